/* What is against an order or a base as a whole. */
#include "base/told.h"
#include "edit/appendix.h"
#include "edit/resolve_part.h"
#include "tree/meta.h"
#include "tree/work.h"

/* What the metadata tells of amendments by the act of an IRI; 0: nothing. */
static uintptr_t amended_by(const struct resolver *r, struct str href,
                            struct work *w)
{
	if (!work_read(href, w))
		return 0;
	return (uintptr_t)map_get(&r->amenders, work_iri(r->a, w));
}

/* Does the base hold changes by the order: as a modification in its metadata,
   or, where that does not speak of the order, as an editor's note?  One of
   which the base announces the rest goes on. */
static bool applied_before(const struct resolver *r)
{
	if (r->days.n != 0)
		return false;
	return resolve_applied(r);
}

bool resolve_applied(const struct resolver *r)
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

/* The latest act that has amended the base, as its metadata tells, or the refs
   of its notes; not those that are only announced, or rightly go before.  The
   base itself where there is none. */
static struct work latest_amender(struct resolver *r)
{
	const struct node *root = r->task->base->root;
	struct work last = r->task->base->work;

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
		if ((how == META_IN_TEXT ||
		     (note && how == 0 && w.date.year)) &&
		    work_is_before(&last, &w) &&
		    (r->task->bare || !resolve_goes_before(r, &w)))
			last = w;
	}
	return last;
}

bool resolve_is_over(const struct resolver *r, const struct edit *e)
{
	struct date end = r->task->edition;

	return end.year != 0 && e->until.year != 0 &&
	       date_cmp(e->until, end) <= 0;
}

struct date resolve_first_day(const struct resolver *r)
{
	struct date first = {0};

	for (size_t i = 0; i < r->out.n; i++) {
		struct date day = r->out.p[i].edit->force;

		if (day.year != 0 && !resolve_is_over(r, r->out.p[i].edit) &&
		    (first.year == 0 || date_cmp(day, first) < 0))
			first = day;
	}
	return first;
}

/* Does that day come before the end of the edition that is asked for? */
static bool is_due(const struct resolver *r, struct date day)
{
	struct date end = r->task->as_of;

	return day.year != 0 && (end.year == 0 || date_cmp(day, end) <= 0);
}

/* An act whose amendments the base announces from a day before the order's,
   but does not hold; empty: there is none. */
static struct str pending(const struct resolver *r)
{
	const struct doc *base = r->task->base;
	struct date day = resolve_first_day(r);
	struct meta_foreseen next;
	const struct node *at = NULL;

	while ((at = meta_foreseen(base, at, &next)) != NULL)
		if (is_due(r, next.from) && date_cmp(next.from, day) < 0 &&
		    !work_same(&next.by, &r->task->edits->order->work) &&
		    (uintptr_t)map_get(
			&r->amenders, work_iri(r->a, &next.by)) != META_IN_TEXT)
			return told(r->a, "%.*s, in force from %.*s",
			            STR_ARG(work_iri(r->a, &next.by)),
			            STR_ARG(date_iso(r->a, next.from)));
	return STR("");
}

/* Does an order of an earlier day come into force after all that is there?  Of
   two that do so on one day the earlier one goes first. */
static bool comes_later(const struct resolver *r, const struct work *last)
{
	struct date first = resolve_first_day(r);

	return !r->task->bare && first.year != 0 &&
	       date_cmp(r->task->edits->order->work.date, last->date) < 0 &&
	       date_cmp(first, last->date) >= 0 &&
	       date_cmp(first, meta_expression_date(r->task->base)) > 0;
}

/* What comes into force after the day of a text is not in it. */
static void rest_behind(struct resolver *r, struct date edition)
{
	const struct edits *edits = r->task->edits;

	for (size_t i = 0; i < edits->list.n; i++) {
		const struct edit *e = &edits->list.p[i];

		if (edit_is_change(e) && resolve_concerns(r, e) &&
		    date_cmp(e->force, edition) > 0)
			*map_put(r->a, &r->days, date_iso(r->a, e->force)) = r;
	}
}

void resolve_rest(struct resolver *r)
{
	const struct doc *base = r->task->base;
	const struct date edition = meta_expression_date(base);
	struct meta_told next;
	const struct node *at = NULL;
	bool held = false, dated = edition.year != 0;

	if (!resolve_applied(r))
		return;
	while ((at = meta_told(base, at, &next)) != NULL) {
		if (!work_same(&next.by, &r->task->edits->order->work))
			continue;
		if (!next.foreseen) {
			held = true;
			dated = dated && next.from.year != 0 &&
			        date_cmp(next.from, edition) <= 0;
		} else if (next.from.year != 0) {
			*map_put(r->a, &r->days, date_iso(r->a, next.from)) = r;
		}
	}
	if (held && dated)
		rest_behind(r, edition);
}

