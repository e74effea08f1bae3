/* The public calls about what holds for a time: changes whose end is moved, and
   acts themselves. */
#include "edit/edit.h"
#include "edit/near.h"
#include "public.h"

#include <string.h>

/* A way through the changes that begin on a day. */
struct walk {
	const struct edits *edits;
	struct date day;
	size_t at;
};

static struct walk walk_from(const nusqa_edits *edits, const char *day)
{
	struct walk w = {.edits = public_edits(edits)};

	date_read(given_str(day), &w.day);
	return w;
}

/* The next one; NULL: there is none. */
static struct edit *walk_next(struct walk *w)
{
	while (w->at < w->edits->list.n) {
		struct edit *e = &w->edits->list.p[w->at++];

		if (edit_is_asked(e) && e->force.year != 0 &&
		    date_cmp(e->force, w->day) == 0)
			return e;
	}
	return NULL;
}

void nusqa_edits_only(nusqa_edits *edits, const char *day)
{
	struct edits *list = public_edits(edits);
	struct date only = {0};

	date_read(given_str(day), &only);
	for (size_t i = 0; i < list->list.n; i++) {
		struct edit *e = &list->list.p[i];

		e->other |= edit_is_change(e) && date_cmp(e->force, only) != 0;
	}
}

/* Is one piece of new wording the other? */
static bool fresh_same(const struct edit *x, const struct edit *y)
{
	const struct node *m = x->fresh, *n = y->fresh;

	if (x->nfresh != y->nfresh)
		return false;
	for (size_t i = 0; i < x->nfresh; i++) {
		const struct node *a = m, *b = n;

		while (a != NULL && b != NULL && a->kind == b->kind &&
		       str_eq(a->text, b->text)) {
			a = node_next(a, m);
			b = node_next(b, n);
		}
		if (a != NULL || b != NULL)
			return false;
		m = m ? m->next : NULL;
		n = n ? n->next : NULL;
	}
	return true;
}

/* Are two changes one, but for their end? */
static bool edit_same(const struct edit *x, const struct edit *y)
{
	/* What is new in a suspension is its days. */
	bool rest = x->op == EDIT_SUSPEND;

	return x->op == y->op && str_eq(x->target, y->target) &&
	       str_eq(x->old, y->old) && x->where == y->where &&
	       str_eq(x->of, y->of) && (rest || str_eq(x->new, y->new)) &&
	       str_eq(x->payload, y->payload) && fresh_same(x, y);
}

/* Was it over before a day? */
static bool is_late(const struct edit *e, struct date at)
{
	return e->until.year != 0 && date_cmp(e->until, at) < 0;
}

/* Does it hold for a time that is not over by a day? */
static bool is_open(const struct edit *e, struct date at)
{
	return e->until.year != 0 && date_cmp(e->until, at) > 0;
}

/* Are the later changes the same, without some that only suspended: what those
   suspend holds again?  end: then they end on that day. */
static bool edits_lift(const nusqa_edits *edits, const nusqa_edits *later,
                       const char *day, const struct date *end)
{
	struct walk from = walk_from(edits, day), to = walk_from(later, day);
	const struct edit *y = walk_next(&to);
	bool any = false;
	struct edit *x;

	while ((x = walk_next(&from)) != NULL) {
		if (y != NULL && edit_same(x, y) &&
		    date_cmp(x->until, y->until) == 0) {
			y = walk_next(&to);
			continue;
		}
		if (x->op != EDIT_SUSPEND)
			return false;
		any = true;
		if (end != NULL &&
		    (x->until.year == 0 || date_cmp(x->until, *end) > 0))
			x->until = *end;
	}
	return any && y == NULL;
}

nusqa_ends nusqa_edits_ends(const nusqa_edits *edits, const nusqa_edits *later,
                            const char *day, const char *at)
{
	struct walk from = walk_from(edits, day), to = walk_from(later, day);
	const struct edit *x = walk_next(&from), *y = walk_next(&to);
	bool same = true, ends = false, moved = false, late = false;
	struct date by = {0};

	date_read(given_str(at), &by);
	for (; x != NULL && y != NULL;
	     x = walk_next(&from), y = walk_next(&to)) {
		bool stays = date_cmp(x->until, y->until) == 0;

		same &= edit_same(x, y);
		ends |= is_open(x, by) || is_open(y, by);
		moved |= !stays;
		late |= !stays && (is_late(x, by) || is_late(y, by));
	}
	if (x != NULL || y != NULL) {
		for (; x != NULL; x = walk_next(&from))
			ends |= is_open(x, by);
		for (; y != NULL; y = walk_next(&to))
			ends |= is_open(y, by);
		if (!ends)
			return NUSQA_ENDS_STAY;
		return edits_lift(edits, later, day, NULL) ? NUSQA_ENDS_LIFT
		                                           : NUSQA_ENDS_UNCLEAR;
	}
	if (!moved)
		return NUSQA_ENDS_STAY;
	if (!same)
		return NUSQA_ENDS_UNCLEAR;
	return late ? NUSQA_ENDS_LATE : NUSQA_ENDS_MOVE;
}

