#include "parse/letterhead.h"

#include "parse/parts.h"

#include <string.h>

enum {
	SHEET_FROM = 6,    /* lines at the top among which it begins */
	SHEET_LINES = 24,  /* at most so many */
	SHEET_CELLS = 4,   /* columns of a line */
	SHEET_BYTES = 400, /* of a line */
	BODY_LINES = 6,    /* in which the name of a body stands */
	GAP = 3            /* characters of white space that part columns */
};

/* What a piece of it is, by the rule that reads it. */
enum letter_kind {
	LETTER_KIND,
	LETTER_DAY,
	LETTER_NUMBER,
	LETTER_PLACE,
	LETTER_MARK,  /* says nothing of the act */
	LETTER_ALONE, /* those above tell a piece alone, those below what is
	                 put together */
	LETTER_BODY = LETTER_ALONE, /* who issues it; */
	LETTER_OF,   /* the same, as the kind of the act governs it; */
	LETTER_BOTH, /* this and the kind of the act */
	LETTER_STATE,
	LETTER_KINDS
};

static const struct str letter_rules[LETTER_KINDS] = {
    [LETTER_KIND] = STR_INIT("letter-kind"),
    [LETTER_DAY] = STR_INIT("letter-day"),
    [LETTER_NUMBER] = STR_INIT("letter-number"),
    [LETTER_PLACE] = STR_INIT("letter-place"),
    [LETTER_MARK] = STR_INIT("letter-mark"),
    [LETTER_BODY] = STR_INIT("letter-body"),
    [LETTER_OF] = STR_INIT("letter-of"),
    [LETTER_BOTH] = STR_INIT("issuer-line"),
    [LETTER_STATE] = STR_INIT("letter-state"),
};

/* Those that tell it is a letterhead. */
static const enum letter_kind letter_sure[] = {
    LETTER_KIND, LETTER_DAY,  LETTER_NUMBER, LETTER_BODY,
    LETTER_OF,   LETTER_BOTH, LETTER_STATE};

/* What a line has in a column. */
struct paper_cell {
	struct str s;
	size_t line, col, end; /* in characters */
	const struct rule *by; /* NULL: it tells nothing alone */
	bool other;
	bool taken; /* it goes on with the name of a body above it */
	/* Of a table, from 1; 0: of none. */
	unsigned char column;
	size_t next; /* the piece that goes on with it; 0: none */
};

/* What a line tells alone. */
struct paper_line {
	const struct rule *by;
	bool other;
	bool tried;
};

struct paper {
	struct parser *p;
	struct paper_line *alone; /* of the lines, whatever line the sheet
	                             begins at */
	size_t from, end;         /* lines, of those cut into pieces so far */
	size_t mute;              /* lines that tell nothing, the last ones */
	bool cut;                 /* no more lines can be of it */
	struct paper_cell piece[SHEET_LINES * SHEET_CELLS];
	size_t n;
	unsigned found[LETTER_KINDS]; /* in the text's language */
	unsigned numbers;             /* days may have them beside them */
	struct str number;
};

/* The language that has the i-th turn: the text's own, then each other;
   NULL. */
static const struct language *paper_language(const struct parser *p, size_t i)
{
	if (i == 0)
		return p->lang;
	for (size_t k = 0; p->grammar && k < p->grammar->languages.n; k++)
		if (p->grammar->languages.p[k] != p->lang && --i == 0)
			return p->grammar->languages.p[k];
	return NULL;
}

/* The rule of a kind from..to-1 that reads s, in the first language that has
   one; NULL. */
static const struct rule *paper_rule(struct paper *sheet, struct str s,
                                     enum letter_kind from, enum letter_kind to,
                                     bool *other)
{
	const struct language *lang;
	struct match m;

	for (size_t i = 0; (lang = paper_language(sheet->p, i)) != NULL; i++)
		for (enum letter_kind k = from; k < to; k++)
			if (language_match(&sheet->p->matcher, lang,
			                   letter_rules[k], s, &m)) {
				*other = i > 0;
				return m.rule;
			}
	return NULL;
}

/* The rule that reads a line, or a piece of it, alone; NULL. */
static const struct rule *paper_alone(struct paper *sheet, size_t line,
                                      struct str s, bool *other)
{
	struct paper_line *alone = &sheet->alone[line];

	if (s.n != sheet->p->lines.p[line].s.n)
		return paper_rule(sheet, s, 0, LETTER_ALONE, other);
	if (!alone->tried)
		alone->by =
		    paper_rule(sheet, s, 0, LETTER_ALONE, &alone->other);
	alone->tried = true;
	*other = alone->other;
	return alone->by;
}

