#include "parse/block.h"

#include "base/told.h"
#include "parse/block_ahead.h"
#include "parse/quote.h"
#include "parse/remark.h"
#include "parse/several.h"
#include "parse/shape.h"
#include "parse/unquoted.h"
#include "tree/number.h"

enum {
	UNITS_LOST = 40,   /* units that a copy may have lost */
	HEADING_MAX = 400, /* bytes of a line that a heading goes on in */
	PARTS_LOST = 4,    /* how far a part of a number may lead on */
};

void blocks_open(struct blocks *b, struct inliner *in, struct node *body,
                 const struct paras *paras)
{
	*b = (struct blocks){
	    .p = in->p, .in = in, .body = body, .open = body, .paras = paras};
	if (body->kind == NODE_QUOTED_STRUCTURE)
		b->whose = PARA_QUOTED;
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

/* Is a unit of that kind open? */
static bool blocks_in(const struct blocks *b, enum node_kind kind)
{
	const struct node *n = b->open;

	while (n != b->body && n->kind != kind)
		n = n->parent;
	return n != b->body;
}

/* A list within an item of a list, or a second list of a point, begins at its
   first number behind a colon. */
static bool blocks_begins(const struct blocks *b, const struct unit *u)
{
	return b->end == END_COLON && u->num.n == 1 && u->num.part[0] == 1;
}

/* Are its numbers in parts, "1.2"? */
static bool is_parted(const struct rule *rule)
{
	return rule != NULL && str_eq(rule->does, STR("parts"));
}

/* Have two numbers n parts in common? */
static bool numbers_share(const struct number *a, const struct number *b,
                          size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (i >= a->n || i >= b->n || a->part[i] != b->part[i])
			return false;
	return true;
}

/* The kind that a numbered line is where it stands: letters under numbers, and
   lists within lists, are a level down. */
static enum node_kind blocks_place(const struct blocks *b, const struct unit *u)
{
	const struct sequence *s = &b->sequence;
	enum node_kind down =
	    u->kind == NODE_PARAGRAPH ? NODE_SUBPARAGRAPH : NODE_POINT;

	if (u->kind != NODE_PARAGRAPH && u->kind != NODE_SUBPARAGRAPH)
		return u->kind;
	if (is_parted(u->rule))
		return u->num.n > 2 && blocks_in(b, NODE_SUBPARAGRAPH) &&
		               s->last[NODE_SUBPARAGRAPH].n == 2 &&
		               numbers_share(&s->last[NODE_SUBPARAGRAPH],
		                             &u->num, 2)
		           ? NODE_POINT
		           : NODE_SUBPARAGRAPH;
	if (u->num.letter)
		return blocks_in(b, NODE_SUBPARAGRAPH) &&
		               !s->last[NODE_SUBPARAGRAPH].letter
		           ? NODE_POINT
		           : NODE_SUBPARAGRAPH;
	if (!blocks_in(b, u->kind) || s->fresh[u->kind])
		return u->kind;
	if (blocks_begins(b, u) && !(b->plain && u->kind == NODE_SUBPARAGRAPH))
		return down;
	/* The list within goes on, unless it has ended and the outer one has
	   just this number. */
	if (blocks_in(b, down) && node_above(b->open, down)->by == u->rule &&
	    sequence_next(s, down, &u->num) &&
	    !(b->end == END_STOP && sequence_next(s, u->kind, &u->num)))
		return down;
	return u->kind;
}

/* Units whose copy lost those before: items of a list, and what is named by
   its own word ("Article 11."), behind a sentence that has ended. */
static bool blocks_lost(const struct blocks *b, const struct unit *u)
{
	const struct number *last = &b->sequence.last[u->kind];
	bool named = node_rank(u->kind) <= node_rank(NODE_ARTICLE);
	bool item = u->kind == NODE_SUBPARAGRAPH && !b->sequence.fresh[u->kind];

	return ((b->end == END_STOP && (named || item)) ||
	        (b->end == END_ITEM && item)) &&
	       last->letter == u->num.letter && last->n && u->num.n &&
	       u->num.part[0] > last->part[0] &&
	       u->num.part[0] <= last->part[0] + UNITS_LOST;
}

/* A number in two parts is a point where the chapter has its first part, and
   no points with numbers of their own. */
static bool blocks_decimal(const struct blocks *b, const struct unit *u)
{
	const struct node *point = blocks_in(b, NODE_PARAGRAPH)
	                               ? node_above(b->open, NODE_PARAGRAPH)
	                               : NULL;
	enum node_kind kind =
	    blocks_in(b, NODE_CHAPTER) ? NODE_CHAPTER : NODE_SECTION;

	return is_parted(u->rule) && u->num.n == 2 && blocks_in(b, kind) &&
	       b->sequence.last[kind].n == 1 &&
	       b->sequence.last[kind].part[0] == u->num.part[0] &&
	       (point == NULL || is_parted(point->by));
}

/* A number in parts goes on with that of its point: 1.2 is in point 1; the
   last part follows that of the unit before. */
static bool blocks_parted(const struct blocks *b, const struct unit *u)
{
	const struct number *point = &b->sequence.last[NODE_PARAGRAPH];
	const struct number *last = &b->sequence.last[u->kind];
	unsigned own = u->num.part[u->num.n - 1];

	if (u->num.n < 2 ||
	    (u->kind != NODE_PARAGRAPH &&
	     (point->n == 0 || point->part[0] != u->num.part[0] ||
	      (point->n == 2 && u->num.n == 3 &&
	       point->part[1] != u->num.part[1]))))
		return false;
	return b->sequence.fresh[u->kind] || last->n != u->num.n
	           ? own <= PARTS_LOST
	           : own > last->part[last->n - 1] &&
	                 own <= last->part[last->n - 1] + PARTS_LOST;
}

/* What is cited as a unit of another act ("1) of article 5") may open an item
   only where a list stands open for just this number. */
static bool blocks_listed(const struct blocks *b, const struct unit *u)
{
	return !str_eq(u->rule->does, STR("cited")) ||
	       (b->listed && (sequence_next(&b->sequence, u->kind, &u->num) ||
	                      blocks_begins(b, u)));
}

/* Does a number go on with that of a list that is no part of the body's own:
   points that begin at one again, below notes or a title? */
static bool blocks_strange(const struct blocks *b, const struct unit *u)
{
	return (b->strange != 0 || b->led) && u->kind == NODE_PARAGRAPH &&
	       u->num.n == 1 && u->num.part[0] == b->strange + 1;
}

/* Does new text begin with a unit: with itself, or with the chapters it is the
   first in? */
static bool blocks_first(const struct blocks *b, const struct unit *u)
{
	return b->open == b->body ||
	       (node_rank(b->open->kind) < node_rank(NODE_ARTICLE) &&
	        node_rank(u->kind) <= node_rank(NODE_PARAGRAPH));
}

/* Can a unit come here?  Settles its kind. */
static bool blocks_takes(struct blocks *b, const struct para *para,
                         struct unit *u)
{
	const struct number *last;

	if (node_rank(u->kind) == node_rank(NODE_DIVISION) ||
	    node_rank(u->kind) == node_rank(NODE_SUBDIVISION))
		return blocks_divides(b, para, u);
	if (unit_is_bare(u))
		return !blocks_lists(b, para, u) && blocks_heads(b, para, u);
	if (blocks_broken(b, para, u) || blocks_strange(b, u) ||
	    blocks_entitles(b, u) || unquoted_inserted(b, u))
		return false;
	u->kind = blocks_decimal(b, u) ? NODE_PARAGRAPH : blocks_place(b, u);
	if (blocks_leaps(b, para, u) || !blocks_listed(b, u))
		return false;
	last = &b->sequence.last[u->kind];
	/* New text begins wherever the other act has it. */
	if (b->whose == PARA_QUOTED && last->n == 0 && blocks_first(b, u))
		return true;
	if (is_parted(u->rule))
		return blocks_parted(b, u);
	if (u->num.slip)
		return sequence_next(&b->sequence, u->kind, &u->num);
	if (sequence_takes(&b->sequence, u->kind, &u->num) ||
	    blocks_lost(b, u) || blocks_repeats(b, para, u))
		return true;
	if (u->kind == NODE_SUBPARAGRAPH && blocks_begins(b, u) && b->plain)
		return true;
	/* Far from the last; of items, from the first again. */
	return (u->num.part[0] > last->part[0] ||
	        (u->num.part[0] == 1 && b->plain && b->end != END_ITEM &&
	         u->kind != NODE_PARAGRAPH)) &&
	       u->num.n == 1 && blocks_go_on(b, para, u);
}

static bool blocks_match(struct blocks *b, const struct para *para,
                         struct unit *u)
{
	struct str text = para_text(para);
	size_t k = 0;

	while (text.n && (k = unit_read(b->p, text, k, u)) != 0)
		if (blocks_takes(b, para, u))
			return true;
	return false;
}

/* A paragraph that looks like a unit and is none, for its number. */
static void blocks_refused(struct blocks *b, const struct para *para,
                           const struct node *block)
{
	struct find f = {
	    .code = DIAG_NUMBER_GAP, .node = block, .span = block->span};
	struct str last;
	struct unit u;

	if (!unit_find(b->p, para_text(para), &u))
		return;
	last = b->sequence.printed[blocks_place(b, &u)];
	f.detail =
	    blocks_broken(b, para, &u)
		? told(b->p->a, "%.*s comes once more; kept as text",
	               STR_ARG(u.m.cap[CAP_num]))
		: told(b->p->a, "%.*s does not follow %.*s; kept as text",
	               STR_ARG(u.m.cap[CAP_num]),
	               STR_ARG(last.n ? last : STR("nothing")));
	parser_find(b->p, f);
}

bool blocks_is_unit(struct blocks *b, const struct para *para)
{
	struct unit u;

	return blocks_match(b, para, &u);
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
			quote_mod(b->p, block, rule);
			return;
		}
	}
}

