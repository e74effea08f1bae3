/* Where a new unit goes. */
#include "base/told.h"
#include "edit/appendix.h"
#include "edit/find_part.h"
#include "edit/near.h"
#include "edit/quoted.h"
#include "edit/space.h"
#include "edit/tabled.h"
#include "tree/number.h"
#include "tree/unsure.h"

#include <string.h>

enum { LACKING = 100 }; /* numbers that lack behind the unit that is named */

/* Is the one before it the last of the division before this one? */
static bool is_first(const struct finder *f, const struct search *s,
                     const struct node *has, struct str before)
{
	const struct node *row = space_holder(f, s->at.unit, has->kind, before);

	return s->at.kind == SPOT_NODE && row != NULL &&
	       space_before(f, has) == row;
}

/* Is the unit that the order names to come behind none of those that the new
   one's number comes behind? */
static bool is_astray(struct finder *f, const struct edit *e, bool met)
{
	struct step step = e->at.p[e->at.n - 1];

	if (e->after.n == 0 || met)
		return false;
	step.num = e->after;
	return !search_fail(f, DIAG_CHANGE_UNABLE,
	                    told(f->a,
	                         "its number does not follow that of %.*s, "
	                         "behind which the order puts it",
	                         STR_ARG(near_name(f->a, &step))));
}

/* The unit that gets a new one: the place itself if it has such units, else
   that of the unit numbered right before it. */
static bool gap_parent(struct finder *f, struct search *s, const struct edit *e,
                       struct gap *out)
{
	const struct node *in = s->at.unit, *hit = NULL, *has = in->first;
	struct str before = out->num;
	struct str after = number_clean(f->a, e->after);
	size_t hits = 0, far = after.n ? LACKING : 0;
	bool met = false; /* the one that is named */

	while (has != NULL && (has->kind != out->kind || has->num.n == 0))
		has = has->next;
	do {
		before = find_number_before(f->a, before);
		met |= str_eq(before, after);
		if (before.n)
			hits = search_units(f, s, out->kind, before, &hit);
	} while (hits == 0 && (find_may_lack(f, e, before) ||
	                       (!met && before.n && far-- > 0)));
	if (is_astray(f, e, met))
		return false;
	if (hits == 1) {
		out->row = hit;
		out->led = hit->parent != in;
		if (s->at.kind != SPOT_PIECES)
			search_at(s, hit->parent);
		return true;
	}
	/* The first of all, that of a division, or a bigger unit's first
	   smaller one. */
	if (hits == 0 && (has ? before.n == 0 || is_first(f, s, has, before)
	                      : !s->act && find_is_unit(in) &&
	                            node_may_hold(in->kind, out->kind)))
		return true;
	if (before.n == 0)
		before = out->num;
	return search_fail(
	    f, hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
	    told(f->a, "cannot tell behind which it goes: %.*s",
	         STR_ARG(near_units(
		     f, s->act ? NULL : in,
		     &(struct step){.kind = s->step->kind, .num = before},
		     hits))));
}

/* The unit that has the number already. */
static const struct node *gap_holder(struct finder *f, struct search *s,
                                     const struct gap *gap)
{
	const struct node *hit = NULL;

	/* A part of an article has a list of its own. */
	if (s->at.kind == SPOT_PIECES) {
		search_units(f, s, gap->kind, gap->num, &hit);
		return hit;
	}
	hit = s->act && gap->kind == NODE_ATTACHMENT ? f->act : s->at.unit;
	return space_holder(f, hit, gap->kind, gap->num);
}

/* An appendix that has no number can only be the first. */
static bool gap_appendix(struct finder *f, struct search *s, struct gap *out)
{
	const struct node *owner = s->act ? f->act : node_document(s->at.unit);
	const struct node *list = appendix_list(owner);

	out->in = s->at;
	return out->num.n != 0 ||
	       appendix_next(list ? list->first : NULL) == NULL ||
	       search_fail(f, DIAG_CHANGE_UNABLE,
	                   TOLD("the new appendix has no number, and there is "
	                        "one already"));
}

