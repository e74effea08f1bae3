#include "text/markup_foot.h"

#include <string.h>

/* Nodes from..to-1, which stand before those up to end. */
struct turn {
	size_t from, to, end;
};

static bool is_foot(const struct markup *m, size_t i)
{
	const struct markup_tag *tag = m->nodes.p[i].tag;

	return tag != NULL && str_eq(tag->name, STR("tfoot"));
}

/* The part of a table that foots it, and what stands behind that; false: it
   has none, or no rows stand there. */
static bool foot_find(const struct markup *m, size_t table, struct turn *out)
{
	size_t end = m->nodes.p[table].end;
	bool found = false;

	for (size_t i = table + 1; i < end; i = m->nodes.p[i].end) {
		if (!found && is_foot(m, i)) {
			*out = (struct turn){i, m->nodes.p[i].end, end};
			found = true;
		} else if (found && (markup_does(m, i, MARKUP_ROWS) ||
		                     markup_does(m, i, MARKUP_ROW))) {
			return !is_foot(m, i);
		}
	}
	return false;
}

/* Where node i comes; behind: where what ends before it does. */
static size_t turned(const struct turn *t, size_t i, bool behind)
{
	size_t at = behind ? i - 1 : i;

	if (at < t->from || at >= t->end)
		return i;
	return at < t->to ? i + (t->end - t->to) : i - (t->to - t->from);
}

static void foot_turn(struct markup *m, const struct turn *t)
{
	size_t n = t->to - t->from, rest = t->end - t->to;
	struct markup_node *own = m->nodes.p + t->from;
	struct markup_node *foot = arena_array(m->a, n, sizeof(*foot));

	for (size_t i = t->from; i < t->end; i++) {
		struct markup_node *node = &m->nodes.p[i];

		node->parent = turned(t, node->parent, false);
		node->end = turned(t, node->end, true);
	}
	memcpy(foot, own, n * sizeof(*foot));
	memmove(own, own + n, rest * sizeof(*own));
	memcpy(own + rest, foot, n * sizeof(*own));
}

void markup_foot(struct markup *m)
{
	struct turn t;

	for (size_t i = 1; i < m->nodes.n; i++)
		if (markup_does(m, i, MARKUP_TABLE) && foot_find(m, i, &t))
			foot_turn(m, &t);
}
