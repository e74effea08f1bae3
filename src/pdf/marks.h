#ifndef PDF_MARKS_H
#define PDF_MARKS_H

#include "pdf/layout_part.h"

/* Does a line open with one: an asterisk, or a number that is raised over the
   words behind it? */
bool mark_opens(const struct stripe *s, struct mark *m);
/* Does it, with one that surely is above the line? */
bool mark_is_over(const struct stripe *s, struct mark *m);
/* The first of some lines in which the mark of each of n notes stands above the
   line behind a word; lines->n: none is.  All are sought at once. */
void marks_seek(struct layout *l, const struct stripes *lines,
                struct note *notes, size_t n, size_t *line);
/* May it, if that stands in its text: a plain number with words behind it? */
bool mark_may_open(const struct stripe *s, struct mark *m);
/* May it, with a number in a bracket: "1) "? */
bool mark_brackets(const struct stripe *s, struct mark *m);
/* How many signs of marks a line opens with; they may be larger than its words.
 */
size_t mark_run(const struct stripe *s);
/* Take the marks of n notes, which will be the next ones of the layout, out of
   the text of a page; how many have one.  What may be a power, the number of a
   unit or a sign of a formula is none: those stand behind figures, and behind
   signs and units of a letter or two.  ruled: a line is drawn above the notes;
   then marks may stand in tables, too, on the page before, and behind short
   words, where nothing else may be the mark of a note. */
size_t marks_take(struct layout *l, struct laid *laid, struct note *notes,
                  size_t n, bool ruled);

#endif
