/* What changes a text of a library, day by day. */
#include "cli/stages.h"

#include "cli/doubtful.h"
#include "cli/follow.h"
#include "cli/held.h"

#include <string.h>

void stages_gap(struct stages *s, const char *day, struct str say)
{
	chains_gap(s->chains, say);
	s->left++;
	if (s->gap[0] == '\0' || strcmp(day, s->gap) < 0)
		memcpy(s->gap, day, sizeof(s->gap));
}

/* Editions say it from a day on. */
static void lack_add(struct stages *s, const char *day, struct str iri,
                     bool maybe)
{
	lacks_add(&s->chains->l->cli->arena, &s->lacks,
	          (struct lack){str_from(day), iri, maybe});
}

void stages_lack(struct stages *s, const char *day, struct str iri, bool maybe,
                 struct str say)
{
	lack_add(s, day, iri, maybe);
	stages_gap(s, day, say);
}

/* ---- what an act orders in one wording ---- */

static const struct chained *stages_amender(const struct stages *s, size_t i)
{
	return &s->chains->acts.p[s->of->by.p[i]];
}

struct applying stages_read(struct stages *s, const struct wording *w)
{
	struct cli *cli = s->chains->l->cli;
	struct applying a = {.act = w->act};
	size_t errors = cli->messages.errors, elsewhere;
	nusqa_facts facts;

	a.edits = orders_edits(s->chains->orders, &a.act);
	a.errors = cli->messages.errors - errors;
	memcpy(a.from, s->from, sizeof(a.from));
	nusqa_about(a.act.doc, &facts);
	/* The repeal that the text tells of is none of another day. */
	if (s->ended[0] && strcmp(s->ended, s->from) > 0 &&
	    held_day(held_of(&s->held, (struct str){facts.iri.p, facts.iri.n}),
	             s->ended))
		memcpy(a.from, s->ended, sizeof(a.from));
	if (a.edits == NULL)
		return a;
	/* What is not understood of other acts is nothing against this one. */
	elsewhere = nusqa_edits_limit(cli_grammar(cli), a.edits, s->c.base);
	elsewhere = elsewhere < a.errors ? elsewhere : a.errors;
	a.errors -= elsewhere;
	cli->messages.errors -= elsewhere;
	return a;
}

void stages_drop(struct applying *a)
{
	if (a->edits != NULL)
		nusqa_edits_free(a->edits);
	a->edits = NULL;
}

/* Is what a day changes to be in the text: by its own day or, as it is the last
   before the repeal, by that one, but for what it announces itself? */
static bool is_due(const struct stages *s, const struct chained *z,
                   const char *day)
{
	return strcmp(day, s->from) <= 0 ||
	       (strcmp(day, s->ended) < 0 &&
	        !held_awaits(&s->held, z->iri, day));
}

/* Does the text leave no doubt which of the changes it holds?  What it should
   hold and does not tell of is a gap, but for what is over by its day; what
   that is to change later, one of the day asked for. */
static bool is_clear(struct stages *s, const struct chained *z,
                     const struct applying *order, bool rest)
{
	struct arena *a = &s->chains->l->cli->arena;
	const struct held *held = held_of(&s->held, z->iri);
	const char *as_of = s->c.how.as_of;
	char day[11] = "";

	while (order->edits != NULL &&
	       nusqa_edits_day(order->edits, day[0] ? day : NULL, day)) {
		if (!is_due(s, z, day) || held_day(held, day) ||
		    (held != NULL && held->undated) ||
		    !nusqa_edits_lasts(order->edits, day, s->from))
			continue;
		if (as_of == NULL || strcmp(day, as_of) <= 0)
			stages_gap(s, day,
			           told(a,
			                "the text of %s does not tell of "
			                "changes by %.*s, in force from %s",
			                s->from, STR_ARG(z->iri), day));
		if (held == NULL || strcmp(day, s->from) > 0) {
			lack_add(s, day, z->iri, true);
			return false;
		}
	}
	if (held == NULL || !held->undated || !rest)
		return true;
	stages_lack(s, s->from, z->iri, true,
	            told(a,
	                 "the text of %s does not tell which changes "
	                 "by %.*s it holds",
	                 s->from, STR_ARG(z->iri)));
	return false;
}

