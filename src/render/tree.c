#include "base/visible.h"
#include "render/renderers.h"

enum {
	SHORT = 60, /* letters of a text that are shown */
};

/* The first letters of s between quotes, on one line. */
static void tree_put_text(struct buf *out, struct str s)
{
	struct buf shown = {0};
	size_t n = 0, len;

	for (; s.n && n++ < SHORT; s = str_after(s, len)) {
		char room[VISIBLE_MAX];
		uint32_t c = str_rune(s, &len);

		/* JSON has its own names for the others. */
		buf_add(&shown, c >= 0x7F ? visible_rune(s, &len, room)
		                          : str_sub(s, 0, len));
	}
	buf_json(out, buf_str(&shown));
	buf_free(&shown);
	if (s.n)
		buf_add(out, STR("…"));
}

static void tree_put_attrs(struct buf *out, const struct node *n)
{
	for (const struct attr *t = n->attrs; t != NULL; t = t->next) {
		buf_char(out, ' ');
		buf_add(out, t->name);
		buf_char(out, '=');
		tree_put_text(out, t->value);
	}
}

static void tree_put(struct buf *out, const struct node *n, size_t depth)
{
	static const struct str marks[] = {
	    [MARK_NONE] = STR_INIT(""),
	    [MARK_ADDED] = STR_INIT("+"),
	    [MARK_REMOVED] = STR_INIT("-"),
	};

	buf_repeat(out, STR("  "), depth);
	buf_add(out, marks[n->mark]);
	if (n->kind == NODE_TEXT) {
		tree_put_text(out, n->text);
		buf_char(out, '\n');
		return;
	}
	buf_add(out, node_name(n));
	if (n->num.n) {
		buf_char(out, ' ');
		buf_add(out, n->num);
	}
	if (n->eid.n) {
		buf_add(out, STR(" #"));
		buf_add(out, n->eid);
	}
	if (n->kind != NODE_ROOT)
		tree_put_attrs(out, n);
	if (n->kind == NODE_AUTHORIAL_NOTE) {
		buf_char(out, ' ');
		tree_put_text(out, n->text);
	}
	buf_char(out, '\n');
}

void tree_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	const struct node *n = doc->root;
	size_t depth = 0;

	(void)o;
	for (;;) {
		tree_put(out, n, depth);
		if (n->first != NULL && n->kind != NODE_META) {
			n = n->first;
			depth++;
			continue;
		}
		while (n != doc->root && n->next == NULL) {
			n = n->parent;
			depth--;
		}
		if (n == doc->root)
			return;
		n = n->next;
	}
}
