#ifndef PARSE_CAPTION_H
#define PARSE_CAPTION_H

#include "parse/parser.h"

enum {
	CAPTION_LINES_MOST = 20,   /* at most so many make a caption, */
	CAPTION_BYTES_MOST = 1200, /* and it is no longer */
};

/* What heads an appendix. */
enum caption_kind {
	CAPTION_NONE,
	CAPTION_ACT,      /* "Appendix 2 to order No. 189" */
	CAPTION_APPROVED, /* "Approved by order No. 189" */
	CAPTION_ANNEXED, /* "Appendix 1 to the Rules": of what an appendix is */
	CAPTION_BARE,    /* "Appendix 2", behind the signature */
};

/*
 * Find the captions of appendices among the lines, before lines are joined to
 * paragraphs: sets p->captions, for each line the number of lines of the
 * caption that begins there, 0 for most.  Empty lines may stand in a caption,
 * a page may not end in it.  A line that begins or ends in one of the words of
 * annex.tsv or approved.tsv may begin or end a caption; behind a quotation mark
 * only right below another one, as that of an appendix which gets a new
 * edition.
 */
void caption_find(struct parser *p);
/* Report lines that look like a caption and were not read as one: what follows
   them may be an appendix that is taken for a part of another. */
void caption_stray(struct parser *p);
/* What a caption, its lines put together, is. */
enum caption_kind caption_read(struct parser *p, struct str s, struct match *m);
/* Does a line begin or end in a word that captions begin or end with? */
bool caption_may_be(struct parser *p, struct str s);
/* Has it the form of a caption of an appendix of whatever is called so (title)?
   That it is one its lines tell, see caption_find. */
bool caption_named(struct parser *p, struct str s, struct match *m);

#endif
