#include "pdf/picture.h"

#include "base/map.h"

#include <math.h>

enum {
	PICTURES_MOST = 10000, /* of a page, that are told apart */
	COMPARED = 1000,       /* with each of a page that is seen, at most */
};

#define THIN 3.0F   /* points: a line, or a dot, as those that are drawn */
#define SMALL 14.0F /* points: a mark of a list, a character */
#define WHOLE 0.8F  /* of the width and height of a page: what it all is on */
#define TOUCH 1.0F  /* points between the edges of pieces of one picture */
#define MM (25.4F / 72)

static float width_of(const struct box *b)
{
	return b->x1 - b->x0;
}

static bool near(float a, float b)
{
	return fabsf(a - b) <= TOUCH;
}

/* Do two pieces stand edge to edge, as wide or as high as one another? */
static bool boxes_touch(const struct box *a, const struct box *b)
{
	bool above = near(a->y1, b->y0) || near(b->y1, a->y0);
	bool beside = near(a->x1, b->x0) || near(b->x1, a->x0);

	return (above && near(a->x0, b->x0) && near(a->x1, b->x1)) ||
	       (beside && near(a->y0, b->y0) && near(a->y1, b->y1));
}

static void picture_add(struct arena *a, struct page *page,
                        const struct box *at)
{
	struct box whole = *at;
	size_t n = page->pictures.n;

	/* Tiles make rows, and rows the picture. */
	for (; n != 0 && boxes_touch(&page->pictures.p[n - 1], &whole); n--) {
		const struct box *b = &page->pictures.p[n - 1];

		whole = (struct box){
		    fminf(whole.x0, b->x0), fminf(whole.y0, b->y0),
		    fmaxf(whole.x1, b->x1), fmaxf(whole.y1, b->y1)};
	}
	page->pictures.n = n;
	if (n < PICTURES_MOST)
		*vec_push(a, &page->pictures) = whole;
}

/* Is one that is seen among those drawn?  Their upper left corner is one. */
static bool box_is_drawn(const struct page *p, const struct box *b)
{
	for (size_t i = 0; i < p->drawn.n; i++)
		if (near(p->drawn.p[i].x0, b->x0) &&
		    near(p->drawn.p[i].y0, b->y0))
			return true;
	return false;
}

/* What its streams draw, and what else is seen, as a stamp put upon it. */
static void page_pictures(struct arena *a, struct page *p)
{
	size_t more = p->seen.n > p->drawn.n ? p->seen.n - p->drawn.n : 0;
	bool few = p->drawn.n <= COMPARED;

	for (size_t i = 0; i < p->drawn.n; i++)
		picture_add(a, p, &p->drawn.p[i]);
	for (size_t i = 0; i < p->seen.n && more != 0; i++) {
		if (few && box_is_drawn(p, &p->seen.p[i]))
			continue;
		picture_add(a, p, &p->seen.p[i]);
		more--;
	}
}

/* Does a picture show something: no line, none beside the page? */
static bool picture_shows(const struct page *p, const struct box *b)
{
	return width_of(b) > THIN && box_height(b) > THIN && b->x1 > 0 &&
	       b->y1 > 0 && b->x0 < p->width && b->y0 < p->height;
}

/* What pictures that are told as one share. */
static struct str picture_key(struct arena *a, const struct page *p,
                              const struct box *b)
{
	float w = width_of(b), h = box_height(b);

	if (w <= SMALL && h <= SMALL)
		return str_format(a, "%.0f %.0f", (double)w, (double)h);
	if (w >= WHOLE * p->width && h >= WHOLE * p->height)
		return STR("page");
	return str_format(a, "%.0f %.0f %.0f %.0f", (double)b->x0,
	                  (double)b->y0, (double)w, (double)h);
}

/* One of the i-th page. */
static void picture_sort(struct layout *l, struct map *seen, size_t i,
                         const struct box *b)
{
	struct str key = picture_key(l->a, &l->pages->list.p[i], b);
	void **slot = map_put(l->a, seen, key);
	struct picture *p = *slot;

	if (p != NULL) {
		p->more++;
		return;
	}
	p = arena_alloc(l->a, sizeof(*p));
	*p = (struct picture){*b, i, 0};
	*slot = p;
	*vec_push(l->a, &l->pictures) = p;
}

void pictures_sort(struct layout *l)
{
	struct map seen = {0};

	for (size_t i = 0; i < l->pages->list.n; i++) {
		struct page *p = &l->pages->list.p[i];

		page_pictures(l->a, p);
		/* Of a page that is nothing but pictures this is told. */
		if (page_blank(p))
			continue;
		for (size_t k = 0; k < p->pictures.n; k++)
			if (picture_shows(p, &p->pictures.p[k]))
				picture_sort(l, &seen, i, &p->pictures.p[k]);
	}
}

static size_t millimetres(float points)
{
	return (size_t)fmaxf(1, roundf(points * MM));
}

void pictures_tell(struct layout *l)
{
	for (; l->told < l->pictures.n; l->told++) {
		const struct picture *p = l->pictures.p[l->told];

		if (p->page != l->page)
			return;
		*vec_push(l->sheet->a, &l->sheet->pictures) =
		    (struct sheet_picture){p->page + 1,
		                           millimetres(width_of(&p->at)),
		                           millimetres(box_height(&p->at)),
		                           p->more,
		                           l->line + 1,
		                           1};
	}
}
