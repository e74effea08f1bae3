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
	SENTENCE_LINES = 4,  /* of a sentence above them, at most */
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

/* What stands below a table. */
enum below {
	BELOW_GOES_ON, /* the act does */
	BELOW_ENDS,    /* nothing that may not stand below those who sign, */
	BELOW_SIGNED,  /* and that are some who do */
};

/* Does a table begin with the stamp of one who agrees? */
static bool table_agrees(struct parser *p, const struct sheet_table *t)
{
	size_t at = t->line;
	struct match m;
	const struct line *l = NULL;

	for (; at < t->end && (l == NULL || l->table != 0); at++)
		l = given_line(p, at);
	return l != NULL && parser_match(p, STR("agreement"), l->s, &m);
}

/* Does one who signs stand in the lines from line at of the sheet on? */
static bool below_signs(struct parser *p, size_t at)
{
	struct str all[SIGNED_LINES];

	for (size_t n = 0; n < SIGNED_LINES; n++, at++) {
		const struct line *l = line_below(p, &at);

		if (l == NULL || l->table != 0)
			return false;
		all[n] = l->s;
		if (lines_sign(p, all, n + 1))
			return true;
	}
	return false;
}

static enum below below_ends(struct parser *p, const struct sheet_table *t,
                             const struct lines *above)
{
	size_t at = t->end;
	enum below below = BELOW_ENDS;

	for (size_t n = 0; n < TABLES; n++) {
		const struct line *l = line_below(p, &at);

		if (l == NULL)
			return below;
		if (l->table == 0) {
			if (!line_follows(p, at) && !text_turns(p, at, above))
				return BELOW_GOES_ON;
			return below_signs(p, at) ? BELOW_SIGNED : below;
		}
		t = &p->source->sheet->tables.p[l->table - 1];
		if (table_captions(p, t))
			return below;
		if (!table_is_signed(p, t))
			return BELOW_GOES_ON;
		if (!table_agrees(p, t))
			below = BELOW_SIGNED;
		at = t->end;
	}
	return BELOW_GOES_ON;
}

/* Does a line end a sentence below which nothing but those who sign stands, or
   those? */
static bool line_ends_act(struct parser *p, struct str s)
{
	static const struct str rules[] = {
	    STR_INIT("signer"), STR_INIT("signature-place"),
	    STR_INIT("agreement"), STR_INIT("signature-above")};
	struct match m;

	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (parser_match(p, rules[i], s, &m))
			return true;
	return false;
}

/* The last line of the text above a table, the n-th from there; NULL: none. */
static const struct line *line_above(const struct parser *p,
                                     const struct lines *above, size_t n)
{
	for (size_t i = above->n; i > 0; i--)
		if (!line_is_aside(p, &above->p[i - 1]) && n-- == 0)
			return &above->p[i - 1];
	return NULL;
}

/* Does the sentence that line n above a table ends announce what stands below
   it? */
static bool above_lists(struct parser *p, const struct lines *above, size_t n)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str all[SENTENCE_LINES];
	size_t from = SENTENCE_LINES;
	struct match m;
	bool lists;

	for (; from > 0; from--, n++) {
		const struct line *l = line_above(p, above, n);

		if (l == NULL || l->table != 0 ||
		    (from < SENTENCE_LINES &&
		     (l->given || str_ends(l->s, STR(".")))))
			break;
		all[from - 1] = l->s;
	}
	if (from == SENTENCE_LINES)
		return false;
	lists = parser_match(
	    p, STR("signature-not-below"),
	    origin_join(p, all + from, SENTENCE_LINES - from)->text, &m);
	arena_release(p->a, mark);
	return lists;
}

bool last_lists(struct parser *p, const struct lines *above)
{
	const struct line *l = line_above(p, above, 0);

	return l != NULL &&
	       (str_ends(l->s, STR(":")) || above_lists(p, above, 0));
}

/* What the end of the text above a table says of it. */
static enum last_place above_closes(struct parser *p,
                                    const struct sheet_table *t,
                                    const struct lines *above)
{
	const struct line *l = line_above(p, above, 0);

	if (l == NULL)
		return LAST_NOT;
	if (l->table != 0)
		return t->to - t->from <= ROWS &&
		               (above_lists(p, above, 1) ||
		                !table_is_signed(
				    p,
				    &p->source->sheet->tables.p[l->table - 1]))
		           ? LAST_STANDS
		           : LAST_UNCLEAR;
	if (str_ends(l->s, STR(":")) || str_ends(l->s, STR(";")))
		return LAST_NOT;
	if (above_lists(p, above, 0))
		return LAST_LISTED;
	return str_ends(l->s, STR(".")) || line_ends_act(p, l->s)
	           ? LAST_STANDS
	           : LAST_UNCLEAR;
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

/* Does the text above a table end so? */
static bool above_ends(struct parser *p, const struct lines *above)
{
	const struct line *l = line_above(p, above, 0);

	return l != NULL && line_ends_act(p, str_ends(l->s, STR("."))
	                                         ? str_sub(l->s, 0, l->s.n - 1)
	                                         : l->s);
}

enum last_place last_stands(struct parser *p, const struct sheet_table *t,
                            const struct lines *above)
{
	enum last_place place = above_closes(p, t, above);
	enum below below;

	if (place == LAST_NOT || above_annexes(p, above))
		return LAST_NOT;
	below = below_ends(p, t, above);
	if (below == BELOW_GOES_ON)
		return below_few(p, t->end) ? LAST_UNCLEAR : LAST_NOT;
	if (place == LAST_LISTED)
		return below == BELOW_SIGNED ? LAST_NOT : LAST_UNCLEAR;
	/* Several officials, and another one who signs. */
	if (below == BELOW_SIGNED && t->to - t->from > 1 &&
	    !above_ends(p, above))
		return LAST_UNCLEAR;
	return place;
}
