#ifndef PARSE_PARSER_H
#define PARSE_PARSER_H

#include "grammar/grammar.h"
#include "text/line.h"
#include "tree/doc.h"

/* A word that the end of a line breaks with a hyphen, and where that is. */
struct word_break {
	size_t at, n;
	struct str word; /* whole */
};

/* One reading of one raw text.  All that it makes is in doc's arena. */
struct parser {
	struct doc *doc;
	struct arena *a;       /* doc's */
	struct arena *scratch; /* gone when the text has been read */
	const struct source *source;
	const struct language *lang;
	const struct grammar *grammar; /* all languages; or NULL */
	struct lines lines;
	/* For each line the text that unanchor put together, NULL for most;
	   NULL itself where no line was mended. */
	const struct origin **mended;
	struct given *lain;      /* the lines of a sheet; or NULL */
	unsigned char *captions; /* of appendices, by lines: see caption.h */
	unsigned char *rowed;    /* of quoted rows, by lines: see rowed.h */
	size_t lead_end; /* of an editor's note whose words come in the next
	                    paragraph: its end in the text; 0: none */
	/* The day and number of the act, where no word for its kind stands
	   with them; empty. */
	struct str bare_date, bare_number;
	/* A letterhead tells whose sheet it is: that body may have another one
	   in it, which issues the act. */
	bool sheet;
	/* What a printer put around the pages: told in messages, no text of the
	   act.  So are the hyphens at the end of a line that break a word,
	   where the lines are put together. */
	VEC(struct span) aside;
	VEC(struct word_break) breaks;
	/* Who issued the act, as far as its id: of places that share a name,
	   one that the act cites without its region is its own. */
	struct str home;
	struct work given; /* which act it is said to be, where its text does
	                      not tell; year 0: nothing is said */
	struct matcher matcher;
	struct report *report;
};

/*
 * Several spans of the normalised text as one: joined by a space each, by
 * none where the next begins with , . ; : ) or ».  A single span is
 * not copied.  n > 0.
 */
struct origin *origin_join(struct parser *p, const struct str *spans, size_t n);
/* Lines behind one another, put together as they say. */
struct origin *origin_run(struct parser *p, const struct line *lines, size_t n);
/* Lines from..to-1 of p->lines, as mended, joined the same way; may be gone
   with p->scratch, the text and what leaves lead to is not. */
struct origin *origin_lines(struct parser *p, size_t from, size_t to);
/* The same with two spaces before a line that is a name. */
struct origin *origin_named(struct parser *p, size_t from, size_t to);
/* The first piece of an origin that ends behind byte at of its text;
   npieces if none does. */
size_t origin_piece(const struct origin *o, size_t at);
/* Bytes of an origin's text that no piece covers are made, not read.  The
   normalised offset of byte at of the text (of the next one read, if that one
   was made). */
size_t origin_at(const struct origin *o, size_t at);
/* The span of the normalised text from the first to the last byte of bytes
   from..to of an origin's text. */
struct span origin_cover(const struct origin *o, size_t from, size_t to);
/* A TEXT of bytes from..to of an origin's text, with its span.  Text that
   stands so in the normalised text leads there by itself: it is a part of it,
   and gets no origin. */
struct node *leaf_new(struct parser *p, const struct origin *o, size_t from,
                      size_t to);
/* A whole origin as the only text of a new P. */
struct node *leaf_block(struct parser *p, const struct origin *o);

/*
 * Report a finding at a span of the normalised text, and keep it with the
 * document (kz:log) as one of node; repair: something was put right.
 */
struct find {
	enum diag_code code;
	const struct node *node; /* NULL: of the whole */
	struct span span;
	struct str detail;
	struct str note;
	bool repair;
};
void parser_find(struct parser *p, struct find f);

/* Match a rule of the language by name; false if it has none such. */
bool parser_match(struct parser *p, struct str rule, struct str s,
                  struct match *m);

#endif
