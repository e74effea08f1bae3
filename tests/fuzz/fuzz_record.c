/* Any bytes as what `nusqa pipe` reads: each record is answered by an object of
   JSON in one line. */
#include "base/json.h"
#include "cli/record.h"
#include "cli/serve.h"
#include "fuzzed.h"

#include <string.h>

/* The command's own stand beside its main. */
const nusqa_grammar *cli_grammar(struct cli *cli)
{
	(void)cli;
	return fuzz_grammar();
}

const char *cli_made(struct cli *cli)
{
	(void)cli;
	return "2025-01-01";
}

static void answer_is_good(struct cli *cli, const struct buf *answer)
{
	struct str s = buf_str(answer), outcome;
	bool found;

	if (str_find(s, STR("\n")) < s.n || str_utf8(s) != s.n ||
	    !json_text(&cli->arena, s, STR("outcome"), &found, &outcome) ||
	    !found)
		fuzz_broken("an answer is no object in one line");
}

static void record_serve(const struct serve *s, struct str record)
{
	struct buf answer = {0};

	serve_record(s, record, &answer);
	answer_is_good(s->cli, &answer);
	answer.n = 0;
	serve_failed(s, record, STR("it broke down"), &answer);
	answer_is_good(s->cli, &answer);
	buf_free(&answer);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct str rest = {(const char *)bytes, n}, record;
	struct buf said = {0};
	struct cli cli = {.messages = {.into = &said}};
	struct serve s = {.cli = &cli, .to = n % 2 ? "edits" : "akn"};

	fuzz_folder();
	arena_init(&cli.arena);
	cli.report = (nusqa_report){messages_put, &cli.messages};
	/* A record may name any file; what is in those is not ours to read. */
	if (n != 0 && memmem(bytes, n, "file", 4) == NULL)
		record_serve(&s, rest);
	s.lengths = true;
	while (record_take(&rest, &record))
		record_serve(&s, record);
	record_too_long(rest);
	arena_free(&cli.arena);
	buf_free(&said);
	return 0;
}
