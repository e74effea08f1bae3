#include "parse/account.h"

#include <string.h>

enum { MESSAGES_MAX = 20 };

/* For each byte of the normalised text, how often it stands in the tree: 0,
   1, more for more often. */
struct account {
	struct parser *p;
	unsigned char *seen;
	size_t messages;
};

static void account_report(struct account *c, struct span span,
                           const char *detail)
{
	struct message m = {.code = DIAG_TEXT_LOST,
	                    .detail = str_from(detail)};

	if (c->messages++ < MESSAGES_MAX)
		source_report(c->p->source, c->p->report, span, m);
}

static void account_count(unsigned char *seen, size_t n)
{
	for (size_t i = 0; i < n; i++)
		seen[i] = (unsigned char)((seen[i] << 1) | 1);
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

		if (memcmp(o->text.p + a, c->p->source->text.p + q->at +
		                              (a - q->to),
		           b - a) != 0) {
			account_report(c, (struct span){q->at, q->n},
			               "it was changed");
			continue;
		}
		account_count(c->seen + q->at + (a - q->to), b - a);
	}
}

/* Is the character at byte at white space? */
static bool is_space_at(struct str s, size_t at)
{
	size_t len;

	return rune_is_space(str_rune(str_after(s, at), &len));
}

static void account_bytes(struct account *c)
{
	struct str s = c->p->source->text;

	for (size_t i = 0; i < s.n;) {
		size_t from = i;
		unsigned char times = c->seen[i];

		if (times == 1) {
			i++;
			continue;
		}
		if (is_space_at(s, i)) {
			do
				i++;
			while (i < s.n && ((unsigned char)s.p[i] & 0xC0) ==
			                      0x80);
			continue;
		}
		while (i < s.n && c->seen[i] == times && s.p[i] != '\n')
			i++;
		account_report(c, (struct span){from, i - from},
		               times ? "it stands there twice"
		                     : "it is missing");
	}
}

bool account_check(struct parser *p)
{
	struct arena_mark mark = arena_mark(p->a);
	struct account c = {
	    .p = p, .seen = arena_alloc(p->a, p->source->text.n)};

	for (const struct node *n = p->doc->root; n != NULL;
	     n = node_next(n, p->doc->root))
		if (n->kind == NODE_TEXT && n->origin != NULL)
			account_leaf(&c, n);
	account_bytes(&c);
	arena_release(p->a, mark);
	return c.messages == 0;
}
