#include "edit/numbered.h"

#include "base/told.h"

enum { DIGITS_MAX = 3 };

/* "2. Words": a number as points have it. */
static bool begins_point(struct str s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
		n++;
	if (n == 0 || n > DIGITS_MAX || n == s.n || s.p[n] != '.')
		return false;
	s = str_after(s, n + 1);
	return str_spaces(s) != 0 &&
	       str_begins_upper(str_after(s, str_spaces(s)));
}

/* The text that a paragraph begins with. */
static struct str text_first(const struct node *block)
{
	const struct node *n = block;

	while (n != NULL && n->kind != NODE_TEXT)
		n = n->first;
	return n ? n->text : STR("");
}

bool numbered_settled(struct resolver *r, const struct edit *e,
                      const struct node *unit)
{
	const struct node *n = unit;
	bool first = true;

	if (unit->kind != NODE_PARAGRAPH)
		return true;
	while (n != NULL) {
		if (n->kind == NODE_TABLE || n->kind == NODE_NUM ||
		    n->kind == NODE_QUOTED_STRUCTURE) {
			n = node_skip(n, unit);
			continue;
		}
		if (n->kind != NODE_P) {
			n = node_next(n, unit);
			continue;
		}
		if (!first && begins_point(text_first(n)))
			return resolve_no(
			    r, e, DIAG_CHANGE_UNABLE,
			    TOLD("lines in it begin as points do, with numbers "
			         "that do not follow: whether they belong to "
			         "it cannot be told"));
		first = false;
		n = node_skip(n, unit);
	}
	return true;
}
