#include "pdf/furniture.h"

#include "base/buf.h"
#include "base/map.h"
#include "pdf/numbers.h"

enum {
	EDGE_LINES = 4,   /* at an end of a page that are looked at */
	AROUND_MOST = 2,  /* that stand around the text at one end */
	STEP = 4,         /* points between lines of one height */
	TIMES_LEAST = 3,  /* a line stands there */
	SHARE = 2,        /* one page in so many has it */
	NUMBERS_MOST = 4, /* of a line, that may count its pages */
	FEW = 3,          /* pages, of which two may do so */
};

#define EDGE 0.14F   /* of the height of a page, at each end */
#define MARGIN 0.08F /* of it, where no text of the document stands */
#define HEAD 0.055F  /* of it, where no caption of a page stands */
#define APART 0.8F   /* of the height of a line, from text that it is none of */
#define NEAR 0.3F    /* of it, from a note, in the rim from a text */
#define INSET 0.05F  /* of the width of a page, that lines are set in by */
#define LEFT 0.3F    /* of the width of a page, where lines of text begin */
#define SIDE 0.4F    /* of it, where no lone number of a page stands */
#define RIM 0.05F    /* of it, where browsers print what they add */

/* Lines of one height and wording. */
struct kind {
	size_t times;
	size_t numbers; /* those that are the number of their page */
	bool counts;    /* the number of its page is in it */
	bool browser;   /* it is one that browsers print */
	size_t apart;   /* those that stand apart from the text, of two pages */
	bool amid;      /* a sentence goes on below it, once */
};

/* Lines around the text at an end of a page, and those of them that count
   pages. */
struct around {
	size_t n, counting;
};

/* The kinds of a document, and how near to an end of a page its text comes:
   to the upper one, the lower one. */
