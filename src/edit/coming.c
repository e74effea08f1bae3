/* Units that an order puts in behind one another. */
#include "edit/find.h"

struct str find_number_before(struct arena *a, struct str num)
{
	size_t cut = num.n;
	unsigned k;

	while (cut > 0 && num.p[cut - 1] >= '0' && num.p[cut - 1] <= '9')
		cut--;
	if (!str_number(str_after(num, cut), &k) || k == 0)
		return STR("");
	if (k == 1 && cut > 0)
		return str_sub(num, 0, cut - 1);
	return k > 1 ? str_format(a, "%.*s%u", (int)cut, num.p, k - 1)
	             : STR("");
}

/* Two annexed acts have one address in print.  An only table may be named or
   not. */
static struct str coming_key(struct arena *a, const struct address *at)
{
	const struct called *c = at->n ? at->p[0].called : NULL;
	struct address bare = *at;
	struct str s;

	bare.n = 0;
	for (size_t i = 0; i < at->n; i++)
		if (at->p[i].kind != STEP_TABLE || at->p[i].num.n != 0)
			bare.p[bare.n++] = at->p[i];
	s = address_print(a, &bare);

	return c == NULL ? s
	                 : str_format(a, "%.*s %.*s|%.*s|%.*s", STR_ARG(s),
	                              STR_ARG(c->front), STR_ARG(c->behind),
	                              STR_ARG(c->app));
}

void find_coming(struct finder *f, const struct edit *e)
{
	void **slot = map_put(f->a, &f->coming, coming_key(f->a, &e->at));

	*slot = (void *)e;
}

bool find_is_coming(struct finder *f, const struct edit *e, struct str num)
{
	struct address at = e->at;

	at.p[at.n - 1].num = num;
	return num.n && map_get(&f->coming, coming_key(f->a, &at)) != NULL;
}

/* Was one there on the day of e, but for a time that is over? */
static bool find_is_over(struct finder *f, const struct edit *e, struct str num)
{
	struct address at = e->at;
	struct str is = STR("");

	at.p[at.n - 1].num = num;
	for (size_t i = 0; i < f->base->passed.n; i++) {
		const struct passed *p = &f->base->passed.p[i];

		if (p->came.n == 0 || date_cmp(e->force, p->from) < 0)
			continue;
		if (is.n == 0)
			is = address_print(f->a, &at);
		if (str_eq(is, p->came))
			return true;
	}
	return false;
}

bool find_may_lack(struct finder *f, const struct edit *e, struct str num)
{
	return find_is_coming(f, e, num) ||
	       (num.n && e->at.p[0].called == NULL && find_is_over(f, e, num));
}

void find_leaving(struct finder *f, const struct edit *e)
{
	void **slot = map_put(f->a, &f->leaving, coming_key(f->a, &e->at));

	*slot = (void *)e;
}

bool find_is_leaving(struct finder *f, const struct edit *e)
{
	return f->leaving.n != 0 &&
	       map_get(&f->leaving, coming_key(f->a, &e->at)) != NULL;
}
