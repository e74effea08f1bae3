#include "edit/apply.h"

#include "edit/apply_part.h"
#include "edit/note.h"
#include "edit/splice.h"
#include "tree/eid.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <stdlib.h>

/* A node of the base that a change speaks of: to be found in the copy. */
static void twin_want(struct applier *p, const struct node *n)
{
	struct str key = {(const char *)&n, sizeof(n)};

	if (n != NULL && map_get(&p->twins, key) == NULL)
		*map_put(p->h.a, &p->twins, str_copy(p->h.a, key)) = (void *)n;
}

/* All nodes of the base that the changes speak of. */
static void twins_want(struct applier *p, const struct resolution *todo)
{
	for (size_t i = 0; i < todo->n; i++) {
		const struct resolved *to = &todo->p[i];
		const struct node *wanted[] = {
		    to->target,       to->at.unit,     to->at.first,
		    to->at.last,      to->gap.in.unit, to->anchor.after,
		    to->anchor.before};

		for (size_t k = 0; k < sizeof(wanted) / sizeof(*wanted); k++)
			twin_want(p, wanted[k]);
	}
	for (size_t i = 0; i < todo->ncuts; i++)
		twin_want(p, todo->cuts[i]->block);
}

/* Find them in the copy, which has the same shape. */
static void twins_find(struct applier *p)
{
	const struct node *n = p->base->root;
	struct node *copy = p->h.doc->root;

	while (n != NULL) {
		struct str key = {(const char *)&n, sizeof(n)};

		if (map_get(&p->twins, key) != NULL)
			*map_put(p->h.a, &p->twins, key) = copy;
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

/* In which turn changes are made, all places being known: what comes is put
   beside what may go. */
static unsigned turn_of(const struct resolved *to)
{
	switch ((int)to->edit->op) {
	case EDIT_INSERT_UNIT:
	case EDIT_INSERT_ROW:
		return to->anchor.before ? 1 : to->anchor.after ? 2 : 3;
	case EDIT_REPLACE_TITLE:
		return 4;
	case EDIT_REPLACE_UNIT:
	case EDIT_REPLACE_UNIT_BY_ANNEX:
	case EDIT_REPLACE_ROW:
	case EDIT_SUSPEND:
		return 5;
	case EDIT_DELETE_UNIT:
	case EDIT_DELETE_ROW:
	case EDIT_REPEAL:
		return 6;
	case EDIT_RENUMBER:
		return 7;
	default:
		return 0; /* words: already there */
	}
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
	if (a == 1)
		return m != n ? (m < n ? -1 : 1) : order;
	if (a == 2)
		return m != n ? (m > n ? -1 : 1) : -order;
	return order;
}

/* Make all changes; what each of them changed. */
static struct touched *apply_make(struct applier *p,
                                  const struct resolution *todo)
{
	const struct folding *by = p->h.lang->lexicon.folding;
	const struct resolved **turns =
	    arena_array(p->h.a, todo->n, sizeof(*turns));
	struct touched *made = arena_array(p->h.a, todo->n, sizeof(*made));

	for (size_t i = 0; i < todo->ncuts; i++)
		splice_block(p->h.a, by, apply_twin(p, todo->cuts[i]->block),
		             todo->cuts[i], p->options->mark);
	for (size_t i = 0; i < todo->n; i++)
		turns[i] = &todo->p[i];
	qsort(turns, todo->n, sizeof(*turns), turn_cmp);
	for (size_t i = 0; i < todo->n; i++) {
		const struct resolved *to = turns[i];
		struct touched *c = &made[to - todo->p];

		if (to->target == NULL)
			continue;
		c->edit = to->edit;
		c->node = apply_twin(p, to->target);
		if (makers[to->edit->op] != NULL && !to->at.sentence &&
		    to->gap.kind != NODE_TEXT)
			c->node = makers[to->edit->op](p, to);
	}
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
		/* What takes the place of a suspended text. */
		temporary.op = EDIT_REPLACE_UNIT;
		if (e->op == EDIT_SUSPEND && e->fresh != NULL)
			history_change(&p->h, &temporary, made[i].node);
		history_change(&p->h, e, made[i].node);
		if (e->fresh != NULL)
			history_adopt(&p->h, e, made[i].node);
	}
	if (!p->options->no_notes)
		notes_write(&p->h, made, n);
}

static void apply_all(struct applier *p, const struct resolution *todo)
{
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
	made = apply_make(p, todo);
	ids_assign(p);
	ids_settle(p);
	for (size_t i = 0; i < todo->n; i++)
		if (made[i].edit != NULL)
			made[n++] = made[i];
	if (!p->options->bare)
		apply_history(p, made, n);
	if (p->own_ids)
		eid_assign(p->h.a, p->h.doc->root);
}

/* The base copied, with what is known of it. */
static struct doc *apply_copy(const struct doc *base,
                              const struct language *lang)
{
	struct doc *doc = doc_new();

	doc->name = str_copy(&doc->arena, base->name);
	doc->root = node_copy(&doc->arena, base->root);
	doc->labels = &lang->labels;
	meta_read(doc);
	return doc;
}

struct doc *edits_apply(const struct language *lang, const struct doc *base,
                        const struct edits *edits,
                        const struct apply_options *options,
                        struct report *report)
{
	const struct resolve_task task = {lang, edits, base, options->as_of,
	                                  options->bare};
	struct arena scratch;
	struct applier p = {.base = base, .edits = edits, .options = options};
	struct resolution todo;
	struct doc *doc = NULL;

	arena_init(&scratch);
	todo = edits_resolve(&scratch, &task, report);
	if (!todo.refused) {
		doc = apply_copy(base, lang);
		p.own_ids = eids_stand(base->root);
		p.h = (struct history){.a = &doc->arena,
		                       .doc = doc,
		                       .order = edits->order,
		                       .lang = lang,
		                       .made = options->made,
		                       .mark = options->mark};
		p.h.was = work_expression(&doc->arena, &base->work, base->lang3,
		                          meta_expression_date(base));
		apply_all(&p, &todo);
	}
	arena_free(&scratch);
	return doc;
}