/* Where what is left of an excluded unit tells the place of its number. */
static bool gap_back(struct search *s, struct gap *out)
{
	const struct node *holder = out->holder;

	if (!node_is_stub(holder) || !node_is_under(holder, s->at.unit))
		return false;
	if (s->at.kind != SPOT_PIECES)
		search_at(s, holder->parent);
	out->in = s->at;
	return out->back = true;
}

static bool gap_numbered(struct finder *f, struct search *s,
                         const struct edit *e, struct gap *out)
{
	const struct node *hit;

	out->holder = gap_holder(f, s, out);
	if (out->kind == NODE_ATTACHMENT)
		return gap_appendix(f, s, out);
	if (search_doubts(f, s, out->kind, out->num, true))
		return false;
	if (gap_back(s, out))
		return true;
	/* Of points of articles, none of which is named. */
	if (s->act && out->holder == NULL && !find_is_leaving(f, e) &&
	    search_units(f, s, out->kind, out->num, &hit) > 0)
		return search_fail(f, DIAG_PROVISION_THERE,
		                   told(f->a, "%.*s is there already",
		                        STR_ARG(near_name(f->a, s->step))));
	if (!gap_parent(f, s, e, out))
		return out->holder == NULL
		           ? false
		           : search_fail(
				 f, DIAG_PROVISION_THERE,
				 near_there(f->a, out->holder, s->at.unit));
	out->holder = gap_holder(f, s, out);
	out->in = s->at;
	return true;
}

/* A part of an article that is quoted with a number. */
static bool is_numbered_part(const struct search *s, const struct edit *e)
{
	return s->step->kind == STEP_PART && s->at.unit->kind == NODE_ARTICLE &&
	       e->fresh && e->fresh->kind == NODE_PARAGRAPH;
}

/* Is a table in the text of a unit that is meant, or right behind it? */
static bool gap_reaches(const struct spot *in, const struct node *table)
{
	const struct node *n = in->first;

	if (in->kind != SPOT_PIECES || units_tables(in->last) == table)
		return true;
	while (n != NULL && n != in->last && n != table)
		n = n->next;
	return n == table;
}

/* New text behind the only table of the place: which that is. */
static bool gap_table(struct finder *f, const struct edit *e, struct gap *out)
{
	struct address at = e->at;
	const struct node *unit = out->in.unit, *n;
	struct search s;

	at.p[at.n - 1] = (struct step){.kind = STEP_TABLE};
	if (!search_run(f, &s, &at, at.n))
		return false;
	n = s.at.first;
	while (n->parent != NULL && n->parent != unit)
		n = n->parent;
	out->table = n;
	return (n->parent == unit && units_is_table(n) &&
	        gap_reaches(&out->in, n)) ||
	       search_none(f, &s);
}

/* What comes there. */
static enum node_kind gap_kind(const struct search *s, const struct edit *e)
{
	enum node_kind kind = step_node(s->step->kind);

	if (is_numbered_part(s, e))
		return NODE_PARAGRAPH;
	if (s->step->kind == STEP_SENT)
		return NODE_TEXT;
	return kind != NODE_ROOT ? kind : NODE_ALINEA;
}

