#include "pdf/body.h"

#include "pdf/deep.h"
#include "pdf/even.h"
#include "pdf/filled.h"
#include "pdf/foot.h"
#include "pdf/footnote.h"
#include "pdf/loose.h"
#include "pdf/middle.h"
#include "pdf/note.h"
#include "pdf/opening.h"
#include "pdf/posts.h"
#include "pdf/signers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	BUCKET = 2, /* points */
	BUCKETS_MOST = 2000,
	SHARE = 20,     /* one line in so many begins at the margin */
	FULL_LEAST = 4, /* lines below full ones tell of the gap between them */
	EDGE_LEAST = 3, /* lines that end where the farthest one does, */
	EDGE_SHARE = 4, /* and one in so many, show where full ones end */
	OPEN_LEAST = 3, /* lines with an indent show that paragraphs have it */
	INDENT_LEAST = 3, /* spaces that open a paragraph for the parser */
	MARK_MOST = 6,    /* characters of a number or mark before an item */
};

#define EM_LEAST 0.5F
#define INDENT 1.6F  /* characters that are an indent on paper */
#define SAME 1.0F    /* characters between edges of one block */
#define FULL 8.0F    /* characters that a full line lacks, at most */
#define SHORT 1.5F   /* that the last one of a paragraph lacks, at least */
#define BESIDE 0.3F  /* of its height that a line stands beside another one */
#define JUMP 0.5F    /* of the height of a line, over the usual gap */
#define LARGER 1.15F /* letters, in height */
#define LOW                                                                    \
	0.85F /* of the height of a page, where the last line of one that      \
	         is full stands, at least */
#define MARGINS 1.3F /* that both sides of a page have, of the left one */

static int by_value(const void *x, const void *y)
{
	float a = *(const float *)x, b = *(const float *)y;

	return (a > b) - (a < b);
}

static size_t bucket_of(float x)
{
	return x <= 0                       ? 0
	       : x / BUCKET >= BUCKETS_MOST ? BUCKETS_MOST - 1
	                                    : (size_t)(x / BUCKET);
}

/* Gaps between lines, in order. */
struct gaps {
	float *p;
	size_t n;
};

static float gaps_middle(const struct gaps *g)
{
	qsort(g->p, g->n, sizeof(*g->p), by_value);
	return g->n ? g->p[g->n / 2] : 0;
}

/* The gap that most lines of a paragraph have: of those below a full one, where
   there are some; of n lines. */
static float measure_gap(const struct layout *l, size_t n)
{
	struct gaps all = {.p = arena_array(l->a, n + 1, sizeof(*all.p))};
	struct gaps full = {.p = arena_array(l->a, n + 1, sizeof(*full.p))};

	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct stripes *b = &l->laid[p].lines;

		for (size_t i = 1; i < b->n; i++) {
			const struct stripe *s = &b->p[i], *last = s - 1;
			float gap = s->at.y0 - last->at.y1;
			float h = s->at.y1 - s->at.y0;

			if (s->aside || last->aside || gap >= h * 2 ||
			    gap <= -h * BESIDE)
				continue;
			all.p[all.n++] = gap;
			if (!opening_had_room(l, last, s))
				full.p[full.n++] = gap;
		}
	}
	return gaps_middle(full.n >= FULL_LEAST ? &full : &all);
}

/* How far from the margin most of the lines begin that begin beside it, but not
   far: paragraphs open there. */
static float measure_indent(const struct measure *m, const unsigned *begin)
{
	size_t from = bucket_of(m->left + m->em * INDENT);
	size_t to = bucket_of(m->left + m->em * DEEP_LEAST), best = from;

	for (size_t i = from; i <= to; i++)
		if (begin[i] > begin[best])
			best = i;
	return begin[best] < OPEN_LEAST ? 0 : (float)(best * BUCKET) - m->left;
}

