#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "cli/cli.h"
#include "cli/output.h"

/* Which files of an archive are meant. */
struct inputs {
	struct cli *cli;
	struct identity aside;   /* a folder that is not gone into: the store */
	const char *only, *not ; /* patterns of names in folders; NULL */
	size_t shard, shards;    /* the part that is ours, from 0 */
	/* Called for each file, in any order, perhaps more than once; false
	   where it cannot go on. */
	bool (*found)(void *ctx, struct str name);
	void *ctx;
	bool failed; /* something could not be read; told */
	struct {
		size_t hidden, links, others;
	} passed; /* in folders: names that begin in a point, links to folders,
	             what is no file */
};

/* A path: a file, a folder with all that is in it, or, where nothing is called
   so, a pattern (glob).  In folders, names that begin in a point and links to
   folders are passed over, and counted.  False after a message. */
bool inputs_add(struct inputs *in, const char *path);
/* The names in a list, a line each, or each ended by NUL. */
bool inputs_add_list(struct inputs *in, struct str list);
/* Say how much was passed over, where anything was. */
void inputs_tell(const struct inputs *in);
/* Reads "K/N", K from 1; false where it is none. */
bool inputs_shard(const char *s, struct inputs *in);

#endif
