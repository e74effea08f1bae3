#include "parse/beside.h"

#include "parse/given.h"
#include "parse/last.h"
#include "parse/letterhead.h"
#include "parse/posted.h"

#include <string.h>

enum {
	COLUMNS_MOST = 6,
	HEAD_ABOVE = 12,    /* lines at most above a letterhead, */
	HEAD_LINES = 24,    /* and in it, */
	HEAD_BYTES = 400,   /* of each */
	SAMPLE = 2000,      /* bytes of a column that tell its language */
	TEXT_BYTES = 400,   /* of a column that is a text of an act */
	UNITS = 2,          /* numbers in it that are no chance */
	SIGNED_BYTES = 300, /* of a column that is who signs, */
	SIGNED_LINES = 5,   /* lines, where it has lines around its cells, */
	BAND_ROWS = 6,      /* and rows of it */
};

/* A cell with something in it, and where it stands. */
struct seat {
	const struct sheet_cell *c;
	size_t row;
	unsigned col, cols;
	bool place; /* to sign, or of a seal */
};

struct told_lines {
	VEC(struct str) all;
	size_t bytes;
};

struct column {
	bool begins; /* a cell with text does here */
	size_t bytes, units;
	bool enacts;
	const struct language *lang; /* NULL: not known */
	struct buf sample;
};

struct beside {
	struct parser *p;
	const struct sheet *s;
	const struct sheet_table *t;
	VEC(struct seat) seats;
	struct column of[COLUMNS_MOST + 1]; /* the last: where to sign */
	bool read;   /* what enacts, and the units, are known */
	bool letter; /* it is a letterhead with no text of an act */
	bool *ends;  /* of the rows, whether those who sign in it, or in it and
	                in those above it, do not in the next one */
};

/* The cells of a row; false where it has too many columns.  reach: the rows up
   to which a cell above goes, for each column. */
static bool row_seat(struct beside *b, size_t row, size_t *reach)
{
	const struct sheet_row *r = &b->s->rows.p[row];
	unsigned col = 0;

	for (size_t c = r->from; c < r->to; c++) {
		const struct sheet_cell *cell = &b->s->cells.p[c];

		while (col < COLUMNS_MOST && reach[col] > row)
			col++;
		if (cell->colspan > COLUMNS_MOST - col)
			return false;
		for (unsigned k = col; k < col + cell->colspan; k++)
			reach[k] = row + cell->rowspan;
		if (given_holds(b->p, cell)) {
			*vec_push(b->p->scratch, &b->seats) =
			    (struct seat){cell, row, col, cell->colspan, false};
			b->of[col].begins = true;
		}
		col += cell->colspan;
	}
	return true;
}

static bool table_seat(struct beside *b)
{
	size_t reach[COLUMNS_MOST] = {0};

	for (size_t r = b->t->from; r < b->t->to; r++)
		if (!row_seat(b, r, reach))
			return false;
	return b->seats.n != 0;
}

/* Is a cell over several columns of text? */
static bool seat_spans(const struct beside *b, const struct seat *x)
{
	for (unsigned k = x->col + 1; k < x->col + x->cols; k++)
		if (b->of[k].begins)
			return true;
	return false;
}

/* What tells the language of a column, and how much stands in it. */
static void seat_weigh(struct beside *b, const struct seat *x)
{
	struct column *column = &b->of[x->col];

	for (size_t i = x->c->from; i < x->c->to; i++) {
		const struct line *l = given_line(b->p, i);

		if (l == NULL)
			continue;
		column->bytes += l->s.n;
		if (column->sample.n > SAMPLE)
			continue;
		buf_add(&column->sample, l->s);
		buf_char(&column->sample, '\n');
	}
}

