#include "pdf/foot.h"

#include "pdf/body.h"
#include "pdf/foot_part.h"
#include "pdf/marks.h"

#include <math.h>
#include <stdlib.h>

enum {
	LINES_MOST = 20, /* of notes in letters as high as those of the text */
	RULES_MOST = 8,  /* of a page that are looked at */
	STEPS = 4,       /* of a point, between heights of letters */
	HEIGHTS = 400,
};

#define LEAST 20.0F /* points that the line above notes is long, */
#define MOST 0.5F   /* of the width of the page, at most */
#define EDGE 0.25F  /* of the width of the page, before a second column */
#define GAP 0.6F    /* of the height of the text, above notes without a line */
#define HALF 0.5F   /* and notes that begin above this part of it, */
#define TOP 0.1F    /* but not above this one */

/* How high the letters of pages from..to-1 mostly are. */
static float height_usual(const struct layout *l, size_t from, size_t to)
{
	size_t *count = arena_array(l->a, HEIGHTS, sizeof(*count)), best = 0;

	for (size_t p = from; p < to; p++) {
		const struct page *page = &l->pages->list.p[p];

		for (size_t i = 0; i < page->glyphs.n; i++) {
			float h = box_height(&page->glyphs.p[i].at) * STEPS;

			if (h >= 0 && h < HEIGHTS)
				count[(size_t)h]++;
		}
	}
	for (size_t i = 0; i < HEIGHTS; i++)
		if (count[i] > count[best])
			best = i;
	return (float)best / STEPS;
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
	    (rule_is_wide(laid, r) && foot_before(f) == NULL) ||
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
		if (fabsf(seen->at[k].x0 - r->from) < FOOT_BEGIN * f->text / 2)
			return true;
	return false;
}

/* Notes below such a line, up to the next one at its right. */
static bool rule_take(const struct foot *f, const struct rule *r,
                      const struct rule *const *all, size_t n)
{
	struct foot own = *f;
	float em = f->text / 2;

	own.ruled = own.counts = true;
	own.wide = rule_is_wide(f->laid, r);
	own.high = r->at < f->laid->page->height * HALF;
	own.at = (struct box){r->from - FOOT_BEGIN * em, r->at,
	                      f->laid->page->width, f->laid->page->height};
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
	    (foot_is_beside(&own) ||
	     (foot_before(&own) != NULL && !body_ends(&foot_end(f->l)->line)));
	return false;
}

/* Are the letters of a line small, whatever its mark may be? */
static bool words_are_small(const struct foot *f, const struct stripe *s)
{
	for (size_t i = mark_run(s); i < s->n; i++)
		if (box_height(&s->glyphs[i].at) >= FOOT_SMALL * f->text)
			return false;
	return true;
}

/* The lines in small letters that a page or a column ends with, first..last,
   but for what stands around its text; false: it ends in others, or has none
   but these, and no table. */
static bool small_lines(const struct foot *f, const struct stripes *b,
                        size_t *first, size_t *last)
{
	*first = *last = b->n;
	for (size_t i = b->n; i-- > 0;) {
		if (b->p[i].aside ||
		    (*last == b->n && stripe_is_number(&b->p[i])))
			continue;
		if (!words_are_small(f, &b->p[i]))
			break;
		*last = *last == b->n ? i : *last;
		*first = i;
	}
	return *first != b->n && (f->laid->frames.n != 0 ||
	                          (*first != 0 && !b->p[*first - 1].aside));
}

/* Does a line in small letters right below others open a note, or go on with
   one of the page before, in the midst of a sentence? */
static bool small_opens(const struct foot *f, const struct stripe *s)
{
	struct mark m;

	return mark_opens(s, &m) ||
	       (f->counts && (mark_may_open(s, &m) || mark_brackets(s, &m))) ||
	       (foot_runs_on(f) && rune_is_lower(s->glyphs[0].rune));
}

/* Where the text and the tables above line i end; false where it has a table
   beside it, or nothing above it. */
