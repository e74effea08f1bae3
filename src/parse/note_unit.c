#include "parse/note_unit.h"

#include "tree/number.h"
#include "tree/frbr.h"

enum {
	LOOK_MAX = 64,     /* units of one number that are looked at */
	RANGE_MAX = 200,   /* units in a range */
	TARGETS_MAX = 200, /* of one change */
};

/* The units of one kind and number, in the order of the tree. */
struct unit_list {
	VEC(struct note_place) units;
};

static struct str unit_key(struct note_units *u, enum node_kind kind,
                           struct str num)
{
	return str_format(u->a, "%d %.*s", (int)kind, STR_ARG(num));
}

static bool is_unit(const struct node *n)
{
	return node_class(n->kind) == CLASS_HIER || n->kind == NODE_ATTACHMENT;
}

void note_units_read(struct note_units *u, struct node *root,
                     struct note_place *places, size_t n)
{
	size_t order = 0, k = 0;

	u->document = node_document(root) ? node_document(root) : root;
	for (struct node *c = root, *next; c != NULL; c = next) {
		struct unit_list *list;
		void **slot;

		/* Quoted wording is no unit of this act. */
		next = c->kind == NODE_QUOTED_STRUCTURE ? node_skip(c, root)
		                                        : node_next(c, root);
		if (k < n && places[k].node == c)
			places[k++].order = order;
		if (!is_unit(c) || (c->num.n == 0 && c->kind == NODE_ALINEA))
			continue;
		order++;
		slot = map_put(u->a, &u->lists, unit_key(u, c->kind, c->num));
		if (*slot == NULL)
			*slot = arena_alloc(u->a, sizeof(*list));
		list = *slot;
		*vec_push(u->a, &list->units) =
		    (struct note_place){c, order - 1};
	}
}

/* Does n stand in all larger units that the note names with it? */
static bool unit_fits(const struct node *n,
                      const struct note_mentions *mentions, unsigned rank)
{
	for (size_t i = 0; i < mentions->n; i++) {
		const struct note_mention *m = &mentions->p[i];
		const struct node *above = n->parent;

		if (m->part != PART_UNIT || node_rank(m->kind) >= rank)
			continue;
		while (above &&
		       (above->kind != m->kind || !str_eq(above->num, m->num)))
			above = above->parent;
		if (above == NULL)
			return false;
	}
	return true;
}

static const struct node *document_of(const struct node *n)
{
	return node_above(n, NODE_ATTACHMENT);
}

/* The unit of a kind and number that a note means: the nearest before it,
   else behind it, in the same part of the act before others. */
static const struct node *unit_find(struct note_units *u,
                                    const struct note_place *place,
                                    const struct note_mention *m,
                                    const struct note_mentions *mentions)
{
	const struct unit_list *list =
	    map_get(&u->lists, unit_key(u, m->kind, m->num));
	const struct node *home = document_of(place->node), *other = NULL;
	size_t split = list ? vec_below(&list->units, order, place->order) : 0;
	size_t n = list ? list->units.n : 0;

	for (size_t i = 0; i < n && i < LOOK_MAX; i++) {
		/* Backwards from the note, then on behind it. */
		size_t k = i < split ? split - 1 - i : i;
		const struct node *c = list->units.p[k].node;

		if (!unit_fits(c, mentions, node_rank(m->kind)))
			continue;
		if (document_of(c) == home || c->kind == NODE_ATTACHMENT)
			return c;
		if (other == NULL)
			other = c;
	}
	return other;
}

/* The unit in which the note stands; the attachment; NULL: the act. */
static const struct node *unit_home(const struct note_place *place)
{
	const struct node *n = place->node;

	while (n != NULL && (!is_unit(n) || n->kind == NODE_ALINEA))
		n = n->parent;
	return n;
}

static void target_add(struct note_units *u, struct note_targets *out,
                       const struct node *unit, struct str place)
{
	if (out->n < TARGETS_MAX)
		*vec_push(u->a, out) = (struct note_target){unit, place};
}

/* A unit, and those that the same line says are gone. */
static void target_home(struct note_units *u, struct note_targets *out,
                        const struct node *unit)
{
	target_add(u, out, unit, STR(""));
	while (unit != NULL && (unit = node_gone_next(unit)) != NULL)
		target_add(u, out, unit, STR(""));
}

/* From the unit added last on to n, a later one of its kind beside it. */
static void target_range(struct note_units *u, struct note_targets *out,
                         const struct node *n)
{
	const struct node *first = out->n ? out->p[out->n - 1].unit : NULL;
	const struct node *c = first ? first->next : NULL;
	size_t left = RANGE_MAX;

	while (c != NULL && c != n && left-- > 0)
		c = c->next;
	if (c != n || c == NULL)
		return;
	for (c = first->next; c != n; c = c->next)
		if (c->kind == n->kind)
			target_add(u, out, c, STR(""));
}

/* The smallest of the units that a mention's own would stand in; NULL. */
static const struct node *target_around(struct note_units *u,
                                        const struct note_place *place,
                                        const struct note_mention *m,
                                        const struct note_mentions *all)
{
	const struct note_mention *around = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct note_mention *x = &all->p[i];

		if (x->part == PART_UNIT &&
		    node_rank(x->kind) < node_rank(m->kind) &&
		    (around == NULL ||
		     node_rank(x->kind) > node_rank(around->kind)))
			around = x;
	}
	return around ? unit_find(u, place, around, all) : NULL;
}

