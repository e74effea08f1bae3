#ifndef TEXT_MARKUP_BODY_H
#define TEXT_MARKUP_BODY_H

#include "text/markup.h"

/*
 * Mark what of a page is no text of the document (MARKUP_OUT): what is hidden,
 * controls, menus, and all that stands around the element which holds nearly
 * all of the text that leads nowhere else; but for the heading before it and
 * the lines with a number between them, where the text has not these itself.
 * A page without such surroundings is kept as it is.
 */
void markup_body(struct markup *m);

#endif
