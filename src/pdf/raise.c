#include "pdf/raise.h"

#include "text/raised.h"

enum {
	RAISED_MOST = 8, /* characters above the line: more are words */
	UTF8_MOST = 4,   /* bytes of a character */
};

#define SMALL 0.9F  /* of the height of the character before them */
#define ABOVE 0.2F  /* of it over its foot, at least */
#define FOOT 0.195F /* of their height fonts have under the line, few less */
#define BELOW 0.08F /* of it under the line, at least, */
#define TINY                                                                   \
	0.62F /* but of smaller characters, as is usual below the line,        \
	       */
#define TINY_BELOW 0.03F /* this */
/* In the line a small character ends above a large one, as less of it is under
   the line, whatever the fonts: one of at most LESS of the height that ends
   lower is below the line.  So word processors set an index, by 8 % of its
   size. */
#define LESS 0.85F
#define LOWER 0.01F /* of the height, at least */
#define GAP 0.2F    /* of it behind it, at most */
#define SLIVER 0.1F /* of it: less than any space */

/* Where does it stand, if it is small, to a character of the line?  How far a
   font goes below the line is not known: a small character in the line ends
   higher than a large one, by that part of how much smaller it is, and one of
   another font may end lower. */
static enum raised glyph_level(const struct glyph *g, const struct box *base)
{
	const struct box *b = &g->at;
	float h = box_height(base), small = box_height(b);
	float drop = b->y1 - base->y1 + (h - small) * FOOT;

	/* Lines of columns and cells are looked at again. */
	if (g->risen || small > h * SMALL)
		return RAISED_NOT;
	if (b->y1 <= base->y1 - h * ABOVE && b->y0 <= base->y0 + h * ABOVE)
		return RAISED_UP;
	if (small <= h * LESS && b->y1 >= base->y1 + h * LOWER)
		return RAISED_DOWN;
	return drop >= h * (small > h * TINY ? BELOW : TINY_BELOW) ? RAISED_DOWN
	                                                           : RAISED_NOT;
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

/* Glyphs from..to-1 in characters that are there by themselves, if all have
   such; a letter that has none keeps them as they are. */
static void run_raise(struct arena *a, struct glyph *glyphs,
                      const size_t run[2], enum raised where)
{
	struct arena_mark mark = arena_mark(a);
	size_t from = run[0], to = run[1];
	char *utf8 = arena_alloc(a, UTF8_MOST * (to - from));
	struct str s = {utf8, 0}, out;

	for (size_t i = from; i < to; i++)
		s.n += rune_put(glyphs[i].rune, utf8 + s.n);
	out = to - from > RAISED_MOST ? s : raised_words(a, s, where);
	if (out.p == s.p)
		glyphs[from].raised =
		    raised_lost(s, where) ? (uint32_t)(to - from) : 0;
	for (size_t i = from; out.p != s.p && i < to; i++) {
		size_t len;

		glyphs[i].rune = str_rune(out, &len);
		glyphs[i].risen = true;
		out = str_after(out, len);
	}
	arena_release(a, mark);
}

/* The end of those from glyph i on that stand in one way to a character of the
   line, each right behind the one before; i: there are none. */
static size_t run_end(const struct glyph *glyphs, size_t n, size_t i,
                      const struct glyph *base, enum raised *where)
{
	float h = box_height(&base->at);
	const struct glyph *last = &glyphs[i - 1];

	if (last == base + 1 && is_sliver(last, h))
		last = base;
	*where = glyph_level(&glyphs[i], &base->at);
	while (*where != RAISED_NOT && i < n &&
	       glyph_level(&glyphs[i], &base->at) == *where &&
	       is_behind(&glyphs[i], last, h))
		last = &glyphs[i++];
	return i;
}

/* The character of the line before glyph i. */
static const struct glyph *base_before(const struct glyph *glyphs, size_t i)
{
	const struct glyph *base = &glyphs[i - 1];

	return i > 1 && is_sliver(base, box_height(&base->at)) ? base - 1
	                                                       : base;
}

void raise_find(struct arena *a, struct glyph *glyphs, size_t n)
{
	const struct glyph *base = glyphs;
	bool kept = false;

	/* A power may follow an index: both stand to the same character. */
	for (size_t i = 1, to; i < n; i = to) {
		enum raised where;

		if (!kept)
			base = base_before(glyphs, i);
		to = run_end(glyphs, n, i, base, &where);
		kept = to > i;
		if (kept)
			run_raise(a, glyphs, (size_t[2]){i, to}, where);
		else
			to++;
	}
}
