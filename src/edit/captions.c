/* Words in captions, which changes throughout a text leave. */
#include "base/told.h"
#include "edit/seeker.h"

/* Is it the caption of an appendix of an appendix? */
static bool is_owned(const struct node *n)
{
	return n->kind == NODE_HEADING && n->parent &&
	       n->parent->kind == NODE_ATTACHMENT &&
	       node_above(n->parent->parent, NODE_ATTACHMENT) != NULL;
}

/* Do the words begin there, with no letter before them? */
static bool caption_has(struct seeker *s, const struct node *caption,
                        struct str old)
{
	struct wording w;
	struct range r;
	size_t at = 0;

	wording_read(s->r->a, s->by, caption, &w);
	while (wording_find(&w, old, at, &r)) {
		if (r.from == 0 ||
		    !rune_is_letter(wording_rune(&w, r.from - 1)))
			return true;
		at = r.from + 1;
	}
	return false;
}

void seeker_captions(struct seeker *s)
{
	const struct spot *at = &s->to->at;
	const struct node *top = at->first;
	struct str old = s->old.n ? s->old : s->of;
	struct str left = STR(""), one;

	if ((at->kind != SPOT_TEXT && !at->owned) || old.n == 0)
		return;
	for (const struct node *n = top; n != NULL; n = node_next(n, top)) {
		if (n == top || !is_owned(n) || !caption_has(s, n, old))
			continue;
		one = told(s->r->a, "in the caption of %.*s",
		           STR_ARG(n->parent->eid));
		left = left.n ? told(s->r->a, "%.*s, %.*s", STR_ARG(left),
		                     STR_ARG(one))
		              : one;
	}
	if (left.n)
		edit_report(
		    s->r->task->edits, s->e, s->r->report,
		    (struct message){.code = DIAG_WORDS_LEFT, .detail = left});
}
