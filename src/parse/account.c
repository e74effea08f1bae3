#include "parse/account.h"

#include "base/buf.h"
#include "base/told.h"

#include <string.h>

enum { MESSAGES_MAX = 20 };

/* For each byte of the normalised text a bit: it stands in the tree. */
struct account {
	struct parser *p;
	unsigned char *seen;
	size_t messages;
};

static bool is_seen(const struct account *c, size_t at)
{
	return (c->seen[at / 8] & 1u << at % 8) != 0;
}

static void account_report(struct account *c, struct span span,
                           const char *detail)
{
	struct message m = {.code = DIAG_TEXT_LOST, .detail = str_from(detail)};

	if (c->messages++ < MESSAGES_MAX)
		source_report(c->p->source, c->p->report, span, m);
}

/* How many of n bytes of marks, from the first on, have none. */
static size_t account_clear(const unsigned char *seen, size_t n)
{
	size_t i = 0;
	uint64_t eight = 0;

	for (; n - i >= sizeof(eight); i += sizeof(eight)) {
		memcpy(&eight, seen + i, sizeof(eight));
		if (eight != 0)
			break;
	}
	while (i < n && seen[i] == 0)
		i++;
	return i;
}

/* Mark bytes from at on; those that were marked before stand there twice. */
static void account_mark(struct account *c, struct span s)
{
	size_t twice = 0, first = 0;

	for (size_t i = s.at; i < s.at + s.n; i++) {
		unsigned char bit = (unsigned char)(1u << i % 8);
		size_t n = i % 8 == 0 ? (s.at + s.n - i) / 8 : 0;

		n = n ? account_clear(c->seen + i / 8, n) : 0;
		if (n > 0) {
			memset(c->seen + i / 8, 0xFF, n);
			i += 8 * n - 1;
			continue;
		}
		if (c->seen[i / 8] & bit && twice++ == 0)
			first = i;
		c->seen[i / 8] |= bit;
	}
	if (twice > 0)
		account_report(c, (struct span){first, twice},
		               TOLD_Z("it stands there twice"));
}

/* The leaf is a part of the normalised text itself. */
static void account_plain(struct account *c, const struct node *leaf)
{
	struct str s = c->p->source->text;
	uintptr_t at = (uintptr_t)leaf->text.p - (uintptr_t)s.p;

	if (at < s.n)
		account_mark(c, (struct span){at, leaf->text.n});
}

/* A quotation mark that became an attribute. */
static void account_mark_quote(struct account *c, const struct node *n,
                               const char *name)
{
	const struct node quote = {.text = node_attr(n, str_from(name))};

	if (quote.text.n != 0)
		account_plain(c, &quote);
}

/* Count the bytes behind one leaf. */
static void account_leaf(struct account *c, const struct node *leaf)
{
	const struct origin *o = leaf->origin;
	size_t from = (size_t)(leaf->text.p - o->text.p);
	size_t to = from + leaf->text.n;

	for (size_t i = origin_piece(o, from);
	     i < o->npieces && o->pieces[i].to < to; i++) {
		const struct piece *q = &o->pieces[i];
		size_t a = q->to > from ? q->to : from;
		size_t b = q->to + q->n < to ? q->to + q->n : to;

		if (memcmp(o->text.p + a,
		           c->p->source->text.p + q->at + (a - q->to),
		           b - a) != 0) {
			account_report(c, (struct span){q->at, q->n},
			               TOLD_Z("it was changed"));
			continue;
		}
		account_mark(c, (struct span){q->at + (a - q->to), b - a});
	}
}

/* Is the character at byte at white space? */
static bool is_space_at(struct str s, size_t at)
{
	size_t len;

	return rune_is_space(str_rune(str_after(s, at), &len));
}

/* Characters that are marked nowhere, a run of a line at a time. */
static void account_missing(struct account *c)
{
	struct str s = c->p->source->text;

	for (size_t i = 0; i < s.n;) {
		size_t from = i;

		if (i % 8 == 0 && c->seen[i / 8] == 0xFF) {
			while (i < s.n && c->seen[i / 8] == 0xFF)
				i += 8;
			continue;
		}
		if (is_seen(c, i) || ((unsigned char)s.p[i] & 0xC0) == 0x80 ||
		    is_space_at(s, i)) {
			i++;
			continue;
		}
		while (i < s.n && !is_seen(c, i) && s.p[i] != '\n')
			i++;
		account_report(c, (struct span){from, i - from},
		               TOLD_Z("it is missing"));
	}
}

/* Hyphens that went where lines were put together: told in one message. */
static void account_breaks(struct account *c)
{
	struct parser *p = c->p;
	struct buf words = {0};
	struct span first = {0, 0};

	for (size_t i = 0; i < p->breaks.n; i++) {
		const struct word_break *b = &p->breaks.p[i];

		if (is_seen(c, b->at))
			continue;
		account_mark(c, (struct span){b->at, b->n});
		if (words.n > 0)
			buf_add(&words, STR(", "));
		else
			first = (struct span){b->at, b->n};
		buf_add(&words, b->word);
	}
	if (words.n > 0)
		parser_find(p, (struct find){
				   .code = DIAG_HYPHEN_BREAK,
				   .span = first,
				   .detail = str_copy(p->a, buf_str(&words))});
	buf_free(&words);
}

bool account_check(struct parser *p)
{
	struct arena_mark mark = arena_mark(p->scratch);
	struct account c = {
	    .p = p, .seen = arena_alloc(p->scratch, p->source->text.n / 8 + 1)};

	for (const struct node *n = p->doc->root; n != NULL;
	     n = node_next(n, p->doc->root))
		if (n->kind == NODE_TEXT && n->origin != NULL)
			account_leaf(&c, n);
		else if (n->kind == NODE_TEXT)
			account_plain(&c, n);
		else if (n->kind == NODE_QUOTED_STRUCTURE) {
			account_mark_quote(&c, n, "startQuote");
			account_mark_quote(&c, n, "endQuote");
		}
	for (size_t i = 0; i < p->aside.n; i++)
		account_mark(&c, p->aside.p[i]);
	account_breaks(&c);
	account_missing(&c);
	arena_release(p->scratch, mark);
	return c.messages == 0;
}
