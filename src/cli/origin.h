#ifndef CLI_ORIGIN_H
#define CLI_ORIGIN_H

#include "cli/messages.h"

/*
 * What origin.tsv in the folder of an input says of it: "kind: note", ending
 * in NUL; NULL where it says nothing, or that the text is official.  The file
 * has the columns file, kind and note, named in its first line.
 */
const char *origin_read(struct arena *a, struct messages *ms, const char *name);

#endif
