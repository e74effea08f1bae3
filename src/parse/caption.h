#ifndef PARSE_CAPTION_H
#define PARSE_CAPTION_H

#include "parse/parser.h"

/*
 * Find the captions of appendices among the lines, before lines are joined to
 * paragraphs: sets p->captions, for each line the number of lines of the
 * caption that begins there, 0 for most.  Empty lines may stand in a caption,
 * a page may not end in it.
 */
void caption_find(struct parser *p);
/* Report lines that look like a caption and were not read as one: what follows
   them may be an appendix that is taken for a part of another. */
void caption_stray(struct parser *p);

#endif
