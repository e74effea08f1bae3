#ifndef TEXT_READ_SHEET_H
#define TEXT_READ_SHEET_H

#include "base/buf.h"
#include "text/readers.h"

/*
 * A sheet as programs hand it on, UTF-8, a record a line, each a letter, its
 * numbers, and behind a tab what it holds:
 *
 *   nusqa-sheet 1                   the first line
 *   L <marks> <line> <col> TAB words        begin a line
 *   W <line> <col> TAB words                words behind those of the open line
 *   K <bytes> TAB to                so many of its last bytes lead there
 *   A TAB name                      of the place where the next words stand
 *   T <framed> <ruled>              a table
 *   R                               its next row
 *   C <colspan> <rowspan> <head>    its next cell: the lines behind it
 *   E                               the table ends
 *   X <line> <col> TAB text         no text of the document
 *   U <line> <col> TAB what         what cannot be read of it
 *   S <line> <col> TAB words        they stand above the line
 *   N <line> <col> TAB words        a note in the midst of a sentence, moved
 *   M <line> <col> TAB words        a note found by its looks
 *   Q <at> <from> <to> TAB mark     lines from..to-1 are a footnote
 *   P <line> <col> TAB <page> <width> <height> <more>    a picture of it
 */
bool sheet_sniff(struct str bytes);
struct sheet *sheet_read(struct sheet *s, struct str bytes,
                         const struct reader_options *o, struct report *report);
/* Write one. */
void sheet_print(const struct sheet *s, struct buf *out);

#endif
