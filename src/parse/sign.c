#include "parse/sign.h"

#include "parse/citation.h"
#include "parse/parts.h"
#include "parse/posted.h"

#include <stdint.h>

enum {
	SIGN_PARAS = 5,   /* at most so many paragraphs */
	LINE_BYTES = 240, /* bytes of one */
	WORD_LETTERS = 3, /* small ones that end a sentence's last word */
	GAP_MIN = 3,      /* white space between two signatures side by side, */
	SLACK = 3,        /* how far the lines of one may begin apart, */
	COLUMN_LINES = 12, /* and how many there may be */
};

/* Does a sentence end here: a stop behind a word, no initial's? */
static bool sign_stops(struct str s)
{
	return str_ends(s, STR(".")) &&
	       str_run_back(str_sub(s, 0, s.n - 1), rune_is_lower) >=
	           WORD_LETTERS;
}

/* Does a name stand below other lines of a paragraph? */
static bool sign_named(const struct parser *p, const struct para *para)
{
	for (size_t i = para->from + 1; i < para->to; i++)
		if (p->lines.p[i].name)
			return true;
	return false;
}

/* The words of n paragraphs from the i-th on, as one; NULL where one of them
   can be no line of a signature. */
static struct origin *sign_lines(struct parser *p, const struct paras *paras,
                                 size_t i, size_t n)
{
	struct match m;

	for (size_t k = i; k < i + n; k++) {
		const struct para *para = &paras->p[k];
		struct str s = para_text(para);

		if (s.n == 0 || s.n > LINE_BYTES || para->caption ||
		    para->quote != PARA_OWN || s.p[s.n - 1] == ';' ||
		    s.p[s.n - 1] == ':' || (k > i && para->page) ||
		    (k + 1 < i + n && sign_stops(s)) ||
		    parser_match(p, STR("agreement"), s, &m))
			return NULL;
	}
	return n == 1 && !sign_named(p, &paras->p[i])
	           ? paras->p[i].o
	           : origin_named(p, paras->p[i].from, paras->p[i + n - 1].to);
}

/* Does a rule of signatures read s, and 2: with a name, 1: without? */
static unsigned sign_rank(struct parser *p, struct str s, struct match *m)
{
	if (!posted_match(p, s, m))
		return 0;
	return m->cap[CAP_person].n ? 2 : 1;
}

/* Where words begin in a line behind a gap, in a column from..to of the page;
 *gap is the gap in l->s.  0: nowhere. */
static size_t column_begins(const struct line *l, size_t from, size_t to,
                            struct span *gap)
{
	size_t col = l->indent, begun = 0;

	for (*gap = str_gap(l->s, GAP_MIN, 0); gap->n != 0;
	     *gap = str_gap(l->s, GAP_MIN, begun)) {
		col += str_runes(str_sub(l->s, begun, gap->at + gap->n));
		begun = gap->at + gap->n;
		if (col >= from && col <= to)
			return col;
	}
	return 0;
}

/* Lines from..to-1, cut at a column, as two signatures; false: they are not. */
static bool sign_cut(struct parser *p, struct span lines, size_t want,
                     struct origin *out[2])
{
	struct str words[2][COLUMN_LINES];
	size_t n[2] = {0};
	struct span gap;
	struct match m;

	for (size_t k = lines.at; k < lines.at + lines.n; k++) {
		const struct line *l = &p->lines.p[k];
		size_t side = l->indent + SLACK >= want;

		if (p->mended != NULL && p->mended[k] != NULL)
			return false;
		if (column_begins(l, want - SLACK, want + SLACK, &gap) != 0) {
			words[0][n[0]++] = str_sub(l->s, 0, gap.at);
			words[1][n[1]++] = str_after(l->s, gap.at + gap.n);
		} else {
			words[side][n[side]++] = l->s;
		}
	}
	for (size_t side = 0; side < 2; side++) {
		if (n[side] == 0)
			return false;
		out[side] = origin_join(p, words[side], n[side]);
		if (sign_rank(p, out[side]->text, &m) < 2)
			return false;
	}
	return true;
}

/* Lines from..to-1 as two signatures that stand side by side, whichever gap of
   the first line divides them; false: they are not. */
static bool sign_columns(struct parser *p, size_t from, size_t to,
                         struct origin *out[2])
{
	const struct line *l = &p->lines.p[from];
	struct span gap;
	size_t want = 0;

	if (to - from > COLUMN_LINES)
		return false;
	while ((want = column_begins(l, want + 1, SIZE_MAX, &gap)) != 0)
		if (sign_cut(p, (struct span){from, to - from}, want, out))
			return true;
	return false;
}

/* How many paragraphs from the i-th on are two signatures side by side; 0. */
static size_t sign_both(struct parser *p, const struct paras *paras, size_t i)
{
	struct arena_mark mark = arena_mark(p->a);
	size_t n = 1;
	struct origin *both[2];
	struct span gap;

	if (paras->p[i].o == NULL ||
	    column_begins(&p->lines.p[paras->p[i].from], 0, SIZE_MAX, &gap) ==
	        0)
		return 0;
	while (n <= SIGN_PARAS && i + n <= paras->n &&
	       sign_lines(p, paras, i, n) != NULL &&
	       !sign_columns(p, paras->p[i].from, paras->p[i + n - 1].to, both))
		n++;
	if (n > SIGN_PARAS || i + n > paras->n ||
	    sign_lines(p, paras, i, n) == NULL)
		n = 0;
	arena_release(p->a, mark);
	return n;
}

