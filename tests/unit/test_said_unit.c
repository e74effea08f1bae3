/* Suspension, whole rules, lists of acts, other languages: from the sentence to
   the text. */
#include "change.h"
#include "said.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define CAPTIONS_RU                                                                                                              \
	"\nПриложение\nк приказу Министра финансов\nРеспублики Казахстан\n" \
	"от 5 мая 2021 года № 200\n\nПриложение 1\nк приказу Министра "                     \
	"финансов\nРеспублики Казахстан\nот 10 марта 2020 года № 145\n\n"

static const struct said_order units_ru[] = {
    {"приостановить до 1 января 2026 года действие пункта 3, установив, что в "
     "период приостановления данный пункт действует в следующей редакции:\n"
     "\"3. Контроль оставляю за собой.\";",
     "3. Контроль за исполнением настоящего приказа возложить на "
     "вице-министра финансов.",
     "3. Контроль оставляю за собой.", NULL, NULL},
    {"слово \"исполнением\" в пункте 3 заменить словом \"применением\";",
     "исполнением настоящего приказа возложить",
     "применением настоящего приказа возложить", NULL, NULL},
    {"слово \"общий\" в пункте 3 исключить;", NULL, NULL,
     "\"общий\" is not in point 3", NULL},
    {"в функциональной группе 07 \"Жилье\":\nисключить бюджетную программу "
     "046;",
     NULL, NULL, "budget classification code 07", NULL},
    {"в оглавлении:\nзаголовок статьи 5 исключить;", NULL, NULL,
     "the act has no contents list", NULL},
};

static const struct said_order units_kk[] = {
    {"3-тармақтың қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын, "
     "тоқтатыла тұру кезеңінде осы тармақ мынадай редакцияда қолданылады деп "
     "белгіленсін:\n«3. Бақылауды өзіме қалдырамын.»;",
     "3. Осы бұйрықтың орындалуын бақылау Қаржы вице-министріне жүктелсін.",
     "3. Бақылауды өзіме қалдырамын.", NULL, NULL},
};

static void units_are_found_and_changed(void **state)
{
	(void)state;
	SAID_CHECK("ru", units_ru);
	SAID_CHECK("kk", units_kk);
}

/* What is quoted and goes to nothing that the sentence names is not lost. */
static const struct said_order spare_ru[] = {
    {"дополнить пунктом 3-1 следующего содержания:\n\"3-1. Отчет "
     "сдать.\n3-2. Учет вести.\";",
     NULL, NULL, "the new wording has point 3-2 as well", NULL},
    {"пункт 3 изложить в следующей редакции:\n\"3. Контроль оставляю за "
     "собой.\n4. Учет вести.\";",
     NULL, NULL, "the new wording has point 4 as well", NULL},
    {"пункты 3 и 4 изложить в следующей редакции:\n\"3. Контроль оставляю "
     "за собой.\n3-1. Учет вести.\n4. Срок установить.\";",
     NULL, NULL, "the new wording has point 3-1 as well", NULL},
    {"в приложении 2 к указанному приказу:\nстроку 2 изложить в следующей "
     "редакции:\n\"\n2\tКомитет сборов\tмарт\n2-1\tКомитет "
     "торговли\tмай\n\";",
     NULL, NULL, "the new wording has a row as well", NULL},
    {"в приложении 2 к указанному приказу:\nдополнить строкой 4 следующего "
     "содержания:\n\"\n4\tКомитет сборов\tмарт\n5\tКомитет "
     "торговли\tмай\n\";",
     NULL, NULL, "the new wording has a row as well", NULL},
    {"пункты 3 и 4 изложить в следующей редакции:\n\"3. Контроль оставляю "
     "за собой.\n4. Срок установить.\";",
     "3. Контроль за исполнением настоящего приказа возложить на "
     "вице-министра финансов.\n4. Настоящий приказ вводится в действие со "
     "дня его подписания.",
     "3. Контроль оставляю за собой.\n4. Срок установить.", NULL, NULL},
};

static const struct said_order spare_kk[] = {
    {"мынадай мазмұндағы 3-1-тармақпен толықтырылсын:\n«3-1. Есеп "
     "берілсін.\n3-2. Есепке алынсын.»;",
     NULL, NULL, "the new wording has point 3-2 as well", NULL},
    {"2-тармақ мынадай мазмұндағы 4) тармақшамен толықтырылсын:\n«4) "
     "есептеуді;\n5) сақтауды.»;",
     NULL, NULL, "the new wording has subpoint 5 as well", NULL},
};

static void all_that_is_quoted_is_for_what_is_named(void **state)
{
	(void)state;
	SAID_CHECK("ru", spare_ru);
	SAID_CHECK("kk", spare_kk);
}

