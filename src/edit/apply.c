#include "edit/apply.h"

#include "edit/apply_part.h"
#include "edit/between.h"
#include "edit/brought.h"
#include "edit/change.h"
#include "edit/footed.h"
#include "edit/keep.h"
#include "edit/note.h"
#include "edit/paired.h"
#include "edit/recount.h"
#include "edit/relink.h"
#include "edit/splice.h"
#include "tree/eid.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <stdlib.h>

/* A node of the base that a change speaks of: to be found in the copy. */
static void twin_want(struct applier *p, const struct node *n)
{
	if (n != NULL && map_get_at(&p->twins, n) == NULL)
		*map_put_at(p->h.a, &p->twins, n) = (void *)n;
}

/* A provision, and what it is in. */
static void twin_want_around(struct applier *p, const struct node *n)
{
	for (; n != NULL; n = n->parent)
		twin_want(p, n);
}

/* The provision of the copy that one of the base is now in; NULL: the act. */
static struct node *twin_around(const struct applier *p, const struct node *n)
{
	for (; n != NULL; n = n->parent) {
		struct node *twin = apply_twin(p, n);

		if (twin != NULL && node_is_under(twin, p->h.doc->root) &&
		    (find_is_unit(twin) || twin->kind == NODE_ATTACHMENT))
			return twin;
	}
	return NULL;
}

/* All nodes of the base that the changes speak of. */
static void twins_want(struct applier *p, const struct resolution *todo)
{
	for (size_t i = 0; i < todo->n; i++) {
		const struct resolved *to = &todo->p[i];
		const struct node *wanted[] = {
		    to->near,         to->target,        to->at.unit,
		    to->at.first,     to->at.last,       to->gap.in.unit,
		    to->anchor.after, to->anchor.before, to->gap.holder};

		for (size_t k = 0; k < sizeof(wanted) / sizeof(*wanted); k++)
			twin_want(p, wanted[k]);
		twin_want_around(p, to->near);
	}
	for (size_t i = 0; i < todo->ncuts; i++)
		twin_want(p, todo->cuts[i]->block);
	for (size_t i = 0; i < p->missing.n; i++)
		twin_want_around(p, p->missing.p[i].near);
}

/* Find them in the copy, which has the same shape. */
static void twins_find(struct applier *p)
{
	const struct node *n = p->base->root;
	struct node *copy = p->h.doc->root;

	while (n != NULL) {
		if (map_get_at(&p->twins, n) != NULL)
			*map_put_at(p->h.a, &p->twins, n) = copy;
		n = node_next(n, p->base->root);
		copy = node_next(copy, p->h.doc->root);
	}
}

static struct node *(*const makers[EDIT_OPS])(struct applier *p,
                                              const struct resolved *to) = {
    [EDIT_REPLACE_UNIT_BY_ANNEX] = graft_replace,
    [EDIT_REPLACE_UNIT] = graft_replace,
    [EDIT_REPLACE_TITLE] = graft_title,
    [EDIT_INSERT_UNIT] = graft_insert,
    [EDIT_DELETE_UNIT] = stub_delete,
    [EDIT_REPLACE_ROW] = graft_row,
    [EDIT_DELETE_ROW] = graft_row,
    [EDIT_INSERT_ROW] = graft_row,
    [EDIT_RENUMBER] = stub_renumber,
    [EDIT_REPEAL] = stub_delete,
    [EDIT_SUSPEND] = stub_suspend,
};

enum { TURN_ROW = 4 };

/* In which turn changes are made, all places being known: what comes is put
   beside what may go. */
static unsigned turn_of(const struct resolved *to)
{
	switch ((int)to->edit->op) {
	case EDIT_INSERT_UNIT:
		return to->anchor.before ? 1 : to->anchor.after ? 2 : 3;
	case EDIT_INSERT_ROW:
		return TURN_ROW;
	case EDIT_REPLACE_TITLE:
		return 5;
	case EDIT_REPLACE_UNIT:
	case EDIT_REPLACE_UNIT_BY_ANNEX:
	case EDIT_REPLACE_ROW:
		return 6;
	case EDIT_DELETE_UNIT:
	case EDIT_DELETE_ROW:
	case EDIT_REPEAL:
		return 7;
	case EDIT_SUSPEND: /* as all else leaves it */
		return 8;
	case EDIT_RENUMBER: /* what comes stands by the new numbers */
	default:            /* words: already there */
		return 0;
	}
}

