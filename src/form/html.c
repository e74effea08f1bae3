/* The comparative table as a page. */
#include "form/comparative.h"

#include "form/width.h"
#include "render/escape.h"

/* A4 lying, the head of the table on each page; narrow screens scroll. */
static const char page_head[] =
    "<style>\n"
    "@page { size: A4 landscape; margin: 20mm 15mm }\n"
    "body { font: 12pt/1.25 \"Times New Roman\", \"Liberation Serif\", serif; "
    "color: #000; background: #fff; margin: 1em }\n"
    "h1 { font-size: 1em; margin: 0 }\n"
    "header { text-align: center; margin: 0 auto 1em; max-width: 50em }\n"
    "header p { margin: 0.3em 0 }\n"
    ".form { overflow-x: auto }\n"
    "table { border-collapse: collapse }\n"
    ".form > table { width: 100%; min-width: 50em; table-layout: fixed }\n"
    "th, td { border: 1px solid #000; padding: 0.25em 0.4em; "
    "vertical-align: top; overflow-wrap: anywhere }\n"
    ".form > table > thead > tr > th { text-align: center }\n"
    "td table { width: 100%; table-layout: fixed; margin: 0.3em 0; "
    "font-size: 0.85em }\n"
    "td p { margin: 0 } td p + p { margin-top: 0.3em }\n"
    ".number { width: 4% } .element { width: 15% } .old, .new { width: 33% }\n"
    "td.number { text-align: center }\n"
    "ins { font-weight: bold; text-decoration: none }\n"
    "del { text-decoration: line-through }\n"
    ".odd { font: 0.75em monospace; border: 1px dotted }\n"
    "@media print { body { margin: 0 } .form { overflow: visible } "
    ".form > table { min-width: 0 } thead { display: table-header-group } }\n"
    "</style>\n";

/* The width for which tables of the act are laid out. */
enum { GRID_WIDTH = 4774 };

static const char *const column_names[COMPARATIVE_COLUMNS] = {
    "number", "element", "old", "new", "why"};

static void put_lines(struct buf *out, struct str s)
{
	bool first = true;

	while (s.n) {
		buf_add(out, first ? STR("") : STR("<br>"));
		escape_html(out, str_cut(&s, '\n'));
		first = false;
	}
}

static void put_passage(struct buf *out, const struct passage *p)
{
	buf_add(out, STR("<p>"));
	for (size_t i = 0; i < p->runs.n; i++) {
		const struct run *r = &p->runs.p[i];
		const char *tag = r->style & STYLE_ADDED     ? "ins"
		                  : r->style & STYLE_REMOVED ? "del"
		                                             : NULL;

		if (tag)
			buf_format(out, "<%s>", tag);
		put_lines(out, r->text);
		if (tag)
			buf_format(out, "</%s>", tag);
	}
	buf_add(out, STR("</p>"));
}

static void put_cell(struct buf *out, const struct grid_cell *c)
{
	buf_add(out, STR("<td"));
	if (c->cols > 1)
		buf_format(out, " colspan=\"%zu\"", c->cols);
	if (c->rows > 1)
		buf_format(out, " rowspan=\"%zu\"", c->rows);
	buf_char(out, '>');
	for (size_t i = 0; i < c->text.list.n; i++)
		put_passage(out, &c->text.list.p[i]);
	buf_add(out, STR("</td>"));
}

static void put_grid(struct arena *a, struct buf *out, const struct grid *g)
{
	size_t *widths = width_columns(a, g, GRID_WIDTH);

	buf_add(out, STR("<table>\n<colgroup>"));
	for (size_t i = 0; i < g->cols; i++)
		buf_format(out, "<col style=\"width: %zu%%\">",
		           widths[i] * 100 / GRID_WIDTH);
	buf_add(out, STR("</colgroup>\n"));
	for (size_t i = 0; i < g->lines.n; i++) {
		const struct grid_line *line = &g->lines.p[i];

		buf_add(out, STR("<tr>"));
		for (size_t k = 0; k < line->cells.n; k++)
			put_cell(out, &line->cells.p[k]);
		buf_add(out, STR("</tr>\n"));
	}
	buf_add(out, STR("</table>"));
}

static void put_wording(struct arena *a, struct buf *out, const char *class,
                        const struct redaction *w)
{
	buf_format(out, "<td class=\"%s\">", class);
	for (size_t i = 0; i < w->parts.n; i++) {
		if (w->parts.p[i].grid)
			put_grid(a, out, w->parts.p[i].grid);
		else
			put_passage(out, &w->parts.p[i].text);
		buf_char(out, '\n');
	}
	buf_add(out, STR("</td>\n"));
}

static void put_row(struct arena *a, struct buf *out, size_t number,
                    const struct comparative_row *row)
{
	buf_format(out, "<tr><td class=\"number\">%zu</td>\n", number);
	buf_add(out, STR("<td class=\"element\">"));
	for (size_t i = 0; i < row->element.n; i++) {
		buf_add(out, STR("<p>"));
		escape_html(out, row->element.p[i]);
		buf_add(out, STR("</p>"));
	}
	buf_add(out, STR("</td>\n"));
	put_wording(a, out, "old", &row->old);
	put_wording(a, out, "new", &row->fresh);
	buf_add(out, STR("<td class=\"why\"></td></tr>\n"));
}

static void put_line(struct buf *out, const char *tag, struct str s)
{
	if (s.n == 0)
		return;
	buf_format(out, "<%s>", tag);
	escape_attr(out, s);
	buf_format(out, "</%s>\n", tag);
}

void comparative_html(struct arena *a, const struct comparative *c,
                      struct buf *out)
{
	buf_add(out, STR("<!DOCTYPE html>\n<html lang=\""));
	escape_attr(out, c->lang);
	buf_add(out, STR("\">\n<head>\n<meta charset=\"utf-8\">\n"
	                 "<meta name=\"viewport\" "
	                 "content=\"width=device-width\">\n"));
	put_line(out, "title", c->title);
	buf_add(out, str_from(page_head));
	buf_add(out, STR("</head>\n<body>\n<header>\n"));
	put_line(out, "p", c->above);
	put_line(out, "h1", c->title);
	put_line(out, "p", c->below);
	buf_add(out,
	        STR("</header>\n<div class=\"form\"><table>\n<thead><tr>"));
	for (size_t i = 0; i < COMPARATIVE_COLUMNS; i++) {
		buf_format(out, "<th class=\"%s\">", column_names[i]);
		escape_attr(out, c->columns[i]);
		buf_add(out, STR("</th>"));
	}
	buf_add(out, STR("</tr></thead>\n<tbody>\n"));
	for (size_t i = 0; i < c->rows.n; i++) {
		struct arena_mark mark = arena_mark(a);

		put_row(a, out, i + 1, &c->rows.p[i]);
		arena_release(a, mark);
	}
	buf_add(out, STR("</tbody>\n</table></div>\n</body>\n</html>\n"));
}
