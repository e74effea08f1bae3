/* Applying a list of edits. */
#include "diff/patch.h"

#include "diff/told.h"
#include "tree/eid.h"
#include "tree/element.h"
#include "tree/meta.h"

enum fate { FATE_OPEN, FATE_KEPT, FATE_GONE };

struct patching {
	struct doc *doc;
	struct arena *a; /* of doc */
	struct lexemes lexemes;
	struct outline z;    /* of doc, before anything changes */
	unsigned char *fate; /* of its items */
	VEC(size_t) units;   /* that hold other things now */
	struct report *report;
	const struct doc *patch;
};

static bool patch_fail(struct patching *p, enum diag_code code,
                       const struct node *e)
{
	struct message m = {.code = code, .name = p->patch->name};

	if (e != NULL)
		m.detail = node_attr(e, STR("at"));
	diag_put(p->report, &m);
	return false;
}

/* References that lead nowhere now are plain text. */
static void refs_settle(struct patching *p)
{
	struct node *root = p->doc->root, *n = root, *next;
	struct map ids = {0};

	for (; n != NULL; n = node_next(n, root))
		if (n->eid.n != 0)
			*map_put(p->lexemes.a, &ids, n->eid) = n;
	for (n = root; n != NULL; n = next) {
		struct str to = node_attr(n, STR("href"));

		next = node_next(n, root);
		if (n->kind == NODE_REF && str_starts(to, STR("#")) &&
		    map_get(&ids, str_after(to, 1)) == NULL)
			node_unwrap(n);
	}
}

/* The item that an element names; false where there is none. */
static bool patch_item(const struct patching *p, const struct node *e,
                       size_t *at)
{
	unsigned n;

	if (!str_number(node_attr(e, STR("at")), &n) || n >= p->z.n)
		return false;
	*at = n;
	return true;
}

static bool put_words(struct patching *p, const struct node *e, size_t at)
{
	struct node *old = (struct node *)p->z.p[at].node, *new;

	if (e->first == NULL || e->first->next != NULL || old->parent == NULL ||
	    outline_is_run(&p->z, at))
		return false;
	new = node_copy(p->a, e->first);
	if (!node_after(old, new))
		return false;
	node_unlink(old);
	p->z.p[at].node = new;
	return true;
}

static bool put_number(struct patching *p, const struct node *e, size_t at)
{
	((struct node *)p->z.p[at].node)->num =
	    str_copy(p->a, node_attr(e, STR("num")));
	return true;
}

static bool put_span(struct patching *p, const struct node *e, size_t at)
{
	static const char *const names[] = {"colspan", "rowspan"};
	struct node *cell = (struct node *)p->z.p[at].node;

	if (node_class(cell->kind) != CLASS_CELL)
		return false;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct str name = str_from(names[i]), value;

		value = node_attr(e, name);
		node_unset(cell, name);
		if (value.n)
			node_set(p->a, cell, name, str_copy(p->a, value));
	}
	return true;
}

/* Put the items that a kz:keep names in its place. */
static bool put_kept(struct patching *p, struct node *keep,
                     const struct node *unit)
{
	unsigned n;
	size_t at;

	if (!patch_item(p, keep, &at) ||
	    !str_number(node_attr(keep, STR("n")), &n))
		return false;
	for (; n > 0; n--) {
		struct node *node;

		if (at == NOWHERE || p->fate[at] != FATE_OPEN)
			return false;
		node = (struct node *)p->z.p[at].node;
		if (node_is_under(unit, node))
			return false;
		if (node->parent != NULL)
			node_unlink(node);
		if (!node_before(keep, node))
			return false;
		p->fate[at] = FATE_KEPT;
		at = outline_next(&p->z, at);
	}
	node_unlink(keep);
	return true;
}

/* The metadata of a unit itself; NULL. */
static struct node *unit_meta(struct node *unit)
{
	struct node *n = unit->first;

	while (n != NULL && n->kind != NODE_META)
		n = n->kind == NODE_ATTACHMENT ? node_skip(n, unit)
		                               : node_next(n, unit);
	return n;
}

/* The placeholders in a unit become what they stand for. */
static bool unit_settle(struct patching *p, struct node *unit,
                        struct node *meta)
{
	VEC(struct node *) holders = {0};

	for (struct node *n = unit->first; n != NULL; n = node_next(n, unit))
		if (element_is(n, "kz:keep") || element_is(n, "kz:meta"))
			*vec_push(p->lexemes.a, &holders) = n;
	for (size_t i = 0; i < holders.n; i++) {
		struct node *n = holders.p[i];

		if (element_is(n, "kz:keep")) {
			if (!put_kept(p, n, unit))
				return false;
			continue;
		}
		if (meta != NULL && !node_before(n, meta))
			return false;
		meta = NULL;
		node_unlink(n);
	}
	return true;
}

