#include "cli/commands.h"
#include "cli/consolidate.h"

struct amend_options {
	const char *as_of, *lang, *output, *pin;
	struct opt_words published;
	int partial, mark, no_notes, forget, dry_run;
};

#define FIELD(name) offsetof(struct amend_options, name)

static const struct opt amend_opts[] = {
    {0, "as-of", "DATE", N_("the edition of that day, YYYY-MM-DD"), OPT_TEXT,
     FIELD(as_of)},
    {'l', "act-lang", "kk|ru",
     N_("which text is changed, where a file has the act in several languages"),
     OPT_CHOICE, FIELD(lang)},
    {0, "published", "IRI=DATE",
     N_("when an order was officially published; also FILE=DATE, or DATE of "
        "all"),
     OPT_MANY, FIELD(published)},
    {0, "pin", "FILE", N_("what settles what the orders leave open"), OPT_TEXT,
     FIELD(pin)},
    {0, "partial", NULL,
     N_("apply what can be applied; the act then says what is missing"),
     OPT_FLAG, FIELD(partial)},
    {0, "mark", NULL, N_("keep what went, marked, beside what came"), OPT_FLAG,
     FIELD(mark)},
    {0, "no-notes", NULL, N_("write no editorial notes"), OPT_FLAG,
     FIELD(no_notes)},
    {0, "forget", NULL, N_("keep no record of what went: no way back"),
     OPT_FLAG, FIELD(forget)},
    {'n', "dry-run", NULL, N_("only say what would be done"), OPT_FLAG,
     FIELD(dry_run)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {0},
};

/* What -n has to say. */
struct amend_list {
	struct cli *cli;
	const char *base_name;
	struct buf said;
};

/* The amendments of one order, and that they would go in. */
static void amend_say(void *to, const char *name, const nusqa_edits *edits)
{
	struct amend_list *l = to;
	size_t n = nusqa_edits_count(edits);
	nusqa_buf list = {0};

	nusqa_edits_print(edits, "told", 0, &list);
	buf_add(&l->said, (struct str){list.p, list.n});
	buf_add(&l->said, told_count(&l->cli->arena, n,
	                             "%s would change %s: %zu amendment\n",
	                             "%s would change %s: %zu amendments\n",
	                             name, l->base_name, n));
	nusqa_buf_free(&list);
}

static struct consolidation amend_task(struct cli *cli,
                                       const struct amend_options *o)
{
	return (struct consolidation){.cli = cli,
	                              .how = {.as_of = o->as_of,
	                                      .partial = o->partial,
	                                      .made = cli_made(cli),
	                                      .mark = o->mark,
	                                      .no_notes = o->no_notes,
	                                      .forget = o->forget},
	                              .nothing = TOLD_Z("nothing was written")};
}

static enum status amend_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct amend_options *o = options;
	const nusqa_render_options how = {.format = "akn"};
	struct amend_list list = {.cli = cli, .base_name = argv[0]};
	struct consolidation c = amend_task(cli, o);
	enum status status = STATUS_FAILED;
	struct orders orders;
	struct act base;

	if (!consolidate_day(&c) ||
	    !orders_open(&orders, cli, &o->published, o->pin))
		return STATUS_USAGE;
	orders.first = o->lang;
	if (!orders_base(&orders, argv[0], &base)) {
		orders_close(&orders);
		return STATUS_FAILED;
	}
	c.orders = &orders;
	c.doc = base.doc;
	c.applied = o->dry_run ? amend_say : NULL;
	c.to = &list;
	if (consolidate(&c, (size_t)argc - 1, argv + 1))
		status = o->dry_run ? act_tell_buf(cli, &list.said, NULL)
		                    : act_write(cli, c.doc, &how, o->output);
	buf_free(&list.said);
	orders_close(&orders);
	base.doc = c.doc;
	act_free(&base);
	return status;
}

const struct command cmd_amend = {
    .operands = "BASE ORDER...",
    .opts = amend_opts,
    .size = sizeof(struct amend_options),
    .least = 2,
    .most = SIZE_MAX,
    .run = amend_run,
};
