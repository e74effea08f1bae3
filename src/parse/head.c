#include "parse/head.h"

#include "parse/citation.h"

enum {
	HEAD_MAX = 24,  /* paragraphs among which title and requisites are */
	LEAD_MAX = 240, /* bytes of the first line of a signature */
};

/* A capture of a paragraph that becomes an element of its own. */
struct part {
	enum capture cap;
	enum node_kind kind;
};

struct parts {
	const struct part *parts;
	size_t n;
	struct node *made[4]; /* out: the element of each part, or NULL */
};

/* Fill block with a paragraph's text, captured parts in elements of their
   own, in the order of the text. */
static void parts_fill(struct parser *p, struct node *block,
                       const struct origin *o, const struct match *m,
                       struct parts *list)
{
	const struct part *parts = list->parts;
	struct node **made = list->made;
	size_t at = 0;

	block->span = origin_cover(o, 0, o->text.n);
	for (size_t i = 0; i < list->n; i++) {
		struct str s = m->cap[parts[i].cap];
		size_t from = (size_t)(s.p - o->text.p);

		made[i] = NULL;
		if (s.n == 0)
			continue;
		if (from > at)
			node_append(block, leaf_new(p, o, at, from));
		made[i] = node_add(p->a, block, parts[i].kind);
		made[i]->by = m->rule;
		node_append(made[i], leaf_new(p, o, from, from + s.n));
		made[i]->span = made[i]->first->span;
		at = from + s.n;
	}
	if (at < o->text.n)
		node_append(block, leaf_new(p, o, at, o->text.n));
}

/* The paragraph with authority, date and number; paras->n if there is none
   before the first point. */
static size_t head_requisites(struct parser *p, const struct paras *paras,
                              struct match *m)
{
	const struct rule *point = language_rule(p->lang, STR("point"));
	struct match other;

	for (size_t i = 0; i < paras->n && i < HEAD_MAX; i++) {
		const struct origin *o = paras->p[i].o;

		if (o == NULL)
			break;
		if (parser_match(p, STR("requisites"), o->text, m))
			return i;
		if (point && rule_match(&p->matcher, point, o->text, 0, &other))
			break;
	}
	return paras->n;
}

/* The paragraph that ends in the enacting formula, from `from` on. */
static size_t head_enacting(struct parser *p, const struct paras *paras,
                            size_t from)
{
	const struct rule *point = language_rule(p->lang, STR("point"));
	struct match m;

	for (size_t i = from; i < paras->n && i < from + HEAD_MAX; i++) {
		const struct origin *o = paras->p[i].o;

		if (o == NULL ||
		    (point && rule_match(&p->matcher, point, o->text, 0, &m)))
			break;
		if (parser_match(p, STR("enacting"), o->text, &m))
			return i;
	}
	return paras->n;
}

static void head_title(struct inliner *in, struct node *preface,
                       const struct paras *paras, size_t n)
{
	struct parser *p = in->p;
	struct node *title = node_add(p->a, preface, NODE_LONG_TITLE);

	for (size_t i = 0; i < n; i++) {
		const struct origin *o = paras->p[i].o;
		struct node *block = node_add(p->a, title, NODE_P);
		struct node *text = node_add(p->a, block, NODE_DOC_TITLE);

		inline_fill(in, text,
		            (struct inline_text){.o = o, .to = o->text.n});
		block->span = origin_cover(o, 0, o->text.n);
		p->doc->title = i == 0 ? o->text
		                       : str_format(p->a, "%.*s %.*s",
		                                    STR_ARG(p->doc->title),
		                                    STR_ARG(o->text));
	}
}

/* What the requisites say of the act goes into doc. */
static void head_work(struct parser *p, const struct match *m,
                      const struct origin *o, struct node **made)
{
	struct citation c = {.authority = m->cap[CAP_authority],
	                     .date = m->cap[CAP_date],
	                     .number = m->cap[CAP_number],
	                     .act = m->cap[CAP_act]};
	struct doc *doc = p->doc;
	struct span span = origin_cover(o, 0, o->text.n);
	struct mention body = {.element = STR("TLCOrganization")};

	if (!citation_read(p, &c))
		return;
	doc->work = c.work;
	doc->show = c.show;
	doc->author_name = c.author_name;
	if (!c.date_good)
		parser_find(p, (struct find){.code = DIAG_DATE_IMPOSSIBLE,
		                             .span = span,
		                             .detail = m->cap[CAP_date]});
	else if (made[1] != NULL)
		node_set(p->a, made[1], STR("date"),
		         date_iso(p->a, c.work.date));
	if (made[1] != NULL)
		node_set(p->a, made[1], STR("refersTo"), STR("#signing"));
	if (c.work.author.n == 0)
		return;
	if (!c.author_known)
		parser_find(p, (struct find){.code = DIAG_AUTHORITY_UNKNOWN,
		                             .span = span,
		                             .detail = c.work.author});
	body.id = c.work.author;
	body.show = c.author_name;
	body.href = str_format(p->a, "/akn/ontology/organization/kz/%.*s",
	                       STR_ARG(body.id));
	doc_mention(doc, body);
	node_set(p->a, made[0], STR("refersTo"),
	         str_format(p->a, "#%.*s", STR_ARG(body.id)));
}

