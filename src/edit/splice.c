#include "edit/splice.h"

#include "edit/brought.h"

/* How a letter stands to its neighbours. */
enum side {
	SIDE_NONE, /* the end of the block */
	SIDE_SPACE,
	SIDE_OPEN,  /* no space behind it */
	SIDE_CLOSE, /* no space before it */
	SIDE_WORD,
	SIDE_TIE,  /* a hyphen: as it stands */
	SIDE_BOTH, /* a quotation mark that looks the same on both sides */
};

static enum side side_of(uint32_t c)
{
	switch (c) {
	case 0:
		return SIDE_NONE;
	case '(':
	case '[':
	case 0xAB:
	case 0x201E:
		return SIDE_OPEN;
	case ',':
	case ';':
	case ':':
	case '.':
	case ')':
	case ']':
	case '!':
	case '?':
	case 0xBB:
	case 0x201D:
		return SIDE_CLOSE;
	case '-':
	case '/':
	case '\'':
		return SIDE_TIE;
	case '"':
	case 0x201C:
		return SIDE_BOTH;
	default:
		break;
	}
	return rune_is_space(c) ? SIDE_SPACE : SIDE_WORD;
}

/* A letter of the text as it looks. */
static enum side side_seen(const struct wording *w, size_t i, size_t end)
{
	const struct letter *l;
	size_t len;

	if (i >= end)
		return SIDE_NONE;
	l = &w->letters[i];
	if (l->n == 0)
		return SIDE_SPACE;
	return side_of(str_rune(str_after(l->node->text, l->at), &len));
}

/* A letter of the text itself: a quotation mark opens at the front, behind a
   space and behind what opens; else it closes. */
static enum side side_at(const struct wording *w, size_t i, size_t end)
{
	enum side side = side_seen(w, i, end), before;
	size_t from = i;

	if (side != SIDE_BOTH)
		return side;
	while (from > 0 && side_seen(w, from - 1, end) == SIDE_BOTH)
		from--;
	before = from > 0 ? side_seen(w, from - 1, end) : SIDE_NONE;
	return before == SIDE_NONE || before == SIDE_SPACE ||
	               before == SIDE_OPEN
	           ? SIDE_OPEN
	           : SIDE_CLOSE;
}

/* The sides of the first and the last letter of new words: a mark there stands
   around them. */
static enum side side_first(struct str s)
{
	enum side side;
	size_t len;

	if (s.n == 0)
		return SIDE_NONE;
	side = side_of(str_rune(s, &len));
	return side == SIDE_BOTH ? SIDE_OPEN : side;
}

static enum side side_last(struct str s)
{
	size_t len;
	enum side side;

	if (s.n == 0)
		return SIDE_NONE;
	side = side_of(str_rune(str_after(s, str_last(s)), &len));
	return side == SIDE_BOTH ? SIDE_CLOSE : side;
}

/* One cut being made: its range with the spaces that go, and the new text with
   those that come. */
struct join {
	const struct wording *w;
	struct range r;
	size_t low, high; /* letters that are not other cuts' */
	struct str fresh;
	const struct edit *edit;
	bool before, behind; /* a space comes there */
};

static enum side left_of(const struct join *j)
{
	return j->r.from ? side_at(j->w, j->r.from - 1, j->w->n) : SIDE_NONE;
}

static enum side right_of(const struct join *j)
{
	return side_at(j->w, j->r.to, j->w->n);
}

static void join_take_left(struct join *j)
{
	while (left_of(j) == SIDE_SPACE && j->r.from > j->low)
		j->r.from--;
}

static void join_take_right(struct join *j)
{
	while (right_of(j) == SIDE_SPACE && j->r.to < j->high)
		j->r.to++;
}

/* Nothing comes: one space is left between words, none before a mark. */
static void join_empty(struct join *j)
{
	enum side left = left_of(j), right = right_of(j);

	if (left == SIDE_NONE || left == SIDE_OPEN)
		join_take_right(j);
	else if (left == SIDE_SPACE &&
	         (right == SIDE_SPACE || right == SIDE_CLOSE ||
	          right == SIDE_NONE))
		join_take_left(j);
	else if (left == SIDE_WORD && right == SIDE_WORD)
		j->before = true;
}

/* Do two letters that come to stand side by side want a space? */
static bool wants_space(enum side left, enum side right)
{
	return (left == SIDE_WORD || left == SIDE_CLOSE) &&
	       (right == SIDE_WORD || right == SIDE_OPEN);
}

