#include "pdf/even.h"

#include "pdf/body.h"
#include "pdf/deep.h"
#include "pdf/middle.h"

#include <math.h>

#define SAME 1.0F /* characters between edges that are one */

static bool stripe_is_at_end(const struct layout *l, const struct stripe *s)
{
	return fabsf(s->at.x1 - middle_column(l, s).x1) < s->em * SAME;
}

/* Does a line go on in one that begins no farther from the left, and is a full
   one or the last of a paragraph, where the line above it is none? */
static bool stripe_goes_on(const struct layout *l, const struct stripe *s,
                           const struct stripe *above,
                           const struct stripe *below)
{
	float from = s->at.x0 - middle_column(l, s).x0;

	return below->at.x0 - middle_column(l, below).x0 < from + s->em &&
	       (stripe_is_at_end(l, below) || body_ends(below) ||
	        (above != NULL && stripe_is_at_end(l, above)));
}

/* Are the words of line i, which ends with its column, spread over the whole of
   it?  The first word of the next line had no room in it. */
static bool line_is_filled(const struct layout *l, const struct stripes *lines,
                           size_t i)
{
	const struct stripe *s = &lines->p[i], *below = s + 1;
	float spare;

	return i + 1 < lines->n && !body_ends(s) && !below->aside &&
	       stripe_goes_on(l, s, i != 0 ? s - 1 : NULL, below) &&
	       stripe_stretches(s, rune_is_lower(below->glyphs[0].rune),
	                        &spare) &&
	       spare < stripe_word(below) + l->measure.em;
}

bool even_is(const struct layout *l, const struct stripes *lines, size_t i)
{
	const struct stripe *s = &lines->p[i];

	return stripe_is_at_end(l, s) && (stripe_spreads(s) || deep_is(l, s) ||
	                                  line_is_filled(l, lines, i));
}
