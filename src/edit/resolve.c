#include "edit/resolve.h"

#include "base/told.h"
#include "edit/near.h"
#include "edit/resolve_part.h"
#include "edit/space.h"
#include "tree/meta.h"
#include "tree/work.h"

void resolve_refuse(struct resolver *r, const struct edit *e, struct message m)
{
	const struct edits *edits = r->task->edits;
	struct resolved *to = r->of[e - edits->list.p];

	edit_report(edits, e, r->report, m);
	r->out.refused = true;
	if (to != NULL)
		to->refused = true;
}

bool resolve_no(struct resolver *r, const struct edit *e, enum diag_code code,
                struct str say)
{
	resolve_refuse(r, e, (struct message){.code = code, .say = say});
	return false;
}

bool resolve_unfound(struct resolver *r, const struct edit *e)
{
	resolve_refuse(r, e, r->finder.why);
	return false;
}

/* What an edit means by the act that it changes, as it says of this base. */
static enum meant resolve_meant(struct resolver *r, const struct edit *e)
{
	const struct resolve_task *t = r->task;

	if (r->named == NULL || r->named->named.p != e->named.p ||
	    r->named->named.n != e->named.n ||
	    !work_same(&r->named->base, &e->base)) {
		r->named = e;
		r->meant = meant_act(r->a, t->lang, e, t->base);
	}
	return r->meant;
}

/* Of an act that has the day and the number, a title that the order does not
   say. */
static void resolve_mistitled(struct resolver *r, const struct edit *e)
{
	const struct resolve_task *t = r->task;
	struct message m = {.code = DIAG_ACT_OTHER_TITLE};
	struct str said;

	if (r->entitled == e->named.p)
		return;
	r->entitled = e->named.p;
	said = meant_title(r->a, t->lang, e, t->base);
	if (said.n)
		m.detail = told(r->a, "\"%.*s\"; the order says \"%.*s\"",
		                STR_ARG(t->base->title), STR_ARG(said));
	else if (meant_untitled(r->a, t->lang, e, t->base))
		m.detail = told(r->a, "\"%.*s\"; the order quotes other titles",
		                STR_ARG(t->base->title));
	if (m.detail.n)
		edit_report(t->edits, e, r->report, m);
}

/* Is the base the act that the edit changes? */
static bool resolve_act(struct resolver *r, const struct edit *e)
{
	const struct doc *base = r->task->base;
	struct message m = {.code = DIAG_WRONG_ACT};
	enum meant meant = resolve_meant(r, e);

	if (meant == MEANT_TITLE && !r->titled && !r->task->bare)
		edit_report(r->task->edits, e, r->report,
		            (struct message){.code = DIAG_ACT_BY_TITLE,
		                             .detail = base->title});
	r->titled |= meant == MEANT_TITLE;
	if (meant == MEANT_SURE)
		resolve_mistitled(r, e);
	if (meant >= MEANT_TITLE)
		return true;
	m.detail = told(
	    r->a, "it names %.*s; this is %.*s",
	    STR_ARG(e->base.number.n ? work_iri(r->a, &e->base)
	                             : TOLD("no act that could be read")),
	    STR_ARG(base->work.number.n ? work_iri(r->a, &base->work)
	                                : TOLD("an act without requisites")));
	resolve_refuse(r, e, m);
	return false;
}

/* Is a change at rest in the edition that comes out?  What stood before it, or
   nothing, may hold then. */
static bool resolve_awake(struct resolver *r, const struct edit *e)
{
	struct date day = r->task->day;
	const char *say =
	    e->back.year ? N_("its provision is suspended from %.*s until "
	                      "%.*s, after the change came into force: what "
	                      "holds meanwhile cannot be told")
			 : N_("its provision is suspended from %.*s, after the "
	                      "change came into force, and it is not known "
	                      "until when: what holds since cannot be told");

	if (e->rest.year == 0 || date_cmp(day, e->rest) < 0 ||
	    (e->back.year && date_cmp(day, e->back) >= 0))
		return true;
	return resolve_no(r, e, DIAG_CHANGE_UNABLE,
	                  told(r->a, say, STR_ARG(date_iso(r->a, e->rest)),
	                       STR_ARG(date_iso(r->a, e->back))));
}

