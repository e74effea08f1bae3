#include "diff/columns.h"

#include <stdlib.h>

/* Columns that are told by nothing but their cells have so much of them in
   common; headings that are alike so much of their words. */
#define SAME_CELLS 0.5
#define LIKE_HEADING 0.4

enum {
	RARE = 4,       /* what stands in more columns than these tells none */
	COUPLES = 4096, /* of columns that are compared at most */
	LEAD_BYTES = 4, /* what a row begins with is no shorter */
};

/* The words of a cell, and its column. */
struct word {
	uint64_t id;
	size_t col;
};

/* The table of one edition. */
struct side {
	struct outline *o;
	size_t table, n; /* of n columns */
	bool headed;     /* its head is marked as such */
	uint64_t *head;  /* by column: the words of its heading */
	size_t *title;   /* ... the last cell of it; NOWHERE */
	size_t *filled;  /* ... cells below that have words */
	struct column *to;
	VEC(struct word) words;
};

struct sheet {
	struct arena *a;
	struct likeness *like;
	struct side x, y;
	uint32_t *shared; /* cells by couple of columns that are the same */
};

/* Two columns that may stand for one another. */
struct couple {
	double like;
	size_t x, y;
};

static uint64_t id_mix(uint64_t id, uint32_t with)
{
	return (id ^ with) * 0x9E3779B97F4A7C15u + 1;
}

/* The words of a cell, whatever it covers; 0: it has none. */
static uint64_t cell_words(const struct outline *o, size_t cell)
{
	uint64_t id = 0;

	for (size_t i = cell + 1; i < o->p[cell].end; i++)
		if (o->p[i].leaf && str_strip(o->p[i].text).n)
			id = id_mix(id, o->p[i].whole);
	return id;
}

/* The columns of a cell: from, up to. */
static size_t cell_from(const struct item *cell)
{
	return cell->place - 1;
}

static size_t cell_to(const struct side *s, const struct item *cell)
{
	size_t to = cell_from(cell) + (cell->columns ? cell->columns : 1);

	return to < s->n ? to : s->n;
}

static bool is_head(const struct outline *o, size_t row)
{
	size_t cell = outline_first(o, row);

	return cell != NOWHERE && o->p[cell].node->kind == NODE_TH;
}

static void head_add(struct side *s, size_t cell)
{
	const struct item *item = &s->o->p[cell];
	uint64_t id = cell_words(s->o, cell);

	for (size_t c = cell_from(item); c < cell_to(s, item); c++) {
		if (id != 0)
			s->head[c] = id_mix(s->head[c], (uint32_t)(id >> 32));
		s->title[c] = cell;
	}
}

static void cell_add(struct arena *a, struct side *s, size_t cell)
{
	const struct item *item = &s->o->p[cell];
	uint64_t id = cell_words(s->o, cell);

	if (id == 0 || item->columns > 1 || cell_from(item) >= s->n)
		return;
	s->filled[cell_from(item)]++;
	*vec_push(a, &s->words) = (struct word){id, cell_from(item)};
}

static size_t row_next(const struct outline *o, size_t row)
{
	while (row != NOWHERE && o->p[row].class != NODE_TR)
		row = outline_next(o, row);
	return row;
}

/* The rows of a table, captions left out. */
static size_t row_first(const struct side *s)
{
	return row_next(s->o, outline_first(s->o, s->table));
}

static size_t row_after(const struct side *s, size_t row)
{
	return row_next(s->o, outline_next(s->o, row));
}

static void side_read(struct arena *a, struct side *s, struct item_of table)
{
	size_t row;
	bool head = true;

	*s = (struct side){
	    .o = table.o, .table = table.i, .n = table.o->p[table.i].columns};
	s->head = arena_array(a, s->n, sizeof(*s->head));
	s->title = arena_array(a, s->n, sizeof(*s->title));
	s->filled = arena_array(a, s->n, sizeof(*s->filled));
	s->to = arena_array(a, s->n, sizeof(*s->to));
	for (size_t c = 0; c < s->n; c++) {
		s->title[c] = NOWHERE;
		s->to[c].at = NOWHERE;
	}
	row = row_first(s);
	s->headed = row != NOWHERE && is_head(s->o, row);
	for (; row != NOWHERE; row = row_after(s, row)) {
		for (size_t c = outline_first(s->o, row); c != NOWHERE;
		     c = outline_next(s->o, c))
			if (head)
				head_add(s, c);
			else
				cell_add(a, s, c);
		head = s->headed && head && row_after(s, row) != NOWHERE &&
		       is_head(s->o, row_after(s, row));
	}
}

