#ifndef GRAMMAR_CODE_H
#define GRAMMAR_CODE_H

#include "grammar/fold.h"
#include "grammar/match.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdatomic.h>

enum {
	GROUPS_MAX = 64,
	BEGINNINGS = 0x80 + 0x100, /* letters of ASCII, U+0400 to U+04FF */
};

/* Can a pattern begin with a letter? */
enum beginning {
	BEGINNING_UNKNOWN, /* it was not asked */
	BEGINNING_NONE,
	BEGINNING_SOME,
};

/* A compiled pattern; re is NULL where it does not compile. */
struct code {
	const struct rule *rule;
	const struct pattern *pattern;
	pcre2_code *re;
	_Atomic(pcre2_code *) fast; /* the same as machine code, once it pays */
	atomic_size_t seen;         /* bytes matched against until then */
	size_t size;                /* of re in bytes */
	atomic_bool slow;           /* no machine code can be made */
	bool looks_back;            /* at what stands before the match */
	atomic_uchar begins[BEGINNINGS]; /* enum beginning of each letter */
	unsigned char group[GROUPS_MAX]; /* group number -> capture + 1 */
};

/* A text, and what it has of the words that rules of a language need. */
struct looked {
	struct str text;
	struct present present;
};

struct matcher_state {
	pcre2_general_context *memory; /* that does not run out: mem_alloc */
	pcre2_compile_context *compile;
	pcre2_match_data *data;
	pcre2_match_context *context;
	pcre2_jit_stack *stack; /* NULL: none was needed yet */
	struct folds folds;
	struct looked met, held;     /* see matcher_meet, matcher_hold */
	const struct language *lang; /* whose rules meet the first; NULL */
};

/* The pattern compiled, when first asked for; the thread that comes second uses
   the first's. */
struct code *code_of(struct matcher *m, const struct rule *rule,
                     struct pattern *p);
void code_free(struct code *c);
/* Can the pattern not match at byte `from` of s, by the letter that is there?
   Of patterns that may match anywhere, and where c is NULL, it is not known. */
bool code_passes(const struct matcher *m, struct code *c, struct str s,
                 size_t from);
/* Match from byte `from` of s on, as fast as pays; what pcre2_match gives.  A
   pattern that does not compile matches nothing. */
int code_match(const struct matcher *m, struct code *c, struct str s,
               size_t from);
/* What that match captured, as parts of s. */
void code_captures(const struct matcher *m, const struct code *c, struct str s,
                   int groups, struct match *out);

#endif