/* Is its day known, and not before the edition at hand? */
static bool resolve_day(struct resolver *r, const struct edit *e)
{
	struct date edition = meta_expression_date(r->task->base);
	struct message m = {.code = DIAG_FORCE_UNKNOWN};

	if (r->task->bare)
		return true;
	if (e->force.year == 0) {
		m.detail = e->unclear.n == 0
		               ? e->lacks
		               : told(r->a, "%.*s: %.*s", STR_ARG(e->lacks),
		                      STR_ARG(e->unclear));
		resolve_refuse(r, e, m);
		return false;
	}
	if (edition.year != 0 && date_cmp(e->force, edition) < 0) {
		m.code = DIAG_ORDER_EARLIER;
		m.detail = told(r->a, "%.*s is before %.*s",
		                STR_ARG(date_iso(r->a, e->force)),
		                STR_ARG(date_iso(r->a, edition)));
		resolve_refuse(r, e, m);
		return false;
	}
	return resolve_awake(r, e);
}

static bool (*const resolvers[EDIT_OPS])(struct resolver *r,
                                         struct resolved *to) = {
    [EDIT_REPLACE_UNIT] = resolve_replace,
    [EDIT_REPLACE_UNIT_BY_ANNEX] = resolve_replace,
    [EDIT_REPLACE_TITLE] = resolve_title,
    [EDIT_INSERT_UNIT] = resolve_insert,
    [EDIT_DELETE_UNIT] = resolve_delete,
    [EDIT_SUBST_TEXT] = resolve_words,
    [EDIT_INSERT_TEXT] = resolve_words,
    [EDIT_APPEND_TEXT] = resolve_words,
    [EDIT_DELETE_TEXT] = resolve_words,
    [EDIT_REPLACE_ROW] = resolve_row,
    [EDIT_DELETE_ROW] = resolve_row,
    [EDIT_INSERT_ROW] = resolve_row,
    [EDIT_RENUMBER] = resolve_renumber,
    [EDIT_REPEAL] = resolve_repeal,
    [EDIT_SUSPEND] = resolve_suspend,
};

/* Say what is changed beside the place that a header line names. */
static void resolve_beside(struct resolver *r, const struct resolved *to)
{
	bool gap = to->gap.in.beside != NULL;
	const struct spot *at = gap ? &to->gap.in : &to->at;
	const struct node *unit = at->unit;
	struct message m = {.code = DIAG_TARGET_BESIDE};

	if (at->beside == NULL)
		return;
	if (at->beside->kind == NODE_ATTACHMENT)
		unit = node_above(unit, NODE_ATTACHMENT);
	while (unit != NULL && find_is_unit(unit) &&
	       find_is_unit(unit->parent) &&
	       !space_is_division(unit->parent->kind))
		unit = unit->parent;
	m.detail =
	    told(r->a, "%.*s is not in %.*s", STR_ARG(near_place(r->a, unit)),
	         STR_ARG(near_place(r->a, at->beside)));
	edit_report(r->task->edits, to->edit, r->report, m);
}

/* Is all that is quoted behind its sentence for what the sentence names? */
static bool resolve_spare(struct resolver *r, const struct edit *e)
{
	struct str is = STR("text");

	if (e->fresh == NULL || e->spare == NULL ||
	    !str_eq(e->payload, STR("quote")))
		return true;
	if (find_is_unit(e->spare))
		is = near_place(r->a, e->spare);
	else if (e->spare->kind == NODE_TR)
		is = TOLD("a row");
	return resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                  told(r->a,
	                       "the new wording has %.*s as well, which "
	                       "the order does not name",
	                       STR_ARG(is)));
}

