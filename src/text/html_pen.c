#include "text/html_pen.h"

#include <string.h>

struct html_place html_pen_place(struct html_pen *pen, size_t at)
{
	struct str s = pen->m->bytes;
	struct html_place *p = &pen->place;
	const char *end;

	/* Text that the parser has put in something for, such as U+FFFD for a
	   byte, is longer than what it stands for. */
	at = at < s.n ? at : s.n;
	if (at < p->at || p->line == 0)
		*p = at >= pen->back.at && pen->back.line != 0
		         ? pen->back
		         : (struct html_place){0, 1, 1};
	for (; (end = memchr(s.p + p->at, '\n', at - p->at)) != NULL;) {
		p->at = (size_t)(end + 1 - s.p);
		p->line++;
		p->col = 1;
	}
	p->col += str_runes(str_sub(s, p->at, at));
	p->at = at;
	return *p;
}

/* The block of what stands aside is whole. */
static void left_flush(struct html_pen *pen)
{
	struct html_place p;

	if (pen->left.n != 0) {
		p = html_pen_place(pen, pen->left_at);
		sheet_tell(pen->s, SHEET_ASIDE,
		           (struct str){pen->left.p, pen->left.n}, p.line,
		           p.col);
	}
	pen->left.n = 0;
	pen->left_space = false;
}

void html_pen_part(struct html_pen *pen)
{
	if (pen->aside) {
		left_flush(pen);
		return;
	}
	pen->fresh = true;
	pen->breaks = 0;
	pen->space = false;
}

void html_pen_break(struct html_pen *pen)
{
	if (pen->aside) {
		pen->left_space = true;
		return;
	}
	pen->breaks++;
	pen->space = false;
}

void html_pen_space(struct html_pen *pen)
{
	if (pen->aside)
		pen->left_space = true;
	else if (!pen->fresh && pen->breaks == 0)
		pen->space = true;
}

size_t html_pen_spot(const struct html_pen *pen)
{
	bool line = pen->fresh || pen->breaks != 0;

	return sheet_at(pen->s) + (line && pen->s->lines.n != 0);
}

void html_pen_page(struct html_pen *pen, bool goes_on)
{
	if (pen->aside) {
		pen->left_space = true;
		return;
	}
	pen->page = true;
	if (goes_on && pen->s->lines.n != 0)
		pen->fresh = false;
	if (!pen->fresh && pen->breaks == 0)
		html_pen_break(pen);
}

void html_pen_aside(struct html_pen *pen, bool aside)
{
	left_flush(pen);
	pen->aside = aside;
}

/* The line ends, or what leads: its words do so. */
static void lead_end(struct html_pen *pen)
{
	if (pen->lead != 0)
		sheet_lead(pen->s, pen->lead - 1, pen->to);
	pen->lead = 0;
}

void html_pen_lead(struct html_pen *pen, struct str to)
{
	lead_end(pen);
	pen->to = to;
}

static void names_put(struct html_pen *pen)
{
	for (size_t i = 0; i < pen->names.n; i++)
		sheet_name(pen->s, pen->names.p[i]);
	pen->names.n = 0;
}

static void line_begin(struct html_pen *pen)
{
	unsigned marks =
	    (pen->noted ? SHEET_NOTE : 0) | (pen->page ? SHEET_PAGE : 0);

	lead_end(pen);
	if (pen->kept)
		marks |= SHEET_PRINTED;
	else if (!pen->fresh && pen->breaks == 1)
		marks |= SHEET_BREAK;
	sheet_line(pen->s, marks);
	pen->fresh = pen->space = pen->page = false;
	pen->breaks = 0;
}

/* What a list has for its item. */
static void marker_put(struct html_pen *pen)
{
	struct html_place p = html_pen_place(pen, pen->marker_at);

	if (pen->marker.n != 0)
		sheet_words(pen->s, pen->marker, p.line, p.col);
	pen->marker.n = 0;
}

/* A word, or several with a space between two. */
static void words_put(struct html_pen *pen, struct str words, size_t at)
{
	struct html_place p;

	if (pen->fresh || pen->breaks != 0 || pen->s->lines.n == 0)
		line_begin(pen);
	if (pen->marker.n != 0)
		marker_put(pen);
	p = html_pen_place(pen, at);
	if (pen->space)
		sheet_words(pen->s, STR(" "), p.line, p.col);
	pen->space = false;
	names_put(pen);
	if (pen->to.n != 0 && pen->lead == 0)
		pen->lead = sheet_at(pen->s) + 1;
	sheet_words(pen->s, words, p.line, p.col);
}

static void left_put(struct html_pen *pen, struct str words, size_t at)
{
	if (pen->left.n == 0)
		pen->left_at = at;
	else if (pen->left_space)
		*vec_push(pen->a, &pen->left) = ' ';
	pen->left_space = false;
	for (size_t i = 0; i < words.n; i++)
		*vec_push(pen->a, &pen->left) = words.p[i];
}

/* Text whose white space counts: each of its lines is one. */
static void kept_put(struct html_pen *pen, struct str text, size_t at)
{
	while (text.n != 0) {
		size_t whole = text.n;
		struct str line = str_cut(&text, '\n');
		bool ends = line.n < whole;

		if (line.n != 0)
			words_put(pen, line, at);
		at += line.n + ends;
		/* The first line end is of the markup. */
		if (!ends || (pen->fresh && pen->breaks == 0 && line.n == 0))
			continue;
		/* An empty line tells something there. */
		if (pen->fresh || pen->breaks != 0)
			line_begin(pen);
		pen->breaks = 1;
	}
}

void html_pen_text(struct html_pen *pen, struct str text, size_t at,
                   enum raised where)
{
	if (pen->kept && !pen->aside) {
		kept_put(pen, text, at);
		return;
	}
	for (size_t i = 0; i < text.n;) {
		size_t from = i;

		while (i < text.n && byte_is_white(text.p[i]))
			i++;
		if (i > from && pen->aside)
			pen->left_space = true;
		else if (i > from && !pen->fresh && pen->breaks == 0)
			pen->space = true;
		for (from = i; i < text.n; i++)
			if (byte_is_white(text.p[i]) &&
			    (text.p[i] != ' ' || i + 1 == text.n ||
			     byte_is_white(text.p[i + 1])))
				break;
		struct str words = str_sub(text, from, i);

		if (words.n == 0)
			continue;
		if (where != RAISED_NOT)
			words = raised_words(pen->a, words, where);
		if (pen->aside)
			left_put(pen, words, at + from);
		else
			words_put(pen, words, at + from);
	}
}

void html_pen_close(struct html_pen *pen)
{
	left_flush(pen);
	lead_end(pen);
	names_put(pen);
}
