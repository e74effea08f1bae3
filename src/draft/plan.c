/* From what has changed to what is to be ordered. */
#include "draft/plan.h"

#include "draft/anchor.h"
#include "draft/order.h"
#include "draft/cuts.h"
#include "draft/portion.h"
#include "draft/rowname.h"
#include "draft/spread.h"
#include "draft/swap.h"

#include <string.h>

size_t plan_appendix(const struct outline *o, size_t i)
{
	for (i = o->p[i].parent; i != NOWHERE; i = o->p[i].parent)
		if (o->p[i].node->kind == NODE_ATTACHMENT)
			return i;
	return NOWHERE;
}

static enum node_kind kind_of(const struct outline *o, size_t i)
{
	return i == NOWHERE ? NODE_ROOT : o->p[i].node->kind;
}

/* A unit whose pieces are counted. */
static bool is_counted(enum node_kind kind)
{
	return kind == NODE_ARTICLE || kind == NODE_PARAGRAPH ||
	       kind == NODE_SUBPARAGRAPH;
}

/* The title of an act or of an appendix. */
static bool is_title(const struct outline *o, size_t i)
{
	return o->p[i].leaf && o->p[i].class == NODE_P &&
	       node_above(o->p[i].node, NODE_LONG_TITLE) != NULL;
}

/* A paragraph beside others, which can be told by its place. */
static bool is_piece(const struct outline *o, size_t i)
{
	size_t in = o->p[i].parent;

	return o->p[i].leaf && o->p[i].class == NODE_P && in != NOWHERE &&
	       is_counted(kind_of(o, in));
}

/* Is it all that its unit has, but for a number? */
static bool is_alone(const struct outline *o, size_t i)
{
	size_t in = o->p[i].parent;
	size_t first = outline_first(o, in);

	while (first != NOWHERE && o->p[first].number)
		first = outline_next(o, first);
	return first == i && outline_next(o, i) == NOWHERE;
}

/* Is it new text of an order, in which nothing is told by its number? */
static bool is_quoted(const struct outline *o, size_t i)
{
	return node_above(o->p[i].node, NODE_QUOTED_STRUCTURE) != NULL;
}

/* Can the law speak of it as a unit, by its number?  Of rows by their words,
   too. */
static bool is_numbered(const struct outline *o, size_t i)
{
	const struct item *item = &o->p[i];
	enum node_class class = node_class(item->node->kind);

	if (class == CLASS_ROW && item->num.n == 0)
		return rowname_words(o, i).n != 0;

	return item->num.n != 0 &&
	       (class == CLASS_HIER || class == CLASS_ATTACHMENT ||
	        class == CLASS_ROW);
}

/* Has the item of y a partner that an order can put in a new edition? */
static bool is_replaceable(const struct plan *p, size_t y)
{
	const struct outline *o = &p->d->y;
	size_t x = o->p[y].pair, in = o->p[y].parent;
	const struct item *old = x == NOWHERE ? NULL : &p->d->x.p[x];
	enum node_kind kind = kind_of(o, y);

	if (old == NULL || in == NOWHERE || is_quoted(o, y) ||
	    o->p[in].pair != old->parent || !str_eq(old->num, o->p[y].num))
		return false;
	if (kind == NODE_TR)
		return rowname_numbered(&p->d->x, x) ||
		       rowname_words(&p->d->x, x).n != 0;
	if (kind == NODE_ATTACHMENT || kind == NODE_PREAMBLE)
		return true;
	if (o->p[y].leaf && kind == NODE_HEADING)
		return node_class(kind_of(o, in)) == CLASS_HIER;
	if (is_title(o, y))
		return true;
	if (is_piece(o, y))
		return !is_alone(o, y) || !is_numbered(o, in);
	return is_numbered(o, y);
}

/* Bytes of what differs in words, but for what does so throughout. */
static size_t words_bytes(const struct plan *p, const struct change *c)
{
	struct cuts cuts;
	size_t n = 0;

	if (p->spread[c->y])
		cuts_read(p, c, &cuts);
	for (size_t i = 0; p->spread[c->y] && i < cuts.n; i++)
		if (!spread_has(p, c->x, cut_old(&cuts, i), cut_new(&cuts, i)))
			n += cuts.p[i].nx > cuts.p[i].ny ? cuts.p[i].nx
			                                 : cuts.p[i].ny;
	for (size_t i = 0; !p->spread[c->y] && i < c->nhunks; i++)
		n += c->hunks[i].nx > c->hunks[i].ny ? c->hunks[i].nx
		                                     : c->hunks[i].ny;
	return n;
}

