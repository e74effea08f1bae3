#ifndef MKORDER_WORDS_H
#define MKORDER_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The words of a language, from its data file (tools/mkorder/LANG.tsv), and
 * the source of chance.  The program makes one act and ends: what is
 * allocated is never freed.
 */
void words_load(const char *path);
void chance_seed(unsigned long seed);
/* One of 0 .. n - 1. */
unsigned chance(unsigned n);

/* n bytes; ends the program where there are none. */
void *keep(void *old, size_t n);
/* printf to a new string. */
const char *print(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* The text of a key, or NULL; of several texts, one. */
const char *word(const char *key);
/* The text of a key, its slots filled from name, value, ... NULL, the others
   with new words; blanks at its ends and runs of them gone. */
const char *say(const char *key, ...) __attribute__((sentinel));
/* The i-th word of a text of several. */
const char *word_at(const char *key, size_t i);
size_t words_count(const char *key);
/* Which of several acts is written: {day} is then the text of day.2. */
void words_round(unsigned n);
/* A word that was not given before. */
const char *word_new(void);
/* The last one given. */
const char *word_last(void);
/* Have a word for {c}, the same each time; or none: then each is another.  The
   one that was had till now. */
const char *word_common(bool wanted);
/* Was it given by word_new, or as figures? */
bool word_is_own(const char *s, size_t n);

#endif
