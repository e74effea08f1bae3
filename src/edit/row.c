/* Rows of tables: found by what they hold, and their changes. */
#include "edit/row.h"

#include "edit/captioned.h"
#include "edit/column.h"
#include "edit/grid.h"
#include "edit/near.h"
#include "edit/resolve_part.h"
#include "edit/row_fresh.h"
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
	struct str cells; /* or those of each of its cells, tabs between */
};

/* How well a row is what is sought. */
enum fit {
	FIT_NONE,
	FIT_CELL, /* a cell of it says so */
	FIT_ALL,  /* all of it does, its number apart; its number */
};

static enum fit row_words(const struct sought *s, const struct node *tr)
{
	struct arena *a = s->f->a;
	const struct folding *f = s->f->lang->lexicon.folding;
	const struct node *first = first_cell(tr);
	enum fit fit = FIT_NONE;
	struct str all = words_of(a, f, tr), num;

	if (str_eq(all, s->words))
		return FIT_ALL;
	for (const struct node *n = first; n != NULL; n = n->next)
		if (node_class(n->kind) == CLASS_CELL &&
		    str_eq(words_of(a, f, n), s->words))
			fit = FIT_CELL;
	num = first && row_num(a, tr).n ? words_of(a, f, first) : STR("");
	if (num.n && str_starts(all, num) &&
	    str_eq(str_strip(str_after(all, num.n)), s->words))
		fit = FIT_ALL;
	return fit;
}

/* Rows of one number: how many, the first of them; what numbers the columns is
   a row only where there is no other. */
struct tally {
	const struct node *first, *head;
	size_t n, heads;
};

/* Do the cells of a row count them: 1, 2, 3? */
static bool is_counting(struct arena *a, const struct node *tr)
{
	unsigned value, n = 0;

	for (const struct node *c = tr->first; c != NULL; c = c->next) {
		if (node_class(c->kind) != CLASS_CELL)
			continue;
		if (!str_number(words_of(a, NULL, c), &value) || value != ++n)
			return false;
	}
	return n > 1;
}

static void tally_add(struct arena *a, struct tally *t, const struct node *tr)
{
	if (is_counting(a, tr)) {
		if (t->heads++ == 0)
			t->head = tr;
		return;
	}
	if (t->n++ == 0)
		t->first = tr;
}

/* All rows with a number; read once for what they are sought in. */
static const struct map *rows_numbered(struct finder *f, const struct node *in)
{
	void **slot = map_put_at(f->a, &f->rows, in);
	struct map *rows = *slot;

	if (rows != NULL)
		return rows;
	*slot = rows = arena_alloc(f->a, sizeof(*rows));
	for (const struct node *n = in; n != NULL; n = node_next(n, in)) {
		struct tally **t;
		struct str num = STR("");

		if (n->kind == NODE_TR && n->mark != MARK_REMOVED)
			num = row_num(f->a, n);
		if (num.n == 0)
			continue;
		t = (struct tally **)map_put(f->a, rows, num);
		if (*t == NULL) {
			*t = arena_alloc(f->a, sizeof(**t));
			**t = (struct tally){0};
		}
		tally_add(f->a, *t, n);
	}
	return rows;
}

const struct node *row_numbered(struct finder *f, const struct node *in,
                                struct str num)
{
	const struct tally *t = map_get(rows_numbered(f, in), num);

	return t == NULL ? NULL : t->n ? t->first : t->head;
}

/* Does a row hold those cells, one by one?  Empty ones at its end say
   nothing. */
static enum fit row_cells(const struct sought *s, const struct node *tr)
{
	struct arena *a = s->f->a;
	const struct folding *f = s->f->lang->lexicon.folding;
	struct str rest = s->cells;