/* A unit that is not in the text any more, or not yet: where it would stand,
   if that can be said; else the unit around it, or that of the note. */
static void target_absent(struct note_units *u, const struct note_place *place,
                          const struct note_mention *m,
                          const struct note_mentions *all,
                          struct note_targets *out)
{
	const struct node *around = target_around(u, place, m, all);
	struct arena *a = u->p->a;

	if (m->kind == NODE_ATTACHMENT && m->num.n)
		target_add(
		    u, out, NULL,
		    str_join(a, STR("/!"), frbr_appendix(a, STR(""), m->num)));
	else if (m->kind == NODE_ARTICLE && m->num.n &&
	         document_of(place->node) == NULL)
		target_add(u, out, NULL,
		           str_format(a, "/!main~art_%.*s", STR_ARG(m->num)));
	else {
		target_add(u, out, around ? around : unit_home(place), STR(""));
		out->pieces = true;
	}
}

/* A "point 2)" is a subpoint. */
static const struct node *unit_or_smaller(struct note_units *u,
                                          const struct note_place *place,
                                          const struct note_mention *m,
                                          const struct note_mentions *all)
{
	const struct node *n = unit_find(u, place, m, all);
	struct note_mention other = *m;

	if (n != NULL || m->kind != NODE_PARAGRAPH)
		return n;
	other.kind = NODE_SUBPARAGRAPH;
	return unit_find(u, place, &other, all);
}

static void find_units(struct note_units *u, const struct note_place *place,
                       const struct note_mentions *mentions, unsigned rank,
                       struct note_targets *out)
{
	for (size_t i = 0; i < mentions->n; i++) {
		const struct note_mention *m = &mentions->p[i];
		const struct node *n;

		if (m->part != PART_UNIT || node_rank(m->kind) != rank)
			continue;
		n = unit_or_smaller(u, place, m, mentions);
		if (n != NULL && m->up_to)
			target_range(u, out, n);
		if (n != NULL)
			target_add(u, out, n, STR(""));
		else
			target_absent(u, place, m, mentions, out);
	}
}

/* The title of a unit, of the act (NULL). */
static const struct node *heading_of(struct note_units *u,
                                     const struct node *unit)
{
	const struct node *document = unit ? node_document(unit) : u->document;
	const struct node *preface, *n;

	if (unit != NULL && unit->kind != NODE_ATTACHMENT) {
		n = node_child(unit, NODE_HEADING);
		return n ? n : unit;
	}
	preface = document ? node_child(document, NODE_PREFACE) : NULL;
	n = preface ? node_child(preface, NODE_LONG_TITLE) : NULL;
	if (n == NULL && unit != NULL)
		n = node_child(unit, NODE_HEADING);
	return n ? n : preface ? preface : unit;
}

/* The first line of the contents list; the act, where it has none. */
static const struct node *contents_of(struct note_units *u)
{
	const struct node *preface =
	    u->document ? node_child(u->document, NODE_PREFACE) : NULL;
	const struct node *n = preface ? preface->first : NULL;

	while (n != NULL && !str_eq(node_attr(n, STR("class")), STR("toc")))
		n = n->next;
	return n;
}

static bool has_part(const struct note_mentions *m, enum note_part part)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->p[i].part == part)
			return true;
	return false;
}

/* The rank of the smallest unit named; 0 is that of an attachment. */
static bool smallest(const struct note_mentions *m, unsigned *rank)
{
	bool any = false;

	*rank = 0;
	for (size_t i = 0; i < m->n; i++)
		if (m->p[i].part == PART_UNIT) {
			unsigned r = node_rank(m->p[i].kind);

			*rank = r > *rank ? r : *rank;
			any = true;
		}
	return any;
}

void note_units_find(struct note_units *u, const struct note_place *place,
                     const struct note_mentions *mentions,
                     struct note_targets *out)
{
	const struct node *home = unit_home(place), *preamble;
	size_t from = out->n;
	unsigned rank;

	out->pieces =
	    has_part(mentions, PART_PIECE) || has_part(mentions, PART_CONTENTS);
	if (smallest(mentions, &rank)) {
		find_units(u, place, mentions, rank, out);
	} else if (has_part(mentions, PART_DOCUMENT)) {
		target_add(u, out, document_of(place->node), STR(""));
	} else if (has_part(mentions, PART_PREAMBLE)) {
		preamble = node_child(u->document, NODE_PREAMBLE);
		target_add(u, out, preamble,
		           preamble ? STR("") : STR("/!main~preamble"));
		return;
	} else if (has_part(mentions, PART_CONTENTS)) {
		target_add(u, out, contents_of(u), STR(""));
		return;
	} else if (has_part(mentions, PART_ACT) &&
	           !has_part(mentions, PART_HEADING)) {
		target_add(u, out, NULL, STR(""));
	} else {
		target_home(u, out, has_part(mentions, PART_ACT) ? NULL : home);
	}
	if (!has_part(mentions, PART_HEADING))
		return;
	for (; from < out->n; from++)
		if (out->p[from].place.n == 0)
			out->p[from].unit = heading_of(u, out->p[from].unit);
}
