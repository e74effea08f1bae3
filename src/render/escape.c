#include "render/escape.h"

#include "base/visible.h"
#include "base/xml.h"

#include <string.h>

/* What a form has instead of a character. */
struct escapes {
	enum xml_place place;      /* for what is mark-up in XML */
	struct str for_ascii[128]; /* p = NULL: no other than that */
	struct str open, close;    /* around the name of an odd one */
};

static const struct escapes html = {
    .place = XML_EITHER,
    .for_ascii = {['\''] = STR_INIT("&#39;")},
    .open = STR_INIT("<span class=\"odd\">"),
    .close = STR_INIT("</span>"),
};

static const struct escapes attr = {
    .place = XML_EITHER,
    .for_ascii = {['\''] = STR_INIT("&#39;")},
    .open = STR_INIT("["),
    .close = STR_INIT("]"),
};

static const struct escapes md = {
    .place = XML_TEXT,
    .for_ascii = {['\\'] = STR_INIT("\\\\"),
                  ['`'] = STR_INIT("\\`"),
                  ['*'] = STR_INIT("\\*"),
                  ['_'] = STR_INIT("\\_"),
                  ['['] = STR_INIT("\\["),
                  [']'] = STR_INIT("\\]"),
                  ['|'] = STR_INIT("\\|"),
                  ['~'] = STR_INIT("\\~"),
                  ['$'] = STR_INIT("\\$")},
    .open = STR_INIT("\\["),
    .close = STR_INIT("\\]"),
};

/* A character of ASCII that is seen. */
static void escape_ascii(struct buf *out, const struct escapes *e,
                         unsigned char c)
{
	struct str as =
	    e->for_ascii[c].p ? e->for_ascii[c] : xml_entity(c, e->place);

	if (as.n)
		buf_add(out, as);
	else
		buf_char(out, (char)c);
}

static void escape_odd(struct buf *out, const struct escapes *e, uint32_t c)
{
	buf_add(out, e->open);
	buf_format(out, "U+%04X", (unsigned)c);
	buf_add(out, e->close);
}

static void escape_put(struct buf *out, const struct escapes *e, struct str s)
{
	while (s.n) {
		size_t len;
		uint32_t c = str_rune(s, &len);

		if (rune_is_blank(c))
			buf_char(out, ' ');
		else if (rune_is_odd(c))
			escape_odd(out, e, c);
		else if (c < 0x80)
			escape_ascii(out, e, (unsigned char)c);
		else if (c == 0xFFFD)
			buf_add(out, STR("\xEF\xBF\xBD"));
		else
			buf_add(out, str_sub(s, 0, len));
		s = str_after(s, len);
	}
}

void escape_html(struct buf *out, struct str s)
{
	escape_put(out, &html, s);
}

void escape_attr(struct buf *out, struct str s)
{
	escape_put(out, &attr, s);
}

void escape_lang(struct buf *out, struct str lang)
{
	buf_add(out, STR(" lang=\""));
	escape_attr(out, lang);
	buf_char(out, '"');
}

/* Bytes at the front that would begin a list, a heading or a rule. */
static size_t escape_start(struct buf *out, struct str s)
{
	size_t n = 0;

	if (s.n && memchr("#+-=.)", s.p[0], 6) != NULL) {
		buf_char(out, '\\');
		buf_char(out, s.p[0]);
		return 1;
	}
	while (n < s.n && byte_is_digit(s.p[n]))
		n++;
	if (n == 0 || n == s.n || (s.p[n] != '.' && s.p[n] != ')'))
		return 0;
	buf_add(out, str_sub(s, 0, n));
	buf_char(out, '\\');
	buf_char(out, s.p[n]);
	return n + 1;
}

void escape_md(struct buf *out, struct str s, bool start)
{
	if (start) {
		s = str_after(s, str_spaces(s));
		s = str_after(s, escape_start(out, s));
	}
	escape_put(out, &md, s);
}
