#include "parse/parser.h"

#include <string.h>

static bool closes(struct str s)
{
	return s.n && (memchr(",.;:)", s.p[0], 5) != NULL ||
	               str_starts(s, STR("»")));
}

static size_t span_at(const struct parser *p, struct str s)
{
	return (size_t)(s.p - p->source->text.p);
}

struct origin *origin_join(struct parser *p, const struct str *spans, size_t n)
{
	struct origin *o = arena_alloc(p->a, sizeof(*o));
	struct piece *pieces = arena_array(p->a, n, sizeof(*pieces));
	size_t at = 0;
	char *text;

	o->pieces = pieces;
	o->npieces = n;
	for (size_t i = 0; i < n; i++) {
		at += i > 0 && !closes(spans[i]);
		pieces[i] = (struct piece){at, span_at(p, spans[i]),
		                           spans[i].n, false};
		at += spans[i].n;
	}
	o->text = spans[0];
	if (n == 1)
		return o;
	text = arena_alloc(p->a, at);
	memset(text, ' ', at);
	for (size_t i = 0; i < n; i++)
		memcpy(text + pieces[i].to, spans[i].p, spans[i].n);
	o->text = (struct str){text, at};
	return o;
}

/* The piece that byte at of the text is in or before; the last of all. */
static const struct piece *origin_piece(const struct origin *o, size_t at)
{
	size_t lo = 0, hi = o->npieces;

	/* The first piece that ends behind at. */
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (o->pieces[mid].to + o->pieces[mid].n > at)
			hi = mid;
		else
			lo = mid + 1;
	}
	return &o->pieces[lo < o->npieces ? lo : o->npieces - 1];
}

size_t origin_at(const struct origin *o, size_t at)
{
	const struct piece *q = origin_piece(o, at);

	if (at < q->to)
		return q->at;
	return q->at + (at - q->to < q->n ? at - q->to : q->n);
}

struct node *leaf_new(struct parser *p, const struct origin *o, size_t from,
                      size_t to)
{
	struct node *t = node_text(p->a, str_sub(o->text, from, to));
	size_t first = origin_at(o, from);
	size_t last = to > from ? origin_at(o, to - 1) + 1 : first;

	t->origin = o;
	t->span.at = first;
	t->span.n = last > first ? last - first : 0;
	return t;
}

struct node *leaf_block(struct parser *p, const struct origin *o)
{
	struct node *block = node_new(p->a, NODE_P);
	struct node *t = leaf_new(p, o, 0, o->text.n);

	block->span = t->span;
	node_append(block, t);
	return block;
}

void parser_find(struct parser *p, struct find f)
{
	struct message m = {
	    .code = f.code, .detail = f.detail, .note = f.note};
	struct finding *kept = vec_push(p->a, &p->doc->findings);
	size_t col;

	kept->code = f.code;
	kept->node = f.node;
	kept->repair = f.repair;
	source_place(p->source, f.span.at, &kept->line, &col);
	source_report(p->source, p->report, f.span, m);
}

bool parser_match(struct parser *p, struct str rule, struct str s,
                  struct match *m)
{
	return language_match(&p->matcher, p->lang, rule, s, m);
}
