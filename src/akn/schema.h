#ifndef AKN_SCHEMA_H
#define AKN_SCHEMA_H

#include "base/diag.h"

/* A schema, loaded once; checks many documents, one at a time. */
struct schema;

/*
 * Load an XSD file with what it imports from beside it (for Akoma Ntoso:
 * xml.xsd).  NULL after a fatal message: unreadable, or it wants something
 * from the network.  Free with schema_free.
 */
struct schema *schema_load(const char *file, struct report *report);
void schema_free(struct schema *s);

/* Report all that in xml (UTF-8) does not follow the schema, with its lines,
   as messages about name.  True if all does. */
bool schema_check(const struct schema *s, struct str xml, struct str name,
                  struct report *report);

#endif
