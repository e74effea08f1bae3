/* Rows of tables that an order gives by all that they hold, in quotes on lines
   of their own: from the sentence to the text, and back. */
#include "brought.h"
#include "edit/undo.h"
#include "said.h"
#include "trying.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define APP2_RU "в приложении 2 к указанному приказу:\n"
#define APP3_RU "в приложении 3 к указанному приказу:\n"
#define APP2_KK "көрсетілген бұйрыққа 2-қосымшада:\n"
#define APP3_KK "көрсетілген бұйрыққа 3-қосымшада:\n"
#define ROW2_RU "2\tКомитет доходов\tмарт"
#define ROW3_RU "3\tКомитет аудита\tмай"
#define ROW2_KK "2\tКірістер комитеті\tнаурыз"
#define ROW3_KK "3\tАудит комитеті\tмамыр"
#define TEXT2_RU "2     | Комитет доходов      | март\n"
#define TEXT3_RU "3     | Комитет аудита       | май"

static const struct said_order changed_ru[] = {
    {APP2_RU "строку:\n«\n" ROW2_RU "\n»\nизложить в следующей редакции:\n«\n"
             "2\tКомитет расходов\tапрель\n»;",
     "Комитет доходов      | март", "Комитет расходов     | апрель", NULL,
     NULL},
    /* Marks in the lines of the rows, and of other kinds. */
    {APP2_RU "строку:\n\"" ROW2_RU "\"\nизложить в следующей редакции:\n"
             "\"2\tКомитет расходов\tапрель\";",
     "Комитет доходов      | март", "Комитет расходов     | апрель", NULL,
     NULL},
    {APP2_RU "строку «" ROW2_RU "» изложить в следующей редакции: “2\t"
             "Комитет расходов\tапрель”.",
     "Комитет доходов      | март", "Комитет расходов     | апрель", NULL,
     NULL},
    {"в приложении 2 к указанному приказу строку «\n" ROW2_RU
     "\n» изложить в следующей редакции: «\n2\tКомитет расходов\tапрель\n»;",
     "Комитет доходов      | март", "Комитет расходов     | апрель", NULL,
     NULL},
    /* Several, and others that are not as many. */
    {APP2_RU "строки:\n«\n" ROW2_RU "\n" ROW3_RU "\n»\nизложить в следующей "
             "редакции:\n«\n2\tКомитет расходов\tапрель\n3\tКомитет аудита\t"
             "июнь\n»;",
     TEXT2_RU TEXT3_RU,
     "2     | Комитет расходов     | апрель\n"
     "3     | Комитет аудита       | июнь",
     NULL, NULL},
    {APP2_RU "строки:\n«\n" ROW2_RU "\n" ROW3_RU "\n»\nизложить в следующей "
             "редакции:\n«\n2\tКомитет расходов\tапрель\n»;",
     TEXT2_RU TEXT3_RU, "2     | Комитет расходов     | апрель", NULL, NULL},
    {APP2_RU "строку:\n«\n" ROW3_RU "\n»\nзаменить строками следующего "
             "содержания:\n«\n3\tКомитет аудита\tиюнь\n4\tКомитет связи\t"
             "июль\n»;",
     TEXT3_RU,
     "3     | Комитет аудита       | июнь\n"
     "4     | Комитет связи        | июль",
     NULL, NULL},
    /* The head is not one of the new rows. */
    {APP2_RU "строку:\n«\n" ROW2_RU "\n»\nизложить в следующей редакции:\n«\n"
             "№ п/п\tНаименование органа\tСрок\n2\tКомитет доходов\tапрель\n»;",
     "доходов      | март", "доходов      | апрель", NULL, NULL},
    {APP2_RU "строку\n« " ROW2_RU " »\nисключить;", TEXT2_RU, "", NULL, NULL},
    {APP2_RU "исключить строки:\n«\n" ROW2_RU "\n" ROW3_RU "\n»;",
     "\n" TEXT2_RU TEXT3_RU, "", NULL, NULL},
    {APP2_RU "после строки:\n«\n" ROW2_RU "\n»\nдополнить строкой следующего "
             "содержания:\n«\n2-1\tКомитет связи\tиюль\n»;",
     "март\n", "март\n2-1   | Комитет связи        | июль\n", NULL, NULL},
    {APP2_RU "дополнить строками следующего содержания:\n«\n4\tКомитет связи\t"
             "июль\n».",
     TEXT3_RU, TEXT3_RU "\n4     | Комитет связи        | июль", NULL, NULL},
    {APP2_RU "в строке:\n«\n" ROW2_RU "\n»\nслово «март» заменить словом "
             "«июнь»;",
     "доходов      | март", "доходов      | июнь", NULL, NULL},
    /* Only one of two tables has it. */
    {APP3_RU "строку:\n«\n2\tЭкспертиза\t20 МРП\tиюнь\n»\nисключить;",
     "\n2     | Экспертиза   | 20 МРП | июнь", "", NULL, NULL},
};

