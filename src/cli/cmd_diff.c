#include "cli/act.h"
#include "cli/commands.h"
#include "cli/shown.h"

#include <string.h>
#include <unistd.h>

struct diff_options {
	const char *to, *context, *ignore, *lang, *output;
	int align, table, whole;
};

#define FIELD(name) offsetof(struct diff_options, name)

static const struct opt diff_opts[] = {
    {'t', "to", "term|side|html|md|docx|json|stat|edits",
     N_("form: for a terminal, there in two columns, a page, Markdown, a "
        "document with tracked changes, a list for programs, how many units of "
        "each part, a list of edits that amend "
        "applies (term); of the comparative table: a page, a document (html)"),
     OPT_CHOICE, FIELD(to)},
    {0, "table", NULL,
     N_("the comparative table that goes with a draft: a row for each unit "
        "that "
        "has changed"),
     OPT_FLAG, FIELD(table)},
    {'U', "context", "N",
     N_("paragraphs and rows shown around each that has changed (0)"), OPT_TEXT,
     FIELD(context)},
    {0, "whole", NULL, N_("show all of the act, not only what has changed"),
     OPT_FLAG, FIELD(whole)},
    {0, "ignore", "WHAT",
     N_("what makes no difference: punct, case, space, notes (of editors); "
        "several with commas"),
     OPT_TEXT, FIELD(ignore)},
    {'l', "act-lang", "kk|ru",
     N_("which text, where a file has the act in several languages"),
     OPT_CHOICE, FIELD(lang)},
    {0, "align", NULL,
     N_("two language versions of one act: what only one of them has, and "
        "numbers, dates and references that differ"),
     OPT_FLAG, FIELD(align)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {0},
};

/* Reads what --ignore says; false after a message. */
static bool diff_ignore(struct cli *cli, const char *words,
                        nusqa_diff_options *how)
{
	struct {
		const char *name;
		int *flag;
	} known[] = {{"punct", &how->ignore_punct},
	             {"case", &how->ignore_case},
	             {"space", &how->ignore_space},
	             {"notes", &how->ignore_notes}};
	struct str rest = words ? str_from(words) : STR("");

	while (rest.n) {
		struct str word = str_cut(&rest, ',');
		bool found = false;

		for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
			if (str_eq(word, str_from(known[i].name)))
				*known[i].flag = found = true;
		if (found)
			continue;
		messages_say(
		    &cli->messages,
		    "--ignore knows punct, case, space and notes, not '%.*s'",
		    STR_ARG(word));
		return false;
	}
	return true;
}

/* Options of which one would say nothing beside the other: false after a
   message. */
static bool diff_options_fit(struct cli *cli, const struct diff_options *o,
                             const char *format)
{
	const bool edits = strcmp(format, "edits") == 0;
	const bool list =
	    edits || strcmp(format, "json") == 0 || strcmp(format, "stat") == 0;
	const bool around = o->context != NULL, ignore = o->ignore != NULL;
	const char *const to =
	    str_z(&cli->arena, str_format(&cli->arena, "-t %s", format));
	const struct {
		bool both;
		const char *one, *other;
	} pairs[] = {{o->align && around, "--align", "-U"},
	             {o->align && ignore, "--align", "--ignore"},
	             {o->align && o->whole, "--align", "--whole"},
	             {o->align && o->table, "--align", "--table"},
	             {o->table && around, "--table", "-U"},
	             {o->table && o->whole, "--table", "--whole"},
	             {o->whole && around, "--whole", "-U"},
	             {list && around, to, "-U"},
	             {list && o->whole, to, "--whole"},
	             {edits && ignore, to, "--ignore"}};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		if (!pairs[i].both)
			continue;
		messages_say(&cli->messages, "%s and %s exclude one another",
		             pairs[i].one, pairs[i].other);
		return false;
	}
	return true;
}

/* The comparative table in a format; it has no others.  False after a message.
 */
static bool diff_table_fits(struct cli *cli, const struct diff_options *o,
                            const char *format)
{
	if (!o->table || strcmp(format, "html") == 0 ||
	    strcmp(format, "docx") == 0)
		return true;
	messages_say(&cli->messages,
	             "--table is written as html or docx, not as %s", format);
	return false;
}

static enum status diff_table(struct cli *cli, nusqa_diff *diff,
                              const struct diff_options *o, const char *format)
{
	nusqa_buf out = {0};

	if (!nusqa_diff_table(diff, format, &out)) {
		nusqa_buf_free(&out);
		messages_say(&cli->messages,
		             "the table cannot be written as %s: libzip is not "
		             "installed, or it is too large",
		             format);
		return STATUS_FAILED;
	}
	return act_write_buf(cli, &out, o->output);
}

