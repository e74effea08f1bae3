#ifndef TREE_NODE_H
#define TREE_NODE_H

#include "base/str.h"

enum node_kind {
#define KIND(name, element, prefix, rank, class, ids) NODE_##name,
#include "tree/kinds.def"
#undef KIND
	NODE_KINDS,
};

/* What a node is, and so what it may hold (node_may_hold). */
enum node_class {
	CLASS_ROOT,        /* holds one document */
	CLASS_DOCUMENT,    /* meta and the big parts */
	CLASS_META,        /* metadata: elements, no text of the law */
	CLASS_CONTAINER,   /* preface, preamble, conclusions: blocks */
	CLASS_HIER_ROOT,   /* body: hierarchical units or blocks */
	CLASS_ATTACHMENTS, /* attachments */
	CLASS_ATTACHMENT,  /* captions, then one document */
	CLASS_HIER,        /* num, heading, then content or smaller units */
	CLASS_BLOCKS,      /* p, table, ... */
	CLASS_TEXTY,       /* text and inline elements */
	CLASS_TABLE,       /* rows */
	CLASS_ROW,         /* cells */
	CLASS_CELL,        /* blocks */
	CLASS_INLINE,      /* text and inline elements */
	CLASS_EMPTY,       /* nothing */
	CLASS_ELEMENT,     /* anything: an element known by its name only */
	CLASS_TEXT,        /* a leaf of characters */
};

/* A change between two editions, shown by every renderer. */
enum node_mark { MARK_NONE, MARK_ADDED, MARK_REMOVED };

enum {
	NODE_DEPTH_MAX = 64, /* no node stands deeper */
};

/* An attribute without a field of its own.  Names carry their prefix. */
struct attr {
	struct attr *next;
	struct str name, value;
};

/* A piece of a paragraph: n bytes at byte to of it stand at byte at of the
   normalised input.  Bytes of no piece (the space that joins two lines) were
   made, not read. */
struct piece {
	size_t to, at, n;
	bool moved; /* put back from elsewhere in its line */
};

/* Where a paragraph's text was read; its pieces in the order of the text. */
struct origin {
	struct str text;
	const struct piece *pieces;
	size_t npieces;
};

/*
 * One node.  Everything it points to lives in its document's arena, or (by)
 * in the grammar, which outlives the document.
 */
struct node {
	struct node *parent, *first, *last, *prev, *next;
	struct attr *attrs;
	union {
		const struct origin *origin; /* of a TEXT put together */
		const struct rule *by; /* of the rest: the rule that made it */
	};                             /* NULL where there is none */
	/* TEXT: its characters; ELEMENT: its name; AUTHORIAL_NOTE: its words,
	   an end of line between two paragraphs: no walk over the words of a
	   document meets them, and nothing takes them for words of the
	   paragraph that it stands in. */
	struct str text;
	struct str num; /* of a unit: its number less punctuation, "5-1" */
	struct str eid;
	struct span span; /* where it was read; n = 0 if it was made */
	enum node_kind kind;
	enum node_mark mark;
};

struct node *node_new(struct arena *a, enum node_kind kind);
/* An ELEMENT of that name. */
struct node *node_element(struct arena *a, struct str name);
/* A TEXT made, not read. */
struct node *node_text(struct arena *a, struct str text);

/* Link child as the last of parent, or before a sibling, or after one.
   child must be loose.  False, and nothing done, deeper than
   NODE_DEPTH_MAX. */
bool node_append(struct node *parent, struct node *child);
bool node_before(struct node *sibling, struct node *child);
bool node_after(struct node *sibling, struct node *child);
/* Take node and all under it out of its tree. */
void node_unlink(struct node *node);
/* Put what node holds in its place, and take node out. */
void node_unwrap(struct node *node);
/* Move the children of from, in order, to the end of to. */
void node_adopt(struct node *to, struct node *from);
/* node_new and node_append in one. */
struct node *node_add(struct arena *a, struct node *parent,
                      enum node_kind kind);
/* A copy of node and all under it, text copied too, in arena a. */
struct node *node_copy(struct arena *a, const struct node *node);

/* The value of an attribute; p = NULL where it has none. */
struct str node_attr(const struct node *n, struct str name);
/* Set it, at the end of the list if it is new. */
void node_set(struct arena *a, struct node *n, struct str name,
              struct str value);
void node_unset(struct node *n, struct str name);

/* May a node of kind parent hold one of kind child?  (The content models of
   akomantoso30.xsd, as far as we write them.) */
bool node_may_hold(enum node_kind parent, enum node_kind child);

/* The first child of a kind; NULL if there is none. */
struct node *node_child(const struct node *n, enum node_kind kind);
/* The nearest node of a kind at or above n; NULL if there is none. */
struct node *node_above(const struct node *n, enum node_kind kind);
/* The nearest of an act's own units at or above n; a body. */
struct node *node_unit(const struct node *n);
/* The nearest block of words at or above n: a paragraph, a heading. */
struct node *node_block(const struct node *n);
/* Is n at or under `top`? */
bool node_is_under(const struct node *n, const struct node *top);
/* The unit behind one that stands for several which are gone, "3 - 5.
   Excluded": those behind the first have a number that is not printed.  NULL
   where there is none. */
struct node *node_gone_next(const struct node *unit);
/* Is it what is left of a unit that was excluded?  What a change takes out has
   MARK_REMOVED instead.  NULL is none. */
bool node_is_stub(const struct node *unit);
/* The first ELEMENT child of that name; NULL. */
struct node *node_named(const struct node *n, struct str name);
size_t node_depth(const struct node *n);

/* The next node in document order that is not outside root; NULL at the end.
   node_skip leaves out what is under n. */
struct node *node_next(const struct node *n, const struct node *root);
struct node *node_skip(const struct node *n, const struct node *root);

/* The document root's act or doc; NULL. */
struct node *node_document(const struct node *root);

enum node_class node_class(enum node_kind kind);
struct str node_prefix(enum node_kind kind);
unsigned node_rank(enum node_kind kind);
/* The element's name, of an ELEMENT its own. */
struct str node_name(const struct node *n);
/* The kind of an element; NODE_ELEMENT where the table has none. */
enum node_kind node_kind_of(struct str element);

#endif
