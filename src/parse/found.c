/* Elements over what rules have found; posts, organizations, names. */
#include "parse/found.h"

#include "parse/citation.h"

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

size_t found_at(const struct found *f, struct str s)
{
	return (size_t)(s.p - f->text.p);
}

struct node *found_span(struct found *f, size_t from, size_t to,
                        enum node_kind kind)
{
	struct parser *p = f->in->p;
	struct item *item;

	if (to <= from || !items_take(p->scratch, f->items, f->text.n,
	                              (struct span){from, to - from}))
		return NULL;
	item = vec_push(p->scratch, f->items);
	*item = (struct item){from, to, node_new(p->a, kind)};
	if (f->m != NULL)
		item->node->by = f->m->rule;
	return item->node;
}

struct node *found_add(struct found *f, enum capture cap, enum node_kind kind)
{
	struct str s = f->m->cap[cap];

	return s.n ? found_span(f, found_at(f, s), found_at(f, s) + s.n, kind)
	           : NULL;
}

void found_set(struct found *f, struct node *n, const char *name,
               struct str value)
{
	node_set(f->in->p->a, n, str_from(name), value);
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

const struct found_action found_persons[] = {
    {STR_INIT("role"), found_role},
    {STR_INIT("body"), found_body},
    {{NULL, 0}, NULL},
};
