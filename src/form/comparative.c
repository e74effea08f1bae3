#include "form/comparative.h"

#include "diff/marked.h"
#include "form/banner.h"

/* A table of the act in which more rows than this have changed is one
   element. */
enum { ROWS_MAX = 20 };

/* A structural element and the changes in it. */
struct element {
	size_t x, y; /* items; NOWHERE */
	VEC(const struct change *) changes;
};

struct comparer {
	struct arena *a;
	struct diff *d;
	struct edition old, fresh;
	size_t *row[2]; /* by item, old and new: the number of its element */
	size_t *touched[2]; /* by table: rows in it that changed */
	VEC(struct element) elements;
	struct change_paths paths;
};

/* The outermost unit without a partner that an item is in, else itself. */
static size_t outermost_alone(const struct outline *o, size_t item)
{
	size_t alone = item;

	for (size_t i = item; i != NOWHERE && i != 0; i = o->p[i].parent)
		if (o->p[i].pair == NOWHERE && !o->p[i].leaf)
			alone = i;
	return alone;
}

/* A part of an article: one of several paragraphs without a number. */
static bool is_piece(const struct outline *o, size_t item)
{
	const struct item *i = &o->p[item];

	return i->leaf && i->class == NODE_P && !i->only &&
	       i->parent != NOWHERE &&
	       o->p[i->parent].node->kind == NODE_ARTICLE;
}

/* The structural element that an item belongs to: the part of an article; the
   nearest provision or row of a table; the unit whose heading or number it is;
   else itself. */
static size_t element_of(const struct outline *o, size_t item)
{
	const struct item *in;

	if (is_piece(o, item))
		return item;
	for (size_t i = item; i != NOWHERE && i != 0; i = o->p[i].parent) {
		const struct item *at = &o->p[i];

		if (redaction_is_provision(at) || at->node->kind == NODE_TR)
			return i;
	}
	if (!o->p[item].leaf || o->p[item].parent == NOWHERE)
		return item;
	in = &o->p[o->p[item].parent];
	if (node_class(in->node->kind) == CLASS_HIER &&
	    o->p[item].class != NODE_P)
		return o->p[item].parent;
	return item;
}

/* The table instead of one of many rows in it that changed. */
static size_t element_table(const struct comparer *c, bool fresh, size_t unit)
{
	const struct outline *o = fresh ? &c->d->y : &c->d->x;
	size_t table = o->p[unit].parent;

	if (o->p[unit].node->kind != NODE_TR || table == NOWHERE ||
	    c->touched[fresh][table] <= ROWS_MAX)
		return unit;
	return table;
}

/* What a change is in: items of both, NOWHERE. */
static void change_units(const struct comparer *c, const struct change *change,
                         size_t *x, size_t *y)
{
	struct diff *d = c->d;

	*x = *y = NOWHERE;
	if (change->kind == CHANGE_COLUMN) {
		*x = change->x;
		*y = change->y;
	} else if (change->y != NOWHERE) {
		*y = element_of(&d->y, outermost_alone(&d->y, change->y));
		*y = element_table(c, true, *y);
		*x = *y == change->y ? change->x : d->y.p[*y].pair;
	} else {
		*x = element_of(&d->x, change->x);
		*x = element_table(c, false, *x);
		*y = d->x.p[*x].pair;
	}
}

