#include "twin/match.h"

/* What a reference leads to: an act, and a unit in it. */
struct aim {
	struct str act, unit;
};

static struct aim aim_read(const struct fact *ref)
{
	size_t at = str_find(ref->to, STR("~"));
	struct aim aim = {str_sub(ref->to, 0, at), str_after(ref->to, at)};
	size_t part = str_find(aim.act, STR("/!main"));

	/* The main part of an act is what is meant where none is named. */
	if (part + sizeof("/!main") - 1 == aim.act.n)
		aim.act.n = part;
	return aim;
}

static bool is_beginning(struct str x, struct str y)
{
	return str_starts(x, y) || str_starts(y, x);
}

/* May two references be one, as far as they were read?  One may have been read
   less deeply, or without the act's number. */
static bool may_agree(const struct fact *x, const struct fact *y)
{
	struct aim a = aim_read(x), b = aim_read(y);

	if (str_ends(a.act, STR("/nn")) || str_ends(b.act, STR("/nn")) ||
	    a.act.n == 0 || b.act.n == 0 || *a.act.p == '#' || *b.act.p == '#')
		return is_beginning(a.unit, b.unit);
	return is_beginning(a.act, b.act) && is_beginning(a.unit, b.unit);
}

/* The next reference that has no like one among others. */
static const struct fact *next_alone(const struct side *s, struct stretch *r,
                                     const struct side *other,
                                     struct stretch all)
{
	while (r->from < r->to) {
		const struct fact *ref = &s->refs.p[r->from++];
		size_t i = all.from;

		while (i < all.to && !may_agree(ref, &other->refs.p[i]))
			i++;
		if (i == all.to)
			return ref;
	}
	return NULL;
}

void refs_match(struct twins *t, struct stretch x, struct stretch y,
                const size_t in[2])
{
	struct stretch all[2] = {x, y};

	(void)in;
	for (;;) {
		const struct fact *f =
		    next_alone(&t->sides[0], &x, &t->sides[1], all[1]);
		const struct fact *g =
		    next_alone(&t->sides[1], &y, &t->sides[0], all[0]);
		struct difference *d;

		/* One that was not read in one text is no difference. */
		if (f == NULL || g == NULL)
			return;
		d = twins_tell(t, DIFFERENCE_REFERENCE);
		d->sides[0] = mention_of_fact(f);
		d->sides[1] = mention_of_fact(g);
	}
}
