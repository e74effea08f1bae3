#include "edit/footed.h"

#include "base/buf.h"

/* The last word of a text. */
static struct str word_last(struct arena *a, struct str s)
{
	size_t from;

	s.n -= str_run_back(s, rune_is_space);
	for (from = s.n; from > 0 && s.p[from - 1] != ' ';)
		from--;
	return str_copy(a, str_after(s, from));
}

void feet_read(struct arena *a, const struct node *root, struct feet *feet)
{
	struct buf words = {0};
	const struct node *n = root;

	*feet = (struct feet){0};
	while (n != NULL) {
		if (n->mark == MARK_REMOVED || n->kind == NODE_META) {
			n = node_skip(n, root);
			continue;
		}
		if (node_class(n->kind) == CLASS_TEXTY)
			words.n = 0;
		else if (n->kind == NODE_TEXT)
			buf_add(&words, n->text);
		if (n->kind == NODE_AUTHORIAL_NOTE)
			*vec_push(a, &feet->list) =
			    (struct foot){n, word_last(a, buf_str(&words))};
		n = node_next(n, root);
	}
	buf_free(&words);
	for (size_t i = 0; i < feet->list.n; i++)
		*map_put_at(a, &feet->nodes, feet->list.p[i].node) =
		    &feet->list.p[i];
}

static void foot_tell(struct arena *a, enum diag_code code,
                      const struct node *n, struct str name,
                      struct report *report)
{
	struct str mark = node_attr(n, STR("marker"));

	diag_put(report,
	         &(struct message){.code = code,
	                           .name = name,
	                           .detail = str_format(
				       a, "%.*s%s%.*s", STR_ARG(mark),
				       mark.n ? " " : "", STR_ARG(n->text))});
}

/* How many footnotes that were not there before have the same words. */
static struct map feet_fresh(struct arena *a, const struct feet *before,
                             const struct feet *after)
{
	struct map fresh = {0};

	for (size_t i = 0; i < after->list.n; i++) {
		const struct node *n = after->list.p[i].node;
		void **slot;

		if (before != NULL && map_get_at(&before->nodes, n) != NULL)
			continue;
		slot = map_put(a, &fresh, n->text);
		*slot = (void *)((uintptr_t)*slot + 1);
	}
	return fresh;
}

/* Is there one more of those words? */
static bool fresh_take(struct arena *a, struct map *fresh, struct str text)
{
	void **slot;

	if (map_get(fresh, text) == NULL)
		return false;
	slot = map_put(a, fresh, text);
	*slot = (void *)((uintptr_t)*slot - 1);
	return true;
}

void feet_tell(struct arena *a, const struct feet *before,
               const struct node *root, struct str name, struct report *report)
{
	struct feet after;
	struct map fresh;

	if (before->list.n == 0)
		return;
	feet_read(a, root, &after);
	fresh = feet_fresh(a, before, &after);
	for (size_t i = 0; i < before->list.n; i++) {
		const struct foot *was = &before->list.p[i];
		const struct foot *now = map_get_at(&after.nodes, was->node);

		if (now != NULL && !str_eq(now->word, was->word))
			foot_tell(a, DIAG_NOTE_TOUCHED, was->node, name,
			          report);
		if (now == NULL && !fresh_take(a, &fresh, was->node->text))
			foot_tell(a, DIAG_NOTE_GONE, was->node, name, report);
	}
}

/* What makes two footnotes one. */
static struct str foot_key(struct arena *a, const struct foot *f)
{
	return str_format(a, "%.*s\n%.*s", STR_ARG(f->word),
	                  STR_ARG(f->node->text));
}

/* Tell those of one edition that the other has not. */
static size_t feet_alone(struct arena *a, const struct feet *own,
                         const struct feet *other, struct str name,
                         struct report *report)
{
	struct map fresh = {0};
	size_t alone = 0;

	for (size_t i = 0; i < other->list.n; i++) {
		void **slot =
		    map_put(a, &fresh, foot_key(a, &other->list.p[i]));

		*slot = (void *)((uintptr_t)*slot + 1);
	}
	for (size_t i = 0; i < own->list.n; i++) {
		const struct foot *f = &own->list.p[i];

		if (fresh_take(a, &fresh, foot_key(a, f)))
			continue;
		foot_tell(a, DIAG_NOTE_ALONE, f->node, name, report);
		alone++;
	}
	return alone;
}

size_t feet_differ(struct arena *a, const struct doc *old_doc,
                   const struct doc *new_doc, struct report *report)
{
	struct feet old_feet, new_feet;

	feet_read(a, old_doc->root, &old_feet);
	feet_read(a, new_doc->root, &new_feet);
	return feet_alone(a, &old_feet, &new_feet, old_doc->name, report) +
	       feet_alone(a, &new_feet, &old_feet, new_doc->name, report);
}

/* Does a footnote stand in quotes? */
static bool is_quoted(const struct node *n)
{
	return n->kind == NODE_AUTHORIAL_NOTE &&
	       (node_above(n, NODE_QUOTED_TEXT) != NULL ||
	        node_above(n, NODE_QUOTED_STRUCTURE) != NULL);
}

/* The next footnote in quotes below top; NULL. */
static const struct node *quoted_next(const struct node *n,
                                      const struct node *top)
{
	do
		n = node_next(n, top);
	while (n != NULL && !is_quoted(n));
	return n;
}

/* Tell those in quotes below top that are not among fresh ones. */
static void quoted_tell(struct arena *a, const struct node *top,
                        struct map *fresh, struct report *report)
{
	for (const struct node *n = quoted_next(top, top); n != NULL;
	     n = quoted_next(n, top))
		if (!fresh_take(a, fresh, n->text))
			foot_tell(a, DIAG_NOTE_MISSED, n, STR(""), report);
}

void feet_missing(struct arena *a, const struct touched *made, size_t n,
                  const struct node *root, struct report *report)
{
	const struct node *last = NULL;
	struct feet after;
	struct map fresh;

	feet_read(a, root, &after);
	fresh = feet_fresh(a, NULL, &after);
	for (size_t i = 0; i < n; i++) {
		const struct node *top = made[i].edit->block;

		if (top != NULL && top != last)
			quoted_tell(a, top, &fresh, report);
		last = top;
	}
}
