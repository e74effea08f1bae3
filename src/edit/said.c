#include "edit/said.h"

#include "edit/cited.h"
#include "edit/scope.h"
#include "tree/work.h"

static void said_follow(struct said *said, const struct edits *edits)
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

const struct said *said_find(struct said *said, struct reader *r,
                             struct str text)
{
	struct str noun;

	said_follow(said, r->edits);
	if (said->several || said->work.number.n == 0)
		return NULL;
	reader_mask(r, text);
	noun = cited_said(r, r->mask.text);
	return noun.n && scope_is_kind(r->lang, noun, &said->work) ? said
	                                                           : NULL;
}
