#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/cli.h"
#include "cli/journal.h"

/*
 * What came of a run, into a file: a page of HTML where its name ends in
 * ".html" (how many files by outcome, kind, language and finding; each that
 * failed, with the reason), else a table (TSV, a row for each file; in its
 * fields \t, \n and \\ stand for a tab, a new line and \).  The same files give
 * the same bytes.
 */
enum status report_write(struct cli *cli, struct journal *j, const char *path);

#endif
