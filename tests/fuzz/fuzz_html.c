/* Any bytes, read as a page, end in a sheet that is read as an act, or in a
   message. */
#include "fuzzed.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	nusqa_doc *doc =
	    fuzz_read((struct str){(const char *)bytes, n}, "html");

	if (doc == NULL)
		return 0;
	nusqa_check(doc, fuzz_report());
	nusqa_doc_free(doc);
	return 0;
}
