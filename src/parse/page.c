#include "parse/page.h"

#include "base/buf.h"
#include "base/told.h"
#include "parse/edge.h"
#include "parse/given.h"
#include "parse/running.h"
#include "parse/unit.h"

#include <stdlib.h>
#include <string.h>

enum {
	NUMBER_BYTES = 40,    /* of a line that holds the number of a page */
	PRINTED_BYTES = 300,  /* of a line that a printer adds */
	PAGE_MIN = 15,        /* lines from one number to the next: so many, */
	PAGE_MAX = 150,       /* and not more; */
	HEAD_MIN = 5,         /* of running heads that say that they are such */
	PAGE_BYTES = 2000,    /* of a page of few lines, which are long */
	FLOW_LINES = 12,      /* from the break to where a sentence ends */
	FIRST_NUMBER = 2,     /* what a first page at most is numbered */
	LONE_CHAIN = 3,       /* numbers that show themselves from any on */
	TEXT_WIDTH = 40,      /* characters of a line that is no cell */
	CENTRED = 10,         /* white space before a number in the middle */
	HEADER_NUMBERED = 2,  /* times that a line stands at numbered breaks */
	HEADER_TIMES = 3,     /* and at others */
	LINE_FULL_TENTHS = 8, /* of the widest near it that a full line has */
	NEAR_LINES = 10,
};

/* The numbers that follow one another from a line on, a page away each. */
struct chain {
	size_t next;   /* the line of the second one; 0: there is none */
	size_t n;      /* how many they are */
	size_t sure;   /* ... around which a sentence goes on or the like */
	size_t listed; /* ... beside which others stand as in a list */
};

/* Lines that are taken out, and the breaks of pages that they show. */
struct pages {
	struct parser *p;
	unsigned *number;      /* for each line the number that it holds; 0 */
	struct running *head;  /* ... and what stands beside it */
	unsigned char *marked; /* how plainly it says that it is a page's */
	struct chain *chain;   /* from each line that holds a number */
	bool *gone;
	bool *broken; /* a page begins in this line, or in what goes of it */
	size_t chains;
	struct buf list; /* of the numbers that go */
	struct span first;
};

/* Letters of the next line go on with the sentence of this one. */
static bool line_splits(const struct line *last, const struct line *next)
{
	size_t len;
	uint32_t c = str_rune(next->s, &len);
	char end = last->s.p[last->s.n - 1];

	return end != '.' && end != ';' && end != ':' && rune_is_lower(c) &&
	       next->s.n > len && next->s.p[len] != ')' &&
	       (str_runes(last->s) >= TEXT_WIDTH ||
	        str_runes(next->s) >= TEXT_WIDTH);
}

/* Does a sentence go on around line i, and around as many lines more beside it
   as a header or footer has? */
static bool page_splits(const struct pages *g, size_t i, size_t more)
{
	const struct lines *all = &g->p->lines;

	for (size_t up = 1; up <= 1 + more && up <= i; up++)
		for (size_t down = 1; down <= 1 + more && i + down < all->n;
		     down++)
			if (line_splits(&all->p[i - up], &all->p[i + down]))
				return true;
	return false;
}

/* How plainly a line says that its number is that of a page. */
enum {
	MARK_DASHES = 1, /* "- 3 -" */
	MARK_WORD = 2,   /* "page 3": by itself */
	MARK_HEAD = 3,   /* "Rules | 3", "Order, page 3" */
	MARK_GAP = 4,    /* "Rules          3", as rows of tables are, too */
};

/* Does what begins with line i end as a sentence does, in lines of text? */
static bool line_ends(const struct lines *all, size_t i)
{
	for (size_t k = i; k < all->n && k < i + FLOW_LINES; k++) {
		if (edge_sentence(all->p[k].s))
			return true;
		if (k + 1 == all->n || (!str_begins_lower(all->p[k + 1].s) &&
		                        str_runes(all->p[k].s) < TEXT_WIDTH))
			return false;
	}
	return false;
}

/* Does a sentence go on around line i and the one beside it, to its end?  Rows
   and names in small letters have none. */
static bool page_flows(const struct pages *g, size_t i)
{
	const struct lines *all = &g->p->lines;

	for (size_t up = 1; up <= 2 && up <= i; up++)
		for (size_t down = 1; down <= 2 && i + down < all->n; down++)
			if (line_splits(&all->p[i - up], &all->p[i + down]) &&
			    line_ends(all, i + down))
				return true;
	return false;
}