/* How the words end that were added. */
static void blocks_ended(struct blocks *b, struct str text)
{
	char c = text.n ? text.p[text.n - 1] : 0;

	b->listed = c == ':' || c == ';';
	b->end = c == ':'               ? END_COLON
	         : c == ';' || c == ',' ? END_ITEM
	         : c == '.'             ? END_STOP
	                                : END_OPEN;
}

static void blocks_fill(struct blocks *b, struct node *block,
                        const struct para *para, size_t from, struct str rules)
{
	inline_fill(
	    b->in, block,
	    (struct inline_text){
		.o = para->o, .from = from, .to = para->end, .rules = rules});
}

static struct node *blocks_block(struct blocks *b, const struct para *para,
                                 size_t from)
{
	struct str text = str_sub(para->o->text, from, para->end);
	bool stub = blocks_stub(b, para, text);
	struct node *block = node_add(b->p->a, b->open, NODE_P);

	blocks_fill(b, block, para, from, stub ? STR("remark") : STR(""));
	block->span = origin_cover(para->o, from, para->end);
	block_mod(b, block, text);
	blocks_ended(b, text);
	b->block = block;
	return block;
}

/* Numbers that are missing before n, or that come again: a finding. */
static void blocks_gap(struct blocks *b, const struct node *n,
                       const struct unit *u)
{
	unsigned missing = sequence_missing(&b->sequence, n->kind, &u->num);
	struct str last = b->sequence.printed[n->kind];
	struct find f = {.code = DIAG_NUMBER_GAP, .node = n, .span = n->span};
	bool begins =
	    b->whose == PARA_QUOTED &&
	    (b->sequence.last[n->kind].n == 0 || quote_names(b->body, n->num));

	if (sequence_repeats(&b->sequence, n->kind, &u->num) &&
	    (!b->plain || n->kind != NODE_SUBPARAGRAPH))
		f.detail = told(b->p->a, "%.*s comes once more, behind %.*s",
		                STR_ARG(n->num), STR_ARG(last));
	else if (missing != 0 && !begins && !is_parted(u->rule))
		f.detail = told(b->p->a, "%u missing before %.*s", missing,
		                STR_ARG(n->num));
	if (f.detail.n != 0)
		parser_find(b->p, f);
}