static bool heads_agree(const struct sheet *s)
{
	bool agree = s->x.n == s->y.n;

	for (size_t c = 0; agree && c < s->x.n; c++)
		agree = s->x.head[c] == s->y.head[c];
	return agree;
}

static int word_cmp(const void *left, const void *right)
{
	const struct word *x = left, *y = right;

	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return x->col < y->col ? -1 : x->col > y->col;
}

/* How often the words of one cell stand in the columns of a table. */
struct spread {
	size_t col[RARE], n[RARE], cols;
	bool common; /* in more */
};

/* ... those from place *i on, which goes behind them. */
static struct spread spread_read(const struct side *s, size_t *i)
{
	struct spread k = {0};
	uint64_t id = s->words.p[*i].id;

	for (; *i < s->words.n && s->words.p[*i].id == id; ++*i) {
		size_t col = s->words.p[*i].col;

		if (k.cols == 0 || k.col[k.cols - 1] != col) {
			k.common = k.common || k.cols == RARE;
			if (k.common)
				continue;
			k.col[k.cols++] = col;
		}
		k.n[k.cols - 1]++;
	}
	return k;
}

static void spread_share(struct sheet *s, const struct spread *x,
                         const struct spread *y)
{
	if (x->common || y->common)
		return;
	for (size_t i = 0; i < x->cols; i++)
		for (size_t j = 0; j < y->cols; j++)
			s->shared[x->col[i] * s->y.n + y->col[j]] +=
			    (uint32_t)(x->n[i] < y->n[j] ? x->n[i] : y->n[j]);
}

/* Count what cells of the columns of both have the same words. */
static void cells_share(struct sheet *s)
{
	struct side *x = &s->x, *y = &s->y;
	size_t i = 0, j = 0;

	s->shared = arena_array(s->a, x->n * y->n, sizeof(*s->shared));
	if (x->words.n == 0 || y->words.n == 0)
		return;
	qsort(x->words.p, x->words.n, sizeof(*x->words.p), word_cmp);
	qsort(y->words.p, y->words.n, sizeof(*y->words.p), word_cmp);
	while (i < x->words.n && j < y->words.n) {
		uint64_t a = x->words.p[i].id, b = y->words.p[j].id;
		struct spread left = {0}, right = {0};

		if (a <= b)
			left = spread_read(x, &i);
		if (b <= a)
			right = spread_read(y, &j);
		if (a == b)
			spread_share(s, &left, &right);
	}
}

static double cells_like(const struct sheet *s, size_t i, size_t j)
{
	size_t most =
	    s->x.filled[i] > s->y.filled[j] ? s->x.filled[i] : s->y.filled[j];

	return most ? (double)s->shared[i * s->y.n + j] / (double)most : 0;
}

static double column_like(const struct sheet *s, size_t i, size_t j)
{
	bool head = s->x.head[i] != 0 && s->x.head[i] == s->y.head[j];

	return cells_like(s, i, j) + (head ? 1 : 0);
}

static size_t apart(const struct couple *c)
{
	return c->x > c->y ? c->x - c->y : c->y - c->x;
}

/* The most alike first; of those, what stands in the same place. */
static int couple_cmp(const void *left, const void *right)
{
	const struct couple *p = left, *q = right;

	if (p->like < q->like || p->like > q->like)
		return p->like > q->like ? -1 : 1;
	if (apart(p) != apart(q))
		return apart(p) < apart(q) ? -1 : 1;
	return p->x < q->x ? -1 : p->x > q->x;
}

static void column_set(struct sheet *s, size_t i, size_t j)
{
	s->x.to[i].at = j;
	s->y.to[j].at = i;
}