	for (const struct node *n = tr->first; n != NULL; n = n->next) {
		struct str cell;

		if (node_class(n->kind) != CLASS_CELL)
			continue;
		cell = str_cut(&rest, '\t');
		if (!str_eq(words_of(a, f, n), wording_fold(a, f, str_strip(cell))))
			return FIT_NONE;
	}
	return str_strip(rest).n == 0 ? FIT_ALL : FIT_NONE;
}

static enum fit row_is(const struct sought *s, const struct node *tr)
{
	struct arena *a = s->f->a;
	struct arena_mark mark = arena_mark(a);
	enum fit fit = s->cells.n ? row_cells(s, tr) : row_words(s, tr);

	arena_release(a, mark);
	return fit;
}

static bool is_number(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!(s.p[i] >= '0' && s.p[i] <= '9') && s.p[i] != '-' &&
		    s.p[i] != '.')
			return false;
	return s.n != 0;
}

/* The rows that fit best: how many; the first of them in *out. */
static size_t rows_like(const struct sought *s, const struct node *in,
                        const struct node **out)
{
	enum fit best = FIT_NONE;
	size_t hits = 0;

	*out = NULL;
	if (s->num.n) {
		const struct tally *t =
		    map_get(rows_numbered(s->f, in), s->num);

		if (t == NULL)
			return 0;
		*out = t->n ? t->first : t->head;
		return t->n ? t->n : t->heads;
	}
	for (const struct node *n = in; n != NULL; n = node_next(n, in)) {
		enum fit fit = FIT_NONE;

		if (n->kind == NODE_TR && n->mark != MARK_REMOVED)
			fit = row_is(s, n);
		if (fit == FIT_NONE || fit < best)
			continue;
		if (fit > best)
			hits = 0;
		best = fit;
		if (hits++ == 0)
			*out = n;
	}
	return hits;
}

static struct sought sought_open(struct finder *f, struct str by)
{
	struct sought s = {.f = f};

	if (str_find(str_strip(by), STR("\t")) < str_strip(by).n) {
		s.cells = by;
		return s;
	}
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

/* All of the cell in which words stand; empty: they stand in none. */
static struct str cell_around(struct arena *a, const struct node *in,
                              struct str words)
{
	for (const struct node *n = in; n != NULL; n = node_next(n, in)) {
		struct str all = STR("");

		if (node_class(n->kind) == CLASS_CELL)
			all = words_of(a, NULL, n);
		if (str_find(all, words) < all.n)
			return all;
	}
	return STR("");
}

/* What is there instead: the row most like those words, a line of text that is
   none, or the numbers. */
static struct str rows_there(struct finder *f, const struct node *in,
                             struct str by)
{
	const struct spot spot = {
	    .kind = SPOT_NODE, .unit = in, .first = in, .last = in};
	struct str near = STR(""), cell = STR("");

	if (!is_number(by))
		near = wording_nearest(f, &spot, by);
	if (near.n)
		cell = cell_around(f->a, in, near);
	if (cell.n)
		return str_format(f->a, "nearest to it is \"%.*s\"",
		                  STR_ARG(cell));
	if (near.n)
		return str_format(f->a,
		                  "\"%.*s\" stands there in a line of text, "
		                  "not in a row of a table",
		                  STR_ARG(near));
	return str_format(f->a, "the rows near it are %.*s",
	                  STR_ARG(rows_near(f, in, by)));
}

static const struct node *row_none(struct finder *f, const struct node *in,
                                   struct str by, size_t hits)
{
	f->why.code = hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING;
	f->why.say =
	    hits ? str_format(f->a, "there are %zu rows \"%.*s\"", hits,
	                      STR_ARG(by))
		 : str_format(f->a, "there is no row \"%.*s\"; %.*s",
	                      STR_ARG(by), STR_ARG(rows_there(f, in, by)));
	return NULL;
}

static const struct node *find_row(struct finder *f, const struct node *in,
                                   struct str by)
{
	struct sought s = sought_open(f, by);
	const struct node *hit = NULL;
	size_t hits = s.num.n || s.words.n || s.cells.n ? rows_like(&s, in, &hit) : 0;

