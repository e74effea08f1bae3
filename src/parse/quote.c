#include "parse/quote.h"

#include "parse/remark.h"

#include <string.h>

enum {
	TAIL_PARAS = 24, /* in which an act says from when it holds */
};

/* A pair of quotation marks; the same sign twice: it does not tell. */
struct marks {
	struct str open, close;
};

static const struct marks kinds[] = {
    {STR_INIT("«"), STR_INIT("»")},   {STR_INIT("\""), STR_INIT("\"")},
    {STR_INIT("“"), STR_INIT("”")},   {STR_INIT("„"), STR_INIT("“")},
    {STR_INIT("<<"), STR_INIT(">>")}, {STR_INIT("''"), STR_INIT("''")},
};

/* The kind of mark that s begins with; NULL. */
static const struct marks *marks_at(struct str s)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (str_starts(s, kinds[i].open))
			return &kinds[i];
	return NULL;
}

/* Where s ends in a closing mark with nothing but . ; , behind: its place;
   s.n where it does not. */
static size_t marks_end(struct str s, const struct marks *marks)
{
	size_t end = s.n;

	while (end > 0 && memchr(".;, ", s.p[end - 1], 4) != NULL)
		end--;
	if (!str_ends(str_sub(s, 0, end), marks->close))
		return s.n;
	return end - marks->close.n;
}

/* How many marks of s are open behind it; of marks that do not tell, how many
   there are. */
static long marks_open(struct str s, const struct marks *marks)
{
	bool tells = !str_eq(marks->open, marks->close);
	long n = 0;

	for (size_t i = 0; i < s.n; i++) {
		struct str rest = str_after(s, i);

		if (str_starts(rest, marks->open))
			n++;
		else if (tells && str_starts(rest, marks->close))
			n--;
	}
	return n;
}

/* Where the search stands. */
struct finder {
	struct parser *p;
	const struct paras *in;
	struct paras out;
	struct sequence own;       /* numbers of the act itself */
	const struct marks *marks; /* of the block that is open; NULL */
	size_t first;              /* of out: where it began */
	long open;                 /* marks that are open in it */
	size_t closes;             /* of in: a paragraph that may close it */
	size_t inner;              /* of out: one in it that orders new text;
	                              0: none */
};

/* What a paragraph is to the search. */
struct reading {
	bool ordered; /* it orders that new text comes */
	bool change;  /* it says of another act that it changes */
	bool next;    /* its number is the act's next one */
	bool number;  /* it has one */
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

/* Does s begin in a mark and a unit: one of several that a sentence orders? */
static bool quotes_unit(struct parser *p, struct str s)
{
	const struct marks *marks = marks_at(s);
	struct unit u;

	return marks != NULL &&
	       unit_find(p, str_strip(str_after(s, marks->open.n)), &u);
}

/* Does a block that ends before text s surely end there? */
static bool finder_own(struct finder *f, const struct para *next, bool sure)
{
	struct str s = next ? para_text(next) : STR("");
	struct reading r;

	if (next == NULL || next->caption)
		return true;
	if (marks_at(s) != NULL)
		return !sure && quotes_unit(f->p, s);
	if (s.n == 0)
		return false;
	r = finder_read(f, s);
	return r.number ? r.next && (r.change || !sure) : r.change;
}

/* Are as many marks closed as are open, as far as they tell? */
static bool marks_even(const struct finder *f)
{
	return str_eq(f->marks->open, f->marks->close) ? f->open % 2 == 0
	                                               : f->open <= 0;
}

/* Does the open block end with paragraph para, its last closing mark at byte
   close of its words? */
static bool finder_ends(struct finder *f, struct str s, size_t close,
                        const struct para *next)
{
	bool even = marks_even(f);
	bool doubled = close > 0 && close + f->marks->close.n < s.n &&
	               memchr(".;,", s.p[close - 1], 3) != NULL;

	return even || finder_own(f, next, true) ||
	       (doubled && finder_own(f, next, false));
}

/* Can new text follow on the line of its sentence: a mark behind a colon? */
static bool has_order(struct str s)
{
	for (;;) {
		size_t at = str_find(s, STR(":"));

		if (at == s.n)
			return false;
		s = str_after(s, at + 1);
		s = str_after(s, str_spaces(s));
		if (marks_at(s) != NULL)
			return true;
	}
}

/* Does a paragraph order new text that stands on its line, or in the next? */
static bool is_order(struct parser *p, const struct para *para,
                     const struct para *next)
{
	struct str s = para_text(para);
	struct match m;

	return s.n != 0 &&
	       (has_order(s) ||
	        (next != NULL && marks_at(para_text(next)) != NULL)) &&
	       parser_match(p, STR("quote-order"), s, &m);
}

static struct para *finder_put(struct finder *f, const struct para *para)
{
	struct para *out = vec_push(f->p->scratch, &f->out);

