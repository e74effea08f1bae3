/* Words that change throughout. */
#include "draft/spread.h"

#include "draft/cuts.h"

#include <string.h>

enum {
	SPREADS_MOST = 8,  /* bits of a mark */
	CHECKS_MOST = 32,  /* pairs that are sought in all of the text */
	LEAVES_LEAST = 3,  /* of which such words are told once */
	TALLIES_MOST = 512 /* pairs of words that are counted */
};

/* One pair of words that go and come, and where it was seen. */
struct tally {
	struct spread is;
	size_t leaves, times;
	size_t leaf; /* of y, the last one */
};

/* All the pairs. */
struct tallies {
	struct plan *p;
	unsigned char *gone; /* of each item of x: is it a leaf that goes? */
	struct map by;
	size_t checks;
	VEC(struct tally *) list;
};

/* What heads the act is changed for itself, and what heads an appendix is no
   text of the law. */
static bool is_apart(const struct outline *o, size_t leaf)
{
	size_t in = o->p[leaf].parent;

	return plan_appendix(o, leaf) == NOWHERE
	           ? node_above(o->p[leaf].node, NODE_LONG_TITLE) != NULL
	           : o->p[in].node->kind == NODE_ATTACHMENT;
}

/* Count a pair of words in a scope. */
static void tally_add(struct tallies *t, const struct spread *is)
{
	struct plan *p = t->p;
	struct tally *tally;
	void **at;

	if (t->list.n == TALLIES_MOST)
		return;
	at = map_put(p->a, &t->by,
	             str_format(p->a, "%zu %.*s\n%.*s", is->scope + 1,
	                        STR_ARG(is->old), STR_ARG(is->new)));
	if (*at == NULL) {
		*at = tally = arena_array(p->a, 1, sizeof(*tally));
		*tally = (struct tally){.is = *is, .leaf = NOWHERE};
		*vec_push(p->a, &t->list) = tally;
	}
	tally = *at;
	tally->leaves += tally->leaf != is->y;
	tally->leaf = is->y;
	tally->times++;
}

/* Count the pairs of a change, in its appendix and in the act. */
static void change_add(struct tallies *t, const struct change *c)
{
	struct spread is = {.x = c->x, .y = c->y};
	struct cuts cuts;

	cuts_read(t->p, c, &cuts);
	for (size_t i = 0; i < cuts.n; i++) {
		is.old = cut_old(&cuts, i);
		is.new = cut_new(&cuts, i);
		if (!anchor_says(&cuts.q, is.old) ||
		    anchor_marked(is.old, false) ||
		    anchor_marked(is.old, true) || !anchor_has_word(is.new) ||
		    anchor_hangs(&cuts.q, is.old))
			continue;
		is.scope = NOWHERE;
		tally_add(t, &is);
		is.scope = plan_appendix(&t->p->d->x, c->x);
		if (is.scope != NOWHERE)
			tally_add(t, &is);
	}
}

/* Do the words stand nowhere else in what they change in? */
static bool is_exact(struct tallies *all, const struct tally *t)
{
	const struct plan *p = all->p;
	const struct outline *o = &p->d->x;
	size_t times = 0;

	if (++all->checks > CHECKS_MOST)
		return false;
	for (size_t i = 0; i < o->n && times <= t->times; i++)
		if (o->p[i].leaf && !all->gone[i] && !is_apart(o, i) &&
		    (t->is.scope == NOWHERE ||
		     plan_appendix(o, i) == t->is.scope))
			times += anchor_count(p->a, o->p[i].text, t->is.old);
	return times == t->times;
}

bool spread_has(const struct plan *p, size_t leaf, struct str old,
                struct str new)
{
	for (size_t i = 0; i < p->spreads.n; i++) {
		const struct spread *s = &p->spreads.p[i];

		if (!s->dropped && str_eq(s->old, old) && str_eq(s->new, new) &&
		    (s->scope == NOWHERE ||
		     plan_appendix(&p->d->x, leaf) == s->scope) &&
		    !is_apart(&p->d->x, leaf))
			return true;
	}
	return false;
}

bool spread_is_all(const struct plan *p, const struct change *c)
{
	struct cuts cuts;

	if (!p->spread[c->y])
		return false;
	cuts_read(p, c, &cuts);
	for (size_t i = 0; i < cuts.n; i++)
		if (!spread_has(p, c->x, cut_old(&cuts, i), cut_new(&cuts, i)))
			return false;
	return true;
}

/* Mark the leaves in which they are. */
static void leaves_mark(struct plan *p)
{
	p->spread = arena_alloc(p->a, p->d->y.n);
	memset(p->spread, 0, p->d->y.n);
	for (size_t k = 0; p->spreads.n && k < p->d->list.n; k++) {
		const struct change *c = &p->d->list.p[k];
		struct cuts cuts;

		if (c->kind != CHANGE_WORDS)
			continue;
		cuts_read(p, c, &cuts);
		for (size_t i = 0; i < cuts.n; i++)
			p->spread[c->y] |= spread_has(
			    p, c->x, cut_old(&cuts, i), cut_new(&cuts, i));
	}
}

