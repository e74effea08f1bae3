#include "pdf/turn.h"

enum {
	PAIRS_LEAST = 20, /* of characters that show how text runs */
	PAIRS_SHARE = 10, /* all but one in so many run so */
};

/* Where text runs to. */
enum way { RIGHT, DOWN, LEFT, UP, WAYS };

/* Which way a character leads to the next, if that stands right beside it. */
static bool glyph_leads(const struct glyph *g, const struct glyph *next,
                        enum way *way)
{
	float x = box_centre(&next->at) - box_centre(&g->at);
	float y = box_middle(&next->at) - box_middle(&g->at);
	float dx = x < 0 ? -x : x, dy = y < 0 ? -y : y;
	float wide = g->at.x1 - g->at.x0, high = g->at.y1 - g->at.y0;

	if (!rune_is_letter(g->rune) || !rune_is_letter(next->rune) ||
	    dx > wide * 2 || dy > high * 2)
		return false;
	if (dx > dy * 4)
		*way = x > 0 ? RIGHT : LEFT;
	else if (dy > dx * 4)
		*way = y > 0 ? DOWN : UP;
	else
		return false;
	return true;
}

static enum way page_way(const struct page *page)
{
	size_t n[WAYS] = {0}, all = 0;
	enum way way, best = RIGHT;

	for (size_t i = 1; i < page->glyphs.n; i++)
		if (glyph_leads(&page->glyphs.p[i - 1], &page->glyphs.p[i],
		                &way)) {
			n[way]++;
			all++;
		}
	for (unsigned w = 0; w < WAYS; w++)
		if (n[w] > n[best])
			best = (enum way)w;
	return all >= PAIRS_LEAST && n[best] >= all - all / PAIRS_SHARE ? best
	                                                                : RIGHT;
}

static struct box box_turn(struct box b, enum way way, float width,
                           float height)
{
	const struct box to[WAYS] = {
	    [RIGHT] = b,
	    [DOWN] = {b.y0, width - b.x1, b.y1, width - b.x0},
	    [LEFT] = {width - b.x1, height - b.y1, width - b.x0, height - b.y0},
	    [UP] = {height - b.y1, b.x0, height - b.y0, b.x1}};

	return to[way];
}

static struct rule rule_turn(struct rule r, enum way way, float width,
                             float height)
{
	struct box b = r.upright ? (struct box){r.at, r.from, r.at, r.to}
	                         : (struct box){r.from, r.at, r.to, r.at};

	b = box_turn(b, way, width, height);
	r.upright ^= way != LEFT;
	r.at = r.upright ? b.x0 : b.y0;
	r.from = r.upright ? b.y0 : b.x0;
	r.to = r.upright ? b.y1 : b.x1;
	return r;
}

void turn_upright(struct page *page)
{
	enum way way = page_way(page);
	float w = page->width, h = page->height;

	if (way == RIGHT)
		return;
	for (size_t i = 0; i < page->glyphs.n; i++)
		page->glyphs.p[i].at =
		    box_turn(page->glyphs.p[i].at, way, w, h);
	for (size_t i = 0; i < page->links.n; i++)
		page->links.p[i].at = box_turn(page->links.p[i].at, way, w, h);
	for (size_t i = 0; i < page->rules.n; i++)
		page->rules.p[i] = rule_turn(page->rules.p[i], way, w, h);
	if (way != LEFT) {
		page->width = h;
		page->height = w;
	}
}
