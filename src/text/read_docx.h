#ifndef TEXT_READ_DOCX_H
#define TEXT_READ_DOCX_H

#include "text/readers.h"

/* Documents of Office Open XML (ECMA-376), as word processors write them. */

bool docx_sniff(struct str bytes);
struct sheet *docx_read(struct sheet *s, struct str bytes,
                        const struct reader_options *o, struct report *report);

#endif
