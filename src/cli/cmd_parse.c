#include "cli/act.h"
#include "cli/commands.h"
#include "cli/store.h"

#include <string.h>

struct parse_options {
	const char *lang, *from, *output, *dir, *work, *published;
	int reject;
};

#define FIELD(name) offsetof(struct parse_options, name)

static const struct opt parse_opts[] = {
    {'l', "act-lang", "kk|ru|auto", N_("language of the acts (auto)"), OPT_TEXT,
     FIELD(lang)},
    {'f', "from", "auto|text|html|docx|pdf|akn|sheet",
     N_("format of the acts (auto)"), OPT_CHOICE, FIELD(from)},
    {0, "work", "IRI",
     N_("which act it is, where its text does not say so: "
        "/akn/kz/act/law/1999-11-16/482"),
     OPT_TEXT, FIELD(work)},
    {0, "reject", NULL,
     N_("of tracked changes: the text as it was before them, not after"),
     OPT_FLAG, FIELD(reject)},
    {0, "published", "DATE", N_("when it was first officially published"),
     OPT_TEXT, FIELD(published)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {'d', "dir", "DIR",
     N_("write below DIR, each act at its place: kz/act/order/..."), OPT_TEXT,
     FIELD(dir)},
    {0},
};

static enum status parse_store(struct cli *cli, const struct act *act,
                               const char *dir)
{
	nusqa_render_options how = {.format = "akn"};
	const struct rendering r = {act->doc, &how};
	const struct content content = act_content(&r);
	const char *place = store_place(&cli->arena, act->doc);
	enum output_result result = OUTPUT_FAILED;

	if (place != NULL) {
		result = output_write_below(
		    &cli->arena, &cli->output, &cli->messages,
		    str_z(&cli->arena,
		          str_format(&cli->arena, "%s/%s", dir, place)),
		    &content);
	} else {
		messages_say(&cli->messages,
		             "%s: it does not say which act it is, so it has "
		             "no place in %s",
		             act->file.name, dir);
	}
	if (result == OUTPUT_OVER_INPUT)
		return STATUS_USAGE;
	return result == OUTPUT_DONE ? STATUS_DONE : STATUS_FAILED;
}

static enum status parse_one(struct cli *cli, const struct parse_options *o,
                             const char *name)
{
	nusqa_render_options how = {.format = "akn"};
	enum status status;
	struct act act;

	if (!act_read_input(cli, name,
	                    (nusqa_input){.lang = opt_word(o->lang),
	                                  .format = opt_word(o->from),
	                                  .reject = o->reject,
	                                  .work = o->work,
	                                  .published = o->published},
	                    &act))
		return STATUS_FAILED;
	if (o->dir != NULL)
		status = parse_store(cli, &act, o->dir);
	else
		status = act_write(cli, act.doc, &how, o->output);
	act_free(&act);
	return status;
}

static enum status parse_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct parse_options *o = options;
	enum status status = STATUS_DONE;

	if (o->output != NULL && o->dir != NULL) {
		messages_say(&cli->messages, "-o and -d exclude one another");
		return STATUS_USAGE;
	}
	if (argc > 1 && (o->work != NULL || o->published != NULL)) {
		messages_say(&cli->messages,
		             "--work and --published are of one act");
		return STATUS_USAGE;
	}
	if (argc > 1 && o->dir == NULL) {
		messages_say(&cli->messages, "several acts need -d DIR");
		return STATUS_USAGE;
	}
	for (int i = 0; i < argc; i++)
		status = status_worse(status, parse_one(cli, o, argv[i]));
	return status;
}

const struct command cmd_parse = {
    .operands = "FILE...",
    .opts = parse_opts,
    .size = sizeof(struct parse_options),
    .least = 1,
    .most = SIZE_MAX,
    .run = parse_run,
};
