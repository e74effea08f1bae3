/* Pairs of words for several places: each for each, or one for one. */
#include "edit/paired.h"

#include "edit/wording.h"

struct pairing {
	struct arena *a;
	const struct language *lang;
	struct finder finder;
};

/* Do the old words of an edit stand in its place? */
static bool stands(struct pairing *p, const struct edit *e)
{
	const struct folding *by = p->lang->lexicon.folding;
	struct str words = wording_fold(p->a, by, e->old);
	struct spot spot;
	struct wording w;
	struct range r;

	if (!find_spot(&p->finder, &e->at, e->at.n, &spot))
		return false;
	for (const struct node *n = wording_block(&spot, NULL); n;
	     n = wording_block(&spot, n)) {
		wording_read(p->a, by, n, &w);
		if (wording_find(&w, words, 0, &r))
			return true;
	}
	return false;
}

/* How many edits from i on are of one sentence's pairs in all its places. */
static size_t group_size(const struct edits *edits, size_t i)
{
	const struct edit *e = edits->list.p;
	size_t n = i + 1;

	if (e[i].place != 1 || e[i].pair != 1)
		return 0;
	while (n < edits->list.n && e[n].pair != 0 &&
	       e[n].text.p == e[i].text.p &&
	       (e[n].pair != 1 || e[n].place != 1))
		n++;
	return n - i;
}

/* Do the words of each pair stand in its own place, and in no other? */
static bool one_for_one(struct pairing *p, const struct edit *e, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (e[i].inflect || e[i].nbut ||
		    stands(p, &e[i]) != (e[i].pair == e[i].place))
			return false;
	return true;
}

static bool has_pairs(const struct edits *edits)
{
	for (size_t i = 0; i < edits->list.n; i++)
		if (edits->list.p[i].pair)
			return true;
	return false;
}

void paired_settle(struct arena *a, const struct language *lang,
                   const struct doc *base, struct edits *edits)
{
	struct pairing p = {.a = a, .lang = lang};
	struct edits was = *edits;

	if (!has_pairs(edits))
		return;
	finder_open(&p.finder, a, lang, base);
	edits->list.p = NULL;
	edits->list.n = edits->list.cap = 0;
	for (size_t i = 0; i < was.list.n;) {
		const struct edit *e = &was.list.p[i];
		size_t n = group_size(&was, i);
		bool one = n != 0 && one_for_one(&p, e, n);

		for (size_t k = 0; k < (n ? n : 1); k++)
			if (!one || e[k].pair == e[k].place)
				*vec_push(a, &edits->list) = e[k];
		i += n ? n : 1;
	}
}
