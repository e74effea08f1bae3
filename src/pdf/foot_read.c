#include "pdf/foot_part.h"

#include "pdf/body.h"
#include "pdf/columns.h"
#include "pdf/marks.h"

#include <math.h>

#define APART 1.0F /* of the height of a line, between notes, at most */

static bool glyph_is_small(const struct foot *f, const struct glyph *g)
{
	return box_height(&g->at) < FOOT_SMALL * f->text;
}

/* Does a glyph stand where the notes do? */
static bool foot_holds(const struct foot *f, const struct glyph *g)
{
	float y = box_middle(&g->at), x = box_centre(&g->at);

	return y > f->at.y0 && y < f->at.y1 && x > f->at.x0 && x < f->at.x1;
}

/* Where the small letters of a line that stand in a foot end, with the figures
   and marks behind them; from, where there are none. */
static float small_end(const struct foot *f, const struct stripe *s, float from)
{
	float end = from;

	for (size_t i = 0; i < s->n; i++) {
		const struct glyph *g = &s->glyphs[i];

		if (g->risen || !glyph_is_small(f, g) || !foot_holds(f, g))
			continue;
		if (rune_is_letter(g->rune) ||
		    (end > from && g->at.x0 - end < f->text))
			end = fmaxf(end, g->at.x1);
	}
	return end;
}

/* Keep to small letters, and to where they end at the right; false where there
   are none. */
static bool foot_narrow(struct foot *f)
{
	const struct stripes *b = &f->laid->body;
	float end = f->at.x0;

	for (size_t i = 0; i < b->n; i++)
		if (!b->p[i].aside)
			end = fmaxf(end, small_end(f, &b->p[i], f->at.x0));
	if (end <= f->at.x0)
		return false;
	f->at.x1 = end + f->text / 2;
	return true;
}

bool stripe_is_number(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++) {
		uint32_t c = s->glyphs[i].rune;

		if (!rune_is_digit(c) && c != ' ' && c != '-' && c != 0x2013 &&
		    c != 0x2014)
			return false;
	}
	return true;
}

/* How many of its lines are below one another, up to the number of the page. */
static size_t lines_near(const struct foot *f)
{
	const struct stripes *s = &f->lines;
	size_t n = 0;

	while (
	    n < s->n && !stripe_is_number(&s->p[n]) &&
	    (n == 0 || s->p[n].at.y0 - s->p[n - 1].at.y1 <
	                   APART * box_height(&s->p[n].at)) &&
	    (f->small || !stripe_parts(&s->p[n]) || stripe_spreads(&s->p[n])))
		n++;
	return n;
}

bool foot_read(struct foot *f, bool small)
{
	const struct stripes *b = &f->laid->body;
	struct arena *a = f->l->a;
	VEC(struct glyph) in = {0};
	struct box column = {HUGE_VALF, 0, 0, 0};
	size_t n;

	f->small = small;
	if (small && !foot_narrow(f))
		return false;
	for (size_t i = 0; i < b->n; i++)
		for (size_t k = 0; !b->p[i].aside && k < b->p[i].n; k++)
			if (foot_holds(f, &b->p[i].glyphs[k]))
				*vec_push(a, &in) = b->p[i].glyphs[k];
	f->lines = stripes_find(a, in.p, in.n);
	n = lines_near(f);
	if (n == 0 ||
	    (f->same && n != f->lines.n && !stripe_is_number(&f->lines.p[n])))
		return false;
	f->lines.n = n;
	f->at.y1 = f->lines.p[n - 1].at.y1;
	if (f->high && f->at.y1 < f->laid->page->height * FOOT_LOW)
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct stripe *s = &f->lines.p[i];

		for (size_t k = mark_run(s); f->small && k < s->n; k++)
			if (s->glyphs[k].rune != ' ' &&
			    !glyph_is_small(f, &s->glyphs[k]))
				return false;
		column.x0 = fminf(column.x0, s->at.x0);
		column.x1 = fmaxf(column.x1, s->at.x1);
	}
	for (size_t i = 0; i < n; i++)
		f->lines.p[i].column = column;
	return true;
}