/* Add a piece of a line; false where there is no room. */
static bool paper_piece(struct paper *sheet, size_t line, size_t col,
                        struct str s)
{
	struct paper_cell *piece = &sheet->piece[sheet->n];

	if (sheet->n == sizeof(sheet->piece) / sizeof(*sheet->piece))
		return false;
	s = str_strip(s);
	*piece = (struct paper_cell){.s = s,
	                             .line = line,
	                             .col = col,
	                             .end = col + str_runes(s),
	                             .column = sheet->p->lines.p[line].column};
	piece->by = paper_alone(sheet, line, s, &piece->other);
	sheet->n++;
	return true;
}

/* Part a line at its gaps. */
static bool paper_columns(struct paper *sheet, size_t i)
{
	const struct line *l = &sheet->p->lines.p[i];
	size_t col = l->indent, begin = 0, begun = col, blanks = 0, len;
	bool tab = false;

	if (str_gap(l->s, GAP, 0).n == 0 && str_find(l->s, STR("\t")) == l->s.n)
		return paper_piece(sheet, i, col, l->s);
	for (size_t at = 0; at < l->s.n; at += len, col++) {
		if (rune_is_space(str_rune(str_after(l->s, at), &len))) {
			tab |= l->s.p[at] == '\t';
			blanks++;
			continue;
		}
		if (blanks >= GAP || tab) {
			if (!paper_piece(sheet, i, begun,
			                 str_sub(l->s, begin, at)))
				return false;
			begin = at;
			begun = col;
		}
		blanks = 0;
		tab = false;
	}
	return paper_piece(sheet, i, begun, str_after(l->s, begin));
}

/* The pieces of a line; false where it is not of the sheet. */
static bool paper_line(struct paper *sheet, size_t i)
{
	const struct lines *lines = &sheet->p->lines;
	bool other;

	if (i >= lines->n || i >= sheet->from + SHEET_LINES ||
	    sheet->p->captions[i] != 0 || lines->p[i].s.n > SHEET_BYTES ||
	    sheet->mute > BODY_LINES)
		return false;
	sheet->mute++;
	if (paper_alone(sheet, i, lines->p[i].s, &other) == NULL)
		return paper_columns(sheet, i);
	sheet->mute = 0;
	return paper_piece(sheet, i, lines->p[i].indent, lines->p[i].s);
}

/* The pieces of the lines up to one, as far as they may be of the sheet: most
   acts have none, which their first line tells. */
static void paper_cut(struct paper *sheet, size_t to)
{
	while (!sheet->cut && sheet->end <= to) {
		sheet->cut = !paper_line(sheet, sheet->end);
		sheet->end += !sheet->cut;
	}
}

/* Is there a piece k? */
static bool paper_has(struct paper *sheet, size_t k)
{
	while (k >= sheet->n && !sheet->cut)
		paper_cut(sheet, sheet->end);
	return k < sheet->n;
}

/* The pieces of a line. */
static struct span paper_row(const struct paper *sheet, size_t line)
{
	struct span row = {0, 0};

	while (row.at < sheet->n && sheet->piece[row.at].line < line)
		row.at++;
	while (row.at + row.n < sheet->n &&
	       sheet->piece[row.at + row.n].line == line)
		row.n++;
	return row;
}

/* The piece right below piece k in its column that tells nothing alone either;
   sheet->n if there is none. */
static size_t paper_below(struct paper *sheet, size_t k)
{
	const struct paper_cell *piece = &sheet->piece[k];
	const struct lines *lines = &sheet->p->lines;
	size_t line = piece->line + 1, found;
	struct span own, next;

	/* Of a table the column tells, of lines an empty one between. */
	if (line == lines->n || piece->column != lines->p[line].column ||
	    (piece->column == 0 && lines->p[line].before > 0))
		return sheet->n;
	paper_cut(sheet, line);
	own = paper_row(sheet, piece->line);
	next = paper_row(sheet, line);
	found = sheet->n;
	if (next.n == 0)
		return sheet->n;
	if (own.n == next.n)
		found = next.at + (k - own.at);
	for (size_t i = next.at; found == sheet->n && i < next.at + next.n; i++)
		if (sheet->piece[i].col < piece->end &&
		    piece->col < sheet->piece[i].end)
			found = i;
	return found < sheet->n && sheet->piece[found].by == NULL &&
	               !sheet->piece[found].taken
	           ? found
	           : sheet->n;
}

/* The name of a body that begins in piece k, of as many lines as can be; none
   begins with a figure, as the points below an act's title do. */
