#include "parse/parts.h"

/* The part that begins first at byte `at` of the text or behind; n if none
   does. */
static size_t parts_next(const struct part *parts, size_t n, const char *at)
{
	size_t best = n;

	for (size_t i = 0; i < n; i++) {
		struct str s = parts[i].s;

		if (s.n == 0 || s.p < at)
			continue;
		if (best == n || s.p < parts[best].s.p)
			best = i;
	}
	return best;
}

void parts_fill(struct parser *p, struct node *block, const struct origin *o,
                struct part *parts, size_t n)
{
	size_t at = 0, i;

	block->span = origin_cover(o, 0, o->text.n);
	for (i = 0; i < n; i++)
		parts[i].made = NULL;
	while ((i = parts_next(parts, n, o->text.p + at)) < n) {
		struct str s = parts[i].s;
		size_t from = (size_t)(s.p - o->text.p);
		struct node *part;

		if (from > at)
			node_append(block, leaf_new(p, o, at, from));
		part = node_add(p->a, block, parts[i].kind);
		part->by = parts[i].by;
		node_append(part, leaf_new(p, o, from, from + s.n));
		part->span = part->first->span;
		parts[i].made = part;
		at = from + s.n;
	}
	if (at < o->text.n)
		node_append(block, leaf_new(p, o, at, o->text.n));
}
