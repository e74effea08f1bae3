#include "pdf/bare.h"

#include "pdf/bare_part.h"
#include "pdf/body.h"
#include "pdf/middle.h"

#include <math.h>

enum {
	BARE_LINES = 3,  /* that it has, at least, */
	MIXED_LEAST = 3, /* lines of cells beside others that are told */
	NAME_MOST = 48,  /* characters of the name of one who signs */
	PAGE_DIGITS = 4, /* of the number of a page */
	MARK_MOST = 3,   /* characters of the mark of an item */
};

#define BESIDE 0.3F   /* of its height a line stands beside another one */
#define EDGE 0.6F     /* characters between edges of one column */
#define PITCH 1.2F    /* of its height, from a line to the next one of a cell */
#define ACROSS 0.7F   /* of the width of lines: one across the page */
#define FEW_OFF 0.25F /* of the rows, cells that keep to no edge */

bool bare_overlap(const struct box *a, const struct box *b)
{
	float h = fminf(a->y1 - a->y0, b->y1 - b->y0);

	return fminf(a->y1, b->y1) - fmaxf(a->y0, b->y0) > h * BESIDE;
}

bool bare_is_dash(uint32_t rune)
{
	return rune == '-' || (rune >= 0x2010 && rune <= 0x2015);
}

/* Does a line stand in one column, and where others of it begin? */
static bool line_is_within(const struct loose *t, const struct stripe *s)
{
	float left = t->lines[0].at.x0;
	bool edge = fabsf(s->at.x0 - left) <= EDGE * s->em;

	for (size_t i = 1; i < t->n; i++)
		edge |= fabsf(s->at.x0 - t->lines[i].at.x0) <= EDGE * s->em;
	for (size_t i = 0; i < t->nrivers; i++) {
		const struct river *r = &t->rivers[i];

		if (s->at.x1 > r->x0 && s->at.x0 < r->x1 - EDGE * s->em)
			return false;
		edge |= fabsf(s->at.x0 - r->x1) <= EDGE * s->em;
	}
	return edge;
}

/* Are the words of a line spread to both edges of its column? */
static bool bare_is_spread(const struct layout *l, const struct stripe *s)
{
	return fabsf(middle_column(l, s).x1 - s->at.x1) < s->em &&
	       stripe_spreads(s);
}

/* Is a line as close above another one as lines of one cell are? */
static bool line_is_close(const struct stripe *above, const struct stripe *s)
{
	return s->at.y0 - above->at.y0 <= (s->at.y1 - s->at.y0) * PITCH;
}

/* The lines from line at on that leave the same places free, and those above it
   that stand in one of its columns. */
static void bare_gather(const struct layout *l, struct loose *t,
                        const struct stripes *lines, size_t from, size_t at)
{
	const struct stripe *s = &lines->p[at], *next = s + 1;

	t->lines = s;
	if (bare_is_spread(l, s))
		return;
	if (at + 1 < lines->n && !loose_begin(t, s) && t->nrivers == 0 &&
	    bare_overlap(&s->at, &next->at)) {
		const struct stripe *left = s->at.x0 < next->at.x0 ? s : next;
		const struct stripe *right = left == s ? next : s;

		if (right->at.x0 - left->at.x1 >= NARROW * s->em)
			t->rivers[t->nrivers++] =
			    (struct river){left->at.x1, right->at.x0, true};
	}
	if (t->nrivers == 0)
		return;
	for (t->n = 1; t->n < LINES_MOST && at + t->n < lines->n; t->n++)
		if (!loose_follows(&s[t->n - 1], &s[t->n]) ||
		    bare_is_spread(l, &s[t->n]) || !loose_add(t, &s[t->n]))
			break;
	while (at-- > from && t->n < LINES_MOST &&
	       loose_follows(&lines->p[at], t->lines) &&
	       !body_jumps(l, &lines->p[at], t->lines) &&
	       line_is_close(&lines->p[at], t->lines) &&
	       line_is_within(t, &lines->p[at])) {
		t->lines--;
		t->n++;
	}
}

