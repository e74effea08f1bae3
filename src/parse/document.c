#include "parse/document.h"

#include "base/queue.h"
#include "parse/account.h"
#include "parse/attachment.h"
#include "parse/block.h"
#include "parse/broken.h"
#include "parse/caption.h"
#include "parse/endnotes.h"
#include "parse/footnotes.h"
#include "parse/given.h"
#include "parse/glued.h"
#include "parse/head.h"
#include "parse/hyphen.h"
#include "parse/linked.h"
#include "parse/note.h"
#include "parse/page.h"
#include "parse/posted.h"
#include "parse/quote.h"
#include "parse/remark.h"
#include "parse/rowed.h"
#include "parse/self.h"
#include "parse/sign.h"
#include "parse/tongue.h"
#include "parse/treaty.h"
#include "parse/unanchor.h"
#include "parse/unread.h"
#include "parse/unsigned.h"
#include "tree/eid.h"
#include "tree/element.h"

#include <string.h>

/* Do no units follow paragraph i before the first appendix or the end of the
   page?  A name among the points is no signature.  *next remembers where the
   next unit or end is, from an earlier call. */
static bool document_ends(struct blocks *b, const struct paras *paras, size_t i,
                          size_t *next)
{
	size_t at = *next > i ? *next : i + 1;

	while (at < paras->n && !paras->p[at].caption && !paras->p[at].page &&
	       !blocks_is_unit(b, &paras->p[at]))
		at++;
	*next = at;
	return at == paras->n || paras->p[at].caption || paras->p[at].page;
}

/* What stands under the text of the act. */
struct foot {
	struct inliner *in;
	const struct paras *paras;
	struct node *conclusions; /* NULL: it has not begun */
	bool agreement; /* the stamp of another body, and what it says */
};

/* A paragraph of the foot that signs nothing: agreements, who read the
   proofs. */
static void foot_block(struct foot *f, const struct para *para)
{
	struct parser *p = f->in->p;
	struct node *block;
	struct match m;

	if (para->table != NULL) {
		node_append(f->conclusions, para->table);
		return;
	}
	if (remark_is(p, para)) {
		remark_add(f->in, f->conclusions, para);
		return;
	}
	block = node_add(p->a, f->conclusions, NODE_P);
	if (parser_match(p, STR("agreement"), para_text(para), &m))
		f->agreement = true;
	if (f->agreement) {
		node_set(p->a, block, STR("class"), STR("agreement"));
		block->by = language_rule(p->lang, STR("agreement"));
	} else if (parser_match(p, STR("signature-place"), para_text(para),
	                        &m)) {
		block->by = m.rule;
	}
	inline_fill(f->in, block,
	            (struct inline_text){
			.o = para->o, .from = para->at, .to = para->end});
}

/* Add the i-th paragraph, or the signature of n that begins with it. */
static void foot_add(struct foot *f, size_t i, size_t n)
{
	if (n > 0)
		sign_add(f->in->p, f->conclusions, f->paras, i, n);
	else
		foot_block(f, &f->paras->p[i]);
}

/* The paragraphs of the main text: up to the first appendix, the signature
   and what follows it in conclusions. */
static size_t document_body(struct inliner *in, struct node *body,
                            const struct paras *paras, size_t i)
{
	struct parser *p = in->p;
	struct foot f = {.in = in, .paras = paras};
	size_t next = 0, data = 0;
	struct blocks b;

	blocks_open(&b, in, body, paras);
	for (; i < paras->n && !paras->p[i].caption; i++) {
		size_t n = body->first ? sign_find(p, paras, i) : 0;

		if (f.conclusions != NULL && treaty_opens(p, paras, i))
			break;
		if (f.conclusions == NULL && n > 0 && i >= data &&
		    !blocks_is_unit(&b, &paras->p[i]) &&
		    (document_ends(&b, paras, i, &next) ||
		     treaty_signed(p, paras, i)))
			data = unsigned_data(p, paras, i);
		if (f.conclusions == NULL && n > 0 && i == data)
			f.conclusions =
			    node_add(p->a, body->parent, NODE_CONCLUSIONS);
		if (f.conclusions == NULL) {
			blocks_add(&b, &paras->p[i]);
			continue;
		}
		foot_add(&f, i, n);
		i += n > 0 ? n - 1 : 0;
	}
	if (f.conclusions == NULL)
		unsigned_tell(p, paras, i);
	blocks_close(&b);
	body_fill(p->a, body);
	return i;
}

