#include "pdf/ruled.h"

#include "pdf/ruled_cells.h"

#include <stdlib.h>
#include <string.h>

enum {
	HEAD_ROWS = 6,  /* of a table that may stand on each page again */
	USED_LEAST = 3, /* rows that show that a column has words in all */
	TALL_LEAST = 2, /* cells over rows that show that one without words is
	                   the rest of such */
};

#define SAME 4.0F   /* points between edges of one column */
#define CLOSE 1.5F  /* heights of a line: no room for one more */
#define SHIFT 45.0F /* of a table from page to page */

static bool cell_is_tall(const struct cell *c)
{
	return c->r1 - c->r0 > 1;
}

static void cell_count(struct use *uses, const struct cell *c)
{
	bool tall = cell_is_tall(c), words = c->lines.n != 0;

	for (unsigned k = c->c0; k < c->c1; k++) {
		uses[k].filled += !tall && words;
		uses[k].bare += !tall && !words;
		uses[k].tall += tall && words;
	}
}

/* How far down the cells of the first row reach. */
static void cell_reach(struct ruled *t, const struct cell *c)
{
	if (c->r0 == 0 && c->r1 > t->first)
		t->first = c->r1;
}

static void cell_take(struct arena *a, struct ruled *t, const struct cell *c)
{
	cell_count(t->uses, c);
	cell_reach(t, c);
	*vec_push(a, &t->cells) = *c;
}

static void cells_take(struct arena *a, struct ruled *t, const struct frame *f)
{
	for (size_t i = 0; i < f->n; i++)
		cell_take(a, t, &f->cells[i]);
}

struct ruled *ruled_begin(struct layout *l, const struct frame *f)
{
	struct ruled *t = arena_alloc(l->a, sizeof(*t));

	*t = (struct ruled){.xs = f->xs,
	                    .columns = f->columns,
	                    .rows = f->rows,
	                    .open_below = f->open_below,
	                    .uses =
	                        arena_array(l->a, f->columns, sizeof(*t->uses)),
	                    .page = l->page,
	                    .end = f->at.y1};
	cells_take(l->a, t, f);
	return t;
}

/* A frame that is about to be joined to a table. */
struct joint {
	struct layout *l;
	struct arena *a;
	struct ruled *t;
	struct frame *f;
	unsigned head;    /* rows of the frame that repeat those of the table */
	bool headed;      /* cells of its first row hold all rows of the table
	                     together: they are its head, as a rule, and no cell of
	                     it goes on below */
	bool *open;       /* for each column: no line is drawn between them */
	struct use *uses; /* of the rows of the frame behind the first */
};

static bool near(float a, float b)
{
	return a - b < SAME && b - a < SAME;
}

/* The columns of both, those of each as columns of both in to; 0 where they are
   not those of one table. */
static unsigned columns_merge(struct joint *j, float **xs, unsigned *to[2])
{
	const struct ruled *t = j->t;
	const struct frame *f = j->f;
	float shift = f->xs[0] - t->xs[0];
	float *out =
	    arena_array(j->a, t->columns + f->columns + 2, sizeof(*out));
	unsigned i = 0, k = 0, n = 0, common = 0;

	if (shift > SHIFT || shift < -SHIFT ||
	    !near(f->xs[f->columns] - shift, t->xs[t->columns]))
		return 0;
	while (i <= t->columns || k <= f->columns) {
		float x = i <= t->columns ? t->xs[i] : 1e9F;
		float y = k <= f->columns ? f->xs[k] - shift : 1e9F;
		bool both = near(x, y);

		common += both;
		if (both || x < y)
			to[0][i++] = n;
		if (both || y < x)
			to[1][k++] = n;
		out[n++] = x < y ? x : y;
	}
	*xs = out;
	i = t->columns < f->columns ? t->columns : f->columns;
	return common * 2 >= i + 1 ? n - 1 : 0;
}

static void columns_move(struct cell *c, size_t n, const unsigned *to)
{
	for (size_t i = 0; i < n; i++) {
		c[i].c0 = to[c[i].c0];
		c[i].c1 = to[c[i].c1];
	}
}

