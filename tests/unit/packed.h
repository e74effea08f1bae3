#ifndef UNIT_PACKED_H
#define UNIT_PACKED_H

#include "base/arena.h"
#include "base/archive.h"

/* Documents of a word processor, made for a test.  Any but the body may be
   NULL; the elements stand in the namespace w:, with r:, mc:, m:. */
struct packed {
	const char *body, *styles, *numbering, *footnotes, *comments, *header,
	    *settings;
	const char *relations; /* more of the main part */
};

struct str packed_docx(struct arena *a, const struct packed *p);
/* What the reader hands on of it, without its first line; in messages their
   numbers: "N1011". */
struct str packed_read(struct arena *a, struct str docx, bool reject,
                       struct buf *messages);

#endif
