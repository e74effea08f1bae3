#ifndef PARSE_VERDICT_H
#define PARSE_VERDICT_H

#include "parse/para.h"

/*
 * Where the enacting formula stands behind the findings of a court, which are
 * numbered themselves: from paragraph i on; paras->n if it does not.
 */
size_t verdict_find(struct parser *p, const struct paras *paras, size_t i);
/*
 * The same where a court does not say that it has found anything: paragraph i
 * is a point of its reasons if a formula of a court follows, with a first point
 * of what it orders behind it.
 */
size_t verdict_court(struct parser *p, const struct paras *paras, size_t i);

#endif
