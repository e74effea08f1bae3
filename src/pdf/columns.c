#include "pdf/columns.h"

#include "pdf/signers.h"

#include <math.h>

enum {
	LINES_LEAST = 8,      /* that columns have side by side, */
	EVEN_LEAST = 5,       /* and those with even edges */
	NAME_LINES = 3,       /* of a signature at most */
	BROAD = 22,           /* characters that a column of text has */
	TONGUE_LEAST = 6,     /* lines of each of two texts in two languages */
	KAZAKH_FIRST = 0x48A, /* letters of other languages than Russian */
	KAZAKH_LAST = 0x52F,
	LONG = 12, /* lines of one beside which the next may just begin */
};

#define FULL 0.2F       /* of a column a full line lacks at most */
#define LEAST_SIDE 0.2F /* of the width of the page */
#define EDGE 0.5F       /* characters between lines with one edge */
#define WIDE 1.8F       /* characters of a gutter that is no space */
#define NEAR 1.5F       /* of the height of a line, between tops of columns */
#define JUMP 0.6F       /* of the height of a line, between parts of a page */

/* What is known of one column of a run of lines. */
struct side {
	size_t lines;
	struct box at;
	float em;      /* of them all, added up */
	size_t beside; /* those that stand beside lines of all the others */
	size_t full;   /* those that come near to its right end */
	size_t even;   /* those that keep to both edges */
};

/* A run of lines and what is between its gutters. */
struct columns {
	const struct stripes *all;
	struct run run;
	struct side sides[SIDES_MOST];
	size_t n;
	bool tongues; /* one is in Kazakh, the other in Russian */
	const struct columns_seen *seen; /* with which they go on; NULL: they
	                                    show themselves where they stand */
};

/* The glyphs of a line in column c, without spaces around; their number. */
static size_t columns_cut(const struct columns *c, const struct stripe *s,
                          size_t column, const struct glyph **g)
{
	const struct gutter *at = c->run.gutters;
	size_t from = 0, to = s->n;

	if (column != 0)
		from = gutter_behind(s, at[column - 1].x1 - 1);
	if (column < c->run.n)
		to = gutter_behind(s, at[column].x1 - 1);
	while (from < to && s->glyphs[from].rune == ' ')
		from++;
	while (from < to && s->glyphs[to - 1].rune == ' ')
		to--;
	*g = s->glyphs + from;
	return to - from;
}

static void side_add(struct side *side, const struct stripe *s,
                     const struct glyph *g, size_t n)
{
	struct box b = {g[0].at.x0, s->at.y0, g[n - 1].at.x1, s->at.y1};

	if (side->lines++ == 0)
		side->at = b;
	side->at.x0 = fminf(side->at.x0, b.x0);
	side->at.x1 = fmaxf(side->at.x1, b.x1);
	side->at.y1 = b.y1;
	side->em += s->em;
}

/* What its columns are. */
static void columns_measure(struct columns *c)
{
	float top = -HUGE_VALF, end = HUGE_VALF;
	const struct glyph *g;

	c->n = c->run.n + 1;
	for (size_t k = 0; k < c->n; k++)
		c->sides[k] = (struct side){0};
	for (size_t i = c->run.from; i < c->run.to; i++)
		for (size_t k = 0; k < c->n; k++) {
			const struct stripe *s = &c->all->p[i];
			size_t n = columns_cut(c, s, k, &g);

			if (n != 0)
				side_add(&c->sides[k], s, g, n);
		}
	for (size_t k = 0; k < c->n; k++) {
		top = fmaxf(top, c->sides[k].at.y0);
		/* The last of three may have just begun. */
		if (k < 2)
			end = fminf(end, c->sides[k].at.y1);
	}
	for (size_t i = c->run.from; i < c->run.to; i++)
		for (size_t k = 0; k < c->n; k++) {
			const struct stripe *s = &c->all->p[i];
			size_t n = columns_cut(c, s, k, &g);
			struct side *own = &c->sides[k];
			float y = box_middle(&s->at), left, lacks;

			if (n == 0)
				continue;
			left = g[0].at.x0 - own->at.x0;
			lacks = own->at.x1 - g[n - 1].at.x1;
			own->beside += y > top && y < end;
			own->full += lacks < FULL * (own->at.x1 - own->at.x0);
			own->even +=
			    left < EDGE * s->em && lacks < EDGE * s->em;
		}
}

/* Is a column as broad as text is? */
static bool side_is_broad(const struct side *side, float width)
{
	float own = side->at.x1 - side->at.x0;

	return side->lines != 0 && own >= width &&
	       own >= BROAD * side->em / (float)side->lines;
}

