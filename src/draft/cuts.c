/* Where the words that differ begin and end, so that they can be quoted. */
#include "draft/cuts.h"

#include <string.h>

/* Bytes between words that change, quoted twice, that cost no more than to
   name another pair of them: of Cyrillic letters half as many. */
enum { NEAR_MOST = 30 };

enum { OPEN_MOST = 120 }; /* bytes that brackets come around */

struct str cut_old(const struct cuts *c, size_t i)
{
	return str_strip(str_sub(c->old, c->p[i].x, c->p[i].x + c->p[i].nx));
}

struct str cut_new(const struct cuts *c, size_t i)
{
	return str_strip(str_sub(c->new, c->p[i].y, c->p[i].y + c->p[i].ny));
}

void cuts_join(struct cuts *c, size_t i)
{
	struct hunk *h = &c->p[i], *g = &c->p[i + 1];

	h->nx = g->x + g->nx - h->x;
	h->ny = g->y + g->ny - h->y;
	memmove(g, g + 1, (c->n - i - 2) * sizeof(*g));
	c->n--;
}

/* Hunks with no whole word between them are one. */
static void hunks_gather(struct cuts *c)
{
	for (size_t i = 0; i + 1 < c->n;) {
		const struct hunk *h = &c->p[i], *g = &c->p[i + 1];

		if (anchor_has_word(str_sub(c->old, h->x + h->nx, g->x)))
			i++;
		else
			cuts_join(c, i);
	}
}

bool cuts_near(const struct cuts *c, size_t i)
{
	const struct hunk *h = &c->p[i], *g = &c->p[i + 1];
	struct str gap = str_sub(c->old, h->x + h->nx, g->x);

	return h->nx && h->ny && g->nx && g->ny && gap.n <= NEAR_MOST &&
	       !memchr(gap.p, '\n', gap.n) &&
	       str_eq(anchor_bare(str_strip(gap), true), str_strip(gap)) &&
	       str_find(gap, STR(". ")) == gap.n &&
	       str_find(gap, STR(", ")) == gap.n;
}

bool cuts_open(const struct cuts *c, size_t i)
{
	const struct hunk *h = &c->p[i], *g = &c->p[i + 1];
	int open = anchor_open(str_sub(c->new, h->y, h->y + h->ny)) -
	           anchor_open(str_sub(c->old, h->x, h->x + h->nx));
	int close = anchor_open(str_sub(c->new, g->y, g->y + g->ny)) -
	            anchor_open(str_sub(c->old, g->x, g->x + g->nx));

	return open != 0 && open == -close && g->x - h->x <= OPEN_MOST;
}

size_t cuts_before(const struct cuts *c, size_t i)
{
	return c->p[i].x - (i ? c->p[i - 1].x + c->p[i - 1].nx : 0);
}

size_t cuts_behind(const struct cuts *c, size_t i)
{
	size_t end = c->p[i].x + c->p[i].nx;

	return (i + 1 < c->n ? c->p[i + 1].x : c->old.n) - end;
}

/* Numbers, and words with hyphens, change as a whole. */
static void hunk_widen(const struct cuts *c, size_t i)
{
	struct hunk *h = &c->p[i];
	size_t before = h->x - anchor_front(c->old, h->x);
	size_t more = h->y - anchor_front(c->new, h->y);
	size_t end = h->x + h->nx, last = h->y + h->ny;

	before = before > more ? before : more;
	more = cuts_before(c, i);
	before = before < more ? before : more;
	h->x -= before;
	h->y -= before;
	h->nx += before;
	h->ny += before;
	before = anchor_end(c->old, end) - end;
	more = anchor_end(c->new, last) - last;
	before = before > more ? before : more;
	more = cuts_behind(c, i);
	before = before < more ? before : more;
	h->nx += before;
	h->ny += before;
}

/* How well words that come or go are cut: as a sentence, with the comma or the
   "and" before them, as words; where they stand in their text. */
static int cut_rank(const struct quoter *q, struct str text, size_t from,
                    size_t end)
{
	struct str before = str_strip(str_sub(text, 0, from));
	struct str words = str_strip(str_sub(text, from, end));
	bool begins =
	    from == 0 || text.p[from - 1] == ' ' || text.p[from] == ' ';
	bool ends =
	    end == text.n || text.p[end] == ' ' || text.p[end - 1] == ' ';

	if (words.n == 0)
		return 0;
	if (begins && ends && words.p[words.n - 1] == '.' &&
	    (before.n == 0 || before.p[before.n - 1] == '.'))
		return 3;
	if (words.p[0] == ',' && text.p[from] == ',' &&
	    !anchor_marked(words, true))
		return 2;
	if (begins && (ends || strchr(".,;:", text.p[end])) &&
	    anchor_joins(q, words) && !anchor_hangs(q, words) &&
	    !anchor_joins(q, str_after(text, end)))
		return 2;
	return begins && ends;
}

/* Words that come or go may be cut at several places: ", B" or "B, ". */
static void hunk_slide(const struct cuts *c, size_t i)
{
	struct hunk *h = &c->p[i];
	struct str t = h->nx ? c->old : c->new;
	size_t n = h->nx ? h->nx : h->ny, at = h->nx ? h->x : h->y;
	size_t least = at - (cuts_before(c, i) < n ? cuts_before(c, i) : n);
	size_t most = at + (cuts_behind(c, i) < n ? cuts_behind(c, i) : n);
	size_t best = at, from = at;
	int rank = cut_rank(&c->q, t, at, at + n);

	while (from > least && t.p[from - 1] == t.p[from + n - 1])
		from--;
	for (;; from++) {
		int is = ((unsigned char)t.p[from] & 0xC0) == 0x80
		             ? 0
		             : cut_rank(&c->q, t, from, from + n);

		if (is > rank) {
			rank = is;
			best = from;
		}
		if (from >= most || t.p[from] != t.p[from + n])
			break;
	}
	h->x += best - at;
	h->y += best - at;
}

/* Brackets that open in words and close just behind them, or the other way
   round, are quoted in pairs. */
static void hunk_pair(const struct cuts *c, size_t i)
{
	struct hunk *h = &c->p[i];
	size_t end = h->x + h->nx;
	int old = anchor_open(str_sub(c->old, h->x, end));
	int new = anchor_open(str_sub(c->new, h->y, h->y + h->ny));

	if (old != new || h->nx == 0 || h->ny == 0)
		return;
	if (old == 1 && cuts_behind(c, i) > 0 && c->old.p[end] == ')') {
		h->nx++;
		h->ny++;
	}
	if (old == -1 && cuts_before(c, i) > 0 && c->old.p[h->x - 1] == '(') {
		h->x--;
		h->y--;
		h->nx++;
		h->ny++;
	}
}

void cuts_read(const struct plan *p, const struct change *change,
               struct cuts *out)
{
	struct cuts c = {.q = {p->a, p->lang},
	                 .old = p->d->x.p[change->x].text,
	                 .new = p->d->y.p[change->y].text,
	                 .n = change->nhunks};

	c.all = lexicon_fold(p->a, c.old);
	c.p = arena_array(p->a, c.n + 1, sizeof(*c.p));
	if (c.n)
		memcpy(c.p, change->hunks, c.n * sizeof(*c.p));
	for (size_t i = 0; i < c.n; i++)
		if (c.p[i].nx == 0 || c.p[i].ny == 0)
			hunk_slide(&c, i);
	for (size_t i = 0; i < c.n; i++)
		hunk_widen(&c, i);
	hunks_gather(&c);
	for (size_t i = 0; i < c.n; i++)
		hunk_pair(&c, i);
	*out = c;
}