static void columns_weigh(struct beside *b)
{
	const struct grammar *g = b->p->grammar;

	for (size_t i = 0; i < b->seats.n; i++)
		if (!seat_spans(b, &b->seats.p[i]))
			seat_weigh(b, &b->seats.p[i]);
	for (size_t k = 0; k < COLUMNS_MOST; k++) {
		struct column *column = &b->of[k];
		struct str sample = buf_str(&column->sample);

		if (g != NULL && sample.n != 0)
			column->lang = grammar_detect_piece(g, sample);
		if (g != NULL && sample.n != 0 && column->lang == NULL)
			column->lang = grammar_leans(g, sample);
		buf_free(&column->sample);
	}
}

static bool line_is(struct beside *b, const struct column *column,
                    struct str rule, struct str s)
{
	struct match m;

	return language_match(&b->p->matcher, column->lang, rule, s, &m);
}

/* What of the cell only an act has. */
static void seat_read(struct beside *b, const struct seat *x)
{
	struct column *column = &b->of[x->col];

	if (column->lang == NULL)
		return;
	for (size_t i = x->c->from; i < x->c->to; i++) {
		const struct line *l = given_line(b->p, i);

		if (l == NULL)
			continue;
		column->enacts =
		    column->enacts || line_is(b, column, STR("enacting"), l->s);
		if (column->units < UNITS)
			column->units +=
			    line_is(b, column, STR("article"), l->s) ||
			    line_is(b, column, STR("point"), l->s);
	}
}

static void seats_read(struct beside *b)
{
	for (size_t i = 0; !b->read && i < b->seats.n; i++)
		seat_read(b, &b->seats.p[i]);
	b->read = true;
}

/* Are the columns the texts of an act in two languages: each with its formula,
   or, where they are most of all there is, with the numbers of units? */
static bool table_tells_twice(struct beside *b)
{
	const struct column *text[COLUMNS_MOST] = {NULL};
	size_t n = 0;

	for (size_t k = 0; k < COLUMNS_MOST; k++)
		if (b->of[k].bytes != 0)
			text[n++] = &b->of[k];
	if (n != 2 || text[0]->lang == NULL || text[1]->lang == NULL ||
	    text[0]->lang == text[1]->lang || text[0]->bytes < TEXT_BYTES ||
	    text[1]->bytes < TEXT_BYTES)
		return false;
	seats_read(b);
	if (text[0]->enacts && text[1]->enacts)
		return true;
	return text[0]->units == UNITS && text[1]->units == UNITS &&
	       (text[0]->bytes + text[1]->bytes) * 2 >= b->p->source->text.n;
}

/* Does a cell of the table have what only the text of an act has? */
static bool table_acts(struct beside *b)
{
	seats_read(b);
	for (size_t k = 0; k < COLUMNS_MOST; k++)
		if (b->of[k].enacts || b->of[k].units != 0)
			return true;
	return false;
}

/* Does a cell tell something of a letterhead: one of its lines, or all of them
   together?  *lines: how many they are. */
static bool seat_heads(struct beside *b, const struct seat *x, size_t *lines)
{
	struct arena_mark mark = arena_mark(b->p->a);
	struct str all[HEAD_LINES];
	size_t n = 0;
	bool heads = false;

	for (size_t i = x->c->from; i < x->c->to && *lines <= HEAD_LINES; i++) {
		const struct line *l = given_line(b->p, i);

		if (l == NULL)
			continue;
		if (l->s.n > HEAD_BYTES || ++*lines > HEAD_LINES) {
			*lines = HEAD_LINES + 1;
			break;
		}
		all[n++] = l->s;
		heads = heads || letterhead_reads(b->p, l->s);
	}
	if (!heads && n > 1)
		heads = letterhead_reads(b->p, origin_join(b->p, all, n)->text);
	arena_release(b->p->a, mark);
	return heads;
}

/* Does one of n rules of a language read s? */
static bool line_reads(struct parser *p, const struct str *rules, size_t n,
                       struct str s)
{
	struct match m;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < p->grammar->languages.n; k++)
			if (language_match(&p->matcher,
			                   p->grammar->languages.p[k], rules[i],
			                   s, &m))
				return true;
	return false;
}

