#include "diff/print.h"

#include "base/told.h"
#include "base/visible.h"
#include "diff/marked.h"

struct printer {
	struct diff *d;
	struct change_paths paths;
	struct buf *out;
	bool more; /* something was printed in this object */
};

static const char *change_name(const struct diff *d, const struct change *c)
{
	static const char *const names[CHANGE_KINDS] = {
	    [CHANGE_WORDS] = "words",     [CHANGE_ADDED] = "added",
	    [CHANGE_REMOVED] = "removed", [CHANGE_PLACE] = "renumbered",
	    [CHANGE_SPAN] = "span",
	};

	if (c->kind == CHANGE_COLUMN && !c->moved)
		return c->old_column ? "removed" : "added";
	if (c->numbered)
		return d->y.p[c->y].leaf ? "unnumbered" : "numbered";
	return c->moved ? "moved" : names[c->kind];
}

static void put_name(struct printer *p, const char *name)
{
	buf_add(p->out, p->more ? STR(", ") : STR(""));
	p->more = true;
	buf_format(p->out, "\"%s\": ", name);
}

static void put_field(struct printer *p, const char *name, struct str value)
{
	if (value.n == 0)
		return;
	put_name(p, name);
	buf_json(p->out, value);
}

/* The eId of an item, or of what it is in. */
static struct str item_id(const struct outline *o, size_t i)
{
	const struct node *n = i == NOWHERE ? NULL : o->p[i].node;

	while (n != NULL && n->eid.n == 0)
		n = n->parent;
	return n ? n->eid : (struct str){0};
}

/* All text in an item, its paragraphs divided by lines, cells by tabs; without
   what is elsewhere in the other edition. */
static struct str item_text(struct arena *a, const struct outline *o, size_t i)
{
	struct buf out = {0};
	struct str s;