/* May a line be one of several columns? */
static bool line_is_parted(const struct layout *l, const struct stripe *s)
{
	return stripe_parts(s) || bare_is_spread(l, s);
}

/* Do lines right above a table, or below it, look as if they were of it? */
static bool bare_is_torn(const struct layout *l, const struct stripes *lines,
                         const struct loose *t)
{
	size_t from = (size_t)(t->lines - lines->p), to = from + t->n;

	return (from != 0 && loose_follows(&lines->p[from - 1], t->lines) &&
	        line_is_parted(l, &lines->p[from - 1])) ||
	       (to < lines->n &&
	        loose_follows(&lines->p[to - 1], &lines->p[to]) &&
	        line_is_parted(l, &lines->p[to]));
}

/* The one cell of a line; t->columns: there are more. */
static size_t line_cell(const struct loose *t, size_t i)
{
	size_t found = t->columns;

	for (size_t c = 0; c < t->columns; c++) {
		if (loose_cell(t, i, c)->n == 0)
			continue;
		if (found != t->columns)
			return t->columns;
		found = c;
	}
	return found;
}

static bool near(float a, float b, float em)
{
	return fabsf(a - b) <= em * EDGE;
}

/* Do two cells keep to one edge, or one middle? */
static bool cells_share(const struct stripe *a, const struct stripe *b)
{
	return near(a->at.x0, b->at.x0, a->em) ||
	       near(a->at.x1, b->at.x1, a->em) ||
	       near(box_centre(&a->at), box_centre(&b->at), a->em);
}

/* Does a line of a column keep to an edge of no other one of it, as one over
   several columns does? */
static bool cell_is_odd(const struct loose *t, size_t i, size_t c)
{
	bool alone = true;

	for (size_t k = 0; k < t->n; k++) {
		if (k == i || loose_cell(t, k, c)->n == 0)
			continue;
		if (cells_share(loose_cell(t, k, c), loose_cell(t, i, c)))
			return false;
		alone = false;
	}
	return !alone;
}

/* Does one of the head? */
static bool bare_is_odd(const struct loose *t)
{
	for (size_t i = 0; i < t->rows[t->nrows > 2 ? 2 : t->nrows]; i++)
		for (size_t c = 0; c < t->columns; c++)
			if (loose_cell(t, i, c)->n != 0 && cell_is_odd(t, i, c))
				return true;
	return false;
}

/* Does the last line keep to no edge of its column, or not to that which all
   others do? */
static bool tail_is_off(const struct loose *t)
{
	size_t last = t->n - 1, c = line_cell(t, last);
	const struct stripe *first = NULL;
	bool flush = true, share = false;

	if (c == t->columns)
		return false;
	for (size_t i = 0; i < last; i++) {
		const struct stripe *s = loose_cell(t, i, c);

		if (s->n == 0)
			continue;
		first = first == NULL ? s : first;
		flush &= near(s->at.x0, first->at.x0, s->em);
		share |= cells_share(s, loose_cell(t, last, c));
	}
	return !share ||
	       (flush &&
	        !near(first->at.x0, loose_cell(t, last, c)->at.x0, first->em));
}

/* Without the first line, or the last one, which has no parts, has the table
   more columns?  Then it is none of it, and is left out. */
static bool bare_bar(struct loose *t, bool last)
{
	struct loose less = *t;

	if (t->n <= BARE_LINES || stripe_parts(&t->lines[last ? t->n - 1 : 0]))
		return false;
	less.n--;
	less.lines += !last;
	if (!bare_columns(&less) || less.columns <= t->columns)
		return false;
	*t = less;
	return true;
}

