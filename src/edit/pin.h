#ifndef EDIT_PIN_H
#define EDIT_PIN_H

#include "edit/edit.h"

/*
 * What a lawyer settles of an order that its text leaves open, without touching
 * that: a file of lines with four cells, divided by tabs; # begins a comment.
 *   act    FILE                IRI       which act a text is
 *   day    FILE or FILE:LINE   DATE      from when its changes hold
 *   words  FILE:LINE    SAID   MEANT     the words of the base that quoted
 *                                        ones mean
 *   place  FILE:LINE    SAID   MEANT     the address that one means
 * FILE is the name of an order without folders; LINE as messages have it, or
 * of an order in XML #EID, of a paragraph or its mod.
 */
enum pin_kind { PIN_ACT, PIN_DAY, PIN_WORDS, PIN_PLACE, PINS };

struct pin {
	enum pin_kind kind;
	struct str file, place, said, meant;
	struct date day;
	struct address at;
	size_t line; /* of the file */
	bool used;
};

struct pins {
	struct arena arena;
	struct str name;
	VEC(struct pin) list;
};

/* NULL after messages about lines that say nothing; free with pins_free. */
struct pins *pins_read(struct str name, struct str bytes,
                       struct report *report);
void pins_free(struct pins *pins);
/* Which act a file is said to be; empty: nothing is said. */
struct str pins_work(struct pins *pins, struct str file);
/* Settle what they say of an order's edits; said by a message for each. */
void pins_settle(struct pins *pins, struct edits *edits,
                 const struct folding *by, struct report *report);
/* Were all of some use?  Those that were not are said. */
bool pins_used(const struct pins *pins, struct report *report);

#endif
