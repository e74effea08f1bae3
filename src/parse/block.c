#include "parse/block.h"

#include "parse/remark.h"
#include "tree/number.h"

#include <string.h>

enum {
	LOOK_AHEAD = 50, /* paragraphs in which the next number must come */
};

void blocks_open(struct blocks *b, struct inliner *in, struct node *body,
                 const struct paras *paras)
{
	b->p = in->p;
	b->in = in;
	b->body = b->open = body;
	b->paras = paras;
	sequence_start(&b->sequence);
}

/* The unit into which one of kind would go, if it opened now. */
static struct node *blocks_parent(const struct blocks *b, enum node_kind kind)
{
	struct node *n = b->open;

	while (n != b->body && node_rank(n->kind) >= node_rank(kind))
		n = n->parent;
	return n;
}

/* The rule of a unit that reads a paragraph; NULL. */
static const struct rule *unit_rule(struct parser *p, const struct para *para,
                                    struct match *m, enum node_kind *kind)
{
	const struct ruleset *set = language_rules(p->lang, STR("structure"));
	const struct rule *rule =
	    para->o ? ruleset_match(&p->matcher, set, para->o->text, m) : NULL;

	if (rule == NULL)
		return NULL;
	*kind = node_kind_of(rule->makes);
	return node_class(*kind) == CLASS_HIER ? rule : NULL;
}

/* Do the numbers go on behind a paragraph with that number?  Then it is one of
   them, however many are missing before it. */
static bool blocks_go_on(struct blocks *b, const struct para *para,
                         enum node_kind kind, struct str num)
{
	const struct para *end = b->paras->p + b->paras->n;
	unsigned y = 0, next = 0;

	if (!sequence_number(num, &y) || y == 0)
		return false;
	for (size_t i = 0; i < LOOK_AHEAD && ++para < end; i++) {
		struct match m;
		enum node_kind other;

		if (unit_rule(b->p, para, &m, &other) && other == kind)
			return sequence_number(m.cap[CAP_num], &next) &&
			       next == y + 1;
	}
	return false;
}

/* A number that cannot follow the last is text; this is said. */
static bool blocks_match(struct blocks *b, const struct para *para,
                         struct match *m, enum node_kind *kind)
{
	unsigned x = 0, y = 0;

	if (unit_rule(b->p, para, m, kind) == NULL)
		return false;
	if (sequence_takes(&b->sequence, *kind, m->cap[CAP_num]))
		return true;
	sequence_number(b->sequence.last[*kind], &x);
	sequence_number(m->cap[CAP_num], &y);
	return y > x && blocks_go_on(b, para, *kind, m->cap[CAP_num]);
}

/* A paragraph that looks like a unit and is none, for its number. */
static void blocks_refused(struct blocks *b, const struct para *para,
                           const struct node *block)
{
	struct str last;
	struct match m;
	enum node_kind kind;

	if (unit_rule(b->p, para, &m, &kind) == NULL)
		return;
	last = b->sequence.last[kind];
	parser_find(b->p,
	            (struct find){
			.code = DIAG_NUMBER_GAP,
			.node = block,
			.span = block->span,
			.detail = str_format(
			    b->p->a, "%.*s does not follow %.*s; kept as text",
			    STR_ARG(m.cap[CAP_num]),
			    STR_ARG(last.n ? last : STR("nothing")))});
}

bool blocks_is_unit(struct blocks *b, const struct para *para)
{
	struct match m;
	enum node_kind kind;

	return blocks_match(b, para, &m, &kind);
}

/* An amending sentence of the act itself becomes a mod. */
static void block_mod(struct blocks *b, struct node *block, struct str text)
{
	const struct ruleset *set = language_rules(b->p->lang, STR("amend"));
	struct match m;

	if (b->body->kind != NODE_BODY)
		return;
	for (size_t i = 0; i < set->rules.n; i++) {
		const struct rule *rule = set->rules.p[i];

		if (str_eq(rule->does, STR("mod")) &&
		    rule_match(&b->p->matcher, rule, text, 0, &m)) {
			struct node *mod = node_new(b->p->a, NODE_MOD);

			mod->by = rule;
			mod->span = block->first->span;
			node_adopt(mod, block);
			node_append(block, mod);
			return;
		}
	}
}

static struct node *blocks_block(struct blocks *b, const struct origin *o,
                                 size_t from)
{
	struct node *block = node_add(b->p->a, b->open, NODE_P);

	inline_fill(
	    b->in, block,
	    (struct inline_text){.o = o, .from = from, .to = o->text.n});
	block->span = origin_cover(o, from, o->text.n);
	block_mod(b, block, str_after(o->text, from));
	return block;
}

/* Numbers that are missing before n: a finding. */
static void blocks_gap(struct blocks *b, const struct node *n)
{
	unsigned missing = sequence_missing(&b->sequence, n->kind, n->num);

	if (missing != 0)
		parser_find(b->p,
		            (struct find){.code = DIAG_NUMBER_GAP,
		                          .node = n,
		                          .span = n->span,
		                          .detail = str_format(
					      b->p->a, "%u missing before %.*s",
					      missing, STR_ARG(n->num))});
}

static size_t offset_in(const struct origin *o, struct str s)
{
	return (size_t)(s.p - o->text.p);
}

