#include "edit/resolve.h"

#include "edit/resolve_part.h"
#include "tree/meta.h"
#include "tree/work.h"

void resolve_refuse(struct resolver *r, const struct edit *e, struct message m)
{
	edit_report(r->task->edits, e, r->report, m);
	r->out.refused = true;
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

/* What the metadata tells of amendments by the act of an IRI; 0: nothing. */
static uintptr_t amended_by(const struct resolver *r, struct str href,
                            struct work *w)
{
	if (!work_read(href, w))
		return 0;
	return (uintptr_t)map_get(&r->amenders, work_iri(r->a, w));
}

/* Does the base hold changes by the order: as a modification in its metadata,
   or, where that does not speak of the order, as an editor's note? */
static bool applied_before(const struct resolver *r)
{
	const struct work *order = &r->task->edits->order->work;
	struct str iri = work_iri(r->a, order);
	uintptr_t how = (uintptr_t)map_get(&r->amenders, iri);
	struct work w;

	if (how != 0)
		return how == META_IN_TEXT;
	for (const struct node *n = r->task->base->root; n;
	     n = node_next(n, r->task->base->root))
		if (n->kind == NODE_REF && node_above(n, NODE_REMARK) != NULL &&
		    str_starts(node_attr(n, STR("href")), iri) &&
		    work_read(node_attr(n, STR("href")), &w) &&
		    work_same(&w, order))
			return true;
	return false;
}

static struct date later(struct date x, struct date y)
{
	return date_cmp(x, y) > 0 ? x : y;
}

/* The day of the latest act that has amended the base, as its metadata tells,
   or the refs of its notes; not of those that are only announced.  Year 0:
   none. */
static struct date latest_amender(const struct resolver *r)
{
	const struct node *root = r->task->base->root;
	struct date last = {0};

	for (const struct node *n = root; n; n = node_next(n, root)) {
		bool source =
		    n->kind == NODE_ELEMENT && str_eq(n->text, STR("source"));
		bool note =
		    n->kind == NODE_REF && node_above(n, NODE_REMARK) != NULL;
		struct work w = {0};
		uintptr_t how;

		if (!source && !note)
			continue;
		how = amended_by(r, node_attr(n, STR("href")), &w);
		if (how == META_IN_TEXT || (note && how == 0 && w.date.year))
			last = later(last, w.date);
	}
	return last;
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
	if (meant != MEANT_NOT)
		return true;
	m.detail = str_format(
	    r->a, "it names %.*s; this is %.*s",
	    STR_ARG(e->base.number.n ? work_iri(r->a, &e->base)
	                             : STR("no act that could be read")),
	    STR_ARG(base->work.number.n ? work_iri(r->a, &base->work)
	                                : STR("an act without requisites")));
	resolve_refuse(r, e, m);
	return false;
}

/* Is its day known, and not before the edition at hand? */
static bool resolve_day(struct resolver *r, const struct edit *e)
{
	struct date edition = meta_expression_date(r->task->base);
	struct message m = {.code = DIAG_FORCE_UNKNOWN};

	if (r->task->bare)
		return true;
	if (e->force.year == 0) {
		m.detail = e->lacks;
		resolve_refuse(r, e, m);
		return false;
	}
	if (edition.year != 0 && date_cmp(e->force, edition) < 0) {
		m.code = DIAG_ORDER_EARLIER;
		m.detail = str_format(r->a, "%.*s is before %.*s",
		                      STR_ARG(date_iso(r->a, e->force)),
		                      STR_ARG(date_iso(r->a, edition)));
		resolve_refuse(r, e, m);
		return false;
	}
	return true;
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

/* Does n, or what is around it, stand there for a time only? */
static bool is_temporary(const struct node *n)
{
	while (n != NULL &&
	       !str_eq(node_attr(n, STR("class")), STR("temporary")))
		n = n->parent;
	return n != NULL;
}

/* A wording for a time stands before another that will hold again: which of
   them is changed nothing tells. */
static bool resolve_lasting(struct resolver *r, const struct resolved *to)
{
	bool insert =
	    to->edit->op == EDIT_INSERT_UNIT || to->edit->op == EDIT_INSERT_ROW;
	const struct spot *at = insert ? &to->gap.in : &to->at;
	bool stays = !is_temporary(at->first ? at->first : at->unit);

	for (size_t i = 0; i < r->out.ncuts && stays; i++)
		for (const struct cut *c = r->out.cuts[i]; c; c = c->next)
			stays &= c->to != to || !is_temporary(c->block);
	return stays || resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                           STR("a wording for a time only stands "
	                               "there; which is changed cannot be "
	                               "told"));
}

static void resolve_one(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	struct date as_of = r->task->as_of;

	if (e->op == EDIT_UNREAD) { /* reported when it was read */
		r->out.refused = true;
		return;
	}
	if (!resolve_act(r, e) || !resolve_day(r, e))
		return;
	if (as_of.year != 0 && date_cmp(e->force, as_of) > 0) {
		to->later = true;
		edit_report(
		    r->task->edits, e, r->report,
		    (struct message){.code = DIAG_EDIT_FUTURE,
		                     .detail = date_iso(r->a, e->force)});
		return;
	}
	if (e->op == EDIT_SUSPEND && as_of.year != 0 && e->until.year != 0 &&
	    date_cmp(e->until, as_of) <= 0) {
		edit_report(
		    r->task->edits, e, r->report,
		    (struct message){.code = DIAG_EDIT_OVER,
		                     .detail = date_iso(r->a, e->until)});
		return;
	}
	if (!resolvers[e->op](r, to) || !resolve_lasting(r, to))
		to->target = NULL;
}

/* Does the order change the base at all? */
static bool resolve_any(struct resolver *r)
{
	for (size_t i = 0; i < r->task->edits->list.n; i++) {
		const struct edit *e = &r->task->edits->list.p[i];

		if (edit_is_change(e) && resolve_meant(r, e) != MEANT_NOT)
			return true;
	}
	return false;
}

/* An order may change several acts: what it says of another one is not for
   this base, where there is something for it at all. */
static bool resolve_concerns(struct resolver *r, const struct edit *e)
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
	return e->base.number.n == 0 || resolve_meant(r, e) != MEANT_NOT ||
	       !r->any;
}

