#include "parse/unanchor.h"

#include "base/buf.h"
#include "base/told.h"

#include <string.h>

enum {
	GAPS_MAX = 6,
	PHRASE_WORDS = 2, /* a link has at most so many words */
	GLUED_MAX = 64,   /* bytes of a link glued to the word before it */
	CONTEXT = 80,     /* bytes of the line before that a rule may see */
};

/* A line with gaps: where its k-th link was (byte of s), and one way to fill
   them: phrase k is s[from[k]..to[k]), the plain text ends at end. */
struct gaps {
	struct str s, before;
	size_t at[GAPS_MAX], n;
	size_t from[GAPS_MAX], to[GAPS_MAX], end;
	size_t ways;
	const struct origin *mended;
};

static const struct str OPEN = STR_INIT("⟦"), CLOSE = STR_INIT("⟧");

/* The gaps of a line: each space too many, and one at its start. */
static bool gaps_find(const struct line *l, struct gaps *g)
{
	g->s = l->s;
	g->n = 0;
	/* The marks that fillings are judged by must be ours. */
	if (str_find(l->s, OPEN) < l->s.n || str_find(l->s, CLOSE) < l->s.n)
		return false;
	if (l->indent == 1)
		g->at[g->n++] = 0;
	for (size_t i = 1; i < g->s.n; i++) {
		if (g->s.p[i] != ' ' || g->s.p[i - 1] != ' ')
			continue;
		if (g->n == GAPS_MAX)
			return false;
		g->at[g->n++] = i;
	}
	return g->n > 0;
}

/* The start of the word that ends at to. */
static size_t word_start(struct str s, size_t to)
{
	while (to > 0 && s.p[to - 1] != ' ')
		to--;
	return to;
}

static bool is_link(struct parser *p, struct str s)
{
	struct match m;

	return s.n && parser_match(p, STR("link-words"), s, &m);
}

/* Where the plain text ends, less the space it was broken at; the last gap may
   be there. */
static size_t gaps_end(const struct gaps *g)
{
	size_t end = str_strip(str_sub(g->s, 0, g->end)).n;
	size_t last = g->at[g->n - 1];

	return end > last ? end : last;
}

/* The line as filled, marks around the phrases or not. */
static void gaps_fill(const struct gaps *g, struct buf *out, bool marks)
{
	size_t at = 0;

	for (size_t k = 0; k < g->n; k++) {
		buf_add(out, str_sub(g->s, at, g->at[k]));
		at = g->at[k];
		if (marks)
			buf_add(out, OPEN);
		buf_add(out, str_sub(g->s, g->from[k], g->to[k]));
		if (marks)
			buf_add(out, CLOSE);
		if (g->s.p[at] != ' ')
			buf_char(out, ' ');
	}
	buf_add(out, str_sub(g->s, at, gaps_end(g)));
	/* A link that ended the line is in its place. */
	if (g->to[g->n - 1] < g->s.n)
		buf_add(out, str_after(g->s, g->to[g->n - 1]));
}

/* How many phrases of the filled line does a rule of links.rules read? */
static size_t gaps_read(struct parser *p, struct str filled)
{
	const struct ruleset *set = language_rules(p->lang, STR("links"));
	uint64_t seen = 0;
	size_t n = 0;

	for (size_t i = 0; i < set->rules.n; i++) {
		const struct rule *rule = set->rules.p[i];
		struct match m;
		size_t at = 0;

		if (!str_eq(rule->makes, STR("link")))
			continue;
		while (rule_match(&p->matcher, rule, filled, at, &m)) {
			struct str head = {filled.p, 0};
			size_t k = 0;

			at = (size_t)(m.all.p - filled.p) + m.all.n;
			head.n = (size_t)(m.cap[CAP_link].p - filled.p);
			for (size_t j = 0; j + OPEN.n < head.n; j++)
				k += str_starts(str_after(head, j), OPEN);
			seen |= (uint64_t)1 << k;
		}
	}
	for (; seen; seen &= seen - 1)
		n++;
	return n;
}

/* The mended line as an origin. */
static const struct origin *gaps_origin(struct parser *p, const struct gaps *g)
{
	struct origin *o = arena_alloc(p->a, sizeof(*o));
	struct piece *q = arena_array(p->a, 2 * g->n + 2, sizeof(*q));
	size_t base = (size_t)(g->s.p - p->source->text.p), at = 0, to = 0;
	struct buf text = {0};
	size_t tail = gaps_end(g) - g->at[g->n - 1];

	o->pieces = q;
	for (size_t k = 0; k < g->n; k++) {
		if (g->at[k] > at)
			*q++ =
			    (struct piece){to, base + at, g->at[k] - at, false};
		to += g->at[k] - at;
		at = g->at[k];
		*q++ =
		    (struct piece){to, base + g->from[k], g->to[k] - g->from[k],
		                   g->from[k] > at + 1};
		to += g->to[k] - g->from[k] + (g->s.p[at] != ' ');
	}
	if (tail)
		*q++ = (struct piece){to, base + at, tail, false};
	if (g->to[g->n - 1] < g->s.n)
		*q++ = (struct piece){to + tail, base + g->to[g->n - 1],
		                      g->s.n - g->to[g->n - 1], false};
	o->npieces = (size_t)(q - o->pieces);
	gaps_fill(g, &text, false);
	o->text = str_copy(p->a, buf_str(&text));
	buf_free(&text);
	return o;
}

