/* Editors' notes stay with the units that they speak of. */
#include "edit/keep.h"

#include "edit/note_place.h"

/* Is it the stub of a unit that is gone, which is all its text? */
static bool is_stub(const struct node *n)
{
	return n->prev == NULL && node_is_stub(n->parent->parent);
}

/* Does a note begin with this block?  Its words may be in the next, or go on
   there. */
static bool is_begin(const struct history *h, const struct node *n)
{
	struct str lead = language_label(h->lang, STR("note-lead"));

	return n->prev == NULL || !note_is(n->prev) || is_stub(n->prev) ||
	       str_starts(str_strip(note_flat(h->a, n)), lead);
}

/* Do only notes, or what is marked as gone, stand behind this block? */
static bool is_last(const struct node *n)
{
	while ((n = n->next) != NULL)
		if (n->mark != MARK_REMOVED && !note_is(n))
			return false;
	return true;
}

/* The note that begins with n. */
static void keep_read(struct history *h, struct arena *a, struct node *n,
                      struct keeps *out)
{
	struct keep *k;
	struct buf text = {0};
	const struct node *last = n;
	struct node *unit = note_unit(n);

	if (unit == NULL || unit->kind == NODE_ATTACHMENT)
		return;
	k = vec_push(a, out);
	*k = (struct keep){.first = n, .unit = unit};
	for (struct node *c = n;
	     c != NULL && note_is(c) && (c == n || !is_begin(h, c));
	     c = c->next) {
		buf_add(&text, note_flat(a, c));
		buf_char(&text, ' ');
		last = c;
		k->n++;
	}
	k->home = note_named(h, n, lexicon_fold(a, buf_str(&text)));
	k->ends = k->home && is_last(last) &&
	          note_end(h, k->home, false) == n->parent;
	buf_free(&text);
}

void keeps_read(struct history *h, struct arena *a, struct keeps *out)
{
	struct node *root = h->doc->root, *n = root;

	while (n != NULL) {
		bool quoted = n->kind == NODE_QUOTED_STRUCTURE;

		if (note_is(n) && n->parent->parent != NULL && !is_stub(n) &&
		    is_begin(h, n))
			keep_read(h, a, n, out);
		n = quoted ? node_skip(n, root) : node_next(n, root);
	}
}

/* Is n still there, and all that it is in? */
static bool is_there(const struct history *h, const struct node *n)
{
	while (n != NULL && n != h->doc->root && n->mark != MARK_REMOVED)
		n = n->parent;
	return n == h->doc->root;
}

static bool stands_at_end(struct history *h, const struct keep *k)
{
	const struct node *last = k->first;

	for (size_t i = 1; i < k->n && last->next; i++)
		last = last->next;
	return is_last(last) && note_end(h, k->home, false) == k->first->parent;
}

/* What was changed, by what it was; made when it is asked for. */
struct changed {
	struct map by;
	bool read;
};

static struct node *changed_to(struct changed *c, struct arena *a,
                               const struct touched *made, size_t n,
                               const struct node *was)
{
	for (size_t i = 0; i < n && !c->read; i++)
		if (made[i].old != NULL)
			*map_put_at(a, &c->by, made[i].old) = made[i].node;
	c->read = true;
	return map_get_at(&c->by, was);
}

/* A holder of which nothing is left goes as well. */
static void holder_clear(struct node *holder)
{
	while (holder != NULL && holder->first == NULL &&
	       (holder->kind == NODE_CONTENT || holder->kind == NODE_INTRO ||
	        holder->kind == NODE_ALINEA)) {
		struct node *up = holder->parent;

		node_unlink(holder);
		holder = up;
	}
}

/* With marks it stays where it was, too. */
static void keep_move(struct history *h, const struct keep *k,
                      struct node *unit)
{
	struct node *holder = k->first->parent, *next, *n = k->first;
	struct node *to = note_end(h, unit, true);

	for (size_t i = 0; i < k->n && n != NULL; i++, n = next) {
		struct node *moved = n;

		next = n->next;
		if (h->mark) {
			moved = node_copy(h->a, n);
			n->mark = MARK_REMOVED;
			moved->mark = MARK_ADDED;
		} else {
			node_unlink(n);
		}
		node_append(to, moved);
	}
	if (is_there(h, holder))
		holder_clear(holder);
}

void keeps_settle(struct history *h, struct arena *a, const struct keeps *all,
                  const struct touched *made, size_t n)
{
	struct changed changed = {0};

	for (size_t i = 0; i < all->n; i++) {
		const struct keep *k = &all->p[i];
		bool there = is_there(h, k->first);
		struct node *unit = k->home ? k->home : k->unit;

		if (k->home ? there && (!k->ends || stands_at_end(h, k))
		            : there)
			continue;
		/* Something around it may have another edition. */
		while (k->home == NULL && unit != NULL && !is_there(h, unit)) {
			struct node *to =
			    changed_to(&changed, a, made, n, unit);

			unit = to && to != unit ? to : unit->parent;
		}
		if (unit != NULL && is_there(h, unit) &&
		    node_class(unit->kind) == CLASS_HIER)
			keep_move(h, k, unit);
	}
}
