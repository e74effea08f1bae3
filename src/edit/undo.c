/* The difference of a consolidated act from what it was, kept in it. */
#include "edit/undo.h"

#include "edit/undo_tree.h"
#include "tree/eid.h"
#include "tree/element.h"
#include "tree/work.h"

#define KZ_NAMESPACE STR("https://nusqa.example/ns")

/* Two elements of one place whose contents differ. */
struct both {
	const struct node *was;
	struct node *now;
	struct str path;
};

struct differ {
	struct arena *a; /* of the new document */
	struct arena scratch;
	struct node *record; /* kz:undo */
	bool ids;            /* eIds outside metadata count */
	VEC(struct both) stack;
};

/* Do the eIds of a pair count? */
static bool counts(const struct differ *d, const struct node *n)
{
	return d->ids || n->kind == NODE_ELEMENT ||
	       node_above(n, NODE_META) != NULL;
}

/* May the two be one element, whose contents have changed? */
static bool is_alike(const struct differ *d, const struct item *x,
                     const struct item *y)
{
	const struct node *a = x->node, *b = y->node;

	return a->kind != NODE_TEXT && a->kind == b->kind &&
	       str_eq(node_name(a), node_name(b)) && a->mark == b->mark &&
	       (!counts(d, a) || str_eq(a->eid, b->eid)) &&
	       /* A footnote has its words itself. */
	       (a->kind != NODE_AUTHORIAL_NOTE || str_eq(a->text, b->text)) &&
	       str_eq(a->num, b->num);
}

static void number_set(struct differ *d, struct node *n, const char *name,
                       size_t value)
{
	node_set(d->a, n, str_from(name), str_format(d->a, "%zu", value));
}

/* Children [from, to) of the new element were others before. */
static void record_at(struct differ *d, const struct both *b, struct span now,
                      const struct item *was, size_t n)
{
	struct node *at = node_element(d->a, STR("kz:at"));

	if (now.n == 0 && n == 0)
		return;
	node_append(d->record, at);
	node_set(d->a, at, STR("path"), str_copy(d->a, b->path));
	number_set(d, at, "from", now.at);
	number_set(d, at, "n", now.n);
	for (size_t i = 0; i < n; i++)
		if (!shadow_item(d->a, at, &was[i]))
			node_set(d->a, d->record, STR("lost"), STR("depth"));
}

static void push(struct differ *d, const struct both *b, size_t k,
                 const struct item *was, const struct item *now)
{
	*vec_push(&d->scratch, &d->stack) =
	    (struct both){was->node, now->node,
	                  str_format(&d->scratch, "%.*s%s%zu", STR_ARG(b->path),
	                             b->path.n ? "." : "", k)};
}

/* What a child is known by among its like; empty: nothing. */
static struct str key_of(struct differ *d, const struct item *x)
{
	const struct node *n = x->node;
	struct str id = counts(d, n) && n->eid.n ? n->eid : n->num;

	if (n->kind == NODE_TEXT ||
	    (id.n == 0 && node_class(n->kind) != CLASS_META &&
	     node_class(n->kind) != CLASS_CONTAINER &&
	     node_class(n->kind) != CLASS_HIER_ROOT && n->kind != NODE_ELEMENT))
		return STR("");
	return str_format(&d->scratch, "%.*s %.*s", STR_ARG(node_name(n)),
	                  STR_ARG(id));
}

/* The parts of two lists that differ: a window on each. */
struct window {
	const struct both *b;
	struct items *was, *now;
	size_t from, was_end, now_end;
};

static void keys_of(struct differ *d, const struct items *list, size_t from,
                    size_t to, struct map *out)
{
	for (size_t i = from; i < to; i++) {
		struct str key = key_of(d, &list->p[i]);

		if (key.n)
			*map_put(&d->scratch, out, key) = &list->p[i];
	}
}

/* Both lists in step: pairs by what they are known by, the rest between them
   as it was. */
static void align(struct differ *d, const struct window *w)
{
	struct map was = {0}, now = {0};
	size_t i = w->from, j = i, i0 = i, j0 = i;

	keys_of(d, w->was, i, w->was_end, &was);
	keys_of(d, w->now, j, w->now_end, &now);
	while (i < w->was_end || j < w->now_end) {
		const struct item *x = i < w->was_end ? &w->was->p[i] : NULL;
		const struct item *y = j < w->now_end ? &w->now->p[j] : NULL;
		struct str kx = x ? key_of(d, x) : STR("");
		struct str ky = y ? key_of(d, y) : STR("");
		bool same = x && y && item_same(x, y, d->ids);

		if (same ||
		    (x && y && kx.n && str_eq(kx, ky) && is_alike(d, x, y))) {
			record_at(d, w->b, (struct span){j0, j - j0},
			          &w->was->p[i0], i - i0);
			if (!same)
				push(d, w->b, j, x, y);
			i0 = ++i;
			j0 = ++j;
		} else if (y && ky.n && map_get(&was, ky) == NULL) {
			j++;
		} else if (x && kx.n && map_get(&now, kx) == NULL) {
			i++;
		} else {
			i += x != NULL;
			j += y != NULL;
		}
	}
	record_at(d, w->b, (struct span){j0, j - j0}, &w->was->p[i0], i - i0);
}