static const struct said_order refused_ru[] = {
    {APP2_RU "строку:\n«\n2\tКомитет доходов\tмай\n»\nисключить;", NULL, NULL,
     "there is no row \"2 | Комитет доходов | май\"; nearest to it is "
     "\"2 | Комитет доходов | март\"",
     NULL},
    {APP2_RU "строку:\n«\n2\tКомитет доходов\n»\nисключить;", NULL, NULL,
     "there is no row \"2 | Комитет доходов\"", NULL},
    {APP2_RU "строку:\n«\n" ROW2_RU "\n»\nизложить в следующей редакции:\n«\n"
             "2\tКомитет расходов\n»;",
     NULL, NULL, "other columns", NULL},
    {APP2_RU "дополнить строками следующего содержания:\n«\n№ п/п\t"
             "Наименование органа\tСрок\n4\tКомитет связи\tиюль\n»;",
     NULL, NULL, "the new wording has the head", NULL},
    /* Which of the new ones is for which of the old ones. */
    {APP2_RU "строки:\n«\n1\tКомитет казначейства\tянварь\n" ROW3_RU
             "\n»\nизложить в следующей редакции:\n«\n1\tКомитет казны\t"
             "январь\n»;",
     NULL, NULL, "do not stand one behind the other", NULL},
    {APP2_RU "строки:\n«\n1\tКомитет казначейства\tянварь\n" ROW3_RU
             "\n»\nизложить в следующей редакции:\n«\n3\tКомитет казны\t"
             "январь\n1\tКомитет аудита\tмай\n»;",
     NULL, NULL, "do not stand one behind the other", NULL},
    /* Which rows these dots stand for nothing says. */
    {APP2_RU "строки:\n«\n1\tКомитет казначейства\tянварь\n...\n" ROW3_RU
             "\n»\nисключить;",
     NULL, NULL, "not understood", NULL},
    /* New text, and nothing that orders it. */
    {APP2_RU "строку:\n«\n" ROW2_RU "\n»;\nв пункте 1:", NULL, NULL,
     "not understood", NULL},
    /* A mark lacks. */
    {APP2_RU "строку:\n«\n" ROW2_RU "\nизложить в следующей редакции:\n«\n"
             "2\tКомитет расходов\tапрель\n»;",
     NULL, NULL, "not understood", NULL},
};

