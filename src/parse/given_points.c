#include "parse/given_points.h"

#include "parse/given.h"

#include <string.h>

enum {
	COLUMNS = 2,
	UNITS_LEAST = 2, /* with numbers that follow one another */
};

/* The number of a unit alone in a cell: "2.", "1.2.", "3)". */
struct counted {
	struct str before; /* what stands before the last figures */
	char end;
	unsigned value;
};

/* The only line of a cell, the first of several, or NULL. */
static const struct line *cell_line(const struct parser *p,
                                    const struct sheet_cell *c, bool only)
{
	const struct line *found = NULL;

	for (size_t i = c->from; i < c->to; i++) {
		const struct line *l = given_line(p, i);

		if (l != NULL && found != NULL)
			return only ? NULL : found;
		found = l != NULL ? l : found;
	}
	return found;
}

/* Does s count a unit, and no more? */
static bool counted_read(struct str s, struct counted *out)
{
	size_t at;

	if (!str_ends(s, STR(".")) && !str_ends(s, STR(")")))
		return false;
	out->end = s.p[--s.n];
	for (at = s.n; at > 0 && byte_is_digit(s.p[at - 1]);)
		at--;
	out->before = str_sub(s, 0, at);
	for (size_t i = 0; i < at; i++)
		if (!byte_is_digit(s.p[i]) && s.p[i] != '.')
			return false;
	return str_number(str_after(s, at), &out->value);
}

/* Does it go on with what has been counted, which it becomes? */
static bool counted_follows(struct counted last[COLUMNS],
                            const struct counted *next)
{
	struct counted *of = &last[next->end == ')'];
	bool first = of->value == 0;
	bool follows =
	    first || next->value == 1 ||
	    (str_eq(of->before, next->before) && next->value == of->value + 1);

	*of = *next;
	return follows;
}

/* Do the words of a cell end as those of a unit do? */
static bool cell_ends(const struct parser *p, const struct sheet_cell *c)
{
	static const struct str ends[] = {STR_INIT("."), STR_INIT(";"),
	                                  STR_INIT(":")};

	for (size_t i = c->to; i-- > c->from;) {
		const struct line *l = given_line(p, i);

		for (size_t k = 0;
		     l != NULL && k < sizeof(ends) / sizeof(*ends); k++)
			if (str_ends(l->s, ends[k]))
				return true;
		if (l != NULL)
			return false;
	}
	return false;
}

/* Is each row a unit, or goes on with that above? */
static bool table_counts(const struct parser *p, const struct sheet_table *t)
{
	const struct sheet *s = p->source->sheet;
	struct counted last[COLUMNS], next;
	size_t units = 0;

	memset(last, 0, sizeof(last));
	for (size_t r = t->from; r < t->to; r++) {
		const struct sheet_row *row = &s->rows.p[r];
		const struct sheet_cell *c = &s->cells.p[row->from];
		const struct line *num;

		if (row->to - row->from != COLUMNS || c[0].head ||
		    c[0].colspan != 1 || c[1].colspan != 1 ||
		    c[0].rowspan != 1 || c[1].rowspan != 1 ||
		    !cell_ends(p, &c[1]))
			return false;
		if (units != 0 && !given_holds(p, &c[0]))
			continue;
		num = cell_line(p, &c[0], true);
		if (num == NULL || !counted_read(num->s, &next) ||
		    !counted_follows(last, &next))
			return false;
		units++;
	}
	return units >= UNITS_LEAST;
}

bool given_points(struct parser *p, const struct sheet_table *t,
                  struct lines *out)
{
	const struct sheet *s = p->source->sheet;

	if (t->framed || !table_counts(p, t))
		return false;
	for (size_t r = t->from; r < t->to; r++) {
		const struct sheet_cell *c = &s->cells.p[s->rows.p[r].from];
		const struct line *words = cell_line(p, &c[1], false);
		bool numbered = given_holds(p, &c[0]);

		for (size_t i = c[0].from; i < c[1].to; i++) {
			const struct line *from = given_line(p, i);
			struct line *l;

			if (from == NULL)
				continue;
			l = vec_push(p->scratch, out);
			*l = *from;
			l->follows = numbered && from == words;
		}
	}
	return true;
}
