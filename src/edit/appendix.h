#ifndef EDIT_APPENDIX_H
#define EDIT_APPENDIX_H

#include "edit/find.h"

/*
 * The appendix that a step means: of the act or of an appendix (`in`); by its
 * number, or because it is the only one, or the only such document ("the
 * rules").  NULL, with what is there instead in f->why.
 */
const struct node *appendix_find(struct finder *f, const struct node *in,
                                 const struct step *step);
/* The list of the appendices of an act, or of the document that an appendix
   is; NULL: it has none. */
const struct node *appendix_list(const struct node *act);
/* The caption of an appendix, on one line. */
struct str appendix_caption(struct arena *a, const struct node *n);
/* The next one from n on that is still there. */
const struct node *appendix_next(const struct node *n);
/* Is this attachment the act itself in another language? */
bool appendix_is_translation(const struct node *n);

#endif