/* Changes of the act in another language leave this text as it is; said once
   for each.  Is there any? */
static bool resolve_elsewhere(struct resolver *r)
{
	const struct edits *edits = r->task->edits;
	bool any = false;

	for (size_t i = 0; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (e->op != EDIT_NOOP || resolve_meant(r, e) == MEANT_NOT)
			continue;
		any = true;
		edit_report(edits, e, r->report,
		            (struct message){.code = DIAG_CHANGE_ELSEWHERE});
	}
	return any;
}

/* What is against the order or the base as a whole; DIAG_COUNT: nothing. */
static enum diag_code resolve_doubts(struct resolver *r, struct str *detail)
{
	const struct doc *order = r->task->edits->order;
	struct date noted = latest_amender(r);
	struct str doubt = diag_slug(DIAG_CAPTION_UNREAD);

	*detail = STR("");
	if (r->out.n == 0 && !r->elsewhere)
		return DIAG_EDIT_NONE;
	if ((order->work.number.n == 0 || order->work.date.year == 0) &&
	    !r->task->bare)
		edit_report(r->task->edits, r->out.p[0].edit, r->report,
		            (struct message){.code = DIAG_ORDER_UNNAMED});
	if (applied_before(r))
		return DIAG_APPLIED_BEFORE;
	if (meta_logged(order, doubt) || meta_logged(r->task->base, doubt)) {
		*detail = meta_logged(order, doubt) ? order->name
		                                    : r->task->base->name;
		return DIAG_PARTS_DOUBTFUL;
	}
	if (date_cmp(noted, r->task->base->work.date) < 0)
		noted = r->task->base->work.date;
	if (order->work.date.year && date_cmp(order->work.date, noted) < 0) {
		*detail =
		    str_format(r->a, "it is of %.*s, the text knows of %.*s",
		               STR_ARG(date_iso(r->a, order->work.date)),
		               STR_ARG(date_iso(r->a, noted)));
		return DIAG_ORDER_EARLIER;
	}
	return DIAG_COUNT;
}

struct resolution edits_resolve(struct arena *a,
                                const struct resolve_task *task,
                                struct report *report)
{
	const struct edits *edits = task->edits;
	struct resolver r = {.a = a, .task = task, .report = report};
	struct message m = {.name = edits->order->name};

	r.amenders = meta_amenders(a, task->base);
	r.any = resolve_any(&r);
	r.out.p = arena_array(a, edits->list.n, sizeof(*r.out.p));
	for (size_t i = 0; i < edits->list.n; i++)
		if (resolve_concerns(&r, &edits->list.p[i]))
			r.out.p[r.out.n++].edit = &edits->list.p[i];
	r.elsewhere = resolve_elsewhere(&r);
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
	for (size_t i = 0; i < r.out.n; i++)
		if (r.out.p[i].edit->op == EDIT_INSERT_UNIT ||
		    r.out.p[i].edit->op == EDIT_INSERT_ROW)
			find_coming(&r.finder, r.out.p[i].edit);
	for (size_t i = 0; i < r.out.n; i++)
		resolve_one(&r, &r.out.p[i]);
	resolve_anchors(&r);
	resolve_cross(&r);
	return r.out;
}
