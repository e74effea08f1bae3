#include "parse/attachment.h"

#include "parse/annexed.h"
#include "parse/block.h"
#include "parse/caption.h"
#include "parse/authorship.h"
#include "parse/given.h"
#include "parse/issuer.h"
#include "parse/lists.h"
#include "parse/namesake.h"
#include "parse/remark.h"
#include "tree/number.h"

enum {
	TITLE_PARAS = 6,    /* at most so many are the title of an appendix */
	TITLE_BYTES = 900,  /* none of them is longer */
	CLOSING_PARAS = 20, /* below the closing formula of a treaty */
	DEPTH_MAX = 6,      /* appendices of appendices */
};

/* A caption, its printed lines kept. */
struct caption {
	struct origin *o;
	struct match m;
	enum caption_kind kind;
	struct issuers issuers; /* of the act that it names */
	bool own;               /* towards the act itself */
};

/* An appendix that others may be of, as the text goes on. */
struct level {
	struct node *doc;
	struct str num, title;
	struct str name; /* the doc names of its title, */
	struct str form; /* and of a line above it: "Form" */
};

/* Reading appendices: what they stand in, and how far it has come. */
struct attacher {
	struct inliner *in;
	struct node *attachments; /* of the act */
	const struct paras *paras;
	size_t i;
	struct level levels[DEPTH_MAX]; /* each an appendix of that before */
	size_t depth;
};

static struct caption caption_of(struct parser *p, const struct para *para)
{
	struct caption c = {.o = para->o};

	c.kind = caption_read(p, c.o->text, &c.m);
	if (c.kind == CAPTION_NONE && caption_named(p, c.o->text, &c.m))
		c.kind = CAPTION_ANNEXED;
	c.issuers = issuers_read(p, &c.m);
	c.own = issuers_own(p, &c.issuers);
	return c;
}

/* Does a caption cite an act?  "Appendix 2 to the Rules" does not: it is that
   appendix, and so is one of the act that is read. */
static bool caption_cites(struct parser *p, const struct caption *c)
{
	return c->kind != CAPTION_ANNEXED &&
	       (!c->own || p->doc->work.number.n == 0);
}

