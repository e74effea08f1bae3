#ifndef TEXT_MARKUP_H
#define TEXT_MARKUP_H

#include "base/diag.h"
#include "base/vec.h"
#include "text/markup_tag.h"

/*
 * A page as the elements and texts that it is made of, in the order of the
 * file, as libxml2's HTML parser finds them.
 */

/* What is told of an element, by its attributes; of all but the first,
   MARKUP_APART, MARKUP_TURNS, MARKUP_PLACED and MARKUP_COLOURED also of what
   stands in it. */
enum markup_bit {
	MARKUP_FRAMED = 1, /* lines are drawn around it */
	MARKUP_HIDDEN = 2, /* it is not shown */
	MARKUP_RED = 4,
	MARKUP_BARE = 8,       /* items of lists have no numbers */
	MARKUP_NOTED = 16,     /* a note of editors */
	MARKUP_RAISES = 32,    /* above the line */
	MARKUP_KEEPS = 64,     /* white space is kept */
	MARKUP_HEADS = 128,    /* rows that head */
	MARKUP_OUT = 256,      /* no text of the document */
	MARKUP_TOLD = 512,     /* the page says that it is its content */
	MARKUP_MARKER = 2048,  /* what Word put before an item for its list */
	MARKUP_APART = 1024,   /* it stands by itself, whatever element it is */
	MARKUP_TURNS = 4096,   /* a page ends at it */
	MARKUP_WAS = 8192,     /* only the old edition has it */
	MARKUP_CAME = 16384,   /* only the new one */
	MARKUP_PLACED = 32768, /* in a line, at a place of its own */
	MARKUP_FLEXES = 65536, /* what stands in it is placed so */
	MARKUP_LOWERS = 131072,    /* below the line */
	MARKUP_THROUGH = 262144,   /* a line is drawn through it */
	MARKUP_WHITE = 524288,     /* and so is what is under it, but for */
	MARKUP_COLOURED = 1048576, /* ... another colour, */
	MARKUP_BACKED = 2097152,   /* or what something is drawn under */
	MARKUP_DOUBTS = 4194304,   /* nobody knows what the cell holds */
	MARKUP_REMARKS = 8388608,  /* what a reviewer remarks, in Word */
	MARKUP_FLAT = 16777216,    /* of no height */
};

struct markup_attr {
	struct str name, value;
};

struct markup_node {
	const struct markup_tag *tag; /* NULL: it is text */
	struct str text;              /* of a text, entities resolved */
	size_t at;                    /* where in the page it begins */
	size_t parent;                /* 0 of the first */
	size_t end;                   /* the first behind all that is in it */
	size_t attrs, attrs_end;      /* its attributes */
	unsigned bits;
	unsigned said; /* bits that its own style decides */
	char numbers;  /* of its items, '1', 'a', 'A', 'i', 'I', signs '*',
	                  'o', '#', and '0' of
	                  two digits; 0: not told by a style */
};

/* Node 0 is the page itself. */
struct markup {
	struct arena *a;
	struct str name, bytes;
	VEC(struct markup_node) nodes;
	VEC(struct markup_attr) attrs;
	VEC(char) style; /* its style sheets */
};

/* The page in UTF-8 that is bytes, which must live as long; NULL after a fatal
   message: too large, nested too deeply, an element with too many attributes.
 */
struct markup *markup_read(struct arena *a, struct str name, struct str bytes,
                           struct report *report);
/* Set line and column of a message to those of a byte of the page. */
void markup_place(struct str bytes, size_t at, struct message *m);
/* The value of an attribute of it; none: p is NULL. */
struct str markup_attr(const struct markup *m, size_t node, struct str name);
/* A number in an attribute; where there is none, other. */
unsigned markup_number(const struct markup *m, size_t node, struct str name,
                       unsigned other);
bool markup_does(const struct markup *m, size_t node, enum markup_does does);
/* Does it stand by itself, apart from the text before and behind it? */
bool markup_apart(const struct markup_node *n);
/* Is the red text from node i on a warning: its first words, which are no
   number, end in an exclamation mark? */
bool markup_warns(const struct markup *m, size_t i);

#endif
