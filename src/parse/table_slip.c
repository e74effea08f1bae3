#include "parse/table.h"
#include "parse/table_grid.h"

#include <string.h>

enum {
	PARAGRAPH_INDENT = 5, /* the portal's are 6, older ones 5 */
	CAPTION_LINES = 6,    /* of one block of lines */
	CAPTION_BYTES = 800,
};

static bool slip_joins(struct str s)
{
	return memchr(",.;:)", s.p[0], 5) != NULL || str_starts(s, STR("»"));
}

struct joined table_slip_join(struct grid *g, const struct slip *slips,
                              size_t n)
{
	struct joined j = {.slips = slips, .n = n};
	size_t *at = arena_array(g->p->a, n + 1, sizeof(*at));
	size_t bytes = 0;
	char *text;

	for (size_t i = 0; i < n; i++)
		bytes += slips[i].s.n + 1;
	text = arena_alloc(g->p->a, bytes);
	bytes = 0;
	for (size_t i = 0; i < n; i++) {
		struct str s = slips[i].s;

		if (s.n && bytes && !slip_joins(s))
			text[bytes++] = ' ';
		at[i] = bytes;
		if (s.n)
			memcpy(text + bytes, s.p, s.n);
		bytes += s.n;
	}
	j.at = at;
	j.s = (struct str){text, bytes};
	return j;
}

size_t table_slip_at(const struct joined *j, size_t at)
{
	size_t lo = 0, hi = j->n;

	/* The last slip that begins at or before at, and is not empty. */
	while (hi - lo > 1) {
		size_t mid = lo + (hi - lo) / 2;

		if (j->at[mid] <= at)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

void table_slip_cut(struct grid *g, const struct joined *j, size_t from,
                    size_t to, struct cell_text *out)
{
	for (size_t i = from < to ? table_slip_at(j, from) : j->n;
	     i < j->n && j->at[i] < to; i++) {
		size_t lo = from > j->at[i] ? from - j->at[i] : 0;
		size_t hi = to - j->at[i];
		struct str s = j->slips[i].s;

		s = str_strip(
		    str_sub(s, lo < s.n ? lo : s.n, hi < s.n ? hi : s.n));
		if (s.n)
			*vec_push(g->p->a, &out->parts) = s;
	}
}

/* Do lines from i on, one block of them or two, caption an appendix? */
static bool slip_caption(struct grid *g, size_t i)
{
	const struct lines *lines = &g->p->lines;
	char text[CAPTION_BYTES];
	size_t n = 0, bytes = 0, blocks = 0;
	struct match m;

	for (; i + n < lines->n && n < 2 * CAPTION_LINES; n++) {
		const struct line *l = &lines->p[i + n];

		if (bytes + l->s.n >= CAPTION_BYTES ||
		    (n && l->before && ++blocks == 2))
			break;
		if (n)
			text[bytes++] = ' ';
		memcpy(text + bytes, l->s.p, l->s.n);
		bytes += l->s.n;
		if (i + n + 1 < lines->n && !l[1].before)
			continue;
		if (parser_match(g->p, STR("caption"),
		                 (struct str){text, bytes}, &m))
			return true;
	}
	return false;
}

static bool slip_closes(struct grid *g, size_t i)
{
	const struct line *l = &g->p->lines.p[i];
	struct match m;

	if (l->indent >= PARAGRAPH_INDENT ||
	    parser_match(g->p, STR("table-close"), l->s, &m))
		return true;
	return l->before && (slip_caption(g, i) || table_opens(g->p, i));
}

/* A line as one slip, or as two. */
static void slip_add(struct grid *g, size_t i)
{
	const struct line *l = &g->p->lines.p[i];
	struct slip *slip = vec_push(g->p->a, &g->slips);
	struct match m;

	*slip = (struct slip){
	    .s = l->s, .line = i, .before = l->before, .page = l->page};
	if (!parser_match(g->p, STR("table-glued"), l->s, &m))
		return;
	slip->s = m.cap[CAP_cell];
	slip = vec_push(g->p->a, &g->slips);
	*slip = (struct slip){
	    .s = str_after(l->s, m.cap[CAP_cell].n), .line = i, .glued = true};
}

void table_slip_read(struct grid *g, size_t i)
{
	size_t first = i;

	for (; i < g->p->lines.n; i++) {
		if (i > first && slip_closes(g, i))
			break;
		slip_add(g, i);
	}
	g->end = i;
}
