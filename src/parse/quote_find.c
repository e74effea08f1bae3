/* Finds new text in quotes: where it begins, which mark closes it. */
#include "parse/pair.h"
#include "parse/quote.h"

#include <string.h>

enum {
	TAIL_PARAS = 24,   /* in which an act says from when it holds */
	LOOK_PARAS = 1000, /* looked at ahead, and so many times all */
	LOOK_TIMES = 8,
	SIGNED_BYTES = 240, /* of a paragraph that ends in a name */
};

/* Where the search stands. */
struct finder {
	struct parser *p;
	const struct paras *in;
	struct paras out;
	struct sequence own; /* numbers of the act itself */
	size_t at;           /* of in: the paragraph at hand */
	size_t looks;        /* paragraphs that may still be looked at ahead */
	/* Of the block that is open, or was last: */
	const struct pair *pair; /* NULL: none is open */
	const struct pair *last;
	struct sequence in_it; /* its own numbers */
	size_t first;          /* of out: where it began */
	long open;             /* quotations that are open in it, itself one */
	size_t count;          /* its marks */
	bool odd;      /* a paragraph in it has marks without partners */
	size_t closes; /* of in: a paragraph that may close it */
	bool named;    /* one who signs stands in it */
	bool rowed;    /* it is of rows, whose last mark is known */
	size_t inner;  /* of out: one in it that orders new text; 0: none */
	size_t rest;   /* where the act's own words go on in the paragraph at
	                  hand, behind new text; 0: they do not */
	bool quiet;    /* doubts are not reported */
	bool doubt;    /* there were some */
};

/* What a paragraph is to the search. */
struct reading {
	bool change; /* it says of another act that it changes */
	bool next;   /* its number is the act's next one */
	bool number; /* it has one */
	struct unit u;
};

static struct reading finder_read(struct finder *f, struct str s)
{
	struct reading r = {0};
	struct match m;

	r.number = unit_find(f->p, s, &r.u) && r.u.num.n != 0;
	r.next = r.number && sequence_next(&f->own, r.u.kind, &r.u.num);
	r.change = parser_match(f->p, STR("quote-change"), s, &m);
	return r;
}

/* How much what stands behind a block speaks for its end. */
enum behind {
	BEHIND_NOTHING,
	BEHIND_NUMBER, /* the act's next number */
	BEHIND_QUOTE,  /* more new text */
	BEHIND_CHANGE, /* a sentence of the act, without a number */
	BEHIND_NEXT,   /* a sentence of the act with its next number */
	BEHIND_END,    /* no text of the act */
};

/* What paragraph i, behind a block, is; its number in *r. */
static enum behind finder_behind(struct finder *f, size_t i, struct reading *r)
{
	const struct para *next = i < f->in->n ? &f->in->p[i] : NULL;
	struct str s = next ? para_text(next) : STR("");

	*r = (struct reading){0};
	if (next == NULL || next->caption)
		return BEHIND_END;
	if (pair_at(s) != NULL)
		return quote_unit(f->p, s) ? BEHIND_QUOTE : BEHIND_NOTHING;
	if (s.n == 0)
		return BEHIND_NOTHING;
	*r = finder_read(f, s);
	if (!r->number)
		return r->change ? BEHIND_CHANGE : BEHIND_NOTHING;
	if (!r->next)
		return BEHIND_NOTHING;
	return r->change ? BEHIND_NEXT : BEHIND_NUMBER;
}

/* Is all closed that was opened, the block with it? */
static bool is_even(const struct finder *f)
{
	bool tells = !str_eq(f->pair->open, f->pair->close);

	return f->open <= 0 && (tells || f->count % 2 == 0);
}

/* What a later mark that has no partner but the block's own says of the one at
   hand. */
enum later {
	LATER_NONE,  /* there is none */
	LATER_DOUBT, /* either may close the block */
	LATER_SURE,  /* the later one does */
};

/* A walk ahead. */
struct look {
	struct reading next; /* what stands behind the paragraph at hand */
	long depth;          /* quotations open */
	long rel;            /* ... beside those open behind the one at hand */
	bool odd;            /* other marks have no partners */
	bool even; /* by its marks the block ended at the one at hand */
};

