#ifndef PARSE_HEAD_H
#define PARSE_HEAD_H

#include "parse/inline.h"
#include "parse/para.h"

/*
 * Read what stands before the body into act: PREFACE (contents list, title,
 * requisites, registration, status, notes: in any order) and PREAMBLE (the
 * grounds, the enacting formula); fills in what doc knows of the act.
 * Returns the number of paragraphs that belong to them: the first that does
 * not is the body's.
 */
size_t head_read(struct inliner *in, struct node *act,
                 const struct paras *paras);

#endif
