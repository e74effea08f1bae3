/* Rows of tables: found by what they hold, and their changes. */
#include "edit/row.h"

#include "edit/grid.h"
#include "edit/near.h"
#include "edit/resolve_part.h"
#include "parse/sequence.h"
#include "tree/number.h"

enum {
	NEAR_MAX = 6, /* numbers of rows that a message names */
};

/* The words of a cell or a row, as they are compared. */
static struct str words_of(struct arena *a, const struct folding *f,
                           const struct node *n)
{
	struct spot spot = {.kind = SPOT_NODE, .first = n, .last = n};
	struct buf all = {0};
	struct str s;

	for (const struct node *b = wording_block(&spot, NULL); b;
	     b = wording_block(&spot, b)) {
		struct wording w;

		wording_read(a, f, b, &w);
		if (all.n)
			buf_char(&all, ' ');
		buf_add(&all, str_trim(w.text));
	}
	s = wording_fold(a, NULL, buf_str(&all));
	buf_free(&all);
	return s;
}

static const struct node *first_cell(const struct node *tr)
{
	const struct node *n = tr->first;

	while (n != NULL && node_class(n->kind) != CLASS_CELL)
		n = n->next;
	return n;
}

/* "19", "1.74", "5-1"; with a stop or a bracket behind it. */
struct str row_num(struct arena *a, const struct node *tr)
{
	const struct node *cell = first_cell(tr);
	struct str s = cell ? words_of(a, NULL, cell) : STR("");
	size_t i = 0;

	while (s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')'))
		s.n--;
	while (i < s.n && ((s.p[i] >= '0' && s.p[i] <= '9') || s.p[i] == '-' ||
	                   s.p[i] == '.'))
		i++;
	return i == s.n ? s : STR("");
}

/* What rows are sought by. */
struct sought {
	struct finder *f;
	struct str num;   /* in the first cell */
	struct str words; /* or words */
};

static bool row_is(const struct sought *s, const struct node *tr)
{
	struct arena *a = s->f->a;
	const struct folding *f = s->f->lang->lexicon.folding;
	struct arena_mark mark = arena_mark(a);
	bool is;

	if (s->num.n)
		is = str_eq(row_num(a, tr), s->num);
	else
		is = first_cell(tr) &&
		     (str_eq(words_of(a, f, first_cell(tr)), s->words) ||
		      str_eq(words_of(a, f, tr), s->words));
	arena_release(a, mark);
	return is;
}

static bool is_number(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!(s.p[i] >= '0' && s.p[i] <= '9') && s.p[i] != '-' &&
		    s.p[i] != '.')
			return false;
	return s.n != 0;
}

static size_t rows_like(const struct sought *s, const struct node *in,
                        const struct node **out)
{
	size_t hits = 0;

	*out = NULL;
	for (const struct node *n = in; n != NULL; n = node_next(n, in)) {
		if (n->kind != NODE_TR || n->mark == MARK_REMOVED ||
		    !row_is(s, n))
			continue;
		if (hits++ == 0)
			*out = n;
	}
	return hits;
}

static struct sought sought_open(struct finder *f, struct str by)
{
	struct sought s = {.f = f};

	by = str_strip(by);
	if (is_number(by))
		s.num = by;
	else
		s.words = wording_fold(f->a, f->lang->lexicon.folding, by);
	return s;
}

/* Numbers of rows around the one that is not there. */
static struct str rows_near(struct finder *f, const struct node *in,
                            struct str num)
{
	struct number sought = number_read(f->lang, num), n;
	struct str near[NEAR_MAX];
	size_t count = 0;
	bool behind = false;

	for (const struct node *c = in; c != NULL; c = node_next(c, in)) {
		struct str is = c->kind == NODE_TR ? row_num(f->a, c) : STR("");

		if (is.n == 0 || behind)
			continue;
		n = number_read(f->lang, is);
		behind = number_cmp(&n, &sought) > 0;
		if (count == NEAR_MAX) {
			for (size_t i = 1; i < NEAR_MAX; i++)
				near[i - 1] = near[i];
			count--;
		}
		near[count++] = is;
	}
	return count ? near_list(f->a, near, count) : STR("none with a number");
}

static const struct node *row_none(struct finder *f, const struct node *in,
                                   struct str by, size_t hits)
{
	f->why.code = hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING;
	f->why.say =
	    hits ? str_format(f->a, "there are %zu rows \"%.*s\"", hits,
	                      STR_ARG(by))
		 : str_format(f->a,
	                      "there is no row \"%.*s\"; the rows near it are "
	                      "%.*s",
	                      STR_ARG(by), STR_ARG(rows_near(f, in, by)));
	return NULL;
}

static const struct node *find_row(struct finder *f, const struct node *in,
                                   struct str by)
{
	struct sought s = sought_open(f, by);
	const struct node *hit = NULL;
	size_t hits = s.num.n || s.words.n ? rows_like(&s, in, &hit) : 0;

	return hits == 1 ? hit : row_none(f, in, by, hits);
}

static const struct node *find_table(struct finder *f, const struct node *in,
                                     struct str num)
{
	const struct node *hit = NULL;
	size_t hits = 0;

	for (const struct node *n = in; n != NULL;) {
		bool table = n->kind == NODE_TABLE;

		if (table && hits++ == 0)
			hit = n;
		n = table ? node_skip(n, in) : node_next(n, in);
	}
	if (hits == 1)
		return hit;
	f->why.code = hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING;
	f->why.say = hits ? str_format(f->a, "there are %zu tables", hits)
	                  : STR("there is no table");
	(void)num;
	return NULL;
}

