#include "pdf/scan.h"

#include "base/told.h"
#include "text/tail.h"
#include "pdf/turn.h"

#include <math.h>
#include <poppler.h>

enum {
	PAGES_MOST = 20000,
	GLYPHS_MOST = 20 * 1000000,
	REPLACED = 0xFFFD,
};

static bool rune_is_private(uint32_t c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/* The letter for what fonts of symbols have in private use, or the same. */
static uint32_t rune_public(uint32_t c)
{
	static const uint32_t known[][2] = {
	    {0xF0B7, 0x2022}, {0xF0A7, 0x25AA}, {0xF02D, '-'}, {0xF0D8, 0x27A2},
	    {0xF0FC, 0x2713}, {0xF076, 0x2756}, {0xF020, ' '}, {0xF0A8, 0x25A1},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (known[i][0] == c)
			return known[i][1];
	return c;
}

static bool rune_blank(uint32_t c)
{
	return rune_is_space(c) && c != '\n';
}

static bool is_seen(const PopplerRectangle *r)
{
	return fabs(r->x1) <= PAGE_MOST && fabs(r->y1) <= PAGE_MOST &&
	       fabs(r->x2) <= PAGE_MOST && fabs(r->y2) <= PAGE_MOST;
}

/* Is the i-th character white?  *l: the styles from that of the one before on.
 */
static bool is_white(GList **l, guint i)
{
	enum { WHITE = 0xFA00 };
	const PopplerTextAttributes *t;

	while (*l != NULL &&
	       (guint)((const PopplerTextAttributes *)(*l)->data)->end_index <
	           i)
		*l = (*l)->next;
	t = *l != NULL ? (*l)->data : NULL;
	return t != NULL && (guint)t->start_index <= i &&
	       t->color.red >= WHITE && t->color.green >= WHITE &&
	       t->color.blue >= WHITE;
}

/* One character of a page into its glyphs. */
static void page_add(struct pages *pages, struct page *page, uint32_t c,
                     const PopplerRectangle *r)
{
	struct glyph *g;

	c = rune_public(c);
	if (c == '\n' || c == '\f' || !is_seen(r))
		return;
	if (rune_is_private(c) || c == REPLACED || (c < ' ' && c != '\t')) {
		page->unread++;
		c = REPLACED;
	}
	g = vec_push(pages->a, &page->glyphs);
	g->at =
	    (struct box){(float)fmin(r->x1, r->x2), (float)fmin(r->y1, r->y2),
	                 (float)fmax(r->x1, r->x2), (float)fmax(r->y1, r->y2)};
	g->rune = rune_blank(c) ? ' ' : c;
}

/* Where a link leads; empty where that is nothing outside of its kind.  A place
   without a name is called by its page and point. */
static struct str action_target(struct arena *a, const PopplerAction *action)
{
	const PopplerDest *dest = action->type == POPPLER_ACTION_GOTO_DEST
	                              ? action->goto_dest.dest
	                              : NULL;

	if (action->type == POPPLER_ACTION_URI && action->uri.uri != NULL)
		return str_copy(a, str_from(action->uri.uri));
	if (dest != NULL && dest->named_dest != NULL)
		return str_join(a, STR("#"), str_from(dest->named_dest));
	if (dest != NULL && dest->type == POPPLER_DEST_XYZ)
		return str_format(a, "%s%d,%.1f,%.1f", TAIL_POINT,
		                  dest->page_num, dest->left, dest->top);
	return STR("");
}

/* No target holds what ends a record of a sheet. */
static bool target_is_plain(struct str to)
{
	for (size_t i = 0; i < to.n; i++)
		if ((unsigned char)to.p[i] < ' ')
			return false;
	return to.n != 0 && str_utf8(to) == to.n;
}

/* Its hyperlinks, and which characters they cover. */
static void page_links(struct pages *pages, struct page *page, PopplerPage *p)
{
	GList *all = poppler_page_get_link_mapping(p);

	for (GList *l = all; l != NULL; l = l->next) {
		const PopplerLinkMapping *m = l->data;
		struct str to = action_target(pages->a, m->action);

		if (!target_is_plain(to) || !is_seen(&m->area))
			continue;
		*vec_push(pages->a, &page->links) = (struct target){
		    {(float)m->area.x1, page->height - (float)m->area.y2,
		     (float)m->area.x2, page->height - (float)m->area.y1},
		    to};
	}
	poppler_page_free_link_mapping(all);
}

/* Its pictures, in whatever stream they are drawn. */
static void page_pictures(struct pages *pages, struct page *page,
                          PopplerPage *p)
{
	GList *all = poppler_page_get_image_mapping(p);

	for (GList *l = all; l != NULL; l = l->next) {
		const PopplerRectangle *r =
		    &((const PopplerImageMapping *)l->data)->area;
		const struct box at = {
		    (float)fmin(r->x1, r->x2), (float)fmin(r->y1, r->y2),
		    (float)fmax(r->x1, r->x2), (float)fmax(r->y1, r->y2)};

		if (is_seen(r))
			*vec_push(pages->a, &page->seen) = at;
	}
	poppler_page_free_image_mapping(all);
}

/* A line of a page ends, as text is read: it may be turned. */
static void page_line(struct page *page, size_t *from, uint32_t *lines)
{
	turn_mark(page->glyphs.p + *from, page->glyphs.n - *from, lines);
	*from = page->glyphs.n;
}

static void page_scan(struct pages *pages, PopplerPage *p)
{
	struct page *page = vec_push(pages->a, &pages->list);
	PopplerRectangle *rects = NULL;
	guint n = 0;
	char *text = poppler_page_get_text(p);
	const char *at = text;
	double w, h;

	poppler_page_get_size(p, &w, &h);
	page->width = (float)fmin(w, PAGE_MOST);
	page->height = (float)fmin(h, PAGE_MOST);
	if (poppler_page_get_text_layout(p, &rects, &n)) {
		GList *styles = poppler_page_get_text_attributes(p);
		GList *style = styles;
		size_t line = 0; /* where its glyphs begin */
		uint32_t lines = 0;

		vec_reserve(pages->a, &page->glyphs, n);
		for (guint i = 0; i < n && *at != '\0';
		     i++, at = g_utf8_next_char(at)) {
			size_t had = page->glyphs.n;

			page_add(pages, page, g_utf8_get_char(at), &rects[i]);
			if (page->glyphs.n != had)
				page->glyphs.p[had].white = is_white(&style, i);
			if (*at != '\n')
				continue;
			page_line(page, &line, &lines);
		}
		page_line(page, &line, &lines);
		poppler_page_free_text_attributes(styles);
	}
	g_free(rects);
	g_free(text);
	page_pictures(pages, page, p);
	page_links(pages, page, p);
}

static const char *error_words(const GError *e)
{
	if (e != NULL && e->domain == POPPLER_ERROR &&
	    e->code == POPPLER_ERROR_ENCRYPTED)
		return N_("it is encrypted, and opens with a password only");
	return N_("it is damaged");
}

/* All pages of an open document. */
static const char *document_scan(struct pages *pages, PopplerDocument *d)
{
	int n = poppler_document_get_n_pages(d);
	size_t glyphs = 0;

	if (n <= 0)
		return N_("it has no pages");
	if (n > PAGES_MOST)
		return N_("it has more than 20,000 pages");
	for (int i = 0; i < n; i++) {
		PopplerPage *p = poppler_document_get_page(d, i);

		if (p == NULL)
			return N_("it is damaged: a page of it is missing");
		page_scan(pages, p);
		g_object_unref(p);
		glyphs += pages->list.p[i].glyphs.n;
		if (glyphs > GLYPHS_MOST)
			return N_("it has more than 20,000,000 characters");
	}
	return NULL;
}

const char *scan_read(struct pages *pages, struct str bytes)
{
	GError *e = NULL;
	GBytes *g = g_bytes_new_static(bytes.p, bytes.n);
	PopplerDocument *d = poppler_document_new_from_bytes(g, NULL, &e);
	const char *why = d != NULL ? document_scan(pages, d) : error_words(e);

	if (d != NULL)
		g_object_unref(d);
	g_clear_error(&e);
	g_bytes_unref(g);
	return why;
}
