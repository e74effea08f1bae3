/* Whose the units are that an order names: of the act itself, or of what it
   approves. */
#include "change.h"
#include "said.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define RULES_RU                                                                                      \
	"в Правилах ведения учета, утвержденных указанным " \
	"приказом:\n"
#define RULES_KK                                                                                                 \
	"көрсетілген бұйрықпен бекітілген Есепке алуды жүргізу " \
	"қағидаларында:\n"
#define THIRD_RU                                                                               \
	"3. Контроль за исполнением настоящего приказа " \
	"возложить на вице-министра финансов."
#define THIRD_KK                                                                       \
	"3. Осы бұйрықтың орындалуын бақылау Қаржы " \
	"вице-министріне жүктелсін."

#define ANEW_RU                                                                \
	" изложить в следующей редакции:\n\"3. Контроль оставляю за собой.\";"
#define ANEW_KK                                                                \
	" мынадай редакцияда жазылсын:\n«3. Бақылауды өзіме қалдырамын.»;"

/* "The said order" owns what is named beside it, under any header. */
static const char *const thirds_ru[] = {
    RULES_RU "пункт 3 указанного приказа" ANEW_RU,
    RULES_RU "пункт 3 приказа" ANEW_RU,
    RULES_RU "в указанном приказе пункт 3" ANEW_RU,
    RULES_RU "в указанном приказе:\nпункт 3" ANEW_RU,
};

static const char *const thirds_kk[] = {
    RULES_KK "көрсетілген бұйрықтың 3-тармағы" ANEW_KK,
    RULES_KK "көрсетілген бұйрықта:\n3-тармақ" ANEW_KK,
};

static const struct said_order owners_ru[] = {
    {"в приложении 1:\nв приложении 2 к указанному приказу слова \"Комитет "
     "аудита\" заменить словами \"Комитет сборов\";",
     "Комитет аудита", "Комитет сборов", NULL, NULL},
    {RULES_RU "в пункте 3 указанных Правил слово \"открыты\" заменить словом "
              "\"закрыты\";",
     "открыты", "закрыты", NULL, NULL},
    /* What comes behind it may be in either. */
    {RULES_RU "в пункте 3 указанного приказа слово \"вице-министра\" заменить "
              "словом \"министра\";\nпункт 2 исключить;",
     NULL, NULL, "or of what the header names", NULL},
    {RULES_RU "в пункте 3 указанного приказа слово \"вице-министра\" заменить "
              "словом \"министра\";\nдополнить пунктом 7 следующего "
              "содержания:\n\"7. Учет завершается.\";",
     NULL, NULL, "or of what the header names", NULL},
    {RULES_RU "приложение 2 к указанному приказу изложить в новой редакции "
              "согласно приложению к настоящему приказу;\nпункт 2 исключить;",
     NULL, NULL, "or of what the header names",
     "\nПриложение\nк приказу Министра финансов\nРеспублики Казахстан\nот 5 "
     "мая 2021 года № 200\n\nПеречень органов\n\nОрганы названы.\n"},
    {RULES_RU "в пункте 3 указанного приказа и пункте 4 слово \"сбора\" "
              "исключить;",
     NULL, NULL, "in which act", NULL},
    {"пункт 3 указанного приказа и пункт 2 Правил ведения учета исключить;",
     NULL, NULL, "in which act", NULL},
};

static const struct said_order owners_kk[] = {
    {RULES_KK "көрсетілген бұйрыққа 2-қосымшада «Аудит комитеті» деген сөздер "
              "«Аудан комитеті» деген сөздермен ауыстырылсын;",
     "Аудит комитеті", "Аудан комитеті", NULL, NULL},
    {RULES_KK "көрсетілген Қағидалардың 3-тармағындағы «ашық» деген сөз "
              "«жабық» деген сөзбен ауыстырылсын;",
     "Мәліметтер ашық", "Мәліметтер жабық", NULL, NULL},
    {RULES_KK "көрсетілген бұйрықтың 3-тармағындағы «Қаржы» деген сөз алып "
              "тасталсын;\n2-тармақ алып тасталсын;",
     NULL, NULL, "or of what the header names", NULL},
};

/* "5-1 is put in" under the header of point 3 is a line about the rules: they
   are what the lines behind it may speak of. */
#define THIRD_OF_RULES_RU RULES_RU "в пункте 3:\n"
#define THIRD_OF_RULES_KK RULES_KK "3-тармақта:\n"
#define BESIDE_RU                                                                                        \
	"дополнить пунктом 7 следующего содержания:\n\"7. Учет " \
	"завершается.\";\n"
