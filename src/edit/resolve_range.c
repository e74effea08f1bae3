/* Ranges of numbers: the base tells whether a hyphen makes one number, and what
   stands between the ends. */
#include "base/told.h"
#include "edit/between.h"
#include "edit/near.h"
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
	    told(r->a,
	         number ? N_("%.*s is a number, or a range from %.*s to %.*s? "
	                     "the act has both")
	                : N_("%.*s is a number, or a range from %.*s to %.*s? "
	                     "the act has only what the range would be"),
	         STR_ARG(as), STR_ARG(series_num(r->a, &series, series.from)),
	         STR_ARG(series_num(r->a, &series, series.to))));
}

/* Is nothing between the numbers of a range of which the order does not say
   what becomes of it? */
static bool step_between(struct resolver *r, const struct edit *e, size_t n)
{
	const struct node *other = between_first(&r->finder, &e->at, n);

	if (other == NULL || (other->kind != NODE_TR && e->op != EDIT_RENUMBER))
		return true;
	return resolve_no(
	    r, e, DIAG_CHANGE_UNABLE,
	    told(r->a, "%.*s stands between %.*s and %.*s",
	         STR_ARG(other->kind == NODE_TR ? TOLD("another row")
	                                        : near_place(r->a, other)),
	         STR_ARG(e->at.p[n - 1].after), STR_ARG(e->at.p[n - 1].num)));
}

bool resolve_range(struct resolver *r, const struct edit *e)
{
	/* What comes is not there yet. */
	size_t n = e->op == EDIT_INSERT_UNIT || e->op == EDIT_INSERT_ROW
	               ? e->at.n - (e->at.n != 0)
	               : e->at.n;

	for (size_t i = 0; i < n; i++)
		if ((e->at.p[i].range.n && !step_check(r, e, i + 1)) ||
		    !step_between(r, e, i + 1))
			return false;
	return true;
}
