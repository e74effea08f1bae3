#include "edit/payload.h"

#include "tree/number.h"

/* A walk over what stands in the quotations of a sentence. */
struct blocks {
	const struct node **p;
	size_t n, cap;
	size_t quotes;
};

static struct blocks blocks_of(struct arena *a, const struct node *mod)
{
	struct blocks out = {0};

	for (const struct node *q = mod->first; q; q = q->next) {
		if (q->kind != NODE_QUOTED_STRUCTURE)
			continue;
		out.quotes++;
		for (const struct node *n = q->first; n; n = n->next)
			if (n->kind != NODE_TEXT && n->kind != NODE_EOL)
				*vec_push(a, &out) = n;
	}
	return out;
}

bool payload_follows(const struct node *mod)
{
	return mod != NULL && node_child(mod, NODE_QUOTED_STRUCTURE) != NULL;
}

static const struct step *last_step(const struct edit *e)
{
	return &e->at.p[e->at.n - 1];
}

static struct str first_words(const struct node *n)
{
	for (const struct node *t = n; t; t = node_next(t, n))
		if (t->kind == NODE_TEXT)
			return str_strip(t->text);
	return STR("");
}

/* Is a row, a line with tabs or the first cell of a row in lines of that
   number? */
static bool is_row(struct arena *a, const struct node *n, struct str num)
{
	struct str words = first_words(n);

	if (n->kind != NODE_TR && n->kind != NODE_P)
		return false;
	return str_eq(number_clean(a, str_cut(&words, '\t')), num);
}

/* Is a block the unit, or the row, of a step? */
static bool is_step(struct arena *a, const struct node *n,
                    const struct step *step)
{
	if (step->num.n == 0)
		return false;
	if (step->kind == STEP_ROW)
		return is_row(a, n, step->num);
	return n->kind == step_node(step->kind) && str_eq(n->num, step->num);
}

static const struct node *row_of(struct arena *a, const struct node *table,
                                 const struct step *step)
{
	for (const struct node *n = table; n; n = node_next(n, table))
		if (is_step(a, n, step))
			return n;
	return NULL;
}

/* Of new lines of a contents list the unit whose title an edit names. */
static const struct node *block_titled(const struct blocks *b,
                                       const struct edit *e)
{
	bool title = last_step(e)->kind == STEP_TITLE;
	const struct step *step;

	if (e->at.p[0].kind != STEP_TOC || e->at.n < 2u + title)
		return NULL;
	step = &e->at.p[e->at.n - 1 - title];
	if (step->num.n == 0 || step->kind == STEP_ROW)
		return NULL;
	for (size_t i = 0; i < b->n; i++)
		for (const struct node *n = b->p[i]; n;
		     n = node_next(n, b->p[i]))
			if (n->kind == step_node(step->kind) &&
			    str_eq(n->num, step->num))
				return n;
	return NULL;
}

/* The block, or the row of a table, that is the unit of an edit. */
static const struct node *block_named(struct arena *a, const struct blocks *b,
                                      const struct edit *e)
{
	const struct step *step = last_step(e);
	const struct node *titled = block_titled(b, e);

	for (size_t i = 0; i < b->n && titled == NULL; i++) {
		const struct node *row = NULL;

		if (is_step(a, b->p[i], step))
			return b->p[i];
		if (step->kind == STEP_ROW)
			row = row_of(a, b->p[i], step);
		if (row != NULL)
			return row;
	}
	return titled;
}

/* How many lines from n on are one row: up to the next number of one. */
static size_t row_lines(struct arena *a, const struct node *n,
                        const struct edits *edits, size_t from)
{
	size_t lines = 1;
	struct str words = first_words(n);

	if (n->kind != NODE_P || str_find(words, STR("\t")) < words.n)
		return 1;
	for (n = n->next; n && n->kind == NODE_P; n = n->next, lines++)
		for (size_t i = from; i < edits->list.n; i++) {
			const struct edit *e = &edits->list.p[i];

			if (e->at.n && last_step(e)->kind == STEP_ROW &&
			    is_row(a, n, last_step(e)->num))
				return lines;
		}
	return lines;
}

