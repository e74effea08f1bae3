#include "render/markup.h"

#include "render/escape.h"
#include "render/where.h"

enum {
	LEVEL_MOST = 6, /* of headings in HTML */
};

void markup_open(struct markup *m, const struct doc *doc)
{
	m->doc = doc;
	m->lang = doc->lang;
	m->marked = false;
	m->pathless = true;
	for (const struct node *n = doc->root; n; n = node_next(n, doc->root)) {
		bool said = node_attr(n, STR("kz:path")).n != 0;

		m->marked |= said || n->mark != MARK_NONE;
		m->pathless &= !said;
	}
}

struct str markup_label(const struct markup *m, const char *name,
                        const char *fallback)
{
	struct str s = doc_label(m->doc, str_from(name));

	return s.n ? s : str_from(fallback);
}

/* Where a mark, dim letters and bold ones begin and end; in that order. */
static const struct {
	unsigned style;
	struct str open, close;
} elements[] = {
    {STYLE_REMOVED, STR_INIT("<del>"), STR_INIT("</del>")},
    {STYLE_ADDED, STR_INIT("<ins>"), STR_INIT("</ins>")},
    {STYLE_DIM, STR_INIT("<i>"), STR_INIT("</i>")},
    {STYLE_BOLD, STR_INIT("<b>"), STR_INIT("</b>")},
};

enum { ELEMENTS = sizeof(elements) / sizeof(*elements) };

/* What is inside the first that changes ends and begins again. */
static void markup_switch(struct buf *out, unsigned from, unsigned to)
{
	size_t first = 0;

	while (first < ELEMENTS && !((from ^ to) & elements[first].style))
		first++;
	for (size_t i = ELEMENTS; i-- > first;)
		if (from & elements[i].style)
			buf_add(out, elements[i].close);
	for (size_t i = first; i < ELEMENTS; i++)
		if (to & elements[i].style)
			buf_add(out, elements[i].open);
}

static bool is_digits(struct str s)
{
	while (s.n && byte_is_digit(s.p[0]))
		s = str_after(s, 1);
	return s.n == 0;
}

/* Text of a page, in which spaces side by side are kept as they are. */
static void markup_spaced(struct buf *out, struct str s)
{
	while (s.n) {
		size_t at = str_find(s, STR("  ")), to = at;

		escape_html(out, str_sub(s, 0, at));
		while (to < s.n && s.p[to] == ' ')
			to++;
		if (to > at)
			buf_format(out,
			           "<span style=\"white-space:pre-wrap\">%.*s"
			           "</span>",
			           STR_ARG(str_sub(s, at, to)));
		s = str_after(s, to);
	}
}

/* The words of a run; start: they begin a line.  Do the next, too? */
static bool markup_text(const struct markup *m, struct str s, bool start)
{
	bool html = m->form == FORM_PAGE || m->form == FORM_HTML;

	if (str_eq(s, STR("\n"))) {
		buf_add(m->out,
		        m->form == FORM_LINES ? STR("\\\n") : STR("<br>"));
		return true;
	}
	if (m->form == FORM_PAGE)
		markup_spaced(m->out, s);
	else if (html)
		escape_html(m->out, s);
	else
		escape_md(m->out, s, start && m->form == FORM_LINES);
	return start && is_digits(s);
}

static bool is_foreign(const struct markup *m, struct str lang)
{
	return m->form == FORM_PAGE && lang.n != 0 && !str_eq(lang, m->lang);
}

void markup_lang(struct markup *m, struct str lang)
{
	if (!is_foreign(m, lang))
		return;
	escape_lang(m->out, lang);
	m->lang = lang;
}

/* The number of a footnote among all. */
static size_t note_number(struct markup *m, const struct node *note)
{
	size_t i = m->notes.n;

	/* The mark has been met shortly before. */
	while (i > 0 && m->notes.p[i - 1] != note)
		i--;
	if (i > 0)
		return i;
	*vec_push(m->a, &m->notes) = note;
	return m->notes.n;
}

/* The mark of a footnote leads to it, and it back to that: in a document that
   is there as a whole. */
static void note_link(struct markup *m, const struct node *note, bool back)
{
	size_t k = note_number(m, note);

	if (m->whole)
		buf_format(m->out,
		           back ? "<a role=\"doc-backlink\" "
		                  "href=\"#note-mark-%zu\">"
		                : "<a role=\"doc-noteref\" "
		                  "id=\"note-mark-%zu\" ",
		           k);
	if (m->whole && !back)
		buf_format(m->out, "href=\"#note-%zu\">", k);
}

static bool note_mark(struct markup *m, const struct run *run)
{
	if (m->form == FORM_LINES)
		buf_format(m->out, "[^%zu]", note_number(m, run->note));
	if (m->form != FORM_PAGE)
		return m->form == FORM_LINES;
	buf_add(m->out, STR("<sup>"));
	note_link(m, run->note, false);
	escape_html(m->out, run->text);
	buf_add(m->out, m->whole ? STR("</a></sup>") : STR("</sup>"));
	return true;
}