/* Paragraph i ends in a mark that closes the block: which of the two does? */
static enum later look_at(struct finder *f, const struct look *l, size_t i)
{
	struct reading r;
	enum behind behind = finder_behind(f, i + 1, &r);

	if (behind == BEHIND_NOTHING)
		return LATER_NONE;
	/* The act's next number comes once. */
	if (behind == BEHIND_NEXT &&
	    (l->even || (l->next.next && l->next.u.kind == r.u.kind &&
	                 number_cmp(&l->next.u.num, &r.u.num) == 0)))
		return LATER_SURE;
	/* All marks have partners. */
	return !l->even && !l->odd && l->depth == 0 ? LATER_SURE : LATER_DOUBT;
}

/* The paragraph at hand ends in a mark that may close the block.  Does a later
   one that closes more than was opened behind it speak against it? */
static enum later finder_later(struct finder *f, struct look l)
{
	bool any = false;
	struct reading r;

	for (size_t i = f->at + 1; i < f->in->n && !f->in->p[i].caption; i++) {
		struct str s = para_text(&f->in->p[i]);
		struct pair_count c;
		enum later later;

		if (f->looks == 0)
			return LATER_DOUBT;
		f->looks--;
		if (s.n == 0)
			continue;
		if (l.even && finder_behind(f, i, &r) >= BEHIND_CHANGE)
			break;
		c = pair_count(s, f->pair, l.depth);
		l.depth += c.open;
		l.rel += c.open;
		if (l.rel < 0 && pair_end(s, f->pair) != s.n) {
			later = look_at(f, &l, i);
			if (later != LATER_NONE)
				return later;
			any = true;
		}
		l.odd = l.odd || c.open != 0;
	}
	return any && !l.even ? LATER_DOUBT : LATER_NONE;
}

static void finder_say(struct finder *f, enum diag_code code,
                       const struct para *para)
{
	f->doubt = true;
	if (!f->quiet)
		parser_find(
		    f->p, (struct find){.code = code,
		                        .span = origin_cover(para->o, para->at,
		                                             para->end)});
}

/* Does the open block end with paragraph para, its last closing mark at byte
   close of its words? */
static bool finder_ends(struct finder *f, const struct para *para, size_t close)
{
	struct look l = {.depth = f->open, .odd = f->odd, .even = is_even(f)};
	enum behind behind = finder_behind(f, f->at + 1, &l.next);
	enum later later;

	if (l.even && behind >= BEHIND_QUOTE)
		return true;
	if (!l.even && behind < BEHIND_CHANGE &&
	    (behind == BEHIND_NOTHING ||
	     !pair_doubled(para_text(para), close, f->pair)))
		return false;
	later = finder_later(f, l);
	if (later == LATER_DOUBT)
		finder_say(f, DIAG_QUOTE_DOUBTFUL, para);
	return later == LATER_NONE;
}

static struct para *finder_put(struct finder *f, const struct para *para)
{
	struct para *out = vec_push(f->p->scratch, &f->out);

	*out = *para;
	return out;
}

/* The block that is open was never closed. */
static void finder_leave(struct finder *f)
{
	struct match m;

	f->pair = NULL;
	finder_say(f, DIAG_QUOTE_OPEN, &f->out.p[f->first]);
	/* Who signs the act does not sign the new text. */
	for (size_t i = f->out.n; i-- > f->first + 1;) {
		struct str s = para_text(&f->out.p[i]);

		if (!parser_match(f->p, STR("signature"), s, &m) &&
		    !parser_match(f->p, STR("signature-lead"), s, &m))
			break;
		f->out.p[i].quote = PARA_OWN;
	}
}

/* The numbers of a paragraph in the block. */
static void finder_pass(struct finder *f, struct str s)
{
	const struct pair *pair = pair_at(s);
	struct unit u;

	if (pair != NULL)
		s = str_strip(str_after(s, pair->open.n));
	if (unit_find(f->p, s, &u) && u.num.n)
		sequence_pass(&f->in_it, u.kind, &u.num, STR(""));
}

