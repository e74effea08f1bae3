#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <stddef.h>

/* Columns: $COLUMNS, else what the terminal says; 0 where neither does. */
size_t terminal_width(void);

#endif
