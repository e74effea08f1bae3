#ifndef GRAMMAR_LEXICON_H
#define GRAMMAR_LEXICON_H

#include "base/map.h"
#include "base/vec.h"
#include "grammar/files.h"

#include <stdatomic.h>

enum {
	LETTERS = 0x800, /* letters below are known by tables */
};

/* A row of a word list. */
struct entry {
	const struct wordlist *list;
	struct str *cells; /* one for each column of the list */
	struct str lemma;
	unsigned declensions; /* bits of its own; 0: its word tells */
};

/* A form of a word: "бұйрығына" is order, POSS3.DAT. */
struct word {
	const struct entry *entry;
	struct str form;
	struct str folded;   /* form in lower case */
	struct str features; /* "", "POSS3.DAT", "PL.POSS3" */
	unsigned last;       /* bit of the last of them; STEM_BIT */
};

struct wordlist {
	struct str name; /* of the file: "months" */
	struct str *columns;
	struct str *usual; /* what empty cells of a column hold */
	size_t ncolumns;
	VEC(struct entry) entries;
	const struct lexicon *lexicon;
	_Atomic(struct forms *) forms;       /* see wordlist_forms */
	_Atomic(struct forms_index *) index; /* see wordlist_index */
};

/* As VEC(struct word). */
struct words {
	struct word *p;
	size_t n, cap;
};

/* All forms of the words of a list. */
struct forms {
	struct arena arena;
	struct words words;
	VEC(struct str) features; /* each "PL.POSS3" once */
};

/* The words of a list by their form in lower case. */
struct forms_index {
	struct arena arena;
	struct map map;                    /* struct word * */
	unsigned char firsts[LETTERS / 8]; /* letters that one begins with */
	size_t longest;                    /* bytes of the longest */
};

/* One way to put an ending on: see suffixes in nusqa-grammar(5). */
struct suffix {
	struct str feature, from, after;
	unsigned cut;
	struct str back, front;
	unsigned feature_bit; /* of its feature */
	unsigned from_bits;   /* features that it may follow; STEM_BIT */
	unsigned class_bits;  /* sound classes of `after`; ANY_BIT */
	unsigned declensions; /* bits of those that it is for; 0: of all */
	bool spells;          /* `after` spells endings out too */
};

/* A declension and the endings of the lemmas that follow it. */
struct declension {
	struct str name, endings;
	unsigned bits; /* two names may be one */
};

/* Which words of a lemma of several are inflected. */
enum inflect {
	INFLECT_LAST,
	INFLECT_FIRST,
	INFLECT_HEAD, /* the first noun, and adjectives before it */
	INFLECT_NO,
};

enum {
	STEM_BIT = 1 << 30,
	ANY_BIT = 1 << 30,
	SUFFIX_NAMES = 30, /* at most so many features, and sound classes */
	LEMMA_WORDS = 6,   /* words of a lemma that are inflected */
};

struct lexicon {
	struct arena *a;
	struct str code;        /* of the language: its column holds lemmas */
	struct str back, front; /* vowels that settle harmony */
	struct str class_names[SUFFIX_NAMES], classes[SUFFIX_NAMES];
	size_t nclasses;              /* sound classes and their letters */
	uint32_t class_bits[LETTERS]; /* the classes of each letter */
	VEC(struct suffix) suffixes;
	/* Those that may follow each feature; the last: that follow none. */
	VEC(const struct suffix *) next[SUFFIX_NAMES + 1];
	enum inflect inflect;
	struct str adjective; /* endings of adjectives */
	VEC(struct declension) declensions;
	struct str declension_names[SUFFIX_NAMES];
	size_t ndeclensions;
	const struct folding *folding; /* see fold.h; may be NULL */
	struct map lists;              /* struct wordlist * by name */
	VEC(struct wordlist *) all;
};

/* The words of a lemma that are inflected, and what stands around them; words
   have one blank between them.  No words: the lemma is the only form. */
struct phrase {
	struct str words[LEMMA_WORDS];
	unsigned declensions[LEMMA_WORDS];
	size_t n;
	struct str after;
};

/* Add a .tsv file: a word list, or the table of suffixes.  False after a
   message. */
bool lexicon_read(struct lexicon *lex, const struct grammar_file *file,
                  struct report *report);
/* Settle what the table of suffixes means (forms.c).  To be called once, after
   all is read; false if it has too many features or declensions. */
bool lexicon_settle(struct lexicon *lex);
/* The forms of a list, made when first asked for, by whichever thread comes
   first (forms.c). */
const struct forms *wordlist_forms(const struct wordlist *list);
/* The forms of words that stand in no list, themselves first: one word or
   several, as a lemma.  has: the feature that they have already, "POSS3";
   empty: none (forms.c). */
void lexicon_inflect(struct arena *a, const struct lexicon *lex,
                     struct str phrase, struct str has, struct words *out);
/* Does the last of some words take endings with front vowels?  False where it
   has no vowel that tells (forms.c). */
bool lexicon_harmony(struct arena *a, const struct lexicon *lex,
                     struct str words, bool *front);
/* Do words end in one of some letters or sound classes, as the column `after`
   of the table of suffixes has them (forms.c)? */
bool lexicon_ends_in(const struct lexicon *lex, struct str after,
                     struct str words);
/* The same by their form, for lists in which words are looked up. */
const struct forms_index *wordlist_index(const struct wordlist *list);
void wordlist_free(struct wordlist *list);
/* What of an entry's lemma is inflected, and how (phrase.c). */
void phrase_of(struct phrase *ph, struct arena *a, const struct entry *e);
/* The bits of declensions by their names, divided by commas; false if there
   are too many (phrase.c). */
bool declension_bits(struct lexicon *lex, struct str names, unsigned *bits);
/* "no", "last", "first", "head"; false for any other word (phrase.c). */
bool inflect_read(struct str word, enum inflect *out);
const struct wordlist *lexicon_list(const struct lexicon *lex, struct str name);
/* A form, in any case; NULL if the list does not have it. */
const struct word *wordlist_find(const struct wordlist *list, struct str form);
/* A cell of an entry; empty if there is no such column. */
struct str entry_cell(const struct entry *e, struct str column);
/* The cell of a column of the language's own, "ru_inflect", else of that for
   all languages, "inflect". */
struct str entry_own(const struct entry *e, struct str column);
/* The entry with that value in a column; NULL. */
const struct entry *wordlist_entry(const struct wordlist *list,
                                   struct str column, struct str value);
/* A form of an entry with exactly those features; the lemma if none. */
struct str entry_form(const struct entry *e, struct str features);
/* Lower case, letter by letter; s itself where it is that already. */
struct str lexicon_fold(struct arena *a, struct str s);

#endif
