#include "twin/match.h"

/* What is told of references that differ though no number does: they lead to
   units of other kinds, or to other acts. */
enum {
	REFS_MAX = 256, /* in one place, that lead elsewhere */
};

/* What a reference leads to: an act, and a unit in it. */
struct aim {
	struct str act, unit;
};

static struct aim aim_read(const struct fact *ref)
{
	size_t at = str_find(ref->to, STR("/!"));

	/* "#art_5" leads to a unit of the act itself. */
	if (ref->to.n && *ref->to.p == '#')
		return (struct aim){{0}, str_after(ref->to, 1)};
	return (struct aim){str_sub(ref->to, 0, at),
	                    str_after(ref->to, at + 2)};
}

/* Does a step of a path of units, "appendix_2~art_5__para_1", begin at a
   byte of it? */
static bool is_step(struct str unit, size_t at)
{
	return at == 0 || unit.p[at - 1] == '~' ||
	       (at > 1 && unit.p[at - 1] == '_' && unit.p[at - 2] == '_');
}

/* Cut the last step off a path of units. */
static struct str unit_cut(struct str *unit)
{
	size_t at = unit->n;
	struct str step;

	while (!is_step(*unit, at))
		at--;
	step = str_after(*unit, at);
	while (at > 0 && (unit->p[at - 1] == '~' || unit->p[at - 1] == '_'))
		at--;
	*unit = str_sub(*unit, 0, at);
	return step;
}

/* How many numbers the words of a reference have. */
static size_t ref_numbers(const struct side *s, const struct fact *ref)
{
	size_t n = 0;

	for (size_t i = s->fact[ref->leaf]; i < s->fact[ref->leaf + 1]; i++)
		n += s->facts.p[i].at >= ref->at &&
		     s->facts.p[i].at < ref->at + ref->n;
	return n;
}

/* A reference that leads where none of the other side does. */
struct stray {
	const struct fact *ref;
	size_t numbers; /* in its words */
};

/* May two references be one?  Of their paths only the steps tell that their
   own words name, by numbers: the others are known from elsewhere.  Of acts
   one may not be known. */
static bool may_agree(const struct stray *x, const struct stray *y)
{
	struct aim a = aim_read(x->ref), b = aim_read(y->ref);
	size_t n = x->numbers < y->numbers ? x->numbers : y->numbers;

	if (a.unit.n == 0 && b.unit.n == 0)
		return a.act.n == 0 || b.act.n == 0 ||
		       str_ends(a.act, STR("/nn")) ||
		       str_ends(b.act, STR("/nn")) || str_eq(a.act, b.act);
	for (; n > 0 && a.unit.n && b.unit.n; n--)
		if (!str_eq(unit_cut(&a.unit), unit_cut(&b.unit)))
			return false;
	return true;
}

/* All of one side. */
struct astray {
	struct stray p[REFS_MAX];
	size_t n;
};

static void astray_read(struct twins *t, const struct stretch all[2],
                        size_t side, struct astray *out)
{
	const struct side *s = &t->sides[side], *other = &t->sides[1 - side];
	struct arena_mark mark = arena_mark(&t->arena);
	struct map there = {0};

	for (size_t i = all[1 - side].from; i < all[1 - side].to; i++)
		*map_put(&t->arena, &there, other->refs.p[i].to) = &there;
	out->n = 0;
	for (size_t i = all[side].from; i < all[side].to; i++)
		if (map_get(&there, s->refs.p[i].to) == NULL &&
		    out->n < REFS_MAX)
			out->p[out->n++] = (struct stray){
			    &s->refs.p[i], ref_numbers(s, &s->refs.p[i])};
	arena_release(&t->arena, mark);
}

/* Is it the first time that the one reference stands for the other? */
static bool is_news(struct twins *t, const struct fact *x, const struct fact *y)
{
	struct str both =
	    str_format(&t->arena, "%.*s %.*s", STR_ARG(x->to), STR_ARG(y->to));
	void **told = map_put(&t->arena, &t->astray, both);
	bool news = *told == NULL;

	*told = t;
	return news;
}

void refs_match(struct twins *t, struct stretch x, struct stretch y, bool tell)
{
	const struct stretch all[2] = {x, y};
	struct astray a, b;

	astray_read(t, all, 0, &a);
	astray_read(t, all, 1, &b);
	/* One that was not read in one text is no difference. */
	for (size_t i = 0; i < a.n && i < b.n; i++) {
		struct difference *d;
		size_t k = 0;

		/* They may stand in another order. */
		while (k < b.n && !may_agree(&a.p[i], &b.p[k]))
			k++;
		if (k < b.n || a.n != b.n ||
		    !is_news(t, a.p[i].ref, b.p[i].ref) || !tell)
			continue;
		d = twins_tell(t, DIFFERENCE_REFERENCE);
		d->sides[0] = mention_of_fact(a.p[i].ref);
		d->sides[1] = mention_of_fact(b.p[i].ref);
	}
}