static bool put_unit(struct patching *p, const struct node *e, size_t at)
{
	struct node *unit = (struct node *)p->z.p[at].node;
	const struct node *shell = e->first;
	struct node *meta, *copy;

	if (shell == NULL || p->z.p[at].leaf)
		return false;
	for (const struct node *n = shell->next; n != NULL; n = n->next) {
		size_t gone;

		if (!element_is(n, "kz:gone") || !patch_item(p, n, &gone) ||
		    p->fate[gone] != FATE_OPEN)
			return false;
		p->fate[gone] = FATE_GONE;
	}
	meta = unit_meta(unit);
	if (meta != NULL)
		node_unlink(meta);
	while (unit->first != NULL)
		node_unlink(unit->first);
	copy = node_copy(p->a, shell);
	node_adopt(unit, copy);
	*vec_push(p->lexemes.a, &p->units) = at;
	return unit_settle(p, unit, meta);
}

static const struct {
	const char *op;
	bool (*put)(struct patching *p, const struct node *e, size_t at);
} puts_of[] = {{"words", put_words},
               {"number", put_number},
               {"span", put_span},
               {"unit", put_unit}};

static bool edit_put(struct patching *p, const struct node *e)
{
	struct str op = node_attr(e, STR("op"));
	size_t at;

	if (!element_is(e, "kz:edit") || !patch_item(p, e, &at))
		return false;
	for (size_t i = 0; i < sizeof(puts_of) / sizeof(*puts_of); i++)
		if (str_eq(str_from(puts_of[i].op), op))
			return puts_of[i].put(p, e, at);
	return false;
}

/* Has all that changed units held a place, or is said to be gone? */
static bool all_settled(const struct patching *p)
{
	for (size_t i = 0; i < p->units.n; i++)
		for (size_t c = outline_first(&p->z, p->units.p[i]);
		     c != NOWHERE; c = outline_next(&p->z, c))
			if (p->fate[c] == FATE_OPEN)
				return false;
	return true;
}

static const struct node *patch_list(const struct doc *doc)
{
	const struct node *d = doc->root ? node_document(doc->root) : NULL;
	const struct node *list = d ? d->first : NULL;

	return list != NULL && element_is(list, "kz:edits") ? list : NULL;
}

bool patch_is(const struct doc *doc)
{
	return patch_list(doc) != NULL;
}

/* Are the footnotes those of the new text?  A list says nothing of them where
   neither text had any. */
static bool notes_stand(struct patching *p, const struct node *list)
{
	struct str notes = node_attr(list, STR("notes"));
	struct arena *a = p->lexemes.a;

	return notes.n == 0 ||
	       str_eq(notes, outline_notes_digest(a, p->doc->root));
}

static bool patch_run(struct patching *p, const struct node *list)
{
	struct outline after;

	if (!str_eq(node_attr(list, STR("of")),
	            outline_digest(p->lexemes.a, &p->z)))
		return patch_fail(p, DIAG_EDITS_OTHER, NULL);
	p->fate = arena_array(p->lexemes.a, p->z.n, sizeof(*p->fate));
	for (const struct node *e = list->first; e != NULL; e = e->next)
		if (!edit_put(p, e))
			return patch_fail(p, DIAG_EDITS_BROKEN, e);
	if (!all_settled(p))
		return patch_fail(p, DIAG_EDITS_BROKEN, NULL);
	outline_read(&p->lexemes, p->doc->root, &after);
	if (!str_eq(node_attr(list, STR("gives")),
	            outline_digest(p->lexemes.a, &after)))
		return patch_fail(p, DIAG_EDITS_BROKEN, NULL);
	return notes_stand(p, list) || patch_fail(p, DIAG_EDITS_NOTES, NULL);
}

struct doc *patch_apply(const struct doc *base, const struct doc *patch,
                        struct report *report)
{
	const struct node *list = patch_list(patch);
	struct doc *doc = doc_new();
	struct patching p = {
	    .doc = doc, .a = &doc->arena, .report = report, .patch = patch};
	struct tellings tellings = {0};
	struct arena scratch;
	bool done;

	arena_init(&scratch);
	p.lexemes.a = &scratch;
	doc->name = str_copy(p.a, base->name);
	doc->root = node_copy(p.a, base->root);
	doc->labels = base->labels;
	outline_read(&p.lexemes, doc->root, &p.z);
	told_read(&scratch, doc->root, &tellings);
	done = list != NULL && patch_run(&p, list);
	if (done && eids_stand(base->root)) {
		eid_assign(p.a, doc->root);
		refs_settle(&p);
	}
	if (done)
		told_settle(p.a, doc->root, &tellings);
	if (done)
		meta_read(doc);
	arena_free(&scratch);
	if (done)
		return doc;
	doc_free(doc);
	return NULL;
}
