/* The words that are quoted. */
#include "draft/swap.h"

#include "grammar/lexicon.h"

#include <string.h>

/* The texts of a leaf, and what differs in them; that in which words are to
   stand once. */
struct chooser {
	struct arena *a;
	struct str old, new, all;
	struct hunk *p;
	size_t n;
};

/* Does a letter or a digit stand at the end of s, or at its front? */
static bool is_worded(struct str s, bool end)
{
	size_t i = s.n, len;
	uint32_t c;

	if (s.n == 0)
		return false;
	while (end && i > 0 && ((unsigned char)s.p[--i] & 0xC0) == 0x80)
		;
	c = str_rune(str_after(s, end ? i : 0), &len);
	return rune_is_letter(c) || rune_is_digit(c);
}

size_t swap_count(struct arena *a, struct str all, struct str words)
{
	struct str w = lexicon_fold(a, words);
	size_t n = 0, from = 0;

	while (w.n && from < all.n) {
		size_t at = from + str_find(str_after(all, from), w);

		if (at >= all.n)
			break;
		/* A part of a longer word is another one. */
		if (!(is_worded(w, false) &&
		      is_worded(str_sub(all, 0, at), true)) &&
		    !(is_worded(w, true) &&
		      is_worded(str_after(all, at + w.n), false)))
			n++;
		from = at + 1;
	}
	return n;
}

static bool has_word(struct str s)
{
	while (s.n) {
		size_t len;
		uint32_t c = str_rune(s, &len);

		if (rune_is_letter(c) || rune_is_digit(c))
			return true;
		s = str_after(s, len);
	}
	return false;
}

/* Where the word before byte at begins, blanks between left out. */
static size_t word_before(struct str s, size_t at)
{
	size_t i = at;

	while (i > 0 && s.p[i - 1] == ' ')
		i--;
	while (i > 0 && s.p[i - 1] != ' ')
		i--;
	return i;
}

/* Where the word that follows byte at ends. */
static size_t word_behind(struct str s, size_t at)
{
	while (at < s.n && s.p[at] == ' ')
		at++;
	while (at < s.n && s.p[at] != ' ')
		at++;
	return at;
}

/* Make one of hunks i and i + 1. */
static void hunks_join(struct chooser *c, size_t i)
{
	struct hunk *h = &c->p[i], *g = &c->p[i + 1];

	h->nx = g->x + g->nx - h->x;
	h->ny = g->y + g->ny - h->y;
	memmove(g, g + 1, (c->n - i - 2) * sizeof(*g));
	c->n--;
}

/* Hunks with no whole word between them are one. */
static void hunks_gather(struct chooser *c)
{
	for (size_t i = 0; i + 1 < c->n;) {
		const struct hunk *h = &c->p[i], *g = &c->p[i + 1];

		if (has_word(str_sub(c->old, h->x + h->nx, g->x)))
			i++;
		else
			hunks_join(c, i);
	}
}

/* Take in the word before a hunk, with the hunk that it reaches; the place of
   the hunk then, or c->n where nothing stands there. */
static size_t grow_front(struct chooser *c, size_t i)
{
	struct hunk *h = &c->p[i];
	size_t from = word_before(c->old, h->x);

	if (from == h->x)
		return c->n;
	if (i > 0 && from < c->p[i - 1].x + c->p[i - 1].nx) {
		hunks_join(c, i - 1);
		return i - 1;
	}
	h->nx += h->x - from;
	h->ny += h->x - from;
	h->y -= h->x - from;
	h->x = from;
	return i;
}

static size_t grow_back(struct chooser *c, size_t i)
{
	struct hunk *h = &c->p[i];
	size_t end = h->x + h->nx, to = word_behind(c->old, end);

	if (to == end)
		return c->n;
	if (i + 1 < c->n && to > c->p[i + 1].x) {
		hunks_join(c, i);
		return i;
	}
	h->nx += to - end;
	h->ny += to - end;
	return i;
}

static struct str hunk_old(const struct chooser *c, const struct hunk *h)
{
	return str_strip(str_sub(c->old, h->x, h->x + h->nx));
}

static struct str hunk_new(const struct chooser *c, const struct hunk *h)
{
	return str_strip(str_sub(c->new, h->y, h->y + h->ny));
}

/* Is a byte inside a word, so that a cut there is none between words? */
static bool is_cut(struct str s, size_t at)
{
	return at > 0 && at < s.n && s.p[at] != ' ' && s.p[at - 1] != ' ' &&
	       !strchr("()\"", s.p[at]) && !strchr("()\"", s.p[at - 1]);
}

/* Words that come where nothing goes: beside which others?  The shortest before
   them that stand once.  Empty: there are none up to the hunk before. */
static struct str beside_front(const struct chooser *c, size_t i)
{
	size_t end = c->p[i].x, from = end;
	size_t least = i ? c->p[i - 1].x + c->p[i - 1].nx : 0;

	for (;;) {
		struct str words;

		from = word_before(c->old, from);
		if (from < least)
			return STR("");
		words = str_strip(str_sub(c->old, from, end));
		if (words.n && has_word(words) &&
		    swap_count(c->a, c->all, words) == 1)
			return words;
		if (from == 0)
			return STR("");
	}
}

