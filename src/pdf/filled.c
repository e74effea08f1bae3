#include "pdf/filled.h"

#include "pdf/body.h"
#include "pdf/deep.h"
#include "pdf/middle.h"

#include <math.h>

enum {
	FULL_LEAST = 2,  /* lines that go on show where full ones end, */
	ROOM_SHARE = 4,  /* and one in so many may have room, */
	EDGE_SHARE = 8,  /* and one in so many ends before the edge; */
	SPREAD_LEAST = 4 /* they show that all full ones end there */
};

#define EDGE 0.4F   /* characters that a line lacks which is spread */
#define WIDER 1.15F /* spaces of a line that is spread, than others */
#define ALIKE 0.07F /* that spaces differ which are alike */

/* Lines that surely go on. */
struct going {
	size_t full, room; /* they had room for the next word or none, */
	size_t at_edge;    /* or end where all that are spread do, */
	float widest;      /* and how wide the spaces of one are */
};

/* Does it end where all lines do that are spread over their column? */
static bool line_is_at_edge(const struct layout *l, const struct stripe *s)
{
	return middle_column(l, s).x1 - s->at.x1 < l->measure.em * EDGE;
}

/* How wide the spaces of a line are, of its height; 0: it has no two. */
static float line_space(const struct stripe *s)
{
	return s->spread / box_height(&s->at);
}

/* Two lines of the text, one right below the other. */
static void going_add(struct going *g, struct layout *l, const struct stripe *s,
                      const struct stripe *next)
{
	struct measure *m = &l->measure;
	float lack = opening_lack(l, s, next), space = line_space(s);
	bool at_edge = line_is_at_edge(l, s);

	if (!at_edge && space > 0 && (m->space <= 0 || space < m->space))
		m->space = space;
	if (!opening_breaks(s, next) || body_jumps(l, s, next))
		return;
	if (lack <= 0) {
		g->room++;
		return;
	}
	m->lack = g->full == 0 || lack < m->lack ? lack : m->lack;
	g->full++;
	if (at_edge) {
		g->at_edge++;
		g->widest = fmaxf(g->widest, space);
	}
}

/* Do they show that full lines are spread to the edge?  A few may end there by
   chance, but with no wide spaces. */
static bool going_spreads(const struct going *g, float space)
{
	return space > 0 && g->full > 0 &&
	       (g->full - g->at_edge) * EDGE_SHARE <= g->full &&
	       (g->full >= SPREAD_LEAST || g->widest > space * WIDER);
}

void filled_measure(struct layout *l)
{
	struct going g = {0};

	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct stripes *b = &l->laid[p].lines;

		for (size_t i = 1; i < b->n; i++)
			if (opening_tells(l, &b->p[i]) &&
			    opening_tells(l, &b->p[i - 1]))
				going_add(&g, l, &b->p[i - 1], &b->p[i]);
	}
	l->measure.filled =
	    g.full >= FULL_LEAST && g.room * ROOM_SHARE <= g.full;
	l->measure.spread = going_spreads(&g, l->measure.space);
}

/* Does a line have a space at all?  One of a word alone cannot be spread. */
static bool line_has_space(const struct stripe *s)
{
	return s->at.x0 + stripe_word(s) < s->at.x1;
}

/* Is a line that ends at the edge spread, for sure: are its spaces no usual
   ones? */
static bool line_is_spread(const struct layout *l, const struct stripe *s)
{
	float usual = l->measure.space;

	return fabsf(line_space(s) - usual) > usual * ALIKE &&
	       line_space(s) > 0;
}

bool filled_goes_on(const struct layout *l, const struct stripe *s)
{
	return l->measure.spread && line_is_at_edge(l, s) &&
	       line_is_spread(l, s);
}

unsigned filled_marks(const struct layout *l, const struct opening *o)
{
	const struct measure *m = &l->measure;
	const struct stripe *s = o->line, *last = o->last;
	float lack;

	if (last == NULL || o->jumps || s->centred || last->centred ||
	    deep_is(l, s) || deep_is(l, last) || opening_is_parted(last))
		return 0;
	lack = opening_lack(l, last, s);
	if (m->spread && line_is_at_edge(l, last)) {
		bool opens = !opening_is_flat(l, s) && !o->hangs;

		return !opens && line_is_spread(l, last)
		           ? SHEET_FULL | SHEET_BREAK
		           : SHEET_FULL;
	}
	if (lack <= 0 || (m->spread && line_has_space(last)))
		return SHEET_SHORT;
	return m->filled || (m->lack > 0 && lack >= m->lack) ? SHEET_FULL : 0;
}
