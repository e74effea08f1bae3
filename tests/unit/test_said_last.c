/* The last paragraph or sentence, headings that go, pairs of words for several
   places, members of commissions. */
#include "change.h"
#include "said.h"
#include "trying.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct said_order last_ru[] = {
    {"в пункте 4 приложения 1 последний абзац исключить;",
     "копия устава;\nкопия справки.\n5.", "копия устава;\n5.", NULL, NULL},
    {"в последнем предложении пункта 3 приложения 1 слово \"открыты\" заменить "
     "словом \"закрыты\";",
     "Сведения открыты", "Сведения закрыты", NULL, NULL},
    {"в пункте 3 приложения 1 последнее предложение исключить;",
     "хранит сведения. Сведения открыты.", "хранит сведения.", NULL, NULL},
    {"в последнем абзаце пункта 2 приложения 1 слово \"понятия\" исключить;",
     NULL, NULL, "smaller units stand behind", NULL},
    {"последний пункт приложения 1 исключить;", NULL, NULL,
     "which of the units with numbers is the last", NULL},
    {"предпоследний абзац пункта 4 приложения 1 исключить;",
     "копия устава;\nкопия справки.", "копия справки.", NULL, NULL},
    {"предпоследнее предложение пункта 3 приложения 1 изложить в следующей "
     "редакции:\n\"Сведения хранит архив.\";",
     "Уполномоченный орган хранит сведения. Сведения открыты",
     "Сведения хранит архив. Сведения открыты", NULL, NULL},
    {"в предпоследнем предложении пункта 3 приложения 1 слово \"сведения\" "
     "заменить словом \"записи\";",
     "хранит сведения. Сведения открыты", "хранит записи. Сведения открыты",
     NULL, NULL},
    {"предпоследнее предложение пункта 6 приложения 1 исключить;", NULL, NULL,
     "there is only one sentence", NULL},
    {"предпоследний абзац пункта 6 приложения 1 исключить;", NULL, NULL,
     "there is only one", NULL},
    {"предпоследний пункт приложения 1 исключить;", NULL, NULL,
     "which of the units with numbers is the last", NULL},
    {"предпоследний абзац пункта 2 приложения 1 исключить;", NULL, NULL,
     "there is only one", NULL},
    {"заголовок приложения 1 исключить;", NULL, NULL, "nothing that names it",
     NULL},
    /* Each pair stands in one place, whichever it is. */
    {"в подпунктах 1) и 3) пункта 2 приложения 1 слова \"учет\" и \"отчет\" "
     "заменить соответственно словами \"сбор\" и \"обзор\";",
     "1) учет – сбор сведений;\n2) орган – уполномоченный орган в области "
     "учета;\n3) отчет –",
     "1) сбор – сбор сведений;\n2) орган – уполномоченный орган в области "
     "учета;\n3) обзор –",
     NULL, NULL},
    {"в подпунктах 1) и 3) пункта 2 приложения 1 слова \"отчет\" и \"учет\" "
     "заменить соответственно словами \"ввод\" и \"обзор\";",
     "1) учет – сбор сведений;\n2) орган – уполномоченный орган в области "
     "учета;\n3) отчет –",
     "1) обзор – сбор сведений;\n2) орган – уполномоченный орган в области "
     "учета;\n3) ввод –",
     NULL, NULL},
};

static const struct said_order last_kk[] = {
    {"1-қосымшаның 4-тармағының соңғы абзацы алып тасталсын;",
     "жарғының көшірмесі;\nанықтаманың көшірмесі.\n5.",
     "жарғының көшірмесі;\n5.", NULL, NULL},
    {"1-қосымшаның 3-тармағының соңғы сөйлеміндегі «ашық» деген сөз «жабық» "
     "деген сөзбен ауыстырылсын;",
     "Мәліметтер ашық", "Мәліметтер жабық", NULL, NULL},
    {"1-қосымшаның 4-тармағының соңғының алдындағы абзацы алып тасталсын;",
     "жарғының көшірмесі;\nанықтаманың көшірмесі.", "анықтаманың көшірмесі.",
     NULL, NULL},
    {"1-қосымшаның 3-тармағының соңғының алдындағы сөйлеміндегі «сақтайды» "
     "деген сөз «тексереді» деген сөзбен ауыстырылсын;",
     "мәліметтерді сақтайды. Мәліметтер ашық",
     "мәліметтерді тексереді. Мәліметтер ашық", NULL, NULL},
};

static void what_is_last_the_base_tells(void **state)
{
	(void)state;
	SAID_CHECK("ru", last_ru);
	SAID_CHECK("kk", last_kk);
}

static const struct trying rows_ru[] = {
    {"", "ввести в состав комиссии: Иванова И.И. – директора;",
     "- which line of the list of members it becomes is not said: ввести в "
     "состав"},
    {"", "вывести из состава комиссии Иванова И.И.;",
     "- which line of the list of members goes is not said by a number: "
     "вывести из состава"},
    {"pt:5", "после последнего абзаца дополнить абзацем следующего содержания:",
     "INSERT_UNIT pt:5/abz quote"},
    {"app:2", "позицию \"Комитет доходов\" исключить;",
     "DELETE_ROW app:2/row Комитет доходов>"},
    {"app:2", "позицию 5 изложить в следующей редакции:",
     "REPLACE_ROW app:2/row:5 quote"},
    {"",
     "изложить указанный приказ в новой редакции согласно приложению к "
     "настоящему приказу.",
     "- a new edition of the act as a whole does not say which of its title, "
     "preamble, appendices and signatures stay"},
    {"pt:5", "предпоследний абзац исключить;",
     "DELETE_UNIT pt:5/abz:before-last"},
};

static void members_are_refused_by_name(void **state)
{
	(void)state;
	TRYING_CHECK("ru", rows_ru);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(what_is_last_the_base_tells),
	    cmocka_unit_test(members_are_refused_by_name),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
