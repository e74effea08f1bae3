#ifndef EDIT_PARTICLE_H
#define EDIT_PARTICLE_H

#include "edit/wording.h"

/* A small word behind others that agrees with their sounds: "қала да", "ауыл
   да", "министрлік пен". */
struct particle {
	struct range words; /* those before it, ... */
	struct str new;     /* ... and what comes for them; empty: nothing */
	struct range at;    /* found: where it stands */
	struct str fresh;   /* ... its form behind the new words */
	bool doubt;         /* ... it may be another word, or agrees with
	                       nothing */
};

/*
 * Must the particle behind those words change with them?  False where none
 * stands there, or it fits the new words, too.  Which words are particles, the
 * list of the language says.
 */
bool particle_find(struct arena *a, const struct language *lang,
                   const struct wording *w, struct particle *p);

#endif
