#include "pdf/opening.h"

#include "pdf/body.h"
#include "pdf/middle.h"

enum {
	LEAST = 3,       /* paragraphs show how they open */
	FLAT_SHARE = 5,  /* one in so many may open at the edge, */
	CLOSE_SHARE = 10 /* and one in so many without a gap */
};

#define INDENT 1.6F /* characters that are an indent on paper */
#define SAME 1.0F   /* between edges that are one */
#define SHORT 1.5F  /* that the last line of a paragraph lacks, at least */
#define SMALL 0.9F  /* letters, of the usual width */

float opening_lack(const struct layout *l, const struct stripe *s,
                   const struct stripe *next)
{
	struct box c = middle_column(l, s);
	float end =
	    s->centred && next->centred ? c.x0 + s->at.x1 - s->at.x0 : s->at.x1;

	return end + s->em / 2 + stripe_word(next) - c.x1;
}

bool opening_had_room(const struct layout *l, const struct stripe *s,
                      const struct stripe *next)
{
	return opening_lack(l, s, next) <= 0;
}

float opening_inset(const struct layout *l, const struct stripe *s)
{
	return s->at.x0 - middle_column(l, s).x0;
}

/* Does it begin where paragraphs open? */
static bool line_is_indented(const struct layout *l, const struct stripe *s)
{
	float off = opening_inset(l, s) - l->measure.indent;

	return l->measure.indent > 0 && off < l->measure.em * SAME &&
	       -off < l->measure.em * SAME;
}

bool opening_is_flat(const struct layout *l, const struct stripe *s)
{
	return opening_inset(l, s) < l->measure.em * INDENT;
}

bool opening_is_parted(const struct stripe *s)
{
	return stripe_parts(s) && !stripe_spreads(s);
}

bool opening_tells(const struct layout *l, const struct stripe *s)
{
	return !s->aside && !opening_is_parted(s) &&
	       s->em > l->measure.em * SMALL;
}

bool opening_breaks(const struct stripe *s, const struct stripe *next)
{
	return !body_ends(s) && rune_is_lower(next->glyphs[0].rune) &&
	       (next->n < 2 || next->glyphs[1].rune != ')');
}

/* How many paragraphs open so or so. */
struct openings {
	size_t indents, gaps, close;
	size_t flat; /* right below one at the indent */
	bool within; /* the last one opened at the indent */
};

/* One that surely does. */
static void openings_add(struct openings *o, const struct layout *l,
                         const struct stripe *s, bool jumps)
{
	bool indented = line_is_indented(l, s);

	o->gaps += jumps;
	o->close += !jumps;
	o->indents += indented;
	o->flat += o->within && !jumps && opening_is_flat(l, s);
	o->within = indented;
}

void opening_measure(struct layout *l)
{
	struct openings o = {0};

	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct stripes *b = &l->laid[p].lines;

		for (size_t i = 1; i < b->n; i++) {
			const struct stripe *s = &b->p[i], *last = s - 1;

			if (opening_tells(l, s) && opening_tells(l, last) &&
			    opening_had_room(l, last, s))
				openings_add(&o, l, s, body_jumps(l, last, s));
		}
	}
	l->measure.indents =
	    o.indents >= LEAST && o.flat * FLAT_SHARE <= o.indents;
	l->measure.gaps = o.gaps >= LEAST && o.close * CLOSE_SHARE <= o.gaps;
}

/* Is it a word alone? */
static bool line_is_word(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->glyphs[i].rune == ' ')
			return false;
	return true;
}

/* Does it end before the edge that all full lines keep to?  Those of one word
   cannot be spread. */
static bool line_is_short(const struct layout *l, const struct stripe *s)
{
	return l->measure.flush && (body_ends(s) || !line_is_word(s)) &&
	       middle_column(l, s).x1 - s->at.x1 > l->measure.em * SHORT;
}

/* Does the line go on, in a paragraph that opened as others do? */
static bool line_goes_on(const struct layout *l, const struct opening *o)
{
	const struct stripe *s = o->line, *last = o->last;

	return last != NULL && !o->jumps && !s->centred && !last->centred &&
	       !(o->turns && !l->measure.indents) &&
	       (opening_is_flat(l, s) ||
	        (o->hangs && !line_is_indented(l, s))) &&
	       !opening_is_parted(s) && !line_is_short(l, last) &&
	       !opening_had_room(l, last, s);
}

unsigned opening_marks(struct layout *l, const struct opening *o)
{
	bool indented =
	    l->measure.indents && !o->hangs && line_is_indented(l, o->line);

	if (l->opened && line_goes_on(l, o))
		return SHEET_BREAK;
	l->opened = l->measure.gaps || indented;
	return indented && !o->line->centred ? SHEET_INDENT : 0;
}
