/* The words that are quoted. */
#include "draft/swap.h"

#include "draft/cuts.h"
#include "draft/spread.h"
#include "draft/sentence.h"

#include <string.h>

static bool is_once(const struct cuts *c, struct str words)
{
	return anchor_count_folded(c->q.a, c->all, words) == 1;
}

/* Take in the word before a hunk, with the hunk that it reaches; the place of
   the hunk then, or c->n where nothing stands there. */
static size_t grow_front(struct cuts *c, size_t i)
{
	struct hunk *h = &c->p[i];
	size_t from = anchor_before(c->old, h->x);

	if (from == h->x)
		return c->n;
	if (i > 0 && from < c->p[i - 1].x + c->p[i - 1].nx) {
		cuts_join(c, i - 1);
		return i - 1;
	}
	h->nx += h->x - from;
	h->ny += h->x - from;
	h->y -= h->x - from;
	h->x = from;
	return i;
}

static size_t grow_back(struct cuts *c, size_t i)
{
	struct hunk *h = &c->p[i];
	size_t end = h->x + h->nx, to = anchor_behind(c->old, end);

	if (to == end)
		return c->n;
	if (i + 1 < c->n && to > c->p[i + 1].x) {
		cuts_join(c, i);
		return i;
	}
	h->nx += to - end;
	h->ny += to - end;
	return i;
}

/* Is a byte inside a word, so that a cut there is none between words? */
static bool is_cut(struct str s, size_t at)
{
	return at > 0 && at < s.n && s.p[at] != ' ' && s.p[at - 1] != ' ' &&
	       !strchr("()\"", s.p[at]) && !strchr("()\"", s.p[at - 1]);
}

/* Words that come where nothing goes: beside which others?  The shortest before
   them that stand once, in their sentence.  Empty: there are none up to the
   hunk before. */
static struct str beside_front(const struct cuts *c, size_t i)
{
	size_t end = c->p[i].x, from = end, least = end - cuts_before(c, i);

	for (;;) {
		size_t before = anchor_before(c->old, from);
		struct str words = str_strip(str_sub(c->old, before, from));

		if (before < least || before == from ||
		    (from < end && anchor_stops(words)))
			return STR("");
		from = before;
		words = str_strip(str_sub(c->old, from, end));
		if (anchor_has_word(anchor_bare(words, false)) &&
		    is_once(c, anchor_bare(words, false)))
			words = anchor_bare(words, false);
		if (anchor_says(&c->q, words) && is_once(c, words))
			return words;
	}
}

/* The same with the bracket that closes in them opened in them. */
static struct str beside_paired(const struct cuts *c, size_t i)
{
	struct str words = beside_front(c, i), wider = words;
	size_t least = c->p[i].x - cuts_before(c, i), from, end;

	if (anchor_open(words) >= 0)
		return words;
	from = (size_t)(words.p - c->old.p);
	end = from + words.n;
	while (anchor_open(wider) < 0) {
		size_t before = anchor_before(c->old, from);

		if (before < least || before == from)
			return words;
		from = before;
		wider = str_strip(str_sub(c->old, from, end));
	}
	return anchor_open(wider) == 0 ? wider : words;
}

static struct str beside_back(const struct cuts *c, size_t i)
{
	size_t from = c->p[i].x, end = from, most = from + cuts_behind(c, i);

	while (end < most) {
		struct str words = str_strip(str_sub(c->old, from, end));

		if (anchor_stops(words))
			break;
		end = anchor_behind(c->old, end);
		if (end > most)
			break;
		words = str_strip(str_sub(c->old, from, end));
		if (is_once(c, anchor_bare(words, true)))
			words = anchor_bare(words, true);
		if (anchor_says(&c->q, words) && !anchor_hangs(&c->q, words) &&
		    is_once(c, words))
			return words;
	}
	return STR("");
}

/* Do words that come behind others do so badly: past a mark, or between a small
   word and what it leans on? */
static bool is_awkward(const struct cuts *c, struct str words)
{
	return words.n == 0 || anchor_hangs(&c->q, words) ||
	       (anchor_marked(words, true) &&
	        !strchr(")\"", words.p[words.n - 1]));
}

/* Something comes, nothing goes; false where it cannot be said so. */
static bool swap_insert(const struct cuts *c, size_t i, struct swap *out)
{
	const struct hunk *h = &c->p[i];
	struct str came = str_sub(c->new, h->y, h->y + h->ny), front, back;

	if (cut_old(c, i).n || cut_new(c, i).n == 0 ||
	    (is_cut(c->old, h->x) && !anchor_has_word(str_sub(came, 0, 1)) &&
	     came.p[0] != ' ' && came.p[0] != ','))
		return false;
	front = beside_paired(c, i);
	*out = (struct swap){
	    .kind = SWAP_AFTER, .old = front, .new = cut_new(c, i)};
	if (!is_awkward(c, front))
		return true;
	back = beside_back(c, i);
	if (back.n && !anchor_leans(&c->q, back) && !anchor_marked(back, false))
		*out = (struct swap){
		    .kind = SWAP_BEFORE, .old = back, .new = cut_new(c, i)};
	return out->old.n != 0;
}

