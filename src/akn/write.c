#include "akn/write.h"

#include "akn/names.h"
#include "base/xml.h"

/* How the children of a node are set. */
enum setting {
	LINES, /* each on a line of its own */
	FLOW,  /* one behind the other: every space counts */
};

struct frame {
	enum setting setting; /* of the children */
	size_t level;         /* of the line that the node stands on */
	bool gone;            /* it is removed, or in something removed */
};

struct writer {
	struct buf *out;
	const struct node *root;
	bool marks;
	size_t depth;
	struct arena scratch;
	struct map was; /* eIds of removed nodes: how often */
	struct frame frames[NODE_DEPTH_MAX + 1];
};

static void write_attr(struct buf *out, struct str name, struct str value)
{
	buf_char(out, ' ');
	buf_add(out, name);
	buf_add(out, STR("=\""));
	xml_put(out, value, XML_ATTR);
	buf_char(out, '"');
}

static void write_indent(struct buf *out, size_t level)
{
	buf_repeat(out, STR("  "), level);
}

/* A comment or processing instruction; "--" cannot stand in a comment. */
static void write_special(struct buf *out, const struct node *n)
{
	struct str data = node_attr(n, STR("data"));
	bool comment = str_eq(n->text, STR(AKN_COMMENT));

	buf_char(out, '<');
	buf_add(out, n->text);
	if (!comment && data.n)
		buf_char(out, ' ');
	for (size_t i = 0; i < data.n; i++) {
		bool bad =
		    comment ? data.p[i] == '-' && i > 0 && data.p[i - 1] == '-'
			    : data.p[i] == '>' && i > 0 && data.p[i - 1] == '?';

		if (bad)
			buf_char(out, ' ');
		buf_char(out, data.p[i]);
	}
	if (comment && data.n && data.p[data.n - 1] == '-')
		buf_char(out, ' ');
	buf_add(out, comment ? STR("-->") : STR("?>"));
}

static bool write_is_special(const struct node *n)
{
	return n->kind == NODE_ELEMENT && n->text.n &&
	       (n->text.p[0] == '!' || n->text.p[0] == '?');
}

/* The specials outside the root element, each on its line. */
static void write_outside(struct writer *w, struct str place)
{
	for (const struct node *n = w->root->first; n; n = n->next) {
		if (!write_is_special(n) ||
		    !str_eq(node_attr(n, STR("place")), place))
			continue;
		write_special(w->out, n);
		buf_char(w->out, '\n');
	}
}

/* Is there text, or an inline element, right under n? */
static bool write_has_words(const struct node *n)
{
	for (const struct node *c = n->first; c != NULL; c = c->next)
		if (c->kind == NODE_TEXT || node_class(c->kind) == CLASS_INLINE)
			return true;
	return false;
}

static bool write_is_paragraphs(const struct node *cell)
{
	for (const struct node *c = cell->first; c != NULL; c = c->next)
		if (c->kind != NODE_P && c->kind != NODE_TEXT)
			return false;
	return true;
}

/* How the children of n are set, n itself standing in a setting. */
static enum setting write_setting(const struct node *n, enum setting in)
{
	enum node_class class = node_class(n->kind);

	if (class == CLASS_TEXTY ||
	    (class == CLASS_INLINE && n->kind != NODE_QUOTED_STRUCTURE) ||
	    (class == CLASS_ELEMENT && in == FLOW) || write_has_words(n) ||
	    (class == CLASS_CELL && write_is_paragraphs(n)))
		return FLOW;
	return LINES;
}

/* The eId that a removed node is written with. */
static struct str write_was(struct writer *w, struct str eid)
{
	void **v = map_put(&w->scratch, &w->was, eid);
	size_t k = (size_t)(uintptr_t)*v + 1;

	*v = (void *)(uintptr_t)k;
	if (k == 1)
		return str_join(&w->scratch, STR("was__"), eid);
	return str_format(&w->scratch, "was_%zu__%.*s", k, STR_ARG(eid));
}

/* known: the prefix is. */
static void write_mark(struct buf *out, const struct node *n, bool known)
{
	bool added = n->mark == MARK_ADDED;

	if (!known && node_attr(n, STR("xmlns:kz")).p == NULL)
		write_attr(out, STR("xmlns:kz"), STR(KZ_NAMESPACE));
	write_attr(out, STR("kz:mark"), added ? STR("added") : STR("removed"));
}

/* The schema allows attributes of others on all but these. */
static bool write_takes_mark(const struct node *n)
{
	return n->kind != NODE_ROOT && n->kind != NODE_ACT &&
	       n->kind != NODE_META && n->kind != NODE_ATTACHMENTS;
}

/* What a cell spanned before (tree/edition.h), or what quotation marks were,
   is a mark, too. */
static bool write_is_mark(const struct attr *t)
{
	return str_eq(t->name, STR("kz:startQuote")) ||
	       str_eq(t->name, STR("kz:endQuote")) ||
	       str_eq(t->name, STR("kz:rowspan")) ||
	       str_eq(t->name, STR("kz:colspan")) ||
	       str_eq(t->name, STR("kz:column"));
}

