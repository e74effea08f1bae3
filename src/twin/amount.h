#ifndef TWIN_AMOUNT_H
#define TWIN_AMOUNT_H

#include "grammar/language.h"

/* The lists of a language that tell what is compared. */
struct tongue {
	const struct language *lang;
	const struct wordlist *months, *ordinals, *cardinals, *measures;
	const struct wordlist *roles, *letters; /* of who signs */
};

void tongue_read(struct tongue *t, const struct language *lang);

/* A name for a value, the same in all languages; "15", "1,05". */
uint64_t value_name(struct str digits);

/* A number at the front of a text: its bytes, and its value. */
struct amount {
	size_t n; /* 0: there is none */
	uint64_t value;
	bool ordinal;
	bool one;   /* the word for one, which may say nothing: "a", "some" */
	bool minus; /* no number: a word that makes the one behind it less */
};

/* A whole number in figures, "15", "15 000"; with the words that multiply it,
   "15 тысяч", "1,5 млн".  inner: it goes on from a point, so that zeros at its
   front count.  more: another number may follow what divides it, "1,5". */
struct amount amount_figures(const struct tongue *t, struct str s, bool inner);
/* "1/3": a part in figures, the less of two numbers first. */
struct amount amount_part(struct str s);
/* A number below zero, that is so much above it. */
uint64_t value_below(uint64_t value);
/* A number in words, "он бес", "двадцать первый", "две трети", "үштен екі";
   or the word for a minus. */
struct amount amount_words(const struct tongue *t, struct str s);
/* A numeral of Rome, in letters of either alphabet: all of a word. */
struct amount amount_roman(struct str word);

/* What is counted by a number that s follows: "(он бес) күн", "рабочих дней",
   "%".  Empty where no list knows. */
struct str amount_measure(const struct tongue *t, struct str s);

/* The letters at the front of s. */
size_t word_length(struct str s);
/* The value of a word that is a month in a list; 0: none. */
unsigned month_number(const struct tongue *t, struct str word);

#endif
