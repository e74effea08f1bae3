/* Orders of acts that were changed themselves. */
#include "cli/follow.h"

#include <string.h>

/* ---- from when they cannot be followed ---- */

/* Does it order anything for a time only? */
static bool has_ends(const nusqa_edits *edits)
{
	char day[11];

	return nusqa_edits_over(edits, NULL, NULL, day) != 0;
}

/* Is something over on a day, or after it? */
static bool ends_from(const nusqa_edits *edits, const char *day)
{
	char over[11] = "";

	while (nusqa_edits_over(edits, NULL, over[0] ? over : NULL, over))
		if (strcmp(over, day) >= 0)
			return true;
	return false;
}

/* What is against a wording for what has come into force in those before it, as
   that holds for a time; NULL: nothing.  Where it ends later or earlier now,
   all[...] are told so. */
static const char *ends_doubt(const struct chained *z, struct applying *all,
                              size_t i)
{
	static const char *const says[] = {
	    [NUSQA_ENDS_LATE] =
		N_("it moves the end of a change that has ended, or to a day "
	           "gone by, in its wording of %s"),
	    [NUSQA_ENDS_UNCLEAR] =
		N_("it changes the act for a time, and what has come into "
	           "force is not the same in its wording of %s"),
	};
	const char *at = z->wordings.p[i].from;

	for (size_t k = 0; k < i; k++) {
		const char *from = z->wordings.p[k].from;
		const char *to = z->wordings.p[k + 1].from;
		char day[11] = "";

		while (applying_day(&all[k], day[0] ? day : NULL, day) &&
		       strcmp(day, to) < 0) {
			nusqa_ends ends;

			if (strcmp(day, from) < 0)
				continue;
			ends = nusqa_edits_ends(all[k].edits, all[i].edits, day,
			                        at);
			if (says[ends] != NULL)
				return says[ends];
			nusqa_edits_move(all[k].edits, all[i].edits, day, at);
		}
	}
	return NULL;
}

/* What is against a wording after the one before it; NULL: nothing.  That which
   has come into force is not changed any more, but for its end; what came to be
   ordered from a day that had gone by, nothing tells how it is meant. */
static const char *wording_doubt(const struct stages *s,
                                 const struct chained *z, struct applying *all,
                                 size_t i)
{
	const char *at = z->wordings.p[i].from, *as_of = s->c.how.as_of;
	const nusqa_edits *e = all[i].edits, *was;
	size_t gone, came;
	char day[11], ended[11];

	if (e == NULL || all[i].errors != 0)
		return N_("it is not understood in its wording of %s");
	if (!nusqa_edits_dated(e))
		return N_("from when its changes hold is not known in its "
		          "wording of %s (--published tells when it was "
		          "published)");
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
	/* What ends is the same until then. */
	if (as_of != NULL && strcmp(as_of, at) < 0)
		return NULL;
	wording_ended(&z->wordings.p[i], ended);
	if (ended[0] && strcmp(ended, at) <= 0 && nusqa_edits_runs(e, ended))
		return N_("it was repealed while a change of it held for a "
		          "time, from %s");
	return ends_doubt(z, all, i);
}

/* A wording that orders otherwise what began on a day, before its own. */
struct late {
	struct stages *s;
	const struct chained *z;
	const struct wording *w;
	const char *day;
};

static void late_say(void *to, nusqa_str place)
{
	const struct late *t = to;
	struct arena *a = &t->s->chains->l->cli->arena;

	if (t->w->by.n == 0)
		chains_say(
		    t->s->chains,
		    told(a,
		         "%.*s: in its wording of %s it orders otherwise "
		         "what is in force from %s already; that change "
		         "stays as it was made: %.*s",
		         STR_ARG(t->z->iri), t->w->from, t->day, (int)place.n,
		         place.p));
	else
		chains_say(t->s->chains,
		           told(a,
		                "%.*s: from %s on it changes what %.*s orders, "
		                "which is in force from %s already; that "
		                "change stays as it was made: %.*s",
		                STR_ARG(t->w->by), t->w->from,
		                STR_ARG(t->z->iri), t->day, (int)place.n,
		                place.p));
}

/* What wording i orders otherwise than the one before it, and too late: what
   was changed is changed.  The text itself tells of what is from before. */
static void wording_late(struct stages *s, const struct chained *z,
                         const struct applying *all, size_t i)
{
	const nusqa_edits *was = all[i - 1].edits, *is = all[i].edits;
	const char *as_of = s->c.how.as_of;
	char day[11] = "";
	struct late t = {s, z, &z->wordings.p[i], day};

	if (was == NULL || is == NULL || strcmp(t.w->from, s->from) <= 0 ||
	    (as_of != NULL && strcmp(as_of, t.w->from) < 0))
		return;
	while (nusqa_edits_day(was, day[0] ? day : NULL, day) &&
	       strcmp(day, t.w->from) < 0)
		/* What is clear of its end is carried out. */
		if (nusqa_edits_ends(was, is, day, t.w->from) ==
		    NUSQA_ENDS_STAY)
			nusqa_edits_reworded(was, is, day, t.w->from, late_say,
			                     &t);
}

