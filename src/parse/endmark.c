#include "parse/endmark.h"

#include <string.h>

enum {
	DIGITS = 3,      /* of a number */
	STARS = 3,       /* asterisks of a mark */
	WORD_LETTERS = 3 /* of a word: "м²", "см³" are measures */
};

/* Digits, raised or not, at the front of s; how many bytes they take. */
static size_t digits_read(struct str s, bool raised, unsigned *number)
{
	size_t at = 0, len;

	*number = 0;
	for (unsigned n = 0; at < s.n && n < DIGITS; n++) {
		uint32_t c = str_rune(str_after(s, at), &len);
		char digit = raised ? rune_raised(c) : (char)(c < 0x80 ? c : 0);

		if (!byte_is_digit(digit))
			break;
		*number = *number * 10 + (unsigned)(digit - '0');
		at += len;
	}
	return at;
}

static size_t stars_read(struct str s, unsigned *number)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == '*')
		n++;
	*number = (unsigned)n;
	return n <= STARS ? n : 0;
}

bool endmark_read(struct str s, struct endmark *m)
{
	size_t n;

	if (s.n == 0)
		return false;
	*m = (struct endmark){.style = ENDMARK_RAISED};
	if (s.p[0] == '[') {
		m->style = ENDMARK_BRACKETS;
		n = digits_read(str_after(s, 1), false, &m->number);
		m->n = n + 2;
		return n != 0 && m->number != 0 && n + 1 < s.n &&
		       s.p[n + 1] == ']';
	}
	if (s.p[0] == '*') {
		m->style = ENDMARK_STARS;
		m->n = stars_read(s, &m->number);
	} else {
		m->n = digits_read(s, true, &m->number);
	}
	n = m->n;
	/* "1)" above the line. */
	if (n != 0 && n < s.n && s.p[n] == ')')
		m->n++;
	return n != 0 && m->number != 0;
}

static uint32_t rune_at(struct str s, size_t at)
{
	size_t len;

	return at < s.n ? str_rune(str_after(s, at), &len) : 0;
}

bool endmark_opens(struct str line, struct endmark *m, size_t *words)
{
	uint32_t c;
	size_t gap;

	if (!endmark_read(line, m))
		return false;
	gap = str_spaces(str_after(line, m->n));
	*words = m->n + gap;
	c = rune_at(line, *words);
	return *words < line.n &&
	       (gap != 0 || (m->style != ENDMARK_STARS && rune_is_letter(c)));
}

/* The letters that end s, but for what closes words. */
static struct str word_before(struct str s)
{
	static const struct str closers[] = {
	    STR_INIT("\""),     STR_INIT("\u00BB"), STR_INIT("\u201D"),
	    STR_INIT("\u201C"), STR_INIT(")"),      STR_INIT("."),
	    STR_INIT(","),      STR_INIT(";"),      STR_INIT(":"),
	};
	bool more = true;
	size_t n, at;

	while (more) {
		more = false;
		for (size_t i = 0; i < sizeof(closers) / sizeof(*closers); i++)
			if (str_ends(s, closers[i])) {
				s.n -= closers[i].n;
				more = true;
			}
	}
	n = str_run_back(s, rune_is_letter);
	/* So many characters from the end. */
	for (at = s.n; n > 0; n--)
		at = str_last(str_sub(s, 0, at));
	return str_after(s, at);
}

/* Is a word no measure, no name of a number? */
static bool is_word(struct str word)
{
	size_t len;

	if (str_runes(word) >= WORD_LETTERS)
		return true;
	/* "РК" */
	if (str_runes(word) < 2)
		return false;
	for (; word.n != 0; word = str_after(word, len))
		if (!rune_is_upper(str_rune(word, &len)))
			return false;
	return true;
}

/* Does a mark stand where it is one of a note? */
static bool mark_is_sure(struct str line, const struct endmark *m)
{
	struct str before = str_sub(line, 0, m->at);
	uint32_t next = rune_at(line, m->at + m->n);

	if (next == '-' || rune_is_digit(next) || rune_raised(next) != 0 ||
	    (m->style != ENDMARK_BRACKETS && rune_is_letter(next)))
		return false;
	return is_word(word_before(before));
}

bool endmark_next(struct str line, size_t from, enum endmark_style style,
                  struct endmark *m)
{
	static const char first[] = {'[', 0, '*'};

	for (size_t at = from > 0 ? from : 1; at < line.n; at++) {
		unsigned char c = (unsigned char)line.p[at];

		if (style == ENDMARK_RAISED ? c != 0xC2 && c != 0xE2
		                            : c != (unsigned char)first[style])
			continue;
		if (!endmark_read(str_after(line, at), m) || m->style != style)
			continue;
		m->at = at;
		m->sure = mark_is_sure(line, m);
		return true;
	}
	return false;
}
