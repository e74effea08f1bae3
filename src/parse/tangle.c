#include "parse/tangle.h"

#include "parse/citation.h"
#include "parse/unit.h"

#include <string.h>

enum {
	SHARE = 4,   /* one part in so many is the least that a text has */
	ASTRAY = 12, /* the same, of lines on the wrong side of any cut */
	TURNS = 3,   /* changes of language in a row that are a layout */
	UNITS = 2,   /* numbers that are no chance, if most are the same */
	FEW = 5,     /* one in so many may be none of the other's */
};

/* One of the two texts. */
struct strand {
	struct parser p;  /* reads its language; lang NULL: not met yet */
	struct work work; /* by its requisites; without number: none */
	bool enacts;      /* it has an enacting formula */
	size_t bytes;     /* of its lines */
	VEC(struct number) nums;  /* of its units */
	struct sequence sequence; /* of those in the lines sorted so far */
	bool leads;               /* the last of these ends in a colon */
};

struct tangle {
	struct parser *p;
	const struct grammar *g;
	struct strand of[2]; /* the first line's, the other's */
	unsigned char *is;   /* which each line is of */
};

enum { STRAND_NONE = 2 };

static void strand_open(struct tangle *t, struct strand *strand,
                        const struct language *lang)
{
	strand->p = *t->p;
	strand->p.lang = lang;
	sequence_start(&strand->sequence);
	matcher_meet(&strand->p.matcher, lang, t->p->source->text);
}

/* Which text a line is of by its words. */
static unsigned char tangle_words(struct tangle *t, struct str s)
{
	const struct language *lang = grammar_detect_piece(t->g, s);

	if (lang == NULL)
		lang = grammar_leans(t->g, s);
	for (unsigned char i = 0; i < 2 && lang != NULL; i++) {
		if (t->of[i].p.lang == NULL)
			strand_open(t, &t->of[i], lang);
		if (t->of[i].p.lang == lang)
			return i;
	}
	return STRAND_NONE;
}

/* Does a rule of the language read the line? */
static bool strand_reads(struct strand *strand, struct str s)
{
	static const struct str rules[] = {
	    STR_INIT("enacting"),   STR_INIT("requisites"),
	    STR_INIT("caption"),    STR_INIT("caption-bare"),
	    STR_INIT("annex-line"), STR_INIT("title")};
	struct match m;
	struct unit u;

	if (strand->p.lang == NULL)
		return false;
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (parser_match(&strand->p, rules[i], s, &m))
			return true;
	return unit_find(&strand->p, s, &u);
}

/* Does the text go on with the number that the line has: with the next of its
   kind, with its first point, or with the first item of a list behind a
   colon? */
static bool strand_expects(struct strand *strand, struct str s)
{
	struct unit u;

	if (strand->p.lang == NULL || !unit_find(&strand->p, s, &u) ||
	    u.num.n == 0)
		return false;
	if (sequence_next(&strand->sequence, u.kind, &u.num))
		return true;
	return u.num.n == 1 && u.num.part[0] == 1 &&
	       (node_rank(u.kind) > node_rank(NODE_PARAGRAPH)
	            ? strand->leads
	            : strand->sequence.last[u.kind].n == 0);
}

/* The line is of this text. */
static void strand_pass(struct strand *strand, struct str s)
{
	struct unit u;

	strand->bytes += s.n;
	strand->leads = str_ends(s, STR(":"));
	if (strand->p.lang != NULL && unit_find(&strand->p, s, &u) &&
	    u.num.n != 0)
		sequence_pass(&strand->sequence, u.kind, &u.num, STR(""));
}

/* Which text line i is of, where its words do not tell.  A number goes on with
   those of one of them.  What tells nothing and is the line before once more,
   such as a name, stands in both texts; where the lines above are of either by
   turns, it is the other's turn. */
static unsigned char tangle_guess(struct tangle *t, size_t i)
{
	struct str s = t->p->lines.p[i].s;
	bool first = strand_reads(&t->of[0], s);
	bool other = strand_reads(&t->of[1], s);
	unsigned char last = i > 0 ? t->is[i - 1] : 0;
	size_t turns = 0;

	if (first != other)
		return other;
	first = strand_expects(&t->of[0], s);
	other = strand_expects(&t->of[1], s);
	if (first != other)
		return other;
	while (turns < TURNS && turns + 1 < i &&
	       t->is[i - 1 - turns] != t->is[i - 2 - turns])
		turns++;
	if (turns == TURNS)
		return last == 0;
	if (i > 0 && t->of[1].p.lang && str_eq(s, t->p->lines.p[i - 1].s))
		return last == 0;
	return last;
}

