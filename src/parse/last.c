#include "parse/last.h"

#include "parse/caption.h"
#include "parse/given.h"

enum {
	TABLES = 6,          /* of those who sign, one below another, at most */
	CAPTION_LINES = 12,  /* of the caption of an appendix, */
	CAPTION_BYTES = 160, /* of a line of one */
	CAPTION_ROWS = 3,    /* and where it is in a table */
	SIGNED_LINES = 5,    /* of one who signs */
	SAMPLE = 2000,       /* bytes that tell the language of a text, */
	HEAD_LINES = 40,     /* and lines up to its formula */
	ROWS = 2,            /* of those who sign below another table */
	FEW = 4,             /* lines below those who sign */
};

/* Is it the number of a page, alone? */
static bool line_is_number(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < '0' || s.p[i] > '9') && s.p[i] != ' ' &&
		    s.p[i] != '-')
			return false;
	return true;
}

/* Is a line of the text one of a note at the foot, or of the page? */
static bool line_is_aside(const struct parser *p, const struct line *l)
{
	return given_notes(p, l->number - 1) || line_is_number(l->s);
}

/* The first line of the text from line *at of the sheet on; NULL: none. */
static const struct line *line_below(const struct parser *p, size_t *at)
{
	for (; *at < p->source->sheet->lines.n; ++*at) {
		const struct line *l = given_line(p, *at);

		if (l != NULL && !line_is_aside(p, l))
			return l;
	}
	return NULL;
}

/* Are the lines together the caption of an appendix? */
static bool lines_caption(struct parser *p, const struct str *all, size_t n)
{
	struct arena_mark mark = arena_mark(p->a);
	struct match m;
	bool caption =
	    caption_read(p, origin_join(p, all, n)->text, &m) != CAPTION_NONE;

	arena_release(p->a, mark);
	return caption;
}

/* Are they one who signs? */
static bool lines_sign(struct parser *p, const struct str *all, size_t n)
{
	struct arena_mark mark = arena_mark(p->a);
	struct match m;
	bool signs = n <= SIGNED_LINES &&
	             parser_match(p, STR("signature"),
	                          origin_join(p, all, n)->text, &m) &&
	             m.cap[CAP_person].n != 0;

	arena_release(p->a, mark);
	return signs;
}

/* The language of a sample, which is given back; NULL: not known. */
static const struct language *sample_tongue(const struct parser *p,
                                            struct buf *sample)
{
	struct str s = buf_str(sample);
	const struct language *lang = grammar_detect_piece(p->grammar, s);

	if (lang == NULL)
		lang = grammar_leans(p->grammar, s);
	buf_free(sample);
	return lang;
}

/* The language of the end of the text that is read so far; NULL: not known. */
static const struct language *above_tongue(const struct parser *p,
                                           const struct lines *above)
{
	struct buf sample = {0};

	for (size_t i = above->n; i > 0 && sample.n < SAMPLE; i--) {
		buf_add(&sample, above->p[i - 1].s);
		buf_char(&sample, '\n');
	}
	return sample_tongue(p, &sample);
}

/* Does the act begin in another language at line at of the sheet: does its
   formula stand there? */
static bool text_turns(struct parser *p, size_t at, const struct lines *above)
{
	const struct language *old, *lang;
	struct buf sample = {0};
	struct match m;
	size_t end = at;
	bool enacts = false;

	if (p->grammar == NULL)
		return false;
	for (size_t n = 0; n < HEAD_LINES && sample.n < SAMPLE; n++, end++) {
		const struct line *l = line_below(p, &end);

		if (l == NULL)
			break;
		buf_add(&sample, l->table == 0 ? l->s : STR(""));
		buf_char(&sample, '\n');
	}
	lang = sample_tongue(p, &sample);
	old = lang == NULL ? NULL : above_tongue(p, above);
	for (; old != NULL && old != lang && at < end && !enacts; at++) {
		const struct line *l = line_below(p, &at);

		enacts = l != NULL && l->table == 0 &&
		         language_match(&p->matcher, lang, STR("enacting"),
		                        l->s, &m);
	}
	return enacts;
}

/* May what begins with line at of the sheet stand below those who sign? */
static bool line_follows(struct parser *p, size_t at)
{
	const struct line *l = line_below(p, &at);
	static const struct str behind[] = {
	    STR_INIT("note"), STR_INIT("agreement"),
	    STR_INIT("signature-place"), STR_INIT("registered")};
	struct str all[CAPTION_LINES];
	struct match m;

	if (l->marks & SHEET_NOTE)
		return true;
	for (size_t i = 0; i < sizeof(behind) / sizeof(*behind); i++)
		if (parser_match(p, behind[i], l->s, &m))
			return true;
	for (size_t n = 0; n < CAPTION_LINES; n++, at++) {
		l = line_below(p, &at);
		if (l == NULL || l->table != 0 || l->s.n > CAPTION_BYTES)
			return false;
		all[n] = l->s;
		if (lines_caption(p, all, n + 1) || lines_sign(p, all, n + 1))
			return true;
	}
	return false;
}

