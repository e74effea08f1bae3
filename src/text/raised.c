#include "text/raised.h"

#include <string.h>

/* What stands for a character above the line, and below it. */
static const struct sign {
	char plain;
	struct str up, down;
} signs[] = {
    {'0', STR_INIT("\u2070"), STR_INIT("\u2080")},
    {'1', STR_INIT("\u00B9"), STR_INIT("\u2081")},
    {'2', STR_INIT("\u00B2"), STR_INIT("\u2082")},
    {'3', STR_INIT("\u00B3"), STR_INIT("\u2083")},
    {'4', STR_INIT("\u2074"), STR_INIT("\u2084")},
    {'5', STR_INIT("\u2075"), STR_INIT("\u2085")},
    {'6', STR_INIT("\u2076"), STR_INIT("\u2086")},
    {'7', STR_INIT("\u2077"), STR_INIT("\u2087")},
    {'8', STR_INIT("\u2078"), STR_INIT("\u2088")},
    {'9', STR_INIT("\u2079"), STR_INIT("\u2089")},
    {'+', STR_INIT("\u207A"), STR_INIT("\u208A")},
    {'-', STR_INIT("\u207B"), STR_INIT("\u208B")},
    {'=', STR_INIT("\u207C"), STR_INIT("\u208C")},
    {'(', STR_INIT("\u207D"), STR_INIT("\u208D")},
    {')', STR_INIT("\u207E"), STR_INIT("\u208E")},
    {'a', STR_INIT("\u1D43"), STR_INIT("\u2090")},
    {'b', STR_INIT("\u1D47"), {NULL, 0}},
    {'c', STR_INIT("\u1D9C"), {NULL, 0}},
    {'d', STR_INIT("\u1D48"), {NULL, 0}},
    {'e', STR_INIT("\u1D49"), STR_INIT("\u2091")},
    {'f', STR_INIT("\u1DA0"), {NULL, 0}},
    {'g', STR_INIT("\u1D4D"), {NULL, 0}},
    {'h', STR_INIT("\u02B0"), STR_INIT("\u2095")},
    {'i', STR_INIT("\u2071"), STR_INIT("\u1D62")},
    {'j', STR_INIT("\u02B2"), STR_INIT("\u2C7C")},
    {'k', STR_INIT("\u1D4F"), STR_INIT("\u2096")},
    {'l', STR_INIT("\u02E1"), STR_INIT("\u2097")},
    {'m', STR_INIT("\u1D50"), STR_INIT("\u2098")},
    {'n', STR_INIT("\u207F"), STR_INIT("\u2099")},
    {'o', STR_INIT("\u1D52"), STR_INIT("\u2092")},
    {'p', STR_INIT("\u1D56"), STR_INIT("\u209A")},
    {'r', STR_INIT("\u02B3"), STR_INIT("\u1D63")},
    {'s', STR_INIT("\u02E2"), STR_INIT("\u209B")},
    {'t', STR_INIT("\u1D57"), STR_INIT("\u209C")},
    {'u', STR_INIT("\u1D58"), STR_INIT("\u1D64")},
    {'v', STR_INIT("\u1D5B"), STR_INIT("\u1D65")},
    {'w', STR_INIT("\u02B7"), {NULL, 0}},
    {'x', STR_INIT("\u02E3"), STR_INIT("\u2093")},
    {'y', STR_INIT("\u02B8"), {NULL, 0}},
    {'z', STR_INIT("\u1DBB"), {NULL, 0}},
};

/* Empty: there is none. */
static struct str sign_find(char c, enum raised where)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (signs[i].plain == c)
			return where == RAISED_UP     ? signs[i].up
			       : where == RAISED_DOWN ? signs[i].down
			                              : STR("");
	return STR("");
}

char raised_plain(uint32_t c)
{
	size_t len;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (str_rune(signs[i].up, &len) == c)
			return signs[i].plain;
	return 0;
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

static bool words_rise(struct str s, enum raised where)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == 0 ||
		    (!is_level(s, i) && sign_find(s.p[i], where).n == 0))
			return false;
	return true;
}

struct str raised_words(struct arena *a, struct str s, enum raised where)
{
	char *p = arena_alloc(a, 3 * s.n + 1);
	struct str out = {p, 0};

	if (!words_rise(s, where))
		return s;
	for (size_t i = 0; i < s.n; i++) {
		struct str sign = {s.p + i, 1};

		if (!is_level(s, i))
			sign = sign_find(s.p[i], where);
		memcpy(p + out.n, sign.p, sign.n);
		out.n += sign.n;
	}
	return out;
}

bool raised_lost(struct str s, enum raised where)
{
	bool ending = where == RAISED_UP && str_starts(s, STR("-"));

	return where != RAISED_NOT && !ending && words_tell(s) &&
	       !words_rise(s, where);
}
