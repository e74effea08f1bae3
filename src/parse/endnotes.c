#include "parse/endnotes.h"

#include "parse/caption.h"
#include "parse/edge.h"
#include "parse/endmark.h"
#include "parse/posted.h"

#include <stdlib.h>
#include <string.h>

enum {
	LINE_BYTES = 240, /* of one who signs, */
	SIGN_LINES = 5,   /* and lines */
	HEAD_BYTES = 60,  /* of what heads the notes */
	RULE_SIGNS = 3,   /* of a line drawn above them, at least */
	FULL_BYTES = 60,  /* of a line that may have been full, at least */
};

/* A line with something on it. */
struct endline {
	struct str s;
	size_t number;   /* of the text, from 0 */
	unsigned before; /* empty ones before it */
	unsigned marks;  /* of a sheet */
	bool given;      /* a paragraph, unless it goes on from the last */
	bool table;      /* it is of one */
};

struct finder {
	struct parser *p;
	struct source *s;
	struct endnotes *out;
	struct arena *a; /* for a while */
	VEC(struct endline) lines;
	size_t seen[ENDMARK_STYLES]; /* up to which marks belong to notes */
	size_t taken;                /* where the last that were taken end */
	VEC(struct span) cuts;
	VEC(struct sheet_note) notes;
};

/* A mark in the text, of the note that it is the first of. */
struct spot {
	size_t at, n;
};

/* Notes of one style, one behind another. */
struct run {
	enum endmark_style style;
	size_t first, end;      /* lines first..end-1 */
	size_t top;             /* with what heads them */
	VEC(size_t) opens;      /* the line of each note */
	VEC(struct spot) spots; /* its mark in the text */
	bool headed;        /* what is above them says that they are notes */
	bool list;          /* they are another list */
	bool unsure;        /* where one ends cannot be told */
	bool known, hinted; /* marks, or what may be such, are in the text */
};

/* Does a line open the first of some notes? */
static bool line_begins(struct str line)
{
	struct endmark m;
	size_t words;

	line = str_after(line, str_spaces(line));
	return line.n != 0 &&
	       (line.p[0] == '[' || line.p[0] == '*' ||
	        ((unsigned char)line.p[0] & 0x80) != 0) &&
	       endmark_opens(line, &m, &words) && m.number == 1;
}

static bool text_may_have(struct str text)
{
	while (text.n != 0)
		if (line_begins(str_cut(&text, '\n')))
			return true;
	return false;
}

static void lines_fill(struct finder *f)
{
	const struct sheet *sheet = f->s->sheet;
	struct str rest = f->s->text;
	size_t number = 0, table = 0;
	unsigned before = 0;

	for (; rest.n != 0; number++) {
		struct endline l = {.number = number};

		l.s = str_strip(str_cut(&rest, '\n'));
		while (sheet != NULL && table < sheet->tables.n &&
		       sheet->tables.p[table].end <= number)
			table++;
		if (sheet != NULL) {
			l.marks = sheet->lines.p[number].marks;
			l.table = table < sheet->tables.n &&
			          sheet->tables.p[table].line <= number;
			l.given = (l.marks & SHEET_PRINTED) == 0;
		}
		l.before = before;
		before = l.s.n == 0 ? before + 1 : 0;
		if (l.s.n != 0)
			*vec_push(f->a, &f->lines) = l;
	}
}

static bool in_any(struct parser *p, const char *rule, struct str s)
{
	const struct grammar *g = p->grammar;
	struct match m;
	bool is = parser_match(p, str_from(rule), s, &m);

	for (size_t i = 0; !is && g != NULL && i < g->languages.n; i++)
		is = language_match(&p->matcher, g->languages.p[i],
		                    str_from(rule), s, &m);
	return is;
}

/* Does a line end in the name of one who signs? */
static bool line_signs(struct finder *f, const struct endline *l)
{
	return l->s.n <= LINE_BYTES && !l->table &&
	       (in_any(f->p, "signer", l->s) || posted_names(f->p, l->s) ||
	        posted_is_name(f->p, l->s));
}

/* May the text end before line i: with the file, with those who sign, with the
   caption of an appendix? */
static bool text_ends(struct finder *f, size_t i)
{
	if (i == f->lines.n || f->lines.p[i].table ||
	    caption_may_be(f->p, f->lines.p[i].s))
		return true;
	for (size_t k = i; k < f->lines.n && k < i + SIGN_LINES; k++) {
		const struct endline *l = &f->lines.p[k];

		if (line_signs(f, l))
			return true;
		if (l->s.n > LINE_BYTES || edge_item(l->s))
			return false;
	}
	return false;
}

