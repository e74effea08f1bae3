#include "text/markup_guard.h"

#include <string.h>

enum { ENDS = 2 };

/* Elements whose text is no markup, whatever it is. */
static const struct str codes[] = {STR_INIT("script"), STR_INIT("style")};

/* Elements in which a browser reads all as text, up to their end. */
static const struct str fields[ENDS] = {STR_INIT("title"),
                                        STR_INIT("textarea")};

struct guard {
	struct arena *a;
	struct str name, s, given;
	char *own; /* the same bytes, when one has been changed */
	struct report *report;
	size_t at, line, col; /* a place, and where it was counted to */
	/* The next end of each field that is known of. */
	size_t ends[ENDS];
	bool odd; /* the tag that was read has too many attributes */
};

/* What was found in a tag. */
struct tag {
	size_t end;   /* at its ">"; the end of the page */
	size_t attrs; /* an attribute and its sign are counted each */
	bool words;   /* of text are in it, outside of values */
	bool empty;   /* it is the end of its element too */
	bool mended;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A byte of a character that no markup has. */
static bool is_high(char c)
{
	return ((unsigned char)c & 0x80) != 0;
}

/* Behind the next c from i on; the end, if there is none. */
static size_t behind(struct str s, size_t i, char c)
{
	const char *p = i < s.n ? memchr(s.p + i, c, s.n - i) : NULL;

	return p != NULL ? (size_t)(p - s.p) + 1 : s.n;
}

static bool has(struct str s, char c)
{
	return s.n != 0 && memchr(s.p, c, s.n) != NULL;
}

static bool has_high(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (is_high(s.p[i]))
			return true;
	return false;
}

static bool begins_same(struct str s, size_t i, struct str word)
{
	return s.n - i >= word.n && str_same(str_sub(s, i, i + word.n), word);
}

/* Tell what begins at a byte; the places of messages grow. */
static void guard_tell(struct guard *g, enum diag_code code, size_t at,
                       size_t end)
{
	struct message m = {.code = code, .name = g->name};
	size_t next;

	for (; (next = behind(g->s, g->at, '\n')) <= at && next < g->s.n;) {
		g->at = next;
		g->line++;
		g->col = 1;
	}
	g->col += str_runes(str_sub(g->s, g->at, at));
	g->at = at;
	m.line = g->line;
	m.col = g->col;
	m.detail = str_trim(str_sub(g->given, at, end));
	diag_put(g->report, &m);
}

/* Other bytes in the place of some. */
static void guard_put(struct guard *g, size_t at, struct str bytes)
{
	if (g->own == NULL) {
		g->own = arena_alloc(g->a, g->s.n);
		memcpy(g->own, g->s.p, g->s.n);
		g->s.p = g->own;
	}
	memcpy(g->own + at, bytes.p, bytes.n);
}

/* Is the value from i to end, which ends in a quote, more than one: it goes on
   behind its tag up to the quote that opens another value, or a word? */
static bool value_spills(struct str s, size_t i, size_t end)
{
	struct str value = str_sub(s, i, end), left = str_trim(value);
	char next = end + 1 < s.n ? s.p[end + 1] : '>';

	if (!has(value, '>'))
		return false;
	if (is_high(next))
		return true;
	return has(value, '<') && (str_ends(left, STR("=")) ||
	                           (!byte_is_white(next) && next != '>' &&
	                            next != '/' && next != '?'));
}

/* Behind a value that opens with a quote at i.  One that is not closed where
   its tag ends is one without quotes. */
static size_t value_scan(struct guard *g, size_t i, struct tag *tag)
{
	const char *end = memchr(g->s.p + i + 1, g->s.p[i], g->s.n - i - 1);
	size_t to = end != NULL ? (size_t)(end - g->s.p) : g->s.n;

	if (end != NULL && !value_spills(g->s, i + 1, to))
		return to + 1;
	if (end == NULL && !has(str_after(g->s, i), '>'))
		return g->s.n;
	guard_put(g, i, STR(" "));
	tag->mended = true;
	return i + 1;
}

/* Where in a tag a byte stands. */
enum place { NAME, BETWEEN, SIGN, VALUE };

static enum place place_next(enum place place, char c)
{
	if (byte_is_white(c))
		return place == SIGN ? SIGN : BETWEEN;
	if (place == SIGN || place == VALUE)
		return VALUE;
	return c == '=' ? SIGN : NAME;
}

/* The tag whose name begins at i. */
static struct tag tag_scan(struct guard *g, size_t i)
{
	enum place place = NAME, last;
	struct tag tag = {0};