const struct held *foot_end(const struct layout *l)
{
	const struct note *last;

	if (l->notes.n == 0)
		return NULL;
	last = &l->notes.p[l->notes.n - 1];
	return &last->lines.p[last->lines.n - 1];
}

bool foot_is_beside(const struct foot *f)
{
	const struct held *end = foot_end(f->l);

	return end != NULL && end->page == f->page &&
	       end->line.column.x1 < f->at.x0 + FOOT_BEGIN * f->text / 2;
}

const struct note *foot_before(const struct foot *f)
{
	const struct layout *l = f->l;
	const struct held *end = foot_end(l);

	return end != NULL && (end->page + 1 == f->page || foot_is_beside(f))
	           ? &l->notes.p[l->notes.n - 1]
	           : NULL;
}

bool foot_runs_on(const struct foot *f)
{
	const struct stripe *last;

	if (foot_before(f) == NULL)
		return false;
	last = &foot_end(f->l)->line;
	return (f->same || box_height(&last->at) < FOOT_SMALL * f->text) &&
	       !body_ends(last);
}

/* May lines go on with the last note before them?  Small ones may though a
   sentence of it has ended, and those in the next column. */
static bool note_goes_on(const struct foot *f)
{
	if (!f->ruled)
		return (f->small || f->same) && foot_runs_on(f);
	return foot_before(f) != NULL && (f->small || foot_is_beside(f) ||
	                                  !body_ends(&foot_end(f->l)->line));
}

/* Does line i stand where a paragraph may begin: is the line before it not a
   full one, or does it end a sentence? */
static bool foot_parts(const struct foot *f, size_t i)
{
	const struct stripe *s = &f->lines.p[i], *last = s - 1;

	return i == 0 || body_ends(last) ||
	       last->at.x1 + last->em + stripe_word(s) <= s->column.x1;
}

/* The note before the next one of a foot: of it, or of the page before where
   that may go on; NULL: there is none. */
static const struct note *foot_last(const struct foot *f)
{
	const struct layout *l = f->l;

	if (f->notes.n != 0)
		return &f->notes.p[f->notes.n - 1];
	return note_goes_on(f) ? &l->notes.p[l->notes.n - 1] : NULL;
}

/* May a line open a note with a number that is not raised, perhaps in a
   bracket: "1 Words", "1) words"? */
static bool foot_numbers(const struct stripe *s, struct mark *m)
{
	return mark_may_open(s, m) || mark_brackets(s, m);
}

/* May line i open a note with a number that is not raised: the next one, or the
   first one of its page? */
static bool foot_counts(const struct foot *f, size_t i, struct mark *m)
{
	const struct note *last = foot_last(f);
	unsigned before, own;

	if (!foot_numbers(&f->lines.p[i], m) || !foot_parts(f, i) ||
	    !str_number(str_from(m->key), &own))
		return false;
	return last == NULL || (own == 1 && f->notes.n == 0) ||
	       !str_number(str_from(last->mark.key), &before) ||
	       own == before + 1;
}

/* The notes that its lines are; false where they do not begin as such.  What
   stands above the first of them goes on with the one before them. */
static bool foot_split(struct foot *f)
{
	struct arena *a = f->l->a;

	f->rest = 0;
	f->notes.n = 0;
	f->counted = false;
	for (size_t i = 0; i < f->lines.n; i++) {
		const struct stripe *s = &f->lines.p[i];
		struct mark m;

		bool raised = mark_opens(s, &m);
		bool counted = !raised && foot_counts(f, i, &m);

		/* It is no rest of the note before it. */
		if (counted && !f->counts && f->notes.n == 0)
			return false;
		if (raised || (counted && f->counts)) {
			f->counted |= counted;
			*vec_push(a, &f->notes) = (struct note){.mark = m};
		} else if (f->notes.n == 0) {
			f->rest++;
			continue;
		}
		*vec_push(a, &f->notes.p[f->notes.n - 1].lines) =
		    (struct held){*s, f->page};
	}
	return f->rest == 0 || note_goes_on(f) ||
	       (f->ruled && f->notes.n != 0 && foot_before(f) != NULL);
}

