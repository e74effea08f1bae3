#include "parse/note.h"

#include "parse/note_read.h"
#include "parse/remark.h"

/* A pass over a tree. */
struct notes {
	struct parser *p;
	struct node *root;
	VEC(struct note_place) places;
	struct note_units units;
	struct str lead; /* of a note whose words are in the next */
};

/* Is n a block that only editors' notes follow? */
static bool is_only(const struct node *n)
{
	if (n->prev != NULL)
		return false;
	while ((n = n->next) != NULL)
		if (!remark_is_block(n))
			return false;
	return true;
}

/* The unit whose only text n is, or whose heading; NULL. */
static struct node *stub_unit(const struct node *n)
{
	struct node *unit = n->parent;

	if (n->kind == NODE_P) {
		if (unit->kind != NODE_CONTENT || !is_only(n))
			return NULL;
		unit = unit->parent;
	} else if (n->kind != NODE_HEADING) {
		return NULL;
	}
	if (node_class(unit->kind) != CLASS_HIER || unit->num.n == 0)
		return NULL;
	return unit;
}

/* Make the text of a unit that is gone an editor's remark. */
static void stub_mark(struct notes *s, struct node *unit, struct node *block,
                      const struct match *m)
{
	struct arena *a = s->p->a;
	struct node *remark = node_new(a, NODE_REMARK);

	remark->by = m->rule;
	remark->span = block->span;
	node_adopt(remark, block);
	node_append(block, remark);
	node_set(a, remark, STR("status"), STR("editorial"));
	if (block->kind == NODE_P)
		node_set(a, block, STR("class"), STR("editorialNote"));
	for (; unit != NULL; unit = node_gone_next(unit))
		node_set(a, unit, STR("status"), STR("removed"));
	*vec_push(s->p->scratch, &s->places) =
	    (struct note_place){.node = block};
}

/* Is the text of a block all that is left of a unit? */
static void stub_try(struct notes *s, struct node *block)
{
	struct node *unit = stub_unit(block);
	const struct node *t = block->first;
	struct note_text text;
	struct match m;

	if (unit == NULL || t == NULL || t->kind != NODE_TEXT)
		return;
	if (t->next != NULL) {
		/* Something in it was read as a reference. */
		note_text_read(&text, s->p, s->p->scratch, block);
		if (parser_match(s->p, STR("note-stub"), text.all, &m))
			stub_mark(s, unit, block, &m);
		return;
	}
	if (parser_match(s->p, STR("note-stub"), t->text, &m))
		stub_mark(s, unit, block, &m);
}

/* Is n a block of the act's own head, such as its requisites? */
static bool is_head(const struct node *n)
{
	return n->kind == NODE_P && n->parent->kind == NODE_PREFACE &&
	       n->parent->parent->kind == NODE_ACT;
}

/* Quoted wording is another act's: notes in it tell nothing of this one. */
static void notes_find(struct notes *s)
{
	struct node *n = s->root;

	while (n != NULL) {
		if (n->kind == NODE_QUOTED_STRUCTURE) {
			n = node_skip(n, s->root);
			continue;
		}
		if (remark_is_block(n) || is_head(n))
			*vec_push(s->p->scratch, &s->places) =
			    (struct note_place){.node = n};
		else if (n->kind == NODE_P || n->kind == NODE_HEADING)
			stub_try(s, n);
		n = node_next(n, s->root);
	}
}

/* Where the words of a block were read from. */
static struct span words_span(const struct node *block)
{
	struct span none = {0, 0};

	for (const struct node *n = block; n != NULL; n = node_next(n, block))
		if (n->span.n != 0)
			return n->span;
	return block != NULL ? block->span : none;
}

