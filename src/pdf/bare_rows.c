#include "pdf/bare_part.h"

#include <math.h>

#define APART 0.07F /* of the height of a line: more room above a row */
#define LEVEL 0.35F /* the same, between edges of cells of one row */
#define BELOW 0.5F  /* the same: a line is below another one, not beside it */

struct stripe bare_cell(const struct loose *t, size_t row, size_t c)
{
	struct stripe all = {0};

	for (size_t i = t->rows[row]; i < t->rows[row + 1]; i++) {
		const struct stripe *s = loose_cell(t, i, c);

		if (s->n == 0)
			continue;
		if (all.n == 0)
			all = *s;
		all.at.x0 = fminf(all.at.x0, s->at.x0);
		all.at.x1 = fmaxf(all.at.x1, s->at.x1);
		all.at.y1 = fmaxf(all.at.y1, s->at.y1);
	}
	return all;
}

size_t bare_cells(const struct loose *t, size_t row)
{
	size_t n = 0;

	for (size_t c = 0; c < t->columns; c++)
		n += bare_cell(t, row, c).n != 0;
	return n;
}

size_t bare_lines(const struct loose *t, size_t row, size_t c)
{
	size_t n = 0;

	for (size_t i = t->rows[row]; i < t->rows[row + 1]; i++)
		n += loose_cell(t, i, c)->n != 0;
	return n;
}

bool bare_is_figure(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (rune_is_letter(s->glyphs[i].rune))
			return false;
	return s->n != 0;
}

/* A letter that fonts seldom lack, so that it tells the height of its line. */
static bool rune_is_plain(uint32_t c)
{
	return c > ' ' && (c < 0x7F || (c >= 0x410 && c <= 0x44F));
}

/* Where a line stands: the lower end of its letters. */
static float line_base(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (rune_is_plain(s->glyphs[i].rune))
			return s->glyphs[i].at.y1;
	return s->glyphs[0].at.y1;
}

static float line_high(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (rune_is_plain(s->glyphs[i].rune))
			return s->glyphs[i].at.y1 - s->glyphs[i].at.y0;
	return s->at.y1 - s->at.y0;
}

/* The least step from a line of a column to the next one, and the least room
   between them, as fonts of other heights make the one or the other larger. */
struct least {
	float step, gap;
};

/* Those of a column; false where lines of it stand beside one another: it is no
   column. */
static bool column_step(const struct loose *t, size_t c, struct least *out)
{
	const struct stripe *last = NULL;

	for (size_t i = 0; i < t->n; i++) {
		const struct stripe *s = loose_cell(t, i, c);

		if (s->n == 0)
			continue;
		if (last != NULL) {
			float step = line_base(s) - line_base(last);

			if (bare_overlap(&last->at, &s->at))
				return false;
			out->step = fminf(out->step, step);
			out->gap = fminf(out->gap, s->at.y0 - last->at.y1);
		}
		last = s;
	}
	return true;
}

/* What a line is to the row of the line above it. */
enum kind { KIND_UNSURE, KIND_GOES, KIND_BEGINS };

/* What a cell of a line, which has one above it, tells of that. */
static enum kind cell_kind(const struct loose *t, size_t c,
                           const struct stripe *above,
                           const struct stripe *cell)
{
	bool full = loose_is_full(t, above, c, cell);

	if ((bare_is_figure(above) && bare_is_figure(cell)) ||
	    bare_is_dash(cell->glyphs[0].rune))
		return KIND_BEGINS;
	if (full)
		return rune_is_lower(cell->glyphs[0].rune) ? KIND_GOES
		                                           : KIND_UNSURE;
	return KIND_BEGINS;
}

/* The same of line i where cells begin at the upper end of their row; key:
   columns in which no row is empty. */
static enum kind line_kind(const struct loose *t, size_t i, const bool *key)
{
	size_t kinds[KIND_BEGINS + 1] = {0};
	bool lacks = false;

