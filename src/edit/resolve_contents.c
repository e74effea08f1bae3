/* Changes of a contents list: of its lines, of all of it. */
#include "base/told.h"
#include "edit/change.h"
#include "edit/contents.h"
#include "edit/near.h"
#include "edit/resolve_part.h"

bool resolve_in_contents(const struct edit *e)
{
	const struct change_kind *kind = edit_change(e->op);
	bool row = e->op == EDIT_INSERT_ROW || e->op == EDIT_REPLACE_ROW ||
	           e->op == EDIT_DELETE_ROW;

	return e->at.n != 0 && e->at.p[0].kind == STEP_TOC &&
	       e->at.of == ADDRESS_BASE && kind != NULL &&
	       (row || kind->unit) && e->op != EDIT_RENUMBER &&
	       e->op != EDIT_SUSPEND;
}

/* How many of its steps lead to the line: that it is a title goes without
   saying. */
static size_t line_steps(const struct edit *e)
{
	size_t n = e->at.n;

	return n > 1 && e->at.p[n - 1].kind == STEP_TITLE ? n - 1 : n;
}

/* Is a unit in quotes the line of another edit of the sentence? */
static bool is_named(const struct resolver *r, const struct edit *e,
                     const struct node *unit)
{
	const struct edits *edits = r->task->edits;
	size_t i = (size_t)(e - edits->list.p) + 1;

	while (i < edits->list.n && edits->list.p[i].fresh != unit &&
	       edits->list.p[i].block == e->block)
		i++;
	return i < edits->list.n && edits->list.p[i].fresh == unit;
}

/* Has a unit that is quoted for its line more than number and title?  Smaller
   units are lines of their own, which the order must name. */
static bool has_more(const struct resolver *r, const struct edit *e,
                     const struct node *unit)
{
	const struct node *title = node_child(unit, NODE_HEADING);

	for (const struct node *n = unit->first; n != NULL; n = n->next) {
		if (n->kind == NODE_NUM || n == title ||
		    (find_is_unit(n) && is_named(r, e, n)))
			continue;
		if (title != NULL || find_is_unit(n))
			return true;
		title = n;
	}
	return false;
}

/* Is the new wording the line of that unit? */
static bool fits(struct resolver *r, const struct edit *e,
                 const struct step *step)
{
	const struct node *n = e->fresh;
	struct step is;
	bool good = e->nfresh <= 1;

	if (n == NULL)
		return resolve_no(r, e, DIAG_PAYLOAD_MISSING, STR(""));
	if (find_is_unit(n))
		good &=
		    !has_more(r, e, n) && (step->kind == STEP_ROW ||
		                           (n->kind == step_node(step->kind) &&
		                            str_eq(n->num, step->num)));
	else
		good &= n->kind == NODE_P &&
		        (step->kind == STEP_ROW ||
		         (contents_step(&r->finder,
		                        contents_words(&r->finder, n), &is) &&
		          is.kind == step->kind && str_eq(is.num, step->num)));
	return good || resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                          told(r->a,
	                               "the new wording is not the line "
	                               "of %.*s",
	                               STR_ARG(near_name(r->a, step))));
}

/* New lines stand in the order in which they are named: are they quoted so? */
static bool in_order(struct resolver *r, const struct edit *e)
{
	const struct edit *before = e - 1;
	const struct node *n;

	if (e == r->task->edits->list.p || before->block != e->block ||
	    before->op != e->op || before->fresh == NULL)
		return true;
	n = before->fresh;
	while (n != NULL && n != e->fresh)
		n = node_next(n, NULL);
	return n != NULL || resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                               TOLD("the new lines are quoted in "
	                                    "another order than they are "
	                                    "named in"));
}

/* Behind which line a new one goes. */
static bool line_comes(struct resolver *r, struct resolved *to, size_t n)
{
	const struct edit *e = to->edit;
	struct finder *f = &r->finder;
	const struct step *step = &e->at.p[n - 1];
	struct address of = e->at;
	struct spot spot;

	if (!find_spot(f, &e->at, n - 1, &to->gap.in))
		return resolve_unfound(r, e);
	to->target = to->gap.in.unit;
	if (step->num.n && find_spot(f, &e->at, n, &spot))
		return resolve_no(r, e, DIAG_PROVISION_THERE,
		                  told(r->a, "%.*s is there already",
		                       STR_ARG(near_name(r->a, step))));
	if (!fits(r, e, step) || !in_order(r, e))
		return false;
	if (e->of.n == 0 && step->kind == STEP_ROW)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("it does not say behind which line"));
	of.p[n - 1].num = e->of;
	if (e->of.n == 0)
		to->anchor.after = contents_seat(f, &to->gap.in, step);
	else if (find_spot(f, &of, n, &spot))
		to->anchor.after = contents_end(f, spot.last);
	return to->anchor.after != NULL || resolve_unfound(r, e);
}

bool resolve_contents(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	size_t n = line_steps(e);
	struct address at = e->at;

	if (e->op == EDIT_INSERT_UNIT || e->op == EDIT_INSERT_ROW)
		return n > 1 ? line_comes(r, to, n)
		             : resolve_no(r, e, DIAG_PROVISION_THERE,
		                          TOLD("which line comes is not said"));
	if (at.p[n - 1].kind == STEP_ROW && at.p[n - 1].num.n == 0)
		at.p[n - 1].num = e->old;
	if (!find_spot(&r->finder, &at, n, &to->at))
		return resolve_unfound(r, e);
	to->target = to->at.unit;
	if (e->op == EDIT_DELETE_UNIT || e->op == EDIT_DELETE_ROW)
		return true;
	if (n > 1)
		return fits(r, e, &at.p[n - 1]);
	return e->fresh != NULL ||
	       resolve_no(r, e, DIAG_PAYLOAD_MISSING, STR(""));
}