/* Words behind a mark that may close the block, within a paragraph: do they
   order something of the act's own?  out->open of the marks is what is open
   behind it. */
static bool finder_orders(struct finder *f, const struct para *out, size_t at,
                          size_t tail, long open)
{
	struct str s = para_text(out), rest = str_after(s, tail);
	struct match m;
	size_t stops = 0;

	while (stops < rest.n && memchr(".;, ", rest.p[stops], 4) != NULL)
		stops++;
	rest = str_after(rest, stops);
	if (stops == 0 || rest.n == 0)
		return false;
	if (!parser_match(f->p, STR("quote-next"), rest, &m)) {
		/* What ends in stops on both sides of its mark has ended. */
		if (open <= 0 && at > 0 && s.p[tail] == ';' &&
		    memchr(".;", s.p[at - 1], 2) != NULL)
			finder_say(f, DIAG_QUOTE_DOUBTFUL, out);
		return false;
	}
	if (open > 0 && s.p[tail] != ' ')
		finder_say(f, DIAG_QUOTE_DOUBTFUL, out);
	return open <= 0;
}

/* The block ends within its paragraph, and the act goes on behind it: "...
 * text."; point 7 is deleted." */
static bool finder_within(struct finder *f, struct para *out)
{
	struct str s = para_text(out);
	struct pair_walk walk = pair_start(s, f->pair, f->open);
	struct mark m;
	bool opens;

	while (pair_next(&walk, &m, &opens)) {
		size_t tail = m.at + m.n;

		if (opens || m.at == 0 ||
		    !finder_orders(f, out, m.at, tail, walk.open))
			continue;
		out->closed = true;
		out->closes = out->at + m.at;
		out->tail = out->at + tail;
		f->rest = out->tail;
		while (memchr(".;, ", s.p[f->rest - out->at], 4) != NULL)
			f->rest++;
		out->end = f->rest;
		while (s.p[out->end - out->at - 1] == ' ')
			out->end--;
		finder_pass(f, para_text(out));
		f->pair = NULL;
		return true;
	}
	return false;
}

/* A paragraph of rows in quotes: a table, or a mark. */
static void finder_rowed(struct finder *f, struct para *out)
{
	if (out->rowed != ROWED_CLOSES)
		return;
	out->closed = true;
	out->closes = out->at;
	out->tail = out->at + marks_front(para_text(out)).n;
	f->pair = NULL;
}

/* A paragraph in the open block. */
static void finder_quoted(struct finder *f, struct para *out,
                          const struct para *next)
{
	struct str s = para_text(out);
	bool opens = f->out.n - 1 == f->first;
	struct pair_count c;
	struct match m;
	size_t close;

	out->quote = opens ? PARA_OPENS : PARA_QUOTED;
	if (f->rowed) {
		finder_rowed(f, out);
		return;
	}
	if (out->table != NULL || finder_within(f, out))
		return;
	f->named = f->named || (s.n <= SIGNED_BYTES &&
	                        parser_match(f->p, STR("signer"), s, &m));
	if (f->inner == 0 && !opens && quote_ordered(f->p, out, next))
		f->inner = f->out.n - 1;
	finder_pass(f, s);
	c = pair_count(s, f->pair, f->open);
	f->open += c.open;
	f->count += c.n;
	close = pair_end(s, f->pair);
	f->odd = f->odd || c.open < 0 || c.open > (opens ? 1 : 0);
	if (close != s.n && !(close == 0 && opens) &&
	    finder_ends(f, out, close)) {
		/* Marks left open, and an order between them: whose it is
		   nobody can tell. */
		if (f->inner != 0 && !is_even(f))
			finder_say(f, DIAG_QUOTE_DOUBTFUL, &f->out.p[f->inner]);
		out->closed = true;
		out->tail = out->at + close + f->pair->close.n;
		/* One mark for a title at the end and for what is quoted: it is
		   that of the title, and the block's own is not there. */
		out->closes = out->at + close;
		if (f->open > 0 && c.open == (opens ? 1 : 0) &&
		    !pair_doubled(s, close, f->pair)) {
			out->closes = out->tail;
			finder_say(f, DIAG_QUOTE_OPEN, out);
		}
		f->pair = NULL;
	}
}

