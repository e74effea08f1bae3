/* The cells of a new column: of lines, of a table. */
#include "edit/column_fresh.h"

#include "base/told.h"
#include "edit/column.h"

enum { COLUMNS_MOST = 64 }; /* of a table that shows a new one among others */

/* A cell of the new column, and how many rows it is in. */
struct comer {
	const struct node *node;
	size_t rows;
};

struct coming {
	struct comer *p;
	size_t n, cap;
	bool table; /* each row has its cell, also where that is empty */
};

static bool fail(struct finder *f, struct str say)
{
	f->why = (struct message){.code = DIAG_CHANGE_UNABLE, .say = say};
	return false;
}

/* All that stands in each column of a table, one string for each. */
struct signs {
	struct buf *p;
	size_t n;
};

static void signs_read(struct finder *f, const struct table *t,
                       struct signs *out)
{
	out->n = t->cols;
	out->p = arena_array(f->a, t->cols, sizeof(*out->p));
	for (size_t i = 0; i < t->cells.n; i++) {
		const struct cell *c = &t->cells.p[i];
		struct str words = column_words(f, c->node);

		/* One over all columns is of none. */
		if (c->col < out->n && c->cols < t->cols)
			buf_format(&out->p[c->col], "%zu:%.*s\n", c->row,
			           STR_ARG(words));
	}
}

static void signs_free(struct signs *s)
{
	for (size_t i = 0; i < s->n; i++)
		buf_free(&s->p[i]);
}

/* Are the columns of a quoted table but those in `fresh` columns of the base in
   their order, none of them the one that goes? */
static bool are_known(const struct signs *quoted, const bool *fresh,
                      const struct signs *base, size_t old)
{
	size_t k = 0;

	for (size_t i = 0; i < quoted->n; i++) {
		if (fresh[i])
			continue;
		while (k < base->n &&
		       (k + 1 == old ||
		        !str_eq(buf_str(&base->p[k]), buf_str(&quoted->p[i]))))
			k++;
		if (k++ >= base->n)
			return false;
	}
	return true;
}

/* Which of the columns that its quotation is for an edit is about, from 0, and
   how many they are. */
static size_t place_of(const struct column_task *task, size_t *count)
{
	const struct edits *edits = task->edits;
	size_t i = (size_t)(task->e - edits->list.p), first = i, end = i + 1;

	while (first > 0 && edits->list.p[first - 1].fresh == task->e->fresh)
		first--;
	while (end < edits->list.n &&
	       edits->list.p[end].fresh == task->e->fresh)
		end++;
	*count = end - first;
	return i - first;
}

/* The column of a quoted table that is neither among those of the base;
   SIZE_MAX where none or several may be that. */
static size_t odd_column(const struct column_task *task,
                         const struct signs *quoted)
{
	struct signs base;
	size_t hit = SIZE_MAX, hits = 0;

	signs_read(task->f, task->t, &base);
	for (size_t i = 0; i < quoted->n; i++) {
		bool fresh[COLUMNS_MOST] = {false};

		fresh[i] = true;
		if (!are_known(quoted, fresh, &base, task->old))
			continue;
		hit = i;
		hits++;
	}
	signs_free(&base);
	return hits == 1 ? hit : SIZE_MAX;
}

/* Which column of the quoted table is meant, from 0. */
static bool column_of(const struct column_task *task, const struct table *t,
                      size_t *out)
{
	struct signs quoted;
	size_t count;

	*out = place_of(task, &count);
	if (t->cols == count)
		return true;
	if (count > 1 || t->cols > COLUMNS_MOST || t->rows.n != task->t->rows.n)
		return fail(task->f,
		            TOLD("the new wording has other columns or "
		                 "rows than the table and those that "
		                 "the order names"));
	signs_read(task->f, t, &quoted);
	*out = odd_column(task, &quoted);
	signs_free(&quoted);
	return *out != SIZE_MAX ||
	       fail(task->f, TOLD("which column of the new wording is meant "
	                          "cannot be told: the others are not, word "
	                          "for word, those of the table"));
}

static bool pieces_of_table(const struct column_task *task,
                            const struct node *table, struct coming *out)
{
	struct table t;
	size_t col;

	table_lay(task->f->a, table, false, &t);
	if (t.faults.n)
		return fail(task->f,
		            TOLD("the rows of the new wording have not "
		                 "the same columns"));
	if (!column_of(task, &t, &col))
		return false;
	out->table = true;
	for (size_t i = 0; i < t.cells.n; i++) {
		const struct cell *c = &t.cells.p[i];

		if (c->col == col && c->cols == 1)
			*vec_push(task->f->a, out) =
			    (struct comer){c->node, c->rows};
	}
	return true;
}

static bool pieces_read(const struct column_task *task, struct coming *out)
{
	const struct node *n = task->e->fresh;
	size_t count;

	*out = (struct coming){0};
	if (n->kind == NODE_TABLE && task->e->nfresh <= 1)
		return pieces_of_table(task, n, out);
	place_of(task, &count);
	if (count > 1)
		return fail(task->f, TOLD("which lines are for which of the "
		                          "columns cannot be told"));
	for (size_t i = 0; n && i < task->e->nfresh; i++, n = n->next) {
		if (n->kind != NODE_P)
			return fail(task->f, TOLD("the new column is not lines "
			                          "or a table"));
		*vec_push(task->f->a, out) = (struct comer){n, 1};
	}
	return true;
}