/* Rows behind the same row stand as their numbers do, whatever sentence is
   first: the greatest comes first.  One without a number stands right behind
   what the order names. */
static int row_cmp(const struct resolved *x, const struct resolved *y)
{
	uintptr_t m = (uintptr_t)x->anchor.after,
		  n = (uintptr_t)y->anchor.after;
	int by = x->row.n ? number_cmp(&y->row, &x->row) : 0;

	if (m != n)
		return m < n ? -1 : 1;
	if ((x->row.n == 0) != (y->row.n == 0))
		return x->row.n == 0 ? 1 : -1;
	return by ? by : x < y ? 1 : -(x > y);
}

/* What is put behind one place comes there in the reverse of its order: the
   places counted furthest on first, of one place what is ordered last. */
static int turn_cmp(const void *left, const void *right)
{
	const struct resolved *x = *(const struct resolved *const *)left;
	const struct resolved *y = *(const struct resolved *const *)right;
	unsigned a = turn_of(x), b = turn_of(y);
	size_t m = x->gap.ordinal ? x->gap.ordinal : SIZE_MAX;
	size_t n = y->gap.ordinal ? y->gap.ordinal : SIZE_MAX;
	int order = x < y ? -1 : x > y;

	if (a != b)
		return a < b ? -1 : 1;
	/* Columns further on go first, so that those before keep their
	   numbers. */
	if (x->at.kind == SPOT_COLUMN && y->at.kind == SPOT_COLUMN &&
	    x->at.column != y->at.column)
		return x->at.column > y->at.column ? -1 : 1;
	if (a == 1)
		return m != n ? (m < n ? -1 : 1) : order;
	if (a == TURN_ROW)
		return row_cmp(x, y);
	if (a == 2)
		return m != n ? (m > n ? -1 : 1) : -order;
	return order;
}

/* Was only a piece of what the history speaks of replaced, put in or taken
   out: a sentence, a paragraph, a column, words? */
static bool is_piece(const struct applier *p, const struct resolved *to,
                     const struct node *n)
{
	const struct node *in = apply_twin(p, to->at.unit);
	size_t last = to->edit->at.n;

	if (last && to->edit->at.p[0].kind == STEP_TOC)
		return last > 1 || !edit_change(to->edit->op)->unit;
	if (!edit_change(to->edit->op)->unit || to->at.sentence ||
	    to->gap.kind == NODE_TEXT || to->at.kind == SPOT_COLUMN)
		return true;
	if (to->edit->op == EDIT_INSERT_UNIT)
		return n == apply_twin(p, to->gap.in.unit);
	if (last && to->edit->at.p[last - 1].kind == STEP_PREAMBLE)
		return n->kind != NODE_PREAMBLE;
	return to->vacant || (to->at.kind == SPOT_PIECES && n == in);
}

/* A unit worded anew: what is suspended is that. */
static void twin_renew(struct applier *p, const struct resolved *to,
                       struct node *n)
{
	if (to->edit->op == EDIT_REPLACE_UNIT && to->at.kind == SPOT_NODE &&
	    to->at.first == to->at.last &&
	    map_get_at(&p->twins, to->at.first) != NULL)
		*map_put_at(p->h.a, &p->twins, to->at.first) = n;
}

/* Is it a unit in whose place a wording for a time is put? */
static bool is_cover(const struct resolved *to)
{
	return to->target != NULL && to->edit->op == EDIT_SUSPEND &&
	       to->edit->fresh != NULL && to->at.kind == SPOT_NODE;
}

/* Changes whose text a wording for a time hides: they show when that is over,
   and until then are noted nowhere but in the metadata, at that wording. */
static void made_cover(struct applier *p, const struct resolution *todo,
                       struct touched *made)
{
	struct map covers = {0};

