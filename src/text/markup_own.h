#ifndef TEXT_MARKUP_OWN_H
#define TEXT_MARKUP_OWN_H

#include "text/markup.h"

/*
 * In a page that nusqa made (render/html.c says so in its head): what is of
 * one edition alone has MARKUP_WAS or MARKUP_CAME, with all that is in it, and
 * what the page says of the act, such as which edition stands where, is no text
 * of the document.  Other pages are left as they are.
 */
void markup_own(struct markup *m);

#endif
