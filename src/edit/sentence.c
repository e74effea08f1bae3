/* Reads sentences line by line: own numbers, new text in quotes, scopes. */
#include "edit/cited.h"
#include "edit/scope.h"

/* Own numbers, the bigger ones first: what header lines said before one holds
   for the next one of its kind. */
enum own { OWN_ARTICLE, OWN_POINT, OWN_SUBPOINT, OWN_LETTER, OWNS };

static const struct str own_rules[OWNS] = {
    [OWN_ARTICLE] = STR_INIT("own-article"),
    [OWN_POINT] = STR_INIT("own-point"),
    [OWN_SUBPOINT] = STR_INIT("own-subpoint"),
    [OWN_LETTER] = STR_INIT("own-letter"),
};

struct scopes {
	struct places at[OWNS];
	bool seen[OWNS];
};

/* Cut the own number off, if there is one. */
static void own_number(struct reader *r, struct scopes *scopes, struct str *s)
{
	for (size_t i = 0; i < OWNS; i++) {
		struct match m;

		if (!language_match(r->m, r->lang, own_rules[i], *s, &m))
			continue;
		if (scopes->seen[i])
			r->scope = scopes->at[i];
		scopes->at[i] = r->scope;
		scopes->seen[i] = true;
		for (size_t k = i + 1; k < OWNS; k++)
			scopes->seen[k] = false;
		*s = str_strip(str_after(*s, m.all.n));
		/* Article 1, point 1, subpoint 1 may begin one line, but a
		   number in a bracket is the last. */
		if (i >= OWN_SUBPOINT)
			return;
	}
}

static void line_mask(struct reader *r, struct str s, enum mask_how how,
                      struct mask *out)
{
	mask_read(r->a, &r->lang->lexicon, s, how, out);
}

/* Does new text come behind these words? */
static bool orders_block(struct reader *r, struct str words)
{
	struct mask mask;
	struct match m;

	line_mask(r, words, MASK_FLAT, &mask);
	return language_match(r->m, r->lang, STR("block-order"), mask.text, &m);
}

static bool ends_sentence(struct str s)
{
	return s.n && (s.p[s.n - 1] == ':' || s.p[s.n - 1] == ';' ||
	               s.p[s.n - 1] == '.');
}

/* Two lines of one sentence.  A number that is broken behind its hyphen goes on
   without a space: "3-" and "1)". */
static struct str lines_joined(struct reader *r, struct str line,
                               struct str more)
{
	bool number = line.n > 1 && line.p[line.n - 1] == '-' &&
	              byte_is_digit(line.p[line.n - 2]) && more.n &&
	              byte_is_digit(more.p[0]);

	return str_format(r->a, number ? "%.*s%.*s" : "%.*s %.*s",
	                  STR_ARG(line), STR_ARG(more));
}

/* A sentence that is broken into more lines is none that is looked ahead to. */
enum { LINES_AHEAD = 12 };

/* The sentence at the front of s, which may be broken into lines. */
static struct str line_ahead(struct reader *r, struct str s)
{
	struct str line = str_strip(str_cut(&s, '\n'));

	for (size_t n = 1; n < LINES_AHEAD && s.n && line.n &&
	                   !mask_opens(line) && !ends_sentence(line);
	     n++)
		line = lines_joined(r, line, str_strip(str_cut(&s, '\n')));
	return line;
}

/* May what stands behind a block be a sentence of the order? */
static bool goes_on(struct reader *r, struct str rest)
{
	struct str ahead = rest, line = str_strip(str_cut(&rest, '\n'));
	struct mask mask;
	struct match m;

	if (line.n == 0 || mask_opens(line))
		return true;
	for (size_t i = 0; i < OWNS; i++)
		if (language_match(r->m, r->lang, own_rules[i], line, &m))
			return true;
	if (language_match(r->m, r->lang, STR("quote-rows"), line, &m))
		return true;
	line_mask(r, line_ahead(r, ahead), MASK_FLAT, &mask);
	return ruleset_match(r->m, language_rules(r->lang, STR("clause")),
	                     mask.text, &m) != NULL;
}

