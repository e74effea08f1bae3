#include "pdf/posts.h"

#include "pdf/beside_part.h"
#include "pdf/body.h"
#include "pdf/middle.h"
#include "pdf/signers.h"

#include <math.h>

enum { LINES_MOST = 6 }; /* of a post */

#define APART 1.3F /* characters between a post and a name */
#define SAME 1.0F  /* characters between edges that are one */
#define INSET 8.0F /* that the first line of a post is set in by, at most */

/* Where the name begins that a line ends in, behind a wide gap; 0. */
static size_t line_name(const struct stripe *s)
{
	float end = s->glyphs[0].at.x1;
	size_t cut = 0;
	struct stripe name;

	for (size_t i = 1; i < s->n; i++) {
		if (s->glyphs[i].rune == ' ')
			continue;
		if (s->glyphs[i].at.x0 - end >= APART * s->em)
			cut = i;
		end = s->glyphs[i].at.x1;
	}
	if (cut == 0)
		return 0;
	name = beside_part(s, cut, s->n);
	return signers_name(&name) ? cut : 0;
}

/* What a line has of a post. */
static struct stripe line_post(const struct stripe *s)
{
	size_t cut = line_name(s);

	return cut != 0 ? beside_part(s, 0, cut) : *s;
}

/* Does line i begin right below line i - 1, at the same edge, or as the second
   one of a paragraph? */
static bool line_follows(const struct layout *l, const struct stripes *lines,
                         size_t i)
{
	const struct stripe *s = &lines->p[i], *last = s - 1;
	float inset;

	if (i >= lines->n || s->aside || body_jumps(l, last, s))
		return false;
	inset = last->at.x0 - s->at.x0;
	return inset > -s->em * SAME && inset < s->em * INSET;
}

/* Is there one name, and no other, at the right of lines from i on, which
   follow one another?  One may stand above them. */
static bool lines_name(const struct layout *l, const struct stripes *lines,
                       size_t i)
{
	size_t names = i != 0 && lines->p[i - 1].spread_to > 0;

	for (size_t k = i; k < i + LINES_MOST; k++) {
		if (k != i && !line_follows(l, lines, k))
			break;
		names += line_name(&lines->p[k]) != 0;
	}
	return names == 1;
}

float posts_spread(const struct layout *l, const struct stripes *lines,
                   size_t i)
{
	const struct stripe *s = &lines->p[i];
	struct stripe post, below;
	float spare;

	/* A line of the text that is spread ends at the edge of the page. */
	if (s->aside || !line_follows(l, lines, i + 1) ||
	    (!stripe_parts(s) && line_name(s) == 0) ||
	    middle_column(l, s).x1 - s->at.x1 < s->em * INSET / 2)
		return 0;
	post = line_post(s);
	below = line_post(s + 1);
	if (!beside_is_post(&post) || !beside_is_post(&below) ||
	    (!stripe_stretches(&post, true, &spare) && stripe_parts(&post)) ||
	    below.at.x1 > post.at.x1 + s->em * SAME ||
	    spare > stripe_word(&below) + s->em * SAME)
		return 0;
	return lines_name(l, lines, i) ? post.at.x1 : 0;
}