/* The text of its page without the notes. */
static struct stripes foot_without(const struct foot *f)
{
	const struct stripes *b = &f->laid->body;
	struct arena *a = f->l->a;
	VEC(struct glyph) rest = {0};
	struct stripes own, out = {0};
	size_t i = 0;

	for (size_t k = 0; k < b->n; k++)
		for (size_t n = 0; !b->p[k].aside && n < b->p[k].n; n++)
			if (!foot_holds(f, &b->p[k].glyphs[n]))
				*vec_push(a, &rest) = b->p[k].glyphs[n];
	own = stripes_find(a, rest.p, rest.n);
	/* What stands around the text stays around it. */
	for (; i < b->n && b->p[i].aside; i++)
		*vec_push(a, &out) = b->p[i];
	for (size_t k = 0; k < own.n; k++)
		*vec_push(a, &out) = own.p[k];
	for (; i < b->n; i++)
		if (b->p[i].aside)
			*vec_push(a, &out) = b->p[i];
	return out;
}

/* Which notes are put with each that has its mark in the text.  Those that have
   none go behind their page: body_lost. */
static void notes_range(struct note *notes, size_t n, size_t first)
{
	struct note *last = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!notes[i].found)
			continue;
		if (!notes[i].joined) {
			notes[i].from = first + i;
			last = &notes[i];
		}
		if (last != NULL)
			last->to = first + i + 1;
	}
}

bool foot_columns(const struct foot *f)
{
	const struct laid *laid = f->laid;
	const struct box all = {0, 0, laid->page->width, laid->page->height};
	struct stripes part = {0};

	for (size_t i = 0; i < laid->body.n; i++)
		if (!laid->body.p[i].aside)
			*vec_push(f->l->a, &part) = laid->body.p[i];
	part = columns_order(f->l->a, &part, &all, &f->l->columns);
	for (size_t i = 0; i < part.n; i++)
		if (part.p[i].column.x1 > 0)
			return true;
	return false;
}

/* Must the marks of all notes stand in the text: does nothing else show that
   they are notes? */
static bool foot_is_unsure(const struct foot *f)
{
	return f->same || (!f->ruled && (f->counted || f->tabled));
}

bool foot_take(struct foot *f)
{
	struct layout *l = f->l;
	struct stripes old = f->laid->body;
	struct box at = f->at;
	bool columns, noted = f->laid->noted;
	size_t marks;

	if (!foot_read(f, !f->same) || !foot_split(f)) {
		f->at = at;
		if (!f->ruled || f->wide || !foot_read(f, false) ||
		    !foot_split(f))
			return false;
	}
	columns = foot_columns(f);
	f->laid->body = foot_without(f);
	/* What is left of columns would be read across them. */
	if (columns && !foot_columns(f)) {
		f->laid->notes_left = true;
		f->laid->body = old;
		return false;
	}
	f->laid->noted = true;
	marks = marks_take(l, f->laid, f->notes.p, f->notes.n,
	                   f->ruled || f->tabled);
	if ((marks == 0 && (f->notes.n != 0 || f->rest == 0)) ||
	    (foot_is_unsure(f) && marks != f->notes.n)) {
		f->laid->body = old;
		f->laid->noted = noted;
		if (marks != 0 && f->small)
			f->laid->unmarked = f->at.y0;
		return false;
	}
	for (size_t i = 0; i < f->rest; i++)
		*vec_push(l->a, &l->notes.p[l->notes.n - 1].lines) =
		    (struct held){f->lines.p[i], f->page};
	f->laid->unmarked = 0;
	notes_range(f->notes.p, f->notes.n, l->notes.n);
	for (size_t i = 0; i < f->notes.n; i++)
		*vec_push(l->a, &l->notes) = f->notes.p[i];
	return true;
}
