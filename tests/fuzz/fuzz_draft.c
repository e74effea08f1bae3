/* Two texts, apart by a NUL, as editions of one act: there is an order that
   makes the second of the first, or a word why there is none. */
#include "fuzzed.h"

static void draft(const nusqa_doc *old_doc, nusqa_doc *new_doc)
{
	nusqa_buf out = {0};
	nusqa_doc *order;

	if (nusqa_draft(fuzz_grammar(), old_doc, new_doc, &out,
	                fuzz_report())) {
		order = fuzz_read((struct str){out.p, out.n}, "text");
		if (order == NULL)
			fuzz_broken("the draft is no act");
		nusqa_doc_free(order);
	}
	nusqa_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_two(bytes, n, draft);
	return 0;
}
