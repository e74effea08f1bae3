#include "pdf/left.h"

#include "pdf/marks.h"

#include <string.h>

#define LOW 0.5F /* of the height of a page, where its foot may begin */

/* Does line i of a page seem to open a note? */
static bool line_seems(struct layout *l, const struct laid *laid, size_t i)
{
	const struct stripe *s = &laid->lines.p[i];
	const struct stripes above = {laid->lines.p, i, i};
	struct mark m;

	return i != 0 && !s->aside && s->at.y0 > LOW * laid->page->height &&
	       mark_is_over(s, &m) && mark_stands(l, &above, &m);
}

/* The same line, marked; its characters may be those of others, too. */
static void line_mark(struct layout *l, struct stripe *s)
{
	struct glyph *own = arena_array(l->a, s->n, sizeof(*own));

	memcpy(own, s->glyphs, s->n * sizeof(*own));
	own[0].left = true;
	s->glyphs = own;
}

void left_mark(struct layout *l)
{
	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct laid *laid = &l->laid[p];

		for (size_t i = 0; !laid->notes_left && i < laid->lines.n; i++)
			if (line_seems(l, laid, i))
				line_mark(l, &laid->lines.p[i]);
	}
}
