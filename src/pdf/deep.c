#include "pdf/deep.h"

#include "pdf/body.h"
#include "pdf/middle.h"

#include <math.h>

enum { LINES_LEAST = 3 }; /* of a block that tell whether they are full */

#define DEEP 0.25F /* of the width of a line: no indent, but a place */
#define SAME 1.0F  /* characters between edges or middles that are one */
#define ROOM 1.5F  /* the same, beside a word: a space, the rim of a cell */

bool deep_is(const struct layout *l, const struct stripe *s)
{
	struct box c = middle_column(l, s);

	return !s->centred && (s->at.x0 - c.x0 > DEEP * (c.x1 - c.x0) ||
	                       s->at.x0 - c.x0 > DEEP_LEAST * l->measure.em);
}

static bool lines_begin(const struct stripe *a, const struct stripe *b)
{
	return fabsf(a->at.x0 - b->at.x0) <= SAME * a->em;
}

/* Is a line right below another one in a block, which has one edge or one
   middle? */
static bool line_follows(const struct layout *l, const struct stripe *s)
{
	const struct stripe *last = s - 1;

	return deep_is(l, s) && deep_is(l, last) && !s->aside && !last->aside &&
	       !body_jumps(l, last, s) &&
	       (lines_begin(last, s) ||
	        fabsf(box_centre(&last->at) - box_centre(&s->at)) <=
	            SAME * s->em);
}

/* Had the first word of the next line no room in a line, in a block that
   reaches to the right edge, and around its middle as far to the left? */
static bool line_is_full(const struct layout *l, const struct stripe *s)
{
	const struct stripe *next = s + 1;
	float end = middle_column(l, s).x1, word = stripe_word(next);
	float width = s->at.x1 - s->at.x0;
	float room = lines_begin(s, next) ? end - s->at.x0
	                                  : 2 * (end - box_centre(&s->at));

	return width + word + ROOM * s->em > room;
}

void deep_mark(const struct layout *l, struct stripes *lines)
{
	for (size_t i = 0, to; i < lines->n; i = to) {
		bool full = true;

		for (to = i + 1;
		     to < lines->n && line_follows(l, &lines->p[to]); to++)
			full = full && line_is_full(l, &lines->p[to - 1]);
		full = full && to - i >= LINES_LEAST;
		for (size_t k = i; k + 1 < to; k++)
			lines->p[k].full = full;
	}
}