static struct str skip_end(struct str s)
{
	while (s.n && (s.p[0] == ';' || s.p[0] == '.' || s.p[0] == ',' ||
	               s.p[0] == ':'))
		s = str_after(s, 1);
	return str_strip(s);
}

/* Bytes of the mark at the front, or at the end, of a quotation. */
static size_t mark_front(struct str s)
{
	size_t len;

	if (s.n > 1 && (s.p[0] == '<' || s.p[0] == '\''))
		return 2;
	str_rune(s, &len);
	return len;
}

static size_t mark_back(struct str s)
{
	size_t i = str_last(s);

	if (i && (s.p[i] == '>' || s.p[i] == '\''))
		i--;
	return s.n - i;
}

/* Does a line of s behind the first look like one of the order itself? */
static bool has_line(struct reader *r, struct str s)
{
	str_cut(&s, '\n');
	while (s.n) {
		struct str line = str_strip(str_cut(&s, '\n'));

		if (line.n && !mask_opens(line) && goes_on(r, line))
			return true;
	}
	return false;
}

/* Cut blocks of new text off the front. */
static void blocks_cut(struct reader *r, struct str *s)
{
	while (mask_opens(*s)) {
		bool even;
		size_t end = mask_block_end(*s, 0, &even), more;
		struct str block;

		while (end != 0 && !goes_on(r, skip_end(str_after(*s, end)))) {
			more = mask_block_end(*s, end, &even);
			if (more <= end)
				break;
			end = more;
		}
		block = str_sub(*s, 0, end);
		/* A mark lacks, and where cannot be told. */
		if (end == 0 || (!even && has_line(r, block)))
			return;
		block = str_sub(block, mark_front(block),
		                block.n - mark_back(block));
		*vec_push(r->a, &r->blocks) = str_strip(block);
		*s = skip_end(str_after(*s, end));
	}
}

/* Where the words end behind which new text in quotes begins, in the first
   line of s; s.n where none does. */
static size_t block_at(struct reader *r, struct str s)
{
	size_t eol = str_find(s, STR("\n"));

	for (size_t i = 0; i < eol; i++) {
		struct str rest = str_after(s, i + 1);

		if (s.p[i] != ':')
			continue;
		rest = str_after(rest, str_spaces(rest));
		if (rest.n && mask_opens(rest) &&
		    orders_block(r, str_sub(s, 0, i + 1)))
			return i + 1;
	}
	return s.n;
}

/* Do the words of a line so far want rows in quotes behind them? */
static bool wants_rows(struct reader *r, struct str line)
{
	struct match m;

	return line.n == 0 || !ends_sentence(line) ||
	       (!orders_block(r, line) &&
	        (language_match(r->m, r->lang, STR("quote-rows"), line, &m) ||
	         language_match(r->m, r->lang, STR("quote-leads"), line, &m)));
}

/* Cut rows that a sentence gives in quotes, its words going on behind them:
   they are read as if they stood in its line. */
static bool rows_cut(struct reader *r, struct str *s, struct str *line)
{
	struct buf out = {0};
	struct str block, rest;
	bool even;
	size_t end = mask_opens(*s) ? mask_block_end(*s, 0, &even) : 0;

	block = str_sub(*s, 0, end);
	rest = str_after(*s, end);
	if (end == 0 || !even || str_find(block, STR("\t")) == end ||
	    rest.n == 0 || skip_end(rest).n != str_strip(rest).n ||
	    !wants_rows(r, *line))
		return false;
	while (str_ends(*line, STR(":")))
		line->n--;
	buf_format(&out, "%.*s «", STR_ARG(*line));
	block = str_strip(
	    str_sub(block, mark_front(block), block.n - mark_back(block)));
	while (block.n) {
		buf_add(&out, str_cut(&block, '\n'));
		buf_add(&out, block.n ? STR(SCOPE_ROW) : STR("»"));
	}
	*line = str_strip(str_copy(r->a, buf_str(&out)));
	buf_free(&out);
	*s = str_after(rest, str_spaces(rest));
	return true;
}

