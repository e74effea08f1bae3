#include "render/width.h"

#include "render/block.h"

/* In twentieths of a point, of letters of 10 points. */
enum {
	RUNE_WIDTH = 115, /* of a letter, about */
	CELL_WIDTH = 150, /* of a cell without any */
	CELL_LETTERS = 2, /* ... in letters */
	WORD_MOST = 16,   /* letters of a word that is not broken */
	TEXT_MOST = 60,   /* letters; cells with more want no wider column */
};

void measure_add(struct measure *m, struct str s)
{
	for (size_t at = 0, len; at < s.n; at += len) {
		uint32_t rune = str_rune(str_after(s, at), &len);

		m->all++;
		m->word = rune_is_space(rune) ? 0 : m->word + 1;
		if (m->word > m->want->word)
			m->want->word = m->word;
	}
}

void measure_close(struct measure *m)
{
	if (m->all > m->want->all)
		m->want->all = m->all;
	m->all = m->word = 0;
}

static void cell_measure(struct arena *a, const struct cell *c,
                         struct want *want)
{
	struct measure m = {.want = want};
	struct blocks blocks = {0};

	blocks_read(a, c->node, false, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		m.word = 0;
		for (size_t k = 0; k < blocks.p[i].runs.n; k++)
			measure_add(&m, blocks.p[i].runs.p[k].text);
	}
	measure_close(&m);
}

struct want *width_wants(struct arena *a, const struct table *t)
{
	struct want *want = arena_array(a, t->cols, sizeof(*want));

	for (size_t i = 0; i < t->cells.n; i++) {
		struct arena_mark mark = arena_mark(a);
		const struct cell *c = &t->cells.p[i];

		if (c->cols == 1)
			cell_measure(a, c, &want[c->col]);
		arena_release(a, mark);
	}
	return want;
}

size_t width_letters(const struct want *want, size_t cols, bool whole)
{
	size_t letters = 0;

	for (size_t i = 0; i < cols; i++)
		letters += CELL_LETTERS + (whole || want[i].word < WORD_MOST
		                               ? want[i].word
		                               : WORD_MOST);
	return letters;
}

size_t *width_share(struct arena *a, struct want *want, size_t cols,
                    size_t width)
{
	size_t *each = arena_array(a, cols, sizeof(*each));
	size_t least = 0, all = 0;

	for (size_t i = 0; i < cols; i++) {
		if (want[i].word > WORD_MOST)
			want[i].word = WORD_MOST;
		if (want[i].all > TEXT_MOST)
			want[i].all = TEXT_MOST;
		each[i] = want[i].word * RUNE_WIDTH + CELL_WIDTH;
		least += each[i];
		all += want[i].all + 1;
	}
	for (size_t i = 0; i < cols; i++)
		each[i] = least > width ? each[i] * width / least
		                        : each[i] + (width - least) *
		                                        (want[i].all + 1) / all;
	return each;
}
