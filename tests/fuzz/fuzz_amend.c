/* Two texts, apart by a NUL: the second amends the first, or is refused. */
#include "nusqa.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static nusqa_grammar *grammar;

static nusqa_doc *read_part(const uint8_t *bytes, size_t n)
{
	nusqa_input input = {.name = "fuzz", .bytes = bytes, .n = n};

	return nusqa_read(grammar, &input, NULL, NULL);
}

static void amend(const nusqa_doc *base, nusqa_doc *order)
{
	nusqa_apply_options how = {.made = "2025-01-01"};
	nusqa_edits *edits = nusqa_amendments(grammar, order, NULL, NULL);
	nusqa_doc *changed = NULL;

	if (edits != NULL)
		changed = nusqa_apply(grammar, base, edits, &how, NULL);
	if (changed != NULL) {
		nusqa_check(changed, NULL);
		nusqa_doc_free(changed);
	}
	if (edits != NULL)
		nusqa_edits_free(edits);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const uint8_t *nul = n != 0 ? memchr(bytes, '\0', n) : NULL;
	nusqa_doc *base, *order;
	size_t first;

	if (nul == NULL)
		return 0;
	if (grammar == NULL)
		grammar = nusqa_grammar_load(NULL, NULL);
	first = (size_t)(nul - bytes);
	base = read_part(bytes, first);
	order = read_part(nul + 1, n - first - 1);
	if (base != NULL && order != NULL)
		amend(base, order);
	if (base != NULL)
		nusqa_doc_free(base);
	if (order != NULL)
		nusqa_doc_free(order);
	return 0;
}
