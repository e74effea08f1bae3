/* Acts that are changed together (intro.rules). */
#include "edit/joint.h"

#include "edit/aside.h"
#include "edit/scope.h"

struct joining {
	struct reader *r;
	struct str text;
	struct asides asides;
	struct works *acts;
	bool other; /* an act is cited otherwise */
};

static void joint_meet(void *to, const struct work *w, struct cited_at in)
{
	struct joining *j = to;
	struct match m;

	if (j->other || aside_has(&j->asides, in.at))
		return;
	j->other =
	    in.unit || w->number.n == 0 ||
	    !language_match(j->r->m, j->r->lang, STR("intro-joint"),
	                    str_after(j->text, in.at), &m) ||
	    !language_match(j->r->m, j->r->lang, STR("intro-joint-before"),
	                    str_sub(j->text, 0, in.at), &m);
	*vec_push(j->r->a, j->acts) = *w;
}

const struct works *joint_acts(struct reader *r, const struct node *block,
                               struct str text)
{
	struct joining j = {.r = r, .text = text};
	struct mask mask;

	mask_read(r->a, &r->lang->lexicon, text, MASK_NESTED, &mask);
	if (mask.odd)
		return NULL;
	asides_read(r, text, &j.asides);
	j.acts = arena_alloc(r->a, sizeof(*j.acts));
	*j.acts = (struct works){0};
	scope_cited(block, text, &mask, joint_meet, &j);
	return j.other || j.acts->n < 2 ? NULL : j.acts;
}
