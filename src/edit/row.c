/* Rows of tables, found by what they hold. */
#include "edit/row.h"

#include "base/told.h"
#include "edit/captioned.h"
#include "edit/column.h"
#include "edit/grid.h"
#include "edit/near.h"
#include "edit/wording.h"
#include "parse/sequence.h"

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

bool row_counts(struct arena *a, const struct node *tr)
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
	if (row_counts(a, tr)) {
		if (t->heads++ == 0)
			t->head = tr;
		return;
	}
	if (t->n++ == 0)
		t->first = tr;
}

static struct tally *tally_at(struct arena *a, struct map *rows, struct str key)
{
	struct tally **t = (struct tally **)map_put(a, rows, key);

	if (*t == NULL)
		*t = arena_alloc(a, sizeof(**t));
	return *t;
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
		struct str num = STR("");

		if (n->kind == NODE_TR && n->mark != MARK_REMOVED)
			num = row_num(f->a, n);
		if (num.n != 0)
			tally_add(f->a, tally_at(f->a, rows, num), n);
	}
	return rows;
}

size_t row_tally(struct finder *f, const struct node *in, struct str num,
                 const struct node **out)
{
	const struct tally *t = map_get(rows_numbered(f, in), num);

	*out = t == NULL ? NULL : t->n ? t->first : t->head;
	return t == NULL ? 0 : t->n ? t->n : t->heads;
}

const struct node *row_numbered(struct finder *f, const struct node *in,
                                struct str num)
{
	const struct node *hit;

	row_tally(f, in, num, &hit);
	return hit;
}

/* The words of the cells of a row, as a key: empty ones at its end say
   nothing. */
static struct str cells_key(struct arena *a, struct buf *cells)
{
	struct str s;

	while (cells->n && cells->p[cells->n - 1] == '\t')
		cells->n--;
	s = str_copy(a, buf_str(cells));
	buf_free(cells);
	return s;
}

/* That of words between tabs. */
static struct str key_said(struct finder *f, struct str by)
{
	const struct folding *fold = f->lang->lexicon.folding;
	struct buf out = {0};

	while (by.n) {
		struct str cell = str_strip(str_cut(&by, '\t'));

		buf_add(&out, wording_fold(f->a, fold, cell));
		buf_char(&out, '\t');
	}
	return cells_key(f->a, &out);
}

static struct str key_of(struct finder *f, const struct node *tr)
{
	const struct folding *fold = f->lang->lexicon.folding;
	struct buf out = {0};

	for (const struct node *n = tr->first; n != NULL; n = n->next) {
		if (node_class(n->kind) != CLASS_CELL)
			continue;
		buf_add(&out, words_of(f->a, fold, n));
		buf_char(&out, '\t');
	}
	return cells_key(f->a, &out);
}

/* All rows by what they hold; read once for what they are sought in. */
static const struct map *rows_celled(struct finder *f, const struct node *in)
{
	void **slot = map_put_at(f->a, &f->celled, in);
	struct map *rows = *slot;

	if (rows != NULL)
		return rows;
	*slot = rows = arena_alloc(f->a, sizeof(*rows));
	for (const struct node *n = in; n != NULL; n = node_next(n, in)) {
		struct str key = STR("");
		struct tally *t;

		if (n->kind == NODE_TR && n->mark != MARK_REMOVED)
			key = key_of(f, n);
		if (key.n == 0)
			continue;
		t = tally_at(f->a, rows, key);
		if (t->n++ == 0)
			t->first = n;
	}
	return rows;
}

static enum fit row_is(const struct sought *s, const struct node *tr)
{
	struct arena *a = s->f->a;
	struct arena_mark mark = arena_mark(a);
	enum fit fit = row_words(s, tr);

	arena_release(a, mark);
	return fit;
}

