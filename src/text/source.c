#include "text/source.h"

#include "text/encoding.h"
#include "text/normalise.h"
#include "text/noted.h"

#include <string.h>

enum {
	LARGEST_INPUT = 1 << 30,
	STRIDE = 4096, /* bytes between two places with a known count */
	AROUND = 4096, /* bytes of an excerpt on either side of its place */
};

static const struct str BOM = STR_INIT("\xEF\xBB\xBF");

static void source_index(struct arena *a, struct source *s)
{
	const char *p = s->raw.p, *end = p + s->raw.n;
	size_t n = 1;

	s->lines.n = s->runes.n = 0;
	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		p++;
		n++;
	}
	vec_reserve(a, &s->lines, n);
	p = s->raw.p;
	*vec_push(a, &s->lines) = 0;
	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL)
		*vec_push(a, &s->lines) = (size_t)(++p - s->raw.p);
	n = 0;
	vec_reserve(a, &s->runes, s->raw.n / STRIDE + 1);
	for (size_t at = 0; at <= s->raw.n; at += STRIDE) {
		*vec_push(a, &s->runes) = n;
		n += str_runes(
		    str_sub(s->raw, at,
		            s->raw.n - at > STRIDE ? at + STRIDE : s->raw.n));
	}
}

/* How many characters of the input begin before byte at: a line of millions
   is not counted anew for each of its messages. */
static size_t source_runes(const struct source *s, size_t at)
{
	size_t k = at / STRIDE;

	return s->runes.p[k] + str_runes(str_sub(s->raw, k * STRIDE, at));
}

/* Which line (from 0) holds byte at of the input. */
static size_t line_holding(const struct source *s, size_t at)
{
	size_t lo = 0, hi = s->lines.n;

	while (hi - lo > 1) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->lines.p[mid] <= at)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

void source_place_raw(const struct source *s, size_t at, size_t *line,
                      size_t *col)
{
	size_t k = line_holding(s, at), from = s->lines.p[k];

	if (s->sheet != NULL) {
		sheet_find(s->sheet, at, line, col);
		return;
	}
	/* Nobody counts a byte order mark. */
	if (from == 0 && at >= BOM.n && str_starts(s->raw, BOM))
		from = BOM.n;
	*line = k + 1;
	*col = source_runes(s, at) - source_runes(s, from) + 1;
}

static void source_fatal(const struct source *s, struct report *report,
                         enum diag_code code, size_t at)
{
	struct message m = {.code = code, .name = s->name};

	if (s->lines.n)
		source_place_raw(s, at, &m.line, &m.col);
	diag_put(report, &m);
}

/* Bytes that are no UTF-8: convert them, or say what they are. */
static bool source_convert(struct arena *a, struct source *s,
                           struct report *report, size_t bad)
{
	struct encoding e = encoding_find(s->raw);
	struct message m = {.name = s->name};

	if (e.kind == ENCODING_UTF8 || e.kind == ENCODING_OTHER) {
		m.code = DIAG_INPUT_ENCODING;
		m.detail = encoding_advise(a, e);
		source_place_raw(s, bad, &m.line, &m.col);
		diag_put(report, &m);
		return false;
	}
	s->raw = encoding_convert(a, s->raw, e);
	source_index(a, s);
	m.code = DIAG_INPUT_CONVERTED;
	m.detail = e.name;
	diag_put(report, &m);
	return true;
}

static bool source_is_blank(struct str s)
{
	return str_spaces(s) == s.n;
}

/* The bytes of the line end other than \n that s begins with; 0: none.  A \r
   before a \n, or another before that, is a part of it. */
static size_t end_bytes(struct str s)
{
	static const struct str ends[] = {STR_INIT("\xE2\x80\xA8"),
	                                  STR_INIT("\xE2\x80\xA9"),
	                                  STR_INIT("\xC2\x85")};
	bool part = str_starts(s, STR("\r\n")) || str_starts(s, STR("\r\r\n"));

	if (s.p[0] == '\r')
		return !part;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (str_starts(s, ends[i]))
			return ends[i].n;
	return 0;
}

/* The first of them at or behind byte at; s.n: none. */
static size_t end_find(struct str s, size_t at)
{
	for (; at < s.n; at++)
		if ((s.p[at] == '\r' || s.p[at] == '\xE2' ||
		     s.p[at] == '\xC2') &&
		    end_bytes(str_after(s, at)) != 0)
			return at;
	return s.n;
}

/* All line ends become \n, spaces before it for further bytes: what stands
   behind keeps its place. */
static void source_end_lines(struct arena *a, struct source *s)
{
	size_t at = end_find(s->raw, 0);
	char *out;

	if (at == s->raw.n)
		return;
	out = arena_alloc(a, s->raw.n);
	memcpy(out, s->raw.p, s->raw.n);
	for (; at < s->raw.n; at = end_find(s->raw, at)) {
		size_t n = end_bytes(str_after(s->raw, at));

		memset(out + at, ' ', n);
		at += n;
		out[at - 1] = '\n';
	}
	s->raw.p = out;
	source_index(a, s);
}

static struct source *source_open(struct arena *a, struct source *s,
                                  struct report *report)
{
	struct str raw = s->raw;
	size_t bad;
	bool doubtful;

