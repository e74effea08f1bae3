/* Any bytes as what a caller says: language, scope and text of a sentence; IRI,
   days and remarks of an input; divided by NUL. */
#include "fuzzed.h"

#include <stdlib.h>

enum { LANG, WORK, SCOPE, DAY, ORIGIN, TEXT, PIECES };

static void sentence_try(const char *lang, const char *scope, struct str text)
{
	const nusqa_sentence sentence = {
	    .text = text.p, .n = text.n, .lang = lang, .scope = scope};
	nusqa_str why = {0};
	nusqa_edits *edits = nusqa_try(fuzz_grammar(), &sentence, &why);
	nusqa_buf out = {0};

	if (edits == NULL)
		return;
	nusqa_edits_print(edits, "line", 1, &out);
	nusqa_buf_free(&out);
	nusqa_edits_free(edits);
}

static void input_read(char *const z[PIECES], struct str text)
{
	const nusqa_input input = {.name = z[ORIGIN],
	                           .bytes = text.p,
	                           .n = text.n,
	                           .lang = z[LANG][0] ? z[LANG] : NULL,
	                           .first = z[LANG][0] ? z[LANG] : NULL,
	                           .work = z[WORK][0] ? z[WORK] : NULL,
	                           .made = z[DAY][0] ? z[DAY] : NULL,
	                           .published = z[DAY][0] ? z[DAY] : NULL,
	                           .origin = z[ORIGIN]};
	nusqa_doc *doc =
	    nusqa_read(fuzz_grammar(), &input, NULL, fuzz_report());
	nusqa_buf akn;

	if (doc == NULL)
		return;
	nusqa_publish(doc, z[WORK], z[DAY]);
	akn = fuzz_akn(doc);
	nusqa_buf_free(&akn);
	nusqa_doc_free(doc);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pieces pieces;
	struct arena a;
	char *z[PIECES];

	if (!fuzz_cut(&pieces, bytes, n, PIECES))
		return 0;
	arena_init(&a);
	for (size_t i = 0; i < PIECES; i++)
		z[i] = str_z(&a, pieces.p[i]);
	sentence_try(z[LANG], z[SCOPE], pieces.p[TEXT]);
	input_read(z, pieces.p[TEXT]);
	arena_free(&a);
	fuzz_free(&pieces);
	return 0;
}
