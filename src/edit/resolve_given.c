/* Numbers that an order gives: each must be free, and be given once. */
#include "base/told.h"
#include "edit/find_part.h"
#include "edit/near.h"
#include "edit/resolve_part.h"
#include "edit/row.h"
#include "edit/space.h"

/* What is known of the numbers while changes are looked at. */
struct numbers {
	struct resolver *r;
	struct map changes; /* struct resolved * by the unit that changes */
	struct map given;   /* struct resolved * by space, kind and number */
	struct map lists;   /* what a unit's list begins behind, by the unit */
};

/* A number that an order gives. */
struct given {
	struct resolved *to;
	const struct node *in;     /* what the unit stands right in */
	const struct node *space;  /* where the number is counted */
	const struct node *holder; /* of the base, that has it by now; NULL */
	enum node_kind kind;
	struct str num;
};

/* Lists in one article, each behind its part, are counted anew: the text
   before a unit's list; NULL where it begins with all else. */
static const struct node *list_begin(struct numbers *s, const struct node *n)
{
	const struct node *from = n, *c;
	void *known = NULL;

	for (c = n; c != NULL && find_is_unit(c) && known == NULL; c = c->prev)
		known = map_get_at(&s->lists, c);
	if (known != NULL)
		c = known;
	if (c == NULL)
		c = n->parent;
	while (from != NULL && from != c && find_is_unit(from) &&
	       map_get_at(&s->lists, from) == NULL) {
		*map_put_at(s->r->a, &s->lists, from) = (void *)c;
		from = from->prev;
	}
	return c;
}

/* Where a unit of the base is counted. */
static const struct node *unit_space(struct numbers *s, const struct node *n)
{
	return space_is_through(n->kind)
	           ? space_of(&s->r->finder, n->parent, n->kind)
	           : list_begin(s, n);
}

/* Where a new unit is counted. */
static const struct node *gap_space(struct numbers *s, const struct gap *gap)
{
	const struct node *n = gap->row;

	if (space_is_through(gap->kind) || gap->kind == NODE_ATTACHMENT)
		return space_of(&s->r->finder, gap->in.unit, gap->kind);
	if (n == NULL && gap->in.kind == SPOT_PIECES)
		n = gap->in.last;
	else if (n == NULL)
		n = gap->in.unit->first;
	while (n != NULL && gap->in.kind != SPOT_PIECES && n->kind != gap->kind)
		n = n->next;
	if (n == NULL)
		return gap->in.unit;
	return find_is_unit(n) ? list_begin(s, n) : n;
}

/* A number must be free: its unit goes, or gets another.  What is left of one
   that went before is not taken out without an order. */
static void holder_check(struct numbers *s, const struct given *g)
{
	struct resolved *by =
	    g->holder ? map_get_at(&s->changes, g->holder) : NULL;

	if (g->holder == NULL || by == g->to ||
	    (by == NULL && g->to->edit->op == EDIT_INSERT_UNIT &&
	     g->to->gap.back) ||
	    (by != NULL && by->edit->op == EDIT_RENUMBER))
		return;
	if (by != NULL &&
	    (by->edit->op == EDIT_DELETE_UNIT ||
	     by->edit->op == EDIT_DELETE_ROW) &&
	    g->to->edit->op == EDIT_RENUMBER && !node_is_stub(g->holder))
		by->vacant = true;
	else if (by != NULL || resolve_gone(s->r, g->holder) == NULL)
		resolve_no(s->r, g->to->edit, DIAG_PROVISION_THERE,
		           near_there(s->r->a, g->holder, g->in));
}

static bool is_row(const struct resolved *to)
{
	return to->at.first != NULL && to->at.first->kind == NODE_TR;
}

/* Of the changes of a unit that is the one that its number depends on. */
static bool frees_number(const struct resolved *to)
{
	switch ((int)to->edit->op) {
	case EDIT_RENUMBER:
	case EDIT_DELETE_UNIT:
	case EDIT_DELETE_ROW:
		return true;
	default:
		return false;
	}
}

/* Two units are not to get one number. */
static void given_put(struct numbers *s, const struct given *g)
{
	char room[SEARCH_KEY];
	struct str key = search_key(room, g->space, g->kind, g->num);
	struct resolved *other = map_get(&s->given, key);
	void **slot;

	if (g->num.n == 0 || g->num.n > NUMBER_MOST)
		return;
	if (other != NULL && !g->to->refused) {
		resolve_no(s->r, g->to->edit, DIAG_CHANGES_CROSS,
		           told(s->r->a,
		                "the order gives the number %.*s twice",
		                STR_ARG(g->num)));
		return;
	}
	slot = map_put(s->r->a, &s->given, str_copy(s->r->a, key));
	*slot = g->to;
}