static void finder_open(struct finder *f, struct para *out,
                        const struct para *next)
{
	f->pair = f->last = pair_at(para_text(out));
	f->first = f->out.n - 1;
	f->open = 0;
	f->count = f->closes = f->inner = 0;
	f->odd = f->named = false;
	f->rowed = quote_opens_rows(out);
	sequence_start(&f->in_it);
	finder_quoted(f, out, next);
}

/* Does a sentence of the act end in a mark that closes nothing?  Then the block
   before may have ended too early. */
static void finder_stray(struct finder *f, const struct para *para)
{
	struct str s = para_text(para);
	size_t close = f->last ? pair_end(s, f->last) : s.n;
	struct match m;

	if (close < s.n && pair_count(s, f->last, 0).open < 0 &&
	    (pair_doubled(s, close, f->last) ||
	     !parser_match(f->p, STR("quote-change"), s, &m)))
		finder_say(f, DIAG_QUOTE_DOUBTFUL, para);
}

/* A paragraph that is no new text: its numbers are the act's, and what it
   orders may stand in quotes behind it. */
static void finder_plain(struct finder *f, const struct para *para,
                         const struct para *next)
{
	struct para *out = finder_put(f, para);
	struct str s = para_text(para);
	struct unit u;
	bool orders;
	size_t at;

	if (s.n == 0 || para->caption)
		return;
	if (unit_find(f->p, s, &u) && u.num.n &&
	    sequence_takes(&f->own, u.kind, &u.num))
		sequence_pass(&f->own, u.kind, &u.num, STR(""));
	at = quote_order_at(f->p, s, &orders);
	if (at == s.n || pair_at(str_after(s, at)) == NULL) {
		finder_stray(f, para);
		return;
	}
	out->end = para->at + at;
	while (out->end > out->at && out->o->text.p[out->end - 1] == ' ')
		out->end--;
	out = finder_put(f, para);
	out->at = para->at + at;
	finder_open(f, out, next);
}

/* Does the last paragraph put out order new text, and this one begin in a
   mark? */
static bool finder_opens(struct finder *f, const struct para *para)
{
	const struct para *last = f->out.n ? &f->out.p[f->out.n - 1] : NULL;

	if (last == NULL || last->caption || pair_at(para_text(para)) == NULL)
		return false;
	if (quote_opens_rows(para))
		return true;
	/* "Points 7 and 10 shall read:", each in quotes of its own. */
	if (last->closed)
		return quote_unit(f->p, para_text(para));
	return last->quote == PARA_OWN &&
	       quote_announced(f->p, para_text(last), para_text(para));
}

/* Does a paragraph from the i-th on close more than was opened behind that one
   (before another block opens, where those are not `nested`)?  Then the words
   of the open one go on, whatever they look like. */
static bool finder_closes(struct finder *f, size_t i, bool nested)
{
	long rel = 0;

	if (i <= f->closes)
		return true;
	for (; i < f->in->n && !f->in->p[i].caption && f->looks; i++) {
		struct str s = para_text(&f->in->p[i]);

		f->looks--;
		rel += pair_count(s, f->pair, f->open + rel).open;
		if (rel < 0 && s.n && pair_end(s, f->pair) != s.n) {
			f->closes = i;
			return true;
		}
		if (pair_at(s) == f->pair && !nested)
			break;
	}
	return false;
}

/* Do own numbers go on from u, the act's next one, paragraph i, to what an act
   says of itself at its end? */
static bool finder_tail(struct finder *f, const struct unit *u, size_t i)
{
	struct number last = u->num;
	struct unit next;
	struct match m;

	for (size_t k = i; k < i + TAIL_PARAS && k < f->in->n; k++) {
		struct str s = para_text(&f->in->p[k]);

		/* Below the heading of an article. */
		if (k == i + 1 && u->kind == NODE_ARTICLE &&
		    parser_match(f->p, STR("quote-change"), s, &m))
			return true;
		if (k > i &&
		    (!unit_find(f->p, s, &next) || next.rule != u->rule))
			continue;
		if (k > i && next.num.part[0] != last.part[0] + 1)
			return false;
		if (k > i)
			last = next.num;
		if (parser_match(f->p, STR("quote-change"), s, &m))
			return true;
	}
	return false;
}