	for (size_t k = i; k < o->p[i].end; k++) {
		const struct item *item = &o->p[k];

		if (outline_stays(o, k, i)) {
			k = item->end - 1;
			continue;
		}
		if (!item->leaf)
			continue;
		if (out.n) {
			size_t in = item->parent;
			bool cell = in != i && in != NOWHERE && in == k - 1 &&
			            o->p[in].class == NODE_TD &&
			            o->p[in].place > 1;
			bool number = o->p[k - 1].number && o->p[k - 1].leaf;

			buf_char(&out, cell ? '\t' : number ? ' ' : '\n');
		}
		buf_add(&out, item->text);
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void put_words(struct printer *p, const struct change *c)
{
	struct str old = p->d->x.p[c->x].text, new = p->d->y.p[c->y].text;
	size_t from[2] = {0, 0}, runes[2] = {0, 0};

	put_name(p, "words");
	buf_char(p->out, '[');
	for (size_t i = 0; i < c->nhunks; i++) {
		const struct hunk *h = &c->hunks[i];

		runes[0] += str_runes(str_sub(old, from[0], h->x));
		runes[1] += str_runes(str_sub(new, from[1], h->y));
		from[0] = h->x;
		from[1] = h->y;
		buf_format(p->out, "%s{\"at\": %zu, \"old\": ", i ? ", " : "",
		           runes[0]);
		buf_json(p->out, str_sub(old, h->x, h->x + h->nx));
		buf_format(p->out, ", \"to\": %zu, \"new\": ", runes[1]);
		buf_json(p->out, str_sub(new, h->y, h->y + h->ny));
		buf_char(p->out, '}');
	}
	buf_char(p->out, ']');
}

/* The cells of a column, each in its line. */
static struct str column_text(struct arena *a, const struct outline *o,
                              size_t table, size_t column)
{
	struct buf out = {0};
	struct str s;

	for (size_t i = table + 1; i < o->p[table].end; i++) {
		if (o->p[i].class != NODE_TD || o->p[i].place != column ||
		    outline_table(o, i) != table)
			continue;
		if (out.n)
			buf_char(&out, '\n');
		buf_add(&out, item_text(a, o, i));
		i = o->p[i].end - 1;
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void put_column(struct printer *p, const struct change *c)
{
	struct diff *d = p->d;
	struct paths *x = p->paths.x, *y = p->paths.y;
	struct str was = {0};

	if (c->old_column)
		was = path_print_column(x, c->x, c->old_column);
	put_field(p, "path",
	          c->new_column ? path_print_column(y, c->y, c->new_column)
	                        : was);
	if (c->moved)
		put_field(p, "was", was);
	if (c->moved && c->after)
		put_field(p, "after", path_print_column(y, c->y, c->after));
	put_field(p, "eId", item_id(&d->y, c->y));
	put_field(p, "oldId", item_id(&d->x, c->x));
	put_field(p, "kind", STR("column"));
	if (c->new_column == 0)
		put_field(p, "old",
		          column_text(&d->arena, &d->x, c->x, c->old_column));
	if (c->old_column == 0)
		put_field(p, "new",
		          column_text(&d->arena, &d->y, c->y, c->new_column));
}

/* How many columns and rows a cell spans. */
static void put_span(struct printer *p, const char *name,
                     const struct node *cell)
{
	struct str cols = node_attr(cell, STR("colspan"));
	struct str rows = node_attr(cell, STR("rowspan"));
	unsigned c = 1, r = 1;

	if (cols.n && !str_number(cols, &c))
		c = 1;
	if (rows.n && !str_number(rows, &r))
		r = 1;
	put_name(p, name);
	buf_format(p->out, "{\"columns\": %u, \"rows\": %u}", c, r);
}

static void put_change(struct printer *p, const struct change *c)
{
	struct diff *d = p->d;
	const struct item *item =
	    c->y != NOWHERE ? &d->y.p[c->y] : &d->x.p[c->x];
	bool texts =
	    c->kind == CHANGE_WORDS || c->x == NOWHERE || c->y == NOWHERE;

	p->more = false;
	buf_char(p->out, '{');
	put_field(p, "change", str_from(change_name(p->d, c)));
	if (c->kind == CHANGE_COLUMN) {
		put_column(p, c);
		buf_char(p->out, '}');
		return;
	}
	put_field(p, "path",
	          c->y != NOWHERE ? path_print(p->paths.y, c->y)
	                          : path_print(p->paths.x, c->x));
	if (c->kind == CHANGE_PLACE)
		put_field(p, "was", path_print(p->paths.x, c->x));
	if (c->moved && c->after != NOWHERE)
		put_field(p, "after", path_print(p->paths.y, c->after));
	put_field(p, "eId", item_id(&d->y, c->y != NOWHERE ? c->y : c->in));
	put_field(p, "oldId", item_id(&d->x, c->x));
	put_field(p, "kind",
	          item->class == NODE_REMARK ? STR("note")
	                                     : node_name(item->node));
	if (texts && c->x != NOWHERE)
		put_field(p, "old", item_text(&d->arena, &d->x, c->x));
	if (texts && c->y != NOWHERE)
		put_field(p, "new", item_text(&d->arena, &d->y, c->y));
	if (c->kind == CHANGE_WORDS)
		put_words(p, c);
	if (c->kind == CHANGE_SPAN) {
		put_span(p, "oldSpan", d->x.p[c->x].node);
		put_span(p, "newSpan", d->y.p[c->y].node);
	}
	buf_char(p->out, '}');
}

void diff_json(struct diff *d, struct buf *out)
{
	struct paths x = {.a = &d->arena, .doc = d->new_doc, .o = &d->x};
	struct paths y = {.a = &d->arena, .doc = d->new_doc, .o = &d->y};
	struct printer p = {.d = d, .paths = {&x, &y}, .out = out};

	buf_char(out, '[');
	for (size_t i = 0; i < d->list.n; i++) {
		buf_add(out, i ? STR(",\n ") : STR(""));
		put_change(&p, &d->list.p[i]);
	}
	buf_add(out, STR("]\n"));
}

enum count { COUNT_CHANGED, COUNT_ADDED, COUNT_REMOVED, COUNT_MOVED, COUNTS };

struct part_stat {
	struct str name;
	size_t n[COUNTS];
};

/* In the order in which something was first counted, and by their names. */
struct parts {
	VEC(struct part_stat *) list;
	struct map places;
};

/* Of what a change is counted as; a cell that spans others now is changed. */
static enum count change_count(const struct change *c)
{
	static const enum count counts[CHANGE_KINDS] = {
	    [CHANGE_WORDS] = COUNT_CHANGED,   [CHANGE_ADDED] = COUNT_ADDED,
	    [CHANGE_REMOVED] = COUNT_REMOVED, [CHANGE_PLACE] = COUNT_MOVED,
	    [CHANGE_SPAN] = COUNT_CHANGED,
	};

	if (c->kind == CHANGE_COLUMN)
		return c->moved        ? COUNT_MOVED
		       : c->old_column ? COUNT_REMOVED
		                       : COUNT_ADDED;
	return counts[c->kind];
}

/* The chapter, or what else is larger than an article, or the appendix, that an
   item stands in; what it is in at the top, where there is none. */
static size_t item_part(const struct outline *o, size_t i)
{
	size_t at = i;

	while (at != NOWHERE && o->p[at].parent != 0 &&
	       o->p[at].parent != NOWHERE) {
		enum node_kind kind = o->p[at].node->kind;
		unsigned rank = node_rank(kind);

		if ((rank != 0 && rank < node_rank(NODE_ARTICLE)) ||
		    kind == NODE_ATTACHMENT)
			break;
		at = o->p[at].parent;
	}
	return at;
}

static void stat_line(struct arena *a, struct buf *out, struct str name,
                      const size_t n[COUNTS])
{
	static const char *const words[COUNTS] = {
	    N_("%zu changed"), N_("%zu added"), N_("%zu removed"),
	    N_("%zu moved or renumbered")};
	const char *gap = "";

	if (told_is(name))
		buf_add(out, name);
	else
		visible_put(out, name);
	buf_add(out, STR(": "));
	for (size_t i = 0; i < COUNTS; i++) {
		if (n[i] == 0)
			continue;
		buf_add(out, str_from(gap));
		buf_add(out, told(a, words[i], n[i]));
		gap = ", ";
	}
	buf_char(out, '\n');
}

/* The part of an item, by its name; a new one goes to the list. */
static struct part_stat *part_of(struct parts *parts, struct paths *paths,
                                 size_t item)
{
	struct str name = path_print(paths, item_part(paths->o, item));
	void **place = map_put(paths->a, &parts->places, name);
	struct part_stat *part = *place;

	if (part == NULL) {
		part = arena_alloc(paths->a, sizeof(*part));
		part->name = name;
		*vec_push(paths->a, &parts->list) = part;
		*place = part;
	}
	return part;
}

void diff_told(struct diff *d, struct buf *out)
{
	struct paths x = {.a = &d->arena, .doc = d->new_doc, .o = &d->x};
	struct paths y = {.a = &d->arena, .doc = d->new_doc, .o = &d->y};
	struct parts parts = {0};
	size_t all[COUNTS] = {0}, counted = NOWHERE;

	for (size_t i = 0; i < d->list.n; i++) {
		const struct change *c = &d->list.p[i];
		bool gone = c->y == NOWHERE;
		struct part_stat *part =
		    part_of(&parts, gone ? &x : &y, gone ? c->x : c->y);
		enum count count = change_count(c);

		if (!gone && c->y == counted && c->kind != CHANGE_COLUMN)
			continue;
		counted = c->kind == CHANGE_COLUMN ? NOWHERE : c->y;
		part->n[count]++;
		all[count]++;
	}
	for (size_t i = 0; i < parts.list.n; i++)
		stat_line(&d->arena, out, parts.list.p[i]->name,
		          parts.list.p[i]->n);
	if (d->list.n)
		stat_line(&d->arena, out, TOLD("all"), all);
}

void diff_stat(struct diff *d, struct buf *out)
{
	struct buf forms = {0};

	diff_told(d, &forms);
	told_add(buf_str(&forms), NULL, out);
	buf_free(&forms);
}
