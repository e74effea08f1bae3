#include "cli/act.h"
#include "cli/commands.h"

#include <stdlib.h>
#include <unistd.h>

struct check_options {
	const char *schema;
	int lint;
};

static const struct opt check_opts[] = {
    {0, "schema", "XSD",
     N_("the schema of Akoma Ntoso 3.0 ($NUSQA_XSD, or "
        "nusqa/akomantoso30.xsd in the data folder)"),
     OPT_TEXT, offsetof(struct check_options, schema)},
    {0, "lint", NULL,
     N_("also what looks wrong in the law itself, and where the language "
        "versions of one act differ"),
     OPT_FLAG, offsetof(struct check_options, lint)},
    {0},
};

/* $XDG_DATA_HOME/nusqa/akomantoso30.xsd; NULL where there is none. */
static const char *check_data_schema(struct cli *cli)
{
	const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
	const char *below = "";
	char *path;

	if (data == NULL || *data == '\0') {
		data = home;
		below = "/.local/share";
	}
	if (data == NULL)
		return NULL;
	path = str_z(&cli->arena,
	             str_format(&cli->arena, "%s%s/nusqa/akomantoso30.xsd",
	                        data, below));
	return access(path, F_OK) == 0 ? path : NULL;
}

static const char *check_find_schema(struct cli *cli, const char *given)
{
	const char *named = getenv("NUSQA_XSD");

	if (given != NULL)
		return given;
	if (named != NULL && *named != '\0')
		return named;
	return check_data_schema(cli);
}

/* An act that was read, and its name without folders and language. */
struct checked {
	struct act act;
	const char *name;
	struct str folder, stem;
};

/* "acts/kk/law-7.txt" is "acts/kk" and "law-7.txt"; of "acts/law-7.kk.txt"
   both the folder and the language are "acts" and "kk". */
static void checked_name(struct cli *cli, struct checked *c, const char *name)
{
	struct str whole = str_from(name), base, kind;
	size_t slash = whole.n, dot;

	while (slash > 0 && whole.p[slash - 1] != '/')
		slash--;
	base = str_after(whole, slash);
	kind = base;
	dot = str_cut(&kind, '.').n;
	c->name = name;
	c->folder = str_sub(whole, 0, slash);
	c->stem = base;
	/* Of name.LANGUAGE.kind the language is no part of the stem. */
	if (str_cut(&kind, '.').n == 2 && kind.n != 0) {
		c->folder = str_join(&cli->arena, c->folder,
		                     str_sub(base, dot, dot + 3));
		c->stem =
		    str_join(&cli->arena, str_sub(base, 0, dot + 1), kind);
	}
}

static enum status check_one(struct cli *cli, nusqa_schema *schema,
                             const char *name, struct checked *c)
{
	if (!act_read(cli, name, NULL, &c->act))
		return STATUS_FAILED;
	checked_name(cli, c, name);
	nusqa_check(c->act.doc, &cli->report);
	if (schema != NULL)
		nusqa_schema_check(schema, c->act.doc, &cli->report);
	return STATUS_DONE;
}

static void check_pair(struct cli *cli, const nusqa_doc *a, const nusqa_doc *b)
{
	nusqa_twins *twins = nusqa_align(cli_grammar(cli), a, b);

	nusqa_twins_report(twins, &cli->report);
	nusqa_twins_free(twins);
}

/* Compare an act with the one in another language among those before it. */
static void check_twin(struct cli *cli, const struct checked *all, size_t n)
{
	const struct checked *c = &all[n];

	for (size_t i = 0; i < n; i++) {
		const struct checked *d = &all[i];
		bool named =
		    str_eq(d->stem, c->stem) && !str_eq(d->folder, c->folder);

		if (d->act.doc != NULL &&
		    nusqa_is_twin(d->act.doc, c->act.doc) + named > 0)
			check_pair(cli, d->act.doc, c->act.doc);
	}
}

/* Check acts; with lint they are kept until the last has been read, for one
   may be another language version of another. */
static enum status check_all(struct cli *cli, nusqa_schema *schema, bool lint,
                             size_t n, char **names)
{
	struct checked *all =
	    arena_array(&cli->arena, n, sizeof(struct checked));
	enum status status = STATUS_DONE;

	for (size_t i = 0; i < n; i++) {
		status = status_worse(
		    status, check_one(cli, schema, names[i], &all[i]));
		if (all[i].act.doc == NULL)
			continue;
		if (!lint) {
			act_free(&all[i].act);
			continue;
		}
		nusqa_lint(cli_grammar(cli), all[i].act.doc, &cli->report);
		check_twin(cli, all, i);
	}
	for (size_t i = 0; i < n; i++)
		act_free(&all[i].act);
	return status;
}

static enum status check_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct check_options *o = options;
	const char *file = check_find_schema(cli, o->schema);
	nusqa_schema *schema = NULL;
	enum status status;

	if (file == NULL)
		messages_code(&cli->messages, DIAG_SCHEMA_ABSENT, "",
		              TOLD("none was found; --schema names one"));
	else
		schema = nusqa_schema_load(file, &cli->report);
	if (file != NULL && schema == NULL)
		return STATUS_FAILED;
	status = check_all(cli, schema, o->lint != 0, (size_t)argc, argv);
	if (schema != NULL)
		nusqa_schema_free(schema);
	return status;
}

const struct command cmd_check = {
    .operands = "FILE...",
    .opts = check_opts,
    .size = sizeof(struct check_options),
    .least = 1,
    .most = SIZE_MAX,
    .run = check_run,
};
