/* What changes a text of a library, day by day. */
#include "cli/stages.h"

#include "cli/doubtful.h"
#include "cli/held.h"

#include <string.h>

void stages_gap(struct stages *s, const char *day, struct str say)
{
	chains_gap(s->chains, say);
	s->left++;
	if (s->gap[0] == '\0' || strcmp(day, s->gap) < 0)
		memcpy(s->gap, day, sizeof(s->gap));
}

/* ---- what an act orders in one wording ---- */

static const struct chained *stages_amender(const struct stages *s, size_t i)
{
	return &s->chains->acts.p[s->of->by.p[i]];
}

static struct applying stages_read(struct stages *s, const struct wording *w)
{
	struct cli *cli = s->chains->l->cli;
	struct applying a = {.act = w->act};
	size_t errors = cli->messages.errors;
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
	if (a.edits != NULL)
		nusqa_edits_limit(cli_grammar(cli), a.edits, s->c.base);
	return a;
}

static void stages_drop(struct applying *a)
{
	if (a->edits != NULL)
		nusqa_edits_free(a->edits);
	a->edits = NULL;
}

/* Does it order anything for a time only?  Its end could be put off. */
static bool has_ends(const nusqa_edits *edits)
{
	char day[11] = "", force[11], turn[11];
	const char *after = NULL;

	while (nusqa_edits_turn(edits, after, turn)) {
		if (!nusqa_edits_day(edits, after, force) ||
		    strcmp(turn, force) != 0)
			return true;
		memcpy(day, turn, sizeof(day));
		after = day;
	}
	return false;
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
		if (held == NULL || strcmp(day, s->from) > 0)
			return false;
	}
	if (held == NULL || !held->undated || !rest)
		return true;
	stages_gap(s, s->from,
	           told(a,
	                "the text of %s does not tell which changes "
	                "by %.*s it holds",
	                s->from, STR_ARG(z->iri)));
	return false;
}

/* An act that has had one wording while it changed the text. */
static void stages_plain(struct stages *s, const struct chained *z,
                         struct applying order)
{
	const struct messages *ms = &s->chains->l->cli->messages;
	const char *name = order.act.file.name;
	char day[11];
	bool rest = applying_day(&order, NULL, day), keep;