/* The numbers that a new division brings. */
static void given_inner(struct numbers *s, struct resolved *to,
                        const struct node *in)
{
	const struct finder *f = &s->r->finder;
	const struct node *top = to->edit->fresh, *n = top;

	while (n != NULL) {
		struct given g = {
		    .to = to, .in = in, .kind = n->kind, .num = n->num};
		bool counted = n != top && space_is_through(n->kind) &&
		               !space_is_anew(f, in, n->kind);

		if (counted) {
			g.space = space_of(f, in, n->kind);
			g.holder = space_holder(f, in, n->kind, n->num);
			given_put(s, &g);
		}
		if (counted && to->edit->op == EDIT_INSERT_UNIT)
			holder_check(s, &g);
		n = !find_is_unit(n) || space_is_division(n->kind)
		        ? node_next(n, top)
		        : node_skip(n, top);
	}
}

static bool brings_division(const struct resolved *to)
{
	const struct edit *e = to->edit;

	return e->fresh != NULL && space_is_division(e->fresh->kind) &&
	       (e->op == EDIT_INSERT_UNIT || e->op == EDIT_REPLACE_UNIT ||
	        e->op == EDIT_REPLACE_UNIT_BY_ANNEX);
}

/* What a change gives a number to; false: to nothing. */
static bool given_read(struct numbers *s, struct resolved *to,
                       struct given *out)
{
	*out = (struct given){.to = to};
	if (to->edit->op == EDIT_RENUMBER && is_row(to)) {
		out->in = out->space = to->at.first->parent;
		out->kind = NODE_TR;
		out->num = to->number;
		out->holder = row_numbered(&s->r->finder, out->in, out->num);
		return true;
	}
	if (to->edit->op == EDIT_RENUMBER) {
		out->in = to->at.first->parent;
		out->kind = to->at.first->kind;
		out->num = to->number;
		out->space = unit_space(s, to->at.first);
		out->holder =
		    space_holder(&s->r->finder, out->in, out->kind, out->num);
		return true;
	}
	if (to->edit->op != EDIT_INSERT_UNIT || to->gap.num.n == 0)
		return false;
	out->in = to->gap.in.unit;
	out->kind = to->gap.kind;
	out->num = to->gap.num;
	out->space = gap_space(s, &to->gap);
	out->holder = to->gap.holder;
	return true;
}

/* What a unit that has a number after the order stands in; NULL. */
static const struct node *given_in(struct numbers *s, const struct given *g,
                                   struct str num)
{
	char room[SEARCH_KEY];
	const struct resolved *to =
	    map_get(&s->given, search_key(room, g->space, g->kind, num));

	if (to == NULL || num.n == 0 || num.n > NUMBER_MOST)
		return NULL;
	return to->edit->op == EDIT_RENUMBER ? to->at.first->parent
	                                     : to->gap.in.unit;
}

/* Where others move, a new unit goes behind the one that will have the number
   before it; in the unit that holds that one, if all agree which it is. */
static void seat_check(struct numbers *s, const struct given *g)
{
	const struct gap *gap = &g->to->gap;
	const struct resolved *row =
	    gap->row ? map_get_at(&s->changes, gap->row) : NULL;
	bool moves = row != NULL && row->edit->op == EDIT_RENUMBER;
	bool sure = true;

	if (g->to->edit->op != EDIT_INSERT_UNIT || !gap->led || g->to->refused)
		return;
	if (moves)
		sure = given_in(s, g, find_number_before(s->r->a, g->num)) ==
		       gap->in.unit;
	if (sure && g->holder != NULL)
		sure = g->holder->parent == gap->in.unit;
	if (!sure)
		resolve_no(s->r, g->to->edit, DIAG_TARGET_MISSING,
		           TOLD("cannot tell which of two divisions gets it: "
		                "the order numbers anew what is around it"));
}

void resolve_given(struct resolver *r)
{
	struct numbers s = {.r = r};
	struct given g;

	for (size_t i = 0; i < r->out.n; i++) {
		struct resolved *to = &r->out.p[i];
		void **slot;

		if (to->target == NULL ||
		    (to->target != to->at.first && !is_row(to)))
			continue;
		slot = map_put_at(r->a, &s.changes, to->at.first);
		if (*slot == NULL || frees_number(to))
			*slot = to;
	}
	for (size_t i = 0; i < r->out.n; i++) {
		struct resolved *to = &r->out.p[i];

		if (to->target != NULL && given_read(&s, to, &g)) {
			given_put(&s, &g);
			holder_check(&s, &g);
		}
		if (to->target != NULL && brings_division(to))
			given_inner(&s, to,
			            to->edit->op == EDIT_INSERT_UNIT
			                ? to->gap.in.unit
			                : to->at.first);
	}
	for (size_t i = 0; i < r->out.n; i++)
		if (r->out.p[i].target != NULL &&
		    given_read(&s, &r->out.p[i], &g))
			seat_check(&s, &g);
}