void follow_late(struct stages *s, const struct chained *z,
                 const struct applying *all)
{
	for (size_t i = 1; i < z->wordings.n; i++)
		wording_late(s, z, all, i);
}

/* From when what the wordings order cannot be followed, which is told; false:
   at no time can it. */
static bool is_followed(struct stages *s, const struct chained *z,
                        struct applying *all, char until[11])
{
	struct arena *a = &s->chains->l->cli->arena;
	const size_t n = z->wordings.n;
	const char *say = NULL, *at = NULL, *as_of = s->c.how.as_of;
	size_t i = 0;

	for (; i < n && say == NULL; i++) {
		say = wording_doubt(s, z, all, i);
		at = z->wordings.p[i].from;
		if (say == NULL && i > 0)
			wording_late(s, z, all, i);
	}
	if (say == NULL && z->broken[0] &&
	    (as_of == NULL || strcmp(z->broken, as_of) <= 0) &&
	    (nusqa_edits_between(all[n - 1].edits, z->broken, NULL) != 0 ||
	     ends_from(all[n - 1].edits, z->broken))) {
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
	stages_lack(s, i > 1 ? at : str_z(a, z->first), z->iri, true,
	            told(a,
	                 i > 1 ? N_("%.*s: left out from then on: %.*s")
	                       : N_("%.*s: left out: %.*s"),
	                 STR_ARG(z->iri), STR_ARG(told(a, say, at))));
	return i > 1;
}

bool follow_over(const struct chained *z, const struct applying *all)
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
		    has_ends(all[i].edits) ||
		    nusqa_edits_between(all[i].edits, NULL, NULL) >
		        nusqa_edits_between(all[0].edits, NULL, NULL) ||
		    nusqa_edits_between(all[i].edits, z->wordings.p[i].from,
		                        NULL) != 0)
			return false;
	return true;
}

/* ---- each day as an order of its own ---- */

/* What the wordings of an act order. */
struct following {
	struct stages *s;
	const struct chained *z;
	const struct applying *all;
	char last[11]; /* from then on they cannot be followed; empty */
};

/* What one of its wordings orders of a day, read again, without messages: all
   was told before. */
static struct applying day_read(struct stages *s, const struct wording *w,
                                const char *day)
{
	struct cli *cli = s->chains->l->cli;
	const nusqa_report report = cli->report;
	struct applying order;

	cli->report = (nusqa_report){0};
	order = stages_read(s, w);
	cli->report = report;
	memcpy(order.only, day, sizeof(order.only));
	if (order.edits != NULL)
		nusqa_edits_only(order.edits, day);
	return order;
}

/* What wording i orders of a day; where a later wording moves its end, once for
   the editions before that and once for those from then on. */
static void day_add(const struct following *f, size_t i, const char *day)
{
	struct stages *s = f->s;
	const struct chained *z = f->z;
	struct arena *a = &s->chains->l->cli->arena;
	struct applying order = day_read(s, &z->wordings.p[i], day);

	for (size_t k = i + 1; k < z->wordings.n && order.edits != NULL; k++) {
		const nusqa_edits *later = f->all[k].edits;
		const char *at = z->wordings.p[k].from;
		struct applying next;
		nusqa_ends ends;

		if (f->last[0] && strcmp(at, f->last) >= 0)
			break;
		if (later == NULL)
			continue;
		ends = nusqa_edits_ends(order.edits, later, day, at);
		if (ends != NUSQA_ENDS_MOVE && ends != NUSQA_ENDS_LIFT)
			continue;
		next = day_read(s, &z->wordings.p[i], day);
		if (next.edits != NULL)
			nusqa_edits_move(next.edits, later, day, at);
		memcpy(next.when, at, sizeof(next.when));
		memcpy(order.till, at, sizeof(order.till));
		*vec_push(a, &s->orders) = order;
		order = next;
	}
	if (order.edits != NULL)
		*vec_push(a, &s->orders) = order;
}

/* Each day of a wording. */
static void wording_add(const struct following *f, size_t i)
{
	const struct chained *z = f->z;
	const struct applying *of = &f->all[i];
	const struct wording *w = &z->wordings.p[i];
	char day[11], until[11], ended[11];
	bool ends = wording_until(z, i, until);

	wording_ended(w, ended);
	memcpy(day, of->from, sizeof(day));
	while (of->edits != NULL && applying_day(of, day, day)) {
		if (strcmp(day, w->from) < 0)
			continue;
		if ((ends && strcmp(day, until) >= 0) ||
		    (f->last[0] && strcmp(day, f->last) >= 0))
			break;
		if (ended[0] && strcmp(ended, day) <= 0)
			messages_say(&f->s->chains->l->cli->messages,
			             "%.*s: not applied: it was repealed from "
			             "%s, before its change of %s came into "
			             "force",
			             STR_ARG(z->iri), ended, day);
		else
			day_add(f, i, day);
	}
}

void follow_wordings(struct stages *s, const struct chained *z,
                     struct applying *all)
{
	struct following f = {.s = s, .z = z, .all = all};

	if (!is_followed(s, z, all, f.last))
		return;
	for (size_t i = 0; i < z->wordings.n; i++)
		wording_add(&f, i);
}
