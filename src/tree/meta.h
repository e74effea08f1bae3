#ifndef TREE_META_H
#define TREE_META_H

#include "tree/doc.h"

/*
 * Build the metadata of a parsed act (identification, lifecycle, analysis,
 * temporalData, references, proprietary) from what doc knows, as first child
 * of the act and of each attachment's doc.  eIds must be set.  Profile:
 * akn-profile 1.1-3.7.
 */
void meta_build(struct doc *doc);
/* Read back from the metadata of a document read as XML: work, language,
   dates, title, names.  False if it does not say which act this is. */
bool meta_read(struct doc *doc);
/* Is there an entry with that code in the document's log (kz:log)? */
bool meta_logged(const struct doc *doc, struct str code);
/* The acts that have amended this one, by their works' IRIs (passive
   modifications): NULL where it tells of none by that act. */
enum meta_amended {
	META_FORESEEN = 1, /* announced, not in the text yet */
	META_IN_TEXT,
};
struct map meta_amenders(struct arena *a, const struct doc *doc);
/* The next amendment that the base announces behind `after` (NULL: the first),
   its act and its first day, year 0: not told; NULL: there is none. */
struct meta_foreseen {
	struct work by;
	struct date from;
};
const struct node *meta_foreseen(const struct doc *doc,
                                 const struct node *after,
                                 struct meta_foreseen *out);
/* The same of every amendment that the base tells of. */
struct meta_told {
	struct work by;
	struct date from;
	bool foreseen; /* announced, not in the text yet */
};
const struct node *meta_told(const struct doc *doc, const struct node *after,
                             struct meta_told *out);
/* A provision that is suspended, as the metadata tells. */
struct meta_rest {
	struct str at; /* its eId */
	struct date from, until;
};
/* The next one behind after, NULL: the first; NULL: there is none. */
const struct node *meta_rest(const struct doc *doc, const struct node *after,
                             struct meta_rest *out);
/* A provision that is changed or suspended for a time, as the metadata tells.
 */
struct meta_passing {
	struct str at;     /* its eId */
	struct date until; /* year 0: it is not known until when */
	bool rest;         /* it is suspended */
};
/* The next one behind after, NULL: the first; NULL: there is none. */
const struct node *meta_passing(const struct doc *doc, const struct node *after,
                                struct meta_passing *out);
/* From when the act is repealed, as its metadata tells; year 0: it is not. */
struct date meta_ended(const struct doc *doc);
/* A day after `from`, and not after `to`, on which a change of the text that
   the metadata tells of is over; year 0: there is none. */
struct date meta_lapsed(const struct doc *doc, struct date from,
                        struct date to);
/* The first and last day known of the expression that doc is: FRBRExpression's
   FRBRdate. */
struct date meta_expression_date(const struct doc *doc);

/* The element that tells which file the document was read from at first
   (kz:input); NULL: none does. */
const struct node *meta_input(const struct doc *doc);

#endif
