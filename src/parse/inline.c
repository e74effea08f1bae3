#include "parse/inline.h"

#include "parse/found.h"

#include <stdlib.h>

struct finds {
	struct match *p;
	size_t n, cap;
};

/* All matches of a rule in a text. */
static void inline_rule(struct inliner *in, const struct rule *rule,
                        struct str text, struct finds *finds)
{
	struct match m;
	size_t at = 0;

	while (at < text.n && rule_match(&in->p->matcher, rule, text, at, &m)) {
		size_t end = (size_t)(m.all.p - text.p) + m.all.n;

		*vec_push(in->p->scratch, finds) = m;
		at = end > at ? end : at + 1;
	}
}

/* By place; of one place, by the order of the rules. */
static int find_cmp(const void *x, const void *y)
{
	const struct match *a = x, *b = y;

	if (a->all.p != b->all.p)
		return a->all.p < b->all.p ? -1 : 1;
	return (a->rule->line > b->rule->line) -
	       (a->rule->line < b->rule->line);
}

static void found_run(struct found *f, const struct found_action *actions)
{
	for (; actions->run != NULL; actions++)
		if (str_eq(actions->does, f->m->rule->does))
			actions->run(f);
}

/* What the rules find, in the order of the text: "the said order" is the one
   cited before it. */
static void inline_find(struct inliner *in, const struct ruleset *set,
                        struct found *f, struct node *block)
{
	struct finds finds = {0};

	matcher_hold(&in->p->matcher, f->text);
	for (size_t i = 0; i < set->rules.n; i++)
		inline_rule(in, set->rules.p[i], f->text, &finds);
	matcher_hold(&in->p->matcher, STR(""));
	if (finds.n > 1)
		qsort(finds.p, finds.n, sizeof(*finds.p), find_cmp);
	for (size_t i = 0; i < finds.n; i++) {
		f->m = &finds.p[i];
		found_run(f, found_citations);
		found_run(f, found_persons);
	}
	f->m = NULL;
	cites_resolve(f, block);
}

static int item_cmp(const void *x, const void *y)
{
	const struct item *a = x, *b = y;

	return (a->from > b->from) - (a->from < b->from);
}

/* Keep with the document that words were put back: the reference that they
   are now, or the block. */
static void inline_note(struct parser *p, const struct origin *o,
                        const struct node *n, size_t from, size_t to)
{
	for (size_t i = origin_piece(o, from);
	     i < o->npieces && o->pieces[i].to < to; i++) {
		const struct piece *q = &o->pieces[i];
		struct finding *f;
		size_t col;

		if (!q->moved)
			continue;
		f = vec_push(p->a, &p->doc->findings);
		*f = (struct finding){
		    .code = DIAG_LINK_RESTORED, .node = n, .repair = true};
		source_place(p->source, q->at, &f->line, &col);
	}
}

/* Text from..to of a block, an EOL at each break in it. */
static void inline_text_add(struct inliner *in, struct node *parent,
                            const struct inline_text *t, size_t from, size_t to)
{
	for (size_t i = 0; i < t->nbreaks; i++) {
		size_t at = t->breaks[i];

		if (at < from || at >= to)
			continue;
		if (at > from)
			node_append(parent, leaf_new(in->p, t->o, from, at));
		node_add(in->p->a, parent, NODE_EOL);
		from = at;
	}
	if (to > from)
		node_append(parent, leaf_new(in->p, t->o, from, to));
}

void inline_fill(struct inliner *in, struct node *block,
                 struct inline_text text)
{
	struct str s = str_sub(text.o->text, text.from, text.to);
	const struct ruleset *set = language_rules(
	    in->p->lang, text.rules.n ? text.rules : STR("inline"));
	struct arena_mark mark = arena_mark(in->p->scratch);
	struct items items = {0};
	struct cites cites = {0};
	struct found f = {
	    .in = in, .text = s, .items = &items, .cites = &cites};
	size_t at = text.from;

	inline_find(in, set, &f, block);
	if (items.n > 1)
		qsort(items.p, items.n, sizeof(*items.p), item_cmp);
	for (size_t i = 0; i < items.n; i++) {
		size_t from = text.from + items.p[i].from;
		size_t to = text.from + items.p[i].to;
		struct node *n = items.p[i].node;

		inline_text_add(in, block, &text, at, from);
		inline_text_add(in, n, &text, from, to);
		n->span = n->first->span;
		node_append(block, n);
		inline_note(in->p, text.o, n, from, to);
		at = to;
	}
	inline_text_add(in, block, &text, at, text.to);
	if (items.n == 0)
		inline_note(in->p, text.o, block, text.from, text.to);
	arena_release(in->p->scratch, mark);
}

void inline_restart(struct inliner *in)
{
	in->named.n = 0;
	in->aliases.n = 0;
}

/* The last day that wording of the text is of; year 0 where its notes do not
   tell all. */
static struct date inline_last(struct inliner *in)
{
	const struct doc *doc = in->p->doc;

	if (!text_changed(in))
		return doc->work.date;
	for (size_t i = 0; i < doc->findings.n; i++)
		if (doc->findings.p[i].code == DIAG_NOTE_UNREAD)
			return (struct date){0};
	return doc->edition.year ? doc->edition : doc->work.date;
}

void inline_settle(struct inliner *in, const struct node *root)
{
	if (in->titles.list.n != 0)
		titles_settle(in->p, &in->titles, inline_last(in));
	references_settle(in->p, &in->pending, root);
}

void inline_link(struct inliner *in)
{
	references_link(in->p, &in->pending);
}
