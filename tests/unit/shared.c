#include "shared.h"

#include <stdio.h>
#include <stdlib.h>

struct str shared_file(struct arena *a, const char *name)
{
	const char *dir = getenv("NUSQA_SHARED");
	struct str path = str_format(a, "%s/%s", dir ? dir : "../shared", name);
	struct str s = {NULL, 0};
	FILE *f = fopen(str_z(a, path), "rb");
	char *p;
	long n;

	if (f == NULL || fseek(f, 0, SEEK_END) != 0 || (n = ftell(f)) < 0) {
		printf("skipped: no %.*s\n", STR_ARG(path));
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