/* As many rows in the only table as there are edits: each has its own. */
static const struct node *row_of_all(const struct blocks *b, size_t n, size_t k)
{
	const struct node *hit = NULL;
	size_t rows = 0;

	if (b->n != 1 || b->p[0]->kind != NODE_TABLE)
		return NULL;
	for (const struct node *tr = b->p[0]->first; tr; tr = tr->next)
		if (tr->kind == NODE_TR && rows++ == k)
			hit = tr;
	return rows == n ? hit : NULL;
}

/* All blocks of one quotation, for the only target. */
static void take_all(struct edit *e, const struct blocks *b)
{
	if (b->quotes != 1 || b->n == 0)
		return;
	e->fresh = b->p[0];
	e->nfresh = b->n;
}

/* Does a block begin a part: a paragraph with a capital at its front?  Its list
   belongs to it. */
static bool part_begins(const struct node *n)
{
	struct str s = first_words(n);
	size_t len;

	return node_class(n->kind) != CLASS_HIER && s.n &&
	       rune_is_upper(str_rune(s, &len));
}

/* Parts with their lists, for as many targets. */
static void take_parts(struct edits *edits, size_t from, const struct blocks *b)
{
	struct edit *e = NULL;

	for (size_t i = 0; i < b->n; i++) {
		if (part_begins(b->p[i])) {
			e = &edits->list.p[from++];
			e->fresh = b->p[i];
			e->nfresh = 0;
		}
		if (e != NULL)
			e->nfresh++;
	}
}

/* Are all edits from one on of parts, as many as there are in the blocks? */
static bool are_parts(const struct edits *edits, size_t from,
                      const struct blocks *b)
{
	size_t n = 0;

	if (b->quotes != 1 || b->n == 0 || !part_begins(b->p[0]))
		return false;
	for (size_t i = 0; i < b->n; i++)
		n += part_begins(b->p[i]);
	for (size_t i = from; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (!str_eq(e->payload, STR("quote")) || e->at.n == 0 ||
		    last_step(e)->kind != STEP_PART)
			return false;
	}
	return n == edits->list.n - from;
}

/* Are all edits from one on of columns?  Each gets the table of them all. */
static bool are_columns(const struct edits *edits, size_t from)
{
	for (size_t i = from; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (!str_eq(e->payload, STR("quote")) || e->at.n == 0 ||
		    last_step(e)->kind != STEP_COL)
			return false;
	}
	return true;
}

static void share(struct edits *edits, size_t from, const struct blocks *b)
{
	size_t n = 0, k = 0;

	if (are_columns(edits, from)) {
		for (size_t i = from; i < edits->list.n; i++)
			take_all(&edits->list.p[i], b);
		return;
	}

	for (size_t i = from; i < edits->list.n; i++)
		n += str_eq(edits->list.p[i].payload, STR("quote"));
	if (n > 1 && n < b->n && are_parts(edits, from, b)) {
		take_parts(edits, from, b);
		return;
	}
	for (size_t i = from; i < edits->list.n; i++) {
		struct edit *e = &edits->list.p[i];

		if (!str_eq(e->payload, STR("quote")) || e->at.n == 0)
			continue;
		e->fresh = block_named(&edits->arena, b, e);
		if (e->fresh == NULL && n > 1 && last_step(e)->kind == STEP_ROW)
			e->fresh = row_of_all(b, n, k);
		if (e->fresh != NULL)
			e->nfresh =
			    row_lines(&edits->arena, e->fresh, edits, from);
		else if (n == 1)
			take_all(e, b);
		else if (n == b->n && k < b->n) {
			e->fresh = b->p[k];
			e->nfresh = 1;
		}
		k++;
	}
}

/* "The first paragraph of point 1" may be quoted with the number of the point:
   its text is what is meant. */
static void take_text(struct arena *a, struct edit *e)
{
	const struct node *first;
	size_t n = 0;

	if (e->op != EDIT_REPLACE_UNIT || e->fresh == NULL || e->nfresh != 1 ||
	    e->at.n < 2 || !str_eq(last_step(e)->num, STR("1")) ||
	    (last_step(e)->kind != STEP_ABZ &&
	     last_step(e)->kind != STEP_PART) ||
	    !is_step(a, e->fresh, &e->at.p[e->at.n - 2]))
		return;
	first = e->fresh->first;
	while (first && (first->kind == NODE_NUM || first->kind == NODE_EOL))
		first = first->next;
	for (const struct node *c = first; c; c = c->next)
		n++;
	if (first == NULL || first->kind == NODE_HEADING ||
	    (last_step(e)->kind == STEP_ABZ && n != 1))
		return;
	e->fresh = first;
	e->nfresh = n;
}

