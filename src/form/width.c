#include "form/width.h"

#include "render/width.h"

static void cell_measure(const struct grid_cell *c, struct want *want)
{
	struct measure m = {.want = want};

	for (size_t i = 0; i < c->text.list.n; i++) {
		const struct passage *p = &c->text.list.p[i];

		m.word = 0;
		for (size_t k = 0; k < p->runs.n; k++)
			measure_add(&m, p->runs.p[k].text);
	}
	measure_close(&m);
}

size_t *width_columns(struct arena *a, const struct grid *g, size_t width)
{
	struct want *want = arena_array(a, g->cols, sizeof(*want));

	for (size_t i = 0; i < g->cols; i++)
		want[i] = (struct want){0};
	for (size_t i = 0; i < g->lines.n; i++) {
		const struct grid_line *l = &g->lines.p[i];

		for (size_t k = 0; k < l->cells.n; k++)
			if (l->cells.p[k].cols == 1)
				cell_measure(&l->cells.p[k],
				             &want[l->cells.p[k].col]);
	}
	return width_share(a, want, g->cols, width);
}
