#include "pdf/layout.h"

#include "base/told.h"
#include "pdf/bare.h"
#include "pdf/beside.h"
#include "pdf/body.h"
#include "pdf/columns.h"
#include "pdf/foot.h"
#include "pdf/footnote.h"
#include "pdf/furniture.h"
#include "pdf/hyphens.h"
#include "pdf/layout_part.h"
#include "pdf/left.h"
#include "pdf/links.h"
#include "pdf/picture.h"
#include "pdf/ruled.h"
#include "pdf/signers.h"
#include "pdf/split.h"
#include "pdf/through.h"
#include "pdf/turn.h"

#include <math.h>

const char *layout_fails(const struct pages *pages)
{
	size_t letters = 0, unread = 0, shown = 0, dumb = 0;
	bool damaged = pages->damaged;

	for (size_t i = 0; i < pages->list.n; i++) {
		const struct page *p = &pages->list.p[i];

		damaged |= p->damaged;
		shown += p->shown;
		dumb += p->dumb;
		unread += p->unread;
		for (size_t k = 0; k < p->glyphs.n; k++)
			letters += p->glyphs.p[k].rune != ' ';
	}
	if (unread * 2 > letters || dumb * 2 > shown)
		return N_("its fonts have no map to letters: its words can be "
		          "seen, but not read");
	if (letters == 0 && damaged)
		return N_("it is damaged: no words are left on its pages");
	if (letters == 0)
		return N_("there are no words on its pages, as in a scan: they "
		          "need to be recognised first");
	return NULL;
}

static void page_say(struct layout *l, const char *what)
{
	sheet_tell(l->sheet, SHEET_UNREAD,
	           str_format(l->a, "page %zu: %s", l->page + 1, what),
	           l->line + 1, 1);
}

/* What of a page cannot be read is told at its first line. */
static void page_tell(struct layout *l)
{
	const struct page *p = &l->pages->list.p[l->page];

	if (p->dumb != 0)
		page_say(
		    l, str_z(l->a, str_format(l->a,
		                              N_("words in a font that has no "
		                                 "map to letters") ": %.*s",
		                              STR_ARG(p->font))));
	else if (p->unread != 0)
		page_say(l,
		         str_z(l->a,
		               str_format(
				   l->a,
				   N_("characters that are no letters") ": %zu",
				   p->unread)));
	if (p->seen.n != 0 && page_blank(p))
		page_say(l, "nothing but a picture, as of a scan");
	if (p->damaged)
		page_say(l, "it is damaged, and words of it may be missing");
	if (l->page == 0 && l->pages->damaged)
		page_say(l, "the file is damaged, and was read as far as it "
		            "goes");
	if (l->laid[l->page].frames.crowded ||
	    (l->page == 0 && l->pages->unruled))
		page_say(l, "the lines around cells; its tables are read as "
		            "text");
	if (l->laid[l->page].notes_left)
		page_say(l, N_("the footnotes that go on in another column or "
		               "from the page before; their lines are read as "
		               "text"));
	pictures_tell(l);
	for (size_t i = 0; i < p->asides.n; i++)
		sheet_tell(l->sheet, SHEET_ASIDE, p->asides.p[i], ++l->line, 1);
}

/* Glyphs of a page that stand in the cells of a frame, into those. */
static void frame_fill(struct layout *l, size_t page, struct frame *f,
                       struct glyph *g, size_t n)
{
	size_t *count = arena_array(l->a, f->n + 1, sizeof(*count)), at = 0;
	struct glyph *own = arena_array(l->a, n + 1, sizeof(*own));