static size_t offset_in(const struct origin *o, struct str s)
{
	return (size_t)(s.p - o->text.p);
}

static struct node *blocks_heading(struct blocks *b, struct node *unit,
                                   const struct para *para, size_t from)
{
	struct node *h = node_child(unit, NODE_HEADING);

	if (h == NULL)
		h = node_add(b->p->a, unit, NODE_HEADING);
	else
		node_add(b->p->a, h, NODE_EOL);
	blocks_fill(b, h, para, from, STR(""));
	return h;
}

/* The other units of a line that stands for several: each has its number, and
   neither print nor text. */
static void blocks_gone(struct blocks *b, struct node *unit,
                        const struct numbers *numbers)
{
	struct arena *a = b->p->a;

	for (size_t i = 1; i < numbers->list.n; i++) {
		struct node *n = node_add(a, unit->parent, unit->kind);

		n->num = numbers->list.p[i];
		n->by = unit->by;
		n->span = unit->span;
		node_add(a, n, NODE_P);
	}
}

/* Open a unit: its number as printed, its heading, or its first block. */
static void blocks_unit(struct blocks *b, const struct para *para,
                        const struct unit *u)
{
	struct parser *p = b->p;
	struct str text = u->m.cap[CAP_text];
	struct str heading = blocks_titled(b, para, u->kind, text)
	                         ? text
	                         : u->m.cap[CAP_heading];
	struct str rest = heading.p ? heading : text;
	struct node *unit = node_add(p->a, blocks_parent(b, u->kind), u->kind);
	size_t end = rest.p ? offset_in(para->o, rest) : para->end;
	struct numbers several = {0};
	struct str printed = str_strip(str_sub(para->o->text, para->at, end));

	unit->num = u->num.words ? str_format(p->a, "%u", u->num.part[0])
	                         : number_clean(p->a, u->m.cap[CAP_num]);
	unit->by = u->rule;
	b->open = unit;
	if (printed.n) {
		struct node *num = node_add(p->a, unit, NODE_NUM);
		size_t from = offset_in(para->o, printed);

		node_append(num, leaf_new(p, para->o, from, from + printed.n));
		num->span = num->first->span;
	}
	unit->span =
	    origin_cover(para->o, para->at, printed.n ? end : para->end);
	if (blocks_several(b, u))
		several = several_read(p, u->m.cap[CAP_num],
		                       sequence_passed(&b->sequence, u->kind));
	if (several.list.n > 0)
		unit->num = several.list.p[0];
	if (u->num.n) {
		blocks_gap(b, unit, u);
		sequence_pass(&b->sequence, u->kind, &u->num, unit->num);
	}
	if (node_rank(u->kind) <= node_rank(NODE_PARAGRAPH)) {
		b->strange = 0;
		b->led = b->noted = false;
	}
	b->block = b->heading = NULL;
	b->plain = false;
	b->end = END_OPEN;
	if (node_rank(u->kind) <= node_rank(NODE_ARTICLE))
		b->heading = unit;
	if (blocks_stub(b, para, heading))
		heading = STR("");
	if (heading.n)
		blocks_heading(b, unit, para, end);
	else if (rest.n)
		blocks_block(b, para, end);
	if (rest.n && heading.n == 0)
		b->heading = NULL;
	blocks_gone(b, unit, &several);
}

