#include "form/width.h"

/* In twentieths of a point, of letters of 10 points. */
enum {
	RUNE_WIDTH = 115, /* of a letter, about */
	CELL_WIDTH = 150, /* of a cell without any */
	WORD_MOST = 16,   /* letters of a word that is not broken */
	TEXT_MOST = 60,   /* letters; cells with more want no wider column */
};

/* What a column wants: letters of its longest cell, of its longest word. */
struct want {
	size_t all, word;
};

static void passage_measure(const struct passage *p, size_t *all, size_t *word)
{
	size_t n = 0;

	for (size_t k = 0; k < p->runs.n; k++) {
		struct str s = p->runs.p[k].text;

		for (size_t at = 0, len; at < s.n; at += len) {
			uint32_t rune = str_rune(str_after(s, at), &len);

			++*all;
			n = rune_is_space(rune) ? 0 : n + 1;
			*word = n > *word ? n : *word;
		}
	}
}

static void cell_measure(const struct grid_cell *c, struct want *w)
{
	size_t all = 0;

	for (size_t i = 0; i < c->text.list.n; i++)
		passage_measure(&c->text.list.p[i], &all, &w->word);
	w->all = all > w->all ? all : w->all;
}

size_t *width_columns(struct arena *a, const struct grid *g, size_t width)
{
	size_t *each = arena_array(a, g->cols, sizeof(*each));
	struct want *want = arena_array(a, g->cols, sizeof(*want));
	size_t least = 0, all = 0;

	for (size_t i = 0; i < g->lines.n; i++) {
		const struct grid_line *l = &g->lines.p[i];

		for (size_t k = 0; k < l->cells.n; k++) {
			struct want *w = &want[l->cells.p[k].col];

			if (l->cells.p[k].cols == 1)
				cell_measure(&l->cells.p[k], w);
		}
	}
	for (size_t i = 0; i < g->cols; i++) {
		if (want[i].word > WORD_MOST)
			want[i].word = WORD_MOST;
		if (want[i].all > TEXT_MOST)
			want[i].all = TEXT_MOST;
		each[i] = want[i].word * RUNE_WIDTH + CELL_WIDTH;
		least += each[i];
		all += want[i].all + 1;
	}
	for (size_t i = 0; i < g->cols; i++)
		each[i] = least > width ? each[i] * width / least
		                        : each[i] + (width - least) *
		                                        (want[i].all + 1) / all;
	return each;
}