#define BESIDE_KK                                                                                              \
	"мынадай мазмұндағы 7-тармақпен толықтырылсын:\n«7. Есеп " \
	"аяқталады.»;\n"

static const struct said_order left_ru[] = {
    {THIRD_OF_RULES_RU BESIDE_RU
     "по всему тексту слово \"сведения\" заменить словом \"данные\";",
     NULL, NULL, "or of all that this is in", NULL},
    {THIRD_OF_RULES_RU BESIDE_RU "слово \"открыты\" исключить;", NULL, NULL,
     "or beside it, as the line before", NULL},
    /* A line that names the point itself leaves no doubt. */
    {THIRD_OF_RULES_RU
     "в подпункте 3) пункта 2 слово \"свод\" заменить словом \"ряд\";\nв "
     "пункте 3 слова \"ведет учет\" заменить словами \"учитывает\";",
     "свод сведений.\n3. Уполномоченный орган ведет учет.",
     "ряд сведений.\n3. Уполномоченный орган учитывает.", NULL, NULL},
    /* Of the point, or of the rules?  In its first line there is no doubt. */
    {THIRD_OF_RULES_RU
     "слово \"хранит\" заменить словом \"держит\";\n"
     "по всему тексту слово \"открыты\" заменить словом \"закрыты\";",
     NULL, NULL, "or of all that this is in", NULL},
    {THIRD_OF_RULES_RU
     "по всему тексту слова \"Уполномоченный орган\" заменить словом "
     "\"Комитет\";",
     "3. Уполномоченный орган ведет учет. Уполномоченный орган хранит",
     "3. Комитет ведет учет. Комитет хранит", NULL, NULL},
};

static const struct said_order left_kk[] = {
    {THIRD_OF_RULES_KK BESIDE_KK "бүкіл мәтін бойынша «мәліметтер» деген сөз "
                                 "«деректер» деген сөзбен ауыстырылсын;",
     NULL, NULL, "or of all that this is in", NULL},
    {THIRD_OF_RULES_KK BESIDE_KK "«ашық» деген сөз алып тасталсын;", NULL, NULL,
     "or beside it, as the line before", NULL},
    {THIRD_OF_RULES_KK
     "«ашық» деген сөз «жабық» деген сөзбен ауыстырылсын;\nбүкіл мәтін "
     "бойынша «мәліметтер» деген сөз «деректер» деген сөзбен ауыстырылсын;",
     NULL, NULL, "or of all that this is in", NULL},
};

static void what_a_line_has_left_is_not_meant_again(void **state)
{
	(void)state;
	SAID_CHECK("ru", left_ru);
	SAID_CHECK("kk", left_kk);
}

static void an_act_owns_its_units(void **state)
{
	const struct said_order ru = {.was = THIRD_RU,
	                              .is = "3. Контроль оставляю за собой."};
	const struct said_order kk = {.was = THIRD_KK,
	                              .is = "3. Бақылауды өзіме қалдырамын."};

	(void)state;
	SAID_ALIKE("ru", &ru, thirds_ru);
	SAID_ALIKE("kk", &kk, thirds_kk);
	SAID_CHECK("ru", owners_ru);
	SAID_CHECK("kk", owners_kk);
}

#define INTO_RU(place, says)                                                                                             \
	"О внесении изменений в приказ Министра финансов Республики " \
	"Казахстан от 10 марта 2020 года № 145\n\nПриказ Министра "                  \
	"финансов Республики Казахстан от 5 мая 2021 года № 200\n\n"               \
	"ПРИКАЗЫВАЮ:\n1. " place "\n" says                                                                               \
	"\n2. Настоящий приказ вводится в действие со дня его "                  \
	"подписания.\n\nМинистр А. Ахметов\n"
#define INTO_KK(place, says)                                                                                        \
	"Қаржы министрінің 2020 жылғы 10 наурыздағы № 145 бұйрығына "     \
	"өзгерістер енгізу туралы\n\nҚазақстан Республикасы Қаржы " \
	"министрінің 2021 жылғы 5 мамырдағы № 200 бұйрығы\n\n"                    \
	"БҰЙЫРАМЫН:\n1. " place "\n" says                                                                           \
	"\n2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "        \
	"енгізіледі.\n\nМинистр А. Ахметов\n"
