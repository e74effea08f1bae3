/* Changes of units and larger pieces: what in the base they mean, and whether
   the new wording fits there. */
#include "base/told.h"
#include "edit/appendix.h"
#include "edit/corner.h"
#include "edit/find_part.h"
#include "edit/near.h"
#include "edit/numbered.h"
#include "edit/quoted.h"
#include "edit/resolve_part.h"
#include "edit/space.h"
#include "edit/tabled.h"
#include "parse/sequence.h"
#include "tree/inner.h"
#include "tree/unsure.h"

/* Has the order the new wording, or is that said already? */
static bool has_fresh(struct resolver *r, const struct edit *e)
{
	if (e->fresh != NULL)
		return true;
	if (e->op == EDIT_REPLACE_UNIT_BY_ANNEX) { /* said when it was read */
		r->out.refused = true;
		r->of[e - r->task->edits->list.p]->refused = true;
		return false;
	}
	return resolve_no(r, e, DIAG_PAYLOAD_MISSING, STR(""));
}

/* Is the new wording a unit of that kind and number? */
static bool fits(struct resolver *r, const struct edit *e, enum node_kind kind,
                 struct str num)
{
	const struct node *n = e->fresh;
	struct str is;

	if (n->kind == kind && str_eq(n->num, num))
		return e->nfresh <= 1 ||
		       resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new wording is more than one "
		                       "unit"));
	is = find_is_unit(n) ? near_place(r->a, n)
	                     : TOLD("text without a number");
	return resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                  told(r->a, "the new wording is %.*s", STR_ARG(is)));
}

/* Has a unit anything but number and heading? */
static bool has_body(const struct node *unit)
{
	for (const struct node *n = unit->first; n != NULL; n = n->next)
		if (n->kind != NODE_NUM && n->kind != NODE_HEADING)
			return true;
	return false;
}

/* Does the new wording stand for all of the old? */
static bool fits_whole(struct resolver *r, const struct edit *e,
                       const struct node *old)
{
	if (!numbered_settled(r, e, old) || !fits(r, e, old->kind, old->num))
		return false;
	return has_body(e->fresh) || !has_body(old) ||
	       resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                  TOLD("the new wording is a title only"));
}

/* Units that go as a whole take no text with them that may be footnotes of the
   act. */
static bool notes_stay(struct resolver *r, const struct resolved *to)
{
	const struct node *first = to->at.first, *last = to->at.last;

	if (!find_is_unit(first) ||
	    !unsure_stands(first, last != NULL ? last : first))
		return true;
	return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("what looks like footnotes stands behind its "
	                       "text, and would go with it"));
}

/* Is the new wording text, not a unit? */
static bool is_text(struct resolver *r, const struct edit *e)
{
	if (!find_is_unit(e->fresh) && e->fresh->kind != NODE_ATTACHMENT)
		return true;
	return resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                  told(r->a, "the new wording is %.*s",
	                       STR_ARG(near_place(r->a, e->fresh))));
}

static bool resolve_spot(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (!find_spot(&r->finder, &e->at, e->at.n, &to->at))
		return resolve_unfound(r, e);
	to->target = to->at.kind == SPOT_NODE ? to->at.first : to->at.unit;
	return true;
}

/* A list of an appendix by a list alone, which has no caption. */
static bool replace_list(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (e->fresh->kind != NODE_ATTACHMENT)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("a list takes its new edition from an "
		                       "appendix of the order only"));
	if (e->stamp == NULL && e->caption.n == 0 &&
	    inner_first(e->fresh) == NULL)
		return true;
	return resolve_no(
	    r, e, DIAG_PAYLOAD_ODD,
	    inner_first(e->fresh)
		? TOLD("the new wording has a list of its own "
	               "behind its last point")
		: TOLD("the new wording is headed as an appendix; "
	               "that is a list in one"));
}