/* One way in which the pieces may stand in a column. */
struct way {
	const struct slots *slots;
	bool no_number; /* the pieces have not the number of the column */
	bool no_blank;  /* nor empty cells for rows that are empty */
};

/* Does a piece go into a slot? */
static bool takes(const struct way *w, const struct slot *s)
{
	return !(s->number && w->no_number) && !(s->blank && w->no_blank);
}

static struct str number_of(const struct column_task *task)
{
	struct str num = edit_num(task->e);

	return column_is_number(num) ? num : STR("");
}

/* Is it what may stand in the row of numbers, where the slot is there? */
static bool is_number_right(const struct column_task *task,
                            const struct slot *s, const struct node *cell)
{
	struct str num = number_of(task);
	struct str words = column_words(task->f, cell);

	return !s->number ||
	       (num.n ? str_eq(words, num) : column_is_number(words));
}

/* Are the pieces for these slots? */
static bool way_fits(const struct column_task *task, const struct way *w,
                     const struct coming *pieces)
{
	struct str num = number_of(task);
	size_t k = 0;

	/* Which number it has must be said at one place. */
	if (w->no_number && num.n == 0 && task->old == 0)
		return false;
	for (size_t i = 0; i < w->slots->n; i++) {
		const struct slot *s = &w->slots->p[i];
		struct str words;

		if (!takes(w, s))
			continue;
		if (k == pieces->n)
			return false;
		words = column_words(task->f, pieces->p[k].node);
		if (!is_number_right(task, s, pieces->p[k++].node) ||
		    (w->no_number && num.n && str_eq(words, num)))
			return false;
	}
	return k == pieces->n;
}

static void way_fill(const struct column_task *task, const struct way *w,
                     const struct coming *pieces, struct fresh_column *out)
{
	size_t k = 0;

	for (size_t i = 0; i < w->slots->n; i++) {
		const struct slot *s = &w->slots->p[i];
		struct filled f = {.row = s->row, .rows = s->rows};

		if (takes(w, s) && k < pieces->n)
			f.words = pieces->p[k++].node;
		else if (task->old)
			continue; /* what stands there stays */
		else if (s->number)
			f.num = number_of(task);
		*vec_push(task->f->a, out) = f;
	}
}

static bool has(const struct slots *slots, bool number)
{
	for (size_t i = 0; i < slots->n; i++)
		if (number ? slots->p[i].number : slots->p[i].blank)
			return true;
	return false;
}

/* Cells over several rows take as many slots, one below the other. */
static bool fill_spans(const struct column_task *task,
                       const struct coming *pieces, struct fresh_column *out)
{
	const struct slots *s = task->slots;
	size_t k = 0;

	for (size_t i = 0; i < pieces->n; i++) {
		size_t rows = 0, from = k;

		while (rows < pieces->p[i].rows && k < s->n &&
		       s->p[k].row == s->p[from].row + rows)
			rows += s->p[k++].rows;
		if (rows != pieces->p[i].rows || (task->old && k != from + 1) ||
		    !is_number_right(task, &s->p[from], pieces->p[i].node))
			return false;
		*vec_push(task->f->a, out) =
		    (struct filled){.row = s->p[from].row,
		                    .rows = rows,
		                    .words = pieces->p[i].node};
	}
	return k == s->n;
}

static bool has_spans(const struct coming *pieces)
{
	for (size_t i = 0; i < pieces->n; i++)
		if (pieces->p[i].rows > 1)
			return true;
	return false;
}

/* All ways that the pieces may stand in: how many; the first in *out. */
static size_t ways(const struct column_task *task, const struct coming *pieces,
                   struct way *out)
{
	bool headed = task->headed->n != 0;
	const struct slots *of[] = {headed ? task->headed : task->slots,
	                            headed && pieces->table ? task->slots
	                                                    : NULL};
	size_t hits = 0;

	for (unsigned k = 0; k < 8; k++) {
		struct way w = {of[k / 4], k & 1, k & 2};

		if (w.slots == NULL || (w.no_number && !has(w.slots, true)) ||
		    (w.no_blank && !has(w.slots, false)) ||
		    !way_fits(task, &w, pieces))
			continue;
		if (hits++ == 0)
			*out = w;
	}
	return hits;
}

bool column_fresh(const struct column_task *task, struct fresh_column *out)
{
	struct coming pieces;
	struct way way;
	size_t hits;

	*out = (struct fresh_column){0};
	if (!pieces_read(task, &pieces))
		return false;
	if (has_spans(&pieces))
		return fill_spans(task, &pieces, out) ||
		       fail(task->f, TOLD("the cells of the new column reach "
		                          "over other rows than the table "
		                          "has"));
	hits = ways(task, &pieces, &way);
	if (hits == 1) {
		way_fill(task, &way, &pieces, out);
		return true;
	}
	return fail(
	    task->f,
	    hits ? TOLD("which cell of the new column goes into which "
	                "row cannot be told")
		 : told(task->f->a,
	                "which cell of a new column goes into "
	                "which row cannot be told: the new "
	                "wording has %zu, the column %zu",
	                pieces.n,
	                task->headed->n ? task->headed->n : task->slots->n));
}
