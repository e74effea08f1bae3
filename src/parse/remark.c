#include "parse/remark.h"

static const struct str CLASS = STR_INIT("editorialNote");

/* Does the paragraph stand right behind a note that is a lead only? */
static bool remark_goes_on(const struct parser *p, const struct para *para)
{
	struct str s = p->source->text;
	size_t at = origin_at(para->o, para->at), from = p->lead_end;

	if (from == 0 || at < from)
		return false;
	s = str_sub(s, from, at);
	return str_strip(s).n == 0;
}

bool remark_is(struct parser *p, const struct para *para)
{
	struct str s = para_text(para);
	struct match m;

	return para->o != NULL && (p->lines.p[para->from].marks & SHEET_NOTE ||
	                           parser_match(p, STR("note"), s, &m) ||
	                           parser_match(p, STR("note-more"), s, &m) ||
	                           remark_goes_on(p, para));
}

bool remark_leads(struct parser *p, const struct para *para)
{
	struct match m;

	return para->o != NULL &&
	       parser_match(p, STR("note"), para_text(para), &m) &&
	       str_strip(m.cap[CAP_text]).n == 0;
}

/* The rule that made it a note; where its words are still to come, this is
   kept in mind. */
static const struct rule *remark_rule(struct parser *p, const struct para *para)
{
	struct match m;

	p->lead_end = 0;
	if (!parser_match(p, STR("note"), para_text(para), &m))
		return language_rule(p->lang, STR("note-more"));
	if (str_strip(m.cap[CAP_text]).n == 0)
		p->lead_end = origin_at(para->o, para->end);
	return m.rule;
}

struct node *remark_add(struct inliner *in, struct node *parent,
                        const struct para *para)
{
	struct arena *a = in->p->a;
	struct node *block = node_add(a, parent, NODE_P);
	struct node *remark = node_add(a, block, NODE_REMARK);

	node_set(a, block, STR("class"), CLASS);
	node_set(a, remark, STR("status"), STR("editorial"));
	remark->by = remark_rule(in->p, para);
	block->span = remark->span = origin_cover(para->o, para->at, para->end);
	/* No rules for now: notes_read marks what it names. */
	inline_fill(in, remark,
	            (struct inline_text){.o = para->o,
	                                 .from = para->at,
	                                 .to = para->end,
	                                 .rules = STR("remark")});
	return block;
}

bool remark_is_block(const struct node *block)
{
	return block->kind == NODE_P &&
	       str_eq(node_attr(block, STR("class")), CLASS);
}