	for (size_t i = 0; i < n; i++)
		count[frame_cell(f, box_centre(&g[i].at),
		                 box_middle(&g[i].at)) -
		      f->cells]++;
	for (size_t i = 0; i < f->n; i++) {
		size_t many = count[i];

		count[i] = at;
		at += many;
	}
	for (size_t i = 0; i < n; i++)
		own[count[frame_cell(f, box_centre(&g[i].at),
		                     box_middle(&g[i].at)) -
		          f->cells]++] = g[i];
	at = 0;
	for (size_t i = 0; i < f->n; i++) {
		struct cell *c = &f->cells[i];
		const struct box box = {f->xs[c->c0], f->ys[c->r0],
		                        f->xs[c->c1], f->ys[c->r1]};

		turn_cell(&box, own + at, count[i] - at);
		c->lines = stripes_find(l->a, own + at, count[i] - at);
		for (size_t k = 0; k < c->lines.n; k++) {
			c->lines.p[k].even = true;
			*vec_push(l->a, &c->pages) = page;
		}
		at = count[i];
	}
}

/* Move the glyphs that stand in a frame to in; how many are left.  *words: how
   many of those are no spaces. */
static size_t frame_take(const struct frame *f, struct glyph *g, size_t n,
                         struct glyph *in, size_t *words)
{
	size_t left = 0, held = 0;

	*words = 0;
	for (size_t i = 0; i < n; i++) {
		const struct box *b = &g[i].at;

		if (frame_cell(f, box_centre(b), box_middle(b)) == NULL) {
			g[left++] = g[i];
			continue;
		}
		*words += g[i].rune != ' ';
		in[held++] = g[i];
	}
	return left;
}

/* Tell the glyphs of frames and those of the body apart. */
static void page_lay(struct layout *l, size_t i)
{
	const struct page *page = &l->pages->list.p[i];
	struct laid *laid = &l->laid[i];
	struct glyph *rest =
	    arena_array(l->a, page->glyphs.n + 1, sizeof(*rest));
	struct glyph *in = arena_array(l->a, page->glyphs.n + 1, sizeof(*in));
	struct frames all = frames_find(l->a, page->rules.p, page->rules.n);
	size_t n = page->glyphs.n;

	*laid = (struct laid){.page = page};
	for (size_t k = 0; k < n; k++)
		rest[k] = page->glyphs.p[k];
	for (size_t f = 0; f < all.n; f++) {
		size_t held = n, words;

		n = frame_take(&all.p[f], rest, n, in, &words);
		if (words == 0)
			continue;
		frame_fill(l, i, &all.p[f], in, held - n);
		frame_split(l->a, &all.p[f]);
		*vec_push(l->a, &laid->frames) = all.p[f];
	}
	laid->frames.crowded = all.crowded;
	n = turn_body(l->a, &l->pages->list.p[i], rest, n);
	laid->body = stripes_find(l->a, rest, n);
}

/* A table that may go on on the next page. */
struct going {
	struct ruled *table;
	bool last; /* nothing but what is left stood behind it */
};

static void going_end(struct layout *l, struct going *g)
{
	if (g->table != NULL)
		ruled_put(l, g->table);
	*g = (struct going){0};
}

/* Those of stripes from..to-1 of a page that stand around its text. */
static void page_leave(struct layout *l, size_t from, size_t to)
{
	const struct laid *laid = &l->laid[l->page];

	for (size_t i = from; i < to; i++)
		if (laid->body.p[i].aside)
			sheet_tell(l->sheet, SHEET_ASIDE,
			           stripe_text(l->a, &laid->body.p[i]),
			           ++l->line, 1);
}

/* Lines from..to-1 of a part in the order of reading. */
static void part_text(struct layout *l, const struct stripes *part, size_t from,
                      size_t to)
{
	struct stripes text = {part->p + from, to - from, to - from};

	if (text.n == 0)
		return;
	text = beside_order(l, &text);
	body_put(l, &text);
}

/* A part in which nobody signs side by side. */
static void part_plain(struct layout *l, const struct stripes *part)
{
	size_t from = 0, at = 0;

	while (at < part->n) {
		const struct loose *t = bare_find(l, part, from, &at);

		if (t == NULL)
			continue;
		part_text(l, part, from, (size_t)(t->lines - part->p));
		from = (size_t)(t->lines - part->p);
		bare_say(l, t);
		if (t->unclear)
			continue;
		bare_put(l, t);
		from = at = from + t->n;
	}
	part_text(l, part, from, part->n);
}

