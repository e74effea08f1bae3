#include "pdf/turn.h"

#include "base/buf.h"

#include <math.h>

enum { LOOKS_MOST = 10 * 1000000 }; /* at letters, for the spaces of a page */

#define ABUT 0.2F /* points between letters of a word */
#define SLIM 0.3F /* points: no letter */
#define RIM 1.0F  /* points in a cell at each side */

static bool same(float a, float b)
{
	return a - b < ABUT && b - a < ABUT;
}

/* By how many quarters a letter and the one behind it in the word are turned;
   TURNS: that cannot be told. */
static unsigned pair_turn(const struct box *a, const struct box *b)
{
	bool level = same(a->y0, b->y0) && same(a->y1, b->y1);
	bool upright = same(a->x0, b->x0) && same(a->x1, b->x1);
	float width = fminf(a->x1 - a->x0, b->x1 - b->x0);
	float height = fminf(a->y1 - a->y0, b->y1 - b->y0);

	if (width < SLIM || height < SLIM)
		return TURNS;
	if (level && same(a->x1, b->x0))
		return 0;
	if (upright && same(a->y1, b->y0))
		return 1;
	if (level && same(a->x0, b->x1))
		return 2;
	if (upright && same(a->y0, b->y1))
		return 3;
	return TURNS;
}

/* A space between turned letters, from the last of them to the next: where it
   is said to stand is of no use. */
static void space_place(struct glyph *space, const struct box *last,
                        const struct box *next)
{
	space->at = *last;
	switch (space->turn % TURNS) {
	case 1:
		space->at.y0 = last->y1;
		space->at.y1 = next->y0;
		break;
	case 3:
		space->at.y0 = next->y1;
		space->at.y1 = last->y0;
		break;
	default:
		space->at.x0 = next->x1;
		space->at.x1 = last->x0;
		break;
	}
}

/* Words that follow one another are turned as most of their letters are. */
static void words_mark(struct glyph *glyphs, size_t n, uint32_t line)
{
	size_t votes[TURNS + 1] = {0};
	unsigned turn = 0;

	for (size_t i = 1; i < n; i++)
		if (glyphs[i].rune != ' ' && glyphs[i - 1].rune != ' ')
			votes[pair_turn(&glyphs[i - 1].at, &glyphs[i].at)]++;
	for (unsigned k = 1; k < TURNS; k++)
		if (votes[k] > votes[turn])
			turn = k;
	if (turn == 0)
		return;
	for (size_t i = 0; i < n; i++) {
		glyphs[i].turn = line * TURNS + turn;
		if (glyphs[i].rune == ' ' && i != 0 && i + 1 < n)
			space_place(&glyphs[i], &glyphs[i - 1].at,
			            &glyphs[i + 1].at);
	}
}

void turn_mark(struct glyph *glyphs, size_t n, uint32_t *lines)
{
	size_t from = 0;

	for (size_t i = 1; i <= n; i++) {
		if (i < n &&
		    (glyphs[i].rune == ' ' || glyphs[i - 1].rune == ' ' ||
		     pair_turn(&glyphs[i - 1].at, &glyphs[i].at) != TURNS))
			continue;
		words_mark(glyphs + from, i - from, ++*lines);
		from = i;
	}
}

/* A box of a page of that size, turned back by quarters. */
static struct box box_turn(const struct box *b, unsigned turn, float width,
                           float height)
{
	switch (turn) {
	case 1:
		return (struct box){b->y0, width - b->x1, b->y1, width - b->x0};
	case 2:
		return (struct box){width - b->x1, height - b->y1,
		                    width - b->x0, height - b->y0};
	case 3:
		return (struct box){height - b->y1, b->x0, height - b->y0,
		                    b->x1};
	default:
		return *b;
	}
}

static struct rule rule_turn(const struct rule *r, unsigned turn, float width,
                             float height)
{
	struct box b = {r->from, r->at, r->to, r->at};
	bool upright = r->upright != (turn % 2 != 0);

	if (r->upright)
		b = (struct box){r->at, r->from, r->at, r->to};
	b = box_turn(&b, turn, width, height);
	if (upright)
		return (struct rule){b.x0, b.y0, b.y1, true};
	return (struct rule){b.y0, b.x0, b.x1, false};
}

void turn_page(struct page *page)
{
	size_t count[TURNS] = {0};
	float width = page->width, height = page->height;
	unsigned turn = 0;

	for (size_t i = 0; i < page->glyphs.n; i++)
		count[page->glyphs.p[i].turn % TURNS]++;
	for (unsigned k = 1; k < TURNS; k++)
		if (count[k] * 2 > page->glyphs.n)
			turn = k;
	if (turn == 0)
		return;
	for (size_t i = 0; i < page->glyphs.n; i++) {
		struct glyph *g = &page->glyphs.p[i];
		unsigned own = (g->turn + TURNS - turn) % TURNS;

		g->at = box_turn(&g->at, turn, width, height);
		g->turn = own == 0 ? 0 : g->turn / TURNS * TURNS + own;
	}
	for (size_t i = 0; i < page->links.n; i++)
		page->links.p[i].at =
		    box_turn(&page->links.p[i].at, turn, width, height);
	for (size_t i = 0; i < page->rules.n; i++)
		page->rules.p[i] =
		    rule_turn(&page->rules.p[i], turn, width, height);
	if (turn % 2 != 0) {
		page->width = height;
		page->height = width;
	}
}