/* Something goes, nothing comes. */
static bool swap_delete(const struct cuts *c, size_t i, struct swap *out)
{
	struct str words = cut_old(c, i);

	*out = (struct swap){.kind = SWAP_DELETE, .old = words};
	return cut_new(c, i).n == 0 && anchor_says(&c->q, words) &&
	       is_once(c, words);
}

/* Can words be quoted to go for others? */
static bool is_quotable(const struct cuts *c, struct str old)
{
	return anchor_says(&c->q, old) && !anchor_hangs(&c->q, old) &&
	       is_once(c, old);
}

/* Marks that both have at their ends are not quoted. */
static void swap_trim(const struct cuts *c, struct swap *w)
{
	struct str old = anchor_bare(w->old, true);
	struct str new = anchor_bare(w->new, true);

	if (str_eq(str_after(w->old, old.n), str_after(w->new, new.n)) &&
	    anchor_open(old) == anchor_open(w->old) && anchor_has_word(new) &&
	    is_quotable(c, old)) {
		w->old = old;
		w->new = new;
	}
	old = anchor_bare(w->old, false);
	new = anchor_bare(w->new, false);
	if (str_eq(str_sub(w->old, 0, w->old.n - old.n),
	           str_sub(w->new, 0, w->new.n - new.n)) &&
	    anchor_open(old) == anchor_open(w->old) && old.n && new.n &&
	    is_quotable(c, old)) {
		w->old = old;
		w->new = new;
	}
}

/* Words for words, with as many around them as it takes. */
static bool swap_subst(struct cuts *c, size_t *at, struct swap *out)
{
	bool front = true;
	size_t i = *at;

	for (;;) {
		struct hunk *h = &c->p[i];
		struct str old = cut_old(c, i), new = cut_new(c, i);
		bool begins = old.n && strchr(".,;:!?", old.p[0]);
		size_t grown;

		if (anchor_has_word(new) && is_quotable(c, old) && !begins) {
			*out = (struct swap){
			    .kind = SWAP_SUBST, .old = old, .new = new};
			swap_trim(c, out);
			*at = i;
			return true;
		}
		/* Not over the end of a sentence, and to what a small word
		   leans on. */
		front = begins ||
		        (front && !anchor_hangs(&c->q, old) &&
		         !anchor_stops(str_strip(str_sub(c->old, 0, h->x))));
		grown = front ? grow_front(c, i) : grow_back(c, i);
		if (grown == c->n)
			grown = front ? grow_back(c, i) : grow_front(c, i);
		if (grown == c->n)
			return false;
		i = grown;
		front = !front;
	}
}

/* One mark for another, behind words that stand once. */
static bool swap_sign(const struct cuts *c, size_t i, struct swap *out)
{
	const struct hunk *h = &c->p[i];
	struct str old = cut_old(c, i), new = cut_new(c, i);

	if (h->nx != 1 || old.n != 1 || new.n != 1 ||
	    swap_sign_name(c->q.lang, old) == NULL ||
	    swap_sign_name(c->q.lang, new) == NULL)
		return false;
	*out = (struct swap){.kind = SWAP_SIGN,
	                     .old = old,
	                     .new = new,
	                     .of = beside_front(c, i)};
	return out->of.n != 0 && !anchor_marked(out->of, true);
}

const struct entry *swap_sign_name(const struct language *lang, struct str sign)
{
	const struct wordlist *list = language_list(lang, STR("signs"));

	return list ? wordlist_entry(list, STR("sign"), sign) : NULL;
}

/* Are words changed in the same way wherever they stand?  Then hunk i says it
   for all; *said: one before it has. */
static bool swap_all(const struct cuts *c, size_t i, struct swap *out,
                     bool *said)
{
	struct str old = cut_old(c, i), new = cut_new(c, i);
	size_t times = 0;

	*said = false;
	for (size_t k = 0; k < c->n; k++) {
		if (!str_eq(cut_old(c, k), old) || !str_eq(cut_new(c, k), new))
			continue;
		*said |= k < i;
		times++;
	}
	*out = (struct swap){.kind = SWAP_SUBST, .old = old, .new = new};
	return times > 1 && anchor_says(&c->q, old) && anchor_has_word(new) &&
	       anchor_count_folded(c->q.a, c->all, old) == times;
}

