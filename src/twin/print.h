#ifndef TWIN_PRINT_H
#define TWIN_PRINT_H

#include "base/buf.h"
#include "twin/twin.h"

/* The differences of two language versions: for people, each with its place
   and words in both; as JSON, an array of objects. */
/* What a kind is called in all of them. */
const char *difference_name(enum difference_kind kind);
void twins_term(struct twins *t, bool colour, struct buf *out);
/* The same as forms (base/told.h). */
void twins_forms(struct twins *t, bool colour, struct buf *out);
void twins_json(struct twins *t, struct buf *out);
/* As messages about either document. */
void twins_report(struct twins *t, struct report *report);

#endif
