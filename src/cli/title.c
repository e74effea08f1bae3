#include "cli/title.h"

/* All quotation marks as one, dashes as one, blanks as one. */
static uint32_t key_rune(uint32_t c)
{
	static const uint32_t quotes[] = {'"',    0xab,   0xbb,  0x201c,
	                                  0x201d, 0x201e, 0x201f};

	for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); i++)
		if (c == quotes[i])
			return '"';
	if (c >= 0x2010 && c <= 0x2015)
		return '-';
	return rune_is_space(c) ? ' ' : rune_lower(c);
}

struct str title_key(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, 4 * s.n + 4);
	uint32_t before = ' ';
	size_t n = 0, len;

	while (s.n != 0) {
		uint32_t c = key_rune(str_rune(s, &len));

		s = str_after(s, len);
		if (c == before && (c == ' ' || c == '"'))
			continue;
		n += rune_put(c, out + n);
		before = c;
	}
	return (struct str){out, n};
}

struct str title_quoted(struct arena *a, struct str title)
{
	struct str key = title_key(a, title);

	while (key.n && (key.p[0] == '"' || key.p[0] == ' '))
		key = str_after(key, 1);
	while (str_ends(key, STR("\"")) || str_ends(key, STR(" ")))
		key.n--;
	return key.n ? str_format(a, "\"%.*s\"", STR_ARG(key)) : STR("");
}