/* Does a letter stand where a space is said to be? */
static bool space_is_filled(const struct glyph *space, const struct glyph *g)
{
	float x = box_centre(&g->at), y = box_middle(&g->at);

	return g->rune != ' ' && x > space->at.x0 && x < space->at.x1 &&
	       y > space->at.y0 && y < space->at.y1;
}

void turn_spaces(struct arena *a, struct page *page)
{
	VEC(size_t) turned = {0};
	size_t looks = 0, left = 0;

	for (size_t i = 0; i < page->glyphs.n; i++)
		if (page->glyphs.p[i].turn != 0)
			*vec_push(a, &turned) = i;
	for (size_t i = 0; i < turned.n && looks < LOOKS_MOST; i++) {
		struct glyph *g = &page->glyphs.p[turned.p[i]];

		if (g->rune != ' ')
			continue;
		looks += turned.n;
		for (size_t k = 0; k < turned.n && g->rune == ' '; k++)
			if (space_is_filled(g, &page->glyphs.p[turned.p[k]]))
				g->rune = 0;
	}
	for (size_t i = 0; turned.n != 0 && i < page->glyphs.n; i++)
		if (page->glyphs.p[i].rune != 0)
			page->glyphs.p[left++] = page->glyphs.p[i];
	if (turned.n != 0)
		page->glyphs.n = left;
}

static void box_hold(struct box *all, const struct box *b)
{
	all->x0 = fminf(all->x0, b->x0);
	all->y0 = fminf(all->y0, b->y0);
	all->x1 = fmaxf(all->x1, b->x1);
	all->y1 = fmaxf(all->y1, b->y1);
}

static const struct box NOTHING = {HUGE_VALF, HUGE_VALF, -HUGE_VALF,
                                   -HUGE_VALF};

/* How far v is behind from, in parts of the way to to. */
static float share(float v, float from, float to)
{
	return to > from ? (v - from) / (to - from) : 0;
}

/* A glyph turned by quarters within from, upright within to. */
static void glyph_lay(struct glyph *g, const struct box *from,
                      const struct box *to)
{
	struct box b = {share(g->at.x0, from->x0, from->x1),
	                share(g->at.y0, from->y0, from->y1),
	                share(g->at.x1, from->x0, from->x1),
	                share(g->at.y1, from->y0, from->y1)};
	float width = to->x1 - to->x0, height = to->y1 - to->y0;

	b = box_turn(&b, g->turn % TURNS, 1, 1);
	g->at = (struct box){to->x0 + b.x0 * width, to->y0 + b.y0 * height,
	                     to->x0 + b.x1 * width, to->y0 + b.y1 * height};
	g->turn -= g->turn % TURNS;
}

void turn_cell(const struct box *cell, struct glyph *glyphs, size_t n)
{
	for (unsigned k = 1; k < TURNS; k++) {
		struct box from = NOTHING, to;

		for (size_t i = 0; i < n; i++)
			if (glyphs[i].turn % TURNS == k)
				box_hold(&from, &glyphs[i].at);
		to = from;
		if (cell->x1 - cell->x0 > RIM * 3) {
			to.x0 = cell->x0 + RIM;
			to.x1 = cell->x1 - RIM;
		}
		for (size_t i = 0; i < n; i++)
			if (glyphs[i].turn % TURNS == k)
				glyph_lay(&glyphs[i], &from, &to);
	}
}

/* The words of a turned line. */
static struct str line_words(struct arena *a, const struct glyph *g, size_t n)
{
	struct buf out = {0};
	struct str words;

	for (size_t i = 0; i < n; i++) {
		char utf8[4];

		buf_add(&out, (struct str){utf8, rune_put(g[i].rune, utf8)});
	}
	words = str_copy(a, str_strip(buf_str(&out)));
	buf_free(&out);
	return words;
}

size_t turn_body(struct arena *a, struct page *page, struct glyph *glyphs,
                 size_t n)
{
	struct box text = NOTHING;
	size_t left = 0;

	for (size_t i = 0; i < n; i++)
		if (glyphs[i].turn == 0 && glyphs[i].rune != ' ')
			box_hold(&text, &glyphs[i].at);
	for (size_t from = 0, to; from < n; from = to) {
		uint32_t turn = glyphs[from].turn;
		struct box own = glyphs[from].at;

		for (to = from; to < n && glyphs[to].turn == turn; to++)
			box_hold(&own, &glyphs[to].at);
		if (turn % TURNS % 2 != 0 &&
		    (own.x0 >= text.x1 || own.x1 <= text.x0)) {
			*vec_push(a, &page->asides) =
			    line_words(a, glyphs + from, to - from);
			continue;
		}
		for (size_t i = from; i < to; i++) {
			if (turn != 0)
				glyph_lay(&glyphs[i], &own, &own);
			glyphs[left++] = glyphs[i];
		}
	}
	return left;
}