/* Text right above a table and below it is none of it. */
static bool bare_cut(struct loose *t)
{
	bool cut = true;

	if (!bare_columns(t))
		return false;
	while (bare_bar(t, false) || bare_bar(t, true))
		continue;
	while (cut) {
		loose_cut(t);
		cut = t->n > BARE_LINES && tail_is_off(t);
		t->n -= cut;
		if (cut && !bare_columns(t))
			return false;
	}
	return t->n >= BARE_LINES;
}

/* Places to write in, as a form has them. */
static bool bare_is_form(const struct loose *t)
{
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 1; k < t->lines[i].n; k++)
			if (t->lines[i].glyphs[k].rune == '_' &&
			    t->lines[i].glyphs[k - 1].rune == '_')
				return true;
	return false;
}

/* Leave rows of one cell above the table and below it. */
static void bare_trim(struct loose *t)
{
	size_t from = 0, first;

	while (t->nrows != 0 && bare_cells(t, t->nrows - 1) < 2)
		t->nrows--;
	while (from < t->nrows && bare_cells(t, from) < 2)
		from++;
	first = t->rows[from];
	t->n = t->rows[t->nrows] - first;
	t->lines += first;
	t->cells += first * t->columns;
	for (size_t r = from; r <= t->nrows; r++)
		t->rows[r - from] = t->rows[r] - first;
	t->nrows -= from;
}

/* How many cells of a column keep to an edge of one of them, or its middle. */
static size_t column_share(const struct loose *t, size_t c, size_t row)
{
	struct stripe own = bare_cell(t, row, c);
	size_t n[3] = {0};

	if (own.n == 0)
		return 0;
	for (size_t r = 0; r < t->nrows; r++) {
		struct stripe s = bare_cell(t, r, c);

		if (s.n == 0)
			continue;
		n[0] += near(s.at.x0, own.at.x0, own.em);
		n[1] += near(s.at.x1, own.at.x1, own.em);
		n[2] += near(box_centre(&s.at), box_centre(&own.at), own.em);
	}
	n[0] = n[0] > n[1] ? n[0] : n[1];
	return n[0] > n[2] ? n[0] : n[2];
}

/* Do cells of a column, but for the head and a few more, keep to an edge? */
static bool column_is_even(const struct loose *t, size_t c)
{
	size_t all = 0, best = 0;

	for (size_t r = 0; r < t->nrows; r++) {
		size_t n = column_share(t, c, r);

		best = n > best ? n : best;
		all += bare_cell(t, r, c).n != 0;
	}
	return best + 1 + (size_t)((float)all * FEW_OFF) >= all;
}

/* May a cell be the name of one who signs: "А. Б. Иванов"? */
static bool cell_is_name(const struct stripe *s)
{
	bool dot = false;

	for (size_t i = 0; i < s->n; i++) {
		if (rune_is_digit(s->glyphs[i].rune))
			return false;
		dot |= s->glyphs[i].rune == '.' && i + 1 < s->n;
	}
	return dot && s->n <= NAME_MOST && rune_is_letter(s->glyphs[0].rune) &&
	       !rune_is_lower(s->glyphs[0].rune);
}

/* May it be the number of a page? */
static bool cell_is_page(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (!rune_is_digit(s->glyphs[i].rune))
			return false;
	return s->n <= PAGE_DIGITS;
}

/* Do all lines of a column begin at one edge, but those of a head? */
static bool column_is_flush(const struct loose *t, size_t c)
{
	const struct stripe *first = NULL;

	for (size_t i = t->rows[1]; i < t->n; i++) {
		const struct stripe *s = loose_cell(t, i, c);

		if (s->n == 0)
			continue;
		if (first != NULL && !near(s->at.x0, first->at.x0, s->em))
			return false;
		first = first == NULL ? s : first;
	}
	return true;
}

/* Two columns are a table where they are no items behind their marks, no posts
   and names, no headings and their pages; and where lines of the first one,
   too, go on. */
