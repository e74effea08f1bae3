#include "diff/align.h"

#include "base/vec.h"

#include <stdbool.h>
#include <string.h>

/* Differences that are looked for from each end before a search is cut short:
   each id is then looked at by so many steps at most. */
enum { COST_MAX = 256 };

typedef ptrdiff_t place;

/* Parts [x, x_end) and [y, y_end) of both that are still to be aligned. */
struct box {
	place x, x_end, y, y_end;
};

struct aligner {
	const uint32_t *x, *y;
	/* By diagonal x - y: how far on x the search has come from the front,
	   and from the back. */
	place *front, *back;
	VEC(struct box) todo;
};

/* A place to divide a box at. */
struct split {
	place x, y;
};

/* The diagonals of a box that a search covers. */
struct reach {
	place low, high;
};

enum { FAR = PTRDIFF_MAX / 2 };

/* One more difference is allowed: the diagonals widen by one on each side,
   or, at the edge of the box, shrink. */
static void reach_widen(struct reach *r, place *at, struct reach box,
                        place outside)
{
	if (r->low > box.low)
		at[--r->low - 1] = outside;
	else
		r->low++;
	if (r->high < box.high)
		at[++r->high + 1] = outside;
	else
		r->high--;
}

/* One step from the front; true where it meets the other search. */
static bool search_front(struct aligner *s, const struct box *b,
                         const struct reach *f, const struct reach *r,
                         struct split *at)
{
	bool odd = ((b->x_end - b->y_end) - (b->x - b->y)) & 1;

	for (place d = f->high; d >= f->low; d -= 2) {
		place x = s->front[d - 1] >= s->front[d + 1]
		              ? s->front[d - 1] + 1
		              : s->front[d + 1];
		place y = x - d;

		while (x < b->x_end && y < b->y_end && s->x[x] == s->y[y]) {
			x++;
			y++;
		}
		s->front[d] = x;
		if (odd && d >= r->low && d <= r->high && s->back[d] <= x) {
			*at = (struct split){x, y};
			return true;
		}
	}
	return false;
}

static bool search_back(struct aligner *s, const struct box *b,
                        const struct reach *f, const struct reach *r,
                        struct split *at)
{
	bool odd = ((b->x_end - b->y_end) - (b->x - b->y)) & 1;

	for (place d = r->high; d >= r->low; d -= 2) {
		place x = s->back[d - 1] < s->back[d + 1] ? s->back[d - 1]
		                                          : s->back[d + 1] - 1;
		place y = x - d;

		while (x > b->x && y > b->y && s->x[x - 1] == s->y[y - 1]) {
			x--;
			y--;
		}
		s->back[d] = x;
		if (!odd && d >= f->low && d <= f->high && x <= s->front[d]) {
			*at = (struct split){x, y};
			return true;
		}
	}
	return false;
}

/* Where the searches have come furthest, when they are cut short. */
static struct split furthest(const struct aligner *s, const struct box *b,
                             const struct reach *f, const struct reach *r)
{
	struct split best = {b->x, b->y}, back = {b->x_end, b->y_end};

	for (place d = f->high; d >= f->low; d -= 2) {
		place x = s->front[d] < b->x_end ? s->front[d] : b->x_end;
		place y = x - d;

		if (y > b->y_end) {
			y = b->y_end;
			x = y + d;
		}
		if (x + y > best.x + best.y)
			best = (struct split){x, y};
	}
	for (place d = r->high; d >= r->low; d -= 2) {
		place x = s->back[d] > b->x ? s->back[d] : b->x;
		place y = x - d;

		if (y < b->y) {
			y = b->y;
			x = y + d;
		}
		if (x + y < back.x + back.y)
			back = (struct split){x, y};
	}
	if ((b->x_end + b->y_end) - (back.x + back.y) >
	    (best.x + best.y) - (b->x + b->y))
		return back;
	return best;
}

/* Where a box is best divided: in the middle of a shortest path through it,
   searched from both ends at once. */
static struct split box_split(struct aligner *s, const struct box *b)
{
	struct reach box = {b->x - b->y_end, b->x_end - b->y};
	place front = b->x - b->y, back = b->x_end - b->y_end;
	struct reach f = {front, front}, r = {back, back};
	struct split at = {b->x, b->y};

	s->front[front] = b->x;
	s->back[back] = b->x_end;
	for (size_t cost = 1;; cost++) {
		reach_widen(&f, s->front, box, -1);
		if (search_front(s, b, &f, &r, &at))
			return at;
		reach_widen(&r, s->back, box, FAR);
		if (search_back(s, b, &f, &r, &at))
			return at;
		if (cost >= COST_MAX)
			return furthest(s, b, &f, &r);
	}
}

/* Take what is the same at both ends off a box. */
static void box_trim(const struct aligner *s, struct box *b, size_t *to)
{
	while (b->x < b->x_end && b->y < b->y_end && s->x[b->x] == s->y[b->y])
		to[b->x++] = (size_t)b->y++;
	while (b->x < b->x_end && b->y < b->y_end &&
	       s->x[b->x_end - 1] == s->y[b->y_end - 1])
		to[--b->x_end] = (size_t)--b->y_end;
}

void align_ids(struct arena *a, struct ids x, struct ids y, size_t *to)
{
	struct arena_mark mark = arena_mark(a);
	struct aligner s = {.x = x.p, .y = y.p};
	struct box all = {0, (place)x.n, 0, (place)y.n};
	size_t width = x.n + y.n + 3;

	for (size_t i = 0; i < x.n; i++)
		to[i] = NOWHERE;
	box_trim(&s, &all, to);
	if (all.x < all.x_end && all.y < all.y_end) {
		s.front =
		    (place *)arena_array(a, width, sizeof(place)) + y.n + 1;
		s.back =
		    (place *)arena_array(a, width, sizeof(place)) + y.n + 1;
		*vec_push(a, &s.todo) = all;
	}
	while (s.todo.n) {
		struct box b = s.todo.p[--s.todo.n];
		struct split at;

		box_trim(&s, &b, to);
		if (b.x == b.x_end || b.y == b.y_end)
			continue;
		at = box_split(&s, &b);
		*vec_push(a, &s.todo) = (struct box){b.x, at.x, b.y, at.y};
		*vec_push(a, &s.todo) =
		    (struct box){at.x, b.x_end, at.y, b.y_end};
	}
	arena_release(a, mark);
}

void align_order(struct arena *a, const size_t *at, size_t n, bool *keep)
{
	size_t *ends = arena_array(a, n, sizeof(*ends));
	size_t *before = arena_array(a, n, sizeof(*before));
	size_t length = 0, i;

	for (i = 0; i < n; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t mid = low + (high - low) / 2;

			if (at[ends[mid]] < at[i])
				low = mid + 1;
			else
				high = mid;
		}
		before[i] = low ? ends[low - 1] : NOWHERE;
		ends[low] = i;
		if (low == length)
			length++;
	}
	for (i = length ? ends[length - 1] : NOWHERE; i != NOWHERE;
	     i = before[i])
		keep[i] = true;
}