/* Flags of columns, moved to those of both. */
static bool *flags_move(struct arena *a, const bool *flags, unsigned columns,
                        const unsigned *to)
{
	bool *out = arena_array(a, to[columns] + 1, sizeof(*out));

	for (unsigned c = 0; c < columns; c++)
		for (unsigned k = to[c]; k < to[c + 1]; k++)
			out[k] = flags[c];
	return out;
}

static struct use *uses_move(struct arena *a, const struct use *uses,
                             unsigned columns, const unsigned *to)
{
	struct use *out = arena_array(a, to[columns] + 1, sizeof(*out));

	for (unsigned c = 0; c < columns; c++)
		for (unsigned k = to[c]; k < to[c + 1]; k++)
			out[k] = uses[c];
	return out;
}

/* Give both the columns that they have together. */
static bool joint_align(struct joint *j)
{
	struct ruled *t = j->t;
	struct frame *f = j->f;
	unsigned *to[2] = {arena_array(j->a, t->columns + 1, sizeof(unsigned)),
	                   arena_array(j->a, f->columns + 1, sizeof(unsigned))};
	float *xs;
	unsigned n = columns_merge(j, &xs, to);

	if (n == 0)
		return false;
	t->uses = uses_move(j->a, t->uses, t->columns, to[0]);
	t->open_below = flags_move(j->a, t->open_below, t->columns, to[0]);
	f->open_below = flags_move(j->a, f->open_below, f->columns, to[1]);
	f->open_above = flags_move(j->a, f->open_above, f->columns, to[1]);
	columns_move(t->cells.p, t->cells.n, to[0]);
	columns_move(f->cells, f->n, to[1]);
	t->columns = f->columns = n;
	t->xs = f->xs = xs;
	return true;
}

/* The text of the cells of a row, and where they stand. */
static struct str row_words(struct arena *a, const struct cell *c, size_t n,
                            unsigned row)
{
	struct str all = STR("");

	/* They are sorted by the rows in which they begin. */
	for (size_t i = 0; i < n && c[i].r0 <= row; i++)
		if (c[i].r0 == row)
			all = str_format(a, "%.*s|%u %u %.*s", STR_ARG(all),
			                 c[i].c0, c[i].r1 - c[i].r0,
			                 STR_ARG(cell_words(a, &c[i])));
	return all;
}

/* How many rows of the frame are the first ones of the table again. */
static unsigned joint_head(const struct joint *j)
{
	unsigned n = 0, tall = 0;

	for (; n < HEAD_ROWS && n < j->t->rows && n + 1 < j->f->rows; n++) {
		struct str own =
		    row_words(j->a, j->t->cells.p, j->t->cells.n, n);

		if (!str_eq(own, row_words(j->a, j->f->cells, j->f->n, n)))
			break;
	}
	/* No cell is cut. */
	for (size_t i = 0; i < j->f->n; i++)
		if (j->f->cells[i].r0 < n && j->f->cells[i].r1 > n)
			tall = n;
	return tall != 0 ? 0 : n;
}

/* The rows of the head that stand there again are no text of their own. */
static void joint_leave(struct joint *j)
{
	for (size_t i = 0; i < j->f->n; i++) {
		const struct cell *c = &j->f->cells[i];

		if (c->r0 < j->head && c->lines.n != 0)
			sheet_tell(j->l->sheet, SHEET_ASIDE,
			           cell_words(j->a, c), ++j->l->line, 1);
	}
}

/* The last cell of the table in the columns of a cell of the frame's first row;
   NULL: there is none. */
static struct cell *joint_above(const struct joint *j, const struct cell *below)
{
	for (size_t i = j->t->cells.n; i-- > 0;) {
		struct cell *c = &j->t->cells.p[i];

		if (c->r1 == j->t->rows && c->c0 == below->c0 &&
		    c->c1 == below->c1)
			return c;
	}
	return NULL;
}

/* Do the words of both parts of a cell stand close to where it may have been
   cut? */
