#include "text/noted.h"

#include <stdlib.h>
#include <string.h>

enum {
	MARK_MOST = 8,   /* characters of a mark */
	MARKS_MOST = 64, /* of a line */
};

/* A mark in its brackets, in the text. */
struct noted_mark {
	struct str s; /* "1" */
	size_t at, n; /* its bytes, with the brackets */
};

struct finder {
	struct arena *a;
	struct source *s;
	/* The marks of the last line that is no note; n: 0 where they are not
	   all such. */
	struct noted_mark marks[MARKS_MOST];
	size_t n;
	/* Of its notes so far: how many of the marks have one, what was found
	   before them. */
	size_t met, notes_before, cuts_before;
	VEC(struct span) cuts; /* bytes that go */
};

/* A mark at the front of some words; false: there is none. */
static bool mark_read(struct str s, struct str *mark)
{
	size_t at = 1, runes = 0, len;

	if (s.n == 0 || s.p[0] != '[')
		return false;
	for (; at < s.n && s.p[at] != ']'; at += len) {
		uint32_t c = str_rune(str_after(s, at), &len);

		if (rune_is_space(c) || c == '[' || ++runes > MARK_MOST)
			return false;
	}
	*mark = str_sub(s, 1, at);
	return at < s.n && runes != 0;
}

/* The marks of a line that is no note: those right behind a word. */
static void line_marks(struct finder *f, struct str line)
{
	size_t at = 0;

	f->n = 0;
	while (at < line.n) {
		struct str rest = str_after(line, at), mark;
		size_t next = str_find(rest, STR("["));

		if (next == rest.n)
			break;
		at += next;
		rest = str_after(line, at);
		if (at == 0 || line.p[at - 1] == ' ' ||
		    line.p[at - 1] == '\t' || !mark_read(rest, &mark)) {
			at++;
			continue;
		}
		for (size_t i = 0; i < f->n; i++)
			if (str_eq(f->marks[i].s, mark)) {
				f->n = 0;
				return;
			}
		if (f->n == MARKS_MOST) {
			f->n = 0;
			return;
		}
		f->marks[f->n++] = (struct noted_mark){
		    mark, (size_t)(rest.p - f->s->text.p), mark.n + 2};
		at += mark.n + 2;
	}
}

/* Notes of the last line that have not all come are none. */
static void line_end(struct finder *f)
{
	if (f->met != f->n) {
		f->s->notes.n = f->notes_before;
		f->cuts.n = f->cuts_before;
	}
	f->met = 0;
	f->notes_before = f->s->notes.n;
	f->cuts_before = f->cuts.n;
}

/* A line that is none of the notes so far, but opens as one, goes on with a
   list of them at the end of the text: they are all of that list. */
static void line_lists(struct finder *f, struct str line)
{
	struct str mark, own = str_after(line, str_spaces(line));

	if (f->met == 0 || !mark_read(own, &mark))
		return;
	own = str_after(own, mark.n + 2);
	if (own.n != 0 && own.p[0] == ' ')
		f->n = MARKS_MOST + 1;
}

/* Is a line the next paragraph of the notes of the last one?  Its mark goes. */
static bool line_is_note(struct finder *f, struct str line, size_t number)
{
	struct source *s = f->s;
	struct str mark, own;
	size_t lead = str_spaces(line), gap;

	own = str_after(line, lead);
	if (f->n == 0 || !mark_read(own, &mark))
		return false;
	own = str_after(own, mark.n + 2);
	gap = str_spaces(own);
	if (gap == 0 || gap == own.n)
		return false;
	if (f->met != 0 && str_eq(mark, f->marks[f->met - 1].s)) {
		s->notes.p[s->notes.n - 1].to = number + 1;
	} else if (f->met < f->n && str_eq(mark, f->marks[f->met].s)) {
		const struct noted_mark *of = &f->marks[f->met++];

		*vec_push(f->a, &s->notes) = (struct sheet_note){
		    source_raw(s, of->at), number, number + 1, of->s, false};
		*vec_push(f->a, &f->cuts) = (struct span){of->at, of->n};
	} else {
		return false;
	}
	*vec_push(f->a, &f->cuts) = (struct span){(size_t)(line.p - s->text.p),
	                                          lead + mark.n + 2 + gap};
	return true;
}

/* Each is told, at its first line. */
static void notes_tell(const struct source *s, struct report *report)
{
	for (size_t i = 0; i < s->notes.n; i++) {
		const struct sheet_note *n = &s->notes.p[i];
		size_t raw = s->lines.p[n->from];
		size_t at = source_laid(s, raw);
		struct str rest = str_after(s->text, at);

		source_report(
		    s, report, (struct span){at, 0},
		    (struct message){
			.code = DIAG_NOTE_MOVED,
			.detail = str_sub(rest, 0, str_find(rest, STR("\n")))});
	}
}

void noted_find(struct arena *a, struct source *s, struct report *report)
{
	struct finder f = {.a = a, .s = s};
	struct str text = s->text;
	size_t number = 0, from;

	if (text.n == 0 || memchr(text.p, '[', text.n) == NULL)
		return;
	for (size_t at = 0; at < text.n; number++) {
		struct str line = str_after(text, at);

		line = str_sub(line, 0, str_find(line, STR("\n")));
		from = at;
		at = from + line.n + 1;
		if (line_is_note(&f, line, number))
			continue;
		line_lists(&f, line);
		line_end(&f);
		line_marks(&f, line);
	}
	line_end(&f);
	if (f.cuts.n == 0)
		return;
	/* The marks of a line stand before its notes. */
	qsort(f.cuts.p, f.cuts.n, sizeof(*f.cuts.p), span_order);
	source_cut(a, s, f.cuts.p, f.cuts.n);
	notes_tell(s, report);
}
