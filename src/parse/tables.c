#include "parse/tables.h"

#include "parse/aligned.h"
#include "parse/cells.h"
#include "parse/given.h"
#include "parse/lone.h"
#include "parse/strided.h"
#include "parse/tabbed.h"
#include "parse/table.h"

static bool lone_open(struct parser *p, size_t i)
{
	return lone_lines(p, i) != 0;
}

/* The forms that bare text has of a table: the first that opens is it. */
static const struct form {
	bool (*opens)(struct parser *p, size_t i);
	struct node *(*read)(struct parser *p, size_t i, size_t *end);
} forms[] = {
    {lone_open, lone_read},    {tabbed_open, tabbed_read},
    {cells_open, cells_read},  {strided_open, strided_read},
    {table_opens, table_read},
};

static const struct form *form_find(struct parser *p, size_t i)
{
	for (size_t k = 0; k < sizeof(forms) / sizeof(*forms); k++)
		if (forms[k].opens(p, i))
			return &forms[k];
	return NULL;
}

bool tables_open(struct parser *p, size_t i, bool aligned)
{
	if (p->lines.p[i].given)
		return given_opens(p, i);
	return aligned || form_find(p, i) != NULL;
}

struct node *tables_read(struct parser *p, size_t i, bool aligned, size_t *end)
{
	*end = i + 1;
	if (given_opens(p, i))
		return given_read(p, i);
	if (aligned)
		return aligned_read(p, i, end);
	return form_find(p, i)->read(p, i, end);
}
