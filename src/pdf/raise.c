#include "pdf/raise.h"

#include "text/raised.h"

enum { RAISED_MOST = 8 }; /* characters above the line: more are words */

#define SMALL 0.9F /* of the height of the character before them */
#define ABOVE 0.2F /* of it over its foot, at least */
#define GAP 0.2F   /* of it behind it, at most */

static float height_of(const struct box *b)
{
	return b->y1 - b->y0;
}

/* Is it small and above the foot of a character of the line? */
static bool is_raised(const struct box *b, const struct box *base)
{
	float h = height_of(base);

	return height_of(b) <= h * SMALL && b->y1 <= base->y1 - h * ABOVE &&
	       b->y0 <= base->y0 + h * ABOVE;
}

/* Does a character stand right behind another one? */
static bool is_behind(const struct glyph *g, const struct glyph *last, float h)
{
	return last->rune != ' ' && g->rune != ' ' &&
	       g->at.x0 - last->at.x1 <= h * GAP;
}

/* Glyphs from..to-1 in characters that are above the line by themselves, if all
   have such; a letter that has none keeps them as they are. */
static void run_raise(struct arena *a, struct glyph *glyphs, size_t from,
                      size_t to)
{
	struct arena_mark mark = arena_mark(a);
	char *plain = arena_alloc(a, to - from);
	struct str s = {plain, to - from}, out;

	for (size_t i = from; i < to; i++)
		plain[i - from] =
		    (char)(glyphs[i].rune < 0x80 ? glyphs[i].rune : 0);
	out = raised_words(a, s);
	for (size_t i = from; out.p != s.p && i < to; i++) {
		size_t len;

		glyphs[i].rune = str_rune(out, &len);
		out = str_after(out, len);
	}
	arena_release(a, mark);
}

void raise_find(struct arena *a, struct glyph *glyphs, size_t n)
{
	for (size_t i = 1, to; i < n; i = to + (to == i)) {
		const struct box *base = &glyphs[i - 1].at;
		float h = height_of(base);

		for (to = i; to < n && is_raised(&glyphs[to].at, base) &&
		             is_behind(&glyphs[to], &glyphs[to - 1], h);)
			to++;
		if (to > i && to - i <= RAISED_MOST)
			run_raise(a, glyphs, i, to);
	}
}