static bool pair_holds(const struct loose *t)
{
	size_t marks = 0, names = 0, pages = 0, goes = 0, figures = 0;

	for (size_t r = 0; r < t->nrows; r++) {
		struct stripe left = bare_cell(t, r, 0);
		struct stripe right = bare_cell(t, r, 1);

		if (left.n == 0 || right.n == 0)
			return false;
		marks += left.n <= MARK_MOST || loose_is_number(&left);
		names += cell_is_name(&right);
		pages += cell_is_page(&right);
		figures += r != 0 && bare_is_figure(&right);
		goes += bare_lines(t, r, 0) > 1;
	}
	return goes != 0 && names == 0 && marks * 2 < t->nrows &&
	       pages * 2 < t->nrows && column_is_flush(t, 0) &&
	       (figures + 1 == t->nrows || column_is_flush(t, 1));
}

/* Does no line across the page stand above a table?  Then it may be what the
   head of a letter is set in. */
static bool bare_heads(const struct layout *l, const struct loose *t)
{
	const struct stripes *body = &l->laid[l->page].body;
	float across = (l->measure.right - l->measure.left) * ACROSS;

	if (l->page != 0)
		return false;
	for (size_t i = 0; i < body->n; i++) {
		const struct box *b = &body->p[i].at;

		if (b->y1 > t->lines[0].at.y0 + (b->y1 - b->y0) * BESIDE)
			break;
		if (b->x1 - b->x0 >= across && !stripe_parts(&body->p[i]))
			return false;
	}
	return l->laid[0].frames.n == 0 ||
	       l->laid[0].frames.p[0].at.y0 > t->lines[0].at.y0;
}

static bool bare_holds(const struct loose *t)
{
	for (size_t c = 0; c < t->columns; c++)
		if (!column_is_even(t, c))
			return false;
	for (size_t i = 0; i < t->n * t->columns; i++)
		if (loose_is_parted(&t->cells[i]))
			return false;
	return t->nrows >= ROWS_LEAST && t->nrows < t->n &&
	       (t->columns > 2 || pair_holds(t));
}

/* Do lines of cells that go on stand beside others? */
static bool bare_mixes(const struct loose *t)
{
	size_t mixed = 0;

	if (t->columns < COLUMNS_LEAST)
		return false;
	for (size_t i = 1; i < t->n; i++) {
		size_t cells = 0, below = 0;

		for (size_t c = 0; c < t->columns; c++) {
			cells += loose_cell(t, i, c)->n != 0;
			below += loose_cell(t, i, c)->n != 0 &&
			         loose_cell(t, i - 1, c)->n != 0;
		}
		mixed += (cells > 1 && cells < t->columns && below != 0) ||
		         bare_overlap(&t->lines[i - 1].at, &t->lines[i].at);
	}
	return mixed >= MIXED_LEAST;
}

const struct loose *bare_find(const struct layout *l,
                              const struct stripes *lines, size_t from,
                              size_t *at)
{
	struct arena_mark mark = arena_mark(l->a);
	struct loose *t = arena_alloc(l->a, sizeof(*t));
	size_t to;

	*t = (struct loose){.a = l->a, .page = &l->pages->list.p[l->page]};
	bare_gather(l, t, lines, from, *at);
	to = t->n == 0 ? *at + 1 : (size_t)(t->lines - lines->p) + t->n;
	if (t->n >= BARE_LINES && !bare_heads(l, t) && bare_cut(t) &&
	    !bare_is_form(t)) {
		bool plain = !bare_is_torn(l, lines, t) && bare_rows(t);

		if (plain)
			bare_trim(t);
		if (plain && bare_holds(t)) {
			t->odd = bare_is_odd(t);
			return t;
		}
		t->unclear = bare_mixes(t);
		*at = to;
		if (t->unclear)
			return t;
	}
	arena_release(l->a, mark);
	*at = to;
	return NULL;
}
