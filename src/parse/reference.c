/* Settles what was left pending until the tree was whole. */
#include "parse/reference.h"

#include "parse/alone.h"
#include "parse/annexed.h"
#include "parse/linked.h"
#include "parse/units.h"
#include "tree/inner.h"
#include "tree/work.h"

enum { SCOPES_MOST = NODE_DEPTH_MAX };

/* What the lines below one are about, within a unit of the amending act. */
struct scope {
	const struct node *unit;
	const struct work *work; /* NULL: not told */
	struct path path;
};

struct settling {
	struct parser *p;
	struct units units;
	struct linked linked;
	struct scope scopes[SCOPES_MOST];
	size_t nscopes;
	/* In a block: what it has cited so far. */
	const struct node *block;
	struct path line;
	/* What the last sentence cited of the act that is changed: new wording
	   goes there. */
	const struct node *said_in; /* the unit of that sentence */
	struct path said;
	const struct node *untold; /* the unit of which that was said last */
	const struct node *lost;   /* the block of which it was said last that a
	                              reference leads nowhere */
};

/* The quotation that n stands in; NULL. */
static const struct node *quote_of(const struct node *n)
{
	while (n != NULL && n->kind != NODE_QUOTED_STRUCTURE &&
	       n->kind != NODE_QUOTED_TEXT)
		n = n->parent;
	return n;
}

/* Is the one an appendix of the other, the rules that an act approves? */
static bool place_annexes(const struct place *rules, const struct place *annex)
{
	return rules->kind == NODE_ATTACHMENT && rules->approved &&
	       annex->kind == NODE_ATTACHMENT && !annex->approved;
}

/* base, as far as it is bigger than the first of path, and path. */
static struct path path_merge(const struct path *base, const struct place *path,
                              size_t n)
{
	struct path out = {.n = 0};

	for (size_t i = 0; i < base->n && n != 0; i++)
		if ((place_holds(&base->p[i], &path[0]) ||
		     place_annexes(&base->p[i], &path[0])) &&
		    out.n < PATH_MOST - 1)
			out.p[out.n++] = base->p[i];
	for (size_t i = 0; i < n && out.n < PATH_MOST; i++)
		out.p[out.n++] = path[i];
	return out;
}

/* The scope that n stands in; NULL. */
static struct scope *scope_at(struct settling *s, const struct node *n)
{
	while (s->nscopes && !node_is_under(n, s->scopes[s->nscopes - 1].unit))
		s->nscopes--;
	return s->nscopes ? &s->scopes[s->nscopes - 1] : NULL;
}

/* A line that names an act, or a unit of the act named before. */
static void settle_scope(struct settling *s, const struct pending *q)
{
	const struct node *unit = node_unit(q->node);
	struct scope *top = scope_at(s, q->node), next = {.unit = unit};

	if (quote_of(q->node) != NULL)
		return;
	if (q->owner.kind == OWNER_WORK) {
		next.work = q->owner.work;
		next.path = path_merge(&next.path, q->path, q->n);
	} else if (q->n != 0) {
		if (top == NULL)
			return;
		next.work = top->work;
		next.path = path_merge(&top->path, q->path, q->n);
	}
	if (top != NULL && top->unit == unit)
		*top = next;
	else if (s->nscopes < SCOPES_MOST)
		s->scopes[s->nscopes++] = next;
}

/* The units of a quotation above n, under those that it is about. */
static struct path quoted_path(const struct settling *s,
                               const struct scope *scope, const struct node *n)
{
	struct place up[PATH_MOST];
	size_t k = PATH_MOST;
	const struct node *sentence = node_unit(quote_of(n)->parent);
	const struct path *above =
	    sentence == s->said_in ? &s->said : &scope->path;

	for (; n->kind != NODE_QUOTED_STRUCTURE && n->kind != NODE_QUOTED_TEXT;
	     n = n->parent)
		if (node_class(n->kind) == CLASS_HIER &&
		    n->kind != NODE_ALINEA && n->num.n && k > 0)
			up[--k] =
			    (struct place){.kind = n->kind, .num = n->num};
	if (k == PATH_MOST)
		return *above;
	return path_merge(above, up + k, PATH_MOST - k);
}

/* Cut what is smaller than kind; false where there is no such unit in it. */
static bool path_up_to(struct path *path, enum node_kind kind)
{
	size_t i = 0;

	while (i < path->n && path->p[i].kind != kind)
		i++;
	if (i == path->n)
		return false;
	path->n = i + 1;
	return true;
}

/* A unit of the act that is changed. */
static bool settle_base(struct settling *s, struct pending *q,
                        const struct work *work, const struct path *above)
{
	struct arena *a = s->p->a;
	struct path path = path_merge(above, q->path, q->n);
	struct str iri, upto = q->upto;

	s->line = path;
	if (q->hyphen) {
		struct str *num = &path.p[path.n - 1].num;

		upto = *num;
		*num = str_cut(&upto, '-');
	}
	iri = reference_iri(s->p, work, path.p, path.n);
	if (iri.n == 0)
		return false;
	node_set(a, q->node, upto.n ? STR("from") : STR("href"), iri);
	if (q->owner.title.n)
		node_set(a, q->node, STR("title"), q->owner.title);
	if (upto.n == 0)
		return true;
	q->node->kind = NODE_RREF;
	path.p[path.n - 1].num = upto;
	node_set(a, q->node, STR("upTo"),
	         reference_iri(s->p, work, path.p, path.n));
	return true;
}

