/* Tells which marks open and close a quotation. */
#include "parse/pair.h"

#include <string.h>

static const struct pair pairs[] = {
    {STR_INIT("«"), STR_INIT("»"), STR_INIT("»")},
    {STR_INIT("\""), STR_INIT("\""), STR_INIT("\"")},
    {STR_INIT("“"), STR_INIT("”"), STR_INIT("”")},
    {STR_INIT("„"), STR_INIT("“"), STR_INIT("”")},
    {STR_INIT("<<"), STR_INIT(">>"), STR_INIT(">>")},
    {STR_INIT("''"), STR_INIT("''"), STR_INIT("''")},
};

const struct pair *pair_at(struct str s)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		if (str_starts(s, pairs[i].open))
			return &pairs[i];
	return NULL;
}

size_t pair_end(struct str s, const struct pair *pair)
{
	size_t end = s.n;
	struct str head;

	while (end > 0 && memchr(".;, ", s.p[end - 1], 4) != NULL)
		end--;
	head = str_sub(s, 0, end);
	if (!str_ends(head, pair->close) && !str_ends(head, pair->other))
		return s.n;
	return end - pair->close.n;
}

bool pair_doubled(struct str s, size_t close, const struct pair *pair)
{
	return close > 0 && close + pair->close.n < s.n &&
	       memchr(".;,", s.p[close - 1], 3) != NULL;
}

struct pair_walk pair_start(struct str s, const struct pair *pair, long depth)
{
	return (struct pair_walk){
	    .w = marks_start(s, depth > 0 ? (size_t)depth : 0),
	    .pair = pair,
	    .open = depth};
}

bool pair_next(struct pair_walk *walk, struct mark *m, bool *opens)
{
	const struct pair *pair = walk->pair;
	bool tells = !str_eq(pair->open, pair->close);

	while (marks_next(&walk->w, m)) {
		struct str mark = str_sub(walk->w.s, m->at, m->at + m->n);
		bool opening = str_eq(mark, pair->open);

		if (!opening && !str_eq(mark, pair->close) &&
		    !str_eq(mark, pair->other))
			continue;
		*opens = tells ? opening : m->side == SIDE_OPEN;
		walk->open += *opens ? 1 : -1;
		return true;
	}
	return false;
}

struct pair_count pair_count(struct str s, const struct pair *pair, long depth)
{
	struct pair_walk walk = pair_start(s, pair, depth);
	struct pair_count out = {0};
	struct mark m;
	bool opens;

	while (pair_next(&walk, &m, &opens))
		out.n++;
	out.open = walk.open - depth;
	return out;
}

bool pair_follows(struct str s)
{
	for (;;) {
		size_t at = str_find(s, STR(":"));

		if (at == s.n)
			return false;
		s = str_after(s, at + 1);
		s = str_after(s, str_spaces(s));
		if (pair_at(s) != NULL)
			return true;
	}
}
