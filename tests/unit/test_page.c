/* The page of HTML that shows an act or its changes. */
#include "act.h"
#include "rendered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static const struct render_options whole;
static const struct render_options changes = {.changes = true};

/* Elements that have no end. */
static bool is_void(struct str name)
{
	return str_eq(name, STR("br")) || str_eq(name, STR("hr")) ||
	       str_eq(name, STR("meta"));
}

/* Fails the test unless every element of the body ends where it should. */
static void is_balanced(void)
{
	struct str s = buf_str(&test.out), open[100];
	size_t depth = 0;

	s = str_after(s, str_find(s, STR("<body>")));
	s = str_sub(s, 0, str_find(s, STR("<script>\n")));
	while (s.n) {
		struct str tag, name;
		bool close;

		str_cut(&s, '<');
		tag = str_cut(&s, '>');
		close = str_starts(tag, STR("/"));
		tag = str_after(tag, close);
		name = str_cut(&tag, ' ');
		if (name.n == 0 || is_void(name))
			continue;
		if (!close) {
			assert_true(depth < 100);
			open[depth++] = name;
			continue;
		}
		if (str_eq(name, STR("html")))
			break;
		if (depth == 0 || !str_eq(open[--depth], name))
			fail_msg("</%.*s> ends something else in: %.*s",
			         STR_ARG(name), STR_ARG(buf_str(&test.out)));
	}
}

static void an_act_is_a_page_with_a_list_of_its_headings(void **state)
{
	(void)state;
	rendered("html", &whole,
	         RENDERED("<preface><longTitle><p><docTitle>Есеп туралы"
	                  "</docTitle></p></longTitle></preface><body><chapter>"
	                  "<num>1-тарау.</num><heading>Жалпы</heading>"
	                  "<article><num>1-бап.</num><heading>Ұғымдар"
	                  "</heading><paragraph><num>1.</num><intro><p>Мыналар:"
	                  "</p></intro><subparagraph><num>1)</num><content>"
	                  "<p>есеп;</p></content></subparagraph></paragraph>"
	                  "</article></chapter></body>"));
	is_balanced();
	rendered_has("<h1 class=\"b\">Есеп туралы</h1>\n"
	             "<h2 id=\"change-1\" class=\"b num\"><span class=\"n\">"
	             "1-тарау. </span>Жалпы</h2>\n"
	             "<h3 id=\"change-2\" class=\"b num\"><span class=\"n\">"
	             "1-бап. </span>Ұғымдар</h3>\n"
	             "<p class=\"b num\"><span class=\"n\">1. </span>Мыналар:"
	             "</p>\n"
	             "<p class=\"b num i1\"><span class=\"n\">1) </span>есеп;"
	             "</p>\n");
	rendered_has("<li><a href=\"#change-2\">1-бап. Ұғымдар</a></li>\n");
	rendered_lacks("<script>");
	rendered_lacks("not shown");
}

static const char changed[] = RENDERED(
    "<body><article><num>1-бап.</num><heading>Мерзім</heading>"
    "<paragraph" KZ_PATH "\"1-тармақ\"><num>1.</num><content><p>мерзім "
    "<del" KZ_MARK "\"removed\">екі</del><ins" KZ_MARK "\"added\">үш</ins> "
    "күн</p></content></paragraph>"
    "<paragraph><num>2.</num><content><p>бар</p></content></paragraph>"
    "<paragraph" KZ_MARK "\"removed\" kz:path=\"3-тармақ\"><num>3.</num>"
    "<content><p>кетті</p></content></paragraph>"
    "<paragraph" KZ_MARK "\"added\" kz:path=\"3-тармақ, жаңа\"><num>3.</num>"
    "<content><p>келді</p></content></paragraph></article></body>");

static void changes_are_listed_and_marked(void **state)
{
	(void)state;
	rendered("html", &whole, changed);
	is_balanced();
	rendered_has("<summary>Changes (3)</summary>");
	rendered_has("<li><a href=\"#change-2\"><span class=\"sign removed\" "
	             "role=\"img\" aria-label=\"removed\" title=\"removed\">−"
	             "</span> 3-тармақ</a></li>\n");
	rendered_has(
	    "<p id=\"change-1\" class=\"b num c\"><span class=\"n\">1. "
	    "</span>мерзім <del>екі</del><ins>үш</ins> күн</p>\n");
	rendered_has("<p class=\"b num\"><span class=\"n\">2. </span>бар</p>");
	rendered_has(
	    "<div class=\"two\">\n<div class=\"old\">\n"
	    "<p id=\"change-2\" class=\"b num c\"><span class=\"n\"><del>3. "
	    "</del></span><del>кетті</del></p>\n</div>\n<div class=\"new\">\n"
	    "<p id=\"change-3\" class=\"b num c\"><span class=\"n\"><ins>3. "
	    "</ins></span><ins>келді</ins></p>\n</div>\n</div>\n");
	rendered_has("<script>");
}

