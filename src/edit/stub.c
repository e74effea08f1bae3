/* What goes: the stub of a unit that keeps its number, and what leaves none. */
#include "edit/apply_part.h"
#include "tree/work.h"

/* "Исключен", "Исключена": a label of the kind of unit, or that of all. */
static struct str stub_words(const struct applier *p, const struct edit *e,
                             const struct node *unit)
{
	const char *base =
	    e->op == EDIT_REPEAL ? "stub-repealed" : "stub-excluded";
	struct str kind = node_name(unit);
	struct str own = language_label(
	    p->h.lang, str_format(p->h.a, "%s-%.*s", base, STR_ARG(kind)));

	return own.n ? own : language_label(p->h.lang, str_from(base));
}

/* Cut the text before `part` off the front of rest, and part with it, put into
   an element of its own. */
static void stub_part(struct arena *a, struct node *remark, struct str *rest,
                      struct node *element, struct str part)
{
	size_t at = part.n ? str_find(*rest, part) : rest->n;

	if (at == rest->n)
		return;
	node_append(remark, node_text(a, str_sub(*rest, 0, at)));
	node_append(element, node_text(a, part));
	node_append(remark, element);
	*rest = str_after(*rest, at + part.n);
}

/* The mark that ends the text of a unit: that of the stub. */
static char end_of(const struct node *unit)
{
	const struct node *n = unit;

	while (n != NULL && n->kind != NODE_TEXT)
		n = n->last;
	return n && str_ends(str_strip(n->text), STR(";")) ? ';' : '.';
}

/* "1) исключен приказом Министра финансов РК от 03.04.2024 № 189;" */
static struct node *stub_remark(struct applier *p, const struct edit *e,
                                const struct node *unit)
{
	struct arena *a = p->h.a;
	const struct work *w = &p->h.order->work;
	struct node *block = node_new(a, NODE_P);
	struct node *remark = node_add(a, block, NODE_REMARK);
	struct node *date = node_new(a, NODE_DATE);
	struct node *ref = node_new(a, NODE_REF);
	bool item = unit->kind == NODE_SUBPARAGRAPH || unit->kind == NODE_POINT;
	struct str noun, by = history_by_label(&p->h, STR("stub-by"), &noun);
	struct str text = stub_words(p, e, unit), number;
	size_t len;
	char low[4];

	number = str_after(by, str_find(by, STR("№")));
	if (noun.n && noun.p > number.p && number.n)
		number.n = (size_t)(noun.p - number.p);
	text = str_fill(a, text, STR("{by}"), by);
	if (item && text.n) {
		len = rune_put(rune_lower(str_rune(text, &len)), low);
		text = str_format(a, "%.*s%.*s", (int)len, low,
		                  STR_ARG(str_after(text, len)));
	}
	text =
	    str_format(a, "%.*s%c", STR_ARG(text), item ? end_of(unit) : '.');
	node_set(a, block, STR("class"), STR("editorialNote"));
	node_set(a, remark, STR("status"), STR("editorial"));
	node_set(a, date, STR("date"), date_iso(a, w->date));
	node_set(a, ref, STR("href"), work_iri(a, w));
	stub_part(a, remark, &text, date, date_dotted(a, w->date));
	stub_part(a, remark, &text, ref, str_trim(number));
	node_append(remark, node_text(a, text));
	return block;
}

/* A unit keeps its number and place. */
static struct node *stub_unit(struct applier *p, const struct edit *e,
                              struct node *old)
{
	struct arena *a = p->h.a;
	struct node *unit = node_new(a, old->kind);
	const struct node *num = node_child(old, NODE_NUM);
	struct str wid = node_attr(old, STR("wId"));

	unit->num = old->num;
	unit->eid = old->eid;
	if (wid.n)
		node_set(a, unit, STR("wId"), wid);
	node_set(a, unit, STR("status"), STR("removed"));
	if (num != NULL)
		node_append(unit, node_copy(a, num));
	node_append(node_add(a, unit, NODE_CONTENT), stub_remark(p, e, old));
	graft_over(p, old, unit);
	return unit;
}

