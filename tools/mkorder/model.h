#ifndef MKORDER_MODEL_H
#define MKORDER_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/*
 * An act as a lawyer sees it: units with numbers, headings and words.  It is
 * changed by taking the words of an order at their face value, and knows
 * nothing of how nusqa does that.
 */
enum kind {
	ACT,
	RULES,
	APP,
	CHAPTER,
	ARTICLE,
	POINT,
	PART,
	SUBPOINT,
	LINE,
	TABLE, /* its text is the row of its heads */
	ROW,   /* its text is the cells behind its number */
	SENT,  /* of the words of a unit: it stands in no list */
};

struct unit {
	enum kind kind;
	const char *num;   /* "5", "5-1"; of an act or a line empty */
	const char *title; /* of chapters, articles, appendices */
	const char *text;  /* its own words: before its units, if it has any */
	struct unit *up, **kids;
	size_t n;
	size_t ordinal; /* of what is counted: as the base has it */
	bool gone;      /* text is the stub */
	bool fixed;     /* it may not be changed */
	bool touched;   /* it, or all of it, was changed: nothing more may be */
	bool busy;      /* something in it was changed */
	bool shifted;   /* what is counted in it was put in or out */
	bool titled;    /* its heading was changed */
	bool inserted;  /* it got units with numbers */
	bool renumbered; /* its units got other numbers */
};

struct unit *unit_new(enum kind kind, const char *num, const char *title,
                      const char *text);
void unit_put(struct unit *up, size_t at, struct unit *u);
void unit_add(struct unit *up, struct unit *u);
void unit_out(struct unit *u);
size_t unit_place(const struct unit *u);
/* The unit of its kind in up, at any depth, that u stands behind: the last of
   them that has a smaller number. */
struct unit *unit_before(struct unit *up, const struct unit *u);
/* Put u where its number belongs among the units of its kind in up. */
void unit_file(struct unit *up, struct unit *u);
/* The next whole number among the units of a kind in up, at any depth. */
unsigned unit_last(const struct unit *up, enum kind kind);
/* Is it known by its place? */
bool unit_counted(const struct unit *u);
/* Was u, or what it stands in, changed? */
bool unit_taken(const struct unit *u);
void unit_touch(struct unit *u);

/* Print the paragraphs of a unit, each after `before` and with `after`
   behind; `close` stands behind the last one. */
void unit_print(FILE *f, const struct unit *u, const char *open,
                const char *close);

/* Between the cells of a row. */
#define CELL_END '|'
/* A row as a line, its cells divided by tabs. */
void row_print(FILE *f, const struct unit *row);

/* The words old of a text, where they stand alone, become new. */
const char *text_swap(const char *text, const char *old, const char *new);
/* How often they stand there. */
size_t text_count(const char *text, const char *words);

#endif
