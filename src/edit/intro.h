#ifndef EDIT_INTRO_H
#define EDIT_INTRO_H

#include "edit/reader.h"

/*
 * What an intro says of the place in the act that it names: "Внести в статью 2
 * Закона ...".  words are masked by r->mask; all behind them is in that place,
 * r->scope, which none leaves empty.  *placed: there is one.  False after
 * reader_refuse: where what follows goes is not known.
 */
bool intro_is_placed(struct reader *r, struct str words);
bool intro_place(struct reader *r, struct str words, bool *placed);

#endif