static void leaves_gone(struct tallies *t)
{
	const struct diff *d = t->p->d;

	t->gone = arena_alloc(t->p->a, d->x.n);
	memset(t->gone, 0, d->x.n);
	for (size_t k = 0; k < d->list.n; k++) {
		const struct change *c = &d->list.p[k];

		for (size_t i = c->x;
		     c->kind == CHANGE_REMOVED && i < d->x.p[c->x].end; i++)
			t->gone[i] = d->x.p[i].pair == NOWHERE;
	}
}

/* Do two words begin alike, as forms of one do? */
static bool is_like(struct str x, struct str y)
{
	size_t n = 0, most = x.n < y.n ? x.n : y.n;

	while (n < most && x.p[n] == y.p[n])
		n++;
	return n * 3 >= most * 2;
}

/* Do other forms of the words change throughout the same text? */
static bool is_form(const struct plan *p, const struct spread *is)
{
	for (size_t i = 0; i < p->spreads.n; i++) {
		const struct spread *s = &p->spreads.p[i];

		if (s->scope == is->scope && is_like(s->old, is->old) &&
		    is_like(s->new, is->new))
			return true;
	}
	return false;
}

/* Take what changes throughout the act, or its appendices; forms: in fewer
   places, as other forms of the same words do. */
static void tallies_take(struct tallies *t, bool act, bool forms)
{
	struct plan *p = t->p;

	for (size_t i = 0; i < t->list.n && p->spreads.n < SPREADS_MOST; i++) {
		const struct tally *tally = t->list.p[i];
		const struct spread *is = &tally->is;

		if ((is->scope == NOWHERE) == act &&
		    !spread_has(p, is->x, is->old, is->new) &&
		    (forms ? is_form(p, is) : tally->leaves >= LEAVES_LEAST) &&
		    is_exact(t, tally))
			*vec_push(p->a, &p->spreads) = *is;
	}
}

void spreads_find(struct plan *p)
{
	struct tallies t = {.p = p};

	leaves_gone(&t);
	for (size_t k = 0; k < p->d->list.n; k++) {
		const struct change *c = &p->d->list.p[k];

		if (c->kind == CHANGE_WORDS && !is_apart(&p->d->x, c->x))
			change_add(&t, c);
	}
	for (int act = 1; act >= 0; act--)
		for (int forms = 0; forms < 2; forms++)
			tallies_take(&t, act, forms);
	leaves_mark(p);
}

void spreads_drop(struct plan *p, size_t y)
{
	const struct outline *o = &p->d->y;
	size_t in =
	    o->p[y].node->kind == NODE_ATTACHMENT ? y : plan_appendix(o, y);
	size_t scope = in == NOWHERE ? NOWHERE : o->p[in].pair;
	bool any = false;

	for (size_t i = y; p->spreads.n && i < p->d->y.p[y].end; i++)
		any |= p->spread[i];
	for (size_t i = 0; any && i < p->spreads.n; i++)
		p->spreads.p[i].dropped |= p->spreads.p[i].scope == NOWHERE ||
		                           p->spreads.p[i].scope == scope;
}

bool spreads_end(struct plan *p)
{
	bool any = false;

	for (size_t i = 0; i < p->spreads.n; i++) {
		any |= !p->spreads.p[i].dropped;
		p->spreads.p[i].dropped = true;
	}
	return any;
}

static void clause_take(struct plan *p, struct clause *c, struct spread *s)
{
	if (c->nswaps == 0)
		*c = (struct clause){.kind = CLAUSE_SPREAD,
		                     .x = s->x,
		                     .y = s->y,
		                     .n = 1,
		                     .at = s->scope,
		                     .swaps = arena_array(p->a, SPREADS_MOST,
		                                          sizeof(*c->swaps))};
	c->swaps[c->nswaps++] =
	    (struct swap){.kind = SWAP_SUBST, .old = s->old, .new = s->new};
	s->turn = p->turn;
}

void spreads_tell(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->y;
	size_t in = plan_appendix(o, c->y != NOWHERE ? c->y : c->in);
	size_t scope = in == NOWHERE ? NOWHERE : o->p[in].pair;
	struct clause said = {.nswaps = 0};

	/* Those of the act stand before all else. */
	for (size_t i = 0; i < p->spreads.n; i++)
		if (!p->spreads.p[i].dropped &&
		    p->spreads.p[i].turn != p->turn &&
		    p->spreads.p[i].scope == NOWHERE)
			clause_take(p, &said, &p->spreads.p[i]);
	if (said.nswaps)
		*vec_push(p->a, &p->clauses) = said;
	said.nswaps = 0;
	for (size_t i = 0; i < p->spreads.n; i++)
		if (!p->spreads.p[i].dropped &&
		    p->spreads.p[i].turn != p->turn &&
		    p->spreads.p[i].scope == scope)
			clause_take(p, &said, &p->spreads.p[i]);
	if (said.nswaps)
		*vec_push(p->a, &p->clauses) = said;
}
