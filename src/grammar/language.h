#ifndef GRAMMAR_LANGUAGE_H
#define GRAMMAR_LANGUAGE_H

#include "grammar/lexicon.h"
#include "grammar/literal.h"
#include "grammar/rule.h"

/* What a letter tells of the language of a text. */
enum {
	LETTER_ALPHABET = 1, /* it may be in this one */
	LETTER_OWN = 2,      /* its neighbours do not have it */
	LETTER_LIKELY = 4,   /* its neighbours have it less often */
};

/* A language: a folder of the grammar that has a language.conf. */
struct language {
	struct str code;                    /* "kk": ISO 639-1 */
	struct str code3;                   /* "kaz": ISO 639-2 */
	unsigned char letter_bits[LETTERS]; /* what each small letter tells */
	struct map common;                  /* frequent words, small */
	size_t common_longest;              /* bytes of one of them */
	struct map labels; /* fixed words, struct str * by label */
	struct lexicon lexicon;
	struct map defines; /* struct define * by name */
	VEC(struct ruleset *) rulesets;
	struct map rules;         /* struct rule *, the first of each name */
	struct literals literals; /* what its rules need */
	bool many; /* many texts will be read: see grammar_many */
};

/* Read the folder `name` of the files; the lists of kz/ serve all.  NULL
   after a message. */
struct language *language_read(struct arena *a,
                               const struct grammar_files *files,
                               struct str name, struct report *report);
/* Free what was made on first use. */
void language_free(struct language *lang);
/* The rules of a file, "structure"; an empty set if there is no such file. */
const struct ruleset *language_rules(const struct language *lang,
                                     struct str name);
/* A rule by its name, in any file; NULL. */
const struct rule *language_rule(const struct language *lang, struct str name);
struct str language_label(const struct language *lang, struct str name);
const struct wordlist *language_list(const struct language *lang,
                                     struct str name);
/* What agrees with a noun, by its declension: a column of the list `agreement`.
   Empty where the language has no such list, and for NULL. */
struct str language_agreement(const struct language *lang, struct arena *a,
                              const struct entry *noun, struct str column);

#endif