/* Do full lines keep to the right edge? */
static bool measure_flush(const struct layout *l)
{
	const struct measure *m = &l->measure;
	size_t at = 0, near = 0;

	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct stripes *b = &l->laid[p].lines;

		for (size_t i = 0; i < b->n; i++) {
			float room =
			    middle_column(l, &b->p[i]).x1 - b->p[i].at.x1;

			at += !b->p[i].aside && room < m->em * SAME;
			near += !b->p[i].aside && room < m->em * FULL;
		}
	}
	return at * 2 > near;
}

/* Do many lines end where the farthest one does?  Full ones are spread up to
   there, however much room the page has beside them. */
static bool ends_meet(const struct measure *m, const unsigned *end, size_t n)
{
	size_t at = bucket_of(m->right);
	size_t there = end[at] + (at != 0 ? end[at - 1] : 0);

	return there >= EDGE_LEAST && there * EDGE_SHARE >= n;
}

/* Where a line begins, all columns laid over the first one. */
static float stripe_begin(const struct layout *l, const struct stripe *s)
{
	return s->column.x1 > s->column.x0
	           ? s->at.x0 - s->column.x0 + l->columns.at[0].x0
	           : s->at.x0;
}

void body_measure(struct layout *l)
{
	unsigned *begin = arena_array(l->a, BUCKETS_MOST, sizeof(*begin));
	unsigned *end = arena_array(l->a, BUCKETS_MOST, sizeof(*end));
	struct measure *m = &l->measure;
	size_t n = 0, glyphs = 0, seen = 0;
	float ems = 0, least;

	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct stripes *b = &l->laid[p].lines;

		for (size_t i = 0; i < b->n; i++) {
			const struct stripe *s = &b->p[i];

			if (s->aside)
				continue;
			n++;
			begin[bucket_of(stripe_begin(l, s))]++;
			end[bucket_of(s->at.x1)]++;
			m->right = fmaxf(m->right, s->at.x1);
			m->bottom = fmaxf(m->bottom, s->at.y1);
			ems += s->em * (float)s->n;
			glyphs += s->n;
		}
	}
	m->em = glyphs != 0 ? ems / (float)glyphs : 1;
	m->em = m->em < EM_LEAST ? EM_LEAST : m->em;
	for (size_t i = 0; i < BUCKETS_MOST; i++) {
		seen += begin[i];
		if (seen != 0 && begin[i] * SHARE >= n &&
		    (begin[i] > 1 || n < SHARE)) {
			m->left = (float)(i * BUCKET);
			break;
		}
	}
	least = l->pages->list.p[0].width - m->left * MARGINS;
	if (m->right < least && !ends_meet(m, end, n))
		m->right = least;
	m->indent = measure_indent(m, begin);
	m->gap = measure_gap(l, n);
	m->flush = measure_flush(l);
	opening_measure(l);
	filled_measure(l);
}

/* What was written last of a part of a page. */
struct above {
	const struct stripe *stripe;
	bool deep;
	float hang; /* where the words of an item begin, behind its number */
};

static float distance(float a, float b)
{
	return a > b ? a - b : b - a;
}

/* Do two lines, neither at the margin, share an edge or their middle? */
static bool stripes_share(const struct stripe *a, const struct stripe *b)
{
	float em = a->em;

	return distance(a->at.x0, b->at.x0) <= em * SAME ||
	       distance(box_centre(&a->at), box_centre(&b->at)) <= em * SAME ||
	       distance(a->at.x1, b->at.x1) <= em * SAME;
}

/* Are they printed in letters of different size? */
static bool stripes_differ(const struct stripe *a, const struct stripe *b)
{
	float h = a->at.y1 - a->at.y0, k = b->at.y1 - b->at.y0;

	return h > k * LARGER || k > h * LARGER;
}

bool body_jumps(const struct layout *l, const struct stripe *last,
                const struct stripe *s)
{
	float h = s->at.y1 - s->at.y0;

	return s->at.y0 - last->at.y1 > l->measure.gap + h * JUMP ||
	       s->at.y1 < last->at.y0;
}

/* Does a line begin where the words of the item above it do? */
static bool line_hangs(const struct layout *l, const struct above *above,
                       const struct stripe *s)
{
	return distance(above->hang, s->at.x0) < l->measure.em * SAME;
}

