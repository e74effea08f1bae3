#ifndef TEXT_READERS_H
#define TEXT_READERS_H

#include "text/sheet.h"

/* What may be wanted of a reader. */
struct reader_options {
	bool reject; /* of tracked changes: as it was before them */
};

/* One format of files. */
struct reader {
	struct str name; /* "html"; empty: of files that nothing reads */
	struct str what; /* for a message: "a page (HTML)" */
	/* Does a file look like it? */
	bool (*sniff)(struct str bytes);
	/* May it be one, if it is said to be?  NULL: if it looks like it. */
	bool (*fits)(struct str bytes);
	bool tree; /* it is a tree: akn/ reads it */
	/* Its words, all in the arena; NULL after a fatal message.  Bare text
	   has none: it is a sheet of its own. */
	struct sheet *(*read)(struct sheet *s, struct str bytes,
	                      const struct reader_options *o,
	                      struct report *report);
};

/* By its name, or NULL. */
const struct reader *reader_find(struct str name);
/* By what the bytes look like; bare text, where they look like nothing else. */
const struct reader *reader_sniff(struct str bytes);
/* May bytes be of this format?  Else, and with a fatal message, they are of
   another. */
bool reader_fits(const struct reader *r, struct str name, struct str bytes,
                 struct report *report);

#endif