/* Take gutter i for one within a column. */
static void run_close(struct run *r, size_t i)
{
	for (r->n--; i < r->n; i++)
		r->gutters[i] = r->gutters[i + 1];
}

/* Narrow columns are the numbers of the items that stand behind them, where
   each column has such; those of a table are cells.  False: they are cells. */
static bool columns_number(struct columns *c, float width)
{
	size_t narrow = 0, broad = 0;

	for (size_t k = 0; k < c->n; k++) {
		bool is = side_is_broad(&c->sides[k], width);

		narrow += !is;
		broad += is;
		/* Numbers and items in turns. */
		if (narrow > broad + 1 || (narrow != 0 && broad > narrow))
			return false;
	}
	if (narrow == 0)
		return true;
	if (narrow != broad)
		return false;
	for (size_t k = 0; k < c->run.n; k++)
		run_close(&c->run, k);
	columns_measure(c);
	return true;
}

/* Does text go down column k, and before it down that at its left: does it
   begin where the run does, without a gap, and end no lower? */
static bool column_follows(const struct columns *c, size_t k)
{
	const struct box *top = &c->all->p[c->run.from].at,
			 *own = &c->sides[k].at;
	float h = top->y1 - top->y0, end = own->y0;
	const struct glyph *g;

	if (own->y0 - top->y0 > NEAR * h ||
	    own->y1 > c->sides[k - 1].at.y1 + NEAR * h)
		return false;
	for (size_t i = c->run.from; i < c->run.to; i++) {
		const struct stripe *s = &c->all->p[i];

		if (columns_cut(c, s, k, &g) == 0)
			continue;
		if (s->at.y0 - end > JUMP * (s->at.y1 - s->at.y0))
			return false;
		end = s->at.y1;
	}
	return true;
}

/* Has the right one of two columns just begun beside a long one? */
static bool columns_begin(const struct columns *c)
{
	const struct side *left = &c->sides[0], *right = &c->sides[1];

	return c->n == 2 && left->lines >= LONG &&
	       right->lines * 2 <= left->lines &&
	       left->full * 3 >= left->lines * 2 && right->full != 0 &&
	       column_follows(c, 1);
}

/* A letter that Kazakh has and Russian has not. */
static bool rune_is_kazakh(uint32_t c)
{
	return c == 0x406 || c == 0x456 ||
	       (c >= KAZAKH_FIRST && c <= KAZAKH_LAST);
}

/* In how many lines of a column such letters stand. */
static size_t column_kazakh(const struct columns *c, size_t k)
{
	size_t lines = 0;

	for (size_t i = c->run.from; i < c->run.to; i++) {
		const struct glyph *g;
		size_t n = columns_cut(c, &c->all->p[i], k, &g), at = 0;

		while (at < n && !rune_is_kazakh(g[at].rune))
			at++;
		lines += at < n;
	}
	return lines;
}

/* Is one of two columns in Kazakh, and the other in Russian?  Then they are two
   texts, though their lines are not full, and stand beside one another. */
static bool columns_tongues(const struct columns *c)
{
	size_t own[2];

	if (c->n != 2)
		return false;
	for (size_t k = 0; k < 2; k++) {
		if (c->sides[k].lines < TONGUE_LEAST)
			return false;
		own[k] = column_kazakh(c, k);
	}
	for (size_t k = 0; k < 2; k++)
		if (own[k] * 3 >= c->sides[k].lines * 2 && own[!k] == 0)
			return true;
	return false;
}

/* Are they columns of text? */
static bool columns_hold(struct columns *c, const struct box *page)
{
	float width = (page->x1 - page->x0) * LEAST_SIDE;
	bool begin;

	columns_measure(c);
	if (!columns_number(c, width) || c->n < 2)
		return false;
	c->tongues = side_is_broad(&c->sides[0], width) &&
	             side_is_broad(&c->sides[1], width) && columns_tongues(c);
	if (c->tongues)
		return true;
	begin = columns_begin(c);
	for (size_t k = 0; k < c->n; k++) {
		const struct side *s = &c->sides[k];
		const struct gutter *g = &c->run.gutters[k != 0 ? k - 1 : 0];
		bool even = s->even * 2 >= s->lines &&
		            (g->x1 - g->x0) * (float)s->lines > WIDE * s->em;

		if (!side_is_broad(s, width))
			return false;
		if (k < 2 && !begin &&
		    s->beside < (even ? EVEN_LEAST : LINES_LEAST))
			return false;
		if (k + 1 < c->n && s->full * 2 < s->lines)
			return false;
	}
	return true;
}