/* Bytes of what differs in a change. */
static size_t change_bytes(const struct plan *p, const struct change *c)
{
	if (c->kind == CHANGE_ADDED)
		return p->d->y.p[c->y].bytes;
	if (c->kind == CHANGE_REMOVED)
		return p->d->x.p[c->x].bytes;
	return c->kind == CHANGE_WORDS ? words_bytes(p, c) : 0;
}

static size_t change_place(const struct change *c)
{
	return c->y != NOWHERE ? c->y : c->in;
}

/* What has changed by more than a half comes as a new edition. */
static void halves_mark(struct plan *p)
{
	const struct outline *o = &p->d->y;
	size_t *changed = arena_array(p->a, o->n, sizeof(*changed));

	memset(changed, 0, o->n * sizeof(*changed));
	for (size_t i = 0; i < p->d->list.n; i++) {
		const struct change *c = &p->d->list.p[i];
		size_t n = change_bytes(p, c);

		for (size_t at = change_place(c); at != NOWHERE;
		     at = o->p[at].parent)
			changed[at] += n;
	}
	for (size_t y = 0; y < o->n; y++) {
		size_t x = o->p[y].pair, n = o->p[y].bytes;

		if (changed[y] == 0 || x == NOWHERE || !is_replaceable(p, y))
			continue;
		n = p->d->x.p[x].bytes > n ? p->d->x.p[x].bytes : n;
		if (changed[y] * 2 > n)
			p->coarse[y] = COARSE_HALF;
		if (p->coarse[y] && kind_of(o, y) == NODE_ATTACHMENT)
			spreads_drop(p, y);
	}
}

void plan_open(struct plan *p, struct arena *a, struct diff *d,
               const struct language *lang)
{
	*p = (struct plan){.a = a, .d = d, .lang = lang, .stuck = NOWHERE};
	p->coarse = arena_alloc(a, d->y.n);
	memset(p->coarse, 0, d->y.n);
	p->turns = arena_array(a, d->y.n, sizeof(*p->turns));
	memset(p->turns, 0, d->y.n * sizeof(*p->turns));
	spreads_find(p);
	halves_mark(p);
}

/* The next coarser way to say an item, if there is one. */
static bool item_coarsen(struct plan *p, size_t i)
{
	const struct outline *o = &p->d->y;
	unsigned char *how = &p->coarse[i];

	if (*how == COARSE_WHOLE)
		return false;
	/* What cannot come as a whole may come in its parts. */
	if (*how == COARSE_HALF) {
		*how = COARSE_NOT;
		return true;
	}
	if (o->p[i].leaf && o->p[i].pair != NOWHERE &&
	    o->p[i].class == NODE_P && *how == COARSE_NOT) {
		*how = COARSE_SUBST;
		return true;
	}
	if (!is_replaceable(p, i))
		return false;
	*how = COARSE_WHOLE;
	return true;
}

bool plan_coarsen(struct plan *p, size_t y)
{
	const struct outline *o = &p->d->y;

	for (size_t i = y; i != NOWHERE; i = o->p[i].parent)
		if (p->turns[i] == p->turn)
			return true;
	for (size_t i = y; i != NOWHERE; i = o->p[i].parent)
		if (item_coarsen(p, i)) {
			spreads_drop(p, i);
			p->turns[i] = p->turn;
			return true;
		}
	p->stuck = y;
	return false;
}

/* The largest unit around an item of y, or itself, that comes as a whole. */
static size_t whole_around(const struct plan *p, size_t y)
{
	size_t whole = NOWHERE;

	for (; y != NOWHERE; y = p->d->y.p[y].parent)
		if (p->coarse[y] >= COARSE_WHOLE)
			whole = y;
	return whole;
}

static struct clause *clause_add(struct plan *p, enum clause_kind kind,
                                 size_t x, size_t y)
{
	struct clause *c = vec_push(p->a, &p->clauses);

	*c = (struct clause){
	    .kind = kind, .x = x, .y = y, .n = 1, .at = NOWHERE};
	return c;
}

/* The paragraph of the old text behind which a new one comes; NOWHERE: it is
   the first. *more: how many new ones stand between. */
