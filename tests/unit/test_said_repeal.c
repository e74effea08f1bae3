/* Repeals: days of their own, lists whose items leave out the noun, numbers of
   units that a line breaks. */
#include "change.h"
#include "trying.h"

#include "tree/work.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* The points of an order of 5 May 2021 that holds from its signing, and what
   they repeal: a line each, the day, the act and the place. */
static const struct ordering {
	const char *lang, *points, *want;
} orders[] = {
    {"ru",
     "1. Признать утратившими силу следующие приказы Министра финансов "
     "Республики Казахстан:\n1) от 5 марта 2020 года № 15 «Об утверждении "
     "Правил учета» (зарегистрирован в Реестре государственной регистрации "
     "нормативных правовых актов под № 20555);\n2) от 7 июня 2020 года № ҚР "
     "ДСМ-61/2020 «О внесении изменений в приказ Министра финансов Республики "
     "Казахстан от 5 марта 2020 года № 15 «Об утверждении Правил учета»».\n",
     "2021-05-05 /akn/kz/act/order/min-fin/2020-03-05/15 \n"
     "2021-05-05 /akn/kz/act/order/min-fin/2020-06-07/kr-dsm-61-2020 \n"},
    {"ru",
     "1. Признать утратившими силу с 1 января 2026 года:\n1) приказ Министра "
     "финансов Республики Казахстан от 5 марта 2020 года № 15 «Об утверждении "
     "Правил учета»;\n2) подпункты 1) и 2) пункта 3 приказа Министра финансов "
     "Республики Казахстан от 7 июня 2020 года № 61 «О реестре».\n",
     "2026-01-01 /akn/kz/act/order/min-fin/2020-03-05/15 \n"
     "2026-01-01 /akn/kz/act/order/min-fin/2020-06-07/61 pt:3/sp:1\n"
     "2026-01-01 /akn/kz/act/order/min-fin/2020-06-07/61 pt:3/sp:2\n"},
    {"ru",
     "1. Признать утратившими силу подпункты 1), 2) и\n3) пункта 3 приказа "
     "Министра финансов Республики Казахстан от 7 июня 2020 года № 61 «О "
     "реестре».\n",
     "2021-05-05 /akn/kz/act/order/min-fin/2020-06-07/61 pt:3/sp:1\n"
     "2021-05-05 /akn/kz/act/order/min-fin/2020-06-07/61 pt:3/sp:2\n"
     "2021-05-05 /akn/kz/act/order/min-fin/2020-06-07/61 pt:3/sp:3\n"},
    {"ru",
     "1. Признать утратившими силу следующие приказы Министра финансов "
     "Республики Казахстан:\n1) «Об учете» от 5 марта 2020 года № 15 "
     "(зарегистрирован в Реестре № 20555);\n2) «О реестре» от 7 июня 2020 "
     "года № 61, зарегистрированный за № 20600.\n",
     "2021-05-05 /akn/kz/act/order/min-fin/2020-03-05/15 \n"
     "2021-05-05 /akn/kz/act/order/min-fin/2020-06-07/61 \n"},
    /* Nobody says whose orders they are. */
    {"ru",
     "1. Признать утратившими силу:\n1) от 5 марта 2020 года № 15 «Об "
     "утверждении Правил учета».\n",
     "2021-05-05 - which kind of act\n"},
    {"kk",
     "1. Қазақстан Республикасы Қаржы министрінің мынадай бұйрықтарының күші "
     "2026 жылғы 1 қаңтардан бастап жойылды деп танылсын:\n1) «Есепке алу "
     "қағидаларын бекіту туралы» 2020 жылғы 5 наурыздағы № 15 (Нормативтік "
     "құқықтық актілерді мемлекеттік тіркеу тізілімінде № 20555 болып "
     "тіркелген);\n2) 2020 жылғы 7 маусымдағы № 61 «Тізілім туралы».\n",
     "2026-01-01 /akn/kz/act/order/min-fin/2020-03-05/15 \n"
     "2026-01-01 /akn/kz/act/order/min-fin/2020-06-07/61 \n"},
    {"kk",
     "1. Мыналардың күші жойылды деп танылсын:\n1) «Есепке алу қағидаларын "
     "бекіту туралы» Қазақстан Республикасы Қаржы министрінің 2020 жылғы 5 "
     "наурыздағы № 15 бұйрығы (Нормативтік құқықтық актілерді мемлекеттік "
     "тіркеу тізілімінде № 20555 болып тіркелген);\n2) «Тізілім туралы» "
     "Қазақстан Республикасы Қаржы министрінің 2020 жылғы 7 маусымдағы № 61 "
     "бұйрығының 3-тармағының 1) және\n2) тармақшалары.\n",
     "2021-05-05 /akn/kz/act/order/min-fin/2020-03-05/15 \n"
     "2021-05-05 /akn/kz/act/order/min-fin/2020-06-07/61 pt:3/sp:1\n"
     "2021-05-05 /akn/kz/act/order/min-fin/2020-06-07/61 pt:3/sp:2\n"},
};

