#ifndef DRAFT_NAMING_H
#define DRAFT_NAMING_H

#include "draft/named.h"
#include "tree/doc.h"

/* What a draft calls the documents that the old act approves. */
struct titled {
	struct named named;
	bool shared;  /* another one has that noun, too */
	bool doubted; /* whoever reads the draft finds nothing by that name */
	bool said;    /* the draft has named it by now */
};

/* Where the draft has named one. */
struct mention_of {
	size_t line, item;
};

struct naming {
	const struct doc *act;
	const struct outline *x;
	struct titled **titles; /* by item of x; NULL: it is none */
	size_t line;            /* of the draft, that is being printed */
	VEC(struct mention_of) mentions;
};

/* Look at all that the act approves; n->naming is it from then on. */
void naming_open(struct naming *naming, struct namer *n, const struct doc *act,
                 const struct outline *x);
/* A draft is printed anew: nothing is said yet. */
void naming_reset(struct naming *naming);
/* What is named in a line was not understood: it is called by its number from
   now on.  False where nothing is named there. */
bool naming_doubt(struct naming *naming, size_t line);
/* The same of all that is named; false where nothing is. */
bool naming_doubt_all(struct naming *naming);
/* "Правилах выдачи справок, утвержденных указанным приказом,": an appendix, an
   item of the old outline or of the new one.  Empty: it has no such name. */
struct str naming_print(const struct namer *n, const struct outline *o,
                        size_t item, struct str form);
/* The same where it may be named already: "указанных Правилах". */
struct str naming_print_said(const struct namer *n, const struct outline *o,
                             size_t item, struct str form);

#endif
