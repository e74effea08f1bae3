#include "act.h"
#include "akn/read.h"
#include "render/renderers.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define KZ " xmlns:kz=\"https://nusqa.example/ns\" kz:mark="
#define ACT(inside)                                                            \
	"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/"    \
	"3.0\"><act name=\"order\"><meta><x>not shown</x></meta>" inside       \
	"</act></akomaNtoso>"

static const struct render_options plain;

static void shows(const char *name, const struct render_options *o,
                  const char *xml, const char *want)
{
	struct report report = {0};
	const struct renderer *r = renderer_find(str_from(name));

	test.doc->raw = str_from(xml);
	assert_true(read_akn(test.doc, &report));
	assert_non_null(r);
	test.out.n = 0;
	r->render(test.doc, o, &test.out);
	buf_is(&test.out, want);
}

static void unknown_formats_are_not_found(void **state)
{
	(void)state;
	assert_null(renderer_find(STR("pdf")));
	assert_null(renderer_find(STR("")));
}

static const char code[] = ACT(
    "<preface><longTitle><p><docTitle>Есеп туралы</docTitle></p></longTitle>"
    "<p>Министрдің бұйрығы</p></preface>"
    "<body><chapter><num>1-тарау.</num><heading>Жалпы</heading>"
    "<article><num>1-бап.</num><heading>Ұғымдар</heading>"
    "<paragraph><num>1.</num><intro><p>Мыналар:</p></intro>"
    "<subparagraph><num>1)</num><content><p>есеп;</p></content>"
    "</subparagraph></paragraph></article></chapter>"
    "<paragraph><num>2.</num><alinea><content><p>Бір.</p></content></alinea>"
    "<alinea><content><p>Екі.</p></content></alinea></paragraph></body>"
    "<conclusions><p><signature>Министр А. Б.</signature></p></conclusions>"
    "<attachments><attachment><heading>Бұйрыққа<eol/> қосымша</heading>"
    "<documentRef href=\"/x\" showAs=\"Өзгермеген\"/></attachment>"
    "</attachments>");

static void text_has_a_paragraph_a_line(void **state)
{
	(void)state;
	shows("text", &plain, code,
	      "Есеп туралы\n\nМинистрдің бұйрығы\n\n1-тарау. Жалпы\n\n"
	      "1-бап. Ұғымдар\n1. Мыналар:\n1) есеп;\n2. Бір.\nЕкі.\n\n"
	      "Министр А. Б.\n\nБұйрыққа\nқосымша\nӨзгермеген\n");
}

static void a_terminal_shows_headings_and_levels(void **state)
{
	const struct render_options o = {.width = 24, .colour = true};

	(void)state;
	shows("term", &o,
	      ACT("<body><chapter><num>1.</num><heading>Бас</heading>"
	          "<paragraph><num>1.</num><intro><p>Мына сөздер сыймайды "
	          "бір жолға:</p></intro><subparagraph><num>1)</num><content>"
	          "<p>сөз <remark>Ескерту</remark></p></content>"
	          "</subparagraph></paragraph></chapter></body>"),
	      "\033[0;1m1. Бас\033[0m\n\n1. Мына сөздер сыймайды\nбір жолға:\n"
	      "    1) сөз \033[0;2mЕскерту\033[0m\n");
}

static const char changed[] =
    ACT("<body><paragraph" KZ "\"removed\"><num>1.</num><content><p>кетті</p>"
        "</content></paragraph><paragraph><num>1.</num><content><p>мерзім "
        "<del" KZ "\"removed\">екі</del><ins" KZ "\"added\">үш</ins> күн</p>"
        "</content></paragraph></body>");

static void changes_show_without_colour(void **state)
{
	const char want[] = "[-1. кетті-]\n1. мерзім [-екі-]{+үш+} күн\n";

	(void)state;
	shows("text", &plain, changed, want);
	shows("term", &plain, changed, want);
}

static void changes_show_in_colour(void **state)
{
	const struct render_options o = {.colour = true};

	(void)state;
	shows("term", &o, changed,
	      "\033[0;9;31m1. кетті\033[0m\n1. мерзім \033[0;9;31mекі"
	      "\033[0;4;32mүш\033[0m күн\n");
}

