/* Rows of tables that come, go, or take the place of others. */
#include "base/told.h"
#include "edit/captioned.h"
#include "edit/grid.h"
#include "edit/resolve_part.h"
#include "edit/row.h"
#include "edit/row_fresh.h"
#include "edit/wording.h"
#include "tree/number.h"

/* Rows to come: the first of them, and how many. */
struct coming {
	struct node *first;
	size_t n;
};

/* Of the new rows the one of that number, or the only one; without a number
   all that come. */
static struct coming fresh_rows(struct arena *a, struct node *table,
                                struct str num, bool all)
{
	struct coming hit = {0}, every = {0};

	for (struct node *n = table ? table->first : NULL; n; n = n->next) {
		if (n->kind != NODE_TR)
			continue;
		if (every.n++ == 0)
			every.first = n;
		if (num.n && hit.n == 0 && str_eq(row_num(a, n), num))
			hit = (struct coming){n, 1};
	}
	if (hit.n)
		return hit;
	if (num.n == 0 ? all || every.n == 1
	               : every.n == 1 && !row_is_number(num))
		return every;
	return (struct coming){0};
}

/* Behind which row those without a number of their own go: the last of the
   only table. */
static const struct node *row_last(struct finder *f, const struct node *in)
{
	const struct node *table = captioned_find(f, in, STR(""));
	const struct node *last = NULL;

	for (const struct node *n = table; n; n = node_next(n, table))
		if (n->kind == NODE_TR && n->mark != MARK_REMOVED)
			last = n;
	return last;
}

static const struct node *row_there(struct resolver *r, struct str num)
{
	r->finder.why = (struct message){
	    .code = DIAG_PROVISION_THERE,
	    .say = told(r->a, "row %.*s is there already", STR_ARG(num))};
	return NULL;
}

/* Behind the row that the order names; none of the new number may be there. */
static const struct node *row_behind(struct resolver *r,
                                     const struct resolved *to,
                                     const struct node *in, struct str num)
{
	const struct node *hit = row_worded(&r->finder, in, to->edit->of),
			  *same;

	if (hit == NULL || num.n == 0 ||
	    row_tally(&r->finder, hit->parent, num, &same) == 0)
		return hit;
	return row_there(r, num);
}

/* The last row behind `hit` whose number stands between that of hit and num,
   as 5-1 does between 5 and 6: hit itself where there is none. */
static const struct node *row_between(struct resolver *r,
                                      const struct node *hit, struct str num)
{
	const struct language *lang = r->finder.lang;
	struct number sought = number_read(lang, num), is;
	struct number was = number_read(lang, row_num(r->a, hit));

	for (const struct node *n = hit->next; n != NULL; n = n->next) {
		struct str s = n->kind == NODE_TR && n->mark != MARK_REMOVED
		                   ? row_num(r->a, n)
		                   : STR("");

		if (s.n == 0)
			continue;
		is = number_read(lang, s);
		if (number_cmp(&is, &was) <= 0 || number_cmp(&is, &sought) >= 0)
			break;
		hit = n;
		was = is;
	}
	return hit;
}

/* Where a new row goes: behind the words that the order names, or the row
   numbered right before it and what is inserted behind that; without either at
   the end. */
static const struct node *row_before(struct resolver *r,
                                     const struct resolved *to, struct str num)
{
	const struct edit *e = to->edit;
	const struct node *in = to->gap.in.first->kind == NODE_ROOT
	                            ? to->gap.in.unit
	                            : to->gap.in.first;
	struct finder *f = &r->finder;
	const struct node *hit;
	struct str before;
	size_t hits;

	if (e->of.n)
		return row_behind(r, to, in, num);
	if (num.n == 0)
		num = row_num(r->a, to->fresh);
	if (num.n == 0)
		return row_last(f, in);
	if (row_tally(f, in, num, &hit) > 0 && !find_is_leaving(f, e))
		return row_there(r, num);
	before = num;
	do
		before = find_number_before(r->a, before);
	while (before.n && (hits = row_tally(f, in, before, &hit)) == 0 &&
	       find_may_lack(f, e, before));
	if (before.n == 0)
		return row_none(f, in, num, 0);
	return hits == 1 ? row_between(r, hit, num)
	                 : row_none(f, in, before, hits);
}

/* May a row that comes stand among others: does no cell of it reach into the
   next one? */
static bool row_stands(const struct node *tr)
{
	for (const struct node *c = tr->first; c; c = c->next)
		if (node_attr(c, STR("rowspan")).n)
			return false;
	return true;
}

/* Have all rows to come the columns of the table, behind a row or (replaces) in
   its place, and no cells that reach from one to the other? */
static bool rows_fit(struct finder *f, const struct resolved *to,
                     const struct node *at, bool replaces)
{
	const struct grid *grid = find_grid(f, at->parent);
	const struct node *tr = to->fresh;

	for (size_t i = 0; i < to->rows; i++, tr = tr->next) {
		size_t width = grid_width(tr);

		if (!(replaces ? grid_replaces(grid, at, width)
		               : grid_takes(grid, at, width)) ||
		    (to->rows > 1 && !row_stands(tr)))
			return false;
	}
	return true;
}

