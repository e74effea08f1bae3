#ifndef TEXT_HTML_LIST_H
#define TEXT_HTML_LIST_H

#include "text/markup.h"

/* The lists of a page that are open, and the numbers of their items. */
struct html_list {
	size_t node;
	int next, step;
	char type; /* of the numbers, '1', '0', 'a', 'A', 'i', 'I', or of the
	              sign, '*', 'o', '#'; 0: it has none */
	bool told; /* this has been said */
};

struct html_lists {
	VEC(struct html_list) open;
};

void html_list_open(struct html_lists *l, const struct markup *m,
                    struct arena *a, size_t node);
void html_list_close(struct html_lists *l, size_t node);
/* What stands before an item of the inmost list, "3. ", "• "; empty: nothing.
   Before a number or a sign that is typed no sign is shown: the styles of its
   site hide those, though the page alone does not tell. */
struct str html_list_marker(struct html_lists *l, const struct markup *m,
                            struct arena *a, size_t item);

#endif
