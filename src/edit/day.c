#include "edit/day.h"

#include "base/told.h"
#include "edit/find.h"
#include "tree/meta.h"

#include <limits.h>

/* What a clause of force says of a part of the order, or of all. */
struct clause {
	const struct edit *edit;
	struct spot at; /* unit NULL: all of the order */
	size_t steps;   /* of its address */
	bool lost; /* it is about some of what is in `at`, it is not known what
	            */
	bool gone; /* what it is about has been excluded from the order */
	bool counted; /* `at` is one paragraph, maybe of new text */
	struct date day, since, until;
	/* It is suspended from pause (year 0: always) to rest; year 0: it is
	   not. */
	struct date pause, rest;
	bool open; /* its end is that of something of which no day is known */
	struct str lacks;
};

/* A clause reader's way through an order. */
struct days {
	struct arena scratch;
	struct edits *edits;
	const struct language *lang;
	struct finder finder;
	bool open; /* the finder is */
	bool any;  /* clause is understood */
	VEC(struct clause) list;
};

static const struct str several = TOLD_INIT("the order says several days");

/* Cut what s begins with off. */
static bool cut(struct str *s, const char *front)
{
	struct str f = str_from(front);

	if (!str_starts(*s, f))
		return false;
	*s = str_after(*s, f.n);
	return true;
}

/* Go on by so many days, months or years, as the unit in front of rest says. */
static struct date day_plus(struct date day, unsigned count, struct str *rest)
{
	if (cut(rest, "m"))
		return date_months_after(day, count);
	if (cut(rest, "M")) {
		day.day = 1;
		return date_months_after(day, count);
	}
	if (cut(rest, "y")) {
		if (count > UINT_MAX / 12)
			return (struct date){0};
		return date_months_after(day, 12 * count);
	}
	cut(rest, "d");
	return date_after(day, count);
}

/* "+10d+1", "+6m+1", "+1y+1", "": days, months, years after a day; "+1M": the
   first day of the month after its own. */
static bool day_later(struct str rest, struct date *day)
{
	while (rest.n) {
		size_t n = 1;
		unsigned count;

		while (n < rest.n && rest.p[n] >= '0' && rest.p[n] <= '9')
			n++;
		if (rest.p[0] != '+' ||
		    !str_number(str_sub(rest, 1, n), &count))
			return false;
		rest = str_after(rest, n);
		*day = day_plus(*day, count, &rest);
	}
	return day->year != 0;
}

/* What a rule counts from; year 0: the order does not say it, lacks why. */
static struct date day_base(const struct doc *order, struct str *rule,
                            struct str *lacks)
{
	const struct {
		const char *rule, *lacks;
		struct date day;
	} bases[] = {
	    {"signing", TOLD_Z("the order does not say its day"),
	     order->work.date},
	    {"adoption", TOLD_Z("the order does not say its day"),
	     order->work.date},
	    {"working days",
	     TOLD_Z("it counts working days, which depend on holidays and on "
	            "days that are moved: no text tells them (a pin gives the "
	            "day)"),
	     {0}},
	    {"publication",
	     TOLD_Z(
		 "it depends on the day of the official publication, which the "
		 "text does not say (--published gives it)"),
	     order->published},
	    {"registration",
	     TOLD_Z("it depends on the day of the state registration, which "
	            "the text "
	            "does not say"),
	     order->entered},
	};
	struct date day = {0};

	*lacks = TOLD("its clause on that is not understood");
	for (size_t i = 0; i < sizeof(bases) / sizeof(*bases); i++) {
		if (!cut(rule, bases[i].rule))
			continue;
		*lacks = str_from(bases[i].lacks);
		return bases[i].day;
	}
	if (date_read(*rule, &day))
		*rule = STR("");
	return day;
}

bool day_of_rule(const struct doc *order, struct str rule, struct date *out,
                 struct str *lacks)
{
	size_t at = str_find(rule, STR(">="));
	struct str rest = str_sub(rule, 0, at);
	struct date least = {0};

	*out = day_base(order, &rest, lacks);
	if (out->year == 0)
		return false;
	*lacks = TOLD("its clause on that is not understood");
	if (!day_later(rest, out) ||
	    (at < rule.n && !date_read(str_after(rule, at + 2), &least))) {
		*out = (struct date){0};
		return false;
	}
	if (date_cmp(*out, least) < 0)
		*out = least;
	*lacks = STR("");
	return true;
}

/* "2018-01-01..2019-01-01": the days of a period. */
static void period_read(struct str s, struct date *from, struct date *until)
{
	size_t at = str_find(s, STR(".."));

	date_read(str_sub(s, 0, at), from);
	date_read(str_after(s, at + 2), until);
}

