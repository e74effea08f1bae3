#ifndef EDIT_PAIRED_H
#define EDIT_PAIRED_H

#include "edit/edit.h"

/*
 * "In paragraphs 2 and 3 the words A and B by C and D": each pair is changed
 * in each place where it stands; changes of others are left out.  They stay,
 * to be refused, where a pair stands in none of the places, or a place has none
 * of the pairs.  Of forms of one word that are listed some may stand nowhere:
 * the first change that stays names them.
 */
void paired_settle(struct arena *a, const struct language *lang,
                   const struct doc *base, struct edits *edits);

#endif
