#include "diff/marked.h"

#include "diff/exact.h"
#include "diff/marker.h"
#include "diff/mended.h"
#include "diff/merged.h"
#include "diff/partner.h"
#include "diff/spans.h"
#include "tree/edition.h"
#include "tree/meta.h"

/* The node that stands for an item among those beside it. */
static struct node *item_node(const struct outline *o, size_t i, bool last)
{
	const struct item *item = &o->p[i];
	size_t at = last ? item->behind - 1 : item->segment;
	const struct node *n =
	    outline_is_run(o, i) ? o->segments.p[at].node : item->node;

	return (struct node *)n;
}

static void mark_item(struct marker *m, size_t y)
{
	const struct item *item = &m->z.p[y];

	if (!outline_is_run(&m->z, y)) {
		((struct node *)item->node)->mark = MARK_ADDED;
		return;
	}
	for (size_t i = item->segment; i < item->behind; i++)
		((struct node *)m->z.segments.p[i].node)->mark = MARK_ADDED;
}

/* Does something of a unit without a partner stand in the other text, and is
   not shown as moved (shown: by item)? */
static bool has_staying(const struct outline *o, size_t unit, const bool *shown)
{
	for (size_t i = unit; i < o->p[unit].end; i++)
		if (outline_stays(o, i, unit) && !shown[i])
			return true;
	return false;
}

/* What came to a new unit from elsewhere is not new. */
static void mark_added(struct marker *m, size_t y)
{
	const struct outline *o = &m->d->y;

	if (!has_staying(o, y, m->moves.came)) {
		mark_item(m, y);
		return;
	}
	for (size_t i = y; i < o->p[y].end;) {
		bool stays = outline_stays(o, i, y);

		if (!stays && o->p[i].leaf)
			mark_item(m, i);
		i = stays ? o->p[i].end : i + 1;
	}
}

/* Does it stand beside what holds paragraphs, not among these? */
static bool is_above_blocks(const struct node *gone)
{
	enum node_class class = node_class(gone->kind);

	return class == CLASS_HIER || class == CLASS_ATTACHMENT ||
	       gone->kind == NODE_NUM || gone->kind == NODE_HEADING ||
	       gone->kind == NODE_SUBHEADING || gone->kind == NODE_INTRO;
}

/* Units, numbers and headings stand beside what holds the paragraphs of theirs;
   a preface and the like beside the body. */
static struct node *anchor_climb(struct node *n, const struct node *gone,
                                 bool led)
{
	enum node_class class = node_class(gone->kind);

	if (class == CLASS_CONTAINER)
		while (n->parent != NULL &&
		       node_class(n->parent->kind) != CLASS_DOCUMENT)
			n = n->parent;
	if (!is_above_blocks(gone) && !led)
		return n;
	while (n->parent != NULL &&
	       (node_class(n->parent->kind) == CLASS_BLOCKS ||
	        (n->parent->kind == NODE_ALINEA && n->parent->num.n == 0)))
		n = n->parent;
	return n;
}

/* The last item in a unit; NOWHERE. */
static size_t last_in(const struct outline *o, size_t in)
{
	size_t last = NOWHERE;

	for (size_t i = outline_first(o, in); i != NOWHERE;
	     i = outline_next(o, i))
		last = i;
	return last;
}

/* Take what is elsewhere now out of the copy of a unit that went. */
static void gone_strip(struct marker *m, size_t x, const struct node *copy)
{
	const struct outline *o = &m->d->x;
	struct outline parts;

	if (!has_staying(o, x, m->moves.went))
		return;
	outline_read(&m->d->lexemes, copy, &parts);
	for (size_t i = 0; i < parts.n && x + i < o->p[x].end;) {
		bool stays =
		    outline_stays(o, x + i, x) && !m->moves.went[x + i];

		if (stays && !outline_is_run(&parts, i))
			node_unlink((struct node *)parts.p[i].node);
		i = stays ? parts.p[i].end : i + 1;
	}
}