/* An appendix by an appendix. */
static bool replace_appendix(struct resolver *r, struct resolved *to)
{
	struct str caption = to->edit->caption;

	if (inner_is(to->at.first))
		return replace_list(r, to);
	if (caption.n && !str_eq(caption, to->at.first->num))
		return resolve_no(
		    r, to->edit, DIAG_PAYLOAD_ODD,
		    told(r->a,
		         "the new wording is headed as appendix %.*s; "
		         "that is appendix %.*s",
		         STR_ARG(caption), STR_ARG(to->at.first->num)));
	if (to->edit->fresh->kind == NODE_ATTACHMENT &&
	    to->at.first->kind == NODE_ATTACHMENT)
		return true;
	return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("an appendix takes the place of another only"));
}

/* What gets a new wording; also what is left of a unit, which comes back. */
static bool replaced_spot(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	bool found;

	r->finder.spent = edit_last(e);
	found = resolve_spot(r, to);
	r->finder.spent = NULL;
	return found && has_fresh(r, e) &&
	       (to->at.kind != SPOT_NODE || !find_is_unit(to->at.first) ||
	        resolve_back(r, to, to->at.first));
}

bool resolve_replace(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct node *n;

	if (e->at.n && edit_last(e)->kind == STEP_TITLE)
		return resolve_title(r, to);
	if (!replaced_spot(r, to))
		return false;
	n = to->at.first;
	if (e->at.n == 0)
		return resolve_no(
		    r, e, DIAG_CHANGE_UNABLE,
		    TOLD("a new edition of the whole act does not "
		         "say which of its title, preamble, "
		         "appendices and signatures stay"));
	if (corner_is(&to->at))
		return corner_replace(r, to);
	if (to->at.sentence)
		return resolve_sentence(r, to);
	if (to->at.kind == SPOT_COLUMN)
		return resolve_column(r, to);
	if (to->at.kind == SPOT_PIECES)
		return quoted_is(n)
		           ? resolve_quoted(r, to)
		           : is_text(r, e) && tabled_settled(r, to, true);
	if (n->kind == NODE_ATTACHMENT || e->fresh->kind == NODE_ATTACHMENT)
		return replace_appendix(r, to);
	if (to->at.kind == SPOT_NODE && find_is_unit(n))
		return notes_stay(r, to) && fits_whole(r, e, n);
	if (to->at.kind == SPOT_NODE && n->kind == NODE_PREAMBLE)
		return is_text(r, e);
	if (n->kind == NODE_TABLE && e->fresh->kind == NODE_TABLE)
		return e->nfresh <= 1 ||
		       resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new wording is more than the "
		                       "table"));
	return resolve_no(r, e, DIAG_CHANGE_UNABLE,
	                  TOLD("this is not replaced as a whole"));
}

/* Has a unit that is quoted for its title more than that? */
static bool has_more(const struct node *unit)
{
	const struct node *title = node_child(unit, NODE_HEADING);

	for (const struct node *n = unit->first; n != NULL; n = n->next) {
		if (n->kind == NODE_NUM || n == title)
			continue;
		if (title != NULL)
			return true;
		title = n;
	}
	return false;
}

/* Is a heading quoted with the number of its division, printed without a word
   there as in the act: "2. Procedure"?  By itself that looks like a point. */
static bool is_plain_title(const struct resolver *r, const struct resolved *to)
{
	const struct node *n = to->edit->fresh;

	return to->edit->nfresh == 1 && n->kind == NODE_PARAGRAPH &&
	       space_is_division(to->at.unit->kind) &&
	       str_eq(n->num, to->at.unit->num) &&
	       search_is_plain(r->a, to->at.unit);
}

bool resolve_title(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (!resolve_spot(r, to) || !has_fresh(r, e))
		return false;
	if (to->at.kind != SPOT_TITLE)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("it does not say whose title"));
	if (!find_is_unit(e->fresh) && e->nfresh > 1)
		return resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new title is in several "
		                       "paragraphs"));
	if (!find_is_unit(e->fresh))
		return is_text(r, e);
	if (!is_plain_title(r, to) &&
	    !fits(r, e, to->at.unit->kind, to->at.unit->num))
		return false;
	return !has_more(e->fresh) ||
	       resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                  TOLD("the new title has text behind it"));
}