	for (size_t i = 0; i < todo->n; i++)
		if (is_cover(&todo->p[i]))
			*map_put_at(&p->scratch, &covers, todo->p[i].at.first) =
			    made[i].node;
	for (size_t i = 0; covers.n != 0 && i < todo->n; i++) {
		const struct node *n = todo->p[i].target;
		struct node *over = NULL;

		for (; n != NULL && over == NULL; n = n->parent)
			over = map_get_at(&covers, n);
		if (over == NULL || is_cover(&todo->p[i]))
			continue;
		made[i].node = over;
		made[i].covered = true;
	}
}

/* Change the words of blocks, and what these refer to. */
static void apply_cuts(struct applier *p, const struct resolution *todo,
                       struct report *report)
{
	const struct folding *by = p->h.lang->lexicon.folding;
	struct relinks links = {.a = p->h.a,
	                        .scratch = &p->scratch,
	                        .lang = p->h.lang,
	                        .doc = p->h.doc};

	for (size_t i = 0; i < todo->ncuts; i++)
		relinks_note(&links, apply_twin(p, todo->cuts[i]->block));
	for (size_t i = 0; i < todo->ncuts; i++)
		splice_block(p->h.a, by, apply_twin(p, todo->cuts[i]->block),
		             todo->cuts[i], p->options->mark);
	relinks_settle(&links, p->base->name, report);
}

/* Make all changes; what each of them changed. */
static struct touched *apply_make(struct applier *p,
                                  const struct resolution *todo,
                                  struct report *report)
{
	const struct resolved **turns =
	    arena_array(p->h.a, todo->n, sizeof(*turns));
	struct touched *made = arena_array(p->h.a, todo->n, sizeof(*made));

	apply_cuts(p, todo, report);
	for (size_t i = 0; i < todo->n; i++)
		turns[i] = &todo->p[i];
	qsort(turns, todo->n, sizeof(*turns), turn_cmp);
	for (size_t i = 0; i < todo->n; i++) {
		const struct resolved *to = turns[i];
		struct touched *c = &made[to - todo->p];

		if (to->target == NULL)
			continue;
		c->edit = to->edit;
		c->was = to->target;
		c->node = apply_twin(p, to->target);
		c->old = c->node;
		if (resolve_in_contents(to->edit))
			c->node = graft_contents(p, to);
		else if (makers[to->edit->op] != NULL && !to->at.sentence &&
		         to->gap.kind != NODE_TEXT)
			c->node = makers[to->edit->op](p, to);
		twin_renew(p, to, c->node);
		c->part = is_piece(p, to, c->node);
	}
	units_reorder(p, todo);
	made_cover(p, todo, made);
	return made;
}

/* Write what was made into the metadata, and as the editors' notes. */
static void apply_history(struct applier *p, const struct touched *made,
                          size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct edit *e = made[i].edit;
		struct edit temporary = *e;

		p->h.force = e->force;
		if (!made[i].part)
			history_earlier(&p->h, e, made[i].was, made[i].node);
		/* What takes the place of a suspended text. */
		temporary.op = EDIT_REPLACE_UNIT;
		if (e->op == EDIT_SUSPEND && e->fresh != NULL)
			history_change(&p->h, &temporary, made[i].node,
			               made[i].part);
		history_change(&p->h, e, made[i].node, made[i].part);
		if (e->fresh != NULL && !made[i].covered)
			history_adopt(&p->h, e, made[i].node);
	}
	if (!p->options->no_notes)
		notes_write(&p->h, made, n);
}

/* Does an address lead to a piece of a unit, that has no node of its own? */
static bool is_within(const struct edit *e)
{
	size_t n = e->at.n;

	return n && step_node(e->at.p[n - 1].kind) == NODE_ROOT;
}

/* What is not in force yet is listed. */
static void apply_planned(struct applier *p, const struct resolution *todo)
{
	for (size_t i = 0; i < todo->n; i++) {
		const struct resolved *to = &todo->p[i];

		if (!to->later)
			continue;
		history_plan(&p->h);
		history_change(&p->h, to->edit, twin_around(p, to->near),
		               is_within(to->edit));
	}
}

/* What is missing is said, in the copy. */
static void apply_missing(struct applier *p)
{
	for (size_t i = 0; i < p->missing.n; i++) {
		struct missing *m = &p->missing.p[i];

		m->near = twin_around(p, m->near);
	}
	missing_write(&p->h, p->missing.p, p->missing.n);
}