/* Those who sign side by side; no paragraph goes on in them, or behind them. */
static void signers_put(struct layout *l, const struct stripes *part,
                        struct signers *s)
{
	if (s->from != 0)
		body_blank(l);
	body_due(l);
	body_put(l, &s->lines);
	if (s->to != part->n)
		body_blank(l);
}

static void part_put(struct layout *l, const struct stripes *part)
{
	size_t from = 0;

	for (size_t i = 0; i < part->n; i++) {
		struct signers s;
		struct stripes above;

		if (!signers_find(l, part, from, i, &s))
			continue;
		above = (struct stripes){part->p + from, s.from - from,
		                         s.from - from};
		part_plain(l, &above);
		from = s.from;
		if (s.lines.n == 0) {
			page_say(l, N_("which name is of which post, of those "
			               "who sign side by side; the lines are "
			               "read as they stand"));
			i = s.to > i ? s.to - 1 : i;
			continue;
		}
		signers_put(l, part, &s);
		from = s.to;
		i = from - 1;
	}
	part_plain(l, &(struct stripes){part->p + from, part->n - from,
	                                part->n - from});
}

/* Stripes from..to-1 of a page in the order of reading, without those that
   stand around its text. */
static struct stripes page_order(struct layout *l, struct laid *laid,
                                 size_t from, size_t to)
{
	const struct box all = {0, 0, laid->page->width, laid->page->height};
	struct stripes part = {0};

	for (size_t i = from; i < to; i++)
		if (!laid->body.p[i].aside)
			*vec_push(l->a, &part) = laid->body.p[i];
	l->columns.tongues = false;
	part = columns_order(l->a, &part, &all, &l->columns);
	laid->tongues |= l->columns.tongues;
	return part;
}

/* All pages in the order of reading. */
static void pages_order(struct layout *l)
{
	for (size_t i = 0; i < l->pages->list.n; i++) {
		struct laid *laid = &l->laid[i];

		laid->lines = laid->frames.n != 0
		                  ? laid->body
		                  : page_order(l, laid, 0, laid->body.n);
	}
}

/* Stripes from..to-1 of a page. */
static void page_part(struct layout *l, struct going *g, size_t from, size_t to)
{
	struct laid *laid = &l->laid[l->page];
	bool whole = laid->frames.n == 0 && !laid->holds;
	struct stripes part =
	    whole ? laid->lines : page_order(l, laid, from, to);

	page_leave(l, from, to);
	if (part.n == 0)
		return;
	going_end(l, g);
	part_put(l, &part);
}

/* A frame, which may go on with the table before it. */
static void frame_put(struct layout *l, struct going *g, struct frame *f)
{
	if (g->table != NULL && ruled_join(l, g->table, f))
		return;
	going_end(l, g);
	body_due(l);
	if (footnote_waits(l))
		body_notes(l);
	l->opened = l->flows = false;
	g->table = ruled_begin(l, f);
}

/* Do lines of the body stand beside a frame? */
static bool frame_is_beside(const struct laid *laid, const struct frame *f)
{
	for (size_t i = 0; i < laid->body.n; i++) {
		const struct stripe *s = &laid->body.p[i];
		float y = box_middle(&s->at);

		if (!s->aside && y > f->at.y0 && y < f->at.y1)
			return true;
	}
	return false;
}

/* Behind how many lines in columns a frame in one of them stands; n + 1: it
   stands in none, or in two. */
static size_t frame_place(const struct stripes *ordered, const struct frame *f)
{
	size_t place = ordered->n + 1;
	float width = f->at.x1 - f->at.x0;

	for (size_t i = 0; i < ordered->n; i++) {
		const struct stripe *s = &ordered->p[i];
		float left = fmaxf(f->at.x0, s->column.x0);
		float both = fminf(f->at.x1, s->column.x1) - left;

		if (both < s->em)
			continue;
		if (both * 2 < width)
			return ordered->n + 1;
		if (box_middle(&s->at) < f->at.y0)
			place = i + 1;
		else if (place > ordered->n)
			place = i;
	}
	return place;
}

