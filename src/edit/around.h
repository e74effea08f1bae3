#ifndef EDIT_AROUND_H
#define EDIT_AROUND_H

#include "tree/doc.h"

/* The biggest unit of the body that holds a block; paragraphs outside of all
   units are of the body itself. */
const struct node *around_point(const struct node *n);
/* Is it a unit with a number, in which header lines hold? */
bool around_is_level(const struct node *n);

#endif