/* The words of a row, as two are compared. */
static struct str row_words(struct arena *a, const struct node *tr)
{
	struct buf all = {0};
	struct str s;

	for (const struct node *n = tr; n; n = node_next(n, tr)) {
		if (n->kind == NODE_TEXT)
			buf_add(&all, n->text);
		else if (node_class(n->kind) == CLASS_CELL)
			buf_char(&all, '\t');
	}
	s = wording_fold(a, NULL, buf_str(&all));
	buf_free(&all);
	return s;
}

/* Is one of the rows that come the head of a table, of which there is one? */
static bool rows_head(const struct resolver *r, const struct resolved *to)
{
	const struct node *head = node_child(to->target, NODE_TR);
	const struct node *tr = to->fresh;

	for (size_t i = 0; i < to->rows; i++, tr = tr->next)
		if (node_child(tr, NODE_TH) ||
		    (to->rows > 1 && row_counts(r->a, tr)) ||
		    str_eq(row_words(r->a, tr), row_words(r->a, head)))
			return head != to->at.first;
	return false;
}

/* What comes must be rows of the table that it comes into. */
static bool rows_belong(struct resolver *r, const struct resolved *to,
                        const struct node *at, bool replaces)
{
	const struct edit *e = to->edit;

	if (!rows_fit(&r->finder, to, at, replaces)) {
		if (!replaces &&
		    grid_spans(find_grid(&r->finder, at->parent), at))
			return resolve_no(
			    r, e, DIAG_CHANGE_UNABLE,
			    TOLD("a cell reaches over the place of the new "
			         "row, which has not the columns beside it"));
		return replaces
		           ? resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                        TOLD("cells reach over several rows "
		                             "there, or the new row has other "
		                             "columns"))
		           : resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                        TOLD("the new row has not the columns "
		                             "of the table"));
	}
	if (rows_head(r, to))
		return resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new wording has the head of the "
		                       "table, too"));
	return true;
}

static bool row_comes(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct step *step = edit_last(e);
	struct str num = number_clean(r->a, step->num);
	const struct node *after;

	if (!find_spot(&r->finder, &e->at, e->at.n - 1, &to->gap.in))
		return resolve_unfound(r, e);
	after = row_before(r, to, num);
	if (after == NULL)
		return resolve_unfound(r, e);
	to->target = after->parent;
	if (!rows_belong(r, to, after, false))
		return false;
	to->row =
	    number_read(r->finder.lang, num.n ? num : row_num(r->a, to->fresh));
	to->anchor.after = after;
	return true;
}

/* Is there no row behind those that come?  The ones before them are a head. */
static bool row_alone(const struct resolved *to)
{
	const struct node *n = to->fresh;

	for (size_t i = 0; n != NULL && i < to->rows; i++)
		n = n->next;
	while (n != NULL && n->kind != NODE_TR)
		n = n->next;
	return n == NULL;
}

/* The rows that come. */
static bool row_open(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	bool insert = e->op == EDIT_INSERT_ROW || e->op == EDIT_INSERT_UNIT;
	struct node *table = row_fresh(r->a, e);
	bool all = insert || e->old.n != 0;
	struct coming rows = fresh_rows(r->a, table, edit_num(e), all);

	to->fresh = rows.first;
	to->rows = rows.n;
	if (to->fresh != NULL)
		return row_alone(to) ||
		       resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new wording has more rows than "
		                       "the order names"));
	return resolve_no(r, e, DIAG_PAYLOAD_MISSING,
	                  table ? TOLD("which of the new rows is meant cannot "
	                               "be told")
	                        : TOLD("the new row is not in the order"));
}

/* The row that an edit means; the order may give it by all that it holds. */
static bool row_spot(struct resolver *r, const struct edit *e, struct spot *at)
{
	struct address to = e->at;
	struct step *last = &to.p[to.n - 1];

	if (last->num.n == 0)
		last->num = e->old;
	return find_spot(&r->finder, &to, to.n, at) || resolve_unfound(r, e);
}

/* Where rows take the place of others that are not as many, these must stand
   one behind the other. */
static bool row_adjoins(struct resolver *r, const struct resolved *to)
{
	const struct node *n;
	struct spot before;

	if (!to->edit->adjoins)
		return true;
	if (!row_spot(r, to->edit - 1, &before))
		return false;
	n = before.first->next;
	while (n && (n->kind != NODE_TR || n->mark == MARK_REMOVED))
		n = n->next;
	return n == to->at.first ||
	       resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("the rows do not stand one behind the other "
	                       "there, and which of the new ones takes the "
	                       "place of which is not said"));
}

bool resolve_row(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (e->at.n == 0 || edit_last(e)->kind != STEP_ROW)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("it does not say which row"));
	if (e->op != EDIT_DELETE_ROW && e->op != EDIT_DELETE_UNIT &&
	    !row_open(r, to))
		return false;
	if (e->op == EDIT_INSERT_ROW || e->op == EDIT_INSERT_UNIT)
		return row_comes(r, to);
	if (!row_spot(r, e, &to->at) || !row_adjoins(r, to))
		return false;
	to->target = to->at.first->parent;
	return to->fresh == NULL || rows_belong(r, to, to->at.first, true);
}
