/* New wordings in print. */
#include "draft/fresh.h"

void fresh_words(const struct node *p, struct buf *out)
{
	bool begins = false;

	for (const struct node *n = p; n != NULL; n = node_next(n, p))
		if (n->kind == NODE_TEXT) {
			buf_add(out,
			        begins ? str_after(n->text, str_spaces(n->text))
			               : n->text);
			begins = false;
		} else if (n->kind == NODE_EOL) {
			buf_char(out, '\n');
			begins = true;
		}
}

/* The blocks of a cell on one line. */
void fresh_row(const struct node *row, struct buf *out)
{
	for (const struct node *cell = row->first; cell; cell = cell->next) {
		bool more = false;

		if (node_class(cell->kind) != CLASS_CELL)
			continue;
		if (cell != row->first)
			buf_char(out, '\t');
		for (const struct node *n = cell; n; n = node_next(n, cell)) {
			if (n->kind == NODE_P && more)
				buf_char(out, ' ');
			more |= n->kind == NODE_P;
			if (n->kind == NODE_TEXT)
				buf_add(out, n->text);
			else if (n->kind == NODE_EOL)
				buf_char(out, ' ');
		}
	}
}

static void table_print(const struct node *table, struct buf *out)
{
	for (const struct node *n = table->first; n; n = n->next) {
		if (n->kind == NODE_TR) {
			buf_char(out, '\n');
			fresh_row(n, out);
		} else if (n->kind == NODE_CAPTION) {
			buf_add(out, STR("\n\n" FRESH_INDENT));
			fresh_words(n, out);
			buf_char(out, '\n');
		}
	}
}

/* Does the paragraph stand on the line of the number before it? */
static bool goes_on(const struct node *p)
{
	const struct node *n = p;

	/* Holders of which it is the first. */
	while (n->prev == NULL && n->parent != NULL &&
	       (n->parent->kind == NODE_CONTENT ||
	        n->parent->kind == NODE_INTRO ||
	        (n->parent->kind == NODE_ALINEA && n->parent->num.n == 0)))
		n = n->parent;
	return n->prev != NULL && n->prev->kind == NODE_NUM;
}

/* Does it stand over the text of an appendix? */
static bool is_head(const struct node *p)
{
	return p->parent->kind == NODE_ATTACHMENT ||
	       node_above(p, NODE_PREFACE) != NULL;
}

/* Does it go on with the title of an appendix, on the next line?  Behind an
   empty one what begins with a capital would be text below the title. */
static bool is_title_on(const struct node *p)
{
	struct str s = STR("");

	if (p->kind != NODE_P || p->parent->kind != NODE_LONG_TITLE ||
	    p->prev == NULL)
		return false;
	for (const struct node *n = p; s.n == 0 && n; n = node_next(n, p))
		if (n->kind == NODE_TEXT)
			s = str_strip(n->text);
	return s.n != 0 && !str_begins_lower(s);
}

void fresh_print(const struct node *top, bool first, struct buf *out)
{
	const struct node *n = top;

	while (n != NULL) {
		if (node_class(n->kind) == CLASS_META) {
			n = node_skip(n, top);
			continue;
		}
		if (n->kind == NODE_TABLE) {
			buf_add(out, first ? STR("") : STR("\n"));
			table_print(n, out);
			buf_char(out, '\n');
			n = node_skip(n, top);
			first = false;
			continue;
		}
		if (node_class(n->kind) != CLASS_TEXTY) {
			n = node_next(n, top);
			continue;
		}
		if (goes_on(n))
			buf_char(out, ' ');
		else if (!first && is_title_on(n))
			buf_char(out, '\n');
		else if (!first)
			buf_add(out, is_head(n) ? STR("\n\n")
			                        : STR("\n\n" FRESH_INDENT));
		fresh_words(n, out);
		first = false;
		n = node_skip(n, top);
	}
}
