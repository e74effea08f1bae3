#include "cli/act.h"
#include "cli/commands.h"

#include <stdlib.h>
#include <unistd.h>

struct check_options {
	const char *schema;
};

static const struct opt check_opts[] = {
    {0, "schema", "XSD",
     "the schema of Akoma Ntoso 3.0 ($NUSQA_XSD, or "
     "nusqa/akomantoso30.xsd in the data folder)",
     OPT_TEXT, offsetof(struct check_options, schema)},
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

static enum status check_one(struct cli *cli, nusqa_schema *schema,
                             const char *name)
{
	struct act act;

	if (!act_read(cli, name, NULL, &act))
		return STATUS_FAILED;
	nusqa_check(act.doc, &cli->report);
	if (schema != NULL)
		nusqa_schema_check(schema, act.doc, &cli->report);
	act_free(&act);
	return STATUS_DONE;
}

static enum status check_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	const struct check_options *o = options;
	const char *file = check_find_schema(cli, o->schema);
	enum status status = STATUS_DONE;
	nusqa_schema *schema = NULL;

	if (file == NULL)
		messages_code(&cli->messages, DIAG_SCHEMA_ABSENT, "",
		              STR("none was found; --schema names one"));
	else
		schema = nusqa_schema_load(file, &cli->report);
	if (file != NULL && schema == NULL)
		return STATUS_FAILED;
	for (int i = 0; i < argc; i++)
		status = status_worse(status, check_one(cli, schema, argv[i]));
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
