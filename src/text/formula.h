#ifndef TEXT_FORMULA_H
#define TEXT_FORMULA_H

#include "base/vec.h"
#include "text/docx_xml.h"

/*
 * The form that a formula has in a line, whatever format it comes from: its
 * objects are those of Office Open XML, which readers of other formats make of
 * their own.
 */
struct formula {
	struct arena *a;
	void (*say)(void *to, struct str words); /* write on */
	void *to;
	bool silent;     /* nothing is written for now */
	uint32_t last;   /* its last character; 0 */
	bool ended;      /* with an object that what follows would join */
	VEC(bool) wraps; /* the fractions that are open have brackets */
};

/* What stands between the words of objects and their parts: where each begins
   and ends. */
void formula_words(struct formula *f, struct str words);
void formula_object(struct formula *f, const struct docx_node *n);
void formula_object_end(struct formula *f, const struct docx_node *n);
/* Is the part written? */
bool formula_part_there(const struct docx_node *n);
void formula_part(struct formula *f, const struct docx_node *n);
void formula_part_end(struct formula *f, const struct docx_node *n);
/* All below root. */
void formula_walk(struct formula *f, const struct docx_node *root);
/* Would words that begin with c join what stands right before them: a formula,
   or words before one, which ended with the character behind; joins: with an
   object that they would be read as part of? */
bool formula_apart(uint32_t behind, bool joins, uint32_t c);

#endif
