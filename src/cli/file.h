#ifndef CLI_FILE_H
#define CLI_FILE_H

#include "cli/messages.h"

#include <sys/stat.h>

/* The bytes of an input; file_free gives them back. */
struct file {
	const char *name; /* as given; "-" is standard input */
	struct str bytes;
	char *memory; /* that they are in */
};

/* Reads it whole; false after a message.  More than 512 MiB is refused. */
bool file_read(struct messages *ms, const char *name, struct file *f);
/* Are the bytes of two files the same?  False after a message where one cannot
   be read. */
bool file_same(struct messages *ms, const char *x, const char *y);
void file_free(struct file *f);
/* The path of a place seen from the folder of the command, where it is there,
   or the file in it ("": itself) is; NULL where not.  To be freed. */
char *file_beside(const char *place, const char *file);
/* As stat(2), "-" being standard input. */
bool file_stat(const char *name, struct stat *st);

#endif
