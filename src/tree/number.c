#include "tree/number.h"

#include <string.h>

/* A number being read: what is left of the print, and what was made of it. */
struct reading {
	struct str rest;
	char *out;
	size_t n;
};

static bool number_is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212;
}

/* The Roman digit that a capital stands for, Latin or Cyrillic; 0: none. */
static char number_roman(uint32_t c)
{
	static const struct {
		uint32_t rune;
		char digit;
	} cyrillic[] = {
	    {0x406, 'I'}, {0x4C0, 'I'}, {0x425, 'X'},
	    {0x421, 'C'}, {0x41C, 'M'},
	};

	if (c != 0 && c < 0x80 && strchr("IVXLCDM", (int)c) != NULL)
		return (char)c;
	for (size_t i = 0; i < sizeof(cyrillic) / sizeof(cyrillic[0]); i++)
		if (cyrillic[i].rune == c)
			return cyrillic[i].digit;
	return 0;
}

/* The code point at the front, 0 at the end. */
static uint32_t number_peek(struct str s, size_t *len)
{
	*len = 0;
	return s.n ? str_rune(s, len) : 0;
}

static void number_take(struct reading *r, size_t len)
{
	memcpy(r->out + r->n, r->rest.p, len);
	r->n += len;
	r->rest = str_after(r->rest, len);
}

static void number_take_digits(struct reading *r)
{
	size_t len;

	while (rune_is_digit(number_peek(r->rest, &len)))
		number_take(r, len);
}

/* The letters at the front of s. */
static struct str number_letters(struct str s)
{
	struct str rest = s;
	size_t len;

	while (rest.n && rune_is_letter(str_rune(rest, &len)))
		rest = str_after(rest, len);
	return str_sub(s, 0, s.n - rest.n);
}

/* All of them Roman digits, and not only the letters that a Cyrillic list has
   too. */
static bool number_is_roman(struct str word)
{
	bool sure = false;

	while (word.n) {
		size_t len;
		uint32_t c = str_rune(word, &len);
		char digit = number_roman(c);

		if (digit == 0)
			return false;
		sure = sure || c < 0x80 || digit == 'I' || digit == 'X';
		word = str_after(word, len);
	}
	return sure;
}

static void number_take_roman(struct reading *r, struct str word)
{
	r->rest = str_after(r->rest, word.n);
	while (word.n) {
		size_t len;

		r->out[r->n++] = number_roman(str_rune(word, &len));
		word = str_after(word, len);
	}
}

/* What is above the line, "-1"; false where nothing is. */
static bool number_take_raised(struct reading *r)
{
	bool any = false;
	size_t len;
	char digit;

	while ((digit = rune_raised(number_peek(r->rest, &len))) != 0) {
		if (!any)
			r->out[r->n++] = '-';
		r->out[r->n++] = digit;
		r->rest = str_after(r->rest, len);
		any = true;
	}
	return any;
}

/* "-1" and ".1" behind a number, also "- 1"; false where there is none. */
static bool number_take_more(struct reading *r)
{
	struct str rest = str_after(r->rest, str_spaces(r->rest));
	size_t len;
	uint32_t c = number_peek(rest, &len);
	bool dash = number_is_dash(c);

	if (number_take_raised(r))
		return true;
	if (!dash && (c != '.' || rest.n != r->rest.n))
		return false;
	rest = str_after(rest, len);
	if (dash)
		rest = str_after(rest, str_spaces(rest));
	if (!rune_is_digit(number_peek(rest, &len)))
		return false;
	r->out[r->n++] = dash ? '-' : '.';
	r->rest = rest;
	number_take_digits(r);
	return true;
}

/* One letter that ends a number: "5а", "5-а"; not the word in "5-бап". */
static void number_take_letter(struct reading *r)
{
	size_t len, dash = 0;
	struct str word;

	if (number_is_dash(number_peek(r->rest, &len)))
		dash = len;
	word = number_letters(str_after(r->rest, dash));
	if (word.n == 0 || str_runes(word) != 1)
		return;
	r->rest = str_after(r->rest, dash);
	if (dash)
		r->out[r->n++] = '-';
	number_take(r, word.n);
}

/* At most three digits, one of which is the Cyrillic letter that looks like a
   three, and a mark behind them: as digits in out; how many, 0 if it is none.
 */
static size_t number_slip(struct str s, char *out)
{
	enum { LETTER = 0x417, MOST = 3 };
	size_t n = 0, slips = 0, len;

	while (s.n != 0 && s.p[0] != '.' && s.p[0] != ')') {
		uint32_t c = str_rune(s, &len);

		if (n == MOST || !((c >= '0' && c <= '9') || c == LETTER))
			return 0;
		slips += c == LETTER;
		out[n++] = c == LETTER ? '3' : (char)c;
		s = str_after(s, len);
	}
	return slips == 1 && s.n <= 1 ? n : 0;
}

struct str number_clean(struct arena *a, struct str printed)
{
	struct reading r = {printed, arena_alloc(a, printed.n), 0};
	struct str letter = {NULL, 0};
	bool digits = false;
	char slip[3];
	size_t n = number_slip(str_strip(printed), slip);

	if (n != 0)
		return str_copy(a, (struct str){slip, n});
	while (r.rest.n && r.n == 0) {
		struct str word = number_letters(r.rest);
		size_t len;

		digits = rune_is_digit(str_rune(r.rest, &len));
		if (digits)
			number_take_digits(&r);
		else if (word.n && number_is_roman(word))
			number_take_roman(&r, word);
		else
			r.rest = str_after(r.rest, word.n ? word.n : len);
		if (letter.n == 0 && str_runes(word) == 1)
			letter = word;
	}
	if (r.n == 0)
		return str_copy(a, letter);
	while (number_take_more(&r))
		;
	if (digits)
		number_take_letter(&r);
	return (struct str){r.out, r.n};
}
