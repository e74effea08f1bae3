#ifndef TREE_NUMBER_H
#define TREE_NUMBER_H

#include "base/str.h"

/*
 * The number in a printed one, as node.num has it: without the word of the
 * unit and without punctuation, Roman digits in Latin letters.
 *   "5-1." "5-1-бап." "Статья 5-1."  5-1      "2-1)" "2¹)"  2-1
 *   "VІ бөлім"                       VI       "а)"    а
 *   "1З." with a letter for a digit  13
 * Empty where there is none ("Жалпы бөлік").
 */
struct str number_clean(struct arena *a, struct str printed);

#endif
