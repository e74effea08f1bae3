#include "text/sheet.h"

#include <string.h>

struct sheet *sheet_open(struct arena *a, struct str name)
{
	struct sheet *s = arena_alloc(a, sizeof(*s));

	*s = (struct sheet){.a = a, .name = name};
	return s;
}

static void bytes_add(struct sheet *s, struct str words)
{
	char *to;

	while (s->bytes.cap - s->bytes.n < words.n)
		s->bytes.p =
		    vec_room(s->a, s->bytes.p, s->bytes.cap, &s->bytes.cap, 1);
	to = s->bytes.p + s->bytes.n;
	s->bytes.n += words.n;
	for (size_t i = 0; i < words.n; i++) {
		char c = words.p[i];

		to[i] = (char)(c == '\n' || c == '\r' ? ' ' : c);
	}
}

size_t sheet_at(const struct sheet *s)
{
	return s->bytes.n;
}

bool sheet_glues(const struct sheet *s)
{
	size_t from = s->lines.n != 0 ? s->lines.p[s->lines.n - 1].at : 0;
	struct str line = {s->bytes.p + from, s->bytes.n - from};

	return line.n != 0 && str_run_back(line, rune_is_space) == 0;
}

void sheet_line(struct sheet *s, unsigned marks)
{
	if (s->lines.n != 0)
		*vec_push(s->a, &s->bytes) = '\n';
	*vec_push(s->a, &s->lines) =
	    (struct sheet_line){.at = s->bytes.n, .marks = marks};
	if (s->open)
		s->cells.p[s->cells.n - 1].to = s->lines.n;
}

void sheet_words(struct sheet *s, struct str words, size_t line, size_t col)
{
	if (s->lines.n == 0)
		sheet_line(s, 0);
	*vec_push(s->a, &s->places) =
	    (struct sheet_place){s->bytes.n, line, col};
	bytes_add(s, words);
}

void sheet_lead(struct sheet *s, size_t from, struct str to)
{
	if (from < s->bytes.n)
		*vec_push(s->a, &s->links) = (struct sheet_link){
		    {from, s->bytes.n - from}, str_copy(s->a, to)};
}

void sheet_name(struct sheet *s, struct str name)
{
	*vec_push(s->a, &s->anchors) =
	    (struct sheet_anchor){s->bytes.n, str_copy(s->a, name)};
}

void sheet_tell(struct sheet *s, enum sheet_told what, struct str words,
                size_t line, size_t col)
{
	*vec_push(s->a, &s->told[what]) =
	    (struct sheet_remark){str_copy(s->a, words), line, col};
}

struct sheet_table *sheet_table(struct sheet *s)
{
	struct sheet_table *t;

	sheet_line(s, 0);
	bytes_add(s, STR(SHEET_TABLE));
	t = vec_push(s->a, &s->tables);
	*t = (struct sheet_table){
	    .line = s->lines.n - 1, .from = s->rows.n, .to = s->rows.n};
	s->lines.p[t->line].table = s->tables.n;
	return t;
}

void sheet_row(struct sheet *s)
{
	*vec_push(s->a, &s->rows) = (struct sheet_row){s->cells.n, s->cells.n};
	s->tables.p[s->tables.n - 1].to = s->rows.n;
}

struct sheet_cell *sheet_cell(struct sheet *s)
{
	struct sheet_cell *c = vec_push(s->a, &s->cells);

	*c = (struct sheet_cell){
	    .from = s->lines.n, .to = s->lines.n, .colspan = 1, .rowspan = 1};
	s->rows.p[s->rows.n - 1].to = s->cells.n;
	s->open = true;
	return c;
}

void sheet_table_close(struct sheet *s)
{
	s->tables.p[s->tables.n - 1].end = s->lines.n;
	s->open = false;
}

bool sheet_table_on(struct sheet *s)
{
	if (s->tables.n == 0 || s->tables.p[s->tables.n - 1].end != s->lines.n)
		return false;
	s->open = true;
	return true;
}

void sheet_note(struct sheet *s, size_t at, struct str mark)
{
	*vec_push(s->a, &s->notes) = (struct sheet_note){
	    at, s->lines.n, s->lines.n, str_copy(s->a, mark), false};
}

void sheet_note_close(struct sheet *s)
{
	s->notes.p[s->notes.n - 1].to = s->lines.n;
	/* One without words is none. */
	s->notes.n -= s->notes.p[s->notes.n - 1].from == s->lines.n;
}

void sheet_close(struct sheet *s)
{
	s->text = (struct str){s->bytes.p, s->bytes.n};
}

void sheet_find(const struct sheet *s, size_t at, size_t *line, size_t *col)
{
	size_t lo = 0, hi = s->places.n;

	*line = *col = 1;
	if (hi == 0)
		return;
	while (hi - lo > 1) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->places.p[mid].at <= at)
			lo = mid;
		else
			hi = mid;
	}
	*line = s->places.p[lo].line;
	*col = s->places.p[lo].col;
	if (at > s->places.p[lo].at)
		*col += str_runes(str_sub(s->text, s->places.p[lo].at, at));
}
