/* Acts that are named without their issuer, who is said above (phrase.rules).
 */
#include "edit/whose.h"

#include "edit/apiece.h"
#include "edit/aside.h"
#include "parse/citation.h"

struct str whose_acts(struct reader *r, struct str text)
{
	struct mask mask;
	struct match m;

	mask_read(r->a, &r->lang->lexicon, text, MASK_NESTED, &mask);
	return language_match(r->m, r->lang, STR("acts-whose"), mask.text, &m)
	           ? str_strip(m.cap[CAP_authority])
	           : STR("");
}

/* The act that a match of act-unissued names; false where not enough of it is
   told. */
static bool whose_read(struct reader *r, const struct match *m,
                       struct str authority, struct work *act)
{
	struct parser p = {
	    .a = r->a, .scratch = r->a, .lang = r->lang, .matcher = *r->m};
	struct citation c = {.authority = authority};

	if (m->cap[CAP_authority].n)
		c.authority = m->cap[CAP_authority];
	c.date = m->cap[CAP_date];
	c.number = m->cap[CAP_number];
	c.act = m->cap[CAP_act];
	if (!citation_read(&p, &c) || c.plural ||
	    (c.date.n != 0 && !c.date_good))
		return false;
	if (!c.own && !c.author_known && c.number.n == 0)
		return false;
	if (!c.own && !c.author_known)
		c.work.author = STR("");
	*act = c.work;
	return true;
}

void whose_each(struct reader *r, struct str text,
                void (*put)(void *ctx, const struct work *act), void *ctx)
{
	struct mask mask;
	struct str rest;
	struct work act;
	struct match m;

	mask_read(r->a, &r->lang->lexicon, text, MASK_NESTED, &mask);
	if (mask.odd)
		return;
	rest = aside_bare(r, mask.text);
	while (language_match(r->m, r->lang, STR("act-unissued"), rest, &m) &&
	       m.all.n != 0) {
		if (whose_read(r, &m, STR(""), &act))
			put(ctx, &act);
		rest = str_after(rest, (size_t)(m.all.p - rest.p) + m.all.n);
	}
}

void whose_tell(struct reader *r, struct str text, struct str authority,
                struct work *act)
{
	struct mask mask;
	struct match m;

	if (act->number.n != 0 || act->date.year != 0)
		return;
	mask_read(r->a, &r->lang->lexicon, text, MASK_NESTED, &mask);
	if (mask.odd ||
	    !language_match(r->m, r->lang, STR("act-unissued"),
	                    aside_bare(r, mask.text), &m) ||
	    apiece_several(r, mask.text))
		return;
	whose_read(r, &m, authority, act);
}

bool whose_open(const struct language *lang, const struct work *w)
{
	const struct wordlist *acts = language_list(lang, STR("acts"));

	for (size_t i = 0; i < acts->entries.n; i++) {
		const struct entry *e = &acts->entries.p[i];

		if (str_eq(entry_cell(e, STR("type")), w->subtype))
			return w->author.n == 0 &&
			       !str_eq(entry_cell(e, STR("own")), STR("yes"));
	}
	return false;
}