static void only_changes_stand_under_their_places(void **state)
{
	(void)state;
	rendered("html", &changes, changed);
	is_balanced();
	rendered_lacks(">бар<");
	rendered_has("<p class=\"at\">1-тармақ</p>\n<p id=\"change-1\"");
	rendered_has("<hr class=\"gap\">\n<div class=\"two\">\n"
	             "<div class=\"old\">\n<p class=\"at\">3-тармақ</p>\n");
	rendered("html", &changes,
	         RENDERED("<body><paragraph><num>1.</num>"
	                  "<content><p>бар</p></content>"
	                  "</paragraph></body>"));
	rendered_has("<p class=\"none\">No changes</p>");
}

static void
changes_without_places_are_listed_by_the_numbers_around(void **state)
{
	(void)state;
	rendered("html", &whole,
	         RENDERED("<body><article><num>4-бап.</num><heading>Мерзім"
	                  "</heading><paragraph><num>2.</num><content><p>"
	                  "мерзім <del" KZ_MARK "\"removed\">екі</del> күн</p>"
	                  "</content></paragraph></article></body>"));
	rendered_has("</span> 4-бап. 2. – мерзім екі күн</a>");
	rendered("html", &whole,
	         RENDERED("<body><article><num>4-бап.</num><heading>Мерзім"
	                  "</heading><paragraph><num>2.</num><content><p>"
	                  "мерзім <del" KZ_MARK
	                  "\"removed\">екі</del><ins" KZ_MARK
	                  "\"added\">үш</ins> күн</p></content></paragraph>"
	                  "</article></body>"));
	rendered_has("</span> 4-бап. 2. – мерзім екі → үш күн</a>");
}

static void hostile_text_is_only_text(void **state)
{
	(void)state;
	rendered("html", &changes,
	         RENDERED("<body><paragraph" KZ_PATH
	                  "\"&lt;b&gt;&quot;&amp;\"><num>&lt;1&gt;</num>"
	                  "<content><p>&lt;script&gt;alert(1)&lt;/script&gt; "
	                  "'а' &amp;amp; &#x202E;кері&#x202C; "
	                  "<ins" KZ_MARK "\"added\">&#x200B;</ins>&#xA0;"
	                  "</p></content></paragraph></body>"));
	is_balanced();
	rendered_has("<span class=\"n\">&lt;1&gt; </span>"
	             "&lt;script&gt;alert(1)&lt;/script&gt; &#39;а&#39; "
	             "&amp;amp; <span class=\"odd\">U+202E</span>кері"
	             "<span class=\"odd\">U+202C</span> <ins>"
	             "<span class=\"odd\">U+200B</span></ins>\xC2\xA0</p>");
	rendered_has("</span> &lt;b&gt;&quot;&amp;</a>");
	rendered_has("<p class=\"at\">&lt;b&gt;&quot;&amp;</p>");
	rendered_lacks("\xE2\x80\xAE");
	rendered_lacks("<script>alert");
}

#define TABLED(rows)                                                           \
	RENDERED("<body><paragraph><content><table>" rows                      \
	         "</table></content></paragraph></body>")
#define HEAD "<tr><th><p>№</p></th><th><p>Қала</p></th></tr>"

static void tables_keep_their_spans_and_heads(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLED("<caption>Жоспар</caption>" HEAD
	                "<tr><td colspan=\"2\"><p>1-бөлім</p></td></tr>"
	                "<tr><td rowspan=\"7\"><p>1</p></td><td><p>Орал</p>"
	                "<p>Атырау</p></td></tr>"));
	is_balanced();
	/* A span never reaches below the table. */
	rendered_has(
	    "<caption>Жоспар</caption>\n<thead>\n<tr><th scope=\"col\">№</th>"
	    "<th scope=\"col\">Қала</th></tr>\n</thead>\n<tbody>\n<tr>"
	    "<td colspan=\"2\">1-бөлім</td></tr>\n<tr><td>1</td><td><p>Орал</p>"
	    "<p>Атырау</p></td></tr>\n</tbody>\n</table>");
}

