#include "base/embedded.h"
#include "render/escape.h"
#include "render/markup.h"

/* A file of the page's own. */
static struct str page_file(const char *path)
{
	for (size_t i = 0; i < page_file_count; i++)
		if (str_eq(page_files[i].path, str_from(path)))
			return page_files[i].bytes;
	return STR("");
}

static void html_label(const struct markup *m, const char *name,
                       const char *fallback)
{
	escape_html(m->out, markup_label(m, name, fallback));
}

static void html_path(struct markup *m, struct str path)
{
	if (path.n == 0)
		return;
	buf_add(m->out, STR("<p class=\"at\">"));
	escape_html(m->out, path);
	buf_add(m->out, STR("</p>\n"));
}

/* Where what is shown stands; of a table, the table. */
static void html_paths(struct markup *m, const struct excerpt *e)
{
	if (e->table != NULL) {
		html_path(m, excerpt_place(e));
		return;
	}
	for (size_t i = 0; i < e->npaths; i++)
		html_path(m, e->paths[i]);
}

static void html_excerpt(struct markup *m, const struct excerpt *e, bool at,
                         bool first)
{
	struct arena_mark mark = arena_mark(m->scratch);

	if (at)
		html_paths(m, e);
	if (e->table != NULL)
		markup_table(m, e, first);
	else if (e->block.note != NULL)
		markup_note(m, &e->block);
	else
		markup_block(m, &e->block, first);
	arena_release(m->scratch, mark);
}

/* What went or came together. */
static void html_half(struct markup *m, const struct excerpts *list,
                      struct span part, bool at)
{
	bool old = list->p[part.at].block.marked == STYLE_REMOVED;

	buf_add(m->out, old ? STR("<div class=\"old\">\n")
	                    : STR("<div class=\"new\">\n"));
	for (size_t i = part.at; i < part.at + part.n; i++)
		html_excerpt(m, &list->p[i], at, i == part.at);
	buf_add(m->out, STR("</div>\n"));
}

/* The heading of an appendix, and what else is its title. */
static bool is_title(const struct excerpt *e)
{
	return e->table == NULL &&
	       (block_level(&e->block) || block_is_label(&e->block) ||
	        (node_above(e->block.node, NODE_PREFACE) != NULL &&
	         node_above(e->block.node, NODE_ATTACHMENT) != NULL));
}

/* Titles from i on, and the wide table behind them, stand on turned pages. */
struct turned {
	size_t at;    /* the first that is not a title; before: it is known */
	size_t close; /* behind the table; 0: no page is turned */
};

static void turned_open(struct markup *m, const struct excerpts *list, size_t i,
                        struct turned *t)
{
	if (i < t->at || m->marked)
		return;
	t->at = i;
	while (t->at < list->n && is_title(&list->p[t->at]))
		t->at++;
	if (t->at < list->n && list->p[t->at].table != NULL &&
	    markup_is_wide(m, list->p[t->at].block.table)) {
		buf_add(m->out, STR("<div class=\"turned\">\n"));
		t->close = t->at + 1;
	}
	t->at++;
}

static void turned_close(struct markup *m, size_t i, struct turned *t)
{
	if (t->close != 0 && i >= t->close) {
		buf_add(m->out, STR("</div>\n"));
		t->close = 0;
	}
}

static void html_text(struct markup *m, const struct excerpts *list, bool at)
{
	struct turned turned = {0};
	size_t i = 0, mid, end;

	while (i < list->n) {
		turned_close(m, i, &turned);
		turned_open(m, list, i, &turned);
		if (list->p[i].gap && at)
			buf_add(m->out, STR("<hr class=\"gap\">\n"));
		end = excerpts_replaced(list, i, &mid);
		if (end == i) {
			html_excerpt(m, &list->p[i++], at, true);
			continue;
		}
		buf_add(m->out, STR("<div class=\"two\">\n"));
		if (mid > i)
			html_half(m, list, (struct span){i, mid - i}, at);
		if (end > mid)
			html_half(m, list, (struct span){mid, end - mid}, at);
		buf_add(m->out, STR("</div>\n"));
		i = end;
	}
	turned_close(m, i, &turned);
}

