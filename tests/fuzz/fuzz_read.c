/* Any bytes, read as an act, end in a document that holds and is written and
   read again, or in none. */
#include "fuzzed.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	nusqa_doc *doc = fuzz_read((struct str){(const char *)bytes, n}, NULL);
	nusqa_doc *again;
	nusqa_buf akn;

	if (doc == NULL)
		return 0;
	fuzz_use(doc);
	akn = fuzz_akn(doc);
	again = fuzz_read((struct str){akn.p, akn.n}, "akn");
	if (again == NULL)
		fuzz_broken("what was written is not read");
	nusqa_doc_free(again);
	nusqa_buf_free(&akn);
	nusqa_doc_free(doc);
	return 0;
}
