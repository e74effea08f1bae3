/* Pages of HTML as sheets: what a browser shows, line by line. */
#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static void blocks_are_lines_and_elements_in_them_are_none(void **state)
{
	(void)state;
	paged_is("<p>1. <b>Бек</b>іту<i> керек</i></p><div>Второй<h3>Глава "
	         "1</h3>после</div><blockquote>цитата</blockquote><hr>конец",
	         ":1. Бекіту керек\n:Второй\n:Глава 1\n:после\n:цитата\n"
	         ":конец\n");
}

static void white_space_collapses_but_no_break_spaces_stay(void **state)
{
	(void)state;
	paged_is("<p>\n  &nbsp;&nbsp;&nbsp;\n  Осы \t бұйрық\n<b> </b>\n "
	         "<i>енеді</i> </p>",
	         ":\xC2\xA0\xC2\xA0\xC2\xA0 Осы бұйрық енеді\n");
}

static void references_to_characters_are_the_characters(void **state)
{
	(void)state;
	paged_is("<p>&laquo;А&raquo; &amp; &#8470;&#x20;5 &lt;b&gt;</p>",
	         ":«А» & № 5 <b>\n");
}

static void a_line_break_is_told_and_two_end_a_paragraph(void **state)
{
	(void)state;
	paged_is("<p>Министра<br>экономики<br/><br/>Республики</p>",
	         ":Министра\nb:экономики\n:Республики\n");
}

static void text_without_an_element_has_its_places_in_the_page(void **state)
{
	(void)state;
	paged_is("1\n2\n", ":1 2\n");
}

static void spaces_that_a_style_keeps_are_kept(void **state)
{
	(void)state;
	paged_is("<p>Министр<span style=\"white-space:pre-wrap\">   </span>"
	         "Е.  Иванов</p>",
	         ":Министр   Е. Иванов\n");
}

static void text_that_keeps_its_lines_is_as_printed(void **state)
{
	(void)state;
	paged_is("<pre>\n      1. Осы  бұйрық\nенеді\n\nСоң</pre><p>x</p>",
	         "p:      1. Осы  бұйрық\np:енеді\np:\np:Соң\n:x\n");
}

static void numbers_that_a_list_makes_are_written_and_told(void **state)
{
	(void)state;
	paged_is("<ol start=\"3\"><li>Бір<li value=7>Екі"
	         "<ol type=a><li>а<li>б</ol></ol><ul><li>нет</ul>"
	         "<ol style='list-style-type: none'><li>без</ol>"
	         "<ol style='list-style-type:upper-roman' reversed><li>x<li>y",
	         ":3. Бір\n:7. Екі\n:a. а\n:b. б\n:• нет\n:без\n:II. x\n"
	         ":I. y\n");
	assert_true(str_starts(buf_str(&paged.said), STR("N1022 at 1:1 ;")));
}

/* As a document of Word has them; where they are typed the page hides its own.
 */
static void signs_that_a_list_shows_are_written(void **state)
{
	(void)state;
	paged_is("<ul><li>су<li><ul><li>ыстық<ul><li>жазда</ul></ul>"
	         "<li>– жылу<li><b>1)</b> газ</ul>"
	         "<ul type=square><li>вода</ul>"
	         "<ul style='list-style-type:circle'><li>тепло</ul>"
	         "<ul style='list-style:none'><li>свет</ul>",
	         ":• су\n:◦ ыстық\n:▪ жазда\n:– жылу\n:1) газ\n:▪ вода\n"
	         ":◦ тепло\n:свет\n");
	assert_true(str_starts(buf_str(&paged.said), STR("N1022 at 1:1 ;")));
}

static void digits_above_the_line_join_no_other_number(void **state)
{
	(void)state;
	paged_is("<p>57<sup>1</sup>-бап, 5 м<sup> 2</sup>, "
	         "сноска<sup>*</sup>, H<sub>2</sub>O, "
	         "x<span style='vertical-align:sub'>i</span></p>",
	         ":57¹-бап, 5 м ², сноска*, H₂O, xᵢ\n");
}

/* The square of an index is none of what bears that. */
static void a_power_of_an_index_is_told_and_put_into_the_line(void **state)
{
	(void)state;
	paged_is("<p>x<sub>n<sup>2</sup></sub>, x<sub>1</sub><sup>2</sup></p>",
	         ":xₙ2, x₁²\n");
	assert_true(str_starts(buf_str(&paged.said), STR("N1027 at 1:16 2;")));
}