/* The big parts say what language they are in; the act itself may not. */
static void document_language(struct parser *p, struct node *act)
{
	for (struct node *c = act->first; c != NULL; c = c->next) {
		if (c->kind != NODE_ATTACHMENTS) {
			node_set(p->a, c, STR("xml:lang"), p->lang->code);
			continue;
		}
		for (struct node *att = c->first; att; att = att->next)
			node_set(p->a, att, STR("xml:lang"), p->lang->code);
	}
}

/* An act, or a document of its kind, of the lines of p. */
static void document_build(struct inliner *in, struct node *act,
                           enum node_kind body)
{
	struct parser *p = in->p;
	struct arena_mark mark = arena_mark(p->scratch);
	struct paras paras = paras_read(p);
	size_t i;

	i = head_read(in, act, &paras);
	quote_find(p, &paras, i);
	node_set(p->a, act, STR("name"), STR("act"));
	node_set(p->a, act, STR("contains"), STR("originalVersion"));
	i = document_body(in, node_add(p->a, act, body), &paras, i);
	attachments_read(in, act, &paras, i);
	document_language(p, act);
	/* Paragraphs have done their work. */
	arena_release(p->scratch, mark);
}

/* The act's text once more, in another language: a document of its own among
   its appendices. */
static struct node *document_translation(struct parser *p, struct node *act)
{
	struct node *list = node_child(act, NODE_ATTACHMENTS), *att;

	if (list == NULL)
		list = node_add(p->a, act, NODE_ATTACHMENTS);
	att = node_add(p->a, list, NODE_ATTACHMENT);
	node_set(p->a, att, STR("xml:lang"), p->lang->code);
	return node_add(p->a, att, NODE_DOC);
}

/* Its metadata, for now, tell its language: of one of a tree that was read they
   do so too. */
static void translation_language(struct parser *p, struct node *doc)
{
	struct node *meta = node_new(p->a, NODE_META);

	if (doc->first != NULL)
		node_before(doc->first, meta);
	else
		node_append(doc, meta);
	element_add(p->a, meta, STR("FRBRlanguage"),
	            (const struct field[]){{"language", p->lang->code3}, {0}});
}

/* Read the lines of one part, in its language: the first is the act. */
static void document_part(struct parser *whole, struct node *act,
                          const struct tongue *t, struct inliner *in)
{
	struct parser p = *whole;
	bool first = act->first == NULL;
	struct doc known = *p.doc;
	struct node *top = act->parent;

	p.lang = t->lang;
	p.lines = t->lines;
	p.mended = NULL;
	*in = (struct inliner){.p = &p};
	if (t->lang != whole->lang)
		matcher_meet(&p.matcher, t->lang, p.source->text);
	glued_part(&p);
	posted_part(&p);
	rowed_part(&p);
	/* Formats that know their links keep them in their places. */
	if (p.lain == NULL)
		unanchor(&p);
	caption_find(&p);
	caption_stray(&p);
	posted_mark(&p);
	if (!first) {
		top = document_translation(&p, act);
		parser_find(&p, (struct find){
				    .code = DIAG_LANGUAGE_PART,
				    .span = {p.lines.p[0].at, p.lines.p[0].s.n},
				    .detail = t->lang->code});
		document_build(in, top, NODE_MAIN_BODY);
		node_set(p.a, top, STR("name"), STR("translation"));
		translation_language(&p, top);
	} else {
		document_build(in, act, NODE_BODY);
		self_read(&p, act);
	}
	notes_read(in, top);
	inline_settle(in, top);
	unread_find(&p, top);
	whole->matcher = p.matcher;
	if (first)
		return;
	/* The act is the one that its first part says, and has its history. */
	p.doc->work = known.work;
	p.doc->joint.n = known.joint.n;
	p.doc->show = known.show;
	p.doc->registered = known.registered;
	p.doc->entered = known.entered;
	p.doc->title = known.title;
	p.doc->author_name = known.author_name;
	p.doc->edition = known.edition;
	p.doc->amended.n = known.amended.n;
}