/* From when and until when something holds; the end may be the day of another
   act. */
static void clause_period(struct days *d, struct clause *c)
{
	period_read(c->edit->new, &c->day, &c->until);
	c->open = str_ends(c->edit->new, STR("..act"));
	if (c->open)
		c->lacks = told(&d->edits->arena,
		                "it holds until another act comes into "
		                "force, and the text does not say when "
		                "that is (a pin gives the day): %.*s",
		                STR_ARG(c->edit->of));
}

/* The day that a clause says. */
static void clause_day(struct days *d, struct clause *c)
{
	const struct doc *order = d->edits->order;
	const struct edit *e = c->edit;

	if (e->op == EDIT_VALIDITY) {
		clause_period(d, c);
	} else if (edit_is_relations(e)) {
		date_read(str_after(e->new, STR("since ").n), &c->since);
	} else if (e->op == EDIT_SUSPEND) {
		period_read(e->new, &c->pause, &c->rest);
	} else if (str_starts(e->new, STR("act"))) {
		c->lacks = told(&d->edits->arena,
		                "it depends on the day on which another "
		                "act comes into force, which the text "
		                "does not say (a pin gives the day): "
		                "%.*s",
		                STR_ARG(e->of));
	} else if (e->new.n == 0) {
		c->day = e->effective;
		c->lacks = TOLD("its clause on that is not understood");
	} else {
		c->since = e->effective;
		day_of_rule(order, e->new, &c->day, &c->lacks);
	}
	if (c->day.year != 0 && !c->open)
		c->lacks = STR("");
}

/* The pieces that an address counts in a unit, those of new text in quotes too;
   false where it has no such. */
static bool clause_pieces(struct days *d, struct clause *c, size_t from)
{
	const struct address *at = &c->edit->at;
	struct place path[ADDRESS_MOST] = {0};
	const struct node *last;
	size_t n = 0;

	for (size_t i = from; i < at->n; i++) {
		if (at->p[i].kind != STEP_ABZ && at->p[i].kind != STEP_PART)
			return false;
		path[n++] = (struct place){.kind = NODE_ALINEA,
		                           .piece = at->p[i].kind == STEP_PART
		                                        ? PIECE_PART
		                                        : PIECE_ALINEA,
		                           .num = at->p[i].num};
	}
	c->at.first = units_find(&d->finder.units, c->at.unit, path, n, &last);
	c->at.last = last ? last : c->at.first;
	c->counted = n != 0;
	return c->at.first != NULL;
}

/* Does the step behind the first n of an address lead to what is left of a unit
   that has been excluded? */
static bool is_gone(struct days *d, const struct address *at, size_t n)
{
	struct spot left;
	bool gone;

	d->finder.spent = &at->p[n];
	gone =
	    find_spot(&d->finder, at, n + 1, &left) && node_is_stub(left.unit);
	d->finder.spent = NULL;
	return gone;
}

/* Is it called a point, and is a subpoint with that number? */
static bool is_other(const struct clause *c, const struct address *at, size_t n)
{
	return n > 0 && at->p[n - 1].kind == STEP_PT && c->at.unit != NULL &&
	       c->at.unit->kind == NODE_SUBPARAGRAPH;
}

/* What of the order a clause is about; what it is in where that is not there.
 */
static void clause_place(struct days *d, struct clause *c)
{
	const struct address *at = &c->edit->at;
	size_t n = 0, found;

	if (at->n == 0)
		return;
	if (!d->open)
		finder_open(&d->finder, &d->scratch, d->lang, d->edits->order);
	d->open = true;
	while (n < at->n && !step_is_piece(at->p[n].kind))
		n++;
	found = n;
	while (found > 0 && !find_spot(&d->finder, at, found, &c->at))
		found--;
	c->gone = found < n && is_gone(d, at, found);
	if (found == 0)
		c->at = (struct spot){0};
	c->lost = found < n || (n < at->n && n == 0) || is_other(c, at, n);
	if (!c->lost && n < at->n)
		c->lost = !clause_pieces(d, c, n) &&
		          find_spot(&d->finder, at, n, &c->at);
}

/* Does the order suspend itself, or a part of it?  What that changes is not
   applied before the suspension ends. */
static bool is_pause(const struct edit *e)
{
	return e->op == EDIT_SUSPEND && e->payload.n == 0;
}

static bool is_unread(const struct clause *c)
{
	return c->edit->new.n == 0 && c->edit->effective.year == 0;
}

/* A clause on what has been excluded stands for nothing, and says nothing of
   the rest. */