/* New text: one paragraph for each place that the order names. */
static bool insert_piece(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (to->gap.in.kind == SPOT_NODE && !find_is_unit(to->gap.in.unit))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("it does not say which unit gets it"));
	if (!is_text(r, e))
		return false;
	if (!to->gap.part && to->gap.ordinal && e->nfresh > 1)
		return resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new wording has more paragraphs "
		                       "than the order names"));
	return true;
}

bool resolve_insert(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	enum step_kind last = e->at.n ? edit_last(e)->kind : STEP_TEXT;

	if (last == STEP_ROW)
		return resolve_row(r, to);
	if (last == STEP_COL)
		return resolve_column(r, to);
	if (last != STEP_SENT && !has_fresh(r, e))
		return false;
	if (!find_gap(&r->finder, e, &to->gap))
		return resolve_unfound(r, e);
	to->target = to->gap.in.unit;
	if (to->gap.kind == NODE_TEXT)
		return true; /* resolve_anchors */
	if (to->gap.kind == NODE_ALINEA)
		return insert_piece(r, to);
	if (to->gap.kind == NODE_ATTACHMENT && to->gap.num.n == 0 &&
	    !resolve_only(r, to))
		return false;
	if (to->gap.back && !resolve_back(r, to, to->gap.holder))
		return false;
	if (to->gap.kind == NODE_ATTACHMENT)
		return e->fresh->kind == NODE_ATTACHMENT ||
		       resolve_no(r, e, DIAG_PAYLOAD_ODD,
		                  TOLD("the new wording is no appendix"));
	/* The Criminal Code has points with a bracket. */
	if (to->gap.kind == NODE_PARAGRAPH &&
	    e->fresh->kind == NODE_SUBPARAGRAPH &&
	    to->gap.in.unit->kind != NODE_ARTICLE)
		to->gap.kind = NODE_SUBPARAGRAPH;
	/* The row of numbers that it goes into, and what it hangs on. */
	to->at.first = to->gap.row;
	if (to->gap.in.kind == SPOT_PIECES) {
		to->at.first = to->gap.row ? to->gap.row : to->gap.in.first;
		to->at.last = to->gap.in.last;
	}
	return fits(r, e, to->gap.kind, to->gap.num);
}

bool resolve_same_gap(const struct resolved *x, const struct resolved *y)
{
	const struct gap *a = &x->gap, *b = &y->gap;

	return x->target && y->target && x->edit->op == EDIT_INSERT_UNIT &&
	       y->edit->op == EDIT_INSERT_UNIT && a->kind == b->kind &&
	       a->num.n == 0 && b->num.n == 0 && a->in.unit == b->in.unit &&
	       a->in.first == b->in.first && a->part == b->part;
}

static bool is_counted(const struct resolved *to)
{
	return to->target != NULL && to->edit->op == EDIT_INSERT_UNIT &&
	       (to->gap.kind == NODE_ALINEA || to->gap.kind == NODE_TEXT);
}

/* How many places before that of `to` the order itself fills; false where it
   fills that place twice. */
static bool places_before(struct resolver *r, const struct resolved *to,
                          unsigned *before)
{
	*before = 0;
	for (size_t i = 0; i < r->out.n; i++) {
		const struct resolved *x = &r->out.p[i];

		if (x == to || !resolve_same_gap(x, to) || to->gap.ordinal == 0)
			continue;
		if (x->gap.table != NULL)
			return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
			                  TOLD("the order puts text behind a "
			                       "table of this unit, too: "
			                       "whether that is counted "
			                       "cannot be told"));
		if (x->gap.ordinal == to->gap.ordinal)
			return resolve_no(r, to->edit, DIAG_CHANGES_CROSS,
			                  TOLD("the order fills this place "
			                       "twice"));
		*before += x->gap.ordinal && x->gap.ordinal < to->gap.ordinal;
	}
	return true;
}

