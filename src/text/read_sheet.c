#include "text/read_sheet.h"

#include <string.h>

enum {
	NUMBERS_MOST = 3,
	SPAN_MOST = 1000, /* as the table model of HTML has it */
	CELL_HEADS = 1,   /* what is told of a cell */
	CELL_DOUBTS = 2,
};

static const struct str FIRST = STR_INIT("nusqa-sheet 1\n");

/* One record. */
struct record {
	char letter;
	size_t n, number[NUMBERS_MOST];
	struct str words;
};

bool sheet_sniff(struct str bytes)
{
	return str_starts(bytes, FIRST);
}

/* "L 2 14 1<TAB>words"; false where it has not that form. */
static bool record_read(struct str line, struct record *r)
{
	struct str front = str_cut(&line, '\t');

	*r = (struct record){.words = line};
	if (front.n == 0)
		return false;
	r->letter = front.p[0];
	front = str_after(front, 1);
	while (front.n != 0) {
		unsigned value;

		if (front.p[0] != ' ' || r->n == NUMBERS_MOST)
			return false;
		front = str_after(front, 1);
		struct str digits = str_cut(&front, ' ');

		if (!str_number(digits, &value))
			return false;
		r->number[r->n++] = value;
		if (front.n != 0) {
			front.p--;
			front.n++;
		}
	}
	return true;
}

/* What may stand where: a table is open, one of its rows, one of its cells. */
enum sheet_state { AT_TEXT, AT_TABLE, AT_ROW, AT_CELL };

static unsigned span_of(size_t n)
{
	return n < 1 ? 1 : n > SPAN_MOST ? SPAN_MOST : (unsigned)n;
}

/* Records that make tables; false where it cannot stand here. */
static bool record_table(struct sheet *s, const struct record *r,
                         enum sheet_state *at)
{
	if (r->letter == 'T' && *at == AT_TEXT && r->n == 2) {
		struct sheet_table *t = sheet_table(s);

		t->framed = r->number[0] != 0;
		t->ruled = r->number[1] != 0;
		*at = AT_TABLE;
	} else if (r->letter == 'R' && *at != AT_TEXT && r->n == 0) {
		sheet_row(s);
		*at = AT_ROW;
	} else if (r->letter == 'C' && *at >= AT_ROW && r->n == 3) {
		struct sheet_cell *c = sheet_cell(s);

		c->colspan = span_of(r->number[0]);
		c->rowspan = span_of(r->number[1]);
		c->head = r->number[2] & CELL_HEADS;
		c->doubt = r->number[2] & CELL_DOUBTS;
		*at = AT_CELL;
	} else if (r->letter == 'E' && *at != AT_TEXT && r->n == 0) {
		sheet_table_close(s);
		*at = AT_TEXT;
	} else {
		return false;
	}
	return true;
}

/* "3 40 12 0": a picture. */
static bool record_picture(struct sheet *s, const struct record *r)
{
	struct str words = r->words;
	unsigned number[4];

	for (size_t i = 0; i < sizeof(number) / sizeof(*number); i++)
		if (!str_number(str_cut(&words, ' '), &number[i]))
			return false;
	*vec_push(s->a, &s->pictures) =
	    (struct sheet_picture){number[0], number[1],    number[2],
	                           number[3], r->number[0], r->number[1]};
	return words.n == 0;
}

/* "Q 120 4 6<TAB>1": lines 4 and 5 are the footnote of a mark "1" at byte 120,
   all of which have been read. */
static bool record_note(struct sheet *s, const struct record *r)
{
	size_t from = r->number[1], to = r->number[2];
	size_t before = s->notes.n ? s->notes.p[s->notes.n - 1].to : 0;

	if (r->number[0] > sheet_at(s) || from < before || from >= to ||
	    to > s->lines.n)
		return false;
	for (size_t i = from; i < to; i++)
		if (s->lines.p[i].table != 0)
			return false;
	*vec_push(s->a, &s->notes) = (struct sheet_note){
	    r->number[0], from, to, str_copy(s->a, r->words), false};
	return true;
}

/* The letter of what is told beside the lines. */
static const char letters[SHEET_ALL_TOLD] = {
    [SHEET_ASIDE] = 'X',     [SHEET_UNREAD] = 'U',     [SHEET_RAISED] = 'S',
    [SHEET_NOTE_LATE] = 'N', [SHEET_NOTE_MOVED] = 'M', [SHEET_CUT] = 'B',
    [SHEET_STRUCK] = 'D',    [SHEET_WHITE] = 'V',      [SHEET_FORMULA] = 'F',
    [SHEET_NOTE_LOST] = 'G', [SHEET_NOTE_LEFT] = 'O',  [SHEET_SIDES] = 'H',
};

static bool record_told(struct sheet *s, const struct record *r)
{
	const char *at = memchr(letters, r->letter, SHEET_ALL_TOLD);

	if (at == NULL || r->n != 2)
		return false;
	sheet_tell(s, (enum sheet_told)(at - letters), r->words, r->number[0],
	           r->number[1]);
	return true;
}

static bool record_words(struct sheet *s, const struct record *r,
                         enum sheet_state at)
{
	bool open = at == AT_TEXT || at == AT_CELL;

