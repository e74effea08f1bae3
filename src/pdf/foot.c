#include "pdf/foot.h"

#include "pdf/body.h"
#include "pdf/columns.h"
#include "pdf/marks.h"

#include <math.h>
#include <stdlib.h>

enum {
	RULES_MOST = 8, /* of a page that are looked at */
	STEPS = 4,      /* of a point, between heights of letters */
	HEIGHTS = 400,
};

#define LEAST 20.0F /* points that the line above notes is long, */
#define MOST 0.5F   /* of the width of the page, at most */
#define BEGIN 3.0F  /* characters from it where the notes begin */
#define EDGE 0.25F  /* of the width of the page, before a second column */
#define SMALL 0.95F /* of the height of the text, of notes */
#define APART 1.0F  /* of the height of a line, between notes, at most */
#define GAP 0.6F    /* of the height of the text, above notes without a line */
#define LOW 0.85F   /* of that of the page: where these end, at least, */
#define HALF 0.5F   /* and notes that begin above this part of it, */
#define TOP 0.1F    /* but not above this one */

/* A part of a page where notes may stand. */
struct foot {
	struct layout *l;
	struct laid *laid;
	size_t page;
	float text;    /* how high the letters of the document mostly are */
	struct box at; /* what is in it; y0: below that */
	bool small;    /* its letters are */
	bool ruled;    /* a line is drawn above it, */
	bool wide;     /* a long one, */
	bool high;     /* in the upper half of the page */
	struct stripes lines;
	VEC(struct note) notes;
	size_t rest; /* lines that go on with a note of the page before */
};

static float height_of(const struct box *b)
{
	return b->y1 - b->y0;
}

/* How high the letters of a document mostly are. */
static float height_usual(const struct layout *l)
{
	size_t *count = arena_array(l->a, HEIGHTS, sizeof(*count)), best = 0;

	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct page *page = &l->pages->list.p[p];

		for (size_t i = 0; i < page->glyphs.n; i++) {
			float h = height_of(&page->glyphs.p[i].at) * STEPS;

			if (h >= 0 && h < HEIGHTS)
				count[(size_t)h]++;
		}
	}
	for (size_t i = 0; i < HEIGHTS; i++)
		if (count[i] > count[best])
			best = i;
	return (float)best / STEPS;
}

static bool glyph_is_small(const struct foot *f, const struct glyph *g)
{
	return height_of(&g->at) < SMALL * f->text;
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

/* Is a line nothing but a number, perhaps between dashes? */
static bool stripe_is_number(const struct stripe *s)
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

	while (n < s->n && !stripe_is_number(&s->p[n]) &&
	       (n == 0 || s->p[n].at.y0 - s->p[n - 1].at.y1 <
	                      APART * height_of(&s->p[n].at)) &&
	       (f->small || !stripe_parts(&s->p[n])))
		n++;
	return n;
}

/* Its lines, in small letters or in any; false where other words stand among
   them. */
static bool foot_read(struct foot *f, bool small)
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
	f->lines.n = n = lines_near(f);
	if (n == 0)
		return false;
	f->at.y1 = f->lines.p[n - 1].at.y1;
	if (f->high && f->at.y1 < f->laid->page->height * LOW)
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct stripe *s = &f->lines.p[i];

		for (size_t k = 0; f->small && k < s->n; k++)
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

/* The line that the last note ends with so far; NULL: there is none. */
static const struct held *note_end(const struct layout *l)
{
	const struct note *last;

	if (l->notes.n == 0)
		return NULL;
	last = &l->notes.p[l->notes.n - 1];
	return &last->lines.p[last->lines.n - 1];
}

/* Does the last note end in a column at the left of a foot? */
static bool note_is_beside(const struct foot *f)
{
	const struct held *end = note_end(f->l);

	return end != NULL && end->page == f->page &&
	       end->line.column.x1 < f->at.x0 + BEGIN * f->text / 2;
}

