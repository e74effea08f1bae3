/* An act that amends another one is amended: its paragraphs, those of new text
   in quotes counted too (formulas 2.6.3). */
#include "brought.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define BODY_RU                                                                                                                    \
	"1. Внести в приказ Министра финансов Республики Казахстан от 5 мая " \
	"2018 года № 31 \"Об утверждении Порядка учета\" следующие "                       \
	"изменения:\n1) в пункте 4:\n\nабзац второй исключить;\n\nабзац "                 \
	"третий изложить в следующей редакции:\n\n\"план отчета;\";\n\n"                 \
	"дополнить пунктами 5 и 6 следующего содержания:\n\n\"5. Порядок "            \
	"определяет орган.\n\n6. Сроки определяет комитет.\n\nСроки "                    \
	"публикуются.\";\n\n2) пункт 7 исключить.\n"
#define BODY_KK                                                                                                               \
	"1. «Есеп тәртібін бекіту туралы» Қазақстан Республикасы Қаржы "  \
	"министрінің 2018 жылғы 5 мамырдағы № 31 бұйрығына мынадай "               \
	"өзгерістер енгізілсін:\n1) 4-тармақта:\n\nекінші абзац алып "             \
	"тасталсын;\n\nүшінші абзац мынадай редакцияда жазылсын:\n\n«есеп " \
	"жоспары;»;\n\n2) 7-тармақ алып тасталсын.\n"
#define IN_RU "в подпункте 1) пункта 1:\n"
#define IN_KK "1-тармақтың 1) тармақшасында:\n"

static const struct brought rows[] = {
    {"ru", BODY_RU,
     IN_RU "в абзаце четвертом слово \"отчета\" заменить словом \"сверки\".",
     "\"план сверки;\";", "план отчета", NULL},
    {"ru", BODY_RU,
     IN_RU "абзац четвертый изложить в следующей редакции:\n\"план сверки;\".",
     "\"план сверки;\";", "план отчета", NULL},
    /* A unit that is one paragraph. */
    {"ru", BODY_RU,
     IN_RU "абзац шестой изложить в следующей редакции:\n\"5. Порядок "
           "определяет комитет.\".",
     "\"5. Порядок определяет комитет.\n6. Сроки", "определяет орган", NULL},
    {"ru", BODY_RU, IN_RU "абзац восьмой исключить.",
     "6. Сроки определяет комитет.\";", "публикуются", NULL},
    /* One that has no quotes. */
    {"ru", BODY_RU, IN_RU "абзац второй исключить.", "абзац третий",
     "абзац второй", NULL},
    {"kk", BODY_KK,
     IN_KK "төртінші абзацтағы «есеп» деген сөз «тексеру» деген сөзбен "
           "ауыстырылсын.",
     "«тексеру жоспары;»;", "есеп жоспары", NULL},
    {"kk", BODY_KK,
     IN_KK "төртінші абзац мынадай редакцияда жазылсын:\n«тексеру жоспары;».",
     "«тексеру жоспары;»;", "есеп жоспары", NULL},
    {"ru", BODY_RU, IN_RU "абзац третий исключить.", NULL, NULL,
     "the paragraph orders new text"},
    {"ru", BODY_RU, IN_RU "абзац четвертый исключить.", NULL, NULL,
     "the quotes would be left without text"},
    {"ru", BODY_RU, IN_RU "абзацы шестой, седьмой и восьмой исключить.", NULL,
     NULL, "the paragraph is a part of a unit that is quoted"},
    {"ru", BODY_RU, IN_RU "абзац пятнадцатый исключить.", NULL, NULL,
     "there is no paragraph 15, those of new text in quotes counted"},
    {"ru", BODY_RU,
     IN_RU "абзац шестой изложить в следующей редакции:\n\"порядок;\".", NULL,
     NULL, "the paragraph is point 5"},
    {"ru", BODY_RU,
     IN_RU "дополнить абзацем пятым следующего содержания:\n\"план "
           "сверки;\".",
     NULL, NULL, "whether the new paragraph is in the quotes"},
};

static void paragraphs_of_amending_acts_are_changed(void **state)
{
	(void)state;
	BROUGHT_CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(paragraphs_of_amending_acts_are_changed),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
