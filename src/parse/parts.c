#include "parse/parts.h"

/* The part that begins first at byte `at` of the text or behind; list->n if
   none does. */
static size_t parts_next(const struct parts *list, const struct match *m,
                         const char *at)
{
	size_t best = list->n;

	for (size_t i = 0; i < list->n; i++) {
		struct str s = m->cap[list->parts[i].cap];

		if (s.n == 0 || s.p < at)
			continue;
		if (best == list->n || s.p < m->cap[list->parts[best].cap].p)
			best = i;
	}
	return best;
}

void parts_fill(struct parser *p, struct node *block, const struct origin *o,
                const struct match *m, struct parts *list)
{
	size_t at = 0, i;

	block->span = origin_cover(o, 0, o->text.n);
	for (i = 0; i < list->n; i++)
		list->made[i] = NULL;
	while ((i = parts_next(list, m, o->text.p + at)) < list->n) {
		struct str s = m->cap[list->parts[i].cap];
		size_t from = (size_t)(s.p - o->text.p);
		struct node *part;

		if (from > at)
			node_append(block, leaf_new(p, o, at, from));
		part = node_add(p->a, block, list->parts[i].kind);
		part->by = m->rule;
		node_append(part, leaf_new(p, o, from, from + s.n));
		part->span = part->first->span;
		list->made[i] = part;
		at = from + s.n;
	}
	if (at < o->text.n)
		node_append(block, leaf_new(p, o, at, o->text.n));
}
