#include "parse/explain.h"

#include "base/visible.h"
#include "grammar/rule.h"
#include "text/source.h"

enum { TEXT_MAX = 60 };

/* The first words under n. */
static void explain_text(const struct node *n, struct buf *out)
{
	size_t left = TEXT_MAX;

	for (const struct node *t = n; t && left; t = node_next(t, n)) {
		struct str s = t->text;

		if (t->kind != NODE_TEXT)
			continue;
		while (s.n && left) {
			char room[VISIBLE_MAX];
			size_t len;

			buf_add(out, visible_rune(s, &len, room));
			s = str_after(s, len);
			left--;
		}
	}
	if (left == 0)
		buf_add(out, STR("..."));
}

/* The bytes that n and all under it were read from; n = 0: none. */
static struct span explain_span(const struct node *n)
{
	struct span s = n->span;

	for (const struct node *t = n; t; t = node_next(t, n)) {
		size_t end = s.at + s.n;

		if (t->kind != NODE_TEXT || t->span.n == 0)
			continue;
		if (s.n == 0) {
			s = t->span;
			continue;
		}
		if (t->span.at + t->span.n > end)
			end = t->span.at + t->span.n;
		if (t->span.at < s.at)
			s.at = t->span.at;
		s.n = end - s.at;
	}
	return s;
}

/* A unit is explained by its number and heading, a block by all of it. */
static struct span explain_own(const struct node *n)
{
	const struct node *heading = node_child(n, NODE_HEADING);
	struct span s = n->span, h;

	if (n->kind == NODE_P || n->by == NULL ||
	    node_class(n->kind) == CLASS_ROW)
		return explain_span(n);
	if (heading == NULL || s.n == 0)
		return s;
	h = explain_span(heading);
	if (h.n != 0 && h.at + h.n > s.at + s.n)
		s.n = h.at + h.n - s.at;
	return s;
}

static bool explain_wants(const struct node *n)
{
	enum node_class class = node_class(n->kind);

	return (n->kind != NODE_TEXT && n->by != NULL) || class == CLASS_HIER ||
	       class == CLASS_ROW || n->kind == NODE_P ||
	       n->kind == NODE_TABLE || n->kind == NODE_ATTACHMENT;
}

static void explain_node(const struct doc *doc, const struct node *n,
                         size_t line, struct buf *out)
{
	struct span s = explain_own(n);
	size_t from, to, col;

	if (s.n == 0)
		return;
	source_place(doc->source, s.at, &from, &col);
	source_place(doc->source, s.at + s.n - 1, &to, &col);
	if (line != 0 && (line < from || line > to))
		return;
	buf_format(out, "%zu", from);
	if (to > from)
		buf_format(out, "-%zu", to);
	buf_format(out, " %.*s", STR_ARG(node_name(n)));
	if (n->num.n)
		buf_format(out, " %.*s", STR_ARG(n->num));
	if (n->by)
		buf_format(out, " by %.*s:%zu %.*s", STR_ARG(n->by->file),
		           n->by->line, STR_ARG(n->by->name));
	else
		buf_add(out, STR(" by layout"));
	buf_add(out, STR(": "));
	explain_text(n, out);
	buf_char(out, '\n');
}

void explain(const struct doc *doc, size_t line, struct buf *out)
{
	if (doc->source == NULL)
		return;
	for (const struct node *n = doc->root; n; n = node_next(n, doc->root))
		if (explain_wants(n))
			explain_node(doc, n, line, out);
}
