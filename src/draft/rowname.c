/* How rows are told. */
#include "draft/rowname.h"

/* Does the first column of a table count its rows, so that it begins with 1:
   years and codes do not? */
static bool is_counted(const struct outline *o, size_t table)
{
	for (size_t i = outline_first(o, table); i != NOWHERE;
	     i = outline_next(o, i))
		if (o->p[i].num.n)
			return o->p[i].num.p[0] == '1' &&
			       (o->p[i].num.n == 1 ||
			        !byte_is_digit(o->p[i].num.p[1]));
	return false;
}

bool rowname_numbered(const struct outline *o, size_t row)
{
	size_t table = o->p[row].parent;

	if (o->p[row].num.n == 0 || !is_counted(o, table))
		return false;
	for (size_t i = outline_first(o, table); i != NOWHERE;
	     i = outline_next(o, i))
		if (i != row && str_eq(o->p[i].num, o->p[row].num))
			return false;
	return true;
}

/* Does no other cell of the table have the words of leaf i? */
static bool is_unique(const struct outline *o, size_t table, size_t i)
{
	struct str words = str_strip(o->p[i].text);

	for (size_t k = table; k < o->p[table].end; k++)
		if (k != i && o->p[k].leaf &&
		    str_same(str_strip(o->p[k].text), words))
			return false;
	return true;
}

struct str rowname_words(const struct outline *o, size_t row)
{
	size_t table = o->p[row].parent;
	bool counted = is_counted(o, table);

	for (size_t i = row; i < o->p[row].end; i++) {
		struct str words = str_strip(o->p[i].text);
		size_t cell = o->p[i].parent;

		if (o->p[i].leaf && words.n &&
		    !(counted && o->p[cell].number) &&
		    o->p[cell].end == i + 1 && is_unique(o, table, i))
			return words;
	}
	return STR("");
}
