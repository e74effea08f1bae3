/* Reads from when and until when (statement.rules). */
#include "edit/apiece.h"

static bool does(const struct match *m, struct str what)
{
	return str_eq(m->rule->does, what);
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

/* "2018-01-01..2019-01-01": until is the first day on which it is over;
   "..act": that of the act in e->of; "..": until when no order says. */
static bool until_read(struct reader *r, const struct match *m, struct str from,
                       struct edit *e)
{
	struct date until;

	/* "Until the law comes into force": which day that is it does not say.
	 */
	if (m->cap[CAP_of].n) {
		e->of = str_strip(mask_words(r->a, &r->mask, m->cap[CAP_of]));
		e->new = str_join(r->a, from, STR("..act"));
		return true;
	}
	if (m->cap[CAP_until].n == 0) {
		e->new = str_join(r->a, from, STR(".."));
		return true;
	}
	if (!language_date(r->m, r->lang, m->cap[CAP_until], &until))
		return reader_refuse(r, "until when", m->all);
	if (does(m, STR("last")) || does(m, STR("also-last")))
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
	if (apiece_is(r, m))
		return apiece_read(r, m);
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
		e->of = time.of;
		e->effective = time.effective;
		if (m->cap[CAP_text].n)
			e->payload = STR("quote");
	}
	return true;
}

/* What stands behind it may go on about these. */
static void put(struct reader *r, const struct places *at, enum edit_op op,
                const struct edit *time)
{
	r->timed = (struct timed){.from = r->edits->list.n, .n = at->n};
	for (size_t i = 0; i < at->n; i++) {
		struct edit *e = reader_add(r, op, &at->p[i]);

		e->new = time->new;
		e->of = time->of;
		e->effective = time->effective;
	}
}

