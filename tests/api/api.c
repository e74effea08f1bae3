/*
 * api BASE ORDER: what a program of somebody else does with the library: it has
 * nusqa.h and nothing more.  Reads an act and an order, applies the order, and
 * holds what came of it against itself.  Prints what it found.
 */
#include <nusqa.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *what)
{
	fprintf(stderr, "api: %s\n", what);
	exit(1);
}

/* Bytes of a file; they live as long as the program. */
static nusqa_input file_read(const char *path)
{
	nusqa_input input = {0};
	FILE *f = fopen(path, "rb");
	char *bytes = malloc(1 << 20);

	if (f == NULL || bytes == NULL)
		fail(path);
	input.name = path;
	input.bytes = bytes;
	input.n = fread(bytes, 1, 1 << 20, f);
	input.made = "2026-01-01";
	fclose(f);
	return input;
}

static void message_count(void *ctx, const nusqa_message *m)
{
	size_t *counts = ctx;

	if (m->number == 0 || m->slug.n == 0 || m->text.n == 0)
		fail("a message says nothing");
	counts[m->level]++;
}

static nusqa_doc *doc_read(const nusqa_grammar *g, const nusqa_input *input,
                           const nusqa_report *report)
{
	nusqa_level worst = NUSQA_FATAL;
	nusqa_doc *doc = nusqa_read(g, input, &worst, report);
	nusqa_facts facts;

	if (doc == NULL || worst > NUSQA_ERROR)
		fail("an act is not read");
	nusqa_about(doc, &facts);
	printf("%.*s in %.*s\n", (int)facts.iri.n, facts.iri.p,
	       (int)facts.lang.n, facts.lang.p);
	return doc;
}

/* How often words stand in the text of a document. */
static int doc_says(const nusqa_doc *doc, const char *words)
{
	nusqa_render_options how = {0};
	nusqa_buf out = {0};
	size_t n = strlen(words);
	int times = 0;

	how.format = "no such format";
	if (nusqa_render(doc, &how, &out))
		fail("a format is rendered that is none");
	how.format = "text";
	if (!nusqa_render(doc, &how, &out) || out.n == 0)
		fail("text is not rendered");
	for (size_t i = 0; i + n <= out.n; i++)
		times += memcmp(out.p + i, words, n) == 0;
	nusqa_buf_free(&out);
	return times;
}

/* The new edition is the old one with the list of edits of their difference. */
static void diff_check(const nusqa_grammar *g, const nusqa_doc *old_doc,
                       const nusqa_doc *new_doc, const nusqa_report *report)
{
	nusqa_diff_options options = {0};
	nusqa_diff *diff = nusqa_compare(old_doc, new_doc, &options);
	nusqa_diff *none = nusqa_compare(new_doc, new_doc, &options), *again;
	nusqa_buf list = {0};
	nusqa_input input = {0};
	nusqa_doc *edits, *made;

	printf("%zu changes, to itself %zu\n", nusqa_diff_count(diff),
	       nusqa_diff_count(none));
	if (!nusqa_diff_print(diff, "edits", &list))
		fail("the list of edits is not printed");
	input.name = "edits";
	input.bytes = list.p;
	input.n = list.n;
	edits = nusqa_read(g, &input, NULL, report);
	if (edits == NULL || !nusqa_is_edits(edits))
		fail("the list of edits is not read");
	made = nusqa_edit(old_doc, edits, report);
	if (made == NULL)
		fail("the list of edits is not applied");
	again = nusqa_compare(made, new_doc, &options);
	printf("after the edits %zu\n", nusqa_diff_count(again));
	nusqa_diff_free(again);
	nusqa_doc_free(made);
	nusqa_doc_free(edits);
	nusqa_buf_free(&list);
	nusqa_diff_free(none);
	nusqa_diff_free(diff);
}

int main(int argc, char **argv)
{
	size_t counts[NUSQA_FATAL + 1] = {0};
	nusqa_report report = {message_count, counts};
	nusqa_apply_options how = {0};
	nusqa_grammar *g = nusqa_grammar_load(NULL, &report);
	nusqa_input inputs[2];
	nusqa_doc *base, *order, *made;
	nusqa_edits *edits;
	nusqa_buf versions = {0};

	if (argc != 3 || g == NULL)
		fail("usage: api BASE ORDER");
	inputs[0] = file_read(argv[1]);
	inputs[1] = file_read(argv[2]);
	base = doc_read(g, &inputs[0], &report);
	order = doc_read(g, &inputs[1], &report);
	edits = nusqa_amendments(g, order, NULL, &report);
	if (edits == NULL)
		fail("no amendments are read");
	printf("%zu amendments\n", nusqa_edits_count(edits));
	how.made = "2026-01-01";
	made = nusqa_apply(g, base, edits, &how, &report);
	if (made == NULL)
		fail("the order is not applied");
	printf("'мамыр, 2025 жыл': %d before, %d after\n",
	       doc_says(base, "мамыр, 2025 жыл"),
	       doc_says(made, "мамыр, 2025 жыл"));
	diff_check(g, base, made, &report);
	nusqa_versions(&versions);
	if (versions.n < 5 || memcmp(versions.p, "nusqa", 5) != 0)
		fail("no version is told");
	printf("%zu errors\n", counts[NUSQA_ERROR]);
	nusqa_buf_free(&versions);
	nusqa_doc_free(made);
	nusqa_edits_free(edits);
	nusqa_doc_free(order);
	nusqa_doc_free(base);
	nusqa_grammar_free(g);
	free((void *)(size_t)inputs[0].bytes);
	free((void *)(size_t)inputs[1].bytes);
	return 0;
}
