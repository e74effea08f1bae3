#include "twin/match.h"

#include <stdlib.h>
#include <string.h>

/* Facts of one side while they are matched. */
struct hand {
	const struct side *s;
	const struct fact *p; /* the first one */
	size_t n;
	size_t *to;    /* of each the one on the other side; NOWHERE */
	size_t *gap;   /* how many stand before it that are the same in order */
	bool *settled; /* nothing more is to be said of it */
};

struct match {
	struct twins *t;
	struct arena *a;
	struct hand x, y;
	const size_t *in;
};

static struct hand hand_open(struct twins *t, size_t side, struct stretch s)
{
	struct arena *a = &t->arena;
	struct hand h = {.s = &t->sides[side], .n = s.to - s.from};

	h.p = h.n ? &h.s->facts.p[s.from] : NULL;
	h.to = arena_array(a, h.n, sizeof(*h.to));
	h.gap = arena_array(a, h.n, sizeof(*h.gap));
	h.settled = arena_array(a, h.n, sizeof(*h.settled));
	for (size_t i = 0; i < h.n; i++)
		h.to[i] = NOWHERE;
	return h;
}

/* How much of two facts must be equal. */
enum strictness {
	STRICT_VALUE,   /* "15" and "fifteen" */
	STRICT_FORM,    /* both in figures, or both in words */
	STRICT_MEASURE, /* ... and of what is counted as much is known */
};

static bool is_worded(const struct fact *f)
{
	return f->kind == FACT_WORD || f->kind == FACT_ORDINAL;
}

/* The order of facts by what must be equal; 0: they are. */
static int facts_cmp(const struct fact *x, const struct fact *y,
                     enum strictness strict)
{
	if (x->value != y->value)
		return x->value < y->value ? -1 : 1;
	if (strict >= STRICT_FORM && is_worded(x) != is_worded(y))
		return is_worded(x) ? 1 : -1;
	return strict >= STRICT_MEASURE ? str_cmp(x->measure, y->measure) : 0;
}

static uint32_t fact_id(const struct fact *f)
{
	return (uint32_t)(f->value >> 32 ^ value_name(f->measure)) +
	       is_worded(f);
}

static void match_set(struct match *m, size_t i, size_t j)
{
	m->x.to[i] = j;
	m->y.to[j] = i;
}

/* Facts that stand in one order in both. */
static void match_in_order(struct match *m)
{
	uint32_t *x = arena_array(m->a, m->x.n, sizeof(*x));
	uint32_t *y = arena_array(m->a, m->y.n, sizeof(*y));
	size_t *to = arena_array(m->a, m->x.n, sizeof(*to)), gap = 0;

	for (size_t i = 0; i < m->x.n; i++)
		x[i] = fact_id(&m->x.p[i]);
	for (size_t j = 0; j < m->y.n; j++)
		y[j] = fact_id(&m->y.p[j]);
	align_ids(m->a, (struct ids){x, m->x.n}, (struct ids){y, m->y.n}, to);
	for (size_t i = 0; i < m->x.n; i++)
		if (to[i] != NOWHERE &&
		    facts_cmp(&m->x.p[i], &m->y.p[to[i]], STRICT_MEASURE) == 0)
			match_set(m, i, to[i]);
	for (size_t i = 0; i < m->x.n; i++) {
		gap += m->x.to[i] != NOWHERE;
		m->x.gap[i] = gap;
	}
	gap = 0;
	for (size_t j = 0; j < m->y.n; j++) {
		gap += m->y.to[j] != NOWHERE;
		m->y.gap[j] = gap;
	}
}

/* A fact that has no partner yet. */
struct loose {
	const struct fact *f;
	size_t at;
};

static int loose_cmp(const void *left, const void *right)
{
	const struct loose *x = left, *y = right;
	int order = facts_cmp(x->f, y->f, STRICT_MEASURE);

	if (order != 0)
		return order;
	return x->at < y->at ? -1 : x->at > y->at;
}

static size_t loose_read(struct match *m, const struct hand *h,
                         struct loose **out)
{
	size_t n = 0;

	*out = arena_array(m->a, h->n, sizeof(**out));
	for (size_t i = 0; i < h->n; i++)
		if (h->to[i] == NOWHERE)
			(*out)[n++] = (struct loose){&h->p[i], i};
	qsort(*out, n, sizeof(**out), loose_cmp);
	return n;
}

