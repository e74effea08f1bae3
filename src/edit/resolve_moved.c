/* Paragraphs that an order counts, in a base that holds a part of it. */
#include "base/told.h"
#include "edit/resolve_part.h"

/* What stands for the n-th step of an address: whatever is of its kind in that
   place; empty: the base has no such place. */
static struct str row_of(struct resolver *r, const struct edit *e, size_t n)
{
	struct spot in;

	if (!find_spot(&r->finder, &e->at, n, &in))
		return STR("");
	return str_format(r->a, "%p %d", (const void *)in.first,
	                  (int)e->at.p[n].kind);
}

/* From which number on an edit that was made moved those of its kind; false:
   it moved none. */
static bool moves(const struct edit *e, unsigned *from)
{
	const struct step *last = edit_last(e);

	*from = 0;
	if (e->op == EDIT_RENUMBER)
		return true;
	if (e->op != EDIT_INSERT_UNIT && e->op != EDIT_DELETE_UNIT)
		return false;
	return step_is_piece(last->kind) &&
	       (last->num.n == 0 || str_number(last->num, from));
}

void resolve_held(struct resolver *r, const struct edit *e)
{
	struct str row;
	unsigned from;
	void **slot;

	if (e->at.n == 0 || !edit_is_change(e) || !moves(e, &from))
		return;
	row = row_of(r, e, e->at.n - 1);
	if (row.n == 0)
		return;
	slot = map_put(r->a, &r->moved, row);
	if (*slot == NULL || (uintptr_t)*slot > from + 1)
		*slot = (void *)((uintptr_t)from + 1);
}

bool resolve_moved(struct resolver *r, const struct edit *e)
{
	for (size_t i = 0; i < e->at.n && r->moved.n != 0; i++) {
		unsigned num = 0;
		uintptr_t from = (uintptr_t)map_get(&r->moved, row_of(r, e, i));

		if (from == 0 ||
		    (str_number(e->at.p[i].num, &num) && num + 1 < from))
			continue;
		return resolve_no(
		    r, e, DIAG_CHANGE_UNABLE,
		    TOLD("a part of the order that is in the act "
		         "already has moved what it counts there; "
		         "all of the order can be applied to the "
		         "text as it was before"));
	}
	return true;
}