/* Does it hold from after the day asked for? */
static bool is_late(const struct resolver *r, const struct edit *e)
{
	struct date as_of = r->task->as_of;

	return as_of.year != 0 && date_cmp(e->force, as_of) > 0;
}

/* Is it to be applied to the edition that is asked for?  What is not is told;
   what an order says that has ended by then never comes into force. */
static bool resolve_due(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	struct date as_of = r->task->as_of;
	struct message m = {.code = DIAG_COUNT};

	if (r->task->bare || e->force.year == 0)
		return true;
	if (r->ended.year != 0 && date_cmp(r->ended, e->force) <= 0) {
		m.code = DIAG_EDIT_ENDED;
		m.detail = date_iso(r->a, r->ended);
	} else if (is_late(r, e)) {
		to->later = true;
		m.code = DIAG_EDIT_FUTURE;
		m.detail = date_iso(r->a, e->force);
	} else if (resolve_is_over(r, e)) {
		to->over = true;
		m.code = DIAG_EDIT_EXPIRED;
		m.detail = date_iso(r->a, e->until);
	}
	/* Day by day, on its own day. */
	if (m.code != DIAG_COUNT &&
	    (!r->task->staged || date_cmp(e->force, as_of) == 0))
		edit_report(r->task->edits, e, r->report, m);
	return m.code == DIAG_COUNT;
}

static void resolve_one(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (e->op == EDIT_UNREAD) { /* reported when it was read */
		r->out.refused = to->refused = true;
		return;
	}
	if (!resolve_act(r, e) || !resolve_quotes(r, e) ||
	    !resolve_spare(r, e) || !resolve_moved(r, e) ||
	    !resolve_due(r, to) || resolve_vanished(r, to) ||
	    !resolve_day(r, e))
		return;
	if (!resolve_range(r, e) ||
	    !(resolve_in_contents(e) ? resolve_contents
	                             : resolvers[e->op])(r, to) ||
	    !resolve_lasting(r, to) || !resolve_turn(r, to))
		to->target = NULL;
	else
		resolve_beside(r, to);
}

/* Does the order change the base at all? */
static bool resolve_any(struct resolver *r)
{
	for (size_t i = 0; i < r->task->edits->list.n; i++) {
		const struct edit *e = &r->task->edits->list.p[i];

		if (edit_is_change(e) && resolve_meant(r, e) >= MEANT_TITLE)
			return true;
	}
	return false;
}

bool resolve_concerns(struct resolver *r, const struct edit *e)
{
	if (!edit_is_change(e))
		return false;
	/* What a list says is said by its items. */
	if (e->at.of == ADDRESS_LIST && e->fresh != NULL)
		return false;
	/* What the order says of itself is for itself. */
	if (e->at.of == ADDRESS_SELF)
		return work_same(&r->task->edits->order->work,
		                 &r->task->base->work);
	if (!r->any)
		return true;
	if (e->op == EDIT_UNREAD)
		return !meant_elsewhere(r->a, r->task->lang, e, r->task->base);
	/* Of a list of acts each one is named once. */
	if (resolve_meant(r, e) == MEANT_NOT && e->base.number.n == 0 &&
	    (e->settled || meant_titled(r->a, r->task->lang, e, r->task->base)))
		return false;
	return resolve_meant(r, e) != MEANT_OTHER;
}

/* Changes of the act in another language leave this text as it is; said once
   for each.  Is there any? */
static bool resolve_elsewhere(struct resolver *r)
{
	const struct edits *edits = r->task->edits;
	bool any = false;

	for (size_t i = 0; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (e->op != EDIT_NOOP || resolve_meant(r, e) < MEANT_TITLE)
			continue;
		any = true;
		edit_report(edits, e, r->report,
		            (struct message){.code = DIAG_CHANGE_ELSEWHERE});
	}
	return any;
}

/* An act that is named by its title alone is taken for another one, which is
   said: it may have been called so once. */