static void quotations_stand_between_their_marks(void **state)
{
	(void)state;
	shows(
	    "text", &plain,
	    ACT("<body><paragraph><num>1.</num><content><p><mod>толықтырылсын:"
	        "<quotedStructure startQuote=\"«\" endQuote=\"»\"><paragraph>"
	        "<num>5.</num><intro><p>Жаңа</p></intro></paragraph>"
	        "</quotedStructure>;</mod></p></content></paragraph></body>"),
	    "1. толықтырылсын:\n«5. Жаңа»;\n");
}

#define TABLE(rows)                                                            \
	ACT("<body><paragraph><content><table>" rows                           \
	    "</table></content></paragraph></body>")

static const char spans[] =
    TABLE("<caption>Жоспар</caption>"
          "<tr><th><p>№</p></th><th><p>Қала</p></th><th><p>Күні</p></th></tr>"
          "<tr><td colspan=\"3\"><p>1-бөлім</p></td></tr>"
          "<tr><td><p>1</p></td><td><p>Алматы қаласы</p></td>"
          "<td rowspan=\"2\"><p>екі айдың ішінде болады</p></td></tr>"
          "<tr><td><p>2</p></td><td><p>Орал</p><p>мен Атырау</p></td></tr>");

static void tables_in_text_are_aligned(void **state)
{
	(void)state;
	shows("text", &plain, spans,
	      "Жоспар\n"
	      "№ | Қала          | Күні\n"
	      "--+---------------+------------------------\n"
	      "1-бөлім\n"
	      "1 | Алматы қаласы | екі айдың ішінде болады\n"
	      "2 | Орал мен Атырау\n");
}

static void tables_in_a_terminal_are_boxes(void **state)
{
	const struct render_options o = {.width = 30};

	(void)state;
	shows("term", &o, spans,
	      "Жоспар\n"
	      "┌───┬────────────┬───────────┐\n"
	      "│ № │ Қала       │ Күні      │\n"
	      "├───┴────────────┴───────────┤\n"
	      "│ 1-бөлім                    │\n"
	      "├───┬────────────┬───────────┤\n"
	      "│ 1 │ Алматы     │ екі айдың │\n"
	      "│   │ қаласы     │ ішінде    │\n"
	      "├───┼────────────┤ болады    │\n"
	      "│ 2 │ Орал       │           │\n"
	      "│   │ мен Атырау │           │\n"
	      "└───┴────────────┴───────────┘\n");
}

static void words_of_a_cell_are_cut_last_of_all(void **state)
{
	const struct render_options o = {.width = 30}, narrow = {.width = 16};

	(void)state;
	shows("term", &o,
	      TABLE("<tr><td colspan=\"2\"><p>Площадь, га</p></td></tr>"
	            "<tr><td><p>1</p></td><td><p>2</p></td></tr>"),
	      "┌──────────┐\n"
	      "│ Площадь, │\n"
	      "│ га       │\n"
	      "├─────┬────┤\n"
	      "│ 1   │ 2  │\n"
	      "└─────┴────┘\n");
	shows("term", &narrow,
	      TABLE("<tr><td><p><del" KZ "\"removed\">тонна</del><ins" KZ
	            "\"added\">грамм</ins></p></td></tr>"),
	      "┌──────────────────┐\n"
	      "│ [-тонна-]        │\n"
	      "│ {+грамм+}        │\n"
	      "└──────────────────┘\n");
}

static void a_high_span_makes_its_last_row_higher(void **state)
{
	const struct render_options o = {.width = 20};

	(void)state;
	shows("term", &o,
	      TABLE("<tr><td rowspan=\"2\"><p>a</p><p>b</p><p>c</p><p>d</p>"
	            "</td><td/></tr><tr><td><p>x</p></td></tr>"),
	      "┌───┬───┐\n"
	      "│ a │   │\n"
	      "│ b ├───┤\n"
	      "│ c │ x │\n"
	      "│ d │   │\n"
	      "└───┴───┘\n");
}

