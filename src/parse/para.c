#include "parse/para.h"

#include "parse/aligned.h"
#include "parse/columned.h"
#include "parse/edge.h"
#include "parse/folded.h"
#include "parse/letterhead.h"
#include "parse/member.h"
#include "parse/printed.h"
#include "parse/requisites.h"
#include "parse/signed.h"
#include "parse/tables.h"

#include <string.h>

enum {
	WRAPPED_SHARE = 10, /* one line in so many shows wrapping */
	PAGE_WIDTH = 200,   /* characters; no page holds a longer line */
	FULL_TENTHS = 7,    /* of the widest line that a full one has */
	BLOCK_LINES = 4,    /* at least so many show a block's width, */
	BLOCK_OPEN = 2,     /* so many of them break off in a sentence, */
	BLOCK_WITHIN = 4,   /* one in so many goes on in small letters, */
	LIST_SHARE = 4,     /* all but one in so many are items of a list */
	LONG_LINE = 40,     /* characters of one that may be full */
	BLOCK_WIDTH = 130,  /* which is no larger, */
	BLOCK_NARROW = 50,  /* and no smaller */
	ROOM = 3,           /* characters that a line is surely short by */
	RULED_MIN = 10,     /* underscores that are a line across the page */
};

/* How the text is laid out. */
struct layout {
	bool wrapped;  /* lines were broken to fit */
	bool indented; /* paragraphs open with an indent */
	size_t width;  /* of its widest line, in characters */
	/* For each line the width of the block of full lines that it stands
	   in, divided from others by empty lines; 0: in none. */
	unsigned *block;
	bool *listed;   /* for each line: it is one of a list or a form, */
	bool *columned; /* it stands in columns of spaces */
	/* For the first line of a table aligned by spaces how many it has. */
	unsigned *aligned;
	/* For the first line of a member of a list how many that one has. */
	unsigned *members;
	struct folded folded;
};

/* Are lines from..to-1 a list whose items take a line each, nearly all of them
   with a number? */
static bool layout_lists(struct parser *p, size_t from, size_t to)
{
	size_t items = 0;

	for (size_t i = from; i < to; i++)
		items += edge_opens(p, p->lines.p[i].s);
	return items * LIST_SHARE >= (to - from) * (LIST_SHARE - 1);
}

/* Are lines from..to-1, which no empty line divides, those of a list or a form,
   a line each?  Most that end no sentence would have had room for the first
   word of the next, or many end in a place to fill in.  Where all had none that
   small letters go on with, the lines were filled. */
static bool layout_apart(struct parser *p, size_t from, size_t to)
{
	size_t width = 0, breaks = 0, room = 0, places = 0, small = 0, on = 0;

	for (size_t i = from; i < to; i++) {
		size_t w = edge_width(&p->lines.p[i]);

		width = w > width ? w : width;
		places += str_ends(p->lines.p[i].s, STR("_"));
	}
	if (to - from < BLOCK_LINES || width > BLOCK_WIDTH)
		return false;
	for (size_t i = from + 1; i < to; i++) {
		const struct line *last = &p->lines.p[i - 1];
		bool fits = edge_width_with(last, &p->lines.p[i]) <= width;

		if (edge_sentence(last->s))
			continue;
		breaks++;
		room += !last->trail &&
		        edge_width_with(last, &p->lines.p[i]) + ROOM <= width;
		small += edge_within(p->lines.p[i].s);
		on += fits && edge_within(p->lines.p[i].s);
	}
	if (small >= BLOCK_LINES && on == 0)
		room = 0;
	return (breaks >= BLOCK_LINES - 1 && room * 2 > breaks) ||
	       (places > 1 && places * 4 >= to - from);
}

/* Note lines from..to-1, which no empty line divides, if most of them are
   about as wide as a printed page has them and break off in a sentence.  Where
   each line has the indent that opens a paragraph, others must go on with it in
   small letters. */
