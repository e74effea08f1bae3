#include "render/where.h"

#include "base/buf.h"

enum {
	WORDS_MOST = 40, /* letters that are shown */
	FRONT_MOST = 4,  /* children, comments among them */
};

const struct node *where_front(const struct node *n, enum node_kind kind)
{
	const struct node *child = n->first;

	for (size_t i = 0; child != NULL && i < FRONT_MOST; i++) {
		if (child->kind == kind)
			return child;
		child = child->next;
	}
	return NULL;
}

/* Of which edition the words of a leaf are, below top. */
static enum node_mark leaf_mark(const struct node *leaf, const struct node *top)
{
	const struct node *n = leaf;

	while (n != top && n->mark == MARK_NONE)
		n = n->parent;
	return n == top ? MARK_NONE : n->mark;
}

struct str where_words(struct arena *a, const struct node *top)
{
	size_t left = WORDS_MOST, len;
	struct buf words = {0};
	enum node_mark last = MARK_NONE, mark;
	struct str s;

	for (const struct node *n = top; n && left; n = node_next(n, top)) {
		struct str rest = n->text;

		if (n->kind != NODE_TEXT ||
		    (n->parent->kind == NODE_NUM && n->parent != top))
			continue;
		mark = leaf_mark(n, top);
		if (last == MARK_REMOVED && mark == MARK_ADDED)
			buf_add(&words, STR(" → "));
		else if (words.n && n->parent->kind == NODE_P &&
		         n->prev == NULL)
			buf_char(&words, ' ');
		for (; rest.n && left; left--, rest = str_after(rest, len))
			str_rune(rest, &len);
		buf_add(&words, str_sub(n->text, 0, n->text.n - rest.n));
		last = mark;
	}
	if (!left)
		buf_add(&words, STR("…"));
	s = str_copy(a, buf_str(&words));
	buf_free(&words);
	return s;
}

struct str where_print(struct arena *a, const struct node *n)
{
	struct str place = {0};

	for (; n != NULL; n = n->parent) {
		const struct node *num = where_front(n, NODE_NUM);
		struct str words;

		if (n->kind == NODE_ATTACHMENT)
			num = where_front(n, NODE_HEADING);
		if (num == NULL)
			continue;
		words = where_words(a, num);
		place = place.n ? str_format(a, "%.*s %.*s", STR_ARG(words),
		                             STR_ARG(place))
		                : words;
	}
	return place;
}
