#include "pdf/ruled_cells.h"

#include "base/buf.h"

#include <math.h>
#include <string.h>

#define PADDING 6.0F /* points, of a cell at most */
#define EVEN 1.0F    /* points, from the middle of a cell to that of a line */
#define NONE 0.4F    /* points, that are no room */

struct str cell_words(struct arena *a, const struct cell *c)
{
	struct buf out = {0};
	struct str words;

	for (size_t i = 0; i < c->lines.n; i++) {
		if (i != 0)
			buf_char(&out, ' ');
		buf_add(&out, stripe_text(a, &c->lines.p[i]));
	}
	words = str_copy(a, buf_str(&out));
	buf_free(&out);
	return words;
}

bool cell_is_full(const struct cell *c, const float *xs, const struct stripe *s,
                  const struct stripe *next)
{
	float left = s->at.x0, pad;

	for (size_t i = 0; i < c->lines.n; i++)
		if (c->lines.p[i].at.x0 < left)
			left = c->lines.p[i].at.x0;
	pad = left - xs[c->c0];
	pad = pad < 1 ? 1 : pad > PADDING ? PADDING : pad;
	return s->at.x1 + s->em / 2 + stripe_word(next) >
	       xs[c->c1] - pad - next->em / 2;
}

/* The room that a line leaves in its cell.  Pages may be shifted: so widths are
   asked for, not places. */
static float line_room(const struct cell *c, const float *xs, float pad,
                       const struct stripe *s)
{
	float inner = xs[c->c1] - xs[c->c0] - 2 * pad;
	float left = s->at.x0, middle = (xs[c->c0] + xs[c->c1]) / 2;

	for (size_t i = 0; i < c->lines.n; i++)
		if (c->lines.p[i].at.x0 < left)
			left = c->lines.p[i].at.x0;
	/* What is set around the middle of the cell has no indent. */
	if (fabsf(box_centre(&s->at) - middle) < EVEN)
		left = s->at.x0;
	return inner - (s->at.x1 - left);
}

unsigned cell_is_tight(const struct cell *c, const float *xs, float pad,
                       size_t next)
{
	const struct stripe *s = &c->lines.p[next - 1];
	const struct box *first = &c->lines.p[next].glyphs[0].at;
	float room = line_room(c, xs, pad, s);

	if (stripe_word(s) < s->at.x1 - s->at.x0 ||
	    room >= first->x1 - first->x0 + NONE)
		return 0;
	return SHEET_TIGHT | (room < NONE ? (unsigned)SHEET_EXACT : 0);
}

bool cells_go_on(struct arena *a, const struct cell *above,
                 const struct cell *below, bool *sure)
{
	struct str last = stripe_text(a, &above->lines.p[above->lines.n - 1]);
	struct str next = stripe_text(a, &below->lines.p[0]);
	char end = last.n ? last.p[last.n - 1] : ' ';
	bool small = str_begins_lower(next) ||
	             (next.n && strchr(",;)", next.p[0]) != NULL);

	*sure = small || end == ',' || end == '-';
	return *sure || strchr(".;:!?", end) == NULL;
}
