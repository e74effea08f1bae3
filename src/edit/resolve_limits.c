/* What changes of words leave out, and which of the words they mean. */
#include "base/told.h"
#include "edit/near.h"
#include "edit/seeker.h"

/* Is a block in a spot? */
static bool is_in(const struct spot *spot, const struct node *block)
{
	const struct node *n = spot->first;

	for (; n != NULL; n = n == spot->last ? NULL : n->next)
		if (node_is_under(block, n))
			return true;
	return false;
}

bool seeker_limits(struct seeker *s)
{
	const struct edit *e = s->e;
	bool end = e->op == EDIT_APPEND_TEXT ||
	           (e->op == EDIT_INSERT_TEXT && e->of.n == 0);

	if ((e->nbut || e->nth || e->times) && end)
		return resolve_no(s->r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("an end is none of several places"));
	if (e->nth && e->inflect)
		return resolve_no(s->r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("which of the words in several forms is "
		                       "meant cannot be told"));
	for (size_t i = 0; i < e->nbut; i++) {
		struct spot spot;

		if (!find_spot(&s->r->finder, &e->but[i], e->but[i].n, &spot))
			return resolve_unfound(s->r, e);
		if (spot.sentence || spot.kind == SPOT_COLUMN ||
		    spot.kind == SPOT_TEXT)
			return resolve_no(
			    s->r, e, DIAG_CHANGE_UNABLE,
			    TOLD("only whole units are left out"));
		if (!is_in(&s->to->at, spot.first))
			return resolve_no(
			    s->r, e, DIAG_CHANGE_UNABLE,
			    told(s->r->a,
			         "%.*s, which is left out, is not in %.*s",
			         STR_ARG(near_address(s->r->a, &e->but[i])),
			         STR_ARG(near_address(s->r->a, &e->at))));
		*vec_push(s->r->a, &s->but) = spot;
	}
	return true;
}

void seeker_seeks(struct seeker *s, struct str words, struct str or)
{
	s->sought[0] = sieve_words(&s->r->sieve, words);
	s->sought[1] = sieve_words(&s->r->sieve, or);
}

static bool is_left_out(const struct seeker *s, const struct node *block)
{
	for (size_t i = 0; i < s->but.n; i++)
		if (is_in(&s->but.p[i], block))
			return true;
	return false;
}

static bool is_sought(const struct seeker *s, const struct node *block)
{
	const struct str *words = s->sought;

	if (words[0].n == 0)
		return true;
	return sieve_may(&s->r->sieve, block, words[0]) ||
	       (words[1].n && sieve_may(&s->r->sieve, block, words[1]));
}

const struct node *seeker_next(const struct seeker *s, const struct node *after)
{
	const struct node *n = after;

	do
		n = wording_block(&s->to->at, n);
	while (n != NULL && (is_left_out(s, n) || !is_sought(s, n)));
	return n;
}

bool seeker_counts(struct seeker *s)
{
	s->hits++;
	return s->e->nth == 0 || s->hits == s->e->nth;
}

/* How often words stand in the block at hand, in small letters or capital
   ones. */
static size_t in_any_letters(struct seeker *s, struct str words)
{
	struct wording w = s->w;
	struct range r;
	size_t n = 0, at = 0;

	w.text = lexicon_fold(s->r->a, w.text);
	words = lexicon_fold(s->r->a, words);
	if (w.text.n != s->w.text.n)
		return 0;
	for (; wording_find(&w, words, at, &r); at = r.to)
		n += seeker_in_range(r, s->within) && !seeker_is_theirs(s, r);
	return n;
}

/* Is each of the words in the letters that the order has?  Whether others count
   cannot be told. */
static bool is_even(struct seeker *s)
{
	struct str words = s->e->old.n ? s->old : s->of;
	size_t n = 0;

	if (s->to->at.sentence)
		return in_any_letters(s, words) == s->hits;
	for (const struct node *block = seeker_next(s, NULL); block;
	     block = seeker_next(s, block)) {
		if (!seeker_open(s, block))
			return false;
		n += in_any_letters(s, words);
	}
	return n == s->hits;
}

bool seeker_enough(struct seeker *s)
{
	const struct edit *e = s->e;
	unsigned want = e->times ? e->times : e->nth;

	if (want == 0)
		return true;
	if (s->hits < want || (e->times && s->hits != want))
		return resolve_no(
		    s->r, e, DIAG_WORDS_MISSING,
		    told(s->r->a,
		         e->times ? N_("\"%.*s\" is %zu times in %.*s; the "
		                       "order speaks of %u")
		                  : N_("\"%.*s\" is %zu times in %.*s; the "
		                       "order speaks of number %u"),
		         STR_ARG(e->old.n ? e->old : e->of), s->hits,
		         STR_ARG(near_address(s->r->a, &e->at)), want));
	return e->nth == 0 || is_even(s) ||
	       resolve_no(s->r, e, DIAG_CHANGE_UNABLE,
	                  TOLD("the words stand there in small letters and in "
	                       "capital ones: which are counted cannot be "
	                       "told"));
}
