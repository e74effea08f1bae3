/* Takes the changes of orders out of an act again. */
#include "edit/undo.h"
#include "edit/undo_tree.h"
#include "tree/eid.h"
#include "tree/meta.h"
#include "tree/work.h"

/* A record whose place has been found. */
struct placed {
	const struct node *record;
	struct node *node;  /* the element at its path */
	struct item *items; /* its children to take out */
	size_t n;
	struct node *before; /* what follows them; NULL: nothing */
};

struct reverter {
	struct arena *a;
	struct doc *doc;
	VEC(struct placed) list;
};

static struct node *last_record(const struct doc *doc)
{
	struct node *last = NULL;

	for (struct node *n = undo_first(doc); n; n = undo_next(n))
		last = n;
	return last;
}

/* Is a record of the act of that IRI, alone or with others? */
static bool is_of(const struct node *record, struct str iri)
{
	struct str by = node_attr(record, STR("by"));

	while (by.n)
		if (str_eq(str_cut(&by, ' '), iri))
			return true;
	return false;
}

/* Is there a record of the act of that IRI? */
static bool has_record(const struct doc *doc, struct str by)
{
	for (const struct node *n = undo_first(doc); n; n = undo_next(n))
		if (is_of(n, by))
			return true;
	return false;
}

/* The element at a path; NULL. */
static struct node *walk(struct arena *a, struct node *root, struct str path)
{
	struct node *n = root;

	while (path.n && n != NULL) {
		struct str step = str_cut(&path, '.');
		struct items items = {0};
		unsigned k;

		items_of(a, n, &items);
		n = str_number(step, &k) && k < items.n ? items.p[k].node
		                                        : NULL;
	}
	return n;
}

/* Find the place of a record before anything moves. */
static bool place(struct reverter *r, struct arena *scratch,
                  const struct node *record)
{
	struct placed p = {.record = record};
	struct items items = {0};
	unsigned from = 0, n = 0;

	p.node = walk(scratch, r->doc->root, node_attr(record, STR("path")));
	if (p.node == NULL)
		return false;
	if (str_eq(node_name(record), STR("kz:at"))) {
		items_of(scratch, p.node, &items);
		if (!str_number(node_attr(record, STR("from")), &from) ||
		    !str_number(node_attr(record, STR("n")), &n) ||
		    from > items.n || n > items.n - from)
			return false;
		p.items = items.p ? items.p + from : NULL;
		p.n = n;
		if (items.p != NULL && from + n < items.n)
			p.before = items.p[from + n].node;
	}
	*vec_push(scratch, &r->list) = p;
	return true;
}

static void put_back(struct reverter *r, const struct placed *p)
{
	if (!str_eq(node_name(p->record), STR("kz:at"))) {
		shadow_attrs_back(r->a, p->node, p->record);
		return;
	}
	for (size_t i = 0; i < p->n; i++) {
		struct node *n = p->items[i].node, *next;

		for (size_t k = p->items[i].n; k > 0; k--) {
			next = n->next;
			node_unlink(n);
			n = next;
		}
	}
	for (const struct node *c = p->record->first; c; c = c->next) {
		struct node *n = shadow_back(r->a, c);

		if (p->before != NULL)
			node_before(p->before, n);
		else
			node_append(p->node, n);
	}
}

/* Take the record itself out. */
static void forget(struct node *record)
{
	struct node *own = record->parent;
	bool made = str_eq(node_attr(record, STR("place")), STR("made"));

	node_unlink(record);
	if (made && own->first == NULL)
		node_unlink(own);
}

static bool refuse(struct report *report, const struct doc *doc,
                   enum diag_code code, struct str detail)
{
	diag_put(report, &(struct message){.code = code,
	                                   .name = doc->name,
	                                   .detail = detail});
	return false;
}

/* Which of a record's acts are these orders? */
enum part { PART_NONE, PART_SOME, PART_ALL };

