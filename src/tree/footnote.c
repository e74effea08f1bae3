#include "tree/footnote.h"

struct footnote_walk footnote_start(const struct node *root)
{
	return (struct footnote_walk){.root = root, .n = root};
}

/* Words of a block that begins, or goes on. */
static void walk_hear(struct footnote_walk *w, const struct node *n)
{
	if (node_class(n->kind) == CLASS_TEXTY)
		w->words.n = w->before = 0;
	else if (n->kind == NODE_TEXT)
		buf_add(&w->words, n->text);
}

const struct node *footnote_next(struct footnote_walk *w)
{
	const struct node *n = w->n;

	w->before = w->words.n;
	while (n != NULL &&
	       (n->kind != NODE_AUTHORIAL_NOTE || n->mark == MARK_REMOVED)) {
		bool skip = n->mark == MARK_REMOVED || n->kind == NODE_META;

		if (!skip)
			walk_hear(w, n);
		n = skip ? node_skip(n, w->root) : node_next(n, w->root);
	}
	if (n == NULL)
		buf_free(&w->words);
	w->n = n != NULL ? node_skip(n, w->root) : NULL;
	return n;
}

struct str footnote_front(const struct footnote_walk *w)
{
	return buf_str(&w->words);
}

struct str footnote_since(const struct footnote_walk *w)
{
	return str_after(buf_str(&w->words), w->before);
}