/* Fill block with a caption, an EOL where a printed line ends. */
static void caption_fill(struct inliner *in, struct node *block,
                         const struct para *para, const struct caption *c)
{
	size_t from = para->from, to = para->to, n = 0, k = 0;
	size_t *breaks =
	    arena_array(in->p->scratch, to - from, sizeof(*breaks));

	for (size_t line = from + 1; line < to; line++) {
		size_t at = in->p->lines.p[line].at;

		while (k < c->o->npieces && c->o->pieces[k].at != at)
			k++;
		if (k < c->o->npieces && c->o->pieces[k].to > 0 &&
		    !given_fills(in->p, line - 1))
			breaks[n++] = c->o->pieces[k].to - 1;
	}
	block->span = origin_cover(c->o, 0, c->o->text.n);
	block->by = c->m.rule;
	inline_fill(in, block,
	            (struct inline_text){.o = c->o,
	                                 .to = c->o->text.n,
	                                 .breaks = breaks,
	                                 .nbreaks = n,
	                                 .rules = caption_cites(in->p, c)
	                                              ? STR("")
	                                              : STR("none")});
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

/* The noun that the rules, the list, are called by which a caption is of. */
static const struct entry *caption_target(struct parser *p,
                                          const struct caption *c)
{
	const struct wordlist *list = language_list(p->lang, STR("annexed"));
	const struct word *w =
	    list ? wordlist_find(list, c->m.cap[CAP_target]) : NULL;

	return w ? w->entry : NULL;
}

/* Is it the caption of an appendix of rules that gets a new edition?  Then it
   stands right below the one of what gives it: of the act itself, or of a list
   of changes. */
static bool caption_anew(struct parser *p, const struct caption *first,
                         const struct caption *c)
{
	if (c->kind != CAPTION_ANNEXED)
		return false;
	return first->kind == CAPTION_ACT ||
	       (first->kind == CAPTION_ANNEXED &&
	        caption_target(p, first) != caption_target(p, c));
}

/* Is the first one of a draft, its number left open, the other of an act? */
static bool caption_open(const struct caption *first, const struct caption *c)
{
	return first->kind == CAPTION_ACT &&
	       first->issuers.p[0].act.number.n == 0 &&
	       c->issuers.p[0].act.number.n != 0;
}

/* Is the next paragraph a caption that goes on with the one just read: towards
   another act, of an appendix of rules, or an approval? */
static bool attacher_second(struct attacher *t, const struct caption *first,
                            struct caption *c)
{
	const struct para *para = &t->paras->p[t->i];

	if (t->i >= t->paras->n || !para->caption)
		return false;
	*c = caption_of(t->in->p, para);
	if (c->kind == CAPTION_APPROVED)
		return first->kind != CAPTION_APPROVED;
	if (!first->own || first->kind == CAPTION_APPROVED)
		return false;
	return caption_anew(t->in->p, first, c) ||
	       (c->kind == CAPTION_ACT && (!c->own || caption_open(first, c)));
}

/* Can the paragraph be (more of) the title of an appendix? */
static bool title_takes(struct parser *p, const struct para *para, bool more)
{
	struct str s = para_text(para);
	char last = s.n ? s.p[s.n - 1] : 0;
	struct match m;
	struct unit u;

	if (s.n == 0 || s.n > TITLE_BYTES || para->caption || last == '.' ||
	    last == ';' || last == ':' || last == ',' ||
	    unit_read(p, s, 0, &u) != 0 || remark_is(p, para) ||
	    parser_match(p, STR("cell-line"), s, &m) ||
	    parser_match(p, STR("form-line"), s, &m))
		return false;
	if (!more)
		return !str_begins_lower(s);
	return !para->gap || str_begins_lower(s);
}

/* Is the i-th paragraph the first of several that each begin in small letters
   below an empty line?  They are items of a list that has the title, unless
   that is a word of which they say the rest. */
static bool title_lists(const struct attacher *t, size_t i)
{
	const struct paras *paras = t->paras;
	struct str title = para_text(&paras->p[i - 1]);

	for (size_t k = i; k < i + 2; k++) {
		struct str s = k < paras->n ? para_text(&paras->p[k]) : STR("");

		if (!str_begins_lower(s) || !paras->p[k].gap ||
		    paras->p[k].caption)
			return false;
	}
	str_word(&title);
	return str_strip(title).n != 0;
}

/* Does the i-th paragraph go on with the title, of which n are read? */
static bool attacher_entitles(const struct attacher *t, size_t i, size_t n)
{
	return title_takes(t->in->p, &t->paras->p[i], n > 0) &&
	       (n == 0 || !title_lists(t, i));
}

/* The doc name that the title's noun stands for: "rules"; empty.  It is the
   first word, or the last where that is what the words before it possess: "есеп
   беру қағидалары" are rules. */
static struct str title_name(struct parser *p, struct str title)
{
	const struct wordlist *list = language_list(p->lang, STR("annexed"));
	struct str rest = title, word = str_word(&rest);
	const struct word *first, *last;

	if (list == NULL)
		return STR("");
	if (str_ends(word, STR(",")))
		word.n--;
	first = wordlist_find(list, word);
	while (str_strip(rest).n != 0)
		word = str_word(&rest);
	last = wordlist_find(list, word);
	if (last != NULL &&
	    ((first == NULL && last->features.n == 0) ||
	     str_find(last->features, STR("POSS3")) < last->features.n))
		first = last;
	return first ? entry_cell(annexed_meant(p, first->entry), STR("name"))
	             : STR("");
}

/* The title of an appendix: what stands above its text and is no sentence, at
   most so many paragraphs. */
static void attacher_title(struct attacher *t, struct node *doc,
                           struct node *preface, size_t most)
{
	struct parser *p = t->in->p;
	struct level *level = &t->levels[t->depth - 1];
	struct node *top = NULL;

	for (size_t n = 0;
	     n < most && t->i < t->paras->n && attacher_entitles(t, t->i, n);
	     n++, t->i++) {
		const struct para *para = &t->paras->p[t->i];
		struct node *block, *text;

		if (top == NULL)
			top = node_add(p->a, preface, NODE_LONG_TITLE);
		top->by = language_rule(p->lang, STR("title"));
		block = node_add(p->a, top, NODE_P);
		block->span = origin_cover(para->o, para->at, para->end);
		text = node_add(p->a, block, NODE_DOC_TITLE);
		inline_fill(t->in, text,
		            (struct inline_text){.o = para->o,
		                                 .from = para->at,
		                                 .to = para->end});
		if (level->title.n == 0)
			level->title = para_text(para);
		if (level->name.n == 0)
			level->name = title_name(p, para_text(para));
	}
	if (level->name.n)
		node_set(p->a, doc, STR("name"), level->name);
}

/* Is there text behind the title that it can be the title of? */
static bool attacher_titled(struct attacher *t)
{
	size_t i = t->i;

	while (i < t->paras->n && i < t->i + TITLE_PARAS &&
	       attacher_entitles(t, i, i - t->i))
		i++;
	return i > t->i && i < t->paras->n && !t->paras->p[i].caption;
}

/* Editors' notes, lines above a title such as "Form". */
static void attacher_lines(struct attacher *t, struct node *preface)
{
	struct parser *p = t->in->p;
	struct match m;

	for (; t->i < t->paras->n && !t->paras->p[t->i].caption; t->i++) {
		const struct para *para = &t->paras->p[t->i];
		struct node *block;

		if (remark_is(p, para)) {
			remark_add(t->in, preface, para);
			continue;
		}
		if (para->o == NULL ||
		    !parser_match(p, STR("annex-line"), para_text(para), &m))
			return;
		block = node_add(p->a, preface, NODE_P);
		block->by = m.rule;
		block->span = origin_cover(para->o, para->at, para->end);
		t->levels[t->depth - 1].form = title_name(p, para_text(para));
		node_append(block, leaf_new(p, para->o, para->at, para->end));
	}
}

/* What stands between the caption and the text. */
static void attacher_preface(struct attacher *t, struct node *doc,
                             const struct caption *first)
{
	struct arena *a = t->in->p->a;
	struct node *preface = node_new(a, NODE_PREFACE);
	struct caption c;

	while (attacher_second(t, first, &c)) {
		caption_fill(t->in, node_add(a, preface, NODE_P),
		             &t->paras->p[t->i], &c);
		t->i++;
	}
	attacher_lines(t, preface);
	if (attacher_titled(t)) {
		attacher_title(t, doc, preface, TITLE_PARAS);
		attacher_lines(t, preface);
	}
	if (preface->first != NULL)
		node_append(doc, preface);
}

/* The first number in the words behind the noun that a caption is of, or
   before it: of "to appendix 2 to the Rules". */
static struct str caption_of_num(struct parser *p, const struct caption *c)
{
	struct str s = c->m.cap[CAP_title];
	size_t n = 0;

	while (s.n && (s.p[0] < '0' || s.p[0] > '9'))
		s = str_after(s, 1);
	while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
		n++;
	return number_clean(p->a, str_sub(s, 0, n));
}

/* The depth below the appendix of that number, "appendix 2 to appendix 1"; of
   none, below the smallest that is no appendix of an appendix of rules. */
static size_t attacher_below(struct attacher *t, const struct caption *c)
{
	struct str num = caption_of_num(t->in->p, c);

	for (size_t d = t->depth; num.n && d > 0; d--)
		if (str_eq(t->levels[d - 1].num, num))
			return d;
	return t->depth < 2 ? t->depth : 2;
}

/* The depth of one of the document that has the title which the caption names,
   the nearest first; 0: it is the act. */
static size_t attacher_namesake(struct attacher *t, const struct caption *c)
{
	size_t d = t->depth;

	while (d > 0 &&
	       !namesake_is(t->levels[d - 1].title, c->m.cap[CAP_title]))
		d--;
	return d;
}

/* How deep an appendix of that kind stands: one of rules in those that the
   caption names, the nearest of that title before others; where none is, in
   the last appendix of the act. */
static size_t attacher_depth(struct attacher *t, const struct caption *c)
{
	const struct entry *noun = caption_target(t->in->p, c);
	struct str title = str_strip(c->m.cap[CAP_title]), name;

	if (c->kind != CAPTION_ANNEXED || t->depth == 0)
		return 0;
	if (c->m.cap[CAP_target].n == 0)
		return attacher_namesake(t, c);
	if (noun == NULL)
		return attacher_below(t, c);
	name = entry_cell(noun, STR("name"));
	for (size_t d = t->depth; title.n && d > 0; d--) {
		const struct level *l = &t->levels[d - 1];

		if (str_eq(l->name, name) &&
		    str_find(l->title, title) < l->title.n)
			return d;
	}
	for (size_t d = t->depth; d > 1; d--) {
		const struct level *l = &t->levels[d - 1];

		if (!str_eq(t->levels[0].name, name) &&
		    (str_eq(l->name, name) || str_eq(l->form, name)))
			return d;
	}
	return 1;
}

/* A new appendix where it stands; its level is the last one then. */
static struct node *attacher_place(struct attacher *t, const struct caption *c)
{
	struct arena *a = t->in->p->a;
	size_t depth = attacher_depth(t, c);
	struct node *list = t->attachments, *att;

	if (depth >= DEPTH_MAX)
		depth = DEPTH_MAX - 1;
	if (depth > 0) {
		struct node *doc = t->levels[depth - 1].doc;

		list = node_child(doc, NODE_ATTACHMENTS);
		if (list == NULL)
			list = node_add(a, doc, NODE_ATTACHMENTS);
	}
	att = node_add(a, list, NODE_ATTACHMENT);
	att->num = number_clean(a, c->m.cap[CAP_num]);
	att->by = c->m.rule;
	t->levels[depth] = (struct level){.num = att->num};
	t->depth = depth + 1;
	return att;
}

/* The captions and the document that an appendix is. */
static struct node *attacher_open(struct attacher *t)
{
	struct arena *a = t->in->p->a;
	const struct para *para = &t->paras->p[t->i];
	struct caption c = caption_of(t->in->p, para);
	struct node *att = attacher_place(t, &c), *doc;

	att->span = origin_cover(para->o, para->at, para->end);
	if (para->caption) {
		caption_fill(t->in, node_add(a, att, NODE_HEADING), para, &c);
		t->i++;
	} else {
		parser_find(t->in->p, (struct find){.code = DIAG_TREATY_BOUNDS,
		                                    .node = att,
		                                    .span = att->span});
	}
	doc = node_add(a, att, NODE_DOC);
	t->levels[t->depth - 1].doc = doc;
	node_set(a, doc, STR("name"), STR("appendix"));
	node_set(a, doc, STR("contains"), STR("originalVersion"));
	attacher_preface(t, doc, &c);
	return doc;
}

/* Does the main text cite the act that a caption names?  Then it is another
   one. */
static bool caption_is_cited(struct parser *p, const struct caption *c)
{
	struct citation act = c->issuers.p[0].act;

	if (!citation_read(p, &act))
		return true;
	for (size_t i = 0; i < p->doc->cited.n; i++)
		if (str_eq(p->doc->cited.p[i].work.number, act.work.number) &&
		    str_eq(p->doc->cited.p[i].work.subtype, act.work.subtype))
			return true;
	return false;
}

/* An act that does not say which it is: its first appendix does. */
static void attacher_work(struct attacher *t)
{
	struct parser *p = t->in->p;
	struct caption c = caption_of(p, &t->paras->p[t->i]);
	struct citation *act = &c.issuers.p[0].act;
	struct span span;

	if (p->doc->work.number.n != 0 || act->act.n == 0 ||
	    (c.kind != CAPTION_ACT && c.kind != CAPTION_APPROVED) ||
	    act->date.n == 0 || caption_is_cited(p, &c) ||
	    (p->bare_number.n != 0 && !str_eq(p->bare_number, act->number)))
		return;
	span = origin_cover(c.o, 0, c.o->text.n);
	if (!authorship_take(p, act, span, true))
		return;
	authorship_list(p, act, span, NULL);
	for (size_t i = 1; i < c.issuers.n; i++)
		if (authorship_take(p, ++act, span, false))
			authorship_list(p, act, span, NULL);
	parser_find(p, (struct find){.code = DIAG_REQUISITES_CAPTION,
	                             .span = span,
	                             .detail = p->doc->show,
	                             .repair = true});
}

/* Does the closing formula of a treaty stand here, and what follows it up to
   the next caption is no text of its own? */
static bool attacher_closes(struct attacher *t)
{
	struct parser *p = t->in->p;
	const struct paras *paras = t->paras;
	struct match m;
	struct unit u;

	if (!parser_match(p, STR("treaty-done"), para_text(&paras->p[t->i]),
	                  &m))
		return false;
	for (size_t i = t->i + 1; i < paras->n && !paras->p[i].caption; i++)
		if (i > t->i + CLOSING_PARAS || paras->p[i].o == NULL ||
		    unit_find(p, para_text(&paras->p[i]), &u))
			return false;
	return true;
}

/* The closing formula of a treaty and who signs it. */
static void attacher_close(struct attacher *t, struct node *doc)
{
	struct parser *p = t->in->p;
	struct node *foot = node_add(p->a, doc, NODE_CONCLUSIONS);
	const struct rule *by = language_rule(p->lang, STR("treaty-done"));

	for (; t->i < t->paras->n && !t->paras->p[t->i].caption; t->i++) {
		const struct para *para = &t->paras->p[t->i];
		struct node *block;

		if (remark_is(p, para)) {
			remark_add(t->in, foot, para);
			continue;
		}
		block = node_add(p->a, foot, NODE_P);
		block->by = by;
		block->span = origin_cover(para->o, para->at, para->end);
		node_append(block, leaf_new(p, para->o, para->at, para->end));
		by = NULL;
	}
}

/* A list behind the last point of an appendix, under a heading of so many
   paragraphs: its document. */
static struct node *attacher_list(struct attacher *t, struct node *doc,
                                  size_t heading)
{
	struct arena *a = t->in->p->a;
	const struct para *para = &t->paras->p[t->i];
	struct node *list = node_child(doc, NODE_ATTACHMENTS), *att, *in;
	struct node *preface = node_new(a, NODE_PREFACE);

	if (list == NULL)
		list = node_add(a, doc, NODE_ATTACHMENTS);
	att = node_add(a, list, NODE_ATTACHMENT);
	att->by = language_rule(t->in->p->lang, STR("list-heading"));
	att->span = origin_cover(para->o, para->at, para->end);
	in = node_add(a, att, NODE_DOC);
	node_set(a, in, STR("name"), STR("list"));
	node_set(a, in, STR("contains"), STR("originalVersion"));
	node_append(in, preface);
	/* Captions behind it are of the appendix. */
	t->levels[t->depth++] = (struct level){.doc = in};
	attacher_title(t, in, preface, heading);
	attacher_lines(t, preface);
	t->depth--;
	return in;
}

/* The text of a document, up to the next caption, the closing formula of a
   treaty, or the heading of a list of its own: how long that is; 0. */
static size_t attacher_body(struct attacher *t, struct node *doc,
                            struct lists *lists)
{
	struct arena *a = t->in->p->a;
	struct node *body = node_add(a, doc, NODE_MAIN_BODY);
	bool lists_go = t->depth < DEPTH_MAX;
	struct blocks b;
	size_t heading = 0;

	blocks_open(&b, t->in, body, t->paras);
	for (; t->i < t->paras->n && !t->paras->p[t->i].caption; t->i++) {
		if (body->first != NULL && lists->n == 0 && attacher_closes(t))
			break;
		if (lists_go && (heading = lists_begin(lists, &b, t->i)) != 0)
			break;
		if (lists_divides(lists, &b, t->i))
			lists_divide(lists, &b, t->i);
		else
			blocks_add(&b, &t->paras->p[t->i]);
	}
	blocks_close(&b);
	body_fill(a, body);
	return heading;
}

void attachments_read(struct inliner *in, struct node *act,
                      const struct paras *paras, size_t i)
{
	struct attacher t = {.in = in, .paras = paras, .i = i};

	if (i >= paras->n)
		return;
	t.attachments = node_add(in->p->a, act, NODE_ATTACHMENTS);
	attacher_work(&t);
	while (t.i < paras->n) {
		struct node *doc = attacher_open(&t);
		struct lists lists;
		size_t heading;

		inline_restart(in);
		lists_open(&lists, in->p, paras, t.i);
		lists.name = node_attr(doc, STR("name"));
		heading = attacher_body(&t, doc, &lists);
		while (heading != 0)
			heading = attacher_body(
			    &t, attacher_list(&t, doc, heading), &lists);
		if (t.i < paras->n && !paras->p[t.i].caption)
			attacher_close(&t, doc);
	}
}
