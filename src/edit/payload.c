#include "edit/payload.h"

#include "base/map.h"
#include "edit/appendix.h"
#include "edit/scope.h"
#include "tree/number.h"

/* What stands in the quotations of a sentence. */
struct blocks {
	struct arena *a;
	const struct node **p;
	size_t n, cap;
	size_t quotes;
	struct map units; /* of the blocks, by kind and number */
	struct map inner; /* those in them, too; of the same one the first */
	struct map rows;  /* in them, by number; likewise */
};

static struct str first_words(const struct node *n)
{
	for (const struct node *t = n; t; t = node_next(t, n))
		if (t->kind == NODE_TEXT)
			return str_strip(t->text);
	return STR("");
}

/* The number in the first cell of a row or of a line. */
static struct str row_num(struct arena *a, const struct node *row)
{
	struct str words = first_words(row);

	return number_clean(a, str_cut(&words, '\t'));
}

static struct str unit_key(struct arena *a, enum node_kind kind, struct str num)
{
	return str_format(a, "%d %.*s", (int)kind, STR_ARG(num));
}

static void put_first(struct arena *a, struct map *m, struct str key,
                      const struct node *n)
{
	void **slot = key.n ? map_put(a, m, key) : NULL;

	if (slot != NULL && *slot == NULL)
		*slot = (void *)n;
}

/* A line is a row where the copy of a table lost its columns; rows of tables
   are those of the tables alone, not lines in their cells. */
static void block_index(struct blocks *b, const struct node *block)
{
	put_first(b->a, &b->units, unit_key(b->a, block->kind, block->num),
	          block);
	for (const struct node *n = block; n; n = node_next(n, block)) {
		if (n->num.n)
			put_first(b->a, &b->inner,
			          unit_key(b->a, n->kind, n->num), n);
		if (n->kind == NODE_TR || (n == block && n->kind == NODE_P))
			put_first(b->a, &b->rows, row_num(b->a, n), n);
	}
}

static struct blocks blocks_of(struct arena *a, const struct node *mod)
{
	struct blocks out = {.a = a};

	for (const struct node *q = scope_new(mod); q; q = q->next) {
		if (q->kind != NODE_QUOTED_STRUCTURE)
			continue;
		out.quotes++;
		for (const struct node *n = q->first; n; n = n->next) {
			if (n->kind == NODE_TEXT || n->kind == NODE_EOL)
				continue;
			*vec_push(a, &out) = n;
			block_index(&out, n);
		}
	}
	return out;
}

bool payload_follows(const struct node *mod)
{
	return scope_new(mod) != NULL;
}

/* The block that is the unit of a step. */
static const struct node *unit_of(const struct blocks *b,
                                  const struct step *step)
{
	enum node_kind kind = step_node(step->kind);

	return step->num.n ? map_get(&b->units, unit_key(b->a, kind, step->num))
	                   : NULL;
}

/* Of new lines of a contents list the unit whose title an edit names. */
static const struct node *block_titled(const struct blocks *b,
                                       const struct edit *e)
{
	bool title = edit_last(e)->kind == STEP_TITLE;
	const struct step *step;

	if (e->at.p[0].kind != STEP_TOC || e->at.n < 2u + title)
		return NULL;
	step = &e->at.p[e->at.n - 1 - title];
	return step->num.n == 0 || step->kind == STEP_ROW
	           ? NULL
	           : map_get(&b->inner,
	                     unit_key(b->a, step_node(step->kind), step->num));
}

/* The block, or the row of a table, that is the unit of an edit. */
static const struct node *block_named(const struct blocks *b,
                                      const struct edit *e)
{
	const struct step *step = edit_last(e);
	const struct node *titled = block_titled(b, e);

	if (titled != NULL || step->num.n == 0)
		return titled;
	return step->kind == STEP_ROW ? map_get(&b->rows, step->num)
	                              : unit_of(b, step);
}

static bool is_row_edit(const struct edit *e)
{
	return e->at.n && edit_last(e)->kind == STEP_ROW;
}

/* Numbers of the rows that the edits from one on name. */
static struct map rows_named(struct arena *a, const struct edits *edits,
                             size_t from)
{
	struct map out = {0};

	for (size_t i = from; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (is_row_edit(e) && edit_last(e)->num.n)
			*map_put(a, &out, edit_last(e)->num) = (void *)e;
	}
	return out;
}

/* How many lines from n on are one row: up to the next number of one. */
static size_t row_lines(struct arena *a, const struct node *n,
                        const struct map *named)
{
	size_t lines = 1;
	struct str words = first_words(n);

	if (n->kind != NODE_P || str_find(words, STR("\t")) < words.n)
		return 1;
	for (n = n->next; n && n->kind == NODE_P; n = n->next, lines++)
		if (map_get(named, row_num(a, n)))
			break;
	return lines;
}

struct rows {
	const struct node **p;
	size_t n, cap;
};

/* The rows of the only table where they are as many as there are edits: each
   has its own; none else. */