/* Has the act told what it is, or begun, in a line? */
static bool line_is_past(struct parser *p, struct str s)
{
	static const struct str rules[] = {
	    STR_INIT("requisites"), STR_INIT("enacting"), STR_INIT("article"),
	    STR_INIT("point")};

	return line_reads(p, rules, sizeof(rules) / sizeof(*rules), s);
}

/* May a cell that tells nothing of the act stand in a letterhead: a place, how
   the body is reached? */
static bool seat_fits(struct beside *b, const struct seat *x)
{
	static const struct str rules[] = {STR_INIT("letter-place"),
	                                   STR_INIT("letter-mark")};

	for (size_t i = x->c->from; i < x->c->to; i++) {
		const struct line *l = given_line(b->p, i);

		if (l != NULL &&
		    !line_reads(b->p, rules, sizeof(rules) / sizeof(*rules),
		                l->s))
			return false;
	}
	return true;
}

/* Is it what a letterhead tells, at the top of the text?  Of one with lines
   around its cells each of these must be. */
static bool table_heads(struct beside *b, const struct lines *above)
{
	bool heads = false, fits = true;
	size_t lines = 0;

	if (above->n > HEAD_ABOVE || b->p->grammar == NULL)
		return false;
	for (size_t i = 0; i < above->n; i++)
		if (line_is_past(b->p, above->p[i].s))
			return false;
	for (size_t i = 0; i < b->seats.n && lines <= HEAD_LINES; i++) {
		bool tells = seat_heads(b, &b->seats.p[i], &lines);

		heads |= tells;
		fits = fits &&
		       (!b->t->framed || tells || seat_fits(b, &b->seats.p[i]));
	}
	return heads && fits && lines <= HEAD_LINES;
}

/* Is a cell no more than where to sign, or to put the seal? */
static bool seat_is_place(struct beside *b, const struct seat *x)
{
	static const struct str rule = STR_INIT("signature-place");
	bool place = false;

	for (size_t i = x->c->from; i < x->c->to; i++) {
		const struct line *l = given_line(b->p, i);

		if (l == NULL || given_notes(b->p, i))
			continue;
		place = line_reads(b->p, &rule, 1, l->s);
		if (!place)
			return false;
	}
	return place;
}

/* What column k of rows from..to-1 tells. */
static void column_tell(struct beside *b, const size_t rows[2], unsigned k,
                        struct told_lines *out)
{
	for (size_t i = 0; i < b->seats.n; i++) {
		const struct seat *x = &b->seats.p[i];

		if (x->row < rows[0] || x->row >= rows[1] || x->col != k ||
		    x->place)
			continue;
		for (size_t l = x->c->from; l < x->c->to; l++) {
			const struct line *line = given_line(b->p, l);

			if (line == NULL || given_notes(b->p, l))
				continue;
			out->bytes += line->s.n;
			*vec_push(b->p->a, &out->all) = line->s;
		}
	}
}

/* The lines of rows from..to-1 in column k, or of all of them: are they the
   post and the name of one who signs, or the stamp of one who agrees?  *lines:
   how many they are. */
static bool rows_sign(struct beside *b, const size_t rows[2], unsigned k,
                      size_t *lines)
{
	struct arena_mark mark = arena_mark(b->p->a);
	struct told_lines t = {0};
	struct match m;
	bool signs = false;

	for (unsigned c = 0; c < COLUMNS_MOST; c++)
		if (k == COLUMNS_MOST || k == c)
			column_tell(b, rows, c, &t);
	*lines = t.all.n;
	if (t.all.n != 0 && t.bytes <= SIGNED_BYTES &&
	    (!b->t->framed || t.all.n <= SIGNED_LINES))
		signs = posted_signs(b->p,
		                     origin_join(b->p, t.all.p, t.all.n)->text,
		                     b->t->framed);
	if (t.all.n > 1 && t.bytes <= SIGNED_BYTES && k != COLUMNS_MOST)
		signs |= parser_match(b->p, STR("agreement"), t.all.p[0], &m);
	arena_release(b->p->a, mark);
	return signs;
}

