/* What has changed so far that it comes as a whole. */
#include "draft/halves.h"

#include "draft/cuts.h"
#include "draft/item.h"
#include "draft/spread.h"

#include <string.h>

/* Bytes in an item of y, of which so many changed, went or came. */
struct tally {
	size_t changed, gone, come;
};

/* Bytes of words that differ, but for what does so throughout. */
static size_t words_bytes(const struct plan *p, const struct change *c)
{
	struct cuts cuts;
	size_t n = 0;

	if (p->spread[c->y])
		cuts_read(p, c, &cuts);
	for (size_t i = 0; p->spread[c->y] && i < cuts.n; i++)
		if (!spread_has(p, c->x, cut_old(&cuts, i), cut_new(&cuts, i)))
			n += cuts.p[i].nx > cuts.p[i].ny ? cuts.p[i].nx
			                                 : cuts.p[i].ny;
	for (size_t i = 0; !p->spread[c->y] && i < c->nhunks; i++)
		n += c->hunks[i].nx > c->hunks[i].ny ? c->hunks[i].nx
		                                     : c->hunks[i].ny;
	return n;
}

static struct tally change_tally(const struct plan *p, const struct change *c)
{
	struct tally t = {0};
	const struct outline *o = &p->d->y;

	if (c->kind == CHANGE_WORDS)
		t.changed = words_bytes(p, c);
	else if (c->kind == CHANGE_REMOVED)
		t.gone = p->d->x.p[c->x].bytes;
	else if (c->kind == CHANGE_ADDED &&
	         (item_is_numbered(o, c->y) || item_is_piece(o, c->y)))
		t.come = o->p[c->y].bytes;
	else if (c->kind == CHANGE_ADDED)
		t.changed = o->p[c->y].bytes;
	return t;
}

static bool is_untouched(const struct tally *t)
{
	return t->changed == 0 && t->gone == 0 && t->come == 0;
}

/* Has a chapter, or what holds such, a unit that is as it was? */
static bool has_left(const struct plan *p, const struct tally *tallies,
                     size_t y)
{
	const struct outline *o = &p->d->y;

	if (node_class(item_kind(o, y)) != CLASS_HIER || item_counts(o, y))
		return false;
	for (size_t i = outline_first(o, y); i != NOWHERE;
	     i = outline_next(o, i))
		if (node_class(item_kind(o, i)) == CLASS_HIER &&
		    o->p[i].pair != NOWHERE && is_untouched(&tallies[i]))
			return true;
	return false;
}

static bool is_over_half(const struct plan *p, const struct tally *t, size_t y)
{
	size_t n = p->d->y.p[y].bytes, old = p->d->x.p[p->d->y.p[y].pair].bytes;
	size_t changed = t->changed + t->gone;

	if (t->gone != 0)
		changed += t->come;
	else
		n -= t->come;
	return changed * 2 > (old > n ? old : n);
}

void halves_mark(struct plan *p)
{
	const struct outline *o = &p->d->y;
	struct tally *tallies = arena_array(p->a, o->n, sizeof(*tallies));

	memset(tallies, 0, o->n * sizeof(*tallies));
	for (size_t i = 0; i < p->d->list.n; i++) {
		const struct change *c = &p->d->list.p[i];
		struct tally t = change_tally(p, c);

		for (size_t at = plan_place_of(c); at != NOWHERE;
		     at = o->p[at].parent) {
			tallies[at].changed += t.changed;
			tallies[at].gone += t.gone;
			tallies[at].come += t.come;
		}
	}
	for (size_t y = 0; y < o->n; y++)
		if (!is_untouched(&tallies[y]) && o->p[y].pair != NOWHERE &&
		    plan_replaceable(p, y) && !item_heads(o, y) &&
		    is_over_half(p, &tallies[y], y) &&
		    !has_left(p, tallies, y)) {
			p->coarse[y] = COARSE_HALF;
			if (item_kind(o, y) == NODE_ATTACHMENT)
				spreads_drop(p, y);
		}
}
