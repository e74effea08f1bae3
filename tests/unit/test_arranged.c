/* Acts in pages whose tables only arrange them: letterheads, units beside their
   numbers. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "tree/work.h"

#define BODY_RU                                                                                                               \
	"<p>Об утверждении Правил ведения учета лекарственных средств</p>" \
	"<p>В соответствии с пунктом 3 статьи 10 Кодекса Республики "             \
	"Казахстан «О здоровье народа и системе здравоохранения» "           \
	"<b>ПРИКАЗЫВАЮ</b>:</p><p>1. Утвердить прилагаемые Правила ведения "      \
	"учета лекарственных средств.</p><p>2. Департаменту лекарственной " \
	"политики обеспечить государственную регистрацию настоящего "   \
	"приказа.</p><table><tr><td>Министр здравоохранения Республики "               \
	"Казахстан</td><td>А. Иванов</td></tr></table>"
#define BODY_KK                                                                                                                 \
	"<p>Дәрілік заттарды есепке алу қағидаларын бекіту туралы</p>"           \
	"<p>«Халық денсаулығы және денсаулық сақтау жүйесі туралы» "            \
	"Қазақстан Республикасы Кодексінің 10-бабының 3-тармағына сәйкес " \
	"<b>БҰЙЫРАМЫН</b>:</p><p>1. Қоса беріліп отырған Дәрілік "                            \
	"заттарды есепке алу қағидалары бекітілсін.</p><p>2. Дәрі-дәрмек "       \
	"саясаты департаменті осы бұйрықтың мемлекеттік тіркелуін "          \
	"қамтамасыз етсін.</p><table><tr><td>Қазақстан Республикасының "                 \
	"Денсаулық сақтау министрі</td><td>А. Иванов</td></tr></table>"
#define NAME_RU "МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ РЕСПУБЛИКИ КАЗАХСТАН"
#define NAME_KK "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ДЕНСАУЛЫҚ САҚТАУ МИНИСТРЛІГІ"
#define COLUMNS(border, kk, ru)                                                \
	"<table" border "><tr><td><p>" NAME_KK                                 \
	"</p><p>БҰЙРЫҚ</p><p>2024 жылғы 5 наурыз</p><p>Астана қаласы</p>" kk   \
	"</td><td></td><td><p>" NAME_RU                                        \
	"</p><p>ПРИКАЗ</p><p>№ 123</p><p>город Астана</p>" ru                  \
	"</td></tr></table>"
#define ROWS                                                                     \
	"<table><tr><td>" NAME_KK "</td><td></td><td>" NAME_RU                   \
	"</td></tr><tr><td>БҰЙРЫҚ</td><td></td><td>ПРИКАЗ</td></tr>" \
	"<tr><td>2024 жылғы 5 наурыз</td><td>№ 123</td><td></td>"   \
	"</tr><tr><td>Астана қаласы</td><td></td><td>город "    \
	"Астана</td></tr></table>"
#define ADDRESSES                                                                                            \
	COLUMNS(                                                                                             \
	    "",                                                                                              \
	    "<p>010000, Астана қаласы, Мәңгілік Ел даңғылы, 8-үй, "           \
	    "5-кіреберіс</p><p>телефон 8 (7172) 74-36-50, электрондық "           \
	    "пошта мекенжайы info@dsm.gov.kz</p>",                                                           \
	    "<p>010000, город Астана, проспект Мәңгілік Ел, дом 8, 5 "       \
	    "подъезд</p><p>тел.: 8 (7172) 74-36-50, адрес электронной почты " \
	    "info@dsm.gov.kz</p>")

static void page_read(const char *page)
{
	doc_free(test.doc);
	test.lang = NULL;
	test.doc = act_read(str_from(page), &test.said);
	assert_non_null(test.doc);
}

static void page_is(const char *page, const char *lang, const char *title)
{
	page_read(page);
	str_is(test.doc->lang, lang);
	str_is(test.doc->title, title);
	str_is(work_iri(&test.doc->arena, &test.doc->work),
	       "/akn/kz/act/order/min-health/2024-03-05/123");
}

static void both_are(const char *ru, const char *kk)
{
	page_is(ru, "ru",
	        "Об утверждении Правил ведения учета лекарственных средств");
	page_is(kk, "kk",
	        "Дәрілік заттарды есепке алу қағидаларын бекіту туралы");
}

static void a_letterhead_in_two_languages_is_no_second_text(void **state)
{
	(void)state;
	both_are("<html>" COLUMNS("", "", "") BODY_RU,
	         "<html>" COLUMNS("", "", "") BODY_KK);
	both_are("<html>" ROWS BODY_RU, "<html>" ROWS BODY_KK);
}

static void how_a_body_is_reached_is_no_title(void **state)
{
	(void)state;
	both_are("<html>" ADDRESSES BODY_RU, "<html>" ADDRESSES BODY_KK);
}

static void a_letterhead_may_have_lines_around_it(void **state)
{
	(void)state;
	both_are("<html>" COLUMNS(" border=\"1\"", "", "") BODY_RU,
	         "<html>" COLUMNS(" border=\"1\"", "", "") BODY_KK);
}

#define HEAD_RU                                                                                                  \
	"<html><p>О плане работы</p><p>Приказ Министра финансов "              \
	"Республики Казахстан от 5 мая 2025 года № 45</p><p>ПРИКАЗЫВАЮ:" \
	"</p>"
#define HEAD_KK                                                                                              \
	"<html><p>Жұмыс жоспары туралы</p><p>Қазақстан Республикасы " \
	"Қаржы министрінің 2025 жылғы 5 мамырдағы № 45 "                     \
	"бұйрығы</p><p>БҰЙЫРАМЫН:</p>"
#define PAIR(num, words) "<tr><td>" num "</td><td>" words "</td></tr>"

static void outlines_same(const char *one, const char *other)
{
	struct buf want = {0};

	page_read(other);
	act_outline(test.doc->root, &want);
	page_read(one);
	act_is(test.doc->root, str_z(&test.a, buf_str(&want)));
	buf_free(&want);
}

static void units_beside_their_numbers_are_units(void **state)
{
	(void)state;
	outlines_same(
	    HEAD_RU "<table>" PAIR("1.", "Внести изменения:")
		PAIR("1)", "в план;") PAIR("2)", "в смету.")
		    PAIR("2.", "<p>Обеспечить исполнение.</p><p>Сроки "
	                       "прилагаются.</p>") "</table>",
	    HEAD_RU "<p>1. Внести изменения:</p><p>1) в план;</p><p>2) в "
		    "смету.</p><p>2. Обеспечить исполнение.</p><p>Сроки "
		    "прилагаются.</p>");
	outlines_same(HEAD_KK "<table>" PAIR("1.", "Жоспар бекітілсін.")
	                  PAIR("", "Мерзім қосылады.")
	                      PAIR("2.", "Орындалсын.") "</table>",
	              HEAD_KK "<p>1. Жоспар бекітілсін.</p><p>Мерзім "
	                      "қосылады.</p><p>2. Орындалсын.</p>");
}

static void a_table_that_counts_things_stays_one(void **state)
{
	static const char *const pages[] = {
	    HEAD_RU "<table border=\"1\">" PAIR("1.", "План.")
		PAIR("2.", "Смета.") "</table>",
	    HEAD_RU "<table>" PAIR("1.", "План") PAIR("2.", "Смета") "</table>",
	    HEAD_RU "<table>" PAIR("1.", "План.")
		PAIR("5.", "Смета.") "</table>",
	    HEAD_KK "<table>" PAIR("1", "Жоспар.")
		PAIR("2", "Смета.") "</table>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		page_read(pages[i]);
		act_find(test.doc, NODE_TABLE);
	}
}

/* What a page and other pages say is the same, both languages. */
static void those_who_sign_in_a_table_sign_one_by_one(void **state)
{
	(void)state;
	outlines_same(
	    HEAD_RU "<p>1. План утвердить.</p><table>" PAIR(
		"Министр энергетики", "Б. Акчулаков")
		PAIR("СОГЛАСОВАНО<br>Министр финансов<br>Е. Жамаубаев",
	             "СОГЛАСОВАНО<br>Министр юстиции<br>К. Мусин") "</table>",
	    HEAD_RU "<p>1. План утвердить.</p><p>Министр энергетики</p>"
		    "<p>Б. Акчулаков</p><p>СОГЛАСОВАНО</p><p>Министр "
		    "финансов</p><p>Е. Жамаубаев</p><p>СОГЛАСОВАНО</p>"
		    "<p>Министр юстиции</p><p>К. Мусин</p>");
	outlines_same(HEAD_KK "<p>1. Жоспар бекітілсін.</p><table>" PAIR(
			  "Энергетика министрі<br>А. Сатқалиев",
			  "Қаржы министрі<br>Е. Жамаубаев")
	                  PAIR("Әділет министрі", "Еңбек министрі")
	                      PAIR("Қ. Мусин", "Т. Дүйсенова") "</table>",
	              HEAD_KK
	              "<p>1. Жоспар бекітілсін.</p><p>Энергетика министрі</p>"
	              "<p>А. Сатқалиев</p><p>Қаржы министрі</p><p>Е. "
	              "Жамаубаев</p><p>Әділет министрі</p><p>Қ. Мусин</p>"
	              "<p>Еңбек министрі</p><p>Т. Дүйсенова</p>");
}

