/* eIds of a consolidated act, and references by them. */
#include "edit/apply_part.h"
#include "tree/eid.h"
#include "tree/work.h"

static bool has_name(const struct node *n)
{
	return n->eid.n && (node_class(n->kind) == CLASS_HIER ||
	                    n->kind == NODE_ATTACHMENT);
}

void ids_remember(struct applier *p)
{
	struct node *root = p->h.doc->root;

	for (struct node *n = root; n != NULL; n = node_next(n, root))
		if (has_name(n))
			*vec_push(p->h.a, &p->named) =
			    (struct named){n, n->eid};
}

static struct map ids_map(struct arena *a, const struct node *root)
{
	struct map m = {0};

	for (const struct node *n = root; n != NULL; n = node_next(n, root))
		if (n->eid.n && n->mark != MARK_REMOVED)
			*map_put(a, &m, n->eid) = (void *)n;
	return m;
}

/* In a base with eIds by others, new wording gets those that its place gives,
   or free ones like them. */
static void ids_name_new(struct applier *p)
{
	struct node *root = p->h.doc->root, *n, *top = NULL;
	struct arena scratch;
	struct map taken;
	struct eids *w;
	struct str eid, free;

	arena_init(&scratch);
	taken = ids_map(&scratch, root);
	w = eids_start(&scratch, root);
	while (eids_next(w, &n, &eid)) {
		if (top != NULL && !node_is_under(n, top))
			top = NULL;
		if (map_get_at(&p->grafted, n))
			top = n;
		if (top == NULL || n->eid.n || eid.n == 0)
			continue;
		free = eid = str_copy(p->h.a, eid);
		for (unsigned i = 2; map_get(&taken, free) != NULL; i++)
			free = str_format(p->h.a, "%.*s_%u", STR_ARG(eid), i);
		n->eid = free;
		*map_put(&scratch, &taken, free) = n;
	}
	arena_free(&scratch);
}

/* "#att_6__table_1" where att_6 is att_7 now; the longest part that is called
   otherwise.  p = NULL: none is. */
static struct str link_now(struct arena *a, const struct map *now,
                           struct str href)
{
	struct str id = str_after(href, 1);
	struct str *to;

	if (!str_starts(href, STR("#")))
		return (struct str){NULL, 0};
	for (size_t n = id.n; n > 0; n--) {
		if (n < id.n && !str_starts(str_after(id, n), STR("__")))
			continue;
		to = map_get(now, str_sub(id, 0, n));
		if (to != NULL)
			return str_format(a, "#%.*s%.*s", STR_ARG(*to),
			                  STR_ARG(str_after(id, n)));
	}
	return (struct str){NULL, 0};
}

/* Links of the metadata go with the units that they mean; in the text, where
   words say which unit, only with appendices, which have their number. */
static void follow_links(struct applier *p, const struct map *units,
                         const struct map *appendices)
{
	struct node *root = p->h.doc->root, *meta = NULL;

	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		if (n->kind == NODE_META)
			meta = n;
		else if (meta != NULL && !node_is_under(n, meta))
			meta = NULL;
		for (struct attr *t = n->attrs; t != NULL; t = t->next) {
			struct str to = link_now(
			    p->h.a, meta ? units : appendices, t->value);

			if (to.p != NULL)
				t->value = to;
		}
	}
}

/* Units that are called otherwise now keep their first name as a wId. */
static void ids_follow(struct applier *p)
{
	struct map units = {0}, appendices = {0};
	struct arena *a = p->h.a;

	for (size_t i = 0; i < p->named.n; i++) {
		struct node *n = p->named.p[i].node;
		struct str was = p->named.p[i].eid;

		if (n->mark == MARK_REMOVED || str_eq(n->eid, was))
			continue;
		if (node_attr(n, STR("wId")).n == 0)
			node_set(a, n, STR("wId"), was);
		*map_put(a, &units, was) = &n->eid;
		if (n->kind == NODE_ATTACHMENT)
			*map_put(a, &appendices, was) = &n->eid;
	}
	if (units.n)
		follow_links(p, &units, &appendices);
}

void ids_assign(struct applier *p)
{
	if (p->own_ids)
		eid_assign(p->h.a, p->h.doc->root);
	else if (p->grafted.n)
		ids_name_new(p);
	ids_follow(p);
}

static bool is_reference(const struct node *n)
{
	return n->kind == NODE_REF || n->kind == NODE_RREF;
}

/* New wording that cites the act it has come into. */
static void settle_own(struct applier *p, const struct map *ids, struct str iri)
{
	struct arena *a = p->h.a;
	struct node *root = p->h.doc->root;
	struct str main = str_join(a, iri, STR("/!main~"));

	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		struct str href, id;

		if (!is_reference(n))
			continue;
		href = node_attr(n, STR("href"));
		id = str_after(href, main.n);
		if (str_starts(href, main) && map_get(ids, id) != NULL)
			node_set(a, n, STR("href"), str_join(a, STR("#"), id));
	}
}

/* References to what has gone. */
static void settle_lost(struct applier *p, const struct map *ids)
{
	struct node *root = p->h.doc->root, *next;
	struct map before = {0};

	for (struct node *n = root; n != NULL; n = next) {
		struct str href =
		    is_reference(n) ? node_attr(n, STR("href")) : STR("");
		struct str id = str_after(href, 1);

		next = node_next(n, root);
		if (!str_starts(href, STR("#")) || map_get(ids, id) != NULL)
			continue;
		if (before.n == 0)
			before = ids_map(p->h.a, p->base->root);
		if (map_get(&before, id) != NULL)
			node_unwrap(n);
	}
}

void ids_settle(struct applier *p)
{
	struct arena scratch;
	struct map ids;

	if (!p->moved)
		return;
	arena_init(&scratch);
	ids = ids_map(&scratch, p->h.doc->root);
	for (size_t i = 0; i < p->inward.n; i++)
		node_set(p->h.a, p->inward.p[i].ref, STR("href"),
		         str_join(p->h.a, STR("#"), p->inward.p[i].to->eid));
	settle_own(p, &ids, work_iri(&scratch, &p->h.doc->work));
	settle_lost(p, &ids);
	arena_free(&scratch);
}
