#include "pdf/furniture.h"

#include "base/buf.h"
#include "base/map.h"

enum {
	EDGE_LINES = 4,  /* at an end of a page that are looked at */
	AROUND_MOST = 2, /* that stand around the text at one end */
	STEP = 4,        /* points between lines of one height */
	TIMES_LEAST = 3, /* a line stands there */
	SHARE = 2,       /* one page in so many has it */
};

#define EDGE 0.14F   /* of the height of a page, at each end */
#define MARGIN 0.08F /* of it, where no text of the document stands */
#define RIM 0.05F    /* of it, where browsers print what they add */

/* Lines of one height and wording. */
struct kind {
	size_t times;
	size_t numbers; /* those that are the number of their page */
	bool counts;    /* the number of its page is in it */
	bool browser;   /* it is one that browsers print */
};

/* The kinds of a document, and how near to an end of a page its text comes:
   to the upper one, the lower one. */
struct furniture {
	struct map kinds;
	float frame[2];
};

/* Nothing but a number, perhaps between dashes? */
static bool text_is_number(struct str worn)
{
	size_t len, marks = 0;

	for (; worn.n != 0; worn = str_after(worn, len)) {
		uint32_t c = str_rune(worn, &len);

		if (c == '#')
			marks++;
		else if (c != ' ' && c != '-' && c != 0x2013 && c != 0x2014)
			return false;
	}
	return marks == 1;
}

/* The next run of digits of a text, or one character of it. */
static struct str text_cut(struct str *s)
{
	size_t n = 1;
	struct str cut;

	while (byte_is_digit(s->p[0]) && n < s->n && byte_is_digit(s->p[n]))
		n++;
	cut = str_sub(*s, 0, n);
	*s = str_after(*s, n);
	return cut;
}

/* How often a number stands in it. */
static size_t text_count(struct str text, size_t number)
{
	size_t n = 0;

	while (text.n != 0) {
		unsigned value;

		n += str_number(text_cut(&text), &value) && value == number;
	}
	return n;
}

/* Where it counts its page and all of them, "2/4"; text.n: nowhere. */
static size_t text_pair(struct str text, size_t page, size_t pages)
{
	static const struct str parts[] = {STR_INIT("/"), STR_INIT(" / "),
	                                   STR_INIT(" of "), STR_INIT(" из ")};
	struct str rest = text;

	while (rest.n != 0) {
		size_t at = text.n - rest.n;
		unsigned value;

		if (!str_number(text_cut(&rest), &value) || value != page ||
		    (at > 0 && text.p[at - 1] == '/'))
			continue;
		for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
			struct str next = str_after(rest, parts[i].n);

			if (str_starts(rest, parts[i]) && next.n != 0 &&
			    str_number(text_cut(&next), &value) &&
			    value == pages && !str_starts(next, STR("/")))
				return at;
		}
	}
	return text.n;
}

/* "#" for the number of the page.  Other numbers are words like others, and so
   is that one where words stand with it and the number of all pages does not:
   pages that begin with appendix 1, 2, 3 do not begin alike. */
static struct str text_worn(struct arena *a, struct str text, size_t page,
                            size_t pages)
{
	struct buf out = {0};
	struct str rest = text, worn;
	size_t pair = text_pair(text, page, pages);
	unsigned value;

	if (pair < text.n) {
		rest = str_after(text, pair);
		text_cut(&rest);
		return str_format(a, "%.*s#%.*s", (int)pair, text.p,
		                  STR_ARG(rest));
	}
	while (rest.n != 0) {
		struct str cut = text_cut(&rest);

		if (str_number(cut, &value) && value == page)
			buf_char(&out, '#');
		else
			buf_add(&out, cut);
	}
	worn = str_copy(a, buf_str(&out));
	buf_free(&out);
	return text_is_number(worn) || text_count(text, pages) > (page == pages)
	           ? worn
	           : str_copy(a, text);
}

/* Does a line stand at an end of its page? */
static bool stripe_at_end(const struct laid *laid, size_t i)
{
	const struct stripe *s = &laid->body.p[i];
	float h = laid->page->height, y = box_middle(&s->at);

	return (y < h * EDGE && i < EDGE_LINES) ||
	       (y > h * (1 - EDGE) && i + EDGE_LINES >= laid->body.n);
}

/* Is the address of a page of the web in it, or a time of day? */
static bool text_is_browsed(struct str s)
{
	for (size_t i = 1; i + 2 < s.n; i++)
		if (s.p[i] == ':' &&
		    ((byte_is_digit(s.p[i - 1]) && byte_is_digit(s.p[i + 1]) &&
		      byte_is_digit(s.p[i + 2])) ||
		     (s.p[i + 1] == '/' && s.p[i + 2] == '/')))
			return true;
	return false;
}

/* May line i be one that browsers print in the rim of a page: with an address
   or the time?  *counts: it counts pages, too. */
static bool stripe_is_browsed(struct layout *l, const struct laid *laid,
                              size_t i, bool *counts)
{
	const struct stripe *s = &laid->body.p[i];
	float h = laid->page->height, y = box_middle(&s->at);
	struct str text;

	if (y > h * RIM && y < h * (1 - RIM))
		return false;
	text = stripe_text(l->a, s);
	*counts |= text_pair(text, (size_t)(laid - l->laid) + 1,
	                     l->pages->list.n) < text.n;
	return text_is_browsed(text);
}

/* Is line i one that browsers print?  One line of its page then has the count
   of pages. */
static bool stripe_is_browser(struct layout *l, const struct laid *laid,
                              size_t i)
{
	size_t n = laid->body.n;
	bool counts = false, other;

	if (!stripe_is_browsed(l, laid, i, &counts))
		return false;
	for (size_t k = 0; k < n && k < AROUND_MOST && !counts; k++) {
		other = false;
		counts |= (stripe_is_browsed(l, laid, k, &other) && other);
		other = false;
		counts |=
		    (stripe_is_browsed(l, laid, n - 1 - k, &other) && other);
	}
	return counts;
}