/* What is shown of an old item that went. */
static struct node *item_gone(struct marker *m, size_t i)
{
	const struct item *item = &m->d->x.p[i];
	struct node *copy;

	if (outline_is_run(&m->d->x, i))
		return node_text(m->a, str_copy(m->a, item->text));
	copy = node_copy(m->a, item->node);
	gone_strip(m, i, copy);
	*map_put_at(m->d->lexemes.a, &m->gone, item->node) = copy;
	return copy;
}

/* A paragraph before units that went with it stands before them, not in what a
   unit holds now instead of them. */
static struct node *gone_lead(struct marker *m, const struct gone *g,
                              const struct node *anchor, struct node *gone)
{
	const struct node *was = m->d->x.p[g->x].node->parent;
	struct node *intro;

	if (node_class(gone->kind) != CLASS_TEXTY || was == NULL ||
	    was->kind != NODE_INTRO || anchor->parent->kind != NODE_CONTENT)
		return gone;
	intro = node_new(m->a, NODE_INTRO);
	node_append(intro, gone);
	return intro;
}

static struct node *mark_removed(struct marker *m, const struct gone *g)
{
	struct node *gone = item_gone(m, g->x);
	size_t last;

	if (g->before != NOWHERE) {
		struct node *anchor = item_node(&m->z, g->before, false);

		gone = gone_lead(m, g, anchor, gone);
		gone->mark = MARK_REMOVED;
		node_before(anchor_climb(anchor, gone, g->led), gone);
		return gone;
	}
	gone->mark = MARK_REMOVED;
	last = last_in(&m->z, g->in);
	if (m->last != NULL && m->last_in == g->in)
		node_after(anchor_climb(m->last, gone, false), gone);
	else if (last != NOWHERE)
		node_after(
		    anchor_climb(item_node(&m->z, last, true), gone, false),
		    gone);
	else
		node_append((struct node *)m->z.p[g->in].node, gone);
	m->last = gone;
	m->last_in = g->in;
	return gone;
}

/* Where it is said that something stands elsewhere: at its number, or its first
   words. */
static struct node *place_node(const struct marker *m, size_t y)
{
	size_t i = y;

	while (i + 1 < m->z.p[y].end && !m->z.p[i].leaf)
		i++;
	return (struct node *)m->z.p[i].node;
}

/* What is said of something that stands elsewhere now: what it stands behind,
   where that is in the same unit; else all of both places. */
static struct str moved_path(struct change_paths *p, const struct diff *d,
                             const struct change *c)
{
	bool far = partner_is_elsewhere(&d->x, c->x, &d->y);
	struct str label = doc_label(
	    d->new_doc, far                   ? STR("change-moved")
			: c->after == NOWHERE ? STR("change-moved-first")
					      : STR("change-moved-behind"));
	struct str path =
	    far ? path_print_full(p->y, c->y) : path_print(p->y, c->y);
	struct str was =
	    far ? path_print_full(p->x, c->x) : path_print(p->x, c->x);

	label = str_fill(p->y->a, label, STR("{path}"), path);
	label = str_fill(p->y->a, label, STR("{was}"), was);
	if (c->after == NOWHERE)
		return label;
	return str_fill(p->y->a, label, STR("{after}"),
	                path_print_last(p->y, c->after));
}

/* A column is called by its place among those of its edition. */
static struct str column_path(struct change_paths *p, const struct diff *d,
                              const struct change *c)
{
	struct str path, was = {0}, label;

	if (c->old_column)
		was = path_print_column(p->x, c->x, c->old_column);
	if (c->new_column == 0)
		return was;
	path = path_print_column(p->y, c->y, c->new_column);
	if (c->old_column == 0)
		return path;
	label = doc_label(d->new_doc, c->after ? STR("change-moved-behind")
	                                       : STR("change-moved-first"));
	label = str_fill(p->y->a, label, STR("{path}"), path);
	label = str_fill(p->y->a, label, STR("{was}"), was);
	if (c->after == 0)
		return label;
	return str_fill(p->y->a, label, STR("{after}"),
	                path_print_column_last(p->y, c->after));
}

