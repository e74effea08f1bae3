#include "pdf/loose_part.h"

#include <math.h>

enum { HEAD_LINES = 6 };

#define SAME 0.6F    /* characters between edges of one column */
#define PADDING 0.1F /* of the height of a line: more room above a row */
#define COVERS 0.6F  /* of the width of the table a line parts its rows */

void loose_trim(struct stripe *cell)
{
	while (cell->n != 0 && cell->glyphs[0].rune == ' ') {
		cell->glyphs++;
		cell->n--;
	}
	while (cell->n != 0 && cell->glyphs[cell->n - 1].rune == ' ')
		cell->n--;
	if (cell->n == 0)
		return;
	cell->at = cell->glyphs[0].at;
	for (size_t i = 1; i < cell->n; i++) {
		const struct box *b = &cell->glyphs[i].at;

		cell->at.x1 = fmaxf(cell->at.x1, b->x1);
		cell->at.y0 = fminf(cell->at.y0, b->y0);
		cell->at.y1 = fmaxf(cell->at.y1, b->y1);
	}
}

bool loose_is_full(const struct loose *t, const struct stripe *cell, size_t c,
                   const struct stripe *next)
{
	float right = cell->at.x1;

	for (size_t i = 0; i < t->n; i++)
		if (loose_cell(t, i, c)->n != 0)
			right = fmaxf(right, loose_cell(t, i, c)->at.x1);
	return cell->at.x1 + cell->em / 2 + stripe_word(next) > right;
}

bool loose_is_number(const struct stripe *cell)
{
	if (cell->n == 0 || cell->n > NUMBER_MOST ||
	    !rune_is_digit(cell->glyphs[0].rune))
		return false;
	for (size_t i = 0; i < cell->n; i++) {
		uint32_t c = cell->glyphs[i].rune;

		if (!rune_is_digit(c) && c != '.' && c != ')')
			return false;
	}
	return true;
}

/* Does a cell end in a mark behind which the next line need not go on? */
static bool cell_ends(const struct stripe *cell)
{
	uint32_t c = cell->glyphs[cell->n - 1].rune;

	return c == '.' || c == ';' || c == ':';
}

/* How much of the width of the table lines are drawn over above each line. */
static void loose_drawn(const struct loose *t, const struct box *all,
                        float *drawn)
{
	for (size_t i = 0; i < t->page->rules.n; i++) {
		const struct rule *r = &t->page->rules.p[i];
		float both = fminf(r->to, all->x1) - fmaxf(r->from, all->x0);
		size_t k = 0;

		if (r->upright || both <= 0 || r->at < all->y0 ||
		    r->at > all->y1)
			continue;
		while (k < t->n && box_middle(&t->lines[k].at) < r->at)
			k++;
		if (k < t->n)
			drawn[k] += both;
	}
}

/* Rows by the lines that are drawn between them. */
static bool rows_drawn(struct loose *t)
{
	float drawn[LINES_MOST] = {0};
	struct box all = t->lines[0].at;

	for (size_t i = 1; i < t->n; i++) {
		all.x0 = fminf(all.x0, t->lines[i].at.x0);
		all.x1 = fmaxf(all.x1, t->lines[i].at.x1);
		all.y1 = fmaxf(all.y1, t->lines[i].at.y1);
	}
	loose_drawn(t, &all, drawn);
	t->nrows = 0;
	for (size_t i = 0; i < t->n; i++)
		if (i == 0 || drawn[i] >= COVERS * (all.x1 - all.x0))
			t->rows[t->nrows++] = i;
	t->rows[t->nrows] = t->n;
	if (t->nrows < ROWS_LEAST)
		return false;
	for (size_t r = 0; r < t->nrows; r++) {
		size_t numbers = 0;

		for (size_t i = t->rows[r]; i < t->rows[r + 1]; i++)
			numbers += loose_is_number(loose_cell(t, i, 0));
		if (numbers > 1 || (r != 0 && numbers == 0))
			return false;
	}
	return true;
}

/* Rows by the numbers in the first column; what stands above the first of them
   is the head. */
