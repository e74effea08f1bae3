#include "form/redaction.h"

#include "form/extract.h"

/* Of longer provisions that something stands in only the number is shown. */
enum { LEAD_MAX = 2000 };

bool redaction_is_provision(const struct item *i)
{
	return !i->leaf && node_class(i->node->kind) == CLASS_HIER &&
	       node_rank(i->node->kind) >= node_rank(NODE_ARTICLE);
}

bool redaction_is_note(const struct outline *o, size_t leaf)
{
	return o->p[leaf].leaf && o->p[leaf].class == NODE_REMARK;
}

bool redaction_has_words(const struct outline *o, size_t unit)
{
	for (size_t i = unit; i < o->p[unit].end; i++)
		if (o->p[i].leaf && !o->p[i].number && o->p[i].text.n &&
		    !redaction_is_note(o, i))
			return true;
	return false;
}

size_t redaction_first(const struct outline *o, size_t unit)
{
	for (size_t i = unit; i < o->p[unit].end; i++) {
		if (o->p[i].leaf && !o->p[i].number && !redaction_is_note(o, i))
			return i;
		if (i != unit && redaction_is_provision(&o->p[i]))
			return NOWHERE;
	}
	return NOWHERE;
}

bool redaction_is_head(const struct outline *o, size_t row)
{
	size_t cell = outline_first(o, row);

	return cell != NOWHERE && o->p[cell].node->kind == NODE_TH;
}

void redaction_say(struct arena *a, struct redaction *w, struct str words)
{
	struct redaction_part *part = vec_push(a, &w->parts);

	*vec_push(a, &part->text.runs) = (struct run){.text = words};
	w->gap = false;
	w->number = false;
}

/* Something is left out here: said once. */
static void redaction_gap(const struct edition *e, struct redaction *w)
{
	if (w->gap)
		return;
	redaction_say(e->a, w, e->gap);
	w->gap = true;
}

/* A leaf in a paragraph of its own, or behind the number before it. */
static void redaction_leaf(const struct edition *e, size_t i, bool plain,
                           struct redaction *w)
{
	bool joined = w->number;
	struct redaction_part *part =
	    joined ? &w->parts.p[w->parts.n - 1] : vec_push(e->a, &w->parts);

	if (joined)
		*vec_push(e->a, &part->text.runs) =
		    (struct run){.text = STR(" ")};
	extract_leaf(e, i, plain, &part->text);
	w->gap = false;
	w->number = e->o->p[i].node->kind == NODE_NUM;
}

static void redaction_grid(const struct edition *e, size_t table, size_t only,
                           size_t row, struct redaction *w)
{
	struct redaction_part *part = vec_push(e->a, &w->parts);

	part->grid = extract_grid(e, table, only, row);
	w->gap = false;
	w->number = false;
}

/* How far the number and the heading, or the first words, of a provision
   reach. */
static size_t lead_put(const struct edition *e, size_t unit,
                       struct redaction *w)
{
	const struct outline *o = e->o;
	size_t i = unit + 1, first = redaction_first(o, unit);

	if (i < o->p[unit].end && o->p[i].number && o->p[i].leaf)
		redaction_leaf(e, i++, true, w);
	if (first == NOWHERE || first != i || o->p[first].bytes > LEAD_MAX)
		return i;
	redaction_leaf(e, first, true, w);
	return first + 1;
}

/* The provisions that a unit stands in, up to its article or its outermost
   point. */
static void lead_read(const struct edition *e, size_t unit, struct redaction *w)
{
	const struct outline *o = e->o;
	size_t chain[NODE_DEPTH_MAX], n = 0;
	size_t target = unit;

	/* Of a table it is said in it what is left out. */
	if (o->p[unit].node->kind == NODE_TR)
		target = o->p[unit].parent;
	for (size_t i = o->p[unit].parent; i != NOWHERE && n < NODE_DEPTH_MAX;
	     i = o->p[i].parent) {
		enum node_class class = node_class(o->p[i].node->kind);

		if (redaction_is_provision(&o->p[i]))
			chain[n++] = i;
		else if (class != CLASS_TABLE && class != CLASS_ROW &&
		         class != CLASS_CELL && class != CLASS_TEXTY)
			break;
	}
	while (n-- > 0) {
		size_t behind = lead_put(e, chain[n], w);

		if (behind < (n ? chain[n - 1] : target))
			redaction_gap(e, w);
	}
}

/* The number and heading of a chapter or another unit that a heading is of. */
static bool is_always_shown(const struct item *i)
{
	return i->leaf && (i->number || i->node->kind == NODE_HEADING);
}

/* Of what is larger than an article, or an appendix, only its number and
   heading are shown where no more of it has changed. */
static bool is_large(const struct item *i)
{
	enum node_class class = node_class(i->node->kind);

	return !i->leaf && !redaction_is_provision(i) &&
	       (class == CLASS_HIER || class == CLASS_ATTACHMENT);
}

/* A unit that is being written. */
struct unit {
	size_t item, row;
	bool all;   /* of it is shown */
	bool large; /* nothing is said of what is left out */
};

/* One of the items in it, or itself; where the next one is. */
static size_t unit_item(const struct edition *e, const struct unit *u, size_t i,
                        struct redaction *w)
{
	const struct item *item = &e->o->p[i];
	bool shown = u->all || e->shown[i] == u->row;
	bool table = item->node->kind == NODE_TABLE;

	if (u->all && !e->fresh && outline_stays(e->o, i, u->item)) {
		redaction_gap(e, w);
		return item->end;
	}
	/* Of a unit that is gone the note of that is all that there is. */
	if (item->leaf && redaction_is_note(e->o, i) &&
	    !(i > 0 && e->o->p[i - 1].number &&
	      e->o->p[i - 1].parent == item->parent))
		return i + 1;
	if (item->leaf &&
	    (shown || is_always_shown(item) || redaction_is_note(e->o, i))) {
		redaction_leaf(e, i, false, w);
		return i + 1;
	}
	if (table && (shown || i == u->item)) {
		redaction_grid(e, i, NOWHERE, shown ? 0 : u->row, w);
		return item->end;
	}
	/* Other provisions have rows of their own. */
	if (!item->leaf && !table &&
	    (shown || i == u->item ||
	     node_class(item->node->kind) != CLASS_HIER))
		return i + 1;
	if (!u->large)
		redaction_gap(e, w);
	return item->end;
}

/* What of a unit is shown in that row. */
static void unit_read(const struct edition *e, size_t unit, size_t row,
                      struct redaction *w)
{
	struct unit u = {unit, row, e->shown[unit] == row, false};

	u.large = !u.all && is_large(&e->o->p[unit]);
	for (size_t i = unit; i < e->o->p[unit].end;)
		i = unit_item(e, &u, i, w);
}

void redaction_read(const struct edition *e, size_t unit, size_t row,
                    struct redaction *out)
{
	const struct item *item = &e->o->p[unit];

	lead_read(e, unit, out);
	if (item->node->kind == NODE_TR && item->parent != NOWHERE)
		redaction_grid(e, item->parent, unit, row, out);
	else
		unit_read(e, unit, row, out);
}
