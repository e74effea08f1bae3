#ifndef CLI_PDF_H
#define CLI_PDF_H

#include "base/buf.h"
#include "cli/file.h"

/*
 * PDF is read by a program of its own, nusqa-pdf, which stands beside this one
 * or in ../libexec/nusqa from it.  It gets nothing but the bytes of the file,
 * and is ended when it takes longer than NUSQA_PDF_SECONDS.
 */

/* The sheet that it makes of a file, into out; false after a message. */
bool pdf_read(struct messages *ms, const struct file *f, struct buf *out);

#endif