/* Which columns have letters in lines from..to-1. */
static size_t columns_filled(const struct columns *c, size_t from, size_t to)
{
	size_t filled = 0;

	for (size_t k = 0; k < c->n; k++)
		for (size_t i = from; i < to; i++) {
			const struct glyph *g;

			if (columns_cut(c, &c->all->p[i], k, &g) == 0)
				continue;
			filled++;
			break;
		}
	return filled;
}

/* May lines from..to-1 be a post and a name, which stand across columns? */
static bool columns_sign(const struct columns *c, size_t from, size_t to)
{
	size_t names = 0;

	if (to - from > NAME_LINES)
		return false;
	for (size_t i = from; i < to; i++) {
		const struct glyph *g;
		size_t n = columns_cut(c, &c->all->p[i], c->n - 1, &g);

		if (n == 0)
			continue;
		names++;
		if (n > BROAD || !rune_is_letter(g[0].rune) ||
		    rune_is_lower(g[0].rune) || g[n - 1].rune == '.' ||
		    g[n - 1].rune == ',' || g[n - 1].rune == ';')
			return false;
	}
	return names == 1;
}

/* Where the next part of a run begins, behind a height that no column has
   letters at. */
static size_t columns_part(const struct columns *c, size_t from)
{
	size_t i = from + 1;
	float end = c->all->p[from].at.y1;

	for (; i < c->run.to; i++) {
		const struct box *b = &c->all->p[i].at;

		if (b->y0 - end > JUMP * (b->y1 - b->y0))
			break;
		end = fmaxf(end, b->y1);
	}
	return i;
}

/* Leave what stands above and below the columns: parts of the page that are in
   one of them only, and a signature. */
static void columns_trim(struct columns *c)
{
	size_t next, last = c->run.from, end = c->run.from;

	while ((next = columns_part(c, c->run.from)) < c->run.to &&
	       columns_filled(c, c->run.from, next) < 2)
		c->run.from = next;
	for (size_t i = c->run.from; i < c->run.to; i = next) {
		next = columns_part(c, i);
		if (columns_filled(c, i, next) < 2 || columns_sign(c, i, next))
			continue;
		last = i;
		end = next;
	}
	if (last >= c->run.from && end > c->run.from)
		c->run.to = end;
	/* Right below the columns, it may be in one of them only. */
	if (c->run.to - c->run.from > 1 &&
	    columns_filled(c, c->run.to - 1, c->run.to) == 1 &&
	    signers_pair(&c->all->p[c->run.to - 1]))
		c->run.to--;
}

/* The glyphs of a run in one column, as stripes. */
static void columns_put(struct arena *a, struct stripes *out,
                        const struct columns *c, size_t k)
{
	VEC(struct glyph) in = {0};
	struct stripes own;
	struct box column = {0};

	for (size_t i = c->run.from; i < c->run.to; i++) {
		const struct glyph *g;
		size_t n = columns_cut(c, &c->all->p[i], k, &g);

		for (size_t m = 0; m < n; m++)
			*vec_push(a, &in) = g[m];
	}
	own = stripes_find(a, in.p, in.n);
	for (size_t i = 0; i < own.n; i++) {
		const struct box *b = &own.p[i].at;

		column.x0 = i == 0 || b->x0 < column.x0 ? b->x0 : column.x0;
		column.x1 = b->x1 > column.x1 ? b->x1 : column.x1;
	}
	for (size_t i = 0; i < own.n; i++) {
		if (c->seen != NULL) {
			column.x0 = fminf(column.x0, c->seen->at[k].x0);
			column.x1 = fmaxf(column.x1, c->seen->at[k].x1);
		}
		own.p[i].column = column;
		*vec_push(a, out) = own.p[i];
	}
}

/* Is a line of a run in another one? */
static bool run_meets(const struct run *r, const bool *taken)
{
	for (size_t i = r->from; i < r->to; i++)
		if (taken[i])
			return true;
	return false;
}

static void columns_note(const struct columns *c, struct columns_seen *seen)
{
	seen->n = c->n;
	seen->tongues |= c->tongues;
	for (size_t k = 0; k < c->n; k++)
		seen->at[k] = c->sides[k].at;
}

/* Does a line keep to columns that were seen: do no letters stand between them
   or around them?  *behind: the last of them in which it has some. */