/* Count the rows of tables that something is in. */
static void rows_count(struct comparer *c)
{
	struct diff *d = c->d;
	size_t last = NOWHERE;

	for (size_t i = 0; i < d->list.n; i++) {
		size_t x, y, unit, table;
		bool fresh;

		change_units(c, &d->list.p[i], &x, &y);
		fresh = y != NOWHERE;
		unit = fresh ? y : x;
		/* A column is in all rows. */
		if (d->list.p[i].kind == CHANGE_COLUMN)
			c->touched[1][y] = ROWS_MAX + 1;
		table = (fresh ? &d->y : &d->x)->p[unit].parent;
		if (table == NOWHERE || 2 * unit + fresh == last ||
		    (fresh ? &d->y : &d->x)->p[unit].node->kind != NODE_TR)
			continue;
		last = 2 * unit + fresh;
		c->touched[fresh][table]++;
		/* The same table, in both. */
		if (!fresh && d->x.p[table].pair != NOWHERE)
			c->touched[1][d->x.p[table].pair]++;
	}
	for (size_t i = 0; i < d->y.n; i++)
		if (c->touched[1][i] && d->y.p[i].pair != NOWHERE)
			c->touched[0][d->y.p[i].pair] = c->touched[1][i];
}

static struct element *element_add(struct comparer *c, size_t x, size_t y)
{
	bool fresh = y != NOWHERE;
	size_t *row = &c->row[fresh][fresh ? y : x];

	if (*row == 0) {
		*vec_push(c->a, &c->elements) =
		    (struct element){.x = x, .y = y};
		*row = c->elements.n;
	}
	return &c->elements.p[*row - 1];
}

/* Is an item nothing but notes of editors? */
static bool is_notes(const struct outline *o, size_t item)
{
	bool notes = false;

	for (size_t i = item; i < o->p[item].end; i++) {
		if (!o->p[i].leaf)
			continue;
		if (!redaction_is_note(o, i))
			return false;
		notes = true;
	}
	return notes;
}

/* Is a change only in an editor's note? */
static bool is_of_note(const struct diff *d, const struct change *c)
{
	bool old = c->x != NOWHERE && is_notes(&d->x, c->x);
	bool fresh = c->y != NOWHERE && is_notes(&d->y, c->y);

	return (old && fresh) || (old && c->y == NOWHERE) ||
	       (fresh && c->x == NOWHERE);
}

static void whole_mark(struct edition *e, size_t item, size_t row)
{
	for (size_t i = item; i < e->o->p[item].end;) {
		if (!e->fresh && outline_stays(e->o, i, item)) {
			i = e->o->p[i].end;
			continue;
		}
		e->marks[i].whole = true;
		if (e->shown[i] == 0)
			e->shown[i] = row;
		i++;
	}
}

static void leaf_show(struct edition *e, size_t leaf, size_t row,
                      const struct change *words)
{
	e->shown[leaf] = row;
	e->marks[leaf].hunks = words->hunks;
	e->marks[leaf].n = words->nhunks;
}

/* A provision that stands elsewhere: its first words, the number marked if that
   is another one. */
static void place_mark(struct comparer *c, const struct change *change,
                       size_t row)
{
	struct diff *d = c->d;
	size_t x = change->x + 1, y = change->y + 1, first;
	struct change words = {0};

	first = redaction_first(&d->x, change->x);
	if (first != NOWHERE)
		c->old.shown[first] = row;
	first = redaction_first(&d->y, change->y);
	if (first != NOWHERE)
		c->fresh.shown[first] = row;
	if (change->numbered && x < d->x.p[change->x].end)
		whole_mark(&c->old, x, row);
	else if (change->numbered && y < d->y.p[change->y].end)
		whole_mark(&c->fresh, y, row);
	/* The number of a row is the first cell's. */
	x += x < d->x.p[change->x].end && d->x.p[x].number && !d->x.p[x].leaf;
	y += y < d->y.p[change->y].end && d->y.p[y].number && !d->y.p[y].leaf;
	if (!change->renumbered || x >= d->x.p[change->x].end ||
	    y >= d->y.p[change->y].end || !d->x.p[x].leaf || !d->y.p[y].leaf)
		return;
	hunks_read(&d->lexemes, &d->x.p[x], &d->y.p[y], &words);
	leaf_show(&c->old, x, row, &words);
	leaf_show(&c->fresh, y, row, &words);
}

/* The cells of a column that only one edition has; all of the table is shown.
 */