static void days_read(struct days *d)
{
	for (size_t i = 0; i < d->edits->list.n; i++) {
		const struct edit *e = &d->edits->list.p[i];
		struct clause c = {.edit = e, .steps = e->at.n};

		if (e->at.of != ADDRESS_SELF ||
		    (!edit_is_force(e) && !is_pause(e)))
			continue;
		clause_day(d, &c);
		clause_place(d, &c);
		if (c.gone && !is_unread(&c))
			continue;
		*vec_push(&d->scratch, &d->list) = c;
	}
}

/* Is a block in what a clause is about? */
static bool covers(const struct clause *c, const struct node *block)
{
	const struct node *n = c->at.first;

	if (c->at.unit == NULL)
		return true;
	for (; n != NULL; n = n == c->at.last ? NULL : n->next)
		if (node_is_under(block, n))
			return true;
	return false;
}

/*
 * A clause that is not understood, or is about what is not there and where no
 * change is, may be about any of them.
 */
static void days_doubt(struct days *d)
{
	for (size_t i = 0; i < d->list.n; i++) {
		struct clause *c = &d->list.p[i];
		bool unread = is_unread(c);
		bool any = false;

		if (edit_is_relations(c->edit))
			continue;
		d->any |= !unread;
		for (size_t k = 0; k < d->edits->list.n && c->lost; k++) {
			const struct edit *e = &d->edits->list.p[k];

			any |= edit_is_change(e) && covers(c, e->block);
		}
		if (!unread && (!c->lost || any))
			continue;
		c->at = (struct spot){0};
		c->lost = true;
		c->steps = SIZE_MAX;
	}
}

/* Is a clause about a part of the new wording of an edit? */
static bool splits(const struct clause *c, const struct edit *e)
{
	const struct node *n = c->at.first;

	if (n == NULL || c->at.unit == NULL)
		return false;
	return (e->block != NULL && n != e->block &&
	        node_is_under(n, e->block)) ||
	       (e->fresh != NULL && n != e->fresh &&
	        node_is_under(n, e->fresh));
}

/* Which of two clauses on one change counts: of the smaller part; of one part,
   from when it is applied. */
static int clause_cmp(const struct clause *x, const struct clause *y)
{
	if (x->steps != y->steps)
		return x->steps < y->steps ? -1 : 1;
	return (x->edit->op == EDIT_EFFICACY) - (y->edit->op == EDIT_EFFICACY);
}

static void day_lacks(struct edit *e, struct str why)
{
	e->force = (struct date){0};
	e->lacks = why;
	e->unclear = STR("");
}

/* A clause that is not understood, or is about it is not clear what. */
static void day_unclear(struct edit *e, const struct clause *by, struct str why)
{
	day_lacks(e, why);
	e->unclear = str_strip(by->edit->text);
}

/* Do the clauses that name parts of its new wording name all of it, with the
   day that the change has?  split: how many do. */
static bool is_whole(const struct days *d, const struct edit *e, size_t split)
{
	size_t same = 0;

	for (size_t i = 0; i < d->list.n; i++) {
		const struct clause *c = &d->list.p[i];

		same += splits(c, e) && c->counted &&
		        date_cmp(c->day, e->force) == 0;
	}
	return same == split && e->block != NULL &&
	       same == units_quoted(e->block);
}

/* What the clauses say of one change: those of the smallest part of the order
   that it is in. */
struct said {
	const struct clause *day, *until, *since, *rest, *open;
	size_t split; /* how many are about parts of its new wording */
	bool several; /* days */
};

/* Does a clause say from when, not only until when, or of which relations? */
static bool says_day(const struct clause *c)
{
	if (edit_is_relations(c->edit))
		return false;
	if (c->lost || c->day.year)
		return true;
	return c->edit->op != EDIT_VALIDITY && c->edit->op != EDIT_SUSPEND;
}

static void said_day(struct said *said, const struct clause *c)
{
	const struct clause *best = said->day;
	int order = best ? clause_cmp(c, best) : 1;

	if (order == 0 && (date_cmp(c->day, best->day) != 0 ||
	                   date_cmp(c->since, best->since) != 0))
		said->several = true;
	if (order <= 0)
		return;
	said->several = false;
	said->day = c;
}

static void said_until(struct said *said, const struct clause *c)
{
	const struct clause *best = said->until;

	if (best && c->steps == best->steps &&
	    date_cmp(c->until, best->until) != 0)
		said->several = true;
	if (best == NULL || c->steps > best->steps)
		said->until = c;
}

