#include "base.h"
#include "order.h"
#include "words.h"
#include <stdlib.h>
#include <string.h>

/*
 * mkorder [-b BYTES] [-n EDITS] [-r] [-l] WORDS SEED DIR: a random act and an
 * act that changes it, in the way they are drafted, with what a lawyer would
 * make of them: DIR/base.txt    a law, or an order with rules and appendices
 *   DIR/order.txt   the act that changes it; -r: its items in another order
 *   DIR/edits.tsv   what it orders: the first columns of nusqa edits -t tsv
 *   DIR/result.txt  the base as it reads then, without editors' notes
 *   DIR/early.txt   ... before what has a later day of force
 *   DIR/order2.txt, edits2.tsv, result2.txt  the same of one that changes that
 * -l: of a law.  -b: the bytes of the base, about; -n: how many changes are
 * tried.  What it writes depends on nothing else.
 */
static FILE *file_open(const char *dir, const char *name)
{
	FILE *f = fopen(print("%s/%s", dir, name), "w");

	if (f == NULL) {
		perror(name);
		exit(2);
	}
	return f;
}

static void file_close(FILE *f)
{
	if (fclose(f) != 0) {
		perror("mkorder");
		exit(2);
	}
}

static void base_write(const struct base *base, const char *dir,
                       const char *name)
{
	FILE *f = file_open(dir, name);

	base_print(f, base);
	file_close(f);
}

/* An act that changes the base, and the base as it reads then; n: what the
   names of their files end in. */
static void order_write(const struct base *base, const char *dir, const char *n)
{
	FILE *f;

	f = file_open(dir, print("order%s.txt", n));
	order_print(f, base);
	file_close(f);
	f = file_open(dir, print("edits%s.tsv", n));
	order_print_edits(f, base);
	file_close(f);
	base_write(base, dir, print("result%s.txt", n));
}

enum { FIRST = 1, SECOND = 2, LATE = 3 };

static void all_write(struct base *base, const char *dir, size_t edits,
                      bool shuffled)
{
	base_write(base, dir, "base.txt");
	edits = edits ? edits : 8 + chance(16);
	order_make(base, edits);
	base_write(base, dir, "early.txt");
	if (chance(2)) {
		words_round(LATE);
		order_late(base);
		words_round(FIRST);
	}
	if (shuffled)
		order_shuffle();
	order_write(base, dir, "");
	words_round(SECOND);
	order_make(base, edits);
	order_write(base, dir, "2");
}

int main(int argc, char **argv)
{
	struct base base;
	size_t bytes = 3000, edits = 0;
	bool shuffled = false, law = false;
	const char *dir;
	int at = 1;

	for (; at + 1 < argc && argv[at][0] == '-'; at++) {
		if (strcmp(argv[at], "-b") == 0)
			bytes = strtoull(argv[++at], NULL, 10);
		else if (strcmp(argv[at], "-n") == 0)
			edits = strtoull(argv[++at], NULL, 10);
		else if (strcmp(argv[at], "-r") == 0)
			shuffled = true;
		else if (strcmp(argv[at], "-l") == 0)
			law = true;
		else
			break;
	}
	if (at + 3 != argc) {
		fputs(
		    "usage: mkorder [-b BYTES] [-n EDITS] [-r] [-l] WORDS SEED "
		    "DIR\n",
		    stderr);
		return 3;
	}
	words_load(argv[at]);
	chance_seed(strtoul(argv[at + 1], NULL, 10));
	dir = argv[at + 2];
	base_make(&base, (chance(3) == 0) | law, bytes);
	all_write(&base, dir, edits, shuffled);
	return 0;
}
