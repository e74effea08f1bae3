#ifndef PUBLIC_H
#define PUBLIC_H

#include "edit/edit.h"
#include "nusqa.h"

/* What the public calls share: types and values of nusqa.h as the layers have
   them. */
struct grammar *public_grammar(const nusqa_grammar *g);
struct doc *public_doc(const nusqa_doc *d);
struct edits *public_edits(const nusqa_edits *e);
nusqa_str public_str(struct str s);
/* One that hands messages on; its worst is of what came since. */
struct report public_report(const nusqa_report *to);
struct buf public_buf(const nusqa_buf *out);
/* Hand back what was written. */
void public_close(nusqa_buf *out, struct buf *b);
/* Does a document have marks of what went and what came? */
bool public_marked(const struct doc *d);
/* A string of an option; empty for NULL. */
struct str given_str(const char *s);
/* A day as an option gives it, year 0 where it gives none; false after a
   message where it is no day. */
bool given_day(const char *s, struct date *d, struct report *r);
/* Write a day as it is given; 0: there is none, and nothing is written. */
int public_day(struct date d, char day[11]);
/* What the sentences say of the act's own time, to nusqa_edits_times. */
void public_times(struct edits *edits,
                  void (*put)(void *ctx, const nusqa_time *t), void *ctx);
/* The language of a document, however it was read. */
const struct language *public_language(const struct grammar *g,
                                       const struct doc *doc);

#endif