/* Nobody closed the open block; do the act's own words go on with paragraph i?
   Where the new text may go on with that number, it cannot be told. */
static bool finder_is_left(struct finder *f, size_t i)
{
	const struct para *para = &f->in->p[i];
	struct str s = para_text(para);
	struct reading r;
	struct match m;

	if (f->rowed || para->table != NULL || pair_at(s) != NULL)
		return false;
	r = finder_read(f, s);
	if (!r.number) {
		if (!r.change ||
		    !parser_match(f->p, STR("quote-left"), s, &m) ||
		    finder_closes(f, i, true))
			return false;
		finder_say(f, DIAG_QUOTE_DOUBTFUL, para);
		return true;
	}
	if (!r.next || finder_closes(f, i, false) || !finder_tail(f, &r.u, i))
		return false;
	if (f->in_it.last[r.u.kind].n &&
	    sequence_next(&f->in_it, r.u.kind, &r.u.num))
		finder_say(f, DIAG_QUOTE_DOUBTFUL, para);
	return true;
}

/* A paragraph, or what of it is behind new text on its line. */
static void finder_part(struct finder *f, const struct para *para,
                        const struct para *next, bool left)
{
	if (f->pair != NULL && !para->caption && !left) {
		finder_quoted(f, finder_put(f, para), next);
		return;
	}
	if (f->pair != NULL)
		finder_leave(f);
	if (finder_opens(f, para))
		finder_open(f, finder_put(f, para), next);
	else
		finder_plain(f, para, next);
}

/* Is caption i, in the open block, one of the new text?  A later paragraph
   closes the block, the act goes on behind it, and nobody has signed. */
static bool finder_holds(struct finder *f, size_t i)
{
	struct reading r;
	long rel = 0;

	if (f->named || f->open <= 0)
		return false;
	for (; i < f->in->n && f->looks; i++) {
		struct str s = para_text(&f->in->p[i]);
		struct match m;
		enum behind behind;

		f->looks--;
		if (s.n == 0)
			continue;
		if (parser_match(f->p, STR("signer"), s, &m))
			return false;
		rel += pair_count(s, f->pair, f->open + rel).open;
		if (rel >= 0 || pair_end(s, f->pair) == s.n)
			continue;
		behind = finder_behind(f, i + 1, &r);
		if (behind == BEHIND_CHANGE || behind == BEHIND_NEXT)
			return true;
	}
	return false;
}

static void finder_step(struct finder *f, size_t i)
{
	struct para para = f->in->p[i];
	const struct para *next = i + 1 < f->in->n ? &f->in->p[i + 1] : NULL;

	f->at = i;
	f->rest = 0;
	if (f->pair != NULL && para.caption && finder_holds(f, i)) {
		/* What it heads is no attachment of the new text. */
		para.caption = false;
		para.heads = true;
		finder_say(f, DIAG_CAPTION_UNREAD, &para);
	}
	finder_part(f, &para, next,
	            f->pair != NULL && !para.caption && finder_is_left(f, i));
	while (f->rest != 0) {
		para.at = f->rest;
		f->rest = 0;
		finder_part(f, &para, next, false);
	}
}

bool quote_mark(struct parser *p, struct paras *paras, size_t from, bool quiet)
{
	struct finder f = {.p = p,
	                   .in = paras,
	                   .looks = LOOK_PARAS + LOOK_TIMES * paras->n,
	                   .quiet = quiet};
	size_t i = from;

	while (i < paras->n &&
	       !quote_ordered(p, &paras->p[i],
	                      i + 1 < paras->n ? &paras->p[i + 1] : NULL))
		i++;
	if (i == paras->n)
		return false;
	vec_reserve(p->scratch, &f.out, paras->n + 1);
	sequence_start(&f.own);
	for (i = 0; i < from; i++)
		finder_put(&f, &paras->p[i]);
	for (; i < paras->n; i++)
		finder_step(&f, i);
	if (f.pair != NULL)
		finder_leave(&f);
	*paras = f.out;
	return !f.doubt;
}
