#ifndef TEXT_MARKUP_STYLE_H
#define TEXT_MARKUP_STYLE_H

#include "text/markup.h"

/* What the declarations of a style say, as bits of enum markup_bit. */
unsigned markup_style(struct str style);
/* All bits that they decide, set or not. */
unsigned markup_style_said(struct str style);
/* The kind of the numbers that a style gives to items, as the attribute `type`
   of lists has it; empty: it gives none. */
struct str markup_style_numbers(struct str style);
/* Is a colour ("#FF0000", "red", "rgb(255, 0, 0)") red? */
bool markup_is_red(struct str colour);
bool markup_is_white(struct str colour);
/* What a colour of words tells. */
unsigned markup_colour(struct str colour);
/* Is a word among those of a list, each apart by white space, but for the case
   of letters? */
bool markup_has_word(struct str list, struct str word);

#endif
