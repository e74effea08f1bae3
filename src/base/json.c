/* Reads flat objects of JSON: enough for a record on one line. */
#include "base/json.h"

#include "base/buf.h"

enum { DEPTH_MAX = 64 }; /* of values in values */

/* What is left to read. */
struct json {
	struct arena *a;
	struct str s;
};

static void skip(struct json *j)
{
	j->s = str_after(j->s, str_spaces(j->s));
}

static bool take(struct json *j, char c)
{
	skip(j);
	if (j->s.n == 0 || j->s.p[0] != c)
		return false;
	j->s = str_after(j->s, 1);
	return true;
}

static bool hex4(struct str s, uint32_t *out)
{
	*out = 0;
	if (s.n < 4)
		return false;
	for (size_t i = 0; i < 4; i++) {
		char c = s.p[i];
		unsigned v = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
		             : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10
		             : c >= 'A' && c <= 'F' ? (unsigned)(c - 'A') + 10
		                                    : 16;

		if (v == 16)
			return false;
		*out = *out * 16 + v;
	}
	return true;
}

/* \\uXXXX, of one or two units. */
static bool escape_unicode(struct json *j, struct buf *out)
{
	uint32_t c, low;
	char bytes[4];

	if (!hex4(j->s, &c))
		return false;
	j->s = str_after(j->s, 4);
	if (c >= 0xD800 && c < 0xDC00) {
		if (!str_starts(j->s, STR("\\u")) ||
		    !hex4(str_after(j->s, 2), &low) || low < 0xDC00 ||
		    low > 0xDFFF)
			return false;
		j->s = str_after(j->s, 6);
		c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
	} else if (c >= 0xDC00 && c < 0xE000) {
		return false;
	}
	buf_add(out, (struct str){bytes, rune_put(c, bytes)});
	return true;
}

static bool escape(struct json *j, struct buf *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	char c;

	if (j->s.n == 0)
		return false;
	c = j->s.p[0];
	j->s = str_after(j->s, 1);
	if (c == 'u')
		return escape_unicode(j, out);
	for (size_t i = 0; from[i]; i++)
		if (from[i] == c) {
			buf_char(out, to[i]);
			return true;
		}
	return false;
}

static bool text(struct json *j, struct str *value)
{
	struct buf out = {0};
	bool good = take(j, '"'), open = good;

	while (good && open && j->s.n) {
		char c = j->s.p[0];

		j->s = str_after(j->s, 1);
		if (c == '"')
			open = false;
		else if ((unsigned char)c < ' ')
			good = false;
		else if (c == '\\')
			good = escape(j, &out);
		else
			buf_char(&out, c);
	}
	*value = str_copy(j->a, buf_str(&out));
	buf_free(&out);
	return good && !open;
}

/* The digits here; false where there are none. */
static bool digits(struct json *j)
{
	size_t n = 0;

	while (n < j->s.n && j->s.p[n] >= '0' && j->s.p[n] <= '9')
		n++;
	j->s = str_after(j->s, n);
	return n != 0;
}

static bool one_of(struct json *j, char a, char b)
{
	if (j->s.n == 0 || (j->s.p[0] != a && j->s.p[0] != b))
		return false;
	j->s = str_after(j->s, 1);
	return true;
}

static bool number(struct json *j)
{
	one_of(j, '-', '-');
	if (!one_of(j, '0', '0') && !digits(j))
		return false;
	if (one_of(j, '.', '.') && !digits(j))
		return false;
	if (!one_of(j, 'e', 'E'))
		return true;
	one_of(j, '+', '-');
	return digits(j);
}

/* A value that holds no others; of a string its characters. */
static bool atom(struct json *j, struct str *value)
{
	static const struct str words[] = {STR_INIT("null"), STR_INIT("true"),
	                                   STR_INIT("false")};

	*value = STR("");
	if (j->s.n != 0 && j->s.p[0] == '"')
		return text(j, value);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_starts(j->s, words[i])) {
			j->s = str_after(j->s, words[i].n);
			return true;
		}
	return number(j);
}

static bool key(struct json *j, struct str *name)
{
	return text(j, name) && take(j, ':');
}

/* The lists and objects that are open, by what ends each. */
struct nest {
	char ends[DEPTH_MAX];
	size_t depth;
};

/* What goes in: those that begin here, until something stands in the inmost,
   or it is empty.  *empty: that one is, and was left again. */
static bool nest_enter(struct json *j, struct nest *n, bool *empty)
{
	struct str name;

	for (*empty = false; !*empty;) {
		char end = take(j, '[') ? ']' : take(j, '{') ? '}' : '\0';

		if (end == '\0')
			return true;
		*empty = take(j, end);
		if (*empty)
			return true;
		if (n->depth == DEPTH_MAX || (end == '}' && !key(j, &name)))
			return false;
		n->ends[n->depth++] = end;
	}
	return true;
}

/* Behind a value: what ends here.  False where neither that nor another value
   comes. */
static bool nest_leave(struct json *j, struct nest *n)
{
	struct str name;

	while (n->depth != 0 && take(j, n->ends[n->depth - 1]))
		n->depth--;
	if (n->depth == 0)
		return true;
	return take(j, ',') && (n->ends[n->depth - 1] == ']' || key(j, &name));
}

/* Any value; *plain: a string, or null. */
static bool any(struct json *j, struct str *value, bool *plain)
{
	struct nest n = {.depth = 0};
	struct str inner;
	bool empty;

	*value = STR("");
	skip(j);
	*plain = j->s.n && (j->s.p[0] == '"' || str_starts(j->s, STR("null")));
	if (*plain)
		return atom(j, value);
	do {
		if (!nest_enter(j, &n, &empty) ||
		    (!empty && !atom(j, &inner)) || !nest_leave(j, &n))
			return false;
	} while (n.depth != 0);
	return true;
}

/* The member of a name in the object that j is: its value as written, and, of
   a string, its characters. */
struct member {
	bool found, plain;
	struct str raw, value;
};

static bool member_find(struct json *j, struct str name, struct member *out)
{
	*out = (struct member){.raw = STR(""), .value = STR("")};
	if (!take(j, '{'))
		return false;
	if (take(j, '}'))
		return str_trim(j->s).n == 0;
	do {
		struct member m = {.found = true};
		const char *from;
		struct str own;

		if (!key(j, &own))
			return false;
		skip(j);
		from = j->s.p;
		if (!any(j, &m.value, &m.plain))
			return false;
		m.raw = str_trim((struct str){from, (size_t)(j->s.p - from)});
		if (str_eq(own, name))
			*out = m;
	} while (take(j, ','));
	/* Nothing stands behind the object. */
	return take(j, '}') && str_trim(j->s).n == 0;
}

bool json_text(struct arena *a, struct str s, struct str name, bool *found,
               struct str *value)
{
	struct json j = {a, s};
	struct member m;
	bool good = member_find(&j, name, &m) && (!m.found || m.plain);

	*found = m.found;
	*value = m.value;
	return good;
}

bool json_raw(struct arena *a, struct str s, struct str name, struct str *raw)
{
	struct json j = {a, s};
	struct member m;
	bool good = member_find(&j, name, &m);

	*raw = m.raw;
	return good;
}
