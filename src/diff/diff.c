#include "diff/diff.h"

#include "diff/columns.h"
#include "diff/partner.h"

/* A pair, or a unit that was added, and how far its children have been told. */
struct frame {
	size_t x, y;   /* x NOWHERE: added */
	size_t cx, cy; /* the next child of each; NOWHERE */
	size_t last;   /* the child of y before that; NOWHERE */
	bool numbered; /* y was a paragraph: what else is in it is new */
};

struct teller {
	struct diff *d;
	VEC(struct frame) stack;
};

static struct change *change_add(struct teller *t, enum change_kind kind,
                                 size_t x, size_t y)
{
	struct change *c = vec_push(&t->d->arena, &t->d->list);

	*c = (struct change){.kind = kind,
	                     .x = x,
	                     .y = y,
	                     .in = NOWHERE,
	                     .before = NOWHERE,
	                     .after = NOWHERE};
	return c;
}

static void frame_open(struct teller *t, size_t x, size_t y)
{
	*vec_push(&t->d->arena, &t->stack) = (struct frame){
	    .x = x,
	    .y = y,
	    .cx = x == NOWHERE ? NOWHERE : outline_first(&t->d->x, x),
	    .cy = outline_first(&t->d->y, y),
	    .last = NOWHERE};
}

/* Is the number of a row that of its first cell, by which rows are told? */
static bool is_counted(const struct outline *o, size_t i)
{
	return o->p[i].class != NODE_TR ||
	       (i + 1 < o->p[i].end && o->p[i + 1].number);
}

/* Does a pair have other numbers? */
static bool is_renumbered(const struct diff *d, size_t y)
{
	const struct item *new = &d->y.p[y];
	const struct item *old = &d->x.p[new->pair];

	return is_counted(&d->y, y) && is_counted(&d->x, new->pair) &&
	       new->num.n && old->num.n && !str_eq(new->num, old->num);
}

/* Is it the number of a pair that is told to have another one? */
static bool is_told_number(const struct diff *d, size_t y)
{
	size_t in = d->y.p[y].parent;

	return d->y.p[y].number && in != NOWHERE &&
	       d->y.p[in].pair != NOWHERE && is_renumbered(d, in);
}

static bool attr_differs(const struct node *x, const struct node *y,
                         const char *name)
{
	return !str_eq(node_attr(x, str_from(name)),
	               node_attr(y, str_from(name)));
}

/* Does a cell span others, columns aside that only one edition has? */
static bool spans_differ(const struct diff *d, size_t x, size_t y)
{
	const struct node *a = d->x.p[x].node, *b = d->y.p[y].node;

	if (node_class(b->kind) != CLASS_CELL ||
	    node_class(a->kind) != CLASS_CELL)
		return false;
	return attr_differs(a, b, "rowspan") ||
	       (attr_differs(a, b, "colspan") &&
	        !columns_cover(&d->x, x, &d->y, y));
}

static struct change *column_add(struct teller *t, size_t y, size_t from,
                                 size_t to)
{
	struct change *c = change_add(t, CHANGE_COLUMN, t->d->y.p[y].pair, y);

	c->old_column = from;
	c->new_column = to;
	return c;
}

/* The columns of a table that went, came or stand elsewhere. */
static void tell_columns(struct teller *t, size_t y)
{
	const struct item *new = &t->d->y.p[y], *old = &t->d->x.p[new->pair];

	for (size_t c = 0; old->to && c < old->columns; c++)
		if (old->to[c].at == NOWHERE)
			column_add(t, y, c + 1, 0);
	for (size_t c = 0; new->to &&c < new->columns; c++) {
		const struct column *to = &new->to[c];

		if (to->at == NOWHERE) {
			column_add(t, y, 0, c + 1);
		} else if (to->moved) {
			struct change *change =
			    column_add(t, y, to->at + 1, c + 1);

			change->moved = true;
			change->after = c;
		}
	}
}

/* Is a cell of a pair of rows in a column that is told as such? */
static bool is_told_column(const struct diff *d, const struct frame *f,
                           const struct item *cell)
{
	return cell->extra && f->x != NOWHERE &&
	       columns_fit(&d->x, f->x, &d->y, f->y);
}

/* A pair: where it stands, then what is in it. */
static void tell_pair(struct teller *t, size_t y, bool moved, size_t after)
{
	struct diff *d = t->d;
	size_t x = d->y.p[y].pair;
	bool renumbered = is_renumbered(d, y);

	if (moved || renumbered) {
		struct change *c = change_add(t, CHANGE_PLACE, x, y);

		c->moved = moved;
		c->renumbered = renumbered;
		c->after = after;
	}
	if (d->x.p[x].whole == d->y.p[y].whole || is_told_number(d, y))
		return;
	if (spans_differ(d, x, y))
		change_add(t, CHANGE_SPAN, x, y);
	if (d->y.p[y].class == NODE_TABLE && d->x.p[x].class == NODE_TABLE)
		tell_columns(t, y);
	if (d->y.p[y].leaf)
		hunks_read(&d->lexemes, &d->x.p[x], &d->y.p[y],
		           change_add(t, CHANGE_WORDS, x, y));
	else
		frame_open(t, x, y);
}

