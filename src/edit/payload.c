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

/* Is a block the unit, or the row, of a step? */
static bool is_step(struct arena *a, const struct node *n,
                    const struct step *step)
{
	if (step->num.n == 0 || n->kind != step_node(step->kind))
		return false;
	return n->kind == NODE_TR
	           ? str_eq(number_clean(a, first_words(n)), step->num)
	           : str_eq(n->num, step->num);
}

static const struct node *row_of(struct arena *a, const struct node *table,
                                 const struct step *step)
{
	for (const struct node *n = table; n; n = node_next(n, table))
		if (is_step(a, n, step))
			return n;
	return NULL;
}

/* The block, or the row of a table, that is the unit of an edit. */
static const struct node *block_named(struct arena *a, const struct blocks *b,
                                      const struct edit *e)
{
	const struct step *step = last_step(e);

	for (size_t i = 0; i < b->n; i++) {
		const struct node *row = NULL;

		if (is_step(a, b->p[i], step))
			return b->p[i];
		if (step->kind == STEP_ROW)
			row = row_of(a, b->p[i], step);
		if (row != NULL)
			return row;
	}
	return NULL;
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

void payload_share(struct edits *edits, size_t from, const struct node *mod)
{
	struct blocks b;
	size_t n = 0, k = 0;

	if (!payload_follows(mod))
		return;
	b = blocks_of(&edits->arena, mod);
	for (size_t i = from; i < edits->list.n; i++)
		n += str_eq(edits->list.p[i].payload, STR("quote"));
	if (n > 1 && n < b.n && are_parts(edits, from, &b)) {
		take_parts(edits, from, &b);
		return;
	}
	for (size_t i = from; i < edits->list.n; i++) {
		struct edit *e = &edits->list.p[i];

		if (!str_eq(e->payload, STR("quote")) || e->at.n == 0)
			continue;
		e->fresh = block_named(&edits->arena, &b, e);
		if (e->fresh != NULL)
			e->nfresh = 1;
		else if (n == 1)
			take_all(e, &b);
		else if (n == b.n && k < b.n) {
			e->fresh = b.p[k];
			e->nfresh = 1;
		}
		k++;
	}
}