static void column_mark(struct edition *e, size_t table, size_t column,
                        size_t row)
{
	const struct outline *o = e->o;

	e->shown[table] = row;
	for (size_t i = table; i < o->p[table].end; i++)
		if (column != 0 && o->p[i].extra && o->p[i].place <= column &&
		    column < o->p[i].place + o->p[i].columns &&
		    outline_table(o, i) == table)
			whole_mark(e, i, row);
}

/* What a change marks, and in which row of the form that is shown; the row of a
   table too. */
static void change_mark(struct comparer *c, const struct change *change,
                        const struct element *e)
{
	size_t row = (size_t)(e - c->elements.p) + 1;
	const size_t units[] = {e->x, e->y};
	struct edition *sides[] = {&c->old, &c->fresh};
	size_t items[] = {change->x, change->y};

	switch (change->kind) {
	case CHANGE_WORDS:
		leaf_show(&c->old, change->x, row, change);
		leaf_show(&c->fresh, change->y, row, change);
		break;
	case CHANGE_ADDED:
		whole_mark(&c->fresh, change->y, row);
		break;
	case CHANGE_REMOVED:
		whole_mark(&c->old, change->x, row);
		break;
	case CHANGE_PLACE:
		place_mark(c, change, row);
		break;
	case CHANGE_COLUMN:
		column_mark(&c->old, change->x,
		            change->new_column ? 0 : change->old_column, row);
		column_mark(&c->fresh, change->y,
		            change->old_column ? 0 : change->new_column, row);
		return;
	case CHANGE_SPAN:
	case CHANGE_KINDS:
		break;
	}
	for (size_t k = 0; k < 2; k++) {
		const struct outline *o = sides[k]->o;
		size_t i = items[k];

		while (i != NOWHERE && i != 0 && o->p[i].node->kind != NODE_TR)
			i = o->p[i].parent;
		if (i != NOWHERE && i != 0 && units[k] != NOWHERE &&
		    i >= units[k] && i < o->p[units[k]].end)
			sides[k]->shown[i] = row;
	}
}

static void elements_find(struct comparer *c)
{
	struct diff *d = c->d;

	rows_count(c);
	for (size_t i = 0; i < d->list.n; i++) {
		const struct change *change = &d->list.p[i];
		struct element *e;
		size_t x, y;

		if (is_of_note(d, change))
			continue;
		change_units(c, change, &x, &y);
		e = element_add(c, x, y);
		*vec_push(c->a, &e->changes) = change;
		change_mark(c, change, e);
	}
}

/* The leaf that all changes of an element are in; else the element. */
static size_t element_item(const struct element *e, bool fresh)
{
	size_t unit = fresh ? e->y : e->x, item = NOWHERE;

	for (size_t i = 0; i < e->changes.n; i++) {
		const struct change *c = e->changes.p[i];
		size_t at = fresh ? c->y : c->x;

		if (at == NOWHERE || (item != NOWHERE && at != item))
			return unit;
		item = at;
	}
	return item;
}

/* Does a change say more than where it is? */
static bool is_told(const struct change *c)
{
	return c->kind == CHANGE_PLACE || c->kind == CHANGE_SPAN ||
	       c->kind == CHANGE_COLUMN;
}

/* Where the element stands in words; of what in it was moved, has another
   number or spans others, that. */
static void element_say(struct comparer *c, const struct element *e,
                        struct comparative_row *row)
{
	bool fresh = e->y != NOWHERE;
	size_t item = element_item(e, fresh);
	bool said = false;

	for (size_t i = 0; i < e->changes.n; i++)
		said = said ||
		       (is_told(e->changes.p[i]) && e->changes.p[i]->y == e->y);
	if (!said)
		*vec_push(c->a, &row->element) =
		    path_print(fresh ? c->paths.y : c->paths.x, item);
	for (size_t i = 0; i < e->changes.n; i++)
		if (is_told(e->changes.p[i]))
			*vec_push(c->a, &row->element) =
			    change_path(&c->paths, c->d, e->changes.p[i]);
}

