#include "pdf/stripe.h"

#include "pdf/raise.h"

#include "base/buf.h"

#include <math.h>
#include <stdlib.h>

enum {
	OPEN = 4,          /* stripes that one more glyph may belong to */
	SPACES_MOST = 200, /* as many as a page is wide */
	GAPS_MOST = 64,    /* of a line that are looked at */
	GAPS_LEAST = 3,    /* that tell what a space is in it */
};

#define OVERLAP 0.5F /* of the lesser height, of what stands at one height */
#define LIKE 1.3F    /* letters of about one size, which overlap */
#define LEVEL 0.7F   /* by so much, where they stand at one height */
#define TALLER 2.2F  /* that is no line, but an ornament beside it */
#define GAP 0.22F    /* of the height: a space */
#define THIN 0.1F    /* the same: between pieces of a word, at most */
#define SURE 0.18F   /* the same: no space of any font is less */
#define USUAL 0.24F  /* the same: a space, where the line tells no other */
#define SHORT 0.75F  /* of the gaps of the line: no space, if so small */
#define LONG 1.5F    /* of them: no space, if words are spread so */
#define SPREAD 5     /* characters that words of a line are spread by */
#define ALIKE 0.2F   /* characters by which gaps may differ */
#define SMALL 0.95F  /* of the height of a text, letters that are smaller */
#define WIDE_GAP 3   /* characters: several spaces */

/* A stripe that is being gathered. */
struct gathering {
	struct box tallest;
	size_t n, from;
};

struct gatherings {
	struct gathering *p;
	size_t n, cap;
};

static float height_of(const struct box *b)
{
	float h = b->y1 - b->y0;

	return h > 1 ? h : 1;
}

static int by_middle(const void *x, const void *y)
{
	const struct glyph *a = x, *b = y;
	float l = box_middle(&a->at), r = box_middle(&b->at);

	if (l == r)
		return (a->at.x0 > b->at.x0) - (a->at.x0 < b->at.x0);
	return (l > r) - (l < r);
}

static int by_left(const void *x, const void *y)
{
	const struct glyph *a = x, *b = y;

	if (a->at.x0 == b->at.x0)
		return (a->at.x1 > b->at.x1) - (a->at.x1 < b->at.x1);
	return (a->at.x0 > b->at.x0) - (a->at.x0 < b->at.x0);
}

static int by_height(const void *x, const void *y)
{
	const struct stripe *a = x, *b = y;

	return (a->at.y0 > b->at.y0) - (a->at.y0 < b->at.y0);
}

/* Does a glyph stand at the height of a stripe? */
static bool stripe_holds(const struct box *tallest, const struct box *b)
{
	float top = b->y0 > tallest->y0 ? b->y0 : tallest->y0;
	float end = b->y1 < tallest->y1 ? b->y1 : tallest->y1;
	float h = height_of(b), ref = height_of(tallest);
	float least = h < ref ? h : ref, most = h < ref ? ref : h;

	return most <= least * TALLER &&
	       end - top >= least * (most <= least * LIKE ? LEVEL : OVERLAP);
}

/* The stripe of a glyph among the last ones, or a new one; its index. */
static size_t gathering_of(struct arena *a, struct gatherings *g,
                           const struct box *b)
{
	size_t first = g->n > OPEN ? g->n - OPEN : 0;

	for (size_t i = g->n; i-- > first;) {
		if (!stripe_holds(&g->p[i].tallest, b))
			continue;
		if (height_of(b) > height_of(&g->p[i].tallest))
			g->p[i].tallest = *b;
		return i;
	}
	*vec_push(a, g) = (struct gathering){.tallest = *b};
	return g->n - 1;
}

/* Extent and mean width of what it holds. */
static void stripe_measure(struct stripe *s)
{
	float sum = 0;
	size_t n = 0;

	s->at = s->glyphs[0].at;
	for (size_t i = 0; i < s->n; i++) {
		const struct box *b = &s->glyphs[i].at;

		s->at.x0 = b->x0 < s->at.x0 ? b->x0 : s->at.x0;
		s->at.x1 = b->x1 > s->at.x1 ? b->x1 : s->at.x1;
		s->at.y0 = b->y0 < s->at.y0 ? b->y0 : s->at.y0;
		s->at.y1 = b->y1 > s->at.y1 ? b->y1 : s->at.y1;
		if (s->glyphs[i].rune == ' ')
			continue;
		sum += b->x1 - b->x0;
		n++;
	}
	s->em = n != 0 && sum > 0 ? sum / (float)n : 1;
}

static int by_size(const void *x, const void *y)
{
	float a = *(const float *)x, b = *(const float *)y;

	return (a > b) - (a < b);
}

/* How high its characters mostly are: a few small ones above the line, or some
   of another font, make it no higher. */
