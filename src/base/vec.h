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

#endif
