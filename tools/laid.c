/*
 * laid FILE: prints in microseconds how long the reader of its format takes to
 * make a sheet of it, without parsing what stands in it, and how many lines it
 * has.  The best of ten runs.
 */
#include "text/readers.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { RUNS = 10 };

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* All bytes of a file; NULL where it cannot be read. */
static char *bytes_of(const char *name, size_t *n)
{
	FILE *f = name != NULL ? fopen(name, "rb") : NULL;
	char *p = NULL;
	long size = 0;

	if (f != NULL && fseek(f, 0, SEEK_END) == 0 && (size = ftell(f)) > 0) {
		rewind(f);
		p = malloc((size_t)size);
		*n = p != NULL ? fread(p, 1, (size_t)size, f) : 0;
	}
	if (f != NULL)
		fclose(f);
	return p;
}

int main(int argc, char **argv)
{
	const struct reader_options o = {0};
	struct str bytes = {NULL, 0};
	const struct reader *reader;
	double best = 1e300;
	size_t lines = 0;

	bytes.p = bytes_of(argc == 2 ? argv[1] : NULL, &bytes.n);
	reader = bytes.p != NULL ? reader_sniff(bytes) : NULL;
	if (reader == NULL || reader->read == NULL) {
		fputs("usage: laid FILE, of a format that makes a sheet\n",
		      stderr);
		return 3;
	}
	for (int i = 0; i < RUNS; i++) {
		struct report report = {0};
		double start = now(), took;
		struct arena a;
		struct sheet *s;

		arena_init(&a);
		s = reader->read(sheet_open(&a, STR("laid")), bytes, &o,
		                 &report);
		took = now() - start;
		best = took < best ? took : best;
		lines = s != NULL ? s->lines.n : 0;
		arena_free(&a);
	}
	printf("%.0f %zu\n", best, lines);
	return lines == 0;
}