static float stripe_height(const struct stripe *s)
{
	float sum = 0;

	for (size_t i = 0; i < s->n; i++)
		sum += height_of(&s->glyphs[i].at);
	return sum / (float)s->n;
}

/* What gaps between words mostly are: those that may be spaces, and all of
   them. */
static void stripe_gaps(struct stripe *s)
{
	float gaps[GAPS_MOST] = {0}, end = s->glyphs[0].at.x1;
	size_t n = 0, near = 0;

	for (size_t i = 1; i < s->n && n < GAPS_MOST; i++) {
		const struct glyph *g = &s->glyphs[i];

		if (g->rune == ' ')
			continue;
		if (g->at.x0 - end > THIN * height_of(&g->at))
			gaps[n++] = g->at.x0 - end;
		end = g->at.x1;
	}
	qsort(gaps, n, sizeof(*gaps), by_size);
	while (near < n && gaps[near] < WIDE_GAP * s->em)
		near++;
	/* Some of the smaller ones may be within words. */
	s->space =
	    near < GAPS_LEAST ? USUAL * stripe_height(s) : gaps[near * 2 / 3];
	s->spread = n > 1 ? gaps[(n - 1) / 2] : 0;
}

/* A stripe without spaces at its ends; false where nothing is left. */
static bool stripe_trim(struct stripe *s)
{
	while (s->n != 0 && s->glyphs[0].rune == ' ') {
		s->glyphs++;
		s->n--;
	}
	while (s->n != 0 && s->glyphs[s->n - 1].rune == ' ')
		s->n--;
	return s->n != 0;
}

/* A space that is given between two words, though small characters stand above
   or below the line in its place, comes behind these. */
static void spaces_settle(struct glyph *glyphs, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++) {
		struct glyph space = glyphs[i], next = glyphs[i + 1];

		if (space.rune != ' ' || next.rune == ' ' ||
		    next.at.x1 > space.at.x1)
			continue;
		space.at.x0 = next.at.x1;
		glyphs[i] = next;
		glyphs[i + 1] = space;
	}
}

struct stripes stripes_find(struct arena *a, struct glyph *glyphs, size_t n)
{
	struct gatherings g = {0};
	struct glyph *sorted = arena_array(a, n + 1, sizeof(*sorted));
	size_t *of = arena_array(a, n + 1, sizeof(*of)), at = 0;
	struct stripes out = {0};

	if (n == 0)
		return out;
	qsort(glyphs, n, sizeof(*glyphs), by_middle);
	for (size_t i = 0; i < n; i++) {
		of[i] = gathering_of(a, &g, &glyphs[i].at);
		g.p[of[i]].n++;
	}
	for (size_t i = 0; i < g.n; i++) {
		g.p[i].from = at;
		at += g.p[i].n;
		g.p[i].n = 0;
	}
	for (size_t i = 0; i < n; i++)
		sorted[g.p[of[i]].from + g.p[of[i]].n++] = glyphs[i];
	for (size_t i = 0; i < g.n; i++) {
		struct stripe s = {.glyphs = sorted + g.p[i].from,
		                   .n = g.p[i].n};

		qsort(sorted + g.p[i].from, s.n, sizeof(*sorted), by_left);
		spaces_settle(sorted + g.p[i].from, s.n);
		raise_find(a, sorted + g.p[i].from, s.n);
		if (!stripe_trim(&s))
			continue;
		stripe_measure(&s);
		stripe_gaps(&s);
		*vec_push(a, &out) = s;
	}
	if (out.n != 0)
		qsort(out.p, out.n, sizeof(*out.p), by_height);
	return out;
}

/* A letter that fonts often lack, so that another one draws it. */
static bool rune_is_rare(uint32_t c)
{
	return rune_is_letter(c) && c > 'z' && !(c >= 0x410 && c <= 0x44F);
}

/* Is a gap one within a word, as pieces of different fonts have: smaller than
   any space, or than those of its line? */
static bool gap_is_within(const struct stripe *s, const struct glyph *last,
                          const struct glyph *next, float gap)
{
	/* What is not upright has no more spaces than it should (turn_spaces),
	   and other widths. */
	if (next->turn != 0 || gap >= s->space * SHORT)
		return false;
	return gap < SURE * fminf(height_of(&last->at), height_of(&next->at)) ||
	       (rune_is_lower(last->rune) && rune_is_lower(next->rune) &&
	        (rune_is_rare(last->rune) || rune_is_rare(next->rune)));
}

/* Is a wide gap one of those by which the words of its line are spread? */
static bool gap_is_spread(const struct stripe *s, const struct glyph *last,
                          const struct glyph *next, float gap)
{
	return s->even || next->at.x1 <= s->spread_to ||
	       (s->spread < SPREAD * s->em && gap <= s->spread * LONG &&
	        rune_is_lower(last->rune) && rune_is_lower(next->rune));
}

