#ifndef TEXT_DOCX_XML_H
#define TEXT_DOCX_XML_H

#include "base/str.h"

/* The parts of a DOCX as trees of what a reader needs of them. */

enum docx_kind {
	DOCX_OTHER,
#define KIND(name, space, element, class) DOCX_##name,
#include "text/docx_kinds.def"
#undef KIND
	DOCX_KINDS,
};

struct docx_attr {
	struct docx_attr *next;
	struct str name, value; /* without its prefix: "val" */
};

struct docx_node {
	enum docx_kind kind;
	bool nests; /* a table that has others in it */
	struct docx_node *parent, *first, *last, *next;
	struct docx_attr *attrs;
	struct str text; /* of the kinds that hold text */
};

/* A part, all in the arena, the root of its tree; NULL where it is no XML that
   can be read, and why. */
struct docx_node *docx_xml(struct arena *a, struct str bytes, struct str *why);

/* The first child of a kind; NULL, also of NULL. */
const struct docx_node *docx_child(const struct docx_node *n,
                                   enum docx_kind kind);
/* An attribute; p is NULL where it has none. */
struct str docx_attr(const struct docx_node *n, struct str name);
/* The attribute val of a child of that kind; p NULL. */
struct str docx_val(const struct docx_node *n, enum docx_kind kind);
/* A number in an attribute, not below 0 and not above most; other, where it is
   none. */
size_t docx_number(struct str s, size_t most, size_t other);
/* Is a property there, and not switched off? */
bool docx_is_on(const struct docx_node *property);
/* Is it one of properties, whose content is no text? */
bool docx_is_aside(const struct docx_node *n);
/* The next of the tree below root in the order of the text; NULL. */
const struct docx_node *docx_next(const struct docx_node *n,
                                  const struct docx_node *root);
/* ... behind all that is in n. */
const struct docx_node *docx_skip(const struct docx_node *n,
                                  const struct docx_node *root);

#endif
