#include "edit/resolve.h"

#include "tree/meta.h"
#include "tree/work.h"

enum {
	LISTED_MAX = 12, /* appendices that a message names */
};

/* One order being resolved. */
struct resolver {
	struct arena *a;
	const struct edits *edits;
	const struct doc *base;
	struct report *report;
	struct resolution out;
	struct map amenders; /* of the base: see meta.h */
	bool any;            /* the order changes this base */
};

static void refuse(struct resolver *r, const struct edit *e, struct message m)
{
	edit_report(r->edits, e, r->report, m);
	r->out.refused = true;
}

static const struct node *attachments_of(const struct doc *doc)
{
	const struct node *act = node_document(doc->root);

	return act ? node_child(act, NODE_ATTACHMENTS) : NULL;
}

/* The first attachment from n on that is still there. */
static const struct node *next_attachment(const struct node *n)
{
	while (n && (n->kind != NODE_ATTACHMENT || n->mark == MARK_REMOVED))
		n = n->next;
	return n;
}

/* "appendices 1 and 2", "no appendices": what the base has. */
static struct str list_attachments(struct arena *a, const struct node *list)
{
	const struct node *n = next_attachment(list ? list->first : NULL);
	struct str s = STR("");
	size_t listed = 0;

	if (n == NULL)
		return STR("no appendices");
	if (next_attachment(n->next) == NULL)
		return n->num.n ? str_format(a, "appendix %.*s only",
		                             STR_ARG(n->num))
		                : STR("one appendix without a number");
	for (const struct node *next; n != NULL; n = next) {
		const char *sep;

		next = next_attachment(n->next);
		sep = s.n == 0 ? "" : next == NULL ? " and " : ", ";
		if (listed++ == LISTED_MAX)
			return str_format(a, "appendices %.*s and others",
			                  STR_ARG(s));
		s = str_format(a, "%.*s%s%.*s", STR_ARG(s), sep,
		               STR_ARG(n->num.n ? n->num : STR("(no number)")));
	}
	return str_format(a, "appendices %.*s", STR_ARG(s));
}

/*
 * The appendix that an edit means: that of its number; where it has no
 * number, or is number 1, an only one without a number too.
 */
