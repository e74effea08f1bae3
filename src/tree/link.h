#ifndef TREE_LINK_H
#define TREE_LINK_H

#include "tree/node.h"

/* Where the official portal of acts is. */
#define LINK_PORTAL "https://adilet.zan.kz"

/*
 * Where a reference was linked to (kz:link), as an address of the web: that of
 * a document of the portal, or one that begins in http: or https:.  Empty for
 * all others, so that no script and no file of the reader's is led to.
 */
struct str link_address(struct arena *a, const struct node *ref);

#endif
