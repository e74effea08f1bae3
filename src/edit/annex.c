/* Tells whether an own appendix of an order is the new wording that it is
   taken for. */
#include "edit/annex.h"

#include "base/told.h"
#include "edit/appendix.h"
#include "edit/headed.h"
#include "edit/payload.h"
#include "edit/scope.h"
#include "tree/number.h"
#include "tree/work.h"

enum { CAPTION_LINES = 4 }; /* at most so many are left of a caption */

/* The act that the caption of an appendix refers to; of the order's own it is
   none: such a caption is no reference. */
static bool annex_act(const struct node *annex, struct work *out)
{
	const struct node *heading = node_child(annex, NODE_HEADING);
	const struct node *n = heading;

	while (n != NULL && n->kind != NODE_REF)
		n = node_next(n, heading);
	return n != NULL && work_read(node_attr(n, STR("href")), out);
}

/* Is a caption towards another act than the order and the one it changes?
   An order that does not say its number is not told from others. */
static bool annex_foreign(const struct doc *order, const struct edit *e,
                          const struct node *annex)
{
	struct work act;

	if (order->work.number.n == 0 || !annex_act(annex, &act) ||
	    work_same(&act, &order->work) || work_same(&act, &e->base))
		return false;
	for (size_t i = 0; i < order->joint.n; i++)
		if (work_same(&act, &order->joint.p[i]))
			return false;
	return true;
}

/* Is a line one that only captions have: the day and number of an act? */
static bool is_caption_line(struct reader *r, struct str s)
{
	struct match m;

	return language_match(r->m, r->lang, STR("caption-left"), s, &m);
}

/* What an appendix holds besides its captions. */
enum held { HELD_NOTHING, HELD_CAPTION, HELD_TEXT };

static enum held annex_holds(struct reader *r, const struct node *annex)
{
	const struct node *doc = node_child(annex, NODE_DOC);
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	const struct node *body = doc ? node_child(doc, NODE_MAIN_BODY) : NULL;
	size_t lines = 0;

	if (preface && node_child(preface, NODE_LONG_TITLE))
		return HELD_TEXT;
	for (const struct node *n = body; n;
	     n = n->kind == NODE_P ? node_skip(n, body) : node_next(n, body)) {
		struct str s;

		if (n->kind == NODE_TABLE || n->kind == NODE_TEXT)
			return HELD_TEXT;
		s = n->kind == NODE_P ? str_strip(scope_text(r->a, n))
		                      : STR("");
		if (s.n == 0)
			continue;
		if (++lines > CAPTION_LINES || !is_caption_line(r, s))
			return HELD_TEXT;
	}
	return lines ? HELD_CAPTION : HELD_NOTHING;
}

/* Is another appendix of the order headed as the one that an edit changes? */
static const struct node *annex_apart(struct reader *r, const struct edit *e)
{
	const struct node *n = e->fresh->next;
	struct work act;
	struct match m;

	if (e->at.n != 1 || e->at.p[0].kind != STEP_APP || n == NULL ||
	    n->kind != NODE_ATTACHMENT || !annex_act(n, &act) ||
	    !work_same(&act, &e->base) ||
	    !language_match(r->m, r->lang, STR("caption"),
	                    appendix_caption(r->a, n), &m) ||
	    !str_eq(number_clean(r->a, m.cap[CAP_num]), edit_num(e)))
		return NULL;
	return n;
}

static struct str annex_says(struct reader *r, const struct node *annex)
{
	return told(r->a, "the caption \"%.*s\"",
	            STR_ARG(appendix_caption(r->a, annex)));
}

bool annex_serves(struct reader *r, const struct edit *e, struct message *m)
{
	const struct doc *order = r->edits->order;
	struct str says = annex_says(r, e->fresh);
	enum held held = annex_holds(r, e->fresh);
	const struct node *apart = annex_apart(r, e);

	m->code = DIAG_PAYLOAD_ODD;
	m->detail = STR("");
	if (annex_foreign(order, e, e->fresh))
		m->detail = told(r->a, "%.*s is not of this order, %.*s",
		                 STR_ARG(says), STR_ARG(order->show));
	else if (apart != NULL)
		m->detail =
		    told(r->a,
		         "the wording stands apart, under %.*s, not under %.*s",
		         STR_ARG(annex_says(r, apart)), STR_ARG(says));
	if (m->detail.n)
		return false;
	m->code = DIAG_PAYLOAD_MISSING;
	if (held == HELD_NOTHING)
		m->detail =
		    told(r->a, "no text stands under %.*s", STR_ARG(says));
	else if (held == HELD_CAPTION)
		m->detail = told(
		    r->a, "what stands under %.*s is the rest of a caption",
		    STR_ARG(says));
	return m->detail.n == 0;
}

void annex_take(struct reader *r, struct edit *e, struct report *report)
{
	struct message m = {.code = DIAG_PAYLOAD_MISSING, .detail = e->payload};
	bool good;

	e->fresh = payload_named(r->edits->order, e);
	good = e->fresh && annex_serves(r, e, &m);
	if (good && !headed_fits(r, e)) {
		m = (struct message){.code = DIAG_PAYLOAD_ODD,
		                     .detail = e->payload};
		good = false;
	}
	if (good)
		return;
	edit_report(r->edits, e, report, m);
	e->fresh = NULL;
}
