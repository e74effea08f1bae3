#include "tree/eid.h"

#include <string.h>

enum ids {
	IDS_NONE,
	IDS_ONCE,
	IDS_BODY,
	IDS_NUMBER,
	IDS_FLAT,
	IDS_PARAGRAPH,
	IDS_COUNT,
	IDS_DOCUMENT,
	IDS_BLOCK,
	IDS_META, /* keeps the eId it has */
};

static const enum ids kind_ids[NODE_KINDS] = {
#define KIND(name, element, prefix, rank, class, ids) IDS_##ids,
#include "tree/kinds.def"
#undef KIND
};

/* Abbreviations of the Naming Convention for elements that are no kind. */
static const struct {
	struct str element, prefix;
} abbreviations[] = {
    {STR_INIT("blockList"), STR_INIT("list")},
    {STR_INIT("citation"), STR_INIT("cit")},
    {STR_INIT("citations"), STR_INIT("cits")},
    {STR_INIT("clause"), STR_INIT("cl")},
    {STR_INIT("component"), STR_INIT("cmp")},
    {STR_INIT("components"), STR_INIT("cmpnts")},
    {STR_INIT("componentRef"), STR_INIT("cref")},
    {STR_INIT("division"), STR_INIT("dvs")},
    {STR_INIT("documentRef"), STR_INIT("dref")},
    {STR_INIT("listIntroduction"), STR_INIT("intro")},
    {STR_INIT("listWrapUp"), STR_INIT("wrapup")},
    {STR_INIT("recital"), STR_INIT("rec")},
    {STR_INIT("recitals"), STR_INIT("recs")},
    {STR_INIT("subclause"), STR_INIT("subcl")},
    {STR_INIT("subdivision"), STR_INIT("subdvs")},
};

/* What holds for all that stands under a node. */
struct frame {
	struct str place;    /* the eId that theirs begin with */
	struct str flat;     /* the same for what is numbered throughout */
	struct str doc;      /* the eId of the attachment they are in */
	struct str doc_was;  /* the one it had before */
	bool article, words; /* in an article; among words */
	bool meta;
};

struct eids {
	struct arena *a;
	struct node *top, *at;
	size_t depth;      /* of at under top */
	struct str at_was; /* the eId that at had */
	struct map counts; /* of each eId without its count: how many so far */
	struct map taken;  /* the numbers that stand in print */
	char *draft;       /* the eId being made; room bytes */
	size_t room;
	bool taken_known;
	struct frame frames[NODE_DEPTH_MAX + 1]; /* of the children at depth */
};

static bool eid_is_place(const struct node *n, bool words)
{
	switch (node_class(n->kind)) {
	case CLASS_TEXTY:
	case CLASS_EMPTY:
	case CLASS_TEXT:
		return false;
	case CLASS_INLINE:
		return n->kind == NODE_MOD || n->kind == NODE_QUOTED_STRUCTURE;
	case CLASS_ELEMENT:
		return !words;
	case CLASS_ROOT:
	case CLASS_DOCUMENT:
	case CLASS_META:
	case CLASS_CONTAINER:
	case CLASS_HIER_ROOT:
	case CLASS_ATTACHMENTS:
	case CLASS_ATTACHMENT:
	case CLASS_HIER:
	case CLASS_BLOCKS:
	case CLASS_TABLE:
	case CLASS_ROW:
	case CLASS_CELL:
		return kind_ids[n->kind] != IDS_BODY;
	}
	return false;
}

/* The frame for the children of n, which stands in frame f. */
static struct frame eid_frame(const struct node *n, const struct frame *f,
                              struct str was)
{
	struct frame r = *f;
	enum node_class class = node_class(n->kind);

	if (n->eid.n != 0 && eid_is_place(n, f->words))
		r.place = n->eid;
	if (n->kind == NODE_ATTACHMENT) {
		r.flat = r.doc = n->eid;
		r.doc_was = was;
		r.article = false;
	} else if (n->kind == NODE_QUOTED_STRUCTURE) {
		r.flat = n->eid;
		r.article = r.words = false;
	} else if (n->kind == NODE_ARTICLE) {
		r.article = true;
	} else if (class == CLASS_META) {
		r.meta = true;
	} else if (class == CLASS_TEXTY || class == CLASS_INLINE) {
		r.words = true;
	}
	return r;
}

struct eids *eids_start(struct arena *a, struct node *top)
{
	struct eids *w = arena_alloc(a, sizeof(*w));
	const struct node *path[NODE_DEPTH_MAX + 1], *at = top;
	struct frame f = {0};
	size_t n = 0;

	do {
		path[n++] = at;
		at = at->parent;
	} while (at != NULL && n < NODE_DEPTH_MAX);
	while (n > 0) {
		n--;
		f = eid_frame(path[n], &f, path[n]->eid);
	}
	w->a = a;
	w->top = w->at = top;
	w->at_was = top->eid;
	w->frames[0] = f;
	return w;
}