/* Does the order come too early, or another one lack before it? */
static enum diag_code doubt_of_turn(struct resolver *r, struct str *detail)
{
	const struct work *order = &r->task->edits->order->work;
	struct work last = latest_amender(r);

	/* Part of it is in the text. */
	if (r->days.n != 0)
		return DIAG_COUNT;
	if (order->date.year != 0 && work_is_before(order, &last) &&
	    !comes_later(r, &last)) {
		*detail = told(
		    r->a,
		    "it is of %.*s (№ %.*s), the text knows of %.*s (№ %.*s)",
		    STR_ARG(date_iso(r->a, order->date)),
		    STR_ARG(order->number), STR_ARG(date_iso(r->a, last.date)),
		    STR_ARG(last.number));
		return DIAG_ORDER_EARLIER;
	}
	*detail = pending(r);
	return detail->n ? DIAG_EDIT_PENDING : DIAG_COUNT;
}

/* Was the order signed before the act was? */
static bool is_before(const struct resolver *r, struct str *detail)
{
	const struct date order = r->task->edits->order->work.date;
	const struct date act = r->task->base->work.date;

	if (r->task->bare || order.year == 0 || act.year == 0 ||
	    date_cmp(order, act) >= 0)
		return false;
	*detail =
	    told(r->a, "it is of %.*s, the act of %.*s",
	         STR_ARG(date_iso(r->a, order)), STR_ARG(date_iso(r->a, act)));
	return true;
}

/* Is the text of the order, or of the base, itself in doubt? */
static enum diag_code doubt_of_text(struct resolver *r, struct str *detail)
{
	const struct doc *order = r->task->edits->order;
	const struct doc *base = r->task->base;
	struct str doubt = diag_slug(DIAG_CAPTION_UNREAD);

	*detail = meta_logged(order, doubt) ? order->name : base->name;
	if (meta_logged(order, doubt) || meta_logged(base, doubt))
		return DIAG_PARTS_DOUBTFUL;
	if (!str_eq(order->lang, base->lang)) {
		*detail = told(r->a, "%.*s, and the act %.*s",
		               STR_ARG(order->lang), STR_ARG(base->lang));
		return DIAG_LANGUAGES_DIFFER;
	}
	*detail = order->name;
	return meta_logged(order, diag_slug(DIAG_QUOTE_DOUBTFUL))
	           ? DIAG_QUOTES_UNSURE
	           : DIAG_COUNT;
}

bool resolve_quotes(struct resolver *r, const struct edit *e)
{
	const struct str absent = {NULL, 0};
	const struct node *n = e->mod;

	while (n != NULL && (n->kind != NODE_QUOTED_STRUCTURE ||
	                     node_attr(n, STR("startQuote")).n == 0 ||
	                     node_attr(n, STR("endQuote")).n != 0))
		n = node_next(n, e->mod);
	return n == NULL || resolve_no(r, e, DIAG_QUOTES_UNSURE, absent);
}

/* The act in another language is a text of its own, which the order, in this
   one, does not change: that must not go unseen. */
static void resolve_translation(struct resolver *r)
{
	const struct node *root = r->task->base->root;
	const struct node *n = root;

	while (n != NULL &&
	       (n->kind != NODE_ATTACHMENT || !appendix_is_translation(n)))
		n = node_next(n, root);
	if (n != NULL)
		edit_report(
		    r->task->edits, r->out.p[0].edit, r->report,
		    (struct message){.code = DIAG_TRANSLATION_LEFT,
		                     .detail = node_attr(n, STR("xml:lang"))});
}

enum diag_code resolve_doubts(struct resolver *r, struct str *detail)
{
	const struct resolve_task *t = r->task;
	const struct work *order = &t->edits->order->work;
	enum diag_code code;
	struct date lapsed;

	*detail = STR("");
	if (r->out.n == 0)
		return r->elsewhere ? DIAG_COUNT : DIAG_EDIT_NONE;
	if ((order->number.n == 0 || order->date.year == 0) && !t->bare)
		edit_report(t->edits, r->out.p[0].edit, r->report,
		            (struct message){.code = DIAG_ORDER_UNNAMED});
	resolve_translation(r);
	if (is_before(r, detail))
		return DIAG_ORDER_BEFORE;
	if (applied_before(r))
		return DIAG_APPLIED_BEFORE;
	if (t->as_of.year != 0 &&
	    date_cmp(t->as_of, meta_expression_date(t->base)) < 0) {
		*detail = date_iso(r->a, meta_expression_date(t->base));
		return DIAG_EDITION_LATER;
	}
	lapsed =
	    meta_lapsed(t->base, meta_expression_date(t->base), t->edition);
	if (lapsed.year != 0) {
		*detail = date_iso(r->a, lapsed);
		return DIAG_EDITION_LAPSED;
	}
	code = doubt_of_text(r, detail);
	return code != DIAG_COUNT ? code : doubt_of_turn(r, detail);
}
