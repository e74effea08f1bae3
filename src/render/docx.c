/* A document of Office Open XML (ECMA-376): what is marked as added or removed
   stands there as tracked changes. */
#include "render/docx_grid.h"

#include "base/xml.h"
#include "render/view.h"
#include "render/word.h"

enum {
	MARGIN = 1134,
	LEVELS = 6, /* of headings */
};

/* What paragraphs are, by their style; those of headings are behind. */
static const char part_styles[] =
    "<w:style w:type=\"paragraph\" w:styleId=\"Act\">"
    "<w:name w:val=\"Body Text First Indent\"/><w:basedOn "
    "w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"80\"/>"
    "<w:ind w:firstLine=\"709\"/><w:jc w:val=\"both\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Label\">"
    "<w:name w:val=\"Appendix Label\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:pPr><w:keepNext/><w:spacing w:before=\"480\" w:after=\"240\"/>"
    "<w:ind w:left=\"5387\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Signed\">"
    "<w:name w:val=\"Signature\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:pPr><w:spacing w:before=\"240\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Cell\">"
    "<w:name w:val=\"Table Contents\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Head\">"
    "<w:name w:val=\"Table Heading\"/><w:basedOn w:val=\"Cell\"/></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Doubt\">"
    "<w:name w:val=\"Doubtful Cell\"/><w:basedOn w:val=\"Cell\"/></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\">"
    "<w:name w:val=\"footnote text\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\">"
    "<w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign "
    "w:val=\"superscript\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Where\">"
    "<w:name w:val=\"Change Place\"/><w:basedOn w:val=\"Normal\"/>"
    "<w:pPr><w:keepNext/><w:spacing w:before=\"240\"/></w:pPr>"
    "<w:rPr><w:color w:val=\"595959\"/><w:sz w:val=\"20\"/>"
    "<w:szCs w:val=\"20\"/></w:rPr></w:style>\n";

static void styles_put(struct buf *out)
{
	buf_add(out, STR(part_styles));
	for (unsigned i = 1; i <= LEVELS; i++)
		buf_format(out,
		           "<w:style w:type=\"paragraph\" "
		           "w:styleId=\"Heading%u\"><w:name w:val=\"heading "
		           "%u\"/><w:basedOn w:val=\"Normal\"/><w:next "
		           "w:val=\"Act\"/><w:pPr><w:keepNext/><w:spacing "
		           "w:before=\"240\" w:after=\"120\"/>%s"
		           "<w:outlineLvl w:val=\"%u\"/></w:pPr><w:rPr><w:b/>"
		           "<w:bCs/></w:rPr></w:style>\n",
		           i, i,
		           i < LEVELS / 2 ? "<w:jc w:val=\"center\"/>" : "",
		           i - 1);
}

void docx_change(struct docx *d, const char *what, bool closed)
{
	buf_format(d->out, "<w:%s w:id=\"%zu\" w:author=\"nusqa\"%s>", what,
	           ++d->ids, closed ? "/" : "");
}

/* What the words of a run have in common. */
struct manner {
	unsigned style;
	struct str link; /* the address that they lead to; empty: to none */
	struct str lang; /* empty: that of the document */
};

static bool manner_eq(struct manner a, struct manner b)
{
	return a.style == b.style && str_eq(a.link, b.link) &&
	       str_eq(a.lang, b.lang);
}

static struct manner run_manner(const struct docx *d, const struct run *run,
                                unsigned without)
{
	bool foreign = !str_eq(run->lang, d->doc->lang);

	return (struct manner){.style = run->style & ~without,
	                       .link = run->link,
	                       .lang = foreign ? run->lang : STR("")};
}

static void run_open(struct docx *d, struct manner is)
{
	unsigned style = is.style;
	bool linked = is.link.n != 0;

	if (linked)
		word_link(d->a, &d->links, is.link, d->out);
	if (style & STYLE_MARKS)
		docx_change(d, style & STYLE_REMOVED ? "del" : "ins", false);
	buf_add(d->out, STR("<w:r>"));
	if ((style & (STYLE_BOLD | STYLE_DIM)) == 0 && !linked &&
	    is.lang.n == 0)
		return;
	buf_add(d->out, STR("<w:rPr>"));
	if (style & STYLE_BOLD)
		buf_add(d->out, STR("<w:b/><w:bCs/>"));
	/* Editors' notes are red in the official publication. */
	if (style & STYLE_DIM)
		buf_add(d->out, STR("<w:color w:val=\"FF0000\"/>"));
	else if (linked)
		buf_add(d->out, STR("<w:color w:val=\"0563C1\"/>"));
	if (linked)
		buf_add(d->out, STR("<w:u w:val=\"single\"/>"));
	if (is.lang.n)
		word_lang(d->out, is.lang);
	buf_add(d->out, STR("</w:rPr>"));
}

static void run_close(struct docx *d, struct manner is)
{
	buf_add(d->out, STR("</w:r>"));
	if (is.style & STYLE_MARKS)
		buf_add(d->out, is.style & STYLE_REMOVED ? STR("</w:del>")
		                                         : STR("</w:ins>"));
	if (is.link.n)
		word_link_end(d->out);
}

