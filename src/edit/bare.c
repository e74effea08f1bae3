/* Acts that a list names by day and number: "1) от 5 мая 2020 года № 5". */
#include "edit/bare.h"

#include "parse/citation.h"

bool bare_read(struct reader *r, const struct match *m, struct work *out)
{
	struct parser p = {
	    .a = r->a, .scratch = r->a, .lang = r->lang, .matcher = *r->m};
	struct citation c = {.authority = r->listed.authority,
	                     .date = m->cap[CAP_date],
	                     .number = m->cap[CAP_number],
	                     .act = r->listed.act};

	if (c.act.n == 0 || !citation_read(&p, &c))
		return reader_refuse(r, "which kind of act", m->all);
	if (!citation_tells(&c) || !citation_office(&p, &c))
		return reader_refuse(r, "whose act", m->all);
	*out = c.work;
	return true;
}
