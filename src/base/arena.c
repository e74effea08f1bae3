#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#endif

struct arena_block {
	struct arena_block *next; /* older */
	size_t used, cap;
	size_t dirty; /* what is behind this was never used, and is zero */
	unsigned char data[];
};

enum {
	FIRST_BLOCK = 32 * 1024,
	LARGEST_BLOCK = 1024 * 1024,
	CLEAN_BLOCK = 128 * 1024,
};

__attribute__((noreturn)) static void mem_oom(void)
{
	fputs("nusqa: out of memory\n", stderr);
	abort();
}

void *mem_alloc(size_t n)
{
	void *p = malloc(n ? n : 1);

	if (p == NULL)
		mem_oom();
	return p;
}

void *mem_resize(void *p, size_t n)
{
	p = realloc(p, n ? n : 1);
	if (p == NULL)
		mem_oom();
	return p;
}

void arena_init(struct arena *a)
{
	a->head = NULL;
	a->oom = mem_oom;
}

void arena_free(struct arena *a)
{
	while (a->head != NULL) {
		struct arena_block *b = a->head;

		a->head = b->next;
		ASAN_UNPOISON_MEMORY_REGION(b->data, b->cap);
		free(b);
	}
}

/* The hook does not return; if it does after all, nothing else goes on. */
__attribute__((noreturn)) static void arena_out(const struct arena *a)
{
	a->oom();
	abort();
}

/* Blocks double up to LARGEST_BLOCK, so small documents stay small. */
static struct arena_block *arena_add_block(struct arena *a, size_t n)
{
	size_t cap = a->head ? a->head->cap * 2 : FIRST_BLOCK;
	struct arena_block *b;

	if (cap > LARGEST_BLOCK)
		cap = LARGEST_BLOCK;
	if (cap < n)
		cap = n;
	if (cap > SIZE_MAX - sizeof(*b))
		arena_out(a);
	/* Large blocks come from the system, zeroed: what is not used of them
	   need not be written to. */
	b = cap < CLEAN_BLOCK ? malloc(sizeof(*b) + cap)
	                      : calloc(1, sizeof(*b) + cap);
	if (b == NULL)
		arena_out(a);
	b->next = a->head;
	b->used = 0;
	b->cap = cap;
	b->dirty = cap < CLEAN_BLOCK ? cap : 0;
	ASAN_POISON_MEMORY_REGION(b->data, b->cap);
	a->head = b;
	return b;
}

void *arena_alloc(struct arena *a, size_t n)
{
	struct arena_block *b = a->head;
	unsigned char *p;

	if (n > SIZE_MAX - 7)
		arena_out(a);
	n = (n + 7) & ~(size_t)7;
	if (b == NULL || b->cap - b->used < n)
		b = arena_add_block(a, n);
	p = b->data + b->used;
	ASAN_UNPOISON_MEMORY_REGION(p, n);
	if (b->used < b->dirty)
		memset(p, 0, n < b->dirty - b->used ? n : b->dirty - b->used);
	b->used += n;
	if (b->dirty < b->used)
		b->dirty = b->used;
	return p;
}

void *arena_array(struct arena *a, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size)
		arena_out(a);
	return arena_alloc(a, n * size);
}

void *arena_grow(struct arena *a, void *p, size_t n, size_t want)
{
	struct arena_block *b = a->head;
	size_t held = (n + 7) & ~(size_t)7;
	void *q;

	if (p != NULL && want <= held)
		return p;
	if (p != NULL && (unsigned char *)p + held == b->data + b->used &&
	    want - held <= b->cap - b->used) {
		arena_alloc(a, want - held);
		return p;
	}
	q = arena_alloc(a, want);
	if (p != NULL && n != 0)
		memcpy(q, p, n);
	return q;
}

struct arena_mark arena_mark(const struct arena *a)
{
	struct arena_mark m = {a->head, a->head ? a->head->used : 0};

	return m;
}

void arena_release(struct arena *a, struct arena_mark m)
{
	while (a->head != m.block) {
		struct arena_block *b = a->head;

		a->head = b->next;
		ASAN_UNPOISON_MEMORY_REGION(b->data, b->cap);
		free(b);
	}
	if (a->head != NULL) {
		ASAN_POISON_MEMORY_REGION(a->head->data + m.used,
		                          a->head->cap - m.used);
		a->head->used = m.used;
	}
}