static size_t columns_alike(struct sheet *s)
{
	VEC(struct couple) list = {0};
	size_t n = 0;

	for (size_t i = 0; i < s->x.n; i++)
		for (size_t j = 0; j < s->y.n; j++) {
			double like = column_like(s, i, j);

			if (like >= SAME_CELLS)
				*vec_push(s->a, &list) =
				    (struct couple){like, i, j};
		}
	if (list.n)
		qsort(list.p, list.n, sizeof(*list.p), couple_cmp);
	for (size_t k = 0; k < list.n; k++) {
		const struct couple *c = &list.p[k];

		if (s->x.to[c->x].at != NOWHERE || s->y.to[c->y].at != NOWHERE)
			continue;
		column_set(s, c->x, c->y);
		n++;
	}
	return n;
}

/* May what stands between the same columns be one: has it a cell or words of
   its heading in common? */
static bool is_like(const struct sheet *s, size_t i, size_t j)
{
	size_t x = s->x.title[i], y = s->y.title[j];

	if (!s->x.headed || !s->y.headed || cells_like(s, i, j) > 0)
		return true;
	/* Of a form only the heading has words. */
	if (s->x.filled[i] == 0 && s->y.filled[j] == 0)
		return true;
	if (x == NOWHERE || y == NOWHERE)
		return x == y;
	return likeness_of(s->like, (struct item_of){s->x.o, x},
	                   (struct item_of){s->y.o, y}) >= LIKE_HEADING;
}

/* The column behind those from c on that have no partner. */
static size_t run_end(const struct side *s, size_t c)
{
	while (c < s->n && s->to[c].at == NOWHERE)
		c++;
	return c;
}

/* Columns without a partner behind the same one: in order, what is like. */
static void run_pair(struct sheet *s, size_t i, size_t j)
{
	size_t ends[] = {run_end(&s->x, i), run_end(&s->y, j)};
	bool even = ends[0] - i == ends[1] - j;

	for (; i < ends[0]; i++) {
		size_t k = j;

		while (k < ends[1] && !even && !is_like(s, i, k))
			k++;
		if (k < ends[1] && is_like(s, i, k))
			column_set(s, i, k);
		if (even)
			j++;
		else if (k < ends[1])
			j = k + 1;
	}
}

static void columns_rest(struct sheet *s)
{
	size_t i = 0, j = 0;

	for (;;) {
		size_t end = run_end(&s->x, i);

		run_pair(s, i, j);
		if (end >= s->x.n)
			return;
		i = end + 1;
		j = s->x.to[end].at + 1;
	}
}

/* Nothing tells columns apart: they go by their places. */
static void columns_place(struct sheet *s)
{
	for (size_t c = 0; c < s->x.n && c < s->y.n; c++)
		column_set(s, c, c);
}

static bool is_identity(const struct sheet *s)
{
	bool same = s->x.n == s->y.n;

	for (size_t c = 0; same && c < s->x.n; c++)
		same = s->x.to[c].at == c;
	return same;
}

static void moved_mark(struct sheet *s)
{
	size_t *at = arena_array(s->a, s->x.n, sizeof(*at));
	size_t *cols = arena_array(s->a, s->x.n, sizeof(*cols));
	bool *keep = arena_array(s->a, s->x.n, sizeof(*keep));
	size_t n = 0;

	for (size_t c = 0; c < s->x.n; c++)
		if (s->x.to[c].at != NOWHERE) {
			cols[n] = c;
			at[n++] = s->x.to[c].at;
		}
	align_order(s->a, at, n, keep);
	for (size_t i = 0; i < n; i++)
		s->x.to[cols[i]].moved = s->y.to[at[i]].moved = !keep[i];
}

/* The column of the old table that a cell stands for; NOWHERE: none. */
static size_t cell_column(const struct side *s, const struct item *cell,
                          bool old)
{
	for (size_t c = cell_from(cell); c < cell_to(s, cell); c++) {
		size_t at = s->o->p[s->table].to ? s->to[c].at : c;

		if (at != NOWHERE)
			return old ? c : at;
	}
	return NOWHERE;
}

/* Does a text have a letter? */
static bool has_letter(struct str s)
{
	while (s.n) {
		size_t len;

		if (rune_is_letter(str_rune(s, &len)))
			return true;
		s = str_after(s, len);
	}
	return false;
}

