/* The words of the elements of MathML that hold some. */
#include "text/html_math_words.h"

#include <string.h>

/* Characters by the names that formulas have for them, and libxml2 has not. */
static struct str name_find(struct str name)
{
	static const struct {
		struct str name, is;
	} names[] = {
	    {STR_INIT("ApplyFunction"), STR_INIT("\u2061")},
	    {STR_INIT("InvisibleComma"), STR_INIT("\u2063")},
	    {STR_INIT("InvisibleTimes"), STR_INIT("\u2062")},
	    {STR_INIT("MediumSpace"), STR_INIT("\u205F")},
	    {STR_INIT("OverBar"), STR_INIT("\u203E")},
	    {STR_INIT("OverBrace"), STR_INIT("\u23DE")},
	    {STR_INIT("PlusMinus"), STR_INIT("\u00B1")},
	    {STR_INIT("Product"), STR_INIT("\u220F")},
	    {STR_INIT("RightArrow"), STR_INIT("\u2192")},
	    {STR_INIT("Sum"), STR_INIT("\u2211")},
	    {STR_INIT("ThickSpace"), STR_INIT(" ")},
	    {STR_INIT("ThinSpace"), STR_INIT("\u2009")},
	    {STR_INIT("UnderBar"), STR_INIT("_")},
	    {STR_INIT("UnderBrace"), STR_INIT("\u23DF")},
	    {STR_INIT("af"), STR_INIT("\u2061")},
	    {STR_INIT("approx"), STR_INIT("\u2248")},
	    {STR_INIT("dd"), STR_INIT("d")},
	    {STR_INIT("ee"), STR_INIT("e")},
	    {STR_INIT("geq"), STR_INIT("\u2265")},
	    {STR_INIT("geqslant"), STR_INIT("\u2A7E")},
	    {STR_INIT("hat"), STR_INIT("^")},
	    {STR_INIT("ic"), STR_INIT("\u2063")},
	    {STR_INIT("ii"), STR_INIT("i")},
	    {STR_INIT("infty"), STR_INIT("\u221E")},
	    {STR_INIT("it"), STR_INIT("\u2062")},
	    {STR_INIT("leq"), STR_INIT("\u2264")},
	    {STR_INIT("leqslant"), STR_INIT("\u2A7D")},
	    {STR_INIT("pm"), STR_INIT("\u00B1")},
	    {STR_INIT("rightarrow"), STR_INIT("\u2192")},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_eq(names[i].name, name))
			return names[i].is;
	return (struct str){NULL, 0};
}

/* Words as they are shown: signs that are not are left out, that of a function
   is a space. */
static size_t rune_write(uint32_t c, char *out)
{
	enum { APPLY = 0x2061, TIMES, COMMA, PLUS };

	if (c == TIMES || c == COMMA || c == PLUS)
		return 0;
	return rune_put(c == APPLY ? ' ' : c, out);
}

/* Behind the name of a character that begins s; 0: none does. */
static size_t name_read(struct str s, struct str *is)
{
	enum { LONGEST = 16 };
	size_t end =
	    str_find(str_sub(s, 0, s.n < LONGEST ? s.n : LONGEST), STR(";"));

	*is = s.p[0] == '&' && end < s.n && end < LONGEST
	          ? name_find(str_sub(s, 1, end))
	          : (struct str){NULL, 0};
	return is->p != NULL ? end + 1 : 0;
}

/* Add the words of a text, with one space where it has white ones. */
static void text_add(struct str s, struct str *out)
{
	char *to = (char *)out->p;

	for (size_t len, of; s.n != 0; s = str_after(s, len)) {
		struct str is;
		uint32_t c;

		len = name_read(s, &is);
		c = str_rune(len != 0 ? is : s, &of);
		len = len != 0 ? len : of;
		if (byte_is_white(s.p[0]))
			c = ' ';
		if (c != ' ' || (out->n != 0 && to[out->n - 1] != ' '))
			out->n += rune_write(c, to + out->n);
	}
}

struct str html_math_words(const struct markup *m, struct arena *a, size_t node)
{
	struct str all = {NULL, 0}, out = {NULL, 0};
	size_t most = 1;
	char *to;

	for (size_t i = node; i < m->nodes.p[node].end; i++)
		most += m->nodes.p[i].text.n;
	all.p = to = arena_alloc(a, most);
	out.p = arena_alloc(a, most);
	/* The parser has the name of a character in pieces. */
	for (size_t i = node; i < m->nodes.p[node].end; i++) {
		struct str s = m->nodes.p[i].text;

		memcpy(to + all.n, s.n != 0 ? s.p : "", s.n);
		all.n += s.n;
	}
	text_add(all, &out);
	while (out.n != 0 && out.p[out.n - 1] == ' ')
		out.n--;
	return out;
}
