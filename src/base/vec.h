#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/arena.h"

/*
 * A list that grows in an arena:  VEC(struct line) lines = {0};
 * *vec_push(arena, &lines) = line;   lines.p[0 .. lines.n - 1].
 * Pointers into p go stale when it grows.
 */
#define VEC(T)                                                                 \
	struct {                                                               \
		T *p;                                                          \
		size_t n, cap;                                                 \
	}

/* Make room for one more; its address, zeroed. */
#define vec_push(a, v)                                                         \
	((v)->p = vec_room((a), (v)->p, (v)->n, &(v)->cap, sizeof(*(v)->p)),   \
	 &(v)->p[(v)->n++])

/* Have room for n in all, where that is known before. */
#define vec_reserve(a, v, count)                                               \
	((v)->p = arena_array((a), (count), sizeof(*(v)->p)), (v)->n = 0,      \
	 (v)->cap = (count))

static inline void *vec_room(struct arena *a, void *p, size_t n, size_t *cap,
                             size_t size)
{
	size_t want;

	if (n < *cap)
		return p;
	/* Most lists stay short, and of large things shorter. */
	want = *cap ? *cap * 2 : size < 64 ? 64 / size : 1;
	p = arena_grow(a, p, *cap * size, want * size);
	*cap = want;
	return p;
}

/* How many of the items stand before those whose member, a size_t by which
   the list is sorted, is limit or more. */
#define vec_below(v, member, limit)                                            \
	((v)->n ? vec_split(&(v)->p->member, (v)->n, sizeof(*(v)->p), (limit)) \
	        : 0)

static inline size_t vec_split(const size_t *first, size_t n, size_t stride,
                               size_t limit)
{
	const char *p = (const char *)first;
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (*(const size_t *)(const void *)(p + mid * stride) < limit)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

#endif