/* Does an old item have a partner that stands where it stood? */
static bool is_in_place(const struct diff *d, size_t x)
{
	return d->x.p[x].pair != NOWHERE && !d->x.p[x].moved &&
	       !partner_is_elsewhere(&d->x, x, &d->y);
}

static void tell_gone(struct teller *t, const struct frame *f, size_t x)
{
	struct change *c = change_add(t, CHANGE_REMOVED, x, NOWHERE);

	c->in = f->y;
	c->before = f->cy;
}

/* What stood in a unit that is only a paragraph now. */
static void tell_parts_gone(struct teller *t, const struct frame *f,
                            size_t unit)
{
	const struct outline *o = &t->d->x;

	for (size_t i = outline_first(o, unit); i != NOWHERE;
	     i = outline_next(o, i))
		if (o->p[i].pair == NOWHERE && !o->p[i].number)
			tell_gone(t, f, i);
}

/* What a child of y was before it got a number, or lost it; NOWHERE. */
static size_t number_before(const struct diff *d, size_t y)
{
	size_t x, unit;

	if (y == NOWHERE)
		return NOWHERE;
	x = d->y.p[y].pair;
	if (x == NOWHERE)
		return number_given(d, y);
	unit = d->x.p[x].parent;
	return unit != NOWHERE && number_lost(d, unit) == y ? unit : NOWHERE;
}

/* What was there before the next child that stays where it is. */
static void tell_removed(struct teller *t, struct frame *f)
{
	struct diff *d = t->d;
	size_t numbered = number_before(d, f->cy);

	while (f->cx != NOWHERE && f->cx != numbered &&
	       !is_in_place(d, f->cx)) {
		size_t x = f->cx;

		f->cx = outline_next(&d->x, x);
		if (d->x.p[x].pair != NOWHERE ||
		    is_told_column(d, f, &d->x.p[x]))
			continue;
		if (number_lost(d, x) == NOWHERE)
			tell_gone(t, f, x);
		else
			tell_parts_gone(t, f, x);
	}
}

static void tell_numbered(struct teller *t, struct frame *f, size_t x, size_t y)
{
	change_add(t, CHANGE_PLACE, x, y)->numbered = true;
	if (f->x == NOWHERE || f->cx != x)
		return;
	if (!t->d->x.p[x].leaf)
		tell_parts_gone(t, f, x);
	f->cx = outline_next(&t->d->x, x);
}

/* A child of the frame that was opened last, without a partner. */
static void tell_alone(struct teller *t, struct frame *f, size_t y)
{
	struct diff *d = t->d;
	size_t given = number_given(d, y);

	if (is_told_column(d, f, &d->y.p[y]))
		return;
	if (given != NOWHERE)
		tell_numbered(t, f, given, y);
	else if (f->x != NOWHERE || (f->numbered && !d->y.p[y].number))
		change_add(t, CHANGE_ADDED, NOWHERE, y);
	if (d->y.p[y].leaf)
		return;
	frame_open(t, NOWHERE, y);
	t->stack.p[t->stack.n - 1].numbered = given != NOWHERE;
}

/* The next child of the frame that was opened last. */
static void tell_next(struct teller *t)
{
	struct frame *f = &t->stack.p[t->stack.n - 1];
	struct diff *d = t->d;
	size_t y, x, last = f->last;

	if (f->x != NOWHERE)
		tell_removed(t, f);
	y = f->cy;
	if (y == NOWHERE) {
		t->stack.n--;
		return;
	}
	f->cy = outline_next(&d->y, y);
	f->last = d->y.p[y].number ? last : y;
	x = d->y.p[y].pair;
	if (x == NOWHERE) {
		tell_alone(t, f, y);
	} else if (f->x != NOWHERE && is_in_place(d, x)) {
		f->cx = outline_next(&d->x, x);
		tell_pair(t, y, false, last);
	} else {
		size_t unit = number_before(d, y);

		if (unit != NOWHERE)
			tell_numbered(t, f, unit, y);
		tell_pair(t, y, !number_carries(d, x, y), last);
	}
}

void diff_read(struct diff *d, const struct doc *old_doc,
               const struct doc *new_doc, struct ignore ignore)
{
	struct teller t = {.d = d};

	*d = (struct diff){.old_doc = old_doc, .new_doc = new_doc};
	arena_init(&d->arena);
	d->lexemes = (struct lexemes){.a = &d->arena, .ignore = ignore};
	outline_read(&d->lexemes, old_doc->root, &d->x);
	outline_read(&d->lexemes, new_doc->root, &d->y);
	partners_find(&d->lexemes, &d->x, &d->y);
	if (d->x.p[0].whole != d->y.p[0].whole)
		frame_open(&t, 0, 0);
	while (t.stack.n)
		tell_next(&t);
}

void diff_free(struct diff *d)
{
	arena_free(&d->arena);
}
