#include "twin/level.h"
#include "twin/match.h"
#include "twin/pairing.h"

#include <string.h>

/* Items to be held against one another; NOWHERE: only one side has one. */
struct task {
	size_t item[2];
	size_t in[2];   /* what they stand in: a pair */
	size_t lead[2]; /* a heading that belongs to its text; NOWHERE */
	bool moved;
};

struct walk {
	struct twins *t;
	VEC(struct task) todo; /* the next one last */
};

struct difference *twins_tell(struct twins *t, enum difference_kind kind)
{
	struct difference *d = vec_push(&t->arena, &t->list);

	*d = (struct difference){.kind = kind};
	return d;
}

struct mention_of mention_of_fact(const struct fact *f)
{
	return (struct mention_of){
	    .item = f->leaf, .there = true, .at = f->at, .n = f->n};
}

static bool is_told(const struct mention_of *m, const struct mention_of *before)
{
	return !m->there ||
	       (before->there && m->item == before->item &&
	        m->at == before->at && m->n == before->n && m->n != 0);
}

void twins_told(struct twins *t)
{
	const struct difference *d = &t->list.p[t->list.n - 1];

	if (t->list.n > 1 && is_told(&d->sides[0], &d[-1].sides[0]) &&
	    is_told(&d->sides[1], &d[-1].sides[1]))
		t->list.n--;
}

static const struct item *task_item(const struct walk *w,
                                    const struct task *task, size_t side)
{
	return &w->t->sides[side].o.p[task->item[side]];
}

/* A whole item, on one side or on both. */
static void tell_items(struct walk *w, enum difference_kind kind,
                       const struct task *task)
{
	struct difference *d = twins_tell(w->t, kind);

	for (size_t i = 0; i < 2; i++) {
		d->sides[i].there = task->item[i] != NOWHERE;
		d->sides[i].item =
		    d->sides[i].there ? task->item[i] : task->in[i];
	}
}

/* All that an item holds, or from it up to another. */
static struct stretch facts_of(const struct side *s, size_t from, size_t to)
{
	return (struct stretch){s->fact[from], s->fact[to]};
}

/* Text of both, whatever is divided into paragraphs how. */
static void compare_texts(struct walk *w, const size_t from[2],
                          const size_t to[2], const size_t in[2])
{
	struct twins *t = w->t;
	struct stretch refs[2];
	size_t told = t->list.n;

	for (size_t i = 0; i < 2; i++)
		refs[i] = (struct stretch){t->sides[i].ref[from[i]],
		                           t->sides[i].ref[to[i]]};
	facts_match(t, facts_of(&t->sides[0], from[0], to[0]),
	            facts_of(&t->sides[1], from[1], to[1]), in);
	refs_match(t, refs[0], refs[1], t->list.n == told);
}

/* Are the paragraphs of it divided for the eye alone: the requisites, the
   signatures? */
static bool is_pooled(const struct item *item)
{
	return item->node->kind == NODE_PREFACE ||
	       item->node->kind == NODE_CONCLUSIONS;
}

/* The items in one that are compared, and from where on: the lines of an
   appendix's caption are one text. */
static struct row row_open(struct walk *w, size_t side, size_t in,
                           size_t *behind)
{
	const struct side *s = &w->t->sides[side];
	struct row row = {s, NULL, 0};
	size_t first = outline_first(&s->o, in), n = 0;

	while (first != NOWHERE && s->o.p[in].node->kind == NODE_ATTACHMENT &&
	       s->o.p[first].leaf)
		first = outline_next(&s->o, first);
	*behind = first == NOWHERE ? s->o.p[in].end : first;
	/* What has no quotation beside it is one text. */
	if (s->o.p[in].leaf) {
		row.p = arena_alloc(&w->t->arena, sizeof(*row.p));
		row.p[row.n++] = in;
		return row;
	}
	for (size_t i = first; i != NOWHERE; i = outline_next(&s->o, i))
		n++;
	row.p = arena_array(&w->t->arena, n, sizeof(*row.p));
	for (size_t i = first; i != NOWHERE; i = outline_next(&s->o, i))
		if (!side_passes(s, i))
			row.p[row.n++] = i;
	return row;
}

/* Do two tables have as many columns?  If not, which stands for which is not
   known. */
static bool columns_agree(struct walk *w, const struct task *task)
{
	size_t x = task_item(w, task, 0)->columns;
	size_t y = task_item(w, task, 1)->columns;
	struct difference *d;

	if (x == y)
		return true;
	tell_items(w, DIFFERENCE_COLUMNS, task);
	d = &w->t->list.p[w->t->list.n - 1];
	d->sides[0].columns = x;
	d->sides[1].columns = y;
	return false;
}

/* The cells of two rows by their columns. */
static void cells_pair(struct walk *w, const struct row rows[2],
                       struct steps *out)
{
	size_t at[2] = {0}, column[2];

	while (at[0] < rows[0].n || at[1] < rows[1].n) {
		struct step *step = vec_push(&w->t->arena, out);

		*step = (struct step){NOWHERE, NOWHERE, false};
		for (size_t i = 0; i < 2; i++)
			column[i] = at[i] < rows[i].n
			                ? rows[i].s->o.p[rows[i].p[at[i]]].place
			                : SIZE_MAX;
		if (column[0] <= column[1])
			step->x = rows[0].p[at[0]++];
		if (column[1] <= column[0])
			step->y = rows[1].p[at[1]++];
	}
}

/* Is the heading of one row the beginning of its first paragraph, where the
   other row has none: are the facts of both those of the other's paragraph, or
   is their length? */
