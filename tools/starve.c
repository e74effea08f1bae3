/*
 * starve: memory that ends.  Preloaded into a program (LD_PRELOAD), it lets the
 * allocation of the number in NUSQA_STARVE fail, counted from 1, and with
 * NUSQA_STARVE_ON set each one behind it; how many there were is written to the
 * file in NUSQA_STARVE_COUNT.
 */
#include <errno.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

/* What glibc calls its own. */
void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);

static atomic_ulong asked;
static unsigned long last;
static bool on;

__attribute__((constructor)) static void starve_begin(void)
{
	const char *given = getenv("NUSQA_STARVE");

	on = getenv("NUSQA_STARVE_ON") != NULL;
	last = given != NULL ? strtoul(given, NULL, 10) : 0;
	asked = 0;
}

__attribute__((destructor)) static void starve_end(void)
{
	const char *name = getenv("NUSQA_STARVE_COUNT");
	unsigned long n = asked;
	FILE *f;

	last = 0;
	f = name != NULL ? fopen(name, "w") : NULL;
	if (f == NULL)
		return;
	fprintf(f, "%lu\n", n);
	fclose(f);
}

__attribute__((noinline)) void starve_now(void);
void starve_now(void)
{
	atomic_signal_fence(memory_order_seq_cst);
}

/* Is this the one, or behind it? */
static bool starved(void)
{
	unsigned long n = ++asked;

	if (last == 0 || n < last || (n > last && !on))
		return false;
	starve_now();
	errno = ENOMEM;
	return true;
}

void *malloc(size_t n)
{
	return starved() ? NULL : __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
	return starved() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t n)
{
	return starved() ? NULL : __libc_realloc(p, n);
}
