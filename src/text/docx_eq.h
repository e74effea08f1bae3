#ifndef TEXT_DOCX_EQ_H
#define TEXT_DOCX_EQ_H

#include "base/arena.h"
#include "text/docx_xml.h"

/* The formula that a field EQ writes by its switches, as the elements of one
   of formulas; NULL where not all of it is understood.  s: what stands behind
   "EQ"; parts: the sign between elements, where the document tells it, or 0. */
struct docx_node *docx_eq(struct arena *a, struct str s, char parts);

#endif