static void what_a_page_has_taken_out_or_hides_stands_aside(void **state)
{
	(void)state;
	paged_is("<p>слова <del>двух</del> <ins>трех</ins> дней"
	         "<span style=\"display:none\">тайно</span>.</p>"
	         "<p hidden>нет</p><button>Скачать</button>"
	         "<script>var a = '<p>x</p>';</script><!-- y -->"
	         "<style>p{}</style>",
	         ":слова трех дней.\nX двух\nX тайно\nX нет\nX Скачать\n");
}

static void what_a_style_sets_apart_in_a_line_is_apart(void **state)
{
	(void)state;
	paged_is("<p><span style=\"float:left\">Министр</span><span "
	         "style=\"float:right\">Е. Ким</span></p>"
	         "<div style=\"display:flex\"><b>Министр</b><b>Ә. Қим</b></div>"
	         "<p>Министр<span style=\"margin-left:200px\">Е. Ким</span></p>"
	         "<p><span style=\"display:inline-block;width:50%\">Министр"
	         "</span>Е. Ким</p>"
	         "<p><span style=\"float:left\">О</span>сы "
	         "<span style=\"margin-left:1px\">бұй</span>рық</p>",
	         ":Министр Е. Ким\n:Министр Ә. Қим\n:Министр Е. Ким\n"
	         ":Министр Е. Ким\n:Осы бұйрық\n");
}

static void what_a_field_shows_stands_aside(void **state)
{
	(void)state;
	paged_is("<p>от<input type=\"text\" value=\"5 мая\">года</p>"
	         "<p>№<input value=\"45\"><input type=hidden value=\"тайно\">"
	         "</p>",
	         ":от года\n:№\nX 5 мая\nX 45\n");
}

static void an_image_is_told_with_its_place(void **state)
{
	(void)state;
	paged_is("<p>Формула:\n<img src='f.png' alt='X = Y'> мұнда</p>",
	         ":Формула: мұнда\n");
	assert_string_equal(str_z(&paged.a, buf_str(&paged.said)),
	                    "N1025 at 2:1 X = Y;");
}

static void notes_of_editors_are_marked(void **state)
{
	(void)state;
	paged_is("<p>1. Бір.<span class=\"note\">Ескерту. 1-тармақ.</span></p>"
	         "<p class='x note'>Сноска. Пункт<br>1.</p>"
	         "<font color=\"#FF0000\">Примечание ИЗПИ!<br>В пункт 2</font>"
	         "<p style='color: red'>ЗҚАИ-ның ескертпесі!</p>"
	         "<p style='color:red'>2) исключен Законом!</p>"
	         "<p style='color:rgb(255, 0, 0)'>ПЕРЕЧЕНЬ</p><p>3. Үш</p>",
	         ":1. Бір.\nn:Ескерту. 1-тармақ.\nn:Сноска. Пункт\nbn:1.\n"
	         "n:Примечание ИЗПИ!\nbn:В пункт 2\nn:ЗҚАИ-ның ескертпесі!\n"
	         ":2) исключен Законом!\n:ПЕРЕЧЕНЬ\n:3. Үш\n");
}

static void links_and_names_of_places_are_kept(void **state)
{
	(void)state;
	paged_is("<p id=z1>1. <a href='#z2'>2-тармағына</a> сәйкес</p>"
	         "<p><a name=\"z2\"></a>2. <a href=\"/rus/docs/V24\">№ 7<br>"
	         "приказ</a> <a href='javascript:x()'>нет</a></p>",
	         ":1. 2-тармағына сәйкес\nK 2-тармағына > #z2\n"
	         "A z1 @ 1. 2-тармағына сәйкес\n:2. № 7\n"
	         "K № 7 > /rus/docs/V24\nA z2 @ 2. № 7\nb:приказ нет\n"
	         "K приказ > /rus/docs/V24\n");
}

static void cells_have_their_spans_and_heads(void **state)
{
	(void)state;
	paged_is("<table border=1><caption>Кесте</caption><thead><tr><td>№"
	         "<th colspan=2>Аты</thead>стоит<tr></tr>"
	         "<tr id=r><td rowspan=0>1<td><p>а</p><p>б<br>в</p>"
	         "<td colspan=0><tr><td rowspan=9>x<td>y</table>соң",
	         ":Кесте\n:стоит\nTF\nR\nC1x1H\n:№\nC2x1H\n:Аты\nR\nC1x2\n"
	         ":1\nA r @ 1\nC1x1\n:а\n:б\nb:в\nC1x1\nR\nC1x1\n:x\nC1x1\n"
	         ":y\nE\n:соң\n");
}