static void apply_all(struct applier *p, const struct resolution *todo,
                      struct report *report)
{
	struct keeps keeps = {0};
	struct feet feet;
	struct touched *made;
	size_t n = 0;

	for (size_t i = todo->n; i-- > 0;)
		if (todo->p[i].target != NULL)
			p->h.force = todo->p[i].edit->force;
	twins_want(p, todo);
	twins_find(p);
	if (p->h.force.year != 0 && !p->options->bare)
		history_open(&p->h);
	ids_remember(p);
	keeps_read(&p->h, &p->scratch, &keeps);
	feet_read(&p->scratch, p->h.doc->root, &feet);
	made = apply_make(p, todo, report);
	keeps_settle(&p->h, &p->scratch, &keeps, made, todo->n);
	ids_assign(p);
	ids_settle(p);
	for (size_t i = 0; i < todo->n; i++)
		if (made[i].edit != NULL)
			made[n++] = made[i];
	feet_tell(&p->scratch, &feet, p->h.doc->root, p->base->name, report);
	feet_missing(&(struct footing){&p->scratch, p->edits, made, n, report},
	             &feet, p->h.doc->root);
	feet_recount(&(struct recount){.a = p->h.a,
	                               .scratch = &p->scratch,
	                               .before = &feet,
	                               .mark = p->options->mark,
	                               .name = p->base->name,
	                               .report = report},
	             p->h.doc->root);
	if (!p->options->bare) {
		apply_history(p, made, n);
		apply_missing(p);
		if (!p->options->unlisted)
			apply_planned(p, todo);
	}
	if (p->options->mark)
		marked_join(p->h.doc->root);
	if (p->own_ids)
		eid_assign(p->h.a, p->h.doc->root);
	if (!p->options->bare) {
		history_components(&p->h);
		history_leads(&p->h);
	}
}

/* The base copied, with what is known of it. */
/* Does it put other wording in the place of a provision, or none? */
static bool rewords(const struct edit *e)
{
	switch ((int)e->op) {
	case EDIT_REPLACE_UNIT:
	case EDIT_REPLACE_UNIT_BY_ANNEX:
	case EDIT_REPLACE_ROW:
	case EDIT_DELETE_UNIT:
	case EDIT_REPEAL:
		return true;
	case EDIT_SUSPEND:
		return e->fresh != NULL;
	default:
		return false;
	}
}

static void passed_add(struct doc *doc, const struct passed *p)
{
	struct passed *own = vec_push(&doc->arena, &doc->passed);

	*own = *p;
	own->at = str_copy(&doc->arena, p->at);
	own->came = str_copy(&doc->arena, p->came);
}

static struct doc *apply_copy(const struct doc *base,
                              const struct language *lang)
{
	struct doc *doc = doc_new();

	doc->name = str_copy(&doc->arena, base->name);
	doc->root = node_copy(&doc->arena, base->root);
	doc->labels = &lang->labels;
	meta_read(doc);
	for (size_t i = 0; i < base->titles.n; i++)
		*vec_push(&doc->arena, &doc->titles) =
		    str_copy(&doc->arena, base->titles.p[i]);
	for (size_t i = 0; i < base->passed.n; i++)
		passed_add(doc, &base->passed.p[i]);
	return doc;
}

/* What other wording stood there for a time, though none of it is made. */
static void apply_passed(struct doc *doc, const struct resolution *todo)
{
	for (size_t i = 0; i < todo->n; i++) {
		const struct resolved *to = &todo->p[i];
		const struct edit *e = to->edit;
		struct passed p = {.from = e->force, .until = e->until};

		if (!to->over || e->until.year == 0)
			continue;
		if (e->op == EDIT_INSERT_UNIT)
			p.came = address_print(&doc->arena, &e->at);
		else if (to->near != NULL && rewords(e))
			p.at = to->near->eid;
		else
			continue;
		passed_add(doc, &p);
	}
}