static void layout_block(struct parser *p, struct layout *layout, size_t from,
                         size_t to)
{
	size_t width = 0, full = 0, open = 0, within = 0, indented = 0;

	if (to - from < BLOCK_LINES)
		return;
	for (size_t i = from; i < to; i++) {
		size_t w = edge_width(&p->lines.p[i]);

		width = w > width ? w : width;
		if (width > BLOCK_WIDTH)
			return;
	}
	if (width < BLOCK_NARROW)
		return;
	for (size_t i = from; i < to; i++) {
		bool wide =
		    edge_width(&p->lines.p[i]) * 10 >= width * FULL_TENTHS;

		full += wide;
		indented += p->lines.p[i].indent >= EDGE_INDENT;
		within += i > from && edge_within(p->lines.p[i].s);
		open += wide && !edge_sentence(p->lines.p[i].s);
	}
	if (open < BLOCK_OPEN || full * 5 < to - from || open * 2 < full ||
	    (indented == to - from && within * BLOCK_WITHIN < open) ||
	    layout_lists(p, from, to))
		return;
	for (size_t i = from; i < to; i++)
		layout->block[i] = (unsigned)width;
}

/* How many lines from the i-th on are laid out by themselves: those of a table
   that spaces align, of a member; 0. */
static size_t layout_set(const struct layout *layout, size_t i)
{
	return layout->aligned[i] != 0 ? layout->aligned[i]
	                               : layout->members[i];
}

/* How many lines stand together from the i-th on: of a caption, of what is laid
   out by itself, or one. */
static size_t layout_step(const struct parser *p, const struct layout *layout,
                          size_t i)
{
	size_t n = p->captions[i] != 0 ? p->captions[i] : layout_set(layout, i);

	return n != 0 ? n : 1;
}

/* Captions, tables and lists of members are no part of what stands above and
   below them. */
static void layout_blocks(struct parser *p, struct layout *layout)
{
	size_t from = 0, to;

	layout->block =
	    arena_array(p->scratch, p->lines.n + 1, sizeof(*layout->block));
	layout->listed =
	    arena_array(p->scratch, p->lines.n + 1, sizeof(*layout->listed));
	for (size_t i = 0; i < p->lines.n; i = to) {
		to = i + layout_step(p, layout, i);
		if (to > i + 1 || p->captions[i] != 0)
			from = to;
		if (to == p->lines.n || p->lines.p[to].before > 0 ||
		    p->captions[to] != 0 || layout_set(layout, to) != 0) {
			if (layout_apart(p, from, to))
				memset(layout->listed + from, 1, to - from);
			else
				layout_block(p, layout, from, to);
			from = to;
		}
	}
}

/* Mark the tables that spaces align and the members of lists; how many lines
   they have. */
static size_t layout_tables(struct parser *p, struct layout *layout)
{
	size_t sum = 0, n;

	layout->aligned =
	    arena_array(p->scratch, p->lines.n + 1, sizeof(*layout->aligned));
	layout->members = members_find(p);
	for (size_t i = 0; i < p->lines.n; i += n != 0 ? n : 1) {
		n = p->captions[i] == 0 && !p->lines.p[i].given
		        ? aligned_lines(p, i)
		        : 0;
		layout->aligned[i] = (unsigned)n;
		n = layout_set(layout, i);
		sum += n;
	}
	return sum;
}

/* See how wide the lines of text by itself were broken. */
static void layout_folds(struct parser *p, struct layout *layout)
{
	bool *text = arena_array(p->scratch, p->lines.n + 1, sizeof(*text));
	size_t n;

	for (size_t i = 0; i < p->lines.n; i += n) {
		struct str line = p->lines.p[i].s;

		n = layout_step(p, layout, i);
		/* Wide spaces part columns. */
		text[i] = p->captions[i] == 0 && layout_set(layout, i) == 0 &&
		          !layout->listed[i] &&
		          str_find(line, STR("   ")) == line.n;
	}
	layout->folded = folded_find(p, text);
}

static struct layout layout_find(struct parser *p)
{
	size_t trail = 0, indented = 0, beyond = 0;
	struct layout l = {0};
	size_t own = p->lines.n - layout_tables(p, &l), n;

	for (size_t i = 0; i < p->lines.n; i += n) {
		const struct line *line = &p->lines.p[i];
		size_t width = line->s.n > l.width ? edge_width(line) : 0;

		n = layout_set(&l, i);
		n = n != 0 ? n : 1;
		if (n > 1)
			continue;
		trail += line->trail;
		indented += line->indent >= EDGE_INDENT;
		/* A note put in may be wider than the page. */
		beyond += width > PAGE_WIDTH;
		if (width > l.width && width <= PAGE_WIDTH)
			l.width = width;
	}
	l.wrapped = (trail + indented) * WRAPPED_SHARE >= own &&
	            beyond * WRAPPED_SHARE <= own;
	l.indented = indented > 0;
	l.columned = columned_find(p);
	layout_blocks(p, &l);
	layout_folds(p, &l);
	return l;
}