#define ACT_RU                                                                                                            \
	"Министра финансов Республики Казахстан от 10 марта 2020 года № " \
	"145"
#define ACT_KK                                                                                           \
	"Қазақстан Республикасы Қаржы министрінің 2020 жылғы " \
	"10 наурыздағы № 145 "
#define TITLE_RU " \"Об утверждении Правил ведения учета\""
#define OPEN_RU "в пункте 3 слово \"открыты\" заменить словом \"закрыты\"."
#define CONTROL_RU                                                                                  \
	"в пункте 3 слово \"вице-министра\" заменить словом " \
	"\"министра\"."
#define OPEN_KK                                                                                         \
	"3-тармақтағы «ашық» деген сөз «жабық» деген сөзбен " \
	"ауыстырылсын."

/* An order as a whole; the words that change; NULL: refused. */
static const struct into {
	const char *lang, *order, *was, *is;
} intos[] = {
    {"ru",
     INTO_RU("Внести в Правила ведения учета, утвержденные "
             "приказом " ACT_RU TITLE_RU ", следующее изменение:",
             OPEN_RU),
     "открыты", "закрыты"},
    {"ru",
     INTO_RU("Внести в Правила ведения учета, утвержденные "
             "приказом " ACT_RU ", следующее изменение:",
             OPEN_RU),
     "открыты", "закрыты"},
    {"ru",
     INTO_RU("Внести в приложение 1 к приказу " ACT_RU TITLE_RU
             " (зарегистрирован под № 30) следующее изменение:",
             OPEN_RU),
     "открыты", "закрыты"},
    {"ru",
     INTO_RU("Внести в приказ " ACT_RU TITLE_RU " следующее изменение:",
             CONTROL_RU),
     "возложить на вице-министра", "возложить на министра"},
    {"ru",
     INTO_RU("Внести в пункт 3 приказа " ACT_RU TITLE_RU
             " следующее изменение:",
             "слово \"вице-министра\" заменить словом \"министра\"."),
     "возложить на вице-министра", "возложить на министра"},
    /* There is none such in it. */
    {"ru",
     INTO_RU("Внести в Правила ведения учета, утвержденные "
             "приказом " ACT_RU TITLE_RU ", следующее изменение:",
             CONTROL_RU),
     NULL, NULL},
    {"ru",
     INTO_RU("Внести в Программу учета, утвержденную приказом " ACT_RU TITLE_RU
             ", следующее изменение:",
             CONTROL_RU),
     NULL, NULL},
    {"ru",
     INTO_RU("Внести в пункт 3 приказа " ACT_RU TITLE_RU
             " и приложение 1 к приказу " ACT_RU TITLE_RU
             " следующее изменение:",
             OPEN_RU),
     NULL, NULL},
    {"kk",
     INTO_KK("«Есепке алуды жүргізу қағидаларын бекіту туралы» " ACT_KK
             "бұйрығымен бекітілген Есепке алуды жүргізу қағидаларына "
             "мынадай өзгеріс енгізілсін:",
             OPEN_KK),
     "Мәліметтер ашық", "Мәліметтер жабық"},
    {"kk",
     INTO_KK(ACT_KK "бұйрығына 1-қосымшаға мынадай өзгеріс енгізілсін:",
             OPEN_KK),
     "Мәліметтер ашық", "Мәліметтер жабық"},
    {"kk",
     INTO_KK(ACT_KK "бұйрығының 3-тармағына мынадай өзгеріс енгізілсін:",
             "«Қаржы» деген сөз алып тасталсын."),
     "бақылау Қаржы вице-министріне", "бақылау вице-министріне"},
    {"kk",
     INTO_KK(ACT_KK "бұйрығының 3-тармағына және " ACT_KK
                    "бұйрығына 1-қосымшаға мынадай өзгеріс енгізілсін:",
             OPEN_KK),
     NULL, NULL},
};

static void an_intro_may_name_a_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(intos) / sizeof(*intos); i++) {
		const struct into *t = &intos[i];

		if (t->was != NULL) {
			said_whole(t->lang, t->order);
			said_differs(t->was, t->is);
			continue;
		}
		test.lang = t->lang;
		change_amend(said_base(t->lang), t->order);
		if (now.done != NULL)
			fail_msg("%s\nwas not refused", t->order);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(an_act_owns_its_units),
	    CHANGE_TEST(what_a_line_has_left_is_not_meant_again),
	    CHANGE_TEST(an_intro_may_name_a_place),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
