#include "pdf/beside.h"

#include "pdf/beside_part.h"
#include "pdf/body.h"
#include "pdf/signers.h"

#include <math.h>

enum {
	NAME_MOST = 48, /* characters of one */
};

#define GAP 4.0F        /* characters put between a post and a name */
#define APART 3.0F      /* the same: by which they stand apart, at least */
#define NAME_APART 1.2F /* the same, if nothing else in the line does */
#define CLOSE 0.2F      /* the same at another height, at least */
#define OFF 0.2F        /* of its height, a line off another */

/* Stripes that are being put in order; those before done are. */
struct beside {
	const struct layout *l;
	const struct stripes *all;
	struct stripes out;
	size_t done;
};

bool beside_is_blank(const struct glyph *g, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (g[i].rune != '_' && g[i].rune != ' ')
			return false;
	return true;
}

struct stripe beside_part(const struct stripe *s, size_t from, size_t to)
{
	struct stripe out = *s;

	while (to > from && s->glyphs[to - 1].rune == ' ')
		to--;
	out.glyphs += from;
	out.n = to - from;
	out.at.x0 = s->glyphs[from].at.x0;
	out.at.x1 = s->glyphs[to - 1].at.x1;
	return out;
}

size_t beside_cut(const struct stripe *s)
{
	float end = s->glyphs[0].at.x1;
	size_t cut = 0;

	for (size_t i = 1; i < s->n; i++) {
		if (s->glyphs[i].rune == ' ')
			continue;
		if (s->glyphs[i].at.x0 - end >= APART * s->em &&
		    (cut == 0 || !beside_is_blank(s->glyphs + cut, i - cut))) {
			if (cut != 0)
				return 0;
			cut = i;
		}
		end = s->glyphs[i].at.x1;
	}
	return cut;
}

/* May characters be the name of one who signs? */
static bool glyphs_name(const struct glyph *g, size_t n)
{
	size_t i = 0;

	while (i < n && (g[i].rune == '_' || g[i].rune == ' '))
		i++;
	if (i == n || n > NAME_MOST || !rune_is_letter(g[i].rune) ||
	    rune_is_lower(g[i].rune))
		return false;
	while (i < n && !rune_is_digit(g[i].rune))
		i++;
	return i == n;
}

/* Does a line, which has no parts, end left of x? */
static bool stripe_is_left(const struct stripe *s, float x)
{
	return s->at.x1 + CLOSE * s->em <= x && beside_cut(s) == 0;
}

bool beside_is_post(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (rune_is_digit(s->glyphs[i].rune) ||
		    s->glyphs[i].rune == '_' || s->glyphs[i].rune == ':')
			return false;
	return rune_is_letter(s->glyphs[0].rune);
}

bool beside_has_small(const struct stripe *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (rune_is_lower(s->glyphs[i].rune))
			return true;
	return false;
}

/* How many lines left of x stand above line i, right below one another, the
   last one above next. */
static size_t lines_up(const struct beside *b, size_t i,
                       const struct stripe *next, float x)
{
	size_t n = 0;

	while (i - n > b->done) {
		const struct stripe *s = &b->all->p[i - 1 - n];

		if (!stripe_is_left(s, x) || body_ends(s) ||
		    body_jumps(b->l, s, next))
			break;
		next = s;
		n++;
	}
	return n;
}

/* The same below line i, the first one below last; *whole: no more stands
   there. */
static size_t lines_down(const struct beside *b, size_t i,
                         const struct stripe *last, float x, bool *whole)
{
	size_t n = 0;

	*whole = true;
	for (; i + 1 + n < b->all->n; n++) {
		const struct stripe *s = &b->all->p[i + 1 + n];

		if (body_ends(last) || body_jumps(b->l, last, s))
			break;
		if (!stripe_is_left(s, x)) {
			*whole = false;
			break;
		}
		last = s;
	}
	return n;
}

/* Does line i stand at the right, between the heights of two lines at the left
   that are right below one another? */