static struct str beside_back(const struct chooser *c, size_t i)
{
	size_t from = c->p[i].x, end = from;
	size_t most = i + 1 < c->n ? c->p[i + 1].x : c->old.n;

	while (end < most) {
		struct str words;

		end = word_behind(c->old, end);
		if (end > most)
			break;
		words = str_strip(str_sub(c->old, from, end));
		if (words.n && swap_count(c->a, c->all, words) == 1)
			return words;
	}
	return STR("");
}

/* Something comes, nothing goes; false where it cannot be said so. */
static bool swap_insert(const struct chooser *c, size_t i, struct swap *out)
{
	const struct hunk *h = &c->p[i];
	struct str came = str_sub(c->new, h->y, h->y + h->ny);

	if (hunk_old(c, h).n || hunk_new(c, h).n == 0 ||
	    (is_cut(c->old, h->x) && !has_word(str_sub(came, 0, 1)) &&
	     came.p[0] != ' ' && came.p[0] != ','))
		return false;
	*out = (struct swap){SWAP_AFTER, beside_front(c, i), hunk_new(c, h)};
	if (out->old.n)
		return true;
	*out = (struct swap){SWAP_BEFORE, beside_back(c, i), hunk_new(c, h)};
	return out->old.n != 0;
}

/* Something goes, nothing comes. */
static bool swap_delete(const struct chooser *c, size_t i, struct swap *out)
{
	const struct hunk *h = &c->p[i];
	struct str words = hunk_old(c, h);

	*out = (struct swap){SWAP_DELETE, words, {0}};
	return hunk_new(c, h).n == 0 && has_word(words) &&
	       swap_count(c->a, c->all, words) == 1;
}

/* Words for words, with as many around them as it takes. */
static bool swap_subst(struct chooser *c, size_t *at, struct swap *out)
{
	bool front = true;
	size_t i = *at;

	for (;;) {
		struct hunk *h = &c->p[i];
		struct str old = hunk_old(c, h), new = hunk_new(c, h);
		size_t grown;

		if (has_word(old) && has_word(new) &&
		    swap_count(c->a, c->all, old) == 1) {
			*out = (struct swap){SWAP_SUBST, old, new};
			*at = i;
			return true;
		}
		grown = front ? grow_front(c, i) : grow_back(c, i);
		if (grown == c->n)
			grown = front ? grow_back(c, i) : grow_front(c, i);
		if (grown == c->n)
			return false;
		i = grown;
		front = !front;
	}
}

/* Are words changed in the same way wherever they stand?  Then hunk i says it
   for all; *said: one before it has. */
static bool swap_all(const struct chooser *c, size_t i, struct swap *out,
                     bool *said)
{
	struct str old = hunk_old(c, &c->p[i]), new = hunk_new(c, &c->p[i]);
	size_t times = 0;

	*said = false;
	for (size_t k = 0; k < c->n; k++) {
		if (!str_eq(hunk_old(c, &c->p[k]), old) ||
		    !str_eq(hunk_new(c, &c->p[k]), new))
			continue;
		*said |= k < i;
		times++;
	}
	*out = (struct swap){SWAP_SUBST, old, new};
	return times > 1 && has_word(old) && has_word(new) &&
	       swap_count(c->a, c->all, old) == times;
}

/* What is said of hunk *i, the last of what is said; false where nothing can
   be. */
static bool swap_read(struct chooser *c, size_t *i, bool subst,
                      struct swap *out)
{
	if (!subst && (swap_insert(c, *i, out) || swap_delete(c, *i, out)))
		return true;
	return swap_subst(c, i, out);
}

/* Is it short enough, and on one line? */
static bool swaps_fit(const struct chooser *c, const struct clause *said,
                      bool whole)
{
	size_t quoted = 0;

	for (size_t i = 0; i < said->nswaps; i++) {
		const struct swap *w = &said->swaps[i];

		quoted += w->old.n;
		if (memchr(w->old.p, '\n', w->old.n) ||
		    (w->new.n &&memchr(w->new.p, '\n', w->new.n)))
			return false;
	}
	return said->nswaps != 0 && quoted < c->old.n + whole;
}

bool swaps_choose(struct plan *p, const struct wanted *w, struct clause *out)
{
	const struct change *change = w->change;
	struct chooser c = {.a = p->a,
	                    .all = w->all,
	                    .old = p->d->x.p[change->x].text,
	                    .new = p->d->y.p[change->y].text,
	                    .n = change->nhunks};
	struct swap *list = arena_array(p->a, c.n + 1, sizeof(*list));
	size_t *from = arena_array(p->a, c.n + 1, sizeof(*from)), n = 0;

	c.p = arena_array(p->a, c.n + 1, sizeof(*c.p));
	if (c.n)
		memcpy(c.p, change->hunks, c.n * sizeof(*c.p));
	hunks_gather(&c);
	for (size_t i = 0; i < c.n; i++) {
		struct swap said;
		bool before;

		if (swap_all(&c, i, &said, &before)) {
			if (before)
				continue;
		} else if (!swap_read(&c, &i, w->subst, &said)) {
			return false;
		}
		/* What it has grown over is said with it. */
		while (n > 0 && from[n - 1] >= c.p[i].x)
			n--;
		from[n] = c.p[i].x;
		list[n++] = said;
	}
	out->swaps = list;
	out->nswaps = n;
	return swaps_fit(&c, out, w->whole);
}