/* The first paragraph is quoted with the number of the unit that it begins. */
static const struct said_order first_ru[] = {
    {"в Правилах ведения учета, утвержденных указанным приказом:\nабзац "
     "первый пункта 2 изложить в следующей редакции:\n\"2. Используются "
     "понятия:\";",
     "В настоящих Правилах используются следующие понятия:",
     "Используются понятия:", NULL, NULL},
    {"в Правилах ведения учета, утвержденных указанным приказом:\nчасть "
     "первую пункта 2 изложить в следующей редакции:\n\"2. Используются "
     "понятия:\n1) учет – сбор;\n2) отчет – свод.\";",
     "В настоящих Правилах используются следующие понятия:\n1) учет – сбор "
     "сведений;\n2) орган – уполномоченный орган в области учета;\n3) отчет "
     "– свод сведений.",
     "Используются понятия:\n1) учет – сбор;\n2) отчет – свод.", NULL, NULL},
    {"в Правилах ведения учета, утвержденных указанным приказом:\nабзац "
     "первый пункта 2 изложить в следующей редакции:\n\"3. Используются "
     "понятия:\";",
     NULL, NULL, "the new wording is point 3", NULL},
    {"в Правилах ведения учета, утвержденных указанным приказом:\nабзац "
     "первый пункта 2 изложить в следующей редакции:\n\"2. Используются "
     "понятия:\n1) учет – сбор.\";",
     NULL, NULL, "the new wording is point 2", NULL},
};

static const struct said_order first_kk[] = {
    {"көрсетілген бұйрықпен бекітілген есепке алуды жүргізу "
     "қағидаларының 2-тармағында:\nбірінші абзац мынадай редакцияда "
     "жазылсын:\n«2. Мынадай ұғымдар бар:»;",
     "Осы Қағидаларда мынадай ұғымдар пайдаланылады:", "Мынадай ұғымдар бар:",
     NULL, NULL},
    {"көрсетілген бұйрықпен бекітілген есепке алуды жүргізу "
     "қағидаларының 2-тармағында:\n2) тармақшаның бірінші абзацы мынадай "
     "редакцияда жазылсын:\n«2) орган – орган;»;",
     "орган – есепке алу саласындағы уәкілетті орган;", "орган – орган;", NULL,
     NULL},
};

static void a_first_paragraph_may_come_with_its_number(void **state)
{
	(void)state;
	SAID_CHECK("ru", first_ru);
	SAID_CHECK("kk", first_kk);
}

static void the_time_of_a_suspension_is_kept(void **state)
{
	struct str xml;

	(void)state;
	SAID_CHECK("ru", ((const struct said_order[]){units_ru[0]}));
	xml = change_rendered(now.done, "akn");
	assert_true(str_find(xml, STR("type=\"inapplication\"")) < xml.n);
	assert_true(str_find(xml, STR("date=\"2026-01-01\"")) < xml.n);
	/* A later order does not change what stands there for a time. */
	change_go_on();
	change_order(
	    "О внесении изменений в приказ Министра финансов Республики "
	    "Казахстан от 10 марта 2020 года № 145 \"Об утверждении Правил "
	    "ведения учета\"\n\nПриказ Министра финансов Республики Казахстан "
	    "от 5 мая 2027 года № 300\n\nПРИКАЗЫВАЮ:\n1. Внести в приказ "
	    "Министра финансов Республики Казахстан от 10 марта 2020 года № "
	    "145 \"Об утверждении Правил ведения учета\" следующее "
	    "изменение:\n1) в пункте 3 слово \"собой\" заменить словом "
	    "\"нами\".\n2. Настоящий приказ вводится в действие со дня его "
	    "подписания.\n\nМинистр А. Ахметов\n");
	change_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "a wording for a time only"));
}

static void another_language_is_no_change(void **state)
{
	static const struct said_order ru[] = {
	    {"вносится изменение в пункт 3 на казахском языке, текст на "
	     "русском языке не изменяется;",
	     "1. Утвердить", "1. Утвердить", NULL, NULL}};
	static const struct said_order kk[] = {
	    {"3-тармаққа орыс тілінде өзгеріс енгізіледі, қазақ тіліндегі "
	     "мәтін өзгермейді;",
	     "1. Мыналар", "1. Мыналар", NULL, NULL}};

	(void)state;
	SAID_CHECK("ru", ru);
	assert_true(said_has(&test.said, "in another language only"));
	SAID_CHECK("kk", kk);
}

