#ifndef GRAMMAR_LEXICON_H
#define GRAMMAR_LEXICON_H

#include "base/map.h"
#include "base/vec.h"
#include "grammar/files.h"

#include <stdatomic.h>

/* A row of a word list. */
struct entry {
	const struct wordlist *list;
	struct str *cells; /* one for each column of the list */
	struct str lemma;
};

/* A form of a word: "бұйрығына" is order, POSS3.DAT. */
struct word {
	const struct entry *entry;
	struct str form;
	struct str folded;   /* form in lower case */
	struct str features; /* "", "POSS3.DAT", "PL.POSS3" */
};

struct wordlist {
	struct str name; /* of the file: "months" */
	struct str *columns;
	size_t ncolumns;
	VEC(struct entry) entries;
	const struct lexicon *lexicon;
	_Atomic(struct forms *) forms; /* see wordlist_forms */
};

/* All forms of the words of a list. */
struct forms {
	struct arena arena;
	VEC(struct word) words;
	struct map map;           /* form in lower case -> struct word * */
	VEC(struct str) features; /* each "PL.POSS3" once */
};

/* One way to put an ending on: see suffixes in nusqa-grammar(5). */
struct suffix {
	struct str feature, from, after;
	unsigned cut;
	struct str back, front;
	unsigned feature_bit; /* of its feature */
	unsigned from_bits;   /* features that it may follow; STEM_BIT */
	unsigned class_bits;  /* sound classes of `after`; ANY_BIT */
	bool spells;          /* `after` spells endings out too */
};

enum {
	STEM_BIT = 1 << 30,
	ANY_BIT = 1 << 30,
	SUFFIX_NAMES = 30, /* at most so many features, and sound classes */
	LETTERS = 0x800, /* letters below have their sound classes in a table */
};

struct lexicon {
	struct arena *a;
	struct str code;        /* of the language: its column holds lemmas */
	struct str back, front; /* vowels that settle harmony */
	struct str class_names[SUFFIX_NAMES], classes[SUFFIX_NAMES];
	size_t nclasses;              /* sound classes and their letters */
	uint32_t class_bits[LETTERS]; /* the classes of each letter */
	VEC(struct suffix) suffixes;
	struct map lists; /* struct wordlist * by name */
	VEC(struct wordlist *) all;
};

/* Add a .tsv file: a word list, or the table of suffixes.  False after a
   message. */
bool lexicon_read(struct lexicon *lex, const struct grammar_file *file,
                  struct report *report);
/* Settle what the table of suffixes means (forms.c).  To be called once, after
   all is read; false if it has too many features. */
bool lexicon_settle(struct lexicon *lex);
/* The forms of a list, made when first asked for, by whichever thread comes
   first (forms.c). */
const struct forms *wordlist_forms(const struct wordlist *list);
void wordlist_free(struct wordlist *list);
const struct wordlist *lexicon_list(const struct lexicon *lex, struct str name);
/* A form, in any case; NULL if the list does not have it. */
const struct word *wordlist_find(const struct wordlist *list, struct str form);
/* A cell of an entry; empty if there is no such column. */
struct str entry_cell(const struct entry *e, struct str column);
/* The entry with that value in a column; NULL. */
const struct entry *wordlist_entry(const struct wordlist *list,
                                   struct str column, struct str value);
/* A form of an entry with exactly those features; the lemma if none. */
struct str entry_form(const struct entry *e, struct str features);
/* Lower case, letter by letter; s itself where it is that already. */
struct str lexicon_fold(struct arena *a, struct str s);

#endif
