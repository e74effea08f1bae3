#ifndef DRAFT_PLACE_H
#define DRAFT_PLACE_H

#include "diff/outline.h"
#include "edit/edit.h"

struct naming;

/* How places are named: the words of a language, and what approved documents
   are called; NULL: by their numbers. */
struct namer {
	struct arena *a;
	const struct language *lang;
	struct naming *naming;
};

/* Which places: of an outline, as seen from what has been named already
   (NOWHERE: nothing but the act). */
struct place {
	const struct outline *o;
	size_t item, scope;
	size_t more;        /* as many side by side, behind that one */
	const size_t *also; /* ... or these */
	unsigned first; /* where they are counted, the place of the first one;
	                   0: that which it has */
	bool part;      /* they are parts of an article */
	unsigned sentence; /* the one of its sentences that is meant; 0: all */
};

/* A row of draft.tsv; NULL. */
const struct entry *namer_row(const struct namer *n, const char *name);
/* What agrees with a noun: a column of agreement.tsv. */
struct str namer_agree(const struct namer *n, const struct entry *e,
                       const char *column);
/* "подпункте 1) пункта 2", the smallest in that form; empty for the scope
   itself, and for the act. */
struct str place_print(const struct namer *n, struct place place,
                       struct str form);
/* Units alone, without what they are in: "пунктами 5-1 и 5-2". */
struct str place_bare(const struct namer *n, struct place place,
                      struct str form);
/* An appendix as the act of its own that it is: "указанные Правила". */
struct str place_annexed(const struct namer *n, const struct outline *o,
                         size_t appendix, struct str form);
/* An appendix as a whole: by its name, else as "приложение 2 к указанному
   приказу". */
struct str place_whole(const struct namer *n, struct place place,
                       struct str form);
/* Is it counted, not numbered?  What pieces of that unit are called. */
bool place_counted(const struct outline *o, size_t item);

#endif
