#include "pdf/loose.h"

#include "pdf/loose_part.h"

#include <math.h>

#define NARROW 0.9F /* characters of a gap between columns, at least, */
#define KEPT 0.65F  /* that other lines leave of it, */
#define APART 1.5F  /* heights of a line between lines of a table at most */

static float width_of(const struct river *r)
{
	return r->x1 - r->x0;
}

bool loose_begin(struct loose *t, const struct stripe *s)
{
	bool any = false;
	float end = s->glyphs[0].at.x1;

	for (size_t i = 1; i < s->n; i++) {
		const struct box *b = &s->glyphs[i].at;
		float gap = b->x0 - end;
		bool wide = gap >= GAP_WIDE * s->em;

		if (s->glyphs[i].rune == ' ')
			continue;
		if ((wide || (gap >= NARROW * s->em && i <= NUMBER_MOST &&
		              t->nrivers == 0)) &&
		    t->nrivers < COLUMNS_MOST - 1) {
			t->rivers[t->nrivers++] =
			    (struct river){end, b->x0, wide};
			any |= wide;
		}
		end = fmaxf(end, b->x1);
	}
	return any;
}

/* What a line leaves free of a gap: the widest part. */
static struct river river_narrow(const struct river *r, const struct stripe *s)
{
	struct river best = {r->x0, r->x0, r->wide};
	float from = r->x0;

	for (size_t i = 0; i < s->n && from < r->x1; i++) {
		const struct box *b = &s->glyphs[i].at;

		if (s->glyphs[i].rune == ' ' || b->x1 <= from)
			continue;
		if (fminf(b->x0, r->x1) - from > width_of(&best)) {
			best.x0 = from;
			best.x1 = fminf(b->x0, r->x1);
		}
		from = b->x1;
	}
	if (r->x1 - from > width_of(&best)) {
		best.x0 = from;
		best.x1 = r->x1;
	}
	return best;
}

bool loose_add(struct loose *t, const struct stripe *s)
{
	struct river left[COLUMNS_MOST];
	size_t n = 0;

	for (size_t i = 0; i < t->nrivers; i++) {
		struct river r = river_narrow(&t->rivers[i], s);

		if (width_of(&r) >= KEPT * s->em)
			left[n++] = r;
		else if (r.wide)
			return false;
	}
	for (size_t i = 0; i < n; i++)
		t->rivers[i] = left[i];
	t->nrivers = n;
	return n != 0;
}

bool loose_follows(const struct stripe *last, const struct stripe *s)
{
	float h = s->at.y1 - s->at.y0, gap = s->at.y0 - last->at.y1;

	return !s->aside && !s->even && gap < h * APART && gap > -h &&
	       s->column.x0 == last->column.x0;
}

/* How many lines from the first one on leave the same gaps free. */
static void loose_gather(struct loose *t, const struct stripes *lines,
                         size_t from)
{
	t->lines = lines->p + from;
	t->n = 0;
	if (lines->p[from].aside || lines->p[from].even ||
	    !loose_begin(t, &lines->p[from]))
		return;
	t->n = 1;
	while (t->n < LINES_MOST && from + t->n < lines->n &&
	       loose_follows(&t->lines[t->n - 1], &t->lines[t->n]) &&
	       loose_add(t, &t->lines[t->n]))
		t->n++;
	t->columns = t->nrivers + 1;
}

void loose_cut(struct loose *t)
{
	t->cells = arena_array(t->a, t->n * t->columns, sizeof(*t->cells));
	for (size_t i = 0; i < t->n; i++) {
		const struct stripe *s = &t->lines[i];
		size_t at = 0;

		for (size_t c = 0; c < t->columns; c++) {
			struct stripe *cell = loose_cell(t, i, c);
			float end =
			    c < t->nrivers
				? box_centre(&(struct box){t->rivers[c].x0, 0,
			                                   t->rivers[c].x1, 0})
				: HUGE_VALF;

			*cell = (struct stripe){.glyphs = s->glyphs + at,
			                        .em = s->em};
			while (at < s->n && box_centre(&s->glyphs[at].at) < end)
				at++;
			cell->n = (size_t)(s->glyphs + at - cell->glyphs);
			loose_trim(cell);
		}
	}
}

static void cell_put(struct layout *l, const struct loose *t, size_t row,
                     size_t c)
{
	const struct stripe *last = NULL;

	sheet_cell(l->sheet);
	for (size_t i = t->rows[row]; i < t->rows[row + 1]; i++) {
		const struct stripe *cell = loose_cell(t, i, c);
		unsigned marks = 0;

		if (cell->n == 0)
			continue;
		if (last != NULL)
			marks = SHEET_PRINTED | (loose_is_full(t, last, c, cell)
			                             ? (unsigned)SHEET_BREAK
			                             : 0);
		sheet_line(l->sheet, marks);
		stripe_put(cell, l->sheet, &l->pages->list.p[l->page], 0,
		           ++l->line);
		last = cell;
	}
}

void loose_write(struct layout *l, const struct loose *t, size_t from)
{
	for (size_t r = from; r < t->nrows; r++) {
		sheet_row(l->sheet);
		for (size_t c = 0; c < t->columns; c++)
			cell_put(l, t, r, c);
	}
	sheet_table_close(l->sheet);
}

size_t loose_put(struct layout *l, const struct stripes *lines, size_t from)
{
	struct arena_mark mark = arena_mark(l->a);
	struct loose t = {.a = l->a, .page = &l->pages->list.p[l->page]};

	loose_gather(&t, lines, from);
	if (t.n < ROWS_LEAST || t.columns < COLUMNS_LEAST)
		return 0;
	loose_cut(&t);
	if (!loose_rows(&t)) {
		arena_release(l->a, mark);
		return 0;
	}
	sheet_table(l->sheet)->ruled = true;
	loose_write(l, &t, 0);
	return t.n;
}