static struct rows rows_of_all(const struct blocks *b, size_t n)
{
	struct rows out = {0};

	if (b->n != 1 || b->p[0]->kind != NODE_TABLE)
		return out;
	for (const struct node *tr = b->p[0]->first; tr; tr = tr->next)
		if (tr->kind == NODE_TR)
			*vec_push(b->a, &out) = tr;
	return out.n == n ? out : (struct rows){0};
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
	return node_class(n->kind) != CLASS_HIER &&
	       str_begins_upper(first_words(n));
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
		    edit_last(e)->kind != STEP_PART)
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
		    edit_last(e)->kind != STEP_COL)
			return false;
	}
	return true;
}

static bool takes_quote(const struct edit *e)
{
	return str_eq(e->payload, STR("quote"));
}

/* The words of the first cell of a row; of one that is quoted. */
static struct str row_key(const struct node *tr)
{
	return tr->first ? first_words(tr->first) : STR("");
}

static struct str old_key(const struct edit *e)
{
	struct str rest = e->old;

	return str_strip(str_cut(&rest, '\t'));
}

/* Does a new row begin as an old one that is not in its turn? */
static bool rows_cross(struct arena *a, const struct edits *edits, size_t from,
                       const struct rows *rows)
{
	struct map at = {0};

	for (size_t i = 0; i < rows->n; i++)
		put_first(a, &at, row_key(rows->p[i]), rows->p[i]);
	for (size_t i = 0; from + i < edits->list.n; i++) {
		struct str key = old_key(&edits->list.p[from + i]);
		const struct node *tr = key.n ? map_get(&at, key) : NULL;

		if (tr != NULL &&
		    (i >= rows->n || !str_eq(row_key(rows->p[i]), key)))
			return true;
	}
	return false;
}

/* The table that comes, where all edits from one on are of rows that the order
   gives by their words. */
static const struct node *rows_table(const struct edits *edits, size_t from,
                                     const struct blocks *b)
{
	for (size_t i = from; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (e->op != EDIT_REPLACE_ROW || !takes_quote(e) ||
		    e->old.n == 0 || e->new.n != 0)
			return NULL;
	}
	return from < edits->list.n && b->n == 1 && b->p[0]->kind == NODE_TABLE
	           ? b->p[0]
	           : NULL;
}

/* Rows that take the place of others: one of each, the last of them all that is
   left; where the new ones are less, the last of the old ones go. */
static void take_rows(struct arena *a, struct edits *edits, size_t from,
                      const struct node *table)
{
	size_t n = edits->list.n - from;
	struct rows rows = {0};
	bool turns;

	for (const struct node *tr = table->first; tr; tr = tr->next)
		if (tr->kind == NODE_TR &&
		    (rows.n || !node_child(tr, NODE_TH) ||
		     str_eq(row_key(tr), old_key(&edits->list.p[from]))))
			*vec_push(a, &rows) = tr;
	turns = rows.n != n || rows_cross(a, edits, from, &rows);
	for (size_t i = 0; i < n; i++) {
		struct edit *e = &edits->list.p[from + i];

		e->adjoins = i > 0 && turns;
		if (i < rows.n) {
			e->fresh = rows.p[i];
			e->nfresh = i + 1 == n ? rows.n - i : 1;
		} else if (rows.n != 0) {
			e->op = EDIT_DELETE_ROW;
			e->payload = STR("");
		}
	}
}

/* Each edit gets what has its number, else what stands in its turn; n: how many
   they are. */
static void share_each(struct edits *edits, size_t from, const struct blocks *b,
                       size_t n)
{
	struct map named = rows_named(b->a, edits, from);
	struct rows rows = rows_of_all(b, n);
	size_t k = 0;

	for (size_t i = from; i < edits->list.n; i++) {
		struct edit *e = &edits->list.p[i];

		if (!takes_quote(e) || e->at.n == 0)
			continue;
		e->fresh = block_named(b, e);
		if (e->fresh == NULL && n > 1 && is_row_edit(e) && k < rows.n)
			e->fresh = rows.p[k];
		if (e->fresh != NULL) {
			e->nfresh = row_lines(b->a, e->fresh, &named);
		} else if (n == 1) {
			take_all(e, b);
		} else if (n == b->n && k < b->n) {
			e->fresh = b->p[k];
			e->nfresh = 1;
		}
		k++;
	}
}

static void share(struct edits *edits, size_t from, const struct blocks *b)
{
	const struct node *table = rows_table(edits, from, b);
	size_t n = 0;

	if (are_columns(edits, from)) {
		for (size_t i = from; i < edits->list.n; i++)
			take_all(&edits->list.p[i], b);
		return;
	}
	if (table != NULL) {
		take_rows(b->a, edits, from, table);
		return;
	}
	for (size_t i = from; i < edits->list.n; i++)
		n += takes_quote(&edits->list.p[i]);
	if (n > 1 && n < b->n && are_parts(edits, from, b))
		take_parts(edits, from, b);
	else
		share_each(edits, from, b, n);
}