static enum part part_by(struct arena *scratch, const struct node *record,
                         const struct undo_orders *orders)
{
	struct str by = node_attr(record, STR("by"));
	bool some = false, all = true;

	while (by.n) {
		struct str one = str_cut(&by, ' ');
		bool is = false;

		for (size_t i = 0; i < orders->n && !is; i++)
			is =
			    str_eq(one, work_iri(scratch, &orders->p[i]->work));
		some |= is;
		all &= is;
	}
	return !some ? PART_NONE : all ? PART_ALL : PART_SOME;
}

/* Has the act changes of each of the orders, and all below what it was changed
   by last? */
static bool can_revert(struct arena *scratch, const struct doc *doc,
                       const struct undo_orders *orders, struct report *report)
{
	struct map amenders = meta_amenders(scratch, doc);
	const struct node *above = NULL;
	bool under = false;

	for (size_t i = 0; i < orders->n; i++) {
		struct str by = work_iri(scratch, &orders->p[i]->work);

		if (!has_record(doc, by))
			return refuse(report, doc,
			              map_get(&amenders, by) ? DIAG_REVERT_LOST
			                                     : DIAG_REVERT_NONE,
			              by);
	}
	/* A record of another order may not stand on one of these. */
	for (const struct node *n = undo_first(doc); n; n = undo_next(n)) {
		enum part part = part_by(scratch, n, orders);

		if (part == PART_SOME)
			return refuse(report, doc, DIAG_REVERT_TOGETHER,
			              node_attr(n, STR("by")));
		under |= part == PART_ALL;
		if (under && part == PART_NONE)
			above = n;
	}
	if (above != NULL)
		return refuse(report, doc, DIAG_REVERT_LATER,
		              node_attr(above, STR("by")));
	return true;
}

/* Is the act what the order of its last record left? */
static bool is_as_left(struct arena *scratch, const struct doc *doc,
                       struct report *report)
{
	const struct node *last = last_record(doc);

	if (node_attr(last, STR("lost")).n ||
	    !str_eq(tree_digest(scratch, doc->root),
	            node_attr(last, STR("tree"))))
		return refuse(report, doc, DIAG_REVERT_ALTERED, STR(""));
	return true;
}

static struct doc *revert_copy(const struct doc *doc)
{
	struct doc *copy = doc_new();

	copy->name = str_copy(&copy->arena, doc->name);
	copy->root = node_copy(&copy->arena, doc->root);
	copy->labels = doc->labels;
	return copy;
}

/* The act without its last record; NULL after a message. */
static struct doc *revert_last(const struct doc *doc, struct report *report)
{
	struct reverter r = {0};
	struct arena scratch;
	struct node *record;
	bool good, ours;

	arena_init(&scratch);
	good = is_as_left(&scratch, doc, report);
	if (good) {
		r.doc = revert_copy(doc);
		r.a = &r.doc->arena;
		record = last_record(r.doc);
		ours = str_eq(node_attr(record, STR("ids")), STR("counted"));
		for (const struct node *n = record->first; good && n;
		     n = n->next)
			good = place(&r, &scratch, n);
		if (!good)
			refuse(report, doc, DIAG_REVERT_ALTERED, STR(""));
		for (size_t i = 0; good && i < r.list.n; i++)
			put_back(&r, &r.list.p[i]);
		forget(record);
		meta_read(r.doc);
		if (ours)
			eid_assign(r.a, r.doc->root);
	}
	arena_free(&scratch);
	if (!good && r.doc != NULL) {
		doc_free(r.doc);
		r.doc = NULL;
	}
	return r.doc;
}

struct doc *undo_apply(const struct doc *doc, const struct undo_orders *orders,
                       struct report *report)
{
	struct doc *now = NULL, *before = NULL;
	const struct node *record;
	struct arena scratch;
	bool good;

	arena_init(&scratch);
	good = can_revert(&scratch, doc, orders, report);
	record = last_record(doc);
	while (good && record != NULL &&
	       part_by(&scratch, record, orders) == PART_ALL) {
		before = revert_last(now ? now : doc, report);
		if (now != NULL)
			doc_free(now);
		now = before;
		good = now != NULL;
		record = good ? last_record(now) : NULL;
	}
	arena_free(&scratch);
	return now;
}
