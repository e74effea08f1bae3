#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "cli/messages.h"
#include "cli/opt.h"
#include "cli/output.h"

enum status {
	STATUS_DONE,
	STATUS_FINDINGS, /* messages at or above -W LEVEL */
	STATUS_FAILED,   /* could not do it */
	STATUS_USAGE,
};

/* The options that every command has. */
struct common {
	const char *messages; /* "text", "json" */
	const char *color;    /* "auto", "always", "never" */
	const char *level;    /* "error" */
	const char *lang;     /* "en" */
	int no_pager;
	int version, help;
};

/* One run of the command. */
struct cli {
	struct arena arena;
	struct common common;
	struct messages messages;
	nusqa_report report;     /* into messages */
	const char *grammar_dir; /* NULL: the grammar built in */
	nusqa_grammar *grammar;  /* NULL until cli_grammar */
	struct str made;         /* the day of making; empty until cli_made */
	struct output output;
};

/* What commands.def names; each cmd_x.c has one. */
struct command {
	const char *operands; /* "FILE..." */
	const struct opt *opts;
	size_t size;        /* of the struct that opts fill */
	size_t least, most; /* operands */
	/* options: that struct, zeroed where no option was given. */
	enum status (*run)(struct cli *cli, const void *options, int argc,
	                   char **argv);
};

/* The grammar, loaded at the first call; NULL after a message. */
const nusqa_grammar *cli_grammar(struct cli *cli);
/* The day of making, YYYY-MM-DD; NULL after a message. */
const char *cli_made(struct cli *cli);
/* May the output on this file descriptor have colours? */
bool cli_coloured(const struct cli *cli, int fd);
/* The worse of two. */
enum status status_worse(enum status a, enum status b);

#endif