static void resolve_titled(struct resolver *r)
{
	const struct edits *edits = r->task->edits;

	for (size_t i = 0; r->any && i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (!e->settled &&
		    meant_titled(r->a, r->task->lang, e, r->task->base))
			edit_report(edits, e, r->report,
			            (struct message){.code = DIAG_EDIT_TITLED});
	}
}

/* The smallest provision of an address that is there; NULL: the act. */
static const struct node *resolve_near(struct resolver *r, const struct edit *e)
{
	struct spot at;

	for (size_t n = e->at.n; n > 0; n--)
		if (find_spot(&r->finder, &e->at, n, &at))
			return at.unit;
	return NULL;
}

/* Is it in the base already, as a part of the order is? */
static bool is_held(const struct resolver *r, const struct edit *e)
{
	return r->days.n != 0 &&
	       map_get(&r->days, date_iso(r->a, e->force)) == NULL;
}

/* The changes that are for this base. */
static void resolve_list(struct resolver *r)
{
	const struct edits *edits = r->task->edits;
	const bool *skip = r->task->skip;

	r->out.p = arena_array(r->a, edits->list.n, sizeof(*r->out.p));
	r->of = arena_array(r->a, edits->list.n, sizeof(*r->of));
	for (size_t i = 0; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if ((skip != NULL && skip[i]) || !resolve_concerns(r, e))
			continue;
		if (is_held(r, e))
			continue;
		r->of[i] = &r->out.p[r->out.n++];
		r->of[i]->edit = e;
	}
}

/* Resolve each of them, and what they are to one another. */
static void resolve_all(struct resolver *r)
{
	struct resolution *out = &r->out;
	const struct edits *edits = r->task->edits;

	for (size_t i = 0; r->days.n != 0 && i < edits->list.n; i++)
		if (is_held(r, &edits->list.p[i]) &&
		    resolve_concerns(r, &edits->list.p[i]))
			resolve_held(r, &edits->list.p[i]);
	for (size_t i = 0; i < out->n; i++)
		if (out->p[i].edit->op == EDIT_INSERT_UNIT ||
		    out->p[i].edit->op == EDIT_INSERT_ROW)
			find_coming(&r->finder, out->p[i].edit);
		else if (out->p[i].edit->op == EDIT_RENUMBER &&
		         !is_late(r, out->p[i].edit))
			find_leaving(&r->finder, out->p[i].edit);
	for (size_t i = 0; i < out->n; i++)
		resolve_one(r, &out->p[i]);
	for (size_t i = 0; i < out->n; i++)
		resolve_left(r, &out->p[i]);
	resolve_anchors(r);
	resolve_columns(r);
	resolve_quotes_left(r);
	resolve_cross(r);
	for (size_t i = 0; i < out->n; i++)
		if (out->p[i].refused || out->p[i].later || out->p[i].over)
			out->p[i].near = resolve_near(r, out->p[i].edit);
}

struct resolution edits_resolve(struct arena *a,
                                const struct resolve_task *task,
                                struct report *report)
{
	const struct edits *edits = task->edits;
	struct resolver r = {.a = a, .task = task, .report = report};
	struct message m = {.name = edits->order->name};

	r.amenders = meta_amenders(a, task->base);
	r.ended = meta_ended(task->edits->order);
	r.any = resolve_any(&r);
	resolve_rest(&r);
	resolve_list(&r);
	r.elsewhere = resolve_elsewhere(&r);
	resolve_titled(&r);
	m.code = resolve_doubts(&r, &m.detail);
	if (m.code != DIAG_COUNT) {
		if (r.out.n != 0)
			edit_report(edits, r.out.p[0].edit, report, m);
		else
			diag_put(report, &m);
		r.out.refused = true;
		return r.out;
	}
	finder_open(&r.finder, a, task->lang, task->base);
	resolve_passing(&r);
	sieve_open(&r.sieve, task->lang->lexicon.folding);
	resolve_all(&r);
	sieve_close(&r.sieve);
	return r.out;
}
