#include "text/markup_guard.h"

#include <string.h>

static bool is_white(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Behind the next c from i on; the end, if there is none. */
static size_t behind(struct str s, size_t i, char c)
{
	const char *p = i < s.n ? memchr(s.p + i, c, s.n - i) : NULL;

	return p != NULL ? (size_t)(p - s.p) + 1 : s.n;
}

/* Where code ends that stands between tags: at "</s" of script or style. */
static size_t behind_code(struct str s, size_t i)
{
	while ((i = behind(s, i, '<')) < s.n)
		if (s.p[i] == '/' && i + 1 < s.n &&
		    (s.p[i + 1] == 's' || s.p[i + 1] == 'S'))
			return i;
	return i;
}

/* Count the attributes of the element whose name begins at i; where it ends. */
static size_t tag_scan(struct str s, size_t i, size_t *attrs)
{
	bool value = false, white = false;

	*attrs = 0;
	for (; i < s.n && s.p[i] != '>'; i++) {
		char c = s.p[i];

		if (value && (c == '"' || c == '\'')) {
			i = behind(s, i + 1, c) - 1;
			value = false;
			white = true;
		} else if (is_white(c)) {
			white = true;
		} else {
			*attrs += white || c == '=';
			value = c == '=';
			white = false;
		}
	}
	return i;
}

size_t markup_guard(struct str bytes)
{
	static const struct str codes[] = {STR_INIT("script"),
	                                   STR_INIT("style")};
	size_t attrs, i = 0;

	while ((i = behind(bytes, i, '<')) < bytes.n) {
		struct str name = str_after(bytes, i);
		size_t at = i - 1;

		if (!is_letter(name.p[0]))
			continue;
		i = tag_scan(bytes, i, &attrs);
		/* An attribute and its sign are counted each. */
		if (attrs > 2 * MARKUP_ATTRS_MOST)
			return at;
		for (size_t k = 0; k < sizeof(codes) / sizeof(*codes); k++)
			if (name.n > codes[k].n &&
			    str_same(str_sub(name, 0, codes[k].n), codes[k]))
				i = behind_code(bytes, i);
	}
	return bytes.n;
}