	if (raw.n > LARGEST_INPUT) {
		source_fatal(s, report, DIAG_INPUT_TOO_LONG, 0);
		return NULL;
	}
	source_index(a, s);
	bad = utf8_check(raw, &doubtful);
	/* UTF-16 of plain ASCII is UTF-8 too, full of zeros. */
	if (bad < raw.n || (doubtful && memchr(raw.p, 0, raw.n) &&
	                    encoding_find(raw).kind != ENCODING_UTF8)) {
		if (!source_convert(a, s, report, bad))
			return NULL;
		utf8_check(s->raw, &doubtful);
	}
	/* The lines of a sheet are told. */
	if (s->sheet == NULL)
		source_end_lines(a, s);
	s->text = s->raw;
	if (doubtful)
		normalise(a, s, report);
	if (source_is_blank(s->text)) {
		source_fatal(s, report, DIAG_INPUT_EMPTY, 0);
		return NULL;
	}
	if (s->sheet == NULL)
		noted_find(a, s, report);
	return s;
}

struct source *source_read(struct arena *a, struct str name, struct str raw,
                           struct report *report)
{
	struct source *s = arena_alloc(a, sizeof(*s));

	*s = (struct source){.name = name, .raw = raw};
	return source_open(a, s, report);
}

struct source *source_lay(struct arena *a, const struct sheet *sheet,
                          struct report *report)
{
	struct source *s = arena_alloc(a, sizeof(*s));

	*s = (struct source){
	    .name = sheet->name, .raw = sheet->text, .sheet = sheet};
	return source_open(a, s, report);
}

void source_cut(struct arena *a, struct source *s, const struct span *cuts,
                size_t ncuts)
{
	struct source old = *s;
	char *out = arena_alloc(a, s->text.n);
	size_t n = 0, at = 0, k = 0;

	memset(&s->steps, 0, sizeof(s->steps));
	for (size_t i = 0; i <= ncuts; i++) {
		size_t end = i < ncuts ? cuts[i].at : old.text.n;

		if (end > at)
			*vec_push(a, &s->steps) =
			    (struct source_step){n, source_raw(&old, at)};
		while (k < old.steps.n && old.steps.p[k].text_at <= at)
			k++;
		for (; k < old.steps.n && old.steps.p[k].text_at < end; k++)
			*vec_push(a, &s->steps) = (struct source_step){
			    n + (old.steps.p[k].text_at - at),
			    old.steps.p[k].raw_at};
		memcpy(out + n, old.text.p + at, end - at);
		n += end - at;
		at = i < ncuts ? end + cuts[i].n : end;
	}
	s->text = (struct str){out, n};
}

const struct sheet_note *source_notes(const struct source *s, size_t *n)
{
	bool given = s->sheet != NULL && s->sheet->notes.n != 0;

	*n = given ? s->sheet->notes.n : s->notes.n;
	return given ? s->sheet->notes.p : s->notes.p;
}

size_t source_raw(const struct source *s, size_t at)
{
	size_t lo = 0, hi = s->steps.n;

	if (hi == 0)
		return at;
	while (hi - lo > 1) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->steps.p[mid].text_at <= at)
			lo = mid;
		else
			hi = mid;
	}
	at = s->steps.p[lo].raw_at + (at - s->steps.p[lo].text_at);
	return at < s->raw.n ? at : s->raw.n;
}

size_t source_laid(const struct source *s, size_t raw)
{
	size_t k = vec_below(&s->steps, raw_at, raw + 1), at;

	if (k == 0)
		return raw;
	at = s->steps.p[k - 1].text_at + (raw - s->steps.p[k - 1].raw_at);
	/* What was left out or made one with others takes no room. */
	if (k < s->steps.n && at > s->steps.p[k].text_at)
		at = s->steps.p[k].text_at;
	return at < s->text.n ? at : s->text.n;
}

void source_place(const struct source *s, size_t at, size_t *line, size_t *col)
{
	source_place_raw(s, source_raw(s, at), line, col);
}

size_t source_line(const struct source *s, size_t at)
{
	size_t line, col;

	if (s->sheet == NULL)
		return line_holding(s, source_raw(s, at)) + 1;
	source_place(s, at, &line, &col);
	return line;
}

/* A byte of s at or after at where a character begins. */
static size_t source_boundary(struct str s, size_t at)
{
	while (at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/* The line of text around at, no more of it than a message can show, and where
   at stands in it. */
static struct str source_excerpt(const struct source *s, size_t at,
                                 size_t *mark)
{
	size_t low = at > AROUND ? at - AROUND : 0, from = at, to = at;
	size_t high = s->text.n - at > AROUND ? at + AROUND : s->text.n;

	while (from > low && s->text.p[from - 1] != '\n')
		from--;
	while (to < high && s->text.p[to] != '\n')
		to++;
	from = source_boundary(s->text, from);
	struct str line = str_sub(s->text, from, source_boundary(s->text, to));
	size_t lead = str_spaces(line);

	if (from + lead > at)
		lead = at - from;
	*mark = at - from - lead;
	return str_after(line, lead);
}

void source_report(const struct source *s, struct report *report,
                   struct span span, struct message m)
{
	m.name = s->name;
	source_place(s, span.at, &m.line, &m.col);
	if (m.excerpt.n == 0) {
		m.excerpt = source_excerpt(s, span.at, &m.mark.at);
		m.mark.n = span.n;
		if (m.mark.n > m.excerpt.n - m.mark.at)
			m.mark.n = m.excerpt.n - m.mark.at;
	}
	diag_put(report, &m);
}
