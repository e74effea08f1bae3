/*
 * An order that comes behind a later one: that one holds from an earlier day,
 * which had gone by when it was signed.  Orders apply by their days of force,
 * those of one day by the days of their signing.  But the later one was written
 * for a text that held what had come into force by then: where both are about
 * one provision, nothing tells which wording is meant.
 */
#include "base/told.h"
#include "edit/near.h"
#include "edit/resolve_part.h"
#include "edit/undo_tree.h"
#include "tree/meta.h"
#include "tree/work.h"

/* A change by an order that was signed later. */
struct ahead {
	struct work by;
	struct date from; /* year 0: not known */
};

/* The changes of the base by orders that were signed later. */
struct turns {
	struct map made;       /* the acts whose changes are recorded, by IRI */
	struct map late;       /* acts of which a change does not come before */
	struct map on, within; /* struct ahead * by the provisions that it is
	                          about, and by what these are in */
	bool any;
};

/* The acts whose changes were made here: each leaves a record. */
static void turns_made(struct resolver *r, struct turns *t)
{
	for (const struct node *n = undo_first(r->task->base); n;
	     n = undo_next(n)) {
		struct str by = node_attr(n, STR("by")), one;

		while ((one = str_cut(&by, ' ')).n)
			*map_put(r->a, &t->made, one) = t;
	}
}

/* What counts as one provision: the unit or appendix that n is, or is a piece
   of; else the part of the act. */
static const struct node *provision_of(const struct node *n)
{
	const struct node *unit = n, *part = n;

	while (unit != NULL && !find_is_unit(unit) &&
	       unit->kind != NODE_ATTACHMENT)
		unit = unit->parent;
	while (unit == NULL && part->parent != NULL &&
	       node_class(part->parent->kind) != CLASS_DOCUMENT)
		part = part->parent;
	return unit ? unit : part;
}

static void turns_mark(struct resolver *r, struct turns *t,
                       const struct node *at, struct ahead *x)
{
	const struct node *n = at ? provision_of(at) : r->task->base->root;

	*map_put_at(r->a, &t->on, n) = x;
	for (; n != NULL; n = n->parent)
		*map_put_at(r->a, &t->within, n) = x;
}

/* What a modification changed; NULL: the act, or what is not there. */
static const struct node *turns_place(const struct map *ids,
                                      const struct node *mod)
{
	const struct node *to = node_named(mod, STR("destination"));
	struct str href = to ? node_attr(to, STR("href")) : STR("");

	return str_starts(href, STR("#")) ? map_get(ids, str_after(href, 1))
	                                  : NULL;
}

static void turns_read(struct resolver *r, struct turns *t)
{
	const struct doc *base = r->task->base;
	const struct date first = resolve_first_day(r);
	const struct node *at = NULL;
	struct meta_told next;
	struct map ids = {0};

	for (const struct node *n = base->root; n != NULL;
	     n = node_next(n, base->root))
		if (n->eid.n != 0)
			*map_put(r->a, &ids, n->eid) = (void *)n;
	while ((at = meta_told(base, at, &next)) != NULL) {
		struct ahead *x;

		if (next.foreseen ||
		    !work_is_before(&r->task->edits->order->work, &next.by))
			continue;
		x = arena_alloc(r->a, sizeof(*x));
		*x = (struct ahead){next.by, next.from};
		t->any = true;
		turns_mark(r, t, turns_place(&ids, at), x);
		if (next.from.year == 0 || date_cmp(next.from, first) >= 0)
			*map_put(r->a, &t->late, work_iri(r->a, &next.by)) = x;
	}
}

static struct turns *turns_open(struct resolver *r)
{
	if (r->turns == NULL) {
		r->turns = arena_alloc(r->a, sizeof(*r->turns));
		*r->turns = (struct turns){0};
		turns_made(r, r->turns);
		turns_read(r, r->turns);
	}
	return r->turns;
}

bool resolve_goes_before(struct resolver *r, const struct work *by)
{
	struct turns *t = turns_open(r);
	struct str iri = work_iri(r->a, by);

	return map_get(&t->made, iri) != NULL && map_get(&t->late, iri) == NULL;
}

/* A change by a later order of what this one is about, NULL.  What is put in
   beside others does not meet them, but what changes all of that. */
static const struct ahead *turns_meet(const struct resolver *r,
                                      const struct resolved *to)
{
	const struct turns *t = r->turns;
	bool gap =
	    to->edit->op == EDIT_INSERT_UNIT || to->edit->op == EDIT_INSERT_ROW;
	const struct spot *at = gap ? &to->gap.in : &to->at;
	const struct node *n = at->first ? at->first : at->unit;
	const struct ahead *x = NULL;
	bool beside = to->edit->op == EDIT_INSERT_UNIT &&
	              to->gap.kind != NODE_ALINEA && to->gap.kind != NODE_TEXT;

	n = n ? provision_of(n) : r->task->base->root;
	if (!beside)
		x = map_get_at(&t->within, n);
	for (; n != NULL && x == NULL; n = n->parent)
		x = map_get_at(&t->on, n);
	return x;
}

bool resolve_turn(struct resolver *r, const struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct ahead *x;

	/* That the act is repealed is so in whatever wording. */
	if (r->task->bare || (e->op == EDIT_REPEAL && e->at.n == 0) ||
	    !turns_open(r)->any)
		return true;
	x = turns_meet(r, to);
	if (x == NULL || date_cmp(e->force, x->by.date) > 0)
		return true;
	return resolve_no(
	    r, e, DIAG_CHANGE_UNABLE,
	    told(r->a,
	         "an act signed later, of %.*s (№ %.*s), changes this as well, "
	         "from an earlier day, and the change was in force when "
	         "it was signed; in which wording they hold together cannot "
	         "be told",
	         STR_ARG(date_iso(r->a, x->by.date)), STR_ARG(x->by.number)));
}