static void head_preface(struct parser *p, struct node *preface,
                         const struct origin *o, const struct match *m)
{
	static const struct part parts[] = {
	    {CAP_authority, NODE_DOC_AUTHORITY},
	    {CAP_date, NODE_DOC_DATE},
	    {CAP_number, NODE_DOC_NUMBER},
	    {CAP_act, NODE_DOC_TYPE},
	};
	struct parts list = {.parts = parts, .n = 4};
	struct node *block = node_add(p->a, preface, NODE_P);

	block->by = m->rule;
	parts_fill(p, block, o, m, &list);
	head_work(p, m, o, list.made);
}

static void head_preamble(struct inliner *in, struct node *act,
                          const struct paras *paras, size_t from, size_t to)
{
	struct arena *a = in->p->a;
	struct node *preamble = node_add(a, act, NODE_PREAMBLE);

	for (size_t i = from; i <= to; i++) {
		const struct origin *o = paras->p[i].o;
		struct node *parent = preamble, *block;

		if (i == to) {
			parent = node_add(a, preamble, NODE_FORMULA);
			node_set(a, parent, STR("name"),
			         STR("enactingFormula"));
			node_set(a, parent, STR("refersTo"),
			         STR("#enactingFormula"));
			parent->by =
			    language_rule(in->p->lang, STR("enacting"));
		}
		block = node_add(a, parent, NODE_P);
		block->span = origin_cover(o, 0, o->text.n);
		inline_fill(in, block,
		            (struct inline_text){.o = o, .to = o->text.n});
	}
}

/* Where no requisites are, the title is what stands before the first unit:
   one paragraph. */
static size_t head_untitled(struct inliner *in, struct node *preface,
                            const struct paras *paras)
{
	struct parser *p = in->p;
	const struct rule *point = language_rule(p->lang, STR("point"));
	const struct origin *o = paras->n ? paras->p[0].o : NULL;
	struct match m;

	parser_find(
	    p, (struct find){.code = DIAG_REQUISITES_MISSING,
	                     .span = {p->lines.p[0].at, p->lines.p[0].s.n}});
	if (o == NULL ||
	    (point && rule_match(&p->matcher, point, o->text, 0, &m)) ||
	    parser_match(p, STR("enacting"), o->text, &m))
		return 0;
	head_title(in, preface, paras, 1);
	return 1;
}

size_t head_read(struct inliner *in, struct node *act,
                 const struct paras *paras)
{
	struct parser *p = in->p;
	struct node *preface = node_add(p->a, act, NODE_PREFACE);
	struct match m;
	size_t at = head_requisites(p, paras, &m), formula;

	if (at < paras->n) {
		struct match own = m;

		if (at == 0)
			parser_find(p,
			            (struct find){.code = DIAG_TITLE_MISSING,
			                          .span = {p->lines.p[0].at,
			                                   p->lines.p[0].s.n}});
		else
			head_title(in, preface, paras, at);
		head_preface(p, preface, paras->p[at].o, &own);
		at++;
	} else {
		at = head_untitled(in, preface, paras);
	}
	formula = head_enacting(p, paras, at);
	if (formula < paras->n) {
		head_preamble(in, act, paras, at, formula);
		at = formula + 1;
	}
	if (preface->first == NULL)
		node_unlink(preface);
	return at;
}

static bool is_signature(struct parser *p, const struct para *para)
{
	struct match m;

	return para->o != NULL &&
	       parser_match(p, STR("signature"), para->o->text, &m);
}

size_t head_signature(struct parser *p, const struct paras *paras, size_t i,
                      struct para *out)
{
	const struct para *next = i + 1 < paras->n ? &paras->p[i + 1] : NULL;
	struct match m;

	*out = paras->p[i];
	if (is_signature(p, out))
		return 1;
	if (out->o == NULL || out->o->text.n > LEAD_MAX || next == NULL ||
	    next->page ||
	    !parser_match(p, STR("signature-lead"), out->o->text, &m) ||
	    !is_signature(p, next))
		return 0;
	out->to = next->to;
	out->o = origin_lines(p, out->from, out->to);
	return is_signature(p, out) ? 2 : 0;
}

bool head_sign(struct parser *p, struct node *conclusions,
               const struct para *para)
{
	static const struct part parts[] = {{CAP_role, NODE_ROLE}};
	struct parts list = {.parts = parts, .n = 1};
	struct node *block, *signature;
	struct mention role = {.element = STR("TLCRole")};
	struct match m;

	if (para->o == NULL ||
	    !parser_match(p, STR("signature"), para->o->text, &m))
		return false;
	block = node_add(p->a, conclusions, NODE_P);
	block->span = origin_cover(para->o, 0, para->o->text.n);
	signature = node_add(p->a, block, NODE_SIGNATURE);
	signature->by = m.rule;
	parts_fill(p, signature, para->o, &m, &list);
	role.show = m.cap[CAP_role];
	role.id = citation_slug(p, role.show);
	role.href =
	    str_format(p->a, "/akn/ontology/role/kz/%.*s", STR_ARG(role.id));
	doc_mention(p->doc, role);
	node_set(p->a, list.made[0], STR("refersTo"),
	         str_format(p->a, "#%.*s", STR_ARG(role.id)));
	return true;
}
