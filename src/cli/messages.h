#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

#include "base/buf.h"
#include "base/diag.h"

/* How messages are printed, and what came so far. */
struct messages {
	bool json, colour;
	struct buf *into; /* instead of standard error; NULL */
	/* Sees each message of the library or in its form; NULL. */
	void (*seen)(void *ctx, const nusqa_message *m);
	void *ctx; /* of seen */
	nusqa_level worst;
	size_t errors; /* messages of level error and worse */
};

/* Prints one; put of a nusqa_report with ctx a struct
   messages. */
void messages_put(void *messages, const nusqa_message *m);
/* Reports one of the library's messages about a whole input. */
void messages_code(struct messages *ms, enum diag_code code, const char *name,
                   struct str detail);
/* "nusqa: ...": what the command itself has to say. */
void messages_say(const struct messages *ms, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The level of that name; NUSQA_OK where there is none. */
nusqa_level messages_level(const char *name);

#endif