	if (r->letter == 'L' && r->n == 3 && open) {
		sheet_line(s, (unsigned)r->number[0]);
		sheet_words(s, r->words, r->number[1], r->number[2]);
	} else if (r->letter == 'W' && r->n == 2 && open) {
		sheet_words(s, r->words, r->number[0], r->number[1]);
	} else if (r->letter == 'K' && r->n == 1 && s->lines.n != 0 &&
	           r->number[0] <=
	               sheet_at(s) - s->lines.p[s->lines.n - 1].at) {
		sheet_lead(s, sheet_at(s) - r->number[0], r->words);
	} else if (r->letter == 'A' && r->n == 0) {
		sheet_name(s, r->words);
	} else if (r->letter == 'Q' && r->n == 3 && at == AT_TEXT) {
		return record_note(s, r);
	} else if (r->letter == 'P' && r->n == 2) {
		return record_picture(s, r);
	} else {
		return record_told(s, r);
	}
	return true;
}

struct sheet *sheet_read(struct sheet *s, struct str bytes,
                         const struct reader_options *o, struct report *report)
{
	enum sheet_state at = AT_TEXT;
	size_t number = 1;

	(void)o;
	for (bytes = str_after(bytes, FIRST.n); bytes.n != 0;) {
		struct str line = str_cut(&bytes, '\n');
		struct record r;

		number++;
		if (str_utf8(line) == line.n && record_read(line, &r) &&
		    (record_table(s, &r, &at) || record_words(s, &r, at)))
			continue;
		diag_put(report, &(struct message){.code = DIAG_SHEET_BROKEN,
		                                   .name = s->name,
		                                   .line = number,
		                                   .col = 1});
		return NULL;
	}
	if (at != AT_TEXT)
		sheet_table_close(s);
	sheet_close(s);
	return s;
}

/* Which things of a sheet have been written. */
struct writer {
	const struct sheet *s;
	struct buf *out;
	size_t place, link, anchor, cell, row, table;
};

/* Pieces of a line, each from a place of its own. */
static void print_line(struct writer *w, size_t i)
{
	const struct sheet *s = w->s;
	const struct sheet_line *l = &s->lines.p[i];
	size_t end = i + 1 < s->lines.n ? s->lines.p[i + 1].at - 1 : s->text.n;
	size_t at = l->at;
	bool first = true;

	while (at < end || first) {
		size_t line, col, to = end;

		while (w->place < s->places.n && s->places.p[w->place].at <= at)
			w->place++;
		if (w->place < s->places.n && s->places.p[w->place].at < to)
			to = s->places.p[w->place].at;
		for (; w->anchor < s->anchors.n &&
		       s->anchors.p[w->anchor].at <= at;
		     w->anchor++)
			buf_format(w->out, "A\t%.*s\n",
			           STR_ARG(s->anchors.p[w->anchor].name));
		sheet_find(s, at, &line, &col);
		if (first)
			buf_format(w->out, "L %u %zu %zu\t",
			           l->marks & ~(unsigned)SHEET_SMALL, line,
			           col);
		else
			buf_format(w->out, "W %zu %zu\t", line, col);
		buf_add(w->out, str_sub(s->text, at, to));
		buf_char(w->out, '\n');
		for (at = to; w->link < s->links.n; w->link++) {
			const struct sheet_link *k = &s->links.p[w->link];

			if (k->span.at + k->span.n != at)
				break;
			buf_format(w->out, "K %zu\t%.*s\n", k->span.n,
			           STR_ARG(k->to));
		}
		first = false;
	}
}

/* The table whose place line i is. */
static size_t print_table(struct writer *w, size_t i)
{
	const struct sheet *s = w->s;
	const struct sheet_table *t = &s->tables.p[s->lines.p[i].table - 1];

	buf_format(w->out, "T %d %d\n", t->framed, t->ruled);
	for (size_t r = t->from; r < t->to; r++) {
		buf_add(w->out, STR("R\n"));
		for (size_t c = s->rows.p[r].from; c < s->rows.p[r].to; c++) {
			const struct sheet_cell *cell = &s->cells.p[c];

			buf_format(w->out, "C %u %u %d\n", cell->colspan,
			           cell->rowspan,
			           (cell->head ? CELL_HEADS : 0) |
			               (cell->doubt ? CELL_DOUBTS : 0));
			for (size_t l = cell->from; l < cell->to; l++)
				print_line(w, l);
		}
	}
	buf_add(w->out, STR("E\n"));
	return t->end;
}

static void print_told(const struct sheet *s, struct buf *out)
{
	for (size_t i = 0; i < SHEET_ALL_TOLD; i++)
		for (size_t k = 0; k < s->told[i].n; k++) {
			const struct sheet_remark *x = &s->told[i].p[k];

			buf_format(out, "%c %zu %zu\t%.*s\n", letters[i],
			           x->line, x->col, STR_ARG(x->text));
		}
}

void sheet_print(const struct sheet *s, struct buf *out)
{
	struct writer w = {.s = s, .out = out};

	buf_add(out, FIRST);
	for (size_t i = 0; i < s->lines.n;) {
		if (s->lines.p[i].table != 0) {
			i = print_table(&w, i);
			continue;
		}
		print_line(&w, i++);
	}
	for (size_t i = 0; i < s->notes.n; i++) {
		const struct sheet_note *n = &s->notes.p[i];

		buf_format(out, "Q %zu %zu %zu\t%.*s\n", n->at, n->from, n->to,
		           STR_ARG(n->mark));
	}
	print_told(s, out);
	for (size_t i = 0; i < s->pictures.n; i++) {
		const struct sheet_picture *p = &s->pictures.p[i];

		buf_format(out, "P %zu %zu\t%zu %zu %zu %zu\n", p->line, p->col,
		           p->page, p->width, p->height, p->more);
	}
}
