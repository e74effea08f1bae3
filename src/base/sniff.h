#ifndef BASE_SNIFF_H
#define BASE_SNIFF_H

#include "base/str.h"

/* Does a file look like PDF, be it cut off or damaged at its front? */
bool sniff_pdf(struct str bytes);

#endif