static bool lines_above(struct foot *f, const struct stripes *b, size_t i,
                        float *end)
{
	const struct frames *t = &f->laid->frames;
	float y = b->p[i].at.y0;

	f->tabled = false;
	*end = i != 0 && !b->p[i - 1].aside ? b->p[i - 1].at.y1 : 0;
	for (size_t k = 0; k < t->n; k++) {
		if (t->p[k].at.y1 > y)
			return false;
		f->tabled |= t->p[k].at.y1 > *end;
		*end = fmaxf(*end, t->p[k].at.y1);
	}
	return *end > 0;
}

/* Notes from line i on, which others or a table stand right above. */
static bool lines_take(struct foot *f, const struct stripes *b, size_t i)
{
	float end;

	if (!lines_above(f, b, i, &end))
		return false;
	f->at.y0 = (end + b->p[i].at.y0) / 2;
	f->at.y1 = f->laid->page->height;
	return foot_take(f);
}

/* Notes in small letters at the end of a page: below a wide gap, or right below
   the text where the first of them opens as notes do. */
static bool gap_take(const struct foot *f, const struct stripes *b)
{
	struct foot own = *f;
	size_t first, last;
	float end;

	if (!small_lines(f, b, &first, &last) ||
	    b->p[last].at.y1 < FOOT_LOW * f->laid->page->height ||
	    !lines_above(&own, b, first, &end))
		return false;
	if (b->p[first].at.y0 - end < GAP * f->text)
		while (!small_opens(f, &b->p[first]))
			if (first++ == last)
				return false;
	return lines_take(&own, b, first);
}

/* The same: perhaps with numbers that are not raised, if all of them stand in
   the text. */
static bool small_take(const struct foot *f, const struct stripes *b)
{
	struct foot own = *f;

	own.counts = true;
	return gap_take(&own, b) || gap_take(f, b);
}

/* Where lines end at the right. */
static float text_end(const struct stripes *b)
{
	float end = 0;

	for (size_t i = 0; i < b->n; i++)
		if (!b->p[i].aside)
			end = fmaxf(end, b->p[i].at.x1);
	return end;
}

/* Lines above line first, up to a wide gap, may go on with a note of the page
   before: the first of them, or first. */
static size_t same_rest(const struct foot *f, const struct stripe *s,
                        size_t first)
{
	size_t i = first;

	if (!foot_runs_on(f))
		return first;
	while (i > 1 && i + LINES_MOST > first && !s[i - 1].aside &&
	       s[i].at.y0 - s[i - 1].at.y1 < GAP * f->text)
		i--;
	return i > 1 && rune_is_lower(s[i].glyphs[0].rune) &&
	               s[i].at.y0 - s[i - 1].at.y1 >= GAP * f->text
	           ? i
	           : first;
}

/* Does a line open with a number that a sentence follows? */
static bool number_opens(const struct stripe *s)
{
	struct mark m;
	size_t word;

	if (!mark_may_open(s, &m))
		return false;
	for (word = m.n; s->glyphs[word].rune == ' ';)
		word++;
	return rune_is_upper(s->glyphs[word].rune);
}

/* Does a line in letters as high as those of the text open a note: with a mark
   above the line, or perhaps with such a number? */
static bool same_opens(const struct foot *f, const struct stripe *s)
{
	struct mark m;

	return mark_is_over(s, &m) || (f->counts && number_opens(s));
}

/* The first line of the notes that a page ends with, in letters as high as
   those of the text: each line opens one with a mark above the line, or plainly
   goes on with the one above it.  b->n: there are none. */
static size_t same_first(const struct foot *f, const struct stripes *b)
{
	float end = text_end(b);
	size_t first = b->n, i = b->n, last;

	while (i > 1 && (b->p[i - 1].aside || stripe_is_number(&b->p[i - 1])))
		i--;
	last = i - 1;
	if (i < 2 || b->p[last].at.y1 < FOOT_LOW * f->laid->page->height)
		return b->n;
	for (; i > 1 && i + LINES_MOST > last && !b->p[i - 1].aside; i--) {
		const struct stripe *s = &b->p[i - 1], *above = s - 1;

		if (same_opens(f, s))
			first = i - 1;
		else if (body_ends(above) ||
		         above->at.x1 + above->em + stripe_word(s) <= end)
			break;
	}
	i = same_rest(f, b->p, first != b->n ? first : last);
	return i < last || first != b->n ? i : b->n;
}

