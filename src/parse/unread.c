#include "parse/unread.h"

#include "base/buf.h"

#include <stdint.h>
#include <string.h>

enum {
	TORN = 2,    /* unread lines in a run that make it a torn table */
	LEADING = 3, /* headings that may stand before one */
};

enum reading {
	READ,  /* by a rule, wherever it stands */
	LOOSE, /* a line without a stop: read where no torn table is */
	UNREAD,
};

struct reading_of {
	struct node *block;
	enum reading as;
};

struct unread {
	struct parser *p;
	struct buf text; /* of a block in several leaves */
	VEC(struct reading_of) entries;
};

/* References, names and the like are found in any text. */
static bool is_passing(const struct node *n)
{
	return n->kind == NODE_REF || n->kind == NODE_RREF ||
	       n->kind == NODE_PERSON || n->kind == NODE_ROLE ||
	       n->kind == NODE_ORGANIZATION || n->kind == NODE_DATE;
}

/* The rule that made an element in the block. */
static const struct rule *rule_within(const struct node *block)
{
	for (const struct node *n = block; n; n = node_next(n, block))
		if (n->kind != NODE_TEXT && n->by != NULL && !is_passing(n))
			return n->by;
	return NULL;
}

static bool is_around(enum node_class class)
{
	return class == CLASS_BLOCKS || class == CLASS_CELL ||
	       class == CLASS_ROW || class == CLASS_TABLE;
}

/* The rule that made what the block is a part of. */
static const struct rule *rule_around(const struct node *block)
{
	const struct node *n = block->parent;

	while (n != NULL && n->by == NULL && is_around(node_class(n->kind)))
		n = n->parent;
	return n != NULL && is_around(node_class(n->kind)) ? n->by : NULL;
}

static const struct node *first_leaf(const struct node *block)
{
	const struct node *n = block;

	while (n != NULL && (n->kind != NODE_TEXT || n->span.n == 0))
		n = node_next(n, block);
	return n;
}

/* The rule of the unit whose number stands on the line that the block begins
   on. */
static const struct rule *rule_of_unit(const struct unread *u,
                                       const struct node *block)
{
	const struct node *unit = block->parent, *num, *leaf;
	size_t end;

	while (unit != NULL && unit->kind != NODE_BODY && unit->by == NULL &&
	       (node_class(unit->kind) == CLASS_BLOCKS ||
	        unit->kind == NODE_ALINEA))
		unit = unit->parent;
	if (unit == NULL || node_class(unit->kind) != CLASS_HIER ||
	    unit->by == NULL)
		return NULL;
	num = node_child(unit, NODE_NUM);
	leaf = first_leaf(block);
	if (num == NULL || leaf == NULL || num->span.n == 0)
		return NULL;
	end = num->span.at + num->span.n;
	if (leaf->span.at > end &&
	    memchr(u->p->source->text.p + end, '\n', leaf->span.at - end))
		return NULL;
	return unit->by;
}

/* The rule of the list that a block leads: "Definitions:". */
static const struct rule *rule_of_list(const struct node *block,
                                       struct str text)
{
	const struct node *in = block->parent;
	bool leads = str_ends(text, STR(":")) || str_ends(text, STR("–")) ||
	             str_ends(text, STR("-"));

	if (!leads || in == NULL || in->kind != NODE_INTRO ||
	    block->next != NULL || in->next == NULL ||
	    node_class(in->next->kind) != CLASS_HIER)
		return NULL;
	return in->next->by;
}

/* The characters of a block. */
static struct str block_text(struct unread *u, const struct node *block)
{
	if (block->first != NULL && block->first == block->last &&
	    block->first->kind == NODE_TEXT)
		return block->first->text;
	u->text.n = 0;
	for (const struct node *n = block; n; n = node_next(n, block))
		if (n->kind == NODE_TEXT)
			buf_add(&u->text, n->text);
	return str_strip(buf_str(&u->text));
}

static enum reading block_read(struct unread *u, struct node *block)
{
	const struct ruleset *set = language_rules(u->p->lang, STR("text"));
	const struct rule *rule = rule_within(block);
	struct match m;

	if (rule == NULL)
		rule = rule_around(block);
	if (rule == NULL)
		rule = rule_of_unit(u, block);
	if (rule != NULL) {
		block->by = rule;
		return READ;
	}
	rule = ruleset_match(&u->p->matcher, set, block_text(u, block), &m);
	if (rule == NULL)
		rule = rule_of_list(block, block_text(u, block));
	block->by = rule;
	if (rule == NULL)
		return UNREAD;
	return str_eq(rule->makes, STR("heading")) ? LOOSE : READ;
}

