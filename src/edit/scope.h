#ifndef EDIT_SCOPE_H
#define EDIT_SCOPE_H

#include "edit/edit.h"
#include "edit/mask.h"

/*
 * The act that an intro ("... № 372 бұйрығына мынадай өзгеріс енгізілсін:")
 * changes: the one whose noun stands right before those words (brackets
 * passed over).  text is the words of block up to the end of the intro.
 * False, and nothing guessed, where that act was not cited with all that
 * tells it from others, or where several acts are named together.
 */
bool scope_find(struct matcher *m, const struct language *lang,
                const struct node *block, struct str text, struct work *out);
/* The act whose changes an appendix lists ("Внести в приказ ... изменения
   согласно приложению"), where it is one only; as scope_find. */
bool scope_listed(struct matcher *m, const struct language *lang,
                  const struct node *block, struct str text, struct work *out);
/* Where a block cites an act: the byte of its text, and whether the words there
   are those of a unit of the act. */
struct cited_at {
	size_t at;
	bool unit;
};

/* The acts that a block cites, those in quotations aside: its words (text) were
   masked. */
void scope_cited(const struct node *block, struct str text,
                 const struct mask *mask,
                 void (*put)(void *ctx, const struct work *w,
                             struct cited_at at),
                 void *ctx);
/*
 * The only act that a block cites, acts in the titles of others aside: in
 * quotations, as its words (text) were masked.  No number: none, or several.
 */
struct work scope_only(const struct node *block, struct str text,
                       const struct mask *mask);
/* Is "the said order" of the kind that base is? */
bool scope_is_kind(const struct language *lang, struct str named,
                   const struct work *base);
/* Does a text say anything?  A line of strokes under a list does not. */
bool scope_says(struct str s);
/* Is a node a block that may order something: no editor's note, and not without
   letters and digits, as a line of strokes is? */
bool scope_is_block(const struct node *n);
/* Between two rows that a sentence quotes. */
#define SCOPE_ROW "\xE2\x80\xA8"
/* The first text in quotes behind all words of a sentence: it is new, and so is
   what follows it.  What stands before is what the sentence names.  NULL: there
   is none. */
const struct node *scope_new(const struct node *mod);
/* The rows in the only quotes that stand behind a sentence; empty. */
struct str scope_below(struct arena *a, const struct node *mod);
/* The words of a block, in the arena or in the block.  Rows that it names in
   quotes are in them, the cells of a row divided by tabs. */
struct str scope_text(struct arena *a, const struct node *block);

#endif