static void lines_put(struct layout *l, struct going *g,
                      const struct stripes *all, size_t from, size_t to)
{
	struct stripes part = {all->p + from, to - from, to - from};

	if (part.n == 0)
		return;
	going_end(l, g);
	body_put(l, &part);
}

/* Stripes from..to-1 of a page that is set in columns, and frames in these;
   false where there are no such columns. */
static bool page_columns(struct layout *l, struct going *g, const size_t run[2],
                         const size_t frames[2])
{
	struct laid *laid = &l->laid[l->page];
	struct stripes ordered = page_order(l, laid, run[0], run[1]);
	size_t *place = arena_array(l->a, frames[1], sizeof(*place)), at = 0;

	for (size_t f = frames[0]; f < frames[1]; f++) {
		place[f] = frame_place(&ordered, &laid->frames.p[f]);
		if (place[f] > ordered.n)
			return false;
	}
	page_leave(l, run[0], run[1]);
	for (size_t i = 0; i <= ordered.n; i++) {
		for (size_t f = frames[0]; f < frames[1]; f++) {
			if (place[f] != i)
				continue;
			lines_put(l, g, &ordered, at, i);
			frame_put(l, g, &laid->frames.p[f]);
			at = i;
		}
	}
	lines_put(l, g, &ordered, at, ordered.n);
	return true;
}

/* The first line of a page from at on that is not above a frame. */
static size_t page_above(const struct laid *laid, size_t at, size_t f)
{
	while (at < laid->body.n &&
	       (f >= laid->frames.n ||
	        box_middle(&laid->body.p[at].at) < laid->frames.p[f].at.y0))
		at++;
	return at;
}

static void page_write(struct layout *l, struct going *g)
{
	struct laid *laid = &l->laid[l->page];
	size_t at = 0, to, tried = 0, first = l->line + 1;

	page_tell(l);
	footnote_hold(l, laid);
	l->page_begins = l->page != 0;
	for (size_t f = 0, next; f < laid->frames.n; f = next) {
		for (next = f; next < laid->frames.n &&
		               frame_is_beside(laid, &laid->frames.p[next]);)
			next++;
		to = page_above(laid, at, next);
		if (next > tried && next != f &&
		    page_columns(l, g, (size_t[2]){at, to},
		                 (size_t[2]){f, next})) {
			at = to;
			continue;
		}
		tried = next;
		to = page_above(laid, at, f);
		page_part(l, g, at, to);
		frame_put(l, g, &laid->frames.p[f]);
		at = to;
		next = f + 1;
	}
	page_part(l, g, at, laid->body.n);
	if (laid->tongues)
		sheet_tell(l->sheet, SHEET_SIDES,
		           str_format(l->a, "page %zu", l->page + 1), first, 1);
	body_lost(l);
}

void layout_write(struct pages *pages, struct sheet *sheet)
{
	struct layout l = {.a = pages->a, .pages = pages, .sheet = sheet};
	struct going going = {0};
	size_t n = pages->list.n;

	hyphens_settle(pages);
	l.laid = arena_array(pages->a, n + 1, sizeof(*l.laid));
	for (size_t i = 0; i < n; i++) {
		turn_spaces(pages->a, &pages->list.p[i]);
		turn_page(&pages->list.p[i]);
		links_cover(pages->a, &pages->list.p[i]);
		through_find(pages->a, &pages->list.p[i], i + 1);
		page_lay(&l, i);
	}
	furniture_mark(&l);
	foot_find(&l);
	pictures_sort(&l);
	pages_order(&l);
	left_mark(&l);
	body_measure(&l);
	for (l.page = 0; l.page < n; l.page++)
		page_write(&l, &going);
	going_end(&l, &going);
	body_rest(&l);
	if (footnote_waits(&l))
		body_notes(&l);
	sheet_close(sheet);
}
