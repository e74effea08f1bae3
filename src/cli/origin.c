#include "cli/origin.h"

#include "cli/file.h"

#include <string.h>
#include <unistd.h>

/* The fields of a row that the columns are called. */
struct origin_row {
	struct str file, kind, note;
};

/* The place of a column in the first line; its number of columns if none. */
static size_t origin_column(struct str names, struct str name)
{
	size_t i = 0;

	while (names.n != 0 && !str_eq(str_cut(&names, '\t'), name))
		i++;
	return i;
}

static struct str origin_field(struct str row, size_t column)
{
	struct str field = {0};

	for (size_t i = 0; i <= column && row.p != NULL; i++)
		field = row.n != 0 ? str_cut(&row, '\t') : STR("");
	return str_trim(field);
}

static struct str origin_find(struct arena *a, struct str table,
                              struct str base)
{
	struct str names = str_cut(&table, '\n');
	size_t file, kind, note;

	if (str_ends(names, STR("\r")))
		names.n--;
	file = origin_column(names, STR("file"));
	kind = origin_column(names, STR("kind"));
	note = origin_column(names, STR("note"));
	while (table.n != 0) {
		struct str line = str_cut(&table, '\n');
		struct origin_row row = {
		    .file = origin_field(line, file),
		    .kind = origin_field(line, kind),
		    .note = origin_field(line, note),
		};

		if (!str_eq(row.file, base))
			continue;
		if (row.kind.n == 0 || str_eq(row.kind, STR("official")))
			break;
		if (row.note.n == 0)
			return row.kind;
		return str_format(a, "%.*s: %.*s", STR_ARG(row.kind),
		                  STR_ARG(row.note));
	}
	return STR("");
}

const char *origin_read(struct arena *a, struct messages *ms, const char *name)
{
	const char *slash = strrchr(name, '/');
	const char *base = slash ? slash + 1 : name;
	struct str folder = {name, (size_t)(base - name)};
	char *path = str_z(a, str_join(a, folder, STR("origin.tsv")));
	struct file f;
	struct str origin;
	const char *answer = NULL;

	if (strcmp(name, "-") == 0 || access(path, F_OK) != 0 ||
	    !file_read(ms, path, &f))
		return NULL;
	origin = origin_find(a, f.bytes, str_from(base));
	if (origin.n != 0)
		answer = str_z(a, origin);
	file_free(&f);
	return answer;
}