/* Was a line broken because the next one's first word did not fit? */
static bool line_is_full(const struct layout *layout, const struct line *l)
{
	return edge_width(l) * 10 >= layout->width * FULL_TENTHS;
}

/* The same in a block of full lines. */
static bool line_fills(const struct layout *layout, const struct line *last,
                       const struct line *l, size_t i)
{
	return l->before == 0 && layout->block[i] != 0 &&
	       edge_width_with(last, l) > layout->block[i];
}

/* Does a line break off among the numbers of units, and the next go on with
   them?  The first number there is none of a unit of the act. */
static bool line_numbers(struct parser *p, struct str last, struct str next)
{
	struct match m;

	return byte_is_digit(next.p[0]) &&
	       parser_match(p, STR("numbers-close"), next, &m) &&
	       parser_match(p, STR("numbers-open"), last, &m);
}

/* Is the line above line i one of a list or a form, short or with a place to
   fill in, that small letters below do not go on with? */
static bool line_is_item(const struct layout *layout, size_t i,
                         const struct line *last)
{
	return layout->listed[i] &&
	       (edge_width(last) < LONG_LINE || str_ends(last->s, STR("_")));
}

/*
 * In a text that is not laid out in wrapped lines: was this one broken all the
 * same?  It begins in small letters, or in a number that opens nothing, right
 * below words that no mark ends; or the line before wants another word.
 */
static bool line_was_broken(struct parser *p, const struct layout *layout,
                            size_t i)
{
	const struct line *l = &p->lines.p[i], *last = &p->lines.p[i - 1];
	struct match m;

	if (edge_sentence(last->s) || l->before > 1 || l->page)
		return false;
	if ((last->trail ||
	     (l->before == 0 && !line_is_item(layout, i, last))) &&
	    edge_within(l->s))
		return true;
	if (last->joins != 0 && edge_width(last) >= LONG_LINE &&
	    !str_ends(last->s, STR("/")))
		return true;
	if (line_numbers(p, last->s, l->s))
		return true;
	if (l->before == 0 && byte_is_digit(l->s.p[0]) &&
	    !edge_opens(p, l->s) && edge_width(last) >= LONG_LINE &&
	    !parser_match(p, STR("cell-line"), l->s, &m))
		return true;
	return (edge_within(l->s) || !edge_opens(p, l->s)) &&
	       parser_match(p, STR("line-open"), last->s, &m);
}

/* Is a line the penalty for what the line before describes, which ends in a
   dash?  Then it is a paragraph, though it begins in small letters. */
static bool line_is_penalty(struct parser *p, const struct layout *layout,
                            const struct line *last, const struct line *l)
{
	struct match m;

	if (layout->indented && l->indent < EDGE_INDENT &&
	    last->indent >= EDGE_INDENT)
		return false;
	return (str_ends(last->s, STR("–")) || str_ends(last->s, STR("—")) ||
	        str_ends(last->s, STR("-"))) &&
	       parser_match(p, STR("penalty"), l->s, &m);
}

/* Does the line begin in a quotation mark and go on with words that were broken
   before it?  New text in quotes stands behind a colon, and the line before it
   is not full; a title that a text cites stands behind the act. */
static bool line_quotes(struct parser *p, const struct layout *layout, size_t i)
{
	const struct line *l = &p->lines.p[i], *last = &p->lines.p[i - 1];
	struct str inside = str_unquoted(l->s);
	struct match m;

	if (inside.n == l->s.n || l->before > 0 || l->page ||
	    edge_sentence(last->s) || edge_opens(p, inside))
		return false;
	if (layout->block[i] != 0 &&
	    edge_width(last) * 10 >= layout->block[i] * FULL_TENTHS)
		return true;
	return edge_width(last) >= LONG_LINE &&
	       parser_match(p, STR("title-wanted"), last->s, &m);
}

/* Does a line begin to tell what the letters of the formula above it mean? */
static bool line_explains(struct parser *p, const struct line *last,
                          const struct line *l)
{
	struct match m;

	return str_find(last->s, STR("=")) < last->s.n &&
	       parser_match(p, STR("formula-where"), l->s, &m);
}

/* Does a line end in a mark behind which its paragraph does not go on?  Behind
   a semicolon it may, in brackets: "2001, № 23; 2008, № 7". */