/* From when the changes of an act hold is not known. */
static void stages_undated(struct stages *s, const struct chained *z,
                           const struct applying *order)
{
	struct arena *a = &s->chains->l->cli->arena;
	const char *name = order->act.file.name;
	nusqa_str clause = nusqa_edits_unclear(order->edits);
	nusqa_facts facts;

	nusqa_about(order->act.doc, &facts);
	stages_lack(s, z->first.n ? str_z(a, z->first) : s->from, z->iri, true,
	            clause.n == 0
	                ? told(a,
	                       facts.published.n == 0
	                           ? N_("%s: left out: from when its changes "
	                                "hold is not known (--published tells "
	                                "when it was published)")
	                           : N_("%s: left out: from when its changes "
	                                "hold is not known"),
	                       name)
	                : told(a,
	                       "%s: left out: from when its changes hold "
	                       "is not known: a clause on that is not "
	                       "understood: %.*s",
	                       name, (int)clause.n, clause.p));
}

/* An act that has had one wording while it changed the text. */
static void stages_plain(struct stages *s, const struct chained *z,
                         struct applying order)
{
	char day[11];
	bool rest = applying_day(&order, NULL, day), keep;

	if (order.edits != NULL && !nusqa_edits_dated(order.edits)) {
		if (rest || held_of(&s->held, z->iri) == NULL)
			stages_undated(s, z, &order);
		stages_drop(&order);
		return;
	}
	keep =
	    is_clear(s, z, &order, rest) &&
	    (rest || (order.errors != 0 && held_of(&s->held, z->iri) == NULL));
	if (keep)
		*vec_push(&s->chains->l->cli->arena, &s->orders) = order;
	else
		stages_drop(&order);
}

/* ---- an act that has had several ---- */

static void lapse_meet(struct stages *s, const char *day)
{
	if (s->lapse[0] == '\0' || strcmp(day, s->lapse) < 0)
		memcpy(s->lapse, day, sizeof(s->lapse));
}

/* Do changes that the text holds end otherwise, or does nothing tell when, as
   the wording behind wording i has it? */
static bool is_moved(const struct stages *s, const struct applying *all,
                     size_t i, const char *at)
{
	char day[11] = "";

	while (all[i].edits != NULL && all[i + 1].edits != NULL &&
	       nusqa_edits_day(all[i].edits, day[0] ? day : NULL, day) &&
	       strcmp(day, s->from) <= 0)
		if (nusqa_edits_ends(all[i].edits, all[i + 1].edits, day, at) !=
		    NUSQA_ENDS_STAY)
			return true;
	return false;
}

/* What the text holds of an act for a time, up to which day. */
static void stages_lapse(struct stages *s, const struct chained *z,
                         const struct applying *all)
{
	char day[11];

	if (held_of(&s->held, z->iri) == NULL)
		return;
	for (size_t i = 0; i < z->wordings.n; i++) {
		const char *next =
		    i + 1 < z->wordings.n ? z->wordings.p[i + 1].from : NULL;

		if (next != NULL && strcmp(next, s->from) <= 0)
			continue;
		if (all[i].edits != NULL &&
		    nusqa_edits_over(all[i].edits, s->from, s->from, day))
			lapse_meet(s, day);
		if (next != NULL && is_moved(s, all, i, next))
			lapse_meet(s, next);
	}
}

/* A provision that is suspended after its change came into force: what the text
   is meanwhile nothing tells. */
static void stages_paused(struct stages *s, const struct chained *z,
                          const struct applying *order)
{
	struct arena *a = &s->chains->l->cli->arena;
	const char *as_of = s->c.how.as_of;
	char from[11] = "", until[11];

	while (order->edits != NULL &&
	       nusqa_edits_paused(order->edits, from[0] ? from : NULL, from,
	                          until)) {
		if ((until[0] && strcmp(s->from, until) >= 0) ||
		    (as_of != NULL &&
		     (strcmp(as_of, from) < 0 ||
		      (until[0] && strcmp(as_of, until) >= 0))))
			continue;
		stages_gap(
		    s, from,
		    told(a,
		         until[0] ? N_("%.*s: what it changed is suspended "
		                       "from %s until %s: what holds "
		                       "meanwhile cannot be told")
		                  : N_("%.*s: what it changed is suspended "
		                       "from %s, and it is not known until "
		                       "when: what holds since cannot be told"),
		         STR_ARG(z->iri), from, until));
	}
}

/* Does an act that may have come to change the text do so in any wording?
   Nothing is told of one that does not. */
static bool is_named(struct stages *s, const struct chained *z)
{
	struct cli *cli = s->chains->l->cli;
	const nusqa_report report = cli->report;
	bool named = false;

	cli->report = (nusqa_report){0};
	for (size_t i = 0; i < z->wordings.n && !named; i++) {
		struct applying order = stages_read(s, &z->wordings.p[i]);

		named = order.edits != NULL &&
		        nusqa_edits_between(order.edits, NULL, NULL) != 0;
		stages_drop(&order);
	}
	cli->report = report;
	return named;
}

