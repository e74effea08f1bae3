#include "edit/aforesaid.h"

#include "edit/scope.h"
#include "tree/work.h"

static void aforesaid_follow(struct aforesaid *said, const struct edits *edits)
{
	for (; said->seen < edits->list.n && !said->several; said->seen++) {
		const struct edit *e = &edits->list.p[said->seen];

		if (e->op == EDIT_REPEAL || e->op == EDIT_SUSPEND ||
		    edit_is_force(e) || e->at.of != ADDRESS_BASE ||
		    e->named.n == 0)
			continue;
		if (said->text.n == 0) {
			said->work = e->base;
			said->text = e->named;
		} else if (!str_eq(said->text, e->named) &&
		           !work_same(&said->work, &e->base)) {
			said->several = true;
		}
	}
}

const struct aforesaid *aforesaid_find(struct aforesaid *said, struct reader *r,
                                       struct str text)
{
	struct match m;

	aforesaid_follow(said, r->edits);
	if (said->several || said->work.number.n == 0)
		return NULL;
	reader_mask(r, text);
	return language_match(r->m, r->lang, STR("act-said"), r->mask.text,
	                      &m) &&
	               scope_is_kind(r->lang, m.cap[CAP_act], &said->work)
	           ? said
	           : NULL;
}
