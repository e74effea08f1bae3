#include "tree/work.h"

/* Stand in an IRI where the act does not say: no number ("nn" is the Naming
   Convention's), a day before all acts, and no type. */
#define NO_NUMBER STR("nn")
#define NO_DATE STR("0001-01-01")
#define NO_TYPE STR("act")

struct str work_iri(struct arena *a, const struct work *w)
{
	struct str date = w->date.year ? date_iso(a, w->date) : NO_DATE;
	struct str number = w->number.n ? w->number : NO_NUMBER;
	struct str country = w->country.n ? w->country : STR("kz");
	struct str type = w->subtype;

	if (type.n == 0 && w->author.n != 0)
		type = NO_TYPE;
	return str_format(a, "/akn/%.*s/act%s%.*s%s%.*s/%.*s/%.*s",
	                  STR_ARG(country), type.n ? "/" : "", STR_ARG(type),
	                  w->author.n ? "/" : "", STR_ARG(w->author),
	                  STR_ARG(date), STR_ARG(number));
}

struct str work_expression(struct arena *a, const struct work *w,
                           struct str lang3, struct date date)
{
	struct str day = date.year ? date_iso(a, date) : STR("");

	return str_format(a, "%.*s/%.*s@%.*s", STR_ARG(work_iri(a, w)),
	                  STR_ARG(lang3), STR_ARG(day));
}

/* Nobody's day but that of the acts without one. */
static bool work_read_date(struct str s, struct date *d)
{
	*d = (struct date){0};
	return str_eq(s, NO_DATE) || date_read(s, d);
}

bool work_read(struct str iri, struct work *w)
{
	struct work r = {0};
	struct str rest = iri, part;
	struct str *names[] = {&r.subtype, &r.author};
	size_t known = 0;

	if (!str_starts(rest, STR("/akn/")))
		return false;
	rest = str_after(rest, 5);
	r.country = str_cut(&rest, '/');
	part = str_cut(&rest, '/');
	if (r.country.n == 0 || !str_eq(part, STR("act")))
		return false;
	while (part = str_cut(&rest, '/'), !work_read_date(part, &r.date)) {
		if (part.n == 0 || known == 2)
			return false;
		*names[known++] = part;
	}
	r.number = str_cut(&rest, '/');
	if (r.number.n == 0)
		return false;
	if (str_eq(r.number, NO_NUMBER))
		r.number.n = 0;
	if (str_eq(r.subtype, NO_TYPE))
		r.subtype.n = 0;
	*w = r;
	return true;
}

bool work_same(const struct work *x, const struct work *y)
{
	return str_eq(x->country, y->country) &&
	       str_eq(x->subtype, y->subtype) && str_eq(x->author, y->author) &&
	       date_cmp(x->date, y->date) == 0 &&
	       str_same(x->number, y->number);
}

bool work_is_before(const struct work *x, const struct work *y)
{
	unsigned m, n;
	int order = date_cmp(x->date, y->date);

	if (order != 0)
		return order < 0;
	return str_eq(x->subtype, y->subtype) && str_eq(x->author, y->author) &&
	       str_number(x->number, &m) && str_number(y->number, &n) && m < n;
}