static bool markup_run(struct markup *m, const struct run *run, bool start)
{
	bool foreign = is_foreign(m, run->lang);
	bool within = m->whole && run->to.n != 0;
	bool leads = within || (m->form == FORM_PAGE && run->link.n != 0);

	if (run->note != NULL && note_mark(m, run))
		return false;
	if (leads) {
		buf_add(m->out,
		        within ? STR("<a href=\"#") : STR("<a href=\""));
		escape_attr(m->out, within ? run->to : run->link);
		buf_add(m->out, STR("\">"));
	}
	if (foreign) {
		buf_add(m->out, STR("<span"));
		escape_lang(m->out, run->lang);
		buf_char(m->out, '>');
	}
	start = markup_text(m, run->text, start);
	if (foreign)
		buf_add(m->out, STR("</span>"));
	if (leads)
		buf_add(m->out, STR("</a>"));
	return start;
}

void markup_words(struct markup *m, const struct block *b, unsigned without)
{
	size_t number = m->form == FORM_PAGE ? b->number : 0;
	unsigned style = 0;
	bool start = true;

	if (number)
		buf_add(m->out, STR("<span class=\"n\">"));
	for (size_t i = 0; i < b->runs.n; i++) {
		const struct run *run = &b->runs.p[i];

		/* The space behind it belongs to it. */
		if (number && i == number + 1) {
			markup_switch(m->out, style, 0);
			buf_add(m->out, STR("</span>"));
			style = 0;
		}
		markup_switch(m->out, style, run->style & ~without);
		style = run->style & ~without;
		start = markup_run(m, run, start);
	}
	markup_switch(m->out, style, 0);
}

/* Its paragraphs, behind the mark and a space. */
static void note_lines(struct markup *m, const struct block *b)
{
	struct block line = *b;

	for (size_t i = 2, to; i < b->runs.n; i = to + 1) {
		for (to = i;
		     to < b->runs.n && !str_eq(b->runs.p[to].text, STR("\n"));)
			to++;
		line.runs.p = b->runs.p + i;
		line.runs.n = to - i;
		if (m->form == FORM_LINES) {
			buf_add(m->out, i > 2 ? STR("\n\n    ") : STR(""));
			markup_words(m, &line, 0);
			continue;
		}
		buf_add(m->out, STR("<p class=\"b\">"));
		if (i == 2) {
			note_link(m, b->note, true);
			escape_html(m->out, b->runs.p[0].text);
			buf_add(m->out, m->whole ? STR("</a> ") : STR(" "));
		}
		markup_words(m, &line, 0);
		buf_add(m->out, STR("</p>"));
	}
}

void markup_note(struct markup *m, const struct block *b)
{
	size_t k = note_number(m, b->note);
	struct str around = m->lang;

	if (m->form == FORM_LINES) {
		buf_format(m->out, "[^%zu]: ", k);
		note_lines(m, b);
		return;
	}
	buf_add(m->out, STR("<div role=\"doc-footnote\""));
	if (m->whole)
		buf_format(m->out, " id=\"note-%zu\"", k);
	buf_add(m->out, STR(" class=\"note\""));
	markup_lang(m, b->lang);
	buf_char(m->out, '>');
	note_lines(m, b);
	buf_add(m->out, STR("</div>\n"));
	m->lang = around;
}

static size_t depth_of(const struct node *n)
{
	size_t depth = 0;

	for (n = n->parent; n != NULL; n = n->parent)
		depth += n->kind == NODE_ATTACHMENT ||
		         (node_class(n->kind) == CLASS_HIER &&
		          where_front(n, NODE_HEADING) != NULL);
	return depth;
}

size_t block_level(const struct block *b)
{
	const struct node *n = b->node, *unit = n->parent;
	size_t level;

	if (n->kind == NODE_P && (node_above(n, NODE_LONG_TITLE) != NULL ||
	                          node_child(n, NODE_DOC_TITLE) != NULL))
		level = 1 + depth_of(n);
	else if ((n->kind == NODE_NUM || n->kind == NODE_HEADING) &&
	         node_class(unit->kind) == CLASS_HIER &&
	         node_child(unit, NODE_HEADING) != NULL)
		level = 2 + depth_of(unit);
	else
		return 0;
	/* What a quotation heads is no part of this act. */
	if (node_above(n, NODE_QUOTED_STRUCTURE) != NULL)
		return 0;
	return level < LEVEL_MOST ? level : LEVEL_MOST;
}

bool block_is_label(const struct block *b)
{
	return b->node->kind == NODE_HEADING &&
	       b->node->parent->kind == NODE_ATTACHMENT;
}

void markup_id(struct markup *m, size_t stop)
{
	if (m->form == FORM_PAGE && stop)
		buf_format(m->out, " id=\"change-%zu\"", stop);
}