static void rules_are_the_appendix_that_the_base_has(void **state)
{
	static const char says[] = "Правила ведения учета, утвержденные "
				   "указанным приказом, изложить в новой "
				   "редакции согласно приложению к "
				   "настоящему приказу;";
	static const struct said_order refused[] = {
	    {says, NULL, NULL, "is headed as appendix 2; that is appendix 1",
	     "\nПриложение\nк приказу Министра финансов\nРеспублики "
	     "Казахстан\nот 5 мая 2021 года № 200\n\nПриложение 2\nк приказу "
	     "Министра финансов\nРеспублики Казахстан\nот 10 марта 2020 года "
	     "№ 145\n\nПравила ведения учета\n\n1. Порядок.\n2. Учет.\n"}};
	struct said_order good = {
	    says, NULL, NULL, NULL,
	    CAPTIONS_RU "Правила ведения учета\n\n1. Порядок.\n2. Учет.\n"};
	struct str base, rules, behind;

	(void)state;
	SAID_CHECK("ru", refused);
	base = change_rendered(now.base, "text");
	rules = str_after(base, str_find(base, STR("Глава 1. Общие")));
	behind = str_after(rules, str_find(rules, STR("\n\nПриложение 2")));
	rules.n -= behind.n;
	good.was = str_z(&test.a, rules);
	good.is = "1. Порядок.\n2. Учет.";
	SAID_CHECK("ru", ((const struct said_order[]){good}));
}

#define HEAD_RU(title)                                                                                                    \
	title "\n\nПриказ Министра финансов Республики Казахстан от 5 мая " \
	      "2021 года № 200\n\nПРИКАЗЫВАЮ:\n1. "
#define FOOT_RU                                                                                                                  \
	"\n2. Настоящий приказ вводится в действие со дня его подписания.\n\n" \
	"Министр А. Ахметов\n\nПриложение\nк приказу Министра финансов\n"       \
	"Республики Казахстан\nот 5 мая 2021 года № 200\n\n"

static void lists_in_an_appendix_are_orders(void **state)
{
	(void)state;
	said_whole(
	    "ru",
	    HEAD_RU(
		"О внесении изменений в некоторые приказы") "Внести "
							    "изменения в "
							    "некоторые приказы "
							    "Министра финансов "
							    "Республики "
							    "Казахстан "
							    "согласно "
							    "приложению к "
							    "настоящему "
							    "приказу." FOOT_RU
							    "Перечень "
							    "приказов, в "
							    "которые вносятся "
							    "изменения\n\n1. В "
							    "приказе "
							    "Министра финансов "
							    "Республики "
							    "Казахстан от 11 "
							    "марта 2020 года № "
							    "146 \"Об "
							    "утверждении "
							    "Правил "
							    "проверки\":"
							    "\nпункт 3 "
							    "исключить.\n2. В "
							    "приказе Министра "
							    "финансов "
							    "Республики "
							    "Казахстан от 10 "
							    "марта 2020 "
							    "года № 145 \"Об "
							    "утверждении "
							    "Правил ведения "
							    "учета\":\n1) в "
							    "пункте "
							    "3 слова "
							    "\"вице-министра "
							    "финансов\" "
							    "заменить словом "
							    "\"департамент\"."
							    "\n");
	said_differs("возложить на вице-министра финансов",
	             "возложить на департамент");
	now.options.no_notes = false;
	change_amend(said_base("ru"),
	             HEAD_RU("О признании утратившими силу некоторых "
	                     "приказов") "Признать"
	                                 " утратившими силу некоторые "
	                                 "приказы Министра финансов "
	                                 "Республики "
	                                 "Казахстан согласно приложению к "
	                                 "настоящему приказу." FOOT_RU
	                                 "Перечень утративших силу "
	                                 "приказов\n\n1. Приказ Министра "
	                                 "финансов "
	                                 "Республики Казахстан от 10 марта "
	                                 "2020 года № 145 \"Об утверждении "
	                                 "Правил ведения учета\".\n2. "
	                                 "Приказ Министра финансов "
	                                 "Республики "
	                                 "Казахстан от 11 марта 2020 года "
	                                 "№ 146 \"Об утверждении Правил "
	                                 "проверки\".\n3. Пункт 2 приказа "
	                                 "Министра финансов Республики "
	                                 "Казахстан от 12 марта 2020 года № "
	                                 "147 «О внесении изменений в приказ "
	                                 "Министра финансов Республики "
	                                 "Казахстан от 13 марта 2020 года № "
	                                 "148 «Об утверждении Правил "
	                                 "отчета».\n_____________\n");
	assert_non_null(now.done);
	assert_true(change_says("Утратил силу приказом"));
	str_is(now.edits->list.p[now.edits->list.n - 1].base.number, "147");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(units_are_found_and_changed),
	    CHANGE_TEST(all_that_is_quoted_is_for_what_is_named),
	    CHANGE_TEST(a_first_paragraph_may_come_with_its_number),
	    CHANGE_TEST(the_time_of_a_suspension_is_kept),
	    CHANGE_TEST(another_language_is_no_change),
	    CHANGE_TEST(rules_are_the_appendix_that_the_base_has),
	    CHANGE_TEST(lists_in_an_appendix_are_orders),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
