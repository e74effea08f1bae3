/* The last paragraph, part or sentence of a place, or the one before it: the
   base tells which it is. */
#include "base/told.h"
#include "edit/find_part.h"
#include "tree/unsure.h"

static bool probe(struct finder *f, const struct search *s, search_go *go,
                  unsigned k, struct search *out)
{
	struct step step = *s->step;
	bool found;

	step.num = str_format(f->a, "%u", k);
	*out = *s;
	out->step = &step;
	found = go(f, out);
	out->step = s->step;
	return found;
}

/* In an article of a code the numbered parts, elsewhere none. */
static bool has_points(const struct search *s)
{
	const struct node *n = s->at.unit->first;

	if (s->step->kind != STEP_PART || s->n != 0 ||
	    s->at.unit->kind != NODE_ARTICLE)
		return false;
	while (n != NULL && n->kind != NODE_PARAGRAPH)
		n = n->next;
	return n != NULL;
}

/* There are low pieces, but not high ones.  How many there are. */
static unsigned narrow(struct finder *f, const struct search *s, search_go *go,
                       struct search *best)
{
	unsigned low = 1, high = 2;
	struct search at;

	while (probe(f, s, go, high, &at)) {
		*best = at;
		low = high;
		high *= 2;
	}
	while (high - low > 1) {
		unsigned mid = low + (high - low) / 2;

		if (probe(f, s, go, mid, &at)) {
			*best = at;
			low = mid;
		} else {
			high = mid;
		}
	}
	return low;
}

/* Smaller units behind a paragraph may be counted with it, or not. */
static bool is_followed(const struct search *s)
{
	const struct node *next = s->at.last->next;

	return s->step->kind == STEP_ABZ && next != NULL && find_is_unit(next);
}

bool search_last(struct finder *f, struct search *s, search_go *go)
{
	bool before = step_is_before_last(s->step);
	struct search best;
	unsigned n;

	if (unsure_stands(s->at.unit->first, NULL))
		return search_unsure(f);
	if (s->step->kind == STEP_SENT) {
		s->at.sentence = before ? SENTENCE_BEFORE_LAST : SENTENCE_LAST;
		return !s->act || search_none(f, s);
	}
	if (s->step->kind != STEP_ABZ && s->step->kind != STEP_PART)
		return search_fail(f, DIAG_CHANGE_UNABLE,
		                   TOLD("which of the units with numbers is "
		                        "the last is not said"));
	if (has_points(s))
		return search_fail(f, DIAG_CHANGE_UNABLE,
		                   TOLD("the last part of an article with "
		                        "points: a point, or a paragraph "
		                        "without a number?"));
	if (!probe(f, s, go, 1, &best))
		return false;
	n = narrow(f, s, go, &best);
	if (before && n == 1)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   TOLD("there is only one"));
	if (is_followed(&best) ||
	    (before && probe(f, s, go, n - 1, &best) && is_followed(&best)))
		return search_fail(f, DIAG_CHANGE_UNABLE,
		                   TOLD("smaller units stand behind its last "
		                        "paragraph: which is meant cannot be "
		                        "told"));
	*s = best;
	return true;
}