static bool rows_numbered(struct loose *t)
{
	size_t head = 0;

	while (head < t->n && !loose_is_number(loose_cell(t, head, 0)))
		head++;
	if (head > HEAD_LINES)
		return false;
	t->nrows = 0;
	if (head != 0)
		t->rows[t->nrows++] = 0;
	for (size_t i = head; i < t->n; i++) {
		const struct stripe *first = loose_cell(t, i, 0);

		if (first->n == 0)
			continue;
		if (!loose_is_number(first))
			return false;
		t->rows[t->nrows++] = i;
	}
	t->rows[t->nrows] = t->n;
	return t->nrows >= ROWS_LEAST;
}

/* Is line i, which begins no row, the rest of the line above it? */
static bool line_goes_on(const struct loose *t, size_t i, bool apart)
{
	size_t cells = 0;

	for (size_t c = 0; c < t->columns; c++) {
		const struct stripe *cell = loose_cell(t, i, c);
		const struct stripe *above = loose_cell(t, i - 1, c);

		if (cell->n == 0)
			continue;
		cells++;
		if (above->n == 0 ||
		    (!cell_ends(above) && !loose_is_full(t, above, c, cell)))
			return false;
	}
	return cells != 0 && (cells == 1 || apart);
}

static float line_gap(const struct loose *t, size_t i)
{
	return t->lines[i].at.y0 - t->lines[i - 1].at.y1;
}

/* Is there more room above each row than within them? */
static bool rows_are_apart(const struct loose *t)
{
	float within = -HUGE_VALF, above = HUGE_VALF, h = 0;

	for (size_t r = 0; r < t->nrows; r++) {
		size_t i = t->rows[r];

		if (i != 0)
			above = fminf(above, line_gap(t, i));
		while (++i < t->rows[r + 1])
			within = fmaxf(within, line_gap(t, i));
		h = t->lines[t->rows[r]].at.y1 - t->lines[t->rows[r]].at.y0;
	}
	return above > within + h * PADDING;
}

/* Do all lines of each row but the head go on with its first one? */
static bool rows_go_on(const struct loose *t)
{
	bool apart = rows_are_apart(t);

	for (size_t r = 0; r < t->nrows; r++) {
		size_t i = t->rows[r];

		if (!loose_is_number(loose_cell(t, i, 0)))
			continue;
		while (++i < t->rows[r + 1])
			if (!line_goes_on(t, i, apart))
				return false;
	}
	return true;
}

static bool near(float a, float b, float em)
{
	return fabsf(a - b) <= em * SAME;
}

/* Do cells of a column, of three rows at least, share an edge? */
static bool column_is_aligned(const struct loose *t, size_t c)
{
	const struct stripe *first = NULL;
	size_t left = 0, right = 0, all = 0;

	for (size_t r = 0; r < t->nrows; r++) {
		const struct stripe *cell = loose_cell(t, t->rows[r], c);

		if (cell->n == 0 ||
		    (r == 0 && !loose_is_number(loose_cell(t, 0, 0))))
			continue;
		if (first == NULL)
			first = cell;
		all++;
		left += near(cell->at.x0, first->at.x0, cell->em);
		right += near(cell->at.x1, first->at.x1, cell->em);
	}
	return all + 1 >= ROWS_LEAST && (left == all || right == all);
}

bool loose_is_parted(const struct stripe *cell)
{
	for (size_t i = 1; i < cell->n; i++)
		if (cell->glyphs[i].at.x0 - cell->glyphs[i - 1].at.x1 >=
		    GAP_WIDE * cell->em)
			return true;
	return false;
}

bool loose_rows(struct loose *t)
{
	for (size_t i = 0; i < t->n * t->columns; i++)
		if (loose_is_parted(&t->cells[i]))
			return false;
	if (!rows_drawn(t) && (!rows_numbered(t) || !rows_go_on(t)))
		return false;
	for (size_t c = 0; c < t->columns; c++)
		if (!column_is_aligned(t, c))
			return false;
	return t->nrows < t->n;
}