struct furniture {
	struct map kinds;
	float frame[2];
	bool next; /* to the line that is looked at one is known to stand around
	              the text */
};

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
	*counts |= numbers_pair(text, (size_t)(laid - l->laid) + 1,
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

/* The key of lines of one height and wording. */
static struct str kind_key(struct layout *l, const struct laid *laid, size_t i,
                           struct str worn)
{
	float y = box_middle(&laid->body.p[i].at), h = laid->page->height;
	bool low = y > h / 2;
	int step = (int)((low ? h - y : y) / STEP + 0.5F);

	return str_format(l->a, "%d %d %.*s", low, step, STR_ARG(worn));
}

/* The words of line i without the number of its page.  On the last page that
   may be the number of all: then the one is meant without which they are those
   of lines before. */
static struct str kind_words(struct layout *l, struct map *kinds,
                             const struct laid *laid, size_t i)
{
	size_t page = (size_t)(laid - l->laid) + 1, n = l->pages->list.n;
	struct str text = stripe_text(l->a, &laid->body.p[i]), worn, one;

	worn = numbers_worn(l->a, text, page, n);
	for (size_t k = 0; page == n && k < NUMBERS_MOST; k++) {
		one = numbers_without(l->a, text, page, k);
		if (one.p == text.p)
			break;
		if (map_get(kinds, kind_key(l, laid, i, one)) != NULL)
			return one;
	}
	return worn;
}

/* What a line is known by: its height over the nearer end, and its words.
 *numbers: it is the number of its page. */
static struct kind *kind_of(struct layout *l, struct map *kinds,
                            const struct laid *laid, size_t i, bool *numbers)
{
	struct str worn = kind_words(l, kinds, laid, i);
	void **slot = map_put(l->a, kinds, kind_key(l, laid, i, worn));
	struct kind *k = *slot;

	if (k == NULL)
		*slot = k = arena_alloc(l->a, sizeof(*k));
	*numbers = numbers_alone(worn);
	k->counts = str_find(worn, STR("#")) < worn.n;
	k->browser = stripe_is_browser(l, laid, i);
	return k;
}

/* How far a line is from an end of its page. */
static float stripe_edge(const struct laid *laid, const struct stripe *s,
                         bool last)
{
	float y = box_middle(&s->at);

	return last ? laid->page->height - y : y;
}

/* Does a sentence go on below line i, which stands apart from it: in small
   letters, at the left? */
static bool stripe_is_amid(const struct laid *laid, size_t i)
{
	const struct stripe *s = &laid->body.p[i], *next = s + 1;

	return i + 1 < laid->body.n && rune_is_lower(next->glyphs[0].rune) &&
	       next->at.x0 < laid->page->width * LEFT &&
	       next->at.y0 - s->at.y1 > APART * (s->at.y1 - s->at.y0);
}

/* Where frames are between a line and its end of the page, it stands at none.
 */
static bool stripe_is_open(const struct laid *laid, const struct stripe *s,
                           bool last)
{
	float y = box_middle(&s->at);

	for (size_t i = 0; i < laid->frames.n; i++) {
		const struct box *f = &laid->frames.p[i].at;

		if (last ? f->y1 > y : f->y0 < y)
			return false;
	}
	return true;
}

/* A text with "#" for a number in it, so many bytes from its begin, spaces next
   to one another as one. */
static struct str text_number_out(struct arena *a, struct str text, size_t at,
                                  size_t len)
{
	struct buf out = {0};
	struct str worn;

	for (size_t i = 0; i < text.n; i++) {
		if (i == at)
			buf_char(&out, '#');
		if ((i < at || i >= at + len) &&
		    (text.p[i] != ' ' || i == 0 || text.p[i - 1] != ' '))
			buf_char(&out, text.p[i]);
	}
	worn = str_copy(a, buf_str(&out));
	buf_free(&out);
	return worn;
}

/* The kinds a line may be of if a number in it counts pages, from any on: its
   words without that number, and how far the number is from that of the page.
   Those that were counted, the one with most lines; where they are to be, one
   more of each.  NULL: there is none. */
static struct kind *kind_counting(struct layout *l, struct map *kinds,
                                  const struct laid *laid, size_t i, bool count)
{
	const struct stripe *s = &laid->body.p[i];
	struct str text = stripe_text(l->a, s), rest = text;
	float y = box_middle(&s->at), h = laid->page->height;
	bool low = y > h / 2;
	long page = (long)(laid - l->laid) + 1;
	int step = (int)((low ? h - y : y) / STEP + 0.5F);
	struct kind *best = NULL;
	unsigned value;

	for (size_t n = 0; rest.n != 0 && n < NUMBERS_MOST;) {
		size_t at = text.n - rest.n;
		struct str cut = numbers_cut(&rest), worn;
		struct kind *k;
		void **slot;

		if (!str_number(cut, &value))
			continue;
		n++;
		worn = text_number_out(l->a, text, at, cut.n);
		slot = map_put(l->a, kinds,
		               str_format(l->a, "%d %d %ld#%.*s", low, step,
		                          (long)value - page, STR_ARG(worn)));
		k = *slot;
		if (k == NULL)
			*slot = k = arena_alloc(l->a, sizeof(*k));
		k->times += count;
		best = best == NULL || k->times > best->times ? k : best;
		if (count)
			k->amid |= stripe_is_amid(laid, i);
	}
	return best;
}

/* How far a line stands from the next one of its page, in its heights. */
static float stripe_gap(const struct laid *laid, size_t i, bool last)
{
	const struct stripe *s = &laid->body.p[i];
	float gap = laid->page->height;

	if (last && i != 0)
		gap = s->at.y0 - laid->body.p[i - 1].at.y1;
	else if (!last && i + 1 < laid->body.n)
		gap = laid->body.p[i + 1].at.y0 - s->at.y1;
	return gap / (s->at.y1 - s->at.y0);
}

/* Does a line stand farther from it than lines of a text do? */
static bool stripe_is_apart(const struct laid *laid, size_t i, bool last)
{
	return stripe_gap(laid, i, last) > APART;
}

/* Does a line count pages, as lines of that kind do: at the foot of pages, or
   apart from the text below it, in the rim or where a sentence goes on?  A
   caption may count up with its pages, too, but stands where text begins. */
static bool kind_counts_up(const struct kind *k, const struct laid *laid,
                           size_t i, size_t n)
{
	const struct stripe *s = &laid->body.p[i];
	bool last = box_middle(&s->at) > laid->page->height / 2;
	float edge = stripe_edge(laid, s, last);

	if (k == NULL || k->times < 2 || !stripe_is_open(laid, s, last) ||
	    (k->times < TIMES_LEAST && n > FEW))
		return false;
	if (last)
		return k->times >= TIMES_LEAST ||
		       edge < laid->page->height * MARGIN;
	return stripe_is_apart(laid, i, false) &&
	       (k->amid || edge < laid->page->height * HEAD);
}

/* Is line i the number of its page, or that and the number of all, which stands
   in the margin by itself, on this page only?  In the middle or at the right.
 */
static bool stripe_is_lone(struct layout *l, const struct laid *laid, size_t i)
{
	const struct stripe *s = &laid->body.p[i];
	bool last = box_middle(&s->at) > laid->page->height / 2;
	size_t page = (size_t)(laid - l->laid) + 1, n = l->pages->list.n;
	struct str text = stripe_text(l->a, s);

	return stripe_edge(laid, s, last) <
	           laid->page->height * (last ? MARGIN : HEAD) &&
	       i == (last ? laid->body.n - 1 : 0) &&
	       box_centre(&s->at) > laid->page->width * SIDE &&
	       stripe_is_open(laid, s, last) &&
	       stripe_is_apart(laid, i, last) &&
	       (numbers_alone(numbers_worn(l->a, text, page, n)) ||
	        numbers_pair(text, page, n) < text.n);
}

/* Does a text begin or end with a number? */
static bool text_tells(struct str text, size_t number)
{
	struct str rest = text;
	bool ends = false;

	while (rest.n != 0) {
		bool begins = rest.n == text.n;
		unsigned value;

		ends =
		    str_number(numbers_cut(&rest), &value) && value == number;
		if (begins && ends)
			return true;
	}
	return ends;
}

/* Do lines of a page begin left of line i, so that it is set in? */
static bool stripe_is_in(const struct laid *laid, size_t i)
{
	float left = laid->page->width;

	for (size_t k = 0; k < laid->body.n; k++)
		if (k != i && laid->body.p[k].at.x0 < left)
			left = laid->body.p[k].at.x0;
	return laid->body.p[i].at.x0 - left > INSET * laid->page->width;
}

/* Is line i the last one of the document, in the margin, in the middle or at
   the right, with the number of its page at an end: "стр. 1", "1 бет"?  No text
   ends with what counts what is to come. */
static bool stripe_is_foot(struct layout *l, const struct laid *laid, size_t i)
{
	const struct stripe *s = &laid->body.p[i];
	size_t page = (size_t)(laid - l->laid) + 1;
	struct str text = stripe_text(l->a, s);

	return page == l->pages->list.n && i != 0 && i + 1 == laid->body.n &&
	       stripe_edge(laid, s, true) < laid->page->height * MARGIN &&
	       box_centre(&s->at) > laid->page->width * SIDE &&
	       s->at.y0 - s[-1].at.y1 > NEAR * (s->at.y1 - s->at.y0) &&
	       stripe_is_open(laid, s, true) && stripe_is_in(laid, i) &&
	       (text_tells(text, page) ||
	        numbers_alone(numbers_worn(l->a, text, page, page)));
}

/* Does a line of that kind stand around the text?  n: pages. */
static bool kind_is_aside(const struct kind *k, size_t n)
{
	return (k->times >= TIMES_LEAST && k->times * SHARE >= n) ||
	       (k->times > 1 && k->numbers >= k->times) ||
	       (k->times > 1 && k->counts && k->times >= n) ||
	       (n == 2 && k->apart == n && k->amid);
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
		kind_counting(l, kinds, laid, i, true);
	}
}

