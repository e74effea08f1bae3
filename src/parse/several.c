#include "parse/several.h"

enum {
	RANGE_MOST = 200,
	PARTS_MOST = 4, /* of a number: 5-1-1 */
};

/* A number in the line. */
struct item {
	unsigned part[PARTS_MOST];
	size_t n;
	bool up_to; /* a range goes on to it from the one before */
};

struct items {
	VEC(struct item) list;
	unsigned passed; /* what it is in has had that number already */
};

/* The number at the front of s, which it takes off; n = 0: none. */
static struct item item_read(struct str *s)
{
	struct item item = {0};

	while (item.n < PARTS_MOST) {
		size_t from = item.n > 0, n = from;

		if (from && (s->n == 0 || s->p[0] != '-'))
			break;
		while (n < s->n && s->p[n] >= '0' && s->p[n] <= '9')
			n++;
		if (!str_number(str_sub(*s, from, n), &item.part[item.n]))
			break;
		item.n++;
		*s = str_after(*s, n);
	}
	return item;
}

static void items_read(struct parser *p, struct str s, struct items *out)
{
	bool up_to = false;

	while (s.n) {
		struct item item = item_read(&s);
		size_t len;
		uint32_t c;

		if (item.n > 0) {
			item.up_to = up_to && out->list.n > 0;
			*vec_push(p->scratch, &out->list) = item;
			up_to = false;
			continue;
		}
		c = str_rune(s, &len);
		up_to |= c == '-' || (c >= 0x2010 && c <= 0x2015);
		s = str_after(s, len);
	}
}

/* Is item i, "2-4", a range? */
static bool item_is_range(const struct items *items, size_t i)
{
	const struct item *item = &items->list.p[i];

	if (item->n != 2 || item->up_to || item->part[1] <= item->part[0] ||
	    item->part[0] <= items->passed)
		return false;
	for (size_t k = 0; k < items->list.n; k++)
		if (k != i && items->list.p[k].part[0] == item->part[0])
			return false;
	return i + 1 == items->list.n || !items->list.p[i + 1].up_to;
}

/* The number with the first n of its parts, the last of them replaced. */
static void numbers_add(struct parser *p, struct numbers *out,
                        const struct item *item, size_t n, unsigned last)
{
	struct str s = STR("");

	for (size_t k = 0; k < n; k++)
		s = str_format(p->a, "%.*s%s%u", STR_ARG(s), k > 0 ? "-" : "",
		               k + 1 == n ? last : item->part[k]);
	*vec_push(p->scratch, &out->list) = s;
}

/* The numbers behind `from` up to `to`, which has all but its last part in
   common with it; else, and where they are too many, the last one alone. */
static void numbers_range(struct parser *p, struct numbers *out,
                          const struct item *from, const struct item *to)
{
	bool same = from->n == to->n;
	unsigned a = from->part[from->n - 1], b = to->part[to->n - 1];

	for (size_t k = 0; same && k + 1 < to->n; k++)
		same = from->part[k] == to->part[k];
	if (!same || b < a || b - a > RANGE_MOST)
		a = b - 1;
	while (a < b)
		numbers_add(p, out, to, to->n, ++a);
}

struct numbers several_read(struct parser *p, struct str printed,
                            unsigned passed)
{
	struct numbers out = {0};
	struct items items = {.passed = passed};

	items_read(p, printed, &items);
	for (size_t i = 0; i < items.list.n; i++) {
		const struct item *item = &items.list.p[i];
		struct item first = *item, last = *item;

		if (item->up_to) {
			numbers_range(p, &out, &item[-1], item);
			continue;
		}
		if (!item_is_range(&items, i)) {
			numbers_add(p, &out, item, item->n,
			            item->part[item->n - 1]);
			continue;
		}
		first.n = last.n = 1;
		last.part[0] = item->part[1];
		numbers_add(p, &out, &first, 1, first.part[0]);
		numbers_range(p, &out, &first, &last);
	}
	return out;
}
