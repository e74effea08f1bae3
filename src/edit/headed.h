#ifndef EDIT_HEADED_H
#define EDIT_HEADED_H

#include "edit/reader.h"

/* Is the new wording of an edit headed as what it shall replace?  It need not
   be headed at all.  What heads it is e->stamp: "Форма" may stand there, too.
 */
bool headed_fits(struct reader *r, struct edit *e);

#endif