/* "The first paragraph of point 1" may be quoted with the number of the point:
   its text is what is meant. */
static void take_text(struct edit *e)
{
	const struct step *unit = e->at.n < 2 ? NULL : &e->at.p[e->at.n - 2];
	const struct node *first;
	size_t n = 0;

	if (e->op != EDIT_REPLACE_UNIT || e->fresh == NULL || e->nfresh != 1 ||
	    unit == NULL || !str_eq(edit_last(e)->num, STR("1")) ||
	    (edit_last(e)->kind != STEP_ABZ &&
	     edit_last(e)->kind != STEP_PART) ||
	    unit->num.n == 0 || e->fresh->kind != step_node(unit->kind) ||
	    !str_eq(e->fresh->num, unit->num))
		return;
	first = e->fresh->first;
	while (first && (first->kind == NODE_NUM || first->kind == NODE_EOL))
		first = first->next;
	for (const struct node *c = first; c; c = c->next)
		n++;
	if (first == NULL || first->kind == NODE_HEADING ||
	    (edit_last(e)->kind == STEP_ABZ && n != 1))
		return;
	e->fresh = first;
	e->nfresh = n;
}

/* The nodes that the edits from one on take as their new text, and numbered
   units of whose text all is taken; by where they lie. */
static struct map taken_read(struct arena *a, const struct edits *edits,
                             size_t from)
{
	struct map out = {0};
	const struct node *last = NULL;

	for (size_t i = from; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];
		const struct node *n = e->fresh;

		if (n == NULL || n == last || !takes_quote(e))
			continue;
		last = n;
		if (n->parent && n->parent->num.n)
			*map_put_at(a, &out, n->parent) = (void *)e;
		for (size_t k = 0; n && k < e->nfresh; k++, n = n->next)
			*map_put_at(a, &out, n) = (void *)e;
	}
	return out;
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
static const struct node *row_spare(struct arena *a, const struct map *taken,
                                    const struct node *table)
{
	const struct node *numbered = NULL, *spare = NULL;
	bool any = false;

	for (const struct node *n = table; n; n = node_next(n, table)) {
		struct str num;

		if (n->kind != NODE_TR)
			continue;
		if (map_get_at(taken, n)) {
			any = true;
			continue;
		}
		num = number_clean(a, first_words(n));
		if (any && spare == NULL)
			spare = n;
		if (!any && numbered == NULL && num.n &&
		    byte_is_digit(num.p[0]) && !numbers_columns(a, n))
			numbered = n;
	}
	if (!any)
		return NULL;
	return numbered ? numbered : spare;
}

static bool has_row_taken(const struct map *taken, const struct node *table)
{
	for (const struct node *n = table; n; n = node_next(n, table))
		if (n->kind == NODE_TR && map_get_at(taken, n))
			return true;
	return false;
}

/* Tell the edits of a sentence what of its quotes none of them takes. */
static void spare_of(struct edits *edits, size_t from, const struct blocks *b)
{
	struct map taken = taken_read(b->a, edits, from);
	const struct node *spare = NULL;

	for (size_t i = 0; i < b->n && spare == NULL; i++) {
		const struct node *n = b->p[i];

		if (map_get_at(&taken, n))
			continue;
		if (has_row_taken(&taken, n))
			spare = row_spare(b->a, &taken, n);
		else if (n->kind == NODE_TABLE || first_words(n).n)
			spare = n;
	}
	for (size_t i = from; i < edits->list.n; i++)
		edits->list.p[i].spare = spare;
}

/* Are the quotes behind the sentence the rows that it takes out? */
static bool names_old(const struct edits *edits, size_t from)
{
	const struct rule *by =
	    from < edits->list.n ? edits->list.p[from].by : NULL;

	return by != NULL && str_eq(by->does, STR("below"));
}

void payload_share(struct edits *edits, size_t from, const struct node *mod)
{
	struct blocks b;

	if (!payload_follows(mod) || names_old(edits, from))
		return;
	b = blocks_of(&edits->arena, mod);
	share(edits, from, &b);
	for (size_t i = from; i < edits->list.n; i++)
		if (takes_quote(&edits->list.p[i]))
			take_text(&edits->list.p[i]);
	spare_of(edits, from, &b);
}

/* The only appendix of that number in a list, or, of none, the only one there
   is; NULL. */
static const struct node *attachment_of(const struct node *list, struct str num)
{
	const struct node *first =
	    list ? node_child(list, NODE_ATTACHMENT) : NULL;
	const struct node *hit = NULL;
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

const struct node *payload_annex(const struct doc *order, struct str num)
{
	return attachment_of(appendix_list(node_document(order->root)), num);
}

const struct node *payload_named(const struct doc *order, const struct edit *e)
{
	struct str num = str_after(e->payload, STR("annex:").n);
	const struct node *doc;

	if (!e->listed)
		return payload_annex(order, num);
	doc = e->block ? node_above(e->block, NODE_DOC) : NULL;
	return attachment_of(appendix_list(doc), num);
}
