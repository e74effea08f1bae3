/* What a new wording brings along from the metadata of its order. */
#include "edit/history_part.h"

static struct node *order_meta(const struct history *h)
{
	struct node *act = node_document(h->order->root);

	return act ? node_child(act, NODE_META) : NULL;
}

/* "#att_1__table_1" of the order is "#att_3__table_1" of the base. */
static struct str adopt_link(struct history *h, const struct edit *e,
                             const struct node *unit, struct str href)
{
	struct str old = str_join(h->a, STR("#"), e->fresh->eid);
	struct str rest = str_after(href, old.n);

	if (!str_starts(href, old) || (rest.n && !str_starts(rest, STR("__"))))
		return STR("");
	return str_format(h->a, "#%.*s%.*s", STR_ARG(unit->eid), STR_ARG(rest));
}

/* What the log of the earlier edition says of the wording that went. */
static void adopt_forget(struct history *h, const struct node *unit)
{
	struct node *own = node_named(history_meta(h), STR("proprietary"));
	struct node *log = own ? node_named(own, STR("kz:log")) : NULL, *next;
	struct str old = history_link(h, unit->eid);

	for (struct node *n = log ? log->first : NULL; n; n = next) {
		struct str to = node_attr(n, STR("for"));
		struct str rest = str_after(to, old.n);

		next = n->next;
		if (str_starts(to, old) &&
		    (!rest.n || str_starts(rest, STR("__"))))
			node_unlink(n);
	}
}

/* What an unofficial order puts into the act is not official either. */
static void adopt_origin(struct history *h)
{
	struct node *own;

	if (h->order->origin.n == 0)
		return;
	own = history_section(h, "proprietary");
	history_add(h, own, "kz:origin",
	            (const struct field[]){
			{"xmlns:kz", STR("https://nusqa.example/ns")},
			{"value", str_copy(h->a, h->order->origin)},
			{0}});
}

/* What was noticed in the new wording stays with it. */
static void adopt_log(struct history *h, const struct edit *e,
                      const struct node *unit)
{
	const struct node *meta = order_meta(h);
	const struct node *own =
	    meta ? node_named(meta, STR("proprietary")) : NULL;
	const struct node *log = own ? node_named(own, STR("kz:log")) : NULL;
	struct node *to = NULL;

	adopt_origin(h);
	/* What is known of the rest of a table, or of a contents list, stays.
	 */
	if (e->at.n &&
	    (edit_last(e)->kind == STEP_COL || e->at.p[0].kind == STEP_TOC))
		return;
	adopt_forget(h, unit);
	for (const struct node *n = log ? log->first : NULL; n; n = n->next) {
		struct str link =
		    adopt_link(h, e, unit, node_attr(n, STR("for")));
		struct node *c;

		if (link.n == 0)
			continue;
		if (to == NULL)
			to = history_log(h);
		c = node_copy(h->a, n);
		node_set(h->a, c, STR("for"), link);
		/* It is a line of the order, not of this act. */
		node_unset(c, STR("line"));
		node_append(to, c);
	}
}

/* What the order's references list under an id; NULL. */
static const struct node *adopt_entry(struct history *h, struct str id)
{
	const struct node *meta = order_meta(h);
	const struct node *refs =
	    meta ? node_named(meta, STR("references")) : NULL;

	if (h->listed.n == 0)
		for (const struct node *n = refs ? refs->first : NULL; n;
		     n = n->next)
			if (n->eid.n)
				*map_put(h->a, &h->listed, n->eid) = (void *)n;
	return map_get(&h->listed, id);
}

void history_adopt(struct history *h, const struct edit *e,
                   const struct node *unit)
{
	const struct node *at = unit;

	do {
		struct str id = node_attr(at, STR("refersTo"));
		const struct node *entry =
		    id.n > 1 ? adopt_entry(h, str_after(id, 1)) : NULL;

		at = node_next(at, unit);
		if (entry != NULL)
			history_list(h, (struct mention){
					    node_name(entry), entry->eid,
					    node_attr(entry, STR("href")),
					    node_attr(entry, STR("showAs"))});
	} while (at != NULL);
	adopt_log(h, e, unit);
}
