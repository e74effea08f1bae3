/* The words that differ in two texts. */
#include "diff/diff.h"

/* Texts that have less of their words in common are shown whole: what is common
   is so by chance. */
enum { COMMON_LEAST = 4 }; /* one part in so many */

/* Lexemes from and up to, of one side. */
struct part {
	size_t from, to;
};

struct cutter {
	struct lexemes *l;
	const struct item *x, *y;
	VEC(struct hunk) hunks;
};

/* What is aligned, space aside: its ids, and where each stands. */
static struct ids compared(struct arena *a, const struct item *leaf,
                           size_t **where)
{
	uint32_t *ids = arena_array(a, leaf->nlexemes, sizeof(*ids));
	size_t n = 0;

	*where = arena_array(a, leaf->nlexemes, sizeof(**where));
	for (size_t i = 0; i < leaf->nlexemes; i++) {
		if (leaf->lexemes[i].id == 0 ||
		    str_spaces(leaf->lexemes[i].s) != 0)
			continue;
		(*where)[n] = i;
		ids[n++] = leaf->lexemes[i].id;
	}
	return (struct ids){ids, n};
}

/* Without what makes no difference at both ends. */
static struct part part_trim(const struct item *leaf, struct part p)
{
	while (p.from < p.to && leaf->lexemes[p.from].id == 0)
		p.from++;
	while (p.to > p.from && leaf->lexemes[p.to - 1].id == 0)
		p.to--;
	return p;
}

/* Bytes of a text before lexeme i. */
static size_t part_at(const struct item *leaf, size_t i)
{
	return i < leaf->nlexemes
	           ? (size_t)(leaf->lexemes[i].s.p - leaf->text.p)
	           : leaf->text.n;
}

/* What stands between two words that both texts have: a hunk, less the space
   that is the same at its ends. */
static void hunk_add(struct cutter *c, struct part px, struct part py)
{
	const struct lexeme *x = c->x->lexemes, *y = c->y->lexemes;
	struct hunk *h;

	px = part_trim(c->x, px);
	py = part_trim(c->y, py);
	while (px.from < px.to && py.from < py.to &&
	       x[px.from].id == y[py.from].id) {
		px.from++;
		py.from++;
	}
	while (px.from < px.to && py.from < py.to &&
	       x[px.to - 1].id == y[py.to - 1].id) {
		px.to--;
		py.to--;
	}
	px = part_trim(c->x, px);
	py = part_trim(c->y, py);
	if (px.from == px.to && py.from == py.to)
		return;
	h = vec_push(c->l->a, &c->hunks);
	h->x = part_at(c->x, px.from);
	h->nx = part_at(c->x, px.to) - h->x;
	h->y = part_at(c->y, py.from);
	h->ny = part_at(c->y, py.to) - h->y;
}

/* Bytes of the words of a leaf. */
static size_t word_bytes(const struct item *leaf)
{
	size_t n = 0;

	for (size_t i = 0; i < leaf->nlexemes; i++)
		n += leaf->lexemes[i].word ? leaf->lexemes[i].s.n : 0;
	return n;
}

static bool is_other_text(const struct cutter *c, const size_t *to,
                          const size_t *where, size_t n)
{
	size_t common = 0;

	for (size_t i = 0; i < n; i++) {
		const struct lexeme *x = &c->x->lexemes[where[i]];

		if (to[i] != NOWHERE && x->word)
			common += x->s.n;
	}
	return common * 2 * COMMON_LEAST < word_bytes(c->x) + word_bytes(c->y);
}

void hunks_read(struct lexemes *l, struct item *x, struct item *y,
                struct change *change)
{
	struct cutter c = {.l = l, .x = x, .y = y};
	size_t *wx, *wy, *to, i = 0, j = 0;
	struct ids ix, iy;
	bool other;

	outline_cut(l, x);
	outline_cut(l, y);
	ix = compared(l->a, x, &wx);
	iy = compared(l->a, y, &wy);
	to = arena_array(l->a, ix.n, sizeof(*to));
	align_ids(l->a, ix, iy, to);
	other = is_other_text(&c, to, wx, ix.n);
	for (size_t k = 0; k < ix.n && !other; k++) {
		if (to[k] == NOWHERE)
			continue;
		hunk_add(&c, (struct part){i, wx[k]},
		         (struct part){j, wy[to[k]]});
		i = wx[k] + 1;
		j = wy[to[k]] + 1;
	}
	hunk_add(&c, (struct part){i, x->nlexemes},
	         (struct part){j, y->nlexemes});
	change->hunks = c.hunks.p;
	change->nhunks = c.hunks.n;
}
