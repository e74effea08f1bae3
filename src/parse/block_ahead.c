#include "parse/block_ahead.h"

#include "parse/remark.h"

enum { LOOK_AHEAD = 50 }; /* paragraphs in which the next number must come */

/* Is a paragraph not of this body any more? */
static bool blocks_stops(const struct blocks *b, const struct para *para)
{
	return para->caption ||
	       (b->whose == PARA_QUOTED && para->quote != PARA_QUOTED) ||
	       (b->nested && para->nested.quote != PARA_QUOTED);
}

/* Is it one of this body's own, not of what that quotes? */
static bool blocks_owns(const struct blocks *b, const struct para *para)
{
	return para->quote == b->whose &&
	       para->nested.quote == (b->nested ? PARA_QUOTED : PARA_OWN);
}

bool blocks_ahead(struct blocks *b, const struct para *para, struct unit *u)
{
	const struct paras *paras = b->paras;
	const struct para *next;

	if (b->next <= para->place)
		for (b->next = para->place + 1; b->next < paras->n; b->next++) {
			next = &paras->p[b->next];
			if (blocks_stops(b, next) ||
			    (blocks_owns(b, next) &&
			     unit_find(b->p, para_text(next), u)))
				break;
		}
	next = &paras->p[b->next];
	return b->next < paras->n && !blocks_stops(b, next) &&
	       unit_find(b->p, para_text(next), u);
}

/* The number of the next unit that the same rule reads, soon behind the
   paragraph; false where none is. */
static bool blocks_after(struct blocks *b, const struct para *para,
                         const struct unit *u, unsigned *number)
{
	const struct paras *paras = b->paras;
	struct unit other;

	if (u->num.n == 0 || u->num.part[0] == 0 || u->num.letter)
		return false;
	for (size_t i = para->place + 1;
	     i < paras->n && i <= para->place + LOOK_AHEAD; i++) {
		const struct para *next = &paras->p[i];

		if (blocks_stops(b, next))
			return false;
		if (blocks_owns(b, next) &&
		    unit_find(b->p, para_text(next), &other) &&
		    other.rule == u->rule) {
			*number = other.num.n ? other.num.part[0] : 0;
			return true;
		}
	}
	return false;
}

bool blocks_go_on(struct blocks *b, const struct para *para,
                  const struct unit *u)
{
	unsigned next;

	return blocks_after(b, para, u, &next) && next == u->num.last + 1;
}

bool blocks_broken(struct blocks *b, const struct para *para,
                   const struct unit *u)
{
	struct str s = u->m.cap[CAP_text];
	unsigned next;

	return u->kind == NODE_PARAGRAPH && b->end == END_OPEN &&
	       str_begins_lower(s) && u->num.n == 1 &&
	       blocks_after(b, para, u, &next) && next == u->num.part[0];
}

bool blocks_leaps(struct blocks *b, const struct para *para,
                  const struct unit *u)
{
	const struct paras *paras = b->paras;
	unsigned missing = sequence_missing(&b->sequence, u->kind, &u->num);
	struct unit other;

	if (missing == 0)
		return false;
	for (size_t i = para->place + 1;
	     i < paras->n && i <= para->place + LOOK_AHEAD; i++) {
		const struct para *next = &paras->p[i];

		if (blocks_stops(b, next))
			return false;
		if (!blocks_owns(b, next) ||
		    !unit_find(b->p, para_text(next), &other))
			continue;
		if (other.rule == u->rule)
			return b->end == END_OPEN
			           ? other.num.part[0] < u->num.part[0] &&
			                 other.num.part[0] + missing >=
			                     u->num.part[0]
			           : other.num.part[0] + missing ==
			                 u->num.part[0];
		if (node_rank(other.kind) < node_rank(u->kind))
			return false;
	}
	return false;
}

/* Can what stands before a number that comes again end a unit of that kind,
   and the number begin one? */
static bool blocks_parts(const struct blocks *b, const struct unit *u)
{
	struct str text = u->m.cap[CAP_text];

	if (u->kind == NODE_SUBPARAGRAPH)
		return b->end == END_ITEM || b->end == END_STOP;
	if (u->kind == NODE_PARAGRAPH)
		return b->end == END_STOP && str_begins_upper(text) &&
		       (str_ends(text, STR(".")) || unit_ends(text));
	return node_rank(u->kind) <= node_rank(NODE_ARTICLE) &&
	       (b->end == END_STOP || b->end == END_OPEN) &&
	       u->m.cap[CAP_heading].n != 0;
}

bool blocks_repeats(struct blocks *b, const struct para *para,
                    const struct unit *u)
{
	const struct number *last = &b->sequence.last[u->kind];

	if (b->led || b->strange != 0 || (b->plain && u->kind != NODE_ARTICLE))
		return false;
	return sequence_repeats(&b->sequence, u->kind, &u->num) &&
	       blocks_parts(b, u) &&
	       (u->num.part[0] == last->part[0] || blocks_go_on(b, para, u));
}

