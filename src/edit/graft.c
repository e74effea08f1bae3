/* New wording put into the base. */
#include "edit/corner.h"
#include "edit/grid.h"
#include "edit/quoted.h"
#include "parse/remark.h"
#include "parse/sequence.h"
#include "tree/work.h"

struct node *apply_twin(const struct applier *p, const struct node *n)
{
	return n ? map_get_at(&p->twins, n) : NULL;
}

void graft_out(struct applier *p, struct node *n)
{
	p->moved = true;
	if (p->options->mark)
		n->mark = MARK_REMOVED;
	else
		node_unlink(n);
}

void graft_over(struct applier *p, struct node *old, struct node *n)
{
	node_after(old, n);
	graft_out(p, old);
	if (p->options->mark)
		n->mark = MARK_ADDED;
}

/* Links of new wording to its own parts are kept in mind; what else leads into
   the order leads there from outside. */
static void copy_link(struct applier *p, struct node *n, const struct map *own,
                      struct str order)
{
	struct arena *a = p->h.a;
	struct str href = node_attr(n, STR("href"));
	struct str id = str_after(href, 1);
	struct node *to;

	if (!str_starts(href, STR("#")))
		return;
	to = map_get(own, id);
	if (to != NULL)
		*vec_push(a, &p->inward) = (struct inward){n, to};
	else
		node_set(a, n, STR("href"), str_join(a, order, id));
}

struct node *graft_copy(struct applier *p, const struct edit *e,
                        const struct node *fresh)
{
	struct arena *a = p->h.a;
	struct node *top = node_copy(a, fresh);
	const struct work *w = &p->h.order->work;
	struct str order = str_format(
	    a, "%.*s/!main~",
	    STR_ARG(work_expression(a, w, p->h.order->lang3, w->date)));
	struct map own = {0};

	for (struct node *n = top; n != NULL; n = node_next(n, top)) {
		if (n->eid.n)
			*map_put(a, &own, n->eid) = n;
		n->eid = STR("");
	}
	for (struct node *n = top; n != NULL; n = node_next(n, top))
		if (n->kind == NODE_REF || n->kind == NODE_RREF)
			copy_link(p, n, &own, order);
	*map_put_at(a, &p->grafted, top) = (void *)e;
	p->moved = true;
	return top;
}

static struct node *mark_new(const struct applier *p, struct node *n)
{
	if (p->options->mark)
		n->mark = MARK_ADDED;
	return n;
}

static bool is_piece(const struct node *n)
{
	return n->kind == NODE_INTRO || n->kind == NODE_CONTENT ||
	       n->kind == NODE_ALINEA || n->kind == NODE_WRAP_UP;
}

static struct node *piece_next(struct node *n)
{
	while (n != NULL &&
	       (n->mark == MARK_REMOVED || (!is_piece(n) && !find_is_unit(n))))
		n = n->next;
	return n;
}

/* Give a piece of text the element that its place asks for. */
static void piece_form(struct arena *a, struct node *n, enum node_kind want)
{
	struct node *alinea;

	if (n->kind == want || n->kind == NODE_WRAP_UP)
		return;
	if (n->kind != NODE_ALINEA && want == NODE_ALINEA) {
		alinea = node_new(a, NODE_ALINEA);
		alinea->mark = n->mark;
		node_before(n, alinea);
		node_unlink(n);
		node_append(alinea, n);
		n->kind = NODE_CONTENT;
	} else if (n->kind != NODE_ALINEA) {
		n->kind = want;
	} else if (n->first != NULL && n->first == n->last &&
	           n->first->kind == NODE_CONTENT) {
		/* What the history speaks of stays the node that it is. */
		n->kind = want;
		n->eid = STR("");
		node_unset(n, STR("wId"));
		node_unwrap(n->first);
	}
}

void graft_shape(struct arena *a, struct node *unit)
{
	struct node *first = piece_next(unit->first), *next;
	size_t pieces = 0, units = 0;

	for (struct node *n = first; n != NULL; n = piece_next(n->next)) {
		units += find_is_unit(n);
		pieces += is_piece(n);
	}
	for (struct node *n = first; n != NULL; n = next) {
		next = piece_next(n->next);
		if (!is_piece(n))
			continue;
		if (n == first && next != NULL && find_is_unit(next))
			piece_form(a, n, NODE_INTRO);
		else if (pieces == 1 && units == 0)
			piece_form(a, n, NODE_CONTENT);
		else
			piece_form(a, n, NODE_ALINEA);
	}
}

/* A piece of text of new wording as an alinea; a unit as it is. */
static struct node *fresh_piece(struct applier *p, const struct edit *e,
                                const struct node *fresh)
{
	struct node *n = graft_copy(p, e, fresh), *alinea, *content;

	if (node_class(n->kind) == CLASS_HIER)
		return mark_new(p, n);
	alinea = node_new(p->h.a, NODE_ALINEA);
	if (n->kind == NODE_INTRO || n->kind == NODE_CONTENT) {
		n->kind = NODE_CONTENT;
		node_append(alinea, n);
		return mark_new(p, alinea);
	}
	content = node_add(p->h.a, alinea, NODE_CONTENT);
	node_append(content, n);
	return mark_new(p, alinea);
}