void nusqa_edits_move(nusqa_edits *edits, const nusqa_edits *later,
                      const char *day, const char *at)
{
	struct walk from = walk_from(edits, day), to = walk_from(later, day);
	nusqa_ends ends = nusqa_edits_ends(edits, later, day, at);
	struct date end = {0};
	struct edit *x;
	const struct edit *y;

	date_read(given_str(at), &end);
	if (ends == NUSQA_ENDS_LIFT)
		edits_lift(edits, later, day, &end);
	if (ends != NUSQA_ENDS_MOVE)
		return;
	while ((x = walk_next(&from)) != NULL && (y = walk_next(&to)) != NULL)
		x->until = y->until;
}

int nusqa_edits_runs(const nusqa_edits *edits, const char *day)
{
	const struct edits *list = public_edits(edits);
	struct date at = {0};

	date_read(given_str(day), &at);
	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		if (edit_is_asked(e) && e->force.year != 0 &&
		    date_cmp(e->force, at) < 0 && date_cmp(e->until, at) > 0)
			return 1;
	}
	return 0;
}

/* Are there four digits in a row? */
static bool has_year(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && n < 4; i++)
		n = s.p[i] >= '0' && s.p[i] <= '9' ? n + 1 : 0;
	return n == 4;
}

static bool fresh_year(const struct edit *e)
{
	const struct node *top = e->fresh;

	for (size_t i = 0; i < e->nfresh && top != NULL; i++) {
		for (const struct node *n = top; n; n = node_next(n, top))
			if (has_year(n->text))
				return true;
		top = top->next;
	}
	return false;
}

int nusqa_edits_years(const nusqa_edits *edits)
{
	const struct edits *list = public_edits(edits);

	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		if (edit_is_change(e) && (has_year(e->new) || fresh_year(e)))
			return 1;
	}
	return 0;
}

/* Do words name no act? */
static bool is_nameless(struct str s)
{
	static const struct str marks[] = {
	    STR_INIT("№"), STR_INIT("\""), STR_INIT("«"),
	    STR_INIT("“"), STR_INIT("„"),
	};
	bool none = true;

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		none &= str_find(s, marks[i]) == s.n;
	return none;
}

/* Does it speak of the act's own time, or may it, and is not understood?  What
   is suspended without an act that is named is of the act at hand, or of one
   that goes before. */
static bool time_is_lost(const struct edit *e)
{
	if (e->at.of == ADDRESS_SELF)
		return e->op == EDIT_FORCE && e->at.n == 0 && e->new.n == 0 &&
		       e->effective.year == 0;
	return e->op == EDIT_SUSPEND && e->at.of == ADDRESS_BASE &&
	       e->base.number.n == 0 && is_nameless(e->text);
}

static bool time_what(const struct edit *e, nusqa_time *t)
{
	bool own = e->at.of == ADDRESS_SELF && !edit_is_relations(e);

	t->what = NUSQA_TIME_FORCE;
	if (time_is_lost(e))
		t->what = NUSQA_TIME_UNREAD;
	else if (own && e->op == EDIT_SUSPEND)
		t->what = NUSQA_TIME_REST;
	else if (own && e->op == EDIT_VALIDITY)
		t->what = NUSQA_TIME_TERM;
	else if (!own || (e->op != EDIT_FORCE && e->op != EDIT_EFFICACY))
		return false;
	return true;
}

void public_times(struct edits *list,
                  void (*put)(void *ctx, const nusqa_time *t), void *ctx)
{
	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];
		nusqa_time t = {0};

		if (!time_what(e, &t))
			continue;
		t.words = public_str(str_strip(e->text));
		t.at = public_str(
		    str_after(e->target, str_find(e->target, STR("/")) + 1));
		t.place = public_str(near_address(&list->arena, &e->at));
		if (e->at.n == 0)
			t.at = public_str(STR(""));
		public_day(e->force, t.from);
		public_day(e->until, t.until);
		put(ctx, &t);
	}
}

void nusqa_edits_times(const nusqa_edits *edits,
                       void (*put)(void *ctx, const nusqa_time *t), void *ctx)
{
	public_times(public_edits(edits), put, ctx);
}