/* How many columns or rows a cell spans. */
static struct str span_of(const struct node *cell, struct str name)
{
	struct str n = node_attr(cell, name);

	return n.n ? n : STR("1");
}

/* What is said of a cell that spans others. */
static struct str span_path(struct change_paths *p, const struct diff *d,
                            const struct change *c)
{
	static const struct {
		const char *name, *label;
	} spans[] = {{"colspan", "change-span-columns"},
	             {"rowspan", "change-span-rows"}};
	struct str path = path_print(p->y, c->y);

	for (size_t i = 0; i < sizeof(spans) / sizeof(*spans); i++) {
		struct str name = str_from(spans[i].name);
		struct str now = span_of(d->y.p[c->y].node, name);
		struct str was = span_of(d->x.p[c->x].node, name);
		struct str label =
		    doc_label(d->new_doc, str_from(spans[i].label));

		if (str_eq(now, was) || label.n == 0)
			continue;
		label = str_fill(p->y->a, label, STR("{path}"), path);
		label = str_fill(p->y->a, label, STR("{now}"), now);
		path = str_fill(p->y->a, label, STR("{was}"), was);
	}
	return path;
}

struct str change_path(struct change_paths *p, const struct diff *d,
                       const struct change *c)
{
	struct str path, label;

	if (c->y == NOWHERE)
		return path_print(p->x, c->x);
	if (c->kind == CHANGE_COLUMN)
		return column_path(p, d, c);
	if (c->kind == CHANGE_SPAN)
		return span_path(p, d, c);
	if (c->moved)
		return moved_path(p, d, c);
	path = path_print(p->y, c->y);
	if (c->kind != CHANGE_PLACE)
		return path;
	label =
	    doc_label(d->new_doc, !c->numbered        ? STR("change-renumbered")
	                          : d->y.p[c->y].leaf ? STR("change-unnumbered")
	                                              : STR("change-numbered"));
	return str_fill(p->y->a, str_fill(p->y->a, label, STR("{path}"), path),
	                STR("{was}"), path_print(p->x, c->x));
}

/* The quotation marks around wording that both editions have: what they were
   before. */
static void quotes_keep(struct marker *m)
{
	static const struct {
		struct str now, was;
	} names[] = {{STR_INIT("startQuote"), STR_INIT("kz:startQuote")},
	             {STR_INIT("endQuote"), STR_INIT("kz:endQuote")}};

	for (size_t y = 0; y < m->z.n; y++) {
		size_t x = m->d->y.p[y].pair;
		struct node *n = (struct node *)m->z.p[y].node;

		if (x == NOWHERE || m->moves.came[y] || m->z.p[y].leaf ||
		    n->kind != NODE_QUOTED_STRUCTURE)
			continue;
		for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
			struct str was =
			    node_attr(m->d->x.p[x].node, names[i].now);

			if (!str_eq(was, node_attr(n, names[i].now)))
				node_set(m->a, n, names[i].was,
				         str_copy(m->a, was.n ? was : STR("")));
		}
	}
}

/* What the cells of both editions spanned before. */
static void spans_keep(struct marker *m)
{
	for (size_t y = 0; y < m->z.n; y++) {
		size_t x = m->d->y.p[y].pair;
		const struct node *was;
		struct node *n = (struct node *)m->z.p[y].node;

		if (x == NOWHERE || m->moves.came[y] ||
		    node_class(n->kind) != CLASS_CELL)
			continue;
		was = m->d->x.p[x].node;
		edition_keep_span(m->a, n, "rowspan",
		                  node_attr(was, STR("rowspan")));
		edition_keep_span(m->a, n, "colspan",
		                  node_attr(was, STR("colspan")));
	}
}

