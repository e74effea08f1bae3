#include "text/line.h"

enum {
	PAGE_LINES = 3,
	INDENT = 6,       /* characters, as they are typed */
	TRAIL_SHARE = 50, /* one of so many lines may have none behind it */
};

static bool line_has_feed(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '\f')
			return true;
	return false;
}

/* One more line with nothing on it. */
static void gap_add(struct line *gap, struct str whole)
{
	bool tab = whole.n && whole.p[0] == '\t';

	gap->before++;
	if (tab) {
		gap->tabs++;
		return;
	}
	if (!gap->row)
		gap->tabs_left = gap->tabs;
	gap->tabs = 0;
	gap->row = true;
}

/* What a sheet says of a line. */
static void line_give(struct line *l, const struct sheet_line *from)
{
	l->marks = (unsigned short)from->marks;
	l->given = (from->marks & SHEET_PRINTED) == 0;
	l->table = from->table;
	if (l->given && from->marks & SHEET_INDENT && l->indent < INDENT)
		l->indent = INDENT;
	/* What the format divides, an empty line would. */
	if (l->given && l->before == 0 && (from->marks & SHEET_BREAK) == 0)
		l->before = 1;
	l->page |= (from->marks & SHEET_PAGE) != 0;
	l->feed |= (from->marks & SHEET_PAGE) != 0;
}

/* White space behind every line, or nearly so, tells nothing of any: it is of
   the text, not of where lines were broken. */
static void trails_settle(struct lines *lines)
{
	size_t bare = 0;

	for (size_t i = 0; i + 1 < lines->n; i++)
		bare += !lines->p[i].trail;
	for (size_t i = 0; i < lines->n && bare <= lines->n / TRAIL_SHARE; i++)
		lines->p[i].trail = false;
}

struct lines lines_read(struct arena *a, const struct source *source)
{
	struct lines out = {0};
	struct str rest = source->text;
	struct line gap = {0};
	size_t number = 0;
	bool feed = false;

	vec_reserve(a, &out, source->lines.n);
	while (rest.n) {
		struct str whole = str_cut(&rest, '\n');
		size_t lead = str_spaces(whole);
		struct str s = str_strip(whole);
		struct line *l;

		number++;
		if (whole.n && whole.p[whole.n - 1] == '\r')
			whole.n--;
		feed |= line_has_feed(
		    str_sub(whole, 0, lead < whole.n ? lead : whole.n));
		if (s.n == 0) {
			gap_add(&gap, whole);
			continue;
		}
		l = vec_push(a, &out);
		*l = gap;
		l->s = s;
		l->at = (size_t)(s.p - source->text.p);
		l->number = number;
		l->indent = (unsigned)str_runes(str_sub(whole, 0, lead));
		l->trail = s.p + s.n < whole.p + whole.n;
		l->feed = feed && out.n > 1;
		l->page = feed || (gap.before >= PAGE_LINES && gap.tabs == 0 &&
		                   out.n > 1);
		if (source->sheet != NULL)
			line_give(l, &source->sheet->lines.p[number - 1]);
		gap = (struct line){0};
		feed = false;
	}
	trails_settle(&out);
	return out;
}
