/* Several words for several places: each is changed where it stands. */
#include "brought.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define BODY_RU                                                                                              \
	"1. Комиссия учета ведет:\n1) книгу командира;\n2) журнал и " \
	"книгу;\n3) список.\n2. Командир и командир рядом.\n"               \
	"3. Настоящий приказ вводится в действие со дня "               \
	"подписания.\nМинистр А. Сеитова\n"
#define BODY_KK                                                                                                              \
	"1. Комиссия:\n1) кітап;\n2) журнал мен кітап;\n3) тізім жүргізеді.\n"      \
	"2. Бастыққа бағынады.\n3. Осы бұйрық қол қойылған күнінен бастап " \
	"қолданысқа енгізіледі.\nМинистр А. Сейітова\n"

static void each_word_is_changed_where_it_stands(void **state)
{
	static const struct brought rows[] = {
	    {"ru", BODY_RU,
	     "в подпунктах 1) и 2) пункта 1 слова \"книгу\", \"журнал\" "
	     "заменить соответственно словами \"тетрадь\", \"реестр\";",
	     "2) реестр и тетрадь;", "журнал", NULL},
	    {"ru", BODY_RU,
	     "в подпунктах 1), 2) и 3) пункта 1 слова \"книгу\" и \"список\" "
	     "заменить соответственно словами \"тетрадь\" и \"реестр\";",
	     "3) реестр.", "книгу", NULL},
	    {"ru", BODY_RU,
	     "в заголовке и по всему тексту слова \"учета\", \"журнал\" "
	     "заменить соответственно словами \"сбора\", \"реестр\";",
	     "Комиссия сбора", "журнал", NULL},
	    {"kk", BODY_KK,
	     "1-тармақтың 1) және 2) тармақшаларында «кітап», «журнал» деген "
	     "сөздер тиісінше «дәптер», «тізілім» деген сөздермен "
	     "ауыстырылсын;",
	     "2) тізілім мен дәптер;", "журнал", NULL},
	    /* A word that stands nowhere; a place that has none. */
	    {"ru", BODY_RU,
	     "в подпунктах 1) и 2) пункта 1 слова \"книгу\", \"карту\" "
	     "заменить соответственно словами \"тетрадь\", \"реестр\";",
	     NULL, NULL, "\"карту\" is not in"},
	    {"ru", BODY_RU,
	     "в подпунктах 1), 2) и 3) пункта 1 слова \"книгу\", \"журнал\" "
	     "заменить соответственно словами \"тетрадь\", \"реестр\";",
	     NULL, NULL, "is not in point 1, subpoint 3"},
	    {"kk", BODY_KK,
	     "1-тармақтың 1) және 2) тармақшаларында «кітап», «карта» деген "
	     "сөздер тиісінше «дәптер», «тізілім» деген сөздермен "
	     "ауыстырылсын;",
	     NULL, NULL, "\"карта\" is not in"},
	    /* Where it stands with a capital only, it is not left as it is. */
	    {"ru", BODY_RU,
	     "в пунктах 1 и 2 слова \"комиссия\", \"командир\" заменить "
	     "соответственно словами \"совет\", \"начальник\";",
	     NULL, NULL, "\"комиссия\" is not in point 1"},
	    /* Of one word in several places nothing is left out. */
	    {"ru", BODY_RU,
	     "в подпунктах 1) и 3) пункта 1 слово \"книгу\" заменить словом "
	     "\"тетрадь\";",
	     NULL, NULL, "\"книгу\" is not in point 1, subpoint 3"},
	};

	(void)state;
	BROUGHT_CHECK(rows);
}

static void of_the_forms_of_a_word_some_may_lack(void **state)
{
	static const struct brought rows[] = {
	    {"ru", BODY_RU,
	     "по всему тексту слова \"командир\", \"командира\", "
	     "\"командиром\" заменить соответственно словами \"начальник\", "
	     "\"начальника\", \"начальником\";",
	     "и начальник рядом", "командира", NULL},
	    {"kk", BODY_KK,
	     "бүкіл мәтін бойынша «кітап», «кітаптың» деген сөздер тиісінше "
	     "«дәптер», «дәптердің» деген сөздермен ауыстырылсын;",
	     "журнал мен дәптер", "кітап", NULL},
	    /* No form of the word stands there. */
	    {"ru", BODY_RU,
	     "по всему тексту слова \"солдат\", \"солдата\" заменить "
	     "соответственно словами \"воин\", \"воина\";",
	     NULL, NULL, "\"солдат\" is not in"},
	    /* Another word. */
	    {"ru", BODY_RU,
	     "по всему тексту слова \"командир\", \"солдата\" заменить "
	     "соответственно словами \"начальник\", \"воина\";",
	     NULL, NULL, "\"солдата\" is not in"},
	};

	(void)state;
	BROUGHT_CHECK(rows);
	said_clear(&test.said);
	brought_amend("ru", BODY_RU, rows[0].says);
	assert_true(said_has(&test.said, "stand nowhere"));
	assert_true(said_has(&test.said, "командиром"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(each_word_is_changed_where_it_stands),
	    CHANGE_TEST(of_the_forms_of_a_word_some_may_lack),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