	if (order.edits != NULL && !nusqa_edits_dated(order.edits)) {
		if (rest || held_of(&s->held, z->iri) == NULL) {
			messages_say(ms,
			             "%s: left out: from when its changes hold "
			             "is not known (--published tells when it "
			             "was published)",
			             name);
			stages_gap(s,
			           z->first.n ? str_z(&s->chains->l->cli->arena,
			                              z->first)
			                      : s->from,
			           STR(""));
		}
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

/* Each day of a wording as an order of its own. */
static void stages_days(struct stages *s, const struct chained *z, size_t i,
                        const char *last)
{
	bool used = false;
	struct arena *a = &s->chains->l->cli->arena;
	const struct wording *w = &z->wordings.p[i];
	struct applying order = stages_read(s, w);
	char day[11], until[11], ended[11];
	bool ends = wording_until(z, i, until);
	struct cli *cli = s->chains->l->cli;
	const nusqa_report report = cli->report;

	wording_ended(w, ended);
	memcpy(day, order.from, sizeof(day));
	while (order.edits != NULL && applying_day(&order, day, day)) {
		if (strcmp(day, w->from) < 0)
			continue;
		if ((ends && strcmp(day, until) >= 0) ||
		    (last[0] && strcmp(day, last) >= 0))
			break;
		if (ended[0] && strcmp(ended, day) <= 0) {
			messages_say(&s->chains->l->cli->messages,
			             "%.*s: not applied: it was repealed from "
			             "%s, before its change of %s came into "
			             "force",
			             STR_ARG(z->iri), ended, day);
			continue;
		}
		if (used) { /* each has its own; all was told before */
			cli->report = (nusqa_report){0};
			order = stages_read(s, w);
			cli->report = report;
		}
		memcpy(order.only, day, sizeof(day));
		*vec_push(a, &s->orders) = order;
		order.only[0] = '\0';
		used = true;
	}
	if (!used)
		stages_drop(&order);
}

/* What is against a wording after the one before it; NULL: nothing.  That which
   has come into force is not changed any more; but what came to be ordered from
   a day that had gone by, or for a time, nothing tells how it is meant. */
static const char *wording_doubt(const struct chained *z,
                                 const struct applying *all, size_t i)
{
	const char *at = z->wordings.p[i].from;
	const nusqa_edits *e = all[i].edits, *was;
	size_t gone, came;
	char day[11];

	if (e == NULL || all[i].errors != 0 || !nusqa_edits_dated(e))
		return N_("it is not understood in its wording of %s");
	if (has_ends(e))
		return N_(
		    "it changes the act for a time, in its wording of %s");
	if (i == 0)
		return at[0] && applying_day(&all[0], NULL, day) &&
		               strcmp(day, at) < 0
		           ? N_("its earliest wording that the library has is "
		                "of %s")
		           : NULL;
	was = all[i - 1].edits;
	gone = nusqa_edits_between(was, NULL, at);
	came = nusqa_edits_between(e, NULL, at);
	if (came > gone)
		return N_("it orders changes from days gone by, in its wording "
		          "of %s");
	if (came < gone && nusqa_edits_between(e, at, NULL) >
	                       nusqa_edits_between(was, at, NULL))
		return N_("it puts off what has come into force, in its "
		          "wording of %s");
	return NULL;
}

/* From when what the wordings order cannot be followed, which is told; false:
   at no time can it. */
static bool is_followed(struct stages *s, const struct chained *z,
                        const struct applying *all, char until[11])
{
	struct arena *a = &s->chains->l->cli->arena;
	const size_t n = z->wordings.n;
	const char *say = NULL, *at = NULL;
	size_t i = 0;

	for (; i < n && say == NULL; i++) {
		say = wording_doubt(z, all, i);
		at = z->wordings.p[i].from;
	}
	if (say == NULL && z->broken[0] &&
	    nusqa_edits_between(all[n - 1].edits, z->broken, NULL) != 0) {
		say = N_("it is amended itself, and its wording is not known "
		         "from %s");
		at = z->broken;
		i = n + 1;
	}
	memset(until, 0, 11);
	if (say == NULL)
		return true;
	if (i > 1)
		memcpy(until, at, 11);
	if (at[0] == '\0')
		at = str_z(a, z->texts.p[0].fields[TEXT_DAY]);
	stages_gap(s, i > 1 ? at : str_z(a, z->first),
	           told(a,
	                i > 1 ? N_("%.*s: left out from then on: %.*s")
	                      : N_("%.*s: left out: %.*s"),
	                STR_ARG(z->iri), STR_ARG(told(a, say, at))));
	return i > 1;
}

/* Did it change the text only before it was changed itself?  Then it is as any
   other one. */
static bool is_over(const struct chained *z, const struct applying *all)
{
	const size_t n = z->wordings.n;
	char next[11];

	if (z->wordings.p[0].from[0] != '\0' || all[0].edits == NULL)
		return false;
	if (!wording_until(z, 0, next))
		return n == 1;
	if (!nusqa_edits_dated(all[0].edits) ||
	    nusqa_edits_between(all[0].edits, next, NULL) != 0 ||
	    has_ends(all[0].edits))
		return false;
	for (size_t i = 1; i < n; i++)
		if (all[i].edits == NULL || all[i].errors > all[0].errors ||
		    nusqa_edits_between(all[i].edits, NULL, NULL) >
		        nusqa_edits_between(all[0].edits, NULL, NULL) ||
		    nusqa_edits_between(all[i].edits, z->wordings.p[i].from,
		                        NULL) != 0)
			return false;
	return true;
}

/* What the text holds of an act for a time, up to which day. */
static void stages_lapse(struct stages *s, const struct chained *z,
                         const struct applying *all)
{
	char day[11];

	if (held_of(&s->held, z->iri) == NULL)
		return;
	for (size_t i = 0; i < z->wordings.n; i++)
		if (all[i].edits != NULL &&
		    nusqa_edits_over(all[i].edits, s->from, s->from, day) &&
		    (s->lapse[0] == '\0' || strcmp(day, s->lapse) < 0))
			memcpy(s->lapse, day, sizeof(day));
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

static void stages_add(struct stages *s, const struct chained *z)
{
	struct arena *a = &s->chains->l->cli->arena;
	const size_t n = z->wordings.n;
	struct applying *all = arena_array(a, n, sizeof(*all));
	char day[11], last[11];
	struct cli *cli = s->chains->l->cli;
	const nusqa_report report = cli->report;
	bool follow, rest = false;

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
	if (is_over(z, all)) {
		for (size_t i = 1; i < n; i++)
			stages_drop(&all[i]);
		stages_plain(s, z, all[0]);
		return;
	}
	follow = is_clear(s, z, &all[0], rest) && rest &&
	         is_followed(s, z, all, last);
	for (size_t i = 0; i < n; i++)
		stages_drop(&all[i]);
	for (size_t i = 0; i < n && follow; i++)
		stages_days(s, z, i, last);
}

void stages_open(struct stages *s)
{
	struct cli *cli = s->chains->l->cli;
	struct str name =
	    s->of == s->chains->acts.p ? STR("the act") : s->of->iri;
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
		stages_gap(
		    s, str_z(&cli->arena, z->first),
		    told(&cli->arena,
		         z->made ? N_("%.*s changes %.*s, and is not in the "
		                      "library in its language (%.*s)")
		                 : N_("%.*s changes %.*s, and has no wording "
		                      "that is known: acts change one "
		                      "another (%.*s)"),
		         STR_ARG(z->iri), STR_ARG(name),
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

	order_signed(order, first);
	return day == NULL || strcmp(first, day) <= 0 ||
	       (applying_day(order, NULL, first) && strcmp(first, day) <= 0);
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
		while (use[i].edits != NULL && use[i].only[0] == '\0' &&
		       nusqa_edits_over(use[i].edits, NULL, last, next) &&
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
		const struct applying *o = &s->orders.p[i];
		bool more = o->only[0] ? applying_day(o, after, next)
		                       : o->edits != NULL &&
		                             nusqa_edits_turn(o->edits, after,
		                                              next) != 0;

		if (more && (best[0] == '\0' || strcmp(next, best) < 0))
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
		if (strcmp(at, day) == 0 || strcmp(over, day) == 0)
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
