/* Units that have changed numbers with one another change places, too. */
#include "edit/apply_part.h"
#include "parse/sequence.h"

static bool is_like(const struct node *n, const struct node *unit)
{
	return n != unit && n->kind == unit->kind && n->num.n != 0 &&
	       n->mark != MARK_REMOVED;
}

/* Before the first greater number that stands before a unit, else behind the
   last smaller one that stands behind it. */
static void unit_reorder(struct applier *p, struct node *unit)
{
	struct number num = number_read(p->h.lang, unit->num), is;
	struct node *before = NULL, *behind = NULL;
	bool passed = false;

	for (struct node *n = unit->parent->first; n; n = n->next) {
		passed |= n == unit;
		if (!is_like(n, unit))
			continue;
		is = number_read(p->h.lang, n->num);
		if (!passed && before == NULL && number_cmp(&is, &num) > 0)
			before = n;
		if (passed && number_cmp(&is, &num) < 0)
			behind = n;
	}
	if (before == NULL && behind == NULL)
		return;
	node_unlink(unit);
	if (before != NULL)
		node_before(before, unit);
	else
		node_after(behind, unit);
}

void units_reorder(struct applier *p, const struct resolution *todo)
{
	for (size_t i = 0; i < todo->n; i++) {
		const struct resolved *to = &todo->p[i];

		if (to->target != NULL && to->edit->op == EDIT_RENUMBER &&
		    to->at.first->kind != NODE_TR)
			unit_reorder(p, apply_twin(p, to->at.first));
	}
}
