#include "pdf/hyphens.h"

enum { SOFT = 0xAD, HYPHEN = 0x2010, UNBROKEN = 0x2011 };

#define SEEN 0.05F /* of its height, the width of what is seen */

static bool glyph_is_soft(const struct glyph *g)
{
	return g->rune == SOFT &&
	       g->at.x1 - g->at.x0 > SEEN * (g->at.y1 - g->at.y0);
}

/* Does the next character follow a soft hyphen in its line? */
static bool glyph_is_within(const struct glyph *g, const struct glyph *next)
{
	float h = g->at.y1 - g->at.y0, y = box_middle(&next->at);

	return glyph_is_soft(g) && next->rune != ' ' && y > g->at.y0 &&
	       y < g->at.y1 && next->at.x0 > g->at.x0 &&
	       next->at.x0 - g->at.x1 < h;
}

void hyphens_settle(struct pages *pages)
{
	bool within = false;

	for (size_t p = 0; p < pages->list.n; p++) {
		const struct page *page = &pages->list.p[p];

		for (size_t i = 1; i < page->glyphs.n; i++)
			within |= glyph_is_within(&page->glyphs.p[i - 1],
			                          &page->glyphs.p[i]);
	}
	for (size_t p = 0; p < pages->list.n; p++) {
		struct page *page = &pages->list.p[p];

		for (size_t i = 0; i < page->glyphs.n; i++) {
			struct glyph *g = &page->glyphs.p[i];

			if (g->rune == HYPHEN || g->rune == UNBROKEN ||
			    (within && glyph_is_soft(g)))
				g->rune = '-';
		}
	}
}