static void paper_body(struct paper *sheet, size_t k)
{
	struct arena *a = sheet->p->scratch;
	struct arena_mark mark = arena_mark(a);
	struct paper_cell *piece = &sheet->piece[k];
	struct str s = piece->s;
	size_t rows[BODY_LINES] = {k}, whole = 0;

	if (s.n != 0 && byte_is_digit(s.p[0]))
		return;
	for (size_t n = 1; n <= BODY_LINES; n++) {
		bool other;
		const struct rule *by =
		    paper_rule(sheet, s, LETTER_ALONE, LETTER_KINDS, &other);
		size_t next = paper_below(sheet, rows[n - 1]);

		if (by != NULL) {
			piece->by = by;
			piece->other = other;
			whole = n;
		}
		if (next == sheet->n || n == BODY_LINES)
			break;
		rows[n] = next;
		s = str_join(a, str_join(a, s, STR(" ")), sheet->piece[next].s);
	}
	for (size_t n = 1; n < whole; n++) {
		sheet->piece[rows[n - 1]].next = rows[n];
		sheet->piece[rows[n]].taken = true;
	}
	arena_release(a, mark);
}

static enum letter_kind letter_kind(const struct rule *by)
{
	enum letter_kind k = 0;

	while (!str_eq(letter_rules[k], by->name))
		k++;
	return k;
}

/* Count what the pieces of the text's language tell. */
static void paper_count(struct paper *sheet, const struct paper_cell *piece)
{
	struct match m;

	if (piece->by == NULL || piece->other)
		return;
	sheet->found[letter_kind(piece->by)]++;
	if (!rule_match(&sheet->p->matcher, piece->by, piece->s, 0, &m) ||
	    m.cap[CAP_number].n == 0 ||
	    str_eq(m.cap[CAP_number], sheet->number))
		return;
	sheet->number = m.cap[CAP_number];
	sheet->numbers++;
}

/* The sheet ends above the first line of which a piece tells nothing; no body
   is named behind the day in its column. */
static void paper_close(struct paper *sheet)
{
	unsigned days = 0; /* told in other columns */
	size_t k = 0;

	for (; paper_has(sheet, k); k++) {
		struct paper_cell *piece = &sheet->piece[k];

		if (piece->taken)
			continue;
		if (k > 0 && piece->column != sheet->piece[k - 1].column)
			days = sheet->found[LETTER_DAY];
		if (piece->by == NULL && sheet->found[LETTER_DAY] == days)
			paper_body(sheet, k);
		if (piece->by == NULL)
			break;
		paper_count(sheet, piece);
	}
	if (k < sheet->n)
		sheet->end = sheet->piece[k].line;
	while (k > 0 && sheet->piece[k - 1].line >= sheet->end)
		k--;
	sheet->n = k;
	memset(sheet->found, 0, sizeof(sheet->found));
	sheet->numbers = 0;
	sheet->number = STR("");
	for (k = 0; k < sheet->n; k++)
		if (!sheet->piece[k].taken)
			paper_count(sheet, &sheet->piece[k]);
}

/* Does it tell one act, of one body? */
static bool paper_tells(const struct paper *sheet)
{
	const unsigned *found = sheet->found;
	unsigned bodies =
	    found[LETTER_BODY] + found[LETTER_OF] + found[LETTER_BOTH];

	return found[LETTER_KIND] + found[LETTER_BOTH] == 1 && bodies <= 1 &&
	       found[LETTER_DAY] <= 1 && sheet->numbers <= 1 &&
	       (found[LETTER_DAY] == 1 || found[LETTER_BODY] == 1) &&
	       (sheet->from == 0 || found[LETTER_BODY] == 1 ||
	        (bodies == 0 && found[LETTER_DAY] == 1));
}

/* Does a piece tell of the act?  One in the other language does where the
   text's own says nothing of it. */
static bool paper_told(const struct paper *sheet,
                       const struct paper_cell *piece)
{
	enum letter_kind kind = letter_kind(piece->by);

	if (!piece->other)
		return true;
	return (kind == LETTER_DAY && sheet->found[kind] == 0) ||
	       (kind == LETTER_NUMBER && sheet->numbers == 0);
}

/* The pieces, put together. */
static struct letterhead paper_made(struct paper *sheet)
{
	struct parser *p = sheet->p;
	struct letterhead made = {
	    .lines = {sheet->from, sheet->end - sheet->from},
	    .p = arena_array(p->scratch, sheet->n + 1, sizeof(*made.p))};