static void tables_that_do_not_fit_become_lines(void **state)
{
	const struct render_options o = {.width = 20};

	(void)state;
	shows("term", &o,
	      TABLE("<tr><td><p>a</p></td><td><p>b</p></td></tr>"
	            "<tr><td><p>c</p></td></tr>"),
	      "a | b\nc\n");
	shows(
	    "term", &o,
	    TABLE("<tr><td colspan=\"5\"><p>a</p></td><td><p>b</p></td></tr>"),
	    "a |  |  |  |  | b\n");
}

static void a_table_in_a_cell_keeps_its_words(void **state)
{
	(void)state;
	shows("text", &plain,
	      TABLE("<tr><td><p>a</p><table><tr><td><p>b</p></td><td><p>c</p>"
	            "<p>d</p></td></tr></table></td><td/></tr>"),
	      "a b | c d | \n");
}

static void no_control_character_reaches_the_terminal(void **state)
{
	(void)state;
	shows("term", &plain,
	      ACT("<preface><p>a\xC2\x9B"
	          "31mb&#127;\tc\nd</p></preface>"),
	      "a<U+009B>31mb<U+007F> c d\n");
}

static void what_turns_letters_is_seen_but_kept_in_a_text(void **state)
{
	static const char act[] =
	    ACT("<preface><p>1 &#x202E;қаб-3&#x202C; &#x2066;a&#x2069;</p>"
	        "</preface>");
	const struct render_options narrow = {.width = 47};

	(void)state;
	shows("term", &plain, act,
	      "1 <U+202E>қаб-3<U+202C> <U+2066>a<U+2069>\n");
	/* As wide as they are shown. */
	shows("side", &narrow, act,
	      "1                      │ 1\n"
	      "<U+202E>қаб-3<U+202C>  │ <U+202E>қаб-3<U+202C>\n"
	      "<U+2066>a<U+2069>      │ <U+2066>a<U+2069>\n");
	shows("text", &plain, act, "1 \u202Eқаб-3\u202C \u2066a\u2069\n");
}

static void long_words_are_broken(void **state)
{
	const struct render_options o = {.width = 20};

	(void)state;
	shows("term", &o,
	      ACT("<preface><p>аааааааааабббббббббб ввввввввввввввввввввгг"
	          "</p></preface>"),
	      "аааааааааабббббббббб\nвввввввввввввввввввв\nгг\n");
}

static void the_tree_has_a_node_a_line(void **state)
{
	(void)state;
	shows("tree", &plain,
	      ACT("<body eId=\"body\" xml:lang=\"kk\">"
	          "<paragraph eId=\"para_1\"" KZ "\"added\"><num>1.</num>"
	          "<content eId=\"c\"><p>123456789012345678901234567890"
	          "1234567890123456789012345678901<eol/></p></content>"
	          "</paragraph></body>"),
	      "akomaNtoso\n"
	      "  act name=\"order\"\n"
	      "    meta\n"
	      "    body #body xml:lang=\"kk\"\n"
	      "      +paragraph 1 #para_1"
	      " xmlns:kz=\"https://nusqa.example/ns\"\n"
	      "        num\n"
	      "          \"1.\"\n"
	      "        content #c\n"
	      "          p\n"
	      "            \"12345678901234567890123456789012345678901234567890"
	      "1234567890\"…\n"
	      "            eol\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(unknown_formats_are_not_found),
	    TEST(text_has_a_paragraph_a_line),
	    TEST(a_terminal_shows_headings_and_levels),
	    TEST(changes_show_without_colour),
	    TEST(changes_show_in_colour),
	    TEST(quotations_stand_between_their_marks),
	    TEST(tables_in_text_are_aligned),
	    TEST(tables_in_a_terminal_are_boxes),
	    TEST(words_of_a_cell_are_cut_last_of_all),
	    TEST(a_high_span_makes_its_last_row_higher),
	    TEST(tables_that_do_not_fit_become_lines),
	    TEST(a_table_in_a_cell_keeps_its_words),
	    TEST(no_control_character_reaches_the_terminal),
	    TEST(what_turns_letters_is_seen_but_kept_in_a_text),
	    TEST(long_words_are_broken),
	    TEST(the_tree_has_a_node_a_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
