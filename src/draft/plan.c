/* From what has changed to what is to be ordered. */
#include "draft/plan.h"

#include "draft/halves.h"
#include "draft/item.h"
#include "draft/moved.h"
#include "draft/order.h"
#include "draft/portion.h"
#include "draft/rowname.h"
#include "draft/spread.h"
#include "draft/where.h"

#include <string.h>

size_t plan_appendix(const struct outline *o, size_t i)
{
	for (i = o->p[i].parent; i != NOWHERE; i = o->p[i].parent)
		if (o->p[i].node->kind == NODE_ATTACHMENT)
			return i;
	return NOWHERE;
}

bool plan_replaceable(const struct plan *p, size_t y)
{
	const struct outline *o = &p->d->y;
	size_t x = o->p[y].pair, in = o->p[y].parent;
	const struct item *old = x == NOWHERE ? NULL : &p->d->x.p[x];
	enum node_kind kind = item_kind(o, y);

	if (old == NULL || in == NOWHERE || item_is_quoted(o, y) ||
	    o->p[in].pair != old->parent || !str_eq(old->num, o->p[y].num))
		return false;
	if (kind == NODE_TR)
		return item_row_named(&p->d->x, x);
	if (kind == NODE_ATTACHMENT || kind == NODE_PREAMBLE)
		return true;
	if (o->p[y].leaf && kind == NODE_HEADING)
		return item_is_corner(o, y) ||
		       node_class(item_kind(o, in)) == CLASS_HIER;
	if (item_is_title(o, y))
		return true;
	if (item_is_piece(o, y))
		return !item_is_alone(o, y) || !item_is_numbered(o, in);
	return item_is_numbered(o, y);
}

size_t plan_place_of(const struct change *c)
{
	return c->y != NOWHERE ? c->y : c->in;
}

void plan_open(struct plan *p, struct arena *a, struct diff *d,
               const struct language *lang)
{
	*p = (struct plan){.a = a, .d = d, .lang = lang, .stuck = NOWHERE};
	p->coarse = arena_alloc(a, d->y.n);
	memset(p->coarse, 0, d->y.n);
	p->apart = arena_array(a, d->y.n, sizeof(*p->apart));
	memset(p->apart, 0, d->y.n * sizeof(*p->apart));
	p->left = arena_array(a, d->y.n, sizeof(*p->left));
	memset(p->left, 0, d->y.n * sizeof(*p->left));
	p->turns = arena_array(a, d->y.n, sizeof(*p->turns));
	memset(p->turns, 0, d->y.n * sizeof(*p->turns));
	spreads_find(p);
	halves_mark(p);
	moved_mark(p);
}

/* The next coarser way to say an item, if there is one. */
static bool item_coarsen(struct plan *p, size_t i)
{
	const struct outline *o = &p->d->y;
	unsigned char *how = &p->coarse[i];

	if (*how == COARSE_WHOLE)
		return false;
	/* What cannot come as a whole may come in its parts. */
	if (*how == COARSE_HALF) {
		*how = COARSE_NOT;
		return true;
	}
	if (o->p[i].leaf && o->p[i].pair != NOWHERE && *how == COARSE_NOT) {
		*how = COARSE_SUBST;
		return true;
	}
	if (!plan_replaceable(p, i))
		return false;
	*how = COARSE_WHOLE;
	return true;
}

bool plan_coarsen(struct plan *p, size_t y)
{
	const struct outline *o = &p->d->y;

	for (size_t i = y; i != NOWHERE; i = o->p[i].parent)
		if (p->turns[i] == p->turn)
			return true;
	for (size_t i = y; i != NOWHERE; i = o->p[i].parent)
		if (item_coarsen(p, i)) {
			spreads_drop(p, i);
			p->turns[i] = p->turn;
			return true;
		}
	p->stuck = y;
	return false;
}

bool plan_coarsen_clause(struct plan *p, const struct clause *c)
{
	const struct outline *o = &p->d->y;
	size_t y = c->y;

	if (c->kind != CLAUSE_REPLACE || c->n == 1)
		return plan_coarsen(p, y);
	for (size_t i = 0; i < c->n; i++, y = o->p[y].end)
		p->apart[y] = true;
	return true;
}

/* The largest unit around an item of y, or itself, that comes as a whole. */
static size_t whole_around(const struct plan *p, size_t y)
{
	size_t whole = NOWHERE;

	for (; y != NOWHERE; y = p->d->y.p[y].parent)
		if (p->coarse[y] >= COARSE_WHOLE)
			whole = y;
	return whole;
}

