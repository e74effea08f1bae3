#ifndef CLI_CONVERT_H
#define CLI_CONVERT_H

#include "cli/act.h"

/* How acts of an archive are converted. */
struct convert {
	struct cli *cli;
	const char *dir;  /* the store that they are written to */
	const char *work; /* what files are called while they are written: a
	                     path that numbers are added to */
	const char *lock; /* a file that who settles whose a place is locks */
	const char *lang, *format; /* of all; NULL: find out */
	int reject;
};

/* The fields of a task, records in this order. */
enum convert_task {
	TASK_NAME, /* of the file */
	TASK_HASH, /* what it had in it when it was converted; empty: it was
	              not */
	TASK_PATH, /* what it was written to then, below the store */
	TASK_SKIP, /* "1": if there is the same in it, it need not be converted
	            */
	TASK_FIELDS,
};

/* The fields of what came of it. */
enum converted {
	CONVERTED_OUTCOME, /* one of outcomes */
	CONVERTED_HASH,    /* SHA-256 of the file, 64 digits */
	CONVERTED_BYTES,   /* its length */
	CONVERTED_PATH,    /* of the act, below the store */
	CONVERTED_IRI,
	CONVERTED_KIND,     /* "order" */
	CONVERTED_LANG,     /* "kk" */
	CONVERTED_LEVEL,    /* the worst of its messages: a number */
	CONVERTED_FINDINGS, /* their codes and how often: {"N1011":2} */
	CONVERTED_REASON,   /* the first of the worst level */
	CONVERTED_MESSAGES, /* all, as printed */
	CONVERTED_FIELDS,
};

#define OUTCOME_DONE STR(N_("done"))
#define OUTCOME_UNCHANGED                                                      \
	STR(N_("unchanged")) /* and the other fields empty                     \
	                      */
#define OUTCOME_DUPLICATE                                                      \
	STR(N_("duplicate"))                 /* of a file that goes before it */
#define OUTCOME_UNPLACED STR(N_("unplaced")) /* it does not say what it is */
#define OUTCOME_FAILED STR(N_("failed"))
/* What came of it has to be found out once more. */
#define OUTCOME_AGAIN STR("again")

/* Take n fields off a record; missing ones are empty. */
void convert_fields(struct str record, struct str *fields, size_t n);
/* Convert the file of a task: work of a struct pool, ctx a struct convert. */
void convert_work(void *ctx, struct str task, struct buf *answer);
/* Write an act beside the store, under a name that nobody else uses; NULL after
   a message. */
char *convert_write(const struct convert *c, const nusqa_doc *doc);
/* Is what was written to a path of the store there, and not empty?  Also where
   nothing was (an empty path). */
bool convert_stands(const struct convert *c, struct str path);
/*
 * Of two files that are texts of one act and language, of one day, which goes
 * before the other one: that whose name without folders, then whose hash comes
 * first.  So it is the same one, whoever comes first.
 */
int convert_order(struct str name, struct str hash, struct str other_name,
                  struct str other_hash);

#endif