/* Does one of the first rows of a table hold the caption of an appendix? */
static bool table_captions(struct parser *p, const struct sheet_table *t)
{
	const struct sheet *s = p->source->sheet;

	for (size_t r = t->from; r < t->to && r < t->from + CAPTION_ROWS; r++)
		for (size_t c = s->rows.p[r].from; c < s->rows.p[r].to; c++)
			if (given_captions(p, &s->cells.p[c]))
				return true;
	return false;
}

/* Does a table end in the name of one who signs? */
static bool table_is_signed(struct parser *p, const struct sheet_table *t)
{
	struct match m;

	for (size_t i = t->end; i > t->line; i--) {
		const struct line *l = given_line(p, i - 1);

		if (l != NULL && !line_is_aside(p, l))
			return parser_match(p, STR("signer"), l->s, &m);
	}
	return false;
}

/* Do a few lines end the text that begins at line at of the sheet? */
static bool below_few(const struct parser *p, size_t at)
{
	const struct line *l;
	size_t n = 0;

	while ((l = line_below(p, &at)) != NULL && l->table == 0 && n < FEW) {
		at++;
		n++;
	}
	return l == NULL;
}

static bool below_ends(struct parser *p, const struct sheet_table *t,
                       const struct lines *above)
{
	size_t at = t->end;

	for (size_t n = 0; n < TABLES; n++) {
		const struct line *l = line_below(p, &at);

		if (l == NULL)
			return true;
		if (l->table == 0)
			return line_follows(p, at) || text_turns(p, at, above);
		t = &p->source->sheet->tables.p[l->table - 1];
		if (table_captions(p, t))
			return true;
		if (!table_is_signed(p, t))
			return false;
		at = t->end;
	}
	return false;
}

/* Does a line end a closed sentence, or one below which nothing but those who
   sign stands, or those? */
static bool line_closes(struct parser *p, struct str s)
{
	static const struct str rules[] = {
	    STR_INIT("signer"), STR_INIT("signature-place"),
	    STR_INIT("agreement"), STR_INIT("signature-above")};
	struct match m;

	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (parser_match(p, rules[i], s, &m))
			return true;
	return str_ends(s, STR("."));
}

/* What the end of the text above a table says of it. */
static enum last_place above_closes(struct parser *p,
                                    const struct sheet_table *t,
                                    const struct lines *above)
{
	size_t i = above->n;
	const struct line *l;

	while (i > 0 && line_is_aside(p, &above->p[i - 1]))
		i--;
	if (i == 0)
		return LAST_NOT;
	l = &above->p[i - 1];
	if (l->table != 0)
		return t->to - t->from > ROWS ||
		               table_is_signed(
				   p, &p->source->sheet->tables.p[l->table - 1])
		           ? LAST_UNCLEAR
		           : LAST_STANDS;
	if (str_ends(l->s, STR(":")) || str_ends(l->s, STR(";")))
		return LAST_NOT;
	return line_closes(p, l->s) ? LAST_STANDS : LAST_UNCLEAR;
}

/* Do lines that begin, or end, with line i make the caption of an appendix:
   not in what is quoted? */
static bool caption_at(struct parser *p, const struct lines *l, size_t i)
{
	struct str all[CAPTION_LINES];
	size_t up = i + 1 < CAPTION_LINES ? i + 1 : CAPTION_LINES;
	size_t n = 0, quoted = 0;

	for (; n < CAPTION_LINES && i + n < l->n; n++) {
		all[n] = l->p[i + n].s;
		if (all[n].n > CAPTION_BYTES)
			break;
		if (lines_caption(p, all, n + 1))
			return true;
	}
	for (n = 0; n < up; n++) {
		struct str s = l->p[i - n].s;

		all[CAPTION_LINES - 1 - n] = s;
		quoted += s.n != str_unquoted(s).n;
	}
	for (n = 1; n <= up && quoted == 0; n++)
		if (lines_caption(p, all + CAPTION_LINES - n, n))
			return true;
	return false;
}

/* Has an appendix begun?  Lines that were looked at are not again, but for
   those that a caption may go on behind. */
static bool above_annexes(struct parser *p, const struct lines *above)
{
	struct given *g = p->lain;
	size_t i = g->looked > CAPTION_LINES ? g->looked - CAPTION_LINES : 0;

	for (; i < above->n && !g->annexed; i++) {
		struct str s = above->p[i].s;

		g->annexed = s.n <= CAPTION_BYTES && caption_may_be(p, s) &&
		             caption_at(p, above, i);
	}
	g->looked = above->n;
	return g->annexed;
}

bool last_names(struct parser *p, const struct sheet_table *t)
{
	return t->to - t->from <= ROWS && table_is_signed(p, t);
}

enum last_place last_stands(struct parser *p, const struct sheet_table *t,
                            const struct lines *above)
{
	enum last_place place = above_closes(p, t, above);

	if (place == LAST_NOT || above_annexes(p, above))
		return LAST_NOT;
	if (below_ends(p, t, above))
		return place;
	return below_few(p, t->end) ? LAST_UNCLEAR : LAST_NOT;
}