/* Does an edit from one on take that node as its new text? */
static bool is_taken(const struct edits *edits, size_t from,
                     const struct node *n)
{
	for (size_t i = from; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];
		const struct node *at = e->fresh;

		if (!str_eq(e->payload, STR("quote")))
			continue;
		if (at && at->parent == n && n->num.n)
			return true;
		for (size_t k = 0; at && k < e->nfresh; k++, at = at->next)
			if (at == n)
				return true;
	}
	return false;
}

/* Numbers of the columns, in a row of their own: "1", "2", "3". */
static bool numbers_columns(struct arena *a, const struct node *tr)
{
	size_t k = 0;

	for (const struct node *n = tr->first; n; n = n->next)
		if (node_class(n->kind) == CLASS_CELL &&
		    !str_eq(number_clean(a, first_words(n)),
		            str_format(a, "%zu", ++k)))
			return false;
	return k > 1;
}

/* Of a table whose rows are shared out, the first row that nobody takes: its
   head does not count, the rows before all that are taken and have no number.
   NULL: none; a table no row of which is taken. */
static const struct node *row_spare(const struct edits *edits, size_t from,
                                    struct arena *a, const struct node *table)
{
	const struct node *numbered = NULL, *spare = NULL;
	bool any = false;

	for (const struct node *n = table; n; n = node_next(n, table)) {
		struct str num;

		if (n->kind != NODE_TR)
			continue;
		if (is_taken(edits, from, n)) {
			any = true;
			continue;
		}
		num = number_clean(a, first_words(n));
		if (any && spare == NULL)
			spare = n;
		if (!any && numbered == NULL && num.n && num.p[0] >= '0' &&
		    num.p[0] <= '9' && !numbers_columns(a, n))
			numbered = n;
	}
	if (!any)
		return NULL;
	return numbered ? numbered : spare;
}

static bool has_row_taken(const struct edits *edits, size_t from,
                          const struct node *table)
{
	for (const struct node *n = table; n; n = node_next(n, table))
		if (n->kind == NODE_TR && is_taken(edits, from, n))
			return true;
	return false;
}

/* Tell the edits of a sentence what of its quotes none of them takes. */
static void spare_of(struct edits *edits, size_t from, const struct blocks *b)
{
	const struct node *spare = NULL;

	for (size_t i = 0; i < b->n && spare == NULL; i++) {
		const struct node *n = b->p[i];

		if (is_taken(edits, from, n))
			continue;
		if (has_row_taken(edits, from, n))
			spare = row_spare(edits, from, &edits->arena, n);
		else if (n->kind == NODE_TABLE || first_words(n).n)
			spare = n;
	}
	for (size_t i = from; i < edits->list.n; i++)
		edits->list.p[i].spare = spare;
}

void payload_share(struct edits *edits, size_t from, const struct node *mod)
{
	struct blocks b;

	if (!payload_follows(mod))
		return;
	b = blocks_of(&edits->arena, mod);
	share(edits, from, &b);
	for (size_t i = from; i < edits->list.n; i++)
		if (str_eq(edits->list.p[i].payload, STR("quote")))
			take_text(&edits->arena, &edits->list.p[i]);
	spare_of(edits, from, &b);
}

static const struct node *first_attachment(const struct doc *doc)
{
	const struct node *act = node_document(doc->root);
	const struct node *list =
	    act ? node_child(act, NODE_ATTACHMENTS) : NULL;

	return list ? node_child(list, NODE_ATTACHMENT) : NULL;
}

const struct node *payload_annex(const struct doc *order, struct str num)
{
	const struct node *first = first_attachment(order), *hit = NULL;
	bool only = num.n == 0 && first && first->next == NULL;

	for (const struct node *n = only ? NULL : first; n; n = n->next) {
		if (!str_eq(n->num, num))
			continue;
		if (hit != NULL)
			return NULL;
		hit = n;
	}
	hit = only ? first : hit;
	return hit && node_child(hit, NODE_DOC) ? hit : NULL;
}
