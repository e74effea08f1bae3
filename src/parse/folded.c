#include "parse/folded.h"

#include "parse/edge.h"
#include "parse/marks.h"
#include "parse/unit.h"

enum {
	NARROW = 34,       /* characters; no text is broken to less, */
	WIDE = 130,        /* nor to more */
	LOOSE_SHARE = 16,  /* one line in so many tells nothing of the width, */
	EXACT_SHARE = 200, /* one in so many where it is told exactly */
	TIGHT_TENTHS = 8,  /* of the widest line that the narrowest full has */
	FULL_MIN = 2,      /* lines that show that a text was folded */
	BEYOND_SHARE = 8,  /* one line in so many may be wider */
	OPEN_MIN = 3,      /* paragraphs that show how they are marked */
	OPEN_SHARE = 10,   /* one in so many may have no mark */
	BACK = 30,         /* lines above in which a bracket may have opened */
	HEAD_LINES = 4,    /* that a heading has at most */
	INDENT_MOST = 16   /* of the indents that open paragraphs */
};

/* How many lines have which width. */
struct widths {
	size_t of[WIDE + 2], n;
};

static void widths_add(struct widths *w, size_t width)
{
	w->of[width > WIDE ? WIDE + 1 : width]++;
	w->n++;
}

/* The widest, but for one in so many. */
static size_t widths_most(const struct widths *w, size_t share)
{
	size_t above = 0, k = WIDE + 1;

	while (k > 0 && (above += w->of[k]) <= w->n / share)
		k--;
	return k;
}

/* The narrowest, but for one in so many. */
static size_t widths_least(const struct widths *w, size_t share)
{
	size_t below = 0, k = 0;

	while (k <= WIDE && (below += w->of[k]) <= w->n / share)
		k++;
	return k;
}

/* Does the page tell whether the line above had room for its first word? */
static bool line_seen(const struct line *l)
{
	return (l->marks & (SHEET_SHORT | SHEET_FULL)) != 0;
}

/* Do lines i - 1 and i stand right below one another?  Pages that tell how full
   lines are may part them. */
static bool lines_meet(const struct parser *p, const struct folded *f, size_t i)
{
	const struct line *l = &p->lines.p[i];

	return f->text[i] && f->text[i - 1] && l->before == 0 &&
	       (line_seen(l) || (!l->page && f->measured));
}

/* The width that the text was broken to; 0.  Lines that go on in small letters
   were broken for sure: where no line at all is too wide for the narrowest of
   them, the widest has it.  Where they were measured in other units than
   characters, no character more would have fitted into the narrowest. */
static size_t folded_width(const struct parser *p, struct folded *f)
{
	struct widths full = {0}, with = {0}, all = {0};
	size_t indented = 0, width, least;

	for (size_t i = 1; i < p->lines.n; i++) {
		const struct line *last = &p->lines.p[i - 1];

		if (!lines_meet(p, f, i))
			continue;
		widths_add(&all, edge_width(last));
		if (edge_sentence(last->s))
			continue;
		widths_add(&full, edge_width(last));
		if (!edge_within(p->lines.p[i].s))
			continue;
		indented += p->lines.p[i].indent >= EDGE_INDENT;
		widths_add(&with, edge_width_with(last, &p->lines.p[i]));
	}
	f->inset = indented * 2 > with.n;
	f->broken = with.n >= FULL_MIN;
	width = widths_most(&all, EXACT_SHARE);
	if (with.n >= FULL_MIN && widths_least(&with, EXACT_SHARE) > width) {
		f->exact = true;
		return width;
	}
	width = widths_most(&full, LOOSE_SHARE);
	least = widths_least(&with, LOOSE_SHARE);
	if (with.n == 0 || least > width)
		return width;
	return least * 10 > width * TIGHT_TENTHS ? least - 1
	                                         : width * TIGHT_TENTHS / 10;
}

/* Had line i - 1 no room for the first word of line i? */
static bool folded_full(const struct parser *p, const struct folded *f,
                        size_t i)
{
	if (!lines_meet(p, f, i))
		return false;
	if (line_seen(&p->lines.p[i]))
		return (p->lines.p[i].marks & SHEET_FULL) != 0;
	return edge_width_with(&p->lines.p[i - 1], &p->lines.p[i]) > f->width;
}

static bool folded_indents(const struct folded *f, const struct line *l)
{
	return !f->inset && l->indent >= EDGE_INDENT;
}

/* Are most of the lines that break off in a sentence full, and few others
   wider? */
