/* What units may stand in what others, and places put into places. */
#include "edit/place.h"

static bool is_in_table(enum step_kind kind)
{
	return kind == STEP_ROW || kind == STEP_COL || kind == STEP_TITLE ||
	       kind == STEP_TEXT || kind == STEP_NOTE;
}

/* May a unit of the second kind stand in the first? */
bool step_holds(const struct step *big, const struct step *small,
                enum hold hold)
{
	if (big->kind == STEP_TABLE)
		return is_in_table(small->kind);
	if (small->kind == STEP_TABLE)
		return big->kind == STEP_NOTE || !is_in_table(big->kind);
	if (big->kind == STEP_NOTE && small->kind == STEP_PT)
		return true;
	if (big->kind == STEP_PREAMBLE &&
	    step_rank(small->kind) < step_rank(STEP_PART))
		return false;
	if (hold >= HOLD_HEADER && big->kind == STEP_ABZ &&
	    str_eq(big->num, STR("1")) &&
	    (small->kind == STEP_SP || small->kind == STEP_LET))
		return true;
	if (hold >= HOLD_HEADER && small->kind == STEP_PART &&
	    (big->kind == STEP_SP || big->kind == STEP_LET))
		return true;
	/* Parts of old codes have points. */
	if (hold == HOLD_CHAIN && big->kind == STEP_PART &&
	    small->kind == STEP_PT)
		return true;
	return step_rank(big->kind) < step_rank(small->kind);
}

/* The front of `over` that holds `first`. */
static struct address address_above(const struct address *over,
                                    const struct step *first, enum hold hold)
{
	struct address out = *over;
	size_t n = 0;

	/* What the last unit holds is in all of it. */
	if (hold != HOLD_RANK && over->n &&
	    step_holds(&over->p[over->n - 1], first, hold))
		return out;
	while (n < over->n && step_holds(&over->p[n], first, hold))
		n++;
	out.n = n;
	return out;
}

/* Does the second begin with all of the first? */
static bool address_holds(const struct address *big,
                          const struct address *small)
{
	if (big->of != small->of || big->n > small->n)
		return false;
	for (size_t i = 0; i < big->n; i++)
		if (big->p[i].kind != small->p[i].kind ||
		    !str_eq(big->p[i].num, small->p[i].num))
			return false;
	return true;
}

static bool address_same(const struct address *x, const struct address *y)
{
	return x->n == y->n && address_holds(x, y);
}

bool places_hold(const struct places *over, const struct address *at)
{
	for (size_t i = 0; i < over->n; i++)
		if (address_holds(&over->p[i], at))
			return true;
	return false;
}

bool places_stay(const struct places *over, enum hold hold,
                 const struct places *under)
{
	if (under->n == 0 || under->p[0].n == 0)
		return true;
	for (size_t i = 0; i < over->n && under->p[0].of == ADDRESS_BASE; i++) {
		const struct address *at = &over->p[i];

		if (address_above(at, &under->p[0].p[0], hold).n == at->n)
			return true;
	}
	return false;
}

static bool address_add(struct address *to, const struct address *more)
{
	if (to->n + more->n > ADDRESS_MOST)
		return false;
	for (size_t i = 0; i < more->n; i++)
		to->p[to->n++] = more->p[i];
	return true;
}

bool places_under(struct arena *a, const struct places *over, enum hold hold,
                  struct places *under)
{
	struct places out = {
	    .all = under->all, .act = under->act, .mixed = under->mixed};
	struct places heads = {0};

	if (over->n == 0 || under->n == 0 || under->p[0].of != ADDRESS_BASE)
		return true;
	for (size_t i = 0; i < over->n; i++) {
		struct address head = over->p[i];

		if (under->p[0].n)
			head =
			    address_above(&over->p[i], &under->p[0].p[0], hold);
		if (heads.n && address_same(&heads.p[heads.n - 1], &head))
			continue;
		*vec_push(a, &heads) = head;
	}
	if (heads.n * under->n > PLACES_MOST)
		return false;
	for (size_t i = 0; i < heads.n; i++)
		for (size_t k = 0; k < under->n; k++) {
			struct address at = heads.p[i];

			if (!address_add(&at, &under->p[k]))
				return false;
			*vec_push(a, &out) = at;
		}
	*under = out;
	return true;
}
