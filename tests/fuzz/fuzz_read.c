/* Any bytes, read as an act, end in a document that holds, or in none. */
#include "nusqa.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* One of each is enough for all runs; the fuzzer never gives it back. */
static nusqa_grammar *grammar;

static void render_all(const nusqa_doc *doc)
{
	static const char *const formats[] = {"akn",  "text", "term", "tree",
	                                      "html", "md",   "side"};

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		nusqa_render_options how = {
		    .format = formats[i], .width = 60, .colour = 1};
		nusqa_buf out = {0};

		nusqa_render(doc, &how, &out);
		nusqa_buf_free(&out);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	nusqa_input input = {.name = "fuzz", .bytes = bytes, .n = n};
	nusqa_edits *edits;
	nusqa_buf out = {0};
	nusqa_doc *doc;

	if (grammar == NULL)
		grammar = nusqa_grammar_load(NULL, NULL);
	doc = nusqa_read(grammar, &input, NULL, NULL);
	if (doc == NULL)
		return 0;
	nusqa_check(doc, NULL);
	render_all(doc);
	nusqa_explain(doc, 0, &out);
	nusqa_path(doc, &out);
	edits = nusqa_amendments(grammar, doc, NULL, NULL);
	if (edits != NULL) {
		nusqa_edits_print(edits, "json", 1, &out);
		nusqa_edits_free(edits);
	}
	nusqa_buf_free(&out);
	nusqa_doc_free(doc);
	return 0;
}
