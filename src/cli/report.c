#include "cli/report.h"

#include "base/told.h"
#include "base/xml.h"
#include "cli/speech.h"

#include <string.h>

/* A report on its way out. */
struct report_page {
	struct journal *j;
	const struct told_words *words; /* of people */
	const nusqa_grammar *grammar;
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
enum { COLUMNS = sizeof(columns) / sizeof(*columns), LEVEL = 6, REASON = 8 };

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

/* A form in English. */
static void tsv_plain(struct buf *out, struct str form)
{
	struct buf told = {0};

	told_add(form, NULL, &told);
	tsv_field(out, buf_str(&told));
	buf_free(&told);
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
			else if (i == REASON)
				tsv_plain(out, s);
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
    "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<title>%s</title>\n";
static const char page_style[] =
    "<style>\n"
    "body{font:1rem/1.5 sans-serif;max-width:70rem;margin:2rem auto;"
    "padding:0 1rem}\n"
    "table{border-collapse:collapse;margin:0 0 2rem}\n"
    "caption{text-align:left;font-weight:bold;padding:.5rem 0}\n"
    "th,td{border:1px solid #888;padding:.2rem .6rem;text-align:left;"
    "vertical-align:top;overflow-wrap:break-word}\n"
    "td.n{text-align:right}\n"
    "@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}\n"
    "</style>\n</head>\n<body>\n";

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
			return diag_form(c);
	return STR("");
}

/* The words for an outcome. */
static struct str outcome_words(struct str outcome)
{
	static const struct {
		struct str name, words;
	} outcomes[] = {
	    {STR_INIT("done"), TOLD_INIT("done")},
	    {STR_INIT("duplicate"), TOLD_INIT("duplicate")},
	    {STR_INIT("unplaced"), TOLD_INIT("unplaced")},
	    {STR_INIT("failed"), TOLD_INIT("failed")},
	};

	for (size_t i = 0; i < sizeof(outcomes) / sizeof(*outcomes); i++)
		if (str_eq(outcomes[i].name, outcome))
			return outcomes[i].words;
	return outcome;
}

/* The word for a kind of act in the language of the page, which has acts in it;
   else its name. */
static struct str kind_words(const struct report_page *page, struct str kind)
{
	nusqa_str word =
	    nusqa_kind_word(page->grammar, speech_name(page->words),
	                    (nusqa_str){kind.p, kind.n});

	return word.n ? (struct str){word.p, word.n} : kind;
}

static const struct page_table tables[] = {
    {N_("Files"), JOURNAL_OUTCOMES, {N_("outcome"), N_("files")}, NULL},
    {N_("Acts"),
     JOURNAL_KINDS,
     {N_("kind"), N_("language"), N_("files")},
     NULL},
    {N_("Failures"), JOURNAL_FAILURES, {N_("file"), N_("reason")}, NULL},
    {N_("Duplicates, and acts that do not say which they are"),
     JOURNAL_APART,
     {N_("file"), N_("outcome"), N_("path"), N_("duplicate of")},
     NULL},
    {N_("Findings"),
     JOURNAL_FINDINGS,
     {N_("message"), N_("times"), N_("files")},
     code_words},
};

/* s: words of ours as forms, or what is of the files. */
static void page_cell(struct report_page *page, struct str s)
{
	struct buf *out = &page->out, told = {0};
	bool number = s.n != 0;

	for (size_t i = 0; i < s.n; i++)
		number = number && byte_is_digit(s.p[i]);
	buf_add(out, number ? STR("<td class=\"n\">") : STR("<td>"));
	told_add(s, page->words, &told);
	xml_put(out, buf_str(&told), XML_TEXT);
	buf_add(out, STR("</td>"));
	buf_free(&told);
}

static void page_row(struct report_page *page, const struct page_table *t)
{
	struct db *db = &page->j->db;
	struct buf *out = &page->out;

	buf_add(out, STR("<tr>"));
	for (int i = 0; i < 4 && t->heads[i] != NULL; i++) {
		struct str s = db_column(db, t->question, i);

		if (strcmp(t->heads[i], "outcome") == 0)
			s = outcome_words(s);
		if (strcmp(t->heads[i], "kind") == 0)
			s = kind_words(page, s);
		page_cell(page, s);
		if (i == 0 && t->words != NULL)
			page_cell(page, t->words(s));
	}
	buf_add(out, STR("</tr>\n"));
}

static void page_head(struct report_page *page, const struct page_table *t)
{
	const struct told_words *w = page->words;
	struct buf *out = &page->out;

	buf_format(out, "<table>\n<caption>%s</caption>\n<tr>",
	           speech_text(w, t->caption));
	for (int i = 0; i < 4 && t->heads[i] != NULL; i++) {
		buf_format(out, "<th scope=\"col\">%s</th>",
		           speech_text(w, t->heads[i]));
		if (i == 0 && t->words != NULL)
			buf_format(out, "<th scope=\"col\">%s</th>",
			           speech_text(w, N_("what it says")));
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
			page_head(page, t);
		any = true;
		page_row(page, t);
	}
	if (any)
		buf_add(&page->out, STR("</table>\n"));
}

static void page_write(struct report_page *page)
{
	const char *title = speech_text(page->words, N_("Report of a batch"));

	buf_format(&page->out, page_top, speech_name(page->words), title);
	buf_add(&page->out, STR(page_style));
	buf_format(&page->out, "<h1>%s</h1>\n", title);
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		page_table(page, &tables[i]);
	buf_add(&page->out, STR("</body>\n</html>\n"));
}

/* ---- either ---- */

struct report_job {
	struct journal *j;
	const struct told_words *words;
	const nusqa_grammar *grammar;
	void (*write)(struct report_page *page);
};

static void report_produce(const struct content *c, struct sink *to)
{
	const struct report_job *job = c->ctx;
	struct report_page page = {
	    .j = job->j,
	    .words = job->words,
	    .grammar = job->grammar,
	    .out = {.drain = report_drain, .ctx = to},
	};

	job->write(&page);
	buf_flush(&page.out);
	buf_free(&page.out);
}

enum status report_write(struct cli *cli, struct journal *j, const char *path)
{
	bool html = str_ends(str_from(path), STR(".html"));
	const struct report_job job = {j, cli->messages.words, cli_grammar(cli),
	                               html ? page_write : tsv_write};
	const struct content content = {.produce = report_produce, .ctx = &job};

	return output_write(&cli->arena, &cli->output, &cli->messages, path,
	                    &content) == OUTPUT_DONE
	           ? STATUS_DONE
	           : STATUS_FAILED;
}
