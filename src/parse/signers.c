#include "parse/signers.h"

#include "parse/given.h"
#include "parse/last.h"
#include "parse/posted.h"

enum {
	SIGNED_BYTES = 300, /* of a column that is who signs, */
	SIGNED_LINES = 5,   /* lines, where it has lines around its cells, */
	BAND_ROWS = 6,      /* and rows of it */
};

/* The lines of some cells, how many of them stand before the last cell. */
struct told_lines {
	VEC(struct str) all;
	size_t bytes, before;
};

/* What a table reads as. */
enum reads {
	READS_NOT,
	READS_ROWS,   /* those who sign, one below another, */
	READS_BESIDE, /* side by side, each in a column, in some rows at least
	               */
};

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
		out->before = out->all.n;
		for (size_t l = x->c->from; l < x->c->to; l++) {
			const struct line *line = given_line(b->p, l);

			if (line == NULL || given_notes(b->p, l))
				continue;
			out->bytes += line->s.n;
			*vec_push(b->p->a, &out->all) = line->s;
		}
	}
}

/* Where the name begins that ends the n lines of a cell, all of them or the
   last one; n: there is none. */
static size_t lines_name(struct parser *p, const struct str *lines, size_t n)
{
	if (n != 0 && posted_is_name(p, origin_join(p, lines, n)->text))
		return 0;
	return n > 1 && posted_is_name(p, lines[n - 1]) ? n - 1 : n;
}

/* Where the name begins that ends lines, of which those before another cell are
   no part of it.  0: there is none. */
static size_t told_name(struct beside *b, const struct told_lines *t)
{
	size_t n = t->all.n, from, at;

	if (n < 2)
		return 0;
	/* All lines of the only cell are no name. */
	from = t->before != 0 && t->before < n ? t->before : n - 1;
	at = from + lines_name(b->p, t->all.p + from, n - from);
	return at < n ? at : 0;
}

/* Are lines a post and a name, where the cell tells the name? */
static bool told_signs(struct beside *b, const struct told_lines *t)
{
	size_t at = told_name(b, t);

	return at != 0 &&
	       posted_is_post(b->p, origin_join(b->p, t->all.p, at)->text);
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
		                     b->t->framed) ||
		        told_signs(b, &t);
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

/* Do rows from..to-1 sign, and no fewer do?  *most: what the table reads as, as
   far as they go. */
static bool rows_end(struct beside *b, const size_t rows[2], enum reads *most)
{
	bool one = rows[1] == rows[0] + 1;
	size_t lines;

	if (one && row_is_bare(b, rows[0]))
		return true;
	if (band_signs(b, rows)) {
		*most = READS_BESIDE;
		return true;
	}
	if (!rows_sign(b, rows, COLUMNS_MOST, &lines) || !(one || b->t->framed))
		return false;
	if (*most == READS_NOT)
		*most = READS_ROWS;
	return true;
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

static enum reads table_reads(struct beside *b)
{
	size_t from = b->t->from;
	enum reads most = READS_NOT;

	for (size_t i = 0; i < b->seats.n; i++)
		b->seats.p[i].place = seat_is_place(b, &b->seats.p[i]);
	columns_begin(b);
	for (size_t i = 0; i < b->seats.n; i++)
		if (seat_spans(b, &b->seats.p[i]) && !seat_agrees(b, i))
			return READS_NOT;
	b->ends = arena_array(b->p->scratch, b->t->to - from, sizeof(*b->ends));
	for (size_t to = from + 1; from < b->t->to; to++) {
		const size_t rows[2] = {from, to};

		if (to > b->t->to || to - from > BAND_ROWS)
			return READS_NOT;
		if (!rows_end(b, rows, &most))
			continue;
		b->ends[to - 1 - b->t->from] = true;
		from = to;
	}
	return most;
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

/* Is a row a post that may be none, and a name? */
static bool row_may_sign(struct beside *b, size_t row)
{
	const size_t rows[2] = {row, row + 1};
	struct arena_mark mark = arena_mark(b->p->a);
	struct told_lines t = {0};
	bool may = false;

	for (unsigned c = 0; c < COLUMNS_MOST; c++)
		column_tell(b, rows, c, &t);
	if (t.all.n > 1 && t.bytes <= SIGNED_BYTES &&
	    str_begins_upper(t.all.p[0]))
		may = told_name(b, &t) != 0;
	arena_release(b->p->a, mark);
	return may;
}

/* May a table be those who sign: has it a name last, or one in each row? */
static bool table_may_sign(struct beside *b)
{
	size_t n = 0;

	if (last_names(b->p, b->t))
		return true;
	if (b->t->to - b->t->from > BAND_ROWS)
		return false;
	for (size_t r = b->t->from; r < b->t->to; r++) {
		bool may = row_may_sign(b, r);

		if (!may && !row_is_bare(b, r) &&
		    (n == 0 || r + 1 != b->t->to || n > 1))
			return false;
		n += may;
	}
	return n != 0;
}

/* Does a table, which reads as those who sign or may be so, stand where the act
   ends?  What may be so, and stays a table, is told. */
static bool table_is_last(struct beside *b, const struct lines *above,
                          bool signs, bool stays)
{
	enum last_place place = LAST_NOT;

	if (!table_stamps(b, above) && (signs || table_may_sign(b)))
		place = last_stands(b->p, b->t, above);
	if (stays &&
	    (place == LAST_UNCLEAR || (place == LAST_STANDS && !signs)))
		table_doubt(b);
	return signs && place == LAST_STANDS;
}

/* The line that the name begins with which is all of a cell, or its last line.
 */
static void seat_name(struct beside *b, struct seat *x)
{
	struct arena_mark mark = arena_mark(b->p->a);
	VEC(struct str) all = {0};
	size_t last = 0, first = 0, at;

	for (size_t i = x->c->from; i < x->c->to; i++) {
		const struct line *l = given_line(b->p, i);

		if (l == NULL || given_notes(b->p, i))
			continue;
		first = all.n == 0 ? i + 1 : first;
		last = i + 1;
		*vec_push(b->p->a, &all) = l->s;
	}
	at = lines_name(b->p, all.p, all.n);
	if (at < all.n)
		x->name = at == 0 ? first : last;
	arena_release(b->p->a, mark);
}

/* Does a table, of which the rules say what it reads as, sign where it stands?
   With no lines drawn, those side by side do but for data. */
static bool table_signs(struct beside *b, const struct lines *above,
                        enum reads reads)
{
	if (b->t->framed)
		return table_is_last(b, above, reads != READS_NOT, true);
	if (reads == READS_BESIDE && !last_lists(b->p, above))
		return true;
	return table_is_last(b, above, reads != READS_NOT,
	                     !given_arranges(b->p, b->t, above));
}

bool signers_stand(struct beside *b, const struct lines *above)
{
	if (!table_signs(b, above, table_reads(b))) {
		b->ends = NULL;
		return false;
	}
	places_move(b);
	for (size_t i = 0; i < b->seats.n; i++)
		if (!b->seats.p[i].place)
			seat_name(b, &b->seats.p[i]);
	return true;
}