/* Do those who sign in rows from..to-1 stand side by side, each in a column? */
static bool band_signs(struct beside *b, const size_t rows[2])
{
	size_t n = 0, lines;

	for (unsigned k = 0; k < COLUMNS_MOST; k++) {
		bool signs = rows_sign(b, rows, k, &lines);

		if (lines != 0 && !signs)
			return false;
		n += signs;
	}
	return n > 1;
}

/* Is a row empty, but for where to sign? */
static bool row_is_bare(const struct beside *b, size_t row)
{
	for (size_t i = 0; i < b->seats.n; i++)
		if (b->seats.p[i].row == row && !b->seats.p[i].place)
			return false;
	return true;
}

/* Do rows from..to-1 sign, and no fewer do?  *columns counts those in which
   they do side by side. */
static bool rows_end(struct beside *b, const size_t rows[2], size_t *columns)
{
	bool one = rows[1] == rows[0] + 1;
	size_t lines;

	if (one && row_is_bare(b, rows[0]))
		return true;
	if (band_signs(b, rows)) {
		++*columns;
		return true;
	}
	if (!rows_sign(b, rows, COLUMNS_MOST, &lines))
		return false;
	*columns += b->t->framed;
	return one || b->t->framed;
}

/* Where to sign is read behind those who do. */
static void places_move(struct beside *b)
{
	for (size_t i = 0; i < b->seats.n; i++)
		if (b->seats.p[i].place) {
			b->seats.p[i].col = COLUMNS_MOST;
			b->of[COLUMNS_MOST].begins = true;
		}
}

/* In which columns a cell begins that is no place to sign. */
static void columns_begin(struct beside *b)
{
	for (size_t k = 0; k < COLUMNS_MOST; k++)
		b->of[k].begins = false;
	for (size_t i = 0; i < b->seats.n; i++)
		if (!b->seats.p[i].place)
			b->of[b->seats.p[i].col].begins = true;
}

/* Is cell i a stamp over all of its row, those who agree below it? */
static bool seat_agrees(struct beside *b, size_t i)
{
	const struct seat *x = &b->seats.p[i];
	const struct line *l =
	    x->c->from + 1 == x->c->to ? given_line(b->p, x->c->from) : NULL;
	struct match m;

	return l != NULL && x->col == 0 && (i == 0 || x[-1].row != x->row) &&
	       (i + 1 == b->seats.n || x[1].row != x->row) &&
	       parser_match(b->p, STR("agreement"), l->s, &m);
}

/* Do those who sign stand side by side, each in a column, in all or some rows?
   With lines around the cells each may stand alone. */
static bool table_reads_signed(struct beside *b)
{
	size_t from = b->t->from, columns = 0;

	for (size_t i = 0; i < b->seats.n; i++)
		b->seats.p[i].place = seat_is_place(b, &b->seats.p[i]);
	columns_begin(b);
	for (size_t i = 0; i < b->seats.n; i++)
		if (seat_spans(b, &b->seats.p[i]) && !seat_agrees(b, i))
			return false;
	b->ends = arena_array(b->p->scratch, b->t->to - from, sizeof(*b->ends));
	for (size_t to = from + 1; from < b->t->to; to++) {
		const size_t rows[2] = {from, to};

		if (to > b->t->to || to - from > BAND_ROWS)
			return false;
		if (!rows_end(b, rows, &columns))
			continue;
		b->ends[to - 1 - b->t->from] = true;
		from = to;
	}
	return columns != 0;
}

/* Does a stamp stand first, below no one who signs? */
static bool table_stamps(struct beside *b, const struct lines *above)
{
	static const struct str signs[] = {STR_INIT("signer"),
	                                   STR_INIT("signature-place")};
	const struct seat *x = &b->seats.p[0];
	struct match m;

	if (above->n != 0 &&
	    line_reads(b->p, signs, sizeof(signs) / sizeof(*signs),
	               above->p[above->n - 1].s))
		return false;
	for (size_t i = x->c->from; i < x->c->to; i++) {
		const struct line *l = given_line(b->p, i);

		if (l != NULL)
			return parser_match(b->p, STR("agreement"), l->s, &m);
	}
	return false;
}

