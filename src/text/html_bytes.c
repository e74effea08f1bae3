/* The bytes of a page, before it is one. */
#include "text/html_bytes.h"

#include "text/encoding.h"
#include "text/markup.h"
#include "text/normalise.h"
#include "text/read_html.h"

#include <string.h>

enum { FRONT = 4096 /* bytes by which a page is known */ };

/* Does a page say that it is in windows-1251, or the Kazakh form of it? */
static bool meta_is_narrow(struct str bytes)
{
	static const struct str names[] = {STR_INIT("1251"), STR_INIT("1048"),
	                                   STR_INIT("kz1048")};
	struct str head = str_sub(bytes, 0, bytes.n < FRONT ? bytes.n : FRONT);
	size_t at = str_find(head, STR("charset"));

	head = str_sub(head, at, head.n - at > 40 ? at + 40 : head.n);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_find(head, names[i]) < head.n)
			return true;
	return false;
}

/* The front of a file without what may stand before its first element; bytes
   that UTF-16 has more than ASCII are left out. */
static struct str front_read(struct str bytes, char *out)
{
	static const struct str marks[] = {STR_INIT("\xEF\xBB\xBF"),
	                                   STR_INIT("\xFF\xFE"),
	                                   STR_INIT("\xFE\xFF")};
	struct str s = {out, 0};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(bytes, marks[i])) {
			bytes = str_after(bytes, marks[i].n);
			break;
		}
	for (size_t i = 0; i < bytes.n && s.n < FRONT; i++)
		if (bytes.p[i] != 0)
			out[s.n++] = bytes.p[i];
	for (;;) {
		struct str end = STR("-->");
		size_t at;

		s = str_after(s, str_spaces(s));
		if (str_starts(s, STR("<?")))
			end = STR("?>");
		else if (!str_starts(s, STR("<!--")))
			return s;
		at = str_find(s, end);
		s = str_after(s, at == s.n ? at : at + end.n);
	}
}

bool html_sniff(struct str bytes)
{
	char front[FRONT];
	char small[16];
	struct str s, name = {small, 0};

	if (bytes.n == 0 || memchr(bytes.p, '<', bytes.n) == NULL)
		return false;
	s = front_read(bytes, front);

	if (str_same(str_sub(s, 0, s.n < 14 ? s.n : 14), STR("<!doctype html")))
		return true;
	if (s.n == 0 || s.p[0] != '<')
		return false;
	for (size_t i = 1; i < s.n && name.n < sizeof(small); i++) {
		uint32_t c = (unsigned char)s.p[i];

		if (!rune_is_letter(c) && !rune_is_digit(c))
			break;
		small[name.n++] = (char)rune_lower(c);
	}
	return markup_tag_find(name)->sure;
}

/* Bytes that are UTF-8, in whatever encoding they came; p is NULL after a
   fatal message. */
static struct str bytes_decode(struct arena *a, struct str name,
                               struct str bytes, struct report *report)
{
	static const struct str mark = STR_INIT("\xEF\xBB\xBF");
	struct encoding e = encoding_find(bytes);
	struct message m = {.code = DIAG_INPUT_ENCODING, .name = name};
	bool doubtful;
	size_t bad = utf8_check(bytes, &doubtful);

	if (bad == bytes.n && e.kind != ENCODING_UTF16LE &&
	    e.kind != ENCODING_UTF16BE)
		return str_starts(bytes, mark) ? str_after(bytes, mark.n)
		                               : bytes;
	if (e.kind == ENCODING_OTHER && meta_is_narrow(bytes))
		e = (struct encoding){ENCODING_RK1048,
		                      STR("windows-1251 or RK1048")};
	if (e.kind == ENCODING_UTF8 || e.kind == ENCODING_OTHER) {
		m.detail = encoding_advise(a, e);
		markup_place(bytes, bad, &m);
		diag_put(report, &m);
		return (struct str){NULL, 0};
	}
	m.code = DIAG_INPUT_CONVERTED;
	m.detail = e.name;
	diag_put(report, &m);
	bytes = encoding_convert(a, bytes, e);
	return str_starts(bytes, mark) ? str_after(bytes, mark.n) : bytes;
}

/* The same without NUL, at which the parser would end without a word: another
   character that no document may hold, which it leaves out and tells. */
static struct str bytes_clean(struct arena *a, struct str bytes)
{
	char *p, *nul;

	if (bytes.p == NULL || memchr(bytes.p, '\0', bytes.n) == NULL)
		return bytes;
	p = arena_alloc(a, bytes.n);
	memcpy(p, bytes.p, bytes.n);
	for (nul = p; (nul = memchr(nul, '\0', bytes.n - (size_t)(nul - p)));)
		*nul = '\1';
	return (struct str){p, bytes.n};
}

struct str html_bytes(struct arena *a, struct str name, struct str bytes,
                      struct report *report)
{
	return bytes_clean(a, bytes_decode(a, name, bytes, report));
}
