#ifndef EDIT_AFORESAID_H
#define EDIT_AFORESAID_H

#include "edit/reader.h"

/* The act that "the said order" means in a point that names none: the only one
   that the sentences before it change. */
struct aforesaid {
	struct work work; /* no number: there is none */
	struct str text;  /* the sentence that names it */
	size_t seen;      /* edits that were looked at */
	bool several;
};

/* It, where a sentence speaks of "the said" act of its kind; NULL. */
const struct aforesaid *aforesaid_find(struct aforesaid *said, struct reader *r,
                                       struct str text);

#endif
