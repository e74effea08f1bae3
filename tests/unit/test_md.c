/* Acts and their changes as GitHub-flavoured Markdown. */
#include "act.h"
#include "rendered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct render_options whole;
static const struct render_options changes = {.changes = true};

static void headings_have_their_rank_and_numbers_are_no_lists(void **state)
{
	(void)state;
	rendered_is(
	    "md", &whole,
	    RENDERED("<preface><longTitle><p><docTitle>Есеп туралы"
	             "</docTitle></p></longTitle></preface><body><chapter>"
	             "<num>1-тарау.</num><heading>Жалпы</heading><article>"
	             "<num>1-бап.</num><heading>Ұғымдар</heading><paragraph>"
	             "<num>1.</num><intro><p>Мыналар:</p></intro>"
	             "<subparagraph><num>1)</num><content><p>есеп;</p>"
	             "</content></subparagraph></paragraph></article></chapter>"
	             "</body>"),
	    "# Есеп туралы\n\n## 1-тарау. Жалпы\n\n### 1-бап. Ұғымдар\n\n"
	    "1\\. Мыналар:\n\n1\\) есеп;\n\n");
}

static void text_is_never_mark_up(void **state)
{
	(void)state;
	rendered_is(
	    "md", &whole,
	    RENDERED("<body><p># бір *екі* _үш_ `төрт` [бес](x) &lt;b&gt; "
	             "&amp;lt; ~~а~~ $x$ \\</p><p>- тізім<eol/>12. емес</p>"
	             "<p>+ а</p><p>===</p><p>1<date>.</date> а</p>"
	             "<p>5-1. а &#x202E;</p><p><remark>Ескерту.</remark></p>"
	             "</body>"),
	    "\\# бір \\*екі\\* \\_үш\\_ \\`төрт\\` \\[бес\\](x) &lt;b&gt; "
	    "&amp;lt; \\~\\~а\\~\\~ \\$x\\$ \\\\\n\n"
	    "\\- тізім\\\n12\\. емес\n\n\\+ а\n\n\\===\n\n1\\. а\n\n"
	    "5-1. а \\[U+202E\\]\n\n<i>Ескерту.</i>\n\n");
}

static const char changed[] = RENDERED(
    "<body><paragraph" KZ_PATH "\"1-тармақ\"><num>1.</num><content><p>мерзім "
    "<del" KZ_MARK "\"removed\">екі</del><ins" KZ_MARK "\"added\">үш</ins> "
    "күн</p></content></paragraph>"
    "<paragraph><num>2.</num><content><p>бар</p></content></paragraph>"
    "<paragraph" KZ_MARK "\"removed\" kz:path=\"3-тармақ\"><num>3.</num>"
    "<content><p>кетті</p></content></paragraph></body>");

static void changes_are_ins_and_del(void **state)
{
	(void)state;
	rendered_is("md", &whole, changed,
	            "1\\. мерзім <del>екі</del><ins>үш</ins> күн\n\n2\\. бар"
	            "\n\n<del>3\\. кетті</del>\n\n");
	rendered_is("md", &changes, changed,
	            "> 1-тармақ\n\n1\\. мерзім <del>екі</del><ins>үш</ins> "
	            "күн\n\n* * *\n\n> 3-тармақ\n\n<del>3\\. кетті</del>\n\n");
}

#define TABLED(rows) RENDERED("<body><table>" rows "</table></body>")

static void tables_without_spans_are_markdown(void **state)
{
	(void)state;
	rendered_is("md", &whole,
	            TABLED("<caption>Жоспар</caption><tr><th><p>№</p></th><th>"
	                   "<p>a|b</p></th></tr><tr><td><p>1.</p></td><td>"
	                   "<p>Орал</p><p>Семей</p></td></tr>"
	                   "<tr" KZ_MARK "\"removed\"><td><p>2</p></td><td/>"
	                   "</tr>"),
	            "<b>Жоспар</b>\n\n| № | a\\|b |\n| --- | --- |\n"
	            "| 1. | Орал<br>Семей |\n| <del>2</del> |  |\n\n");
	/* A table has to have a head there. */
	rendered_is("md", &whole,
	            TABLED("<tr><td><p>1</p></td><td><p>2</p></td></tr>"),
	            "|  |  |\n| --- | --- |\n| 1 | 2 |\n\n");
}

static void tables_with_spans_are_html(void **state)
{
	(void)state;
	rendered_is("md", &whole,
	            TABLED("<tr><td colspan=\"2\"><p>* &lt;a&gt;</p></td></tr>"
	                   "<tr><td><p>1</p></td><td><p>2</p></td></tr>"),
	            "<table>\n<tbody>\n<tr><td colspan=\"2\">* &lt;a&gt;</td>"
	            "</tr>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n</table>"
	            "\n\n");
}

static void rows_that_do_not_fit_together_are_shown_twice(void **state)
{
	(void)state;
	rendered_is("md", &whole,
	            TABLED("<tr><td><p>1</p></td></tr><tr><td" KZ_MARK
	                   "\"removed\"><p>а</p></td><td" KZ_MARK
	                   "\"added\"><p>б</p></td><td" KZ_MARK
	                   "\"added\"><p>в</p></td></tr>"),
	            "<b>Old</b>\n\n|  |\n| --- |\n| 1 |\n| <del>а</del> |\n\n"
	            "<b>New</b>\n\n<table>\n<tbody>\n<tr><td>1</td></tr>\n"
	            "<tr><td><ins>б</ins></td><td><ins>в</ins></td></tr>\n"
	            "</tbody>\n</table>\n\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(headings_have_their_rank_and_numbers_are_no_lists),
	    TEST(text_is_never_mark_up),
	    TEST(changes_are_ins_and_del),
	    TEST(tables_without_spans_are_markdown),
	    TEST(tables_with_spans_are_html),
	    TEST(rows_that_do_not_fit_together_are_shown_twice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
