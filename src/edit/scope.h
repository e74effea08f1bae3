#ifndef EDIT_SCOPE_H
#define EDIT_SCOPE_H

#include "edit/edit.h"

/*
 * The act that an intro ("... № 372 бұйрығына мынадай өзгеріс енгізілсін:")
 * changes: the one whose noun stands right before those words (brackets
 * passed over).  text is the words of block up to the end of the intro.
 * False, and nothing guessed, where that act was not cited with all that
 * tells it from others, or where several acts are named together.
 */
bool scope_find(struct matcher *m, const struct language *lang,
                const struct node *block, struct str text, struct work *out);
/* Is "the said order" of the kind that base is? */
bool scope_is_kind(const struct language *lang, struct str named,
                   const struct work *base);
/* The words of a block, in the arena or in the block. */
struct str scope_text(struct arena *a, const struct node *block);

#endif