/* Can the windows be taken pair by pair? */
static bool in_pairs(struct differ *d, const struct window *w)
{
	if (w->was_end != w->now_end)
		return false;
	for (size_t i = w->from; i < w->was_end; i++)
		if (!is_alike(d, &w->was->p[i], &w->now->p[i]) &&
		    !item_same(&w->was->p[i], &w->now->p[i], d->ids))
			return false;
	return true;
}

static void differ_children(struct differ *d, const struct both *b)
{
	struct items was = {0}, now = {0};
	struct window w = {.b = b, .was = &was, .now = &now};

	items_of(&d->scratch, b->was, &was);
	items_of(&d->scratch, b->now, &now);
	w.was_end = was.n;
	w.now_end = now.n;
	while (w.from < was.n && w.from < now.n &&
	       item_same(&was.p[w.from], &now.p[w.from], d->ids))
		w.from++;
	while (
	    w.was_end > w.from && w.now_end > w.from &&
	    item_same(&was.p[w.was_end - 1], &now.p[w.now_end - 1], d->ids)) {
		w.was_end--;
		w.now_end--;
	}
	if (!in_pairs(d, &w)) {
		align(d, &w);
		return;
	}
	for (size_t i = w.from; i < w.was_end; i++)
		if (!item_same(&was.p[i], &now.p[i], d->ids))
			push(d, b, i, &was.p[i], &now.p[i]);
}

static void differ_one(struct differ *d, const struct both *b)
{
	struct node *as;

	if (!node_same(b->was, b->now, counts(d, b->now))) {
		as = node_element(d->a, STR("kz:as"));
		node_append(d->record, as);
		node_set(d->a, as, STR("path"), str_copy(d->a, b->path));
		shadow_attrs(d->a, as, b->was);
	}
	differ_children(d, b);
}

static struct node *record_place(struct doc *doc, bool *made)
{
	struct node *act = node_document(doc->root);
	struct node *meta = act ? node_child(act, NODE_META) : NULL;
	struct node *own = meta ? node_named(meta, STR("proprietary")) : NULL;
	struct node *before =
	    meta ? node_named(meta, STR("presentation")) : NULL;

	*made = own == NULL;
	if (own != NULL || meta == NULL)
		return own;
	own = node_element(&doc->arena, STR("proprietary"));
	node_set(&doc->arena, own, STR("source"), STR("#editor"));
	if (before != NULL)
		node_before(before, own);
	else
		node_append(meta, own);
	return own;
}

/* Write how to undo what the acts of these IRIs, a space between two, did. */
static void record_make(struct doc *doc, const struct doc *base, struct str by)
{
	struct differ d = {.a = &doc->arena,
	                   .record = node_element(&doc->arena, STR("kz:undo")),
	                   .ids = !eids_stand(base->root)};
	struct node *place;
	bool made;

	arena_init(&d.scratch);
	node_set(d.a, d.record, STR("xmlns:kz"), KZ_NAMESPACE);
	node_set(d.a, d.record, STR("by"), by);
	if (!d.ids)
		node_set(d.a, d.record, STR("ids"), STR("counted"));
	*vec_push(&d.scratch, &d.stack) =
	    (struct both){base->root, doc->root, STR("")};
	while (d.stack.n != 0) {
		struct both b = d.stack.p[--d.stack.n];

		differ_one(&d, &b);
	}
	arena_free(&d.scratch);
	place = record_place(doc, &made);
	if (place == NULL)
		return;
	if (made)
		node_set(d.a, d.record, STR("place"), STR("made"));
	node_append(place, d.record);
	/* Of the act as it will be read again, with the place of the record. */
	node_set(d.a, d.record, STR("tree"), tree_digest(d.a, doc->root));
}

void undo_record(struct doc *doc, const struct doc *base,
                 const struct work *order)
{
	record_make(doc, base, work_iri(&doc->arena, order));
}

/* The acts of the records behind the first n, each once; and those records out
   of the document, with the place that was made for them. */
static void records_take(struct doc *doc, size_t n, struct buf *by)
{
	struct node *own = undo_first(doc) ? undo_first(doc)->parent : NULL;
	struct node *record = own ? own->first : NULL, *next;
	struct map known = {0};
	struct arena scratch;
	bool made = false;

	arena_init(&scratch);
	for (; record != NULL; record = next) {
		struct str of = node_attr(record, STR("by")), one;

		next = record->next;
		if (!is_undo(record) || (n > 0 && n--))
			continue;
		made |= str_eq(node_attr(record, STR("place")), STR("made"));
		while ((one = str_cut(&of, ' ')).n) {
			if (map_get(&known, one))
				continue;
			*map_put(&scratch, &known, one) = own;
			buf_format(by, "%s%.*s", by->n ? " " : "",
			           STR_ARG(one));
		}
		node_unlink(record);
	}
	if (made && own->first == NULL)
		node_unlink(own);
	arena_free(&scratch);
}

void undo_join(struct doc *doc, const struct doc *base)
{
	const struct node *was = undo_first(base), *now = undo_first(doc);
	struct buf by = {0};
	size_t n = 0;

	/* What was kept before stays, as long as it is the same. */
	for (; was != NULL && now != NULL &&
	       item_same(&(struct item){(struct node *)was, 1},
	                 &(struct item){(struct node *)now, 1}, true);
	     was = undo_next(was)) {
		now = undo_next(now);
		n++;
	}
	records_take(doc, was == NULL ? n : 0, &by);
	if (was == NULL && by.n != 0)
		record_make(doc, base, str_copy(&doc->arena, buf_str(&by)));
	buf_free(&by);
}
