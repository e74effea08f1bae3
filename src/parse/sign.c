#include "parse/sign.h"

#include "parse/citation.h"
#include "parse/parts.h"

enum {
	SIGN_PARAS = 5,   /* at most so many paragraphs */
	LINE_BYTES = 240, /* bytes of one */
	WORD_LETTERS = 3, /* small ones that end a sentence's last word */
};

/* Does a sentence end here: a stop behind a word, no initial's? */
static bool sign_stops(struct str s)
{
	size_t letters = 0, len;

	if (s.n == 0 || s.p[s.n - 1] != '.')
		return false;
	for (struct str rest = s; rest.n > 1; rest = str_after(rest, len)) {
		uint32_t c = str_rune(rest, &len);

		letters =
		    rune_is_letter(c) && !rune_is_upper(c) ? letters + 1 : 0;
	}
	return letters >= WORD_LETTERS;
}

/* The words of n paragraphs from the i-th on, as one; NULL where one of them
   can be no line of a signature. */
static struct origin *sign_lines(struct parser *p, const struct paras *paras,
                                 size_t i, size_t n)
{
	for (size_t k = i; k < i + n; k++) {
		const struct para *para = &paras->p[k];
		struct str s = para_text(para);

		if (s.n == 0 || s.n > LINE_BYTES || para->caption ||
		    para->quote != PARA_OWN || s.p[s.n - 1] == ';' ||
		    s.p[s.n - 1] == ':' || (k > i && para->page) ||
		    (k + 1 < i + n && sign_stops(s)))
			return NULL;
	}
	return n == 1
	           ? paras->p[i].o
	           : origin_lines(p, paras->p[i].from, paras->p[i + n - 1].to);
}

/* Does a rule of signatures read s, and 2: with a name, 1: without? */
static unsigned sign_rank(struct parser *p, struct str s, struct match *m)
{
	if (!parser_match(p, STR("signature"), s, m))
		return 0;
	return m->cap[CAP_person].n ? 2 : 1;
}

size_t sign_find(struct parser *p, const struct paras *paras, size_t i)
{
	struct arena_mark mark = arena_mark(p->a);
	unsigned best = 0;
	size_t found = 0;

	for (size_t n = 1; n <= SIGN_PARAS && i + n <= paras->n; n++) {
		const struct origin *o = sign_lines(p, paras, i, n);
		unsigned rank;
		struct match m;

		if (o == NULL)
			break;
		rank = sign_rank(p, o->text, &m);
		/* The first with a name; else all lines of the post. */
		if (rank > best || (rank == 1 && best == 1)) {
			best = rank;
			found = n;
		}
		if (best == 2)
			break;
	}
	arena_release(p->a, mark);
	return found;
}

void sign_add(struct parser *p, struct node *conclusions,
              const struct paras *paras, size_t i, size_t n)
{
	const struct origin *o = sign_lines(p, paras, i, n);
	struct node *block = node_add(p->a, conclusions, NODE_P), *signature;
	struct mention role = {.element = STR("TLCRole")};
	struct part post = {.kind = NODE_ROLE};
	struct match m = {0};

	sign_rank(p, o->text, &m);
	block->span = origin_cover(o, 0, o->text.n);
	signature = node_add(p->a, block, NODE_SIGNATURE);
	signature->by = m.rule;
	post.s = m.cap[CAP_role];
	post.by = m.rule;
	parts_fill(p, signature, o, &post, 1);
	if (post.made == NULL)
		return;
	role.show = m.cap[CAP_role];
	role.id = citation_slug(p, role.show);
	role.href =
	    str_format(p->a, "/akn/ontology/role/kz/%.*s", STR_ARG(role.id));
	doc_mention(p->doc, role);
	node_set(p->a, post.made, STR("refersTo"),
	         str_format(p->a, "#%.*s", STR_ARG(role.id)));
}