static void stages_add(struct stages *s, const struct chained *z)
{
	struct arena *a = &s->chains->l->cli->arena;
	const size_t n = z->wordings.n;
	struct applying *all = arena_array(a, n, sizeof(*all));
	char day[11];
	struct cli *cli = s->chains->l->cli;
	const nusqa_report report = cli->report;
	bool rest = false;

	for (size_t i = 0; i < n; i++) {
		all[i] = stages_read(s, &z->wordings.p[i]);
		cli->report = (nusqa_report){0};
		rest |= applying_day(&all[i], NULL, day) || all[i].errors != 0;
		rest |=
		    all[i].edits != NULL && !nusqa_edits_dated(all[i].edits);
	}
	cli->report = report;
	stages_lapse(s, z, all);
	doubtful_empty(s, z, all);
	for (size_t i = 0; i < n; i++)
		stages_paused(s, z, &all[i]);
	if (follow_over(z, all)) {
		follow_late(s, z, all);
		for (size_t i = 1; i < n; i++)
			stages_drop(&all[i]);
		stages_plain(s, z, all[0]);
		return;
	}
	if (is_clear(s, z, &all[0], rest) && rest)
		follow_wordings(s, z, all);
	for (size_t i = 0; i < n; i++)
		stages_drop(&all[i]);
}

void stages_open(struct stages *s)
{
	struct cli *cli = s->chains->l->cli;
	nusqa_facts facts;

	for (size_t i = 0; i < s->of->titles.n; i++)
		nusqa_entitle(s->c.base, (nusqa_str){s->of->titles.p[i].p,
		                                     s->of->titles.p[i].n});
	nusqa_about(s->c.base, &facts);
	act_day(facts.edition, s->from);
	act_day(facts.ended, s->ended);
	nusqa_lapse(s->c.base, s->lapse);
	held_read(&cli->arena, cli_grammar(cli), s->c.base, &s->held);
	for (size_t i = 0; i < s->of->by.n; i++) {
		const struct chained *z = stages_amender(s, i);

		if (z->maybe && s->of == s->chains->acts.p && !is_named(s, z))
			continue;
		if (!doubtful_sure(s, z)) {
			doubtful_unread(s, z);
			continue;
		}
		if (z->wordings.n != 0) {
			stages_add(s, z);
			continue;
		}
		if (held_of(&s->held, z->iri) != NULL)
			continue;
		stages_lack(
		    s, str_z(&cli->arena, z->first), z->iri, false,
		    told(&cli->arena,
		         z->made && z->texts.n != 0
		             ? N_("%.*s changes %.*s, and its text in the "
		                  "library cannot be used (%.*s)")
		         : z->made ? N_("%.*s changes %.*s, and is not in the "
		                        "library in its language (%.*s)")
		                   : N_("%.*s changes %.*s, and has no wording "
		                        "that is known: acts change one "
		                        "another (%.*s)"),
		         STR_ARG(z->iri), STR_ARG(s->of->iri),
		         STR_ARG(s->chains->lang)));
	}
	doubtful_tell(s);
	applying_sort(s->orders.p, s->orders.n);
}

/* ---- editions ---- */

static void order_signed(const struct applying *order, char day[11])
{
	nusqa_facts facts;

	nusqa_about(order->act.doc, &facts);
	act_day(facts.day, day);
}

/* Does an order count in the edition of a day: had it been signed, or does it
   hold from before that? */
static bool is_met(const struct applying *order, const char *day)
{
	char first[11];

	if (day == NULL ? order->till[0] != '\0'
	                : strcmp(day, order->when) < 0 ||
	                      (order->till[0] && strcmp(day, order->till) >= 0))
		return false;
	order_signed(order, first);
	return day == NULL || strcmp(first, day) <= 0 ||
	       (applying_day(order, NULL, first) && strcmp(first, day) <= 0);
}

/* The first day after `after` on which an edition begins by an order; over:
   as something is over then, or is to be over another day. */
static bool stages_next(const struct applying *o, bool over, const char *after,
                        char *day)
{
	const char *from = strcmp(after, o->when) < 0 ? o->when : after;
	const char *at = from[0] ? from : NULL;
	bool found = false;

	if (o->edits == NULL)
		return false;
	if (o->when[0] && strcmp(after, o->when) < 0 &&
	    strcmp(o->only, o->when) < 0) {
		memcpy(day, o->when, sizeof(o->when));
		return true;
	}
	if (over)
		found = nusqa_edits_over(o->edits, NULL, at, day) != 0;
	else
		found = nusqa_edits_turn(o->edits, at, day) != 0;
	return found && (o->till[0] == '\0' || strcmp(day, o->till) < 0);
}

