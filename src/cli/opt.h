#ifndef CLI_OPT_H
#define CLI_OPT_H

#include "base/told.h"

enum opt_kind {
	OPT_FLAG,   /* the field is an int, set to 1 */
	OPT_TEXT,   /* the field is a const char * */
	OPT_CHOICE, /* the same; the argument's name lists the words allowed */
	OPT_MANY,   /* the field is a struct opt_words: each time one more */
};

/* The arguments of an option that may come several times. */
enum { OPT_MOST = 64 };
struct opt_words {
	const char *p[OPT_MOST];
	size_t n;
};

/* One option.  A table of them ends with a row without a name. */
struct opt {
	char brief;           /* 'o'; 0: it has no short form */
	const char *name;     /* "output" */
	const char *argument; /* "FILE", "kk|ru|auto"; NULL for a flag */
	const char *help;     /* in English, with N_ around it */
	enum opt_kind kind;
	size_t field; /* offset of the field in the struct to fill */
};

/* A table and the struct it fills. */
struct opt_table {
	const struct opt *opts;
	void *fields;
};

/*
 * Reads the options in argv by two tables.  Operands are moved to the end
 * unless in_order is set, where reading stops at the first.  The index of the
 * first operand; 0 after an error, which error then holds as a form.
 */
int opt_parse(const struct opt_table tables[2], int argc, char **argv,
              bool in_order, struct buf *error);

/* A number above 0 into *n, which stays where there is no option; false where
   it is none. */
bool opt_number(const char *s, unsigned *n);
/* The word of an option that may be "auto", or not be there: NULL for both. */
const char *opt_word(const char *s);
/* "usage: nusqa parse [-o FILE] FILE...", wrapped; usage: what stands before
   the options. */
void opt_usage(struct buf *out, const char *usage, const struct opt *opts,
               const char *operands);
/* A line or two for each option; NULL for language: in English. */
void opt_help(struct buf *out, const struct opt *opts,
              const struct told_words *language);
/* A row for each, its cells divided by tabs: "option", command, short form,
   name, argument, kind ("flag", "text", "choice", "many"), help. */
void opt_rows(struct buf *out, const char *command, const struct opt *opts);

#endif
