#include "parse/inline.h"

#include "parse/citation.h"
#include "tree/number.h"
#include "tree/work.h"

#include <stdlib.h>

/* An element that covers bytes from..to of the text. */
struct item {
	size_t from, to;
	struct node *node;
};

struct items {
	struct item *p;
	size_t n, cap;
	bool *taken; /* for each byte of the text: an item covers it */
};

/* Take bytes from..to of a text of size bytes; false if one is taken. */
static bool items_take(struct arena *a, struct items *items, size_t size,
                       struct span s)
{
	if (items->taken == NULL)
		items->taken = arena_alloc(a, size);
	for (size_t i = s.at; i < s.at + s.n; i++)
		if (items->taken[i])
			return false;
	for (size_t i = s.at; i < s.at + s.n; i++)
		items->taken[i] = true;
	return true;
}

struct finds {
	struct match *p;
	size_t n, cap;
};

/* What a rule has found in a text, and where the results go. */
struct found {
	struct inliner *in;
	struct str text;
	const struct match *m;
	struct items *items;
};

/* An element over what was captured; NULL if something stands there. */
static struct node *found_add(struct found *f, enum capture cap,
                              enum node_kind kind)
{
	struct str s = f->m->cap[cap];
	size_t from = (size_t)(s.p - f->text.p);
	struct parser *p = f->in->p;
	struct item *item;

	if (s.n == 0 ||
	    !items_take(p->a, f->items, f->text.n, (struct span){from, s.n}))
		return NULL;
	item = vec_push(p->scratch, f->items);
	*item = (struct item){from, from + s.n, node_new(p->a, kind)};
	item->node->by = f->m->rule;
	return item->node;
}

static void found_set(struct found *f, struct node *n, const char *name,
                      struct str value)
{
	node_set(f->in->p->a, n, str_from(name), value);
}

/* The act cited last of each kind. */
static void inline_name(struct inliner *in, const struct work *work)
{
	for (size_t i = 0; i < in->named.n; i++)
		if (str_eq(in->named.p[i].subtype, work->subtype)) {
			in->named.p[i] = *work;
			return;
		}
	*vec_push(in->p->a, &in->named) = *work;
}

/* The act that "көрсетілген бұйрықтың" means; NULL. */
static const struct work *inline_named(const struct inliner *in,
                                       struct str words)
{
	const struct word *w;

	while (words.n) {
		struct str rest = words;

		str_word(&rest);
		if (str_strip(rest).n == 0)
			break;
		words = str_strip(rest);
	}
	w = wordlist_find(language_list(in->p->lang, STR("acts")),
	                  str_strip(words));
	for (size_t i = 0; w && i < in->named.n; i++)
		if (str_eq(in->named.p[i].subtype,
		           entry_cell(w->entry, STR("type"))))
			return &in->named.p[i];
	return NULL;
}

/* № 372 бұйрығына */
static void found_act(struct found *f)
{
	struct parser *p = f->in->p;
	struct citation c = {.number = f->m->cap[CAP_number],
	                     .act = f->m->cap[CAP_target]};
	struct node *ref;

	citation_before(
	    p, str_sub(f->text, 0, (size_t)(f->m->all.p - f->text.p)), &c);
	/* Without its authority an order cannot be told from others. */
	if (!citation_read(p, &c) || !c.date_good ||
	    (!c.own && c.work.author.n == 0) ||
	    work_same(&c.work, &p->doc->work))
		return;
	ref = found_add(f, CAP_target, NODE_REF);
	if (ref == NULL)
		return;
	found_set(f, ref, "href", work_iri(p->a, &c.work));
	inline_name(f->in, &c.work);
	doc_cite(p->doc, &c.work, c.show);
}

static void found_pending(struct found *f, enum node_kind kind)
{
	struct pending q = {.kind = kind, .num = f->m->cap[CAP_num]};

	q.ref = found_add(f, CAP_target, NODE_REF);
	if (q.ref != NULL)
		*vec_push(f->in->p->a, &f->in->pending) = q;
}

/* осы бұйрыққа қосымшаға; көрсетілген бұйрықтың 3-қосымшасы */
static void found_annex(struct found *f)
{
	struct parser *p = f->in->p;
	struct str num = f->m->cap[CAP_num];
	const struct work *work;
	struct node *ref;

	if (f->m->cap[CAP_self].n) {
		found_pending(f, NODE_ATTACHMENT);
		return;
	}
	work = inline_named(f->in, f->m->cap[CAP_named]);
	ref = work ? found_add(f, CAP_target, NODE_REF) : NULL;
	if (ref != NULL)
		found_set(f, ref, "href",
		          str_format(p->a, "%.*s/!appendix_%.*s",
		                     STR_ARG(work_iri(p->a, work)),
		                     STR_ARG(num.n ? num : STR("1"))));
}

/* осы бұйрықтың 3-тармағы */
static void found_unit(struct found *f)
{
	const struct word *unit = wordlist_find(
	    language_list(f->in->p->lang, STR("units")), f->m->cap[CAP_unit]);

	if (unit != NULL)
		found_pending(
		    f, node_kind_of(entry_cell(unit->entry, STR("element"))));
}

static struct str found_mention(struct found *f, const char *element,
                                struct str id, struct str show)
{
	static const char prefix[] = "TLC";
	struct arena *a = f->in->p->a;
	struct mention m = {.element = str_from(element), .id = id};
	struct str class =
	    lexicon_fold(a, str_after(m.element, sizeof(prefix) - 1));