bool find_gap(struct finder *f, const struct edit *e, struct gap *out)
{
	const struct address *at = &e->at;
	const struct step *step = at->n ? &at->p[at->n - 1] : NULL;
	struct search s;

	*out = (struct gap){.kind = NODE_ALINEA};
	if (step == NULL)
		return search_fail(f, DIAG_TARGET_MISSING, STR(""));
	if (!search_run(f, &s, at, at->n - 1))
		return false;
	s.step = step;
	s.way = at->n > 1 ? &at->p[at->n - 2] : NULL;
	out->in = s.at;
	out->n = s.n;
	memcpy(out->path, s.path, sizeof(s.path));
	out->part = step->kind == STEP_PART;
	out->behind = step->behind != 0 && step->kind == STEP_ABZ;
	if (is_numbered_part(&s, e) &&
	    !str_eq(f->base->work.subtype, STR("code")))
		return search_part_doubt(f, number_clean(f->a, step->num));
	out->kind = gap_kind(&s, e);
	if (step->kind == STEP_NOTE)
		return !s.act || search_none(f, &s);
	if (step_node(step->kind) == NODE_ROOT && !step_is_piece(step->kind))
		return search_none(f, &s);
	if (out->kind != NODE_ALINEA && out->kind != NODE_TEXT) {
		out->num = number_clean(f->a, step->num);
		return (out->num.n != 0 || out->kind == NODE_ATTACHMENT ||
		        search_none(f, &s)) &&
		       gap_numbered(f, &s, e, out);
	}
	if ((step->num.n &&
	     (!str_number(step->num, &out->ordinal) || out->ordinal == 0)) ||
	    (s.act && out->kind == NODE_ALINEA))
		return search_fail(f, DIAG_TARGET_MISSING,
		                   near_pieces(f, NULL, step));
	/* A sentence that comes last. */
	if (out->kind == NODE_TEXT && s.at.kind == SPOT_NODE &&
	    unsure_stands(s.at.unit->first, NULL))
		return search_unsure(f);
	return e->where != WHERE_AFTER || out->kind != NODE_ALINEA ||
	       gap_table(f, e, out);
}

/* Behind n and the units that hang on it. */
static const struct node *with_units(const struct node *n)
{
	while (n->next != NULL && find_is_unit(n->next))
		n = n->next;
	return n;
}

/* Behind text of a unit, and the units and tables that hang on it.  A part ends
   with these; whether what comes right behind a paragraph parts it from its
   units, or comes behind them, is nowhere said. */
static bool anchor_behind(struct finder *f, const struct gap *gap,
                          const struct node *n, struct anchor *out)
{
	n = tabled_behind(f, n);
	out->after = n ? with_units(n) : NULL;
	if (gap->behind && out->after != n)
		return search_fail(f, DIAG_CHANGE_UNABLE,
		                   TOLD("units hang on this paragraph: before "
		                        "them or behind them?"));
	return n != NULL;
}

static bool anchor_find(struct finder *f, const struct gap *gap,
                        unsigned ordinal, struct anchor *out)
{
	bool stretch = gap->in.kind == SPOT_PIECES;
	const struct node *unit = gap->in.unit, *n, *last;
	struct place path[PIECES_PATH + 1];
	struct step step = {.kind = gap->part ? STEP_PART : STEP_ABZ};

	if (quoted_has(unit))
		return quoted_seat(f, gap, ordinal, out);
	*out = (struct anchor){gap->table, NULL};
	if (gap->table != NULL)
		return true;
	if (ordinal == 0 && !stretch) {
		out->after = unit->last;
		return true;
	}
	if (ordinal == 0)
		return anchor_behind(f, gap, gap->in.last, out);
	if (ordinal == 1) {
		n = stretch ? gap->in.first : unit->first;
		while (n && (n->kind == NODE_NUM || n->kind == NODE_HEADING))
			n = n->next;
		out->before = n;
		out->after = n ? NULL : unit->last;
		return true;
	}
	if (gap->n)
		memcpy(path, gap->path, gap->n * sizeof(*path));
	step.num = str_format(f->a, "%u", ordinal - 1);
	path[gap->n] =
	    (struct place){.kind = NODE_ALINEA,
	                   .piece = gap->part ? PIECE_PART : PIECE_ALINEA,
	                   .num = step.num};
	n = units_find(&f->units, unit, path, gap->n + 1, &last);
	if (n == NULL || find_is_unit(n))
		return search_fail(f, DIAG_TARGET_MISSING,
		                   near_pieces(f, unit, &step));
	return anchor_behind(f, gap, last ? last : n, out);
}

bool find_anchor(struct finder *f, const struct gap *gap, unsigned ordinal,
                 struct anchor *out)
{
	return anchor_find(f, gap, ordinal, out) &&
	       (out->after == NULL || !unsure_stands(out->after, out->after) ||
	        search_unsure(f));
}
