/* Reads from when (phrase.rules): a day, or so long after something. */
#include "edit/reader.h"

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

struct meaning {
	struct str rule, means;
};

/* What time is counted from. */
static const struct meaning bases[] = {
    {STR_INIT("base-signing"), STR_INIT("signing")},
    {STR_INIT("base-registration"), STR_INIT("registration")},
    {STR_INIT("base-adoption"), STR_INIT("adoption")},
    {STR_INIT("base-publication"), STR_INIT("publication")},
};

/* How long after it; {n} is for the count. */
static const struct meaning terms[] = {
    {STR_INIT("when-month-next"), STR_INIT("+1M")},
    {STR_INIT("when-days"), STR_INIT("+{n}d+1")},
    {STR_INIT("when-months"), STR_INIT("+{n}m+1")},
    {STR_INIT("when-years"), STR_INIT("+{n}y+1")},
    {STR_INIT("when-next"), STR_INIT("+1")},
    {STR_INIT("when-from"), STR_INIT("")},
};

/* The first rule of a list that words match; NULL. */
static const struct meaning *meaning_of(struct reader *r,
                                        const struct meaning *list, size_t n,
                                        struct str words, struct match *m)
{
	for (size_t i = 0; i < n; i++)
		if (language_match(r->m, r->lang, list[i].rule, words, m))
			return &list[i];
	return NULL;
}

bool when_read(struct reader *r, struct str words, struct edit *e)
{
	const struct meaning *term, *base;
	struct match m, of;
	unsigned n = 0;

	words = str_strip(words);
	if (language_match(r->m, r->lang, STR("when-date"), words, &m))
		return language_date(r->m, r->lang, m.cap[CAP_date],
		                     &e->effective) ||
		       reader_refuse(r, "no day", words);
	if (language_match(r->m, r->lang, STR("when-act"), words, &m)) {
		e->new = STR("act");
		e->of = str_strip(mask_words(r->a, &r->mask, m.cap[CAP_act]));
		return true;
	}
	if (language_match(r->m, r->lang, STR("when-working-days"), words,
	                   &m)) {
		e->new = STR("working days");
		return true;
	}
	term = meaning_of(r, terms, COUNT(terms), words, &m);
	if (term == NULL)
		return reader_refuse(r, "from when", words);
	base =
	    meaning_of(r, bases, COUNT(bases), str_strip(m.cap[CAP_of]), &of);
	if (base == NULL)
		return reader_refuse(r, "from when", words);
	if (m.cap[CAP_count].p != NULL &&
	    !reader_count(r, m.cap[CAP_count], &n))
		return reader_refuse(r, "how long", words);
	e->new = str_join(
	    r->a, base->means,
	    str_fill(r->a, term->means, STR("{n}"), str_format(r->a, "%u", n)));
	return true;
}
