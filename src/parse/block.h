#ifndef PARSE_BLOCK_H
#define PARSE_BLOCK_H

#include "parse/inline.h"
#include "parse/para.h"
#include "parse/sequence.h"

/*
 * Builds a body: a stack of open units (the innermost is `open`), to which
 * paragraphs are given one after the other.  A paragraph that opens a unit
 * closes all of its rank and below.
 */
struct blocks {
	struct parser *p;
	struct inliner *in;
	struct node *body; /* BODY or MAIN_BODY */
	struct node *open; /* innermost open unit, or body */
	const struct paras *paras;
	struct sequence sequence;
};

/* paras: those that the paragraphs to come are of. */
void blocks_open(struct blocks *b, struct inliner *in, struct node *body,
                 const struct paras *paras);
/* Does the paragraph open a unit here?  It does if a rule of structure.rules
   reads it and its number can follow. */
bool blocks_is_unit(struct blocks *b, const struct para *para);
void blocks_add(struct blocks *b, const struct para *para);
/*
 * Give the units the form that Akoma Ntoso asks for (akn-profile 1.3): one
 * block is content, a block before smaller units intro, several blocks an
 * alinea each.
 */
void blocks_close(struct blocks *b);

#endif