/* Step to the next node in document order, its frame made ready. */
static bool eid_step(struct eids *w)
{
	struct node *n = w->at;
	bool skip = n->mark == MARK_REMOVED || w->depth >= NODE_DEPTH_MAX;

	if (n->first != NULL && !skip) {
		if (n != w->top)
			w->frames[w->depth] =
			    eid_frame(n, &w->frames[w->depth - 1], w->at_was);
		w->depth++;
		w->at = n->first;
		return true;
	}
	while (n != w->top && n->next == NULL) {
		n = n->parent;
		w->depth--;
	}
	w->at = n;
	if (n == w->top)
		return false;
	w->at = n->next;
	return true;
}

/* An eId being put together: room for all of it, n bytes so far. */
struct draft {
	char *p;
	size_t n;
};

static void eid_put(struct draft *d, struct str s)
{
	if (s.n)
		memcpy(d->p + d->n, s.p, s.n);
	d->n += s.n;
}

/* A number as eIds have it: without white space, and "_" only where the
   count of a second one begins. */
static void eid_put_number(struct draft *d, struct str num)
{
	while (num.n) {
		size_t len;
		uint32_t c = str_rune(num, &len);

		if (c == '_')
			d->p[d->n++] = '-';
		else if (c == 0xFFFD && len == 1)
			d->p[d->n++] = '?';
		else if (!rune_is_space(c))
			eid_put(d, str_sub(num, 0, len));
		num = str_after(num, len);
	}
}

static void eid_put_digits(struct draft *d, size_t k)
{
	char digits[20];
	size_t i = sizeof(digits);

	do
		digits[--i] = (char)('0' + k % 10);
	while ((k /= 10) > 0);
	eid_put(d, (struct str){digits + i, sizeof(digits) - i});
}

static void eid_put_count(struct draft *d, size_t k)
{
	d->p[d->n++] = '_';
	eid_put_digits(d, k);
}

/* "place__prefix", with room for a number and a count. */
static struct draft eid_draft(struct eids *w, struct str place,
                              struct str prefix, struct str num)
{
	size_t room = place.n + prefix.n + num.n + 48;
	struct draft d = {NULL, 0};

	if (room > w->room) {
		w->draft = arena_alloc(w->a, room * 2);
		w->room = room * 2;
	}
	d.p = w->draft;

	eid_put(&d, place);
	if (place.n)
		eid_put(&d, STR("__"));
	eid_put(&d, prefix);
	return d;
}

/* How many there were of the draft, this one with them. */
static size_t eid_count(struct eids *w, const struct draft *d)
{
	struct str key = {d->p, d->n};
	uintptr_t k = (uintptr_t)map_get(&w->counts, key);

	if (k == 0)
		key = str_copy(w->a, key);
	*map_put(w->a, &w->counts, key) = (void *)++k;
	return k;
}

static struct str eid_counted(struct eids *w, struct str place,
                              struct str prefix)
{
	struct draft d = eid_draft(w, place, prefix, STR(""));

	eid_put_count(&d, eid_count(w, &d));
	return (struct str){d.p, d.n};
}

/* Once, and counted on where it comes again after all. */
static struct str eid_once(struct eids *w, struct draft d)
{
	size_t k = eid_count(w, &d);

	if (k > 1)
		eid_put_count(&d, k);
	return (struct str){d.p, d.n};
}

/* The same for what stands once in its parent; few are ever listed. */
static struct str eid_only(struct eids *w, const struct node *n, struct draft d)
{
	const struct node *c = n->prev;

	while (c && (c->kind != n->kind || c->mark == MARK_REMOVED))
		c = c->prev;
	if (c != NULL)
		eid_put_count(&d, eid_count(w, &d) + 1);
	return (struct str){d.p, d.n};
}

static bool eid_is_flat(const struct node *n, bool article)
{
	return kind_ids[n->kind] == IDS_FLAT ||
	       (kind_ids[n->kind] == IDS_PARAGRAPH && !article);
}

/* The key of a number within the node that it counts in. */
static struct draft eid_taken_key(struct arena *a, const struct node *n,
                                  struct str num)
{
	struct draft d = {arena_alloc(a, sizeof(void *) + num.n + 48), 0};
	bool flat = eid_is_flat(n, node_above(n, NODE_ARTICLE) != NULL);
	const struct node *in = n->parent;
	char kind = (char)n->kind;

	while (in->parent != NULL && in->kind != NODE_ATTACHMENT &&
	       in->kind != NODE_QUOTED_STRUCTURE &&
	       (flat || !eid_is_place(in, false)))
		in = in->parent;
	eid_put(&d, (struct str){(const char *)&in, sizeof(in)});
	eid_put(&d, (struct str){&kind, 1});
	if (n->kind == NODE_ELEMENT)
		eid_put(&d, STR("?"));
	eid_put_number(&d, num);
	return d;
}