/* Is the next unit, behind the paragraph, the rest of a sentence that the end
   of a line cut before a number?  It goes on in small letters, and no number
   goes on with its own. */
static bool blocks_torn(struct blocks *b, const struct unit *next)
{
	return str_begins_lower(next->m.cap[CAP_text]) &&
	       !blocks_go_on(b, &b->paras->p[b->next], next);
}

/* Can a heading without its word stand here?  Not within an article, nor among
   those that have their word, nor among points that have none above them:
   these begin anew behind it where they are another text's. */
static bool blocks_bears(const struct blocks *b, const struct unit *u,
                         const struct unit *next)
{
	bool headed = false;

	for (const struct node *n = b->open; n != b->body; n = n->parent) {
		if (n->kind == NODE_ARTICLE ||
		    (n->kind == u->kind && n->by != u->rule))
			return false;
		headed = headed || n->by == u->rule ||
		         node_rank(n->kind) < node_rank(NODE_ARTICLE);
	}
	return headed || b->sequence.last[NODE_PARAGRAPH].n == 0 ||
	       (u->num.part[0] == 1 && next->num.part[0] == 1);
}

/* Does what ends as a sentence does have the number that a point would have
   here?  Then it is one, unless points begin anew behind it, or the next has
   the same number. */
static bool blocks_says(const struct blocks *b, const struct unit *u,
                        const struct unit *next)
{
	bool begun = b->sequence.last[NODE_PARAGRAPH].n != 0;

	return str_ends(u->m.cap[CAP_heading], STR(".")) &&
	       next->num.part[0] != u->num.part[0] &&
	       (next->num.part[0] != 1 || !begun) &&
	       (sequence_next(&b->sequence, NODE_PARAGRAPH, &u->num) || !begun);
}

/* Does a heading without its word stand here that has no points: the next of
   those that have, no sentence and no number that a point would have, with
   words or a table of its own below? */
static bool blocks_ends(struct blocks *b, const struct para *para,
                        const struct unit *u)
{
	const struct paras *paras = b->paras;
	const struct para *below = &paras->p[para->place + 1];
	const struct node *n = b->open;
	struct str s = para_text(para);
	struct unit next;

	while (n != b->body && n->by != u->rule)
		n = n->parent;
	return n != b->body && b->end != END_COLON && b->end != END_ITEM &&
	       para->gap && !unit_ends(s) &&
	       sequence_next(&b->sequence, u->kind, &u->num) &&
	       !sequence_next(&b->sequence, NODE_PARAGRAPH, &u->num) &&
	       para->place + 1 < paras->n && !blocks_stops(b, below) &&
	       blocks_owns(b, below) &&
	       !(below->o != NULL && unit_find(b->p, para_text(below), &next));
}

/* Is it the next point, and what comes behind it with the same number heads
   points that begin at one again?  "2. Agency.", "2. Committee", "1. ..." */
static bool blocks_precedes(struct blocks *b, const struct unit *u)
{
	const struct paras *paras = b->paras;
	struct unit next, point;

	if (!sequence_next(&b->sequence, NODE_PARAGRAPH, &u->num) ||
	    unit_read(b->p, para_text(&paras->p[b->next]), 0, &next) == 0 ||
	    !unit_is_bare(&next) || next.kind != u->kind ||
	    number_cmp(&next.num, &u->num) != 0)
		return false;
	for (size_t i = b->next + 1; i < paras->n; i++) {
		const struct para *para = &paras->p[i];

		if (blocks_stops(b, para))
			return false;
		if (blocks_owns(b, para) && !remark_is(b->p, para))
			return unit_find(b->p, para_text(para), &point) &&
			       point.kind == NODE_PARAGRAPH &&
			       point.num.n == 1 && point.num.part[0] == 1;
	}
	return false;
}

bool blocks_heads(struct blocks *b, const struct para *para,
                  const struct unit *u)
{
	struct unit next;

	if (blocks_ends(b, para, u))
		return true;
	if (!blocks_ahead(b, para, &next) || next.num.n != 1 ||
	    next.kind != NODE_PARAGRAPH ||
	    !sequence_takes(&b->sequence, u->kind, &u->num) ||
	    !blocks_bears(b, u, &next) || blocks_says(b, u, &next) ||
	    blocks_torn(b, &next) || blocks_precedes(b, u))
		return false;
	if (next.num.part[0] == 1)
		return u->num.part[0] == 1 || b->sequence.last[u->kind].n;
	return sequence_next(&b->sequence, next.kind, &next.num);
}