/* The piece that n is by now: another change may have made it an alinea. */
static struct node *piece_around(struct node *n)
{
	while (n != NULL && n->parent != NULL && n->parent->kind == NODE_ALINEA)
		n = n->parent;
	return n;
}

/* The blocks of new wording behind `at`, or before `before`; the first. */
static struct node *put_pieces(struct applier *p, const struct edit *e,
                               struct node *at, struct node *before)
{
	const struct node *fresh = e->fresh, *beside = at ? at : before;
	/* Paragraphs of an appendix are in no unit. */
	bool loose = beside != NULL && beside->kind == NODE_P &&
	             node_class(beside->parent->kind) == CLASS_HIER_ROOT;
	struct node *first = NULL;

	at = piece_around(at);
	before = piece_around(before);
	for (size_t i = 0; fresh && i < (e->nfresh ? e->nfresh : 1); i++) {
		struct node *n = loose ? mark_new(p, graft_copy(p, e, fresh))
		                       : fresh_piece(p, e, fresh);

		if (at != NULL)
			node_after(at, n);
		else
			node_before(before, n);
		at = n;
		if (first == NULL)
			first = n;
		fresh = fresh->next;
	}
	return first;
}

/* A paragraph of new text in quotes: of no unit of the act's own. */
static struct node *replace_quoted(struct applier *p, const struct resolved *to)
{
	graft_over(p, apply_twin(p, to->at.first),
	           graft_copy(p, to->edit, to->edit->fresh));
	return apply_twin(p, to->at.unit);
}

static struct node *insert_quoted(struct applier *p, const struct resolved *to)
{
	struct node *n = mark_new(p, graft_copy(p, to->edit, to->edit->fresh));

	node_after(apply_twin(p, to->anchor.after), n);
	return apply_twin(p, to->gap.in.unit);
}

static struct node *replace_pieces(struct applier *p, const struct resolved *to)
{
	struct node *n = apply_twin(p, to->at.first), *next, *first;
	struct node *last = apply_twin(p, to->at.last), *unit = n->parent;

	first = put_pieces(p, to->edit, last, NULL);
	for (; n != NULL; n = n == last ? NULL : next) {
		next = n->next;
		graft_out(p, n);
	}
	graft_shape(p->h.a, unit);
	return first->parent ? first : unit;
}

/* Is the last block of a preamble its enacting formula? */
static bool has_formula(const struct node *n)
{
	return n->last != NULL && n->last->kind == NODE_FORMULA;
}

/* A preamble: its last new paragraph is the formula, if it ends as one. */
static struct node *replace_preamble(struct applier *p,
                                     const struct resolved *to)
{
	struct node *old = apply_twin(p, to->at.first);
	struct node *n = node_copy(p->h.a, old), *next, *formula, *c;
	const struct edit *e = to->edit;
	const struct node *fresh = e->fresh;
	struct wording w;

	formula = has_formula(n) ? n->last : NULL;
	for (c = n->first; c != NULL; c = next) {
		next = c->next;
		if (c != formula)
			node_unlink(c);
	}
	for (size_t i = 0; fresh && i < (e->nfresh ? e->nfresh : 1); i++) {
		c = graft_copy(p, e, fresh);
		wording_read(p->h.a, NULL, c, &w);
		if (formula && str_ends(str_trim(w.text), STR(":"))) {
			while (formula->first != NULL)
				node_unlink(formula->first);
			node_append(formula, c);
		} else if (formula) {
			node_before(formula, c);
		} else {
			node_append(n, c);
		}
		fresh = fresh->next;
	}
	graft_over(p, old, n);
	return n;
}

struct node *graft_replace(struct applier *p, const struct resolved *to)
{
	struct node *old = apply_twin(p, to->at.first), *n;

	if (to->at.kind == SPOT_COLUMN)
		return graft_column(p, to);
	if (to->at.kind == SPOT_PIECES && quoted_is(to->at.first))
		return replace_quoted(p, to);
	if (to->at.kind == SPOT_PIECES)
		return replace_pieces(p, to);
	if (corner_is(&to->at))
		return corner_graft(p, to);
	if (old->kind == NODE_ATTACHMENT)
		return appendix_replace(p, to->edit, old);
	if (old->kind == NODE_PREAMBLE)
		return replace_preamble(p, to);
	n = graft_copy(p, to->edit, to->edit->fresh);
	n->eid = old->eid;
	graft_over(p, old, n);
	return n;
}