static void note_tell(struct notes *s, const struct note_place *place)
{
	struct node *remark = node_child(place->node, NODE_REMARK);
	struct str rule = remark ? STR("note") : STR("note-status");
	struct str lead = s->lead;
	struct note_text t;
	struct match m;
	size_t from = 0;

	note_text_read(&t, s->p, s->p->scratch, remark ? remark : place->node);
	/* A unit that is gone may say so in brackets. */
	if (parser_match(s->p, rule, t.all, &m) ||
	    (remark && parser_match(s->p, STR("note-stub"), t.all, &m))) {
		lead = m.cap[CAP_lead];
		from = (size_t)(m.cap[CAP_text].p - t.all.p);
	} else if (remark == NULL) {
		return;
	}
	s->lead = from == t.all.n ? lead : STR("");
	note_text_bare(&t, from);
	/* Most acts have nothing that could be a note and is one. */
	if (s->units.p == NULL) {
		s->units = (struct note_units){.p = s->p, .a = s->p->scratch};
		note_units_read(&s->units, s->root, s->places.p, s->places.n);
	}
	if (!note_read(&t, &s->units, place, lead))
		parser_find(s->p,
		            (struct find){.code = DIAG_NOTE_UNREAD,
		                          .node = place->node,
		                          .span = words_span(place->node)});
}

/* Has a unit any text of its own left? */
static bool unit_is_bare(const struct node *unit)
{
	const struct node *n = unit;

	while (n != NULL) {
		bool skip = n->kind == NODE_NUM || n->kind == NODE_HEADING ||
		            n->kind == NODE_META || remark_is_block(n);

		if (n->kind == NODE_TEXT || n->kind == NODE_TABLE)
			return false;
		n = skip ? node_skip(n, unit) : node_next(n, unit);
	}
	return true;
}

/* The day by which the text is known to be as it stands, where no note tells of
   a change of it: a text that tells that the act is repealed or suspended is
   the one of that day, and which it was on the day of signing nothing says. */
static struct date notes_ended(const struct doc *doc)
{
	struct date last = {0};

	for (size_t i = 0; i < doc->amended.n; i++) {
		const struct amended *m = &doc->amended.p[i];
		struct date day = m->force.year ? m->force : m->by.date;
		bool ends = str_eq(m->type, STR("endOfEnactment")) ||
		            (str_eq(m->type, STR("inapplication")) &&
		             m->unit == NULL && m->place.n == 0);

		if (ends && !m->planned && date_cmp(day, last) > 0)
			last = day;
	}
	return last;
}

/* What the amendments make of the act and its units. */
static void notes_settle(struct notes *s)
{
	struct doc *doc = s->p->doc;
	struct arena *a = s->p->a;
	struct node *act = node_document(s->root);

	if (act == NULL)
		act = s->root;

	for (size_t i = 0; i < doc->amended.n; i++) {
		const struct amended *m = &doc->amended.p[i];
		struct node *unit = (struct node *)m->unit;
		struct node *att =
		    unit ? node_above(unit, NODE_ATTACHMENT) : NULL;

		if (unit && str_eq(m->type, STR("repeal")) && !m->planned &&
		    !m->inside && node_class(unit->kind) == CLASS_HIER &&
		    unit_is_bare(unit))
			node_set(a, unit, STR("status"), STR("removed"));
		if (att != NULL && node_document(att) && !m->planned)
			node_set(a, node_document(att), STR("contains"),
			         STR("singleVersion"));
	}
	if (date_cmp(doc->edition, doc->work.date) <= 0)
		doc->edition = notes_ended(doc);
	if (date_cmp(doc->edition, doc->work.date) <= 0)
		doc->edition = (struct date){0};
	if (doc->edition.year != 0)
		node_set(a, act, STR("contains"), STR("singleVersion"));
}

void notes_read(struct inliner *in, struct node *root)
{
	struct parser *p = in->p;
	struct notes s = {.p = p, .root = root};

	notes_find(&s);
	if (s.places.n == 0)
		return;
	for (size_t i = 0; i < s.places.n; i++)
		note_tell(&s, &s.places.p[i]);
	notes_settle(&s);
}