/* Is an act of kind `own` called one of kind `said` too?  A constitutional law
   is a law. */
static bool type_fits(const struct settling *s, struct str said, struct str own)
{
	const struct wordlist *acts = language_list(s->p->lang, STR("acts"));
	const struct entry *e = wordlist_entry(acts, STR("type"), own);

	return str_eq(said, own) ||
	       (e != NULL && said.n != 0 &&
	        str_eq(said, entry_cell(e, STR("called"))));
}

/* What stands in new wording means the act that it goes into. */
static bool settle_quoted(struct settling *s, struct pending *q,
                          const struct scope *scope)
{
	struct path above = {.n = 0};

	if (scope == NULL || scope->work == NULL)
		return false;
	/* An appendix of rules is named by its place among all of their act. */
	if (q->n != 0 && q->path[0].kind == NODE_ATTACHMENT &&
	    (q->owner.kind == OWNER_ANNEXED || q->owner.kind == OWNER_NONE) &&
	    scope->path.n != 0 && scope->path.p[0].kind == NODE_ATTACHMENT)
		return false;
	switch (q->owner.kind) {
	case OWNER_NONE:
		above = quoted_path(s, scope, q->node);
		break;
	case OWNER_UNIT:
		above = quoted_path(s, scope, q->node);
		if (!path_up_to(&above, q->owner.unit))
			return false;
		break;
	case OWNER_ACT:
		if (!type_fits(s, q->owner.type, scope->work->subtype))
			return false;
		break;
	case OWNER_ANNEXED:
		above = scope->path;
		if (!path_up_to(&above, NODE_ATTACHMENT))
			return false;
		break;
	case OWNER_ABOVE:
	case OWNER_UNKNOWN:
	case OWNER_WORK:
		return false;
	}
	return settle_base(s, q, scope->work, &above);
}

/* "These rules" at n.  In a list of an appendix the list itself is meant where
   that is what it is, else the appendix. */
static const struct node *settle_annexed(struct settling *s,
                                         const struct node *n,
                                         const struct entry *noun)
{
	struct str name =
	    noun ? entry_cell(annexed_meant(s->p, noun), STR("name")) : STR("");

	n = units_annexed(&s->units, n);
	while (n != NULL && inner_is(n) &&
	       (name.n == 0 ||
	        !str_eq(node_attr(node_document(n), STR("name")), name)))
		n = inner_of(n);
	return n;
}

/* A unit of this document: from where it is looked for.  NULL: nowhere. */
static const struct node *settle_start(struct settling *s,
                                       const struct pending *q)
{
	const struct work *own = &s->p->doc->work;
	const struct node *n = q->node;

	switch (q->owner.kind) {
	case OWNER_WORK:
		return units_main(&s->units);
	case OWNER_ACT:
		if (own->subtype.n &&
		    !type_fits(s, q->owner.type, own->subtype))
			return NULL;
		return q->owner.approved
		           ? units_approved(
				 &s->units,
				 annexed_meant(s->p, q->owner.approved))
		           : units_main(&s->units);
	case OWNER_ANNEXED:
		return settle_annexed(s, n, q->owner.annexed);
	case OWNER_UNIT:
		while (n != NULL && n->kind != q->owner.unit)
			n = n->parent;
		return n;
	case OWNER_NONE:
	case OWNER_ABOVE:
	case OWNER_UNKNOWN:
		break;
	}
	return NULL;
}

/* Does the text say that it means this document? */
static bool is_own(const struct pending *q)
{
	return q->owner.kind == OWNER_ACT || q->owner.kind == OWNER_ANNEXED ||
	       q->owner.kind == OWNER_UNIT;
}

static const struct node *own_find(struct settling *s, const struct pending *q,
                                   const struct path *path,
                                   const struct node **last)
{
	if (q->owner.kind == OWNER_NONE)
		return units_around(&s->units, q->node, path->p, path->n, last);
	return units_find(&s->units, settle_start(s, q), path->p, path->n,
	                  last);
}

static void settle_own(struct settling *s, struct pending *q)
{
	struct path path = path_merge(&(struct path){.n = 0}, q->path, q->n);
	struct str *num = &path.p[path.n - 1].num, upto = q->upto;
	const struct node *none;

	q->unit = own_find(s, q, &path, &q->last);
	if (q->unit == NULL && q->hyphen) {
		upto = *num;
		*num = str_cut(&upto, '-');
		q->unit = own_find(s, q, &path, &q->last);
	}
	if (q->unit == NULL || upto.n == 0)
		return;
	*num = upto;
	q->last = own_find(s, q, &path, &none);
	if (q->last == NULL)
		q->unit = NULL;
}

