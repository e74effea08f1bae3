#include "pdf/dashes.h"

#include "pdf/rule.h"

#include <stdlib.h>

enum { PIECES_LEAST = 6 };

#define SAME 0.5F   /* points between pieces of one line, across it, */
#define AFTER 6.0F  /* and along it */
#define LEAST 15.0F /* points of a line */
#define SHARE 0.3F  /* of it that is drawn */

/* Pieces from..to-1, which follow one another along a line. */
static void dashes_line(struct content *c, size_t from, size_t to)
{
	const struct rule *r = c->dashes.p;
	struct rule line = r[from];
	float drawn = 0;

	for (size_t i = from; i < to; i++) {
		drawn += r[i].to - r[i].from;
		line.to = r[i].to > line.to ? r[i].to : line.to;
	}
	if (to - from >= PIECES_LEAST && line.to - line.from >= LEAST &&
	    drawn >= SHARE * (line.to - line.from))
		*vec_push(c->a, &c->rules) = line;
}

void dashes_join(struct content *c)
{
	struct rule *r = c->dashes.p;
	size_t n = c->dashes.n;

	if (n == 0)
		return;
	qsort(r, n, sizeof(*r), rule_by_place);
	for (size_t from = 0, to; from < n; from = to) {
		size_t begin = from;

		to = from + 1;
		while (to < n && r[to].upright == r[from].upright &&
		       r[to].at - r[from].at <= SAME)
			to++;
		qsort(r + from, to - from, sizeof(*r), rule_by_start);
		for (size_t i = from + 1; i <= to; i++) {
			if (i < to && r[i].from <= r[i - 1].to + AFTER)
				continue;
			dashes_line(c, begin, i);
			begin = i;
		}
	}
	c->dashes.n = 0;
}
