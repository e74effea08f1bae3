/* Several words for several places: each where it stands. */
#include "edit/paired.h"

#include "edit/sieve.h"

enum { FORMS_MOST = 64 }; /* of one word that an order lists */

struct pairing {
	struct arena *a;
	const struct language *lang;
	struct finder finder;
	struct sieve sieve;
	const struct edit *e; /* the group at hand */
	size_t n;
	bool *stands;            /* of each: do its words stand in its place? */
	struct map words, spots; /* old words that stand anywhere; places that
	                            have any */
};

/* Do words stand in a block, in small letters or capital ones? */
static bool in_block(struct pairing *p, const struct node *block,
                     struct str words)
{
	struct arena_mark mark = arena_mark(p->a);
	struct wording w;
	struct range r;
	struct str small;
	bool hit;

	wording_read(p->a, p->lang->lexicon.folding, block, &w);
	small = lexicon_fold(p->a, w.text);
	if (small.n == w.text.n) {
		w.text = small;
		words = lexicon_fold(p->a, words);
	}
	hit = wording_find(&w, words, 0, &r);
	arena_release(p->a, mark);
	return hit;
}

/* Do the old words of an edit stand in its place? */
static bool stands(struct pairing *p, const struct edit *e)
{
	const struct folding *by = p->lang->lexicon.folding;
	struct str words = wording_fold(p->a, by, e->old);
	struct str sought = sieve_words(&p->sieve, words);
	struct spot spot;

	if (!find_spot(&p->finder, &e->at, e->at.n, &spot))
		return false;
	for (const struct node *n = wording_block(&spot, NULL); n;
	     n = wording_block(&spot, n))
		if (sieve_may(&p->sieve, n, sought) && in_block(p, n, words))
			return true;
	return false;
}

/* How many edits from i on are of one sentence's words in all its places. */
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

/* Where do the words of a group stand?  False where what is changed is not
   told by the words alone. */
static bool group_read(struct pairing *p)
{
	p->words = p->spots = (struct map){0};
	p->stands = arena_array(p->a, p->n, sizeof(*p->stands));
	for (size_t i = 0; i < p->n; i++)
		if (p->e[i].inflect || p->e[i].nbut || p->e[i].at.n == 0)
			return false;
	for (size_t i = 0; i < p->n; i++) {
		p->stands[i] = stands(p, &p->e[i]);
		if (!p->stands[i])
			continue;
		*map_put(p->a, &p->words, p->e[i].old) = (void *)&p->e[i];
		*map_put(p->a, &p->spots, p->e[i].target) = (void *)&p->e[i];
	}
	return true;
}

/* Do the words stand in one of the places in another of the forms of one word,
   which is listed in its first form? */
static bool form_stands(struct pairing *p, struct str words)
{
	for (size_t k = 0; k < p->n && k < FORMS_MOST && p->e[k].place == 1;
	     k++) {
		struct words forms = {0};
		bool has = false, any = false;

		lexicon_inflect(p->a, &p->lang->lexicon, p->e[k].old, STR(""),
		                &forms);
		for (size_t i = 0; i < forms.n; i++) {
			has |= str_eq(forms.p[i].form, words);
			any |= map_get(&p->words, forms.p[i].form) != NULL;
		}
		if (has && any)
			return true;
	}
	return false;
}

/* Is a change left out? */
static bool is_out(struct pairing *p, size_t i, bool *form)
{
	const struct edit *e = &p->e[i];

	*form = false;
	if (p->stands[i] || map_get(&p->spots, e->target) == NULL)
		return false;
	if (map_get(&p->words, e->old) != NULL)
		return true;
	return *form = form_stands(p, e->old);
}

static bool has_pairs(const struct edits *edits)
{
	for (size_t i = 0; i < edits->list.n; i++)
		if (edits->list.p[i].pair)
			return true;
	return false;
}

/* The group at hand, without what is left out. */
static void group_put(struct pairing *p, struct edits *out)
{
	size_t first = out->list.n;
	struct str absent = STR("");

	for (size_t k = 0; k < p->n; k++) {
		const struct edit *e = &p->e[k];
		bool form;

		if (!is_out(p, k, &form))
			*vec_push(p->a, &out->list) = *e;
		else if (form && e->place == 1)
			absent =
			    str_format(p->a, "%.*s%s\"%.*s\"", STR_ARG(absent),
			               absent.n ? ", " : "", STR_ARG(e->old));
	}
	if (first < out->list.n)
		out->list.p[first].absent = absent;
}

void paired_settle(struct arena *a, const struct language *lang,
                   const struct doc *base, struct edits *edits)
{
	struct pairing p = {.a = a, .lang = lang};
	struct edits was = *edits;

	if (!has_pairs(edits))
		return;
	finder_open(&p.finder, a, lang, base);
	sieve_open(&p.sieve, lang->lexicon.folding);
	edits->list.p = NULL;
	edits->list.n = edits->list.cap = 0;
	for (size_t i = 0; i < was.list.n; i += p.n ? p.n : 1) {
		p.e = &was.list.p[i];
		p.n = group_size(&was, i);
		if (p.n != 0 && group_read(&p))
			group_put(&p, edits);
		else
			for (size_t k = 0; k < (p.n ? p.n : 1); k++)
				*vec_push(a, &edits->list) = p.e[k];
	}
	sieve_close(&p.sieve);
}
