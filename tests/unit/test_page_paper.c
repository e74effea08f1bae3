/* What a page of HTML says of its tables to paper and to what reads it aloud,
   and of the languages in it. */
#include "act.h"
#include "rendered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct render_options whole;

#define TABLE(rows)                                                            \
	RENDERED("<body><paragraph><content><table>" rows                      \
	         "</table></content></paragraph></body>")
#define APPENDIX(rows)                                                         \
	RENDERED("<body/><attachments><attachment><heading>1-қосымша"   \
	         "</heading><doc name=\"a\"><meta/><preface><p>Есеп</p>"   \
	         "</preface><mainBody><table>" rows                            \
	         "</table></mainBody></doc></attachment></attachments>")
#define TH(words) "<th><p>" words "</p></th>"
#define TD(words) "<td><p>" words "</p></td>"
#define TWO_OVER(words) "<th colspan=\"2\"><p>" words "</p></th>"
#define SIX(cell) cell cell cell cell cell cell

static void headings_of_columns_head_their_groups(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLE("<tr><th rowspan=\"2\"><p>№</p></th>" TWO_OVER(
		     "Сомасы") "</tr><tr>" TH("жоспар")
	                   TH("факт") "</tr>"
	                              "<tr>" TD("1") TD("2") TD("3") "</tr>"));
	rendered_has("<colgroup><col></colgroup>\n"
	             "<colgroup><col><col></colgroup>\n<thead>\n");
	rendered_has("<th scope=\"col\" rowspan=\"2\">");
	rendered_has("<th scope=\"colgroup\" colspan=\"2\">Сомасы</th>");
	rendered_has("<th scope=\"col\">факт</th></tr>\n</thead>\n");
}

/* The heading of all of the table heads no group of its columns; a table
   without groups says nothing of its columns. */
static void a_heading_of_all_columns_is_no_group(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLE("<tr>" TWO_OVER("План") "</tr><tr>" TH("Орган")
	                   TH("Срок") "</tr><tr>" TD("1") TD("2") "</tr>"));
	rendered_has("<th scope=\"col\" colspan=\"2\">План</th>");
	rendered_lacks("<col");
}

/* Only the names of columns are repeated by each page. */
static void titles_among_the_rows_head_what_is_below_them(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLE("<tr>" TH("Орган") TH("Срок") "</tr><tr>" TWO_OVER(
		     "Раздел 1") "</tr><tr>" TD("1")
	                   TD("2") "</tr><tr>" TWO_OVER(
			       "Раздел 2") "</tr><tr>" TH("3")
	                       TD("4") "</tr>"));
	rendered_has("Срок</th></tr>\n</thead>\n<tbody>\n<tr>"
	             "<th scope=\"rowgroup\" colspan=\"2\">Раздел 1</th></tr>");
	rendered_has("<td>2</td></tr>\n</tbody>\n<tbody>\n<tr>"
	             "<th scope=\"rowgroup\" colspan=\"2\">Раздел 2</th></tr>");
	rendered_has("<th scope=\"row\">3</th><td>4</td>");
}

/* Rows that one cell binds are no two groups. */
static void a_cell_that_reaches_down_holds_its_rows_together(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLE("<tr>" TD("1") "<td rowspan=\"2\"><p>2</p></td></tr>"
	                              "<tr>" TH("Бөлім") "</tr>"));
	rendered_lacks("</tbody>\n<tbody>");
	rendered_lacks("rowgroup");
}

static void a_table_that_fits_the_paper_says_nothing_of_it(void **state)
{
	(void)state;
	rendered("html", &whole, APPENDIX("<tr>" SIX(TD("есеп")) "</tr>"));
	rendered_has("<div class=\"t\" tabindex=\"0\">");
	rendered_lacks("<div class=\"turned\">");
}

static void a_wide_table_turns_the_paper_with_its_title(void **state)
{
	(void)state;
	rendered("html", &whole,
	         APPENDIX("<tr>" SIX(TD("қаржыландыру") TD("2024")) "</tr>"));
	rendered_has("<div class=\"turned\">\n<p");
	rendered_has("1-қосымша");
	rendered_has("<div class=\"t wide\" style=\"--letters:120\" "
	             "tabindex=\"0\">\n");
	rendered_has("</table>\n</div>\n</div>\n</div>\n</main>");
	rendered_lacks("<col");
}

