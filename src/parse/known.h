#ifndef PARSE_KNOWN_H
#define PARSE_KNOWN_H

#include "parse/parser.h"

/*
 * The act of that name in a list of acts (codes.tsv, laws.tsv) that a text of
 * the day means; NULL where that is not sure.  Of a text without a day, only
 * one means something.  settled: no later wording than of that day is in the
 * text.
 */
const struct entry *known_entry(const struct wordlist *list, struct str name,
                                struct date day, bool settled);
/* The same of a text with wording of several days, up to `last`: the act in
   force on its day, if it is still so on the last.  last.year 0: not told. */
const struct entry *known_lasting(const struct wordlist *list, struct str name,
                                  struct date day, struct date last);
/* Which act a row is; false where its day is none. */
bool known_work(const struct entry *e, struct work *out);
/* The number of an act of that kind and day: of a law by its title, of a code
   also where it is the only one of its day; empty where it is not known. */
struct str known_number(struct parser *p, const struct work *w,
                        struct str title);

#endif