static void lines_around_cells_are_known_by_attributes_and_styles(void **state)
{
	(void)state;
	paged_is("<table style='border: 1px solid #ccc'><tr><td>a</table>"
	         "<table border=0><tr><td style='border:none'>b</table>"
	         "<table><tr><td style='border:solid windowtext 1.0pt'>c"
	         "</table>",
	         "TF\nR\nC1x1\n:a\nE\nT\nR\nC1x1\n:b\nE\nTF\nR\nC1x1\n:c\nE\n");
}

static void a_table_that_arranges_tables_is_dissolved(void **state)
{
	(void)state;
	paged_is("<table><tr><td>а</td><td>б<table border=1><tr><td>1<td>2"
	         "</table></td></tr></table>",
	         ":а\n:б\nTF\nR\nC1x1\n:1\nC1x1\n:2\nE\n");
}

static void a_table_in_a_cell_gives_paragraphs_of_it(void **state)
{
	(void)state;
	paged_is("<table border=1><tr><td>Много слов здесь<td>б"
	         "<table><tr><td>1<td>2</table>в</table>",
	         "TF\nR\nC1x1\n:Много слов здесь\nC1x1\n:б\n:1\n:2\n:в\nE\n");
}

static void rows_outside_of_tables_are_lines(void **state)
{
	(void)state;
	paged_is("<p>x<tr><td>1<td>2</tr><table></table>", ":x\n:1\n:2\n");
}

static void rows_that_are_hidden_stand_aside_once(void **state)
{
	(void)state;
	paged_is("<table border=1><tr style='display:none'><td>1<td>2"
	         "<tr><td>3<td hidden>4</table>",
	         "TF\nR\nC1x1\n:3\nE\nX 1\nX 2\nX 4\n");
}

static void every_place_is_that_of_the_file(void **state)
{
	const struct sheet *s =
	    paged_read(STR("<p>\n  <b>Осы\n   бұйрық</b>&nbsp;енеді</p>"));
	size_t line, col;

	(void)state;
	sheet_find(s, 0, &line, &col);
	assert_int_equal(line, 2);
	assert_int_equal(col, 6);
	sheet_find(s, str_find(s->text, STR("ұйрық")), &line, &col);
	assert_int_equal(line, 3);
	assert_int_equal(col, 5);
	sheet_find(s, str_find(s->text, STR("енеді")), &line, &col);
	assert_int_equal(line, 3);
	assert_int_equal(col, 20);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paged_set_up, paged_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(blocks_are_lines_and_elements_in_them_are_none),
	    TEST(white_space_collapses_but_no_break_spaces_stay),
	    TEST(references_to_characters_are_the_characters),
	    TEST(a_line_break_is_told_and_two_end_a_paragraph),
	    TEST(text_without_an_element_has_its_places_in_the_page),
	    TEST(spaces_that_a_style_keeps_are_kept),
	    TEST(text_that_keeps_its_lines_is_as_printed),
	    TEST(numbers_that_a_list_makes_are_written_and_told),
	    TEST(signs_that_a_list_shows_are_written),
	    TEST(digits_above_the_line_join_no_other_number),
	    TEST(a_power_of_an_index_is_told_and_put_into_the_line),
	    TEST(what_a_page_has_taken_out_or_hides_stands_aside),
	    TEST(what_a_style_sets_apart_in_a_line_is_apart),
	    TEST(what_a_field_shows_stands_aside),
	    TEST(an_image_is_told_with_its_place),
	    TEST(notes_of_editors_are_marked),
	    TEST(links_and_names_of_places_are_kept),
	    TEST(cells_have_their_spans_and_heads),
	    TEST(lines_around_cells_are_known_by_attributes_and_styles),
	    TEST(a_table_that_arranges_tables_is_dissolved),
	    TEST(a_table_in_a_cell_gives_paragraphs_of_it),
	    TEST(rows_outside_of_tables_are_lines),
	    TEST(rows_that_are_hidden_stand_aside_once),
	    TEST(every_place_is_that_of_the_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
