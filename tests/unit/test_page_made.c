/* Pages as word processors write them, and other people's old ones. */
#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define SPACES "\xC2\xA0\xC2\xA0\n"
#define NUMBER(sign, font)                                                     \
	"<![if !supportLists]><span style='font-family:" font                  \
	"'><span style='mso-list:Ignore'>" sign                                \
	"<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; "           \
	"</span></span></span><![endif]>"

static void said_is(const char *wanted)
{
	struct str said = buf_str(&paged.said);

	if (!str_eq(said, str_from(wanted)))
		fail_msg("not\n%s\nbut\n%.*s", wanted, STR_ARG(said));
	paged.said.n = 0;
}

static void numbers_of_word_stand_before_their_text(void **state)
{
	(void)state;
	paged_is(
	    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>" NUMBER(
		"1.", "Arial") "Утвердить Правила.<o:p></o:p></p>"
			       "<p class=MsoListParagraph>" NUMBER(
				   "2)", "Arial") "есеп;<o:p></o:p></"
						  "p><p>" NUMBER("3",
	                                                         "Arial") "тари"
									  "ф</"
									  "p>",
	    ":1.\xC2\xA0\xC2\xA0 Утвердить Правила.\n"
	    ":2)\xC2\xA0\xC2\xA0 есеп;\n:3\xC2\xA0\xC2\xA0 тариф\n");
	said_is("");
}

/* As a list without numbers has none in any other format. */
static void signs_of_word_before_items_are_no_text(void **state)
{
	(void)state;
	paged_is(
	    "<p>" NUMBER(
		"·",
		"Symbol") "министерства;</p>"
			  "<p>" NUMBER(
			      "o",
			      "\"Courier New\"") "комитеттер;</p>"
						 "<p>" NUMBER(
						     "§",
						     "Wingdings") "ведомства.</"
								  "p>",
	    ":министерства;\n:комитеттер;\n:ведомства.\n"
	    "X ·" SPACES "X o" SPACES "X §" SPACES);
	said_is("");
}

static void what_libreoffice_has_on_each_page_is_no_text(void **state)
{
	(void)state;
	paged_is("<div title=\"header\"><p>Қаржы министрлігі</p></div>"
	         "<p>1. Есеп<a class=\"sdfootnoteanc\" href=\"#n\"><sup>1</sup>"
	         "</a>.</p><p>2. Отчет.</p><div id=\"sdfootnote1\"><p><a "
	         "class=\"sdfootnotesym\" name=\"n\">1</a> Ескертпе.</p></div>"
	         "<div title=\"footer\"><p>7</p></div>",
	         ":1. Есеп.\n:2. Отчет.\n:Ескертпе.\n"
	         "A sdfootnote1 @ Ескертпе.\nA n @ Ескертпе.\n"
	         "Q 1 @ . > Ескертпе., 1\nX Қаржы министрлігі\nX 7\n");
	said_is("");
}

static void names_of_characters_need_no_semicolon(void **state)
{
	(void)state;
	paged_is("<p>1.&nbsp&laquoЕсеп&raquo; &quotа&quot</p><p title='&nbsp'>"
	         "2.&nbsp;&laquo;Отчет&raquo</p>&amp;nbsp &amp;laquo",
	         ":1.\xC2\xA0 «Есеп» \"а\"\n:2.\xC2\xA0«Отчет»\n"
	         ":&nbsp &laquo\n");
	said_is("");
}

static void other_files_that_a_page_shows_are_told(void **state)
{
	(void)state;
	paged_is("<frameset><frame src=menu.html>\n<frame src=act.html>"
	         "<noframes>Нет фреймов</noframes></frameset>",
	         "X Нет фреймов\n");
	said_is("N1025 at 1:11 menu.html;N1025 at 2:1 act.html;");
	paged_is("<p>1. Есеп.</p><iframe src=a.html>x</iframe>"
	         "<object data=b.pdf></object><embed src=c.pdf>"
	         "<p>2. Отчет.</p>",
	         ":1. Есеп.\n:2. Отчет.\nX x\n");
	said_is("N1025 at 1:16 a.html;N1025 at 1:45 b.pdf;"
	        "N1025 at 1:73 c.pdf;");
}

static void an_encoding_that_is_said_wrong_does_no_harm(void **state)
{
	(void)state;
	paged_is("<meta charset=windows-1251><p>1. Есеп.</p>", ":1. Есеп.\n");
	said_is("");
	paged_is("<meta charset=utf-8><p>\xCE "
	         "\xE2\xE5\xF2\xE5\xF0\xE8\xED\xE0\xF0\xE8\xE8</p>",
	         ":О ветеринарии\n");
	said_is("N1007 at 0:0 windows-1251 or RK1048;");
	assert_null(paged_read(
	    STR("<meta charset=koi8-r>\n<p>\xEF \xD7\xC5\xD4\xC5\xD2\xC9\xCE"
	        "\xC1\xD2\xC9\xC9</p>")));
	said_is("N1001 at 2:4 it seems to be KOI8-R; save it as UTF-8, as by "
	        "iconv -f KOI8-R -t UTF-8;");
}

#define PAGED(test)                                                            \
	cmocka_unit_test_setup_teardown(test, paged_set_up, paged_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    PAGED(numbers_of_word_stand_before_their_text),
	    PAGED(signs_of_word_before_items_are_no_text),
	    PAGED(what_libreoffice_has_on_each_page_is_no_text),
	    PAGED(names_of_characters_need_no_semicolon),
	    PAGED(other_files_that_a_page_shows_are_told),
	    PAGED(an_encoding_that_is_said_wrong_does_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