	*out = *para;
	return out;
}

/* The block that is open was never closed, or is. */
static void finder_close(struct finder *f, bool closed)
{
	const struct para *para = &f->out.p[f->first];
	struct match m;

	f->marks = NULL;
	if (closed)
		return;
	parser_find(f->p, (struct find){.code = DIAG_QUOTE_OPEN,
	                                .span = origin_cover(para->o, para->at,
	                                                     para->end)});
	/* Who signs the act does not sign the new text. */
	for (size_t i = f->out.n; i-- > f->first + 1;) {
		struct str s = para_text(&f->out.p[i]);

		if (!parser_match(f->p, STR("signature"), s, &m) &&
		    !parser_match(f->p, STR("signature-lead"), s, &m))
			break;
		f->out.p[i].quote = PARA_OWN;
	}
}

/* Marks left open, and an order between them: whose it is nobody can tell. */
static void finder_doubt(struct finder *f)
{
	const struct para *para = &f->out.p[f->inner];

	if (f->inner == 0 || marks_even(f))
		return;
	parser_find(f->p, (struct find){.code = DIAG_QUOTE_DOUBTFUL,
	                                .span = origin_cover(para->o, para->at,
	                                                     para->end)});
}

/* A paragraph in the open block. */
static void finder_quoted(struct finder *f, struct para *out,
                          const struct para *next)
{
	struct str s = para_text(out);
	size_t close;

	out->quote = f->out.n - 1 == f->first ? PARA_OPENS : PARA_QUOTED;
	if (out->table != NULL)
		return;
	if (f->inner == 0 && out->quote == PARA_QUOTED &&
	    is_order(f->p, out, next))
		f->inner = f->out.n - 1;
	f->open += marks_open(s, f->marks);
	close = marks_end(s, f->marks);
	if (close == s.n || (close == 0 && out->quote == PARA_OPENS) ||
	    !finder_ends(f, s, close, next))
		return;
	finder_doubt(f);
	out->closed = true;
	out->closes = out->at + close;
	out->tail = out->closes + f->marks->close.n;
	finder_close(f, true);
}

static void finder_open(struct finder *f, struct para *out,
                        const struct para *next)
{
	f->marks = marks_at(para_text(out));
	f->first = f->out.n - 1;
	f->open = 0;
	f->closes = f->inner = 0;
	finder_quoted(f, out, next);
}

/* A paragraph that is no new text: its numbers are the act's, and what it
   orders may stand in quotes behind it. */
static void finder_plain(struct finder *f, const struct para *para,
                         const struct para *next)
{
	struct para *out = finder_put(f, para);
	struct str s = para_text(para);
	struct unit u;
	struct match m;
	size_t at;

	if (s.n == 0 || para->caption)
		return;
	if (unit_find(f->p, s, &u) && u.num.n &&
	    sequence_takes(&f->own, u.kind, &u.num))
		sequence_pass(&f->own, u.kind, &u.num, STR(""));
	if (!has_order(s) || !parser_match(f->p, STR("quote-order"), s, &m))
		return;
	at = m.cap[CAP_text].n ? (size_t)(m.cap[CAP_text].p - s.p) : s.n;
	if (at == s.n || marks_at(str_after(s, at)) == NULL)
		return;
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
	struct match m;

	if (last == NULL || last->caption || marks_at(para_text(para)) == NULL)
		return false;
	/* "Points 7 and 10 shall read:", each in quotes of its own. */
	if (last->closed)
		return quotes_unit(f->p, para_text(para));
	return last->quote == PARA_OWN &&
	       parser_match(f->p, STR("quote-order"), para_text(last), &m);
}

/* Can a paragraph from the i-th on close the open block, before another one
   opens?  Then its words go on, whatever they look like. */
static bool finder_closes(struct finder *f, size_t i)
{
	if (i <= f->closes)
		return true;
	for (; i < f->in->n && !f->in->p[i].caption; i++) {
		struct str s = para_text(&f->in->p[i]);

		if (s.n && marks_end(s, f->marks) != s.n) {
			f->closes = i;
			return true;
		}
		if (marks_at(s) == f->marks)
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

static void finder_step(struct finder *f, size_t i)
{
	const struct para *para = &f->in->p[i];
	const struct para *next = i + 1 < f->in->n ? para + 1 : NULL;
	struct reading r = {0};

	if (f->marks != NULL && !para->caption) {
		if (para->table == NULL)
			r = finder_read(f, para_text(para));
		/* Nobody closed it, and the act's own words go on. */
		if (para->table != NULL || !r.next ||
		    marks_at(para_text(para)) != NULL || finder_closes(f, i) ||
		    !finder_tail(f, &r.u, i)) {
			finder_quoted(f, finder_put(f, para), next);
			return;
		}
	}
	if (f->marks != NULL)
		finder_close(f, false);
	if (finder_opens(f, para))
		finder_open(f, finder_put(f, para), next);
	else
		finder_plain(f, para, next);
}

void quote_find(struct parser *p, struct paras *paras, size_t from)
{
	struct finder f = {.p = p, .in = paras};
	size_t i = from;

	if (language_rule(p->lang, STR("quote-order")) == NULL)
		return;
	while (i < paras->n &&
	       !is_order(p, &paras->p[i],
	                 i + 1 < paras->n ? &paras->p[i + 1] : NULL))
		i++;
	if (i == paras->n)
		return;
	vec_reserve(p->scratch, &f.out, paras->n + 1);
	sequence_start(&f.own);
	for (i = 0; i < from; i++)
		finder_put(&f, &paras->p[i]);
	for (; i < paras->n; i++)
		finder_step(&f, i);
	if (f.marks != NULL)
		finder_close(&f, false);
	*paras = f.out;
	paras_number(paras);
}

struct node *quote_mod(struct parser *p, struct node *block,
                       const struct rule *by)
{
	struct node *remark =
	    remark_is_block(block) ? node_child(block, NODE_REMARK) : NULL;
	struct node *in = remark ? remark : block;
	struct node *mod = node_child(in, NODE_MOD);

	if (mod != NULL)
		return mod;
	mod = node_new(p->a, NODE_MOD);
	mod->by = by;
	mod->span = block->span;
	/* The words of a note stay the editors'. */
	if (remark == NULL)
		node_adopt(mod, block);
	node_append(in, mod);
	return mod;
}

/* The normalised text that bytes from..to of an origin were read from. */
static struct str source_of(const struct parser *p, const struct origin *o,
                            size_t from, size_t to)
{
	struct span s = origin_cover(o, from, to);

	return str_sub(p->source->text, s.at, s.at + s.n);
}

/* Words of a quoted paragraph without the marks around. */
static void quote_words(struct blocks *q, const struct para *para, size_t from)
{
	struct para inner = *para;

	inner.at = from;
	if (para->closed)
		inner.end = para->closes;
	while (inner.at < inner.end && para->o->text.p[inner.at] == ' ')
		inner.at++;
	inner.quote = PARA_OWN;
	if (inner.at < inner.end)
		blocks_add(q, &inner);
}

/* A closing mark, and what stands behind it. */
static void quote_tail(struct blocks *b, const struct para *para)
{
	struct node *structure = b->quote->body;

	node_set(b->p->a, structure, STR("endQuote"),
	         source_of(b->p, para->o, para->closes, para->tail));
	if (para->tail < para->end)
		node_append(structure->parent,
		            leaf_new(b->p, para->o, para->tail, para->end));
	quote_close(b);
}

void quote_open(struct blocks *b, const struct para *para)
{
	struct parser *p = b->p;
	const struct rule *by = language_rule(p->lang, STR("quote-order"));
	const struct marks *marks = marks_at(para_text(para));
	size_t from = para->at + (marks ? marks->open.n : 0);
	struct node *structure;

	if (b->block == NULL || b->block->parent == NULL)
		b->block = node_add(p->a, b->open, NODE_P);
	structure =
	    node_add(p->a, quote_mod(p, b->block, by), NODE_QUOTED_STRUCTURE);
	structure->by = by;
	structure->span = origin_cover(para->o, para->at, para->end);
	if (marks != NULL)
		node_set(p->a, structure, STR("startQuote"),
		         source_of(p, para->o, para->at, from));
	b->quote = arena_alloc(p->scratch, sizeof(*b->quote));
	blocks_open(b->quote, b->in, structure, b->paras);
	quote_words(b->quote, para, from);
	if (para->closed)
		quote_tail(b, para);
}

void quote_add(struct blocks *b, const struct para *para)
{
	quote_words(b->quote, para, para->at);
	if (para->closed)
		quote_tail(b, para);
}

void quote_close(struct blocks *b)
{
	struct node *structure = b->quote->body;

	blocks_close(b->quote);
	b->quote = NULL;
	if (structure->first == NULL)
		node_add(b->p->a, structure, NODE_P);
	/* The act's own text goes on as it stood before a note. */
	if (remark_is_block(b->block))
		return;
	b->end = END_ITEM;
	b->plain = true;
}
