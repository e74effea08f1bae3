/* A hyphen between two numbers: the base tells whether it makes one number. */
#include "edit/resolve_part.h"
#include "edit/series.h"

/* Has the base the units that the first n steps of an address lead to, with
   another number of the last one? */
static bool has_unit(struct resolver *r, const struct address *at, size_t n,
                     struct str num)
{
	struct address other = *at;
	struct spot spot;

	other.p[n - 1].num = num;
	return find_spot(&r->finder, &other, n, &spot);
}

/* Both ends of the range: what is between them may have gone. */
static bool has_range(struct resolver *r, const struct address *at, size_t n)
{
	struct str as = at->p[n - 1].range;
	struct series series;

	return series_hyphen(as, &series) &&
	       has_unit(r, at, n, series_num(r->a, &series, series.from)) &&
	       has_unit(r, at, n, series_num(r->a, &series, series.to));
}

static bool step_check(struct resolver *r, const struct edit *e, size_t n)
{
	const struct step *step = &e->at.p[n - 1];
	struct str as = step->range;
	bool number = has_unit(r, &e->at, n, as);
	struct series series;

	if (number ? !has_range(r, &e->at, n)
	           : !str_eq(as, step->num) || !has_range(r, &e->at, n))
		return true;
	series_hyphen(as, &series);
	return resolve_no(
	    r, e, number ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
	    str_format(r->a,
	               "%.*s is a number, or a range from %.*s to %.*s? the "
	               "act has %s",
	               STR_ARG(as),
	               STR_ARG(series_num(r->a, &series, series.from)),
	               STR_ARG(series_num(r->a, &series, series.to)),
	               number ? "both" : "only what the range would be"));
}

bool resolve_range(struct resolver *r, const struct edit *e)
{
	/* What comes is not there yet. */
	size_t n = e->op == EDIT_INSERT_UNIT || e->op == EDIT_INSERT_ROW
	               ? e->at.n - (e->at.n != 0)
	               : e->at.n;

	for (size_t i = 0; i < n; i++)
		if (e->at.p[i].range.n && !step_check(r, e, i + 1))
			return false;
	return true;
}