static const struct node *find_cell(struct finder *f, const struct node *in,
                                    struct str num)
{
	const struct node *hit = NULL;
	unsigned col;

	if (in->kind == NODE_TR && str_number(num, &col))
		hit = grid_cell(in, col);
	if (hit == NULL) {
		f->why.code = DIAG_TARGET_MISSING;
		f->why.say = str_format(
		    f->a, "the row has no cell of its own in column %.*s",
		    STR_ARG(num));
	}
	return hit;
}

const struct node *row_find(struct finder *f, const struct node *in,
                            const struct step *step)
{
	f->why = (struct message){0};
	if (step->kind == STEP_TABLE)
		return find_table(f, in, step->num);
	if (step->kind == STEP_COL)
		return find_cell(f, in, step->num);
	return find_row(f, in, step->num);
}

/* A cell that holds a block of new wording. */
static void cell_of(struct arena *a, struct node *tr, const struct node *block)
{
	struct node *cell = node_add(a, tr, NODE_TD);

	node_append(cell, node_copy(a, block));
}

struct node *row_fresh(struct arena *a, const struct edit *e)
{
	const struct node *n = e->fresh;
	struct node *table, *tr;

	if (n == NULL)
		return NULL;
	if (n->kind == NODE_TABLE)
		return node_copy(a, n);
	table = node_new(a, NODE_TABLE);
	if (n->kind == NODE_TR) {
		for (size_t i = 0; n && i < (e->nfresh ? e->nfresh : 1); i++) {
			node_append(table, node_copy(a, n));
			n = n->next;
		}
		return table;
	}
	tr = node_add(a, table, NODE_TR);
	for (size_t i = 0; n && i < (e->nfresh ? e->nfresh : 1); i++) {
		if (n->kind != NODE_P)
			return NULL;
		cell_of(a, tr, n);
		n = n->next;
	}
	return table;
}

/* Of the new rows the one of that number, or the only one. */
static struct node *fresh_row(struct arena *a, struct node *table,
                              struct str num)
{
	struct node *hit = NULL, *only = NULL;
	size_t rows = 0;

	for (struct node *n = table ? table->first : NULL; n; n = n->next) {
		if (n->kind != NODE_TR)
			continue;
		rows++;
		only = n;
		if (num.n && hit == NULL && str_eq(row_num(a, n), num))
			hit = n;
	}
	if (hit != NULL)
		return hit;
	return rows == 1 && !is_number(num) ? only : NULL;
}

/* Where a new row goes: behind the words that the order names, or the row
   numbered right before it. */
static const struct node *row_before(struct resolver *r,
                                     const struct resolved *to, struct str num)
{
	const struct edit *e = to->edit;
	const struct node *in = to->gap.in.first->kind == NODE_ROOT
	                            ? to->gap.in.unit
	                            : to->gap.in.first;
	struct sought s = {.f = &r->finder};
	const struct node *hit;
	size_t hits;

	if (e->of.n)
		return find_row(&r->finder, in, e->of);
	s.num = num;
	if (rows_like(&s, in, &hit) > 0) {
		r->finder.why = (struct message){
		    .code = DIAG_PROVISION_THERE,
		    .say = str_format(r->a, "row %.*s is there already",
		                      STR_ARG(num))};
		return NULL;
	}
	do
		s.num = find_number_before(r->a, s.num);
	while (s.num.n && (hits = rows_like(&s, in, &hit)) == 0 &&
	       find_is_coming(&r->finder, e, s.num));
	if (s.num.n == 0)
		return row_none(&r->finder, in, num, 0);
	return hits == 1 ? hit : row_none(&r->finder, in, s.num, hits);
}

static bool row_comes(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct step *step = &e->at.p[e->at.n - 1];
	const struct node *after;

	if (!find_spot(&r->finder, &e->at, e->at.n - 1, &to->gap.in))
		return resolve_unfound(r, e);
	after = row_before(r, to, number_clean(r->a, step->num));
	if (after == NULL)
		return resolve_unfound(r, e);
	if (!grid_takes(after->parent, after, grid_width(to->fresh)))
		return resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  STR("the new row has not the columns of the "
		                      "table"));
	to->anchor.after = after;
	to->target = after->parent;
	return true;
}

bool resolve_row(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	struct str num = edit_num(e);

	if (e->at.n == 0 || e->at.p[e->at.n - 1].kind != STEP_ROW)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  STR("it does not say which row"));
	if (e->op != EDIT_DELETE_ROW && e->op != EDIT_DELETE_UNIT) {
		to->fresh = fresh_row(r->a, row_fresh(r->a, e), num);
		if (to->fresh == NULL)
			return resolve_no(r, e, DIAG_PAYLOAD_MISSING,
			                  STR("the new row is not in the "
			                      "order"));
	}
	if (e->op == EDIT_INSERT_ROW || e->op == EDIT_INSERT_UNIT)
		return row_comes(r, to);
	if (!find_spot(&r->finder, &e->at, e->at.n, &to->at))
		return resolve_unfound(r, e);
	if (to->fresh && !grid_replaces(to->at.first, grid_width(to->fresh)))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  STR("cells reach over several rows there, or "
		                      "the new row has other columns"));
	to->target = to->at.first->parent;
	return true;
}
