/* Acts that amending sentences name beside the place: phrase.rules. */
#include "edit/cited.h"

bool cited_cut(struct reader *r, struct str *words)
{
	struct match m;
	struct str front, behind;

	if (!language_match(r->m, r->lang, STR("act-cited"), *words, &m))
		return false;
	/* The noun stands before its name or behind it. */
	front = str_strip(m.cap[CAP_target]);
	behind = str_strip(str_after(*words, m.all.n));
	*words = str_format(r->a, "%.*s %.*s", STR_ARG(front), STR_ARG(behind));
	return true;
}

void cited_put(struct edits *edits, size_t from, const struct work *act,
               struct str sentence)
{
	for (size_t i = from; i < edits->list.n; i++) {
		edits->list.p[i].base = *act;
		edits->list.p[i].named = sentence;
	}
}
