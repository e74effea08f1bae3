#include "parse/member.h"

enum {
	COLUMN_MIN = 8, /* characters before a post that has its own column */
	SLACK = 1,      /* how far its lines may begin apart */
	LIST_MIN = 2,   /* members that make a list */
};

/* Line i, if it may go on with the one before it; NULL. */
static const struct line *member_line(const struct parser *p, size_t i)
{
	const struct line *l = i < p->lines.n ? &p->lines.p[i] : NULL;

	return l != NULL && p->captions[i] == 0 && l->before <= 1 && !l->page
	           ? l
	           : NULL;
}

static bool member_is(struct parser *p, const struct line *l, struct str rule,
                      struct match *m)
{
	return l != NULL && parser_match(p, rule, l->s, m);
}

/* The line behind the one that holds the post, which begins at byte at of it,
   and those that go on with it in its column. */
static size_t member_column(const struct parser *p, size_t i, size_t at)
{
	const struct line *l = &p->lines.p[i];
	size_t column = l->indent + str_runes(str_sub(l->s, 0, at));

	for (i++; column >= COLUMN_MIN; i++) {
		l = member_line(p, i);
		if (l == NULL || l->before > 0 || l->indent + SLACK < column ||
		    l->indent > column + SLACK)
			break;
	}
	return i;
}

/* The first line behind the member that begins with line i; i: none does. */
static size_t member_end(struct parser *p, size_t i)
{
	const struct line *l = &p->lines.p[i];
	bool split = member_is(p, l, STR("member-family"), &(struct match){0});
	size_t k = i + split;
	struct match m;

	l = split ? member_line(p, k) : l;
	if (split && member_is(p, l, STR("member-given"), &m)) {
		l = member_line(p, ++k);
		if (l != NULL && str_runes(l->s) == 1 &&
		    member_is(p, l, STR("member-dash"), &m))
			return member_line(p, k + 1) != NULL ? k + 2 : i;
	} else if (!member_is(p, l, STR("member-named"), &m)) {
		return i;
	}
	if (!member_is(p, l, STR("member-dash"), &m))
		return i;
	return member_column(p, k, (size_t)(m.cap[CAP_role].p - l->s.p));
}

unsigned *members_find(struct parser *p)
{
	unsigned *of = arena_array(p->scratch, p->lines.n + 1, sizeof(*of));
	size_t found = 0, last = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		size_t end = p->captions[i] == 0 ? member_end(p, i) : i;

		of[i] = end > i + 1 ? (unsigned)(end - i) : 0;
		if (of[i] == 0)
			continue;
		found++;
		last = i;
		i = end - 1;
	}
	if (found < LIST_MIN)
		of[last] = 0;
	return of;
}
