#include "text/markup_count.h"

enum {
	FRONT = 64, /* bytes of a piece that hold its number, */
	WORD = 24,  /* and the word before that */
	LARGEST = 100000,
};

/* The marks behind a number. */
static const struct str MARKS = STR_INIT(".)-");

static size_t letters_end(struct str s, size_t at)
{
	size_t len;

	for (; at < s.n; at += len)
		if (!rune_is_letter(str_rune(str_after(s, at), &len)))
			break;
	return at;
}

static size_t spaces_end(struct str s, size_t at)
{
	return at + str_spaces(str_after(s, at));
}

/* The number that a piece begins with: behind a word at most, and no part of a
   day or of a larger number. */
static struct markup_count front_count(struct str s)
{
	struct markup_count none = {0}, x = {0};
	size_t at = spaces_end(s, 0), word = letters_end(s, at), from, len;
	bool named = word != at;

	if (word - at > WORD)
		return none;
	from = at = spaces_end(s, word);
	while (at < s.n && byte_is_digit(s.p[at]) && x.value < LARGEST)
		x.value = x.value * 10 + (unsigned)(s.p[at++] - '0');
	if (at == from || at == s.n || (named && from == word))
		return none;
	for (size_t k = 0; k < MARKS.n; k++) {
		if (s.p[at] != MARKS.p[k])
			continue;
		x.kind = (unsigned)k * 2 + named;
		at++;
		if (at < s.n && byte_is_digit(s.p[at]))
			return none;
		if (MARKS.p[k] == '-' &&
		    (at == s.n ||
		     !rune_is_letter(str_rune(str_after(s, at), &len))))
			return none;
		return x;
	}
	return none;
}

/* The front of the piece that begins with text i, in its block. */
static struct str front_read(const struct markup *m, const size_t *block,
                             size_t i, char *out)
{
	struct str s = {out, 0};

	for (size_t k = i; k < m->nodes.n && s.n < FRONT; k++) {
		const struct markup_node *n = &m->nodes.p[k];

		if (block[k] != block[i] || markup_does(m, k, MARKUP_BREAK))
			break;
		for (size_t c = 0;
		     n->tag == NULL && c < n->text.n && s.n < FRONT; c++)
			out[s.n++] = n->text.p[c];
	}
	return s;
}

struct markup_count *markup_count(const struct markup *m)
{
	size_t n = m->nodes.n, last = 0;
	struct markup_count *x = arena_array(m->a, n, sizeof(*x));
	size_t *block = arena_array(m->a, n, sizeof(*block));
	char front[FRONT];

	for (size_t i = 0; i < n; i++) {
		x[i] = (struct markup_count){0};
		block[i] = i == 0 || markup_apart(&m->nodes.p[i])
		               ? i
		               : block[m->nodes.p[i].parent];
	}
	for (size_t i = 1; i < n; i++) {
		const struct markup_node *node = &m->nodes.p[i];

		if (markup_does(m, i, MARKUP_BREAK))
			last = 0;
		if (node->tag != NULL || str_spaces(node->text) == node->text.n)
			continue;
		if (last == 0 || block[i] != block[last])
			x[i] = front_count(front_read(m, block, i, front));
		last = i;
	}
	for (size_t i = n; i-- > 1;)
		if (x[i].value != 0)
			x[m->nodes.p[i].parent] = x[i];
	return x;
}

void markup_counted_add(struct markup_counted *c, struct markup_count x)
{
	if (x.value != 0)
		c->last[x.kind] = x.value;
}

bool markup_counted_next(const struct markup_counted *c, struct markup_count x)
{
	return x.value > 1 && c->last[x.kind] + 1 == x.value;
}
