#ifndef GRAMMAR_FOLD_H
#define GRAMMAR_FOLD_H

#include "grammar/lexicon.h"

/*
 * Matching sees a text in which each letter is what it is meant to be: of
 * words that mix two scripts all letters are of one, letters and marks that
 * are set for others are these, and what does not show is not there; a number
 * that goes on above the line, of a unit put in between, does so behind a
 * hyphen.  The text itself never changes: what was found in the folded one
 * leads back. What stands for what is the list `lookalikes` (nusqa-grammar(5)).
 */

/* A stretch that folding changed, from and to in bytes. */
struct fold_step {
	size_t from, from_n, to, to_n;
};

struct fold {
	struct str text;
	VEC(struct fold_step) steps;
};

/* A text and its folded form. */
struct fold_kept {
	struct arena arena;
	const struct folding *by;
	const char *p;     /* where the text stood */
	struct str source; /* a copy of it */
	struct fold fold;  /* no steps: it is the same */
};

enum { FOLDS_KEPT = 4 };

/* The texts folded last: a text is matched many times in a row. */
struct folds {
	struct fold_kept kept[FOLDS_KEPT];
	size_t next;
	struct str held; /* does not change for now, see folds_hold */
};

/* What is matched in the place of a text, and how it leads back. */
struct fold_view {
	struct str source, text;
	const struct fold *fold; /* NULL: text is source */
	size_t at;               /* where text begins in the folded one */
	size_t from;             /* where source begins in what was folded */
};

/* What the list says; NULL if there is none. */
const struct folding *folding_read(struct arena *a,
                                   const struct wordlist *list);
/* Does folding change anything in s?  Quick: one look at each letter. */
bool folding_changes(const struct folding *f, struct str s);
/* s folded, into the arena. */
struct fold fold_text(struct arena *a, const struct folding *f, struct str s);
/* A number of an act in letters of one script: a run of letters in Cyrillic if
   it has one that only Cyrillic has, else in Latin. */
struct str fold_number(struct arena *a, const struct folding *f, struct str s);

/* What c is where its word does not tell: of letters that look alike always the
   same one; 0: nothing that shows.  f may be NULL. */
uint32_t folding_rune(const struct folding *f, uint32_t c);

/* s does not change until the next call, and need not be compared to be known
   again; an empty one ends that. */
void folds_hold(struct folds *folds, struct str s);
void folds_free(struct folds *folds);
/* How s is seen; stays good until four other texts were asked for. */
struct fold_view fold_view(struct folds *folds, const struct folding *f,
                           struct str s);
/* Byte of the source -> byte of the view. */
size_t fold_view_to(const struct fold_view *v, size_t at);
/* A part of the view -> the part of the source that it was. */
struct str fold_view_back(const struct fold_view *v, struct str part);

#endif
