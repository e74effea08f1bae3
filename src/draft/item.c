#include "draft/item.h"

#include "draft/rowname.h"

enum node_kind item_kind(const struct outline *o, size_t i)
{
	return i == NOWHERE ? NODE_ROOT : o->p[i].node->kind;
}

bool item_counts(const struct outline *o, size_t i)
{
	enum node_kind kind = item_kind(o, i);

	return kind == NODE_ARTICLE || kind == NODE_PARAGRAPH ||
	       kind == NODE_SUBPARAGRAPH;
}

bool item_is_title(const struct outline *o, size_t i)
{
	return o->p[i].leaf && o->p[i].class == NODE_P &&
	       node_above(o->p[i].node, NODE_LONG_TITLE) != NULL;
}

bool item_is_corner(const struct outline *o, size_t i)
{
	return o->p[i].leaf && item_kind(o, i) == NODE_HEADING &&
	       item_kind(o, o->p[i].parent) == NODE_ATTACHMENT;
}

bool item_is_piece(const struct outline *o, size_t i)
{
	return o->p[i].leaf && o->p[i].class == NODE_P &&
	       item_counts(o, o->p[i].parent);
}

bool item_is_alone(const struct outline *o, size_t i)
{
	size_t in = o->p[i].parent;
	size_t first = outline_first(o, in);

	while (first != NOWHERE && o->p[first].number)
		first = outline_next(o, first);
	return first == i && outline_next(o, i) == NOWHERE;
}

bool item_is_quoted(const struct outline *o, size_t i)
{
	return node_above(o->p[i].node, NODE_QUOTED_STRUCTURE) != NULL;
}

bool item_row_named(const struct outline *o, size_t row)
{
	return rowname_numbered(o, row) || rowname_words(o, row).n != 0;
}

bool item_is_numbered(const struct outline *o, size_t i)
{
	const struct item *item = &o->p[i];
	enum node_class class = node_class(item->node->kind);

	if (class == CLASS_ROW && item->num.n == 0)
		return rowname_words(o, i).n != 0;

	return item->num.n != 0 &&
	       (class == CLASS_HIER || class == CLASS_ATTACHMENT ||
	        class == CLASS_ROW);
}

bool item_heads(const struct outline *o, size_t row)
{
	size_t cell = outline_first(o, row);

	return item_kind(o, row) == NODE_TR && item_kind(o, cell) == NODE_TH;
}