/* A line that is drawn, of signs. */
static bool line_is_drawn(struct str s)
{
	size_t n = 0, len;

	for (; s.n != 0; s = str_after(s, len), n++) {
		uint32_t c = str_rune(s, &len);

		if (c != '_' && c != '-' && c != '=' && c != 0x2013 &&
		    c != 0x2014 && c != 0x2500)
			return false;
	}
	return n >= RULE_SIGNS;
}

/* What stands above notes: a line that heads them, or is drawn; the end of a
   sentence; one who signs. */
static bool run_stands(struct finder *f, struct run *r)
{
	const struct endline *above;

	r->top = r->first;
	while (r->top > 0) {
		above = &f->lines.p[r->top - 1];
		if (above->table || above->s.n > HEAD_BYTES ||
		    (!line_is_drawn(above->s) &&
		     !in_any(f->p, "notes-heading", above->s)))
			break;
		r->top--;
		r->headed = true;
	}
	if (r->headed || r->top == 0 || r->top == f->taken)
		return true;
	above = &f->lines.p[r->top - 1];
	return above->table || edge_sentence(above->s) || line_signs(f, above);
}

/* Does line i go on with the paragraph of the one above it?  Of a text without
   paragraphs that may not be known. */
static bool line_goes_on(const struct finder *f, size_t i, bool *unsure)
{
	const struct endline *l = &f->lines.p[i], *last = l - 1;

	if (l->table || l->given || l->marks & SHEET_BREAK)
		return !l->table && (l->marks & SHEET_BREAK) != 0;
	if (l->before != 0 || edge_sentence(last->s))
		return false;
	*unsure |= !str_begins_lower(l->s) && last->s.n >= FULL_BYTES;
	return str_begins_lower(l->s);
}

/* The notes that line i opens the first of. */
static void run_read(struct finder *f, size_t i, struct run *r)
{
	struct endmark m;
	size_t words;

	r->first = i;
	endmark_opens(f->lines.p[i].s, &m, &words);
	r->style = m.style;
	*vec_push(f->a, &r->opens) = i;
	while (++i < f->lines.n) {
		const struct endline *l = &f->lines.p[i];

		bool opens = !l->table && endmark_opens(l->s, &m, &words) &&
		             m.style == r->style;

		if (!opens && !line_goes_on(f, i, &r->unsure))
			break;
		if (!opens)
			continue;
		if (m.number == r->opens.n + 1) {
			*vec_push(f->a, &r->opens) = i;
			continue;
		}
		/* Lists of asterisks, or one number lacks. */
		r->list |= m.style == ENDMARK_STARS;
		r->unsure = true;
	}
	r->end = i;
}

/* A mark in the text that is a link is none of such a note. */
static bool is_linked(const struct finder *f, const struct spot *spot)
{
	const struct sheet *sheet = f->s->sheet;
	size_t from = source_raw(f->s, spot->at), k;

	if (sheet == NULL || sheet->links.n == 0)
		return false;
	k = vec_below(&sheet->links, span.at, from + 1);
	return k > 0 &&
	       sheet->links.p[k - 1].span.at + sheet->links.p[k - 1].span.n >
	           from;
}

/* Find the marks of its notes in the text before; false where they are not
   just those. */
static bool run_marked(struct finder *f, struct run *r)
{
	bool good = true;

	for (size_t i = f->seen[r->style]; i < r->top; i++) {
		struct str line = f->lines.p[i].s;
		struct endmark m = {.at = 0};

		while (endmark_next(line, m.at + m.n, r->style, &m)) {
			struct spot spot = {
			    (size_t)(line.p - f->s->text.p) + m.at, m.n};

			r->hinted = true;
			if (!m.sure || is_linked(f, &spot))
				continue;
			r->known = true;
			if (m.number == r->spots.n + 1)
				*vec_push(f->a, &r->spots) = spot;
			else
				good &= m.number <= r->spots.n;
		}
	}
	return good && r->spots.n == r->opens.n;
}

/* Are as many quotation marks opened as closed in the lines of a run? */
static bool run_quotes(const struct finder *f, const struct run *r)
{
	int open = 0, plain = 0;

	for (size_t i = r->first; i < r->end; i++) {
		struct str s = f->lines.p[i].s;
		size_t len;

		for (; s.n != 0; s = str_after(s, len)) {
			uint32_t c = str_rune(s, &len);

			open += (c == 0xAB) - (c == 0xBB);
			plain += c == '"' || c == 0x201C || c == 0x201D ||
			         c == 0x201E;
		}
	}
	return open == 0 && plain % 2 == 0;
}

