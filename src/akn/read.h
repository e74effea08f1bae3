#ifndef AKN_READ_H
#define AKN_READ_H

#include "tree/doc.h"

/*
 * Read doc->raw, the XML of an Akoma Ntoso 3.0 act or doc: sets doc->root,
 * num of all units, and what meta_read knows.  Elements and attributes of
 * others stay, with their namespaces; so do comments and processing
 * instructions (akn/names.h).  White space between elements that hold no text
 * goes.  A node's span leads to the end of its start tag in doc->raw.
 *
 * False after a fatal message: not well-formed, with a document type
 * declaration (so there are no entities), nested deeper than NODE_DEPTH_MAX,
 * or not Akoma Ntoso.  Nothing is fetched.
 */
bool read_akn(struct doc *doc, struct report *report);

/* The version of the XML library. */
const char *read_library(void);

#endif
