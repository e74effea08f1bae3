/* What new text in quotes itself orders: quotes in it. */
#include "parse/marks.h"
#include "parse/quote.h"

/* The paragraphs of one block of new text, from..to, as if they were no new
   text but the act's own. */
static struct paras nest_open(struct parser *p, const struct paras *paras,
                              size_t from, size_t to)
{
	struct paras out = {0};

	for (size_t i = from; i <= to; i++) {
		struct para *para = vec_push(p->scratch, &out);

		*para = paras->p[i];
		para->quote = PARA_OWN;
		para->closed = false;
		if (i == from)
			para->at += marks_front(para_text(para)).n;
		if (i == to)
			para->end = paras->p[i].closes;
	}
	return out;
}

/* Can it have quotes that are told apart: words, and the mark that ends it? */
static bool nest_may(const struct paras *paras, size_t from, size_t to)
{
	for (size_t i = from; i <= to; i++)
		if (paras->p[i].rowed != ROWED_NONE ||
		    paras->p[i].table != NULL || paras->p[i].heads ||
		    paras->p[i].caption)
			return false;
	return paras->p[to].closed && paras->p[to].closes < paras->p[to].tail;
}

/* Is all that was quoted closed, and anything? */
static bool nest_closed(const struct paras *in)
{
	bool any = false, open = false;

	for (size_t i = 0; i < in->n; i++) {
		open = in->p[i].quote != PARA_OWN && !in->p[i].closed;
		any |= in->p[i].quote != PARA_OWN;
	}
	return any && !open;
}

/* Put the paragraphs of a block of new text, from..to, out, with what they
   quote. */
static void nest_put(struct parser *p, const struct paras *paras, size_t from,
                     size_t to, struct paras *out)
{
	struct paras in = {0};
	bool nests = nest_may(paras, from, to);

	if (nests) {
		in = nest_open(p, paras, from, to);
		nests = quote_mark(p, &in, 0, true) && nest_closed(&in);
	}
	if (!nests) {
		for (size_t i = from; i <= to; i++)
			*vec_push(p->scratch, out) = paras->p[i];
		return;
	}
	for (size_t i = 0; i < in.n; i++) {
		struct para *para = vec_push(p->scratch, out);

		*para = in.p[i];
		para->nested = (struct quoting){para->quote, para->closed,
		                                para->closes, para->tail};
		para->quote = i == 0 ? PARA_OPENS : PARA_QUOTED;
		para->closed = i + 1 == in.n;
		if (i == 0)
			para->at = paras->p[from].at;
		if (!para->closed)
			continue;
		para->end = paras->p[to].end;
		para->closes = paras->p[to].closes;
		para->tail = paras->p[to].tail;
	}
}

/* The last paragraph of the block of new text that one opens. */
static size_t nest_last(const struct paras *paras, size_t i)
{
	while (!paras->p[i].closed && i + 1 < paras->n &&
	       paras->p[i + 1].quote == PARA_QUOTED)
		i++;
	return i;
}

/* Tell, by para.nested, what new text orders itself of a third act, in quotes
   of its own: where nothing of that is in doubt. */
static void quote_nest(struct parser *p, struct paras *paras)
{
	struct paras out = {0};

	vec_reserve(p->scratch, &out, paras->n + 1);
	for (size_t i = 0, last; i < paras->n; i = last + 1) {
		last = i;
		if (paras->p[i].quote != PARA_OPENS) {
			*vec_push(p->scratch, &out) = paras->p[i];
			continue;
		}
		last = nest_last(paras, i);
		nest_put(p, paras, i, last, &out);
	}
	*paras = out;
}

void quote_find(struct parser *p, struct paras *paras, size_t from)
{
	size_t n = paras->n;
	const struct para *was = paras->p;

	if (language_rule(p->lang, STR("quote-order")) == NULL)
		return;
	quote_mark(p, paras, from, false);
	/* Nothing orders new text. */
	if (paras->p == was && paras->n == n)
		return;
	quote_nest(p, paras);
	paras_number(paras);
}