static bool line_is_between(const struct beside *b, size_t i)
{
	const struct stripe *s = &b->all->p[i], *last = s - 1, *next = s + 1;
	float off = OFF * (s->at.y1 - s->at.y0), y = box_middle(&s->at);

	return i > b->done && i + 1 < b->all->n &&
	       stripe_is_left(last, s->at.x0) &&
	       stripe_is_left(next, s->at.x0) &&
	       y - box_middle(&last->at) > off &&
	       box_middle(&next->at) - y > off && !body_ends(last) &&
	       !body_jumps(b->l, last, next);
}

/* Lines i.. up to i + n - 1, and behind the last one some characters. */
static void lines_name(struct beside *b, size_t i, size_t n,
                       const struct glyph *name, size_t names)
{
	struct stripe s = b->all->p[i + n - 1];
	struct glyph *g = arena_array(b->l->a, s.n + names, sizeof(*g));
	float shift = s.at.x1 + GAP * s.em - name->at.x0;

	for (size_t k = i; k + 1 < i + n; k++)
		*vec_push(b->l->a, &b->out) = b->all->p[k];
	for (size_t k = 0; k < s.n; k++)
		g[k] = s.glyphs[k];
	for (size_t k = 0; k < names; k++) {
		g[s.n + k] = name[k];
		if (shift > 0) {
			g[s.n + k].at.x0 += shift;
			g[s.n + k].at.x1 += shift;
		}
	}
	s.at.x1 = g[s.n + names - 1].at.x1;
	s.glyphs = g;
	s.n += names;
	*vec_push(b->l->a, &b->out) = s;
	b->done = i + n;
}

/* The lines around line i that stand left of it or below one another with it:
 *from..*to - 1; how many are at the right. */
static size_t sides_find(const struct beside *b, size_t i, size_t *from,
                         size_t *to)
{
	float x = b->all->p[i].at.x0 - b->l->measure.em;
	const struct stripe *side[2] = {&b->all->p[i - 1], &b->all->p[i]};
	size_t rights = 1;

	for (*from = i - 1; *from > b->done; --*from) {
		const struct stripe *s = &b->all->p[*from - 1];
		size_t right = s->at.x0 >= x;

		if ((!right && !stripe_is_left(s, x)) || body_ends(s) ||
		    body_jumps(b->l, s, side[right]))
			break;
		side[right] = s;
		rights += right;
	}
	side[0] = &b->all->p[i - 1];
	side[1] = &b->all->p[i];
	for (*to = i + 1; *to < b->all->n; ++*to) {
		const struct stripe *s = &b->all->p[*to];
		size_t right = s->at.x0 >= x;

		if ((!right && !stripe_is_left(s, x)) ||
		    body_jumps(b->l, side[right], s))
			break;
		side[right] = s;
		rights += right;
	}
	return rights;
}

/* Line i stands between others: the next one to look at. */
static size_t line_between(struct beside *b, size_t i)
{
	const struct stripe *s = &b->all->p[i];
	size_t from, to, up, down;
	bool whole;

	if (sides_find(b, i, &from, &to) > 1) {
		float x = s->at.x0 - b->l->measure.em;

		b->out.n -= i - from;
		for (size_t right = 0; right < 2; right++)
			for (size_t k = from; k < to; k++)
				if ((b->all->p[k].at.x0 >= x) == right)
					*vec_push(b->l->a, &b->out) =
					    b->all->p[k];
		b->done = to;
		return to;
	}
	up = lines_up(b, i, s + 1, s->at.x0);
	down = lines_down(b, i, s - 1, s->at.x0, &whole);
	lines_name(b, i + 1, up < down ? up : down, s->glyphs, s->n);
	return b->done;
}

/* Does a line go on with a post that another one began, left of a name at x?
   Where its first word had no room before the name, it does in capitals too. */
static bool post_goes_on(const struct stripe *last, const struct stripe *s,
                         float x)
{
	uint32_t end = last->glyphs[last->n - 1].rune;
	float word = last->em + stripe_word(s) + APART * last->em;

	return beside_is_post(s) &&
	       (rune_is_lower(s->glyphs[0].rune) || end == '-' ||
	        end == 0x2013 || end == ',' ||
	        (beside_has_small(s) &&
	         fabsf(last->at.x0 - s->at.x0) < last->em &&
	         last->glyphs[last->n - 1].at.x1 + word > x));
}