	for (size_t k = 0; k < sheet->n; k++) {
		const struct paper_cell *piece = &sheet->piece[k];
		struct str rows[BODY_LINES] = {piece->s};
		size_t n = 1;

		if (piece->taken)
			continue;
		for (size_t at = piece->next; at != 0;
		     at = sheet->piece[at].next)
			rows[n++] = sheet->piece[at].s;
		made.p[made.n++] = (struct letter){origin_join(p, rows, n),
		                                   piece->line,
		                                   piece->line + n,
		                                   piece->by,
		                                   piece->other,
		                                   paper_told(sheet, piece)};
	}
	return made;
}

bool letterhead_reads(struct parser *p, struct str s)
{
	const struct language *lang;
	struct match m;

	for (size_t i = 0; (lang = paper_language(p, i)) != NULL; i++)
		for (size_t k = 0;
		     k < sizeof(letter_sure) / sizeof(*letter_sure); k++)
			if (language_match(&p->matcher, lang,
			                   letter_rules[letter_sure[k]], s, &m))
				return true;
	return false;
}

struct letterhead letterhead_find(struct parser *p)
{
	struct paper *sheet = arena_array(p->scratch, 1, sizeof(*sheet));
	struct paper_line alone[SHEET_FROM + SHEET_LINES] = {{0}};

	for (size_t i = 0; i < p->lines.n && i < SHEET_FROM; i++) {
		*sheet =
		    (struct paper){.p = p, .alone = alone, .from = i, .end = i};
		paper_close(sheet);
		if (paper_tells(sheet))
			return paper_made(sheet);
	}
	return (struct letterhead){0};
}

void letterhead_paras(struct parser *p, const struct letterhead *sheet,
                      struct paras *out)
{
	for (size_t i = 0; i < sheet->n; i++) {
		const struct letter *letter = &sheet->p[i];
		const struct line *l = &p->lines.p[letter->from];

		*vec_push(p->scratch, out) =
		    (struct para){.o = letter->o,
		                  .from = letter->from,
		                  .to = letter->to,
		                  .end = letter->o->text.n,
		                  .letter = letter,
		                  .page = l->page,
		                  .gap = l->before > 0};
	}
}

/* "П Р И К А З" in the letters of one word. */
static struct str letters_joined(struct arena *a, struct str s)
{
	struct str rest = s, out = STR("");

	while (rest.n != 0) {
		struct str word = str_word(&rest);

		if (str_runes(word) > 1)
			return s;
		out = str_join(a, out, word);
	}
	return out;
}

/* What one tells of the act; day: in figures, where that is told. */
static void letter_tells(struct parser *p, const struct match *m,
                         struct citation *c, struct str day)
{
	if (m->cap[CAP_act].n != 0)
		c->act = letters_joined(p->a, m->cap[CAP_act]);
	if (m->cap[CAP_authority].n != 0) {
		c->authority = m->cap[CAP_authority];
		c->head = true;
		p->sheet = str_eq(m->rule->name, letter_rules[LETTER_BODY]);
	}
	if (m->cap[CAP_date].n != 0)
		p->bare_date = day.n != 0 ? day : m->cap[CAP_date];
	if (m->cap[CAP_number].n != 0)
		p->bare_number = m->cap[CAP_number];
}

void letterhead_add(struct parser *p, struct node *preface,
                    const struct letter *letter, struct citation *c,
                    struct node **office)
{
	struct node *block = node_add(p->a, preface, NODE_P);
	struct str shown = STR("");
	struct match m = {0};
	struct date day;

	block->by = letter->by;
	if (letter->other)
		node_set(p->a, block, STR("xml:lang"),
		         letter->by->language->code);
	if (letter->tells)
		rule_match(&p->matcher, letter->by, letter->o->text, 0, &m);
	struct part parts[] = {
	    {m.cap[CAP_authority], NODE_DOC_AUTHORITY, m.rule, NULL},
	    {m.cap[CAP_act], NODE_DOC_TYPE, m.rule, NULL},
	    {m.cap[CAP_date], NODE_DOC_DATE, m.rule, NULL},
	    {m.cap[CAP_number], NODE_DOC_NUMBER, m.rule, NULL},
	};
	parts_fill(p, block, letter->o, parts, sizeof(parts) / sizeof(*parts));
	if (parts[0].made != NULL)
		*office = parts[0].made;
	if (parts[2].made != NULL)
		node_set(p->a, parts[2].made, STR("refersTo"), STR("#signing"));
	if (parts[2].made != NULL &&
	    language_date(&p->matcher, letter->by->language, m.cap[CAP_date],
	                  &day)) {
		node_set(p->a, parts[2].made, STR("date"), date_iso(p->a, day));
		shown = letter->other ? date_dotted(p->a, day) : shown;
	}
	letter_tells(p, &m, c, shown);
}
