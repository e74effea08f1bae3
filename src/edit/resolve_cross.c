/* Changes of one order that meet in one text. */
#include "base/told.h"
#include "edit/column.h"
#include "edit/resolve_part.h"

static bool goes(const struct resolved *to)
{
	switch ((int)to->edit->op) {
	case EDIT_REPLACE_UNIT:
	case EDIT_REPLACE_UNIT_BY_ANNEX:
	case EDIT_REPLACE_TITLE:
	case EDIT_DELETE_UNIT:
	case EDIT_REPLACE_ROW:
	case EDIT_DELETE_ROW:
		return to->target != NULL && to->at.sentence == 0;
	case EDIT_REPEAL:
		return to->target != NULL && to->edit->at.n != 0;
	default:
		return false;
	}
}

/* False where another change does the same. */
static bool gone_put(struct resolver *r, struct resolved *to,
                     const struct node *n)
{
	void **slot = map_put_at(r->a, &r->gone, n);
	bool twice = *slot != NULL;

	*slot = to;
	return !twice || resolve_no(r, to->edit, DIAG_TARGET_TWICE,
	                            TOLD("the order changes this provision "
	                                 "twice"));
}

/* The cells of a column. */
static void gone_column(struct resolver *r, struct resolved *to)
{
	const struct node *table = to->at.first;
	bool good = true;

	for (const struct node *n = table; n && good; n = node_next(n, table))
		if (node_class(n->kind) == CLASS_CELL && column_has(&to->at, n))
			good = gone_put(r, to, n);
}

static void gone_add(struct resolver *r, struct resolved *to)
{
	const struct node *n = to->at.first;

	if (to->at.kind == SPOT_COLUMN) {
		gone_column(r, to);
		return;
	}
	for (; n != NULL; n = n == to->at.last ? NULL : n->next)
		gone_put(r, to, n);
}

const struct resolved *resolve_gone(const struct resolver *r,
                                    const struct node *n)
{
	const struct resolved *by = NULL;

	if (r->gone.n == 0)
		return NULL;
	for (; n != NULL && by == NULL; n = n->parent)
		by = map_get_at(&r->gone, n);
	return by;
}

static void cross(struct resolver *r, const struct edit *e,
                  const struct resolved *by)
{
	resolve_no(r, e, DIAG_CHANGES_CROSS,
	           told(r->a, "the order also changes all of %.*s",
	                STR_ARG(by->edit->target.n ? by->edit->target
	                                           : TOLD("the act"))));
}

/* Does a change suspend the very unit that another one words anew?  Then it is
   the new wording that is suspended. */
static bool is_rest_of(const struct resolved *to, const struct resolved *by)
{
	return to->edit->op == EDIT_SUSPEND &&
	       by->edit->op == EDIT_REPLACE_UNIT && to->at.kind == SPOT_NODE &&
	       by->at.kind == SPOT_NODE && to->at.first == by->at.first &&
	       to->at.last == by->at.last && to->at.first == to->at.last;
}

/* Is what one change is about within what another one replaces? */
static void gone_check(struct resolver *r, const struct resolved *to)
{
	const struct node *n =
	    to->edit->op == EDIT_INSERT_UNIT || to->edit->op == EDIT_INSERT_ROW
		? to->gap.in.first
		: to->at.first;
	const struct resolved *by;

	if (to->target == NULL || n == NULL)
		return;
	by =
	    resolve_gone(r, goes(to) && !resolve_is_column(to) ? n->parent : n);
	if (by != NULL && by != to && !is_rest_of(to, by))
		cross(r, to->edit, by);
}

/* Which cell of a new row is in which column, nothing tells where columns come
   or go as well. */
static void cross_rows(struct resolver *r)
{
	struct map tables = {0};

	for (size_t i = 0; i < r->out.n; i++)
		if (resolve_is_column(&r->out.p[i]))
			*map_put_at(r->a, &tables, r->out.p[i].at.first) =
			    &r->out.p[i];
	for (size_t i = 0; tables.n && i < r->out.n; i++) {
		const struct resolved *to = &r->out.p[i];

		if (to->target != NULL && to->target->kind == NODE_TABLE &&
		    (to->fresh != NULL ||
		     (to->at.first && to->at.first->kind == NODE_TR)) &&
		    map_get_at(&tables, to->target) != NULL)
			resolve_no(r, to->edit, DIAG_CHANGES_CROSS,
			           TOLD("the order changes columns of this "
			                "table as well"));
	}
}

