#include "text/raised.h"

#include <string.h>

/* What stands for a character above the line. */
static const struct sign {
	char plain;
	struct str raised;
} signs[] = {
    {'0', STR_INIT("\u2070")}, {'1', STR_INIT("\u00B9")},
    {'2', STR_INIT("\u00B2")}, {'3', STR_INIT("\u00B3")},
    {'4', STR_INIT("\u2074")}, {'5', STR_INIT("\u2075")},
    {'6', STR_INIT("\u2076")}, {'7', STR_INIT("\u2077")},
    {'8', STR_INIT("\u2078")}, {'9', STR_INIT("\u2079")},
    {'+', STR_INIT("\u207A")}, {'-', STR_INIT("\u207B")},
    {'=', STR_INIT("\u207C")}, {'(', STR_INIT("\u207D")},
    {')', STR_INIT("\u207E")}, {'a', STR_INIT("\u1D43")},
    {'b', STR_INIT("\u1D47")}, {'c', STR_INIT("\u1D9C")},
    {'d', STR_INIT("\u1D48")}, {'e', STR_INIT("\u1D49")},
    {'f', STR_INIT("\u1DA0")}, {'g', STR_INIT("\u1D4D")},
    {'h', STR_INIT("\u02B0")}, {'i', STR_INIT("\u2071")},
    {'j', STR_INIT("\u02B2")}, {'k', STR_INIT("\u1D4F")},
    {'l', STR_INIT("\u02E1")}, {'m', STR_INIT("\u1D50")},
    {'n', STR_INIT("\u207F")}, {'o', STR_INIT("\u1D52")},
    {'p', STR_INIT("\u1D56")}, {'r', STR_INIT("\u02B3")},
    {'s', STR_INIT("\u02E2")}, {'t', STR_INIT("\u1D57")},
    {'u', STR_INIT("\u1D58")}, {'v', STR_INIT("\u1D5B")},
    {'w', STR_INIT("\u02B7")}, {'x', STR_INIT("\u02E3")},
    {'y', STR_INIT("\u02B8")}, {'z', STR_INIT("\u1DBB")},
};

static const struct sign *sign_find(char c)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (signs[i].plain == c)
			return &signs[i];
	return NULL;
}

/* Do they hold a letter or a digit? */
static bool words_tell(struct str s)
{
	size_t len;

	for (; s.n != 0; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);

		if (rune_is_letter(c) || rune_is_digit(c))
			return true;
	}
	return false;
}

/* A stop, or a bracket with no partner, reads the same in the line. */
static bool is_level(struct str s, size_t i)
{
	return strchr(".,;: ", s.p[i]) != NULL ||
	       (s.p[i] == ')' && memchr(s.p, '(', s.n) == NULL);
}

static bool words_rise(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == 0 ||
		    (!is_level(s, i) && sign_find(s.p[i]) == NULL))
			return false;
	return true;
}

struct str raised_words(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, 3 * s.n + 1);
	struct str out = {p, 0};

	if (!words_rise(s))
		return s;
	for (size_t i = 0; i < s.n; i++) {
		struct str sign = {s.p + i, 1};

		if (!is_level(s, i))
			sign = sign_find(s.p[i])->raised;
		memcpy(p + out.n, sign.p, sign.n);
		out.n += sign.n;
	}
	return out;
}

bool raised_lost(struct str s)
{
	return !str_starts(s, STR("-")) && words_tell(s) && !words_rise(s);
}