/* The last note, where that stands at the end of the page before, or of the
   column before; NULL: none does. */
static const struct note *note_before(const struct foot *f)
{
	const struct layout *l = f->l;
	const struct held *end = note_end(l);

	return end != NULL && (end->page + 1 == f->page || note_is_beside(f))
	           ? &l->notes.p[l->notes.n - 1]
	           : NULL;
}

/* May lines go on with the last note before them?  Small ones may though a
   sentence of it has ended, and those in the next column. */
static bool note_goes_on(const struct foot *f)
{
	return f->ruled && note_before(f) != NULL &&
	       (f->small || note_is_beside(f) ||
	        !body_ends(&note_end(f->l)->line));
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

/* May line i open a note with a number that is not raised: the next one, or the
   first one of its page? */
static bool foot_counts(const struct foot *f, size_t i, struct mark *m)
{
	const struct note *last = foot_last(f);
	unsigned before, own;

	if (!f->ruled || !mark_may_open(&f->lines.p[i], m) ||
	    !foot_parts(f, i) || !str_number(str_from(m->key), &own))
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
	for (size_t i = 0; i < f->lines.n; i++) {
		const struct stripe *s = &f->lines.p[i];
		struct mark m;

		if (mark_opens(s, &m) || foot_counts(f, i, &m)) {
			*vec_push(a, &f->notes) = (struct note){.mark = m};
		} else if (f->notes.n == 0) {
			f->rest++;
			continue;
		}
		*vec_push(a, &f->notes.p[f->notes.n - 1].lines) =
		    (struct held){*s, f->page};
	}
	return f->rest == 0 || note_goes_on(f) ||
	       (f->ruled && f->notes.n != 0 && note_before(f) != NULL);
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

/* Is the text of its page seen to be set in columns? */
static bool foot_columns(const struct foot *f)
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

/* Take its notes; false where it has none. */
static bool foot_take(struct foot *f)
{
	struct layout *l = f->l;
	struct stripes old = f->laid->body;
	struct box at = f->at;
	bool columns;

	if (!foot_read(f, true) || !foot_split(f)) {
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
	if (marks_take(l, f->laid, f->notes.p, f->notes.n, f->ruled) == 0 &&
	    (f->notes.n != 0 || f->rest == 0)) {
		f->laid->body = old;
		return false;
	}
	for (size_t i = 0; i < f->rest; i++)
		*vec_push(l->a, &l->notes.p[l->notes.n - 1].lines) =
		    (struct held){f->lines.p[i], f->page};
	notes_range(f->notes.p, f->notes.n, l->notes.n);
	for (size_t i = 0; i < f->notes.n; i++)
		*vec_push(l->a, &l->notes) = f->notes.p[i];
	return true;
}

/* Is a line too long to stand above notes that begin on its page? */
static bool rule_is_wide(const struct laid *laid, const struct rule *r)
{
	return r->to - r->from > MOST * laid->page->width;
}

/* May a level line be the one above notes?  That above one that goes on from
   the page before may be long. */
static bool rule_is_above(const struct foot *f, const struct rule *r)
{
	const struct laid *laid = f->laid;

	if (r->upright || r->to - r->from < LEAST ||
	    (rule_is_wide(laid, r) && note_before(f) == NULL) ||
	    r->at < laid->page->height * TOP)
		return false;
	for (size_t i = 0; i < laid->frames.n; i++)
		if (laid->frames.p[i].at.y1 >= r->at &&
		    laid->frames.p[i].at.x0 < r->to)
			return false;
	return true;
}

/* Does a line begin where a column of its page does that is not the first? */
static bool rule_is_column(const struct foot *f, const struct rule *r)
{
	const struct columns_seen *seen = &f->l->columns;

	if (r->from < EDGE * f->laid->page->width || !foot_columns(f))
		return false;
	for (size_t k = 1; k < seen->n; k++)
		if (fabsf(seen->at[k].x0 - r->from) < BEGIN * f->text / 2)
			return true;
	return false;
}

/* Notes below such a line, up to the next one at its right. */
static bool rule_take(const struct foot *f, const struct rule *r,
                      const struct rule *const *all, size_t n)
{
	struct foot own = *f;
	float em = f->text / 2;

	own.ruled = true;
	own.wide = rule_is_wide(f->laid, r);
	own.high = r->at < f->laid->page->height * HALF;
	own.at = (struct box){r->from - BEGIN * em, r->at, f->laid->page->width,
	                      f->laid->page->height};
	/* The column at the left may be near. */
	if (rule_is_column(f, r))
		own.at.x0 = r->from - em / 2;
	for (size_t i = 0; i < n; i++)
		if (all[i]->from > r->to)
			own.at.x1 = fminf(own.at.x1, all[i]->from - em / 2);
	if (foot_take(&own))
		return true;
	own.at.y1 = f->laid->page->height;
	f->laid->notes_left |=
	    foot_read(&own, false) &&
	    (note_is_beside(&own) ||
	     (note_before(&own) != NULL && !body_ends(&note_end(f->l)->line)));
	return false;
}

/* Notes in small letters at the end of a page, below a wide gap. */
static void gap_take(const struct foot *f)
{
	const struct laid *laid = f->laid;
	const struct stripes *b = &laid->body;
	struct foot own = *f;
	size_t first = b->n, last = b->n;

	for (size_t i = b->n; i-- > 0;) {
		if (b->p[i].aside ||
		    (last == b->n && stripe_is_number(&b->p[i])))
			continue;
		if (height_of(&b->p[i].at) >= SMALL * f->text)
			break;
		last = last == b->n ? i : last;
		first = i;
	}
	if (first == 0 || first == b->n || b->p[first - 1].aside ||
	    b->p[first].at.y0 - b->p[first - 1].at.y1 < GAP * f->text ||
	    b->p[last].at.y1 < LOW * laid->page->height)
		return;
	for (size_t i = 0; i < laid->frames.n; i++)
		if (laid->frames.p[i].at.y1 > b->p[first - 1].at.y1)
			return;
	own.at =
	    (struct box){0, (b->p[first - 1].at.y1 + b->p[first].at.y0) / 2,
	                 laid->page->width, laid->page->height};
	foot_take(&own);
}

static int by_column(const void *x, const void *y)
{
	const struct rule *a = *(const struct rule *const *)x;
	const struct rule *b = *(const struct rule *const *)y;

	if (a->from == b->from)
		return (a->at > b->at) - (a->at < b->at);
	return (a->from > b->from) - (a->from < b->from);
}

static void page_take(const struct foot *f)
{
	const struct page *page = f->laid->page;
	const struct rule *all[RULES_MOST] = {NULL};
	size_t n = 0;
	bool taken = false;

	for (size_t i = 0; i < page->rules.n; i++) {
		if (!rule_is_above(f, &page->rules.p[i]))
			continue;
		if (n == RULES_MOST)
			return;
		all[n++] = &page->rules.p[i];
	}
	qsort(all, n, sizeof(*all), by_column);
	for (size_t i = 0; i < n; i++)
		taken |= rule_take(f, all[i], all, n);
	if (!taken)
		gap_take(f);
}

void foot_find(struct layout *l)
{
	struct foot f = {.l = l, .text = height_usual(l)};

	for (f.page = 0; f.page < l->pages->list.n; f.page++) {
		f.laid = &l->laid[f.page];
		page_take(&f);
	}
}

void foot_follow(struct layout *l, const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct note *n;

		if (s->glyphs[i].note == 0)
			continue;
		n = &l->notes.p[s->glyphs[i].note - 1];
		for (size_t k = n->from; k < n->to; k++)
			*vec_push(l->a, &l->due) = k;
	}
}