static const char *order_of(const struct ordering *o)
{
	bool kk = str_eq(str_from(o->lang), STR("kk"));

	return str_z(
	    &test.a,
	    str_format(&test.a, "%s%s%s",
	               kk ? "Кейбір бұйрықтардың күші жойылды деп тану "
	                    "туралы\n\nҚазақстан Республикасы Қаржы "
	                    "министрінің 2021 жылғы 5 мамырдағы № 200 "
	                    "бұйрығы\n\nБҰЙЫРАМЫН:\n"
	                  : "О признании утратившими силу некоторых "
	                    "приказов\n\nПриказ Министра финансов Республики "
	                    "Казахстан от 5 мая 2021 года № "
	                    "200\n\nПРИКАЗЫВАЮ:\n",
	               o->points,
	               kk ? "2. Осы бұйрық қол қойылған күнінен бастап "
	                    "қолданысқа енгізіледі.\n\nМинистр А. Ахметов\n"
	                  : "2. Настоящий приказ вводится в действие со дня "
	                    "его подписания.\n\nМинистр А. Ахметов\n"));
}

static struct str repeals(void)
{
	struct buf out = {0};
	struct str s;

	for (size_t i = 0; i < now.edits->list.n; i++) {
		const struct edit *e = &now.edits->list.p[i];
		struct str says = STR("- which kind of act");

		if (!edit_is_change(e))
			continue;
		if (e->op == EDIT_REPEAL)
			says = str_format(&test.a, "%.*s %.*s",
			                  STR_ARG(work_iri(&test.a, &e->base)),
			                  STR_ARG(e->target));
		else if (!said_has(&test.said, "which kind of act"))
			fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
		buf_format(&out, "%.*s %.*s\n",
		           STR_ARG(date_iso(&test.a, e->force)), STR_ARG(says));
	}
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void lists_name_acts(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(orders) / sizeof(*orders); i++) {
		struct str is;

		test.lang = orders[i].lang;
		change_order(order_of(&orders[i]));
		is = repeals();
		if (!str_eq(is, str_from(orders[i].want)))
			fail_msg("%s\nis\n%.*s\nwant\n%s", orders[i].points,
			         STR_ARG(is), orders[i].want);
	}
}

static const struct trying rows_ru[] = {
    {"", "признать утратившей силу с 1 января 2026 года статью 5;",
     "REPEAL art:5 2026-01-01"},
    {"",
     "подпункты 1) и 2) пункта 3 признать утратившими силу с 1 января 2026 "
     "года;",
     "REPEAL pt:3/sp:1 2026-01-01\nREPEAL pt:3/sp:2 2026-01-01"},
    {"",
     "Признать утратившим силу приказ Министра финансов от 5 мая 2020 года № 5 "
     "\"Об учете\" с 1 января 2026 года.",
     "REPEAL  2026-01-01"},
    /* What belongs to the day, and what to a title without its marks? */
    {"",
     "Признать утратившим силу приказ Министра финансов от 5 мая 2020 года № 5 "
     "о ставках с 1 января 2026 года.",
     "- not understood: Признать утратившим силу приказ Министра финансов от 5 "
     "мая 2020 года № 5 о ставках с 1 января 2026 года."},
};

static const struct trying rows_kk[] = {
    {"",
     "3-тармақтың 1) және 2) тармақшаларының күші 2026 жылғы 1 қаңтардан "
     "бастап жойылды деп танылсын;",
     "REPEAL pt:3/sp:1 2026-01-01\nREPEAL pt:3/sp:2 2026-01-01"},
    {"",
     "2026 жылғы 1 қаңтардан бастап \"Есеп туралы\" Қаржы министрінің 2020 "
     "жылғы 5 мамырдағы № 5 бұйрығының күші жойылды деп танылсын.",
     "REPEAL  2026-01-01"},
    {"",
     "\"Есеп туралы\" Қаржы министрінің 2020 жылғы 5 мамырдағы № 5 "
     "бұйрығының 3-тармағының күші 2026 жылғы 1 қаңтардан бастап жойылсын.",
     "REPEAL pt:3 2026-01-01"},
};

static void a_repeal_has_its_own_day(void **state)
{
	(void)state;
	TRYING_CHECK("ru", rows_ru);
	TRYING_CHECK("kk", rows_kk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(lists_name_acts),
	    cmocka_unit_test(a_repeal_has_its_own_day),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