static enum status diff_write(struct cli *cli, nusqa_diff *diff,
                              const struct diff_options *o,
                              const struct act acts[2],
                              nusqa_render_options how)
{
	nusqa_buf out = {0};
	nusqa_doc *marked;
	enum status status;

	if (o->table)
		return diff_table(cli, diff, o, how.format);
	if (strcmp(how.format, "stat") == 0) {
		nusqa_diff_print(diff, "told", &out);
		return act_tell(cli, &out, o->output);
	}
	if (nusqa_diff_print(diff, how.format, &out))
		return act_write_buf(cli, &out, o->output);
	marked = o->whole ? nusqa_diff_marked(diff) : nusqa_diff_shown(diff);
	if (o->whole && !nusqa_marks_hold(marked, acts[0].doc, acts[1].doc))
		messages_code(&cli->messages, DIAG_MARKS_INEXACT,
		              acts[1].file.name, STR(""));
	status = act_write(cli, marked, &how, o->output);
	nusqa_doc_free(marked);
	return status;
}

/* Why two acts are no language versions of one; NULL where they may be. */
static const char *align_refuse(const nusqa_doc *a, const nusqa_doc *b)
{
	size_t n, m;
	const char *x = nusqa_doc_lang(a, &n), *y = nusqa_doc_lang(b, &m);

	if (str_eq((struct str){x, n}, (struct str){y, m}))
		return TOLD_Z("both texts are in one language");
	return nusqa_is_twin(a, b) < 0 ? TOLD_Z("they are two different acts")
	                               : NULL;
}

/* Compare two language versions. */
static enum status diff_align(struct cli *cli, const struct diff_options *o,
                              const struct act acts[2],
                              const nusqa_render_options *how)
{
	const char *why = align_refuse(acts[0].doc, acts[1].doc);
	const bool term = strcmp(how->format, "term") == 0;
	enum status status;
	nusqa_twins *twins;
	nusqa_buf out = {0};

	if (why != NULL) {
		messages_say(&cli->messages, "--align: %s", why);
		return STATUS_FAILED;
	}
	twins = nusqa_align(cli_grammar(cli), acts[0].doc, acts[1].doc);
	if (nusqa_twins_print(twins, term ? "told" : how->format, how->colour,
	                      &out)) {
		status = term ? act_tell(cli, &out, o->output)
		              : act_write_buf(cli, &out, o->output);
		if (nusqa_twins_count(twins))
			status = status_worse(status, STATUS_FINDINGS);
	} else {
		messages_say(&cli->messages, "--align prints term and json");
		status = STATUS_USAGE;
	}
	nusqa_twins_free(twins);
	return status;
}

/* Compare two editions. */
static enum status diff_editions(struct cli *cli, const struct diff_options *o,
                                 const struct act acts[2],
                                 const nusqa_diff_options *ignore,
                                 const nusqa_render_options *how)
{
	nusqa_diff *diff = nusqa_compare(acts[0].doc, acts[1].doc, ignore);
	const size_t notes = nusqa_diff_footnotes(diff, &cli->report);
	enum status status = diff_write(cli, diff, o, acts, *how);

	if (notes != 0 || nusqa_diff_count(diff))
		status = status_worse(status, STATUS_FINDINGS);
	nusqa_diff_free(diff);
	return status;
}

static enum status diff_run(struct cli *cli, const void *options, int argc,
                            char **argv)
{
	const struct diff_options *o = options;
	const nusqa_input input = {.first = o->lang};
	nusqa_diff_options ignore = {0};
	const struct shown shown = {.format = o->to      ? o->to
	                                      : o->table ? "html"
	                                                 : "term",
	                            .context = o->context,
	                            .output = o->output,
	                            .changes = !o->whole};
	nusqa_render_options how;
	enum status status = STATUS_FAILED;
	struct pager pager;
	struct act acts[2];

	(void)argc;
	if (!diff_ignore(cli, o->ignore, &ignore) ||
	    !shown_how(cli, &shown, &how) ||
	    !diff_options_fit(cli, o, shown.format) ||
	    !diff_table_fits(cli, o, shown.format))
		return STATUS_USAGE;
	if (!act_read_input(cli, argv[0], input, &acts[0]))
		return STATUS_FAILED;
	if (act_read_input(cli, argv[1], input, &acts[1])) {
		shown_page(cli, &shown, &pager);
		status = o->align ? diff_align(cli, o, acts, &how)
		                  : diff_editions(cli, o, acts, &ignore, &how);
		pager_stop(&pager);
		act_free(&acts[1]);
	}
	act_free(&acts[0]);
	return status;
}

const struct command cmd_diff = {
    .operands = "OLD NEW",
    .opts = diff_opts,
    .size = sizeof(struct diff_options),
    .least = 2,
    .most = 2,
    .run = diff_run,
};
