#ifndef FORM_BANNER_H
#define FORM_BANNER_H

#include "form/comparative.h"

/* What the drafted act would do. */
enum banner_what { BANNER_CHANGES, BANNER_ADDITIONS, BANNER_BOTH };

/* The title of the table and the heads of its columns, in the words of the new
   text's language: the labels table-... of the grammar. */
void banner_read(const struct diff *d, enum banner_what what,
                 struct comparative *c);

#endif
