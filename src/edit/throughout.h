#ifndef EDIT_THROUGHOUT_H
#define EDIT_THROUGHOUT_H

#include "edit/history.h"

/* Write the editors' notes of words changed throughout the text, under the
   title: one for each day from which some of them hold, the earliest first. */
void throughout_write(struct history *h, const struct edit *const *words,
                      size_t n);

#endif