static bool is_beginning(const struct row *with, const struct row *without)
{
	const struct item *items = with->s->o.p, *head, *text, *other;
	const struct sketch *sketches = with->s->sketches;
	size_t both, alone;

	if (with->n < 2 || without->n < 1)
		return false;
	head = &items[with->p[0]];
	text = &items[with->p[1]];
	other = &without->s->o.p[without->p[0]];
	if (head->node->kind != NODE_HEADING ||
	    other->node->kind == NODE_HEADING || !text->leaf || !other->leaf)
		return false;
	both = head->bytes + text->bytes;
	both = both > other->bytes ? both - other->bytes : other->bytes - both;
	alone = text->bytes > other->bytes ? text->bytes - other->bytes
	                                   : other->bytes - text->bytes;
	return 2 * both < alone ||
	       (sketches[with->p[0]].sum != 0 &&
	        sketches[with->p[0]].sum + sketches[with->p[1]].sum ==
	            without->s->sketches[without->p[0]].sum);
}

/* What a pair holds is to be compared. */
static void open_pair(struct walk *w, const struct task *task)
{
	struct twins *t = w->t;
	struct steps steps = {0};
	struct row rows[2];
	size_t behind[2], first[2], lead[2] = {NOWHERE, NOWHERE};

	for (size_t i = 0; i < 2; i++) {
		rows[i] = row_open(w, i, task->item[i], &behind[i]);
		first[i] = task->item[i];
	}
	for (size_t i = 0; i < 2; i++) {
		if (!is_beginning(&rows[i], &rows[1 - i]))
			continue;
		lead[i] = *rows[i].p++;
		rows[i].n--;
	}
	if (task_item(w, task, 0)->node->kind == NODE_ATTACHMENT)
		compare_texts(w, first, behind, task->item);
	if (task_item(w, task, 0)->node->kind == NODE_TR)
		cells_pair(w, rows, &steps);
	else {
		rows_level(&t->arena, rows);
		rows_pair(&t->arena, rows[0], rows[1], &steps);
	}
	for (size_t i = steps.n; i-- > 0;) {
		struct step *step = &steps.p[i];

		*vec_push(&t->arena, &w->todo) =
		    (struct task){.item = {step->x, step->y},
		                  .in = {task->item[0], task->item[1]},
		                  .lead = {NOWHERE, NOWHERE},
		                  .moved = step->moved};
		for (size_t k = 0; k < 2; k++)
			if (rows[k].n && *rows[k].p == (k ? step->y : step->x))
				w->todo.p[w->todo.n - 1].lead[k] = lead[k];
	}
}

/* Is there text in an item? */
static bool has_text(const struct side *s, size_t item)
{
	for (size_t i = item; i < s->o.p[item].end; i++)
		if (s->o.p[i].leaf && !side_passes(s, i))
			return true;
	return false;
}

static bool is_renumbered(const struct walk *w, const struct task *task)
{
	struct str x = side_number(&w->t->sides[0], task->item[0]);
	struct str y = side_number(&w->t->sides[1], task->item[1]);

	return x.n && y.n && !str_eq(x, y);
}

/* Is a pair nothing but text: two paragraphs, or one and one that is cut by
   quotations, all of which the other has within it? */
static bool is_text(const struct walk *w, const struct task *task)
{
	const struct item *x = task_item(w, task, 0);
	const struct item *y = task_item(w, task, 1);
	const struct outline *cut = &w->t->sides[x->leaf ? 1 : 0].o;
	size_t whole = x->leaf ? x->bytes : y->bytes, most, first;

	if (x->leaf == y->leaf)
		return x->leaf;
	first = outline_first(cut, task->item[x->leaf ? 1 : 0]);
	most = cut->p[task->item[x->leaf ? 1 : 0]].bytes;
	/* Nearer in length to all of it than to what stands before the first
	   quotation. */
	return first == NOWHERE || 2 * whole > most + cut->p[first].bytes;
}

static void compare_pair(struct walk *w, const struct task *task)
{
	const struct item *x = task_item(w, task, 0);
	const struct item *y = task_item(w, task, 1);
	const size_t end[2] = {x->end, y->end};
	size_t from[2];

	if (task->moved)
		tell_items(w, DIFFERENCE_ORDER, task);
	/* Of an appendix its caption tells that. */
	if (is_renumbered(w, task) && x->node->kind != NODE_ATTACHMENT)
		tell_items(w, DIFFERENCE_UNIT, task);
	for (size_t i = 0; i < 2; i++)
		from[i] =
		    task->lead[i] == NOWHERE ? task->item[i] : task->lead[i];
	if (is_text(w, task) || is_pooled(x)) {
		compare_texts(w, from, end, task->item);
	} else if (x->node->kind != NODE_TABLE || columns_agree(w, task)) {
		open_pair(w, task);
	}
}

static void task_do(struct walk *w, const struct task *task)
{
	size_t side = task->item[0] == NOWHERE;

	if (task->item[0] != NOWHERE && task->item[1] != NOWHERE)
		compare_pair(w, task);
	else if (has_text(&w->t->sides[side], task->item[side]))
		tell_items(w, DIFFERENCE_MISSING, task);
}

void twins_read(struct twins *t, const struct doc *docs[2],
                const struct language *langs[2])
{
	struct walk w = {.t = t};

	*t = (struct twins){0};
	arena_init(&t->arena);
	t->lexemes.a = &t->arena;
	for (size_t i = 0; i < 2; i++)
		side_read(&t->sides[i], &t->lexemes, docs[i], langs[i]);
	*vec_push(&t->arena, &w.todo) =
	    (struct task){.lead = {NOWHERE, NOWHERE}};
	while (w.todo.n) {
		const struct task task = w.todo.p[--w.todo.n];

		task_do(&w, &task);
	}
}

void twins_free(struct twins *t)
{
	arena_free(&t->arena);
}