/* Does a unit end above line i, and one begin below it, in lines of text? */
static bool page_between(const struct pages *g, size_t i)
{
	const struct lines *all = &g->p->lines;
	const struct line *l = &all->p[i];
	struct unit u;
	char end;

	if (i < 2 || i + 1 == all->n || str_runes(l[1].s) < TEXT_WIDTH ||
	    (str_runes(l[-1].s) < TEXT_WIDTH &&
	     str_runes(l[-2].s) < TEXT_WIDTH))
		return false;
	end = l[-1].s.p[l[-1].s.n - 1];
	return (end == '.' || end == ';') && unit_find(g->p, l[1].s, &u);
}

/* Does line i stand in the middle between two lines of text? */
static bool page_centred(const struct line *last, const struct line *l,
                         const struct line *next)
{
	return last != NULL && next != NULL && l->indent >= CENTRED &&
	       last->indent < CENTRED && next->indent < CENTRED &&
	       str_runes(last->s) >= TEXT_WIDTH &&
	       str_runes(next->s) >= TEXT_WIDTH;
}

/* Does line i stand alone at the right side of the page? */
static bool page_cornered(const struct line *last, const struct line *l,
                          const struct line *next)
{
	return l->indent >= TEXT_WIDTH && (last == NULL || l->before > 0) &&
	       (next == NULL || next->before > 0);
}

/* How surely does line i stand between two pages?  2: a sentence goes on
   around it and the header beside it, or the printer's own mark stands there,
   or it says so, or stands in the middle between lines of text, or alone at
   the right; 1: it stands apart from text in lines; 0: among cells, or in a
   text. */
static unsigned page_evidence(const struct pages *g, size_t i)
{
	const struct lines *all = &g->p->lines;
	const struct line *l = &all->p[i];
	const struct line *last = i > 0 ? l - 1 : NULL;
	const struct line *next = i + 1 < all->n ? l + 1 : NULL;
	bool wide = (last && str_runes(last->s) >= TEXT_WIDTH) ||
	            (next && str_runes(next->s) >= TEXT_WIDTH);

	if (g->marked[i] >= MARK_HEAD)
		return page_flows(g, i) ||
		               (g->marked[i] == MARK_HEAD && page_between(g, i))
		           ? 2
		           : 1;
	if (l->feed || (next && next->feed) || g->marked[i] ||
	    page_centred(last, l, next) || page_cornered(last, l, next) ||
	    page_splits(g, i, 1))
		return 2;
	return wide && (l->before > 0 || l->indent >= CENTRED || next == NULL ||
	                next->before > 0 || page_between(g, i));
}

/* Does the number of line k follow that of line i, in the same words?  Those of
   left and right pages may be others. */
static bool chain_follows(const struct pages *g, size_t i, size_t k)
{
	size_t more = g->marked[i] >= MARK_HEAD;

	return g->number[k] > g->number[i] &&
	       g->number[k] <= g->number[i] + 1 + more &&
	       running_same(&g->head[i], &g->head[k]);
}

/* The next line of a chain behind line i: its number follows, a page away; 0:
   there is none. */
static size_t chain_next(const struct pages *g, size_t i)
{
	const struct lines *all = &g->p->lines;

	for (size_t k = i + 1; k < all->n; k++) {
		size_t away = all->p[k].number - all->p[i].number;

		if (away > PAGE_MAX)
			break;
		if ((away >= PAGE_MIN || g->marked[k] == MARK_WORD ||
		     (away >= HEAD_MIN && g->marked[k] == MARK_HEAD)) &&
		    chain_follows(g, i, k) && page_evidence(g, k) > 0)
			return k;
	}
	return 0;
}

/* Do numbers stand around line i as they do in a list: the one before it, or
   the one behind it, nearer than a page? */
static bool chain_listed(const struct pages *g, size_t i)
{
	const struct lines *all = &g->p->lines;
	size_t here = all->p[i].number;

	for (size_t k = i; k > 0 && all->p[k - 1].number + PAGE_MIN > here; k--)
		if (g->number[k - 1] != 0 &&
		    g->number[k - 1] + 1 == g->number[i] &&
		    running_same(&g->head[k - 1], &g->head[i]))
			return true;
	for (size_t k = i + 1; k < all->n && all->p[k].number < here + PAGE_MIN;
	     k++)
		if (g->number[k] == g->number[i] + 1 &&
		    running_same(&g->head[i], &g->head[k]))
			return true;
	return false;
}

