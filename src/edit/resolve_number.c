/* Units and rows that get another number. */
#include "edit/near.h"
#include "edit/resolve_part.h"
#include "edit/row.h"
#include "edit/seeker.h"
#include "tree/number.h"

/* Is the number of a unit printed as it is known? */
static bool has_number(const struct node *unit)
{
	const struct node *num = node_child(unit, NODE_NUM);

	for (const struct node *n = num; n != NULL; n = node_next(n, num))
		if (n->kind == NODE_TEXT && unit->num.n &&
		    str_find(n->text, unit->num) < n->text.n)
			return true;
	return false;
}

/* The number of a row is a word of its first cell. */
static bool renumber_row(struct resolver *r, struct resolved *to)
{
	const struct folding *by = r->task->lang->lexicon.folding;
	const struct node *cell = to->at.first->first, *block;
	struct seeker s = {.r = r, .to = to, .e = to->edit, .by = by};
	struct str num = row_num(r->a, to->at.first);
	struct range range;

	while (cell != NULL && node_class(cell->kind) != CLASS_CELL)
		cell = cell->next;
	block = cell;
	while (block != NULL && block->kind != NODE_P)
		block = node_next(block, cell);
	if (block == NULL || num.n == 0 || !seeker_open(&s, block) ||
	    !wording_find(&s.w, wording_fold(r->a, by, num), 0, &range))
		return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		                  STR("the row has no number of its own"));
	to->target = to->at.first->parent;
	seeker_cut(&s, range, to->number);
	return true;
}

bool resolve_renumber(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (!find_spot(&r->finder, &e->at, e->at.n, &to->at))
		return resolve_unfound(r, e);
	to->target = to->at.kind == SPOT_NODE ? to->at.first : to->at.unit;
	to->number = number_clean(r->a, e->new);
	if (to->at.first->kind == NODE_TR && to->number.n != 0)
		return renumber_row(r, to);
	if (to->at.kind != SPOT_NODE || to->at.sentence ||
	    !find_is_unit(to->at.first) || to->number.n == 0 ||
	    !has_number(to->at.first))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  STR("only units that have a number get "
		                      "another one"));
	return true;
}

static struct str num_of(struct resolver *r, const struct node *n)
{
	return n->kind == NODE_TR ? row_num(r->a, n) : n->num;
}

static struct str place_of(struct resolver *r, const struct node *n)
{
	return n->kind == NODE_TR
	           ? str_join(r->a, STR("row "), row_num(r->a, n))
	           : near_place(r->a, n);
}

/* The unit, or the row, that has the number which another one is to get;
   NULL. */
static const struct node *holder(struct resolver *r, const struct resolved *to,
                                 struct str num)
{
	const struct node *unit = to->at.first, *n = unit->parent->first;

	while (n != NULL &&
	       (n == unit || n->kind != unit->kind || n->mark == MARK_REMOVED ||
	        !str_eq(num_of(r, n), num)))
		n = n->next;
	return n;
}

static struct resolved *change_of(struct resolver *r, const struct node *n)
{
	for (size_t i = 0; i < r->out.n; i++)
		if (r->out.p[i].target != NULL && r->out.p[i].at.first == n)
			return &r->out.p[i];
	return NULL;
}

/* A new number must be free: its unit goes, or gets another.  What is left of
   one that went before is not taken out without an order. */
static void cross_number(struct resolver *r, struct resolved *to)
{
	const struct node *has = holder(r, to, to->number);
	struct resolved *by = has ? change_of(r, has) : NULL;

	if (has == NULL || (by != NULL && by->edit->op == EDIT_RENUMBER))
		return;
	if (str_eq(node_attr(has, STR("status")), STR("removed"))) {
		resolve_no(
		    r, to->edit, DIAG_PROVISION_THERE,
		    str_format(r->a,
		               "%.*s was excluded earlier; what is left "
		               "of it, with its history, holds this number",
		               STR_ARG(place_of(r, has))));
		return;
	}
	if (by != NULL && by->edit->op == EDIT_DELETE_ROW)
		return;
	if (by != NULL && by->edit->op == EDIT_DELETE_UNIT) {
		by->vacant = true;
		return;
	}
	resolve_no(r, to->edit, DIAG_PROVISION_THERE,
	           str_format(r->a, "%.*s is there already",
	                      STR_ARG(place_of(r, has))));
}

/* The unit or row that gets a number, and one that comes with it. */
static void cross_coming(struct resolver *r, struct resolved *to)
{
	struct address at = to->edit->at;
	struct edit like = *to->edit;

	at.p[at.n - 1].num = to->number;
	like.at = at;
	if (find_is_coming(&r->finder, &like, to->number))
		resolve_no(r, to->edit, DIAG_CHANGES_CROSS,
		           STR("the order gives this number to a new provision "
		               "as well"));
}

static bool is_beside(const struct resolved *x, const struct resolved *y)
{
	return y->target != NULL && y->edit->op == EDIT_RENUMBER &&
	       x->at.first->parent == y->at.first->parent &&
	       x->at.first->kind == y->at.first->kind;
}

/* Is of two units, side by side, the first to get the greater number? */
static bool turns(struct resolver *r, const struct resolved *x,
                  const struct resolved *y)
{
	const struct language *lang = r->task->lang;
	struct number was_x, was_y, is_x, is_y;
	int was, is;

	was_x = number_read(lang, num_of(r, x->at.first));
	was_y = number_read(lang, num_of(r, y->at.first));
	is_x = number_read(lang, x->number);
	is_y = number_read(lang, y->number);
	was = number_cmp(&was_x, &was_y);
	is = number_cmp(&is_x, &is_y);
	return (was < 0 && is > 0) || (was > 0 && is < 0);
}

/* Does anything but units of its kind and editors' notes stand among them? */
static bool has_text(const struct node *unit)
{
	const struct node *first = NULL, *last = NULL;

	for (const struct node *n = unit->parent->first; n; n = n->next) {
		if (n->kind != unit->kind)
			continue;
		first = first ? first : n;
		last = n;
	}
	while (first != last && (first->kind == unit->kind))
		first = first->next;
	return first != last;
}

/* Units that change places come in the order of their numbers: what stands
   between them goes with none of them; rows may be merged. */
static void cross_turn(struct resolver *r, struct resolved *to)
{
	const struct node *unit = to->at.first;
	bool any = false;

	for (size_t i = 0; i < r->out.n; i++) {
		const struct resolved *by = &r->out.p[i];

		if (by == to || !is_beside(to, by))
			continue;
		any |= turns(r, to, by);
		if (by < to && str_eq(by->number, to->number))
			resolve_no(r, to->edit, DIAG_CHANGES_CROSS,
			           STR("the order gives this number twice"));
	}
	if (!any || (unit->kind != NODE_TR && !has_text(unit)))
		return;
	resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	           unit->kind == NODE_TR
	               ? STR("rows that change places are not moved")
	               : STR("text stands between the units that change "
	                     "places: where it goes cannot be told"));
}

void resolve_numbers(struct resolver *r)
{
	for (size_t i = 0; i < r->out.n; i++) {
		struct resolved *to = &r->out.p[i];

		if (to->target == NULL || to->edit->op != EDIT_RENUMBER)
			continue;
		if (to->at.first->kind == NODE_TR) {
			cross_number(r, to);
			cross_coming(r, to);
		}
		cross_turn(r, to);
	}
}
