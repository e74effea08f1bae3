#include "diff/likeness.h"

#include <string.h>

/* Words that stand side by side in more items than these tell nothing. */
enum { RARE = 4 };

/* Goes over the words of an item, its number left out. */
struct words {
	struct lexemes *l;
	struct outline *o;
	size_t top;     /* the item itself */
	size_t at, end; /* items to go over */
	size_t k;       /* the next lexeme of the one at `at` */
};

static struct words words_of(struct likeness *k, struct item_of of)
{
	return (struct words){k->l, of.o, of.i, of.i, of.o->p[of.i].end, 0};
}

/* The next word; NULL at the end. */
static const struct lexeme *words_next(struct words *w)
{
	for (; w->at < w->end; w->at++, w->k = 0) {
		struct item *i = &w->o->p[w->at];

		if (i->number || (i->extra && w->at != w->top)) {
			w->at = i->end - 1;
			continue;
		}
		if (!i->leaf)
			continue;
		outline_cut(w->l, i);
		while (w->k < i->nlexemes) {
			const struct lexeme *x = &i->lexemes[w->k++];

			if (x->word)
				return x;
		}
	}
	return NULL;
}

static struct tally *tally_of(struct likeness *k, uint32_t id)
{
	while (k->tallies.n <= id)
		*vec_push(k->l->a, &k->tallies) = (struct tally){0};
	if (k->tallies.p[id].turn != k->turn)
		k->tallies.p[id] = (struct tally){k->turn, 0};
	return &k->tallies.p[id];
}

/* Of what there is, and what both have of it. */
struct share {
	size_t all, both;
};

static double share_of(const struct share *s)
{
	return s->all ? (double)s->both / (double)s->all : 0;
}

double likeness_of(struct likeness *k, struct item_of x, struct item_of y)
{
	struct words left = words_of(k, x), right = words_of(k, y);
	struct share words = {0}, bytes = {0};
	const struct lexeme *w;

	k->turn++;
	while ((w = words_next(&left)) != NULL) {
		tally_of(k, w->id)->count++;
		words.all++;
		bytes.all += w->s.n;
	}
	while ((w = words_next(&right)) != NULL) {
		struct tally *t = tally_of(k, w->id);

		words.all++;
		bytes.all += w->s.n;
		if (t->count == 0)
			continue;
		t->count--;
		words.both += 2;
		bytes.both += 2 * w->s.n;
	}
	return share_of(&words) > share_of(&bytes) ? share_of(&words)
	                                           : share_of(&bytes);
}

/* The items in which a pair of words stands. */
struct shelf {
	size_t item[RARE];
	size_t n; /* RARE + 1: in too many */
};

/* Goes over the pairs of words of an item; the first one has nothing before
   it. */
struct shingles {
	struct words words;
	uint32_t ids[2];
};

static bool shingles_next(struct shingles *s)
{
	const struct lexeme *w = words_next(&s->words);

	if (w == NULL)
		return false;
	s->ids[0] = s->ids[1];
	s->ids[1] = w->id;
	return true;
}

static struct str shingle_key(const struct shingles *s)
{
	return (struct str){(const char *)s->ids, sizeof(s->ids)};
}

/* Place j has a pair of words. */
static void shelf_add(struct arena *a, struct map *shelves,
                      const struct shingles *s, size_t j)
{
	struct shelf *shelf = map_get(shelves, shingle_key(s));

	if (shelf == NULL) {
		shelf = arena_alloc(a, sizeof(*shelf));
		*map_put(a, shelves, str_copy(a, shingle_key(s))) = shelf;
	}
	if (shelf->n > RARE || (shelf->n > 0 && shelf->item[shelf->n - 1] == j))
		return;
	if (shelf->n < RARE)
		shelf->item[shelf->n] = j;
	shelf->n++;
}

static void shelves_fill(struct likeness *k, struct chosen y,
                         struct map *shelves)
{
	for (size_t j = 0; j < y.n; j++) {
		struct shingles s = {
		    .words = words_of(k, (struct item_of){y.o, y.p[j]})};

		while (shingles_next(&s))
			shelf_add(k->l->a, shelves, &s, j);
	}
}

/* Of votes for places in y, the place with most of them. */
struct votes {
	uint32_t *count;
	VEC(size_t) touched;
};

static size_t votes_close(struct votes *v)
{
	size_t best = NOWHERE;
	uint32_t most = 0;

	for (size_t i = 0; i < v->touched.n; i++) {
		size_t j = v->touched.p[i];

		if (v->count[j] > most ||
		    (v->count[j] == most && best != NOWHERE && j < best)) {
			most = v->count[j];
			best = j;
		}
		v->count[j] = 0;
	}
	v->touched.n = 0;
	return best;
}

/* A pair of words votes for the places that have it. */
static void votes_add(struct arena *a, struct votes *v,
                      const struct shelf *shelf)
{
	if (shelf == NULL || shelf->n > RARE)
		return;
	for (size_t n = 0; n < shelf->n; n++) {
		size_t j = shelf->item[n];

		if (v->count[j]++ == 0)
			*vec_push(a, &v->touched) = j;
	}
}

void likeness_best(struct likeness *k, struct chosen x, struct chosen y,
                   size_t *best)
{
	struct map shelves = {0};
	struct votes votes = {
	    .count = arena_array(k->l->a, y.n, sizeof(*votes.count))};

	shelves_fill(k, y, &shelves);
	for (size_t i = 0; i < x.n; i++) {
		struct shingles s = {
		    .words = words_of(k, (struct item_of){x.o, x.p[i]})};

		while (shingles_next(&s))
			votes_add(k->l->a, &votes,
			          map_get(&shelves, shingle_key(&s)));
		best[i] = votes_close(&votes);
	}
}
