/* An own appendix of an order that is not the new wording it is taken for. */
#include "change.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define MASLIKHAT "Есильского районного маслихата"
#define BASE_RU                                                                                                           \
	"О бюджете села\nРешение " MASLIKHAT                                                                              \
	" от 4 декабря 2023 года № 9/2\nМаслихат РЕШИЛ:\n1. Утвердить бюджет " \
	"согласно приложению 1.\n2. Решение вводится в действие со дня "   \
	"подписания.\nПредседатель А. Рахимов\n" THEIRS_RU                                                                \
	"Бюджет села\nНаименование\tСумма\nДоходы\t100\n"
#define THEIRS_RU                                                                         \
	"Приложение 1\nк решению " MASLIKHAT "\nот 4 декабря 2023 года № " \
	"9/2\n"
#define ORDER_RU(own, sentence)                                                                                                 \
	"О внесении изменения в решение " MASLIKHAT                                                                             \
	" от 4 декабря 2023 года № 9/2 \"О бюджете села\"\nРешение " MASLIKHAT                                                  \
	" от 5 мая 2024 года № 21\nМаслихат РЕШИЛ:\n1. Внести в "                                \
	"решение " MASLIKHAT                                                                                                    \
	" от 4 декабря 2023 года № 9/2 \"О бюджете села\" "                                          \
	"следующее изменение:\n" sentence                                                                                       \
	" согласно приложению к настоящему решению.\n2. Настоящее решение " \
	"вводится в действие со дня подписания.\nПредседатель А. Рахимов\n" \
	"Приложение\nк " own "\n"
#define ANEW_RU "приложение 1 к указанному решению изложить в новой редакции"
#define WORDING_RU "Бюджет села\nНаименование\tСумма\nДоходы\t200\n"
#define OWN_RU "решению " MASLIKHAT "\nот 5 мая 2024 года № 21"

static void refused(const char *base, const char *order, const char *code)
{
	test.lang = NULL;
	change_amend(base, order);
	if (now.done != NULL || !said_has(&test.said, code))
		fail_msg("not refused with %s: %.*s", code,
		         STR_ARG(buf_str(&test.said.text)));
}

static void a_slip_in_its_caption_refuses_it_ru(void **state)
{
	static const char *const slips[] = {
	    ORDER_RU("решению " MASLIKHAT "\nот 6 мая 2024 года № 21", ANEW_RU)
		THEIRS_RU WORDING_RU,
	    ORDER_RU("решению " MASLIKHAT "\nот 5 мая 2023 года № 21", ANEW_RU)
		THEIRS_RU WORDING_RU,
	    ORDER_RU("решению " MASLIKHAT "\nот 5 мая 2024 года № 12", ANEW_RU)
		THEIRS_RU WORDING_RU,
	    ORDER_RU("постановлению Есильского районного акимата\nот 5 мая "
	             "2024 года № 21",
	             ANEW_RU) THEIRS_RU WORDING_RU,
	    /* Nor where the wording stands right under it. */
	    ORDER_RU("решению " MASLIKHAT "\nот 5 мая 2024 года № 12", ANEW_RU)
		WORDING_RU,
	    ORDER_RU(
		"решению " MASLIKHAT "\nот 6 мая 2024 года № 21",
		"дополнить приложением 2") "Приложение 2\nк решению " MASLIKHAT
					   "\nот 4 декабря 2023 года № "
					   "9/2\n" WORDING_RU,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(slips) / sizeof(*slips); i++)
		refused(BASE_RU, slips[i], "payload-mismatch");
	change_amend(BASE_RU, ORDER_RU(OWN_RU, ANEW_RU) THEIRS_RU WORDING_RU);
	assert_non_null(now.done);
	assert_true(change_says("200"));
	assert_false(change_says("100"));
}

static void a_slip_in_its_caption_refuses_it_kk(void **state)
{
	static const char *const slips[] = {
	    OWN("2024 жылғы 4 сәуірдегі", "189", ""),
	    OWN("2023 жылғы 3 сәуірдегі", "189", ""),
	    OWN(APRIL, "198", ""),
	    "Қазақстан Республикасы\nҚаржы министрінің\n" APRIL
	    "\n№ 189 қаулысына қосымша\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(slips) / sizeof(*slips); i++) {
		struct str order = str_format(
		    &test.a, "%s%s%s",
		    ORDER(APRIL, "189")
			INTRO REPLACE("2-қосымшасы") "2. " SIGNING SIGNED,
		    slips[i], THEIRS("2-") "1. Жаңа жоспар.\n");

		refused(base_text, order.p, "payload-mismatch");
	}
}

static void without_text_it_is_not_applied(void **state)
{
	(void)state;
	refused(BASE_RU, ORDER_RU(OWN_RU, ANEW_RU), "payload-missing");
	refused(BASE_RU, ORDER_RU(OWN_RU, ANEW_RU) "\nот 5 мая 2024 года\n",
	        "payload-missing");
	refused(base_text,
	        ORDER(APRIL, "189") INTRO REPLACE(
		    "2-қосымшасы") "2. " SIGNING SIGNED OWN(APRIL, "189", ""),
	        "payload-missing");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_slip_in_its_caption_refuses_it_ru),
	    CHANGE_TEST(a_slip_in_its_caption_refuses_it_kk),
	    CHANGE_TEST(without_text_it_is_not_applied),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