static bool line_keeps(const struct columns_seen *seen, const struct stripe *s,
                       size_t *behind)
{
	size_t k = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct box *b = &s->glyphs[i].at;

		if (s->glyphs[i].rune == ' ')
			continue;
		while (k + 1 < seen->n &&
		       b->x0 > seen->at[k + 1].x0 - s->em / 2)
			k++;
		if (b->x0 < seen->at[k].x0 - s->em / 2 ||
		    (k + 1 < seen->n ? b->x1 > seen->at[k + 1].x0 - s->em / 2
		                     : b->x1 > seen->at[k].x1 + s->em))
			return false;
	}
	*behind = k;
	return true;
}

/* The columns of a part of a page. */
struct parted {
	const struct stripes *all;
	VEC(struct columns) found;
	size_t *begins; /* for each line those it begins, the index + 1 */
	bool *taken;    /* is it in some? */
};

/* The lines from line i on that keep to columns that were seen, and what
   stands between those of these that have letters. */
static struct run run_again(const struct columns_seen *seen,
                            const struct parted *p, size_t i)
{
	struct run r = {.from = i, .to = i};
	size_t last = 0, behind;

	for (; r.to < p->all->n && !p->taken[r.to] &&
	       line_keeps(seen, &p->all->p[r.to], &behind);
	     r.to++)
		last = behind > last ? behind : last;
	for (; r.n < last; r.n++)
		r.gutters[r.n] =
		    (struct gutter){seen->at[r.n].x1, seen->at[r.n + 1].x0};
	return r;
}

/* Do lines in the first column only go on with those that were seen: does one
   of them fill it? */
static bool column_alone(const struct columns *c)
{
	const struct box *seen = &c->seen->at[0];

	for (size_t i = c->run.from; i + 1 < c->run.to; i++) {
		const struct stripe *s = &c->all->p[i];

		if (seen->x1 - s->at.x1 < s->em)
			return true;
	}
	return false;
}

/* Does the text of lines that keep to columns go down the one after the
   other? */
static bool columns_again(struct columns *c)
{
	if (c->run.n == 0) {
		columns_measure(c);
		return column_alone(c);
	}
	columns_measure(c);
	columns_trim(c);
	columns_measure(c);
	for (size_t k = 1; k < c->n; k++)
		if (c->sides[k - 1].lines == 0 || c->sides[k].lines == 0 ||
		    !column_follows(c, k))
			return false;
	return !columns_sign(c, c->run.from, c->run.to);
}

static void parted_add(struct arena *a, struct parted *p,
                       const struct columns *c)
{
	*vec_push(a, &p->found) = *c;
	p->begins[c->run.from] = p->found.n;
	for (size_t i = c->run.from; i < c->run.to; i++)
		p->taken[i] = true;
}

/* Find those with many lines; and where there are none, those of few that go
   on with others. */
static void parted_find(struct arena *a, struct parted *p,
                        const struct box *page, struct columns_seen *seen)
{
	struct runs runs = gutter_runs(a, p->all, page);
	struct columns c;

	for (size_t r = 0; r < runs.n; r++) {
		c = (struct columns){.all = p->all, .run = runs.p[r]};
		if (run_meets(&c.run, p->taken) || !columns_hold(&c, page))
			continue;
		if (!columns_begin(&c))
			columns_note(&c, seen);
		columns_trim(&c);
		parted_add(a, p, &c);
	}
	for (size_t i = 0, to; seen->n != 0 && i < p->all->n; i = to) {
		c = (struct columns){
		    .all = p->all, .run = run_again(seen, p, i), .seen = seen};
		to = c.run.to > i ? c.run.to : i + 1;
		if (columns_again(&c))
			parted_add(a, p, &c);
	}
}

struct stripes columns_order(struct arena *a, const struct stripes *all,
                             const struct box *page, struct columns_seen *seen)
{
	struct parted p = {
	    .all = all,
	    .begins = arena_array(a, all->n + 1, sizeof(*p.begins)),
	    .taken = arena_array(a, all->n + 1, sizeof(*p.taken)),
	};
	struct stripes out = {0};

	parted_find(a, &p, page, seen);
	for (size_t i = 0; i < all->n;) {
		const struct columns *c;

		if (p.begins[i] == 0 || p.found.p == NULL) {
			*vec_push(a, &out) = all->p[i++];
			continue;
		}
		c = &p.found.p[p.begins[i] - 1];
		for (size_t k = 0; k < c->n; k++)
			columns_put(a, &out, c, k);
		i = c->run.to;
	}
	return out;
}