static void
a_table_too_wide_for_its_words_says_how_wide_columns_are(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLE("<tr>" SIX(SIX(TD("қаржыландыру"))) "</tr>"));
	rendered_has("<div class=\"t large full\" style=\"--letters:504\" ");
	rendered_has("<colgroup><col style=\"--part:2.7%\"></colgroup>\n");
}

/* One long word turns no page: it is broken. */
static void a_long_word_turns_no_paper(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLE("<tr>" TD("https://example.kz/"
	                         "0123456789012345678901234567890123456789"
	                         "0123456789012345678901234567890123456789")
	                   TD("1") "</tr>"));
	rendered_has("<div class=\"t full\" style=\"--letters:21\" ");
}

/* On paper an act is an act: what leads through the page is not printed, and
   paragraphs open with an indent, so that the print is read back as them. */
static void paper_shows_the_act_alone_in_paragraphs_with_an_indent(void **state)
{
	(void)state;
	rendered("html", &whole,
	         RENDERED("<body><chapter eId=\"chp_1\"><num>1-тарау.</num>"
	                  "<heading>Ереже</heading><paragraph><num>1.</num>"
	                  "<content><p>Есеп.</p></content></paragraph>"
	                  "</chapter><chapter eId=\"chp_2\"><num>2-тарау.</num>"
	                  "<heading>Есеп</heading></chapter></body>"));
	rendered_has("@media print {");
	rendered_has(".bar, .skip, nav { display: none; }");
	rendered_has("main p, main p.num { text-indent: 1.25cm;");
	rendered_has("main p.num, main p.num .n { padding: 0; }");
	rendered_has("<header class=\"bar\">");
	rendered_has("<nav><details open>");
	rendered_has("<main id=\"text\" tabindex=\"-1\">\n<h");
}

static void what_is_in_another_language_says_in_which(void **state)
{
	(void)state;
	rendered(
	    "html", &whole,
	    RENDERED("<body xml:lang=\"kk\"><paragraph><content><p>Мына: "
	             "<ref xml:lang=\"ru\" href=\"#x\">слово</ref>.</p>"
	             "</content></paragraph></body><attachments>"
	             "<attachment xml:lang=\"ru\"><heading>Приложение"
	             "</heading><doc name=\"a\"><meta/><mainBody><p>Да.</p>"
	             "<table><tr>" TD("1") "</tr></table></mainBody></doc>"
	                                   "</attachment></attachments>"));
	rendered_has("<html lang=\"kk\">");
	rendered_has("<p class=\"b\">Мына: ");
	rendered_has("<span lang=\"ru\">слово</span>");
	rendered_has("\" lang=\"ru\">Приложение</a></li>");
	rendered_has("<p class=\"b\" lang=\"ru\">Да.</p>");
	rendered_has("<div class=\"t\" lang=\"ru\" tabindex=\"0\">");
	rendered_has("<td>1</td>");
}

static void in_one_language_only_the_page_says_in_which(void **state)
{
	(void)state;
	rendered("html", &whole,
	         RENDERED("<body xml:lang=\"ru\"><p>Да.</p></body>"));
	rendered_has("<html lang=\"ru\">");
	rendered_lacks("<p class=\"b\" lang");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(headings_of_columns_head_their_groups),
	    TEST(a_heading_of_all_columns_is_no_group),
	    TEST(titles_among_the_rows_head_what_is_below_them),
	    TEST(a_cell_that_reaches_down_holds_its_rows_together),
	    TEST(a_table_that_fits_the_paper_says_nothing_of_it),
	    TEST(a_wide_table_turns_the_paper_with_its_title),
	    TEST(a_table_too_wide_for_its_words_says_how_wide_columns_are),
	    TEST(a_long_word_turns_no_paper),
	    TEST(paper_shows_the_act_alone_in_paragraphs_with_an_indent),
	    TEST(what_is_in_another_language_says_in_which),
	    TEST(in_one_language_only_the_page_says_in_which),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
