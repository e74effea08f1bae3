#include "parse/verdict.h"

#include "parse/unit.h"

size_t verdict_find(struct parser *p, const struct paras *paras, size_t i)
{
	struct match m;

	for (; i < paras->n && !paras->p[i].caption; i++)
		if (parser_match(p, STR("enacting"), para_text(&paras->p[i]),
		                 &m))
			return i;
	return paras->n;
}

/* Does a court speak in the formula, or right before it? */
static bool verdict_speaks(struct parser *p, const struct para *formula)
{
	struct str s = para_text(formula);
	struct match m;

	if (formula[-1].o != NULL)
		s = origin_lines(p, formula[-1].from, formula->to)->text;
	return parser_match(p, STR("enacting-court"), s, &m);
}

size_t verdict_court(struct parser *p, const struct paras *paras, size_t i)
{
	struct unit u;
	size_t at;

	if (!unit_find(p, para_text(&paras->p[i]), &u) ||
	    node_rank(u.kind) < node_rank(NODE_PARAGRAPH))
		return paras->n;
	at = verdict_find(p, paras, i + 1);
	if (at + 1 >= paras->n || !verdict_speaks(p, &paras->p[at]) ||
	    !unit_find(p, para_text(&paras->p[at + 1]), &u) || u.num.n != 1 ||
	    u.num.part[0] != 1)
		return paras->n;
	return at;
}
