#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/told.h"

/* How messages are printed, and what came so far. */
struct messages {
	bool json, colour;
	const struct told_words *words; /* NULL: English */
	struct buf *into; /* instead of standard error, in English; NULL */
	/* Sees each message of the library or in its form; NULL. */
	void (*seen)(void *ctx, const nusqa_message *m);
	/* Sees each sentence of messages_say, as a form; NULL. */
	void (*heard)(void *ctx, struct str form);
	void *ctx; /* of both */
	nusqa_level worst;
	size_t errors; /* messages of level error and worse */
};

/* Prints one; put of a nusqa_report with ctx a struct
   messages. */
void messages_put(void *messages, const nusqa_message *m);
/* Reports one of the library's messages about a whole input. */
void messages_code(struct messages *ms, enum diag_code code, const char *name,
                   struct str detail);
/* Whose words they are printed in: for programs, and for what is kept, English
   (NULL). */
const struct told_words *messages_words(const struct messages *ms);
/* What the system says of an error, as a form. */
const char *messages_error(int error);
/* "nusqa: ...": what the command itself has to say; values may be forms. */
void messages_say(const struct messages *ms, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The level of that name; NUSQA_OK where there is none. */
nusqa_level messages_level(const char *name);

#endif
