#ifndef PARSE_BLOCK_H
#define PARSE_BLOCK_H

#include "parse/inline.h"
#include "parse/unit.h"

/* How the text that was added last ended. */
enum block_end {
	END_OPEN, /* in no mark */
	END_STOP,
	END_COLON,
	END_ITEM, /* in ; or , */
};

/*
 * Builds a body: a stack of open units (the innermost is `open`), to which
 * paragraphs are given one after the other.  A paragraph that opens a unit
 * closes all of its rank and below.
 */
struct blocks {
	struct parser *p;
	struct inliner *in;
	struct node *body; /* BODY, MAIN_BODY, QUOTED_STRUCTURE */
	struct node *open; /* innermost open unit, or body */
	const struct paras *paras;
	enum para_quote whose; /* those of the paras that are this body's */
	bool nested; /* it is what new text itself orders, in quotes */
	struct sequence sequence;
	enum block_end end;
	bool listed;      /* in : or ; */
	bool plain;       /* what was added last has no number */
	bool led;         /* notes or a list of its own come */
	bool noted;       /* they are notes, which are announced */
	unsigned strange; /* the last number of such a list; 0: none */
	struct node
	    *heading;       /* that may go on in the next paragraph; or NULL */
	struct node *block; /* the P added last; NULL */
	size_t next;        /* the next paragraph that may open a unit */
	size_t captioned;   /* the paragraph behind the caption that new text
	                       begins with */
	const struct para *order;    /* that new text without quotes is read
	                                behind; NULL */
	const struct node *order_in; /* the unit it stands in */
	struct blocks *quote; /* of new text for another act, while it lasts */
};

/* paras: those that the paragraphs to come are of. */
void blocks_open(struct blocks *b, struct inliner *in, struct node *body,
                 const struct paras *paras);
/* Does the paragraph open a unit here?  It does if a rule of structure.rules
   reads it and its number can follow. */
bool blocks_is_unit(struct blocks *b, const struct para *para);
/* para: one of the paras. */
void blocks_add(struct blocks *b, const struct para *para);
/* Nothing more comes: give the units their form (shape.h). */
void blocks_close(struct blocks *b);

#endif