#define LINED(rows) "<table border=\"1\">" rows "</table>"
#define SIGNED_RU LINED(PAIR("Министр финансов", "Е. Жамаубаев"))
#define SIGNED_KK LINED(PAIR("Қаржы министрі", "Е. Жамаубаев"))
#define POINT_RU "<p>1. План утвердить.</p>"
#define POINT_KK "<p>1. Жоспар бекітілсін.</p>"
#define STAMP_RU                                                                                                                      \
	"<p>Приложение 1 к приказу Министра финансов Республики Казахстан от " \
	"5 мая 2025 года № 45</p>"
#define STAMP_KK                                                                                                                 \
	"<p>Қазақстан Республикасы Қаржы министрінің 2025 жылғы 5 мамырдағы " \
	"№ 45 бұйрығына</p><p>1-қосымша</p>"

static void lines_around_those_who_sign_make_no_table(void **state)
{
	(void)state;
	outlines_same(HEAD_RU POINT_RU SIGNED_RU STAMP_RU
	              "<p>План</p><p>1. Учет.</p>",
	              HEAD_RU POINT_RU
	              "<p>Министр финансов</p><p>Е. Жамаубаев</p>" STAMP_RU
	              "<p>План</p><p>1. Учет.</p>");
	outlines_same(
	    HEAD_KK POINT_KK SIGNED_KK STAMP_KK "<p>Жоспар</p><p>1. Есеп.</p>",
	    HEAD_KK POINT_KK "<p>Қаржы министрі</p><p>Е. Жамаубаев</p>" STAMP_KK
			     "<p>Жоспар</p><p>1. Есеп.</p>");
	outlines_same(
	    HEAD_RU POINT_RU LINED(PAIR("Исполняющий обязанности Министра", "")
	                               PAIR("финансов", "Е. Жамаубаев")),
	    HEAD_RU POINT_RU "<p>Исполняющий обязанности Министра финансов</p>"
			     "<p>Е. Жамаубаев</p>");
	outlines_same(HEAD_KK POINT_KK LINED(PAIR("Қаржы министрінің", "") PAIR(
			  "міндетін атқарушы", "Е. Жамаубаев")),
	              HEAD_KK POINT_KK
	              "<p>Қаржы министрінің міндетін атқарушы</p>"
	              "<p>Е. Жамаубаев</p>");
}

