#include "text/raised.h"

#include <string.h>

struct str raised_words(struct arena *a, struct str s)
{
	static const struct {
		char plain;
		struct str raised;
	} signs[] = {
	    {'0', STR_INIT("\xE2\x81\xB0")}, {'1', STR_INIT("\xC2\xB9")},
	    {'2', STR_INIT("\xC2\xB2")},     {'3', STR_INIT("\xC2\xB3")},
	    {'4', STR_INIT("\xE2\x81\xB4")}, {'5', STR_INIT("\xE2\x81\xB5")},
	    {'6', STR_INIT("\xE2\x81\xB6")}, {'7', STR_INIT("\xE2\x81\xB7")},
	    {'8', STR_INIT("\xE2\x81\xB8")}, {'9', STR_INIT("\xE2\x81\xB9")},
	    {'+', STR_INIT("\xE2\x81\xBA")}, {'-', STR_INIT("\xE2\x81\xBB")},
	};
	char *p = arena_alloc(a, 3 * s.n + 1);
	struct str out = {p, 0};

	for (size_t i = 0; i < s.n; i++) {
		size_t k = 0;

		while (k < sizeof(signs) / sizeof(*signs) &&
		       signs[k].plain != s.p[i])
			k++;
		if (k == sizeof(signs) / sizeof(*signs))
			return s;
		memcpy(p + out.n, signs[k].raised.p, signs[k].raised.n);
		out.n += signs[k].raised.n;
	}
	return out;
}
