/* Units that stand between the numbers of a range. */
#include "edit/between.h"

/* The two units of a range that follow one another. */
struct pair {
	const struct node *from, *to;
};

static bool is_numbered(const struct node *n)
{
	return find_is_unit(n) || n->kind == NODE_ATTACHMENT ||
	       n->kind == NODE_TR;
}

static bool find_pair(struct finder *f, const struct address *at, size_t n,
                      struct pair *out)
{
	struct address before = *at;
	struct spot spot;

	if (n == 0 || at->p[n - 1].after.n == 0)
		return false;
	before.p[n - 1].num = at->p[n - 1].after;
	if (!find_spot(f, &before, n, &spot) || spot.kind != SPOT_NODE)
		return false;
	out->from = spot.first;
	if (!find_spot(f, at, n, &spot) || spot.kind != SPOT_NODE)
		return false;
	out->to = spot.first;
	return is_numbered(out->to) && out->from->kind == out->to->kind;
}

/* Is it, in force, of the kind of those around it? */
static bool is_like(const struct node *n, enum node_kind kind)
{
	return n->kind == kind && n->mark != MARK_REMOVED && !node_is_stub(n);
}

/* The next one before the end of a pair; NULL: none. */
static const struct node *pair_next(const struct pair *pair,
                                    const struct node *after)
{
	enum node_kind kind = pair->to->kind;
	const struct node *n = node_skip(after, NULL);

	while (n != NULL && n != pair->to) {
		if (is_like(n, kind))
			return n;
		n = node_is_under(pair->to, n) ||
		            (n->kind != NODE_QUOTED_STRUCTURE &&
		             n->mark != MARK_REMOVED && n->kind != kind)
		        ? node_next(n, NULL)
		        : node_skip(n, NULL);
	}
	return NULL;
}

const struct node *between_first(struct finder *f, const struct address *at,
                                 size_t n)
{
	struct pair pair;

	return find_pair(f, at, n, &pair) ? pair_next(&pair, pair.from) : NULL;
}

/* Does the sentence of an edit name that place by itself? */
static bool is_named(const struct edits *edits, size_t i, struct str target)
{
	const struct edit *e = &edits->list.p[i];
	size_t from = i;

	while (from > 0 && edits->list.p[from - 1].block == e->block)
		from--;
	for (; from < edits->list.n && edits->list.p[from].block == e->block;
	     from++) {
		const struct edit *x = &edits->list.p[from];

		if (x->op == e->op && str_eq(x->target, target) &&
		    str_eq(x->old, e->old) && str_eq(x->of, e->of))
			return true;
	}
	return false;
}

struct adder {
	struct arena *a;
	struct finder finder;
	const struct edits *edits;
	struct edits *out;
};

/* What the order says of a number, of another one in its place. */
static void add_like(struct adder *d, size_t i, size_t k,
                     const struct node *unit)
{
	struct edit e = d->edits->list.p[i];
	bool last = k + 1 == e.at.n;

	e.at.p[k] = (struct step){.kind = e.at.p[k].kind, .num = unit->num};
	e.target = address_print(d->a, &e.at);
	if (is_named(d->edits, i, e.target))
		return;
	if (last && (e.op == EDIT_REPLACE_UNIT_BY_ANNEX ||
	             e.op == EDIT_REPLACE_UNIT || e.fresh != NULL)) {
		e.op = EDIT_REPLACE_UNIT;
		e.fresh = e.spare = NULL;
		e.nfresh = 0;
		e.payload = STR("");
	}
	*vec_push(d->a, &d->out->list) = e;
}

/* Does the number of a step stand for what is there already? */
static bool stands(const struct edit *e, size_t k)
{
	return e->op != EDIT_RENUMBER &&
	       (k + 1 < e->at.n ||
	        (e->op != EDIT_INSERT_UNIT && e->op != EDIT_INSERT_ROW));
}

static void add_between(struct adder *d, size_t i)
{
	const struct edit *e = &d->edits->list.p[i];
	struct pair pair;

	if (!edit_is_change(e) || e->at.of != ADDRESS_BASE)
		return;
	for (size_t k = 0; k < e->at.n; k++) {
		if (!stands(e, k) ||
		    !find_pair(&d->finder, &e->at, k + 1, &pair) ||
		    pair.to->kind == NODE_TR)
			continue;
		for (const struct node *n = pair_next(&pair, pair.from); n;
		     n = pair_next(&pair, n))
			add_like(d, i, k, n);
	}
}

static bool has_range(const struct edits *edits)
{
	for (size_t i = 0; i < edits->list.n; i++)
		for (size_t k = 0; k < edits->list.p[i].at.n; k++)
			if (edits->list.p[i].at.p[k].after.n)
				return true;
	return false;
}

void between_add(struct arena *a, const struct language *lang,
                 const struct doc *base, const struct edits *edits,
                 struct edits *out)
{
	struct adder d = {.a = a, .edits = edits, .out = out};

	*out = *edits;
	if (!has_range(edits))
		return;
	finder_open(&d.finder, a, lang, base);
	out->list.p = NULL;
	out->list.n = out->list.cap = 0;
	for (size_t i = 0; i < edits->list.n; i++) {
		add_between(&d, i);
		*vec_push(a, &out->list) = edits->list.p[i];
	}
}
