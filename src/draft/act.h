#ifndef DRAFT_ACT_H
#define DRAFT_ACT_H

#include "draft/place.h"
#include "tree/doc.h"

/* The act that is changed, as the act that changes it names it. */

/* Where an act is cited: laws have no day in titles, and what the register
   has stands in provisions only. */
enum act_where { ACT_IN_TITLE, ACT_IN_TEXT };

/* "приказ Министра ... от ... № 189 "Об ..."", in the form that an order to
   change it wants.  Empty where the act does not say which it is. */
struct str act_cite(const struct namer *n, const struct doc *doc,
                    enum act_where where);
/* The line with authority, day and number of a draft by the same authority:
   day and number are left open.  form: that of the word for such acts; p NULL:
   as it stands there. */
struct str act_blank(const struct namer *n, const struct doc *doc,
                     struct str form);
/* The noun of the act that is changed, and of one that changes it. */
struct str act_noun(const struct namer *n, const struct doc *doc,
                    struct str form);
struct str act_own(const struct namer *n, const struct doc *doc,
                   struct str form);
/* "Настоящий": what agrees with the latter; empty where nothing does. */
struct str act_this(const struct namer *n, const struct doc *doc);
/* Whoever issues it, of the line with its day; empty: it names nobody. */
struct str act_authority(const struct namer *n, const struct doc *doc);
/* Is it made of articles? */
bool act_is_law(const struct doc *doc);
/* Words in quotation marks that do not stand in them. */
struct str act_quoted(struct arena *a, struct str words);

#endif
