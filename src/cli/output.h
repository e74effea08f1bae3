#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "base/vec.h"
#include "cli/messages.h"

#include <sys/stat.h>

/* A file, whatever its name. */
struct identity {
	dev_t dev;
	ino_t ino;
};

/* What must not be written over. */
struct output {
	VEC(struct identity) inputs;
	VEC(struct identity) written; /* by this run */
};

enum output_result {
	OUTPUT_DONE,
	OUTPUT_FAILED,
	OUTPUT_OVER_INPUT,
};

/* Names are read, and so never written over. */
void output_protect(struct arena *a, struct output *o, int argc, char **argv);

/*
 * Writes bytes to a file, or to standard output where path is NULL: first
 * under another name in the same folder, so that nobody sees half a file.
 * What is no plain file (a pipe, a terminal) is written as it is.  Says what
 * went wrong.
 */
enum output_result output_write(struct arena *a, struct output *o,
                                const struct messages *ms, const char *path,
                                struct str bytes);
/* The same for a path below dir, making the folders in between. */
enum output_result output_write_below(struct arena *a, struct output *o,
                                      const struct messages *ms,
                                      const char *path, struct str bytes);

#endif
