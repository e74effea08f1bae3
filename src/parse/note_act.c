#include "parse/note_act.h"

#include "tree/work.h"

enum {
	CENTURY = 50,   /* years in two figures below are of this century */
	LOOK_BACK = 50, /* acts before one that lacks its authority */
};

bool note_date(struct parser *p, struct str s, struct date *d)
{
	struct match m;
	struct date r = {0};

	if (!parser_match(p, STR("note-day"), s, &m))
		return language_date(&p->matcher, p->lang, s, d);
	if (!str_number(m.cap[CAP_year], &r.year) ||
	    !str_number(m.cap[CAP_month], &r.month) ||
	    !str_number(m.cap[CAP_day], &r.day))
		return false;
	if (m.cap[CAP_year].n == 2)
		r.year += r.year < CENTURY ? 2000 : 1900;
	/* Some sites put the day before the month behind the year. */
	if (r.month > 12 && r.day <= 12 &&
	    m.cap[CAP_year].p < m.cap[CAP_day].p) {
		unsigned day = r.month;

		r.month = r.day;
		r.day = day;
	}
	if (!date_valid(r))
		return false;
	*d = r;
	return true;
}

static void acts_find(struct note_text *t, struct note_acts *out)
{
	const struct rule *rule = language_rule(t->p->lang, STR("note-act"));
	size_t at = 0;
	struct match m;

	while (rule != NULL && at < t->bare.n &&
	       rule_match(&t->p->matcher, rule, t->bare, at, &m)) {
		struct note_act *act = vec_push(t->a, out);

		act->m = m;
		act->at = (size_t)(m.all.p - t->bare.p);
		act->end = act->at + m.all.n;
		at = act->end > at ? act->end : at + 1;
	}
}

/* A law is cited without an authority: no gap where it would stand. */
static struct str without_gap(struct arena *a, struct str s)
{
	size_t at = str_find(s, STR("  "));

	if (at == s.n)
		return s;
	return str_join(a, str_sub(s, 0, at), str_after(s, at + 1));
}

/* Which act it is: what it lacks of noun and authority is that of its list. */
static void act_cite(struct note_text *t, struct note_act *act, struct str noun,
                     struct str authority)
{
	const struct str *cap = act->m.cap;
	struct citation c = {
	    .number = cap[CAP_number],
	    .authority = cap[CAP_authority].n ? cap[CAP_authority] : authority,
	    .act = cap[CAP_act].n ? cap[CAP_act] : noun,
	};
	struct date day;

	if (!note_date(t->p, cap[CAP_date], &day))
		return;
	c.date = date_dotted(t->p->a, day);
	if (!citation_read(t->p, &c) || c.work.number.n == 0 ||
	    (!c.own && c.work.author.n == 0))
		return;
	c.work.date = day;
	act->work = c.work;
	act->show = without_gap(t->p->a, c.show);
	act->good = true;
}

/* The noun for the acts of a list, if one of them has it. */
static struct str list_noun(const struct note_acts *acts, size_t from,
                            size_t to)
{
	for (; from < to; from++)
		if (acts->p[from].m.cap[CAP_act].n)
			return acts->p[from].m.cap[CAP_act];
	return STR("");
}

/* The authority of the list that begins there. */
static struct str list_authority(const struct note_acts *acts, size_t from)
{
	for (size_t left = LOOK_BACK; left > 0; left--) {
		if (acts->p[from].m.cap[CAP_authority].n || from == 0)
			break;
		from--;
	}
	return acts->p[from].m.cap[CAP_authority];
}

/* A list begins with the act that has the lead; one without a noun of its own
   has that of the list behind it, one without an authority that of the list
   before. */
static void acts_cite(struct note_text *t, struct note_acts *acts)
{
	struct str noun = STR(""), own;
	size_t to = acts->n;

	while (to > 0) {
		size_t from = to - 1;

		while (from > 0 && acts->p[from].m.cap[CAP_lead].n == 0)
			from--;
		own = list_noun(acts, from, to);
		if (own.n)
			noun = own;
		for (size_t i = from; i < to; i++)
			act_cite(t, &acts->p[i], noun,
			         list_authority(acts, from));
		to = from;
	}
}

/* What stands in brackets behind an act, before the next, is its force. */
static void acts_force(struct note_text *t, struct note_acts *acts)
{
	struct parser *p = t->p;
	size_t k = 0;

	for (size_t i = 0; i < acts->n; i++) {
		struct note_act *act = &acts->p[i];
		size_t next = i + 1 < acts->n ? acts->p[i + 1].at : t->bare.n;
		size_t number = (size_t)(act->m.cap[CAP_target].p - t->bare.p);
		struct match m;

		while (k < t->brackets.n && t->brackets.p[k].at < number)
			k++;
		if (k == t->brackets.n || t->brackets.p[k].at > next)
			continue;
		act->words = t->brackets.p[k].words;
		if (parser_match(p, STR("note-signing"), act->words, &m))
			act->force = act->work.date;
		else if (parser_match(p, STR("note-force"), act->words, &m))
			note_date(p, m.cap[CAP_date], &act->force);
		if (parser_match(p, STR("note-since"), act->words, &m))
			note_date(p, m.cap[CAP_date], &act->since);
	}
}

static void act_mark(struct note_text *t, const struct note_act *act)
{
	struct arena *a = t->p->a;
	struct node *n = note_text_wrap(t, act->m.cap[CAP_date], NODE_DATE);

	if (n != NULL) {
		n->by = act->m.rule;
		node_set(a, n, STR("date"), date_iso(a, act->work.date));
	}
	n = note_text_wrap(t, act->m.cap[CAP_target], NODE_REF);
	if (n != NULL) {
		n->by = act->m.rule;
		node_set(a, n, STR("href"), work_iri(a, &act->work));
	}
}

void note_acts_read(struct note_text *t, struct note_acts *out)
{
	acts_find(t, out);
	acts_cite(t, out);
	acts_force(t, out);
	for (size_t i = 0; i < out->n; i++)
		if (out->p[i].good)
			act_mark(t, &out->p[i]);
}
