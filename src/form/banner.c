#include "form/banner.h"

/* The label of a kind of act, or that of any. */
static struct str label_of_kind(struct arena *a, const struct doc *doc,
                                const char *name, struct str kind)
{
	struct str label =
	    doc_label(doc, str_format(a, "%s-%.*s", name, STR_ARG(kind)));

	return label.n ? label : doc_label(doc, str_from(name));
}

static bool is_requisite(const struct node *n)
{
	return n->kind == NODE_DOC_TYPE || n->kind == NODE_DOC_AUTHORITY ||
	       n->kind == NODE_DOC_DATE || n->kind == NODE_DOC_NUMBER;
}

/* What a text node stands in of a paragraph: one of its children. */
static bool is_behind(const struct node *n, const struct node *type)
{
	for (const struct node *k = type->next; k != NULL; k = k->next)
		if (k == n)
			return true;
	return false;
}

/* The words of a paragraph from its first requisite to its last; at_end: the
   kind of act as the last one, what stands behind it before all. */
static struct str requisites_text(struct arena *a, const struct node *p,
                                  bool at_end)
{
	const struct node *type = node_child(p, NODE_DOC_TYPE), *last = NULL;
	struct buf out = {0}, behind = {0};
	struct str s;
	bool open = false;

	for (const struct node *n = p->first; n != NULL; n = n->next)
		if (is_requisite(n))
			last = n;
	for (const struct node *k = p->first; k != NULL; k = k->next) {
		bool late = at_end && is_behind(k, type);

		open = open || is_requisite(k);
		for (const struct node *n = k; open && n != NULL;
		     n = node_next(n, k))
			if (n->kind == NODE_TEXT)
				buf_add(late ? &behind : &out, n->text);
		if (k == last)
			break;
	}
	s = str_strip(buf_str(&out));
	if (str_strip(buf_str(&behind)).n)
		s = str_format(a, "%.*s %.*s",
		               STR_ARG(str_strip(buf_str(&behind))),
		               STR_ARG(s));
	else
		s = str_copy(a, s);
	buf_free(&behind);
	buf_free(&out);
	return s;
}

/* Type, authority, day and number as the act itself writes them; empty where
   they do not stand in one paragraph. */
static struct str act_requisites(struct arena *a, const struct doc *doc,
                                 bool at_end)
{
	for (const struct node *n = doc->root; n != NULL;
	     n = node_next(n, doc->root))
		if (n->kind == NODE_P && node_above(n, NODE_PREFACE) != NULL &&
		    node_child(n, NODE_DOC_TYPE) != NULL &&
		    node_child(n, NODE_DOC_DATE) != NULL &&
		    node_child(n, NODE_DOC_NUMBER) != NULL)
			return requisites_text(a, n, at_end);
	return (struct str){0};
}

/* Does a label put an ending to the last word of the act's name? */
static bool label_inflects(struct str label)
{
	size_t at = str_find(label, STR("{act}"));

	return at + 5 < label.n && label.p[at + 5] != ' ';
}

static struct str str_small(struct arena *a, struct str s)
{
	char first[4];
	size_t len, n;

	if (s.n == 0)
		return s;
	n = rune_put(rune_lower(str_rune(s, &len)), first);
	return str_join(a, (struct str){first, n}, str_after(s, len));
}

/* The act that is amended, as titles of amending acts name it. */
static struct str act_name(struct arena *a, const struct doc *doc,
                           const struct doc *old)
{
	struct str label =
	    label_of_kind(a, doc, "table-act", old->work.subtype);
	struct str show = act_requisites(a, old, label_inflects(label)), act;

	if (show.n == 0 && !str_eq(old->show, old->title))
		show = old->show;
	act = show.n
	          ? label
	          : label_of_kind(a, doc, "table-nameless", old->work.subtype);
	act = str_fill(a, act, STR("{act}"), show);
	act = str_fill(a, act, STR("{small}"), str_small(a, show));
	if (old->title.n == 0)
		return act;
	return str_fill(
	    a,
	    str_fill(a, doc_label(doc, STR("table-titled")), STR("{act}"), act),
	    STR("{title}"), old->title);
}

static struct str draft_name(struct arena *a, const struct doc *doc,
                             const struct doc *old, enum banner_what what)
{
	static const struct str changes[] = {
	    [BANNER_CHANGES] = STR_INIT("table-changes"),
	    [BANNER_ADDITIONS] = STR_INIT("table-additions"),
	    [BANNER_BOTH] = STR_INIT("table-both"),
	};
	struct str s = doc_label(doc, STR("table-draft-of"));

	s = str_fill(a, s, STR("{draft}"),
	             label_of_kind(a, doc, "table-draft", old->work.subtype));
	s = str_fill(a, s, STR("{changes}"), doc_label(doc, changes[what]));
	return str_fill(a, s, STR("{act}"), act_name(a, doc, old));
}

void banner_read(const struct diff *d, enum banner_what what,
                 struct comparative *c)
{
	static const struct str columns[COMPARATIVE_COLUMNS] = {
	    STR_INIT("table-number"), STR_INIT("table-element"),
	    STR_INIT("table-old"), STR_INIT("table-new"),
	    STR_INIT("table-why")};
	struct arena *a = (struct arena *)&d->arena;
	const struct doc *doc = d->new_doc;
	struct str draft = draft_name(a, doc, d->old_doc, what);

	c->lang = doc->lang;
	c->locale = doc_label(doc, STR("locale"));
	c->title = doc_label(doc, STR("table-title"));
	c->above = str_fill(a, doc_label(doc, STR("table-above")),
	                    STR("{draft}"), draft);
	c->below = str_fill(a, doc_label(doc, STR("table-below")),
	                    STR("{draft}"), draft);
	for (size_t i = 0; i < COMPARATIVE_COLUMNS; i++)
		c->columns[i] = doc_label(doc, columns[i]);
}
