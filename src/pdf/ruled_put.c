#include "pdf/ruled.h"

#include "pdf/ruled_cells.h"

#include <stdlib.h>
#include <string.h>

#define JUMP 0.5F /* of the height of a line: a paragraph */

static int by_place(const void *x, const void *y)
{
	const struct cell *a = x, *b = y;

	if (a->r0 == b->r0)
		return (a->c0 > b->c0) - (a->c0 < b->c0);
	return (a->r0 > b->r0) - (a->r0 < b->r0);
}

/* New numbers for edges, of which only those count at which a cell begins. */
static unsigned *edges_used(struct arena *a, const struct ruled *t, bool rows)
{
	unsigned n = rows ? t->rows : t->columns, used = 0;
	unsigned *out = arena_array(a, (size_t)n + 1, sizeof(*out));

	for (size_t i = 0; i < t->cells.n; i++)
		out[rows ? t->cells.p[i].r0 : t->cells.p[i].c0] = 1;
	for (unsigned i = 0; i <= n; i++) {
		unsigned begins = out[i];

		out[i] = used;
		used += begins;
	}
	return out;
}

/* Does a line begin as an item of a list does? */
static bool stripe_lists(const struct stripe *s)
{
	uint32_t c = s->glyphs[0].rune;

	return rune_is_digit(c) || c == '-' || c == 0x2013 || c == 0x2014 ||
	       c == 0x2022 || (s->n > 1 && s->glyphs[1].rune == ')');
}

/* How line i of a cell is marked. */
static unsigned line_marks(const struct ruled *t, const struct cell *c,
                           size_t i)
{
	const struct stripe *s = &c->lines.p[i], *last = s - 1;
	bool paged = i != 0 && c->pages.p[i] != c->pages.p[i - 1];

	if (i == 0)
		return 0;
	if (!paged && s->at.y0 - last->at.y1 > JUMP * (s->at.y1 - s->at.y0))
		return 0;
	if (stripe_lists(s) || !cell_is_full(c, t->xs, last, s))
		return SHEET_PRINTED;
	return SHEET_PRINTED | SHEET_BREAK;
}

static void cell_put(struct layout *l, const struct ruled *t,
                     const struct cell *c)
{
	for (size_t i = 0; i < c->lines.n; i++) {
		sheet_line(l->sheet, line_marks(t, c, i));
		stripe_put(&c->lines.p[i], l->sheet,
		           &l->pages->list.p[c->pages.p[i]], 0, ++l->line);
	}
}

void ruled_put(struct layout *l, struct ruled *t)
{
	unsigned *rows = edges_used(l->a, t, true);
	unsigned *columns = edges_used(l->a, t, false);
	struct sheet_table *to = sheet_table(l->sheet);

	to->framed = to->ruled = true;
	qsort(t->cells.p, t->cells.n, sizeof(*t->cells.p), by_place);
	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];
		struct sheet_cell *cell;

		if (i == 0 || t->cells.p[i - 1].r0 != c->r0)
			sheet_row(l->sheet);
		cell = sheet_cell(l->sheet);
		cell->colspan = columns[c->c1] - columns[c->c0];
		cell->rowspan = rows[c->r1] - rows[c->r0];
		cell_put(l, t, c);
	}
	sheet_table_close(l->sheet);
}
