#include "pdf/raise.h"

#include "text/raised.h"

#define SMALL 0.9F /* of the height of the tallest character of the line */
#define ABOVE 0.2F /* of it over the foot of the line, at least */

static float height_of(const struct box *b)
{
	return b->y1 - b->y0;
}

/* Is it small and above the foot of the tallest one? */
static bool is_raised(const struct box *b, const struct box *tallest)
{
	float h = height_of(tallest);

	return height_of(b) <= h * SMALL && b->y1 <= tallest->y1 - h * ABOVE &&
	       b->y0 <= tallest->y0 + h * ABOVE;
}

/* Glyphs from..to-1 in characters that are above the line by themselves, if all
   have such. */
static void run_raise(struct arena *a, struct glyph *glyphs, size_t from,
                      size_t to)
{
	struct arena_mark mark = arena_mark(a);
	char *plain = arena_alloc(a, to - from);
	struct str s = {plain, to - from}, out;

	for (size_t i = from; i < to; i++)
		plain[i - from] =
		    (char)(glyphs[i].rune < 0x80 ? glyphs[i].rune : 'x');
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
	struct box tallest = {0};

	for (size_t i = 0; i < n; i++)
		if (height_of(&glyphs[i].at) > height_of(&tallest))
			tallest = glyphs[i].at;
	for (size_t i = 1, to; i < n; i = to) {
		for (to = i; to < n && glyphs[to].rune != ' ' &&
		             is_raised(&glyphs[to].at, &tallest);)
			to++;
		if (to > i)
			run_raise(a, glyphs, i, to);
		else
			to++;
	}
}