/* The last day by `day`, after that of the edition at hand, on which what held
   for a time is over makes it another edition. */
static bool stages_end(struct stages *s, const struct applying *use, size_t n,
                       const char *day)
{
	const struct applying *by = NULL;
	nusqa_apply_options how = s->c.how;
	char last[11], next[11], ended[11];
	nusqa_facts facts;
	nusqa_doc *doc;

	nusqa_about(s->c.doc, &facts);
	act_day(facts.edition, last);
	if (act_day(facts.ended, ended) && strcmp(ended, day) <= 0)
		return true;
	for (size_t i = 0; i < n; i++)
		while (stages_next(&use[i], true, last, next) &&
		       strcmp(next, day) <= 0) {
			memcpy(last, next, sizeof(last));
			by = &use[i];
		}
	if (by == NULL)
		return true;
	how.as_of = last;
	doc = nusqa_end(cli_grammar(s->c.cli), s->c.doc, by->edits, &how);
	if (doc != NULL)
		consolidate_becomes(&s->c, doc);
	else
		messages_say(&s->c.cli->messages, "%s", s->c.nothing);
	return doc != NULL;
}

bool stages_lapsed(const struct stages *s, const char *day)
{
	char next[11], last[11] = "";

	if (s->lapse[0] == '\0')
		return false;
	for (size_t i = 0; day == NULL && i < s->orders.n; i++)
		for (const char *at = NULL;
		     applying_day(&s->orders.p[i], at, next); at = next)
			if (strcmp(next, last) > 0)
				memcpy(last, next, sizeof(last));
	return strcmp(day ? day : last, s->lapse) >= 0;
}

bool stages_at(struct stages *s, const char *day)
{
	struct arena *a = &s->chains->l->cli->arena;
	struct applying *use = arena_array(a, s->orders.n, sizeof(*use));
	size_t n = 0;
	bool good;

	s->c.how.as_of = day;
	s->c.edition[0] = '\0';
	s->c.doc = s->c.base;
	for (size_t i = 0; i < s->orders.n; i++)
		if (is_met(&s->orders.p[i], day))
			use[n++] = s->orders.p[i];
	good = consolidate_apply(&s->c, use, n);
	if (good && day != NULL)
		good = stages_end(s, use, n, day);
	for (size_t i = 0, k = 0; i < s->orders.n; i++)
		if (is_met(&s->orders.p[i], day))
			s->orders.p[i].ended = use[k++].ended;
	if (good && s->c.how.mark && s->c.doc != s->c.base) {
		s->c.unmarked = s->c.base;
		consolidate_mark(&s->c, use,
		                 n == 1 && use[0].only[0] == '\0' ? 1 : 0);
		s->c.unmarked = NULL;
	}
	return good;
}

bool stages_turn(const struct stages *s, const char *after, char *day)
{
	char next[11], best[11] = "";

	if (strcmp(after, s->from) < 0)
		after = s->from;
	for (size_t i = 0; i < s->orders.n; i++) {
		if (stages_next(&s->orders.p[i], false, after, next) &&
		    (best[0] == '\0' || strcmp(next, best) < 0))
			memcpy(best, next, sizeof(best));
	}
	memcpy(day, best, sizeof(best));
	return best[0] != '\0';
}

bool stages_rests(const struct stages *s, const char *day)
{
	for (size_t i = 0; i < s->orders.n; i++) {
		const struct applying *o = &s->orders.p[i];
		char at[11] = "", over[11] = "";

		while (applying_day(o, at[0] ? at : NULL, at) &&
		       strcmp(at, day) < 0)
			continue;
		while (o->edits != NULL &&
		       nusqa_edits_over(o->edits, day, over[0] ? over : NULL,
		                        over) &&
		       strcmp(over, day) < 0)
			continue;
		if (strcmp(at, day) == 0 || strcmp(over, day) == 0 ||
		    strcmp(o->when, day) == 0)
			return false;
	}
	return true;
}

void stages_close(struct stages *s)
{
	if (s->c.doc != s->c.base)
		nusqa_doc_free(s->c.doc);
	s->c.doc = s->c.base;
	for (size_t i = 0; i < s->orders.n; i++)
		stages_drop(&s->orders.p[i]);
}