/* Is y the text that goes on where x ends? */
static bool text_joins(const struct node *x, const struct node *y)
{
	return x != NULL && y != NULL && x->kind == NODE_TEXT &&
	       y->kind == NODE_TEXT && x->origin == y->origin &&
	       x->text.p + x->text.n == y->text.p;
}

/* Make n one with the text that goes on behind it. */
static void text_join(struct node *n)
{
	struct node *next = n ? n->next : NULL;
	struct span *s, more;
	size_t end;

	if (next == NULL || !text_joins(n, next))
		return;
	s = &n->span;
	more = next->span;
	end = s->at + s->n > more.at + more.n ? s->at + s->n : more.at + more.n;
	s->at = s->at < more.at ? s->at : more.at;
	s->n = end - s->at;
	n->text.n += next->text.n;
	node_unlink(next);
}

/* A reference becomes text again, one with what stands beside it. */
static void text_again(struct node *ref)
{
	struct node *prev = ref->prev, *last = ref->last;

	node_unwrap(ref);
	text_join(last);
	text_join(prev);
}

/* A unit of an act that is not told: text again, which is said once in each
   unit of this one. */
static void settle_untold(struct settling *s, const struct pending *q)
{
	const struct node *quote = quote_of(q->node);
	const struct node *unit = node_unit(quote ? quote->parent : q->node);
	struct find f = {.code = DIAG_REF_UNTOLD,
	                 .node = node_block(q->node)->parent,
	                 .span = q->node->span};

	if (s->untold != unit)
		parser_find(s->p, f);
	s->untold = unit;
	text_again(q->node);
}

/* One that leads nowhere becomes text again.  Where it is not said that it
   means this document, it is taken for one of it only in a sentence that names
   no other; else it is told as one of which that is not known. */
static void settle_drop(struct settling *s, const struct pending *q, bool own)
{
	const struct node *block = node_block(q->node);
	bool told = s->lost == block;
	bool report = own || (q->owner.kind == OWNER_NONE && !told &&
	                      cite_is_alone(s->p, q->node, block));
	struct find f = {.code = DIAG_REF_NOWHERE,
	                 .node = block->parent,
	                 .span = q->node->span};

	s->lost = block;
	if (!report && !told) {
		settle_untold(s, q);
		return;
	}
	if (report)
		parser_find(s->p, f);
	text_again(q->node);
}

/* Of another act that the text names by its title, told only by now. */
static bool is_foreign(const struct settling *s, const struct pending *q)
{
	return q->owner.kind == OWNER_WORK &&
	       (q->owner.work->date.year == 0 ||
	        !work_same(q->owner.work, &s->p->doc->work));
}

static void settle_foreign(struct settling *s, struct pending *q)
{
	const struct path line = s->line;

	if (!settle_base(s, q, q->owner.work, &(struct path){.n = 0}))
		settle_untold(s, q);
	s->line = line;
}

static void settle_ref(struct settling *s, struct pending *q)
{
	const struct scope *scope = scope_at(s, q->node);
	const struct node *block = node_block(q->node);
	bool changes = scope != NULL && scope->work != NULL;
	bool own = is_own(q);

	if (block != s->block) {
		s->block = block;
		s->line = changes ? scope->path : (struct path){.n = 0};
	}
	if (q->owner.kind == OWNER_UNKNOWN) {
		/* What its words do not tell a link may. */
		q->unit = quote_of(q->node) == NULL ? linked_unit(&s->linked, q)
		                                    : NULL;
		if (q->unit == NULL)
			settle_untold(s, q);
		return;
	}
	if (is_foreign(s, q)) {
		settle_foreign(s, q);
		return;
	}
	if (quote_of(q->node) != NULL) {
		if (!settle_quoted(s, q, scope))
			settle_untold(s, q);
		return;
	}
	if (!own && q->owner.kind != OWNER_WORK && scope != NULL) {
		if (!changes || !settle_base(s, q, scope->work, &s->line))
			settle_untold(s, q);
		s->said_in = node_unit(block);
		s->said = s->line;
		return;
	}
	settle_own(s, q);
	if (q->unit == NULL)
		q->unit = linked_unit(&s->linked, q);
	if (q->unit == NULL)
		settle_drop(s, q, own);
	else if (q->last != NULL)
		q->node->kind = NODE_RREF;
}

void references_settle(struct parser *p, struct pendings *list,
                       const struct node *root)
{
	struct settling *s;

	if (list->n == 0)
		return;
	s = arena_alloc(p->scratch, sizeof(*s));
	s->p = p;
	units_read(&s->units, p->scratch, p->lang, root);
	linked_read(&s->linked, p, root);
	for (size_t i = 0; i < list->n; i++) {
		struct pending *q = &list->p[i];

		if (q->scope)
			settle_scope(s, q);
		else
			settle_ref(s, q);
	}
}

void references_link(struct parser *p, const struct pendings *list)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct pending *q = &list->p[i];
		struct arena *a = p->a;

		if (q->scope || q->unit == NULL)
			continue;
		node_set(a, q->node, q->last ? STR("from") : STR("href"),
		         str_join(a, STR("#"), q->unit->eid));
		if (q->last != NULL)
			node_set(a, q->node, STR("upTo"),
			         str_join(a, STR("#"), q->last->eid));
	}
}