static bool folded_is(const struct parser *p, const struct folded *f)
{
	size_t broken = 0, full = 0, beyond = 0;

	if (f->width < NARROW || f->width > WIDE)
		return false;
	for (size_t i = 1; i < p->lines.n; i++) {
		const struct line *last = &p->lines.p[i - 1];

		beyond += edge_width(last) > f->width * 10 / TIGHT_TENTHS;
		if (!lines_meet(p, f, i) || edge_sentence(last->s) ||
		    folded_indents(f, &p->lines.p[i]))
			continue;
		broken++;
		full += folded_full(p, f, i);
	}
	return full >= FULL_MIN && full * 2 >= broken &&
	       beyond * BEYOND_SHARE <= p->lines.n;
}

/* The indent that most lines have that have one. */
static size_t folded_usual(const struct parser *p, const struct folded *f)
{
	size_t of[INDENT_MOST + 1] = {0}, most = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];

		if (f->text[i] && folded_indents(f, l) &&
		    l->indent <= INDENT_MOST && ++of[l->indent] > of[most])
			most = l->indent;
	}
	return most;
}

/* Have nearly all lines that open a paragraph for sure an indent or an empty
   line before them? */
static bool folded_marked(const struct parser *p, const struct folded *f)
{
	size_t open = 0, marked = 0;

	for (size_t i = 1; i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];
		bool mark = l->before > 0 || folded_indents(f, l);

		if (!f->text[i] || !f->text[i - 1] ||
		    (!mark && folded_full(p, f, i)))
			continue;
		open++;
		marked += mark;
	}
	return marked >= OPEN_MIN && (open - marked) * OPEN_SHARE <= open;
}

/* From which line on nearly all paragraphs open at the usual indent, up to the
   last that does: a title stands above, signatures below; 0: they do not. */
static size_t folded_inward(const struct parser *p, const struct folded *f)
{
	size_t first = 0, indented = 0, flat = 0, since = 0;

	for (size_t i = 1; i < p->lines.n && f->usual != 0; i++) {
		const struct line *l = &p->lines.p[i];

		if (!f->text[i])
			continue;
		if (l->indent == f->usual) {
			first = indented == 0 ? i : first;
			flat += indented != 0 ? since : 0;
			indented++;
			since = 0;
		} else if (l->indent < EDGE_INDENT && !folded_full(p, f, i))
			since++;
	}
	return indented >= OPEN_MIN && flat * OPEN_SHARE <= indented ? first
	                                                             : 0;
}

/* How many sentences end within lines, before a capital that no number of a
   unit leads, and how many end lines that are surely short; of items the
   same, before small letters. */
struct stops {
	size_t within, items_within;
	size_t ends, items_end;
};

static void stops_within(struct stops *stops, struct str s)
{
	for (size_t i = 1; i + 2 < s.n; i++) {
		struct str next = str_after(s, i + 2);

		if (s.p[i + 1] != ' ')
			continue;
		if (s.p[i] == ';')
			stops->items_within += str_begins_lower(next);
		else if (s.p[i] == '.' && str_begins_upper(next) &&
		         !byte_is_digit(s.p[i - 1]))
			stops->within += edge_item(str_sub(s, 0, i + 1));
	}
}

static void stops_end(struct stops *stops, struct parser *p, struct str last,
                      struct str next)
{
	if (str_ends(last, STR(";")))
		stops->items_end += str_begins_lower(next);
	else if (edge_item(last) && str_begins_upper(next))
		stops->ends += !edge_opens(p, next);
}

/* Learn how paragraphs end and open from the lines that are surely short. */
static void folded_learn(struct parser *p, struct folded *f)
{
	size_t headed = 0, bare = 0;
	struct stops stops = {0};
	struct match m;

	for (size_t i = 1; i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i], *last = l - 1;

		if (!f->text[i - 1] || !f->text[i])
			continue;
		if (!parser_match(p, STR("note"), last->s, &m) &&
		    !edge_heads(p, str_unquoted(last->s)))
			stops_within(&stops, last->s);
		if (l->before == 0 && folded_full(p, f, i))
			continue;
		stops_end(&stops, p, last->s, l->s);
		if (edge_heads(p, str_unquoted(last->s))) {
			headed += !edge_sentence(last->s);
			bare += edge_sentence(last->s);
		}
	}
	f->runs = stops.within > stops.ends + 1;
	f->lists = stops.items_within > stops.items_end;
	f->headed = headed > bare;
	f->names = proper_read(p);
}