static bool joint_is_close(const struct joint *j, const struct cell *above,
                           const struct cell *below)
{
	const struct box *last = &above->lines.p[above->lines.n - 1].at;
	const struct box *next = &below->lines.p[0].at;
	float h = last->y1 - last->y0;

	return j->t->end - last->y1 < h * CLOSE &&
	       next->y0 - j->f->ys[j->head] < h * CLOSE;
}

/* Do they, and go on?  *sure: plainly so. */
static bool joint_goes_on(const struct joint *j, const struct cell *above,
                          const struct cell *below, bool *sure)
{
	return joint_is_close(j, above, below) &&
	       cells_go_on(j->a, above, below, sure);
}

/* No line is drawn between two rows: one row was cut.  Some columns are open:
   cells that span rows were. */
static bool joint_is_open(const struct joint *j)
{
	for (unsigned c = 0; c < j->t->columns; c++)
		if (!j->open[c])
			return false;
	for (size_t i = 0; i < j->f->n; i++)
		if (j->f->cells[i].r0 == j->head &&
		    joint_above(j, &j->f->cells[i]) == NULL)
			return false;
	return true;
}

/* Had a cell room for one more line above the cut? */
static bool joint_has_room(const struct joint *j, const struct cell *above)
{
	const struct box *last = &above->lines.p[above->lines.n - 1].at;

	return j->t->end - last->y1 >= (last->y1 - last->y0) * CLOSE;
}

/* What a row below a cut is to the one above it.  Its first cell is the first
   that stands in no other row, and has words above or below. */
struct seam {
	bool first; /* has been seen: */
	bool lacks; /* one of both lacks its words, */
	bool lower; /* the upper one; */
	bool runs;  /* or both have some that plainly go on */
	bool other; /* cells do not go on, or cannot have been cut */
	bool sure;  /* words of a cell plainly go on, */
	bool maybe; /* may, as no sentence ends above; */
	bool loose; /* or not */
	bool brief; /* a cell of one line goes on */
	bool fresh; /* a cell has words below only */
	bool ended; /* a cell had room for a line more, and has none below */
	bool spent; /* a cell has no words below, where each other row has */
};

/* Does the next line stand below one that ends no sentence and had room for
   its first word?  Then it does not go on with it. */
static bool cell_breaks(const struct joint *j, const struct cell *above,
                        const struct cell *c)
{
	const struct stripe *last = &above->lines.p[above->lines.n - 1];
	uint32_t end = last->glyphs[last->n - 1].rune;

	return end != '.' && end != ';' && end != ':' &&
	       !cell_is_full(above, j->t->xs, last, &c->lines.p[0]);
}

/* Have all rows words in a column, so that one without them is none?  bare: but
   for the last of the table. */
static bool joint_is_used(const struct joint *j, unsigned column, bool bare)
{
	const struct use *own = &j->t->uses[column];

	return own->bare == (bare ? 1U : 0U) && j->uses[column].bare == 0 &&
	       own->filled >= USED_LEAST + (j->head != 0 ? 1U : 0);
}

/* Both parts of a cell have words. */
static void seam_run(const struct joint *j, struct seam *s,
                     const struct cell *above, const struct cell *c)
{
	bool sure = false, goes = cells_go_on(j->a, above, c, &sure);

	if (!joint_is_close(j, above, c) || cell_breaks(j, above, c)) {
		s->other = true;
		return;
	}
	s->sure |= sure;
	s->maybe |= goes && !sure;
	s->loose |= !goes;
	s->brief |= above->lines.n < 2;
}

/* A cell below the cut, and the one above it. */
static void seam_add(const struct joint *j, struct seam *s,
                     const struct cell *above, const struct cell *c)
{
	bool tall = cell_is_tall(c) || cell_is_tall(above), sure;
	bool words[] = {above->lines.n != 0, c->lines.n != 0};
	bool first = !s->first && !tall && (words[0] || words[1]);

	s->first |= first;
	if (first) {
		s->lacks = words[0] != words[1];
		s->lower = !words[0];
	}
	if (words[0] && words[1]) {
		sure = joint_goes_on(j, above, c, &sure) && sure;
		s->runs |= first && sure;
		s->other |= !sure && (tall || first);
		if (!tall)
			seam_run(j, s, above, c);
	} else if (!tall) {
		s->fresh |= words[1] && !first;
		s->spent |=
		    (words[0] || first) && joint_is_used(j, c->c0, !words[0]);
		s->ended |= words[0] && !first && joint_has_room(j, above);
	}
}