static size_t piece_before(const struct plan *p, size_t y, unsigned *more)
{
	const struct outline *o = &p->d->y;
	size_t before = NOWHERE;

	*more = 0;
	for (size_t i = outline_first(o, o->p[y].parent);
	     i != NOWHERE && i != y; i = outline_next(o, i)) {
		if (o->p[i].class != NODE_P || !o->p[i].leaf)
			continue;
		if (o->p[i].pair != NOWHERE)
			before = o->p[i].pair;
		*more = o->p[i].pair != NOWHERE ? 0 : *more + 1;
	}
	return before;
}

/* Where a new paragraph comes, as the old text counts; false where it would
   divide a part. */
static bool piece_place(const struct plan *p, struct clause *c)
{
	const struct outline *x = &p->d->x, *y = &p->d->y;
	unsigned more;
	size_t before = piece_before(p, c->y, &more);
	struct portion piece = {.head = NOWHERE};

	c->part = portion_is_of_article(y, c->y) && portion_begins(y, c->y);
	c->behind = more + 1;
	if (before == NOWHERE)
		return true;
	if (!portion_is_of_article(y, c->y)) {
		c->behind += (unsigned)x->p[before].place;
		return true;
	}
	piece = portion_read(x, before);
	c->behind += c->part ? piece.part : piece.line;
	if (!c->part && piece.parts > 1)
		c->at = piece.head;
	return !c->part || piece.line == piece.lines;
}

/* Units that come side by side are one clause. */
static bool insert_goes_on(const struct plan *p, struct clause *before,
                           size_t y)
{
	const struct outline *o = &p->d->y;
	size_t last = before->y;

	if (before->kind != CLAUSE_INSERT || o->p[y].class == NODE_ATTACHMENT ||
	    o->p[y].class != o->p[before->y].class ||
	    before->part != (is_piece(o, y) && portion_is_of_article(o, y) &&
	                     portion_begins(o, y)))
		return false;
	for (size_t i = 1; i < before->n; i++)
		last = o->p[last].end;
	if (o->p[last].end != y || o->p[y].parent != o->p[before->y].parent)
		return false;
	before->n++;
	return true;
}

/* Behind which old row a new one comes that its number does not tell; false
   where that cannot be told either. */
static bool row_place(const struct plan *p, struct clause *c)
{
	const struct outline *o = &p->d->y;

	for (size_t i = outline_first(o, o->p[c->y].parent);
	     i != NOWHERE && i != c->y; i = outline_next(o, i))
		c->at = o->p[i].pair;
	return c->at != NOWHERE && (rowname_numbered(&p->d->x, c->at) ||
	                            rowname_words(&p->d->x, c->at).n != 0);
}

static bool tell_added(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->y;
	struct clause *before =
	    p->clauses.n ? &p->clauses.p[p->clauses.n - 1] : NULL;

	if (!is_numbered(o, c->y) && !is_piece(o, c->y))
		return false;
	if (before != NULL && insert_goes_on(p, before, c->y))
		return true;
	before = clause_add(p, CLAUSE_INSERT, NOWHERE, c->y);
	if (o->p[c->y].class == NODE_TR && !rowname_numbered(o, c->y))
		return row_place(p, before);
	return !is_piece(o, c->y) || piece_place(p, before);
}

/* So are units that go. */
static bool delete_goes_on(const struct plan *p, size_t x)
{
	const struct outline *o = &p->d->x;
	struct clause *before =
	    p->clauses.n ? &p->clauses.p[p->clauses.n - 1] : NULL;
	size_t last;

	if (before == NULL || before->kind != CLAUSE_DELETE ||
	    o->p[x].class == NODE_ATTACHMENT ||
	    (o->p[x].leaf && portion_is_of_article(o, x)) ||
	    o->p[x].class != o->p[before->x].class)
		return false;
	last = before->x;
	for (size_t i = 1; i < before->n; i++)
		last = o->p[last].end;
	if (o->p[last].end != x || o->p[x].parent != o->p[before->x].parent)
		return false;
	before->n++;
	return true;
}

static bool tell_removed(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->x;

	if (!is_numbered(o, c->x) && !is_piece(o, c->x) &&
	    kind_of(o, c->x) != NODE_ATTACHMENT)
		return false;
	if (!delete_goes_on(p, c->x))
		clause_add(p, CLAUSE_DELETE, c->x, c->in);
	return true;
}

/* The unit, row or cell that has the words no more often than the leaf; else
   the leaf. */