static void rows_and_cells_are_changes(void **state)
{
	(void)state;
	rendered("html", &changes,
	         TABLED(HEAD "<tr><td><p>1</p></td><td><p>Орал</p></td></tr>"
	                     "<tr" KZ_MARK
	                     "\"removed\" kz:path=\"кесте, 2-жол\">"
	                     "<td><p>2</p></td><td><p>Семей</p></td></tr>"
	                     "<tr><td><p>3</p></td><td" KZ_PATH
	                     "\"кесте, 3-жол, 2-баған\"><p>Ат<ins" KZ_MARK
	                     "\"added\">ырау</ins></p></td></tr>"));
	is_balanced();
	rendered_has("<p class=\"at\">кесте</p>\n<div class=\"one\">\n");
	rendered_has("<tr id=\"change-1\" class=\"old c\"><td><del>2</del></td>"
	             "<td><del>Семей</del></td></tr>\n"
	             "<tr><td>3</td><td id=\"change-2\" class=\"c\">Ат<ins>ырау"
	             "</ins></td></tr>\n");
	rendered_has("</span> <span class=\"same\">кесте, </span>3-жол, "
	             "2-баған</a>");
	rendered_lacks("Орал");
}

/* A cell that only one edition has: the row as it was, and as it is. */
static void cells_that_do_not_fit_together_make_two_rows(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLED(HEAD
	                "<tr><td><p>1</p></td><td" KZ_MARK
	                "\"removed\" kz:path=\"a\"><p>Орал</p></td>"
	                "<td" KZ_MARK "\"added\" kz:path=\"b\"><p>Семей</p>"
	                "</td></tr>"
	                "<tr><td><p>2</p></td><td><p>Атырау</p></td></tr>"));
	is_balanced();
	rendered_lacks("<p class=\"which\">");
	rendered_has(
	    "<tr class=\"old\"><td><del>1</del></td><td "
	    "id=\"change-1\" class=\"old c\"><del>Орал</del></td></tr>\n"
	    "<tr class=\"new\"><td><ins>1</ins></td><td "
	    "id=\"change-2\" class=\"new c\"><ins>Семей</ins></td></tr>\n"
	    "<tr><td>2</td>");
}

static void tables_with_other_columns_are_shown_twice(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLED(HEAD
	                "<tr><td><p>1</p></td><td" KZ_MARK
	                "\"removed\" kz:path=\"a\"><p>Орал</p></td>"
	                "<td" KZ_MARK "\"added\" kz:path=\"b\"><p>Семей</p>"
	                "</td><td" KZ_MARK "\"added\"><p>май</p></td></tr>"
	                "<tr><td><p>2</p></td><td><p>Атырау</p></td></tr>"));
	is_balanced();
	rendered_has("<p class=\"which\">Old</p>");
	rendered_has("<tr><td>1</td><td id=\"change-1\" class=\"old c\">"
	             "<del>Орал</del></td></tr>\n<tr><td>2</td>");
	rendered_has(
	    "<tr><td>1</td><td id=\"change-2\" class=\"new c\">"
	    "<ins>Семей</ins></td><td class=\"new\"><ins>май</ins></td>"
	    "</tr>\n<tr><td>2</td>");
}

/* A row put in and one struck inside a cell that spans: it spans both. */
static void cells_span_the_rows_of_both_editions(void **state)
{
	(void)state;
	rendered("html", &whole,
	         TABLED(HEAD
	                "<tr><td rowspan=\"2\"" KZ_SPAN "\"3\"><p>а</p></td>"
	                "<td><p>1</p></td></tr><tr" KZ_MARK "\"removed\"><td>"
	                "<p>2</p></td></tr><tr" KZ_MARK "\"removed\"><td>"
	                "<p>3</p></td></tr><tr" KZ_MARK "\"added\"><td>"
	                "<p>4</p></td></tr>"
	                "<tr><td><p>б</p></td><td><p>5</p></td></tr>"));
	rendered_has("<tr><td rowspan=\"4\">а</td><td>1</td></tr>\n"
	             "<tr id=\"change-1\" class=\"old c\"><td><del>2</del>"
	             "</td></tr>\n"
	             "<tr id=\"change-2\" class=\"old c\"><td><del>3</del>"
	             "</td></tr>\n"
	             "<tr id=\"change-3\" class=\"new c\"><td><ins>4</ins>"
	             "</td></tr>\n"
	             "<tr><td>б</td>");
}

