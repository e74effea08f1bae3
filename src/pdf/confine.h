#ifndef PDF_CONFINE_H
#define PDF_CONFINE_H

#include <stdbool.h>

/* Bounds on memory, time, output and open files, before anything of the input
   is read. */
bool confine_limits(void);
/* From here on the process can read and write what it has open, take memory
   and end, and nothing else: no files, no network, no programs.  False where
   the system does not know how. */
bool confine_calls(void);

#endif
