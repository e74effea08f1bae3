#include "parse/sequence.h"

enum {
	SKIP_MAX = 3, /* numbers that may be missing before one is no unit */
};

void sequence_start(struct sequence *s)
{
	*s = (struct sequence){0};
	for (size_t k = 0; k < NODE_KINDS; k++)
		s->fresh[k] = true;
}

bool sequence_number(struct str num, unsigned *value)
{
	return str_number(str_cut(&num, '-'), value);
}

/* The last number that a printed one stands for: 10 of the range "6-10", 5 of
   "5" and of the inserted "5-1". */
static unsigned end_of(struct str num)
{
	unsigned x = 0, y = 0;
	struct str rest = num;

	if (!str_number(str_cut(&rest, '-'), &x))
		return 0;
	return str_number(rest, &y) && y > x ? y : x;
}

/* May num come right behind last, which is not empty? */
static bool follows(struct str last, struct str num)
{
	unsigned x = 0, y = 0, end = end_of(last);

	if (!sequence_number(last, &x) || !sequence_number(num, &y))
		return true;
	if (x == y)
		return !str_eq(last, num) && str_find(num, STR("-")) < num.n;
	return (y > x && y <= x + 1 + SKIP_MAX) ||
	       (y > end && y <= end + 1 + SKIP_MAX);
}

/* Do numbers of the kind run on through the units above? */
static bool runs_on(enum node_kind kind)
{
	return node_rank(kind) < node_rank(NODE_SUBPARAGRAPH);
}

bool sequence_takes(const struct sequence *s, enum node_kind kind,
                    struct str num)
{
	unsigned y = 0;

	if (!sequence_number(num, &y))
		return true;
	if (!s->fresh[kind])
		return follows(s->last[kind], num);
	if (s->last[kind].n && runs_on(kind) && follows(s->last[kind], num))
		return true;
	return y >= 1 && y <= 1 + SKIP_MAX;
}

void sequence_pass(struct sequence *s, enum node_kind kind, struct str num)
{
	s->last[kind] = num;
	s->fresh[kind] = false;
	for (size_t k = 0; k < NODE_KINDS; k++)
		if (node_class((enum node_kind)k) == CLASS_HIER &&
		    node_rank((enum node_kind)k) > node_rank(kind))
			s->fresh[k] = true;
}

unsigned sequence_missing(const struct sequence *s, enum node_kind kind,
                          struct str num)
{
	struct str last = s->last[kind];
	unsigned y = 0, end;

	if (!sequence_number(num, &y) || y == 0)
		return 0;
	if (s->fresh[kind] && !(last.n && runs_on(kind) && follows(last, num)))
		return y - 1;
	end = end_of(last);
	return end && y > end + 1 ? y - end - 1 : 0;
}
