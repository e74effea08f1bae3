#include "pdf/layout.h"

#include "pdf/beside.h"
#include "pdf/body.h"
#include "pdf/columns.h"
#include "pdf/furniture.h"
#include "pdf/hyphens.h"
#include "pdf/layout_part.h"
#include "pdf/links.h"
#include "pdf/ruled.h"
#include "pdf/turn.h"

const char *layout_fails(const struct pages *pages)
{
	size_t letters = 0, unread = 0, shown = 0, dumb = 0;

	for (size_t i = 0; i < pages->list.n; i++) {
		const struct page *p = &pages->list.p[i];

		shown += p->shown;
		dumb += p->dumb;
		unread += p->unread;
		for (size_t k = 0; k < p->glyphs.n; k++)
			letters += p->glyphs.p[k].rune != ' ';
	}
	if (unread * 2 > letters || dumb * 2 > shown)
		return "its fonts have no map to letters: its words can be "
		       "seen, but not read";
	if (letters == 0)
		return "there are no words on its pages, as in a scan: they "
		       "need to be recognised first";
	return NULL;
}

static void page_say(struct layout *l, const char *what)
{
	sheet_unread(l->sheet,
	             str_format(l->a, "page %zu: %s", l->page + 1, what),
	             l->line + 1, 1);
}

static bool page_is_blank(const struct page *p)
{
	for (size_t i = 0; i < p->glyphs.n; i++)
		if (p->glyphs.p[i].rune != ' ')
			return false;
	return true;
}

/* What of a page cannot be read is told at its first line. */
static void page_tell(struct layout *l)
{
	const struct page *p = &l->pages->list.p[l->page];

	if (p->dumb != 0)
		page_say(l, str_z(l->a, str_format(l->a,
		                                   "words in the font %.*s, "
		                                   "which has no map to "
		                                   "letters",
		                                   STR_ARG(p->font))));
	else if (p->unread != 0)
		page_say(l, str_z(l->a, str_format(l->a,
		                                   "%zu characters that are "
		                                   "no letters",
		                                   p->unread)));
	if (p->pictured && page_is_blank(p))
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
		*vec_push(l->a, &laid->frames) = all.p[f];
	}
	laid->frames.crowded = all.crowded;
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

/* Stripes from..to-1 of a page. */
static void page_part(struct layout *l, struct going *g, size_t from, size_t to)
{
	const struct laid *laid = &l->laid[l->page];
	struct stripes part = {0}, ordered;
	const struct box all = {0, 0, laid->page->width, laid->page->height};

	for (size_t i = from; i < to; i++) {
		const struct stripe *s = &laid->body.p[i];

		if (s->aside)
			sheet_leave(l->sheet, stripe_text(l->a, s), ++l->line,
			            1);
		else
			*vec_push(l->a, &part) = *s;
	}
	if (part.n == 0)
		return;
	going_end(l, g);
	part = columns_order(l->a, &part, &all);
	ordered = beside_order(l, &part);
	body_put(l, &ordered);
}

static void page_write(struct layout *l, struct going *g)
{
	struct laid *laid = &l->laid[l->page];
	size_t at = 0;

	page_tell(l);
	l->page_begins = l->page != 0;
	for (size_t f = 0; f < laid->frames.n; f++) {
		struct frame *frame = &laid->frames.p[f];
		size_t from = at;
		bool first = f == 0 && g->table != NULL;

		while (at < laid->body.n &&
		       box_middle(&laid->body.p[at].at) < frame->at.y0)
			at++;
		page_part(l, g, from, at);
		if (first && g->table != NULL && ruled_join(l, g->table, frame))
			continue;
		going_end(l, g);
		g->table = ruled_begin(l->a, frame);
	}
	page_part(l, g, at, laid->body.n);
}

void layout_write(struct pages *pages, struct sheet *sheet)
{
	struct layout l = {.a = pages->a, .pages = pages, .sheet = sheet};
	struct going going = {0};
	size_t n = pages->list.n;

	for (size_t i = 0; i < n; i++)
		turn_upright(&pages->list.p[i]);
	hyphens_settle(pages);
	l.laid = arena_array(pages->a, n + 1, sizeof(*l.laid));
	for (size_t i = 0; i < n; i++) {
		links_cover(pages->a, &pages->list.p[i]);
		page_lay(&l, i);
	}
	furniture_mark(&l);
	body_measure(&l);
	for (l.page = 0; l.page < n; l.page++)
		page_write(&l, &going);
	going_end(&l, &going);
	sheet_close(sheet);
}
