#ifndef MKORDER_CHANGE_H
#define MKORDER_CHANGE_H

#include "order.h"

/* Try one change of any operation at a place: its sentence is written and the
   base changed.  inner: one of a unit that a header names.  False: none fits.
 */
bool change_some(struct where *w, bool inner);

#endif
