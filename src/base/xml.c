#include "base/xml.h"

/* What a byte of ASCII is written as; n = 0: itself. */
static struct str xml_entity(unsigned char c)
{
	switch (c) {
	case '&':
		return STR("&amp;");
	case '<':
		return STR("&lt;");
	case '>':
		return STR("&gt;");
	case '"':
		return STR("&quot;");
	case '\t':
	case '\n':
	case '\r':
		return STR("");
	default:
		return c < 0x20 ? STR("\xEF\xBF\xBD") : STR("");
	}
}

void xml_text(struct buf *out, struct str s)
{
	size_t from = 0, i = 0;

	while (i < s.n) {
		size_t len;
		uint32_t rune = str_rune(str_after(s, i), &len);
		struct str as =
		    rune < 0x80 ? xml_entity((unsigned char)rune)
		    : rune == 0xFFFD || rune == 0xFFFE || rune == 0xFFFF
			? STR("\xEF\xBF\xBD")
			: STR("");

		if (as.n != 0) {
			buf_add(out, str_sub(s, from, i));
			buf_add(out, as);
			from = i + len;
		}
		i += len;
	}
	buf_add(out, str_sub(s, from, s.n));
}
