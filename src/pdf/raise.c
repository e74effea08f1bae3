#include "pdf/raise.h"

#include "text/raised.h"

enum {
	RAISED_MOST = 8, /* characters above the line: more are words */
	UTF8_MOST = 4,   /* bytes of a character */
};

#define SMALL 0.9F  /* of the height of the character before them */
#define ABOVE 0.2F  /* of it over its foot, at least */
#define GAP 0.2F    /* of it behind it, at most */
#define SLIVER 0.1F /* of it: less than any space */

static float height_of(const struct box *b)
{
	return b->y1 - b->y0;
}

/* Is it small and above the foot of a character of the line? */
static bool is_raised(const struct glyph *g, const struct box *base)
{
	const struct box *b = &g->at;
	float h = height_of(base);

	/* Lines of columns and cells are looked at again. */
	return !g->risen && height_of(b) <= h * SMALL &&
	       b->y1 <= base->y1 - h * ABOVE && b->y0 <= base->y0 + h * ABOVE;
}

/* A space that words apart have got, with hardly room for it. */
static bool is_sliver(const struct glyph *g, float h)
{
	return g->rune == ' ' && g->at.x1 - g->at.x0 < h * SLIVER;
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
	char *utf8 = arena_alloc(a, UTF8_MOST * (to - from));
	struct str s = {utf8, 0}, out;

	for (size_t i = from; i < to; i++)
		s.n += rune_put(glyphs[i].rune, utf8 + s.n);
	out = to - from > RAISED_MOST ? s : raised_words(a, s);
	if (out.p == s.p)
		glyphs[from].raised =
		    raised_lost(s) ? (uint32_t)(to - from) : 0;
	for (size_t i = from; out.p != s.p && i < to; i++) {
		size_t len;

		glyphs[i].rune = str_rune(out, &len);
		glyphs[i].risen = true;
		out = str_after(out, len);
	}
	arena_release(a, mark);
}

void raise_find(struct arena *a, struct glyph *glyphs, size_t n)
{
	for (size_t i = 1, to; i < n; i = to + (to == i)) {
		const struct glyph *base = &glyphs[i - 1];
		float h = height_of(&base->at);

		if (i > 1 && is_sliver(base, h))
			base--;
		for (to = i; to < n && is_raised(&glyphs[to], &base->at) &&
		             is_behind(&glyphs[to],
		                       to == i ? base : &glyphs[to - 1], h);)
			to++;
		if (to > i)
			run_raise(a, glyphs, i, to);
	}
}
