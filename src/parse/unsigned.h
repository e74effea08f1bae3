#ifndef PARSE_UNSIGNED_H
#define PARSE_UNSIGNED_H

#include "parse/para.h"

/*
 * What at the end of an act reads as those who sign, and may be data of its
 * last point; and the other way round.
 */

/* Paragraph i reads as one who signs.  The paragraph up to which they are data
   of the point instead: it announces them, and behind an empty line others
   sign, or a sentence of the act is behind them, and others sign below that,
   which is told.  i: they are none; that they may be is told. */
size_t unsigned_data(struct parser *p, const struct paras *paras, size_t i);

/* No one signs the text that ends before paragraph i: tell what there may be a
   post and a name all the same. */
void unsigned_tell(struct parser *p, const struct paras *paras, size_t i);

#endif