static void node_say(struct marker *m, struct node *n, const struct change *c)
{
	if (node_attr(n, STR("kz:path")).n == 0)
		node_set(m->a, n, STR("kz:path"),
		         str_copy(m->a, change_path(&m->paths, m->d, c)));
}

/* What leads units that went, before the same item, stands beside what holds
   that item as they do: among its paragraphs it would stand behind them. */
static void gone_join(struct marker *m)
{
	for (size_t i = m->moves.gone.n; i-- > 1;) {
		const struct gone *g = &m->moves.gone.p[i];
		struct gone *lead = &m->moves.gone.p[i - 1];

		lead->led = lead->in == g->in && lead->before == g->before &&
		            (g->led || is_above_blocks(m->d->x.p[g->x].node));
	}
}

/* What went, and what is shown as if it had, in the order of the old text. */
static void gone_mark(struct marker *m)
{
	gone_join(m);
	for (size_t i = 0; i < m->moves.gone.n; i++) {
		const struct gone *g = &m->moves.gone.p[i];
		struct node *n = mark_removed(m, g);

		if (g->said != NULL)
			node_say(m, n, g->said);
	}
}

static void change_mark(struct marker *m, const struct change *c)
{
	bool whole = c->y != NOWHERE && m->moves.came[c->y];
	struct node *n = NULL;

	switch (c->kind) {
	case CHANGE_WORDS:
		if (!whole)
			mark_words(m, c);
		n = (struct node *)m->z.p[c->y].node;
		break;
	case CHANGE_ADDED:
		if (!whole)
			mark_added(m, c->y);
		n = item_node(&m->z, c->y, false);
		break;
	case CHANGE_PLACE:
		n = place_node(m, c->y);
		if (c->moved)
			node_set(m->a, n, STR("kz:moved"), STR("true"));
		if (c->moved && whole)
			mark_item(m, c->y);
		break;
	case CHANGE_SPAN:
		n = (struct node *)m->z.p[c->y].node;
		break;
	case CHANGE_REMOVED: /* gone_mark */
	case CHANGE_COLUMN:  /* when all else is marked */
	case CHANGE_KINDS:
		return;
	}
	node_say(m, n, c);
}

/* The numbers of those that have others. */
static void number_mark(struct marker *m, const struct change *c)
{
	size_t y = c->y + 1, x = c->x + 1;
	struct change words = {.kind = CHANGE_WORDS};

	while (y < m->z.p[c->y].end && !m->z.p[y].leaf)
		y++;
	while (x < m->d->x.p[c->x].end && !m->d->x.p[x].leaf)
		x++;
	if (y >= m->z.p[c->y].end || x >= m->d->x.p[c->x].end)
		return;
	words.x = x;
	words.y = y;
	hunks_read(&m->d->lexemes, &m->d->x.p[x], &m->d->y.p[y], &words);
	mark_words(m, &words);
}

/* The number that a paragraph got, or that it had. */
static void number_given_mark(struct marker *m, const struct change *c)
{
	const struct item *old = &m->d->x.p[c->x];
	size_t number = (old->leaf ? c->y : c->x) + 1;

	if (old->leaf) {
		if (m->z.p[number].number)
			mark_item(m, number);
		return;
	}
	if (m->d->x.p[number].number)
		words_put(
		    m, &m->z.p[c->y], 0,
		    str_format(m->a, "%.*s ", STR_ARG(m->d->x.p[number].text)));
}

/* Is a table, in which rows are spanned, to be shown as it was and as it is,
   for its marks do not give both? */
static bool table_parts(struct marker *m, size_t y)
{
	size_t x = m->d->y.p[y].pair;
	struct arena *a = m->d->lexemes.a;
	const struct node *old, *new = m->d->y.p[y].node;

	if (x == NOWHERE || m->moves.came[y] || new->kind != NODE_TABLE ||
	    m->d->x.p[x].whole == m->d->y.p[y].whole)
		return false;
	old = m->d->x.p[x].node;
	if (old->kind != NODE_TABLE || (!spans_any(old) && !spans_any(new)))
		return false;
	return m->d->y.p[y].to != NULL ||
	       !spans_hold(a, m->z.p[y].node, old, new);
}

