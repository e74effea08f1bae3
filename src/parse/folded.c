#include "parse/folded.h"

#include "parse/edge.h"
#include "parse/marks.h"

enum {
	NARROW = 50,      /* characters; no text is broken to less, */
	WIDE = 130,       /* nor to more */
	LOOSE_SHARE = 16, /* one line in so many tells nothing of the width */
	TIGHT_TENTHS = 8, /* of the widest line that the narrowest full has */
	FULL_MIN = 2,     /* lines that show that a text was folded */
	BEYOND_SHARE = 8, /* one line in so many may be wider */
	OPEN_MIN = 3,     /* paragraphs that show how they are marked */
	OPEN_SHARE = 10,  /* one in so many may have no mark */
	BACK = 30         /* lines above in which a bracket may have opened */
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

/* The widest, but for some. */
static size_t widths_most(const struct widths *w)
{
	size_t above = 0, k = WIDE + 1;

	while (k > 0 && (above += w->of[k]) <= w->n / LOOSE_SHARE)
		k--;
	return k;
}

/* The narrowest, but for some. */
static size_t widths_least(const struct widths *w)
{
	size_t below = 0, k = 0;

	while (k <= WIDE && (below += w->of[k]) <= w->n / LOOSE_SHARE)
		k++;
	return k;
}

/* Do lines i - 1 and i stand right below one another? */
static bool lines_meet(const struct parser *p, const bool *text, size_t i)
{
	const struct line *l = &p->lines.p[i];

	return text[i] && text[i - 1] && l->before == 0 && !l->page;
}

/* The width that the text was broken to; 0.  Lines that go on in small letters
   were broken for sure; where they were measured in other units than
   characters, no character more would have fitted into the narrowest. */
static size_t folded_width(const struct parser *p, struct folded *f)
{
	struct widths full = {0}, with = {0};
	size_t indented = 0, width, least;

	for (size_t i = 1; i < p->lines.n; i++) {
		const struct line *last = &p->lines.p[i - 1];

		if (!lines_meet(p, f->text, i) || edge_sentence(last->s))
			continue;
		widths_add(&full, edge_width(last));
		if (!edge_within(p->lines.p[i].s))
			continue;
		indented += p->lines.p[i].indent >= EDGE_INDENT;
		widths_add(&with, edge_width_with(last, &p->lines.p[i]));
	}
	f->inset = indented * 2 > with.n;
	width = widths_most(&full);
	least = widths_least(&with);
	if (with.n == 0 || least > width)
		return width;
	return least * 10 > width * TIGHT_TENTHS ? least - 1
	                                         : width * TIGHT_TENTHS / 10;
}

/* Had line i - 1 no room for the first word of line i? */
static bool folded_full(const struct parser *p, const struct folded *f,
                        size_t i)
{
	return lines_meet(p, f->text, i) &&
	       edge_width_with(&p->lines.p[i - 1], &p->lines.p[i]) > f->width;
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
		if (!lines_meet(p, f->text, i) || edge_sentence(last->s) ||
		    folded_indents(f, &p->lines.p[i]))
			continue;
		broken++;
		full += folded_full(p, f, i);
	}
	return full >= FULL_MIN && full * 2 >= broken &&
	       beyond * BEYOND_SHARE <= p->lines.n;
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

struct folded folded_find(struct parser *p, const bool *text)
{
	struct folded f = {.text = text};

	f.width = folded_width(p, &f);
	if (!folded_is(p, &f))
		f.width = 0;
	else
		f.marked = folded_marked(p, &f);
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

bool folded_joins(struct parser *p, const struct folded *f, size_t i)
{
	const struct line *l = &p->lines.p[i], *last = &p->lines.p[i - 1];
	struct match m;

	if (f->width == 0 || !folded_full(p, f, i) || folded_indents(f, l) ||
	    edge_heads(p, l->s) || parser_match(p, STR("note"), l->s, &m))
		return false;
	if (!edge_item(last->s))
		return f->marked || line_numbers_on(p, l->s);
	if (str_ends(last->s, STR(":")))
		return f->marked && edge_within(l->s);
	if (folded_bracket(p, f, i))
		return true;
	if (edge_opens(p, l->s))
		return false;
	return f->marked || (edge_within(l->s) && line_cites(last->s));
}