/* Facts that stand in another order, as words do in the two languages. */
static void match_anywhere(struct match *m, enum strictness strict)
{
	struct loose *x, *y;
	size_t nx = loose_read(m, &m->x, &x), ny = loose_read(m, &m->y, &y);
	size_t i = 0, j = 0;

	while (i < nx && j < ny) {
		int order = facts_cmp(x[i].f, y[j].f, strict);

		if (order == 0)
			match_set(m, x[i++].at, y[j++].at);
		else if (order < 0)
			i++;
		else
			j++;
	}
}

/* The reference that a fact stands in; NULL. */
static const struct fact *fact_ref(const struct side *s, const struct fact *f)
{
	size_t low = 0, high = s->refs.n;
	const struct fact *ref;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		ref = &s->refs.p[mid];
		if (ref->leaf < f->leaf ||
		    (ref->leaf == f->leaf && ref->at <= f->at))
			low = mid + 1;
		else
			high = mid;
	}
	ref = low ? &s->refs.p[low - 1] : NULL;
	return ref && ref->leaf == f->leaf && f->at < ref->at + ref->n ? ref
	                                                               : NULL;
}

/* Put a fact into a difference; what stands in a reference is told as one. */
static void tell_fact(struct match *m, struct difference *d, size_t side,
                      const struct fact *f)
{
	const struct fact *ref = fact_ref(&m->t->sides[side], f);

	if (ref != NULL && f->kind != FACT_DATE && !f->is_year) {
		d->kind = DIFFERENCE_REFERENCE;
		f = ref;
	}
	d->sides[side] = mention_of_fact(f);
}

static void tell_facts(struct match *m, enum difference_kind kind,
                       const struct fact *x, const struct fact *y)
{
	struct difference *d = twins_tell(m->t, kind);

	for (size_t i = 0; i < 2; i++)
		d->sides[i].item = m->in[i];
	if (x != NULL)
		tell_fact(m, d, 0, x);
	if (y != NULL)
		tell_fact(m, d, 1, y);
	twins_told(m->t);
}

static enum difference_kind kind_told(const struct fact *f)
{
	static const enum difference_kind kinds[] = {
	    [FACT_NUMBER] = DIFFERENCE_NUMBER,
	    [FACT_DATE] = DIFFERENCE_DATE,
	    [FACT_WORD] = DIFFERENCE_NUMBER,
	    [FACT_ORDINAL] = DIFFERENCE_NUMBER,
	    [FACT_NAME] = DIFFERENCE_NAME,
	    [FACT_ADDRESS] = DIFFERENCE_ADDRESS,
	    [FACT_PERSON] = DIFFERENCE_NAME,
	    [FACT_POST] = DIFFERENCE_POST,
	    [FACT_REF] = DIFFERENCE_REFERENCE,
	};

	return f->is_year ? DIFFERENCE_DATE : kinds[f->kind];
}

/* Are figures followed by the same number in words, which was found? */
static bool is_echoed(const struct hand *h, size_t i)
{
	const struct fact *f = &h->p[i], *echo = f + 1;

	return f->kind == FACT_NUMBER && i + 1 < h->n &&
	       echo->kind == FACT_WORD && echo->leaf == f->leaf &&
	       echo->at == f->at && echo->value == f->value &&
	       h->to[i + 1] != NOWHERE;
}

/* The year of a date that differs is told with it; the word for one may say
   nothing. */
static void settle(struct hand *h)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct fact *f = &h->p[i];

		if (h->to[i] != NOWHERE || f->one || is_echoed(h, i))
			h->settled[i] = true;
		else if (f->year != NOWHERE)
			h->settled[(size_t)(h->s->facts.p + f->year - h->p)] =
			    true;
	}
}

/* Kinds of facts that may have been meant to be the same, as bits: of the
   first version, of the second one. */
struct meant {
	unsigned x, y;
};

#define KIND(kind) (1U << FACT_##kind)

