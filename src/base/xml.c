#include "base/xml.h"

#include "base/block.h"

#define REPLACEMENT "\xEF\xBF\xBD"

struct str xml_entity(unsigned char c, enum xml_place place)
{
	switch (c) {
	case '&':
		return STR("&amp;");
	case '<':
		return STR("&lt;");
	case '>':
		return STR("&gt;");
	case '\r':
		return STR("&#13;");
	case '"':
		return place == XML_TEXT ? STR("") : STR("&quot;");
	case '\n':
		return place == XML_ATTR ? STR("&#10;") : STR("");
	case '\t':
		return place == XML_ATTR ? STR("&#9;") : STR("");
	default:
		return c < 0x20 ? STR(REPLACEMENT) : STR("");
	}
}

/* Bytes of the character at s.p[i], which is not ASCII; *as: what it is written
   as, where it is not UTF-8 or XML cannot hold it. */
static size_t xml_rune(struct str s, size_t i, struct str *as)
{
	unsigned char c = (unsigned char)s.p[i];
	size_t len;
	uint32_t rune;

	if (c >= 0xC2 && c < 0xE0 && i + 1 < s.n &&
	    ((unsigned char)s.p[i + 1] & 0xC0) == 0x80)
		return 2;
	rune = str_rune(str_after(s, i), &len);
	if (len == 1 || rune == 0xFFFE || rune == 0xFFFF)
		*as = STR(REPLACEMENT);
	return len;
}

/* ASCII that stands for itself everywhere. */
static bool is_plain(unsigned char c)
{
	return c >= ' ' && c < 0x80 && c != '<' && c != '>' && c != '&' &&
	       c != '"';
}

/* Bytes from p on, of sixteen, that stand for themselves; 0: there may be
   others among them. */
static size_t plain_block(const char *p)
{
	struct block b;

	return block_read(p, &b) && b.quoted == 0 ? b.n : 0;
}

void xml_put(struct buf *out, struct str s, enum xml_place place)
{
	size_t from = 0, i = 0, again = 0;

	while (i < s.n) {
		unsigned char c;
		size_t len = 0;
		struct str as = STR("");

		if (i >= again && s.n - i >= BLOCK_BYTES) {
			len = plain_block(s.p + i);
			again = i + (len > 0 ? len : BLOCK_BYTES);
			i += len;
		}
		if (len > 0)
			continue;
		c = (unsigned char)s.p[i];
		if (is_plain(c)) {
			i++;
			continue;
		}
		len = 1;
		if (c >= 0x80)
			len = xml_rune(s, i, &as);
		else
			as = xml_entity(c, place);
		if (as.n != 0) {
			buf_add(out, str_sub(s, from, i));
			buf_add(out, as);
			from = i + len;
		}
		i += len;
	}
	buf_add(out, str_sub(s, from, s.n));
}