	while (i < g->s.n && g->s.p[i] != '>') {
		char c = g->s.p[i];

		last = place;
		if (last == SIGN && (c == '"' || c == '\'')) {
			i = value_scan(g, i, &tag);
			/* What was its quote is white now. */
			place = byte_is_white(g->s.p[i - 1]) ? SIGN : BETWEEN;
			continue;
		}
		place = place_next(last, c);
		tag.attrs += (place == NAME && last == BETWEEN) ||
		             (place == SIGN && last != SIGN);
		tag.words |= place == NAME && (c == '<' || is_high(c));
		tag.empty = c == '/' && place != VALUE;
		i++;
	}
	tag.end = i;
	tag.words |= i == g->s.n;
	return tag;
}

/* Where "</name" stands, from i on; the end. */
static size_t end_find(struct str s, size_t i, struct str name)
{
	while ((i = behind(s, i, '<')) < s.n)
		if (s.p[i] == '/' && begins_same(s, i + 1, name))
			return i - 1;
	return s.n;
}

/* Behind the code of an element that begins at `at` and has its text from i on.
   Code alone is nothing that is missed. */
static size_t code_scan(struct guard *g, size_t at, size_t i, struct str name)
{
	struct str rest = str_after(g->s, i);
	size_t end = end_find(g->s, i, name);

	if (end == g->s.n &&
	    (has_high(rest) || str_find(rest, STR("</")) < rest.n))
		guard_tell(g, DIAG_MARKUP_HIDES, at, g->s.n);
	return end;
}

/* A field that begins at `at` and has its text from i on: where it has no end
   it is none, and what stands in it is a paragraph. */
static bool field_mend(struct guard *g, size_t at, size_t i, size_t k)
{
	static const struct str paragraph = STR_INIT("p       ");

	if (g->ends[k] < i)
		g->ends[k] = end_find(g->s, i, fields[k]);
	if (g->ends[k] < g->s.n)
		return false;
	guard_put(g, at + 1, str_sub(paragraph, 0, fields[k].n));
	return true;
}

/* Is the name at i this, and no longer one? */
static bool is_name(struct str s, size_t i, struct str name)
{
	char c = i + name.n < s.n ? s.p[i + name.n] : ' ';

	return begins_same(s, i, name) &&
	       (byte_is_white(c) || c == '>' || c == '/');
}

/* Behind the element's tag that begins at `at`, and behind its code. */
static size_t start_scan(struct guard *g, size_t at)
{
	struct tag tag = tag_scan(g, at + 1);
	size_t end = tag.end < g->s.n ? tag.end + 1 : g->s.n;

	/* An attribute and its sign are counted each. */
	g->odd = tag.attrs > 2 * MARKUP_ATTRS_MOST;
	for (size_t k = 0; k < ENDS && !tag.empty && !g->odd; k++)
		if (is_name(g->s, at + 1, fields[k]))
			tag.mended |= field_mend(g, at, end, k);
	if (!g->odd && (tag.mended || tag.words))
		guard_tell(g,
		           tag.mended ? DIAG_MARKUP_MENDED : DIAG_MARKUP_WORDS,
		           at, end);
	for (size_t k = 0; k < sizeof(codes) / sizeof(*codes); k++)
		if (is_name(g->s, at + 1, codes[k]) && !tag.empty && !g->odd)
			return code_scan(g, at, end, codes[k]);
	return end;
}

/* Behind a tag that ends an element, or an instruction. */
static size_t plain_scan(struct guard *g, size_t at)
{
	size_t end = behind(g->s, at, '>');
	struct str inner = str_sub(g->s, at + 1, end);

	if (g->s.p[end - 1] != '>' || has(inner, '<') || has_high(inner))
		guard_tell(g, DIAG_MARKUP_WORDS, at, end);
	return end;
}

/* Does a comment from i on end with the ">" before to? */
static bool comment_ends(struct str s, size_t i, size_t to)
{
	struct str inner = str_sub(s, i, to - 1);

	return s.p[to - 1] == '>' &&
	       (str_ends(inner, STR("--")) ||
	        (inner.n > 4 && str_ends(inner, STR("--!"))));
}

/* Behind a comment.  Two hyphens alone are a whole one, which libxml2 takes for
   the beginning of one. */
static size_t comment_scan(struct guard *g, size_t at)
{
	static const struct str other = STR_INIT("<?xxx");
	size_t to = at + 4;

	while ((to = behind(g->s, to, '>')) < g->s.n)
		if (comment_ends(g->s, at + 2, to))
			break;
	if (!comment_ends(g->s, at + 2, to)) {
		guard_tell(g, DIAG_MARKUP_HIDES, at, g->s.n);
		return g->s.n;
	}
	if (to - at <= other.n + 1)
		guard_put(g, at, str_sub(other, 0, to - at - 1));
	return to;
}

/* Behind what begins with "<!". */
static size_t mark_scan(struct guard *g, size_t at)
{
	if (begins_same(g->s, at, STR("<!--")))
		return comment_scan(g, at);
	if (begins_same(g->s, at, STR("<!doctype")))
		return plain_scan(g, at);
	if (begins_same(g->s, at, STR("<![if")) ||
	    begins_same(g->s, at, STR("<![endif"))) {
		guard_put(g, at, STR("<?x"));
		return plain_scan(g, at);
	}
	return at + 1;
}

/* Characters whose names stand without a semicolon, as browsers read them, in
   the text from i to end. */
static void names_mend(struct guard *g, size_t i, size_t end)
{
	static const struct {
		struct str name, is;
	} names[] = {
	    {STR_INIT("&nbsp"), STR_INIT("\xC2\xA0   ")},
	    {STR_INIT("&laquo"), STR_INIT("&#171;")},
	    {STR_INIT("&raquo"), STR_INIT("&#187;")},
	    {STR_INIT("&quot"), STR_INIT("&#34;")},
	};

	while ((i = behind(str_sub(g->s, 0, end), i, '&')) < end)
		for (size_t k = 0; k < sizeof(names) / sizeof(*names); k++) {
			size_t to = i - 1 + names[k].name.n;

			if (to <= end &&
			    str_starts(str_after(g->s, i - 1), names[k].name) &&
			    (to == g->s.n || g->s.p[to] != ';'))
				guard_put(g, i - 1, names[k].is);
		}
}

struct markup_guarded markup_guard(struct arena *a, struct str name,
                                   struct str bytes, struct report *report)
{
	struct guard g = {.a = a,
	                  .name = name,
	                  .s = bytes,
	                  .given = bytes,
	                  .report = report,
	                  .line = 1,
	                  .col = 1};
	size_t i = 0;

	while (i < g.s.n) {
		size_t from = i, at;
		char c;

		i = behind(g.s, i, '<');
		names_mend(&g, from, i);
		if (i == g.s.n)
			break;
		c = g.s.p[i];
		at = i - 1;
		if (is_letter(c) || c == '_' || c == ':')
			i = start_scan(&g, at);
		else if (c == '!')
			i = mark_scan(&g, at);
		else if ((c == '/' || c == '?') && i + 1 < g.s.n &&
		         is_letter(g.s.p[i + 1]))
			i = plain_scan(&g, at);
		if (g.odd)
			return (struct markup_guarded){g.s, at};
	}
	return (struct markup_guarded){g.s, bytes.n};
}
