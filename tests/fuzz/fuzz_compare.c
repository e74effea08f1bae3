/* Two texts, apart by a NUL, as editions of one act: what differs is told in
   every form, and the list of it makes the one of the other. */
#include "fuzzed.h"

static const nusqa_diff_options exact;

static void print_all(nusqa_diff *diff)
{
	nusqa_buf out = {0};

	nusqa_diff_print(diff, "json", &out);
	nusqa_diff_print(diff, "stat", &out);
	nusqa_diff_table(diff, "html", &out);
	nusqa_diff_table(diff, "docx", &out);
	nusqa_buf_free(&out);
}

/* The list of edits, applied to the old text. */
static void apply_list(nusqa_diff *diff, const nusqa_doc *old_doc,
                       const nusqa_doc *new_doc)
{
	nusqa_buf list = {0};
	nusqa_doc *edits, *made;
	nusqa_diff *left;

	nusqa_diff_print(diff, "edits", &list);
	edits = fuzz_read((struct str){list.p, list.n}, "akn");
	if (edits == NULL || !nusqa_is_edits(edits))
		fuzz_broken("the list of edits is none");
	made = nusqa_edit(old_doc, edits, fuzz_report());
	if (made != NULL) {
		left = nusqa_compare(made, new_doc, &exact);
		if (nusqa_diff_count(left) != 0)
			fuzz_broken("the list of edits makes another text");
		nusqa_diff_free(left);
		nusqa_doc_free(made);
	}
	nusqa_doc_free(edits);
	nusqa_buf_free(&list);
}

static void mark_all(nusqa_diff *diff, const nusqa_doc *old_doc,
                     const nusqa_doc *new_doc)
{
	nusqa_doc *marked = nusqa_diff_marked(diff);
	nusqa_doc *shown = nusqa_diff_shown(diff);
	nusqa_doc *both = nusqa_marked(old_doc, new_doc);

	/* Where they do not, the command says so. */
	nusqa_marks_hold(marked, old_doc, new_doc);
	fuzz_use(marked);
	fuzz_use(shown);
	nusqa_marks_hold(both, old_doc, new_doc);
	nusqa_doc_free(marked);
	nusqa_doc_free(shown);
	nusqa_doc_free(both);
}

static void compare(const nusqa_doc *old_doc, nusqa_doc *new_doc)
{
	const nusqa_verify_options how = {.format = "json", .all = 1};
	const nusqa_diff_options loose = {1, 1, 1, 1};
	nusqa_diff *diff = nusqa_compare(old_doc, new_doc, &exact);
	nusqa_twins *twins = nusqa_align(fuzz_grammar(), old_doc, new_doc);
	nusqa_buf out = {0};

	print_all(diff);
	apply_list(diff, old_doc, new_doc);
	mark_all(diff, old_doc, new_doc);
	nusqa_diff_free(diff);
	diff = nusqa_compare(old_doc, new_doc, &loose);
	print_all(diff);
	nusqa_diff_free(diff);
	nusqa_twins_print(twins, "term", 1, &out);
	nusqa_twins_print(twins, "json", 0, &out);
	nusqa_twins_report(twins, fuzz_report());
	nusqa_twins_free(twins);
	nusqa_verify(old_doc, new_doc, &how, &out, NULL);
	nusqa_is_twin(old_doc, new_doc);
	nusqa_is_before(old_doc, new_doc);
	nusqa_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	fuzz_two(bytes, n, compare);
	return 0;
}
