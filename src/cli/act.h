#ifndef CLI_ACT_H
#define CLI_ACT_H

#include "cli/cli.h"
#include "cli/file.h"

/* An act that a command was given, and the bytes that it borrows. */
struct act {
	struct file file;
	char *sheet; /* that was made of it; NULL: it was read itself */
	nusqa_doc *doc;
};

/* Reads one; false after a message.  lang is "kk", "ru" or NULL. */
bool act_read(struct cli *cli, const char *name, const char *lang,
              struct act *act);
/* The same, with what else is known of it; the name, the bytes and the day of
   making are put in. */
bool act_read_input(struct cli *cli, const char *name, nusqa_input input,
                    struct act *act);
/* The same of a file that has been read, which then is the act's, whatever
   comes of it. */
bool act_read_file(struct cli *cli, struct file file, nusqa_input input,
                   struct act *act);
void act_free(struct act *act);
/* An act in a format, as content for output_write; borrows both. */
struct rendering {
	const nusqa_doc *doc;
	const nusqa_render_options *how;
};
struct content act_content(const struct rendering *r);
/* A day that facts of an act have, which may be empty; false: there is none. */
bool act_day(nusqa_str fact, char day[11]);
/* Writes it in a format to path, NULL being standard output. */
enum status act_write(struct cli *cli, const nusqa_doc *doc,
                      const nusqa_render_options *how, const char *path);
/* Writes bytes to path, NULL being standard output. */
enum status act_write_str(struct cli *cli, struct str bytes, const char *path);
/* Writes what a call of the library gave, and frees it. */
enum status act_write_buf(struct cli *cli, nusqa_buf *out, const char *path);
/* The same of text that has forms (base/told.h): they are told. */
enum status act_tell(struct cli *cli, nusqa_buf *out, const char *path);
enum status act_tell_buf(struct cli *cli, struct buf *out, const char *path);

#endif
