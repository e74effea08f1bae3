#ifndef FORM_COMPARATIVE_H
#define FORM_COMPARATIVE_H

#include "form/redaction.h"

enum { COMPARATIVE_COLUMNS = 5 };

/* A structural element that changed. */
struct comparative_row {
	VEC(struct str) element; /* where it stands in words, a line each */
	struct redaction old, fresh;
};

/*
 * The comparative table that goes with the draft of an amending act: a row for
 * each structural element that changed, in the order of the new text, with its
 * wording in both.  Editors' notes are no text of the law: what changed in them
 * is left out.
 */
struct comparative {
	struct str lang;   /* "kk" */
	struct str locale; /* "kk-KZ" */
	struct str above;  /* the line above the title; empty */
	struct str title, below;
	struct str columns[COMPARATIVE_COLUMNS];
	VEC(struct comparative_row) rows;
};

/* All of it lives as long as the comparison, whose documents it borrows. */
void comparative_read(struct diff *d, struct comparative *out);

/* The table as a page that needs nothing else, and as a document of Office Open
   XML (false, and nothing written, where that is larger than 4 GB). */
void comparative_html(struct arena *a, const struct comparative *c,
                      struct buf *out);
bool comparative_docx(struct arena *a, const struct comparative *c,
                      struct buf *out);

#endif
