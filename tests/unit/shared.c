#include "shared.h"

#include "base/vec.h"

#include <dirent.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

char *shared_path(struct arena *a, const char *name)
{
	const char *dir = getenv("NUSQA_SHARED");

	return str_z(a, str_format(a, "%s/%s", dir ? dir : "../shared", name));
}

/* p = NULL: there is no such file. */
static struct str file_bytes(struct arena *a, const char *path)
{
	struct str s = {NULL, 0};
	FILE *f = fopen(path, "rb");
	char *p;
	long n;

	if (f == NULL || fseek(f, 0, SEEK_END) != 0 || (n = ftell(f)) < 0) {
		if (f != NULL)
			fclose(f);
		return s;
	}
	rewind(f);
	p = arena_alloc(a, (size_t)n + 1);
	s.n = fread(p, 1, (size_t)n, f);
	s.p = p;
	fclose(f);
	return s;
}

struct str shared_file(struct arena *a, const char *name)
{
	struct str s = file_bytes(a, shared_path(a, name));

	if (s.p == NULL)
		printf("skipped: no %s\n", shared_path(a, name));
	return s;
}

struct str own_file(struct arena *a, const char *name)
{
	struct str s = file_bytes(a, name);

	if (s.p == NULL)
		fail_msg("no %s: to be run in the project's folder", name);
	return s;
}

static int names_order(const void *x, const void *y)
{
	return strcmp(*(char *const *)x, *(char *const *)y);
}

struct names shared_names(struct arena *a, const char *folder,
                          const char *ending)
{
	struct names names = {0};
	DIR *dir = opendir(shared_path(a, folder));

	if (dir == NULL) {
		printf("skipped: no %s\n", shared_path(a, folder));
		return names;
	}
	for (struct dirent *e; (e = readdir(dir)) != NULL;)
		if (str_ends(str_from(e->d_name), str_from(ending)))
			*vec_push(a, &names) =
			    str_z(a, str_format(a, "%s/%s", folder, e->d_name));
	closedir(dir);
	if (names.n)
		qsort(names.p, names.n, sizeof(*names.p), names_order);
	return names;
}