bool row_is_number(struct str s)
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
	if (s->num.n)
		return row_tally(s->f, in, s->num, out);
	if (s->cells.n) {
		const struct tally *t =
		    map_get(rows_celled(s->f, in), key_said(s->f, s->cells));

		*out = t ? t->first : NULL;
		return t ? t->n : 0;
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
	if (row_is_number(by))
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
	return count ? near_list(f->a, near, count)
	             : TOLD("none with a number");
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

/* The cells of a row as a message shows them. */
static struct str cells_shown(struct arena *a, struct str by)
{
	struct buf out = {0};
	struct str s;

	while (by.n) {
		buf_add(&out, out.n ? STR(" | ") : STR(""));
		buf_add(&out, str_strip(str_cut(&by, '\t')));
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* How many cells of a row are those that stand there in words. */
static size_t cells_same(struct finder *f, const struct node *tr, struct str by)
{
	const struct folding *fold = f->lang->lexicon.folding;
	size_t same = 0;

	for (const struct node *n = tr->first; n && by.n; n = n->next) {
		struct str cell;

		if (node_class(n->kind) != CLASS_CELL)
			continue;
		cell = wording_fold(f->a, fold, str_strip(str_cut(&by, '\t')));
		same += cell.n && str_eq(words_of(f->a, fold, n), cell);
	}
	return same;
}

/* The row that has most of those cells, where one has more than others. */
static struct str row_like(struct finder *f, const struct node *in,
                           struct str by)
{
	const struct node *best = NULL;
	size_t most = 0;
	struct buf out = {0};
	struct str s;

	for (const struct node *n = in; n != NULL; n = node_next(n, in)) {
		struct arena_mark mark = arena_mark(f->a);
		size_t same = n->kind == NODE_TR && n->mark != MARK_REMOVED
		                  ? cells_same(f, n, by)
		                  : 0;

		arena_release(f->a, mark);
		if (same == most)
			best = NULL;
		if (same <= most)
			continue;
		most = same;
		best = n;
	}
	for (const struct node *c = best ? best->first : NULL; c; c = c->next) {
		if (node_class(c->kind) != CLASS_CELL)
			continue;
		buf_add(&out, c == first_cell(best) ? STR("") : STR("\t"));
		buf_add(&out, words_of(f->a, NULL, c));
	}
	s = str_copy(f->a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* What is there instead: the row most like those words, a line of text that is
   none, or the numbers. */
static struct str rows_there(struct finder *f, const struct node *in,
                             struct str by)
{
	const struct spot spot = {
	    .kind = SPOT_NODE, .unit = in, .first = in, .last = in};
	struct str near = STR(""), cell = STR("");

	if (str_find(by, STR("\t")) < by.n)
		near = row_like(f, in, by);
	if (near.n)
		return told(f->a, "nearest to it is \"%.*s\"",
		            STR_ARG(cells_shown(f->a, near)));
	if (!row_is_number(by))
		near = wording_nearest(f, &spot, by);
	if (near.n)
		cell = cell_around(f->a, in, near);
	if (cell.n)
		return told(f->a, "nearest to it is \"%.*s\"", STR_ARG(cell));
	if (near.n)
		return told(f->a,
		            "\"%.*s\" stands there in a line of text, "
		            "not in a row of a table",
		            STR_ARG(near));
	return told(f->a, "the rows near it are %.*s",
	            STR_ARG(rows_near(f, in, by)));
}

const struct node *row_none(struct finder *f, const struct node *in,
                            struct str by, size_t hits)
{
	struct str shown = cells_shown(f->a, by);

	f->why.code = hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING;
	f->why.say = hits
	                 ? told(f->a, "there are %zu rows \"%.*s\"", hits,
	                        STR_ARG(shown))
	                 : told(f->a, "there is no row \"%.*s\"; %.*s",
	                        STR_ARG(shown), STR_ARG(rows_there(f, in, by)));
	return NULL;
}

const struct node *row_worded(struct finder *f, const struct node *in,
                              struct str by)
{
	struct sought s = sought_open(f, by);
	const struct node *hit = NULL;
	size_t hits =
	    s.num.n || s.words.n || s.cells.n ? rows_like(&s, in, &hit) : 0;

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
		f->why.say =
		    told(f->a, "the row has no cell of its own in column %.*s",
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
	return row_worded(f, in, step->num);
}