static void tangle_sort(struct tangle *t)
{
	const struct lines *lines = &t->p->lines;

	t->is = arena_alloc(t->p->scratch, lines->n + 1);
	/* Both languages are met before lines are asked which can read them. */
	for (size_t i = 0; i < lines->n && t->of[1].p.lang == NULL; i++)
		tangle_words(t, lines->p[i].s);
	for (size_t i = 0; i < lines->n; i++) {
		struct str s = lines->p[i].s;
		unsigned char is = tangle_words(t, s);

		if (is == STRAND_NONE)
			is = tangle_guess(t, i);
		t->is[i] = is;
		strand_pass(&t->of[is], s);
	}
}

/* Is there much of both, and no place to cut the whole in two with but little
   of either on the wrong side? */
static bool tangle_mixed(const struct tangle *t)
{
	const struct lines *lines = &t->p->lines;
	size_t all = t->of[0].bytes + t->of[1].bytes;
	/* Of the first text behind the cut and of the other before it. */
	size_t astray = t->of[0].bytes, least = astray;

	for (size_t i = 0; i < lines->n; i++) {
		size_t n = lines->p[i].s.n;

		astray += t->is[i] == 0 ? 0 - n : n;
		least = astray < least ? astray : least;
	}
	return t->of[0].bytes * SHARE >= all && t->of[1].bytes * SHARE >= all &&
	       least * ASTRAY >= all;
}

/* What a line says of the text that it is of. */
static void strand_line(struct strand *strand, struct str s)
{
	struct parser *p = &strand->p;
	struct citation c;
	struct match m;
	struct unit u;

	if (parser_match(p, STR("enacting"), s, &m))
		strand->enacts = true;
	else if (unit_find(p, s, &u) && u.num.n != 0)
		*vec_push(p->scratch, &strand->nums) = u.num;
	if (strand->work.number.n != 0 ||
	    !parser_match(p, STR("requisites"), s, &m))
		return;
	c = (struct citation){.date = m.cap[CAP_date],
	                      .number = m.cap[CAP_number],
	                      .act = m.cap[CAP_act],
	                      .brief = true};
	if (citation_read(p, &c) && c.date_good)
		strand->work = c.work;
}

/* Are the same units in both, but for a few in the middle? */
static bool strands_numbered(const struct strand *x, const struct strand *y)
{
	size_t less = x->nums.n < y->nums.n ? x->nums.n : y->nums.n;
	size_t more = x->nums.n + y->nums.n - less, head = 0, tail = 0;

	while (head < less &&
	       number_cmp(&x->nums.p[head], &y->nums.p[head]) == 0)
		head++;
	while (head + tail < less &&
	       number_cmp(&x->nums.p[x->nums.n - 1 - tail],
	                  &y->nums.p[y->nums.n - 1 - tail]) == 0)
		tail++;
	return less >= UNITS && (more - head - tail) * FEW <= more;
}

static bool tangle_same(struct tangle *t)
{
	const struct strand *x = &t->of[0], *y = &t->of[1];
	const struct lines *lines = &t->p->lines;

	for (size_t i = 0; i < lines->n; i++)
		strand_line(&t->of[t->is[i]], lines->p[i].s);
	if (x->work.number.n && y->work.number.n)
		return str_eq(x->work.number, y->work.number) &&
		       date_cmp(x->work.date, y->work.date) == 0;
	return (x->enacts && y->enacts) || strands_numbered(x, y);
}

/* The lines of one text.  Where lines of the other stood between, paragraphs
   end. */
static struct lines tangle_strand(const struct tangle *t, unsigned char is)
{
	const struct lines *all = &t->p->lines;
	struct lines part = {0};
	unsigned before = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct line *from = &all->p[i];
		struct line *l;

		if (t->is[i] != is) {
			before = from->before > before ? from->before : before;
			before = before > 0 ? before : 1;
			continue;
		}
		l = vec_push(t->p->scratch, &part);
		*l = *from;
		l->before = before > l->before ? before : l->before;
		before = 0;
	}
	return part;
}

bool tangle_undo(struct parser *p, const struct grammar *g, struct tongues *out)
{
	struct tangle t = {.p = p, .g = g};

	tangle_sort(&t);
	if (t.of[1].p.lang == NULL || !tangle_mixed(&t) || !tangle_same(&t))
		return false;
	out->n = 0;
	for (unsigned char i = 0; i < 2; i++)
		*vec_push(p->scratch, out) =
		    (struct tongue){t.of[i].p.lang, tangle_strand(&t, i)};
	return true;
}
