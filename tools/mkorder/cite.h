#ifndef MKORDER_CITE_H
#define MKORDER_CITE_H

#include "model.h"

/* "pt:3/sp:2": the address of a unit in lists of edits. */
const char *unit_path(const struct unit *u);
/* A unit as sentences name it, in a form of the data files; scope: what has
   been named already, or NULL.  "" for the scope itself. */
const char *cite(const struct unit *u, const struct unit *scope,
                 const char *form);
/* Several units of one parent: "пункты 3, 5 и 7". */
const char *cite_list(struct unit *const *p, size_t n, const struct unit *scope,
                      const char *form);
/* The same, without dashes, from the top of the act. */
const char *cite_series(struct unit *const *p, size_t n, const char *form);
/* Units that come, as a parent gets them: "пунктами 5-1 и 5-2". */
const char *cite_new(struct unit *const *p, size_t n, const char *form);

#endif
