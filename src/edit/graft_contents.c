/* Lines of a contents list put in, replaced and taken out. */
#include "edit/apply_part.h"

/* Add what n holds to a line, behind a blank where words stand there. */
static void line_add(struct applier *p, struct node *line, const struct edit *e,
                     const struct node *n)
{
	struct node *copy = graft_copy(p, e, n);

	if (line->first != NULL)
		node_append(line, node_text(p->h.a, STR(" ")));
	node_adopt(line, copy);
}

static struct node *line_new(struct applier *p)
{
	struct node *line = node_new(p->h.a, NODE_P);

	node_set(p->h.a, line, STR("class"), STR("toc"));
	if (p->options->mark)
		line->mark = MARK_ADDED;
	return line;
}

/* Does a block begin a line?  A title is in that of its number. */
static bool begins(const struct node *n)
{
	return n->prev == NULL || n->prev->kind != NODE_NUM;
}

/* Smaller units in that of a line are lines of their own, for other edits. */
static bool is_other(const struct edit *e, const struct node *n,
                     const struct node *top)
{
	return n != top && e->at.n > 1 && find_is_unit(top) && find_is_unit(n);
}

/* The lines of a block of new wording behind `after`; the last of them. */
static struct node *lines_of(struct applier *p, const struct edit *e,
                             const struct node *top, struct node *after)
{
	struct node *line = after;
	const struct node *n = top, *next;

	for (; n != NULL; n = next) {
		bool words = node_class(n->kind) == CLASS_TEXTY;

		bool other = is_other(e, n, top);

		next = words || other ? node_skip(n, top) : node_next(n, top);
		if (!words || other)
			continue;
		if (line == after || begins(n)) {
			struct node *fresh = line_new(p);

			node_after(line, fresh);
			line = fresh;
		}
		line_add(p, line, e, n);
	}
	return line;
}

/* The lines of new wording behind a line. */
static void lines_put(struct applier *p, const struct edit *e,
                      struct node *after)
{
	const struct node *n = e->fresh;

	for (size_t i = 0; n && i < (e->nfresh ? e->nfresh : 1); i++) {
		after = lines_of(p, e, n, after);
		n = n->next;
	}
}

struct node *graft_contents(struct applier *p, const struct resolved *to)
{
	const struct edit *e = to->edit;
	struct node *preface = apply_twin(p, to->target), *next;
	struct node *n = apply_twin(p, to->at.first);
	struct node *last = apply_twin(p, to->at.last);

	p->moved = true;
	if (to->anchor.after != NULL)
		lines_put(p, e, apply_twin(p, to->anchor.after));
	else if (e->fresh != NULL)
		lines_put(p, e, last);
	for (; n != NULL; n = next) {
		next = n == last ? NULL : n->next;
		if (str_eq(node_attr(n, STR("class")), STR("toc")))
			graft_out(p, n);
	}
	return preface;
}
