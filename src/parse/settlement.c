#include "parse/settlement.h"

#include "parse/citation.h"
#include "parse/local.h"

/* The district around the place, as it is called for the same kind of body:
   the id of its akim, without the kind. */
static struct str settlement_district(struct parser *p, const struct match *m,
                                      struct str kind, bool *sure)
{
	struct str around =
	    m->cap[CAP_lead].n ? m->cap[CAP_lead] : m->cap[CAP_text];
	struct str s = str_format(p->scratch, "%.*s %.*s", STR_ARG(around),
	                          STR_ARG(m->cap[CAP_body]));
	struct str id = STR("");

	*sure = false;
	if (m->cap[CAP_text].n != 0)
		s = str_format(p->scratch, "%.*s %.*s",
		               STR_ARG(m->cap[CAP_body]), STR_ARG(around));
	if (around.n != 0)
		id = local_id(p, s, sure);
	return str_after(id, id.n ? kind.n + 1 : 0);
}

struct str settlement_id(struct parser *p, struct str body, bool *sure)
{
	const struct word *w;
	struct str kind, id, district;
	struct match m;

	*sure = false;
	if (!parser_match(p, STR("settlement"), body, &m))
		return STR("");
	w = wordlist_find(language_list(p->lang, STR("locals")),
	                  m.cap[CAP_body]);
	if (w == NULL)
		return STR("");
	kind = entry_cell(w->entry, STR("id"));
	district = settlement_district(p, &m, kind, sure);
	id = str_format(p->a, "%.*s-%.*s", STR_ARG(kind),
	                STR_ARG(citation_slug(p, m.cap[CAP_place])));
	if (district.n != 0)
		return str_format(p->a, "%.*s-%.*s", STR_ARG(id),
		                  STR_ARG(district));
	if (m.cap[CAP_lead].n + m.cap[CAP_text].n == 0 &&
	    str_starts(p->home, str_format(p->scratch, "%.*s-", STR_ARG(id)))) {
		*sure = true;
		return p->home;
	}
	return m.cap[CAP_lead].n + m.cap[CAP_text].n == 0 ? id : STR("");
}