static struct span span_of(const struct finder *f, struct str s)
{
	return (struct span){(size_t)(s.p - f->s->text.p), s.n};
}

/* What heads them goes, and is told. */
static void head_cut(struct finder *f, const struct run *r)
{
	for (size_t i = r->top; i < r->first; i++) {
		struct span at = span_of(f, f->lines.p[i].s);

		source_report(f->s, f->p->report, at,
		              (struct message){.code = DIAG_NOTES_HEADED,
		                               .detail = f->lines.p[i].s});
		*vec_push(f->a, &f->cuts) = at;
	}
}

static void run_take(struct finder *f, const struct run *r)
{
	struct arena *a = f->p->a;

	head_cut(f, r);
	for (size_t i = 0; i < r->opens.n; i++) {
		size_t from = r->opens.p[i];
		size_t to = i + 1 < r->opens.n ? r->opens.p[i + 1] : r->end;
		const struct endline *l = &f->lines.p[from];
		struct spot spot = r->spots.p[i];
		struct span front = span_of(f, l->s);
		struct endmark m;

		endmark_opens(l->s, &m, &front.n);
		*vec_push(f->a, &f->cuts) = (struct span){spot.at, spot.n};
		*vec_push(f->a, &f->cuts) = front;
		*vec_push(f->a, &f->notes) = (struct sheet_note){
		    source_raw(f->s, spot.at), l->number,
		    f->lines.p[to - 1].number + 1,
		    m.style == ENDMARK_STARS
			? str_copy(a, str_sub(l->s, 0, m.number))
			: str_format(a, "%u", m.number),
		    !l->given};
		source_report(
		    f->s, f->p->report, span_of(f, l->s),
		    (struct message){.code = DIAG_NOTE_MOVED, .detail = l->s});
	}
	f->taken = r->end;
}

/* It cannot be told whether they are notes. */
static void run_leave(struct finder *f, const struct run *r)
{
	struct span at = span_of(f, f->lines.p[r->first].s);

	source_report(f->s, f->p->report, at,
	              (struct message){.code = DIAG_NOTES_UNSURE});
	for (size_t i = r->top; i < r->end; i++)
		*vec_push(f->p->a, &f->out->at) = source_raw(
		    f->s, (size_t)(f->lines.p[i].s.p - f->s->text.p));
}

/* Line i opens the first of some notes.  Where they end. */
static size_t run_try(struct finder *f, size_t i)
{
	struct run r = {0};
	size_t n;
	bool good, stands;

	run_read(f, i, &r);
	stands = run_stands(f, &r);
	good = run_marked(f, &r) && !r.unsure && stands &&
	       text_ends(f, r.end) && run_quotes(f, &r);
	source_notes(f->s, &n);
	f->seen[r.style] = r.end;
	if (good && !r.list && n == 0)
		run_take(f, &r);
	else if (!r.list && (r.known || r.style == ENDMARK_RAISED ||
	                     (r.style == ENDMARK_BRACKETS && r.hinted)))
		run_leave(f, &r);
	return r.end;
}

static int note_order(const void *x, const void *y)
{
	const struct sheet_note *a = x, *b = y;

	return (a->from > b->from) - (a->from < b->from);
}

void endnotes_find(struct parser *p, struct source *s, struct endnotes *out)
{
	struct arena a;
	struct finder f = {.p = p, .s = s, .out = out, .a = &a};
	struct endmark m;
	size_t words;

	if (!text_may_have(s->text))
		return;
	arena_init(&a);
	lines_fill(&f);
	f.taken = f.lines.n + 1;
	for (size_t i = 0; i < f.lines.n;)
		if (!f.lines.p[i].table &&
		    endmark_opens(f.lines.p[i].s, &m, &words) && m.number == 1)
			i = run_try(&f, i);
		else
			i++;
	if (f.notes.n != 0) {
		qsort(f.cuts.p, f.cuts.n, sizeof(*f.cuts.p), span_order);
		qsort(f.notes.p, f.notes.n, sizeof(*f.notes.p), note_order);
		for (size_t i = 0; i < f.notes.n; i++)
			*vec_push(p->a, &s->notes) = f.notes.p[i];
		source_cut(p->a, s, f.cuts.p, f.cuts.n);
	}
	arena_free(&a);
}
