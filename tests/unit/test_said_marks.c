/* Words that go on behind a mark that is replaced; headings that are changed
   with the text they stand over; numbers that move. */
#include "change.h"
#include "said.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct said_order marks_ru[] = {
    {"в подпункте 2) пункта 2 приложения 1 точку с запятой заменить запятой и "
     "дополнить словами \"назначенный Министром;\";",
     "в области учета;", "в области учета, назначенный Министром;", NULL, NULL},
    /* The mark that ends it is the one that the order put there. */
    {"в подпункте 2) пункта 2 приложения 1 точку с запятой заменить запятой и "
     "дополнить словами \"назначенный Министром\";",
     "в области учета;", "в области учета, назначенный Министром", NULL, NULL},
    {"в подпункте 3) пункта 2 приложения 1 знак препинания \".\" заменить "
     "знаком препинания \";\" и дополнить подпунктом 4) следующего "
     "содержания:\n\"4) свод – итог.\";",
     "свод сведений.", "свод сведений;\n4) свод – итог.", NULL, NULL},
};

static const struct said_order marks_kk[] = {
    {"1-қосымшаның 2-тармағының 2) тармақшасындағы нүктелі үтір үтірмен "
     "ауыстырылып, «Министр тағайындаған;» деген сөздермен толықтырылсын;",
     "саласындағы уәкілетті орган;",
     "саласындағы уәкілетті орган, Министр тағайындаған;", NULL, NULL},
    {"1-қосымшаның 2-тармағының 3) тармақшасындағы «.» тыныс белгісі «;» тыныс "
     "белгісімен ауыстырылып, мынадай мазмұндағы 4) тармақшамен "
     "толықтырылсын:\n«4) жиын – қорытынды.»;",
     "мәліметтер жиынтығы.", "мәліметтер жиынтығы;\n4) жиын – қорытынды.", NULL,
     NULL},
};

static void words_go_on_behind_a_new_mark(void **state)
{
	(void)state;
	SAID_CHECK("ru", marks_ru);
	SAID_CHECK("kk", marks_kk);
}

static const struct said_order whole_ru[] = {
    {"в заголовке и по всему тексту приложения 2 слово \"органов\" заменить "
     "словом \"служб\";",
     "Перечень органов", "Перечень служб", NULL, NULL},
    {"в заголовке и по тексту приложения 3 слово \"Нормативы\" заменить словом "
     "\"Нормы\";",
     "Нормативы выплат", "Нормы выплат", NULL, NULL},
    /* The order says that the heading has them. */
    {"в заголовке и по всему тексту приложения 2 слово \"Комитет\" заменить "
     "словом \"Департамент\";",
     NULL, NULL, "\"Комитет\" is not in appendix 2, the title", NULL},
};

static const struct said_order whole_kk[] = {
    {"2-қосымшаның тақырыбында және бүкіл мәтіні бойынша «Органдар» деген сөз "
     "«Қызметтер» деген сөзбен ауыстырылсын;",
     "Органдар тізбесі", "Қызметтер тізбесі", NULL, NULL},
};

static void a_heading_is_changed_once_with_its_text(void **state)
{
	(void)state;
	SAID_CHECK("ru", whole_ru);
	SAID_CHECK("kk", whole_kk);
}

static const struct said_order moved_ru[] = {
    {"в пункте 2 приложения 1:\nдополнить подпунктом 3) следующего "
     "содержания:\n"
     "\"3) сбор – работа;\";\nподпункт 3) считать подпунктом 4);",
     "3) отчет – свод сведений.",
     "3) сбор – работа;\n4) отчет – свод сведений.", NULL, NULL},
    {"в пункте 2 подпункт 1) исключить, подпункты 2) и 3) считать "
     "соответственно подпунктами 1) и 2);",
     "1) регистрацию настоящего приказа;\n2) размещение настоящего "
     "приказа;\n3) "
     "доведение",
     "1) размещение настоящего приказа;\n2) доведение", NULL, NULL},
    {"нумерацию подпунктов пункта 2 изменить;", NULL, NULL,
     "which numbers they get is not said", NULL},
};

static const struct said_order moved_kk[] = {
    {"2-тармақтың 1) тармақшасы алып тасталсын, 2) және 3) тармақшалары "
     "тиісінше 1) және 2) тармақшалары болып есептелсін;",
     "1) осы бұйрықты тіркеуді;\n2) осы бұйрықты орналастыруды;\n3) құрылымдық",
     "1) осы бұйрықты орналастыруды;\n2) құрылымдық", NULL, NULL},
    {"2-тармақ тармақшаларының нөмірленуі өзгертілсін;", NULL, NULL,
     "which numbers they get is not said", NULL},
};

static void numbers_move_as_they_are_told(void **state)
{
	(void)state;
	SAID_CHECK("ru", moved_ru);
	SAID_CHECK("kk", moved_kk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(words_go_on_behind_a_new_mark),
	    CHANGE_TEST(a_heading_is_changed_once_with_its_text),
	    CHANGE_TEST(numbers_move_as_they_are_told),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
