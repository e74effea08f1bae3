#ifndef TREE_FRBR_H
#define TREE_FRBR_H

#include "tree/doc.h"

/* An attachment as a component of its work. */
struct component {
	struct node *attachment;
	struct str name;  /* "appendix_3": no two have the same */
	struct str show;  /* "3-қосымша" */
	struct str lang3; /* of its text, which may be a translation */
};

struct components {
	struct component *p;
	size_t n, cap;
};

/*
 * What an appendix is called in IRIs, behind "/!", wherever one is spoken of:
 * in the metadata, in citations, in what an order changes.  "appendix_3" by its
 * number, "appendix_1" where it is called "the appendix"; in the component
 * `in`, "appendix/appendix_3" (empty: of the act itself).
 */
struct str frbr_appendix(struct arena *a, struct str in, struct str num);
/* What an act approves, where it is called by what it is: "the rules".  Which
   number it has there, if any, is not said. */
struct str frbr_approved(void);
/* The name of an attachment of a tree, as above.  One without a number that is
   called by what it is is "appendix"; of several without a number each has its
   place: "attachment_3"; a translation is "translation"; the second of a number
   "appendix_3_2". */
struct str frbr_name(struct arena *a, const struct node *attachment);
/* The number in the name of a component; empty: it has none. */
struct str frbr_number(struct str name);
/* The attachments of the act, then those of attachments, with their names. */
void frbr_components(struct doc *doc, struct components *list);
/* The list of components, in the identification of the work. */
void frbr_component_add(struct doc *doc, const struct component *c,
                        struct node *info);

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
