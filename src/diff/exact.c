#include "diff/exact.h"

#include "base/buf.h"
#include "diff/outline.h"
#include "tree/edition.h"

/* A copy of a tree as one edition has it. */
static struct node *exact_edition(struct arena *a, const struct node *root,
                                  enum node_mark without)
{
	struct node *copy = node_copy(a, root);
	struct node *n = copy, *next;

	while (n != NULL) {
		if (n->mark == without && n != copy) {
			next = node_skip(n, copy);
			node_unlink(n);
			n = next;
			continue;
		}
		if (n->kind == NODE_TABLE) {
			struct node *table = edition_read(a, n, without);

			node_after(n, table);
			node_unlink(n);
			n = table;
		}
		n->mark = MARK_NONE;
		n = node_next(n, copy);
	}
	return copy;
}

/* The words of a leaf, one space between two. */
static struct str leaf_words(struct arena *a, struct str text)
{
	struct buf b = {0};
	struct str words;

	for (size_t len; text.n != 0; text = str_after(text, len)) {
		if (rune_is_space(str_rune(text, &len))) {
			if (b.n != 0 && b.p[b.n - 1] != ' ')
				buf_char(&b, ' ');
		} else {
			buf_add(&b, str_sub(text, 0, len));
		}
	}
	words = str_trim(str_copy(a, buf_str(&b)));
	buf_free(&b);
	return words;
}

/* The next leaf with words, from item *i on. */
static bool leaf_next(struct arena *a, const struct outline *o, size_t *i,
                      struct str *words)
{
	while (*i < o->n) {
		const struct item *item = &o->p[(*i)++];

		if (!item->leaf)
			continue;
		*words = leaf_words(a, item->text);
		if (words->n != 0)
			return true;
	}
	return false;
}

static bool leaves_same(struct arena *a, const struct outline *x,
                        const struct outline *y)
{
	struct str p, q;
	size_t i = 0, k = 0;

	for (;;) {
		struct arena_mark mark = arena_mark(a);
		bool left = leaf_next(a, x, &i, &p);
		bool right = leaf_next(a, y, &k, &q);
		bool same = left == right && (!left || str_eq(p, q));

		arena_release(a, mark);
		if (!same || !left)
			return same;
	}
}

static const struct node *table_next(const struct node *n,
                                     const struct node *root)
{
	do
		n = node_next(n, root);
	while (n != NULL && n->kind != NODE_TABLE);
	return n;
}

static bool tables_same(struct arena *a, const struct node *x,
                        const struct node *y)
{
	const struct node *t = x, *u = y;

	for (;;) {
		t = table_next(t, x);
		u = table_next(u, y);
		if (t == NULL || u == NULL)
			return t == u;
		if (!edition_is_same(a, t, u))
			return false;
	}
}

static bool edition_same(const struct doc *marked, enum node_mark without,
                         const struct doc *edition)
{
	struct outline x = {0}, y = {0};
	struct lexemes l = {0};
	struct node *root;
	struct arena a;
	bool same;

	arena_init(&a);
	l.a = &a;
	root = exact_edition(&a, marked->root, without);
	outline_read(&l, root, &x);
	outline_read(&l, edition->root, &y);
	same = leaves_same(&a, &x, &y) && tables_same(&a, root, edition->root);
	arena_free(&a);
	return same;
}

bool exact_marks(const struct doc *marked, const struct doc *old_doc,
                 const struct doc *new_doc)
{
	return edition_same(marked, MARK_REMOVED, new_doc) &&
	       edition_same(marked, MARK_ADDED, old_doc);
}
