#ifndef EDIT_TOKEN_H
#define EDIT_TOKEN_H

#include "edit/edit.h"

/* What the words of an address are. */
enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER, /* "5-1", "2)", "үшінші", "VI" */
	TOKEN_STEP,   /* the noun for a unit */
	TOKEN_ACT,    /* the noun for an act */
	TOKEN_SELF,   /* "this", of an act */
	TOKEN_AND,
	TOKEN_COMMA,
	TOKEN_DASH,
	TOKEN_QUOTE, /* a placeholder of mask.h */
	TOKEN_ALL,   /* "whole" */
	TOKEN_ROW,   /* "порядковый номер" */
	TOKEN_FROM,  /* before the front of a range ... */
	TOKEN_TO,    /* ... and before its end */
	TOKEN_IN,    /* "in", before the noun for a place */
	TOKEN_SKIP,
	TOKEN_BAD,
};

struct token {
	enum token_kind kind;
	struct str words; /* as printed */
	struct str num;   /* of a number, in digits where it was in words */
	bool bracket;     /* "2)" */
	bool hyphen; /* a hyphen leads from the number to what it numbers */
	bool ordinal;
	bool object; /* ... in the accusative: an order is about its noun */
	enum step_kind step;
	const struct word *noun;
};

/* Cut the next token off the front of *s. */
struct token token_next(struct arena *a, const struct language *lang,
                        struct str *s);

/* A noun of an address (steps.tsv, titled.tsv); NULL: it is none. */
const struct word *token_noun(const struct language *lang, struct str s);
/* Does s begin with one, of one word or of several? */
bool token_begins_noun(const struct language *lang, struct str s);
/* Does a noun stand in that form? */
bool noun_has_form(const struct word *noun, struct str features);
/* Is a noun what an order is about, not where: "point 2", not "of point 2"? */
bool noun_is_object(const struct word *noun);
/* Is a noun in the genitive? */
bool noun_is_genitive(const struct word *noun);
/* Is it of several units?  One form may be that of one as well: of the last
   unit, as an object (target), several are meant, of those around it one. */
bool noun_is_plural(const struct word *noun, bool target);
/* Does a noun say where: "in point 2"? */
bool noun_is_where(const struct word *noun);

#endif