/* The words of a block, those of one manner as one run. */
static void runs_put(struct docx *d, const struct block *b, unsigned without)
{
	struct manner open = {0};
	bool opened = false;

	for (size_t i = 0; i < b->runs.n; i++) {
		const struct run *run = &b->runs.p[i];
		struct manner is = run_manner(d, run, without);
		bool ends = !opened || run->note || !manner_eq(is, open);

		if (opened && ends)
			run_close(d, open);
		opened = run->note == NULL;
		if (!opened) {
			docx_note(d, run);
			continue;
		}
		if (ends)
			run_open(d, is);
		open = is;
		word_text(d->out, run->text, (is.style & STYLE_REMOVED) != 0);
	}
	if (opened)
		run_close(d, open);
}

void docx_paragraph(struct docx *d, const struct block *b, struct str style,
                    unsigned without)
{
	/* Its mark has put it where it belongs. */
	if (b->note != NULL)
		return;
	buf_format(d->out, "<w:p><w:pPr><w:pStyle w:val=\"%.*s\"/>",
	           STR_ARG(style));
	if (b->marked & STYLE_MARKS) {
		buf_add(d->out, STR("<w:rPr>"));
		docx_change(d, b->marked & STYLE_REMOVED ? "del" : "ins", true);
		buf_add(d->out, STR("</w:rPr>"));
	}
	buf_add(d->out, STR("</w:pPr>"));
	runs_put(d, b, without);
	buf_add(d->out, STR("</w:p>\n"));
}

static void docx_block(struct docx *d, const struct block *b)
{
	size_t level = block_level(b);
	struct str style = STR("Act");

	if (level)
		style = str_format(d->scratch, "Heading%zu", level);
	else if (block_is_label(b) ||
	         (node_above(b->node, NODE_PREFACE) != NULL &&
	          node_above(b->node, NODE_ATTACHMENT) != NULL))
		style = STR("Label");
	else if (node_above(b->node, NODE_CONCLUSIONS) != NULL)
		style = STR("Signed");
	docx_paragraph(d, b, style,
	               level || block_is_label(b) ? STYLE_BOLD : 0);
}

static void docx_line(struct docx *d, struct str words)
{
	struct run run = {.text = words};
	struct block b = {.runs = {&run, 1, 1}};

	docx_paragraph(d, &b, STR("Where"), 0);
}

/* Is a cell marked as its row is not?  Tracked changes that all programs know
   add and take away rows only. */
static bool has_marked_cells(const struct node *table)
{
	for (const struct node *n = table->first; n; n = node_next(n, table))
		if (node_class(n->kind) == CLASS_CELL && n->mark != MARK_NONE &&
		    n->mark != n->parent->mark)
			return true;
	return false;
}

/* Of a table that one grid does not hold the rows of one edition, all of them
   marked. */
static void docx_half(struct docx *d, const struct excerpt *e, bool old)
{
	struct node *half = (struct node *)view_make(
	    d->scratch, e->table, old ? MARK_ADDED : MARK_REMOVED, e->rows);
	struct node *caption = node_child(half, NODE_CAPTION);

	if (caption != NULL)
		node_unlink(caption);
	for (struct node *n = half->first; n != NULL; n = n->next)
		if (n->kind == NODE_TR)
			n->mark = old ? MARK_REMOVED : MARK_ADDED;
	docx_grid(d, half);
}

/* A table, or both where its old and its new rows do not fit into one. */
static void docx_table(struct docx *d, const struct excerpt *e)
{
	docx_caption(d, e->table);
	if (e->block.marked ||
	    !(e->twice || has_marked_cells(e->block.table))) {
		docx_grid(d, e->block.table);
		return;
	}
	docx_half(d, e, true);
	docx_half(d, e, false);
}

static void docx_excerpt(struct docx *d, const struct excerpt *e, bool at)
{
	if (at && e->table != NULL && excerpt_place(e).n)
		docx_line(d, excerpt_place(e));
	for (size_t i = 0; at && e->table == NULL && i < e->npaths; i++)
		docx_line(d, e->paths[i]);
	if (e->table != NULL)
		docx_table(d, e);
	else
		docx_block(d, &e->block);
}

static void docx_document(struct docx *d, const struct render_options *o)
{
	struct excerpts list = {0};

	if (o->changes)
		excerpts_read(d->a, d->doc->root, o, &list);
	else
		excerpts_joined(d->a, d->doc->root, &list);
	word_open(d->out);
	for (size_t i = 0; i < list.n; i++) {
		struct arena_mark mark = arena_mark(d->scratch);

		if (o->changes)
			block_line_up(&list.p[i].block);
		docx_excerpt(d, &list.p[i], o->changes);
		arena_release(d->scratch, mark);
	}
	if (list.n == 0)
		buf_add(d->out, STR("<w:p/>"));
	word_close(d->out, (struct word_page){WORD_SHORT, WORD_LONG, MARGIN});
}

void docx_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	struct buf document = {0}, styles = {0};
	struct arena a, scratch;
	struct docx d = {.a = &a,
	                 .scratch = &scratch,
	                 .doc = doc,
	                 .out = &document,
	                 .width = WORD_SHORT - 2 * MARGIN};
	struct word_file file = {.title = doc->title};

	arena_init(&a);
	arena_init(&scratch);
	docx_document(&d, o);
	styles_put(&styles);
	file.document = buf_str(&document);
	file.styles = buf_str(&styles);
	file.links = &d.links;
	file.notes = buf_str(&d.notes);
	file.locale = doc->lang.n
	                  ? str_format(&scratch, "%.*s-KZ", STR_ARG(doc->lang))
	                  : STR("kk-KZ");
	word_pack(&file, out);
	buf_free(&document);
	buf_free(&styles);
	buf_free(&d.notes);
	arena_free(&scratch);
	arena_free(&a);
}
