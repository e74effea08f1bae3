/* Tells what the new wording in an own appendix is headed as. */
#include "edit/headed.h"

#include "edit/scope.h"
#include "parse/citation.h"
#include "tree/number.h"

/* Does a caption name the provision that an edit changes, of its act? */
static bool caption_names(struct reader *r, const struct match *m,
                          struct edit *e)
{
	struct parser p = {.a = r->a, .lang = r->lang, .matcher = *r->m};
	struct citation c = {.authority = m->cap[CAP_authority],
	                     .date = m->cap[CAP_date],
	                     .number = m->cap[CAP_number],
	                     .act = m->cap[CAP_act]};
	struct str num = number_clean(r->a, m->cap[CAP_num]);

	/* "The rules": which appendix they are, the base tells. */
	if (e->at.n && edit_last(e)->kind != STEP_APP)
		e->caption = num;
	else if (!str_eq(num, edit_num(e)))
		return false;
	return citation_read(&p, &c) && str_eq(c.work.number, e->base.number) &&
	       (!c.date_good || date_cmp(c.work.date, e->base.date) == 0);
}

/* Does a paragraph head the wording as a part of an act, or of what an act
   approves?  "Форма" does not. */
static bool is_stamp(struct reader *r, const struct node *n, struct str s)
{
	static const struct str rules[] = {
	    STR_INIT("caption-approved"),
	    STR_INIT("caption-stamp"),
	    STR_INIT("caption-annexed"),
	    STR_INIT("caption-bare"),
	};
	struct match m;

	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (language_match(r->m, r->lang, rules[i], s, &m))
			return true;
	return node_child(n, NODE_EOL) != NULL ||
	       node_child(n, NODE_REF) != NULL;
}

bool headed_fits(struct reader *r, struct edit *e)
{
	const struct node *doc = node_child(e->fresh, NODE_DOC);
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	struct match m;

	for (const struct node *n = preface ? preface->first : NULL; n;
	     n = n->next) {
		struct str s = scope_text(r->a, n);

		if (language_match(r->m, r->lang, STR("caption"), s, &m)) {
			e->stamp = n;
			return caption_names(r, &m, e);
		}
		if (e->stamp == NULL && is_stamp(r, n, s))
			e->stamp = n;
	}
	return true;
}