/* Words in what is replaced stay out of account where more than that is meant;
   what the order says of them is in the new wording. */
static void gone_cuts(struct resolver *r)
{
	for (size_t i = 0; i < r->out.ncuts; i++) {
		struct cut *c = r->out.cuts[i];
		bool gone = resolve_gone(r, c->block) != NULL;

		for (; c != NULL; c = c->next)
			c->gone = gone;
	}
}

/* Two changes of one sentence of the order, the words of one part of those of
   the other: the longer ones are meant. */
static bool is_longer(const struct cut *x, const struct cut *y)
{
	return x->to != y->to && x->to->edit->block == y->to->edit->block &&
	       x->to->edit->op == EDIT_SUBST_TEXT &&
	       y->to->edit->op == EDIT_SUBST_TEXT && x->r.from <= y->r.from &&
	       x->r.to >= y->r.to && x->r.to - x->r.from > y->r.to - y->r.from;
}

/* "In the heading and throughout the text": a heading that is in that text as
   well is changed once. */
static bool is_throughout(const struct cut *x, const struct cut *y)
{
	return x->to->at.kind == SPOT_TEXT && y->to->at.kind == SPOT_TITLE &&
	       x->to->edit->block == y->to->edit->block &&
	       x->to->edit->op == y->to->edit->op && x->r.from == y->r.from &&
	       x->r.to == y->r.to && str_eq(x->fresh, y->fresh);
}

static bool overlap(const struct cut *x, const struct cut *y)
{
	if (x->r.from == x->r.to || y->r.from == y->r.to)
		return y->r.from > x->r.from && y->r.from < x->r.to;
	return y->r.from < x->r.to;
}

/* The cuts of one block, in order; the same place twice is one too many. */
static void cross_block(struct resolver *r, struct cut *first)
{
	struct cut *x = first;

	for (struct cut *y = first->next; y != NULL; y = y->next) {
		if ((overlap(x, y) && is_longer(x, y)) || is_throughout(y, x)) {
			y->gone = true;
			continue;
		}
		if ((overlap(x, y) && is_longer(y, x)) || is_throughout(x, y))
			x->gone = true;
		else if (overlap(x, y) ||
		         (x->to != y->to && x->r.from == y->r.from &&
		          x->r.to == y->r.to && str_eq(x->fresh, y->fresh)))
			resolve_no(r, y->to->edit, DIAG_CHANGES_CROSS,
			           TOLD("the order changes these words twice"));
		x = y;
	}
}

/* Words that stand only in what is replaced: nothing tells what becomes of
   them; throughout a text, that is told. */
static void alive_check(struct resolver *r, const struct cut *c)
{
	for (; c != NULL; c = c->next) {
		const struct edit *e = c->to->edit;

		if (c->to->alive)
			continue;
		c->to->alive = true; /* said once */
		if (c->to->at.kind == SPOT_TEXT) {
			edit_report(r->task->edits, e, r->report,
			            (struct message){
					.code = DIAG_WORDS_REPLACED,
					.detail = e->old.n ? e->old : e->of});
			continue;
		}
		resolve_no(r, e, DIAG_CHANGES_CROSS,
		           TOLD("all that holds these words is replaced"));
	}
}

static void cross_alive(struct resolver *r)
{
	for (size_t i = 0; i < r->out.ncuts; i++)
		for (struct cut *c = r->out.cuts[i]; c; c = c->next)
			c->to->alive |= !c->gone;
	for (size_t i = 0; i < r->out.ncuts; i++)
		alive_check(r, r->out.cuts[i]);
}

void resolve_cross(struct resolver *r)
{
	for (size_t i = 0; i < r->out.n; i++)
		if (goes(&r->out.p[i]))
			gone_add(r, &r->out.p[i]);
	for (size_t i = 0; i < r->out.n; i++)
		gone_check(r, &r->out.p[i]);
	cross_rows(r);
	gone_cuts(r);
	for (size_t i = 0; i < r->out.ncuts; i++)
		if (!r->out.cuts[i]->gone)
			cross_block(r, r->out.cuts[i]);
	cross_alive(r);
	resolve_given(r);
	resolve_numbers(r);
}
