#include "pdf/links.h"

enum {
	BANDS = 256,   /* of a page, by height */
	IN_BAND = 200, /* links at most */
};

struct band {
	VEC(uint32_t) links;
};

static size_t band_of(const struct page *page, float y)
{
	float at = page->height > 0 ? y / page->height * BANDS : 0;

	return at <= 0 ? 0 : at >= BANDS ? BANDS - 1 : (size_t)at;
}

void links_cover(struct arena *a, struct page *page)
{
	struct band *bands;

	if (page->links.n == 0)
		return;
	bands = arena_array(a, BANDS, sizeof(*bands));
	for (size_t i = 0; i < page->links.n && i < UINT32_MAX; i++) {
		const struct box *b = &page->links.p[i].at;

		for (size_t k = band_of(page, b->y0); k <= band_of(page, b->y1);
		     k++)
			if (bands[k].links.n < IN_BAND)
				*vec_push(a, &bands[k].links) = (uint32_t)i + 1;
	}
	for (size_t i = 0; i < page->glyphs.n; i++) {
		struct glyph *g = &page->glyphs.p[i];
		float x = box_centre(&g->at), y = box_middle(&g->at);
		const struct band *band = &bands[band_of(page, y)];

		for (size_t k = 0; g->link == 0 && k < band->links.n; k++) {
			const struct box *b =
			    &page->links.p[band->links.p[k] - 1].at;

			if (x >= b->x0 && x <= b->x1 && y >= b->y0 &&
			    y <= b->y1)
				g->link = band->links.p[k];
		}
	}
}
