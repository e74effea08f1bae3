#ifndef EDIT_SIEVE_H
#define EDIT_SIEVE_H

#include "edit/wording.h"

/*
 * Tells quickly where words cannot be: blocks are folded once, for all the
 * changes that look through them.  For as long as the text does not change.
 */
struct sieve {
	struct arena a;
	const struct folding *by;
	struct map texts; /* struct str * of a block: in small letters */
};

void sieve_open(struct sieve *s, const struct folding *by);
void sieve_close(struct sieve *s);
/* Words as sieve_may wants them: those of wording_fold, in small letters.
   They stay good until sieve_close. */
struct str sieve_words(struct sieve *s, struct str words);
/* May such words stand in a block, in whatever letters?  Where no: nowhere. */
bool sieve_may(struct sieve *s, const struct node *block, struct str words);

#endif
