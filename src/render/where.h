#ifndef RENDER_WHERE_H
#define RENDER_WHERE_H

#include "tree/node.h"

/* The number or heading of n, which are among its first children; NULL.  (A
   unit may have very many.) */
const struct node *where_front(const struct node *n, enum node_kind kind);
/* Where n stands, where nothing says so (kz:path): the printed numbers of the
   units around it, "Глава 1. Статья 8. 3."; empty where there are none. */
struct str where_print(struct arena *a, const struct node *n);
/* The first words under n, but for the numbers in it; an arrow from those that
   went to those that came in their place. */
struct str where_words(struct arena *a, const struct node *n);

#endif