/* Is something of an element shown in an edition? */
static bool has_wording(const struct element *e, const struct edition *side,
                        size_t unit, size_t row)
{
	if (unit == NOWHERE || !redaction_has_words(side->o, unit))
		return false;
	for (size_t i = 0; i < e->changes.n; i++) {
		const struct change *c = e->changes.p[i];

		if ((side->fresh ? c->y : c->x) != NOWHERE)
			return true;
	}
	return side->o->p[unit].node->kind == NODE_TR ||
	       side->shown[unit] == row;
}

/* Is an item in a unit, but in no provision in that? */
static bool is_own(const struct outline *o, size_t item, size_t unit)
{
	for (size_t i = item; i != NOWHERE && i != unit; i = o->p[i].parent)
		if (i == 0 || redaction_is_provision(&o->p[i]))
			return false;
	return unit != NOWHERE;
}

/* What stood elsewhere: the old wording of what was moved into an element.
   Is there any? */
static bool moved_read(struct comparer *c, const struct element *e, size_t row,
                       struct redaction *out)
{
	size_t last = NOWHERE;

	for (size_t i = 0; i < e->changes.n; i++) {
		size_t x = e->changes.p[i]->x;

		if (x == NOWHERE || x == last || is_own(&c->d->x, x, e->x))
			continue;
		redaction_read(&c->old, x, row, out);
		last = x;
	}
	return last != NOWHERE;
}

static void row_read(struct comparer *c, size_t i, struct comparative_row *row,
                     bool *added)
{
	const struct element *e = &c->elements.p[i];
	bool old = has_wording(e, &c->old, e->x, i + 1);
	bool fresh = has_wording(e, &c->fresh, e->y, i + 1);

	if (!old && !fresh) {
		old = e->x != NOWHERE;
		fresh = e->y != NOWHERE;
	}
	element_say(c, e, row);
	if (old)
		redaction_read(&c->old, e->x, i + 1, &row->old);
	if (!moved_read(c, e, i + 1, &row->old) && !old)
		redaction_say(c->a, &row->old,
		              doc_label(c->d->new_doc, STR("table-none")));
	if (fresh)
		redaction_read(&c->fresh, e->y, i + 1, &row->fresh);
	else
		redaction_say(c->a, &row->fresh,
		              doc_label(c->d->new_doc, STR("table-gone")));
	*added = !old;
}

static struct edition edition_of(struct arena *a, const struct outline *o,
                                 bool fresh)
{
	return (struct edition){
	    .a = a,
	    .o = o,
	    .marks = arena_array(a, o->n, sizeof(struct leaf_mark)),
	    .shown = arena_array(a, o->n, sizeof(size_t)),
	    .fresh = fresh,
	    .gap = STR("…")};
}

void comparative_read(struct diff *d, struct comparative *out)
{
	struct arena *a = &d->arena;
	struct paths x = {.a = a, .doc = d->new_doc, .o = &d->x};
	struct paths y = {.a = a, .doc = d->new_doc, .o = &d->y};
	struct comparer c = {.a = a, .d = d, .paths = {&x, &y}};
	size_t additions = 0;

	*out = (struct comparative){0};
	c.old = edition_of(a, &d->x, false);
	c.fresh = edition_of(a, &d->y, true);
	for (size_t k = 0; k < 2; k++) {
		size_t n = k ? d->y.n : d->x.n;

		c.row[k] = arena_array(a, n, sizeof(size_t));
		c.touched[k] = arena_array(a, n, sizeof(size_t));
	}
	elements_find(&c);
	for (size_t i = 0; i < c.elements.n; i++) {
		bool added;

		row_read(&c, i, vec_push(a, &out->rows), &added);
		additions += added;
	}
	banner_read(d,
	            additions == 0              ? BANNER_CHANGES
	            : additions == c.elements.n ? BANNER_ADDITIONS
	                                        : BANNER_BOTH,
	            out);
}
