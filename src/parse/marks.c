/* Tells quotation marks that open from those that close. */
#include "parse/marks.h"

#include <limits.h>

static const struct {
	struct str mark;
	enum side side;
} marks[] = {
    {STR_INIT("«"), SIDE_OPEN},  {STR_INIT("»"), SIDE_CLOSE},
    {STR_INIT("„"), SIDE_OPEN},  {STR_INIT("“"), SIDE_BOTH},
    {STR_INIT("”"), SIDE_CLOSE}, {STR_INIT("\""), SIDE_BOTH},
    {STR_INIT("<<"), SIDE_OPEN}, {STR_INIT(">>"), SIDE_CLOSE},
    {STR_INIT("''"), SIDE_BOTH},
};

/* The bytes that marks begin in.  Most bytes of a text begin none, and all of
   them are looked at. */
static const bool begins[UCHAR_MAX + 1] = {
    ['"'] = true, ['\''] = true, ['<'] = true,
    ['>'] = true, [0xC2] = true, [0xE2] = true,
};

/* The character of s that ends before byte `at`, which is not its first. */
static uint32_t rune_before(struct str s, size_t at)
{
	size_t from = at - 1, len;
	uint32_t c;

	while (from > 0 && at - from < 4 && (s.p[from] & 0xC0) == 0x80)
		from--;
	c = str_rune(str_after(s, from), &len);
	return len == at - from ? c : 0xFFFD;
}

struct mark marks_front(struct str s)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(s, marks[i].mark))
			return (struct mark){0, marks[i].mark.n, marks[i].side};
	return (struct mark){0};
}

size_t marks_last(struct str s)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (marks[i].side != SIDE_OPEN && str_ends(s, marks[i].mark))
			return s.n - marks[i].mark.n;
	return s.n;
}

bool marks_end_line(struct str s)
{
	size_t i = 0;

	while (i < s.n && (s.p[i] == ';' || s.p[i] == '.' || s.p[i] == ',' ||
	                   s.p[i] == ':'))
		i++;
	while (i < s.n && (s.p[i] == ' ' || s.p[i] == '\t' || s.p[i] == '\r'))
		i++;
	return i == s.n || s.p[i] == '\n';
}

static bool may_open(uint32_t before)
{
	return before == 0 || rune_is_space(before) || before == '(' ||
	       before == '[' || before == 0xAB || before == '-' ||
	       before == 0x2013;
}

static bool may_close(uint32_t next)
{
	return rune_is_space(next) || next == ',' || next == ';' ||
	       next == '.' || next == ':' || next == ')' || next == 0xBB;
}

static enum side mark_side(const struct marks_walk *w, const struct mark *m)
{
	struct str rest = str_after(w->s, m->at + m->n);
	size_t len;
	uint32_t next = rest.n ? str_rune(rest, &len) : ' ';
	bool front = may_open(w->before);

	if (m->side != SIDE_BOTH)
		return m->side;
	/* ";" on a line of its own. */
	if (front && w->depth && marks_end_line(rest))
		return SIDE_CLOSE;
	if (front && !rune_is_space(next))
		return SIDE_OPEN;
	if (!front && may_close(next))
		return SIDE_CLOSE;
	return w->depth ? SIDE_CLOSE : SIDE_OPEN;
}

struct marks_walk marks_start(struct str s, size_t depth)
{
	return (struct marks_walk){.s = s, .depth = depth};
}

bool marks_next(struct marks_walk *w, struct mark *out)
{
	size_t from = w->at;

	for (; w->at < w->s.n; w->at++) {
		if (!begins[(unsigned char)w->s.p[w->at]])
			continue;
		*out = marks_front(str_after(w->s, w->at));
		if (out->n != 0)
			break;
	}
	if (w->at >= w->s.n)
		return false;
	if (w->at > from)
		w->before = rune_before(w->s, w->at);
	out->at = w->at;
	out->side = mark_side(w, out);
	if (out->side == SIDE_OPEN)
		w->depth++;
	else
		w->depth -= w->depth != 0;
	/* What opened may open again: « «. */
	w->before = out->side == SIDE_OPEN ? '(' : 'a';
	w->at += out->n;
	return true;
}
