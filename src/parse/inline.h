#ifndef PARSE_INLINE_H
#define PARSE_INLINE_H

#include "parse/reference.h"
#include "parse/title.h"

/*
 * The text of a block, read for references, posts, organizations and names
 * (inline.rules) and cut into nodes accordingly.
 */
struct inliner {
	struct parser *p;
	VEC(const struct work *)
	named;                     /* the acts cited last, one of each
	                              kind */
	VEC(struct alias) aliases; /* short names given to acts */
	struct titles titles;      /* of acts */
	struct pendings pending;   /* references into this document */
	bool sought, changed; /* have notes of later changes been sought in the
	                         text; does it hold some? */
};

/*
 * Fill block (loose or linked, without children) with bytes from..to of o.
 * breaks: offsets in o's text at which a printed line ends, to be kept as EOL;
 * nbreaks may be 0.  rules: the file of rules to read it by; empty: inline.
 */
struct inline_text {
	const struct origin *o;
	size_t from, to;
	const size_t *breaks;
	size_t nbreaks;
	struct str rules;
};
void inline_fill(struct inliner *in, struct node *block,
                 struct inline_text text);
/* An appendix begins: acts and names of the text before it are not meant. */
void inline_restart(struct inliner *in);
/* Find the unit of each pending reference once the tree is whole and its notes
   are read; one that leads nowhere becomes plain text again. */
void inline_settle(struct inliner *in, const struct node *root);
/* Give them their href once eIds are set. */
void inline_link(struct inliner *in);

#endif
