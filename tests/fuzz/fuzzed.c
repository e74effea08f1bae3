#include "fuzzed.h"

#include "cli/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const nusqa_grammar *fuzz_grammar(void)
{
	static nusqa_grammar *grammar;

	if (grammar == NULL)
		grammar = nusqa_grammar_load(NULL, NULL);
	return grammar;
}

static void fuzz_put(void *ctx, const nusqa_message *m)
{
	struct buf out = {0};
	struct messages text = {.into = &out, .colour = true};
	struct messages json = {.into = &out, .json = true};

	(void)ctx;
	messages_put(&text, m);
	messages_put(&json, m);
	buf_free(&out);
}

const nusqa_report *fuzz_report(void)
{
	static const nusqa_report report = {.put = fuzz_put};

	return &report;
}

bool fuzz_cut(struct pieces *pieces, const uint8_t *bytes, size_t n,
              size_t want)
{
	struct str rest = {(const char *)bytes, n};

	*pieces = (struct pieces){0};
	while (pieces->n + 1 < want && memchr(rest.p, 0, rest.n) != NULL)
		pieces->p[pieces->n++] = str_cut(&rest, '\0');
	pieces->p[pieces->n++] = rest;
	for (size_t i = 0; i < pieces->n; i++) {
		struct str *s = &pieces->p[i];
		char *copy = mem_alloc(s->n);

		if (s->n != 0)
			memcpy(copy, s->p, s->n);
		s->p = copy;
	}
	if (pieces->n == want)
		return true;
	fuzz_free(pieces);
	return false;
}

void fuzz_free(struct pieces *pieces)
{
	for (size_t i = 0; i < pieces->n; i++)
		free((char *)(uintptr_t)pieces->p[i].p);
}

nusqa_doc *fuzz_read(struct str bytes, const char *format)
{
	const nusqa_input input = {
	    .name = "fuzz", .bytes = bytes.p, .n = bytes.n, .format = format};

	return nusqa_read(fuzz_grammar(), &input, NULL, fuzz_report());
}

static void fuzz_render(const nusqa_doc *doc)
{
	static const char *const formats[] = {"text", "term", "side", "html",
	                                      "md",   "docx", "tree"};

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		nusqa_render_options how = {
		    .format = formats[i], .width = 60, .colour = 1};
		nusqa_buf out = {0};

		nusqa_render(doc, &how, &out);
		how.changes = 1;
		how.width = 1;
		nusqa_render(doc, &how, &out);
		nusqa_buf_free(&out);
	}
}

static void fuzz_order(nusqa_doc *doc)
{
	static const char *const formats[] = {"term", "json", "line", "tsv"};
	nusqa_edits *edits =
	    nusqa_amendments(fuzz_grammar(), doc, NULL, fuzz_report());
	nusqa_buf out = {0};
	char day[11];

	if (edits == NULL)
		return;
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		nusqa_edits_print(edits, formats[i], 1, &out);
	nusqa_edits_account(edits, &out);
	nusqa_edits_turn(edits, NULL, day);
	nusqa_edits_limit(fuzz_grammar(), edits, doc);
	nusqa_edits_day(edits, NULL, day);
	nusqa_buf_free(&out);
	nusqa_edits_free(edits);
}

static void fuzz_reference(void *ctx, const nusqa_reference *r)
{
	size_t *n = ctx;

	*n += r->iri.n + r->words.n + r->day.n;
}

void fuzz_use(nusqa_doc *doc)
{
	nusqa_buf out = {0};
	nusqa_facts facts;
	size_t n = 0;

	nusqa_check(doc, fuzz_report());
	nusqa_lint(fuzz_grammar(), doc, fuzz_report());
	nusqa_about(doc, &facts);
	nusqa_references(fuzz_grammar(), doc, fuzz_reference, &n);
	nusqa_explain(doc, 0, &out);
	nusqa_path(doc, &out);
	nusqa_buf_free(&out);
	fuzz_render(doc);
	fuzz_order(doc);
}

nusqa_buf fuzz_akn(const nusqa_doc *doc)
{
	const nusqa_render_options how = {.format = "akn"};
	nusqa_buf out = {0};

	nusqa_render(doc, &how, &out);
	return out;
}

void fuzz_broken(const char *promise)
{
	fprintf(stderr, "ERROR: %s\n", promise);
	abort();
}

void fuzz_folder(void)
{
	static char folder[] = "/tmp/nusqa-fuzz-XXXXXX";
	static bool made;

	if (!made && (mkdtemp(folder) == NULL || chdir(folder) != 0))
		fuzz_broken("there is no folder to work in");
	made = true;
}

void fuzz_write(const char *name, struct str bytes)
{
	FILE *f = fopen(name, "wb");

	if (f == NULL)
		fuzz_broken(name);
	fwrite(bytes.p, 1, bytes.n, f);
	fclose(f);
}

void fuzz_two(const uint8_t *bytes, size_t n,
              void (*use)(const nusqa_doc *first, nusqa_doc *second))
{
	nusqa_doc *first, *second;
	struct pieces both;

	if (!fuzz_cut(&both, bytes, n, 2))
		return;
	first = fuzz_read(both.p[0], NULL);
	second = fuzz_read(both.p[1], NULL);
	if (first != NULL && second != NULL)
		use(first, second);
	if (first != NULL)
		nusqa_doc_free(first);
	if (second != NULL)
		nusqa_doc_free(second);
	fuzz_free(&both);
}
