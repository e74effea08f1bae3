#ifndef MKORDER_CHANGE_PART_H
#define MKORDER_CHANGE_PART_H

#include "order.h"

/* A row of the list of edits; what does not apply is "". */
struct row {
	const char *op, *target, *old, *new, *at, *occurrence, *payload;
};
void row_put(struct where *w, struct row r);
/* A sentence; then the block of new text that it announces, if any. */
void sentence(struct where *w, const char *s);
void sentence_with(struct where *w, const char *s, const struct unit *fresh);
/* A unit below w->root, or itself, that `fits`, at random; or NULL. */
struct unit *unit_some(const struct where *w,
                       bool (*fits)(const struct unit *u));

/* The changes: each writes its sentence and does it; false if none fits. */
typedef bool change(struct where *w);
change words_subst, words_pair, words_gap, words_after, words_before,
    words_append, words_delete, words_both, words_add, words_sign,
    words_throughout, words_next, words_many, words_sentence, words_title;
change unit_replace, unit_replace_list, unit_insert, unit_insert_line,
    unit_delete, unit_delete_list, unit_renumber, unit_delete_replace,
    unit_insert_behind, unit_title, act_preamble, annex_replace, annex_insert,
    chapter_replace, chapter_insert, chapter_delete, annex_delete,
    rules_replace, row_replace, row_replace_named, row_insert,
    row_insert_behind, row_delete, row_delete_named, row_delete_list, row_words,
    row_words_more, column_delete, sentence_replace, sentence_insert,
    words_inflected, words_three, unit_suspend, unit_suspend_worded;
/* A numbered unit goes; its stub stays. */
void unit_stub(const struct where *w, struct unit *u);
/* "5-1" and "5-2", "7" and "8". */
const char *number_next(const char *num);
/* Some units of one parent, from u on, that nothing changed; how many. */
size_t siblings_some(struct unit *u, bool adjacent, struct unit **p);
/* The same, of which a sentence says that they go; of fewer than two none. */
size_t siblings_go(struct where *w, struct unit *u, struct unit **p);
/* The new wording stands where the old one did; with its sentence. */
void unit_over(struct unit *u, struct unit *fresh);
void unit_reword(struct where *w, struct unit *u, struct unit *fresh);
/* A number that a new unit of a kind can have in up; NULL: none. */
const char *number_new(struct unit *up, enum kind kind);

#endif
