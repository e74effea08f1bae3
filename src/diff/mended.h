#ifndef DIFF_MENDED_H
#define DIFF_MENDED_H

#include "tree/node.h"

/*
 * In Akoma Ntoso a unit has text or smaller units; what is marked removed may
 * be of the other kind than what it stands beside.  Text then introduces the
 * units, or is a paragraph (alinea) among them.  eIds are given anew where that
 * is done.
 */
void mended_units(struct arena *a, struct node *root);

#endif