/* New words: as the old ones stood, where they begin and end alike. */
static void join_fresh(struct join *j)
{
	const struct wording *w = j->w;
	bool empty = j->r.from == j->r.to;
	enum side first = side_first(j->fresh), last = side_last(j->fresh);
	enum side was_first = empty ? SIDE_NONE : side_at(w, j->r.from, w->n);
	enum side was_last = empty ? SIDE_NONE : side_at(w, j->r.to - 1, w->n);

	if (first != was_first || empty) {
		if (first == SIDE_CLOSE)
			join_take_left(j);
		else
			j->before = wants_space(left_of(j), first);
		/* Dashes with a space behind them begin words. */
		if (empty && first == SIDE_TIE && j->fresh.n > 1 &&
		    j->fresh.p[1] == ' ')
			j->before =
			    left_of(j) == SIDE_WORD || left_of(j) == SIDE_CLOSE;
	}
	if (last != was_last || empty) {
		if (last == SIDE_OPEN)
			join_take_right(j);
		else
			j->behind = wants_space(last, right_of(j));
	}
}

/* Elements whose meaning hangs on their words. */
static bool is_told_by_words(const struct node *n)
{
	return n->kind == NODE_REF || n->kind == NODE_RREF ||
	       n->kind == NODE_DATE || n->kind == NODE_PERSON ||
	       n->kind == NODE_ROLE || n->kind == NODE_ORGANIZATION;
}

/* Do all letters of a range stand in element n? */
static bool holds_all(const struct join *j, const struct node *n)
{
	const struct letter *l = j->w->letters;

	return node_is_under(l[j->r.from].node, n) &&
	       node_is_under(l[j->r.to - 1].node, n);
}

/* Unwrap the elements around one letter that the cut goes through. */
static void unwrap_at(const struct join *j, struct node *block, size_t letter)
{
	struct node *n = j->w->letters[letter].node->parent, *up;

	for (; n != NULL && n != block; n = up) {
		up = n->parent;
		if (is_told_by_words(n) || !holds_all(j, n))
			node_unwrap(n);
	}
}

static void unwrap_all(const struct join *j, struct node *block)
{
	const struct letter *l = j->w->letters;
	const struct node *last = NULL;
	struct join seam = *j;

	for (size_t i = j->r.from; i < j->r.to; i++) {
		if (l[i].node == last)
			continue;
		last = l[i].node;
		unwrap_at(j, block, i);
	}
	/* Where something is put into an element, it is both its sides that
	   stand in it. */
	if (j->r.from == j->r.to && j->r.from > 0 && j->r.from < j->w->n) {
		struct node *n = l[j->r.from].node->parent, *up;

		seam.r = (struct range){j->r.from - 1, j->r.from + 1};
		for (; n != NULL && n != block; n = up) {
			up = n->parent;
			if (is_told_by_words(n) && holds_all(&seam, n))
				node_unwrap(n);
		}
	}
}

struct node *splice_divide(struct arena *a, struct node *n, size_t at)
{
	struct node *rest;

	if (at >= n->text.n)
		return NULL;
	rest = node_text(a, str_after(n->text, at));
	rest->mark = n->mark;
	n->text = str_sub(n->text, 0, at);
	node_after(n, rest);
	return rest;
}

static void node_goes(struct node *n, bool mark)
{
	if (mark)
		n->mark = MARK_REMOVED;
	else
		node_unlink(n);
}

/* Where the new text goes: behind or before a node. */
struct seat {
	struct node *after, *before;
};

/* Take the range out; the place where it was. */
static struct seat range_out(struct arena *a, const struct join *j, bool mark)
{
	const struct letter *l = j->w->letters;
	struct seat at = {NULL, NULL};
	size_t i = j->r.to;

	/* From the end on: what is before stays where letters say it is. */
	while (i > j->r.from) {
		struct node *n = (struct node *)l[i - 1].node, *gone = n;
		size_t end = l[i - 1].at + l[i - 1].n, from;

		while (i > j->r.from && l[i - 1].node == n)
			i--;
		from = n->kind == NODE_TEXT ? l[i].at : 0;
		if (n->kind == NODE_TEXT) {
			splice_divide(a, n, end);
			if (from > 0)
				gone = splice_divide(a, n, from);
		}
		if (at.after == NULL && at.before == NULL) {
			/* A node that keeps the place. */
			at.before = node_text(a, STR(""));
			node_after(gone, at.before);
		}
		node_goes(gone, mark);
	}
	return at;
}

/* The place between two letters, outside the references that end there. */
static struct seat seat_between(struct arena *a, const struct join *j,
                                struct node *block)
{
	const struct letter *l = j->w->letters;
	struct seat at = {NULL, NULL};
	struct node *n;