/* Is glyph i a character alone: a space, or the end of the line, or as much
   room as words have stands before it and behind it? */
static bool glyph_is_alone(const struct stripe *s, size_t i)
{
	const struct glyph *g = &s->glyphs[i];
	float room = THIN * height_of(&g->at);

	return (i == 0 || g[-1].rune == ' ' || g->at.x0 - g[-1].at.x1 > room) &&
	       (i + 1 == s->n || g[1].rune == ' ' ||
	        g[1].at.x0 - g->at.x1 > room);
}

/* Are glyph i and the one before it a sign or a letter and a digit, each of
   them a word: "№ 1", "5 %"?  What reads the page takes such words for one that
   is spread, and its space is not printed then. */
static bool glyphs_are_words(const struct stripe *s, size_t i)
{
	return rune_is_digit(s->glyphs[i - 1].rune) !=
	           rune_is_digit(s->glyphs[i].rune) &&
	       glyph_is_alone(s, i - 1) && glyph_is_alone(s, i);
}

/* How many spaces stand before glyph i, and none is a space; *i is set behind
   the spaces that are printed. */
static size_t stripe_spaces(const struct stripe *s, size_t *i)
{
	const struct glyph *last = &s->glyphs[*i - 1], *next;
	bool printed = false;
	float gap;

	for (; *i < s->n && s->glyphs[*i].rune == ' '; ++*i)
		printed = true;
	next = &s->glyphs[*i];
	gap = next->at.x0 - last->at.x1;
	if (gap >= WIDE_GAP * s->em && !gap_is_spread(s, last, next, gap)) {
		float many = gap / s->em + 0.5F;

		return many > SPACES_MOST ? SPACES_MOST : (size_t)many;
	}
	if (last->at.x1 <= s->spread_to && next->at.x0 > s->spread_to)
		return WIDE_GAP;
	return (printed || gap > GAP * height_of(&next->at) ||
	        (gap >= SURE * height_of(&next->at) &&
	         glyphs_are_words(s, *i))) &&
	       !gap_is_within(s, last, next, gap);
}

bool stripe_spreads(const struct stripe *s)
{
	float least = 0, most = 0;
	size_t gaps = 0;

	for (size_t i = 1; i < s->n; i++) {
		float end = s->glyphs[i - 1].at.x1, gap;

		if (stripe_spaces(s, &i) == 0)
			continue;
		gap = s->glyphs[i].at.x0 - end;
		least = gaps == 0 || gap < least ? gap : least;
		most = gap > most ? gap : most;
		gaps++;
	}
	return gaps > 1 && most - least < s->em * ALIKE;
}

bool stripe_parts(const struct stripe *s)
{
	float end = s->glyphs[0].at.x1;

	for (size_t i = 1; i < s->n; i++) {
		if (s->glyphs[i].rune == ' ')
			continue;
		if (s->glyphs[i].at.x0 - end > WIDE_GAP * s->em)
			return true;
		end = s->glyphs[i].at.x1;
	}
	return false;
}

bool stripe_stretches(const struct stripe *s, bool bold, float *spare)
{
	float least = 0, most = 0;
	size_t gaps = 0;

	*spare = 0;
	for (size_t i = 1; i < s->n; i++) {
		float end = s->glyphs[i - 1].at.x1, gap;
		size_t many = stripe_spaces(s, &i);
		uint32_t next = s->glyphs[i].rune;

		if (many < WIDE_GAP)
			continue;
		gap = s->glyphs[i].at.x0 - end;
		least = gaps == 0 || gap < least ? gap : least;
		most = gap > most ? gap : most;
		*spare += gap - USUAL * height_of(&s->glyphs[i].at);
		gaps++;
		bold |= gaps > 1 || rune_is_lower(next) || rune_is_digit(next);
	}
	return gaps != 0 && bold && most - least < s->em * ALIKE;
}

float stripe_word(const struct stripe *s)
{
	for (size_t i = 1; i < s->n; i++) {
		size_t at = i;

		if (stripe_spaces(s, &at) != 0)
			return s->glyphs[i - 1].at.x1 - s->at.x0;
	}
	return s->at.x1 - s->at.x0;
}

float stripe_second(const struct stripe *s, size_t most)
{
	for (size_t i = 1; i < s->n && i <= most; i++) {
		size_t at = i;

		if (stripe_spaces(s, &at) != 0)
			return s->glyphs[at].at.x0;
	}
	return -1;
}

