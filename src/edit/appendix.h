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
/* The list that a new appendix of the act goes into; NULL: it has none. */
const struct node *appendix_list(const struct node *act);
/* The next one from n on that is still there. */
const struct node *appendix_next(const struct node *n);
/* Is this attachment the act itself in another language? */
bool appendix_is_translation(const struct node *n);

#endif
