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

/* Do the old words of an edit stand in its place? */
static bool stands(struct pairing *p, const struct edit *e)
{
	const struct folding *by = p->lang->lexicon.folding;
	struct str words = wording_fold(p->a, by, e->old);
	struct str sought = sieve_words(&p->sieve, words);
	struct spot spot;
	struct wording w;
	struct range r;

	if (!find_spot(&p->finder, &e->at, e->at.n, &spot))
		return false;
	for (const struct node *n = wording_block(&spot, NULL); n;
	     n = wording_block(&spot, n)) {
		struct arena_mark mark = arena_mark(p->a);
		bool hit;

		if (!sieve_may(&p->sieve, n, sought))
			continue;
		wording_read(p->a, by, n, &w);
		hit = wording_find(&w, words, 0, &r);
		arena_release(p->a, mark);
		if (hit)
			return true;
	}
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

/* Say that a form stands in none of the places; once. */
static void form_say(const struct edits *edits, const struct edit *e,
                     struct report *report)
{
	if (e->place == 1)
		edit_report(edits, e, report,
		            (struct message){.code = DIAG_WORDS_FORM,
		                             .detail = e->old});
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

void paired_settle(struct arena *a, const struct language *lang,
                   const struct doc *base, struct edits *edits,
                   struct report *report)
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
		bool known, form;

		p.e = &was.list.p[i];
		p.n = group_size(&was, i);
		known = p.n != 0 && group_read(&p);
		for (size_t k = 0; k < (p.n ? p.n : 1); k++) {
			if (!known || !is_out(&p, k, &form))
				*vec_push(a, &edits->list) = p.e[k];
			else if (form)
				form_say(&was, &p.e[k], report);
		}
	}
	sieve_close(&p.sieve);
}
