#ifndef TEXT_DOCX_COUNT_H
#define TEXT_DOCX_COUNT_H

#include "base/buf.h"
#include "text/docx_xml.h"

/* A number in a format of WordprocessingML: "russianLower".  In figures, where
   the format is not known. */
void docx_count(size_t value, struct str format, struct buf *out);
/* The mark of a list without numbers as a letter of Unicode: fonts of symbols
   have their own. */
void docx_bullet(struct str text, struct buf *out);
/* A letter of a font of symbols, by its code there. */
uint32_t docx_symbol(uint32_t code, struct str font);
/* The letter that a w:sym is. */
uint32_t docx_symbol_of(const struct docx_node *n);

#endif
