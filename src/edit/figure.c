/* Numbers in a text: what is a part of one stands for nothing of its own. */
#include "edit/figure.h"

enum {
	GROUP = 3,  /* digits between the spaces of a large number */
	SUFFIX = 2, /* capitals behind a number: "5-С"; more make a word */
	MARKED = 3, /* letters behind one with the sign: "№ 25-қ" */
	FAR = 24    /* how long a number with the sign may be */
};

/* How many digits end before letter i, and begin at it; beyond GROUP nothing
   depends on how many. */
static size_t digits_before(const struct wording *w, size_t i)
{
	size_t n = 0;

	while (n <= GROUP && n < i && rune_is_digit(wording_rune(w, i - n - 1)))
		n++;
	return n;
}

static size_t digits_from(const struct wording *w, size_t i)
{
	size_t n = 0;

	while (n <= GROUP && rune_is_digit(wording_rune(w, i + n)))
		n++;
	return n;
}

static bool is_group(size_t digits)
{
	return digits >= 1 && digits <= GROUP;
}

/* "5 000": does a group of digits before the space at letter i go on behind it?
 */
static bool spans(const struct wording *w, size_t i)
{
	return wording_rune(w, i) == ' ' && is_group(digits_before(w, i)) &&
	       digits_from(w, i + 1) == GROUP;
}

/* The numerals of Rome, and what they are compared as. */
static bool is_roman(uint32_t c)
{
	static const uint32_t numerals[] = {'I', 'V',   'X',   'L',
	                                    'C', 0x406, 0x425, 0x421};

	for (size_t i = 0; i < sizeof(numerals) / sizeof(*numerals); i++)
		if (c == numerals[i])
			return true;
	return false;
}

/* Does the sign of a number stand before the one that ends before letter i? */
static bool is_marked(const struct wording *w, size_t i)
{
	for (size_t n = 0; n < FAR && i > 0; n++, i--) {
		uint32_t c = wording_rune(w, i - 1);

		if (!rune_is_digit(c) && !rune_is_letter(c) && c != '-' &&
		    c != '/' && c != '.')
			break;
	}
	i -= i > 0 && wording_rune(w, i - 1) == ' ';
	return i > 0 && wording_rune(w, i - 1) == 0x2116;
}

/* "7-V", "№ 25-қ": are the letters behind the hyphen at i the number's, where
   those of "5-бап" are of a word? */
static bool has_suffix(const struct wording *w, size_t i)
{
	size_t from = i + 1, n = 0, upper = 0, roman = 0;

	if (wording_rune(w, i) != '-' || i == 0 ||
	    !rune_is_digit(wording_rune(w, i - 1)))
		return false;
	for (; rune_is_letter(wording_rune(w, from + n)); n++) {
		upper += rune_is_upper(wording_rune(w, from + n));
		roman += is_roman(wording_rune(w, from + n));
	}
	return n > 0 && (roman == n || (upper == n && n <= SUFFIX) ||
	                 (n <= MARKED && is_marked(w, i)));
}

/* Where the letters that end before i begin; the hyphen before them. */
static size_t hyphen_before(const struct wording *w, size_t i)
{
	while (i > 0 && rune_is_letter(wording_rune(w, i - 1)))
		i--;
	return i ? i - 1 : 0;
}

/* "А-5": a code of one capital before the digits that begin at i. */
static bool has_letter(const struct wording *w, size_t i)
{
	uint32_t c = i > 2 ? wording_rune(w, i - 3) : 0;

	return i > 1 && wording_rune(w, i - 1) == '-' &&
	       rune_is_upper(wording_rune(w, i - 2)) && !rune_is_letter(c) &&
	       c != '-';
}

bool figure_is_part(const struct wording *w, struct range r)
{
	uint32_t first = wording_rune(w, r.from);
	uint32_t last = r.to ? wording_rune(w, r.to - 1) : 0;

	if (rune_is_digit(first)
	        ? (r.from && spans(w, r.from - 1)) || has_letter(w, r.from)
	        : rune_is_letter(first) &&
	              has_suffix(w, hyphen_before(w, r.from + 1)))
		return true;
	if (r.to == r.from)
		return false;
	return rune_is_digit(last) && (spans(w, r.to) || has_suffix(w, r.to));
}