/* Is the paragraph what the unit just opened still lacks of its heading? */
static bool blocks_headed(struct blocks *b, const struct para *para)
{
	struct str s = para_text(para);
	const struct node *h;
	struct unit u;

	if (b->heading == NULL || s.n == 0 || s.n > HEADING_MAX ||
	    s.p[s.n - 1] == ';' || s.p[s.n - 1] == ':' ||
	    para->quote == PARA_OPENS ||
	    (unit_find(b->p, s, &u) && !blocks_entitles(b, &u)) ||
	    remark_is(b->p, para) || blocks_stub(b, para, s))
		return false;
	h = node_child(b->heading, NODE_HEADING);
	if (s.p[s.n - 1] == '.')
		return h == NULL && blocks_titled(b, para, b->heading->kind, s);
	if (h == NULL)
		return true;
	if (unit_capitals(s))
		return h->last->kind == NODE_TEXT &&
		       unit_capitals(h->last->text);
	return str_begins_lower(s);
}

/*
 * Text without a number behind an item of a list: a part of the item where the
 * list goes on, or the item has a list of its own; else it is the point's own
 * (akn-profile 1.3).
 */
static void blocks_settle(struct blocks *b, const struct para *para)
{
	struct unit u;

	while (b->open->kind == NODE_SUBPARAGRAPH ||
	       b->open->kind == NODE_POINT) {
		if (b->end == END_COLON || (b->plain && b->end == END_ITEM))
			return;
		if (blocks_ahead(b, para, &u) && u.rule == b->open->by &&
		    sequence_next(&b->sequence, b->open->kind, &u.num))
			return;
		b->open = b->open->parent;
	}
}

