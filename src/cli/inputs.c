#include "cli/inputs.h"

#include "cli/file.h"

#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

static bool inputs_complain(struct inputs *in, const char *path)
{
	messages_say(&in->cli->messages, "%s: %s", path, messages_error(errno));
	in->failed = true;
	return true;
}

/* Which part a name belongs to: the same on every machine, whatever else there
   is (FNV-1a, its bits mixed). */
static size_t inputs_part(struct str name, size_t parts)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < name.n; i++)
		h = (h ^ (unsigned char)name.p[i]) * 0x100000001b3u;
	h = (h ^ h >> 33) * 0xff51afd7ed558ccdu;
	return (size_t)((h ^ h >> 33) % parts);
}

/* A name as it is spelled without "." and slashes that mean nothing: one file
   is one input. */
static struct str inputs_spelled(struct arena *a, struct str name)
{
	char *s = str_z(a, name);
	size_t n = str_starts(name, STR("/")) ? 1 : 0;

	while (name.n != 0) {
		struct str part = str_cut(&name, '/');

		if (part.n == 0 || str_eq(part, STR(".")))
			continue;
		if (n != 0 && s[n - 1] != '/')
			s[n++] = '/';
		memcpy(s + n, part.p, part.n);
		n += part.n;
	}
	s[n] = '\0';
	return (struct str){s, n};
}

static bool inputs_put(struct inputs *in, struct str name)
{
	name = inputs_spelled(&in->cli->arena, name);
	if (in->shards > 1 && inputs_part(name, in->shards) != in->shard)
		return true;
	return in->found(in->ctx, name);
}

/* Is a file in a folder meant by its name?  What says where texts are from, and
   the record of editions (ledger.h), are none. */
static bool inputs_wanted(const struct inputs *in, const char *base)
{
	if (in->not != NULL && fnmatch(in->not, base, 0) == 0)
		return false;
	return in->only != NULL ? fnmatch(in->only, base, 0) == 0
	                        : strcmp(base, "origin.tsv") != 0 &&
	                              strcmp(base, "editions.tsv") != 0;
}

/* Folders that are still to be read. */
struct folders {
	struct arena arena;
	VEC(char *) paths;
};

/* Something in a folder. */
static bool inputs_meet(struct inputs *in, struct folders *f,
                        const char *folder, const struct dirent *d)
{
	struct arena_mark mark = arena_mark(&f->arena);
	bool slash = folder[strlen(folder) - 1] == '/', good = true;
	char *path = str_z(&f->arena, str_format(&f->arena, "%s%s%s", folder,
	                                         slash ? "" : "/", d->d_name));
	struct stat st;

	if (d->d_type == DT_DIR ||
	    (d->d_type == DT_UNKNOWN && lstat(path, &st) == 0 &&
	     S_ISDIR(st.st_mode))) {
		*vec_push(&f->arena, &f->paths) = path;
		return true;
	}
	if (inputs_wanted(in, d->d_name)) {
		if (d->d_type == DT_REG ||
		    (stat(path, &st) == 0 && S_ISREG(st.st_mode)))
			good = inputs_put(in, str_from(path));
		else if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
			in->passed.links++;
		else
			in->passed.others++;
	}
	arena_release(&f->arena, mark);
	return good;
}

static bool inputs_folder(struct inputs *in, struct folders *f,
                          const char *path)
{
	const struct dirent *d;
	bool good = true;
	struct stat st;
	DIR *dir;

	if (stat(path, &st) == 0 && st.st_dev == in->aside.dev &&
	    st.st_ino == in->aside.ino)
		return true;
	dir = opendir(path);
	if (dir == NULL)
		return inputs_complain(in, path);
	while (good && (d = readdir(dir)) != NULL)
		if (d->d_name[0] != '.')
			good = inputs_meet(in, f, path, d);
		else if (strcmp(d->d_name, ".") != 0 &&
		         strcmp(d->d_name, "..") != 0)
			in->passed.hidden++;
	closedir(dir);
	return good;
}

static bool inputs_walk(struct inputs *in, const char *path)
{
	struct folders f = {0};
	bool good = true;

	arena_init(&f.arena);
	*vec_push(&f.arena, &f.paths) = str_z(&f.arena, str_from(path));
	while (good && f.paths.n != 0)
		good = inputs_folder(in, &f, f.paths.p[--f.paths.n]);
	arena_free(&f.arena);
	return good;
}

static bool inputs_one(struct inputs *in, const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return inputs_complain(in, path);
	if (S_ISDIR(st.st_mode))
		return inputs_walk(in, path);
	if (S_ISREG(st.st_mode))
		return inputs_put(in, str_from(path));
	messages_say(&in->cli->messages, "%s: it is no file and no folder",
	             path);
	in->failed = true;
	return true;
}

bool inputs_add(struct inputs *in, const char *path)
{
	glob_t found = {0};
	struct stat st;
	bool good = true;

	if (lstat(path, &st) == 0 ||
	    glob(path, GLOB_NOSORT, NULL, &found) != 0) {
		errno = ENOENT;
		return inputs_one(in, path);
	}
	for (size_t i = 0; good && i < found.gl_pathc; i++)
		good = inputs_one(in, found.gl_pathv[i]);
	globfree(&found);
	return good;
}

bool inputs_add_list(struct inputs *in, struct str list)
{
	char end = list.n && memchr(list.p, '\0', list.n) ? '\0' : '\n';
	bool good = true;

	while (good && list.n != 0) {
		struct arena_mark mark = arena_mark(&in->cli->arena);
		struct str name = str_cut(&list, end);

		if (end == '\n' && str_ends(name, STR("\r")))
			name.n--;
		if (name.n != 0)
			good = inputs_one(in, str_z(&in->cli->arena, name));
		arena_release(&in->cli->arena, mark);
	}
	return good;
}

void inputs_tell(const struct inputs *in)
{
	if (in->passed.hidden + in->passed.links + in->passed.others != 0)
		messages_say(&in->cli->messages,
		             "passed over in folders: names that begin in a "
		             "point: %zu; links to folders: %zu; what is no "
		             "file: %zu",
		             in->passed.hidden, in->passed.links,
		             in->passed.others);
}

bool inputs_shard(const char *s, struct inputs *in)
{
	struct str rest = str_from(s), part = str_cut(&rest, '/');
	unsigned k, n;

	if (!str_number(part, &k) || !str_number(rest, &n) || k == 0 || k > n)
		return false;
	in->shard = k - 1;
	in->shards = n;
	return true;
}
