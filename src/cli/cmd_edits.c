#include "base/json.h"
#include "cli/act.h"
#include "cli/commands.h"

#include <string.h>

struct edits_options {
	const char *to, *output, *lang, *scope;
	int all, account, sentence, jsonl;
};

#define FIELD(name) offsetof(struct edits_options, name)

static const struct opt edits_opts[] = {
    {'t', "to", "term|json|tsv", N_("form of the list (term)"), OPT_CHOICE,
     FIELD(to)},
    {'a', "all", NULL,
     N_("also what changes no text: from when the order holds, "
        "which part of the act is meant"),
     OPT_FLAG, FIELD(all)},
    {0, "account", NULL,
     N_("what each sentence of the order is: edit, place, force, own or gap"),
     OPT_FLAG, FIELD(account)},
    {'s', "sentence", NULL,
     N_("read one sentence from standard input: how would it be read?"),
     OPT_FLAG, FIELD(sentence)},
    {'l', "language", "kk|ru", N_("language of the sentence (told by itself)"),
     OPT_TEXT, FIELD(lang)},
    {0, "scope", "PATH",
     N_("what the lines before the sentence are about: art:5/pt:2"), OPT_TEXT,
     FIELD(scope)},
    {0, "jsonl", NULL,
     N_("many sentences, a JSON object a line: id, lang, scope, sentence"),
     OPT_FLAG, FIELD(jsonl)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {0},
};

/* The list for people is told in their language. */
static const char *edits_form(const struct edits_options *o)
{
	return o->to && strcmp(o->to, "term") != 0 ? o->to : "told";
}

static enum status edits_order(struct cli *cli, const struct edits_options *o,
                               const char *name)
{
	nusqa_buf out = {0};
	nusqa_edits *edits;
	struct act order;
	enum status status = STATUS_FAILED;

	if (!act_read(cli, name, NULL, &order))
		return STATUS_FAILED;
	edits =
	    nusqa_amendments(cli_grammar(cli), order.doc, NULL, &cli->report);
	if (edits != NULL) {
		if (o->account)
			nusqa_edits_account(edits, &out);
		else
			nusqa_edits_print(edits, edits_form(o), o->all, &out);
		status = act_tell(cli, &out, o->output);
		nusqa_edits_free(edits);
	}
	act_free(&order);
	return status;
}

static enum status edits_sentence(struct cli *cli,
                                  const struct edits_options *o, struct str s)
{
	const nusqa_sentence in = {s.p, s.n, o->lang, o->scope};
	nusqa_buf out = {0};
	nusqa_str why;
	nusqa_edits *edits = nusqa_try(cli_grammar(cli), &in, &why);
	enum status status;

	if (why.n) {
		why = nusqa_try_form(edits);
		messages_say(&cli->messages, "refused: %.*s", STR_ARG(why));
		nusqa_edits_free(edits);
		return STATUS_FAILED;
	}
	nusqa_edits_print(edits, edits_form(o), 1, &out);
	status = act_tell(cli, &out, o->output);
	nusqa_edits_free(edits);
	return status;
}

/* What a line asks for; false where it is no record. */
struct record {
	struct str id, lang, scope, sentence;
};

static bool record_read(struct arena *a, struct str line, struct record *r)
{
	bool found, has;

	return json_text(a, line, STR("id"), &found, &r->id) &&
	       json_text(a, line, STR("lang"), &found, &r->lang) &&
	       json_text(a, line, STR("scope"), &found, &r->scope) &&
	       json_text(a, line, STR("sentence"), &has, &r->sentence) && has;
}

static void record_try(struct cli *cli, struct arena *a, const struct record *r,
                       nusqa_buf *out)
{
	const nusqa_sentence in = {r->sentence.p, r->sentence.n,
	                           str_z(a, r->lang), str_z(a, r->scope)};
	nusqa_str why;
	nusqa_edits *edits = nusqa_try(cli_grammar(cli), &in, &why);
	struct buf b = {out->p, out->n, out->cap, NULL, NULL};

	buf_add(&b, STR("{\"id\":"));
	buf_json(&b, r->id);
	buf_add(&b, why.n ? STR(",\"refused\":") : STR(",\"edits\":"));
	if (why.n)
		buf_json(&b, (struct str){why.p, why.n});
	*out = (nusqa_buf){b.p, b.n, b.cap, NULL, NULL};
	if (why.n == 0)
		nusqa_edits_print(edits, "line", 1, out);
	b = (struct buf){out->p, out->n, out->cap, NULL, NULL};
	buf_add(&b, STR("}\n"));
	*out = (nusqa_buf){b.p, b.n, b.cap, NULL, NULL};
	nusqa_edits_free(edits);
}

static enum status edits_jsonl(struct cli *cli, const struct edits_options *o,
                               struct str s)
{
	nusqa_buf out = {0};
	struct arena scratch;

	arena_init(&scratch);
	for (size_t n = 1; s.n; n++) {
		struct str line = str_cut(&s, '\n');
		struct record r;

		if (str_strip(line).n == 0)
			continue;
		if (!record_read(&scratch, line, &r)) {
			messages_say(&cli->messages,
			             "line %zu is no record with a sentence",
			             n);
			arena_free(&scratch);
			nusqa_buf_free(&out);
			return STATUS_FAILED;
		}
		record_try(cli, &scratch, &r, &out);
		arena_free(&scratch);
	}
	return act_write_buf(cli, &out, o->output);
}

static enum status edits_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct edits_options *o = options;
	bool alone = o->sentence || o->jsonl;
	enum status status;
	struct file file;

	if (alone != (argc == 0)) {
		messages_say(
		    &cli->messages,
		    alone ? "edits -s takes no ORDER: the sentence comes "
			    "from standard input (see: nusqa help "
			    "edits)"
			  : "edits needs ORDER (see: nusqa help "
			    "edits)");
		return STATUS_USAGE;
	}
	if (!alone)
		return edits_order(cli, o, argv[0]);
	if (cli_grammar(cli) == NULL || !file_read(&cli->messages, "-", &file))
		return STATUS_FAILED;
	status = o->jsonl ? edits_jsonl(cli, o, file.bytes)
	                  : edits_sentence(cli, o, file.bytes);
	file_free(&file);
	return status;
}

const struct command cmd_edits = {
    .operands = "[ORDER]",
    .opts = edits_opts,
    .size = sizeof(struct edits_options),
    .least = 0,
    .most = 1,
    .run = edits_run,
};