static void said_find(const struct days *d, const struct edit *e,
                      struct said *said)
{
	for (size_t i = 0; i < d->list.n; i++) {
		const struct clause *c = &d->list.p[i];

		if (splits(c, e)) {
			said->split += !edit_is_relations(c->edit);
			continue;
		}
		if (!covers(c, e->block))
			continue;
		if (says_day(c))
			said_day(said, c);
		if (c->rest.year && !c->lost &&
		    (said->rest == NULL ||
		     date_cmp(c->rest, said->rest->rest) > 0))
			said->rest = c;
		if (c->until.year && !c->lost)
			said_until(said, c);
		if (c->open)
			said->open = c;
		if (c->since.year && !c->lost &&
		    (said->since == NULL || c->steps > said->since->steps))
			said->since = c;
	}
}

/* The order suspends what changes: before that has come into force, or
   afterwards. */
static void day_rest(struct edit *e, const struct clause *c)
{
	if (e->force.year == 0 || date_cmp(e->force, c->rest) >= 0)
		return;
	if (date_cmp(e->force, c->pause) >= 0) {
		e->force = c->rest;
		e->rested = true;
	} else {
		e->rest = c->pause;
		e->back = c->rest;
	}
}

static void day_settle(struct days *d, struct edit *e)
{
	struct said said = {0};

	said_find(d, e, &said);
	if (said.until != NULL)
		e->until = said.until->until;
	if (said.since != NULL)
		e->since = said.since->since;
	if (said.day != NULL) {
		e->force = said.day->day;
		e->lacks = said.day->lacks;
	}
	if (said.rest != NULL)
		day_rest(e, said.rest);
	if (said.day != NULL && said.day->lost && !d->any)
		day_unclear(e, said.day,
		            TOLD("its clause on that is not understood"));
	else if (said.day != NULL && said.day->lost)
		day_unclear(e, said.day,
		            TOLD("the order says another day for some of this, "
		                 "and it is not clear for what"));
	if (said.several)
		day_lacks(e, several);
	if (said.open != NULL)
		day_lacks(e, said.open->lacks);
	if (said.split != 0 && !is_whole(d, e, said.split))
		day_lacks(e,
		          TOLD("a part of its new wording holds from another "
		               "day"));
}

/* The kind of the order; one that does not say so is of the kind that it
   changes, since only a law changes a law. */
static const struct entry *days_kind(const struct days *d)
{
	const struct edits *edits = d->edits;
	struct str type = edits->order->work.subtype;

	for (size_t i = 0; i < edits->list.n && type.n == 0; i++)
		type = edits->list.p[i].base.subtype;
	return wordlist_entry(language_list(d->lang, STR("acts")), STR("type"),
	                      type);
}

/* From when acts of its kind hold that do not say so. */
static void days_usual(struct days *d)
{
	const struct doc *order = d->edits->order;
	const struct entry *kind = days_kind(d);
	struct str rule = kind ? entry_cell(kind, STR("force")) : STR("");
	struct str lacks = TOLD("the order does not say so");
	struct date day = {0};

	if (rule.n)
		day_of_rule(order, rule, &day, &lacks);
	for (size_t i = 0; i < d->edits->list.n; i++) {
		d->edits->list.p[i].force = day;
		d->edits->list.p[i].lacks = lacks;
	}
}

/* The days that a change says of itself. */
static void day_own(struct edit *e)
{
	struct date from = {0};

	if (!edit_is_change(e))
		return;
	if (e->op == EDIT_SUSPEND)
		period_read(e->new, &from, &e->until);
	else
		from = e->effective;
	if (from.year == 0)
		return;
	e->force = from;
	e->lacks = STR("");
}

/* What the clauses say of a part of the order themselves, wherever they stand.
 */
static void days_own(struct days *d)
{
	for (size_t i = 0; i < d->list.n; i++) {
		const struct clause *c = &d->list.p[i];
		struct edit *e =
		    d->edits->list.p + (c->edit - d->edits->list.p);

		if (!edit_is_force(e))
			continue;
		if (e->op == EDIT_VALIDITY)
			e->until = c->until;
		if (e->at.n == 0)
			continue;
		e->force = c->day;
		e->lacks = c->lacks;
	}
}

void days_settle(struct edits *edits, const struct language *lang)
{
	struct days d = {.edits = edits, .lang = lang};

	arena_init(&d.scratch);
	days_read(&d);
	days_doubt(&d);
	days_usual(&d);
	for (size_t i = 0; i < edits->list.n; i++) {
		day_settle(&d, &edits->list.p[i]);
		day_own(&edits->list.p[i]);
	}
	days_own(&d);
	days_rest(edits);
	arena_free(&d.scratch);
}
