#ifndef TEXT_MARKUP_TAG_H
#define TEXT_MARKUP_TAG_H

#include "base/str.h"

/* What an element of a page does to the text in it. */
enum markup_does {
	MARKUP_INLINE,  /* nothing */
	MARKUP_BLOCK,   /* it stands by itself */
	MARKUP_HEADING, /* so too, a heading */
	MARKUP_MAIN,    /* a block that the page says is its content */
	MARKUP_SITE,    /* of the site, unless it stands in such content */
	MARKUP_ASIDE,   /* it is none of a document */
	MARKUP_CODE,    /* it is none at all: scripts, styles */
	MARKUP_BREAK,
	MARKUP_PRE,
	MARKUP_ORDERED,
	MARKUP_LIST,
	MARKUP_ITEM,
	MARKUP_TABLE,
	MARKUP_ROWS, /* rows together */
	MARKUP_ROW,
	MARKUP_CELL,
	MARKUP_LINK,
	MARKUP_IMAGE,
	MARKUP_FIELD, /* shows a value */
	MARKUP_RAISED,
	MARKUP_LOWERED,
	MARKUP_STRUCK,
	MARKUP_GONE, /* taken out, as the page tells */
	MARKUP_NEW,  /* put in */
	MARKUP_MATH, /* a formula */
};

struct markup_tag {
	struct str name;
	enum markup_does does;
	bool head; /* a cell that heads, or rows that do */
	bool sure; /* only pages have such an element */
};

/* By its name in small letters; one that only stands in lines for an unknown.
 */
const struct markup_tag *markup_tag_find(struct str name);

#endif
