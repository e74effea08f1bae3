/* Puts new text that stands in quotes into the tree. */
#include "parse/quote.h"

#include "parse/caption.h"
#include "parse/marks.h"
#include "parse/pair.h"
#include "parse/remark.h"
#include "parse/unit.h"

enum {
	CAPTION_PARAS = 10,  /* of a caption in new text, at most */
	CAPTION_BYTES = 240, /* of one of them */
};

bool quote_unit(struct parser *p, struct str s)
{
	const struct pair *pair = pair_at(s);
	struct unit u;

	return pair != NULL &&
	       unit_find(p, str_strip(str_after(s, pair->open.n)), &u);
}

bool quote_announced(struct parser *p, struct str s, struct str next)
{
	struct match m;

	return parser_match(p, STR("quote-order"), s, &m) ||
	       (str_ends(s, STR(":")) && quote_unit(p, next));
}

bool quote_opens_rows(const struct para *para)
{
	return para->rowed == ROWED_OPENS || para->rowed == ROWED_BEGINS;
}

size_t quote_order_at(struct parser *p, struct str s, bool *orders)
{
	struct match m = {0};

	*orders = pair_follows(s) && parser_match(p, STR("quote-order"), s, &m);
	if (!*orders || m.cap[CAP_text].n == 0)
		*orders |= str_ends(s, STR(":")) &&
		           parser_match(p, STR("quote-words"), s, &m);
	return *orders && m.cap[CAP_text].n ? (size_t)(m.cap[CAP_text].p - s.p)
	                                    : s.n;
}

bool quote_ordered(struct parser *p, const struct para *para,
                   const struct para *next)
{
	struct str s = para_text(para);
	bool orders;

	if (s.n == 0)
		return false;
	if (next != NULL && quote_opens_rows(next))
		return true;
	if (next != NULL && pair_at(para_text(next)) != NULL)
		return quote_announced(p, s, para_text(next));
	quote_order_at(p, s, &orders);
	return orders;
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
	inner.quote = para->nested.quote;
	inner.closed = para->nested.closed;
	inner.closes = para->nested.closes;
	inner.tail = para->nested.tail;
	inner.nested = (struct quoting){.quote = PARA_OWN};
	if (inner.at < inner.end)
		blocks_add(q, &inner);
}

/* A closing mark, and what stands behind it. */
static void quote_tail(struct blocks *b, const struct para *para)
{
	struct node *structure = b->quote->body;

	if (para->closes < para->tail)
		node_set(b->p->a, structure, STR("endQuote"),
		         source_of(b->p, para->o, para->closes, para->tail));
	if (para->tail < para->end)
		node_append(structure->parent,
		            leaf_new(b->p, para->o, para->tail, para->end));
	quote_close(b);
}

/* Where the caption of an appendix ends that new text begins with, its words at
   byte `from` of the paragraph: the place of the paragraph behind it; 0: there
   is none. */
static size_t quote_captioned(struct parser *p, const struct paras *paras,
                              const struct para *para, size_t from)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str words[CAPTION_PARAS];
	size_t n = 0, found = 0;

	while (n < CAPTION_PARAS && para->place + n < paras->n) {
		const struct para *next = &paras->p[para->place + n];
		struct str s = n == 0 ? str_sub(para->o->text, from, para->end)
		                      : para_text(next);
		struct match m;

		if (s.n == 0 || s.n > CAPTION_BYTES || next->closed ||
		    (n > 0 && next->quote != PARA_QUOTED))
			break;
		words[n++] = s;
		if (caption_read(p, origin_join(p, words, n)->text, &m) !=
		    CAPTION_NONE)
			found = para->place + n;
	}
	arena_release(p->a, mark);
	return found;
}

static void quote_open(struct blocks *b, const struct para *para)
{
	struct parser *p = b->p;
	const struct rule *by = language_rule(p->lang, STR("quote-order"));
	struct mark mark = marks_front(para_text(para));
	size_t from = para->at + mark.n;
	struct node *structure;

	if (b->block == NULL || b->block->parent == NULL ||
	    para->rowed == ROWED_BEGINS)
		b->block = node_add(p->a, b->open, NODE_P);
	if (b->block->span.n == 0)
		b->block->span = origin_cover(para->o, para->at, para->end);
	structure =
	    node_add(p->a, quote_mod(p, b->block, by), NODE_QUOTED_STRUCTURE);
	structure->by = by;
	structure->span = origin_cover(para->o, para->at, para->end);
	if (mark.n != 0)
		node_set(p->a, structure, STR("startQuote"),
		         source_of(p, para->o, para->at, from));
	b->quote = arena_alloc(p->scratch, sizeof(*b->quote));
	blocks_open(b->quote, b->in, structure, b->paras);
	b->quote->nested = b->whose == PARA_QUOTED;
	b->quote->captioned = quote_captioned(p, b->paras, para, from);
	quote_words(b->quote, para, from);
	if (para->closed)
		quote_tail(b, para);
}

static void quote_add(struct blocks *b, const struct para *para)
{
	quote_words(b->quote, para, para->at);
	if (para->closed)
		quote_tail(b, para);
}

bool quote_names(const struct node *structure, struct str num)
{
	const struct node *mod = structure->parent;

	for (const struct node *n = mod; n != NULL && n != structure;
	     n = node_next(n, mod))
		if (n->kind == NODE_TEXT && number_named(n->text, num))
			return true;
	return false;
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

/* The words of the sentence behind rows that it quotes. */
static void quote_rest(struct blocks *b, struct node *mod,
                       const struct para *para)
{
	struct str s = para_text(para);

	inline_fill(b->in, mod,
	            (struct inline_text){
			.o = para->o, .from = para->at, .to = para->end});
	b->end = str_ends(s, STR(":"))   ? END_COLON
	         : str_ends(s, STR(".")) ? END_STOP
	                                 : END_ITEM;
}

bool quote_put(struct blocks *b, const struct para *para)
{
	struct node *mod = b->block ? node_child(b->block, NODE_MOD) : NULL;

	if (para->quote == PARA_OPENS)
		quote_open(b, para);
	else if (para->quote == PARA_QUOTED && b->quote != NULL)
		quote_add(b, para);
	else if (para->rowed == ROWED_RESTS && para->quote == PARA_OWN &&
	         mod != NULL)
		quote_rest(b, mod, para);
	else
		return false;
	return true;
}
