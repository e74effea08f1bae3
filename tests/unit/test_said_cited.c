/* Points of an order that name the act that they change beside the place, and
   those that mean it by "the said order". */
#include "change.h"
#include "said.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define ACT_RU(noun)                                                                                                        \
	noun " Министра финансов Республики Казахстан от 10 марта 2020 года " \
	     "№ 145"
#define TITLE_RU " \"Об утверждении Правил ведения учета\""
#define ACT_KK                                                                                                            \
	"«Есепке алуды жүргізу қағидаларын бекіту туралы» Қазақстан " \
	"Республикасы Қаржы министрінің 2020 жылғы 10 наурыздағы № 145 "
#define OTHER_RU                                                                                                                    \
	"приказа Министра финансов Республики Казахстан от 4 мая 2018 года № " \
	"61"

/* The points of an order, and what they do to the base of said.c: see there. */
static const struct said_order ru[] = {
    {"1. Пункт 3 " ACT_RU("приказа") TITLE_RU
     " (зарегистрирован в Реестре государственной регистрации нормативных "
     "правовых актов под № 20100) изложить в следующей редакции:\n\"3. "
     "Контроль оставляю за собой.\".",
     "3. Контроль за исполнением настоящего приказа возложить на вице-министра "
     "финансов.",
     "3. Контроль оставляю за собой.", NULL, NULL},
    {"1. Подпункт 3) пункта 2 Правил ведения учета, утвержденных " ACT_RU(
	 "приказом") ", изложить в следующей редакции:\n\"3) отчет – свод "
                     "данных.\".",
     "3) отчет – свод сведений.", "3) отчет – свод данных.", NULL, NULL},
    {"1. В приложении 1 к " ACT_RU("приказу") TITLE_RU
     ":\nв пункте 3 слово \"открыты\" заменить словом \"закрыты\".",
     "Сведения открыты", "Сведения закрыты", NULL, NULL},
    /* What the points before it name is "the said order". */
    {"1. В пункте 3 " ACT_RU("приказа") TITLE_RU
     " слово \"вице-министра\" заменить словом \"министра\".\n2. Пункт 4 "
     "указанного приказа дополнить словами \"и действует до 1 мая 2030 "
     "года\".",
     "вице-министра финансов.\n4. Настоящий приказ вводится в действие со дня "
     "его подписания.",
     "министра финансов.\n4. Настоящий приказ вводится в действие со дня его "
     "подписания и действует до 1 мая 2030 года.",
     NULL, NULL},
    {"1. Дополнить " ACT_RU("приказ") TITLE_RU
     " пунктом 3-1 следующего содержания:\n\"3-1. Отчеты сдаются в мае.\".",
     "финансов.\n4.", "финансов.\n3-1. Отчеты сдаются в мае.\n4.", NULL, NULL},
    /* Of two acts it cannot be told; one that is no order is not meant. */
    {"1. Пункт 3 " ACT_RU(
	 "приказа") " исключить.\n2. Пункт 5 " OTHER_RU
                    " исключить.\n3. Пункт 4 указанного приказа исключить.",
     NULL, NULL, "it names no act that could be read", NULL},
    {"1. Пункт 3 " ACT_RU("приказа") " исключить.\n2. Пункт 4 указанного "
                                     "решения исключить.",
     NULL, NULL, "it names no act that could be read", NULL},
    {"1. Внести в " ACT_RU("приказ") TITLE_RU
     " следующие изменения:\nпункт 5 " OTHER_RU " исключить.",
     NULL, NULL, "in which of two acts", NULL},
};

static const struct said_order kk[] = {
    {"1. " ACT_KK "бұйрығының (Нормативтік құқықтық актілерді мемлекеттік "
     "тіркеу тізілімінде № 20100 болып тіркелген) 3-тармағы мынадай "
     "редакцияда жазылсын:\n«3. Бақылауды өзіме қалдырамын.».",
     "3. Осы бұйрықтың орындалуын бақылау Қаржы вице-министріне жүктелсін.",
     "3. Бақылауды өзіме қалдырамын.", NULL, NULL},
    {"1. " ACT_KK "бұйрығымен бекітілген Есепке алуды жүргізу қағидаларының "
     "2-тармағының 3) тармақшасындағы «жиынтығы» деген сөз «жинағы» деген "
     "сөзбен ауыстырылсын.",
     "мәліметтер жиынтығы", "мәліметтер жинағы", NULL, NULL},
    {"1. " ACT_KK "бұйрығына 1-қосымшада:\n3-тармақтағы «ашық» деген сөз "
     "«жабық» деген сөзбен ауыстырылсын.",
     "Мәліметтер ашық", "Мәліметтер жабық", NULL, NULL},
    {"1. " ACT_KK "бұйрығының 3-тармағындағы «вице-министріне» деген сөз "
     "«министріне» деген сөзбен ауыстырылсын.\n2. Көрсетілген бұйрықтың "
     "4-тармағындағы «қол қойылған» деген сөздер «ресми жарияланған» деген "
     "сөздермен ауыстырылсын.",
     "вице-министріне жүктелсін.\n4. Осы бұйрық қол қойылған",
     "министріне жүктелсін.\n4. Осы бұйрық ресми жарияланған", NULL, NULL},
    {"1. " ACT_KK "бұйрығының 3-тармағы алып тасталсын.\n2. Көрсетілген "
     "шешімнің 4-тармағы алып тасталсын.",
     NULL, NULL, "it names no act that could be read", NULL},
};

static const char *order(const char *lang, const char *points)
{
	const char *form =
	    lang[0] == 'r'
		? "О внесении изменений в приказ\n\nПриказ Министра финансов "
		  "Республики Казахстан от 5 мая 2021 года № "
		  "200\n\nПРИКАЗЫВАЮ:\n%s\n5. Настоящий приказ вводится в "
		  "действие со дня его подписания.\n\nМинистр А. Ахметов\n"
		: "Бұйрыққа өзгерістер енгізу туралы\n\nҚазақстан Республикасы "
		  "Қаржы министрінің 2021 жылғы 5 мамырдағы № 200 "
		  "бұйрығы\n\nБҰЙЫРАМЫН:\n%s\n5. Осы бұйрық қол қойылған "
		  "күнінен бастап қолданысқа енгізіледі.\n\nМинистр А. "
		  "Ахметов\n";

	return str_z(&test.a, str_format(&test.a, form, points));
}

static void check(const char *lang, const struct said_order *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct said_order *s = &rows[i];

		if (s->refused == NULL) {
			said_whole(lang, order(lang, s->says));
			said_differs(s->was, s->is);
			continue;
		}
		change_amend(said_base(lang), order(lang, s->says));
		if (now.done != NULL || !said_has(&test.said, s->refused))
			fail_msg("%s\nsaid %.*s", s->says,
			         STR_ARG(buf_str(&test.said.text)));
	}
}

static void a_point_names_the_act_that_it_changes(void **state)
{
	(void)state;
	check("ru", ru, sizeof(ru) / sizeof(*ru));
	check("kk", kk, sizeof(kk) / sizeof(*kk));
}

/* Not every line of an own point that ends in a colon says where. */
static void an_own_point_stays_its_own(void **state)
{
	(void)state;
	said_whole(
	    "ru",
	    order(
		"ru",
		"1. Пункт 3 " ACT_RU(
		    "приказа") " исключить.\n2. В целях исполнения "
			       "указанного приказа:\n1) создать комиссию;\n2) "
			       "разместить указанный приказ."));
	assert_int_equal(now.edits->own.n, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_point_names_the_act_that_it_changes),
	    CHANGE_TEST(an_own_point_stays_its_own),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