/* A heading that divides articles in what is divided so already. */
static bool is_subdivision(struct blocks *b, struct str text)
{
	struct unit u;

	for (size_t k = 0; (k = unit_read(b->p, text, k, &u)) != 0;)
		if (u.kind == NODE_SUBDIVISION)
			return true;
	return false;
}

bool blocks_divides(struct blocks *b, const struct para *para,
                    const struct unit *u)
{
	const struct paras *paras = b->paras;
	const struct sequence *s = &b->sequence;
	enum node_kind around =
	    u->kind == NODE_DIVISION ? NODE_CHAPTER : NODE_DIVISION;
	size_t i = para->place + 1;
	struct unit next;

	if (b->end == END_COLON || b->end == END_ITEM || u->num.n != 1 ||
	    (b->open->kind != around && node_above(b->open, around) == NULL) ||
	    !(s->fresh[u->kind] ? u->num.part[0] == 1
	                        : sequence_next(s, u->kind, &u->num)))
		return false;
	if (u->kind == NODE_DIVISION && i < paras->n && paras->p[i].o != NULL &&
	    is_subdivision(b, para_text(&paras->p[i])))
		i++;
	return i < paras->n && !blocks_stops(b, &paras->p[i]) &&
	       blocks_owns(b, &paras->p[i]) && paras->p[i].o != NULL &&
	       unit_find(b->p, para_text(&paras->p[i]), &next) &&
	       next.kind == NODE_ARTICLE;
}

bool blocks_lists(struct blocks *b, const struct para *para,
                  const struct unit *u)
{
	unsigned own = u->num.part[0];
	struct unit next;

	if ((b->strange == 0 && !b->led) || u->num.n != 1 || u->num.letter ||
	    own != b->strange + 1 || !blocks_ahead(b, para, &next) ||
	    next.kind != NODE_PARAGRAPH || next.num.n != 1)
		return false;
	return next.num.part[0] == own + 1 ||
	       (next.num.part[0] == 1 && own > 2);
}

bool blocks_again(struct blocks *b, const struct para *para)
{
	const struct para *next = &b->paras->p[para->place + 1];
	struct unit u;

	return para->place + 1 < b->paras->n && !blocks_stops(b, next) &&
	       blocks_owns(b, next) && unit_find(b->p, para_text(next), &u) &&
	       u.kind == NODE_PARAGRAPH && u.num.n == 1 && u.num.part[0] == 1 &&
	       b->sequence.last[u.kind].n != 0 && !b->sequence.fresh[u.kind];
}

bool blocks_goes_on(struct blocks *b, const struct para *para)
{
	const struct paras *paras = b->paras;
	struct unit u;

	for (size_t i = para->place + 1; i < paras->n; i++) {
		const struct para *next = &paras->p[i];

		if (blocks_stops(b, next))
			return false;
		if (!blocks_owns(b, next) || !remark_is(b->p, next))
			return !blocks_owns(b, next) ||
			       !unit_find(b->p, para_text(next), &u) ||
			       node_rank(u.kind) > node_rank(NODE_ARTICLE);
	}
	return false;
}

bool blocks_entitles(const struct blocks *b, const struct unit *u)
{
	return b->heading != NULL && u->num.n == 0 && !unit_is_bare(u) &&
	       node_rank(u->kind) <= node_rank(b->heading->kind) &&
	       node_child(b->heading, NODE_HEADING) == NULL;
}

bool blocks_several(const struct blocks *b, const struct unit *u)
{
	struct match m;

	if (str_eq(u->rule->does, STR("several")))
		return true;
	return u->num.n == 2 && u->num.part[1] > u->num.part[0] &&
	       !str_eq(u->rule->does, STR("parts")) && !u->num.lettered &&
	       sequence_passed(&b->sequence, u->kind) < u->num.part[0] &&
	       parser_match(b->p, STR("note-stub"), u->m.cap[CAP_text], &m);
}

bool blocks_stub(struct blocks *b, const struct para *para, struct str text)
{
	const struct node *last = b->open->last;
	struct match m;
	struct unit u;

	if (b->whose == PARA_QUOTED || b->open->num.n == 0 || text.n == 0 ||
	    (last != NULL && last->kind != NODE_NUM &&
	     last->kind != NODE_HEADING) ||
	    !parser_match(b->p, STR("note-stub"), text, &m))
		return false;
	return !blocks_ahead(b, para, &u) ||
	       node_rank(u.kind) <= node_rank(b->open->kind);
}

bool blocks_titled(struct blocks *b, const struct para *para,
                   enum node_kind kind, struct str text)
{
	struct match m;

	return kind == NODE_ARTICLE && str_ends(text, STR(".")) &&
	       parser_match(b->p, STR("heading-stopped"), text, &m) &&
	       blocks_goes_on(b, para);
}
