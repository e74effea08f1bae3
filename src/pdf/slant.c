#include "pdf/slant.h"

#include "base/buf.h"

#include <math.h>
#include <string.h>

enum {
	LOOKS_MOST = 20 * 1000000, /* at glyphs, for the slants of a page */
	LETTERS_MOST = 400,        /* of one slant */
};

#define NEAR 0.4     /* points between the end of a letter and the next one, */
#define KERN 0.12    /* and of its size */
#define LEAST 0.8    /* of the size of the font letters have across, */
#define MOST 1.9     /* of more than one at most */
#define SPACE 0.7    /* of its size, between words at most */
#define ALIGNED 0.05 /* of its size, that the foot of a letter may err */
#define LEVEL 0.14   /* of its length a direction rises that is level */
#define EVEN 0.02    /* by which a direction that halves a corner may err */

/* A slant that is being followed. */
struct trail {
	struct page *page;
	bool *taken;
	const struct slant *way;
	bool upright; /* boxes of its letters follow one another up or down */
	double x, y;  /* where the next letter begins */
	bool begun;
	double size; /* of the first letter across the boxes, */
	double foot; /* and where its foot is in it */
	size_t looks;
};

/* A box as its letters follow one another: from where, to where; its edges
   across. */
struct part {
	double from, to, low, high;
};

static struct part part_of(const struct trail *t, const struct box *b)
{
	bool back = t->upright ? t->way->dy < 0 : t->way->dx < 0;
	struct part p = {b->x0, b->x1, b->y0, b->y1};

	if (t->upright)
		p = (struct part){b->y0, b->y1, b->x0, b->x1};
	if (back)
		return (struct part){p.to, p.from, p.low, p.high};
	return p;
}

/* How far behind the end of the last letter a glyph begins; negative where it
   does not belong to the slant. */
static double trail_gap(const struct trail *t, const struct glyph *g)
{
	struct part p = part_of(t, &g->at);
	double along = t->upright ? t->y : t->x;
	double across = t->upright ? t->x : t->y;
	double run = t->upright ? t->way->dy : t->way->dx;
	double rise = t->upright ? t->way->dx : t->way->dy;
	double gap = run < 0 ? along - p.from : p.from - along;
	double size = p.high - p.low, foot, near = NEAR;

	across += gap * rise / fabs(run);
	if (size < t->way->size * LEAST || size > t->way->size * MOST ||
	    across < p.low || across > p.high)
		return -1;
	if (!t->begun)
		return fabs(gap) <= near ? fabs(gap) : -1;
	near += t->size * KERN;
	if (gap < -near || gap > t->size * SPACE)
		return -1;
	/* Behind a gap other letters might stand: the foot tells. */
	foot = fmin(fabs(p.low + t->foot - across),
	            fabs(p.high - (t->size - t->foot) - across));
	if (gap > near && foot > NEAR + t->size * ALIGNED)
		return -1;
	return fabs(gap);
}

/* The glyph that follows; glyphs.n: none. */
static size_t trail_next(struct trail *t)
{
	size_t n = t->page->glyphs.n, best = n;
	double least = HUGE_VAL;

	t->looks += n;
	for (size_t i = 0; i < n && t->looks < LOOKS_MOST; i++) {
		const struct glyph *g = &t->page->glyphs.p[i];
		double gap;

		if ((t->begun && t->taken[i]) || g->rune == ' ')
			continue;
		gap = trail_gap(t, g);
		if (gap < 0 || gap >= least)
			continue;
		least = gap;
		best = i;
	}
	return best;
}

/* Go behind a glyph; is there a space before it? */
static bool trail_step(struct trail *t, const struct glyph *g)
{
	struct part p = part_of(t, &g->at);
	double *along = t->upright ? &t->y : &t->x;
	double *across = t->upright ? &t->x : &t->y;
	double run = t->upright ? t->way->dy : t->way->dx;
	double rise = t->upright ? t->way->dx : t->way->dy;
	double size = p.high - p.low,
	       gap = (p.from - *along) * (run < 0 ? -1 : 1);
	bool parted = t->begun && gap > t->size * SPACE / 4;

	if (!t->begun) {
		t->begun = true;
		t->size = size;
		t->foot = *across - p.low;
	}
	*across += (gap + fabs(p.to - p.from)) * rise / fabs(run);
	*along = p.to;
	return parted;
}