/* Each kind that has text, with a mark on it. */
static void every_kind_is_shown_with_its_mark(void **state)
{
	static const char *const hier[] = {
	    "part",       "section",      "subsection",  "chapter",
	    "subchapter", "division",     "subdivision", "article",
	    "paragraph",  "subparagraph", "point",       "alinea"};
	static const char *const inlines[] = {
	    "docTitle", "docAuthority", "docDate",      "docNumber",  "docType",
	    "ref",      "rref",         "mod",          "quotedText", "date",
	    "person",   "role",         "organization", "signature",  "remark"};
	struct arena a;

	(void)state;
	arena_init(&a);
	for (size_t i = 0; i < sizeof(hier) / sizeof(*hier); i++) {
		rendered("html", &whole,
		         str_z(&a, str_format(
				       &a,
				       RENDERED("<body><%s" KZ_MARK
		                                "\"added\"><num>1.</num>"
		                                "<content><p>сөз</p></content>"
		                                "</%s></body>"),
				       hier[i], hier[i])));
		is_balanced();
		rendered_has("<ins>1. </ins></span><ins>сөз</ins></p>");
	}
	for (size_t i = 0; i < sizeof(inlines) / sizeof(*inlines); i++) {
		rendered(
		    "html", &whole,
		    str_z(&a,
		          str_format(&a,
		                     RENDERED("<body><paragraph><content>"
		                              "<p>бұл <%s" KZ_MARK
		                              "\"removed\">сөз</%s></p>"
		                              "</content></paragraph></body>"),
		                     inlines[i], inlines[i])));
		is_balanced();
		rendered_has("бұл <del>");
		rendered_has("сөз");
	}
	arena_free(&a);
}

static void appendices_and_quotations_have_their_places(void **state)
{
	(void)state;
	rendered(
	    "html", &whole,
	    RENDERED(
		"<body><paragraph><num>1.</num><content><p><mod>толық: "
		"<quotedStructure startQuote=\"«\" endQuote=\"»\"><article>"
		"<num>5.</num><heading>Жаңа</heading><content><p>сөз</p>"
		"</content></article></quotedStructure>;</mod></p></content>"
		"</paragraph></body><conclusions><p><signature>Министр"
		"</signature></p></conclusions><attachments>"
		"<attachment" KZ_MARK "\"removed\"><heading>Бұйрыққа<eol/>"
		" қосымша</heading><doc name=\"a\"><mainBody><table><tr><td>"
		"<p>1</p></td></tr></table></mainBody></doc></attachment>"
		"</attachments>"));
	is_balanced();
	/* What is quoted is no heading of this act. */
	rendered_has("<b>Жаңа</b>");
	rendered_lacks("<h2");
	rendered_has("<p class=\"b signed\">Министр</p>");
	rendered_has("class=\"b label c\"><del>");
	rendered_has("Бұйрыққа<br> қосымша");
	rendered_has("<td><del>1</del></td>");
}

static void a_page_needs_nothing_else_and_tells_its_language(void **state)
{
	(void)state;
	rendered("html", &whole, changed);
	rendered_has("<!DOCTYPE html>\n<html");
	rendered_has("<meta charset=\"utf-8\">");
	rendered_has("default-src 'none'");
	rendered_has("<style>\n:root {");
	rendered_lacks("src=");
	rendered_lacks("<link");
	rendered_lacks("http://");
	rendered_lacks("url(");
	rendered("html", &whole,
	         RENDERED("<meta><identification><FRBRExpression><FRBRlanguage "
	                  "language=\"kaz\"/></FRBRExpression></identification>"
	                  "</meta><body/>"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_act_is_a_page_with_a_list_of_its_headings),
	    TEST(changes_are_listed_and_marked),
	    TEST(only_changes_stand_under_their_places),
	    TEST(changes_without_places_are_listed_by_the_numbers_around),
	    TEST(hostile_text_is_only_text),
	    TEST(tables_keep_their_spans_and_heads),
	    TEST(rows_and_cells_are_changes),
	    TEST(cells_that_do_not_fit_together_make_two_rows),
	    TEST(tables_with_other_columns_are_shown_twice),
	    TEST(cells_span_the_rows_of_both_editions),
	    TEST(every_kind_is_shown_with_its_mark),
	    TEST(appendices_and_quotations_have_their_places),
	    TEST(a_page_needs_nothing_else_and_tells_its_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
