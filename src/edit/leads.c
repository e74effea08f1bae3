/* Links of the metadata to what an order took out of the text. */
#include "edit/history_part.h"

/* The nearest unit around what had that eId, by the eId itself; empty: none. */
static struct str lead_around(const struct map *here, struct str eid)
{
	while (eid.n != 0 && map_get(here, eid) == NULL) {
		size_t n = eid.n;

		while (n > 1 && !str_starts(str_after(eid, n - 1), STR("__")))
			n--;
		eid = str_sub(eid, 0, n - 1);
	}
	return eid;
}

/* What only speaks of the thing that went goes with it. */
static bool lead_is_spare(const struct node *n)
{
	struct str name = node_name(n);

	return node_attr(n, STR("for")).n != 0 || str_eq(name, STR("new")) ||
	       str_eq(name, STR("old")) || str_eq(name, STR("note")) ||
	       str_eq(name, STR("componentData"));
}

/* What was done to it was done to the unit around it, else to the act. */
static void lead_turn(struct history *h, const struct map *here, struct node *n,
                      struct str eid)
{
	struct str around = lead_around(here, eid);

	if (around.n != 0)
		node_set(h->a, n, STR("href"), history_link(h, around));
	else
		node_set(h->a, n, STR("href"), work_iri(h->a, &h->doc->work));
}

void history_leads(struct history *h)
{
	static const struct str links[] = {STR_INIT("href"), STR_INIT("for"),
	                                   STR_INIT("placementBase")};
	struct node *root = h->doc->root, *meta = history_meta(h), *next;
	struct map here = {0};

	for (struct node *n = root; n != NULL; n = node_next(n, root))
		if (n->eid.n != 0)
			*map_put(h->a, &here, n->eid) = n;
	for (struct node *n = meta; n != NULL; n = next) {
		struct str to = STR("");

		for (size_t i = 0; i < 3 && to.n == 0; i++)
			to = node_attr(n, links[i]);
		next = node_next(n, meta);
		if (!str_starts(to, STR("#")) ||
		    map_get(&here, str_after(to, 1)) != NULL)
			continue;
		if (lead_is_spare(n)) {
			next = node_skip(n, meta);
			node_unlink(n);
		} else {
			lead_turn(h, &here, n, str_after(to, 1));
		}
	}
}
