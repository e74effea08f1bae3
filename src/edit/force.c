/* Reads from when and until when (statement.rules, phrase.rules). */
#include "edit/reader.h"

static bool does(const struct match *m, struct str what)
{
	return str_eq(m->rule->does, what);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "60", "алпыс", "двадцати одного": words add up. */
static bool count_read(struct reader *r, struct str words, unsigned *out)
{
	const struct wordlist *list = language_list(r->lang, STR("counts"));

	if (list == NULL)
		list = language_list(r->lang, STR("numerals"));
	words = str_strip(words);
	if (words.n && is_digit(words.p[0]))
		return str_number(words, out);
	*out = 0;
	while (words.n) {
		struct str word = str_word(&words);
		const struct word *w = wordlist_find(list, word);
		unsigned value;

		if (w == NULL ||
		    !str_number(entry_cell(w->entry, STR("value")), &value))
			return false;
		*out += value;
		words = str_strip(words);
	}
	return *out != 0;
}

/* What a rule of phrase.rules means; {n} is for the count. */
static const struct {
	struct str rule, means;
} whens[] = {
    {STR_INIT("when-signing"), STR_INIT("signing")},
    {STR_INIT("when-registration"), STR_INIT("registration")},
    {STR_INIT("when-adoption"), STR_INIT("adoption")},
    {STR_INIT("when-publication"), STR_INIT("publication")},
    {STR_INIT("when-published"), STR_INIT("publication+1")},
    {STR_INIT("when-days"), STR_INIT("publication+{n}d+1")},
    {STR_INIT("when-months"), STR_INIT("publication+{n}m+1")},
};

bool when_read(struct reader *r, struct str words, struct edit *e)
{
	struct match m;
	unsigned n = 0;

	words = str_strip(words);
	if (language_match(r->m, r->lang, STR("when-date"), words, &m))
		return language_date(r->m, r->lang, m.cap[CAP_date],
		                     &e->effective) ||
		       reader_refuse(r, "no day", words);
	for (size_t i = 0; i < sizeof(whens) / sizeof(*whens); i++) {
		if (!language_match(r->m, r->lang, whens[i].rule, words, &m))
			continue;
		if (m.cap[CAP_count].p != NULL &&
		    !count_read(r, m.cap[CAP_count], &n))
			return reader_refuse(r, "how many days", words);
		e->new = str_fill(r->a, whens[i].means, STR("{n}"),
		                  str_format(r->a, "%u", n));
		return true;
	}
	return reader_refuse(r, "from when", words);
}

/* What is meant; what names no act is the order's own. */
static bool force_place(struct reader *r, struct str words, struct places *out)
{
	if (!reader_place(r, words, out))
		return false;
	for (size_t i = 0; i < out->n; i++) {
		if (str_strip(words).n == 0 && out->p[i].of != ADDRESS_SELF &&
		    !r->own)
			return reader_refuse(r, "of what", words);
		out->p[i].of = ADDRESS_SELF;
	}
	r->own = true;
	return true;
}

/* "2018-01-01..2019-01-01": until is the first day on which it is over. */
static bool until_read(struct reader *r, const struct match *m, struct str from,
                       struct edit *e)
{
	struct date until;

	if (!language_date(r->m, r->lang, m->cap[CAP_until], &until))
		return reader_refuse(r, "until when", m->all);
	if (does(m, STR("last")))
		until = date_after(until, 1);
	if (until.year == 0)
		return reader_refuse(r, "until when", m->all);
	e->new = str_format(r->a, "%.*s..%.*s", STR_ARG(from),
	                    STR_ARG(date_iso(r->a, until)));
	return true;
}

static bool period_read(struct reader *r, const struct match *m, struct edit *e)
{
	struct str from = STR("");

	if (m->cap[CAP_date].n) {
		if (!language_date(r->m, r->lang, m->cap[CAP_date],
		                   &e->effective))
			return reader_refuse(r, "from when", m->all);
		from = date_iso(r->a, e->effective);
	}
	return until_read(r, m, from, e);
}

static bool read_period(struct reader *r, const struct match *m,
                        enum edit_op op)
{
	struct edit time = {0};
	struct places at;

	/* A unit of an act that is named is none of what the lines above
	   are about. */
	if (str_strip(m->cap[CAP_act]).n)
		r->scope = r->last = (struct places){0};
	if (!period_read(r, m, &time))
		return false;
	if (op == EDIT_VALIDITY ? !force_place(r, m->cap[CAP_place], &at)
	                        : !reader_place(r, m->cap[CAP_place], &at))
		return false;
	for (size_t i = 0; i < at.n; i++) {
		struct edit *e;

		if (op == EDIT_SUSPEND && at.p[i].n == 0 &&
		    str_strip(m->cap[CAP_place]).n == 0)
			return reader_refuse(r, "of what", m->all);
		e = reader_add(r, op, &at.p[i]);
		e->new = time.new;
		e->effective = time.effective;
		if (m->cap[CAP_text].n)
			e->payload = STR("quote");
	}
	return true;
}

static bool put(struct reader *r, const struct places *at, enum edit_op op,
                const struct edit *time)
{
	for (size_t i = 0; i < at->n; i++) {
		struct edit *e = reader_add(r, op, &at->p[i]);

		e->new = time->new;
		e->effective = time->effective;
	}
	return true;
}

/* "But for 3, which is applied from ...": what it is of goes before. */
static bool read_except(struct reader *r, const struct match *m)
{
	struct edit time = {0};
	struct places of, at;

	if (str_strip(m->cap[CAP_lead]).n &&
	    !force_place(r, m->cap[CAP_lead], &of))
		return false;
	if (!when_read(r, m->cap[CAP_when], &time))
		return false;
	r->last = (struct places){0};
	if (!force_place(r, m->cap[CAP_place], &at))
		return false;
	r->last = (struct places){0};
	return put(r, &at, EDIT_EFFICACY, &time);
}

static bool read_force(struct reader *r, const struct match *m)
{
	struct edit time = {0}, other = {0};
	struct places at;
	bool both = does(m, STR("both"));
	enum edit_op op = m->cap[CAP_text].n ? EDIT_EFFICACY : EDIT_FORCE;

	if (!force_place(r, m->cap[CAP_place], &at) ||
	    !when_read(r, m->cap[CAP_when], &time))
		return false;
	if (m->cap[CAP_date].n) {
		/* Earlier relations, too. */
		if (time.effective.year ||
		    !language_date(r->m, r->lang, m->cap[CAP_date],
		                   &time.effective))
			return reader_refuse(r, "from when", m->all);
	}
	put(r, &at, op, &time);
	if (m->cap[CAP_until].n == 0)
		return true;
	if (both)
		return when_read(r, m->cap[CAP_until], &other) &&
		       put(r, &at, EDIT_EFFICACY, &other);
	return until_read(r, m, STR(""), &other) &&
	       put(r, &at, EDIT_VALIDITY, &other);
}

bool force_read(struct reader *r, const struct match *m)
{
	enum edit_op op = edit_op_find(m->rule->makes);

	if (op == EDIT_SUSPEND || op == EDIT_VALIDITY)
		return read_period(r, m, op);
	return does(m, STR("except")) ? read_except(r, m) : read_force(r, m);
}