void resolve_anchors(struct resolver *r)
{
	for (size_t i = 0; i < r->out.n; i++) {
		struct resolved *to = &r->out.p[i];
		unsigned before;

		if (!is_counted(to) || !places_before(r, to, &before))
			continue;
		if (to->gap.kind != NODE_TEXT) {
			resolve_counted(r, to);
			continue;
		}
		if (to->gap.ordinal)
			to->gap.ordinal -= before;
		resolve_sentence(r, to);
	}
}

/* Would a unit be left without any text? */
static bool leaves_nothing(const struct spot *at)
{
	for (const struct node *n = at->unit->first; n; n = n->next) {
		bool goes = false;

		for (const struct node *c = at->first; c && !goes;
		     c = c == at->last ? NULL : c->next)
			goes = c == n;
		if (!goes && n->kind != NODE_NUM && n->kind != NODE_HEADING)
			return false;
	}
	return true;
}

/* Is a unit known by its number when its title is gone? */
static bool keeps_number(const struct node *unit)
{
	return find_is_unit(unit) && node_child(unit, NODE_NUM) != NULL;
}

bool resolve_delete(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct node *n;

	if (!resolve_spot(r, to))
		return false;
	n = to->at.first;
	if (to->at.sentence)
		return resolve_sentence(r, to);
	if (n->kind == NODE_TR)
		return resolve_row(r, to);
	if (to->at.kind == SPOT_COLUMN)
		return resolve_column(r, to);
	if (to->at.kind == SPOT_PIECES && quoted_is(n))
		return resolve_quoted(r, to);
	if (to->at.kind == SPOT_PIECES && leaves_nothing(&to->at))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("the unit would be left without text"));
	if (to->at.kind == SPOT_PIECES && to->at.last->next &&
	    find_is_unit(to->at.last->next))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("a list hangs on this text"));
	if (to->at.kind == SPOT_PIECES)
		return tabled_settled(r, to, false);
	if (to->at.kind == SPOT_TITLE)
		return keeps_number(n->parent) ||
		       resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("without its title there would be "
		                       "nothing that names it"));
	if (to->at.kind == SPOT_NODE &&
	    (find_is_unit(n) || n->kind == NODE_ATTACHMENT ||
	     n->kind == NODE_PREAMBLE))
		return notes_stay(r, to) && numbered_settled(r, e, n);
	return resolve_no(r, e, DIAG_CHANGE_UNABLE,
	                  TOLD("this is not taken out as a whole"));
}

bool resolve_repeal(struct resolver *r, struct resolved *to)
{
	if (to->edit->at.n != 0)
		return resolve_delete(r, to);
	to->at = (struct spot){.unit = units_main(&r->finder.units)};
	to->target = to->at.unit;
	return true;
}

/* A wording for a time takes the place of a unit or of pieces of its text. */
static bool suspend_by(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	if (e->until.year == 0)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("it does not say until when the wording "
		                       "holds"));
	if (!has_fresh(r, e))
		return false;
	return to->at.kind == SPOT_PIECES
	           ? is_text(r, e) && tabled_settled(r, to, true)
	           : fits_whole(r, e, to->at.first);
}

bool resolve_suspend(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;

	bool worded = e->fresh != NULL || e->payload.n != 0;

	if (e->at.n == 0 && !worded) /* the whole act */
		return resolve_repeal(r, to);
	if (e->at.n != 0 && !resolve_spot(r, to))
		return false;
	if (e->at.n == 0 || to->at.sentence ||
	    (to->at.kind != SPOT_PIECES &&
	     (to->at.kind != SPOT_NODE || !find_is_unit(to->at.first))))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("only units are suspended"));
	if (to->at.kind == SPOT_PIECES && quoted_is(to->at.first))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("new text in quotes is not suspended"));
	return worded ? suspend_by(r, to)
	              : numbered_settled(r, e, to->at.first);
}
