#ifndef CLI_LIBRARY_H
#define CLI_LIBRARY_H

#include "cli/convert.h"
#include "cli/index.h"

#include "base/map.h"

/*
 * A folder of acts, each text at its place (nusqa_path), and its index.  What
 * is in the folder counts: the index only finds it.
 */
struct library {
	struct cli *cli;
	const char *dir;
	struct convert place; /* how acts get their places */
	struct index index;
	struct map amended; /* what amenders_find found: struct found * */
	struct map untold;  /* and of acts that may be any: struct rows * */
};

enum library_opening {
	LIBRARY_THERE, /* there must be one */
	LIBRARY_MADE,  /* where there is none it is made */
	LIBRARY_ANEW,  /* also in place of a broken index, which is kept beside
	                */
};
/* Open that in a folder; false after a message. */
bool library_open(struct library *l, struct cli *cli, const char *dir,
                  enum library_opening how);
void library_close(struct library *l);
/* A path below the folder. */
char *library_path(const struct library *l, struct str path);
/* How an act is put into a library. */
enum library_how {
	LIBRARY_REPLACE = 1, /* what has its place goes */
	LIBRARY_DATED = 2,   /* with a day of publication that was given */
};
/*
 * Put an act into its place and into the index; how: enum library_how.  The
 * same text once more is left as it is, as is what was made of the same file,
 * unless it is to be replaced or a day is given that it does not have; another
 * one that has the place stays, unless it is to be replaced.
 */
enum status library_add(struct library *l, const struct act *act, unsigned how);
/* Make the index of what is in the folder: of acts that are not in it or have
   changed, or of all; what is gone is taken out. */
enum status library_index(struct library *l, bool all);

#endif