/* Judge one way; keep it if it is the first that reads well. */
static void gaps_try(struct parser *p, struct gaps *g)
{
	struct buf filled = {0};

	if (g->end <= g->at[g->n - 1])
		return;
	buf_add(&filled, g->before);
	buf_char(&filled, ' ');
	gaps_fill(g, &filled, true);
	if (gaps_read(p, buf_str(&filled)) == g->n && g->ways++ == 0)
		g->mended = gaps_origin(p, g);
	buf_free(&filled);
}

/* Where the first phrase, which ends at to, may begin when it is glued to the
   plain text: the longest ending of its word that is a link's words. */
static bool gaps_glued(struct parser *p, struct gaps *g, size_t to)
{
	size_t word = word_start(g->s, to);
	size_t from = to - word > GLUED_MAX ? to - GLUED_MAX : word + 1;

	for (; from < to; from++)
		if (((unsigned char)g->s.p[from] & 0xC0) != 0x80 &&
		    is_link(p, str_sub(g->s, from, to))) {
			g->from[0] = from;
			g->to[0] = to;
			g->end = from;
			return true;
		}
	return false;
}

/* Let phrase k be the `words` words that end at to; PHRASE_WORDS + 1 stands
   for the ending of one word that the first phrase is glued to. */
static bool gaps_phrase(struct parser *p, struct gaps *g, size_t k,
                        unsigned words, size_t to)
{
	size_t from = to;

	if (words > PHRASE_WORDS)
		return gaps_glued(p, g, to);
	for (unsigned w = 0; w < words; w++) {
		from = word_start(g->s, w ? from - 1 : from);
		if (from <= g->at[g->n - 1])
			return false;
	}
	g->from[k] = from;
	g->to[k] = to;
	g->end = from;
	return is_link(p, str_sub(g->s, from, to));
}

/*
 * Try all ways to cut phrases that end at `end`, from the last to the first;
 * what cannot be a phrase is not gone into.  The number of cuts.
 */
static size_t gaps_ways(struct parser *p, struct gaps *g, size_t end)
{
	unsigned words[GAPS_MAX] = {0};
	size_t k = g->n - 1, cuts = 0;

	while (k < g->n) {
		size_t to = k == g->n - 1 ? end : g->from[k + 1] - 1;

		if (++words[k] > PHRASE_WORDS + (k == 0)) {
			k++;
		} else if (!gaps_phrase(p, g, k, words[k], to)) {
			continue;
		} else if (k > 0) {
			words[--k] = 0;
		} else {
			cuts++;
			gaps_try(p, g);
		}
	}
	return cuts;
}

static void unanchor_report(struct parser *p, const struct gaps *g,
                            const struct line *l)
{
	struct message m = {.code = DIAG_LINK_UNDECIDED};
	struct span span = {l->at, l->s.n};
	struct buf words = {0};

	if (g->ways == 1) {
		m.code = DIAG_LINK_RESTORED;
		for (size_t k = 0; k < g->mended->npieces; k++) {
			const struct piece *q = &g->mended->pieces[k];

			if (q->moved)
				buf_format(&words, "%s%.*s",
				           words.n ? ", " : "", (int)q->n,
				           g->mended->text.p + q->to);
		}
		/* Words whose gap ends the line stand in it. */
		if (words.n == 0)
			return;
		m.detail = buf_str(&words);
		m.excerpt = g->mended->text;
		m.note = TOLD("as printed, the words stand at the end of the "
		              "line");
	}
	source_report(p->source, p->report, span, m);
	buf_free(&words);
}

/* The end of what stands before line i, for rules that look back. */
static struct str line_context(struct parser *p, size_t i)
{
	struct str s = STR("");

	if (i > 0)
		s = p->mended && p->mended[i - 1] ? p->mended[i - 1]->text
		                                  : p->lines.p[i - 1].s;
	if (s.n > CONTEXT) {
		s = str_after(s, s.n - CONTEXT);
		while (s.n && ((unsigned char)s.p[0] & 0xC0) == 0x80)
			s = str_after(s, 1);
	}
	return s;
}

static void unanchor_line(struct parser *p, size_t i)
{
	struct line *l = &p->lines.p[i];
	struct gaps g = {0};
	size_t cuts, last = word_start(l->s, l->s.n);
	bool link;

	if (!gaps_find(l, &g))
		return;
	g.before = line_context(p, i);
	link = last > 0 && is_link(p, str_after(l->s, last));
	cuts = gaps_ways(p, &g, l->s.n);
	if (link)
		cuts += gaps_ways(p, &g, last - 1);
	if (cuts == 0 && !link)
		return;
	unanchor_report(p, &g, l);
	if (g.ways != 1)
		return;
	if (p->mended == NULL)
		p->mended = arena_array(p->scratch, p->lines.n,
		                        sizeof(struct origin *));
	p->mended[i] = g.mended;
}

void unanchor(struct parser *p)
{
	for (size_t i = 0; i < p->lines.n; i++)
		if (p->lines.p[i].indent == 1 ||
		    str_find(p->lines.p[i].s, STR("  ")) < p->lines.p[i].s.n)
			unanchor_line(p, i);
}
