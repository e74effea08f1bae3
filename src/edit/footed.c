#include "edit/footed.h"

#include "base/buf.h"
#include "edit/brought.h"
#include "edit/mask.h"
#include "tree/footnote.h"

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
	struct footnote_walk w = footnote_start(root);
	const struct node *n;

	*feet = (struct feet){0};
	while ((n = footnote_next(&w)) != NULL)
		*vec_push(a, &feet->list) =
		    (struct foot){n, word_last(a, footnote_front(&w))};
	for (size_t i = 0; i < feet->list.n; i++)
		*map_put_at(a, &feet->nodes, feet->list.p[i].node) =
		    &feet->list.p[i];
}

static struct message foot_message(struct arena *a, enum diag_code code,
                                   const struct node *n)
{
	struct str mark = node_attr(n, STR("marker"));

	return (struct message){
	    .code = code,
	    .detail = str_format(a, "%.*s%s%.*s", STR_ARG(mark),
	                         mark.n ? " " : "", STR_ARG(n->text))};
}

static void foot_tell(struct arena *a, enum diag_code code,
                      const struct node *n, struct str name,
                      struct report *report)
{
	struct message m = foot_message(a, code, n);

	m.name = name;
	diag_put(report, &m);
}

/* How many footnotes that were not there before have the same words. */
static struct map feet_fresh(struct arena *a, const struct feet *before,
                             const struct feet *after)
{
	struct map fresh = {0};

	for (size_t i = 0; i < after->list.n; i++) {
		const struct node *n = after->list.p[i].node;
		void **slot;

		if (map_get_at(&before->nodes, n) != NULL)
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

bool *feet_shared(struct arena *a, const struct feet *own,
                  const struct feet *other)
{
	bool *shared = arena_array(a, own->list.n, sizeof(*shared));
	struct map fresh = {0};

	for (size_t i = 0; i < other->list.n; i++) {
		void **slot =
		    map_put(a, &fresh, foot_key(a, &other->list.p[i]));

		*slot = (void *)((uintptr_t)*slot + 1);
	}
	for (size_t i = 0; i < own->list.n; i++)
		shared[i] = fresh_take(a, &fresh, foot_key(a, &own->list.p[i]));
	return shared;
}

/* Tell those of one edition that the other has not. */
static size_t feet_alone(struct arena *a, const struct feet *own,
                         const struct feet *other, struct str name,
                         struct report *report)
{
	const bool *shared = feet_shared(a, own, other);
	size_t alone = 0;

	for (size_t i = 0; i < own->list.n; i++) {
		if (shared[i])
			continue;
		foot_tell(a, DIAG_NOTE_ALONE, own->list.p[i].node, name,
		          report);
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

/* Tell new text in quotes whose footnotes are not among fresh ones. */
static void quoted_tell(const struct footing *o, struct map *fresh)
{
	const struct edit *e = o->made->edit;
	const struct node *top = e->block;

	for (const struct node *n = quoted_next(top, top); n != NULL;
	     n = quoted_next(n, top))
		if (!fresh_take(o->a, fresh, n->text))
			edit_report(o->edits, e, o->report,
			            foot_message(o->a, DIAG_NOTE_MISSED, n));
}

/* Tell the footnotes in words that these changes put in, and that did not come
   with them. */
static void words_tell(const struct footing *o, struct map *fresh)
{
	struct map by = {0};
	struct spot_feet s;
	struct mask mask;
	size_t k = 0;

	spot_feet_read(o->a, o->made->edit->block, &s);
	if (s.n == 0)
		return;
	mask_read(o->a, NULL, s.words, MASK_FLAT, &mask);
	for (size_t i = 0; i < o->n; i++)
		if (o->made[i].edit->new.n != 0)
			*map_put(o->a, &by, o->made[i].edit->new) =
			    (void *)o->made[i].edit;
	for (size_t i = 0; i < mask.quotes.n; i++) {
		struct str quote = mask.quotes.p[i];
		size_t from = (size_t)(quote.p - s.words.p);
		const struct edit *e = map_get(&by, str_strip(quote));

		while (k < s.n && s.p[k].at < from)
			k++;
		for (; k < s.n && s.p[k].at <= from + quote.n; k++)
			if (e != NULL &&
			    !fresh_take(o->a, fresh, s.p[k].node->text))
				edit_report(o->edits, e, o->report,
				            foot_message(o->a, DIAG_NOTE_MISSED,
				                         s.p[k].node));
	}
}

void feet_missing(const struct footing *all, const struct feet *before,
                  const struct node *root)
{
	struct feet after;
	struct map fresh;
	size_t end;

	feet_read(all->a, root, &after);
	fresh = feet_fresh(all->a, before, &after);
	for (size_t i = 0; i < all->n; i = end) {
		const struct touched *made = all->made + i;
		struct footing o = *all;

		for (end = i + 1; end < all->n && all->made[end].edit->block ==
		                                      made->edit->block;)
			end++;
		o.made = made;
		o.n = end - i;
		if (made->edit->block == NULL)
			continue;
		quoted_tell(&o, &fresh);
		words_tell(&o, &fresh);
	}
}
