/* Any bytes as the files of a grammar, divided by NUL: it is loaded, checked
   and reads an act, or a message says what is wrong with it. */
#include "fuzzed.h"

#include <stdio.h>
#include <sys/stat.h>

static const char *const names[] = {"xx/language.conf", "xx/structure.rules",
                                    "xx/head.rules",    "xx/suffixes.tsv",
                                    "xx/numbers.tsv",   "xx/months.tsv",
                                    "kz/acts.tsv"};

enum { NAMES = sizeof(names) / sizeof(*names) };

static const char act[] =
    "Есеп беру туралы\n\nҚазақстан Республикасы Қаржы министрінің 2024 жылғы "
    "3 сәуірдегі № 189 бұйрығы\n\n1. Есеп бекітілсін.\n\n2) O'zbek.\n";

static void grammar_use(const nusqa_grammar *g)
{
	const nusqa_input input = {
	    .name = "fuzz", .bytes = act, .n = sizeof(act) - 1};
	nusqa_doc *doc = nusqa_read(g, &input, NULL, fuzz_report());
	nusqa_edits *edits;
	nusqa_buf out = {0};

	nusqa_grammar_check(g, fuzz_report());
	nusqa_grammar_version(g, &out);
	nusqa_grammar_list(g, &out);
	nusqa_grammar_show(g, "point", &out);
	if (doc != NULL) {
		nusqa_lint(g, doc, fuzz_report());
		edits = nusqa_amendments(g, doc, NULL, fuzz_report());
		if (edits != NULL)
			nusqa_edits_free(edits);
		nusqa_doc_free(doc);
	}
	nusqa_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pieces files;
	nusqa_grammar *g;
	size_t want = NAMES;

	while (want > 1 && !fuzz_cut(&files, bytes, n, want))
		want--;
	if (want == 1)
		fuzz_cut(&files, bytes, n, 1);
	fuzz_folder();
	mkdir("xx", 0700);
	mkdir("kz", 0700);
	for (size_t i = 0; i < NAMES; i++)
		if (i < files.n)
			fuzz_write(names[i], files.p[i]);
		else
			remove(names[i]);
	fuzz_free(&files);
	g = nusqa_grammar_load(".", fuzz_report());
	if (g == NULL)
		return 0;
	grammar_use(g);
	nusqa_grammar_free(g);
	return 0;
}