/* From the last line to the first: each goes on with what stands behind it. */
static void chains_link(struct pages *g)
{
	g->chain =
	    arena_array(g->p->scratch, g->p->lines.n + 1, sizeof(*g->chain));
	for (size_t i = g->p->lines.n; i-- > 0;) {
		struct chain *c = &g->chain[i];

		if (g->number[i] == 0)
			continue;
		*c = (struct chain){
		    .next = chain_next(g, i),
		    .n = 1,
		    .sure = page_evidence(g, i) > 1,
		    .listed = (!g->marked[i] || g->marked[i] == MARK_GAP) &&
		              chain_listed(g, i)};
		if (c->next == 0)
			continue;
		c->n += g->chain[c->next].n;
		c->sure += g->chain[c->next].sure;
		c->listed += g->chain[c->next].listed;
	}
}

/* Takes the lines of a chain, up to where it runs into one that is taken. */
static void chain_take(struct pages *g, size_t i)
{
	for (size_t n = g->chain[i].n; n > 0 && !g->gone[i];
	     n--, i = g->chain[i].next) {
		const struct line *l = &g->p->lines.p[i];

		if (g->first.n == 0)
			g->first = (struct span){l->at, l->s.n};
		else
			buf_add(&g->list, STR(", "));
		buf_add(&g->list, l->s);
		g->gone[i] = g->broken[i] = true;
	}
	g->chains++;
}

/* Are those running heads whose numbers follow one another from line i on, and
   `says` that they are such?  A sentence goes on around one of them, or they
   stand between units; around most, if all that sets the number apart is a gap,
   as in a row of a table.  A single one is that of the second page, or of the
   first right one behind that. */
static bool heads_are(const struct pages *g, size_t i, bool says)
{
	const struct chain *c = &g->chain[i];

	if (c->n == 1)
		return says && g->number[i] <= FIRST_NUMBER + 1 && c->sure == 1;
	if (says)
		return c->sure > 0;
	return c->sure * 2 > c->n && c->listed == 0 &&
	       (c->n >= LONE_CHAIN || c->sure == c->n);
}

/* Take them, or tell that they may be some. */
static void heads_read(struct pages *g, size_t i)
{
	bool says = g->marked[i] == MARK_HEAD;

	if (heads_are(g, i, says))
		chain_take(g, i);
	else if (says && g->chain[i].n > 1)
		parser_find(g->p, (struct find){.code = DIAG_HEAD_UNSURE,
		                                .span = {g->p->lines.p[i].at,
		                                         g->p->lines.p[i].s.n},
		                                .detail = g->p->lines.p[i].s});
}

/* Numbers that follow one another from line i on are those of pages if each
   stands apart and a sentence goes on around one of them; around most, where
   they do not begin with the first. */
static void chain_read(struct pages *g, size_t i)
{
	const struct chain *c = &g->chain[i];
	unsigned begins = g->number[i];
	bool word = g->marked[i] == MARK_WORD;
	bool early = g->p->lines.p[i].number < PAGE_MIN &&
	             g->p->lines.p[i].at < PAGE_BYTES;
	bool first = i == 0 && c->n > 1 && c->sure == c->n;

	if ((early && !word && !first) || page_evidence(g, i) == 0)
		return;
	if (c->listed * 2 > c->n ||
	    (c->n == 1 && !word && !g->p->lines.p[i].feed &&
	     !page_splits(g, i, 0) && !page_between(g, i)))
		return;
	if (word || begins <= FIRST_NUMBER
	        ? c->sure > 0 || page_between(g, i)
	        : c->n >= LONE_CHAIN && c->sure * 2 > c->n)
		chain_take(g, i);
}

