#include "diff/lexeme.h"

#include "base/buf.h"

/* Stands between words in plain text. */
enum { WORDS_APART = '\x1f' };

uint32_t lexeme_id(struct lexemes *l, struct str s)
{
	void **at = map_put(l->a, &l->ids, s);

	if (*at == NULL)
		*at = (void *)(uintptr_t)++l->n;
	return (uint32_t)(uintptr_t)*at;
}

static bool is_word(uint32_t c)
{
	return rune_is_letter(c) || rune_is_digit(c);
}

/* Do the bytes of a mark between two letters or digits belong to their word:
   "2-1", "1,5", "30.12.2024"? */
static bool is_joint(uint32_t c, uint32_t before, uint32_t behind)
{
	if (c == '-' || c == 0x2011)
		return is_word(behind);
	return (c == '.' || c == ',') && rune_is_digit(before) &&
	       rune_is_digit(behind);
}

/* The minus of a number. */
static bool is_minus(struct str s)
{
	size_t len;
	uint32_t c = str_rune(s, &len);

	s = str_after(s, len);
	return (c == '-' || c == 0x2212) && s.n != 0 && byte_is_digit(s.p[0]);
}

/* Bytes of the word at the front of s; 0: there is none. */
static size_t word_length(struct str s)
{
	size_t n = 0, len;
	uint32_t before = 0;

	while (n < s.n) {
		struct str rest = str_after(s, n);
		uint32_t c = str_rune(rest, &len);
		size_t behind = 0;

		rest = str_after(rest, len);
		if (!is_word(c) && !(n == 0 && is_minus(s)) &&
		    (before == 0 || rest.n == 0 ||
		     !is_joint(c, before, str_rune(rest, &behind))))
			break;
		before = c;
		n += len;
	}
	return n;
}

static struct str lower(struct arena *a, struct str s)
{
	struct buf out = {0};
	struct str low;

	while (s.n) {
		size_t len;
		uint32_t c = rune_lower(str_rune(s, &len));

		out.n += rune_put(c, buf_room(&out, 4));
		s = str_after(s, len);
	}
	low = str_copy(a, buf_str(&out));
	buf_free(&out);
	return low;
}

struct lexeme lexeme_next(struct lexemes *l, struct str *s)
{
	struct lexeme x = {0};
	size_t n = word_length(*s), len;
	bool dropped = false;

	x.word = n != 0;
	if (n == 0) {
		n = str_spaces(*s);
		dropped = n ? l->ignore.space : l->ignore.punct;
	}
	if (n == 0) {
		str_rune(*s, &len);
		n = len;
	}
	x.s = str_sub(*s, 0, n);
	*s = str_after(*s, n);
	if (!dropped)
		x.id = lexeme_id(l, l->ignore.letter_case && x.word
		                        ? lower(l->a, x.s)
		                        : x.s);
	return x;
}

struct str lexemes_plain(struct lexemes *l, struct str s)
{
	struct buf out = {0};
	struct str plain;
	bool word = false;

	if (!l->ignore.punct && !l->ignore.letter_case && !l->ignore.space)
		return s;
	while (s.n) {
		struct lexeme x = lexeme_next(l, &s);

		if (x.id == 0)
			continue;
		/* What stood between two words may be left out, not that they
		   are two. */
		if (x.word && word)
			buf_char(&out, WORDS_APART);
		buf_add(&out, x.s);
		word = x.word;
	}
	plain = l->ignore.letter_case ? lower(l->a, buf_str(&out))
	                              : str_copy(l->a, buf_str(&out));
	buf_free(&out);
	return plain;
}
