#ifndef PARSE_BLOCK_AHEAD_H
#define PARSE_BLOCK_AHEAD_H

#include "parse/block.h"

/* What the paragraphs behind one tell of it, which a body is given. */

/* The next paragraph that is a unit by itself; false where none is before the
   end or a caption. */
bool blocks_ahead(struct blocks *b, const struct para *para, struct unit *u);
/* Has the next unit of the kind the number y + 1?  Then y is one of them,
   however many are missing before it. */
bool blocks_go_on(struct blocks *b, const struct para *para,
                  const struct unit *u);
/* A line of a sentence that was broken before a number: it goes on in small
   letters, and the true unit of that number comes behind. */
bool blocks_broken(struct blocks *b, const struct para *para,
                   const struct unit *u);
/* A number that leaps over some of which one comes behind, before any greater
   unit: it is cited in a line that was broken before it. */
bool blocks_leaps(struct blocks *b, const struct para *para,
                  const struct unit *u);
/* Does a number come again right behind a unit of its row that has ended?
   Nothing led to a list of its own, so it is the next unit, with a number that
   is wrong; the one behind goes on with it, or it is the last one's once more.
   Whoever says that number does not say which is meant. */
bool blocks_repeats(struct blocks *b, const struct para *para,
                    const struct unit *u);
/* Does a heading without its word stand where the number of the points under
   it goes on: "2. Terms" above point 8 behind point 7? */
bool blocks_heads(struct blocks *b, const struct para *para,
                  const struct unit *u);
/* Does a heading without its word stand here that divides the articles of a
   chapter ("I. Main provisions", in it "1. General"): the next of its kind,
   right above an article, or above one that is? */
bool blocks_divides(struct blocks *b, const struct para *para,
                    const struct unit *u);
/* Is what could be such a heading rather the next of a list that is not the
   body's own? */
bool blocks_lists(struct blocks *b, const struct para *para,
                  const struct unit *u);
/* Does the next paragraph begin points at one again? */
bool blocks_again(struct blocks *b, const struct para *para);
/* Does more of the article stand behind the paragraph: points or text, before
   the next article? */
bool blocks_goes_on(struct blocks *b, const struct para *para);

/* Is what a unit without a number could be the heading of the one that has just
   been opened?  That would be empty, and smaller: "Section I.", "GENERAL PART".
 */
bool blocks_entitles(const struct blocks *b, const struct unit *u);
/* Does the line stand for several units that are gone?  Where its number could
   be that of one inserted, "2-3", one that it is inserted behind is missing. */
bool blocks_several(const struct blocks *b, const struct unit *u);
/* Is what ends as a sentence does the heading of an article?  It says nothing
   of anything, and what the article says comes behind it. */
bool blocks_titled(struct blocks *b, const struct para *para,
                   enum node_kind kind, struct str text);
/* Do the words at which the unit just opened begins say that it is gone?  They
   are the editors', no heading, and read as their notes are; but not above
   units that it holds, nor in wording that is quoted. */
bool blocks_stub(struct blocks *b, const struct para *para, struct str text);

#endif
