#ifndef EDIT_MASK_H
#define EDIT_MASK_H

#include "grammar/fold.h"

/*
 * A sentence without its quotations: each outermost one is "1", "2", ... in
 * text, all else is folded (fold.h), with one blank where there was white
 * space.  quotes[0] is what "1" stands for, without its outer marks; a mark
 * that closes a title at its end as well is that of the title.  The day of a
 * month in marks of its own, «12» ноября, is no quotation: it stands without
 * them.
 */
struct mask {
	struct str text;
	VEC(struct str) quotes;
	/* A mark has no partner: where a quotation ends is a guess, good enough
	   to pass over the title of an act, not to take words from. */
	bool odd;
};

/* How marks without a partner are taken: outer ones go on to the last that
   closes, or (flat) the first that closes ends all that are open.  Where all
   have one there is no difference. */
enum mask_how { MASK_NESTED, MASK_FLAT };

/* s masked; the text is in the arena, quotations are parts of s.  lex: its
   words; NULL: nothing is folded. */
void mask_read(struct arena *a, const struct lexicon *lex, struct str s,
               enum mask_how how, struct mask *out);
/* The quotation that a placeholder in a text is for, the first of them; *next
   goes on behind it.  False where there is none. */
bool mask_next(const struct mask *mask, struct str *next, struct str *quote);
/* A part of the text with its quotations, in marks, for a message. */
struct str mask_words(struct arena *a, const struct mask *mask, struct str s);
/* The front of the sentence s that was masked, up to its first colon outside of
   quotations; all of it where there is none. */
struct str mask_front(const struct mask *mask, struct str s);
/* Is there a quotation mark at the front of s? */
bool mask_opens(struct str s);
/*
 * The end of a quotation that begins at the front of s and goes on over
 * paragraphs: behind the mark that closes it.  More than one mark may do so:
 * `from` is the end found before, 0 at first.  *even: all marks up to there
 * have partners; else it is the only one at the end of a line.  0: there is
 * none such.
 */
size_t mask_block_end(struct str s, size_t from, bool *even);

#endif