static size_t words_place(const struct plan *p, const struct clause *c)
{
	const struct outline *o = &p->d->x;
	size_t in = o->p[c->x].parent;
	struct buf all = {0};
	bool once = true;

	if (kind_of(o, in) == NODE_TD || kind_of(o, in) == NODE_TH)
		in = o->p[in].parent;
	for (size_t i = in; i < o->p[in].end; i++)
		if (o->p[i].leaf) {
			buf_add(&all, o->p[i].text);
			buf_char(&all, '\n');
		}
	for (size_t i = 0; once && i < c->nswaps; i++) {
		struct str words =
		    c->swaps[i].of.n ? c->swaps[i].of : c->swaps[i].old;

		once = anchor_count(p->a, buf_str(&all), words) ==
		       anchor_count(p->a, o->p[c->x].text, words);
	}
	buf_free(&all);
	if (once)
		return in;
	return kind_of(o, in) == NODE_TR ? o->p[c->x].parent : c->x;
}

static bool tell_words(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->x;
	size_t in = o->p[c->x].parent;
	struct clause said = {
	    .kind = CLAUSE_WORDS, .x = c->x, .y = c->y, .n = 1};
	struct clause sentence = {
	    .kind = CLAUSE_SENTENCE, .x = c->x, .y = c->y, .n = 1};
	enum node_kind kind = kind_of(o, in);

	if (spread_is_all(p, c))
		return true;
	if (o->p[c->x].class != NODE_P || is_title(o, c->x))
		return false;
	if (kind == NODE_TD)
		kind = kind_of(o, o->p[in].parent);
	if ((!is_counted(kind) && kind != NODE_TR) ||
	    !swaps_choose(p, c, p->coarse[c->y] == COARSE_SUBST, &said,
	                  &sentence))
		return false;
	said.at = words_place(p, &said);
	sentence.at = is_alone(o, c->x) ? in : c->x;
	if ((said.at == c->x || (sentence.nswaps && sentence.at == c->x)) &&
	    !is_piece(o, c->x))
		return false;
	if (said.nswaps)
		*vec_push(p->a, &p->clauses) = said;
	if (sentence.nswaps)
		*vec_push(p->a, &p->clauses) = sentence;
	return true;
}

static bool tell_place(struct plan *p, const struct change *c)
{
	const struct outline *o = &p->d->y;
	size_t x = p->d->x.p[c->x].parent, y = o->p[c->y].parent;

	/* Units that have changed numbers among themselves stand by them. */
	if (!is_numbered(o, c->y) || o->p[c->y].class == NODE_TR ||
	    o->p[c->y].class == NODE_ATTACHMENT ||
	    (c->moved &&
	     (!c->renumbered || x == NOWHERE || p->d->x.p[x].pair != y)))
		return false;
	clause_add(p, CLAUSE_RENUMBER, c->x, c->y);
	return true;
}

static bool tell(struct plan *p, const struct change *c)
{
	if (c->x != NOWHERE ? is_quoted(&p->d->x, c->x)
	                    : is_quoted(&p->d->y, c->y))
		return false;
	switch (c->kind) {
	case CHANGE_WORDS:
		return tell_words(p, c);
	case CHANGE_ADDED:
		return tell_added(p, c);
	case CHANGE_REMOVED:
		return tell_removed(p, c);
	case CHANGE_PLACE:
		return tell_place(p, c);
	case CHANGE_SPAN:
	case CHANGE_KINDS:
		break;
	}
	return false;
}

/* One change after another; false where one must be said more coarsely, which
 *y is. */
static bool changes_tell(struct plan *p, size_t *y)
{
	size_t told = NOWHERE;

	p->clauses.n = 0;
	for (size_t i = 0; i < p->d->list.n; i++) {
		const struct change *c = &p->d->list.p[i];
		size_t at = change_place(c);
		size_t whole = whole_around(p, at);

		if (whole != NOWHERE && whole == told)
			continue;
		spreads_tell(p, c);
		if (whole != NOWHERE) {
			clause_add(p, CLAUSE_REPLACE, p->d->y.p[whole].pair,
			           whole);
			told = whole;
		} else if (!tell(p, c)) {
			*y = at;
			return false;
		}
	}
	return true;
}

bool plan_make(struct plan *p)
{
	size_t y;

	for (p->turn++; !changes_tell(p, &y); p->turn++)
		if (!plan_coarsen(p, y))
			return false;
	clauses_order(p);
	return true;
}