static struct clause *clause_add(struct plan *p, enum clause_kind kind,
                                 size_t x, size_t y)
{
	struct clause *c = vec_push(p->a, &p->clauses);

	*c = (struct clause){
	    .kind = kind, .x = x, .y = y, .n = 1, .at = NOWHERE};
	return c;
}

/* The paragraph of the old text behind which a new one comes; NOWHERE: it is
   the first. *more: how many new ones stand between. */
static size_t piece_before(const struct plan *p, size_t y, unsigned *more)
{
	const struct outline *o = &p->d->y;
	size_t before = NOWHERE;

	*more = 0;
	for (size_t i = outline_first(o, o->p[y].parent);
	     i != NOWHERE && i != y; i = outline_next(o, i)) {
		if (o->p[i].class != NODE_P || !o->p[i].leaf)
			continue;
		if (o->p[i].pair != NOWHERE)
			before = o->p[i].pair;
		*more = o->p[i].pair != NOWHERE ? 0 : *more + 1;
	}
	return before;
}

/* Where a new paragraph comes, as the old text counts; false where it would
   divide a part. */
static bool piece_place(const struct plan *p, struct clause *c)
{
	const struct outline *x = &p->d->x, *y = &p->d->y;
	unsigned more;
	size_t before = piece_before(p, c->y, &more);
	struct portion piece = {.head = NOWHERE};

	c->part = portion_is_of_article(y, c->y) && portion_begins(y, c->y);
	c->behind = more + 1;
	if (before == NOWHERE)
		return true;
	if (!portion_is_of_article(y, c->y)) {
		c->behind += (unsigned)x->p[before].place;
		return true;
	}
	piece = portion_read(x, before);
	c->behind += c->part ? piece.part : piece.line;
	if (!c->part && piece.parts > 1)
		c->at = piece.head;
	return !c->part || piece.line == piece.lines;
}

/* Units that come side by side are one clause. */
static bool insert_goes_on(const struct plan *p, struct clause *before,
                           size_t y)
{
	const struct outline *o = &p->d->y;
	size_t last = before->y;

	if (before->kind != CLAUSE_INSERT || o->p[y].class == NODE_ATTACHMENT ||
	    o->p[y].class != o->p[before->y].class ||
	    before->part !=
	        (item_is_piece(o, y) && portion_is_of_article(o, y) &&
	         portion_begins(o, y)))
		return false;
	for (size_t i = 1; i < before->n; i++)
		last = o->p[last].end;
	if (o->p[last].end != y || o->p[y].parent != o->p[before->y].parent)
		return false;
	before->n++;
	return true;
}

/* Behind which old row a new one comes that its number does not tell; false
   where that cannot be told either. */
static bool row_place(const struct plan *p, struct clause *c)
{
	const struct outline *o = &p->d->y;

	for (size_t i = outline_first(o, o->p[c->y].parent);
	     i != NOWHERE && i != c->y; i = outline_next(o, i))
		c->at = o->p[i].pair;
	return c->at != NOWHERE && item_row_named(&p->d->x, c->at);
}

static bool tell_added(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->y;
	struct clause *before =
	    p->clauses.n ? &p->clauses.p[p->clauses.n - 1] : NULL;

	if (!item_is_numbered(o, c->y) && !item_is_piece(o, c->y))
		return false;
	if (before != NULL && insert_goes_on(p, before, c->y))
		return true;
	before = clause_add(p, CLAUSE_INSERT, NOWHERE, c->y);
	if (o->p[c->y].class == NODE_TR && !rowname_numbered(o, c->y))
		return row_place(p, before);
	return !item_is_piece(o, c->y) || piece_place(p, before);
}

/* So are units that go. */
static bool delete_goes_on(const struct plan *p, size_t x)
{
	const struct outline *o = &p->d->x;
	struct clause *before =
	    p->clauses.n ? &p->clauses.p[p->clauses.n - 1] : NULL;
	size_t last;

	if (before == NULL || before->kind != CLAUSE_DELETE ||
	    o->p[x].class == NODE_ATTACHMENT ||
	    (o->p[x].leaf && portion_is_of_article(o, x)) ||
	    o->p[x].class != o->p[before->x].class)
		return false;
	last = before->x;
	for (size_t i = 1; i < before->n; i++)
		last = o->p[last].end;
	if (o->p[last].end != x || o->p[x].parent != o->p[before->x].parent)
		return false;
	before->n++;
	return true;
}