/* Tell that a table at the end of an act may be those who sign. */
static void table_doubt(struct beside *b)
{
	const struct sheet_cell *c = b->seats.p[0].c;
	const struct line *l = NULL;

	for (size_t i = c->from; l == NULL && i < c->to; i++)
		l = given_line(b->p, i);
	if (l != NULL)
		parser_find(b->p, (struct find){.code = DIAG_SIGNED_UNCLEAR,
		                                .span = {l->at, l->s.n}});
}

/* Does a table with lines around its cells, which reads as those who sign or
   has a name last, stand where the act ends?  What may be so is told. */
static bool table_is_last(struct beside *b, const struct lines *above,
                          bool signs)
{
	enum last_place place = LAST_NOT;

	if (!table_stamps(b, above) && (signs || last_names(b->p, b->t)))
		place = last_stands(b->p, b->t, above);
	if (place == LAST_UNCLEAR || (place == LAST_STANDS && !signs))
		table_doubt(b);
	return signs && place == LAST_STANDS;
}

/* Is it those who sign: with lines around its cells, where the act ends? */
static bool table_signs(struct beside *b, const struct lines *above)
{
	bool signs = table_reads_signed(b);

	signs = b->t->framed ? table_is_last(b, above, signs) : signs;
	if (signs)
		places_move(b);
	else
		b->ends = NULL;
	return signs;
}

/* Its lines, one behind the other; of a column, or of all. */
static void seat_lay(struct beside *b, const struct seat *x, bool twice,
                     struct lines *out)
{
	bool all = seat_spans(b, x);

	for (size_t i = x->c->from; i < x->c->to; i++) {
		const struct line *from = given_line(b->p, i);
		struct line *l;

		if (from == NULL)
			continue;
		l = vec_push(b->p->scratch, out);
		*l = *from;
		l->letter = b->letter;
		if (!all)
			l->column = (unsigned char)(x->col + 1);
		if (!all && twice)
			l->tongue =
			    (unsigned char)(1 +
			                    grammar_place(b->p->grammar,
			                                  b->of[x->col].lang));
	}
}

/* Do those who sign in a row do no more in another one below it? */
static bool signs_end(const struct beside *b, size_t row, size_t next)
{
	for (; b->ends != NULL && row < next; row++)
		if (b->ends[row - b->t->from])
			return true;
	return false;
}

/* Each column down, of those who sign to where they have; what is over several
   comes between. */
static void columns_lay(struct beside *b, bool twice, struct lines *out)
{
	const struct seat *p = b->seats.p;
	size_t from = 0, to = 0;
	bool cut = false;

	for (; from < b->seats.n; from = to + (to < b->seats.n && !cut)) {
		to = from;
		cut = false;
		while (to < b->seats.n && !seat_spans(b, &p[to]) && !cut) {
			to++;
			cut = to < b->seats.n &&
			      signs_end(b, p[to - 1].row, p[to].row);
		}
		for (unsigned k = 0; k <= COLUMNS_MOST; k++)
			for (size_t i = from; b->of[k].begins && i < to; i++)
				if (p[i].col == k)
					seat_lay(b, &p[i], twice, out);
		if (to < b->seats.n && !cut)
			seat_lay(b, &p[to], twice, out);
	}
}

bool beside_lay(struct parser *p, const struct sheet_table *t,
                struct lines *out)
{
	struct beside b = {.p = p, .s = p->source->sheet, .t = t};
	bool twice, signs;

	if (!table_seat(&b))
		return false;
	columns_weigh(&b);
	twice = table_tells_twice(&b);
	signs = !twice && table_signs(&b, out);
	if (!twice && !signs && !table_heads(&b, out))
		return false;
	b.letter = !twice && !signs && !table_acts(&b);
	columns_lay(&b, twice, out);
	return true;
}
