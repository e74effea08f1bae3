#ifndef TEXT_HTML_NOTE_H
#define TEXT_HTML_NOTE_H

#include "text/html_pen.h"

/* A footnote of a page: a mark that is a link to it, and what it says. */
struct html_note {
	size_t mark, at; /* the node of the link, and of what it leads to */
	struct str key;  /* "1", "*" */
	bool opens;      /* its words open with the mark */
	size_t spot;     /* where the mark stood in the text */
};

/* The mark that the words of a note open with, while it is read: how much of it
   has been. */
struct html_mark {
	struct str key; /* what is still to come */
	bool open;      /* in a bracket */
	bool done, bad;
	bool stops; /* a point or a bracket closes it, as it does numbers */
};

struct html_notes {
	VEC(struct html_note) list;
	size_t *of;  /* for each node that is a mark, or what one leads to, the
	                index + 1; for each link back SIZE_MAX */
	size_t open; /* the node of the one that is read; 0 */
	struct html_mark mark;
};

/*
 * Those of a page: the link is nothing but a mark, above the line or in
 * brackets, or is said to be one; it leads on to a block that opens with the
 * same mark, or leads back, or is said to be a note.  out: bits of what is no
 * text.
 */
struct html_notes html_notes_find(struct markup *m, struct arena *a,
                                  unsigned out);

/* A node begins that is a mark, a link back or a note.  True: it is no text. */
bool html_note_enter(struct html_notes *notes, size_t i, struct html_pen *pen);
/* What is left of words of the note: those of its mark are cut off. */
struct str html_mark_cut(struct html_mark *mark, struct str words);

#endif
