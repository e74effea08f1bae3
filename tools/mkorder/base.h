#ifndef MKORDER_BASE_H
#define MKORDER_BASE_H

#include "model.h"

/* The appendices of an act, or of its rules; the number of the first one. */
struct annexes {
	struct unit *up, *p[8];
	size_t n, first;
};

/* What stands in it is nobody's law. */
struct base {
	bool law;
	struct unit *act, *rules;
	const char *title, *rules_of, *rules_at,
	    *rules_to; /* of the rules: in three cases */
	const char *rules_title;
	struct annexes apps, inner; /* of the act behind the rules; of those */
	const char *preamble;
	bool preamble_new;
	const char *common; /* a word that stands in several places */
	bool swapped;       /* it is another one by now */
	bool inflected;     /* the noun with cases is another one by now */
	bool thinned;       /* in some places it is */
};

/* A random law, or order with rules and appendices, of so many bytes about. */
void base_make(struct base *b, bool law, size_t bytes);
void base_print(FILE *f, const struct base *b);

/* New units, of any shape that the kind can have. */
struct unit *point_new(const char *num);
struct unit *article_new(const char *num);
struct unit *subpoint_new(const char *num, const char *end);
struct unit *line_new(const char *end);
struct unit *part_new(void);
/* Of as many columns as the table has. */
struct unit *row_new(const struct unit *table, const char *num);
/* How many cells they are. */
size_t columns(const char *cells);
/* An appendix with points or a table. */
struct unit *appendix_new(const char *num);
/* Its caption, title and text. */
void appendix_print(FILE *f, const struct base *b, const struct unit *app);
/* It becomes the next one. */
struct unit *annexes_add(struct annexes *all);

#endif
