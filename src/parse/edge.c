#include "parse/edge.h"

#include "parse/marks.h"
#include "parse/unit.h"

enum { SHORT_WORD = 2 }; /* letters of a word that its stop may shorten */

size_t edge_width(const struct line *l)
{
	return l->indent + str_runes(l->s);
}

size_t edge_width_with(const struct line *l, const struct line *next)
{
	struct str rest = next->s;

	return edge_width(l) + 1 + str_runes(str_word(&rest));
}

struct str edge_slice(const struct line *l, size_t from, size_t to)
{
	size_t col = l->indent, begin = l->s.n, end = l->s.n, len;

	for (size_t i = 0; i < l->s.n; i += len, col++) {
		str_rune(str_after(l->s, i), &len);
		if (col >= to) {
			end = i;
			break;
		}
		if (col >= from && begin == l->s.n)
			begin = i;
	}
	return str_strip(str_sub(l->s, begin < end ? begin : end, end));
}

size_t edge_parts(const struct line *l, size_t at[EDGE_PARTS])
{
	size_t col = l->indent, blanks = EDGE_GAP, n = 0, len;

	for (size_t i = 0; i < l->s.n; i += len, col++) {
		if (rune_is_space(str_rune(str_after(l->s, i), &len))) {
			blanks++;
			continue;
		}
		if (blanks >= EDGE_GAP && n == EDGE_PARTS)
			return 0;
		if (blanks >= EDGE_GAP)
			at[n++] = col;
		blanks = 0;
	}
	return n;
}

bool edge_within(struct str s)
{
	size_t len;
	uint32_t c = str_rune(s, &len);

	return rune_is_lower(c) && s.n > len && s.p[len] != ')' &&
	       s.p[len] != '/';
}

bool edge_sentence(struct str s)
{
	size_t n = s.n, at = marks_last(s);

	if (at < n && at > 0)
		n = at;
	return n && (s.p[n - 1] == '.' || s.p[n - 1] == ';' ||
	             (s.p[n - 1] == ':' && n == s.n));
}

bool edge_item(struct str s)
{
	size_t letters;

	if (!edge_sentence(s))
		return false;
	letters = str_run_back(str_sub(s, 0, s.n - 1), rune_is_letter);
	return s.p[s.n - 1] != '.' || letters == 0 || letters > SHORT_WORD;
}

bool edge_ruled(struct str s)
{
	while (s.n != 0 && s.p[s.n - 1] == '_')
		s.n--;
	return s.n == 0;
}

bool edge_turns(struct parser *p, const struct line *last, const struct line *l)
{
	return l->follows || (l->page && l->marks & SHEET_BREAK &&
	                      !edge_sentence(last->s) && !edge_opens(p, l->s));
}

bool edge_opens(struct parser *p, struct str s)
{
	struct match m;

	return ruleset_match(&p->matcher,
	                     language_rules(p->lang, STR("structure")), s,
	                     &m) != NULL;
}

bool edge_heads(struct parser *p, struct str s)
{
	struct unit u;

	return unit_find(p, s, &u) &&
	       node_rank(u.kind) <= node_rank(NODE_ARTICLE);
}

/* Is all of it in capitals, where it begins in one? */
static bool text_is_capitals(struct str s)
{
	bool capitals = str_begins_upper(s);
	size_t len;

	for (; capitals && s.n != 0; s = str_after(s, len))
		capitals = !rune_is_lower(str_rune(s, &len));
	return capitals;
}

bool edge_below(struct parser *p, const struct line *last, const struct line *l)
{
	return last->marks & l->marks & SHEET_CENTRED &&
	       (edge_heads(p, l->s) ||
	        (text_is_capitals(last->s) && str_begins_upper(l->s) &&
	         !text_is_capitals(l->s)));
}
