#include "grammar/files.h"

#include "base/embedded.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LARGEST_FILE = 64 << 20 };

static void files_fail(struct report *report, const char *path)
{
	struct message m = {.code = DIAG_GRAMMAR_FILE, .name = str_from(path)};

	diag_put(report, &m);
}

static bool files_add(struct arena *a, struct grammar_files *out,
                      struct str dir, struct str path)
{
	char *z =
	    str_z(a, str_format(a, "%.*s/%.*s", STR_ARG(dir), STR_ARG(path)));
	FILE *f = fopen(z, "rb");
	struct stat st;
	char *p;
	size_t n;

	if (f == NULL)
		return false;
	if (fstat(fileno(f), &st) != 0 || st.st_size > LARGEST_FILE) {
		fclose(f);
		return false;
	}
	p = arena_alloc(a, (size_t)st.st_size);
	n = fread(p, 1, (size_t)st.st_size, f);
	fclose(f);
	*vec_push(a, out) = (struct grammar_file){path, {p, n}};
	return true;
}

static bool is_grammar_file(struct str name)
{
	return str_ends(name, STR(".rules")) || str_ends(name, STR(".tsv")) ||
	       str_ends(name, STR(".conf"));
}

/* The files of one folder, sub its name under dir ("" for dir itself). */
static bool files_scan(struct arena *a, struct grammar_files *out,
                       struct str dir, struct str sub)
{
	char *z =
	    str_z(a, str_format(a, "%.*s/%.*s", STR_ARG(dir), STR_ARG(sub)));
	DIR *d = opendir(z);
	bool good = true;

	if (d == NULL)
		return false;
	for (struct dirent *e; good && (e = readdir(d)) != NULL;) {
		struct str name = str_copy(a, str_from(e->d_name));

		if (is_grammar_file(name) && sub.n)
			good =
			    files_add(a, out, dir,
			              str_format(a, "%.*s/%.*s", STR_ARG(sub),
			                         STR_ARG(name)));
	}
	closedir(d);
	return good;
}

static int file_cmp(const void *x, const void *y)
{
	const struct grammar_file *a = x, *b = y;

	return str_cmp(a->path, b->path);
}

bool grammar_files_read(struct arena *a, const char *dir,
                        struct grammar_files *out, struct report *report)
{
	bool good = true;
	DIR *d;

	if (dir == NULL) {
		for (size_t i = 0; i < grammar_file_count; i++)
			*vec_push(a, out) = (struct grammar_file){
			    grammar_files[i].path, grammar_files[i].bytes};
		return true;
	}
	d = opendir(dir);
	if (d == NULL) {
		files_fail(report, dir);
		return false;
	}
	for (struct dirent *e; good && (e = readdir(d)) != NULL;) {
		struct stat st;
		char *z = str_z(a, str_format(a, "%s/%s", dir, e->d_name));

		if (e->d_name[0] != '.' && stat(z, &st) == 0 &&
		    S_ISDIR(st.st_mode))
			good = files_scan(a, out, str_from(dir),
			                  str_copy(a, str_from(e->d_name)));
	}
	closedir(d);
	if (!good || out->n == 0) {
		files_fail(report, dir);
		return false;
	}
	qsort(out->p, out->n, sizeof(*out->p), file_cmp);
	return true;
}
