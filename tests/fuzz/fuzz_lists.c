/* Any bytes as one of the files that are no acts: pins, what texts are instead
   of the official ones, the inputs of an archive; and as a title to be found.
 */
#include "cli/inputs.h"
#include "cli/origin.h"
#include "cli/title.h"
#include "fuzzed.h"

#include <string.h>

static const char order[] =
    "Қаржы министрінің бұйрығына өзгеріс енгізу туралы\n\nҚазақстан "
    "Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 "
    "бұйрығы\n\nБҰЙЫРАМЫН:\n\n1. «Есеп туралы» Қазақстан Республикасы Қаржы "
    "министрінің 2023 жылғы 3 сәуірдегі № 7 бұйрығына мынадай өзгеріс "
    "енгізілсін:\n\n1-тармақтағы «бір» деген сөз «екі» деген сөзбен "
    "ауыстырылсын.\n";

static void pins_use(nusqa_pins *pins)
{
	nusqa_doc *doc = fuzz_read(STR(order), "text");
	nusqa_edits *edits = nusqa_amendments(fuzz_grammar(), doc, NULL, NULL);

	nusqa_pins_work(pins, "act");
	if (edits != NULL) {
		nusqa_pins_settle(fuzz_grammar(), pins, edits, fuzz_report());
		nusqa_edits_free(edits);
	}
	nusqa_pins_used(pins, fuzz_report());
	nusqa_doc_free(doc);
}

static bool input_found(void *ctx, struct str name)
{
	size_t *n = ctx;

	*n += name.n;
	return true;
}

/* Not where names could lead to other folders. */
static void list_use(struct cli *cli, struct str list)
{
	size_t n = 0;
	struct inputs in = {.cli = cli, .found = input_found, .ctx = &n};

	if (list.n == 0 || memchr(list.p, '/', list.n) != NULL ||
	    memchr(list.p, '.', list.n) != NULL)
		return;
	inputs_add_list(&in, list);
	inputs_shard(str_z(&cli->arena, list), &in);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct str s = {(const char *)bytes, n};
	const nusqa_input input = {.name = "fuzz", .bytes = bytes, .n = n};
	struct titles called = {0};
	struct buf said = {0};
	struct cli cli = {.messages = {.into = &said}};
	nusqa_pins *pins = nusqa_pins_read(&input, fuzz_report());

	if (pins != NULL) {
		pins_use(pins);
		nusqa_pins_free(pins);
	}
	arena_init(&cli.arena);
	fuzz_folder();
	fuzz_write("origin.tsv", s);
	origin_read(&cli.arena, &cli.messages, "act.txt");
	list_use(&cli, s);
	title_called(&cli.arena, s, &called);
	arena_free(&cli.arena);
	buf_free(&said);
	return 0;
}