/* The spaces that open a line. */
static size_t stripe_indent(const struct layout *l, const struct above *above,
                            const struct stripe *s)
{
	float d = opening_inset(l, s), em = l->measure.em;
	const struct stripe *last = above->stripe;
	size_t n;

	if (d < em * INDENT)
		return 0;
	/* A line below one with the same indent goes on with it, or opens a
	   paragraph as that one does; one that hangs goes on. */
	if (last != NULL && !opening_had_room(l, last, s) &&
	    line_hangs(l, above, s))
		return 0;
	n = (size_t)(d / em + 0.5F);
	return n < INDENT_LEAST ? INDENT_LEAST : n;
}

bool body_ends(const struct stripe *s)
{
	uint32_t c = s->glyphs[s->n - 1].rune;

	return c == '.' || c == ';' || c == ':';
}

static void line_blank(struct layout *l)
{
	sheet_line(l->sheet, SHEET_PRINTED);
	sheet_words(l->sheet, STR(""), l->line + 1, 1);
}

void body_blank(struct layout *l)
{
	if (!l->page_begins)
		line_blank(l);
}

/* Does a column begin with a line, at the right of that of the one above? */
static bool line_turns(const struct stripe *last, const struct stripe *s)
{
	return last->column.x1 > last->column.x0 &&
	       s->column.x0 > last->column.x1 && s->at.y1 < last->at.y0;
}

/* Does a full line that ends no sentence go on in one in small letters, which
   is no item of a list: "а) "? */
static bool line_runs(const struct layout *l, const struct stripe *last,
                      const struct stripe *s)
{
	return opening_breaks(last, s) && !opening_had_room(l, last, s);
}

/* Does the first line of a page so go on with the last one of the page before?
 */
static bool page_runs(const struct layout *l, const struct stripe *s)
{
	return l->page_begins && l->flows && !s->centred && !l->last->centred &&
	       !deep_is(l, s) && !deep_is(l, l->last) &&
	       line_runs(l, l->last, s);
}

/* Had the page before the one that is being written no room for one more line
   below the last one of its text? */
static bool page_was_full(const struct layout *l)
{
	const struct laid *laid = &l->laid[l->page - 1];
	const struct box *last = &l->last->at;

	return laid->noted || laid->holds ||
	       (last->y1 > LOW * laid->page->height &&
	        last->y1 + box_height(last) + l->measure.gap >
	            l->measure.bottom);
}

/* Did the end of a page cut the block at the right, such as a caption, that
   goes on with the first line of the next one? */
static bool page_cuts(const struct layout *l, const struct stripe *s)
{
	return l->page_begins && l->flows && deep_is(l, s) &&
	       deep_is(l, l->last) && !body_ends(l->last) &&
	       stripes_share(l->last, s) && !stripes_differ(l->last, s) &&
	       page_was_full(l);
}

/* Is a line set around the middle of its column, and the one above it is not,
   and ended before it, or is in letters of another size? */
static bool line_centres(const struct layout *l, const struct stripe *last,
                         const struct stripe *s)
{
	if (!s->centred)
		return false;
	return last->centred ? stripes_differ(last, s)
	                     : body_ends(last) || opening_had_room(l, last, s);
}

/* Does a line surely go on in the next one, which its first word had no room
   for? */
static bool line_is_full(const struct layout *l, const struct stripe *s,
                         const struct stripe *next)
{
	bool deep = deep_is(l, s);

	if (body_ends(s) || deep != deep_is(l, next))
		return false;
	return deep ? s->full : !opening_had_room(l, s, next);
}

/* Does the line above only open its paragraph far from the margin, and go on at
   that in this one? */
static bool line_is_opened(const struct layout *l, const struct above *above,
                           const struct stripe *s)
{
	const struct stripe *last = above->stripe;

	return above->deep && !deep_is(l, s) && !s->centred &&
	       !body_jumps(l, last, s) &&
	       (line_runs(l, last, s) || filled_goes_on(l, last));
}

