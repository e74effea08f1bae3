/* Any bytes, read as a page, end in a sheet that is read as an act, or in a
   message. */
#include "nusqa.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static nusqa_grammar *grammar;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	nusqa_input input = {
	    .name = "fuzz", .bytes = bytes, .n = n, .format = "html"};
	nusqa_doc *doc;

	if (grammar == NULL)
		grammar = nusqa_grammar_load(NULL, NULL);
	doc = nusqa_read(grammar, &input, NULL, NULL);
	if (doc == NULL)
		return 0;
	nusqa_check(doc, NULL);
	nusqa_doc_free(doc);
	return 0;
}
