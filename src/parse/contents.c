#include "parse/contents.h"

#include "parse/unit.h"

enum {
	CONTENTS_LEADER = 4, /* bytes of dots and page that are no heading's */
	CONTENTS_MIN = 3,    /* headings in a row that may be a contents list */
};

/* Is it a heading of a unit and nothing else? */
static bool is_heading(struct parser *p, const struct para *para)
{
	struct unit u;

	return !para->caption && unit_find(p, para_text(para), &u) &&
	       node_rank(u.kind) <= node_rank(NODE_ARTICLE) &&
	       u.m.cap[CAP_heading].n != 0;
}

/* A line of a contents list without the dots and the page behind it. */
static struct str contents_bare(struct str s)
{
	size_t n = s.n;

	while (n > 0 && s.p[n - 1] >= '0' && s.p[n - 1] <= '9')
		n--;
	while (n > 0 &&
	       (s.p[n - 1] == ' ' || s.p[n - 1] == '.' || s.p[n - 1] == '\t' ||
	        str_ends(str_sub(s, 0, n), STR("…"))))
		n -= str_ends(str_sub(s, 0, n), STR("…")) ? STR("…").n : 1;
	return s.n - n > CONTENTS_LEADER ? str_sub(s, 0, n) : s;
}

/* The same heading?  A list of contents and the text may differ in capitals. */
static bool same_heading(struct str x, struct str y)
{
	size_t n, k;

	while (x.n && y.n &&
	       rune_lower(str_rune(x, &n)) == rune_lower(str_rune(y, &k))) {
		x = str_after(x, n);
		y = str_after(y, k);
	}
	return x.n == 0 && y.n == 0;
}

/* Does the line above paragraph i say that a contents list comes? */
static bool contents_said(struct parser *p, const struct paras *paras, size_t i)
{
	struct match m;

	return i > 0 && parser_match(p, STR("contents"),
	                             para_text(&paras->p[i - 1]), &m);
}

size_t contents_length(struct parser *p, const struct paras *paras, size_t i)
{
	struct str first = contents_bare(para_text(&paras->p[i]));
	size_t n = 0;

	while (i + n < paras->n && is_heading(p, &paras->p[i + n])) {
		if (n > 0 &&
		    same_heading(contents_bare(para_text(&paras->p[i + n])),
		                 first))
			break;
		n++;
	}
	if (n == 0 || (n < CONTENTS_MIN && !contents_said(p, paras, i)))
		return 0;
	for (size_t k = i + n; k < paras->n; k++)
		if (same_heading(para_text(&paras->p[k]), first))
			return n;
	return 0;
}