/* Do pages tell how full lines are? */
static bool pages_tell(const struct parser *p)
{
	for (size_t i = 0; i < p->lines.n; i++)
		if (line_seen(&p->lines.p[i]))
			return true;
	return false;
}

struct folded folded_find(struct parser *p, const bool *text)
{
	bool seen = pages_tell(p);
	struct folded f = {.text = text, .measured = true};

	f.width = folded_width(p, &f);
	f.measured = folded_is(p, &f);
	if (seen) {
		f.width = f.measured ? f.width : NARROW;
		f.exact = true;
	} else if (!f.measured) {
		f.width = 0;
		f.exact = false;
		return f;
	}
	f.marked = folded_marked(p, &f);
	f.usual = folded_usual(p, &f);
	f.inward = folded_inward(p, &f);
	if (f.exact)
		folded_learn(p, &f);
	return f;
}

/* Is a bracket open at the end of line i - 1, of those in its paragraph as far
   as the width tells it? */
static bool folded_bracket(const struct parser *p, const struct folded *f,
                           size_t i)
{
	size_t from = i - 1, depth = 0;

	while (from > 0 && from + BACK > i && folded_full(p, f, from) &&
	       !folded_indents(f, &p->lines.p[from]))
		from--;
	for (; from < i; from++) {
		struct str s = p->lines.p[from].s;

		for (size_t k = 0; k < s.n; k++) {
			depth += s.p[k] == '(';
			depth -= s.p[k] == ')' && depth > 0;
		}
	}
	return depth > 0;
}

/* Does a line end in words in quotation marks that it began itself? */
static bool line_cites(struct str s)
{
	size_t at = marks_last(s);
	struct marks_walk w = marks_start(s, 0);
	struct mark m;
	bool open = false;

	if (at == s.n)
		return false;
	while (marks_next(&w, &m) && m.at < at)
		open = w.depth > 0;
	return open;
}

/* May a line that begins with the number of a unit go on with a line that ends
   nothing?  A number in brackets often does; one with a stop above a capital
   is that of a point, below a heading. */
static bool line_numbers_on(struct parser *p, struct str s)
{
	size_t n = 0;

	if (edge_opens(p, str_unquoted(s)) && str_unquoted(s).n < s.n)
		return false;
	while (n < s.n && byte_is_digit(s.p[n]))
		n++;
	return n == 0 || n == s.n || s.p[n] != '.' ||
	       !str_begins_upper(str_strip(str_after(s, n + 1)));
}

/* Does a line that goes on in a capital for all that the width tells open a
   paragraph, as no name begins it?  Capitals throughout tell nothing. */
static bool line_names(struct parser *p, const struct folded *f, struct str s)
{
	struct str rest = s, word;

	if (!str_begins_upper(s) || !proper_never(p, &f->names, s))
		return false;
	word = str_word(&rest);
	return str_runes(word) > 1 ? !unit_capitals(word)
	                           : !unit_capitals(str_word(&rest));
}

/* The first line of the heading of an article that line i - 1 may be of;
   i: there is none. */
static size_t folded_heading(struct parser *p, const struct folded *f, size_t i)
{
	for (size_t k = 1; k <= HEAD_LINES && k <= i; k++) {
		if (edge_item(p->lines.p[i - k].s))
			return i;
		if (edge_heads(p, str_unquoted(p->lines.p[i - k].s)))
			return i - k;
		if (k == i || !folded_full(p, f, i - k) ||
		    folded_indents(f, &p->lines.p[i - k]))
			return i;
	}
	return i;
}

/* May a paragraph open at line i, by its first word? */
static bool line_may_open(struct parser *p, const struct folded *f, size_t i)
{
	return str_begins_upper(p->lines.p[i].s) &&
	       !edge_sentence(p->lines.p[i - 1].s) &&
	       !proper_is(p, &f->names, p->lines.p[i].s);
}

/*
 * Does line i open the first paragraph below the heading of an article?  A
 * heading ends in no stop: where full lines lead from one to a stop, one of
 * them opens it, and where only one may, that one does.
 */
static bool folded_below(struct parser *p, const struct folded *f, size_t i)
{
	size_t from, others = 0, end = i;

	if (!f->headed || !line_may_open(p, f, i))
		return false;
	from = folded_heading(p, f, i);
	if (from == i)
		return false;
	while (end < i + BACK && !edge_item(p->lines.p[end].s)) {
		end++;
		if (end == p->lines.n || !folded_full(p, f, end) ||
		    folded_indents(f, &p->lines.p[end]))
			return false;
	}
	for (size_t k = from + 1; k <= end; k++)
		others += k != i && line_may_open(p, f, k);
	return others == 0;
}