static struct str html_title(const struct doc *doc)
{
	return doc->title.n ? doc->title : doc->show.n ? doc->show : doc->name;
}

static void html_head(const struct markup *m)
{
	buf_add(m->out, STR("<!DOCTYPE html>\n<html"));
	if (m->doc->lang.n)
		escape_lang(m->out, m->doc->lang);
	buf_add(m->out,
	        STR(">\n<head>\n<meta charset=\"utf-8\">\n"
	            "<meta name=\"viewport\" content=\"width=device-width, "
	            "initial-scale=1\">\n"
	            "<meta name=\"generator\" content=\"nusqa\">\n"
	            "<meta http-equiv=\"Content-Security-Policy\" content=\""
	            "default-src 'none'; style-src 'unsafe-inline'; "
	            "script-src 'unsafe-inline'\">\n<title>"));
	escape_attr(m->out, html_title(m->doc));
	buf_add(m->out, STR("</title>\n<style>\n"));
	buf_add(m->out, page_file("page.css"));
	buf_add(m->out, STR("</style>\n</head>\n<body>\n"));
}

static void html_button(const struct markup *m, const char *id, const char *key,
                        struct str label)
{
	buf_format(m->out,
	           "<button type=\"button\" id=\"%s\" aria-keyshortcuts=\"%s\" "
	           "title=\"",
	           id, key);
	escape_attr(m->out, label);
	buf_format(m->out, " (%s)\">", key);
}

/* What works by the script only is hidden until it runs. */
static void html_bar(const struct markup *m)
{
	buf_add(m->out, STR("<a class=\"skip\" href=\"#text\">"));
	html_label(m, "page-skip", "Skip to the text");
	buf_add(m->out,
	        STR("</a>\n<header class=\"bar\"><span class=\"name\">"));
	escape_html(m->out, html_title(m->doc));
	buf_add(m->out, STR("</span>\n"));
	if (m->marked) {
		buf_add(m->out, STR("<span class=\"tools\" hidden>"));
		html_button(m, "previous", "p",
		            markup_label(m, "page-previous", "Previous"));
		buf_add(m->out, STR("↑</button> "));
		buf_add(m->out, STR("<output id=\"at\"></output> "));
		html_button(m, "next", "n",
		            markup_label(m, "page-next", "Next"));
		buf_add(m->out, STR("↓</button> "));
		html_button(m, "side", "s",
		            markup_label(m, "page-side", "Side by side"));
		html_label(m, "page-side", "Side by side");
		buf_add(m->out, STR("</button></span>\n"));
	}
	buf_add(m->out, STR("</header>\n"));
}

/* A label; what the one before it began with, too, is set back. */
static void html_entry_label(const struct markup *m, struct str before,
                             struct str label)
{
	size_t same = 0;

	for (size_t i = 0; i < before.n && i < label.n; i++) {
		if (before.p[i] != label.p[i])
			break;
		if (i > 0 && label.p[i - 1] == ',' && label.p[i] == ' ')
			same = i + 1;
	}
	if (same) {
		buf_add(m->out, STR("<span class=\"same\">"));
		escape_html(m->out, str_sub(label, 0, same));
		buf_add(m->out, STR("</span>"));
	}
	escape_html(m->out, str_after(label, same));
}

static void html_entry(const struct markup *m, const struct entry *e,
                       struct str before)
{
	static const struct {
		const char *class, *sign, *label, *fallback;
	} kinds[] = {
	    [ENTRY_CHANGED] = {"changed", "±", "page-changed", "changed"},
	    [ENTRY_ADDED] = {"added", "+", "page-added", "added"},
	    [ENTRY_REMOVED] = {"removed", "−", "page-removed", "removed"},
	    [ENTRY_MOVED] = {"moved", "→", "page-moved", "moved"},
	};