/* An appendix keeps its caption, too. */
static struct node *stub_appendix(struct applier *p, const struct edit *e,
                                  struct node *old)
{
	struct arena *a = p->h.a;
	struct node *unit = node_copy(a, old);
	struct node *doc = node_document(unit), *next;

	if (doc == NULL)
		return old;
	for (struct node *n = doc->first; n != NULL; n = next) {
		next = n->next;
		if (n->kind != NODE_META)
			node_unlink(n);
	}
	node_append(node_add(a, doc, NODE_MAIN_BODY), stub_remark(p, e, old));
	node_set(a, doc, STR("contains"), STR("singleVersion"));
	graft_over(p, old, unit);
	return unit;
}

static struct node *delete_pieces(struct applier *p, const struct resolved *to)
{
	struct node *n = apply_twin(p, to->at.first), *next;
	struct node *last = apply_twin(p, to->at.last), *unit = n->parent;

	for (; n != NULL; n = next) {
		next = n == last ? NULL : n->next;
		graft_out(p, n);
	}
	graft_shape(p->h.a, unit);
	return apply_twin(p, to->at.unit);
}

/* A preamble goes but for its enacting formula. */
static struct node *delete_preamble(struct applier *p, struct node *old)
{
	struct node *n = node_copy(p->h.a, old), *next;

	for (struct node *c = n->first; c != NULL; c = next) {
		next = c->next;
		if (c->kind != NODE_FORMULA)
			node_unlink(c);
	}
	if (n->first == NULL) {
		n = old->parent;
		graft_out(p, old);
		return n;
	}
	graft_over(p, old, n);
	return n;
}

struct node *stub_delete(struct applier *p, const struct resolved *to)
{
	struct node *old = apply_twin(p, to->at.first), *unit;

	if (to->edit->at.n == 0) /* the act itself: the history tells */
		return apply_twin(p, to->target);
	if (old->kind == NODE_TR)
		return graft_row(p, to);
	if (to->at.kind == SPOT_PIECES)
		return delete_pieces(p, to);
	if (old->kind == NODE_PREAMBLE)
		return delete_preamble(p, old);
	if (old->kind == NODE_ATTACHMENT)
		return stub_appendix(p, to->edit, old);
	if (to->vacant) {
		unit = old->parent;
		graft_out(p, old);
		return unit;
	}
	return stub_unit(p, to->edit, old);
}

/* The stub that has a number which a unit is to get goes. */
static void number_clear(struct applier *p, const struct node *unit,
                         struct str num)
{
	for (struct node *n = unit->parent->first, *next; n; n = next) {
		next = n->next;
		if (n != unit && n->kind == unit->kind &&
		    n->mark != MARK_REMOVED && str_eq(n->num, num) &&
		    str_eq(node_attr(n, STR("status")), STR("removed")))
			graft_out(p, n);
	}
}

struct node *stub_renumber(struct applier *p, const struct resolved *to)
{
	struct arena *a = p->h.a;
	struct node *unit = apply_twin(p, to->at.first);
	struct node *num = node_child(unit, NODE_NUM);
	struct str to_num = str_copy(a, to->number), was;
	size_t at;

	number_clear(p, unit, to_num);
	p->moved = true;
	for (struct node *t = num; t != NULL; t = node_next(t, num)) {
		struct node *n;

		if (t->kind != NODE_TEXT)
			continue;
		at = str_find(t->text, unit->num);
		if (at == t->text.n)
			continue;
		was = t->text;
		n = node_text(
		    a, str_format(a, "%.*s%.*s%.*s", (int)at, was.p,
		                  STR_ARG(to_num),
		                  STR_ARG(str_after(was, at + unit->num.n))));
		graft_over(p, t, n);
		break;
	}
	unit->num = to_num;
	return unit;
}

struct node *stub_suspend(struct applier *p, const struct resolved *to)
{
	struct node *n = apply_twin(p, to->at.first);
	const struct node *last = apply_twin(p, to->at.last);

	for (struct node *c = n; c != NULL; c = c == last ? NULL : c->next)
		if (node_class(c->kind) == CLASS_HIER)
			node_set(p->h.a, c, STR("status"),
			         STR("temporarilyRemoved"));
	return n;
}