static size_t markup_add(struct markup *m, struct entry entry)
{
	if (entry.stop == 0)
		entry.stop = ++m->stops;
	entry.label = str_copy(m->a, entry.label);
	*vec_push(m->a, &m->entries) = entry;
	return entry.stop;
}

size_t markup_list(struct markup *m, const struct node *said, size_t stop)
{
	struct entry entry = {.label = node_attr(said, STR("kz:path")),
	                      .stop = stop};

	if (entry.label.n == 0)
		return stop;
	if (node_attr(said, STR("kz:moved")).n)
		entry.kind = ENTRY_MOVED;
	else if (said->mark == MARK_ADDED)
		entry.kind = ENTRY_ADDED;
	else if (said->mark == MARK_REMOVED)
		entry.kind = ENTRY_REMOVED;
	return markup_add(m, entry);
}

size_t markup_list_mute(struct markup *m, const struct node *n, unsigned marked)
{
	struct entry entry = {.kind = ENTRY_CHANGED};
	struct str place, words;

	if (!m->pathless || !m->marked)
		return 0;
	place = where_print(m->scratch, n);
	words = where_words(m->scratch, n);
	entry.label = place.n ? str_format(m->scratch, "%.*s – %.*s",
	                                   STR_ARG(place), STR_ARG(words))
	                      : words;
	if (marked & STYLE_ADDED)
		entry.kind = ENTRY_ADDED;
	else if (marked & STYLE_REMOVED)
		entry.kind = ENTRY_REMOVED;
	return markup_add(m, entry);
}

/* The number of a block among what is listed; 0: it is not. */
static size_t block_stop(struct markup *m, const struct block *b, bool first)
{
	bool marked = b->marked && first;
	size_t stop = 0;

	for (size_t i = 0; i < b->said.n; i++)
		stop = markup_list(m, b->said.p[i], stop);
	for (size_t i = 0; !b->marked && i < b->runs.n; i++)
		marked |= (b->runs.p[i].style & STYLE_MARKS) != 0;
	if (stop == 0 && marked)
		stop = markup_list_mute(
		    m, b->node->kind == NODE_NUM ? b->node->parent : b->node,
		    b->marked);
	return stop;
}

/* Where there are no changes, headings are listed. */
static size_t heading_stop(struct markup *m, const struct block *b)
{
	struct buf words = {0};
	size_t stop;

	if (m->marked || (block_level(b) < 2 && !block_is_label(b)))
		return 0;
	for (size_t i = 0; i < b->runs.n; i++)
		buf_add(&words, b->runs.p[i].text);
	stop = markup_add(
	    m,
	    (struct entry){.kind = ENTRY_HEADING,
	                   .label = buf_str(&words),
	                   .lang = is_foreign(m, b->lang) ? b->lang : STR("")});
	buf_free(&words);
	return stop;
}

static void block_class(struct markup *m, const struct block *b, size_t stop)
{
	const char *role = block_is_label(b)                       ? " label"
	                   : node_above(b->node, NODE_CONCLUSIONS) ? " signed"
	                                                           : "";
	size_t indent = b->indent < 4 ? b->indent : 4;

	buf_format(m->out, " class=\"b%s%s%s", role, b->number ? " num" : "",
	           m->marked && stop ? " c" : "");
	if (indent)
		buf_format(m->out, " i%zu", indent);
	buf_add(m->out, STR("\""));
}

void markup_anchor(const struct markup *m, const struct node *n)
{
	struct str id = m->whole && n->mark != MARK_REMOVED ? n->eid : STR("");

	if (id.n == 0)
		return;
	buf_add(m->out, STR("<a id=\""));
	escape_attr(m->out, id);
	buf_add(m->out, STR("\"></a>"));
}

/* The unit that begins with a block, by its number or heading; else what it
   is. */
static const struct node *block_unit(const struct block *b)
{
	const struct node *n = b->node;

	if (n->kind == NODE_NUM || (n->kind == NODE_HEADING &&
	                            node_child(n->parent, NODE_NUM) == NULL))
		return n->parent;
	return n;
}

void markup_block(struct markup *m, const struct block *b, bool first)
{
	size_t level = block_level(b);
	size_t stop = m->marked ? block_stop(m, b, first) : heading_stop(m, b);
	struct str around = m->lang,
		   name =
		       level ? str_format(m->scratch, "h%zu", level) : STR("p");

	buf_format(m->out, "<%.*s", STR_ARG(name));
	markup_id(m, stop);
	block_class(m, b, stop);
	markup_lang(m, b->lang);
	buf_char(m->out, '>');
	if (b->marked != STYLE_REMOVED)
		markup_anchor(m, block_unit(b));
	markup_words(m, b, level ? STYLE_BOLD : 0);
	buf_format(m->out, "</%.*s>\n", STR_ARG(name));
	m->lang = around;
}
