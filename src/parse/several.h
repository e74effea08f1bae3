#ifndef PARSE_SEVERAL_H
#define PARSE_SEVERAL_H

#include "parse/parser.h"

/* Numbers of units, each as node.num has it. */
struct numbers {
	VEC(struct str) list;
};

/*
 * The numbers that one line has for several units that are gone: "3), 4) and
 * 5", "6) - 8", "2-4", "2-1, 2-2".  A hyphen alone joins two numbers to a
 * range, if the second is the greater one and no other number in the line is
 * inserted behind the same: 2-1 and 2-2 are two; nor if the number that it
 * would begin with has been passed already: 1-2 behind 1-1 is one.  Of a range
 * that is too long only its ends.
 */
struct numbers several_read(struct parser *p, struct str printed,
                            unsigned passed);

#endif