/* Does line i stand where each paragraph opens at the usual indent? */
static bool folded_within(const struct folded *f, size_t i)
{
	return f->inward != 0 && i > f->inward;
}

/* What is told of a line that its last one had no room for, and that goes on
   with no sentence. */
static enum folded_say folded_open(struct parser *p, const struct folded *f,
                                   size_t i)
{
	struct str s = p->lines.p[i].s, last = p->lines.p[i - 1].s;
	struct match m;

	if (f->marked || folded_within(f, i))
		return FOLDED_JOINS;
	if (f->exact && parser_match(p, STR("line-open"), last, &m))
		return FOLDED_JOINS;
	if (!line_numbers_on(p, s))
		return f->exact ? FOLDED_OPENS : FOLDED_UNTOLD;
	if (f->exact && (line_names(p, f, s) || folded_below(p, f, i) ||
	                 (str_begins_upper(s) &&
	                  parser_match(p, STR("registered"), last, &m))))
		return FOLDED_OPENS;
	return FOLDED_JOINS;
}

/* The same behind the end of a sentence. */
static enum folded_say folded_closed(struct parser *p, const struct folded *f,
                                     size_t i)
{
	struct str s = p->lines.p[i].s, last = p->lines.p[i - 1].s;

	if (folded_within(f, i) && !edge_opens(p, s))
		return FOLDED_JOINS;
	if (str_ends(last, STR(":")))
		return f->marked && edge_within(s) ? FOLDED_JOINS
		                                   : FOLDED_UNTOLD;
	if (folded_bracket(p, f, i))
		return FOLDED_JOINS;
	if (!edge_opens(p, s) &&
	    (f->marked || (edge_within(s) && line_cites(last))))
		return FOLDED_JOINS;
	if (f->exact && !f->runs && str_begins_upper(s))
		return FOLDED_OPENS;
	if (f->exact && f->lists && str_begins_lower(s) &&
	    str_ends(last, STR(";")))
		return FOLDED_JOINS;
	return FOLDED_UNTOLD;
}

bool folded_short(const struct parser *p, const struct folded *f, size_t i)
{
	if (line_seen(&p->lines.p[i]))
		return (p->lines.p[i].marks & SHEET_SHORT) != 0;
	return f->exact && lines_meet(p, f, i) && !folded_full(p, f, i);
}

bool folded_doubts(struct parser *p, const struct folded *f, size_t i)
{
	struct str s = p->lines.p[i].s;

	return f->width != 0 && f->broken && folded_full(p, f, i) &&
	       !folded_indents(f, &p->lines.p[i]) && edge_within(s) &&
	       !edge_opens(p, s);
}

/* Tell of a line that a page shows as full, but not as one that goes on, where
   its end and the next one leave open whether its paragraph does. */
static enum folded_say folded_tell(struct parser *p, size_t i,
                                   enum folded_say say)
{
	const struct line *l = &p->lines.p[i], *last = l - 1;
	bool ends = edge_item(last->s), opens = edge_opens(p, l->s);
	struct match m;

	if ((l->marks & (SHEET_FULL | SHEET_BREAK)) != SHEET_FULL)
		return say;
	if (say == FOLDED_OPENS && ends && !opens)
		parser_find(p, (struct find){.code = DIAG_SENTENCE_FULL,
		                             .span = {last->at, last->s.n}});
	if (say == FOLDED_JOINS && !ends && opens &&
	    !parser_match(p, STR("line-open"), last->s, &m) &&
	    !parser_match(p, STR("numbers-open"), last->s, &m))
		parser_find(p, (struct find){.code = DIAG_NUMBER_WITHIN,
		                             .span = {l->at, l->s.n}});
	return say;
}

enum folded_say folded_say(struct parser *p, const struct folded *f, size_t i)
{
	const struct line *l = &p->lines.p[i];
	struct match m;

	if (f->width == 0 || !folded_full(p, f, i))
		return FOLDED_UNTOLD;
	if (folded_indents(f, l))
		return f->exact && l->indent == f->usual ? FOLDED_OPENS
		                                         : FOLDED_UNTOLD;
	if (edge_heads(p, l->s) || parser_match(p, STR("note"), l->s, &m))
		return f->exact ? FOLDED_OPENS : FOLDED_UNTOLD;
	return folded_tell(p, i,
	                   edge_item(p->lines.p[i - 1].s)
	                       ? folded_closed(p, f, i)
	                       : folded_open(p, f, i));
}
