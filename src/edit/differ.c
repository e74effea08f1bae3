/* The difference of two texts, word by word. */
#include "diff/align.h"
#include "diff/lexeme.h"
#include "edit/verify.h"

struct words {
	VEC(struct str) list;
	VEC(uint32_t) ids;
};

static struct words words_of(struct lexemes *l, struct str s)
{
	struct words w = {0};
	struct str word;

	while (word = str_word(&s), word.n != 0) {
		*vec_push(l->a, &w.list) = word;
		*vec_push(l->a, &w.ids) = lexeme_id(l, word);
	}
	return w;
}

static void add_word(struct buf *out, struct str word)
{
	if (out->n)
		buf_char(out, ' ');
	buf_add(out, word);
}

/* Words [from, to) between two marks. */
static void add_run(struct buf *out, const struct words *w, size_t from,
                    size_t to, const char *marks)
{
	if (from == to || w->list.p == NULL)
		return;
	if (out->n)
		buf_char(out, ' ');
	buf_format(out, "%.2s", marks);
	for (size_t i = from; i < to; i++)
		buf_format(out, "%s%.*s", i > from ? " " : "",
		           STR_ARG(w->list.p[i]));
	buf_add(out, str_from(marks + 2));
}

struct str words_diff(struct arena *a, struct str ours, struct str official)
{
	struct lexemes l = {.a = a};
	struct words x = words_of(&l, ours), y = words_of(&l, official);
	size_t *to = arena_array(a, x.list.n, sizeof(*to)), i = 0, j = 0;
	struct buf out = {0};
	struct str s;

	align_ids(a, (struct ids){x.ids.p, x.ids.n},
	          (struct ids){y.ids.p, y.ids.n}, to);
	for (size_t k = 0; k <= x.list.n; k++) {
		bool end = k == x.list.n;

		if (!end && to[k] == NOWHERE)
			continue;
		add_run(&out, &x, i, k, "[--]");
		add_run(&out, &y, j, end ? y.list.n : to[k], "{++}");
		if (end)
			break;
		add_word(&out, x.list.p[k]);
		i = k + 1;
		j = to[k] + 1;
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}
