#include "diff/marker.h"

/* Cut a TEXT in two; the second part. */
static struct node *text_split(struct marker *m, struct node *n, size_t at)
{
	struct node *rest = node_text(m->a, str_after(n->text, at));

	rest->mark = n->mark;
	n->text = str_sub(n->text, 0, at);
	node_after(n, rest);
	return rest;
}

/* Put a node where byte `at` of a leaf begins. */
static void leaf_put(struct marker *m, const struct item *leaf, size_t at,
                     struct node *gone)
{
	const struct segment *s = &m->z.segments.p[leaf->segment];
	size_t n = leaf->behind - leaf->segment, i = 0;
	struct node *text;

	if (n == 0) {
		node_append((struct node *)leaf->node, gone);
		return;
	}
	while (i + 1 < n && s[i + 1].at <= at)
		i++;
	text = (struct node *)s[i].node;
	if (at > s[i].at && text->kind == NODE_TEXT &&
	    at - s[i].at < text->text.n)
		node_before(text_split(m, text, at - s[i].at), gone);
	else if (at > s[i].at)
		node_after(text, gone);
	else if (i > 0 && s[i - 1].node->parent == leaf->node)
		node_after((struct node *)s[i - 1].node, gone);
	else
		node_before(text, gone);
}

/* Put what went where byte `at` of a leaf begins, or behind the last that was
   put there. */
static struct node *gone_put(struct marker *m, const struct item *leaf,
                             size_t at, struct node *last, struct node *gone)
{
	gone->mark = MARK_REMOVED;
	if (last != NULL)
		node_after(last, gone);
	else
		leaf_put(m, leaf, at, gone);
	return gone;
}

static struct node *text_gone(struct marker *m, struct str words)
{
	return node_text(m->a, str_copy(m->a, words));
}

void words_put(struct marker *m, const struct item *leaf, size_t at,
               struct str words)
{
	gone_put(m, leaf, at, NULL, text_gone(m, words));
}

/* Put the words that a hunk takes out of an old leaf, the ends of their lines
   as such. */
static void hunk_put(struct marker *m, const struct item *old,
                     const struct item *leaf, const struct hunk *h)
{
	size_t from = h->x, to = h->x + h->nx;
	struct node *last = NULL;

	for (size_t i = old->segment; i < old->behind; i++) {
		const struct segment *s = &m->d->x.segments.p[i];

		if (s->node->kind != NODE_EOL || s->at < from || s->at >= to)
			continue;
		if (s->at > from)
			last = gone_put(
			    m, leaf, h->y, last,
			    text_gone(m, str_sub(old->text, from, s->at)));
		last = gone_put(m, leaf, h->y, last, node_new(m->a, NODE_EOL));
		from = s->at + (old->text.p[s->at] == '\n');
	}
	if (from < to)
		gone_put(m, leaf, h->y, last,
		         text_gone(m, str_sub(old->text, from, to)));
}

/* The mark of a line's end at byte `at` of a leaf of the copy; NULL. */
static struct node *line_end(struct marker *m, const struct item *leaf,
                             size_t at)
{
	size_t from = leaf->segment, to = leaf->behind;
	const struct segment *p = m->z.segments.p;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (p[mid].at < at)
			from = mid + 1;
		else
			to = mid;
	}
	for (; from < leaf->behind && p[from].at == at; from++)
		if (p[from].node->kind == NODE_EOL)
			return (struct node *)p[from].node;
	return NULL;
}

/* Ends of lines that stand in the old leaf as well are not new. */
static void lines_mark(struct marker *m, const struct item *leaf)
{
	for (size_t i = leaf->segment; i < leaf->behind; i++) {
		struct node *n = (struct node *)m->z.segments.p[i].node;

		if (n->kind == NODE_EOL)
			n->mark = MARK_ADDED;
	}
}

/* An old line ends where byte `at` of a leaf begins. */
static void line_meet(struct marker *m, const struct item *leaf, size_t at)
{
	struct node *n = line_end(m, leaf, at);

	if (n != NULL)
		n->mark = MARK_NONE;
	else
		gone_put(m, leaf, at, NULL, node_new(m->a, NODE_EOL));
}

/* Mark bytes from up to `to` of a leaf as new. */
static void words_mark(struct marker *m, const struct item *leaf, size_t from,
                       size_t to)
{
	for (size_t i = leaf->behind; i-- > leaf->segment;) {
		const struct segment *s = &m->z.segments.p[i];
		struct node *n = (struct node *)s->node;
		size_t end = s->at + n->text.n;

		if (n->kind != NODE_TEXT || s->at >= to || end <= from)
			continue;
		if (end > to)
			text_split(m, n, to - s->at);
		if (from > s->at)
			n = text_split(m, n, from - s->at);
		n->mark = MARK_ADDED;
	}
}

/* From the last to the first, so that the places of those before stay. */
void mark_words(struct marker *m, const struct change *c)
{
	const struct item *x = &m->d->x.p[c->x], *y = &m->z.p[c->y];
	const struct segment *s = m->d->x.segments.p;
	size_t k = x->behind;

	lines_mark(m, y);
	for (size_t i = c->nhunks;; i--) {
		const struct hunk *h = i ? &c->hunks[i - 1] : NULL;
		size_t from = h ? h->x + h->nx : 0, to = h ? h->y + h->ny : 0;

		for (; k > x->segment && s[k - 1].at >= from; k--)
			if (s[k - 1].node->kind == NODE_EOL)
				line_meet(m, y, to + s[k - 1].at - from);
		if (h == NULL)
			break;
		while (k > x->segment && s[k - 1].at >= h->x)
			k--;
		if (h->ny)
			words_mark(m, y, h->y, h->y + h->ny);
		if (h->nx)
			hunk_put(m, x, y, h);
	}
}

void lines_meet(struct marker *m)
{
	for (size_t y = 0; y < m->z.n; y++) {
		size_t x = m->d->y.p[y].pair;
		struct change c = {.x = x, .y = y};

		if (x != NOWHERE && m->z.p[y].leaf && !m->moves.came[y] &&
		    str_eq(m->d->x.p[x].text, m->z.p[y].text))
			mark_words(m, &c);
	}
}
