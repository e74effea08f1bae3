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

/* The words of a paragraph from its first requisite to its last. */
static struct str requisites_text(struct arena *a, const struct node *p)
{
	const struct node *last = NULL;
	struct buf out = {0};
	struct str s;
	bool open = false;

	for (const struct node *n = p->first; n != NULL; n = n->next)
		if (is_requisite(n))
			last = n;
	for (const struct node *n = p->first; n != NULL; n = node_next(n, p)) {
		open = open || is_requisite(n);
		if (n->prev == last && last != NULL)
			break;
		if (open && n->kind == NODE_TEXT)
			buf_add(&out, n->text);
	}
	s = str_copy(a, str_strip(buf_str(&out)));
	buf_free(&out);
	return s;
}

/* Type, authority, day and number as the act itself writes them; empty where
   they do not stand in one paragraph. */
static struct str act_requisites(struct arena *a, const struct doc *doc)
{
	for (const struct node *n = doc->root; n != NULL;
	     n = node_next(n, doc->root))
		if (n->kind == NODE_P && node_above(n, NODE_PREFACE) != NULL &&
		    node_child(n, NODE_DOC_TYPE) != NULL &&
		    node_child(n, NODE_DOC_DATE) != NULL &&
		    node_child(n, NODE_DOC_NUMBER) != NULL)
			return requisites_text(a, n);
	return (struct str){0};
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
	struct str show = act_requisites(a, old), act;

	if (show.n == 0 && !str_eq(old->show, old->title))
		show = old->show;
	act = label_of_kind(a, doc, show.n ? "table-act" : "table-nameless",
	                    old->work.subtype);
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