/* That the language is a guess is said of the file, not of a place in it. */
static void document_doubt(struct parser *p, const struct document_input *input)
{
	if (input->doubtful)
		diag_put(p->report,
		         &(struct message){.code = DIAG_LANGUAGE_DOUBTFUL,
		                           .name = input->name,
		                           .detail = input->lang->code});
}

/* The part that is asked for goes before the others. */
static void document_order(struct tongues *parts, struct str first)
{
	size_t i = 0;

	while (i < parts->n && !str_eq(parts->p[i].lang->code, first))
		i++;
	if (i < parts->n) {
		struct tongue chosen = parts->p[i];

		memmove(parts->p + 1, parts->p, i * sizeof(*parts->p));
		parts->p[0] = chosen;
	}
}

static void document_parse(struct parser *p, const struct document_input *input,
                           struct source *source)
{
	struct node *root = node_new(p->a, NODE_ROOT);
	struct node *act = node_add(p->a, root, NODE_ACT);
	struct tongues parts = {0};
	struct endnotes unsure = {0};
	struct footnotes notes;
	struct inliner *in;
	size_t n;

	endnotes_find(p, source, &unsure);
	p->lines = lines_read(p->scratch, p->source);
	p->doc->root = root;
	matcher_meet(&p->matcher, p->lang, p->source->text);
	p->doc->plain = p->matcher.plain;
	given_find(p);
	broken_find(p);
	if (given_printed(p)) {
		page_find(p);
		hyphen_find(p);
	}
	footnotes_take(p, &notes);
	/* A line may be broken in a word where a note was put. */
	if (notes.n != 0 && given_printed(p))
		hyphen_find(p);
	tongue_find(p, input, &parts);
	document_order(&parts, input->first);
	n = parts.n;
	if (n == 1)
		document_doubt(p, input);
	in = arena_array(p->a, n, sizeof(*in));
	p->doc->lang = parts.p[0].lang->code;
	p->doc->lang3 = parts.p[0].lang->code3;
	p->doc->labels = &parts.p[0].lang->labels;
	for (size_t i = 0; i < n; i++)
		document_part(p, act, &parts.p[i], &in[i]);
	if (p->doc->work.subtype.n)
		node_set(p->a, act, STR("name"), p->doc->work.subtype);
	linked_keep(p, root);
	footnotes_doubt(p, unsure.at.p, unsure.at.n, root);
	footnotes_put(p, &notes, root);
	/* Lines have no use any more. */
	arena_free(p->scratch);
	account_check(p);
	eid_assign(p->a, p->doc->root);
	for (size_t i = 0; i < n; i++) {
		in[i].p = p;
		inline_link(&in[i]);
	}
}

struct doc *document_read(const struct document_input *input,
                          struct report *report)
{
	struct doc *doc = input->doc ? input->doc : doc_new();
	struct arena scratch, messages;
	struct queue queue;
	struct source *source;
	struct parser p = {.doc = doc,
	                   .a = &doc->arena,
	                   .scratch = &scratch,
	                   .lang = input->lang,
	                   .grammar = input->grammar,
	                   .given = input->given,
	                   .report = &queue.report};

	arena_init(&scratch);
	arena_init(&messages);
	queue_open(&queue, &messages);
	doc->name = input->name;
	doc->raw = input->bytes;
	doc->lang = input->lang->code;
	doc->lang3 = input->lang->code3;
	doc->labels = &input->lang->labels;
	source = input->sheet != NULL
	             ? source_lay(p.a, input->sheet, p.report)
	             : source_read(p.a, input->name, input->bytes, p.report);
	doc->source = p.source = source;
	matcher_init(&p.matcher, p.report, doc->name);
	if (source != NULL)
		document_parse(&p, input, source);
	else
		document_doubt(&p, input);
	/* Where all of it was left out, it has no text. */
	if (p.source == NULL && input->sheet != NULL)
		given_tell(&p, input->sheet);
	matcher_free(&p.matcher);
	queue_flush(&queue, report);
	arena_free(&messages);
	arena_free(&scratch);
	if (p.source != NULL)
		return doc;
	doc_free(doc);
	return NULL;
}
