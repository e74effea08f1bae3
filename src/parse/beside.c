#include "parse/beside.h"

#include "parse/given.h"
#include "parse/letterhead.h"
#include "parse/seat.h"
#include "parse/signers.h"

#include <string.h>

enum {
	HEAD_ABOVE = 12,  /* lines at most above a letterhead, */
	HEAD_LINES = 24,  /* and in it, */
	HEAD_BYTES = 400, /* of each */
	SAMPLE = 2000,    /* bytes of a column that tell its language */
	TEXT_BYTES = 400, /* of a column that is a text of an act */
	UNITS = 2,        /* numbers in it that are no chance */
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
			*vec_push(b->p->scratch, &b->seats) = (struct seat){
			    cell, row, col, cell->colspan, false, 0};
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

bool seat_spans(const struct beside *b, const struct seat *x)
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

bool line_reads(struct parser *p, const struct str *rules, size_t n,
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
		l->name = x->name == i + 1;
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
	signs = !twice && signers_stand(&b, out);
	if (!twice && !signs && !table_heads(&b, out))
		return false;
	b.letter = !twice && !signs && !table_acts(&b);
	columns_lay(&b, twice, out);
	return true;
}
