#ifndef PARSE_LINT_TEXT_H
#define PARSE_LINT_TEXT_H

#include "base/map.h"
#include "grammar/language.h"
#include "grammar/match.h"
#include "tree/doc.h"

/* One run over a document. */
struct lint {
	const struct doc *doc;
	const struct language *lang;
	struct report *report;
	struct matcher matcher;
	struct arena scratch;
	size_t told[DIAG_COUNT]; /* how often each message was given */
	struct span cursor;      /* of XML: a byte that was led back to a line
	                            (n), so that the next need not begin anew */
	struct map cited; /* the acts that its text cites, by their IRIs */
	bool cited_read;  /* they were gathered */
};

/* Report n bytes at byte at of a leaf. */
void lint_put(struct lint *l, enum diag_code code, const struct node *leaf,
              struct span where, struct str detail);
/* Look at the letters of a leaf: see lint.h. */
void lint_letters(struct lint *l, const struct node *leaf);

#endif