/* List the numbers of all units: what is counted keeps clear of them. */
static void eid_take_numbers(struct eids *w)
{
	for (struct node *n = w->top; n; n = node_next(n, w->top)) {
		struct draft d;

		if (n->num.n == 0 || n->parent == NULL ||
		    n->mark == MARK_REMOVED)
			continue;
		d = eid_taken_key(w->a, n, n->num);
		*map_put(w->a, &w->taken, (struct str){d.p, d.n}) = n;
	}
	w->taken_known = true;
}

static struct str eid_numbered(struct eids *w, const struct node *n,
                               struct str place, struct str prefix)
{
	struct draft d = eid_draft(w, place, prefix, n->num), key;
	size_t k;

	if (n->num.n != 0) {
		d.p[d.n++] = '_';
		eid_put_number(&d, n->num);
		return eid_once(w, d);
	}
	if (!w->taken_known)
		eid_take_numbers(w);
	key = eid_taken_key(w->a, n, STR(""));
	for (;;) {
		struct draft full = key;

		k = eid_count(w, &d);
		eid_put_digits(&full, k);
		if (map_get(&w->taken, (struct str){full.p, full.n}) == NULL)
			break;
	}
	eid_put_count(&d, k);
	return (struct str){d.p, d.n};
}

static struct str eid_prefix(const struct node *n)
{
	if (n->kind != NODE_ELEMENT)
		return node_prefix(n->kind);
	for (size_t i = 0; i < sizeof(abbreviations) / sizeof(abbreviations[0]);
	     i++)
		if (str_eq(abbreviations[i].element, n->text))
			return abbreviations[i].prefix;
	return n->text;
}

static enum ids eid_ids(const struct node *n, const struct frame *f)
{
	enum ids ids = kind_ids[n->kind];

	if (f->meta)
		return IDS_META;
	if (n->kind == NODE_ELEMENT && n->eid.n != 0)
		return f->words   ? IDS_DOCUMENT
		       : n->num.n ? IDS_NUMBER
		                  : IDS_COUNT;
	if (ids == IDS_BLOCK)
		return node_class(n->parent->kind) == CLASS_CONTAINER
		           ? IDS_COUNT
		           : IDS_NONE;
	return ids;
}

/* The attachment's eId in front of it made what it is now. */
static struct str eid_meta(struct eids *w, const struct node *n,
                           const struct frame *f)
{
	struct str rest = n->eid;

	if (f->doc_was.n == 0 || str_eq(f->doc_was, f->doc) ||
	    !str_starts(rest, f->doc_was))
		return n->eid;
	rest = str_after(rest, f->doc_was.n);
	return str_starts(rest, STR("__")) ? str_join(w->a, f->doc, rest)
	                                   : n->eid;
}

static struct str eid_make(struct eids *w, const struct node *n)
{
	const struct frame *f = &w->frames[w->depth - 1];
	struct str prefix = eid_prefix(n);

	switch (eid_ids(n, f)) {
	case IDS_NONE:
	case IDS_BLOCK:
		break;
	case IDS_ONCE:
	case IDS_BODY:
		return eid_only(w, n, eid_draft(w, f->place, prefix, STR("")));
	case IDS_NUMBER:
	case IDS_FLAT:
	case IDS_PARAGRAPH:
		return eid_numbered(
		    w, n, eid_is_flat(n, f->article) ? f->flat : f->place,
		    prefix);
	case IDS_COUNT:
		return eid_counted(w, f->place, prefix);
	case IDS_DOCUMENT:
		return eid_counted(w, f->doc, prefix);
	case IDS_META:
		return eid_meta(w, n, f);
	}
	return STR("");
}

bool eids_next(struct eids *w, struct node **node, struct str *eid)
{
	do
		if (!eid_step(w))
			return false;
	while (w->at->kind == NODE_TEXT || w->at->mark == MARK_REMOVED);
	*node = w->at;
	*eid = eid_make(w, w->at);
	w->at_was = w->at->eid;
	return true;
}

void eid_assign(struct arena *a, struct node *top)
{
	struct arena scratch;
	struct eids *w;
	struct node *n;
	struct str eid;
	size_t units = 0;

	arena_init(&scratch);
	w = eids_start(&scratch, top);
	for (n = top; n != NULL; n = node_next(n, top))
		units += n->num.n != 0;
	map_reserve(&scratch, &w->counts, units);
	while (eids_next(w, &n, &eid))
		if (!str_eq(n->eid, eid))
			n->eid = str_copy(a, eid);
	arena_free(&scratch);
}

struct node *eid_find(const struct node *top, struct str eid)
{
	const struct node *n = top;

	while (n != NULL && !(n->eid.n != 0 && str_eq(n->eid, eid)))
		n = node_next(n, top);
	return (struct node *)n;
}

bool eids_stand(const struct node *top)
{
	struct arena scratch;
	struct node *n;
	struct str eid;
	struct eids *w;
	bool good = true;

	arena_init(&scratch);
	w = eids_start(&scratch, (struct node *)top);
	while (good && eids_next(w, &n, &eid))
		good = str_eq(n->eid, eid);
	arena_free(&scratch);
	return good;
}