/* The words of a new title: those of a heading, or of a paragraph. */
static const struct node *title_words(const struct node *fresh)
{
	const struct node *n =
	    find_is_unit(fresh) ? node_child(fresh, NODE_HEADING) : fresh;

	if (n == NULL)
		n = fresh;
	while (n != NULL && (n->kind == NODE_NUM || n->kind == NODE_EOL ||
	                     node_class(n->kind) != CLASS_TEXTY))
		n = n->kind == NODE_NUM || n->kind == NODE_EOL ? n->next
		                                               : n->first;
	return n;
}

struct node *graft_title(struct applier *p, const struct resolved *to)
{
	struct node *old = apply_twin(p, to->at.first), *n, *in;
	const struct node *words = title_words(to->edit->fresh);
	struct node *copy;

	/* A paragraph holds the element of an act's title. */
	n = node_new(p->h.a, old->kind);
	n->eid = old->eid;
	in = n;
	if (old->first != NULL && old->first->kind == NODE_DOC_TITLE)
		in = node_add(p->h.a, n, NODE_DOC_TITLE);
	copy = graft_copy(p, to->edit, words ? words : to->edit->fresh);
	node_adopt(in, copy);
	graft_over(p, old, n);
	/* The only paragraph of a title is all of it. */
	if (n->parent->kind == NODE_LONG_TITLE && n->parent->first == n &&
	    n->parent->last == n)
		return n->parent;
	return n;
}

/* The sibling from n on before which a number goes; *behind: the last one that
   is smaller.  A number that is smaller than the one before it begins another
   list. */
static struct node *number_seat(const struct applier *p, struct node *n,
                                const struct node *unit, struct node **behind)
{
	struct number num = number_read(p->h.lang, unit->num), is, was = {0};

	*behind = NULL;
	for (; n != NULL; n = n->next) {
		if (n->kind != unit->kind || n->num.n == 0 ||
		    n->mark == MARK_REMOVED)
			continue;
		is = number_read(p->h.lang, n->num);
		if (number_cmp(&is, &num) > 0)
			return n;
		if (*behind != NULL && number_cmp(&is, &was) < 0)
			return NULL;
		*behind = n;
		was = is;
	}
	return NULL;
}

/* Where the row of numbers begins that a new one goes into: with the one
   before it; where it is the first of all, in what gets it. */
static struct node *row_begin(struct applier *p, const struct resolved *to)
{
	struct node *in = apply_twin(p, to->gap.in.unit);
	struct node *n = apply_twin(p, to->at.first);

	return n != NULL && n->parent == in ? n : in->first;
}

static struct node *insert_numbered(struct applier *p,
                                    const struct resolved *to)
{
	struct node *in = apply_twin(p, to->gap.in.unit), *behind, *before;
	struct node *n = graft_copy(p, to->edit, to->edit->fresh);
	struct node *stub = to->gap.back ? apply_twin(p, to->gap.holder) : NULL;

	if (stub != NULL) {
		n->eid = stub->eid;
		graft_over(p, stub, n);
		return n;
	}
	mark_new(p, n);
	before = number_seat(p, row_begin(p, to), n, &behind);
	if (before == NULL && behind == NULL && to->at.last != NULL)
		node_after(apply_twin(p, to->at.last), n);
	else if (before != NULL)
		node_before(before, n);
	else if (behind != NULL)
		node_after(behind, n);
	else
		node_append(in, n);
	if (behind == NULL && find_is_unit(in))
		graft_shape(p->h.a, in);
	/* The only block of a body by itself is no unit: it stays as it is. */
	return n;
}

struct node *graft_insert(struct applier *p, const struct resolved *to)
{
	struct node *after, *before, *unit, *first;

	if (to->at.kind == SPOT_COLUMN)
		return graft_column(p, to);
	if (to->gap.kind == NODE_ATTACHMENT)
		return appendix_insert(p, to->edit, &to->gap);
	if (to->gap.num.n)
		return insert_numbered(p, to);
	if (quoted_is(to->anchor.after))
		return insert_quoted(p, to);
	unit = apply_twin(p, to->gap.in.unit);
	after = apply_twin(p, to->anchor.after);
	before = apply_twin(p, to->anchor.before);
	first = put_pieces(p, to->edit, after, before);
	graft_shape(p->h.a, unit);
	return first->parent ? first : unit;
}

struct node *graft_row(struct applier *p, const struct resolved *to)
{
	struct node *table = apply_twin(p, to->target), *after, *tr;
	const struct node *fresh;

	if (to->fresh == NULL) {
		p->moved = true;
		grid_remove(p->h.a, apply_twin(p, to->at.first),
		            p->options->mark);
		return table;
	}
	after = apply_twin(p, to->anchor.after);
	fresh = to->fresh;
	for (size_t i = 0; i < to->rows; i++, fresh = fresh->next) {
		tr = mark_new(p, graft_copy(p, to->edit, fresh));
		if (after == NULL)
			graft_over(p, apply_twin(p, to->at.first), tr);
		else
			grid_insert(p->h.a, table, after, tr, p->options->mark);
		after = tr;
	}
	return after;
}
