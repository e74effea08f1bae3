/* In which order the clauses stand. */
#include "draft/order.h"

#include <string.h>

/* Clauses from one up to another, and what holds the units they count: of the
   new text, NOWHERE: the act. */
struct stretch {
	size_t from, end;
	size_t home;
};

/* What the numbers of units are counted in. */
static bool is_home(enum node_kind kind)
{
	return kind == NODE_ARTICLE || kind == NODE_PARAGRAPH ||
	       kind == NODE_SUBPARAGRAPH || kind == NODE_ATTACHMENT;
}

static size_t home_of(const struct outline *o, size_t i)
{
	for (i = o->p[i].parent; i != NOWHERE; i = o->p[i].parent)
		if (is_home(o->p[i].node->kind))
			return i;
	return NOWHERE;
}

size_t order_next(const struct outline *o, size_t i)
{
	enum node_kind kind = o->p[i].node->kind;
	size_t end = home_of(o, i), k = o->p[i].end;

	end = end == NOWHERE ? o->n : o->p[end].end;
	while (k < end && o->p[k].node->kind != kind) {
		if (o->p[k].node->kind == NODE_ATTACHMENT)
			return NOWHERE;
		k = is_home(o->p[k].node->kind) ? o->p[k].end : k + 1;
	}
	return k < end ? k : NOWHERE;
}

/* The home of the unit that a clause is about, in the new text. */
static size_t clause_home(const struct plan *p, const struct clause *c)
{
	size_t home;

	if (c->kind != CLAUSE_DELETE)
		return home_of(&p->d->y, c->y);
	home = home_of(&p->d->x, c->x);
	return home == NOWHERE ? NOWHERE : p->d->x.p[home].pair;
}

/* Does an item of the new text stand in a home, at whatever depth? */
static bool is_under(const struct outline *o, size_t i, size_t home)
{
	for (; i != NOWHERE && i != home; i = o->p[i].parent)
		if (o->p[i].node->kind == NODE_ATTACHMENT)
			return false;
	return i == home;
}

static enum node_kind clause_kind_of(const struct plan *p,
                                     const struct clause *c)
{
	return c->kind == CLAUSE_DELETE ? p->d->x.p[c->x].node->kind
	                                : p->d->y.p[c->y].node->kind;
}

/* Does a clause take, or give up, a number that the other one gives up or
   takes? */
static bool is_linked(const struct plan *p, const struct clause *c,
                      const struct clause *renumber)
{
	const struct outline *x = &p->d->x, *y = &p->d->y;

	if (clause_kind_of(p, c) != y->p[renumber->y].node->kind)
		return false;
	if (c->kind == CLAUSE_INSERT)
		return str_eq(y->p[c->y].num, x->p[renumber->x].num);
	return c->kind == CLAUSE_DELETE &&
	       str_eq(x->p[c->x].num, y->p[renumber->y].num);
}

/* All that is to be put in order with the new number of a clause. */
static struct stretch stretch_of(const struct plan *p, size_t at)
{
	const struct clause *list = p->clauses.p, *last = &list[at];
	size_t home = clause_home(p, last);
	struct stretch s = {at, at + 1, home};

	for (size_t i = at; i-- > 0 && is_under(&p->d->y, list[i].y, home);)
		if (is_linked(p, &list[i], &list[at]) &&
		    clause_home(p, &list[i]) == home)
			s.from = i;
	for (size_t i = at + 1;
	     i < p->clauses.n && is_under(&p->d->y, list[i].y, home); i++) {
		bool own = clause_home(p, &list[i]) == home;

		if (own && list[i].kind == CLAUSE_RENUMBER)
			last = &list[i];
		else if (!is_under(&p->d->y, list[i].y, last->y) &&
		         !(own && is_linked(p, &list[i], last)))
			continue;
		s.end = i + 1;
	}
	return s;
}

/* What stands within units comes first. */
static int clause_rank(const struct plan *p, const struct clause *c,
                       size_t home)
{
	bool unit = is_home(clause_kind_of(p, c)) ||
	            node_class(clause_kind_of(p, c)) == CLASS_HIER;

	if (!unit || clause_home(p, c) != home)
		return 0;
	switch (c->kind) {
	case CLAUSE_DELETE:
		return 1;
	case CLAUSE_RENUMBER:
		return 2;
	case CLAUSE_INSERT:
		return 3;
	case CLAUSE_WORDS:
	case CLAUSE_SPREAD:
	case CLAUSE_SENTENCE:
	case CLAUSE_REPLACE:
		break;
	}
	return 0;
}