/* Is a row cut there? */
enum cut { CUT_NOT, CUT_UNCLEAR, CUT_SO };

/* A sentence ends above, and the row below lacks the first cell's words. */
static enum cut seam_decide_loose(const struct seam *s)
{
	if (!s->brief && !s->fresh && s->ended)
		return CUT_SO;
	return s->spent ? CUT_UNCLEAR : CUT_NOT;
}

/* Lines are drawn around both parts of a row that was cut: one of them lacks
   the first cell's words, and others plainly go on; or may, down from cells
   that are full, and the row below lacks what no other row does; or sentences
   do, while others have ended before.  It may be that one was cut where less is
   known. */
static enum cut seam_decide(const struct seam *s)
{
	bool unsure = s->maybe || s->loose;

	if (s->other || (!s->lacks && !s->runs) || (!s->sure && !unsure))
		return CUT_NOT;
	if (s->lower)
		return !unsure                 ? CUT_SO
		       : s->loose || !s->spent ? CUT_NOT
		                               : CUT_UNCLEAR;
	if (s->runs)
		return !unsure && s->spent && s->ended && !s->brief
		           ? CUT_SO
		           : CUT_UNCLEAR;
	if (s->loose)
		return seam_decide_loose(s);
	return s->sure || (s->spent && !s->fresh) ? CUT_SO : CUT_UNCLEAR;
}

static enum cut joint_find_cut(struct joint *j)
{
	struct seam s = {0};

	j->uses = arena_array(j->a, j->t->columns, sizeof(*j->uses));
	for (size_t i = 0; i < j->f->n; i++)
		if (j->f->cells[i].r0 > j->head)
			cell_count(j->uses, &j->f->cells[i]);
	for (size_t i = 0; i < j->f->n; i++) {
		const struct cell *c = &j->f->cells[i];
		const struct cell *above;

		if (c->r0 != j->head)
			continue;
		above = joint_above(j, c);
		if (above == NULL)
			return CUT_NOT;
		seam_add(j, &s, above, c);
	}
	return seam_decide(&s);
}

/* Nobody can know whether a page has cut a row: mark the one below it. */
static void joint_mark(struct joint *j)
{
	for (size_t i = 0; i < j->f->n; i++) {
		struct cell *c = &j->f->cells[i];

		if (c->r0 == j->head && c->lines.n != 0 && !cell_is_tall(c)) {
			c->unclear = true;
			return;
		}
	}
}

/* Is a cell without words below one with some, in a column that has cells over
   several rows, this many at least, and else none without words? */
static bool cell_is_rest(const struct joint *j, const struct cell *above,
                         const struct cell *c, unsigned least)
{
	for (unsigned k = c->c0; k < c->c1; k++)
		if (j->t->uses[k].tall < least || j->t->uses[k].bare != 0 ||
		    j->uses[k].bare != 0)
			return false;
	return above->lines.n != 0 && c->lines.n == 0;
}

/* Is no line drawn between a cell and the one above it? */
static bool cell_is_open(const struct joint *j, const struct cell *c)
{
	for (unsigned k = c->c0; k < c->c1; k++)
		if (!j->open[k])
			return false;
	return true;
}

/* May a cell be the rest of the one above it, with a line between, though their
   rows are whole? */
static bool cell_may_rest(const struct joint *j, const struct cell *above,
                          const struct cell *c)
{
	bool tall = cell_is_tall(above) || cell_is_tall(c), sure;

	if (c->lines.n == 0)
		return tall || (c->c0 == 0 && j->t->uses[0].bare == 0) ||
		       cell_is_rest(j, above, c, TALL_LEAST);
	if (above->lines.n == 0)
		return tall;
	return tall && joint_goes_on(j, above, c, &sure) && sure;
}

