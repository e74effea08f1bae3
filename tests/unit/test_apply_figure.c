/* Digits are whole numbers, however these are written. */
#include "brought.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define SUMS_RU                                                                                     \
	"1. Сбор – 15 000 тенге, с филиала – 5\xC2\xA0"                        \
	"000 тенге, за дубликат – 2 500 000 тенге.\n"                         \
	"2. Закон № 7-V и приказ № 25-п, форма А-5, в 10:30, 01.05.2010.\n" \
	"3. В 2010 году 500 дел, 5-летний срок, пункт 5-1 статьи 5.\n"
#define SUMS_KK                                                                                  \
	"1. Алым – 5 000 теңге.\n2. № 7-V Заң және № 25-қ бұйрық, " \
	"7-тармақ.\n3. Мерзімі 5 күн, "                                          \
	"2 500 теңге.\n"

static const struct brought parts[] = {
    {"ru", SUMS_RU, "в пункте 1 цифру \"5\" заменить цифрой \"9\".", NULL, NULL,
     "is not in point 1"},
    {"ru", SUMS_RU, "в пункте 1 цифры \"500\" заменить цифрами \"700\".", NULL,
     NULL, "as a part of another number"},
    {"ru", SUMS_RU, "в пункте 1 цифры \"000\" заменить цифрами \"100\".", NULL,
     NULL, "is not in point 1"},
    {"ru", SUMS_RU, "в пункте 1 цифры \"2 500\" заменить цифрами \"2 700\".",
     NULL, NULL, "as a part of another number"},
    {"ru", SUMS_RU, "в пункте 2 цифру \"7\" заменить цифрой \"8\".", NULL, NULL,
     "is not in point 2"},
    {"ru", SUMS_RU, "в пункте 2 букву \"V\" заменить буквами \"VI\".", NULL,
     NULL, "is not in point 2"},
    {"ru", SUMS_RU, "в пункте 2 цифры \"25\" заменить цифрами \"26\".", NULL,
     NULL, "is not in point 2"},
    {"ru", SUMS_RU, "в пункте 2 цифру \"5\" заменить цифрой \"6\".", NULL, NULL,
     "is not in point 2"},
    {"ru", SUMS_RU, "в пункте 2 цифры \"10\" заменить цифрами \"11\".", NULL,
     NULL, "is not in point 2"},
    {"ru", SUMS_RU, "в пункте 2 цифры \"01\" заменить цифрами \"02\".", NULL,
     NULL, "is not in point 2"},
    {"kk", SUMS_KK,
     "1-тармақтағы «5» деген цифр «9» деген цифрмен ауыстырылсын.", NULL, NULL,
     "as a part of another number"},
    {"kk", SUMS_KK,
     "2-тармақтағы «25» деген цифрлар «26» деген цифрлармен ауыстырылсын.",
     NULL, NULL, "is not in point 2"},
};

static const struct brought wholes[] = {
    {"ru", SUMS_RU, "в пункте 1 цифры \"5 000\" заменить цифрами \"6 000\".",
     "с филиала – 6 000 тенге", "с филиала – 5", NULL},
    {"ru", SUMS_RU,
     "в пункте 1 цифры \"15\xC2\xA0"
     "000\" заменить цифрами \"16 000\".",
     "Сбор – 16 000 тенге", NULL, NULL},
    {"ru", SUMS_RU,
     "в пункте 1 цифры \"2 500 000\" заменить цифрами \"3 000 000\".",
     "дубликат – 3 000 000 тенге", NULL, NULL},
    {"ru", SUMS_RU, "в пункте 2 слова \"№ 7-V\" заменить словами \"№ 8-V\".",
     "Закон № 8-V и", NULL, NULL},
    {"ru", SUMS_RU, "в пункте 2 слово \"А-5\" заменить словом \"А-6\".",
     "форма А-6, в", NULL, NULL},
    /* A year before a number, a word made of a number. */
    {"ru", SUMS_RU, "в пункте 3 цифры \"500\" заменить цифрами \"600\".",
     "году 600 дел", NULL, NULL},
    {"ru", SUMS_RU, "в пункте 3 цифры \"2010\" заменить цифрами \"2011\".",
     "В 2011 году", NULL, NULL},
    {"ru", SUMS_RU, "в пункте 3 цифру \"5\" заменить цифрой \"7\".",
     "7-летний срок, пункт 5-1 статьи 7.", NULL, NULL},
    {"kk", SUMS_KK,
     "1-тармақтағы «5 000» деген цифрлар «6 000» деген цифрлармен "
     "ауыстырылсын.",
     "Алым – 6 000 теңге", NULL, NULL},
    {"kk", SUMS_KK,
     "2-тармақтағы «7» деген цифр «8» деген цифрмен ауыстырылсын.",
     "№ 7-V Заң және № 25-қ бұйрық, 8-тармақ.", NULL, NULL},
    {"kk", SUMS_KK,
     "3-тармақтағы «5» деген цифр «9» деген цифрмен ауыстырылсын.",
     "9 күн, 2 500 теңге", NULL, NULL},
};

static void a_part_of_a_number_is_no_number(void **state)
{
	(void)state;
	BROUGHT_CHECK(parts);
}

static void numbers_change_as_a_whole(void **state)
{
	(void)state;
	BROUGHT_CHECK(wholes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_part_of_a_number_is_no_number),
	    CHANGE_TEST(numbers_change_as_a_whole),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