static const struct said_order changed_kk[] = {
    {APP2_KK "мына:\n\"\n" ROW2_KK "\n\"\nдеген жол мынадай редакцияда "
             "жазылсын:\n\"\n2\tШығыстар комитеті\tсәуір\n\";",
     "Кірістер комитеті    | наурыз", "Шығыстар комитеті    | сәуір", NULL,
     NULL},
    /* The sentence begins with the row. */
    {APP2_KK "\"" ROW2_KK "\"\nдеген жол мынадай редакцияда жазылсын:\n\"2\t"
             "Шығыстар комитеті\tсәуір\";",
     "Кірістер комитеті    | наурыз", "Шығыстар комитеті    | сәуір", NULL,
     NULL},
    {APP2_KK "мына жол:\n«\n" ROW2_KK "\n»\nмынадай редакцияда жазылсын:\n«\n"
             "2\tШығыстар комитеті\tсәуір\n».",
     "Кірістер комитеті    | наурыз", "Шығыстар комитеті    | сәуір", NULL,
     NULL},
    {APP2_KK "мына:\n«\n" ROW2_KK "\n" ROW3_KK "\n»\nдеген жолдар мынадай "
             "мазмұндағы жолмен ауыстырылсын:\n«\n2\tШығыстар комитеті\t"
             "сәуір\n»;",
     "2     | Кірістер комитеті    | наурыз\n"
     "3     | Аудит комитеті       | мамыр",
     "2     | Шығыстар комитеті    | сәуір", NULL, NULL},
    {APP2_KK "«" ROW2_KK "» деген жол алып тасталсын;",
     "2     | Кірістер комитеті    | наурыз\n", "", NULL, NULL},
    {APP2_KK "мына жолдар алып тасталсын:\n«\n" ROW2_KK "\n»;",
     "2     | Кірістер комитеті    | наурыз\n", "", NULL, NULL},
    {APP2_KK "мына:\n«\n" ROW2_KK "\n»\nдеген жолдан кейін мынадай мазмұндағы "
             "жолмен толықтырылсын:\n«\n2-1\tБайланыс комитеті\tшілде\n»;",
     "| наурыз\n", "| наурыз\n2-1   | Байланыс комитеті    | шілде\n", NULL,
     NULL},
    {APP2_KK "мына:\n«\n" ROW2_KK "\n»\nдеген жолдағы «наурыз» деген сөз "
             "«маусым» деген сөзбен ауыстырылсын;",
     "| наурыз", "| маусым", NULL, NULL},
};

static const struct said_order refused_kk[] = {
    {APP2_KK "мына:\n«\n2\tКірістер комитеті\tмамыр\n»\nдеген жол алып "
             "тасталсын;",
     NULL, NULL, "there is no row \"2 | Кірістер комитеті | мамыр\"", NULL},
    {APP2_KK "мына:\n«\n2\tКірістер комитеті\n»\nдеген жол алып тасталсын;",
     NULL, NULL, "there is no row", NULL},
    /* Of words this is not said. */
    {APP2_KK "мына:\n«\n" ROW2_KK "\n»\nдеген сөздер алып тасталсын;", NULL,
     NULL, "", NULL},
};

static void rows_are_found_by_all_their_cells(void **state)
{
	(void)state;
	SAID_CHECK("ru", changed_ru);
	SAID_CHECK("kk", changed_kk);
}

static void a_row_that_is_not_there_is_not_guessed(void **state)
{
	(void)state;
	SAID_CHECK("ru", refused_ru);
	SAID_CHECK("kk", refused_kk);
}

/* Where the place has several, whatever the table. */
static void of_several_such_rows_none_is_taken(void **state)
{
	static const char body[] =
	    "1. Суммы:\n\n№\tИмя\tСумма\n1\tДом\t5\n2\tСад\t6\n\nРасходы:\n\n"
	    "№\tИмя\tСумма\n1\tДом\t5\n2\tСад\t7\n\n2. Настоящий приказ "
	    "вводится в действие со дня подписания.\nМинистр А. Сеитова\n";
	static const struct brought rows[] = {
	    {"ru", body, "в пункте 1:\nстроку:\n«\n1\tДом\t5\n»\nисключить;",
	     NULL, NULL, "there are 2 rows \"1 | Дом | 5\""},
	    {"ru", body,
	     "в пункте 1:\nстроку:\n«\n2\tСад\t7\n»\nизложить в следующей "
	     "редакции:\n«\n2\tСад\t8\n»;",
	     "8", "7", NULL},
	};

	(void)state;
	BROUGHT_CHECK(rows);
}

#define ORDER_RU(says)                                                                                                           \
	"О внесении изменений в приказ Министра финансов Республики "         \
	"Казахстан от 10 марта 2020 года № 145 \"Об утверждении Правил "                \
	"ведения учета\"\n\nПриказ Министра финансов Республики Казахстан " \
	"от 15 мая 2024 года № 200\n\nПРИКАЗЫВАЮ:\n1. Внести в приказ "                        \
	"Министра финансов Республики Казахстан от 10 марта 2020 года № "        \
	"145 \"Об утверждении Правил ведения учета\" следующие "                         \
	"изменения:\n" says                                                                                                      \
	"2. Настоящий приказ вводится в действие со дня его подписания.\n\n"   \
	"Министр А. Ахметов\n"