	return hits == 1 ? hit : row_none(f, in, by, hits);
}

static const struct node *find_cell(struct finder *f, const struct node *in,
                                    struct str num)
{
	const struct node *hit = NULL;
	size_t col = 0;

	if (in->kind == NODE_TR)
		col = column_index(f, in->parent, num);
	if (in->kind == NODE_TR && col == 0)
		return NULL;
	if (col != 0)
		hit = grid_cell(find_grid(f, in->parent), in, col);
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
		return captioned_find(f, in, step->num);
	if (step->kind == STEP_COL)
		return find_cell(f, in, step->num);
	return find_row(f, in, step->num);
}

/* Rows to come: the first of them, and how many. */
struct coming {
	struct node *first;
	size_t n;
};

/* Of the new rows the one of that number, or the only one; without a number
   all that come. */
static struct coming fresh_rows(struct arena *a, struct node *table,
                                struct str num, bool all)
{
	struct coming hit = {0}, every = {0};

	for (struct node *n = table ? table->first : NULL; n; n = n->next) {
		if (n->kind != NODE_TR)
			continue;
		if (every.n++ == 0)
			every.first = n;
		if (num.n && hit.n == 0 && str_eq(row_num(a, n), num))
			hit = (struct coming){n, 1};
	}
	if (hit.n)
		return hit;
	if (num.n == 0 ? all || every.n == 1 : every.n == 1 && !is_number(num))
		return every;
	return (struct coming){0};
}

/* Behind which row those without a number of their own go: the last of the
   only table. */
static const struct node *row_last(struct finder *f, const struct node *in)
{
	const struct node *table = captioned_find(f, in, STR(""));
	const struct node *last = NULL;

	for (const struct node *n = table; n; n = node_next(n, table))
		if (n->kind == NODE_TR && n->mark != MARK_REMOVED)
			last = n;
	return last;
}

static const struct node *row_there(struct resolver *r, struct str num)
{
	r->finder.why = (struct message){
	    .code = DIAG_PROVISION_THERE,
	    .say = str_format(r->a, "row %.*s is there already", STR_ARG(num))};
	return NULL;
}

/* Behind the row that the order names; none of the new number may be there. */
static const struct node *row_behind(struct resolver *r,
                                     const struct resolved *to,
                                     const struct node *in, struct str num)
{
	const struct node *hit = find_row(&r->finder, in, to->edit->of), *same;
	struct sought s = {.f = &r->finder, .num = num};

	if (hit == NULL || num.n == 0 || rows_like(&s, hit->parent, &same) == 0)
		return hit;
	return row_there(r, num);
}

/* The last row behind `hit` whose number stands between that of hit and num,
   as 5-1 does between 5 and 6: hit itself where there is none. */
static const struct node *row_between(struct resolver *r,
                                      const struct node *hit, struct str num)
{
	const struct language *lang = r->finder.lang;
	struct number sought = number_read(lang, num), is;
	struct number was = number_read(lang, row_num(r->a, hit));

	for (const struct node *n = hit->next; n != NULL; n = n->next) {
		struct str s = n->kind == NODE_TR && n->mark != MARK_REMOVED
		                   ? row_num(r->a, n)
		                   : STR("");

		if (s.n == 0)
			continue;
		is = number_read(lang, s);
		if (number_cmp(&is, &was) <= 0 || number_cmp(&is, &sought) >= 0)
			break;
		hit = n;
		was = is;
	}
	return hit;
}

/* Where a new row goes: behind the words that the order names, or the row
   numbered right before it and what is inserted behind that; without either at
   the end. */
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
		return row_behind(r, to, in, num);
	if (num.n == 0)
		num = row_num(r->a, to->fresh);
	if (num.n == 0)
		return row_last(&r->finder, in);
	s.num = num;
	if (rows_like(&s, in, &hit) > 0 && !find_is_leaving(s.f, e))
		return row_there(r, num);
	do
		s.num = find_number_before(r->a, s.num);
	while (s.num.n && (hits = rows_like(&s, in, &hit)) == 0 &&
	       find_is_coming(&r->finder, e, s.num));
	if (s.num.n == 0)
		return row_none(&r->finder, in, num, 0);
	return hits == 1 ? row_between(r, hit, num)
	                 : row_none(&r->finder, in, s.num, hits);
}

