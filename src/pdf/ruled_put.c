#include "pdf/ruled.h"

#include "pdf/foot.h"
#include "pdf/note.h"
#include "pdf/ruled_cells.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ITEMS_LEAST = 3 }; /* that are no chance */

#define JUMP 0.5F      /* of the height of a line: a paragraph */
#define PAD_LEAST 0.5F /* points between a cell's side and its text */
#define PAD_MOST 6.0F

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

/* Does it end in a sign within a word or a number, which its line was broken
   behind? */
static bool stripe_breaks(const struct stripe *s)
{
	uint32_t c = s->glyphs[s->n - 1].rune;
	uint32_t before = s->n > 1 ? s->glyphs[s->n - 2].rune : ' ';

	return (c == '-' || c == '/' || c == 0x2013) &&
	       (rune_is_digit(before) || rune_is_letter(before));
}

/* How far text stands from the sides of the cells. */
static float table_pad(const struct ruled *t)
{
	float pad = PAD_MOST;

	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];

		/* Further pages may be shifted. */
		for (size_t k = 0; k < c->lines.n; k++)
			if (c->pages.p[k] == t->page)
				pad = fminf(pad,
				            c->lines.p[k].at.x0 - t->xs[c->c0]);
	}
	return fmaxf(pad, PAD_LEAST);
}

/* Do items end with the lines of a cell: semicolons, some of them, all of which
   stand at ends of lines, and most lines have none? */
static bool cell_itemises(const struct cell *c)
{
	size_t items = 0;

	for (size_t i = 0; i < c->lines.n; i++) {
		const struct stripe *s = &c->lines.p[i];

		for (size_t k = 0; k < s->n; k++) {
			if (s->glyphs[k].rune != ';')
				continue;
			if (k + 1 < s->n)
				return false;
			items++;
		}
	}
	return items >= ITEMS_LEAST && items * 2 <= c->lines.n;
}

/* How line i of a cell is marked. */
static unsigned line_marks(const struct ruled *t, const struct cell *c,
                           size_t i)
{
	const struct stripe *s = &c->lines.p[i], *last = s - 1;
	bool paged = i != 0 && c->pages.p[i] != c->pages.p[i - 1];
	unsigned marks;

	if (i == 0)
		return 0;
	if (!paged && s->at.y0 - last->at.y1 > JUMP * (s->at.y1 - s->at.y0))
		return 0;
	marks = SHEET_PRINTED | cell_is_tight(c, t->xs, t->pad, i);
	if (last->glyphs[last->n - 1].rune == ';' && cell_itemises(c))
		return marks;
	if ((!stripe_lists(s) || stripe_breaks(last)) &&
	    cell_is_full(c, t->xs, last, s))
		marks |= SHEET_BREAK;
	return marks;
}

/* Notes that a paragraph of a cell leads to, behind it. */
static void cell_notes(struct layout *l)
{
	for (size_t i = 0; i < l->due.n; i++) {
		struct note *n = &l->notes.p[l->due.p[i]];
		const struct stripe *own = note_lines(l, n);

		n->put = true;
		note_open(l, n);
		for (size_t k = 0; k < n->lines.n; k++) {
			bool parts = k == 0 || note_parts(l, n, own, k);

			note_tell(l, n, k);
			sheet_line(l->sheet,
			           parts ? 0 : SHEET_PRINTED | SHEET_BREAK);
			stripe_put(&own[k], l->sheet,
			           &l->pages->list.p[n->lines.p[k].page], 0,
			           ++l->line);
		}
		sheet_note_close(l->sheet);
	}
	l->due.n = 0;
}

static void cell_put(struct layout *l, const struct ruled *t,
                     const struct cell *c)
{
	if (c->unclear)
		sheet_tell(l->sheet, SHEET_CUT,
		           stripe_text(l->a, &c->lines.p[0]), l->line + 1, 1);
	for (size_t i = 0; i < c->lines.n; i++) {
		unsigned marks = line_marks(t, c, i);

		if (marks == 0)
			cell_notes(l);
		sheet_line(l->sheet,
		           stripe_is_small(&c->lines.p[i], l->measure.high)
		               ? marks | SHEET_SMALL
		               : marks);
		stripe_put(&c->lines.p[i], l->sheet,
		           &l->pages->list.p[c->pages.p[i]], 0, ++l->line);
		foot_follow(l, &c->lines.p[i]);
	}
	cell_notes(l);
}

void ruled_put(struct layout *l, struct ruled *t)
{
	unsigned *rows = edges_used(l->a, t, true);
	unsigned *columns = edges_used(l->a, t, false);
	struct sheet_table *to = sheet_table(l->sheet);

	t->pad = table_pad(t);
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
