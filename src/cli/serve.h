#ifndef CLI_SERVE_H
#define CLI_SERVE_H

#include "cli/cli.h"

/* How records are answered. */
struct serve {
	struct cli *cli;
	const char *to; /* what is made of an act: a format of nusqa_render, or
	                   "edits" */
	const char *lang, *format; /* of all; NULL: find out */
	int reject;
	bool lengths; /* records are acts as they are, not objects */
};

/*
 * Answer a record: the bytes of an act in any format, or a JSON object with
 * text or file, and perhaps id, name, lang and format.  The answer is a JSON
 * object on one line:
 * {"id","outcome":"done","iri","kind","lang","edition","path","level",
 * "findings":{"N1011":1},"messages","akn"}, the last one called as the format,
 * or {"id","outcome":"failed","reason","messages"}.
 */
void serve_record(const struct serve *s, struct str record, struct buf *answer);
/* The answer where nothing else could be made of a record. */
void serve_failed(const struct serve *s, struct str record, struct str reason,
                  struct buf *answer);

#endif
