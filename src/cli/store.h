#ifndef CLI_STORE_H
#define CLI_STORE_H

#include "cli/cli.h"

/* The place of a document in a store of acts (nusqa_path), ending in NUL; NULL
   where it has none: it does not say which act it is, or what it says would
   lead out of the store. */
char *store_place(struct arena *a, const nusqa_doc *doc);
/* Make the folders that a path leads through.  False, with errno telling why;
   the path is as it was. */
bool store_folders(char *path);

#endif
