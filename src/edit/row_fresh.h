#ifndef EDIT_ROW_FRESH_H
#define EDIT_ROW_FRESH_H

#include "edit/edit.h"

/* The rows of new wording: those of a table, one of a paragraph a cell, one of
   each line whose parts tabs divide.  Loose, in a TABLE of their own; NULL
   where it is none of these. */
struct node *row_fresh(struct arena *a, const struct edit *e);

#endif
