/*
 * prefixes STEP FILE...: read the first n bytes of each file, for every n that
 * STEP divides, and the file whole: there must be a document of which no
 * character is lost, and whose Akoma Ntoso is read again, or a message why
 * there is none.  With STEP "lines", where a line ends.  Tells what is not so;
 * the status is 1 then.
 */
#include "nusqa.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_LOST = 2103 }; /* base/codes.def */

/* What was said of a text. */
struct heard {
	bool any, lost;
	nusqa_level worst;
};

struct tried {
	nusqa_grammar *grammar;
	const char *name;
	size_t n; /* bytes of it */
	size_t count, bad;
};

static void hear(void *ctx, const nusqa_message *m)
{
	struct heard *h = ctx;

	h->any = true;
	h->lost = h->lost || m->number == TEXT_LOST;
	if (m->level > h->worst)
		h->worst = m->level;
}

static void complain(struct tried *t, const char *what)
{
	printf("%s, the first %zu bytes: %s\n", t->name, t->n, what);
	t->bad++;
}

static nusqa_doc *read_bytes(const struct tried *t, const char *bytes, size_t n,
                             struct heard *h)
{
	const nusqa_report report = {.put = hear, .ctx = h};
	const nusqa_input input = {.name = t->name, .bytes = bytes, .n = n};

	*h = (struct heard){.any = false};
	return nusqa_read(t->grammar, &input, NULL, &report);
}

static void read_again(struct tried *t, const nusqa_doc *doc)
{
	const nusqa_render_options how = {.format = "akn"};
	nusqa_buf akn = {0};
	struct heard h;
	nusqa_doc *again;

	nusqa_render(doc, &how, &akn);
	again = read_bytes(t, akn.p, akn.n, &h);
	if (again == NULL)
		complain(t, "its Akoma Ntoso is not read");
	else
		nusqa_doc_free(again);
	nusqa_buf_free(&akn);
}

/* In memory that ends where they end, to find what reads on. */
static void try_bytes(struct tried *t, const char *bytes)
{
	char *copy = malloc(t->n != 0 ? t->n : 1);
	struct heard h;
	nusqa_doc *doc;

	if (copy == NULL)
		abort();
	memcpy(copy, bytes, t->n);
	doc = read_bytes(t, copy, t->n, &h);
	if (doc == NULL && h.worst != NUSQA_FATAL)
		complain(t, "no document, and no word why");
	if (h.lost)
		complain(t, "text is lost");
	if (doc != NULL) {
		read_again(t, doc);
		nusqa_doc_free(doc);
	}
	free(copy);
	t->count++;
}

static char *file_read(const char *name, size_t *n)
{
	FILE *f = fopen(name, "rb");
	long size = -1;
	char *p = NULL;

	if (f != NULL && fseek(f, 0, SEEK_END) == 0)
		size = ftell(f);
	if (size >= 0)
		p = malloc((size_t)size + 1);
	if (p != NULL) {
		rewind(f);
		*n = fread(p, 1, (size_t)size, f);
	}
	if (f != NULL)
		fclose(f);
	return p;
}

static void try_file(struct tried *t, size_t step)
{
	size_t size;
	char *bytes = file_read(t->name, &size);

	if (bytes == NULL) {
		t->n = 0;
		complain(t, "it cannot be read");
		return;
	}
	for (t->n = 0; t->n < size; t->n++)
		if (step != 0 ? t->n % step == 0
		              : t->n != 0 && bytes[t->n - 1] == '\n')
			try_bytes(t, bytes);
	try_bytes(t, bytes);
	free(bytes);
}

int main(int argc, char **argv)
{
	struct tried t = {.grammar = nusqa_grammar_load(NULL, NULL)};
	size_t step;

	if (argc < 3 || t.grammar == NULL) {
		fputs("usage: prefixes STEP|lines FILE...\n", stderr);
		return 3;
	}
	step = strcmp(argv[1], "lines") == 0 ? 0 : strtoul(argv[1], NULL, 10);
	for (int i = 2; i < argc; i++) {
		t.name = argv[i];
		try_file(&t, step);
	}
	nusqa_grammar_free(t.grammar);
	fprintf(stderr, "%zu tried\n", t.count);
	return t.bad != 0;
}