/* Cut the next line, with those that go on with its sentence; new text behind
   it goes to r->blocks. */
static struct str line_cut(struct reader *r, struct str *s)
{
	struct str line = STR("");

	r->blocks.p = NULL;
	r->blocks.n = r->blocks.cap = 0;
	while (s->n) {
		size_t at;
		struct str part;

		if (rows_cut(r, s, &line))
			continue;
		at = block_at(r, *s);
		part = *s;

		if (at < s->n) {
			part.n = at;
			*s = str_after(*s, at);
		} else {
			part = str_cut(s, '\n');
		}
		part = str_strip(part);
		line = line.n && part.n ? lines_joined(r, line, part)
		       : line.n         ? line
		                        : part;
		*s = str_after(*s, str_spaces(*s));
		if (mask_opens(*s) && orders_block(r, line)) {
			blocks_cut(r, s);
			break;
		}
		if (ends_sentence(line) && !rows_cut(r, s, &line))
			break;
	}
	return line;
}

/* Is the quotation whose end is a guess a title that names further acts?
   Otherwise they may be named beside it. */
static bool is_title(struct reader *r)
{
	struct match m;

	return r->mask.quotes.n &&
	       language_match(r->m, r->lang, STR("title-of-acts"),
	                      r->mask.quotes.p[r->mask.quotes.n - 1], &m);
}

void reader_mask(struct reader *r, struct str line)
{
	line_mask(r, line, MASK_NESTED, &r->mask);
	if (r->mask.odd && !is_title(r))
		line_mask(r, line, MASK_FLAT, &r->mask);
}

static bool line_read(struct reader *r, struct scopes *scopes, struct str line)
{
	size_t from = r->edits->list.n;
	struct str rest;
	bool seen = true, cited = false;

	own_number(r, scopes, &line);
	reader_mask(r, line);
	r->last = (struct places){0};
	r->behind = r->after = STR("");
	r->own = false;
	r->timed = r->whole = (struct timed){0};
	rest = r->mask.text;
	while (rest.n && seen) {
		struct match m;

		if (!statement_read(r, &rest, &seen))
			return false;
		if (seen &&
		    language_match(r->m, r->lang, STR("clause-join"), rest, &m))
			rest = str_strip(str_after(rest, m.all.n));
	}
	if (rest.p == r->mask.text.p && !cited_cut(r, &rest, &cited))
		return false;
	r->cited |= cited;
	if (!clauses_read(r, rest))
		return false;
	reader_gave(r, from);
	return true;
}

/* Header lines alone are one edit for each place. */
static void scope_put(struct reader *r)
{
	for (size_t i = 0; i < r->scope.n; i++)
		reader_add(r, EDIT_SCOPE, &r->scope.p[i]);
}

bool sentence_read(struct reader *r, struct str text)
{
	size_t from = r->edits->list.n;
	struct edit like = r->like;
	struct places scope = r->scope;
	struct scopes scopes = {0};
	bool good = true, any = false;

	r->cited = r->acts = false;
	while (good && text.n) {
		struct str line = line_cut(r, &text);

		if (line.n == 0)
			continue;
		any = true;
		good = line_read(r, &scopes, line);
	}
	if (good && !any)
		good = reader_refuse(r, "no words", STR(""));
	if (good && r->edits->list.n == from)
		scope_put(r);
	if (good && r->edits->list.n == from)
		good = reader_refuse(r, "orders nothing", STR(""));
	if (!good) {
		r->edits->list.n = from;
		r->scope = scope;
	}
	r->like = like;
	return good;
}
