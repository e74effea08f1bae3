#include "pdf/middle.h"

#define ROOM 1.6F /* characters at each side: no full line */
#define SAME 0.8F /* characters between middles that are one */
#define OFF 3.0F  /* characters from that of the column, which is guessed */

struct box middle_column(const struct layout *l, const struct stripe *s)
{
	if (s->column.x1 > s->column.x0)
		return s->column;
	return (struct box){l->measure.left, 0, l->measure.right, 0};
}

static float distance(float a, float b)
{
	return a > b ? a - b : b - a;
}

/* Does a line stand in the middle, though it may fill all of it? */
static bool stripe_balances(const struct layout *l, const struct stripe *s)
{
	struct box c = middle_column(l, s);

	return distance(box_centre(&s->at), box_centre(&c)) <=
	       l->measure.em * OFF;
}

/* Has it so much room that it is no full line of a paragraph? */
static bool stripe_is_set_in(const struct layout *l, const struct stripe *s)
{
	return s->at.x0 - middle_column(l, s).x0 >= l->measure.em * ROOM;
}

static bool stripes_share(const struct layout *l, const struct stripe *a,
                          const struct stripe *b)
{
	return distance(box_centre(&a->at), box_centre(&b->at)) <=
	       l->measure.em * SAME;
}

/* Does a line begin where paragraphs do, and a full one stand beside it? */
static bool stripe_opens(const struct layout *l, const struct stripe *s,
                         const struct stripe *beside)
{
	return l->measure.indent > 0 && !stripe_is_set_in(l, beside) &&
	       distance(s->at.x0 - middle_column(l, s).x0, l->measure.indent) <=
	           l->measure.em;
}

/* Do two lines, one wider than the other, show that they are centred? */
static bool stripes_centred(const struct layout *l, const struct stripe *a,
                            const struct stripe *b)
{
	return stripes_share(l, a, b) && stripe_balances(l, a) &&
	       stripe_balances(l, b) &&
	       (stripe_is_set_in(l, a) || stripe_is_set_in(l, b)) &&
	       distance(a->at.x0, b->at.x0) > l->measure.em &&
	       !stripe_opens(l, a, b) && !stripe_opens(l, b, a);
}

/* A line below or above one that is centred is so, too, if it has room. */
static void line_follow(const struct layout *l, struct stripe *s,
                        const struct stripe *beside)
{
	s->centred |= beside->centred && stripe_is_set_in(l, s) &&
	              stripes_share(l, s, beside);
}

void middle_mark(const struct layout *l, struct stripes *lines)
{
	for (size_t i = 1; i < lines->n; i++) {
		struct stripe *a = &lines->p[i - 1], *b = &lines->p[i];

		if (stripes_centred(l, a, b))
			a->centred = b->centred = true;
	}
	for (size_t i = 1; i < lines->n; i++)
		line_follow(l, &lines->p[i], &lines->p[i - 1]);
	for (size_t i = lines->n; i-- > 1;)
		line_follow(l, &lines->p[i - 1], &lines->p[i]);
}