static bool is_lead(const struct outline *o, size_t cell)
{
	for (size_t i = cell + 1; i < o->p[cell].end; i++)
		if (o->p[i].leaf && o->p[i].text.n >= LEAD_BYTES &&
		    has_letter(o->p[i].text))
			return true;
	return false;
}

/* By what a row is paired: its cells by the columns of the old table. */
static void row_read(struct sheet *s, const struct side *side, size_t row,
                     size_t *cells)
{
	struct outline *o = side->o;
	bool old = side == &s->x;
	uint32_t *whole = arena_array(s->a, s->x.n + 1, sizeof(*whole));
	uint32_t *body = arena_array(s->a, s->x.n + 1, sizeof(*body));
	size_t n = 1, k = 1;
	bool led = false;

	for (size_t c = 0; c < s->x.n; c++)
		cells[c] = NOWHERE;
	for (size_t c = outline_first(o, row); c != NOWHERE;
	     c = outline_next(o, c)) {
		size_t at = cell_column(side, &o->p[c], old);

		o->p[c].extra = at == NOWHERE;
		if (at < s->x.n)
			cells[at] = c;
	}
	for (size_t c = 0; c < s->x.n; c++) {
		const struct item *cell;

		if (cells[c] == NOWHERE)
			continue;
		cell = &o->p[cells[c]];
		whole[n++] = cell->whole;
		if (cell->number)
			continue;
		body[k++] = cell->whole;
		if (!led && is_lead(o, cells[c]))
			o->p[row].lead = cell->whole;
		led = true;
	}
	if (o->p[side->table].to == NULL)
		return;
	whole[0] = body[0] = o->p[row].class;
	o->p[row].same = outline_shape(s->like->l, whole, n);
	o->p[row].body = outline_shape(s->like->l, body, k);
}

/* The first column tells rows by numbers no more. */
static void numbers_drop(const struct side *s, size_t row)
{
	size_t cell = outline_first(s->o, row);

	s->o->p[row].key = 0;
	if (cell != NOWHERE)
		s->o->p[cell].number = false;
}

static void rows_read(struct sheet *s, const struct side *side)
{
	size_t *cells = arena_array(s->a, s->x.n, sizeof(*cells));
	bool numbered = side->o->p[side->table].to == NULL ||
	                (s->x.n && s->x.to[0].at == 0);

	for (size_t row = row_first(side); row != NOWHERE;
	     row = row_after(side, row)) {
		if (!numbered)
			numbers_drop(side, row);
		row_read(s, side, row, cells);
	}
}

static void columns_find(struct sheet *s)
{
	if (heads_agree(s) || s->x.n > COUPLES || s->y.n > COUPLES ||
	    s->x.n * s->y.n > COUPLES) {
		columns_place(s);
		return;
	}
	cells_share(s);
	if (columns_alike(s) == 0)
		columns_place(s);
	else
		columns_rest(s);
}

void columns_pair(struct likeness *k, struct item_of x, struct item_of y)
{
	struct sheet s = {.a = k->l->a, .like = k};

	side_read(s.a, &s.x, x);
	side_read(s.a, &s.y, y);
	columns_find(&s);
	if (!is_identity(&s)) {
		moved_mark(&s);
		x.o->p[x.i].to = s.x.to;
		y.o->p[y.i].to = s.y.to;
	}
	rows_read(&s, &s.x);
	rows_read(&s, &s.y);
}

bool columns_fit(const struct outline *x, size_t i, const struct outline *y,
                 size_t j)
{
	size_t tx = outline_table(x, i), ty = outline_table(y, j);

	return tx != NOWHERE && ty != NOWHERE && x->p[tx].pair == ty;
}

/* How many of the columns of a cell the other edition has. */
static size_t columns_kept(const struct outline *o, size_t i)
{
	const struct item *cell = &o->p[i], *table = &o->p[outline_table(o, i)];
	size_t n = 0;

	if (table->to == NULL)
		return cell->columns;
	for (size_t c = cell->place - 1;
	     c < cell->place - 1 + cell->columns && c < table->columns; c++)
		n += table->to[c].at != NOWHERE;
	return n;
}

bool columns_cover(const struct outline *x, size_t i, const struct outline *y,
                   size_t j)
{
	return columns_fit(x, i, y, j) &&
	       columns_kept(x, i) == columns_kept(y, j);
}
