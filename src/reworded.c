/* The public call about changes that have come into force, in a later wording
   of their order. */
#include "base/map.h"
#include "edit/edit.h"
#include "edit/near.h"
#include "public.h"

#include <stdint.h>

/* Does it begin on a day, as far as is asked? */
static bool is_of(const struct edit *e, struct date day)
{
	return edit_is_asked(e) && e->force.year != 0 &&
	       date_cmp(e->force, day) == 0;
}

/* All that a change is, but for until when it holds: what is new in a
   suspension is its days. */
static struct str edit_key(struct arena *a, const struct edit *e)
{
	const struct node *top = e->fresh;
	struct buf out = {0};
	struct str key;

	buf_format(&out, "%d\n%.*s\n%.*s\n%d\n%.*s\n%.*s\n%.*s", (int)e->op,
	           STR_ARG(e->target), STR_ARG(e->old), (int)e->where,
	           STR_ARG(e->of),
	           STR_ARG(e->op == EDIT_SUSPEND ? STR("") : e->new),
	           STR_ARG(e->payload));
	for (size_t i = 0; i < e->nfresh && top != NULL; i++) {
		for (const struct node *n = top; n; n = node_next(n, top))
			buf_format(&out, "\n%d %.*s", (int)n->kind,
			           STR_ARG(n->text));
		top = top->next;
	}
	key = str_copy(a, buf_str(&out));
	buf_free(&out);
	return key;
}

/* NOLINTNEXTLINE(readability-function-size): as nusqa_edits_ends, and put. */
void nusqa_edits_reworded(const nusqa_edits *edits, const nusqa_edits *later,
                          const char *day, const char *at,
                          void (*put)(void *ctx, nusqa_str place), void *ctx)
{
	const struct edits *was = public_edits(edits);
	const struct edits *is = public_edits(later);
	struct date from = {0}, by = {0};
	struct map there = {0}; /* how many of each are in the later wording */
	struct arena a;

	arena_init(&a);
	date_read(given_str(day), &from);
	date_read(given_str(at), &by);
	for (size_t i = 0; i < is->list.n; i++) {
		const struct edit *e = &is->list.p[i];
		void **slot;

		if (!is_of(e, from))
			continue;
		slot = map_put(&a, &there, edit_key(&a, e));
		*slot = (void *)((uintptr_t)*slot + 1);
	}
	for (size_t i = 0; i < was->list.n; i++) {
		const struct edit *e = &was->list.p[i];
		void **slot;

		if (!is_of(e, from) ||
		    (e->until.year != 0 && date_cmp(e->until, by) <= 0))
			continue;
		slot = map_put(&a, &there, edit_key(&a, e));
		if (*slot != NULL)
			*slot = (void *)((uintptr_t)*slot - 1);
		else
			put(ctx,
			    public_str(near_path(
				&a, e->block ? node_unit(e->block) : NULL)));
	}
	arena_free(&a);
}
