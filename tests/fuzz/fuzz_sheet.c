/* Any bytes, read as a sheet of lines and cells, end in a document or in a
   message. */
#include "fuzzed.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	nusqa_doc *doc =
	    fuzz_read((struct str){(const char *)bytes, n}, "sheet");

	if (doc == NULL)
		return 0;
	fuzz_use(doc);
	nusqa_doc_free(doc);
	return 0;
}