/* What a line is known by: its height over the nearer end, and its words.
 *numbers: it is the number of its page. */
static struct kind *kind_of(struct layout *l, struct map *kinds,
                            const struct laid *laid, size_t i, bool *numbers)
{
	const struct stripe *s = &laid->body.p[i];
	float y = box_middle(&s->at), h = laid->page->height;
	bool low = y > h / 2;
	struct str worn =
	    text_worn(l->a, stripe_text(l->a, s), (size_t)(laid - l->laid) + 1,
	              l->pages->list.n);
	int step = (int)((low ? h - y : y) / STEP + 0.5F);
	void **slot =
	    map_put(l->a, kinds,
	            str_format(l->a, "%d %d %.*s", low, step, STR_ARG(worn)));
	struct kind *k = *slot;

	if (k == NULL)
		*slot = k = arena_alloc(l->a, sizeof(*k));
	*numbers = text_is_number(worn);
	k->counts = str_find(worn, STR("#")) < worn.n;
	k->browser = stripe_is_browser(l, laid, i);
	return k;
}

/* Does a line of that kind stand around the text?  n: pages. */
static bool kind_is_aside(const struct kind *k, size_t n)
{
	return (k->times >= TIMES_LEAST && k->times * SHARE >= n) ||
	       (k->times > 1 && k->numbers >= k->times) ||
	       (k->times > 1 && k->counts && k->times >= n);
}

/* Count the lines of a page by kind. */
static void page_count(struct layout *l, struct map *kinds,
                       const struct laid *laid)
{
	for (size_t i = 0; i < laid->body.n; i++) {
		struct kind *k;
		bool numbers;

		if (!stripe_at_end(laid, i))
			continue;
		k = kind_of(l, kinds, laid, i, &numbers);
		k->times++;
		k->numbers += numbers;
	}
}

/* Is a line one of a sentence: does the one at the top go on in small letters,
   the one at the foot end in a mark? */
static bool stripe_is_text(struct layout *l, const struct stripe *s, bool last)
{
	struct str text = str_strip(stripe_text(l->a, s));

	if (!last)
		return str_begins_lower(text);
	return str_ends(text, STR(".")) || str_ends(text, STR(",")) ||
	       str_ends(text, STR(";")) || str_ends(text, STR(":"));
}

/* How far a line is from an end of its page. */
static float stripe_edge(const struct laid *laid, const struct stripe *s,
                         bool last)
{
	float y = box_middle(&s->at);

	return last ? laid->page->height - y : y;
}

/* Does line i stand outside of the frame that the text of all pages keeps to?
   One that counts pages does. */
static bool stripe_is_outside(const struct furniture *f, const struct kind *k,
                              const struct laid *laid, size_t i, size_t n)
{
	const struct stripe *s = &laid->body.p[i];
	bool last = box_middle(&s->at) > laid->page->height / 2;
	float edge = stripe_edge(laid, s, last);

	if (k->counts)
		return true;
	return k->times < n ? edge < f->frame[last] - (s->at.y1 - s->at.y0) / 2
	                    : edge < laid->page->height * MARGIN;
}

/* How many lines from an end of a page on stand there again and again, as far
   as is asked: outside of the frame. */
static size_t page_repeats(struct layout *l, struct furniture *f,
                           const struct laid *laid, bool last, bool outside)
{
	size_t n = 0, all = laid->body.n, pages = l->pages->list.n;
	bool numbers;

	while (n < all) {
		size_t i = last ? all - 1 - n : n;
		const struct kind *k;

		if (!stripe_at_end(laid, i))
			break;
		k = kind_of(l, &f->kinds, laid, i, &numbers);
		if (!k->browser &&
		    (stripe_is_text(l, &laid->body.p[i], last) ||
		     !kind_is_aside(k, pages) ||
		     (outside && !stripe_is_outside(f, k, laid, i, pages))))
			break;
		n++;
	}
	return n;
}

/* The frame of the text, of pages as high as the first one. */
static void frame_find(struct layout *l, struct furniture *f)
{
	f->frame[0] = f->frame[1] = l->pages->list.p[0].height;
	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct laid *laid = &l->laid[p];
		size_t all = laid->body.n;

		for (unsigned last = 0; last < 2; last++) {
			size_t n = page_repeats(l, f, laid, last, false);
			float edge;

			if (n >= all ||
			    laid->page->height != l->laid[0].page->height)
				continue;
			edge = stripe_edge(
			    laid, &laid->body.p[last ? all - 1 - n : n], last);
			if (edge < f->frame[last])
				f->frame[last] = edge;
		}
	}
}

/* Mark what stands around the text from its first line on, or up from its last
   one: a few lines, else they are the same words that pages of the text begin
   with, such as captions. */
static void page_mark(struct layout *l, struct furniture *f, struct laid *laid,
                      bool last)
{
	size_t all = laid->body.n, n = page_repeats(l, f, laid, last, true);

	for (size_t i = 0; i < n && n <= AROUND_MOST; i++)
		laid->body.p[last ? all - 1 - i : i].aside = true;
}

void furniture_mark(struct layout *l)
{
	struct furniture f = {0};

	if (l->pages->list.n == 0)
		return;
	for (size_t p = 0; p < l->pages->list.n; p++)
		page_count(l, &f.kinds, &l->laid[p]);
	frame_find(l, &f);
	for (size_t p = 0; p < l->pages->list.n; p++) {
		page_mark(l, &f, &l->laid[p], false);
		page_mark(l, &f, &l->laid[p], true);
	}
}
