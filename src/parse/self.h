#ifndef PARSE_SELF_H
#define PARSE_SELF_H

#include "parse/parser.h"

/*
 * What an act without requisites says of itself all the same goes into p->doc:
 * its kind by "this law", else by its enacting formula (enacting.tsv); who
 * issued it by the formula or the signature, where the word list knows them.
 * act: its tree, whole.
 */
void self_read(struct parser *p, const struct node *act);

#endif