/* The words of a slant; none where its first letter is not found. */
static struct str trail_words(struct arena *a, struct trail *t)
{
	struct buf out = {0};
	struct str words;

	for (size_t n = 0; n < LETTERS_MOST; n++) {
		size_t i = trail_next(t);
		char utf8[4];

		if (i == t->page->glyphs.n || t->taken[i])
			break;
		t->taken[i] = true;
		if (trail_step(t, &t->page->glyphs.p[i]))
			buf_char(&out, ' ');
		buf_add(&out,
		        (struct str){
			    utf8, rune_put(t->page->glyphs.p[i].rune, utf8)});
	}
	words = str_copy(a, buf_str(&out));
	buf_free(&out);
	return words;
}

/* Letters of a direction that halves a corner may stand either way. */
static struct str slant_words(struct arena *a, struct trail *t,
                              const struct slant *s)
{
	double dx = fabs(s->dx), dy = fabs(s->dy);
	struct str words;

	for (int other = 0; other < 2; other++) {
		t->way = s;
		t->upright = (dy >= dx) != (other != 0);
		t->x = s->x;
		t->y = s->y;
		t->begun = false;
		words = trail_words(a, t);
		if (words.n != 0 || fabs(dx - dy) > EVEN)
			return words;
	}
	return words;
}

/* The quarter by which a direction is turned; TURNS: it slants. */
static unsigned slant_turn(const struct slant *s)
{
	if (fabs(s->dy) < LEVEL)
		return s->dx < 0 ? 2 : 0;
	if (fabs(s->dx) < LEVEL)
		return s->dy < 0 ? 3 : 1;
	return TURNS;
}

/* Letters of some fonts are said to stand on their head: most of a letter is
   above the line that it stands on, and its box becomes so. */
static void glyph_stand(struct glyph *g, const struct slant *s, unsigned turn)
{
	bool upright = turn % 2 != 0;
	float *low = upright ? &g->at.x0 : &g->at.y0;
	float *high = upright ? &g->at.x1 : &g->at.y1;
	float foot = (float)(upright ? s->x : s->y);
	bool stands = (*high - foot > foot - *low) == (turn == 1 || turn == 2);
	float mirrored = foot * 2 - *low;

	if (stands)
		return;
	*low = foot * 2 - *high;
	*high = mirrored;
}

/* The letter with which turned words begin is turned. */
static void slant_mark(struct trail *t, const struct slant *s, unsigned turn)
{
	size_t i;

	t->way = s;
	t->upright = turn % 2 != 0;
	t->x = s->x;
	t->y = s->y;
	t->begun = false;
	i = trail_next(t);
	if (i >= t->page->glyphs.n || t->page->glyphs.p[i].turn != 0)
		return;
	t->page->glyphs.p[i].turn = turn;
	glyph_stand(&t->page->glyphs.p[i], s, turn);
}

/* Those that are not taken stay; those that are go to the asides. */
static void page_keep(struct page *page, const bool *taken)
{
	size_t left = 0;

	for (size_t i = 0; i < page->glyphs.n; i++)
		if (!taken[i])
			page->glyphs.p[left++] = page->glyphs.p[i];
	page->glyphs.n = left;
}

static bool page_slants(const struct page *page, const bool *taken)
{
	size_t all = 0, own = 0;

	for (size_t i = 0; i < page->glyphs.n; i++) {
		all += page->glyphs.p[i].rune != ' ';
		own += taken[i];
	}
	return own * 2 > all;
}

void slant_take(struct arena *a, struct page *page, const struct slant *list,
                size_t n)
{
	struct trail t = {.page = page};
	size_t before = page->asides.n;

	if (n == 0 || page->glyphs.n == 0)
		return;
	t.taken = arena_array(a, page->glyphs.n, sizeof(*t.taken));
	memset(t.taken, 0, page->glyphs.n * sizeof(*t.taken));
	for (size_t i = 0; i < n && t.looks < LOOKS_MOST; i++) {
		unsigned turn = slant_turn(&list[i]);
		struct str words = STR("");

		if (turn < TURNS)
			slant_mark(&t, &list[i], turn);
		else
			words = slant_words(a, &t, &list[i]);
		if (words.n != 0)
			*vec_push(a, &page->asides) = words;
	}
	if (page_slants(page, t.taken))
		page->asides.n = before;
	else
		page_keep(page, t.taken);
}