/* Headings, numbers, what is no post; a list that a point opens, the end of an
   appendix, a table that a point stands below. */
static void posts_and_names_in_a_table_of_a_point_stay_one(void **state)
{
	static const char *const pages[] = {
	    HEAD_RU POINT_RU LINED(PAIR("Должность", "ФИО") PAIR(
		"Министр финансов", "Е. Жамаубаев")),
	    HEAD_RU POINT_RU LINED("<tr><td>1</td><td>Министр финансов</td>"
	                           "<td>Е. Жамаубаев</td></tr>"),
	    HEAD_RU POINT_RU LINED(PAIR("Котельная", "Е. Жамаубаев")),
	    HEAD_KK POINT_KK LINED(PAIR("Қазандық", "Е. Жамаубаев")),
	    HEAD_RU "<p>1. Утвердить состав:</p>" SIGNED_RU,
	    HEAD_KK "<p>1. Мынадай құрам бекітілсін:</p>" SIGNED_KK,
	    HEAD_RU POINT_RU SIGNED_RU "<p>2. Контроль оставить.</p>",
	    HEAD_KK POINT_KK SIGNED_KK "<p>2. Бақылансын.</p>",
	    HEAD_RU POINT_RU "<p>Министр Е. Жамаубаев</p>" STAMP_RU
			     "<p>Состав</p><p>1. Члены.</p>" SIGNED_RU,
	    HEAD_KK POINT_KK "<p>Министр Е. Жамаубаев</p>" STAMP_KK
			     "<p>Құрам</p><p>1. Мүшелері.</p>" SIGNED_KK,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		page_read(pages[i]);
		act_find(test.doc, NODE_TABLE);
	}
}

static void stamps_in_a_table_are_no_table(void **state)
{
	(void)state;
	outlines_same(HEAD_RU "<p>1. План утвердить.</p><table>" PAIR(
			  "«СОГЛАСОВАН»<br>Министерство финансов",
			  "«СОГЛАСОВАН»<br>Министерство юстиции") "</table>",
	              HEAD_RU "<p>1. План утвердить.</p><p>«СОГЛАСОВАН»</p>"
	                      "<p>Министерство финансов</p><p>«СОГЛАСОВАН»</p>"
	                      "<p>Министерство юстиции</p>");
	outlines_same(HEAD_KK "<p>1. Жоспар бекітілсін.</p><table>" PAIR(
			  "«КЕЛІСІЛДІ»<br>Қаржы министрлігі",
			  "«КЕЛІСІЛДІ»<br>Әділет министрлігі") "</table>",
	              HEAD_KK "<p>1. Жоспар бекітілсін.</p><p>«КЕЛІСІЛДІ»</p>"
	                      "<p>Қаржы министрлігі</p><p>«КЕЛІСІЛДІ»</p>"
	                      "<p>Әділет министрлігі</p>");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    TEST(a_letterhead_in_two_languages_is_no_second_text),
	    TEST(how_a_body_is_reached_is_no_title),
	    TEST(a_letterhead_may_have_lines_around_it),
	    TEST(units_beside_their_numbers_are_units),
	    TEST(a_table_that_counts_things_stays_one),
	    TEST(those_who_sign_in_a_table_sign_one_by_one),
	    TEST(lines_around_those_who_sign_make_no_table),
	    TEST(posts_and_names_in_a_table_of_a_point_stay_one),
	    TEST(stamps_in_a_table_are_no_table),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