/*
 * What heads points that are not the body's own: notes of an article are no
 * part of its last point, a list with a title behind the last point is no part
 * of any.
 */
static void blocks_lead(struct blocks *b, const struct para *para)
{
	struct str s = para_text(para);
	struct match m;

	if (parser_match(b->p, STR("notes-lead"), s, &m)) {
		if (blocks_in(b, NODE_ARTICLE))
			b->open = node_above(b->open, NODE_ARTICLE);
		b->led = b->noted = true;
		return;
	}
	if (b->end != END_STOP || !str_begins_upper(s) || unit_ends(s) ||
	    !blocks_again(b, para))
		return;
	b->led = true;
	if (b->body->kind != NODE_BODY)
		b->open = b->body;
}

/* A paragraph that has a number and is no unit: the first or the next of a list
   that is not the body's own? */
static void blocks_stray(struct blocks *b, const struct para *para,
                         const struct unit *u)
{
	const struct number *own = &b->sequence.last[NODE_PARAGRAPH];

	if (blocks_strange(b, u))
		b->strange++;
	else if (u->kind == NODE_PARAGRAPH && u->num.n == 1 &&
	         u->num.part[0] == 1 && own->n != 0 &&
	         (b->led || (own->part[0] > 1 && blocks_go_on(b, para, u))))
		b->strange = 1;
}

static void blocks_plain(struct blocks *b, const struct para *para)
{
	struct unit u;
	bool unit;

	blocks_settle(b, para);
	unit = unit_find(b->p, para_text(para), &u);
	if (unit)
		blocks_stray(b, para, &u);
	else
		blocks_lead(b, para);
	blocks_block(b, para, para->at);
	if ((unit && b->strange != 0) || (!unit && b->led))
		b->block->by = language_rule(b->p->lang, STR("notes-lead"));
	/* Of a list it is said once, but where notes are announced. */
	if (unit && b->strange <= 1 && !(b->noted && b->strange == 1))
		blocks_refused(b, para, b->block);
	b->led &= !unit;
	b->noted &= b->led;
	b->plain = true;
	b->heading = NULL;
}

/* The caption of an appendix in new text: what it heads is no part of the units
   above it, and has numbers of its own. */
static void blocks_caption(struct blocks *b, const struct para *para)
{
	b->open = b->body;
	sequence_start(&b->sequence);
	blocks_block(b, para, para->at);
	b->block->by = language_rule(b->p->lang, STR("caption"));
	b->end = END_STOP;
	b->heading = NULL;
	b->led = false;
	b->strange = 0;
}

/* New text without its quotes goes on where the sentence that orders it ends.
 */
static void blocks_unquoted(struct blocks *b, const struct para *para)
{
	blocks_block(b, para, para->at);
	b->block->by = language_rule(b->p->lang, STR("quote-order"));
	b->plain = true;
	b->heading = NULL;
}

/* A paragraph of the act's own words. */
static void blocks_own(struct blocks *b, const struct para *para)
{
	struct unit u;

	if (para->heads || para->place < b->captioned)
		blocks_caption(b, para);
	else if (unquoted_is(b, para))
		blocks_unquoted(b, para);
	else if (blocks_match(b, para, &u))
		blocks_unit(b, para, &u);
	else if (remark_is(b->p, para))
		b->block = remark_add(b->in, b->open, para);
	else if (blocks_headed(b, para))
		blocks_heading(b, b->heading, para, para->at);
	else
		blocks_plain(b, para);
}

void blocks_add(struct blocks *b, const struct para *para)
{
	if (b->quote != NULL && para->quote != PARA_QUOTED)
		quote_close(b);
	if (para->table != NULL && b->quote != NULL)
		node_append(b->quote->open, para->table);
	else if (para->table != NULL)
		node_append(b->open, para->table);
	else if (!quote_put(b, para))
		blocks_own(b, para);
}

void blocks_close(struct blocks *b)
{
	if (b->quote != NULL)
		quote_close(b);
	shape_body(b->p, b->body, b->body->kind == NODE_BODY);
}