/* Leave a whole sentence out, as missing. */
static void apply_skip(struct applier *p, bool *skip, const struct resolved *to)
{
	const struct edits *edits = p->edits;
	size_t i = (size_t)(to->edit - edits->list.p), last = i;

	if (skip[i])
		return;
	while (i > 0 && edits->list.p[i - 1].block == to->edit->block)
		i--;
	while (last + 1 < edits->list.n &&
	       edits->list.p[last + 1].block == to->edit->block)
		last++;
	*vec_push(&p->scratch, &p->missing) =
	    (struct missing){&edits->list.p[i], (struct node *)to->near};
	for (; i <= last; i++)
		skip[i] = true;
}

/*
 * What is to be done.  Where a part of it is enough: without the sentences in
 * which something is refused, and again without those that are then.  Each is
 * told once.
 */
static struct resolution apply_resolve(struct applier *p,
                                       struct resolve_task *task,
                                       struct report *report)
{
	struct resolution todo = edits_resolve(&p->scratch, task, report);
	struct report quiet = {0};
	size_t n = SIZE_MAX;
	bool *skip;

	if (!todo.refused || !p->options->partial)
		return todo;
	skip = arena_array(&p->scratch, p->edits->list.n, sizeof(*skip));
	task->skip = skip;
	while (todo.refused && n != p->missing.n) {
		n = p->missing.n;
		for (size_t i = 0; i < todo.n; i++)
			if (todo.p[i].refused)
				apply_skip(p, skip, &todo.p[i]);
		todo = edits_resolve(&p->scratch, task, &quiet);
	}
	/* Nothing is left that could be applied. */
	todo.refused |= todo.n == 0;
	return todo;
}

/* The history of a copy that an order makes an edition of. */
static struct history history_of(struct doc *doc, const struct doc *base,
                                 const struct edits *edits,
                                 const struct language *lang)
{
	return (struct history){
	    .a = &doc->arena,
	    .doc = doc,
	    .order = edits->order,
	    .lang = lang,
	    .was = work_expression(&doc->arena, &base->work, base->lang3,
	                           meta_expression_date(base))};
}

/* The day of the edition that comes out: the last one of what is applied where
   none is asked for. */
static struct date apply_day(const struct edits *edits,
                             const struct apply_options *options)
{
	struct date day =
	    options->edition.year ? options->edition : options->as_of;

	for (size_t i = 0; i < edits->list.n && options->as_of.year == 0; i++) {
		const struct edit *e = &edits->list.p[i];

		if (edit_is_asked(e) && date_cmp(e->force, day) > 0)
			day = e->force;
	}
	return day;
}

struct doc *edits_apply(const struct language *lang, const struct doc *base,
                        const struct edits *edits,
                        const struct apply_options *options,
                        struct report *report)
{
	struct resolve_task task = {.lang = lang,
	                            .base = base,
	                            .as_of = options->as_of,
	                            .edition = options->edition,
	                            .day = apply_day(edits, options),
	                            .staged = options->staged,
	                            .bare = options->bare};
	struct edits all;
	struct applier p = {.base = base, .edits = &all, .options = options};
	struct resolution todo;
	struct doc *doc = NULL;

	arena_init(&p.scratch);
	between_add(&p.scratch, lang, base, edits, &all);
	paired_settle(&p.scratch, lang, base, &all);
	brought_read(&p.scratch, &all);
	task.edits = &all;
	todo = apply_resolve(&p, &task, report);
	if (!todo.refused) {
		brought_fit(&all, &todo);
		doc = apply_copy(base, lang);
		p.own_ids = eids_stand(base->root);
		p.h = history_of(doc, base, edits, lang);
		p.h.made = options->made;
		p.h.mark = options->mark;
		apply_all(&p, &todo, report);
		apply_passed(doc, &todo);
	}
	arena_free(&p.scratch);
	return doc;
}

struct doc *edits_end(const struct language *lang, const struct doc *base,
                      const struct edits *edits, struct date made,
                      struct date day)
{
	struct doc *doc = apply_copy(base, lang);
	struct history h = history_of(doc, base, edits, lang);
	bool over = false;

	for (size_t i = 0; i < edits->list.n; i++)
		over |= date_cmp(edits->list.p[i].until, day) == 0;
	h.made = made;
	h.force = day;
	history_end(&h, over);
	return doc;
}
