#include "edit/quoted.h"

#include "base/told.h"
#include "edit/near.h"

bool quoted_has(const struct node *unit)
{
	for (const struct node *n = unit; n != NULL; n = node_next(n, unit))
		if (n->kind == NODE_QUOTED_STRUCTURE)
			return true;
	return false;
}

bool quoted_is(const struct node *n)
{
	return n != NULL && node_above(n, NODE_QUOTED_STRUCTURE) != NULL;
}

static bool is_own(const struct node *n)
{
	return n->kind == NODE_INTRO || n->kind == NODE_CONTENT ||
	       n->kind == NODE_ALINEA || n->kind == NODE_WRAP_UP;
}

/* The k-th paragraph of a unit: a piece of its own text, or a block in quotes;
   NULL: it has fewer. */
static const struct node *paragraph(const struct node *unit, unsigned k)
{
	for (const struct node *n = unit->first; n != NULL; n = n->next) {
		const struct node *c = NULL;

		if (!is_own(n))
			continue;
		if (--k == 0)
			return n;
		while ((c = units_quoted_next(n, c)) != NULL)
			if (--k == 0)
				return c;
	}
	return NULL;
}

bool quoted_step(struct finder *f, struct search *s, struct str num)
{
	const struct node *unit = s->at.unit, *hit = NULL;
	unsigned k;

	if (s->step->kind != STEP_ABZ || s->n != 0)
		return search_fail(f, DIAG_CHANGE_UNABLE,
		                   TOLD("parts of a unit with quotations are "
		                        "not told apart"));
	if (str_number(num, &k) && k != 0)
		hit = paragraph(unit, k);
	if (hit == NULL)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   told(f->a,
		                        "there is no paragraph %.*s, "
		                        "those of new text in quotes "
		                        "counted too",
		                        STR_ARG(num)));
	if (is_own(hit) && quoted_has(hit))
		return search_fail(f, DIAG_CHANGE_UNABLE,
		                   TOLD("the paragraph orders new text, and "
		                        "that is in paragraphs of its own"));
	s->at.kind = SPOT_PIECES;
	s->at.first = s->at.last = hit;
	s->n = PIECES_PATH; /* nothing is counted in it */
	return true;
}

/* Are all of its siblings but that one numbers? */
static bool is_alone(const struct node *n)
{
	for (const struct node *c = n->parent->first; c; c = c->next)
		if (c != n && c->kind != NODE_NUM)
			return false;
	return true;
}

const struct node *quoted_whole(const struct node *block)
{
	const struct node *n = block;

	if (n->kind != NODE_P)
		return NULL;
	while (n->parent->kind != NODE_QUOTED_STRUCTURE &&
	       node_class(n->kind) != CLASS_HIER) {
		if (!is_alone(n))
			return NULL;
		n = n->parent;
	}
	/* The first paragraph of a unit has its number. */
	if (n->kind == NODE_ALINEA && n->prev && n->prev->kind == NODE_NUM)
		return NULL;
	return n;
}

bool quoted_seat(struct finder *f, const struct gap *gap, unsigned ordinal,
                 struct anchor *out)
{
	const struct node *before, *behind;

	*out = (struct anchor){NULL, NULL};
	if (ordinal > 1 && gap->n == 0 && !gap->part &&
	    gap->in.kind == SPOT_NODE) {
		before = paragraph(gap->in.unit, ordinal - 1);
		behind = paragraph(gap->in.unit, ordinal);
		if (before && behind && before->kind == NODE_P &&
		    before->parent->kind == NODE_QUOTED_STRUCTURE &&
		    before->parent == behind->parent)
			out->after = before;
	}
	return out->after != NULL ||
	       search_fail(f, DIAG_CHANGE_UNABLE,
	                   TOLD("whether the new paragraph is in the quotes "
	                        "cannot be told"));
}