static bool until_put(struct reader *r, const struct match *m)
{
	struct edit time = {0};

	if (!until_read(r, m, STR(""), &time))
		return false;
	for (size_t i = 0; i < r->timed.n; i++) {
		struct address at = r->edits->list.p[r->timed.from + i].at;
		struct edit *e = reader_add(r, EDIT_VALIDITY, &at);

		e->new = time.new;
		e->of = time.of;
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
	if (str_strip(m->cap[CAP_place]).n == 0)
		return reader_refuse(r, "of what", m->all);
	if (!force_place(r, m->cap[CAP_place], &at))
		return false;
	r->last = (struct places){0};
	put(r, &at, EDIT_EFFICACY, &time);
	r->timed.part = true;
	return m->cap[CAP_until].n == 0 || until_put(r, m);
}

/* "But for 3, which ends ...": from when it holds the clause before says, where
   it does not. */
static bool read_ends(struct reader *r, const struct match *m)
{
	struct places of;

	if (str_strip(m->cap[CAP_lead]).n &&
	    !force_place(r, m->cap[CAP_lead], &of))
		return false;
	r->last = (struct places){0};
	r->timed = (struct timed){0};
	if (str_strip(m->cap[CAP_place]).n == 0)
		return reader_refuse(r, "of what", m->all);
	if (!read_period(r, m, EDIT_VALIDITY))
		return false;
	r->last = (struct places){0};
	return true;
}

/* "1 and 2 are applied from A and B respectively": the next of the days. */
static bool each_next(struct reader *r, struct str *days, struct date *day)
{
	struct match m;

	if (!language_match(r->m, r->lang, STR("when-each"), *days, &m) ||
	    !language_date(r->m, r->lang, m.cap[CAP_date], day))
		return false;
	*days = str_after(*days, m.all.n);
	return true;
}

/* What is named one by one, in the order of the days; of a range it is not
   told how many are in it. */
static bool read_each(struct reader *r, const struct match *m)
{
	enum edit_op op =
	    m->cap[CAP_text].n ? EDIT_EFFICACY : edit_op_find(m->rule->makes);
	struct str days = str_strip(m->cap[CAP_when]);
	struct places of, at;

	if (str_strip(m->cap[CAP_lead]).n &&
	    !force_place(r, m->cap[CAP_lead], &of))
		return false;
	r->last = (struct places){0};
	if (!force_place(r, m->cap[CAP_place], &at))
		return false;
	r->last = (struct places){0};
	r->timed = (struct timed){0};
	for (size_t i = 0; i < at.n; i++) {
		const struct address *a = &at.p[i];
		struct edit *e;
		struct date day;

		if (a->n == 0 || a->p[a->n - 1].after.n ||
		    !each_next(r, &days, &day))
			return reader_refuse(r, "which day is whose", m->all);
		e = reader_add(r, op, a);
		e->effective = day;
	}
	return days.n == 0 || reader_refuse(r, "which day is whose", m->all);
}

/* "Not before" a day: of what depends on something else. */
static bool floor_put(struct reader *r, struct str words, struct edit *e)
{
	struct date day;

	if (e->new.n == 0 || str_find(e->new, STR(">=")) < e->new.n ||
	    !language_date(r->m, r->lang, words, &day))
		return reader_refuse(r, "not before what", words);
	e->new = str_format(r->a, "%.*s>=%.*s", STR_ARG(e->new),
	                    STR_ARG(date_iso(r->a, day)));
	return true;
}

/* Earlier relations, too. */
static bool since_put(struct reader *r, struct str words, struct edit *e)
{
	struct date day;

	if ((e->new.n && e->effective.year) ||
	    !language_date(r->m, r->lang, words, &day))
		return reader_refuse(r, "which relations", words);
	if (e->new.n == 0)
		e->new = date_iso(r->a, e->effective);
	e->effective = day;
	return true;
}

static bool read_force(struct reader *r, const struct match *m)
{
	enum edit_op op = m->cap[CAP_text].n ? EDIT_EFFICACY : EDIT_FORCE;
	struct edit time = {0};
	struct places at;

	if (!force_place(r, m->cap[CAP_place], &at) ||
	    !when_read(r, m->cap[CAP_when], &time))
		return false;
	if (m->cap[CAP_day].n && !floor_put(r, m->cap[CAP_day], &time))
		return false;
	put(r, &at, op, &time);
	r->whole = r->timed;
	return true;
}

/* "The rest from ...": all of the order but for what has a day of its own. */
static bool read_rest(struct reader *r, const struct match *m)
{
	struct address all = {.of = ADDRESS_SELF};
	struct edit time = {0};
	struct places at = {0};

	if (r->timed.n == 0)
		return reader_refuse(r, "of what", m->all);
	if (!when_read(r, m->cap[CAP_when], &time))
		return false;
	r->last = (struct places){0};
	*vec_push(r->a, &at) = all;
	put(r, &at, EDIT_EFFICACY, &time);
	r->whole = r->timed;
	return true;
}

/* Earlier relations, or contracts, are under it as well, or are not: from when
   it holds, another clause says. */
static bool read_relations(struct reader *r, const struct match *m)
{
	struct edit time = {0};
	struct places at;
	struct date day;

	r->last = (struct places){0};
	if (!force_place(r, m->cap[CAP_place], &at))
		return false;
	time.new = STR("relations");
	if (m->cap[CAP_date].n) {
		if (!language_date(r->m, r->lang, m->cap[CAP_date], &day))
			return reader_refuse(r, "which relations", m->all);
		time.new = str_join(r->a, STR("since "), date_iso(r->a, day));
	}
	put(r, &at, EDIT_EFFICACY, &time);
	r->timed.n = 0;
	return true;
}

/* Does a comma divide it from what goes before? */
static bool is_apart(const struct reader *r, const struct match *m)
{
	size_t at = (size_t)(m->all.p - r->mask.text.p);
	struct str before = str_strip(str_sub(r->mask.text, 0, at));

	if (str_ends(before, STR(",")))
		return true;
	while (before.n && before.p[before.n - 1] != ' ')
		before.n--;
	return str_ends(str_strip(before), STR(","));
}

/* What goes on about the clause before it. */
static bool read_more(struct reader *r, const struct match *m)
{
	bool floor = does(m, STR("floor")), since = does(m, STR("since"));

	if (r->timed.n == 0)
		return reader_refuse(r, "of what", m->all);
	if (does(m, STR("nothing")))
		return true;
	/* "But for 3, which is applied from ..., and ends": the part, or
	   all?  What is under it as well is said of the act. */
	if (r->timed.part && is_apart(r, m)) {
		if (!since || r->whole.n == 0)
			return reader_refuse(r, "of what", m->all);
		r->timed = r->whole;
	}
	if (!floor && !since)
		return until_put(r, m);
	for (size_t i = 0; i < r->timed.n; i++) {
		struct edit *e = &r->edits->list.p[r->timed.from + i];

		if (floor ? !floor_put(r, m->cap[CAP_date], e)
		          : !since_put(r, m->cap[CAP_date], e))
			return false;
	}
	return true;
}

static const struct {
	struct str does;
	bool (*read)(struct reader *r, const struct match *m);
} readers[] = {
    {STR_INIT("except"), read_except}, {STR_INIT("relations"), read_relations},
    {STR_INIT("rest"), read_rest},     {STR_INIT("floor"), read_more},
    {STR_INIT("since"), read_more},    {STR_INIT("nothing"), read_more},
    {STR_INIT("also"), read_more},     {STR_INIT("also-last"), read_more},
    {STR_INIT("each"), read_each},     {STR_INIT("except-until"), read_ends},
};

bool force_read(struct reader *r, const struct match *m)
{
	enum edit_op op = edit_op_find(m->rule->makes);

	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers); i++)
		if (does(m, readers[i].does))
			return readers[i].read(r, m);
	if (op == EDIT_SUSPEND || op == EDIT_VALIDITY)
		return read_period(r, m, op);
	return read_force(r, m);
}