static void resolve_attachment(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	struct str num = edit_num(e);
	const struct node *list = attachments_of(r->base);
	const struct node *first = next_attachment(list ? list->first : NULL);
	size_t hits = 0;
	struct message m = {.code = DIAG_TARGET_MISSING};

	for (const struct node *n = first; n; n = next_attachment(n->next)) {
		bool only = n == first && next_attachment(n->next) == NULL;
		bool fits = str_eq(n->num, num) || (only && num.n == 0) ||
		            (only && n->num.n == 0 && str_eq(num, STR("1")));

		if (!(num.n || only) || !fits)
			continue;
		to->target = n;
		hits++;
	}
	if (hits == 1)
		return;
	to->target = NULL;
	if (hits > 1 || (num.n == 0 && list))
		m.code = DIAG_TARGET_TWICE;
	m.say = str_format(
	    r->a,
	    num.n == 0 ? "\"the appendix\" is not one of several%.*s; "
			 "the act has %.*s"
	    : hits > 1 ? "the act has more than one appendix %.*s; it has %.*s"
		       : "the act has no appendix %.*s; it has %.*s",
	    STR_ARG(num), STR_ARG(list_attachments(r->a, list)));
	refuse(r, e, m);
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
	const struct work *order = &r->edits->order->work;
	struct str iri = work_iri(r->a, order);
	uintptr_t how = (uintptr_t)map_get(&r->amenders, iri);
	struct work w;

	if (how != 0)
		return how == META_IN_TEXT;
	for (const struct node *n = r->base->root; n;
	     n = node_next(n, r->base->root))
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
	const struct node *root = r->base->root;
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

/* Is the base the act that the edit changes? */
static bool resolve_act(struct resolver *r, const struct edit *e)
{
	struct message m = {.code = DIAG_WRONG_ACT};

	if (e->base.number.n && r->base->work.number.n &&
	    work_same(&e->base, &r->base->work))
		return true;
	m.detail = str_format(
	    r->a, "it names %.*s; this is %.*s",
	    STR_ARG(e->base.number.n ? work_iri(r->a, &e->base)
	                             : STR("no act that could be read")),
	    STR_ARG(r->base->work.number.n ? work_iri(r->a, &r->base->work)
	                                   : STR("an act without requisites")));
	refuse(r, e, m);
	return false;
}

/* Is its day known, and not before the edition at hand? */
static bool resolve_day(struct resolver *r, const struct edit *e)
{
	struct date edition = meta_expression_date(r->base);
	struct message m = {.code = DIAG_FORCE_UNKNOWN};

	if (e->force.year == 0) {
		refuse(r, e, m);
		return false;
	}
	if (edition.year != 0 && date_cmp(e->force, edition) < 0) {
		m.code = DIAG_ORDER_EARLIER;
		m.detail = str_format(r->a, "%.*s is before %.*s",
		                      STR_ARG(date_iso(r->a, e->force)),
		                      STR_ARG(date_iso(r->a, edition)));
		refuse(r, e, m);
		return false;
	}
	return true;
}

static void resolve_one(struct resolver *r, struct resolved *to,
                        struct date as_of)
{
	const struct edit *e = to->edit;

	if (e->op == EDIT_UNREAD) { /* reported when it was read */
		r->out.refused = true;
		return;
	}
	if (!resolve_act(r, e) || !resolve_day(r, e))
		return;
	if (e->op != EDIT_REPLACE_UNIT_BY_ANNEX || e->at.n != 1 ||
	    e->at.of != ADDRESS_BASE || e->at.p[0].kind != STEP_APP) {
		refuse(r, e,
		       (struct message){.code = DIAG_EDIT_UNAPPLIED,
		                        .detail = e->target});
		return;
	}
	if (as_of.year != 0 && date_cmp(e->force, as_of) > 0) {
		to->later = true;
		edit_report(
		    r->edits, e, r->report,
		    (struct message){.code = DIAG_EDIT_FUTURE,
		                     .detail = date_iso(r->a, e->force)});
		return;
	}
	if (e->fresh == NULL) /* reported when it was read */
		r->out.refused = true;
	resolve_attachment(r, to);
}

/* Two changes of one provision by one order are one too many. */
static void resolve_twice(struct resolver *r)
{
	struct map seen = {0};

	for (size_t i = 0; i < r->out.n; i++) {
		struct resolved *to = &r->out.p[i];
		void **slot;

		if (to->target == NULL)
			continue;
		slot = map_put(r->a, &seen,
		               (struct str){(const char *)&to->target,
		                            sizeof(to->target)});
		if (*slot != NULL)
			refuse(r, to->edit,
			       (struct message){
				   .code = DIAG_TARGET_TWICE,
				   .say = STR("the order changes this "
			                      "provision twice")});
		*slot = to;
	}
}

/* Does the order change the base at all? */
static bool resolve_any(const struct resolver *r)
{
	for (size_t i = 0; i < r->edits->list.n; i++) {
		const struct edit *e = &r->edits->list.p[i];

		if (edit_is_change(e) && work_same(&e->base, &r->base->work))
			return true;
	}
	return false;
}

/* An order may change several acts: what it says of another one is not for
   this base, where there is something for it at all. */
static bool resolve_concerns(const struct resolver *r, const struct edit *e)
{
	if (!edit_is_change(e))
		return false;
	return e->base.number.n == 0 || work_same(&e->base, &r->base->work) ||
	       !r->any;
}

/* What is against the order or the base as a whole; DIAG_COUNT: nothing. */
static enum diag_code resolve_doubts(struct resolver *r, struct str *detail)
{
	const struct doc *order = r->edits->order;
	struct date noted = latest_amender(r);
	struct str doubt = diag_slug(DIAG_CAPTION_UNREAD);

	*detail = STR("");
	if (r->out.n == 0)
		return DIAG_EDIT_NONE;
	if (order->work.number.n == 0 || order->work.date.year == 0)
		return DIAG_ORDER_UNKNOWN;
	if (applied_before(r))
		return DIAG_APPLIED_BEFORE;
	if (meta_logged(order, doubt) || meta_logged(r->base, doubt)) {
		*detail =
		    meta_logged(order, doubt) ? order->name : r->base->name;
		return DIAG_PARTS_DOUBTFUL;
	}
	if (date_cmp(noted, r->base->work.date) < 0)
		noted = r->base->work.date;
	if (date_cmp(order->work.date, noted) < 0) {
		*detail =
		    str_format(r->a, "it is of %.*s, the text knows of %.*s",
		               STR_ARG(date_iso(r->a, order->work.date)),
		               STR_ARG(date_iso(r->a, noted)));
		return DIAG_ORDER_EARLIER;
	}
	return DIAG_COUNT;
}

struct resolution edits_resolve(struct arena *a, const struct edits *edits,
                                const struct doc *base, struct date as_of,
                                struct report *report)
{
	struct resolver r = {
	    .a = a, .edits = edits, .base = base, .report = report};
	struct message m = {.name = edits->order->name};

	r.amenders = meta_amenders(a, base);
	r.any = base->work.number.n && resolve_any(&r);
	r.out.p = arena_array(a, edits->list.n, sizeof(*r.out.p));
	for (size_t i = 0; i < edits->list.n; i++)
		if (resolve_concerns(&r, &edits->list.p[i]))
			r.out.p[r.out.n++].edit = &edits->list.p[i];
	m.code = resolve_doubts(&r, &m.detail);
	if (m.code != DIAG_COUNT) {
		if (r.out.n != 0)
			edit_report(edits, r.out.p[0].edit, report, m);
		else
			diag_put(report, &m);
		r.out.refused = true;
		return r.out;
	}
	for (size_t i = 0; i < r.out.n; i++)
		resolve_one(&r, &r.out.p[i], as_of);
	resolve_twice(&r);
	return r.out;
}