static void stretch_order(struct plan *p, const struct stretch *s)
{
	struct clause *list = p->clauses.p;
	size_t n = s->end - s->from, at = s->from;
	struct clause *was = arena_array(p->a, n, sizeof(*was));

	memcpy(was, list + s->from, n * sizeof(*was));
	for (int rank = 0; rank < 4; rank++)
		for (size_t i = 0; i < n; i++)
			if (clause_rank(p, &was[i], s->home) == rank)
				list[at++] = was[i];
}

/* Neighbours that get new numbers are one clause. */
static void renumberings_join(struct plan *p)
{
	const struct outline *x = &p->d->x, *y = &p->d->y;
	size_t n = 0, last_x = NOWHERE, last_y = NOWHERE;

	for (size_t i = 0; i < p->clauses.n; i++) {
		const struct clause c = p->clauses.p[i];
		bool goes_on = c.kind == CLAUSE_RENUMBER && last_x != NOWHERE &&
		               order_next(x, last_x) == c.x &&
		               order_next(y, last_y) == c.y;

		if (goes_on)
			p->clauses.p[n - 1].n++;
		else
			p->clauses.p[n++] = c;
		last_x = c.kind == CLAUSE_RENUMBER ? c.x : NOWHERE;
		last_y = c.y;
	}
	p->clauses.n = n;
}

static bool swaps_same(const struct clause *c, const struct clause *d)
{
	if (c->nswaps != d->nswaps)
		return false;
	for (size_t i = 0; i < c->nswaps; i++) {
		const struct swap *v = &c->swaps[i], *w = &d->swaps[i];

		if (v->kind != w->kind || !str_eq(v->old, w->old) ||
		    !str_eq(v->new, w->new) || !str_eq(v->of, w->of))
			return false;
	}
	return true;
}

/* Are the same words changed in two units of one kind, in the same home? */
static bool words_same(const struct outline *x, const struct clause *c,
                       const struct clause *d)
{
	return c->kind == CLAUSE_WORDS && d->kind == CLAUSE_WORDS &&
	       c->at != d->at && x->p[c->at].num.n && x->p[d->at].num.n &&
	       is_home(x->p[c->at].node->kind) &&
	       x->p[c->at].node->kind != NODE_ATTACHMENT &&
	       x->p[c->at].node->kind == x->p[d->at].node->kind &&
	       home_of(x, c->at) == home_of(x, d->at) && swaps_same(c, d);
}

/* Neighbours in which the same words change are one clause. */
static void words_join(struct plan *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->clauses.n;) {
		struct clause c = p->clauses.p[i];
		size_t end = i + 1, *also;

		while (end < p->clauses.n &&
		       words_same(&p->d->x, &c, &p->clauses.p[end]))
			end++;
		if (end - i > 1) {
			c.nalso = end - i - 1;
			also = arena_array(p->a, c.nalso, sizeof(*also));
			for (size_t k = 0; k < c.nalso; k++)
				also[k] = p->clauses.p[i + 1 + k].at;
			c.also = also;
		}
		p->clauses.p[n++] = c;
		i = end;
	}
	p->clauses.n = n;
}

void clauses_order(struct plan *p)
{
	const struct outline *o = &p->d->y;
	/* Homes that are in order; the last one: the act. */
	unsigned char *done = arena_alloc(p->a, o->n + 1);

	memset(done, 0, o->n + 1);
	for (size_t i = 0; i < p->clauses.n; i++) {
		struct stretch s;
		size_t home;

		if (p->clauses.p[i].kind != CLAUSE_RENUMBER)
			continue;
		home = clause_home(p, &p->clauses.p[i]);
		home = home == NOWHERE ? o->n : home;
		if (done[home])
			continue;
		done[home] = 1;
		s = stretch_of(p, i);
		stretch_order(p, &s);
		/* What stands there now may have to be ordered in itself. */
		i = s.from - 1;
	}
	renumberings_join(p);
	words_join(p);
}
