/* Changes of what stands, or is suspended, for a time only. */
#include "base/told.h"
#include "edit/resolve_part.h"
#include "tree/meta.h"

/* Of an eId: the last day until which something of it is not as it lasts. */
struct passing {
	struct date wording, rest; /* year 0: never */
};

static const struct date never_over = {.year = 9999, .month = 12, .day = 31};

/* The later of two days; what has no end comes last. */
static void passing_meet(struct date *day, struct date until)
{
	if (until.year == 0)
		until = never_over;
	if (date_cmp(*day, until) < 0)
		*day = until;
}

void resolve_passing(struct resolver *r)
{
	const struct node *at = NULL;
	struct meta_passing next;

	while ((at = meta_passing(r->task->base, at, &next)) != NULL) {
		void **slot;
		struct passing *p;

		/* The act as a whole is told by its history. */
		if (next.at.n == 0)
			continue;
		slot = map_put(r->a, &r->passing, next.at);
		if (*slot == NULL) {
			p = arena_alloc(r->a, sizeof(*p));
			*p = (struct passing){0};
			*slot = p;
		}
		p = *slot;
		passing_meet(next.rest ? &p->rest : &p->wording, next.until);
	}
}

/* Does n, or what is around it, stand there for a time only? */
static bool is_temporary(const struct node *n)
{
	while (n != NULL &&
	       !str_eq(node_attr(n, STR("class")), STR("temporary")))
		n = n->parent;
	return n != NULL;
}

/* Does new wording take the place of all that is there? */
static bool is_whole(const struct resolved *to)
{
	switch ((int)to->edit->op) {
	case EDIT_REPLACE_UNIT:
	case EDIT_REPLACE_UNIT_BY_ANNEX:
	case EDIT_REPLACE_ROW:
		return to->at.first != NULL && !to->vacant &&
		       (to->at.kind == SPOT_NODE || to->at.kind == SPOT_PIECES);
	default:
		return false;
	}
}

/* What is passing on a day in what new wording replaces; NULL: nothing is. */
static const struct passing *passing_in(const struct resolver *r,
                                        const struct resolved *to)
{
	struct date day = to->edit->force;
	const struct node *n = to->at.first;

	for (; n != NULL; n = n == to->at.last ? NULL : n->next)
		for (const struct node *c = n; c != NULL; c = node_next(c, n)) {
			const struct passing *p =
			    c->eid.n ? map_get(&r->passing, c->eid) : NULL;

			if (p != NULL && (date_cmp(p->wording, day) > 0 ||
			                  date_cmp(p->rest, day) > 0))
				return p;
		}
	return NULL;
}

/* Does new wording leave out nothing that holds for a time? */
static bool passing_stays(struct resolver *r, const struct resolved *to)
{
	const struct passing *p;

	if (r->passing.n == 0 || !is_whole(to))
		return true;
	p = passing_in(r, to);
	if (p == NULL)
		return true;
	if (date_cmp(p->wording, to->edit->force) > 0)
		return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		                  TOLD("what it replaces is changed for a time "
		                       "only; whether that goes on in the new "
		                       "wording cannot be told"));
	return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("what it replaces is suspended, wholly or in "
	                       "part; whether that goes on in the new wording "
	                       "cannot be told"));
}

bool resolve_lasting(struct resolver *r, const struct resolved *to)
{
	bool insert =
	    to->edit->op == EDIT_INSERT_UNIT || to->edit->op == EDIT_INSERT_ROW;
	const struct spot *at = insert ? &to->gap.in : &to->at;
	bool stays = !is_temporary(at->first ? at->first : at->unit);

	for (size_t i = 0; i < r->out.ncuts && stays; i++)
		for (const struct cut *c = r->out.cuts[i]; c; c = c->next)
			stays &= c->to != to || !is_temporary(c->block);
	if (!stays)
		return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		                  TOLD("a wording for a time only stands "
		                       "there; which is changed cannot be "
		                       "told"));
	return passing_stays(r, to);
}
