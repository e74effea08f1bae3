/* Reads clauses that change words: which go, which come, and where. */
#include "edit/limits.h"

/* As VEC(struct str). */
struct list {
	struct str *p;
	size_t n, cap;
};

/* The quotations of some words, or the sign that they name. */
static bool list_read(struct reader *r, struct str words, struct list *out)
{
	const struct word *sign;
	struct str quote;

	*out = (struct list){0};
	words = str_strip(words);
	sign = wordlist_find(language_list(r->lang, STR("signs")), words);
	if (sign != NULL) {
		*vec_push(r->a, out) = entry_cell(sign->entry, STR("sign"));
		return true;
	}
	if (r->mask.odd)
		return reader_refuse(r, "a quotation mark has no partner",
		                     words);
	while (str_find(words, STR("\"")) < words.n) {
		if (!mask_next(&r->mask, &words, &quote))
			return reader_refuse(r, "not understood", words);
		if (str_strip(quote).n == 0)
			return reader_refuse(r, "an empty quotation", words);
		*vec_push(r->a, out) = str_strip(quote);
	}
	return true;
}

/* What a clause says of words. */
struct change {
	struct list old, new, of;
	enum edit_where where;
	struct limits limits;
	bool all, inflect;
};

static const struct {
	struct str does;
	enum edit_where where;
} wheres[] = {
    {STR_INIT("after"), WHERE_AFTER},
    {STR_INIT("before"), WHERE_BEFORE},
    {STR_INIT("end"), WHERE_END},
};

static bool does(const struct match *m, struct str what)
{
	return str_find(m->rule->does, what) < m->rule->does.n;
}

static bool change_read(struct reader *r, const struct match *m,
                        struct change *c)
{
	struct match other;

	*c = (struct change){0};
	if (!list_read(r, m->cap[CAP_old], &c->old) ||
	    !list_read(r, m->cap[CAP_new], &c->new) ||
	    !list_read(r, m->cap[CAP_of], &c->of))
		return false;
	for (size_t i = 0; i < sizeof(wheres) / sizeof(*wheres); i++)
		if (does(m, wheres[i].does))
			c->where = wheres[i].where;
	if (c->of.n && c->where == WHERE_NONE)
		c->where = WHERE_AFTER;
	c->inflect =
	    language_match(r->m, r->lang, STR("inflecting"), m->all, &other);
	/* Old and new in turns. */
	if (does(m, STR("pairs"))) {
		size_t n = c->old.n / 2;

		if (c->old.n % 2)
			return reader_refuse(r, "an odd pair", m->all);
		for (size_t i = 0; i < n; i++)
			*vec_push(r->a, &c->new) = c->old.p[2 * i + 1];
		for (size_t i = 0; i < n; i++)
			c->old.p[i] = c->old.p[2 * i];
		c->old.n = n;
	}
	return true;
}

static void put(struct reader *r, const struct change *c, enum edit_op op,
                const struct address *at, size_t k)
{
	struct edit *e = reader_add(r, op, at);

	if (c->old.n)
		e->old = c->old.p[k];
	if (c->new.n)
		e->new = c->new.p[c->new.n == 1 ? 0 : k];
	if (c->of.n)
		e->of = c->of.p[c->of.n == 1 ? 0 : k];
	e->where = c->where;
	e->all = c->all;
	e->inflect = c->inflect;
	e->but = c->limits.but.p;
	e->nbut = c->limits.but.n;
	e->except = c->limits.except;
	e->times = c->limits.times;
}

/* One edit; of words that stand there several times one for each that is
   named. */
static void put_each(struct reader *r, const struct change *c, enum edit_op op,
                     const struct address *at, size_t k)
{
	if (c->limits.nth.n == 0)
		put(r, c, op, at, k);
	for (size_t i = 0; i < c->limits.nth.n; i++) {
		put(r, c, op, at, k);
		r->edits->list.p[r->edits->list.n - 1].nth = c->limits.nth.p[i];
	}
}

/* Several words: which of them stand in which place, the base tells. */
static void number_pair(struct reader *r, size_t place, size_t pair)
{
	struct edit *e = &r->edits->list.p[r->edits->list.n - 1];

	e->place = (unsigned)place + 1;
	e->pair = (unsigned)pair + 1;
}

bool words_read(struct reader *r, const struct match *m, enum edit_op op)
{
	struct str place = str_strip(m->cap[CAP_place]);
	struct places at;
	struct change c;
	size_t n;

	if (!change_read(r, m, &c) || !limits_cut(r, m, &place, &c.limits) ||
	    !reader_place(r, place, &at) || !limits_but(r, &at, &c.limits))
		return false;
	c.all = at.all || c.limits.all;
	n = c.old.n ? c.old.n : c.of.n ? c.of.n : c.new.n;
	if (n == 0 || (c.new.n > 1 && c.new.n != n) ||
	    (op != EDIT_DELETE_TEXT && c.new.n == 0) ||
	    (op == EDIT_APPEND_TEXT && n != 1) ||
	    (c.of.n > 1 && (c.of.n != n || c.new.n != n)))
		return reader_refuse(r, "old and new are no pairs", m->all);
	for (size_t i = 0; i < at.n; i++) {
		if (at.p[i].n == 0)
			return reader_refuse(r, "no place is named", m->all);
		for (size_t k = 0; k < n; k++) {
			put_each(r, &c, op, &at.p[i], k);
			if (n > 1 && c.old.n == n && c.limits.nth.n == 0)
				number_pair(r, i, k);
		}
	}
	return true;
}
