#ifndef CLI_ORDERS_H
#define CLI_ORDERS_H

#include "cli/act.h"

/* The orders that a command was given, and what it was told of them: when
   they were published, what a pin file settles. */
struct orders {
	struct cli *cli;
	const struct opt_words *published; /* "IRI=DATE", "FILE=DATE", "DATE" */
	bool used[OPT_MOST];
	bool known[OPT_MOST]; /* there is an act that it may be of */
	const char *first;    /* whose text of an order counts, where it has
	                         several: that of the base; NULL: any */
	struct file pin_file;
	nusqa_pins *pins; /* NULL: there is no such file */
};

/* False after a message. */
bool orders_open(struct orders *o, struct cli *cli,
                 const struct opt_words *published, const char *pin_file);
/* Read an order; false after a message. */
bool orders_read(struct orders *o, const char *name, struct act *act);
/* What was told by an IRI of when it was published, of a document that is
   there; false: nothing. */
bool orders_publish(struct orders *o, nusqa_doc *doc);
/* False after a message: an act was published before it was there, as it was
   told. */
bool orders_published(struct cli *cli, const struct act *act);
/* Read the act that is changed; the same. */
bool orders_base(struct orders *o, const char *name, struct act *act);
/* What an order changes, settled; NULL after a message. */
nusqa_edits *orders_edits(struct orders *o, struct act *order);
/* That there is an act, with a text of that name: order, one that changes
   another; what was told may be of it. */
void orders_know(struct orders *o, struct str iri, struct str name, bool order);
/* Is anything told of such an act? */
bool orders_dates(const struct orders *o, struct str iri, struct str name,
                  bool order);
/* May all that was told of when acts were published be of one?  False after
   messages. */
bool orders_known(const struct orders *o);
/* Was all that was told of some use?  What was not is said. */
bool orders_used(const struct orders *o);
void orders_close(struct orders *o);

#endif
