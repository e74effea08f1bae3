/* The difference of two texts, word by word. */
#include "edit/verify.h"

#include <string.h>

/* Texts whose middle parts are longer than these together are given whole. */
enum { CELLS_MAX = 1 << 20 };

struct words {
	VEC(struct str) list;
};

static struct words words_of(struct arena *a, struct str s)
{
	struct words w = {0};
	struct str word;

	while (word = str_word(&s), word.n != 0)
		*vec_push(a, &w.list) = word;
	return w;
}

/* Words of both from a place on. */
struct pair {
	const struct words *x, *y;
	size_t from, x_end, y_end; /* what is the same around them is left */
	unsigned short *longest;   /* common words from (i, j) on */
};

static bool same_word(const struct pair *p, size_t i, size_t j)
{
	return str_eq(p->x->list.p[i], p->y->list.p[j]);
}

static unsigned short *cell(const struct pair *p, size_t i, size_t j)
{
	size_t width = p->y_end - p->from + 1;

	return &p->longest[(i - p->from) * width + (j - p->from)];
}

static void fill_table(struct arena *a, struct pair *p)
{
	size_t rows = p->x_end - p->from + 1, width = p->y_end - p->from + 1;

	p->longest = arena_alloc(a, rows * width * sizeof(*p->longest));
	memset(p->longest, 0, rows * width * sizeof(*p->longest));
	for (size_t i = p->x_end; i-- > p->from;)
		for (size_t j = p->y_end; j-- > p->from;) {
			unsigned short down = *cell(p, i + 1, j);
			unsigned short right = *cell(p, i, j + 1);

			*cell(p, i, j) =
			    same_word(p, i, j)
				? (unsigned short)(*cell(p, i + 1, j + 1) + 1)
			    : down > right ? down
					   : right;
		}
}

static void add_gap(struct buf *out)
{
	if (out->n)
		buf_char(out, ' ');
}

/* Words [from, to) between two marks. */
static void add_run(struct buf *out, const struct words *w, size_t from,
                    size_t to, const char *marks)
{
	if (from == to)
		return;
	add_gap(out);
	buf_format(out, "%.2s", marks);
	for (size_t i = from; i < to; i++)
		buf_format(out, "%s%.*s", i > from ? " " : "",
		           STR_ARG(w->list.p[i]));
	buf_add(out, str_from(marks + 2));
}

static void add_word(struct buf *out, struct str word)
{
	add_gap(out);
	buf_add(out, word);
}

/* Walk through the table: what both have, else what one has. */
static void add_middle(struct buf *out, const struct pair *p)
{
	size_t i = p->from, j = i;

	while (i < p->x_end || j < p->y_end) {
		size_t x = i, y = j;

		if (i < p->x_end && j < p->y_end && same_word(p, i, j)) {
			add_word(out, p->x->list.p[i]);
			i++;
			j++;
			continue;
		}
		while ((i < p->x_end || j < p->y_end) &&
		       !(i < p->x_end && j < p->y_end && same_word(p, i, j))) {
			bool down = j == p->y_end ||
			            (i < p->x_end &&
			             *cell(p, i + 1, j) >= *cell(p, i, j + 1));

			i += down;
			j += !down;
		}
		add_run(out, p->x, x, i, "[--]");
		add_run(out, p->y, y, j, "{++}");
	}
}

struct str words_diff(struct arena *a, struct str ours, struct str official)
{
	struct words x = words_of(a, ours), y = words_of(a, official);
	struct pair p = {
	    .x = &x, .y = &y, .x_end = x.list.n, .y_end = y.list.n};
	struct buf out = {0};
	struct str s;

	while (p.from < p.x_end && p.from < p.y_end &&
	       same_word(&p, p.from, p.from))
		add_word(&out, x.list.p[p.from++]);
	while (p.x_end > p.from && p.y_end > p.from &&
	       same_word(&p, p.x_end - 1, p.y_end - 1)) {
		p.x_end--;
		p.y_end--;
	}
	if ((p.x_end - p.from + 1) <= CELLS_MAX / (p.y_end - p.from + 1) &&
	    p.x_end - p.from < UINT16_MAX) {
		fill_table(a, &p);
		add_middle(&out, &p);
	} else {
		add_run(&out, &x, p.from, p.x_end, "[--]");
		add_run(&out, &y, p.from, p.y_end, "{++}");
	}
	for (size_t i = p.x_end; i < x.list.n; i++)
		add_word(&out, x.list.p[i]);
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}
