#ifndef EDIT_WORDING_H
#define EDIT_WORDING_H

#include "edit/find.h"

/*
 * The words of a block as they are compared: quotes, dashes, white space and
 * letters that look alike are each one sign, what does not show is not there.
 * Inline elements and ends of lines do not divide them.
 */
struct letter {
	const struct node *node; /* TEXT; EOL */
	size_t at, n;            /* its bytes there */
	size_t to;               /* where it begins in the compared text */
};

struct wording {
	struct str text;
	struct letter *letters;
	size_t n;
};

/* Letters from..to-1 of a wording. */
struct range {
	size_t from, to;
};

/* The next block of a spot behind `after` (NULL: the first): paragraphs,
   headings, cells; no editors' notes, no captions towards an act. */
const struct node *wording_block(const struct spot *spot,
                                 const struct node *after);
void wording_read(struct arena *a, const struct folding *f,
                  const struct node *block, struct wording *w);
/* The compared text alone. */
struct str wording_plain(struct arena *a, const struct folding *f,
                         const struct node *block);
/* Words from outside in the form in which they are compared. */
struct str wording_fold(struct arena *a, const struct folding *f, struct str s);
/* The next place of such words from letter `from` on, whole words where they
   begin or end in one. */
bool wording_find(const struct wording *w, struct str words, size_t from,
                  struct range *out);
/* The text of a range as it is printed. */
struct str wording_text(struct arena *a, const struct wording *w,
                        struct range r);
/* Does the range stand alone in quotation marks, all that they hold? */
bool wording_quoted(const struct wording *w, struct range r);
/* Does the range stand in the quoted title of an act? */
bool wording_in_title(const struct wording *w, const struct language *lang,
                      struct range r);
/* The k-th sentence; false where there is none, *doubt where it cannot be told
   for certain. */
bool wording_sentence(const struct wording *w, const struct language *lang,
                      unsigned k, struct range *out, bool *doubt);
/* Does a sentence, or all of the text, begin with that letter, past marks? */
bool wording_begins(const struct wording *w, const struct language *lang,
                    size_t letter);
/* The text in a spot that is most like those words; empty: nothing is. */
struct str wording_nearest(struct finder *f, const struct spot *spot,
                           struct str words);
/* What a letter of the compared text is; 0 outside. */
uint32_t wording_rune(const struct wording *w, size_t letter);

#endif
