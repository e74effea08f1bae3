#include "parse/remark.h"

static const struct str CLASS = STR_INIT("editorialNote");

bool remark_is(struct parser *p, const struct para *para)
{
	struct match m;

	return para->o != NULL &&
	       parser_match(p, STR("note"), para->o->text, &m);
}

void remark_add(struct inliner *in, struct node *parent,
                const struct para *para)
{
	struct arena *a = in->p->a;
	struct node *block = node_add(a, parent, NODE_P);
	struct node *remark = node_add(a, block, NODE_REMARK);

	node_set(a, block, STR("class"), CLASS);
	node_set(a, remark, STR("status"), STR("editorial"));
	remark->by = language_rule(in->p->lang, STR("note"));
	block->span = remark->span = origin_cover(para->o, 0, para->o->text.n);
	in->noted = STR("");
	inline_fill(in, remark,
	            (struct inline_text){.o = para->o,
	                                 .to = para->o->text.n,
	                                 .rules = STR("note")});
}

bool remark_is_block(const struct node *block)
{
	return block->kind == NODE_P &&
	       str_eq(node_attr(block, STR("class")), CLASS);
}