/* Does a line stand apart from the one above it, by room or by its place?
   opened: its paragraph opened there, as line_is_opened tells. */
static bool line_parts(const struct layout *l, const struct above *above,
                       const struct stripe *s, bool opened)
{
	const struct stripe *last = above->stripe;
	bool deep = deep_is(l, s);

	return body_jumps(l, last, s) || (deep != above->deep && !opened) ||
	       (deep && !stripes_share(last, s)) || line_centres(l, last, s);
}

static void line_put(struct layout *l, struct above *above,
                     const struct stripe *s, const struct stripe *next)
{
	const struct stripe *last = above->stripe;
	bool deep = deep_is(l, s), begins = l->page_begins;
	size_t indent = deep || s->centred ? 0 : stripe_indent(l, above, s);
	bool turns = last != NULL && line_turns(last, s);
	bool opened = line_is_opened(l, above, s);
	bool apart = last != NULL && !turns && line_parts(l, above, s, opened);
	struct opening opening = {.last = last != NULL         ? last
	                                  : begins && l->flows ? l->last
	                                                       : NULL,
	                          .line = s,
	                          .jumps = apart,
	                          .hangs = line_hangs(l, above, s),
	                          .turns = last == NULL || turns};
	unsigned marks = opening_marks(l, &opening) | filled_marks(l, &opening);

	if (last == NULL ? page_runs(l, s) : opened)
		marks |= SHEET_BREAK;
	if (last == NULL && page_cuts(l, s))
		begins = l->page_begins = false;
	if (!begins && (apart || (turns && (marks & SHEET_BREAK) == 0 &&
	                          !line_runs(l, last, s))))
		line_blank(l);
	l->line++;
	if (s->glyphs[0].left)
		sheet_tell(l->sheet, SHEET_NOTE_LEFT, stripe_text(l->a, s),
		           l->line, 1);
	sheet_line(l->sheet, SHEET_PRINTED | marks |
	                         (begins ? (unsigned)SHEET_PAGE : 0) |
	                         (stripe_is_small(s, l->measure.high)
	                              ? (unsigned)SHEET_SMALL
	                              : 0) |
	                         (s->centred ? (unsigned)SHEET_CENTRED : 0));
	l->page_begins = false;
	stripe_put(s, l->sheet, &l->pages->list.p[l->page], indent, l->line);
	if (next != NULL && line_is_full(l, s, next))
		sheet_words(l->sheet, STR(" "), l->line, s->n + indent + 1);
	if (indent != 0 || deep || last == NULL || apart)
		above->hang = stripe_second(s, MARK_MOST);
	above->stripe = s;
	above->deep = deep;
}

/* Does a line end a sentence, and not where full lines end, or before one of a
   post and a name? */
static bool stripe_is_last(const struct layout *l, const struct stripe *s,
                           const struct stripe *next)
{
	float room = middle_column(l, s).x1 - s->at.x1;

	return body_ends(s) &&
	       ((l->measure.flush && room > l->measure.em * SHORT) ||
	        opening_is_parted(next));
}

/* Does a paragraph end with a line? */
static bool line_ends(const struct layout *l, const struct stripe *s,
                      const struct stripe *next)
{
	return next == NULL ? body_ends(s)
	                    : opening_had_room(l, s, next) ||
	                          stripe_is_last(l, s, next) ||
	                          next->at.x0 - middle_column(l, next).x0 >=
	                              l->measure.em * INDENT;
}

void body_notes(struct layout *l)
{
	struct above above = {.hang = -1};
	size_t page = l->page, n = l->held.n;

	line_blank(l);
	sheet_tell(l->sheet, SHEET_NOTE_LATE,
	           stripe_text(l->a, &l->held.p[0].line), l->line + 1, 1);
	for (size_t i = 0; i < n; i++) {
		l->page = l->held.p[i].page;
		line_put(l, &above, &l->held.p[i].line,
		         i + 1 < n ? &l->held.p[i + 1].line : NULL);
	}
	l->page = page;
	l->held.n = 0;
	l->opened = false;
	line_blank(l);
}

