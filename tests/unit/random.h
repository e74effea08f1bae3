#ifndef UNIT_RANDOM_H
#define UNIT_RANDOM_H

#include <stdint.h>

/* One of 0 .. n - 1; what it gives depends on the seed alone. */
unsigned random_below(uint64_t *seed, unsigned n);

#endif
