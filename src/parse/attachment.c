#include "parse/attachment.h"

#include "parse/block.h"
#include "parse/citation.h"
#include "parse/remark.h"
#include "tree/number.h"

enum {
	CAPTION_PARAS = 6,   /* at most so many make a caption */
	CAPTION_BYTES = 800, /* and it is no longer */
};

/* Does it end in the noun for an appendix, alone or behind its number? */
static bool ends_in_annex(struct parser *p, struct str s)
{
	const struct word *w;

	/* It ends in a letter: not in punctuation, as nearly all text does. */
	if (s.n == 0 || (unsigned char)s.p[s.n - 1] < 0x80)
		return false;
	for (size_t i = s.n; i > 0; i--)
		if (s.p[i - 1] == ' ' || s.p[i - 1] == '-') {
			s = str_after(s, i);
			break;
		}
	w = wordlist_find(language_list(p->lang, STR("annex")), s);
	return w != NULL && w->features.n == 0;
}

static struct origin *paras_join(struct parser *p, const struct paras *paras,
                                 size_t from, size_t n)
{
	return origin_lines(p, paras->p[from].from, paras->p[from + n - 1].to);
}

/* How much of a caption stands in s: 0 it is none, 1 one without authority, 2
   with an authority, 3 with all of its name. */
static unsigned caption_rank(struct parser *p, struct str s)
{
	struct match m, full;

	if (!parser_match(p, STR("caption"), s, &m))
		return 0;
	if (m.cap[CAP_authority].n == 0)
		return 1;
	return parser_match(p, STR("authority-full"), m.cap[CAP_authority],
	                    &full)
	           ? 3
	           : 2;
}

/* The paragraphs that end with the last-th and are a caption: the fewest that
   name the most of the authority; 0 if it is none. */
static size_t caption_length(struct parser *p, const struct paras *paras,
                             size_t last)
{
	struct arena_mark mark = arena_mark(p->a);
	size_t found = 0, bytes = 0;
	unsigned best = 0;

	for (size_t n = 1; n <= CAPTION_PARAS && n <= last + 1; n++) {
		size_t from = last + 1 - n;
		unsigned rank;
		struct str s;

		if (paras->p[from].o == NULL)
			break;
		bytes += paras->p[from].o->text.n;
		if (bytes > CAPTION_BYTES)
			break;
		s = paras_join(p, paras, from, n)->text;
		rank = caption_rank(p, s);
		if (rank > best) {
			best = rank;
			found = n;
		}
		if (best == 3 || paras->p[from].page)
			break;
	}
	/* What was joined to be judged is joined anew where it is kept. */
	arena_release(p->a, mark);
	return found;
}

struct captions captions_find(struct parser *p, const struct paras *paras)
{
	struct captions c = {paras, arena_alloc(p->scratch, paras->n + 1)};

	for (size_t i = 0; i < paras->n; i++) {
		const struct origin *o = paras->p[i].o;
		size_t n = 0;

		if (o != NULL && o->text.n <= CAPTION_BYTES &&
		    ends_in_annex(p, o->text))
			n = caption_length(p, paras, i);
		if (n > 0)
			c.length[i + 1 - n] = (unsigned char)n;
	}
	return c;
}

/* A caption, its printed lines kept. */
struct caption {
	struct origin *o;
	struct match m;
	bool own; /* towards the act itself */
};

static struct caption caption_read(struct parser *p,
                                   const struct captions *captions, size_t i)
{
	struct caption c = {
	    .o = paras_join(p, captions->paras, i, captions->length[i])};
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
                         const struct captions *captions, size_t i,
                         const struct caption *c)
{
	const struct paras *paras = captions->paras;
	size_t from = paras->p[i].from;
	size_t to = paras->p[i + captions->length[i] - 1].to;
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
                               const struct captions *captions, size_t *i,
                               bool own)
{
	const struct paras *paras = captions->paras;
	struct node *preface = node_new(in->p->a, NODE_PREFACE);

	if (own && *i < paras->n && captions->length[*i] != 0) {
		struct caption c = caption_read(in->p, captions, *i);

		if (!c.own) {
			caption_fill(in, node_add(in->p->a, preface, NODE_P),
			             captions, *i, &c);
			*i += captions->length[*i];
		}
	}
	for (; *i < paras->n && captions->length[*i] == 0 &&
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
                                    const struct captions *captions, size_t *i)
{
	struct arena *a = in->p->a;
	struct caption c = caption_read(in->p, captions, *i);
	struct node *att = node_add(a, attachments, NODE_ATTACHMENT);
	struct node *heading = node_add(a, att, NODE_HEADING);
	struct node *doc = node_add(a, att, NODE_DOC);

	att->num = number_clean(a, c.m.cap[CAP_num]);
	att->by = c.m.rule;
	node_set(a, doc, STR("name"), STR("appendix"));
	node_set(a, doc, STR("contains"), STR("originalVersion"));
	caption_fill(in, heading, captions, *i, &c);
	att->span = heading->span;
	*i += captions->length[*i];
	attachment_preface(in, doc, captions, i, c.own);
	return doc;
}

void attachments_read(struct inliner *in, struct node *act,
                      const struct captions *captions, size_t i)
{
	struct arena *a = in->p->a;
	struct node *attachments;

	if (i >= captions->paras->n)
		return;
	attachments = node_add(a, act, NODE_ATTACHMENTS);
	while (i < captions->paras->n) {
		struct node *doc =
		    attachment_open(in, attachments, captions, &i);
		struct node *body = node_add(a, doc, NODE_MAIN_BODY);
		struct blocks b;

		in->named.n = 0;
		blocks_open(&b, in, body, captions->paras);
		for (; i < captions->paras->n && captions->length[i] == 0; i++)
			blocks_add(&b, &captions->paras->p[i]);
		blocks_close(&b);
		body_fill(a, body);
	}
}
