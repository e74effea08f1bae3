#include "parse/running.h"

#include "parse/unit.h"

enum {
	HEAD_BYTES = 240, /* of a running head, */
	NUMBER_BYTES = 40 /* and of the end that its number stands in */
};

/* May a line be one: does a number begin it, or stand at its end? */
static bool running_may_be(struct str s)
{
	if (s.n > HEAD_BYTES || unit_ends(s))
		return false;
	if (byte_is_digit(s.p[0]))
		return true;
	for (size_t i = s.n > NUMBER_BYTES ? s.n - NUMBER_BYTES : 0; i < s.n;
	     i++)
		if (byte_is_digit(s.p[i]))
			return true;
	return false;
}

bool running_read(struct parser *p, struct str line, struct running *out)
{
	struct match m;
	size_t at;
	bool says;

	if (!running_may_be(line))
		return false;
	says = parser_match(p, STR("page-head"), line, &m);
	if (!says && !parser_match(p, STR("page-beside"), line, &m))
		return false;
	at = (size_t)(m.cap[CAP_num].p - line.p);
	*out = (struct running){.before = str_sub(line, 0, at),
	                        .after = str_after(line, at + m.cap[CAP_num].n),
	                        .says = says};
	return str_number(m.cap[CAP_num], &out->number);
}

bool running_same(const struct running *a, const struct running *b)
{
	return str_eq(a->before, b->before) && str_eq(a->after, b->after);
}