/* Open a unit: its number as printed, its heading, or its first block. */
static void blocks_unit(struct blocks *b, const struct para *para,
                        const struct match *m, enum node_kind kind)
{
	struct parser *p = b->p;
	struct str text = m->cap[CAP_text], heading = m->cap[CAP_heading];
	struct str rest = heading.p ? heading : text;
	struct node *parent = blocks_parent(b, kind);
	struct node *unit = node_add(p->a, parent, kind), *num;
	size_t end = rest.p ? offset_in(para->o, rest) : para->o->text.n;
	struct str printed = str_strip(str_sub(para->o->text, 0, end));

	unit->num = number_clean(p->a, m->cap[CAP_num]);
	unit->by = m->rule;
	num = node_add(p->a, unit, NODE_NUM);
	node_append(num, leaf_new(p, para->o, 0, printed.n));
	unit->span = num->span = num->first->span;
	b->open = unit;
	blocks_gap(b, unit);
	sequence_pass(&b->sequence, kind, unit->num);
	if (heading.n) {
		struct node *h = node_add(p->a, unit, NODE_HEADING);

		inline_fill(b->in, h,
		            (struct inline_text){.o = para->o,
		                                 .from = end,
		                                 .to = para->o->text.n});
	} else if (text.n) {
		blocks_block(b, para->o, end);
	}
}

void blocks_add(struct blocks *b, const struct para *para)
{
	struct match m;
	enum node_kind kind;

	if (para->table != NULL)
		node_append(b->open, para->table);
	else if (blocks_match(b, para, &m, &kind))
		blocks_unit(b, para, &m, kind);
	else if (remark_is(b->p, para))
		remark_add(b->in, b->open, para);
	else
		blocks_refused(b, para, blocks_block(b, para->o, 0));
}

static bool is_block(const struct node *n)
{
	return n->kind == NODE_TABLE ||
	       (n->kind == NODE_P && !remark_is_block(n));
}

/* Put block into a new element of kind where it stands. */
static struct node *wrap(struct arena *a, struct node *block,
                         enum node_kind kind)
{
	struct node *w = node_new(a, kind);

	w->span = block->span;
	node_before(block, w);
	node_unlink(block);
	node_append(w, block);
	return w;
}

/* Where the last character of s begins. */
static size_t last_character(struct str s)
{
	size_t i = s.n - 1;

	while (i > 0 && ((unsigned char)s.p[i] & 0xC0) == 0x80)
		i--;
	return i;
}

/* A point that lacks its full stop: a finding. */
static void unit_stop(struct parser *p, const struct node *unit)
{
	const struct node *t = unit->last;
	static const char stops[] = ".;:!?\"";
	size_t last;

	while (t != NULL && t->kind != NODE_TEXT &&
	       node_class(t->kind) != CLASS_HIER && t->kind != NODE_TABLE)
		t = t->last;
	if (t == NULL || t->kind != NODE_TEXT || t->text.n == 0 ||
	    t->parent->kind == NODE_NUM || t->parent->kind == NODE_HEADING ||
	    memchr(stops, t->text.p[t->text.n - 1], sizeof(stops)) != NULL ||
	    str_ends(t->text, STR("»")))
		return;
	last = t->text.n - last_character(t->text);
	parser_find(
	    p, (struct find){.code = DIAG_STOP_MISSING,
	                     .node = unit,
	                     .span = {t->span.at + t->span.n - last, last}});
}

/* An editor's note stands behind what it is about, and is no paragraph of the
   act: it goes into the element before it. */
static void unit_note(struct arena *a, struct node *note)
{
	struct node *to = note->prev;

	if (to != NULL && to->kind == NODE_ALINEA)
		to = to->last;
	if (to != NULL &&
	    (to->kind == NODE_CONTENT || to->kind == NODE_INTRO)) {
		node_unlink(note);
		node_append(to, note);
	} else {
		wrap(a, wrap(a, note, NODE_CONTENT), NODE_ALINEA);
	}
}

static void unit_blocks(struct arena *a, struct node *unit)
{
	struct node *first = NULL, *next;
	size_t blocks = 0;
	bool units = false;

	for (struct node *c = unit->first; c != NULL; c = c->next) {
		units |= node_class(c->kind) == CLASS_HIER;
		if (!is_block(c))
			continue;
		if (first == NULL && !units)
			first = c;
		blocks++;
	}
	if (blocks == 1 && first != NULL && unit->kind != NODE_BODY) {
		wrap(a, first, units ? NODE_INTRO : NODE_CONTENT);
		return;
	}
	/* A lead that smaller units follow. */
	if (first != NULL && units && first->next &&
	    node_class(first->next->kind) == CLASS_HIER &&
	    unit->kind != NODE_BODY) {
		wrap(a, first, NODE_INTRO);
		first = NULL;
	}
	for (struct node *c = unit->first; c != NULL; c = next) {
		next = c->next;
		if (is_block(c))
			wrap(a, wrap(a, c, NODE_CONTENT), NODE_ALINEA);
	}
}

static void unit_close(struct arena *a, struct node *unit)
{
	struct node *next;

	unit_blocks(a, unit);
	for (struct node *c = unit->first; c != NULL; c = next) {
		next = c->next;
		if (remark_is_block(c))
			unit_note(a, c);
	}
}

void blocks_close(struct blocks *b)
{
	struct node *n = b->body;

	/* A body of the act itself holds units only; that of an appendix may
	   hold blocks as they are. */
	for (; n != NULL; n = node_next(n, b->body)) {
		bool unit =
		    node_class(n->kind) == CLASS_HIER && n->kind != NODE_ALINEA;

		if (unit && b->body->kind == NODE_BODY)
			unit_stop(b->p, n);
		if (unit || n->kind == NODE_BODY)
			unit_close(b->p->a, n);
	}
}
