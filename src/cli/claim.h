#ifndef CLI_CLAIM_H
#define CLI_CLAIM_H

#include "cli/convert.h"

/* A file, converted and written under another name, that is to have its place
   in a store. */
struct claim {
	char *written;    /* where it is; it is gone from there afterwards */
	char *place;      /* where it belongs, with the store's folder */
	struct str name;  /* of the file that it was made of */
	struct str hash;  /* of that */
	struct str owned; /* of what that file had in it when it got this place
	                     before; empty: it did not */
};

enum claim_result {
	CLAIM_GRANTED,
	CLAIM_DUPLICATE, /* what stands there goes before it */
	CLAIM_FAILED,    /* after a message */
};

/*
 * Give it its place.  Where two files are texts of one act, it is the same one
 * that gets it (convert_order), whoever comes first, also when several
 * processes on several machines come at once; a new text of the file that has
 * it replaces the old one.  What is there and was not made by us stays.
 */
enum claim_result claim_settle(const struct convert *c, const struct claim *k);
/* Give what is written a place where nothing stands, with its folders; errno
   tells why not. */
bool claim_take(const char *written, char *place);
/* Which file was the act at a place made of?  False where it is none of
   ours. */
bool claim_holder(const struct convert *c, const char *place, struct str *name,
                  struct str *hash);
/* Wait until nobody else settles a place; the open file, -1 where that cannot
   be done. */
int claim_lock(const struct convert *c);
void claim_unlock(int fd);
/* Take away what a file had been written to, when its act is another one now:
   only if what stands there is made of that file, as it was then. */
void claim_release(const struct convert *c, const char *place, struct str name,
                   struct str hash);

#endif