static bool line_closes(struct str last, struct str next)
{
	size_t len;

	if (last.p[last.n - 1] == ':')
		return true;
	return last.p[last.n - 1] == ';' &&
	       rune_is_letter(str_rune(next, &len)) &&
	       str_find(last, STR("(")) == last.n;
}

/* The same of line i - 1; where the width leaves it open, it is told. */
static bool line_closes_here(struct parser *p, const struct layout *layout,
                             size_t i)
{
	const struct line *last = &p->lines.p[i - 1];

	/* White space behind a heading that has room was typed there. */
	if (!line_closes(last->s, p->lines.p[i].s))
		return last->trail && !line_is_full(layout, last) &&
		       edge_opens(p, p->lines.p[i].s) && edge_heads(p, last->s);
	if (folded_doubts(p, &layout->folded, i))
		parser_find(p, (struct find){.code = DIAG_END_UNCLEAR,
		                             .span = {last->at, last->s.n}});
	return true;
}

/* What the page shows that a line is printed on: whether it goes on, or opens
   a paragraph.  A heading behind the end of a sentence may stand in a place of
   its own where other lines go on. */
static enum folded_say line_told(struct parser *p, const struct line *last,
                                 const struct line *l)
{
	bool ends = edge_item(last->s);

	if (l->before > 0 || last->table != 0)
		return FOLDED_UNTOLD;
	if (l->marks & SHEET_BREAK && !(ends && edge_heads(p, l->s)))
		return FOLDED_JOINS;
	return l->marks & SHEET_INDENT && ends ? FOLDED_OPENS : FOLDED_UNTOLD;
}

/* Does line i go on with the paragraph that holds line i - 1, by the layout? */
static bool line_goes_on(struct parser *p, const struct layout *layout,
                         size_t i)
{
	const struct line *l = &p->lines.p[i], *last = &p->lines.p[i - 1];
	enum folded_say say;

	/* A format that knows paragraphs knows them as they were typed. */
	if (l->given)
		return last->table == 0 && l->table == 0 &&
		       !line_closes(last->s, l->s) &&
		       (edge_turns(p, last, l) ||
		        line_was_broken(p, layout, i));
	if (l->before > 0 && l->indent == 1 && p->mended && p->mended[i])
		return true;
	if (edge_below(p, last, l))
		return false;
	say = line_told(p, last, l);
	if (say != FOLDED_UNTOLD)
		return say == FOLDED_JOINS;
	/* Lines may be broken before a comma. */
	if (l->before == 0 && layout->wrapped && !l->page && l->s.p[0] == ',')
		return true;
	say = folded_say(p, &layout->folded, i);
	if (say != FOLDED_UNTOLD)
		return say == FOLDED_JOINS;
	if (line_closes_here(p, layout, i))
		return false;
	if (l->before == 0 && layout->wrapped && l->indent < EDGE_INDENT &&
	    !l->page && !folded_short(p, &layout->folded, i) &&
	    (last->trail || line_is_full(layout, last)))
		return last->trail ||
		       !(layout->indented ? edge_item(last->s)
		                          : edge_sentence(last->s)) ||
		       !edge_opens(p, l->s);
	/* An indent opens a paragraph, but where all lines have it. */
	if (l->indent >= EDGE_INDENT && l->indent > last->indent)
		return false;
	if (folded_short(p, &layout->folded, i))
		return line_was_broken(p, layout, i);
	if (line_quotes(p, layout, i))
		return true;
	if (line_fills(layout, last, l, i))
		return !edge_heads(p, l->s) &&
		       (!edge_sentence(last->s) || !edge_opens(p, l->s));
	return line_was_broken(p, layout, i);
}

/* Is line i one that no text goes on with: of underscores alone, or in columns
   with others? */
static bool line_apart(const struct parser *p, const struct layout *layout,
                       size_t i)
{
	const struct line *l = &p->lines.p[i];

	return (l->before == 0 &&
	        (layout->columned[i] || layout->columned[i - 1])) ||
	       (l->s.n >= RULED_MIN && edge_ruled(l->s));
}

static bool line_continues(struct parser *p, const struct layout *layout,
                           size_t i)
{
	const struct line *l = &p->lines.p[i], *last = &p->lines.p[i - 1];

	return !line_apart(p, layout, i) && line_goes_on(p, layout, i) &&
	       !signed_opens(p, i) && !line_explains(p, last, l) &&
	       !line_is_penalty(p, layout, last, l);
}

