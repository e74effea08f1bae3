#ifndef TEXT_READERS_H
#define TEXT_READERS_H

#include "text/sheet.h"

/* What may be wanted of a reader. */
struct reader_options {
	bool reject; /* of tracked changes: as it was before them */
};

/* One format of files. */
struct reader {
	struct str name; /* "html" */
	/* Does a file look like it? */
	bool (*sniff)(struct str bytes);
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

#endif