	if (j->w->n == 0 || j->r.from == 0) {
		n = j->w->n ? (struct node *)l[0].node : block->first;
		while (n != NULL && n->parent != block &&
		       is_told_by_words(n->parent))
			n = n->parent;
		at.before = n;
		return at;
	}
	n = (struct node *)l[j->r.from - 1].node;
	if (n->kind == NODE_TEXT)
		splice_divide(a, n, l[j->r.from - 1].at + l[j->r.from - 1].n);
	while (n->next == NULL && n->parent != block &&
	       is_told_by_words(n->parent))
		n = n->parent;
	at.after = n;
	return at;
}

/* The footnotes between the first and the last letter of a range. */
struct held {
	struct node **p;
	size_t n, cap;
};

static void held_find(struct arena *a, const struct join *j, struct node *block,
                      struct held *out)
{
	const struct letter *l = j->w->letters;
	const struct node *last;

	*out = (struct held){0};
	if (j->r.from == j->r.to)
		return;
	last = l[j->r.to - 1].node;
	for (struct node *n = (struct node *)l[j->r.from].node;
	     n != NULL && n != last; n = node_next(n, block))
		if (n->kind == NODE_AUTHORIAL_NOTE && n->mark != MARK_REMOVED)
			*vec_push(a, out) = n;
}

/* A footnote whose words went hangs on those that came for them; where what
   went stays, marked, so does the footnote. */
static void held_put(struct arena *a, const struct held *held,
                     struct node *fresh, bool mark)
{
	for (size_t i = 0; i < held->n; i++) {
		struct node *n = held->p[i];

		if (mark) {
			struct node *was = node_copy(a, n);

			was->mark = MARK_REMOVED;
			node_before(n, was);
			n->mark = MARK_ADDED;
		}
		node_unlink(n);
		node_after(fresh, n);
		fresh = n;
	}
}

/* The node of the new text; NULL: nothing comes. */
static struct node *put_fresh(struct arena *a, struct join *j, struct seat at,
                              struct node *block, bool mark)
{
	struct node *n;

	if (j->fresh.n == 0 && !j->before)
		return NULL;
	n = node_text(a, str_format(a, "%s%.*s%s", j->before ? " " : "",
	                            STR_ARG(j->fresh), j->behind ? " " : ""));
	if (mark)
		n->mark = MARK_ADDED;
	if (at.after != NULL)
		node_after(at.after, n);
	else if (at.before != NULL)
		node_before(at.before, n);
	else
		node_append(block, n);
	return n;
}

static void splice_one(struct arena *a, struct node *block, struct join *j,
                       bool mark)
{
	struct held held;
	struct node *fresh;
	struct seat at;

	if (j->fresh.n)
		join_fresh(j);
	else
		join_empty(j);
	unwrap_all(j, block);
	held_find(a, j, block, &held);
	/* Spaces that went with nothing else to go. */
	at = j->r.from == j->r.to ? seat_between(a, j, block)
	                          : range_out(a, j, mark);
	fresh = put_fresh(a, j, at, block, mark);
	if (fresh != NULL && j->fresh.n != 0) {
		fresh = brought_put(a, j->edit, fresh, j->before, mark);
		held_put(a, &held, fresh, mark);
	}
	if (at.before != NULL && at.before->kind == NODE_TEXT &&
	    at.before->text.n == 0)
		node_unlink(at.before);
}

void splice_block(struct arena *a, const struct folding *by, struct node *block,
                  const struct cut *first, bool mark)
{
	struct arena scratch;
	struct wording w;
	const struct cut **cuts;
	size_t n = 0;

	for (const struct cut *c = first; c; c = c->next)
		n += !c->gone;
	arena_init(&scratch);
	cuts = arena_array(&scratch, n, sizeof(*cuts));
	n = 0;
	for (const struct cut *c = first; c; c = c->next)
		if (!c->gone)
			cuts[n++] = c;
	wording_read(&scratch, by, block, &w);
	/* From the end on, so that letters further up stay where they are. */
	for (size_t i = n; i-- > 0;) {
		struct join j = {.w = &w, .r = cuts[i]->r};

		j.fresh = str_strip(cuts[i]->fresh);
		j.edit = cuts[i]->to->edit;
		j.low = i > 0 ? cuts[i - 1]->r.to : 0;
		j.high = i + 1 < n ? cuts[i + 1]->r.from : w.n;
		splice_one(a, block, &j, mark);
	}
	arena_free(&scratch);
}