struct str para_text(const struct para *para)
{
	return para->o ? str_sub(para->o->text, para->at, para->end) : STR("");
}

void paras_number(struct paras *paras)
{
	for (size_t i = 0; i < paras->n; i++)
		paras->p[i].place = i;
}

static struct para *paras_push(struct parser *p, struct paras *out, size_t from,
                               size_t to)
{
	const struct line *l = &p->lines.p[from];
	struct para *para = vec_push(p->scratch, out);

	*para = (struct para){.o = origin_lines(p, from, to),
	                      .from = from,
	                      .to = to,
	                      .rowed = rowed_at(p, from),
	                      .indented = l->indent >= EDGE_INDENT,
	                      .page = l->page,
	                      .gap = l->before > 0};
	para->end = para->o->text.n;
	return para;
}

static void para_set(struct para *para, struct origin *o)
{
	para->o = o;
	para->end = o->text.n;
}

static bool opens_table(struct parser *p, const struct layout *layout, size_t i)
{
	return tables_open(p, i, layout->aligned[i] != 0);
}

static void paras_table(struct parser *p, const struct layout *layout,
                        struct paras *out, size_t *i)
{
	size_t end;
	struct node *table = tables_read(p, *i, layout->aligned[*i] != 0, &end);

	if (table != NULL) {
		*vec_push(p->scratch, out) =
		    (struct para){.table = table,
		                  .from = *i,
		                  .to = end,
		                  .page = p->lines.p[*i].page,
		                  .gap = true};
		*i = end;
		return;
	}
	for (; *i < end; ++*i)
		paras_push(p, out, *i, *i + 1);
}

/* How many lines stand together from the i-th on: of a caption, of the
   requisites (n), of a member of a list, or one. */
static size_t paras_step(const struct parser *p, const struct layout *layout,
                         size_t i, size_t n)
{
	if (p->captions[i] != 0)
		return p->captions[i];
	if (n != 0)
		return n;
	return layout->members[i] != 0 ? layout->members[i] : 1;
}

/* Are the lines of a member of a list all of its paragraph?  *words: it, as it
   reads in one line; else NULL. */
static bool member_ends(struct parser *p, size_t from, size_t to,
                        struct origin **words)
{
	*words = member_words(p, from, to);
	return *words != NULL || member_closed(p, from, to);
}

/* Does the i-th line go on with the one before it, outside of the requisites?
 */
static bool para_goes_on(struct parser *p, const struct layout *layout,
                         const struct span *own, size_t i)
{
	return i < p->lines.n && !(own->n != 0 && i == own->at) &&
	       p->captions[i] == 0 && layout->members[i] == 0 &&
	       rowed_at(p, i) == rowed_at(p, i - 1) &&
	       line_continues(p, layout, i) && !opens_table(p, layout, i);
}

struct paras paras_read(struct parser *p)
{
	struct layout layout = layout_find(p);
	struct letterhead sheet = letterhead_find(p);
	struct span own = sheet.n ? (struct span){0, 0} : requisites_lines(p);
	struct span kind =
	    own.n || sheet.n ? (struct span){0, 0} : printed_lines(p);
	struct paras out = {0};
	size_t i = 0;

	vec_reserve(p->scratch, &out, p->lines.n);
	while (i < p->lines.n) {
		size_t from = i;
		bool caption, whole;
		struct origin *member = NULL;
		struct para *para;

		if (sheet.n != 0 && i == sheet.lines.at) {
			letterhead_paras(p, &sheet, &out);
			i += sheet.lines.n;
			continue;
		}
		if (p->captions[i] == 0 && opens_table(p, &layout, i)) {
			paras_table(p, &layout, &out, &i);
			continue;
		}
		caption = p->captions[i] != 0;
		if (kind.n != 0 && i == kind.at)
			own = kind;
		whole = caption || (own.n != 0 && i == own.at);
		i += paras_step(p, &layout, i, whole ? own.n : 0);
		if (!whole && layout.members[from] != 0)
			whole = member_ends(p, from, i, &member);
		while (!whole && para_goes_on(p, &layout, &own, i))
			i++;
		para = paras_push(p, &out, from, i);
		para->caption = caption;
		if (member != NULL)
			para_set(para, member);
	}
	paras_number(&out);
	return out;
}