	for (size_t c = 0; c < t->columns; c++) {
		const struct stripe *cell = loose_cell(t, i, c);
		const struct stripe *above = loose_cell(t, i - 1, c);

		lacks |= key[c] && cell->n == 0;
		if (cell->n == 0)
			continue;
		if (above->n == 0)
			return lacks ? KIND_UNSURE : KIND_BEGINS;
		kinds[cell_kind(t, c, above, cell)]++;
	}
	if (kinds[KIND_BEGINS] != 0)
		return lacks || kinds[KIND_GOES] != 0 ? KIND_UNSURE
		                                      : KIND_BEGINS;
	return lacks || kinds[KIND_GOES] != 0 ? KIND_GOES : KIND_UNSURE;
}

/* Does line i begin a row, as a cell that has no text above it does? */
static bool line_is_fresh(const struct loose *t, size_t i)
{
	for (size_t c = 0; c < t->columns; c++)
		if (loose_cell(t, i, c)->n != 0 &&
		    (i == 0 || loose_cell(t, i - 1, c)->n == 0))
			return true;
	return false;
}

/* Where do the cells of a row keep to: its upper end, or that, its middle or
   its lower end?  False: to none. */
static bool row_is_level(const struct loose *t, size_t row, bool *top)
{
	struct box at = t->lines[t->rows[row]].at;
	float off;

	*top = true;
	for (size_t i = t->rows[row]; i < t->rows[row + 1]; i++)
		at.y1 = fmaxf(at.y1, t->lines[i].at.y1);
	for (size_t c = 0; c < t->columns; c++) {
		struct stripe s = bare_cell(t, row, c);

		if (s.n == 0)
			continue;
		off = LEVEL * (s.glyphs[0].at.y1 - s.glyphs[0].at.y0);
		if (fabsf(s.at.y0 - at.y0) <= off)
			continue;
		*top = false;
		if (fabsf(s.at.y1 - at.y1) > off &&
		    fabsf(box_middle(&s.at) - box_middle(&at)) > off)
			return false;
	}
	return true;
}

/* Are two figures below one another in one cell of a row?  They are of two
   rows. */
static bool row_stacks(const struct loose *t, size_t row)
{
	for (size_t c = 0; c < t->columns; c++) {
		bool last = false;

		for (size_t i = t->rows[row]; i < t->rows[row + 1]; i++) {
			const struct stripe *s = loose_cell(t, i, c);

			if (s->n == 0)
				continue;
			if (last && bare_is_figure(s))
				return true;
			last = bare_is_figure(s);
		}
	}
	return false;
}

/* Is a row, above and below which there is more room, one? */
static bool row_is_whole(const struct loose *t, size_t row)
{
	bool top, key[COLUMNS_MOST];
	size_t first = t->rows[row];

	if (!row_is_level(t, row, &top) || row_stacks(t, row))
		return false;
	for (size_t c = 0; c < t->columns; c++)
		key[c] = loose_cell(t, first, c)->n != 0;
	for (size_t i = first; i < t->rows[row + 1]; i++) {
		if (top && i != first && line_kind(t, i, key) == KIND_BEGINS)
			return false;
	}
	return true;
}

/* Is a row without a first cell, and in small letters, the rest of the one
   above it? */
static bool row_is_rest(const struct loose *t, size_t row)
{
	if (bare_cell(t, row, 0).n != 0)
		return false;
	for (size_t c = 1; c < t->columns; c++) {
		struct stripe s = bare_cell(t, row, c);

		if (s.n != 0 && rune_is_lower(s.glyphs[0].rune))
			return true;
	}
	return false;
}

/* Rows by the room that is above them. */
static bool rows_apart(struct loose *t, const struct least *in)
{
	float base = 0, end = 0;

	t->nrows = 0;
	for (size_t i = 0; i < t->n; i++) {
		const struct stripe *s = &t->lines[i];
		float more = APART * line_high(s), own = line_base(s);

		if (i == 0 || (own - base > in->step + more &&
		               s->at.y0 - end > in->gap + more))
			t->rows[t->nrows++] = i;
		base = i == 0 ? own : fmaxf(base, own);
		end = i == 0 ? s->at.y1 : fmaxf(end, s->at.y1);
	}
	t->rows[t->nrows] = t->n;
	for (size_t r = 0; r < t->nrows; r++)
		if (!row_is_whole(t, r) || (r != 0 && row_is_rest(t, r)) ||
		    (r != 0 && r + 1 < t->nrows && bare_cells(t, r) < 2))
			return false;
	return t->nrows > 1;
}