static void tables_part(struct marker *m)
{
	for (size_t y = 0; y < m->z.n; y++) {
		if (!table_parts(m, y))
			continue;
		spans_part(m->a, (struct node *)m->z.p[y].node,
		           m->d->x.p[m->d->y.p[y].pair].node, &m->gone);
		*map_put_at(m->d->lexemes.a, &m->parted, m->z.p[y].node) = m;
	}
}

/* Where a change of a column is said of a table whose rows are shown twice. */
static struct node *column_parted(struct marker *m, const struct change *c)
{
	bool gone = c->new_column == 0;

	return spans_column(m->d->lexemes.a, (struct node *)m->z.p[c->y].node,
	                    gone ? MARK_ADDED : MARK_REMOVED,
	                    gone ? c->old_column : c->new_column);
}

/* Columns that came, went or stand elsewhere. */
static void mark_columns(struct marker *m)
{
	struct merged merged = {.a = m->a, .d = m->d, .z = &m->z};
	size_t table = NOWHERE;

	for (size_t i = 0; i < m->d->list.n; i++) {
		const struct change *c = &m->d->list.p[i];
		struct node *n;

		if (c->kind != CHANGE_COLUMN)
			continue;
		if (m->moves.came[c->y]) {
			n = (struct node *)m->z.p[c->y].node;
		} else if (map_get_at(&m->parted, m->z.p[c->y].node)) {
			n = column_parted(m, c);
		} else {
			if (c->y != table)
				merged_make(&merged, c->y);
			table = c->y;
			n = merged_said(&merged, c);
		}
		node_set(m->a, n, STR("kz:path"),
		         str_copy(m->a, change_path(&m->paths, m->d, c)));
		if (c->moved)
			node_set(m->a, n, STR("kz:moved"), STR("true"));
	}
}

/* Changes of what both have, and what came. */
static void changes_mark(struct marker *m)
{
	for (size_t i = 0; i < m->d->list.n; i++) {
		const struct change *c = &m->d->list.p[i];

		change_mark(m, c);
		if (c->y != NOWHERE && m->moves.came[c->y])
			continue;
		if (c->renumbered)
			number_mark(m, c);
		if (c->numbered)
			number_given_mark(m, c);
	}
}

static struct doc *marked_make(struct diff *d, enum moves_shown shown,
                               bool *few)
{
	struct doc *doc = doc_new();
	struct marker m = {.a = &doc->arena, .d = d, .doc = doc};
	struct paths x = {.a = &d->arena, .doc = d->new_doc, .o = &d->x};
	struct paths y = {.a = &d->arena, .doc = d->new_doc, .o = &d->y};

	doc->name = str_copy(&doc->arena, d->new_doc->name);
	doc->root = node_copy(&doc->arena, d->new_doc->root);
	doc->labels = d->new_doc->labels;
	meta_read(doc);
	m.paths = (struct change_paths){&x, &y};
	outline_read(&d->lexemes, doc->root, &m.z);
	*few = moves_find(d, shown, &m.moves);
	spans_keep(&m);
	if (shown != MOVES_NONE) {
		quotes_keep(&m);
		lines_meet(&m);
	}
	gone_mark(&m);
	changes_mark(&m);
	tables_part(&m);
	mark_columns(&m);
	mended_units(m.a, doc->root);
	return doc;
}

struct doc *diff_marked(struct diff *d)
{
	bool few;
	struct doc *doc = marked_make(d, MOVES_FEW, &few);

	if (!few || exact_marks(doc, d->old_doc, d->new_doc))
		return doc;
	doc_free(doc);
	return marked_make(d, MOVES_ALL, &few);
}

struct doc *diff_shown(struct diff *d)
{
	bool few;

	return marked_make(d, MOVES_NONE, &few);
}
