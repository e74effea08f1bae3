/* Words that change throughout. */
#include "draft/spread.h"

#include "draft/cuts.h"

#include <string.h>

enum {
	SPREADS_MOST = 8,  /* bits of a mark */
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

static void tally_add(struct tallies *t, const struct change *c,
                      const struct cuts *cuts, size_t i)
{
	struct plan *p = t->p;
	struct str old = cut_old(cuts, i), new = cut_new(cuts, i);
	size_t in = plan_appendix(&p->d->x, c->x);
	struct tally *is;
	void **at;

	if (!anchor_says(&cuts->q, old) || anchor_marked(old, false) ||
	    anchor_marked(old, true) || !anchor_has_word(new) ||
	    anchor_hangs(&cuts->q, old) || t->list.n == TALLIES_MOST)
		return;
	at =
	    map_put(p->a, &t->by,
	            str_format(p->a, "%.*s\n%.*s", STR_ARG(old), STR_ARG(new)));
	if (*at == NULL) {
		is = arena_array(p->a, 1, sizeof(*is));
		*is = (struct tally){.is = {.old = old,
		                            .new = new,
		                            .scope = in,
		                            .x = c->x,
		                            .y = c->y},
		                     .leaf = NOWHERE};
		*at = is;
		*vec_push(p->a, &t->list) = is;
	}
	is = *at;
	if (is->is.scope != in)
		is->is.scope = NOWHERE;
	is->leaves += is->leaf != c->y;
	is->leaf = c->y;
	is->times++;
}

/* Do the words stand nowhere else in what they change in? */
static bool is_exact(const struct tallies *all, const struct tally *t)
{
	const struct plan *p = all->p;
	const struct outline *o = &p->d->x;
	size_t times = 0;

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

void spreads_find(struct plan *p)
{
	struct tallies t = {.p = p};

	leaves_gone(&t);
	for (size_t k = 0; k < p->d->list.n; k++) {
		const struct change *c = &p->d->list.p[k];
		struct cuts cuts;

		if (c->kind != CHANGE_WORDS || is_apart(&p->d->x, c->x))
			continue;
		cuts_read(p, c, &cuts);
		for (size_t i = 0; i < cuts.n; i++)
			tally_add(&t, c, &cuts, i);
	}
	for (size_t i = 0; i < t.list.n && p->spreads.n < SPREADS_MOST; i++)
		if (t.list.p[i]->leaves >= LEAVES_LEAST &&
		    is_exact(&t, t.list.p[i]))
			*vec_push(p->a, &p->spreads) = t.list.p[i]->is;
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