/* The lines below line i up to the next post, whose name stands between lines
   of its own; *whole: that is told. */
static size_t post_room(const struct beside *b, size_t i, float x, bool *whole)
{
	size_t n = lines_down(b, i, &b->all->p[i], x, whole), next = i + 1 + n;
	bool last;

	if (!*whole && n != 0 && line_is_between(b, next)) {
		size_t below =
		    lines_down(b, next, &b->all->p[next - 1], x, &last);

		*whole = true;
		n -= below < n ? below : n;
	}
	return n;
}

/* How many lines below line i, whose right part is a name, belong to the post
   beside it: those that go on with it, or as many as above it where nothing
   else stands there. */
static size_t post_below(const struct beside *b, size_t i, size_t cut)
{
	const struct stripe *s = &b->all->p[i];
	float x = s->glyphs[cut].at.x0;
	struct stripe left = *s;
	bool whole, small = false;
	size_t up, down, n = 0;

	while (left.glyphs[cut - 1].rune == ' ')
		cut--;
	left.n = cut;
	if (body_ends(&left) || !beside_is_post(&left))
		return 0;
	up = lines_up(b, i, s, x);
	down = post_room(b, i, x, &whole);
	for (size_t k = i - up; k < i; k++)
		small |= !beside_has_small(&b->all->p[k]) ||
		         !beside_is_post(&b->all->p[k]);
	while (n < down && beside_is_post(&b->all->p[i + 1 + n]))
		n++;
	if (up != 0 && n == up && n == down && whole && !small)
		return n;
	for (n = 0;
	     n < down && post_goes_on(n == 0 ? &left : s + n, s + n + 1, x);)
		n++;
	return n;
}

/* Where a name that plainly is one begins at the right of a line that has no
   parts, as the one gap of it that no space is wide enough for; 0: nowhere. */
static size_t name_cut(const struct stripe *s)
{
	float end = s->glyphs[0].at.x1, widest = 0, next = 0;
	struct stripe name;
	size_t cut = 0;

	for (size_t i = 1; i < s->n; i++) {
		float gap = s->glyphs[i].at.x0 - end;

		if (s->glyphs[i].rune == ' ')
			continue;
		end = s->glyphs[i].at.x1;
		if (gap > widest) {
			next = widest;
			widest = gap;
			cut = i;
		} else {
			next = fmaxf(next, gap);
		}
	}
	if (cut == 0 || widest < NAME_APART * s->em || next * 2 > widest)
		return 0;
	name = beside_part(s, cut, s->n);
	return signers_name(&name) ? cut : 0;
}

/* Line i with the name at its right moved down, if it has one; the next one to
   look at. */
static size_t line_beside(struct beside *b, size_t i)
{
	const struct stripe *s = &b->all->p[i];
	size_t cut = beside_cut(s), n;
	struct stripe left = *s;

	cut = cut != 0 ? cut : name_cut(s);
	n = cut != 0 && glyphs_name(s->glyphs + cut, s->n - cut)
	        ? post_below(b, i, cut)
	        : 0;
	if (n != 0)
		for (left.n = cut; left.glyphs[left.n - 1].rune == ' ';)
			left.n--;
	left.at.x1 = left.glyphs[left.n - 1].at.x1;
	*vec_push(b->l->a, &b->out) = left;
	if (n == 0)
		return i + 1;
	lines_name(b, i + 1, n, s->glyphs + cut, s->n - cut);
	return b->done;
}

struct stripes beside_order(const struct layout *l, const struct stripes *all)
{
	struct beside b = {.l = l, .all = all};
	size_t i = 0;

	while (i < all->n) {
		const struct stripe *s = &all->p[i];

		i = line_is_between(&b, i) && glyphs_name(s->glyphs, s->n)
		        ? line_between(&b, i)
		        : line_beside(&b, i);
	}
	return b.out;
}
