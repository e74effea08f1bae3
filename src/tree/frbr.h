#ifndef TREE_FRBR_H
#define TREE_FRBR_H

#include "tree/doc.h"

/* An attachment as a component of its work. */
struct component {
	struct node *attachment;
	struct str name; /* "appendix_3": no two have the same */
	struct str show; /* "3-қосымша" */
};

struct components {
	struct component *p;
	size_t n, cap;
};

/* The attachments of the act, also those of attachments.  Named by their
   number, where they have none by their place. */
void frbr_components(struct doc *doc, struct components *list);

/* Add the identification of the act (of NULL), or of an attachment, to meta:
   the work, the expression that doc is, the manifestation. */
void frbr_identify(struct doc *doc, const struct components *list,
                   const struct component *of, struct node *meta);

/* The id of the authority in the metadata. */
struct str frbr_author(const struct doc *doc);
/* What the act is, in words: "Бұйрық". */
struct str frbr_type_name(const struct doc *doc);
/* The words of a label; where the language has none, instead. */
struct str frbr_label(const struct doc *doc, struct str name,
                      struct str instead);

#endif