static bool tell_removed(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->x;

	if (!item_is_numbered(o, c->x) && !item_is_piece(o, c->x) &&
	    item_kind(o, c->x) != NODE_ATTACHMENT)
		return false;
	if (!delete_goes_on(p, c->x))
		clause_add(p, CLAUSE_DELETE, c->x, c->in);
	return true;
}

static bool tell_place(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->y;
	size_t x = p->d->x.p[c->x].parent, y = o->p[c->y].parent;

	if (c->moved && moved_comes(p, c->y))
		return moved_is_left(p, c->y);
	/* Units that have changed numbers among themselves stand by them. */
	if (c->numbered || !item_is_numbered(o, c->y) ||
	    o->p[c->y].class == NODE_TR ||
	    o->p[c->y].class == NODE_ATTACHMENT ||
	    (c->moved &&
	     (!c->renumbered || x == NOWHERE || p->d->x.p[x].pair != y)))
		return false;
	clause_add(p, CLAUSE_RENUMBER, c->x, c->y);
	return true;
}

static bool tell(struct plan *p, const struct change *c)
{
	if (c->x != NOWHERE ? item_is_quoted(&p->d->x, c->x)
	                    : item_is_quoted(&p->d->y, c->y))
		return false;
	switch (c->kind) {
	case CHANGE_WORDS:
		return where_tell(p, c);
	case CHANGE_ADDED:
		return tell_added(p, c);
	case CHANGE_REMOVED:
		return tell_removed(p, c);
	case CHANGE_PLACE:
		return tell_place(p, c);
	case CHANGE_SPAN:
	case CHANGE_COLUMN:
	case CHANGE_KINDS:
		break;
	}
	return false;
}

/* Units and paragraphs side by side that get new wordings are one clause. */
static bool replace_goes_on(struct plan *p, size_t y)
{
	const struct outline *ox = &p->d->x, *oy = &p->d->y;
	struct clause *before =
	    p->clauses.n ? &p->clauses.p[p->clauses.n - 1] : NULL;
	size_t x = oy->p[y].pair;

	if (before == NULL || before->kind != CLAUSE_REPLACE ||
	    oy->p[y].node->kind != oy->p[before->y].node->kind || p->apart[y] ||
	    p->apart[before->y] || outline_next(oy, p->last) != y ||
	    outline_next(ox, oy->p[p->last].pair) != x ||
	    !(oy->p[y].leaf
	          ? item_is_piece(oy, y) && !portion_is_of_article(oy, y)
	          : item_is_numbered(oy, y)) ||
	    oy->p[y].class == NODE_ATTACHMENT ||
	    (oy->p[y].class == NODE_TR &&
	     !(rowname_numbered(ox, x) && rowname_numbered(ox, before->x))))
		return false;
	before->n++;
	p->last = y;
	return true;
}

static void tell_whole(struct plan *p, size_t y)
{
	if (replace_goes_on(p, y))
		return;
	clause_add(p, CLAUSE_REPLACE, p->d->y.p[y].pair, y);
	p->last = y;
}

/* New editions of what units have left, if no change in them tells them. */
static void lefts_tell(struct plan *p, size_t from, size_t end)
{
	for (size_t y = from; y < end; y++)
		if (p->left[y] && whole_around(p, y) == y)
			tell_whole(p, y);
}

/* One change; false where it must be said more coarsely.  *told: the item up
   to which all is told. */
static bool change_tell(struct plan *p, const struct change *c, size_t *told)
{
	size_t at = plan_place_of(c), whole = whole_around(p, at);

	if (whole != NOWHERE && p->d->y.p[whole].end <= *told)
		return true;
	lefts_tell(p, *told, whole != NOWHERE ? whole : at);
	*told = at > *told ? at : *told;
	spreads_tell(p, c);
	if (whole != NOWHERE) {
		tell_whole(p, whole);
		*told = p->d->y.p[whole].end;
		return true;
	}
	if (c->kind != CHANGE_PLACE && moved_comes(p, at))
		return true;
	return tell(p, c);
}

/* One change after another; the first one that must be said more coarsely, or
   NULL. */
static const struct change *changes_tell(struct plan *p)
{
	size_t told = 0;

	p->clauses.n = 0;
	for (size_t i = 0; i < p->d->list.n; i++)
		if (!change_tell(p, &p->d->list.p[i], &told))
			return &p->d->list.p[i];
	lefts_tell(p, told, p->d->y.n);
	return NULL;
}

bool plan_make(struct plan *p)
{
	const struct change *c;

	for (p->turn++; (c = changes_tell(p)) != NULL; p->turn++)
		if (!plan_coarsen(p, plan_place_of(c)))
			return false;
	clauses_order(p);
	return true;
}
