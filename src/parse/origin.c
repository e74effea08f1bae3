#include "parse/parser.h"

#include <string.h>

static bool closes(struct str s)
{
	return s.n &&
	       (memchr(",.;:)", s.p[0], 5) != NULL || str_starts(s, STR("»")));
}

static size_t span_at(const struct parser *p, struct str s)
{
	return (size_t)(s.p - p->source->text.p);
}

/* One piece, as long as s, of the normalised text. */
static struct origin origin_span(struct arena *a, const struct parser *p,
                                 struct str s)
{
	struct piece *piece = arena_alloc(a, sizeof(*piece));
	struct origin o = {s, piece, 1};

	*piece = (struct piece){0, span_at(p, s), s.n, false};
	return o;
}

/* How a part is put together with the next, as lines are (see line.h); text
   that was mended ends as the line does, or has lost its end. */
static size_t part_joins(const struct line *l, const struct origin *part,
                         size_t *less)
{
	const struct piece *last = &part->pieces[part->npieces - 1];
	bool ends = l != NULL && l->joins != 0 &&
	            last->to + last->n == part->text.n &&
	            last->at + last->n == l->at + l->s.n;

	*less =
	    ends && l->joins != LINE_WHOLE && l->joins < last->n ? l->joins : 0;
	return ends;
}

/* Parts behind one another, as origin_join joins them; of lines, if they are
   such.  wide: a name stands behind a gap. */
static struct origin *origin_weave(struct parser *p, const struct origin *parts,
                                   size_t n, const struct line *lines,
                                   bool wide)
{
	struct origin *o = arena_alloc(p->a, sizeof(*o));
	size_t count = 0, at = 0, less = 0;
	struct piece *out;
	bool whole = true;
	char *text;

	for (size_t i = 0; i < n; i++) {
		count += parts[i].npieces;
		at += parts[i].text.n + 2;
	}
	o->pieces = out = arena_array(p->a, count, sizeof(*out));
	o->npieces = count;
	text = arena_alloc(p->a, at);
	at = 0;
	for (size_t i = 0; i < n; i++) {
		if (!whole && !closes(parts[i].text))
			text[at++] = ' ';
		if (i > 0 && wide && lines != NULL && lines[i].name)
			text[at++] = ' ';
		less = 0;
		whole = i + 1 < n && lines != NULL &&
		        part_joins(&lines[i], &parts[i], &less);
		memcpy(text + at, parts[i].text.p, parts[i].text.n);
		for (size_t k = 0; k < parts[i].npieces; k++) {
			*out = parts[i].pieces[k];
			out++->to += at;
		}
		out[-1].n -= less;
		at += parts[i].text.n - less;
	}
	o->text = (struct str){text, at};
	return o;
}

struct origin *origin_join(struct parser *p, const struct str *spans, size_t n)
{
	struct origin *parts = arena_array(p->a, n, sizeof(*parts));

	for (size_t i = 0; i < n; i++)
		parts[i] = origin_span(p->a, p, spans[i]);
	return origin_weave(p, parts, n, NULL, false);
}

struct origin *origin_run(struct parser *p, const struct line *lines, size_t n)
{
	struct origin *parts = arena_array(p->a, n, sizeof(*parts));

	for (size_t i = 0; i < n; i++)
		parts[i] = origin_span(p->a, p, lines[i].s);
	return origin_weave(p, parts, n, lines, false);
}

/* A line as it is read: as mended, or as printed. */
static struct origin origin_line(struct parser *p, size_t i)
{
	const struct origin *mended = p->mended ? p->mended[i] : NULL;

	return mended ? *mended : origin_span(p->a, p, p->lines.p[i].s);
}

/* A line alone.  No leaf leads to the origin of one that was not mended. */
static struct origin *origin_one(struct parser *p, size_t i)
{
	const struct origin *mended = p->mended ? p->mended[i] : NULL;
	struct origin *o;

	if (mended != NULL)
		return (struct origin *)mended;
	o = arena_alloc(p->scratch, sizeof(*o));
	*o = origin_span(p->scratch, p, p->lines.p[i].s);
	return o;
}

static struct origin *origin_several(struct parser *p, size_t from, size_t to,
                                     bool wide)
{
	struct origin *parts;

	if (to - from == 1)
		return origin_one(p, from);
	parts = arena_array(p->a, to - from, sizeof(*parts));
	for (size_t i = from; i < to; i++)
		parts[i - from] = origin_line(p, i);
	return origin_weave(p, parts, to - from, &p->lines.p[from], wide);
}

struct origin *origin_lines(struct parser *p, size_t from, size_t to)
{
	return origin_several(p, from, to, false);
}

struct origin *origin_named(struct parser *p, size_t from, size_t to)
{
	return origin_several(p, from, to, true);
}

size_t origin_piece(const struct origin *o, size_t at)
{
	size_t lo = 0, hi = o->npieces;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (o->pieces[mid].to + o->pieces[mid].n > at)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

size_t origin_at(const struct origin *o, size_t at)
{
	size_t i = origin_piece(o, at);
	const struct piece *q = &o->pieces[i < o->npieces ? i : i - 1];

	if (at < q->to)
		return q->at;
	return q->at + (at - q->to < q->n ? at - q->to : q->n);
}

struct span origin_cover(const struct origin *o, size_t from, size_t to)
{
	size_t first = origin_at(o, from);
	size_t last = to > from ? origin_at(o, to - 1) + 1 : first;

	return (struct span){first, last > first ? last - first : 0};
}

/* Is the text of o the normalised text itself, as it stands there? */
static bool origin_is_plain(const struct parser *p, const struct origin *o)
{
	return o->npieces == 1 && o->text.n == o->pieces[0].n &&
	       o->text.p == p->source->text.p + o->pieces[0].at;
}

struct node *leaf_new(struct parser *p, const struct origin *o, size_t from,
                      size_t to)
{
	struct node *t = node_text(p->a, str_sub(o->text, from, to));

	if (!origin_is_plain(p, o))
		t->origin = o;
	t->span = origin_cover(o, from, to);
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
	struct message m = {.code = f.code, .detail = f.detail, .note = f.note};
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
