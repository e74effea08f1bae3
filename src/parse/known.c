/* Acts that the grammar knows by their names. */
#include "parse/known.h"

const struct entry *known_entry(const struct wordlist *list, struct str name,
                                struct date day, bool settled)
{
	const struct entry *best = NULL;
	struct date from, until;
	bool later = false, known = day.year != 0;

	for (size_t i = 0; i < list->entries.n; i++) {
		const struct entry *e = &list->entries.p[i];

		if (!str_eq(e->lemma, name) ||
		    !date_read(entry_cell(e, STR("force")), &from))
			continue;
		if (!known) {
			if (best != NULL)
				return NULL;
			best = e;
			continue;
		}
		if (date_cmp(from, day) > 0) {
			later = true;
			continue;
		}
		best = e;
		later = false;
		if (date_read(entry_cell(e, STR("until")), &until)) {
			later = true;
			if (date_cmp(day, until) > 0)
				best = NULL;
		}
	}
	return later && !settled ? NULL : best;
}

const struct entry *known_lasting(const struct wordlist *list, struct str name,
                                  struct date day, struct date last)
{
	const struct entry *e = known_entry(list, name, day, last.year != 0);

	return day.year == 0 || last.year == 0 ||
	               e == known_entry(list, name, last, true)
	           ? e
	           : NULL;
}

bool known_work(const struct entry *e, struct work *out)
{
	*out = (struct work){.country = STR("kz"),
	                     .subtype = entry_cell(e, STR("type")),
	                     .number = entry_cell(e, STR("number"))};
	return date_read(entry_cell(e, STR("date")), &out->date);
}

static bool known_is(const struct entry *e, struct str type, struct str day)
{
	return str_eq(entry_cell(e, STR("date")), day) &&
	       str_eq(entry_cell(e, STR("type")), type);
}

struct str known_number(struct parser *p, const struct work *w,
                        struct str title)
{
	static const struct str names[] = {STR_INIT("codes"), STR_INIT("laws"),
	                                   STR_INIT("halves")};
	struct str day = date_iso(p->scratch, w->date), number = STR("");
	bool named = false, several = false;

	for (size_t k = 0; k < sizeof(names) / sizeof(*names); k++) {
		const struct wordlist *list = language_list(p->lang, names[k]);
		const struct word *name = wordlist_find(list, title);

		named = named || name != NULL;
		for (size_t i = 0; list && i < list->entries.n; i++) {
			const struct entry *e = &list->entries.p[i];

			if (!known_is(e, w->subtype, day))
				continue;
			if (name && str_eq(e->lemma, name->entry->lemma))
				return entry_cell(e, STR("number"));
			several =
			    several ||
			    (number.n &&
			     !str_eq(number, entry_cell(e, STR("number"))));
			number = entry_cell(e, STR("number"));
		}
	}
	/* Several laws are adopted on one day. */
	return !several && !named && !str_eq(w->subtype, STR("law")) ? number
	                                                             : STR("");
}
