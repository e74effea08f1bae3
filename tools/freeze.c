/*
 * freeze : writes a C file with the patterns of the grammar that is built in,
 * compiled, as declared in src/grammar/frozen.h.
 */
#include "grammar/frozen.h"

#include <stdio.h>

int main(void)
{
	struct report quiet = {0};
	struct grammar *g = grammar_load(NULL, &quiet);
	struct buf out = {0};

	if (g == NULL || !frozen_write(g, &out)) {
		fputs("freeze: a bad grammar, see nusqa grammar check\n",
		      stderr);
		return 1;
	}
	fwrite(out.p, 1, out.n, stdout);
	buf_free(&out);
	grammar_free(g);
	return fflush(stdout) != 0;
}
