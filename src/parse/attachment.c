#include "parse/attachment.h"

#include "parse/block.h"
#include "parse/citation.h"
#include "parse/remark.h"
#include "tree/number.h"

/* A caption, its printed lines kept. */
struct caption {
	struct origin *o;
	struct match m;
	bool own; /* towards the act itself */
};

static struct caption caption_read(struct parser *p, const struct para *para)
{
	struct caption c = {.o = para->o};
	struct citation act;

	parser_match(p, STR("caption"), c.o->text, &c.m);
	act = (struct citation){.authority = c.m.cap[CAP_authority],
	                        .date = c.m.cap[CAP_date],
	                        .number = c.m.cap[CAP_number],
	                        .act = c.m.cap[CAP_act]};
	c.own = p->doc->work.number.n == 0 || !citation_read(p, &act) ||
	        (str_eq(act.work.number, p->doc->work.number) &&
	         (!act.date_good ||
	          date_cmp(act.work.date, p->doc->work.date) == 0));
	return c;
}

/* Fill block with a caption, an EOL where a printed line ends. */
static void caption_fill(struct inliner *in, struct node *block,
                         const struct para *para, const struct caption *c)
{
	size_t from = para->from, to = para->to;
	size_t *breaks =
	    arena_array(in->p->scratch, to - from, sizeof(*breaks));
	size_t n = 0, k = 0;

	for (size_t line = from + 1; line < to; line++) {
		size_t at = in->p->lines.p[line].at;

		while (k < c->o->npieces && c->o->pieces[k].at != at)
			k++;
		if (k < c->o->npieces && c->o->pieces[k].to > 0)
			breaks[n++] = c->o->pieces[k].to - 1;
	}
	block->span = origin_cover(c->o, 0, c->o->text.n);
	block->by = c->m.rule;
	inline_fill(
	    in, block,
	    (struct inline_text){
		.o = c->o, .to = c->o->text.n, .breaks = breaks, .nbreaks = n});
}

void body_fill(struct arena *a, struct node *body)
{
	struct node *n = body;

	if (body->first != NULL)
		return;
	if (body->kind == NODE_BODY)
		n = node_add(a, node_add(a, body, NODE_ALINEA), NODE_CONTENT);
	node_add(a, n, NODE_P);
}

/* What stands between the caption and the text: where the caption was our own,
   one towards another act; editors' notes. */
static void attachment_preface(struct inliner *in, struct node *doc,
                               const struct paras *paras, size_t *i, bool own)
{
	struct node *preface = node_new(in->p->a, NODE_PREFACE);

	if (own && *i < paras->n && paras->p[*i].caption) {
		struct caption c = caption_read(in->p, &paras->p[*i]);

		if (!c.own) {
			caption_fill(in, node_add(in->p->a, preface, NODE_P),
			             &paras->p[*i], &c);
			++*i;
		}
	}
	for (; *i < paras->n && !paras->p[*i].caption &&
	       remark_is(in->p, &paras->p[*i]);
	     ++*i)
		remark_add(in, preface, &paras->p[*i]);
	if (preface->first != NULL)
		node_append(doc, preface);
}

/* The captions and the document that an appendix is; where its text begins in
 * *i. */
static struct node *attachment_open(struct inliner *in,
                                    struct node *attachments,
                                    const struct paras *paras, size_t *i)
{
	struct arena *a = in->p->a;
	struct caption c = caption_read(in->p, &paras->p[*i]);
	struct node *att = node_add(a, attachments, NODE_ATTACHMENT);
	struct node *heading = node_add(a, att, NODE_HEADING);
	struct node *doc = node_add(a, att, NODE_DOC);

	att->num = number_clean(a, c.m.cap[CAP_num]);
	att->by = c.m.rule;
	node_set(a, doc, STR("name"), STR("appendix"));
	node_set(a, doc, STR("contains"), STR("originalVersion"));
	caption_fill(in, heading, &paras->p[*i], &c);
	att->span = heading->span;
	++*i;
	attachment_preface(in, doc, paras, i, c.own);
	return doc;
}

void attachments_read(struct inliner *in, struct node *act,
                      const struct paras *paras, size_t i)
{
	struct arena *a = in->p->a;
	struct node *attachments;

	if (i >= paras->n)
		return;
	attachments = node_add(a, act, NODE_ATTACHMENTS);
	while (i < paras->n) {
		struct node *doc = attachment_open(in, attachments, paras, &i);
		struct node *body = node_add(a, doc, NODE_MAIN_BODY);
		struct blocks b;

		in->named.n = 0;
		blocks_open(&b, in, body, paras);
		for (; i < paras->n && !paras->p[i].caption; i++)
			blocks_add(&b, &paras->p[i]);
		blocks_close(&b);
		body_fill(a, body);
	}
}
