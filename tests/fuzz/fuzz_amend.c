/* Two texts, apart by a NUL: the second amends the first, as an order or as a
   list of edits, or is refused; what it did can be undone, or that is refused
   as well. */
#include "fuzzed.h"

static void undo(const nusqa_doc *changed, const nusqa_doc *order)
{
	nusqa_doc *before = nusqa_revert(changed, &order, 1, fuzz_report());

	if (before == NULL)
		return;
	nusqa_check(before, NULL);
	nusqa_doc_free(before);
}

static void amend(const nusqa_doc *base, nusqa_doc *order)
{
	static const nusqa_apply_options ways[] = {
	    {.made = "2025-01-01"},
	    {.made = "2025-01-01", .partial = 1, .mark = 1},
	    {.made = "2025-01-01", .bare = 1, .as_of = "2024-07-01"},
	};
	nusqa_edits *edits =
	    nusqa_amendments(fuzz_grammar(), order, NULL, NULL);

	if (edits == NULL)
		return;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		nusqa_doc *changed = nusqa_apply(fuzz_grammar(), base, edits,
		                                 &ways[i], fuzz_report());

		if (changed == NULL)
			continue;
		nusqa_check(changed, NULL);
		undo(changed, order);
		nusqa_doc_free(changed);
	}
	nusqa_edits_free(edits);
}

static void edit(const nusqa_doc *base, const nusqa_doc *list)
{
	nusqa_doc *changed = nusqa_edit(base, list, fuzz_report());

	if (changed == NULL)
		return;
	nusqa_check(changed, NULL);
	nusqa_doc_free(changed);
}

static void change(const nusqa_doc *base, nusqa_doc *order)
{
	if (nusqa_is_edits(order))
		edit(base, order);
	else
		amend(base, order);
	/* The second as something that the first has become by an order. */
	undo(order, base);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_two(bytes, n, change);
	return 0;
}
