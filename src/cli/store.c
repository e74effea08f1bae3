#include "cli/store.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* A path made from an act must not lead out of the folder. */
static bool store_safe(struct str path)
{
	if (path.n == 0 || path.p[0] == '/' || memchr(path.p, '\0', path.n))
		return false;
	while (path.n != 0)
		if (str_eq(str_cut(&path, '/'), STR("..")))
			return false;
	return true;
}

char *store_place(struct arena *a, const nusqa_doc *doc)
{
	nusqa_buf path = {0};
	struct str s;
	char *place;

	nusqa_path(doc, &path);
	s = (struct str){path.p, path.n};
	place = store_safe(s) ? str_z(a, s) : NULL;
	nusqa_buf_free(&path);
	return place;
}

/* The folder that ends at the slash p of a path is there now. */
static bool store_folder(const char *path, char *p)
{
	bool made;

	*p = '\0';
	made = mkdir(path, 0777) == 0 || errno == EEXIST;
	*p = '/';
	return made;
}

/* Most of them are there already: from the last one up to the first that is,
   then down. */
bool store_folders(char *path)
{
	char *p = path + strlen(path);

	while (--p > path)
		if (*p == '/' && (store_folder(path, p) || errno != ENOENT))
			break;
	for (p = p > path ? p : path + 1; *p != '\0'; p++)
		if (*p == '/' && !store_folder(path, p))
			return false;
	return true;
}
