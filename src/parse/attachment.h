#ifndef PARSE_ATTACHMENT_H
#define PARSE_ATTACHMENT_H

#include "parse/inline.h"
#include "parse/para.h"

/*
 * Read the appendices, from paragraph i (a caption) to the end, into
 * ATTACHMENTS of act.  A caption towards another act that follows one of our
 * own is the caption of the new text: it goes into the preface of the same
 * appendix (akn-profile 1.4).
 */
void attachments_read(struct inliner *in, struct node *act,
                      const struct paras *paras, size_t i);
/* Akoma Ntoso allows no empty body: one without text gets an empty block. */
void body_fill(struct arena *a, struct node *body);

#endif