static bool lines_same(const struct foot *f, const struct stripes *b)
{
	struct foot own = *f;
	size_t first;

	own.same = true;
	first = same_first(&own, b);
	return first < b->n && !b->p[first - 1].aside &&
	       lines_take(&own, b, first);
}

/* The same, as with small letters: perhaps with numbers in the line. */
static bool same_take(const struct foot *f, const struct stripes *b)
{
	struct foot own = *f;

	own.counts = true;
	return lines_same(&own, b) || lines_same(f, b);
}

/* The lines of the text of a page between the sides of a foot. */
static struct stripes column_lines(const struct foot *f)
{
	const struct stripes *b = &f->laid->body;
	VEC(struct glyph) in = {0};

	for (size_t i = 0; i < b->n; i++)
		for (size_t n = 0; !b->p[i].aside && n < b->p[i].n; n++) {
			const struct glyph *g = &b->p[i].glyphs[n];

			if (box_centre(&g->at) > f->at.x0 &&
			    box_centre(&g->at) < f->at.x1)
				*vec_push(f->l->a, &in) = *g;
		}
	return stripes_find(f->l->a, in.p, in.n);
}

/* May a line show that notes stand at the foot of its page: a figure or an
   asterisk in small letters, a number before a sentence? */
static bool line_may(const struct foot *f, const struct stripe *s)
{
	for (size_t k = 0; k < s->n && !s->aside; k++)
		if ((s->glyphs[k].rune == '*' || s->glyphs[k].risen ||
		     rune_is_digit(s->glyphs[k].rune)) &&
		    box_height(&s->glyphs[k].at) < FOOT_SMALL * f->text)
			return true;
	return !s->aside && number_opens(s);
}

/* May notes begin or go on at the foot of a page, or does a note of the page
   before go on? */
static bool page_may(const struct foot *f)
{
	const struct stripes *b = &f->laid->body;
	const struct held *end = foot_end(f->l);

	if (end != NULL && end->page + 1 == f->page && !body_ends(&end->line))
		return true;
	for (size_t i = b->n; i-- > 0;) {
		const struct stripe *s = &b->p[i];

		if (s->at.y1 < HALF * f->laid->page->height)
			break;
		if (line_may(f, s))
			return true;
	}
	return false;
}

/* Notes that no line is drawn above, on a page or in each of its columns. */
static void bare_take(const struct foot *f)
{
	const struct columns_seen *seen = &f->l->columns;
	struct foot own = *f;

	own.at.x1 = f->laid->page->width;
	if (!foot_columns(f)) {
		if (!small_take(&own, &f->laid->body))
			same_take(&own, &f->laid->body);
		return;
	}
	for (size_t k = 0; k < seen->n; k++) {
		struct stripes b;

		own.at.x0 = seen->at[k].x0 - f->text / 2;
		own.at.x1 = k + 1 < seen->n ? seen->at[k + 1].x0 - f->text / 2
		                            : f->laid->page->width;
		b = column_lines(&own);
		if (!small_take(&own, &b))
			same_take(&own, &b);
	}
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
	if (!taken && page_may(f))
		bare_take(f);
}

/* How high the letters of the text of a page are: as high as most of the
   document, unless all of its own are small. */
static float height_text(const struct foot *f, float usual)
{
	const struct page *page = &f->l->pages->list.p[f->page];

	for (size_t i = 0; i < page->glyphs.n; i++)
		if (rune_is_letter(page->glyphs.p[i].rune) &&
		    box_height(&page->glyphs.p[i].at) >= FOOT_SMALL * usual)
			return usual;
	return height_usual(f->l, f->page, f->page + 1);
}

void foot_find(struct layout *l)
{
	float usual = height_usual(l, 0, l->pages->list.n);
	struct foot f = {.l = l};

	l->measure.high = usual;

	for (f.page = 0; f.page < l->pages->list.n; f.page++) {
		f.laid = &l->laid[f.page];
		f.text = height_text(&f, usual);
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
