#include "parse/annexed.h"

const struct entry *annexed_meant(struct parser *p, const struct entry *noun)
{
	const struct wordlist *list = noun->list;
	unsigned year = (unsigned)p->doc->work.date.year, since;
	const struct entry *meant = noun;

	for (size_t i = 0; i < list->entries.n; i++) {
		const struct entry *e = &list->entries.p[i];

		if (str_eq(e->lemma, noun->lemma) &&
		    str_number(entry_cell(e, STR("since")), &since) &&
		    since <= year)
			meant = e;
	}
	return meant;
}