bool sign_is_list(struct parser *p, const struct para *para)
{
	struct match m;

	return parser_match(p, STR("signature-not-below"), para_text(para), &m);
}

size_t sign_find(struct parser *p, const struct paras *paras, size_t i)
{
	struct arena_mark mark = arena_mark(p->a);
	unsigned best = 0;
	size_t found;

	/* Most paragraphs are too long. */
	if (sign_lines(p, paras, i, 1) == NULL)
		return 0;
	found = sign_both(p, paras, i);
	if (found != 0)
		return found;
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
	return found > 1 && sign_is_list(p, &paras->p[i]) ? 0 : found;
}

/* Does white space stand in a line that is more than a space? */
static bool sign_spreads(struct str s)
{
	size_t len;

	for (size_t i = 0; i < s.n; i += len)
		if (rune_is_space(str_rune(str_after(s, i), &len)) &&
		    (s.p[i] != ' ' || (i > 0 && s.p[i - 1] == ' ')))
			return true;
	return false;
}

/* Byte i of an origin behind what has been taken of it, of piece q. */
static void sign_take(struct origin *out, struct piece *pieces,
                      const struct piece *q, size_t i)
{
	struct piece *last = out->npieces ? &pieces[out->npieces - 1] : NULL;
	size_t at = q->at + (i - q->to), to = out->text.n;

	if (last == NULL || last->to + last->n != to ||
	    last->at + last->n != at || last->moved != q->moved) {
		last = &pieces[out->npieces++];
		*last = (struct piece){to, at, 0, q->moved};
	}
	last->n++;
}

/* The words of a signature with one space between any two: how far the name
   stands from the post is the page's, and no format tells the same of it. */
static const struct origin *sign_close(struct parser *p, const struct origin *o)
{
	struct origin *out;
	struct piece *pieces;
	char *text;
	size_t len;

	if (!sign_spreads(o->text))
		return o;
	out = arena_alloc(p->a, sizeof(*out));
	pieces = arena_array(p->a, o->text.n, sizeof(*pieces));
	text = arena_alloc(p->a, o->text.n);
	*out = (struct origin){.text = {text, 0}, .pieces = pieces};
	for (size_t i = 0, k = 0; i < o->text.n; i += len) {
		bool space =
		    rune_is_space(str_rune(str_after(o->text, i), &len));

		if (space && out->text.n > 0 && text[out->text.n - 1] != ' ')
			text[out->text.n++] = ' ';
		for (size_t at = i; !space && at < i + len; at++) {
			while (k < o->npieces &&
			       o->pieces[k].to + o->pieces[k].n <= at)
				k++;
			if (k < o->npieces && o->pieces[k].to <= at)
				sign_take(out, pieces, &o->pieces[k], at);
			text[out->text.n++] = o->text.p[at];
		}
	}
	return out;
}

/* How many bytes of a text are left where its first n are closed up. */
static size_t sign_closed(struct str s, size_t n)
{
	size_t kept = 0, len;
	bool last = true;

	for (size_t i = 0; i < n; i += len) {
		bool space = rune_is_space(str_rune(str_after(s, i), &len));

		kept += space ? !last : len;
		last = space;
	}
	return kept;
}

static void sign_put(struct parser *p, struct node *conclusions,
                     const struct origin *wide)
{
	const struct origin *o = sign_close(p, wide);
	struct node *block = node_add(p->a, conclusions, NODE_P), *signature;
	struct mention role = {.element = STR("TLCRole")};
	struct part post = {.kind = NODE_ROLE};
	struct match m = {0};

	/* A wide gap may be all that tells the name. */
	sign_rank(p, wide->text, &m);
	block->span = origin_cover(o, 0, o->text.n);
	signature = node_add(p->a, block, NODE_SIGNATURE);
	signature->by = m.rule;
	if (m.cap[CAP_role].n != 0) {
		size_t from = (size_t)(m.cap[CAP_role].p - wide->text.p);

		post.s =
		    str_sub(o->text, sign_closed(wide->text, from),
		            sign_closed(wide->text, from + m.cap[CAP_role].n));
	}
	post.by = m.rule;
	parts_fill(p, signature, o, &post, 1);
	if (post.made == NULL)
		return;
	role.show = post.s;
	role.id = citation_slug(p, role.show);
	role.href =
	    str_format(p->a, "/akn/ontology/role/kz/%.*s", STR_ARG(role.id));
	doc_mention(p->doc, role);
	node_set(p->a, post.made, STR("refersTo"),
	         str_format(p->a, "#%.*s", STR_ARG(role.id)));
}

void sign_add(struct parser *p, struct node *conclusions,
              const struct paras *paras, size_t i, size_t n)
{
	struct origin *both[2];

	if (!sign_columns(p, paras->p[i].from, paras->p[i + n - 1].to, both)) {
		sign_put(p, conclusions, sign_lines(p, paras, i, n));
		return;
	}
	sign_put(p, conclusions, both[0]);
	sign_put(p, conclusions, both[1]);
}