/* Have all rows to come the columns of the table, and no cells that reach from
   one to the other? */
static bool rows_fit(struct finder *f, const struct resolved *to,
                     const struct node *after)
{
	const struct grid *grid = find_grid(f, after->parent);
	const struct node *tr = to->fresh;

	for (size_t i = 0; i < to->rows; i++, tr = tr->next) {
		if (!grid_takes(grid, after, grid_width(tr)))
			return false;
		for (const struct node *c = tr->first; to->rows > 1 && c;
		     c = c->next)
			if (node_attr(c, STR("rowspan")).n)
				return false;
	}
	return true;
}

static bool row_comes(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct step *step = &e->at.p[e->at.n - 1];
	struct str num = number_clean(r->a, step->num);
	const struct node *after;

	if (!find_spot(&r->finder, &e->at, e->at.n - 1, &to->gap.in))
		return resolve_unfound(r, e);
	after = row_before(r, to, num);
	if (after == NULL)
		return resolve_unfound(r, e);
	if (!rows_fit(&r->finder, to, after))
		return resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  STR("the new row has not the columns of the "
		                      "table"));
	to->row =
	    number_read(r->finder.lang, num.n ? num : row_num(r->a, to->fresh));
	to->anchor.after = after;
	to->target = after->parent;
	return true;
}

/* Is there no row behind those that come?  The ones before them are a head. */
static bool row_alone(const struct resolved *to)
{
	const struct node *n = to->fresh;

	for (size_t i = 0; n != NULL && i < to->rows; i++)
		n = n->next;
	while (n != NULL && n->kind != NODE_TR)
		n = n->next;
	return n == NULL;
}

/* The rows that come. */
static bool row_open(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	bool insert = e->op == EDIT_INSERT_ROW || e->op == EDIT_INSERT_UNIT;
	struct node *table = row_fresh(r->a, e);
	struct coming rows = fresh_rows(r->a, table, edit_num(e), insert);

	to->fresh = rows.first;
	to->rows = rows.n;
	if (to->fresh != NULL)
		return row_alone(to) ||
		       resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  STR("the new wording has more rows than "
		                      "the order names"));
	return resolve_no(r, e, DIAG_PAYLOAD_MISSING,
	                  table ? STR("which of the new rows is meant cannot "
	                              "be told")
	                        : STR("the new row is not in the order"));
}

/* The row that is meant; the order may give it by all that it holds. */
static bool row_spot(struct resolver *r, struct resolved *to)
{
	struct address at = to->edit->at;
	struct step *last = &at.p[at.n - 1];

	if (last->num.n == 0)
		last->num = to->edit->old;
	return find_spot(&r->finder, &at, at.n, &to->at) ||
	       resolve_unfound(r, to->edit);
}

bool resolve_row(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (e->at.n == 0 || e->at.p[e->at.n - 1].kind != STEP_ROW)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  STR("it does not say which row"));
	if (e->op != EDIT_DELETE_ROW && e->op != EDIT_DELETE_UNIT &&
	    !row_open(r, to))
		return false;
	if (e->op == EDIT_INSERT_ROW || e->op == EDIT_INSERT_UNIT)
		return row_comes(r, to);
	if (!row_spot(r, to))
		return false;
	to->target = to->at.first->parent;
	if (to->fresh && !grid_replaces(find_grid(&r->finder, to->target),
	                                to->at.first, grid_width(to->fresh)))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  STR("cells reach over several rows there, or "
		                      "the new row has other columns"));
	return true;
}
