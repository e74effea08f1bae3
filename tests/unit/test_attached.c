/* Documents that an order approves, and what they repeal and change. */
#include "change.h"

#include "tree/work.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD_RU                                                                                                          \
	"О некоторых приказах\n\nПриказ Министра финансов Республики " \
	"Казахстан от 5 мая 2021 года № 200\n\nПРИКАЗЫВАЮ:\n"
#define TAIL_RU                                                                                                                \
	"2. Настоящий приказ вводится в действие со дня его подписания.\n\n" \
	"Министр А. Ахметов\n\n"
#define STAMP_RU                                                                                                                   \
	"Утвержден\nприказом Министра финансов\nРеспублики Казахстан\nот 5 " \
	"мая 2021 года № 200\n\n"
#define LIST_RU                                                                                                                   \
	"Перечень утративших силу некоторых приказов Министра финансов "   \
	"Республики Казахстан\n\n1. Приказ Министра финансов Республики "      \
	"Казахстан от 5 марта 2020 года № 15 «Об учете».\n\n2. Пункт 2 "                      \
	"приказа Министра финансов Республики Казахстан от 7 июня 2020 года " \
	"№ 61 «О реестре».\n"
#define CHANGES_RU                                                                                                                    \
	"Изменения, которые вносятся в некоторые приказы Министра финансов " \
	"Республики Казахстан\n\n1. В приказе Министра финансов Республики "     \
	"Казахстан от 1 февраля 2019 года № 7 «О мерах»:\n\nпункт 4 "                            \
	"исключить.\n\n"
#define HEAD_KK                                                                                                                          \
	"Кейбір бұйрықтар туралы\n\nҚазақстан Республикасы Қаржы министрінің " \
	"2021 жылғы 5 мамырдағы № 200 бұйрығы\n\nБҰЙЫРАМЫН:\n"
#define TAIL_KK                                                                                                                  \
	"Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.\n\n" \
	"Министр А. Ахметов\n\n"
#define CAPTION_KK "Қаржы министрінің\n2021 жылғы 5 мамырдағы\n№ 200 "
#define LIST_KK                                                                                                                        \
	"Қаржы министрлігінің күші жойылған кейбір бұйрықтарының тізбесі\n\n" \
	"1. «Есепке алу туралы» Қазақстан Республикасы Қаржы министрінің "       \
	"2020 жылғы 5 наурыздағы № 15 бұйрығы.\n\n2. «Тізілім туралы» "                         \
	"Қазақстан Республикасы Қаржы министрінің 2020 жылғы 7 маусымдағы "        \
	"№ 61 бұйрығының 2-тармағы.\n"

#define MIN_FIN "/akn/kz/act/order/min-fin/"
#define REPEALS                                                                \
	"REPEAL " MIN_FIN "2020-03-05/15 \nREPEAL " MIN_FIN                    \
	"2020-06-07/61 pt:2\n"

/* An order, and what it does but for the lists it leads to. */
static const struct attaching {
	const char *lang, *order, *want;
} orders[] = {
    {"ru",
     HEAD_RU
     "1. Утвердить прилагаемый перечень утративших силу некоторых "
     "приказов Министра финансов Республики Казахстан.\n" TAIL_RU STAMP_RU
         LIST_RU,
     REPEALS},
    {"ru",
     HEAD_RU
     "1. Утвердить прилагаемые:\n1) изменения, которые вносятся в "
     "некоторые приказы Министра финансов Республики Казахстан;\n2) "
     "перечень утративших силу некоторых приказов Министра финансов "
     "Республики Казахстан.\n" TAIL_RU STAMP_RU CHANGES_RU STAMP_RU LIST_RU,
     "DELETE_UNIT " MIN_FIN "2019-02-01/7 pt:4\n" REPEALS},
    /* Which appendix it is cannot be told. */
    {"ru",
     HEAD_RU "1. Утвердить прилагаемый перечень утративших силу некоторых "
             "приказов.\n" TAIL_RU STAMP_RU "Перечень должностей\n\n1. "
             "Аудитор.\n\n" STAMP_RU "Перечень складов\n\n1. Склад.\n",
     "UNREAD  @list\n"},
    /* Not of the whole act. */
    {"ru",
     HEAD_RU "1. Признать утратившим силу приказ Министра финансов Республики "
             "Казахстан от 5 марта 2020 года № 15 «Об учете», за исключением "
             "пунктов 1 и 2.\n" TAIL_RU,
     "UNREAD  \n"},
    {"kk",
     HEAD_KK "1. Қоса беріліп отырған Қаржы министрлігінің күші жойылған "
             "кейбір бұйрықтарының тізбесі бекітілсін.\n2. " TAIL_KK CAPTION_KK
             "бұйрығымен\nбекітілген\n\n" LIST_KK,
     REPEALS},
    {"kk",
     HEAD_KK
     "1. Қоса беріліп отырған кейбір бұйрықтарға енгізілетін өзгерістер "
     "бекітілсін.\n2. Осы бұйрыққа қосымшаға сәйкес кейбір бұйрықтардың күші "
     "жойылды деп танылсын.\n3. " TAIL_KK CAPTION_KK
     "бұйрығымен\nбекітілген\n\nКейбір бұйрықтарға енгізілетін өзгерістер\n\n"
     "1. «Шаралар туралы» Қазақстан Республикасы Қаржы министрінің 2019 жылғы "
     "1 ақпандағы № 7 бұйрығында:\n\n4-тармақ алып тасталсын.\n\n" CAPTION_KK
     "бұйрығына\nқосымша\n\n" LIST_KK,
     "DELETE_UNIT " MIN_FIN "2019-02-01/7 pt:4\n" REPEALS},
};

static struct str orders_what(void)
{
	struct buf out = {0};
	struct str s;

	for (size_t i = 0; i < now.edits->list.n; i++) {
		const struct edit *e = &now.edits->list.p[i];

		if (!edit_is_change(e) ||
		    (e->at.of == ADDRESS_LIST && e->op != EDIT_UNREAD))
			continue;
		buf_format(
		    &out, "%.*s %.*s %.*s\n", STR_ARG(edit_op_name(e->op)),
		    STR_ARG(e->base.number.n ? work_iri(&test.a, &e->base)
		                             : STR("")),
		    STR_ARG(e->target));
	}
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void what_is_approved_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(orders) / sizeof(*orders); i++) {
		struct str is;

		test.lang = orders[i].lang;
		change_order(orders[i].order);
		is = orders_what();
		if (!str_eq(is, str_from(orders[i].want)))
			fail_msg("%s\nis\n%.*s\nwant\n%s", orders[i].order,
			         STR_ARG(is), orders[i].want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(what_is_approved_is_read),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
