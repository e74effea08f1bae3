#ifndef GRAMMAR_MATCH_H
#define GRAMMAR_MATCH_H

#include "base/date.h"
#include "base/diag.h"
#include "grammar/language.h"

enum capture {
#define CAPTURE(name) CAP_##name,
#include "grammar/captures.def"
#undef CAPTURE
	CAPTURES,
};

/* What a rule found: all of it, and what it captured (p NULL: nothing). */
struct match {
	const struct rule *rule;
	struct str all;
	struct str cap[CAPTURES];
};

/*
 * What one thread needs to match.  Patterns are compiled when first used and
 * kept in the grammar, whichever thread comes first.  A pattern that does not
 * compile, or gives up on a text, is reported and counts as not matching.
 */
struct matcher {
	struct matcher_state *state;
	struct report *report; /* may be NULL */
	struct str name;       /* of the input, for messages */
	size_t expect;         /* bytes that most patterns will meet; 0: few */
	bool plain;            /* no text has anything to fold, see fold.h */
};

void matcher_init(struct matcher *m, struct report *report, struct str name);
void matcher_free(struct matcher *m);
/* All texts to come are parts of this one, or put together from it: how much
   there is, whether anything in it is to be folded, and which words that rules
   of the language need it has, is settled once.  It is not freed before the
   matcher. */
void matcher_meet(struct matcher *m, const struct language *lang,
                  struct str text);

/*
 * The first match of a rule in s, from byte `from` on.  Rules whose pattern
 * begins with ^ match at `from` only.  s is valid UTF-8.  Letters are matched
 * as what they stand for (fold.h); what is found are parts of s itself.
 */
bool rule_match(struct matcher *m, const struct rule *rule, struct str s,
                size_t from, struct match *out);
/* The first rule of a set that matches at the front of s; NULL. */
const struct rule *ruleset_match(struct matcher *m, const struct ruleset *set,
                                 struct str s, struct match *out);
/* rule_match by name; false where the language has no such rule. */
bool language_match(struct matcher *m, const struct language *lang,
                    struct str rule, struct str s, struct match *out);
/* The same of one text, where no matcher is at hand. */
bool language_reads(const struct language *lang, struct str rule, struct str s);
/* A day in words or figures, by the rule `date` and the list of months; false
   if s does not begin with one. */
bool language_date(struct matcher *m, const struct language *lang, struct str s,
                   struct date *d);
/* s does not change until the next call (an empty s ends that): matching it
   many times needs no look at all of it each time. */
void matcher_hold(struct matcher *m, struct str s);
/* Compile every pattern of a rule; false after a message. */
bool rule_compile(struct matcher *m, const struct rule *rule);
/* Free what matching compiled into a rule. */
void rule_free(const struct rule *rule);
/* The version of the pattern library. */
const char *matcher_library(struct arena *a);
/* The name of a capture, "num"; its number, CAPTURES if there is none. */
struct str capture_name(enum capture c);
enum capture capture_find(struct str name);

#endif