/* May a cell be such a rest, though that is not plain, or be one but for the
   head that stands above it? */
static bool cell_is_unclear(const struct joint *j, const struct cell *above,
                            const struct cell *c)
{
	if (j->headed && !cell_is_open(j, c) && cell_may_rest(j, above, c))
		return true;
	return !cell_is_tall(c) && !cell_is_tall(above) &&
	       cell_is_rest(j, above, c, 1) &&
	       !cell_is_rest(j, above, c, TALL_LEAST);
}

/* May one of the first row below the cut? */
static bool joint_may_rest(const struct joint *j)
{
	for (size_t i = 0; i < j->f->n; i++) {
		const struct cell *c = &j->f->cells[i], *above;

		above = c->r0 == j->head ? joint_above(j, c) : NULL;
		if (above != NULL && cell_is_unclear(j, above, c))
			return true;
	}
	return false;
}

/* Is a cell the rest of the one above it, though their rows are whole? */
static bool cell_was_cut(const struct joint *j, const struct cell *above,
                         const struct cell *c)
{
	return cell_is_open(j, c) || (!j->headed && cell_may_rest(j, above, c));
}

static void cell_append(struct arena *a, struct cell *to,
                        const struct cell *from)
{
	for (size_t i = 0; i < from->lines.n; i++) {
		*vec_push(a, &to->lines) = from->lines.p[i];
		*vec_push(a, &to->pages) = from->pages.p[i];
	}
}

/* Put the cells of the frame into the table. */
static void joint_close(struct joint *j, bool cut)
{
	struct ruled *t = j->t;
	unsigned below = t->rows - (cut ? 1 : 0);

	for (size_t i = 0; i < j->f->n; i++) {
		struct cell c = j->f->cells[i], *above = NULL;
		bool first = c.r0 == j->head;

		if (c.r0 < j->head)
			continue;
		if (first)
			above = joint_above(j, &c);
		if (above != NULL && !cut && !cell_was_cut(j, above, &c))
			above = NULL;
		c.r0 = below + c.r0 - j->head;
		c.r1 = below + c.r1 - j->head;
		if (above != NULL) {
			cell_append(j->a, above, &c);
			above->r1 = c.r1;
			cell_reach(t, above);
			continue;
		}
		cell_take(j->a, t, &c);
	}
	t->rows = below + j->f->rows - j->head;
	t->open_below = j->f->open_below;
	t->end = j->f->at.y1;
}

/* Only the sides of a table go on to the foot of a page, beside a row that had
   no room there: nothing is in it, and no line below it, and it is none. */
static void ruled_trim(struct ruled *t)
{
	const struct cell *c = &t->cells.p[t->cells.n - 1];

	if (t->rows < 2 || t->columns < 2 || c->r0 + 1 != t->rows ||
	    c->c0 != 0 || c->c1 != t->columns || c->lines.n != 0)
		return;
	for (unsigned k = 0; k < t->columns; k++)
		if (!t->open_below[k])
			return;
	for (unsigned k = 0; k < t->columns; k++) {
		t->uses[k].bare--;
		t->open_below[k] = false;
	}
	t->cells.n--;
	t->rows--;
}

bool ruled_join(struct layout *l, struct ruled *t, struct frame *f)
{
	struct joint j = {.l = l, .a = l->a, .t = t, .f = f};
	enum cut cut;

	if (!joint_align(&j))
		return false;
	ruled_trim(t);
	j.headed = t->first == t->rows;
	j.head = joint_head(&j);
	joint_leave(&j);
	j.open = arena_array(l->a, t->columns, sizeof(*j.open));
	for (unsigned c = 0; c < t->columns; c++)
		j.open[c] =
		    t->open_below[c] && (j.head != 0 || f->open_above[c]);
	cut = joint_is_open(&j) ? CUT_SO : joint_find_cut(&j);
	if (cut == CUT_UNCLEAR || (cut == CUT_NOT && joint_may_rest(&j)))
		joint_mark(&j);
	joint_close(&j, cut == CUT_SO);
	return true;
}
