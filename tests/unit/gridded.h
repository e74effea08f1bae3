#ifndef UNIT_GRIDDED_H
#define UNIT_GRIDDED_H

#include <stdint.h>

/* A table made at random, with cells that reach over rows and columns, kept as
   a grid of places: what changes of it give is known without the program. */

/* Make it; what comes out depends on the seed alone. */
void gridded_make(uint64_t seed);
/* The table in the notation of tabled.h. */
const char *gridded_text(void);
/* Take rows out, put some in and replace some, and order the same (ordered.h);
   every other row is left, for two changes side by side may be read in two
   ways. */
void gridded_change(void);

#endif
