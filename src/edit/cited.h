#ifndef EDIT_CITED_H
#define EDIT_CITED_H

#include "edit/reader.h"

/*
 * A sentence that itself names the act that it changes: "Пункт 3 приказа
 * Министра ... от ... № ... исключить".  What names the act is cut out of the
 * masked words, its noun stays: "Пункт 3 приказа исключить".  *cited: it names
 * one by a day or a title; else *words stay as they are.  False after
 * reader_refuse, where it names more than one.
 */
bool cited_cut(struct reader *r, struct str *words, bool *cited);
/* Does a text name an act so, a place in it, and nothing more?  Quick, for most
   lines that end in a colon are of acts that change none. */
bool cited_heads(struct reader *r, struct str text);
/* What the edits from one on change: the act that their sentence names. */
void cited_put(struct edits *edits, size_t from, const struct work *act,
               struct str sentence);

#endif
