#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

/*
 * Memory that lives and dies together.  A document owns one arena; nothing
 * in it is freed alone.  Memory comes zeroed and aligned to 8 bytes.
 * When the system has none left, the arena's oom hook is called; it must not
 * return.  The default hook prints one line and aborts.
 */
struct arena {
	struct arena_block *head;
	void (*oom)(void);
};

/* A place to return to: everything taken after it can be released at once. */
struct arena_mark {
	struct arena_block *block;
	size_t used;
};

/* Ready an empty arena with the default hook. */
void arena_init(struct arena *a);

/* Give all memory back.  The arena is empty and usable again. */
void arena_free(struct arena *a);

/* Take n zeroed bytes.  n = 0 gives a valid pointer to nothing. */
void *arena_alloc(struct arena *a, size_t n);

/* Take n * size zeroed bytes; a product that overflows calls the hook. */
void *arena_array(struct arena *a, size_t n, size_t size);

/*
 * Grow the block of n bytes at p to at least want bytes.  In place where p is
 * the newest block; otherwise a copy, the old one staying until the end.
 */
void *arena_grow(struct arena *a, void *p, size_t n, size_t want);

struct arena_mark arena_mark(const struct arena *a);
void arena_release(struct arena *a, struct arena_mark m);

/* malloc that does not fail: the default hook is called instead. */
void *mem_alloc(size_t n);
void *mem_resize(void *p, size_t n);

#endif
