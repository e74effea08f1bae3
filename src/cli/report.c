#include "cli/report.h"

#include "base/xml.h"

#include <string.h>

/* A report on its way out. */
struct report_page {
	struct journal *j;
	struct buf out;
};

static void report_drain(void *ctx, const char *p, size_t n)
{
	sink_put(ctx, p, n);
}

/* ---- the table ---- */

static const char *const columns[] = {
    "file", "outcome", "kind",     "lang",   "iri",
    "path", "level",   "findings", "reason", "messages",
};
enum { COLUMNS = sizeof(columns) / sizeof(*columns), LEVEL = 6 };

static void tsv_field(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		switch (s.p[i]) {
		case '\t':
			buf_add(out, STR("\\t"));
			break;
		case '\n':
			buf_add(out, STR("\\n"));
			break;
		case '\\':
			buf_add(out, STR("\\\\"));
			break;
		default:
			buf_char(out, s.p[i]);
		}
}

/* {"N1011":2,"N3101":1} as "N1011 2, N3101 1". */
static void tsv_findings(struct buf *out, struct str json)
{
	for (size_t i = 0; i < json.n; i++)
		switch (json.p[i]) {
		case ':':
			buf_char(out, ' ');
			break;
		case ',':
			buf_add(out, STR(", "));
			break;
		case '{':
		case '}':
		case '"':
			break;
		default:
			buf_char(out, json.p[i]);
		}
}

static struct str level_words(int64_t level)
{
	return level > NUSQA_OK && level <= NUSQA_FATAL
	           ? diag_level_name((nusqa_level)level)
	           : STR("ok");
}

static void tsv_write(struct report_page *page)
{
	struct buf *out = &page->out;
	struct db *db = &page->j->db;

	for (size_t i = 0; i < COLUMNS; i++)
		buf_format(out, "%s%s", i ? "\t" : "", columns[i]);
	buf_char(out, '\n');
	db_number(db, JOURNAL_FILES, 1, page->j->run);
	while (db_row(db, JOURNAL_FILES)) {
		for (int i = 0; i < COLUMNS; i++) {
			struct str s = db_column(db, JOURNAL_FILES, i);

			if (i != 0)
				buf_char(out, '\t');
			if (strcmp(columns[i], "findings") == 0)
				tsv_findings(out, s);
			else if (i == LEVEL)
				buf_add(out, level_words(db_column_number(
						 db, JOURNAL_FILES, i)));
			else
				tsv_field(out, s);
		}
		buf_char(out, '\n');
	}
}

/* ---- the page ---- */

static const char page_top[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<title>Report of a batch</title>\n<style>\n"
    "body{font:1rem/1.5 sans-serif;max-width:70rem;margin:2rem auto;"
    "padding:0 1rem}\n"
    "table{border-collapse:collapse;margin:0 0 2rem}\n"
    "caption{text-align:left;font-weight:bold;padding:.5rem 0}\n"
    "th,td{border:1px solid #888;padding:.2rem .6rem;text-align:left;"
    "vertical-align:top;overflow-wrap:break-word}\n"
    "td.n{text-align:right}\n"
    "@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}\n"
    "</style>\n</head>\n<body>\n<h1>Report of a batch</h1>\n";

/* A table of the page: what is asked, and what its columns are. */
struct page_table {
	const char *caption;
	enum journal_question question;
	const char *heads[4];
	/* A column after the first from it, in words; NULL: there is none. */
	struct str (*words)(struct str first);
};

/* The text of the message that "N1011" is the code of. */
static struct str code_words(struct str code)
{
	unsigned number;

	if (!str_number(str_after(code, 1), &number))
		return STR("");
	for (enum diag_code c = 0; c < DIAG_COUNT; c++)
		if (diag_number(c) == number)
			return diag_text(c);
	return STR("");
}

static const struct page_table tables[] = {
    {"Files", JOURNAL_OUTCOMES, {"outcome", "files"}, NULL},
    {"Acts", JOURNAL_KINDS, {"kind", "language", "files"}, NULL},
    {"Failures", JOURNAL_FAILURES, {"file", "reason"}, NULL},
    {"Duplicates, and acts that do not say which they are",
     JOURNAL_APART,
     {"file", "outcome", "path", "duplicate of"},
     NULL},
    {"Findings", JOURNAL_FINDINGS, {"message", "times", "files"}, code_words},
};

static void page_cell(struct buf *out, struct str s)
{
	bool number = s.n != 0;

	for (size_t i = 0; i < s.n; i++)
		number = number && byte_is_digit(s.p[i]);
	buf_add(out, number ? STR("<td class=\"n\">") : STR("<td>"));
	xml_put(out, s, XML_TEXT);
	buf_add(out, STR("</td>"));
}

static void page_row(struct report_page *page, const struct page_table *t)
{
	struct db *db = &page->j->db;
	struct buf *out = &page->out;

	buf_add(out, STR("<tr>"));
	for (int i = 0; i < 4 && t->heads[i] != NULL; i++) {
		struct str s = db_column(db, t->question, i);

		page_cell(out, s);
		if (i == 0 && t->words != NULL)
			page_cell(out, t->words(s));
	}
	buf_add(out, STR("</tr>\n"));
}

static void page_head(struct buf *out, const struct page_table *t)
{
	buf_format(out, "<table>\n<caption>%s</caption>\n<tr>", t->caption);
	for (int i = 0; i < 4 && t->heads[i] != NULL; i++) {
		buf_format(out, "<th scope=\"col\">%s</th>", t->heads[i]);
		if (i == 0 && t->words != NULL)
			buf_add(out,
			        STR("<th scope=\"col\">what it says</th>"));
	}
	buf_add(out, STR("</tr>\n"));
}

static void page_table(struct report_page *page, const struct page_table *t)
{
	struct db *db = &page->j->db;
	bool any = false;

	db_number(db, t->question, 1, page->j->run);
	while (db_row(db, t->question)) {
		if (!any)
			page_head(&page->out, t);
		any = true;
		page_row(page, t);
	}
	if (any)
		buf_add(&page->out, STR("</table>\n"));
}

static void page_write(struct report_page *page)
{
	buf_add(&page->out, STR(page_top));
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		page_table(page, &tables[i]);
	buf_add(&page->out, STR("</body>\n</html>\n"));
}

/* ---- either ---- */

struct report_job {
	struct journal *j;
	void (*write)(struct report_page *page);
};

static void report_produce(const struct content *c, struct sink *to)
{
	const struct report_job *job = c->ctx;
	struct report_page page = {
	    .j = job->j,
	    .out = {.drain = report_drain, .ctx = to},
	};

	job->write(&page);
	buf_flush(&page.out);
	buf_free(&page.out);
}

enum status report_write(struct cli *cli, struct journal *j, const char *path)
{
	bool html = str_ends(str_from(path), STR(".html"));
	const struct report_job job = {j, html ? page_write : tsv_write};
	const struct content content = {.produce = report_produce, .ctx = &job};

	return output_write(&cli->arena, &cli->output, &cli->messages, path,
	                    &content) == OUTPUT_DONE
	           ? STATUS_DONE
	           : STATUS_FAILED;
}