/* What is said of hunk *i, the last of what is said; false where nothing can
   be. */
static bool swap_read(struct cuts *c, size_t *i, bool subst, struct swap *out)
{
	if (!subst && (swap_sign(c, *i, out) || swap_insert(c, *i, out) ||
	               swap_delete(c, *i, out)))
		return true;
	return swap_subst(c, i, out);
}

/* Is it short enough, and on one line? */
static bool swaps_fit(const struct cuts *c, const struct clause *said,
                      bool whole)
{
	size_t quoted = 0;

	for (size_t i = 0; i < said->nswaps; i++) {
		const struct swap *w = &said->swaps[i];

		quoted += w->old.n + w->of.n;
		if (memchr(w->old.p, '\n', w->old.n) ||
		    (w->new.n &&memchr(w->new.p, '\n', w->new.n)))
			return false;
	}
	return quoted < c->old.n + whole;
}

/* A hunk as a whole sentence that comes or goes; false: it is none. */
static bool swap_sentence(const struct cuts *c, const struct plan *p,
                          const struct change *change, size_t i,
                          struct clause *out)
{
	struct str old = cut_old(c, i), new = cut_new(c, i);
	bool comes = old.n == 0;
	const struct outline *o = comes ? &p->d->y : &p->d->x;
	size_t from;

	if (comes == (new.n == 0))
		return false;
	from = (size_t)(comes ? new.p - c->new.p : old.p - c->old.p);
	out->behind = sentence_at(&c->q, o, comes ? change->y : change->x, from,
	                          from + (comes ? new.n : old.n));
	if (out->behind == 0)
		return false;
	out->swaps = arena_array(p->a, 1, sizeof(*out->swaps));
	out->swaps[0] = (struct swap){
	    .kind = comes ? SWAP_AFTER : SWAP_DELETE, .old = old, .new = new};
	return true;
}

/* Take out the hunk that is a whole sentence, if one alone is. */
static void sentence_take(struct cuts *c, const struct plan *p,
                          const struct change *change, struct clause *out)
{
	size_t at = c->n, times = 0;
	struct clause is = *out;

	for (size_t i = 0; i < c->n; i++)
		if (swap_sentence(c, p, change, i, &is)) {
			*out = is;
			at = i;
			times++;
		}
	out->nswaps = times == 1;
	if (times != 1)
		return;
	memmove(c->p + at, c->p + at + 1, (c->n - at - 1) * sizeof(*c->p));
	c->n--;
}

/* Is a hunk said by itself: not throughout, not for several? */
static bool is_own(const struct plan *p, const struct cuts *c,
                   const struct clause *out, size_t i)
{
	struct swap all;
	bool before;

	return !spread_has(p, out->x, cut_old(c, i), cut_new(c, i)) &&
	       !swap_all(c, i, &all, &before);
}

/* Make one of a hunk and those that are said better with it. */
static void hunks_join(const struct plan *p, struct cuts *c,
                       const struct clause *out, size_t i)
{
	while (i + 1 < c->n && (cuts_near(c, i) || cuts_open(c, i)) &&
	       is_own(p, c, out, i) && is_own(p, c, out, i + 1))
		cuts_join(c, i);
}

/* What is said of each hunk; false where nothing can be of one. */
static bool swaps_read(const struct plan *p, struct cuts *c, bool subst,
                       struct clause *out)
{
	size_t *from = arena_array(c->q.a, c->n + 1, sizeof(*from)), n = 0;

	out->swaps = arena_array(c->q.a, c->n + 1, sizeof(*out->swaps));
	for (size_t i = 0; i < c->n; i++) {
		struct swap said;
		bool before;

		if (spread_has(p, out->x, cut_old(c, i), cut_new(c, i)))
			continue;
		hunks_join(p, c, out, i);
		if (swap_all(c, i, &said, &before)) {
			if (before)
				continue;
		} else if (!swap_read(c, &i, subst, &said)) {
			return false;
		}
		/* What it has grown over is said with it. */
		while (n > 0 && from[n - 1] >= c->p[i].x)
			n--;
		from[n] = c->p[i].x;
		out->swaps[n++] = said;
	}
	out->nswaps = n;
	return true;
}

bool swaps_choose(struct plan *p, const struct wanted *w, struct clause *words,
                  struct clause *sentence)
{
	struct cuts c;

	cuts_read(p, w->change, &c);
	c.all = w->all;
	if (sentence != NULL)
		sentence->nswaps = 0;
	if (sentence != NULL && !w->subst)
		sentence_take(&c, p, w->change, sentence);
	return swaps_read(p, &c, w->subst, words) &&
	       swaps_fit(&c, words, w->whole);
}
