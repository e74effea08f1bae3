#include "parse/columned.h"

#include "parse/edge.h"

#include <string.h>

/* The parts of a line, if it may be one in columns. */
struct parts {
	size_t at[EDGE_PARTS], n;
};

static void parts_find(const struct parser *p, size_t i, struct parts *out)
{
	const struct line *l = &p->lines.p[i];

	out->n = 0;
	if (p->captions[i] == 0 && memchr(l->s.p, '\t', l->s.n) == NULL &&
	    str_find(l->s, STR("   ")) < l->s.n)
		out->n = edge_parts(l, out->at);
}

/* Do two lines have parts, but the first, that begin at the same place? */
static bool parts_meet(const struct parts *x, const struct parts *y)
{
	size_t i = 1, k = 1;

	while (i < x->n && k < y->n && x->at[i] != y->at[k])
		*(x->at[i] < y->at[k] ? &i : &k) += 1;
	return i < x->n && k < y->n;
}

bool *columned_find(struct parser *p)
{
	bool *columned =
	    arena_array(p->scratch, p->lines.n + 1, sizeof(*columned));
	struct parts two[2] = {0};

	for (size_t i = 0; i < p->lines.n; i++) {
		parts_find(p, i, &two[i % 2]);
		if (i > 0 && p->lines.p[i].before == 0 &&
		    parts_meet(&two[0], &two[1]))
			columned[i] = columned[i - 1] = true;
	}
	return columned;
}
