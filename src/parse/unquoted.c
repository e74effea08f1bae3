#include "parse/unquoted.h"

enum { LOOK_AHEAD = 50 }; /* paragraphs in which a number comes again */

bool unquoted_inserted(const struct blocks *b, const struct unit *u)
{
	const struct number *last = &b->sequence.last[NODE_PARAGRAPH];

	return b->body->kind == NODE_BODY && b->end == END_COLON &&
	       u->kind == NODE_PARAGRAPH && u->num.n == 2 && !u->num.lettered &&
	       !str_eq(u->rule->does, STR("parts")) && last->n != 0 &&
	       last->part[0] < u->num.part[0];
}

/* The sentence right before that orders new text; NULL. */
static const struct para *order_before(struct blocks *b,
                                       const struct para *para)
{
	size_t i = para->place;
	const struct para *order;
	struct match m;
	struct str s;

	if (b->end != END_COLON)
		return NULL;
	while (i > 0 && para_text(&b->paras->p[i - 1]).n == 0)
		i--;
	order = i > 0 ? &b->paras->p[i - 1] : NULL;
	if (order == NULL || order->caption || order->quote != PARA_OWN)
		return NULL;
	s = para_text(order);
	return parser_match(b->p, STR("quote-order"), s, &m) &&
	               parser_match(b->p, STR("quote-change"), s, &m)
	           ? order
	           : NULL;
}

/* Does the same number come once more, soon? */
static bool comes_again(const struct blocks *b, const struct para *para,
                        const struct unit *u)
{
	const struct paras *paras = b->paras;
	struct unit other;

	for (size_t i = para->place + 1;
	     i < paras->n && i <= para->place + LOOK_AHEAD; i++) {
		const struct para *next = &paras->p[i];

		if (next->caption)
			return false;
		if (next->quote == PARA_OWN &&
		    unit_find(b->p, para_text(next), &other) &&
		    other.rule == u->rule &&
		    number_cmp(&other.num, &u->num) == 0)
			return true;
	}
	return false;
}

static void order_say(struct blocks *b, const struct para *para)
{
	parser_find(b->p, (struct find){.code = DIAG_QUOTE_LACKS,
	                                .node = b->open,
	                                .span = origin_cover(para->o, para->at,
	                                                     para->end)});
}

/* Does new text begin with unit u behind the order? */
static bool order_begins(struct blocks *b, const struct para *order,
                         const struct para *para, const struct unit *u)
{
	if (!number_named(para_text(order), u->m.cap[CAP_num]))
		return false;
	order_say(b, para);
	/* The words may be lost, and the act go on. */
	if (sequence_next(&b->sequence, u->kind, &u->num) &&
	    !comes_again(b, para, u))
		return false;
	b->order = order;
	b->order_in = b->open;
	return true;
}

bool unquoted_is(struct blocks *b, const struct para *para)
{
	const struct para *order = b->order ? b->order : order_before(b, para);
	struct str s = para_text(para);
	struct unit u;
	struct match m;

	if (order == NULL || b->whose != PARA_OWN || para->o == NULL ||
	    !unit_find(b->p, s, &u) || u.num.n == 0)
		return false;
	if (parser_match(b->p, STR("quote-change"), s, &m)) {
		b->order = NULL;
		return false;
	}
	if (b->order == NULL)
		return order_begins(b, order, para, &u);
	/* Another of those that are ordered, or a smaller one in it. */
	if ((number_named(para_text(order), u.m.cap[CAP_num]) &&
	     (!sequence_next(&b->sequence, u.kind, &u.num) ||
	      comes_again(b, para, &u))) ||
	    node_rank(u.kind) > node_rank(b->order_in->kind))
		return true;
	b->order = NULL;
	return false;
}
