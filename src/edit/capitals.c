/* Words that begin a sentence with a capital, and are not changed for it. */
#include "edit/seeker.h"

enum { TOLD_MOST = 5 }; /* places that a message names */

/* The old words with a capital where they first stand so in the block at hand,
   as they are compared; empty: nowhere. */
static struct str capital_first(const struct seeker *s)
{
	const struct wording *w = &s->w;
	size_t len;
	uint32_t small = str_rune(s->old, &len);
	struct str rest = str_after(s->old, len);

	for (size_t i = s->within.from; i < s->within.to; i++) {
		uint32_t c = wording_rune(w, i);
		struct str here = str_after(w->text, w->letters[i].to);

		str_rune(here, &len);
		if (c != small && rune_is_upper(c) && rune_lower(c) == small &&
		    str_starts(str_after(here, len), rest))
			return str_sub(here, 0, len + rest.n);
	}
	return STR("");
}

static void capital_tell(struct seeker *s, struct range r)
{
	struct capitals *c = &s->capitals;
	const struct node *n = s->block;

	if (c->n++ >= TOLD_MOST)
		return;
	while (n != NULL && n->eid.n == 0)
		n = n->parent;
	buf_format(&c->told, "%s\"%.*s\"", c->told.n ? ", " : "",
	           STR_ARG(wording_text(s->r->a, &s->w, r)));
	if (n != NULL)
		buf_format(&c->told, " in %.*s", STR_ARG(n->eid));
}

void seeker_capital(struct seeker *s)
{
	struct str words;
	struct range r;
	size_t at = s->within.from;

	if (!str_begins_lower(s->old))
		return;
	words = capital_first(s);
	while (wording_find(&s->w, words, at, &r) && r.from < s->within.to) {
		at = r.to;
		if (!seeker_in_range(r, s->within) || !seeker_beside(s, r) ||
		    seeker_is_theirs(s, r))
			continue;
		if (s->capitals.words.n == 0)
			buf_add(&s->capitals.words, words);
		capital_tell(s, r);
	}
}

bool seeker_is_ordered(const struct seeker *s, struct str words)
{
	const struct edits *edits = s->r->task->edits;

	for (size_t i = 0; i < edits->list.n; i++)
		if (str_eq(wording_fold(s->r->a, s->by, edits->list.p[i].old),
		           words))
			return true;
	return false;
}

void seeker_capitals(struct seeker *s, bool changed)
{
	struct capitals *c = &s->capitals;

	if (c->n > TOLD_MOST)
		buf_format(&c->told, ", and %zu more", c->n - TOLD_MOST);
	if (changed && c->n != 0 && !seeker_is_ordered(s, buf_str(&c->words)))
		edit_report(s->r->task->edits, s->e, s->r->report,
		            (struct message){.code = DIAG_WORDS_LEFT,
		                             .detail = str_copy(
						 s->r->a, buf_str(&c->told))});
	buf_free(&c->told);
	buf_free(&c->words);
}