/* Entries from..to-1 are no torn table.  What stands in quotes is new text, if
   a word alone or one row: the sentence before says so. */
static void run_quoted(struct unread *u, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		struct reading_of *e = &u->entries.p[i];
		const struct node *quote =
		    node_above(e->block, NODE_QUOTED_STRUCTURE);

		if (e->as != UNREAD || quote == NULL)
			continue;
		e->as = READ;
		e->block->by = quote->by;
	}
}

/* Does the sentence before new text in quotes say that it is a column, or what
   stands in an upper right corner?  These may have a line for each of their
   cells, or parts. */
static bool is_column(struct unread *u, const struct node *quote)
{
	struct match m;
	struct str said;

	u->text.n = 0;
	for (const struct node *n = quote->parent->first; n != quote;
	     n = n->next)
		if (n->kind == NODE_TEXT)
			buf_add(&u->text, n->text);
	said = str_strip(buf_str(&u->text));
	return parser_match(u->p, STR("quote-column"), said, &m) ||
	       parser_match(u->p, STR("quote-corner"), said, &m);
}

/* Are all lines without a rule from..to-1 cells of columns in quotes? */
static bool run_is_column(struct unread *u, size_t from, size_t to)
{
	const struct node *last = NULL;

	for (size_t i = from; i < to; i++) {
		const struct reading_of *e = &u->entries.p[i];
		const struct node *quote =
		    node_above(e->block, NODE_QUOTED_STRUCTURE);

		if (e->as != UNREAD || (quote != NULL && quote == last))
			continue;
		if (quote == NULL || !is_column(u, quote))
			return false;
		last = quote;
	}
	return true;
}

/* Entries from..to-1 are a run of lines without a rule and such as need
   company: if it is a torn table, none of it is read but what heads it. */
static void run_settle(struct unread *u, size_t from, size_t to)
{
	size_t torn = 0, lead = 0;

	for (size_t i = from; i < to; i++)
		torn += u->entries.p[i].as == UNREAD;
	if (torn < TORN || run_is_column(u, from, to)) {
		run_quoted(u, from, to);
		return;
	}
	while (from + lead < to && u->entries.p[from + lead].as == LOOSE)
		lead++;
	if (lead > LEADING)
		lead = LEADING;
	for (size_t i = from + lead; i < to; i++) {
		u->entries.p[i].as = UNREAD;
		u->entries.p[i].block->by = NULL;
	}
}

static void runs_settle(struct unread *u)
{
	size_t from = 0;

	for (size_t i = 0; i <= u->entries.n; i++) {
		if (i < u->entries.n && u->entries.p[i].as != READ)
			continue;
		run_settle(u, from, i);
		from = i + 1;
	}
}

/* Each printed line of a block that no rule reads. */
static void unread_report(struct unread *u, const struct node *block)
{
	struct str all = u->p->source->text;
	size_t last = SIZE_MAX;

	for (const struct node *n = block; n; n = node_next(n, block)) {
		size_t from = n->span.at, to = from + n->span.n;

		while (n->kind == NODE_TEXT && from < to) {
			const char *stop =
			    memchr(all.p + from, '\n', to - from);
			size_t end = stop ? (size_t)(stop - all.p) : to;
			struct str line = str_strip(str_sub(all, from, end));
			struct span span = {(size_t)(line.p - all.p), line.n};

			if (line.n != 0 &&
			    (last == SIZE_MAX || span.at < last ||
			     memchr(all.p + last, '\n', span.at - last)))
				parser_find(u->p, (struct find){
						      .code = DIAG_LINE_UNREAD,
						      .node = block,
						      .span = span});
			if (line.n != 0)
				last = span.at;
			from = end + 1;
		}
	}
}

void unread_find(struct parser *p, struct node *root)
{
	struct unread u = {.p = p};

	for (struct node *n = root; n; n = node_next(n, root))
		if (n->kind == NODE_P && first_leaf(n) != NULL)
			*vec_push(p->scratch, &u.entries) =
			    (struct reading_of){n, block_read(&u, n)};
	runs_settle(&u);
	for (size_t i = 0; i < u.entries.n; i++)
		if (u.entries.p[i].as == UNREAD)
			unread_report(&u, u.entries.p[i].block);
	buf_free(&u.text);
}