/* Marks among the attributes: their prefix is to be known.  Is it written now?
 */
static bool write_prefix(struct writer *w, const struct node *n)
{
	if (!w->marks || node_attr(n, STR("xmlns:kz")).p != NULL)
		return false;
	for (const struct attr *t = n->attrs; t != NULL; t = t->next)
		if (write_is_mark(t)) {
			write_attr(w->out, STR("xmlns:kz"), STR(KZ_NAMESPACE));
			return true;
		}
	return false;
}

static void write_attrs(struct writer *w, const struct node *n, bool gone)
{
	bool first = true, known;

	if (n->eid.n)
		write_attr(w->out, STR("eId"),
		           gone ? write_was(w, n->eid) : n->eid);
	if (n->kind == NODE_ROOT && n->attrs == NULL)
		write_attr(w->out, STR("xmlns"), STR(AKN_NAMESPACE));
	known = write_prefix(w, n);
	for (const struct attr *t = n->attrs; t != NULL; t = t->next) {
		if (!w->marks && write_is_mark(t))
			continue;
		if (n->kind == NODE_ROOT && !first)
			buf_add(w->out, STR("\n           "));
		write_attr(w->out, t->name, t->value);
		first = false;
	}
	if (w->marks && n->mark != MARK_NONE && write_takes_mark(n))
		write_mark(w->out, n, known);
}

static void write_text(struct writer *w, const struct node *n)
{
	struct str name = n->mark == MARK_ADDED ? STR("ins") : STR("del");

	if (!w->marks || n->mark == MARK_NONE) {
		xml_put(w->out, n->text, XML_TEXT);
		return;
	}
	buf_char(w->out, '<');
	buf_add(w->out, name);
	write_mark(w->out, n, false);
	buf_char(w->out, '>');
	xml_put(w->out, n->text, XML_TEXT);
	buf_add(w->out, STR("</"));
	buf_add(w->out, name);
	buf_char(w->out, '>');
}

/* The words of a footnote, a paragraph each. */
static void write_note(struct writer *w, const struct node *n)
{
	struct str rest = n->text;

	buf_char(w->out, '>');
	do {
		buf_add(w->out, STR("<p>"));
		xml_put(w->out, str_cut(&rest, '\n'), XML_TEXT);
		buf_add(w->out, STR("</p>"));
	} while (rest.n != 0);
	buf_add(w->out, STR("</authorialNote>"));
}

/* The start of n, or all of it where it has no children. */
static void write_open(struct writer *w, const struct node *n)
{
	const struct frame *in = w->depth ? &w->frames[w->depth - 1] : NULL;
	struct frame *f = &w->frames[w->depth];
	enum setting setting = in ? in->setting : LINES;

	f->level = in ? in->level + (setting == LINES) : 0;
	f->gone = n->mark == MARK_REMOVED || (in && in->gone);
	if (setting == LINES && n->kind != NODE_TEXT)
		write_indent(w->out, f->level);
	if (n->kind == NODE_TEXT) {
		write_text(w, n);
	} else if (write_is_special(n)) {
		write_special(w->out, n);
	} else {
		f->setting = write_setting(n, setting);
		buf_char(w->out, '<');
		buf_add(w->out, node_name(n));
		write_attrs(w, n, f->gone);
		if (n->kind == NODE_AUTHORIAL_NOTE)
			write_note(w, n);
		else
			buf_add(w->out, n->first ? STR(">") : STR("/>"));
	}
	if (n->first != NULL ? f->setting == LINES : setting == LINES)
		buf_char(w->out, '\n');
}

static void write_close(struct writer *w, const struct node *n)
{
	const struct frame *f = &w->frames[w->depth];

	if (f->setting == LINES)
		write_indent(w->out, f->level);
	buf_add(w->out, STR("</"));
	buf_add(w->out, node_name(n));
	buf_char(w->out, '>');
	if (w->depth == 0 || w->frames[w->depth - 1].setting == LINES)
		buf_char(w->out, '\n');
}

static bool write_leaves_out(const struct writer *w, const struct node *n)
{
	if (n->mark == MARK_REMOVED && !w->marks)
		return true;
	return n->parent == w->root && write_is_special(n) &&
	       node_attr(n, STR("place")).n != 0;
}

static void write_tree(struct writer *w)
{
	const struct node *n = w->root;

	for (;;) {
		bool out = n != w->root && write_leaves_out(w, n);

		if (!out)
			write_open(w, n);
		if (!out && n->first != NULL && w->depth < NODE_DEPTH_MAX) {
			n = n->first;
			w->depth++;
			continue;
		}
		while (n != w->root && n->next == NULL) {
			n = n->parent;
			w->depth--;
			write_close(w, n);
		}
		if (n == w->root)
			return;
		n = n->next;
	}
}

void write_akn(const struct doc *doc, struct buf *out, bool marks)
{
	struct writer w = {.out = out, .root = doc->root, .marks = marks};

	arena_init(&w.scratch);
	buf_add(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
	write_outside(&w, STR("before"));
	write_tree(&w);
	write_outside(&w, STR("after"));
	arena_free(&w.scratch);
}
