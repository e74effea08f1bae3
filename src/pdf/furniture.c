#include "pdf/furniture.h"

#include "base/buf.h"
#include "base/map.h"

enum {
	EDGE_LINES = 4,  /* at an end of a page that are looked at */
	STEP = 4,        /* points between lines of one height */
	TIMES_LEAST = 3, /* a line stands there */
	SHARE = 2,       /* one page in so many has it */
};

#define EDGE 0.14F /* of the height of a page, at each end */

/* Lines of one height and wording. */
struct kind {
	size_t times;
	size_t numbers; /* those that are the number of their page */
};

/* "#" for each run of digits. */
static struct str text_worn(struct arena *a, struct str text, unsigned *number)
{
	struct buf out = {0};
	struct str worn;
	size_t digits = 0;

	*number = 0;
	for (size_t i = 0; i < text.n; i++) {
		if (!byte_is_digit(text.p[i])) {
			buf_char(&out, text.p[i]);
			continue;
		}
		if (i == 0 || !byte_is_digit(text.p[i - 1])) {
			buf_char(&out, '#');
			digits = i;
		}
		str_number(str_sub(text, digits, i + 1), number);
	}
	worn = str_copy(a, buf_str(&out));
	buf_free(&out);
	return worn;
}

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

/* Does a line stand at an end of its page? */
static bool stripe_at_end(const struct laid *laid, size_t i)
{
	const struct stripe *s = &laid->body.p[i];
	float h = laid->page->height, y = box_middle(&s->at);

	return (y < h * EDGE && i < EDGE_LINES) ||
	       (y > h * (1 - EDGE) && i + EDGE_LINES >= laid->body.n);
}

/* What a line is known by: its height over the nearer end, and its words.
 *numbers: it is the number of its page. */
static struct kind *kind_of(struct layout *l, struct map *kinds,
                            const struct laid *laid, size_t i, bool *numbers)
{
	const struct stripe *s = &laid->body.p[i];
	float y = box_middle(&s->at), h = laid->page->height;
	bool low = y > h / 2;
	unsigned number;
	struct str worn = text_worn(l->a, stripe_text(l->a, s), &number);
	int step = (int)((low ? h - y : y) / STEP + 0.5F);
	void **slot =
	    map_put(l->a, kinds,
	            str_format(l->a, "%d %d %.*s", low, step, STR_ARG(worn)));
	struct kind *k = *slot;

	if (k == NULL)
		*slot = k = arena_alloc(l->a, sizeof(*k));
	*numbers =
	    text_is_number(worn) && number == (size_t)(laid - l->laid) + 1;
	return k;
}

/* Does a line of that kind stand around the text?  n: pages. */
static bool kind_is_aside(const struct kind *k, size_t n)
{
	return (k->times >= TIMES_LEAST && k->times * SHARE >= n) ||
	       (k->times > 1 && k->numbers >= k->times);
}

/* Count the lines of a page by kind, or mark them. */
static void page_mark(struct layout *l, struct map *kinds, struct laid *laid,
                      bool count)
{
	for (size_t i = 0; i < laid->body.n; i++) {
		struct kind *k;
		bool numbers;

		if (!stripe_at_end(laid, i))
			continue;
		k = kind_of(l, kinds, laid, i, &numbers);
		k->times += count;
		k->numbers += count && numbers;
		if (!count)
			laid->body.p[i].aside =
			    kind_is_aside(k, l->pages->list.n);
	}
}

void furniture_mark(struct layout *l)
{
	struct map kinds = {0};

	for (size_t p = 0; p < l->pages->list.n; p++)
		page_mark(l, &kinds, &l->laid[p], true);
	for (size_t p = 0; p < l->pages->list.n; p++)
		page_mark(l, &kinds, &l->laid[p], false);
}