	buf_format(m->out, "<li><a href=\"#change-%zu\"", e->stop);
	if (e->lang.n)
		escape_lang(m->out, e->lang);
	buf_char(m->out, '>');
	if (e->kind != ENTRY_HEADING) {
		buf_format(m->out,
		           "<span class=\"sign %s\" role=\"img\" "
		           "aria-label=\"",
		           kinds[e->kind].class);
		escape_attr(m->out, markup_label(m, kinds[e->kind].label,
		                                 kinds[e->kind].fallback));
		buf_add(m->out, STR("\" title=\""));
		escape_attr(m->out, markup_label(m, kinds[e->kind].label,
		                                 kinds[e->kind].fallback));
		buf_format(m->out, "\">%s</span> ", kinds[e->kind].sign);
	}
	html_entry_label(m, before, e->label);
	buf_add(m->out, STR("</a></li>\n"));
}

static void html_contents(const struct markup *m)
{
	if (m->entries.n == 0)
		return;
	buf_add(m->out, STR("<nav><details open><summary>"));
	if (m->marked)
		html_label(m, "page-changes", "Changes");
	else
		html_label(m, "page-contents", "Contents");
	if (m->marked)
		buf_format(m->out, " (%zu)", m->entries.n);
	buf_format(m->out, "</summary>\n<ol class=\"%s\">\n",
	           m->marked ? "changes" : "headings");
	for (size_t i = 0; i < m->entries.n; i++)
		html_entry(m, &m->entries.p[i],
		           i && m->marked ? m->entries.p[i - 1].label
		                          : STR(""));
	buf_add(m->out, STR("</ol></details></nav>\n"));
}

static void html_main(const struct markup *m, const struct buf *text,
                      bool changes)
{
	buf_format(m->out, "<div class=\"page%s\">\n",
	           m->entries.n ? " listed" : "");
	html_contents(m);
	buf_add(m->out, STR("<main id=\"text\" tabindex=\"-1\">\n"));
	if (changes) {
		buf_add(m->out, STR("<h1 class=\"title\">"));
		escape_html(m->out, html_title(m->doc));
		buf_add(m->out, STR("</h1>\n"));
	}
	if (m->marked) {
		buf_add(m->out, STR("<div class=\"heads\"><span>"));
		html_label(m, "page-old", "Old");
		buf_add(m->out, STR("</span><span>"));
		html_label(m, "page-new", "New");
		buf_add(m->out, STR("</span></div>\n"));
	}
	if (text->n == 0 && changes) {
		buf_add(m->out, STR("<p class=\"none\">"));
		html_label(m, "page-none", "No changes");
		buf_add(m->out, STR("</p>\n"));
	}
	buf_add(m->out, buf_str(text));
	buf_add(m->out, STR("</main>\n</div>\n"));
}

void html_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	struct arena a, scratch;
	struct excerpts list = {0};
	struct buf text = {0};
	struct markup m = {.a = &a,
	                   .scratch = &scratch,
	                   .out = &text,
	                   .form = FORM_PAGE,
	                   .whole = !o->changes};

	arena_init(&a);
	arena_init(&scratch);
	markup_open(&m, doc);
	excerpts_read(&a, doc->root, o, &list);
	/* The list of contents stands before the text that it is found in. */
	html_text(&m, &list, o->changes);
	m.out = out;
	html_head(&m);
	html_bar(&m);
	html_main(&m, &text, o->changes);
	if (m.marked) {
		buf_add(out, STR("<script>\n"));
		buf_add(out, page_file("page.js"));
		buf_add(out, STR("</script>\n"));
	}
	buf_add(out, STR("</body>\n</html>\n"));
	buf_free(&text);
	arena_free(&a);
	arena_free(&scratch);
}
