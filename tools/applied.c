/*
 * applied BASE ORDER: reads both and prints in microseconds how long it takes
 * to read the order's amendments and to apply them, without reading the texts
 * and without writing the result.
 */
#include "nusqa.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* The bytes of a file; NULL where it cannot be read. */
static char *bytes_of(const char *name, size_t *n)
{
	FILE *f = fopen(name, "rb");
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

static nusqa_doc *act_of(const nusqa_grammar *g, const char *name)
{
	nusqa_input in = {.name = name};

	in.bytes = bytes_of(name, &in.n);
	return in.bytes ? nusqa_read(g, &in, NULL, NULL) : NULL;
}

int main(int argc, char **argv)
{
	const nusqa_apply_options how = {0};
	nusqa_grammar *g = nusqa_grammar_load(NULL, NULL);
	nusqa_doc *base = argc == 3 ? act_of(g, argv[1]) : NULL;
	nusqa_doc *order = argc == 3 ? act_of(g, argv[2]) : NULL;
	nusqa_edits *edits;
	nusqa_doc *done;
	double start;

	if (base == NULL || order == NULL) {
		fputs("usage: applied BASE ORDER\n", stderr);
		return 3;
	}
	start = now();
	edits = nusqa_amendments(g, order, NULL, NULL);
	done = nusqa_apply(g, base, edits, &how, NULL);
	if (done == NULL) {
		fputs("applied: refused\n", stderr);
		return 2;
	}
	printf("%.0f %zu\n", now() - start, nusqa_edits_count(edits));
	nusqa_doc_free(done);
	nusqa_edits_free(edits);
	nusqa_doc_free(order);
	nusqa_doc_free(base);
	nusqa_grammar_free(g);
	return 0;
}
