#ifndef CLI_DOSSIER_H
#define CLI_DOSSIER_H

#include "cli/library.h"

/* What a library knows of a text, for people and programs: its requisites, and
   a line for each act that it is about and for what it says of its own time. */
void dossier_write(struct library *l, const struct index_text *t,
                   struct buf *out);

#endif
