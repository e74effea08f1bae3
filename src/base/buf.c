#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	DRAIN_AT = 64 * 1024,
	FORMATTED = 128, /* bytes that most of what is formatted has room in */
};

void buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){0};
}

void buf_flush(struct buf *b)
{
	if (b->drain == NULL || b->n == 0)
		return;
	b->drain(b->ctx, b->p, b->n);
	b->n = 0;
}

char *buf_room(struct buf *b, size_t n)
{
	if (b->n >= DRAIN_AT)
		buf_flush(b);
	if (b->cap - b->n < n) {
		size_t cap = b->cap + b->cap / 2 + n + 64;

		b->p = mem_resize(b->p, cap);
		b->cap = cap;
	}
	return b->p + b->n;
}

void buf_add(struct buf *b, struct str s)
{
	if (s.n == 0)
		return;
	memcpy(buf_room(b, s.n), s.p, s.n);
	b->n += s.n;
}

void buf_char(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	b->n++;
}

void buf_repeat(struct buf *b, struct str s, size_t times)
{
	while (times-- > 0)
		buf_add(b, s);
}

void buf_format(struct buf *b, const char *format, ...)
{
	char *p = buf_room(b, FORMATTED);
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(p, FORMATTED, format, ap);
	va_end(ap);
	if (n < 0)
		return;
	if (n >= FORMATTED) {
		p = buf_room(b, (size_t)n + 1);
		va_start(ap, format);
		vsnprintf(p, (size_t)n + 1, format, ap);
		va_end(ap);
	}
	b->n += (size_t)n;
}

/* ASCII that is not itself in a string of JSON. */
static void json_escape(struct buf *b, unsigned char c)
{
	if (c == '"' || c == '\\')
		buf_format(b, "\\%c", c);
	else if (c == '\n')
		buf_add(b, STR("\\n"));
	else if (c == '\t')
		buf_add(b, STR("\\t"));
	else
		buf_format(b, "\\u%04x", c);
}

void buf_json(struct buf *b, struct str s)
{
	size_t from = 0, len;

	buf_char(b, '"');
	for (size_t i = 0; i < s.n; i += len) {
		unsigned char c = (unsigned char)s.p[i];

		len = 1;
		if (c >= 0x80)
			str_rune(str_after(s, i), &len);
		if (len > 1 || (c >= 0x20 && c < 0x80 && c != '"' && c != '\\'))
			continue;
		buf_add(b, str_sub(s, from, i));
		from = i + 1;
		if (c >= 0x80)
			buf_add(b, STR("\xEF\xBF\xBD"));
		else
			json_escape(b, c);
	}
	buf_add(b, str_after(s, from));
	buf_char(b, '"');
}

struct str buf_str(const struct buf *b)
{
	struct str s = {b->p ? b->p : "", b->n};

	return s;
}
