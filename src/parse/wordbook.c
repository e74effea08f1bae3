#include "parse/wordbook.h"

#include "base/buf.h"
#include "base/vec.h"

#include <stdlib.h>

enum {
	WORD_BYTES = 80, /* of one that is looked at */
	SOFT = 0xAD,     /* a hyphen that shows only where it breaks a word */
	SHARED = 3,      /* letters of a word's second part that another has */
};

static int word_cmp(const void *x, const void *y)
{
	return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

bool wordbook_holds(uint32_t c)
{
	return rune_is_letter(c) || c == '-' || c == SOFT;
}

struct str wordbook_small(struct arena *a, struct str s)
{
	struct buf out = {0};
	struct str small;
	size_t len;

	for (; s.n; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);
		char p[4];

		if (c != SOFT)
			buf_add(&out,
			        (struct str){p, rune_put(rune_lower(c), p)});
	}
	small = str_copy(a, buf_str(&out));
	buf_free(&out);
	return small;
}

size_t wordbook_letters(struct str s)
{
	size_t n = 0, end = 0, len;

	while (n < s.n && n <= WORD_BYTES) {
		uint32_t c = str_rune(str_after(s, n), &len);

		if (!wordbook_holds(c))
			break;
		n += len;
		end = rune_is_letter(c) ? n : end;
	}
	return end;
}

struct str wordbook_front(struct str s)
{
	size_t n = 0, len;

	for (size_t k = 0; k < SHARED && n < s.n; k++) {
		str_rune(str_after(s, n), &len);
		n += len;
	}
	return str_sub(s, 0, n);
}

void wordbook_add(struct arena *a, struct wordbook *w, struct str s)
{
	size_t n, len;

	while (s.n) {
		n = wordbook_letters(s);
		if (n > 0)
			*vec_push(a, w) = wordbook_small(a, str_sub(s, 0, n));
		else
			str_rune(s, &len);
		s = str_after(s, n ? n : len);
	}
}

void wordbook_close(struct wordbook *w)
{
	if (w->n > 0)
		qsort(w->p, w->n, sizeof(*w->p), word_cmp);
}

/* The first word that is not before one in order. */
static size_t word_place(const struct wordbook *w, struct str word)
{
	size_t low = 0, high = w->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(w->p[mid], word) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool wordbook_begins(const struct wordbook *w, struct str head)
{
	size_t i = word_place(w, head);

	return i < w->n && str_starts(w->p[i], head);
}

bool wordbook_has(const struct wordbook *w, struct str word)
{
	size_t i = word_place(w, word);

	return i < w->n && str_eq(w->p[i], word);
}