/* The columns that have text wherever a row is sure to begin; false where the
   first one has not, or lines stand beside one another. */
static bool rows_key(const struct loose *t, bool *key)
{
	for (size_t c = 0; c < COLUMNS_MOST; c++)
		key[c] = true;
	for (size_t i = 0; i < t->n; i++) {
		if (i != 0 &&
		    bare_overlap(&t->lines[i - 1].at, &t->lines[i].at))
			return false;
		for (size_t c = 0; c < t->columns && line_is_fresh(t, i); c++)
			key[c] &= loose_cell(t, i, c)->n != 0;
	}
	return key[0];
}

/* The number of a row above line i; its line, or t->n. */
static size_t number_above(const struct loose *t, size_t i)
{
	while (i-- > 0)
		if (loose_is_number(loose_cell(t, i, 0)))
			return i;
	return t->n;
}

/* The first line of the row that ends with line last, around whose middle line
   i stands; t->n: none is as far above that as last is below. */
static size_t row_begins(const struct loose *t, size_t i, size_t last)
{
	const struct box *b = &t->lines[i].at;
	float off = LEVEL * (b->y1 - b->y0) / 2;
	float y = 2 * box_middle(b) - box_middle(&t->lines[last].at);

	for (size_t k = i + 1; k-- > 0;)
		if (fabsf(box_middle(&t->lines[k].at) - y) <= off)
			return k;
	return t->n;
}

/* Rows around numbers, each of which stands in the middle of its own: they are
   told from below.  What is above the first one is the head. */
static bool rows_around(struct loose *t)
{
	size_t end = t->n, at = LINES_MOST, number;

	t->rows[at] = t->n;
	while ((number = number_above(t, end)) < t->n) {
		size_t first = row_begins(t, number, end - 1);

		if (first == t->n || at == 1)
			return false;
		end = t->rows[--at] = first;
	}
	if (at == LINES_MOST)
		return false;
	if (end != 0)
		t->rows[--at] = 0;
	t->nrows = LINES_MOST - at;
	for (size_t r = 0; r <= t->nrows; r++)
		t->rows[r] = t->rows[at + r];
	for (size_t r = 0; r < t->nrows; r++)
		if (!row_is_whole(t, r))
			return false;
	return t->nrows > 1;
}

/* A line of the first column, alone below a cell that had room for it, is none
   of the table. */
static void rows_tail(struct loose *t)
{
	while (t->n > 1) {
		const struct stripe *above = loose_cell(t, t->n - 2, 0);

		for (size_t c = 1; c < t->columns; c++)
			if (loose_cell(t, t->n - 1, c)->n != 0)
				return;
		if (above->n != 0 && !loose_is_number(above))
			return;
		t->n--;
	}
}

/* Rows whose cells all begin at their upper ends. */
static bool rows_topped(struct loose *t)
{
	bool key[COLUMNS_MOST];

	rows_tail(t);
	if (!rows_key(t, key))
		return false;
	t->nrows = 0;
	for (size_t i = 0; i < t->n; i++) {
		enum kind k = i == 0 ? KIND_BEGINS : line_kind(t, i, key);

		if (k == KIND_UNSURE)
			return false;
		if (k == KIND_BEGINS)
			t->rows[t->nrows++] = i;
	}
	t->rows[t->nrows] = t->n;
	return t->nrows > 1;
}

bool bare_rows(struct loose *t)
{
	struct least least = {HUGE_VALF, HUGE_VALF};

	for (size_t c = 0; c < t->columns; c++)
		if (!column_step(t, c, &least))
			return false;
	return least.step < HUGE_VALF &&
	       (rows_apart(t, &least) || rows_around(t) || rows_topped(t));
}
