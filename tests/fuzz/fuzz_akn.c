/* Any bytes, read as Akoma Ntoso, end in a document that is written and read
   again the same, or in a message. */
#include "fuzzed.h"

#include <string.h>

static void read_again(const nusqa_doc *doc)
{
	nusqa_buf first = fuzz_akn(doc), second;
	nusqa_doc *again = fuzz_read((struct str){first.p, first.n}, "akn");

	if (again == NULL)
		fuzz_broken("what was written is not read");
	second = fuzz_akn(again);
	if (first.n != second.n || memcmp(first.p, second.p, first.n) != 0)
		fuzz_broken("what was written is read as something else");
	nusqa_buf_free(&second);
	nusqa_doc_free(again);
	nusqa_buf_free(&first);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	nusqa_doc *doc = fuzz_read((struct str){(const char *)bytes, n}, "akn");

	if (doc == NULL)
		return 0;
	fuzz_use(doc);
	read_again(doc);
	nusqa_doc_free(doc);
	return 0;
}
