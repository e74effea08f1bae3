#ifndef TEXT_DOCX_SHAPE_H
#define TEXT_DOCX_SHAPE_H

#include "text/docx_xml.h"

/* What a part of a formula holds, as far as it decides whether brackets have to
   hold it together in a line. */
enum docx_shape {
	SHAPE_EMPTY,
	SHAPE_ONE,    /* one character, or one under an accent */
	SHAPE_WORD,   /* of letters, or a number */
	SHAPE_NUMBER, /* one with a comma or a stop in it */
	SHAPE_CLOSED, /* brackets of its own around all of it */
	SHAPE_BROKEN, /* one bracket of a pair: others would cross it */
	SHAPE_LOOSE,
};

/* Is it an object of formulas, or a part of one? */
bool docx_is_piece(const struct docx_node *n);
/* The only object that a part holds, and no words; NULL. */
const struct docx_node *docx_piece_only(const struct docx_node *part);
enum docx_shape docx_shape(const struct docx_node *part);
/* Is it a letter, a digit or what stands with them? */
bool docx_is_wordly(uint32_t c);
/* Does a sign part what stands before it, or behind it, from what is over a
   bar? */
bool docx_parts_before(uint32_t c);
bool docx_parts_behind(uint32_t c);
/* The first character in n; 0. */
uint32_t docx_rune_in(const struct docx_node *n);
/* The first character, no space, that stands behind n in the same part; 0:
   there is none; '(' where an object comes. */
uint32_t docx_rune_behind(const struct docx_node *n);

#endif
