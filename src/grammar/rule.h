#ifndef GRAMMAR_RULE_H
#define GRAMMAR_RULE_H

#include "base/map.h"
#include "base/vec.h"
#include "grammar/files.h"

#include <stdatomic.h>

/* One `match` line: the pattern as written, and where. */
struct pattern {
	struct str source;
	size_t line, col;
	bool anchored; /* begins with ^ */
	size_t frozen; /* its number in a table of compiled ones, or 0 */
	_Atomic(struct code *) code; /* compiled at first use, see match.c */
};

/* One `ok` or `no` line.  want holds "name=value" parts, as written. */
struct example {
	bool ok;
	struct str text;
	struct str want;
	size_t line;
};

struct need {
	struct str text;
	size_t literal; /* its number among those of the language, or 0 */
};

/* What a text must have one of. */
struct needs {
	struct need *p;
	size_t n, cap;
};

struct rule {
	struct str name; /* "point" */
	struct str file; /* "kk/structure.rules" */
	size_t line;
	struct str makes;  /* what it yields: a kind of node, an operation */
	struct str does;   /* a named action of the parser; mostly empty */
	struct str see;    /* the norm it follows */
	struct str source; /* the rule as written */
	VEC(struct needs) needs; /* of each: of every text that it matches */
	VEC(struct pattern) patterns;
	VEC(struct example) examples;
	const struct language *language;
};

/* The rules of one file, in order of priority. */
struct ruleset {
	struct str name; /* "structure" */
	VEC(struct rule *) rules;
};

/* A pattern with a name, for use in others as (?&name). */
struct define {
	struct str name;
	struct str source;
	struct str file;
	size_t line;
};

/*
 * Read a file of rules into set, its definitions into defines (struct define *
 * by name).  The format is that of nusqa-grammar(5).  Errors are reported
 * with their place; false after one.
 */
bool rules_read(struct arena *a, const struct grammar_file *file,
                struct ruleset *set, struct map *defines,
                struct report *report);

#endif