/* The quoted rows are tables of their own, in the sentence that they belong
   to. */
static void quoted_rows_stay_whole(void **state)
{
	const struct node *mod;

	(void)state;
	test.lang = "ru";
	test_read(str_from(ORDER_RU(
	    APP2_RU
	    "строку:\n«\n" ROW2_RU "\n»\nизложить в следующей редакции: \"2\t"
	    "Комитет \"А\"\tмай\";\nстроку «" ROW3_RU "» исключить.\n")));
	mod = act_find(test.doc, NODE_MOD);
	act_is(mod, "mod{строку:quotedStructure{table{tr{td{p{2}}td{p{Комитет "
	            "доходов}}td{p{март}}}}}изложить в следующей редакции:"
	            "quotedStructure{table{tr{td{p{2}}td{p{Комитет \"А\"}}td{p{"
	            "май}}}}};}");
}

static void the_base_comes_back(void **state)
{
	const struct doc *order;
	struct doc *back;

	(void)state;
	said_whole("ru",
	           ORDER_RU(APP2_RU
	                    "строки:\n«\n" ROW2_RU "\n" ROW3_RU
	                    "\n»\nизложить в следующей редакции:\n«\n"
	                    "2\tКомитет расходов\tапрель\n»;\n"
	                    "после строки:\n«\n1\tКомитет казначейства\t"
	                    "январь\n»\nдополнить строками следующего "
	                    "содержания:\n«\n1-1\tКомитет связи\tмай\n1-2\t"
	                    "Комитет леса\tмай\n».\n"));
	assert_true(change_says("Комитет леса"));
	assert_true(change_says("Комитет расходов"));
	assert_false(change_says("Комитет аудита"));
	order = now.order;
	back = undo_apply(now.done, &(struct undo_orders){&order, 1},
	                  &test.said.in);
	if (back == NULL)
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
	str_is(change_rendered(back, "akn"),
	       str_z(&test.a, change_rendered(now.base, "akn")));
	doc_free(back);
}

/* The same of sentences alone, with their lines. */
static void sentences_go_on_behind_rows(void **state)
{
	static const struct trying ru[] = {
	    {"app:1",
	     "строку:\n«\n3\tАстана\t100\n»\nизложить в следующей "
	     "редакции:\n«\n3\tАстана\t120\n»;\nстроки\n«6\tАктау\t50\n7\t"
	     "Актау\t50»\nисключить.",
	     "REPLACE_ROW app:1/row 3\tАстана\t100>3\tАстана\t120 quote\n"
	     "DELETE_ROW app:1/row 6\tАктау\t50>\n"
	     "DELETE_ROW app:1/row 7\tАктау\t50>"},
	};
	static const struct trying kk[] = {
	    {"app:1",
	     "мына:\n«\n3\tАстана\t100\n»\nдеген жолдан кейін мынадай "
	     "мазмұндағы жолмен толықтырылсын:\n«\n4\tТараз\t1\n»;\n\"6\t"
	     "Ақтау\t50\" деген жол алып тасталсын.",
	     "INSERT_ROW app:1/row >4\tТараз\t1 @after:3\tАстана\t100 quote\n"
	     "DELETE_ROW app:1/row 6\tАқтау\t50>"},
	};

	(void)state;
	TRYING_CHECK("ru", ru);
	TRYING_CHECK("kk", kk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(rows_are_found_by_all_their_cells),
	    CHANGE_TEST(a_row_that_is_not_there_is_not_guessed),
	    CHANGE_TEST(of_several_such_rows_none_is_taken),
	    CHANGE_TEST(quoted_rows_stay_whole),
	    CHANGE_TEST(the_base_comes_back),
	    CHANGE_TEST(sentences_go_on_behind_rows),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
