#include "pdf/left.h"

#include "pdf/marks.h"

#include <string.h>

#define LOW 0.5F /* of the height of a page, where its foot may begin */

/* May line i of a page open a note, by how it begins and where it stands? */
static bool line_may(const struct laid *laid, size_t i, struct mark *m)
{
	const struct stripe *s = &laid->lines.p[i];

	return i != 0 && !s->aside && s->at.y0 > LOW * laid->page->height &&
	       mark_is_over(s, m);
}

/* The same line, marked; its characters may be those of others, too. */
static void line_mark(struct layout *l, struct stripe *s)
{
	struct glyph *own = arena_array(l->a, s->n, sizeof(*own));

	memcpy(own, s->glyphs, s->n * sizeof(*own));
	own[0].left = true;
	s->glyphs = own;
}

/* The lines of a page of which the marks stand in lines above them. */
static void page_seek(struct layout *l, const struct laid *laid)
{
	VEC(struct note) notes = {0};
	VEC(size_t) at = {0};
	size_t *seen;
	struct mark m;

	for (size_t i = 0; i < laid->lines.n; i++) {
		if (!line_may(laid, i, &m))
			continue;
		*vec_push(l->a, &notes) = (struct note){.mark = m};
		*vec_push(l->a, &at) = i;
	}
	if (notes.n == 0)
		return;
	seen = arena_array(l->a, notes.n, sizeof(*seen));
	marks_seek(l, &laid->lines, notes.p, notes.n, seen);
	for (size_t i = 0; i < notes.n; i++)
		if (seen[i] < at.p[i])
			line_mark(l, &laid->lines.p[at.p[i]]);
}

/* The first of the lines of a page that are as those of notes, but lack marks.
 */
static void page_lacks(struct layout *l, const struct laid *laid)
{
	size_t i = 0;

	while (i < laid->lines.n &&
	       (laid->lines.p[i].aside || laid->lines.p[i].n == 0 ||
	        laid->lines.p[i].at.y0 < laid->unmarked))
		i++;
	if (i < laid->lines.n)
		line_mark(l, &laid->lines.p[i]);
}

void left_mark(struct layout *l)
{
	for (size_t p = 0; p < l->pages->list.n; p++)
		if (l->laid[p].unmarked > 0)
			page_lacks(l, &l->laid[p]);
		else if (!l->laid[p].notes_left)
			page_seek(l, &l->laid[p]);
}