/* Of two pages: which lines at the ends of a page may stand around the text, of
   those that the other one has as well?  They stand in the rim, or a sentence
   goes on below them, and apart from the text, with the others beside them. */
static void page_pair(struct layout *l, struct map *kinds,
                      const struct laid *laid)
{
	size_t all = laid->body.n;
	float h = laid->page->height;
	bool numbers;

	for (size_t i = 0; i < all; i++) {
		bool last = box_middle(&laid->body.p[i].at) > h / 2, rim;
		struct kind *k;
		size_t to = i;

		rim = stripe_edge(laid, &laid->body.p[i], last) <
		      h * (last ? MARGIN : HEAD);
		if (!stripe_at_end(laid, i))
			continue;
		for (size_t next = i;
		     next < all && stripe_at_end(laid, next) &&
		     kind_of(l, kinds, laid, next, &numbers)->times == 2;
		     next = last ? next - 1 : next + 1)
			to = next;
		k = kind_of(l, kinds, laid, i, &numbers);
		k->apart += stripe_gap(laid, to, last) > (rim ? NEAR : APART);
		k->amid |= rim || stripe_is_amid(laid, to);
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

/* Does line i stand outside of the frame that the text of all pages keeps to?
   One that counts pages does, and next to one that does another one of all
   pages. */
static bool stripe_is_outside(const struct furniture *f, const struct kind *k,
                              const struct laid *laid, size_t i, size_t n)
{
	const struct stripe *s = &laid->body.p[i];
	bool last = box_middle(&s->at) > laid->page->height / 2;
	float edge = stripe_edge(laid, s, last);

	if (k->counts || (f->next && k->times == n && n >= FEW))
		return true;
	return k->times < n ? edge < f->frame[last] - (s->at.y1 - s->at.y0) / 2
	                    : edge < laid->page->height * MARGIN;
}

/* Does line i count pages? */
static bool stripe_counts(struct layout *l, struct furniture *f,
                          const struct laid *laid, size_t i)
{
	return kind_counts_up(kind_counting(l, &f->kinds, laid, i, false), laid,
	                      i, l->pages->list.n) ||
	       stripe_is_lone(l, laid, i) || stripe_is_foot(l, laid, i);
}

/* Does line i stand there again and again: outside of the frame where that is
   asked? */
static bool stripe_repeats(struct layout *l, struct furniture *f,
                           const struct laid *laid, size_t i, bool outside)
{
	size_t pages = l->pages->list.n;
	const struct stripe *s = &laid->body.p[i];
	bool numbers, last = box_middle(&s->at) > laid->page->height / 2;
	const struct kind *k = kind_of(l, &f->kinds, laid, i, &numbers);

	return k->browser ||
	       (!stripe_is_text(l, s, last) && kind_is_aside(k, pages) &&
	        (!outside || stripe_is_outside(f, k, laid, i, pages)));
}

/* How many lines from an end of a page on stand there again and again, as far
   as is asked: outside of the frame. */
static struct around page_repeats(struct layout *l, struct furniture *f,
                                  const struct laid *laid, bool last,
                                  bool outside)
{
	size_t all = laid->body.n;
	struct around found = {0};

	for (; found.n < all; found.n++) {
		size_t i = last ? all - 1 - found.n : found.n;

		if (!stripe_at_end(laid, i))
			break;
		f->next = found.n != 0;
		if (stripe_counts(l, f, laid, i))
			found.counting++;
		else if (!stripe_repeats(l, f, laid, i, outside))
			break;
	}
	return found;
}

/* The frame of the text, of pages as high as the first one. */
static void frame_find(struct layout *l, struct furniture *f)
{
	f->frame[0] = f->frame[1] = l->pages->list.p[0].height;
	for (size_t p = 0; p < l->pages->list.n; p++) {
		const struct laid *laid = &l->laid[p];
		size_t all = laid->body.n;

		for (unsigned last = 0; last < 2; last++) {
			size_t n = page_repeats(l, f, laid, last, false).n;
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
	size_t all = laid->body.n;
	struct around found = page_repeats(l, f, laid, last, true);

	if (found.n - found.counting > AROUND_MOST)
		return;
	for (size_t i = 0; i < found.n; i++)
		laid->body.p[last ? all - 1 - i : i].aside = true;
}

void furniture_mark(struct layout *l)
{
	struct furniture f = {0};

	if (l->pages->list.n == 0)
		return;
	for (size_t p = 0; p < l->pages->list.n; p++)
		page_count(l, &f.kinds, &l->laid[p]);
	for (size_t p = 0; l->pages->list.n == 2 && p < 2; p++)
		page_pair(l, &f.kinds, &l->laid[p]);
	frame_find(l, &f);
	for (size_t p = 0; p < l->pages->list.n; p++) {
		page_mark(l, &f, &l->laid[p], false);
		page_mark(l, &f, &l->laid[p], true);
	}
}