/* A note as a paragraph of its own.  The empty lines around it are its own,
   too: where its mark was found, it neither ends nor parts what stands there.
 */
static void note_put(struct layout *l, struct note *n)
{
	struct above above = {.hang = -1};
	size_t page = l->page, lines = n->lines.n;
	struct stripe *own = note_lines(l, n);
	bool begins = l->page_begins, opened = l->opened;

	n->put = true;
	l->page_begins = false;
	note_open(l, n);
	line_blank(l);
	for (size_t i = 0; i < lines; i++) {
		bool parts = note_parts(l, n, own, i);

		/* No line is above one of another page or column. */
		if (parts || l->page != n->lines.p[i].page ||
		    (i != 0 && line_turns(&own[i - 1], &own[i])))
			above.stripe = NULL;
		if (parts)
			line_blank(l);
		l->page = n->lines.p[i].page;
		note_tell(l, n, i);
		line_put(l, &above, &own[i],
		         i + 1 < lines ? own + i + 1 : NULL);
	}
	line_blank(l);
	sheet_note_close(l->sheet);
	l->page = page;
	l->page_begins = begins;
	l->opened = n->found && opened;
}

void body_due(struct layout *l)
{
	for (size_t i = 0; i < l->due.n; i++)
		note_put(l, &l->notes.p[l->due.p[i]]);
	l->due.n = 0;
}

void body_lost(struct layout *l)
{
	struct sheet *s = l->sheet;

	for (; l->lost < l->notes.n &&
	       l->notes.p[l->lost].lines.p[0].page <= l->page;
	     l->lost++) {
		if (l->notes.p[l->lost].found || l->notes.p[l->lost].put)
			continue;
		while (s->spots.n <= l->lost)
			*vec_push(s->a, &s->spots) = 0;
		s->spots.p[l->lost] = sheet_at(s);
		*vec_push(l->a, &l->due) = l->lost;
	}
}

void body_rest(struct layout *l)
{
	body_due(l);
	for (size_t i = 0; i < l->notes.n; i++)
		if (!l->notes.p[i].put)
			note_put(l, &l->notes.p[i]);
}

/* What waits for the end of the paragraph of line i, below which stands
   another one. */
static void line_due(struct layout *l, const struct stripes *lines, size_t i,
                     const struct stripe *below)
{
	const struct stripe *s = &lines->p[i];

	if (l->due.n == 0 && !footnote_waits(l))
		return;
	if (!line_ends(l, s, below) &&
	    !(body_ends(s) && signers_follow(l, lines, i)))
		return;
	body_due(l);
	if (footnote_waits(l))
		body_notes(l);
}

void body_put(struct layout *l, struct stripes *lines)
{
	struct above above = {.hang = -1};

	middle_mark(l, lines);
	deep_mark(l, lines);
	if (l->due.n != 0 && lines->n != 0 && line_ends(l, l->last, lines->p))
		body_due(l);
	for (size_t i = 0; i < lines->n; i++) {
		const struct stripe *s = &lines->p[i], *below;
		size_t next = i + 1, table;

		lines->p[i].even = even_is(l, lines, i);
		lines->p[i].spread_to = posts_spread(l, lines, i);
		if (s->aside) {
			sheet_tell(l->sheet, SHEET_ASIDE, stripe_text(l->a, s),
			           ++l->line, 1);
			continue;
		}
		table = loose_put(l, lines, i);
		if (table != 0) {
			l->opened = l->flows = false;
			above = (struct above){.hang = -1};
			for (next = i; next < i + table; next++)
				foot_follow(l, &lines->p[next]);
			body_due(l);
			i += table - 1;
			continue;
		}
		while (next < lines->n && lines->p[next].aside)
			next++;
		below = next < lines->n ? &lines->p[next] : NULL;
		line_put(l, &above, s, below);
		foot_follow(l, s);
		l->last = s;
		l->flows = true;
		line_due(l, lines, i, below);
	}
}