/* A part of a stripe with one link, or none. */
static void put_run(struct sheet *sheet, const struct buf *run,
                    const struct target *link, const size_t place[2])
{
	size_t from = sheet_at(sheet), lead = 0;

	if (run->n == 0)
		return;
	sheet_words(sheet, buf_str(run), place[0], place[1]);
	while (lead < run->n && run->p[lead] == ' ')
		lead++;
	if (link != NULL)
		sheet_lead(sheet, from + lead, link->to);
}

/* Tell what stands above or below the line from glyph i on. */
static void raised_put(const struct stripe *s, size_t i, struct sheet *sheet,
                       const size_t place[2])
{
	struct buf words = {0};
	char utf8[4];

	for (size_t k = i; k < s->n && k - i < s->glyphs[i].raised; k++) {
		size_t n = rune_put(s->glyphs[k].rune, utf8);

		buf_add(&words, (struct str){utf8, n});
	}
	sheet_tell(sheet, SHEET_RAISED, buf_str(&words), place[0], place[1]);
	buf_free(&words);
}

static bool is_struck(const struct glyph *g)
{
	return g->struck;
}

static bool is_white(const struct glyph *g)
{
	return g->white;
}

/* Tell the words from glyph i on of which all are so, where they begin. */
static void run_tell(const struct stripe *s, size_t i, struct sheet *sheet,
                     const size_t place[2])
{
	static const struct {
		bool (*is)(const struct glyph *g);
		enum sheet_told told;
	} kinds[] = {{is_struck, SHEET_STRUCK}, {is_white, SHEET_WHITE}};

	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		size_t to = i, last = i;
		struct stripe run = *s;

		for (size_t b = i; b > 0 && kinds[k].is(&s->glyphs[i]); b--) {
			if (s->glyphs[b - 1].rune == ' ')
				continue;
			to = kinds[k].is(&s->glyphs[b - 1]) ? s->n : to;
			break;
		}
		if (to == s->n || !kinds[k].is(&s->glyphs[i]))
			continue;
		for (; to < s->n && (s->glyphs[to].rune == ' ' ||
		                     kinds[k].is(&s->glyphs[to]));
		     to++)
			last = s->glyphs[to].rune == ' ' ? last : to;
		run.glyphs += i;
		run.n = last + 1 - i;
		sheet_tell(sheet, kinds[k].told, stripe_text(sheet->a, &run),
		           place[0], place[1]);
	}
}

/* The mark of a note stood at a byte. */
static void note_spot(struct sheet *sheet, size_t note, size_t at)
{
	while (sheet->spots.n < note)
		*vec_push(sheet->a, &sheet->spots) = 0;
	sheet->spots.p[note - 1] = at;
}

void stripe_put(const struct stripe *s, struct sheet *sheet,
                const struct page *page, size_t indent, size_t line)
{
	struct buf run = {0};
	size_t place[2] = {line, 1}, col = 1;
	uint32_t link = s->glyphs[0].link;

	buf_repeat(&run, STR(" "), indent);
	col += indent;
	for (size_t i = 0; i < s->n; i++) {
		size_t spaces = i != 0 ? stripe_spaces(s, &i) : 0;
		char utf8[4];

		buf_repeat(&run, STR(" "), spaces);
		col += spaces;
		if (s->glyphs[i].link != link) {
			put_run(sheet, &run,
			        link ? &page->links.p[link - 1] : NULL, place);
			run.n = 0;
			link = s->glyphs[i].link;
			place[1] = col;
		}
		if (s->glyphs[i].formula != 0)
			sheet_tell(sheet, SHEET_FORMULA,
			           page->formulas.p[s->glyphs[i].formula - 1],
			           line, col);
		run_tell(s, i, sheet, (size_t[2]){line, col});
		if (s->glyphs[i].raised != 0)
			raised_put(s, i, sheet, (size_t[2]){line, col});
		buf_add(&run,
		        (struct str){utf8, rune_put(s->glyphs[i].rune, utf8)});
		if (s->glyphs[i].note != 0)
			note_spot(sheet, s->glyphs[i].note,
			          sheet_at(sheet) + run.n);
		col++;
	}
	put_run(sheet, &run, link ? &page->links.p[link - 1] : NULL, place);
	buf_free(&run);
}

bool stripe_is_small(const struct stripe *s, float high)
{
	return s->at.y1 - s->at.y0 < SMALL * high;
}

struct str stripe_text(struct arena *a, const struct stripe *s)
{
	struct buf out = {0};
	struct str text;

	for (size_t i = 0; i < s->n; i++) {
		char utf8[4];

		if (i != 0)
			buf_repeat(&out, STR(" "), stripe_spaces(s, &i));
		buf_add(&out,
		        (struct str){utf8, rune_put(s->glyphs[i].rune, utf8)});
	}
	text = str_copy(a, buf_str(&out));
	buf_free(&out);
	return text;
}
