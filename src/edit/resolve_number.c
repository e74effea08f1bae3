/* Units and rows that get another number. */
#include "base/told.h"
#include "edit/resolve_part.h"
#include "edit/row.h"
#include "edit/seeker.h"
#include "tree/number.h"
#include "tree/work.h"

#include <stdlib.h>

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
		                  TOLD("the row has no number of its own"));
	to->target = to->at.first->parent;
	seeker_cut(&s, range, to->number);
	return true;
}

/* Is x about a piece of the text that e is about a piece of? */
static bool is_sibling(struct resolver *r, const struct edit *x,
                       const struct edit *e)
{
	struct address a = x->at, b = e->at;

	if (a.n != b.n || a.p[a.n - 1].kind != b.p[b.n - 1].kind ||
	    !work_same(&x->base, &e->base))
		return false;
	a.n--;
	b.n--;
	return str_eq(address_print(r->a, &a), address_print(r->a, &b));
}

/* What a piece is called once the others come and go says that itself: nothing
   is to be done where the order says the same. */
static bool renumber_piece(struct resolver *r, const struct edit *e)
{
	const struct edits *edits = r->task->edits;
	unsigned was, is, now, k;

	if (!str_number(edit_num(e), &was) || !str_number(e->new, &is))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("which of them it is cannot be told"));
	now = was;
	for (size_t i = 0; i < edits->list.n; i++) {
		const struct edit *x = &edits->list.p[i];

		if (!edit_is_change(x) || !is_sibling(r, x, e) ||
		    !str_number(edit_num(x), &k))
			continue;
		now -= x->op == EDIT_DELETE_UNIT && k < was;
		now += x->op == EDIT_INSERT_UNIT && k <= is;
	}
	return now == is ||
	       resolve_no(r, e, DIAG_CHANGES_CROSS,
	                  told(r->a,
	                       "it has no printed number, and by the "
	                       "order's other changes it is number %u "
	                       "of its kind",
	                       now));
}

bool resolve_renumber(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (!find_spot(&r->finder, &e->at, e->at.n, &to->at))
		return resolve_unfound(r, e);
	if (step_is_piece(edit_last(e)->kind) && to->at.kind == SPOT_PIECES)
		return renumber_piece(r, e);
	to->target = to->at.kind == SPOT_NODE ? to->at.first : to->at.unit;
	to->number = number_clean(r->a, e->new);
	if (to->at.first->kind == NODE_TR && to->number.n != 0)
		return renumber_row(r, to);
	if (to->at.kind != SPOT_NODE || to->at.sentence ||
	    !find_is_unit(to->at.first) || to->number.n == 0 ||
	    !has_number(to->at.first))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("only units that have a number get "
		                       "another one"));
	return true;
}

static bool is_renumbered(const struct resolved *to)
{
	return to->target != NULL && to->edit->op == EDIT_RENUMBER;
}

static struct str num_of(struct resolver *r, const struct node *n)
{
	return n->kind == NODE_TR ? row_num(r->a, n) : n->num;
}

/* The row that gets a number, and one that comes with it. */
static void cross_coming(struct resolver *r, const struct resolved *to)
{
	struct address at = to->edit->at;
	struct edit like = *to->edit;

	at.p[at.n - 1].num = to->number;
	like.at = at;
	if (find_is_coming(&r->finder, &like, to->number))
		resolve_no(
		    r, to->edit, DIAG_CHANGES_CROSS,
		    TOLD("the order gives this number to a new provision "
		         "as well"));
}

/* A unit or a row that gets another number. */
struct turn {
	size_t i; /* of the change */
	const struct node *unit;
	struct number was, is;
};

static bool is_beside(const struct turn *x, const struct turn *y)
{
	return x->unit->parent == y->unit->parent &&
	       x->unit->kind == y->unit->kind;
}

/* Those that stand side by side together, by the numbers that they have. */
static int turn_cmp(const void *x, const void *y)
{
	const struct turn *a = x, *b = y;

	if (a->unit->parent != b->unit->parent)
		return (uintptr_t)a->unit->parent < (uintptr_t)b->unit->parent
		           ? -1
		           : 1;
	if (a->unit->kind != b->unit->kind)
		return a->unit->kind < b->unit->kind ? -1 : 1;
	return number_cmp(&a->was, &b->was);
}

/* Tell which of n side by side get a smaller number than one that stands before
   them; backwards: a greater one than one behind them. */
static void turns_mark(const struct turn *p, size_t n, bool back, bool *turned)
{
	const struct number *most = NULL;
	int way = back ? -1 : 1;
	size_t run = 0; /* from here on they have the same number as the k-th */

	for (size_t k = 0; k < n; k++) {
		const struct turn *t = &p[back ? n - 1 - k : k];
		const struct turn *by = &p[back ? n - 1 - run : run];

		while (number_cmp(&by->was, &t->was) != 0) {
			if (most == NULL || way * number_cmp(&by->is, most) > 0)
				most = &by->is;
			run++;
			by += way;
		}
		turned[t->i] |= most && way * number_cmp(most, &t->is) > 0;
	}
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

/*
 * For each change: does a unit or row change places with another one, which
 * cannot be done?  Units come in the order of their numbers: what stands
 * between them goes with none of them; rows may be merged.
 */
static bool *turns_find(struct resolver *r)
{
	bool *turned = arena_alloc(r->a, r->out.n * sizeof(*turned));
	const struct language *lang = r->task->lang;
	VEC(struct turn) all = {0};

	for (size_t i = 0; i < r->out.n; i++) {
		const struct resolved *to = &r->out.p[i];

		if (!is_renumbered(to))
			continue;
		*vec_push(r->a, &all) = (struct turn){
		    .i = i,
		    .unit = to->at.first,
		    .was = number_read(lang, num_of(r, to->at.first)),
		    .is = number_read(lang, to->number)};
	}
	if (all.n != 0)
		qsort(all.p, all.n, sizeof(*all.p), turn_cmp);
	for (size_t i = 0, n; i < all.n; i += n) {
		for (n = 1;
		     i + n < all.n && is_beside(&all.p[i], &all.p[i + n]);)
			n++;
		if (all.p[i].unit->kind != NODE_TR && !has_text(all.p[i].unit))
			continue;
		turns_mark(&all.p[i], n, false, turned);
		turns_mark(&all.p[i], n, true, turned);
	}
	return turned;
}

void resolve_numbers(struct resolver *r)
{
	const bool *turned = turns_find(r);

	for (size_t i = 0; i < r->out.n; i++) {
		const struct resolved *to = &r->out.p[i];
		bool row = is_renumbered(to) && to->at.first->kind == NODE_TR;

		if (row)
			cross_coming(r, to);
		if (turned[i])
			resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
			           row ? TOLD("rows that change places are not "
			                      "moved")
			               : TOLD("text stands between the units "
			                      "that change places: where it "
			                      "goes cannot be told"));
	}
}
