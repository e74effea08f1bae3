/* What the metadata of a new edition says of the appendices that there are. */
#include "edit/history_part.h"
#include "tree/frbr.h"

static struct node *meta_part(const struct history *h, const char *level,
                              const char *name)
{
	struct node *n = node_named(history_meta(h), STR("identification"));

	n = n ? node_named(n, str_from(level)) : NULL;
	return n ? node_named(n, str_from(name)) : NULL;
}

/* "/akn/.../kaz@2025-11-12/!main.xml" of the component of that name. */
static struct str iri_of(struct history *h, struct str iri, struct str name)
{
	size_t at = str_find(iri, STR("/!"));
	struct str end = str_ends(iri, STR(".xml")) ? STR(".xml") : STR("");

	if (at == iri.n)
		return iri;
	return str_format(h->a, "%.*s/!%.*s%.*s", (int)at, iri.p, STR_ARG(name),
	                  STR_ARG(end));
}

static void rename_levels(struct history *h, struct node *meta, struct str name)
{
	for (struct node *n = meta; n != NULL; n = node_next(n, meta))
		if (str_eq(node_name(n), STR("FRBRthis")))
			node_set(h->a, n, STR("value"),
			         iri_of(h, node_attr(n, STR("value")), name));
}

/* Does the metadata say that it is of this act? */
static bool is_own(const struct history *h, const struct node *meta)
{
	const struct node *id =
	    meta ? node_named(meta, STR("identification")) : NULL;
	const struct node *work = id ? node_named(id, STR("FRBRWork")) : NULL;
	const struct node *uri = work ? node_named(work, STR("FRBRuri")) : NULL;
	struct work w;

	return uri != NULL && work_read(node_attr(uri, STR("value")), &w) &&
	       work_same(&w, &h->doc->work);
}

/* A part is of the act as the act itself is, but for what the act says of its
   components. */
static void part_meta(struct history *h, struct node *doc, struct str name)
{
	struct node *meta = node_child(doc, NODE_META), *info;
	const struct node *id =
	    node_named(history_meta(h), STR("identification"));

	if (is_own(h, meta)) {
		rename_levels(h, meta, name);
		return;
	}
	if (meta != NULL)
		node_unlink(meta);
	if (id == NULL || doc->first == NULL)
		return;
	meta = node_new(h->a, NODE_META);
	node_before(doc->first, meta);
	node_append(meta, node_copy(h->a, id));
	info = node_named(meta->first, STR("FRBRWork"));
	info = info ? node_named(info, STR("componentInfo")) : NULL;
	if (info != NULL)
		node_unlink(info);
	rename_levels(h, meta, name);
}

/* The appendices among the references; what is not there goes. */
static void parts_refer(struct history *h, const struct components *list)
{
	struct node *refs = history_section(h, "references");
	struct node *behind = NULL, *next;
	struct str iri = work_iri(h->a, &h->doc->work);

	for (struct node *n = refs->first; n != NULL; n = next) {
		struct str name = node_name(n);

		next = n->next;
		if (str_eq(name, STR("hasAttachment")))
			node_unlink(n);
		else if (!str_starts(name, STR("TLC")))
			behind = n;
	}
	for (size_t i = 0; i < list->n; i++) {
		const struct component *c = &list->p[i];
		struct node *n = history_add(
		    h, refs, "hasAttachment",
		    (const struct field[]){
			{"eId", str_format(h->a, "ha_%zu", i + 1)},
			{"href", str_format(h->a, "%.*s/!%.*s", STR_ARG(iri),
		                            STR_ARG(c->name))},
			{"showAs", c->show},
			{"type", STR("appendix")},
			{0}});

		node_unlink(n);
		if (behind != NULL)
			node_after(behind, n);
		else if (refs->first != NULL)
			node_before(refs->first, n);
		else
			node_append(refs, n);
		behind = n;
	}
}

static void parts_list(struct history *h, const struct components *list)
{
	static const struct str before[] = {
	    STR_INIT("componentInfo"),    STR_INIT("preservation"),
	    STR_INIT("FRBRcountry"),      STR_INIT("FRBRsubtype"),
	    STR_INIT("FRBRnumber"),       STR_INIT("FRBRname"),
	    STR_INIT("FRBRprescriptive"), STR_INIT("FRBRauthoritative"),
	};
	struct node *info = meta_part(h, "FRBRWork", "componentInfo");
	struct node *uri = meta_part(h, "FRBRWork", "FRBRuri");

	if (info == NULL && (list->n == 0 || uri == NULL))
		return;
	if (info == NULL)
		info = history_child(h->a, uri->parent, STR("componentInfo"),
		                     before, sizeof(before) / sizeof(*before));
	while (info->first != NULL)
		node_unlink(info->first);
	if (list->n == 0) {
		node_unlink(info);
		return;
	}
	frbr_component_add(h->doc, NULL, info);
	for (size_t i = 0; i < list->n; i++)
		frbr_component_add(h->doc, &list->p[i], info);
}

void history_components(struct history *h)
{
	struct components list = {0};

	frbr_components(h->doc, &list);
	for (size_t i = 0; i < list.n; i++) {
		struct node *doc = node_document(list.p[i].attachment);

		if (doc != NULL)
			part_meta(h, doc, list.p[i].name);
	}
	parts_list(h, &list);
	parts_refer(h, &list);
}
