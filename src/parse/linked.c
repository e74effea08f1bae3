#include "parse/linked.h"

#include "tree/link.h"

#include <stdlib.h>
#include <string.h>

static int units_order(const void *x, const void *y)
{
	size_t a = ((const struct linked_unit *)x)->at;
	size_t b = ((const struct linked_unit *)y)->at;

	return a < b ? -1 : a > b;
}

void linked_read(struct linked *l, struct parser *p, const struct node *root)
{
	const struct sheet *s = p->source->sheet;

	*l = (struct linked){.p = p};
	if (s == NULL || s->links.n == 0 || s->anchors.n == 0)
		return;
	l->sheet = s;
	map_reserve(p->scratch, &l->anchors, s->anchors.n);
	for (size_t i = 0; i < s->anchors.n; i++) {
		void **v =
		    map_put(p->scratch, &l->anchors, s->anchors.p[i].name);

		if (*v == NULL)
			*v = &s->anchors.p[i];
	}
	for (const struct node *n = root; n; n = node_next(n, root))
		if (n->kind == NODE_NUM && n->span.n != 0)
			*vec_push(p->scratch, &l->units) = (struct linked_unit){
			    source_raw(p->source, n->span.at), n->parent};
	if (l->units.n != 0)
		qsort(l->units.p, l->units.n, sizeof(*l->units.p), units_order);
}

/* Where the words of a span of the text lead by a link over their end; empty:
   nowhere. */
static struct str link_over(const struct parser *p, struct span span)
{
	const struct sheet *s = p->source->sheet;
	size_t from = source_raw(p->source, span.at);
	size_t to = source_raw(p->source, span.at + span.n);
	size_t k = vec_below(&s->links, span.at, to);

	if (span.n == 0 || k == 0 ||
	    s->links.p[k - 1].span.at + s->links.p[k - 1].span.n <= from)
		return (struct str){NULL, 0};
	return s->links.p[k - 1].to;
}

/* The unit whose number stands right behind a place of the sheet's text. */
static const struct node *unit_at(const struct linked *l, size_t at)
{
	size_t k = vec_below(&l->units, at, at);
	struct str between;

	if (k == l->units.n)
		return NULL;
	between = str_sub(l->sheet->text, at, l->units.p[k].at);
	return str_spaces(between) == between.n ? l->units.p[k].unit : NULL;
}

const struct node *linked_unit(const struct linked *l, const struct pending *q)
{
	const struct place *last = q->n != 0 ? &q->path[q->n - 1] : NULL;
	const struct sheet_anchor *anchor;
	const struct node *unit;
	struct str to;

	if (l->sheet == NULL || last == NULL || q->upto.n != 0 || q->hyphen ||
	    last->piece != PIECE_NONE)
		return NULL;
	to = link_over(l->p, q->node->span);
	if (!str_starts(to, STR("#")))
		return NULL;
	anchor = map_get(&l->anchors, str_after(to, 1));
	unit = anchor != NULL ? unit_at(l, anchor->at) : NULL;
	return unit != NULL && unit->kind == last->kind &&
	               str_eq(unit->num, last->num)
	           ? unit
	           : NULL;
}

/* The path of a document of the official portal, "/rus/docs/V2400035555"; empty
   if it leads elsewhere. */
static struct str portal_path(struct str to)
{
	static const struct str hosts[] = {STR_INIT(LINK_PORTAL "/"),
	                                   STR_INIT("http://adilet.zan.kz/"),
	                                   STR_INIT("/")};
	static const struct str tongues[] = {STR_INIT("kaz/docs/"),
	                                     STR_INIT("rus/docs/"),
	                                     STR_INIT("eng/docs/")};

	for (size_t h = 0; h < sizeof(hosts) / sizeof(*hosts); h++) {
		if (!str_starts(to, hosts[h]))
			continue;
		for (size_t i = 0; i < sizeof(tongues) / sizeof(*tongues); i++)
			if (str_starts(str_after(to, hosts[h].n), tongues[i]))
				return str_after(to, hosts[h].n - 1);
	}
	return (struct str){NULL, 0};
}

/* Names of other kinds stand before all attributes, as they are read back. */
static void link_set(struct arena *a, struct node *ref, struct str path)
{
	struct attr *rest = ref->attrs;

	ref->attrs = NULL;
	node_set(a, ref, STR("xmlns:kz"), STR("https://nusqa.example/ns"));
	ref->attrs->next = rest;
	node_set(a, ref, STR("kz:link"), path);
}

void linked_keep(struct parser *p, struct node *root)
{
	const struct sheet *s = p->source->sheet;

	if (s == NULL || s->links.n == 0)
		return;
	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		struct str path;

		if (n->kind != NODE_REF)
			continue;
		path = portal_path(link_over(p, n->span));
		if (path.n == 0)
			continue;
		link_set(p->a, n, path);
	}
}