/* Is a line short, with a digit in it? */
static bool has_digit(struct str s)
{
	for (size_t i = 0; i < s.n && s.n <= NUMBER_BYTES; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* The number in line i, and how plainly that says to be of a page; false: there
   is none. */
static bool line_number(struct pages *g, size_t i)
{
	struct parser *p = g->p;
	struct str s = p->lines.p[i].s;
	bool digit = has_digit(s);
	struct match m;

	if (digit && parser_match(p, STR("page-mark"), s, &m))
		g->marked[i] = m.cap[CAP_lead].n ? MARK_WORD : MARK_DASHES;
	else if (!digit || !parser_match(p, STR("page-number"), s, &m)) {
		if (!running_read(p, s, &g->head[i]))
			return false;
		g->marked[i] = g->head[i].says ? MARK_HEAD : MARK_GAP;
		g->number[i] = g->head[i].number;
		return true;
	}
	return str_number(m.cap[CAP_num], &g->number[i]);
}

/* True where there are such chains. */
static bool pages_number(struct pages *g)
{
	struct parser *p = g->p;
	bool any = false;

	for (size_t i = 0; i < p->lines.n; i++)
		any |= line_number(g, i);
	if (!any || p->lines.p == NULL)
		return false;
	chains_link(g);
	for (size_t i = 0; i < p->lines.n; i++)
		if (g->number[i] == 0 || g->gone[i])
			continue;
		else if (g->marked[i] >= MARK_HEAD)
			heads_read(g, i);
		else
			chain_read(g, i);
	return g->chains > 0;
}

/* The lines at the breaks of pages, above and below them. */
struct edges {
	struct edge {
		struct str s;
		size_t line;
		bool splits; /* a sentence goes on around it */
	} * p;
	size_t n, cap;
};

static int edge_cmp(const void *x, const void *y)
{
	const struct edge *a = x, *b = y;
	int c = str_cmp(a->s, b->s);

	return c != 0 ? c : (a->line > b->line) - (a->line < b->line);
}

/* Is a line of the text where a sentence goes on from the line above it, and
   into the one below?  It goes on itself: a head would stand between. */
static bool edge_flows(const struct pages *g, size_t i, size_t above,
                       size_t below)
{
	const struct line *all = g->p->lines.p;
	struct str s = all[i].s;

	return line_splits(&all[above], &all[i]) &&
	       line_splits(&all[i], &all[below]) && str_find(s, STR(" ")) < s.n;
}

/* Line i and the one beside it across the break, if they are neither gone nor
   beyond the text.  The place of a table is no words: many tables have it. */
static void edge_add(struct pages *g, struct edges *out, size_t i)
{
	const struct lines *all = &g->p->lines;
	size_t above = i, below = i;

	while (above > 0 && (above == i || g->gone[above]))
		above--;
	while (below + 1 < all->n && (below == i || g->gone[below]))
		below++;
	if (i < all->n && !g->gone[i] && !given_opens(g->p, i) &&
	    !(above < i && below > i && edge_flows(g, i, above, below)))
		*vec_push(g->p->scratch, out) = (struct edge){
		    all->p[i].s, i,
		    above < i && below > i &&
			line_splits(&all->p[above], &all->p[below])};
}

static void edges_find(struct pages *g, struct edges *out)
{
	for (size_t i = 0; i < g->p->lines.n; i++) {
		if (!g->broken[i] && !g->p->lines.p[i].feed)
			continue;
		if (i > 0)
			edge_add(g, out, i - 1);
		edge_add(g, out, g->gone[i] ? i + 1 : i);
	}
}

static void header_take(struct pages *g, const struct edge *e, size_t n)
{
	struct buf lines = {0};

	for (size_t i = 0; i < n; i++) {
		const struct line *l = &g->p->lines.p[e[i].line];

		g->gone[e[i].line] = g->broken[e[i].line] = true;
		buf_format(&lines, "%s%zu", i > 0 ? ", " : "", l->number);
	}
	parser_find(
	    g->p, (struct find){
		      .code = DIAG_PAGE_FURNITURE,
		      .span = {g->p->lines.p[e->line].at, e->s.n},
		      .detail = told(g->p->a, "\"%.*s\" in lines %.*s",
	                             STR_ARG(e->s), STR_ARG(buf_str(&lines)))});
	buf_free(&lines);
}

/* What stands at one edge of the page again and again, once in the midst of a
   sentence, is a header or footer of the print. */
static void pages_headers(struct pages *g)
{
	struct edges edges = {0};
	size_t times = g->chains ? HEADER_NUMBERED : HEADER_TIMES;

	edges_find(g, &edges);
	if (edges.n == 0)
		return;
	qsort(edges.p, edges.n, sizeof(*edges.p), edge_cmp);
	for (size_t i = 0, n; i < edges.n; i += n) {
		bool splits = edges.p[i].splits;

		for (n = 1; i + n < edges.n &&
		            str_eq(edges.p[i].s, edges.p[i + n].s) &&
		            edges.p[i].line != edges.p[i + n].line;
		     n++)
			splits |= edges.p[i + n].splits;
		if (n >= times && splits)
			header_take(g, &edges.p[i], n);
	}
}

/* Is a line as wide as those before it? */
static bool line_is_wide(const struct pages *g, size_t i)
{
	const struct line *all = g->p->lines.p;
	size_t own = str_runes(all[i].s), most = own;

	for (size_t k = i; k > 0 && k + NEAR_LINES > i; k--) {
		size_t w = str_runes(all[k - 1].s);

		most = w > most ? w : most;
	}
	return own >= TEXT_WIDTH && own * 10 >= most * LINE_FULL_TENTHS;
}

/* The gap before a line that stands behind lines that went, where `before`
   empty lines were the most, or behind the mark of a page: a sentence goes on
   as if no page had ended in it.  Above it stands line `above` of what is
   kept. */
static void page_close(const struct pages *g, size_t above, struct line *l,
                       unsigned before, bool went)
{
	const struct line *last = &g->p->lines.p[above];
	char end = last->s.p[last->s.n - 1];
	bool stops = end == '.' || end == ';' || end == ':';

	l->before = l->before > before ? l->before : before;
	if (line_splits(last, l) ||
	    (went && !stops && line_is_wide(g, above))) {
		l->before = 0;
		l->page = false;
	}
}

static void pages_close(struct pages *g)
{
	struct lines *all = &g->p->lines;
	unsigned before = 0;
	bool page = false, went = false;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct line l = all->p[i];

		page |= l.feed;
		went |= g->gone[i];
		if (g->gone[i]) {
			before = l.before > before ? l.before : before;
			continue;
		}
		l.page = went ? page : l.page;
		if (n > 0 && (went || l.feed))
			page_close(g, n - 1, &l, before, went);
		all->p[n++] = l;
		before = 0;
		page = went = false;
	}
	all->n = n;
}

/* What goes is told, and counted as told. */
static void pages_say(struct pages *g)
{
	struct parser *p = g->p;

	for (size_t i = 0; i < p->lines.n; i++)
		if (g->gone[i])
			*vec_push(p->a, &p->aside) =
			    (struct span){p->lines.p[i].at, p->lines.p[i].s.n};
	if (g->chains > 0)
		parser_find(p, (struct find){.code = DIAG_PAGE_FURNITURE,
		                             .span = g->first,
		                             .detail = str_copy(
						 p->a, buf_str(&g->list))});
}

/* Lines that a printer adds, wherever they stand; true where there are any. */
static bool pages_printed(struct pages *g)
{
	struct parser *p = g->p;
	const struct rule *rule = language_rule(p->lang, STR("print-line"));
	bool any = false;
	struct match m;

	for (size_t i = 0; rule && i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];

		if (g->gone[i] || l->s.n > PRINTED_BYTES ||
		    !rule_match(&p->matcher, rule, l->s, 0, &m))
			continue;
		g->gone[i] = g->broken[i] = any = true;
		parser_find(p, (struct find){.code = DIAG_PAGE_FURNITURE,
		                             .span = {l->at, l->s.n},
		                             .detail = l->s});
	}
	return any;
}

/* Is there anything that a page could be told by? */
static bool pages_any(const struct lines *all)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->p[i].feed)
			return true;
	return false;
}

void page_find(struct parser *p)
{
	struct pages g = {.p = p};
	bool numbered;

	g.number = arena_array(p->scratch, p->lines.n + 1, sizeof(*g.number));
	g.head = arena_array(p->scratch, p->lines.n + 1, sizeof(*g.head));
	g.marked = arena_alloc(p->scratch, p->lines.n + 1);
	g.gone = arena_array(p->scratch, p->lines.n + 1, sizeof(*g.gone));
	g.broken = arena_array(p->scratch, p->lines.n + 1, sizeof(*g.broken));
	numbered = pages_number(&g);
	if (pages_printed(&g) || numbered || pages_any(&p->lines)) {
		pages_headers(&g);
		pages_say(&g);
		pages_close(&g);
	}
	buf_free(&g.list);
}
