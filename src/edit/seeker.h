#ifndef EDIT_SEEKER_H
#define EDIT_SEEKER_H

#include "edit/inflected.h"
#include "edit/resolve_part.h"

/* Old words that have a capital at their front. */
struct capitals {
	struct buf words; /* as they are compared */
	struct buf told;  /* where they stand, for the message */
	size_t n;
};

/* One change of words being resolved. */
struct seeker {
	struct resolver *r;
	struct resolved *to;
	const struct edit *e;
	const struct folding *by;
	struct str old, of; /* as they are compared */
	struct wording w;   /* of the block at hand */
	const struct node *block;
	struct range within;    /* of it */
	size_t hits;            /* places found, of which some may be left */
	size_t outside;         /* new words that came outside of marks */
	VEC(struct spot) but;   /* what is left out */
	struct str sought[2];   /* see seeker_seeks; empty: anything */
	struct inflected forms; /* where words stand in several */
	struct buf fitted;      /* what stands for what, for the message */
	struct capitals capitals;
	struct buf left; /* what stands there in some other form */
};

/* Change that range of the block at hand. */
void seeker_cut(struct seeker *s, struct range range, struct str fresh);
/* Open a block: all of it, or the sentence that is meant. */
bool seeker_open(struct seeker *s, const struct node *block);
bool seeker_in_range(struct range r, struct range within);
/* Does the range stand on the side of the words `of` that the edit says? */
bool seeker_beside(const struct seeker *s, struct range r);
/* Whole text: the titles of acts that it cites are theirs. */
bool seeker_is_theirs(const struct seeker *s, struct range r);
/* Seek in all blocks of the place; words: what is not there if none is. */
bool seeker_all(struct seeker *s, bool (*seek)(struct seeker *),
                struct str words);
/* From now on, only blocks that may have either of such words are looked at;
   they are as wording_fold makes them. */
void seeker_seeks(struct seeker *s, struct str words, struct str or);
/* The next block of the place behind `after` that is not left out, and may
   have what is sought. */
const struct node *seeker_next(const struct seeker *s,
                               const struct node *after);
/* What the edit leaves out, and which of the words it means: resolve_limits.c.
 */
bool seeker_limits(struct seeker *s);
/* One more place found; is it one of those that are meant? */
bool seeker_counts(struct seeker *s);
/* Are there as many as the edit says? */
bool seeker_enough(struct seeker *s);
/* Words in whatever case they stand: resolve_forms.c. */
bool seeker_fitting(struct seeker *s);

/* Note where the old words stand in the open block with a capital at their
   front, and are not changed for it; then tell, if others were `changed`:
   capitals.c. */
void seeker_capital(struct seeker *s);
void seeker_capitals(struct seeker *s, bool changed);

/* Tell in which captions of appendices of appendices the old words stand and
   are left: these name what they are appended to.  captions.c. */
void seeker_captions(struct seeker *s);

/* Does the order change such words, as they are compared, in one of its
   edits? */
bool seeker_is_ordered(const struct seeker *s, struct str words);

#endif