static const struct meant meant[] = {
    {KIND(NUMBER), KIND(NUMBER)},
    {KIND(DATE), KIND(DATE)},
    {KIND(WORD), KIND(WORD)},
    {KIND(ORDINAL), KIND(ORDINAL)},
    {KIND(NAME), KIND(NAME)},
    {KIND(ADDRESS), KIND(ADDRESS)},
    {KIND(PERSON), KIND(PERSON)},
    {KIND(POST), KIND(POST)},
    {KIND(NUMBER), KIND(WORD) | KIND(ORDINAL)},
    {KIND(WORD) | KIND(ORDINAL), KIND(NUMBER)},
    {KIND(DATE), KIND(NUMBER)},
    {KIND(NUMBER), KIND(DATE)},
};

/* The next fact of some kinds that has no partner. */
static size_t rest_next(const struct hand *h, size_t i, unsigned kinds)
{
	while (i < h->n && (h->settled[i] || h->to[i] != NOWHERE ||
	                    !(kinds >> h->p[i].kind & 1)))
		i++;
	return i;
}

/* Pair what is left on both sides, in order; in one gap, or anywhere. */
static void match_rest(struct match *m, const struct meant *kinds, bool gap)
{
	size_t i = rest_next(&m->x, 0, kinds->x);
	size_t j = rest_next(&m->y, 0, kinds->y);

	while (i < m->x.n && j < m->y.n) {
		size_t before = gap ? m->x.gap[i] : 0;
		size_t behind = gap ? m->y.gap[j] : 0;

		if (before == behind)
			match_set(m, i, j);
		if (before <= behind)
			i = rest_next(&m->x, i + 1, kinds->x);
		if (behind <= before)
			j = rest_next(&m->y, j + 1, kinds->y);
	}
}

/* Is what only one side has a difference?  Numbers in words may be said in
   other ways; so may names, where the other language does not write them in
   Latin letters anywhere. */
static bool is_alone(const struct hand *other, const struct fact *f)
{
	const struct str name = {(const char *)&f->value, sizeof(f->value)};

	if (f->kind == FACT_WORD || f->kind == FACT_ORDINAL ||
	    f->kind == FACT_POST)
		return false;
	if (f->kind != FACT_NAME)
		return true;
	for (size_t i = 0; i < other->n; i++)
		if (other->p[i].value == f->value)
			return false;
	return map_get(&other->s->names, name) != NULL;
}

static void tell_rest(struct match *m)
{
	for (size_t i = 0; i < m->x.n; i++) {
		const struct fact *f = &m->x.p[i];

		if (m->x.settled[i])
			continue;
		if (m->x.to[i] != NOWHERE)
			tell_facts(m, kind_told(f), f, &m->y.p[m->x.to[i]]);
		else if (is_alone(&m->y, f))
			tell_facts(m, kind_told(f), f, NULL);
	}
	for (size_t j = 0; j < m->y.n; j++)
		if (!m->y.settled[j] && m->y.to[j] == NOWHERE &&
		    is_alone(&m->x, &m->y.p[j]))
			tell_facts(m, kind_told(&m->y.p[j]), NULL, &m->y.p[j]);
}

/* Numbers that are the same, but count something else. */
static void tell_measures(struct match *m)
{
	for (size_t i = 0; i < m->x.n; i++) {
		const struct fact *x = &m->x.p[i], *y;

		if (m->x.to[i] == NOWHERE)
			continue;
		y = &m->y.p[m->x.to[i]];
		if (x->measure.n && y->measure.n &&
		    !str_eq(x->measure, y->measure))
			tell_facts(m, DIFFERENCE_MEASURE, x, y);
	}
}

void facts_match(struct twins *t, struct stretch x, struct stretch y,
                 const size_t in[2])
{
	struct match m = {.t = t, .a = &t->arena, .in = in};

	m.x = hand_open(t, 0, x);
	m.y = hand_open(t, 1, y);
	match_in_order(&m);
	match_anywhere(&m, STRICT_MEASURE);
	match_anywhere(&m, STRICT_FORM);
	match_anywhere(&m, STRICT_VALUE);
	tell_measures(&m);
	settle(&m.x);
	settle(&m.y);
	for (size_t i = 0; i < sizeof(meant) / sizeof(*meant); i++) {
		match_rest(&m, &meant[i], true);
		match_rest(&m, &meant[i], false);
	}
	tell_rest(&m);
}