	m.show = str_copy(a, show);
	m.href = str_format(a, "/akn/ontology/%.*s/kz/%.*s", STR_ARG(class),
	                    STR_ARG(id));
	doc_mention(f->in->p->doc, m);
	return str_format(a, "#%.*s", STR_ARG(id));
}

/* "М.Е. Адамова" is adamova-m-e; nobody is taken for somebody else. */
static void found_person(struct found *f, struct str as)
{
	struct parser *p = f->in->p;
	struct str name = f->m->cap[CAP_person], family = name;
	struct node *n = found_add(f, CAP_person, NODE_PERSON);
	struct str id;

	if (n == NULL)
		return;
	while (str_find(family, STR(".")) < family.n)
		str_cut(&family, '.');
	name.n -= family.n;
	id = str_format(p->a, "%.*s-%.*s", STR_ARG(citation_slug(p, family)),
	                STR_ARG(citation_slug(p, name)));
	found_set(f, n, "refersTo",
	          found_mention(f, "TLCPerson", id, f->m->cap[CAP_person]));
	if (as.n)
		found_set(f, n, "as", as);
}

/* бірінші вице-министріне (М.Т. Мелдебекова) */
static void found_role(struct found *f)
{
	struct parser *p = f->in->p;
	struct str role = f->m->cap[CAP_role], last = role, id, lemma;
	const struct wordlist *roles = language_list(p->lang, STR("roles"));
	const struct word *w = wordlist_find(roles, role);
	struct node *n;

	while (w == NULL && last.n) {
		str_word(&last);
		last = str_strip(last);
		w = wordlist_find(roles, last);
	}
	n = w ? found_add(f, CAP_role, NODE_ROLE) : NULL;
	if (n == NULL)
		return;
	lemma =
	    str_join(p->a, str_sub(role, 0, role.n - last.n), w->entry->lemma);
	id = citation_slug(p, lemma);
	id = found_mention(f, "TLCRole", id, lemma);
	found_set(f, n, "refersTo", id);
	found_person(f, id);
}

/* Бюджет департаменті (А.Б. Сейітова) */
static void found_body(struct found *f)
{
	struct parser *p = f->in->p;
	struct str body = f->m->cap[CAP_body];
	struct node *n = found_add(f, CAP_body, NODE_ORGANIZATION);

	if (n == NULL)
		return;
	found_set(
	    f, n, "refersTo",
	    found_mention(f, "TLCOrganization", citation_slug(p, body), body));
	found_person(f, STR(""));
}

static const struct {
	struct str does;
	void (*run)(struct found *f);
} actions[] = {
    {STR_INIT("act"), found_act},   {STR_INIT("annex"), found_annex},
    {STR_INIT("unit"), found_unit}, {STR_INIT("role"), found_role},
    {STR_INIT("body"), found_body},
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

/* What the rules find, in the order of the text: "the said order" is the one
   cited before it. */
static void inline_find(struct inliner *in, const struct ruleset *set,
                        struct str text, struct items *items)
{
	struct finds finds = {0};

	for (size_t i = 0; i < set->rules.n; i++)
		inline_rule(in, set->rules.p[i], text, &finds);
	if (finds.n > 1)
		qsort(finds.p, finds.n, sizeof(*finds.p), find_cmp);
	for (size_t i = 0; i < finds.n; i++) {
		struct found f = {in, text, &finds.p[i], items};
		struct str does = finds.p[i].rule->does;

		for (size_t k = 0; k < sizeof(actions) / sizeof(*actions); k++)
			if (str_eq(actions[k].does, does))
				actions[k].run(&f);
	}
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
	size_t at = text.from;

	inline_find(in, set, s, &items);
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

/* The units of a document by kind and number. */
struct units {
	struct arena *a;
	struct map numbered;
	const struct node *only[NODE_KINDS]; /* the last of its kind */
	size_t count[NODE_KINDS];
};

static struct str units_key(struct units *u, enum node_kind kind,
                            struct str num)
{
	return str_format(u->a, "%d %.*s", (int)kind, STR_ARG(num));
}

static void units_read(struct units *u, const struct node *root)
{
	for (const struct node *n = root; n; n = node_next(n, root)) {
		void **slot;

		if (node_class(n->kind) != CLASS_HIER &&
		    n->kind != NODE_ATTACHMENT)
			continue;
		u->only[n->kind] = n;
		u->count[n->kind]++;
		slot = n->num.n ? map_put(u->a, &u->numbered,
		                          units_key(u, n->kind, n->num))
		                : NULL;
		if (slot && *slot == NULL)
			*slot = (void *)n;
	}
}

/* The unit that a reference means; NULL where there is none, or, for one
   without a number, where there are several. */
static const struct node *units_find(struct units *u, const struct pending *q)
{
	if (q->num.n)
		return map_get(&u->numbered, units_key(u, q->kind, q->num));
	return u->count[q->kind] == 1 ? u->only[q->kind] : NULL;
}

void inline_settle(struct inliner *in, const struct node *root)
{
	struct units u = {.a = in->p->scratch};

	if (in->pending.n != 0)
		units_read(&u, root);
	for (size_t i = 0; i < in->pending.n; i++) {
		struct pending *q = &in->pending.p[i];

		q->unit = units_find(&u, q);
		if (q->unit == NULL)
			node_unwrap(q->ref);
	}
}

void inline_link(struct inliner *in)
{
	for (size_t i = 0; i < in->pending.n; i++) {
		const struct pending *q = &in->pending.p[i];

		if (q->unit != NULL)
			node_set(in->p->a, q->ref, STR("href"),
			         str_format(in->p->a, "#%.*s",
			                    STR_ARG(q->unit->eid)));
	}
}
