#include "parse/member.h"

#include "parse/edge.h"

#include <stdint.h>

enum {
	COLUMN_MIN = 8, /* characters before a post that has its own column */
	SLACK = 1,      /* how far its lines may begin apart */
	GAP = 2,        /* white space between names and the column */
	GIVEN_MOST = 2, /* lines of given names beside it */
	LIST_MIN = 2,   /* members that make a list */
	LINES_MOST = 64 /* of a member that is put together by columns */
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

/* Where the post of line l begins, at byte at of it, in characters. */
static size_t member_post(const struct line *l, size_t at)
{
	return l->indent + str_runes(str_sub(l->s, 0, at));
}

/* Does line l have given names alone before the column of the posts, and in
   that nothing or words that begin there? */
static bool member_beside(struct parser *p, const struct line *l, size_t column)
{
	struct str left = edge_slice(l, 0, column - SLACK);
	struct str right = edge_slice(l, column - SLACK, SIZE_MAX);
	struct match m;
	size_t begins;

	if (!parser_match(p, STR("member-given"), left, &m))
		return false;
	if (right.n == 0)
		return true;
	begins = member_post(l, (size_t)(right.p - l->s.p));
	return begins <= column + SLACK &&
	       l->indent + str_runes(left) + GAP <= column;
}

/* Where the dash before the post begins in s: behind the first white space. */
static size_t member_dash(struct str s)
{
	struct str rest = s, word;

	do
		word = str_word(&rest);
	while (word.n != 0 && rune_is_letter(str_rune(word, &(size_t){0})));
	return word.n != 0 ? (size_t)(word.p - s.p) : s.n;
}

/* Is the family name alone what stands before the dash of line l? */
static bool member_family(struct parser *p, const struct line *l)
{
	struct match m;

	return parser_match(p, STR("member-family"),
	                    str_strip(str_sub(l->s, 0, member_dash(l->s))), &m);
}

/* The line behind the one that holds the post, which begins at byte at of it,
   and those that go on with it in its column; given names may stand before
   that, where the family name stands alone. */
static size_t member_column(struct parser *p, size_t i, size_t at)
{
	const struct line *l = &p->lines.p[i];
	size_t column = member_post(l, at);
	unsigned given =
	    column >= COLUMN_MIN && member_family(p, l) ? GIVEN_MOST : 0;

	for (i++; column >= COLUMN_MIN; i++) {
		l = member_line(p, i);
		if (l == NULL || l->before > 0)
			break;
		if (l->indent + SLACK >= column && l->indent <= column + SLACK)
			continue;
		if (given == 0 || !member_beside(p, l, column))
			break;
		given--;
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

struct origin *member_words(struct parser *p, size_t from, size_t to)
{
	const struct line *l = &p->lines.p[from];
	struct str words[2 * LINES_MOST];
	size_t n = 1, column;
	struct match m;

	if (to - from > LINES_MOST ||
	    !member_is(p, l, STR("member-named"), &m) ||
	    !member_is(p, l, STR("member-dash"), &m))
		return NULL;
	column = member_post(l, (size_t)(m.cap[CAP_role].p - l->s.p));
	if (column < COLUMN_MIN || !member_family(p, l))
		return NULL;
	column -= SLACK;
	words[0] = str_strip(str_sub(l->s, 0, member_dash(l->s)));
	for (size_t i = from + 1; i < to; i++) {
		struct str left = edge_slice(&p->lines.p[i], 0, column);

		if (left.n != 0)
			words[n++] = left;
	}
	words[n++] = str_after(l->s, member_dash(l->s));
	for (size_t i = from + 1; i < to; i++) {
		struct str right = edge_slice(&p->lines.p[i], column, SIZE_MAX);

		if (right.n != 0)
			words[n++] = right;
	}
	return origin_join(p, words, n);
}

bool member_closed(const struct parser *p, size_t from, size_t to)
{
	return to > from + 1 && p->lines.p[to - 1].indent >= COLUMN_MIN;
}
