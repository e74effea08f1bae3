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

struct sink;

/* What is to be written: produce hands it to sink_put, piece by piece. */
struct content {
	void (*produce)(const struct content *c, struct sink *to);
	const void *ctx;
	struct str bytes;
};

/* Where content goes.  The first failure is kept; the rest is dropped. */
struct sink {
	int fd;
	int error; /* errno; 0: none */
	bool gone; /* the reader went away: no reason to complain */
};

/* Bytes as they are. */
struct content content_bytes(struct str bytes);
void sink_put(struct sink *to, const char *p, size_t n);

enum output_result {
	OUTPUT_DONE,
	OUTPUT_FAILED,
	OUTPUT_OVER_INPUT,
};

/* Names are read, and so never written over. */
void output_protect(struct arena *a, struct output *o, int argc, char **argv);

/*
 * Writes content to a file, or to standard output where path is NULL: first
 * under another name in the same folder, so that nobody sees half a file.
 * What is no plain file (a pipe, a terminal) is written as it is.  Says what
 * went wrong.
 */
enum output_result output_write(struct arena *a, struct output *o,
                                const struct messages *ms, const char *path,
                                const struct content *content);
/* The same for a path below dir, making the folders in between. */
enum output_result output_write_below(struct arena *a, struct output *o,
                                      const struct messages *ms,
                                      const char *path,
                                      const struct content *content);

#endif
