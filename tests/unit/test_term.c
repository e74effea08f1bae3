/* Clauses on the term of an order itself, and on the day of another act. */
#include "change.h"
#include "base/told.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD_RU                                                                                                             \
	"О внесении изменения в приказ\nПриказ Министра финансов "           \
	"Республики Казахстан от 6 июня 2025 года № 90\nПРИКАЗЫВАЮ:\n"             \
	"1. Внести в приказ Министра финансов Республики Казахстан от 3 " \
	"апреля 2024 года № 189 «О плане» следующее изменение:\nпункт 3 "        \
	"исключить.\n"
#define FROM_RU "2. Настоящий приказ вводится в действие со дня подписания"
#define HEAD_KK                                                                                                       \
	"Өзгеріс енгізу туралы\n" MINISTER                                                                            \
	"2025 жылғы 6 маусымдағы № 90 бұйрығы\nБҰЙЫРАМЫН:\n1. \"Жоспар "       \
	"туралы\" " NAME_77 "бұйрығына мынадай өзгеріс енгізілсін:\n3-тармақ " \
	"алып тасталсын.\n"
#define FROM_KK                                                                \
	"2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі"

/* What clauses say of the one change: "from..until", or why it is not known. */
static void holds(const char *head, const char *clauses, const char *want)
{
	const struct edit *e;
	struct str got;

	test.lang = strcmp(head, HEAD_RU) == 0 ? "ru" : "kk";
	change_order(
	    str_z(&test.a, str_format(&test.a, "%s%s\n", head, clauses)));
	e = &now.edits->list.p[0];
	while (e->op != EDIT_DELETE_UNIT)
		e++;
	got = str_format(&test.a, "%.*s..%.*s",
	                 STR_ARG(date_iso(&test.a, e->force)),
	                 STR_ARG(date_iso(&test.a, e->until)));
	if (e->force.year == 0)
		got = told_plain(&test.a, e->lacks);
	if (str_find(got, str_from(want)) == got.n)
		fail_msg("%s: %.*s", clauses, STR_ARG(got));
}

static void an_order_may_end_by_its_own_term(void **state)
{
	static const char *const ru[] = {
	    FROM_RU ".\n3. Срок действия настоящего приказа – до 1 января "
		    "2027 года.\n",
	    FROM_RU ". Срок действия настоящего приказа: по 31 декабря 2026 "
		    "года.\n",
	    FROM_RU ".\n3. Установить срок действия настоящего приказа до 31 "
		    "декабря 2026 года включительно.\n",
	    FROM_RU " и прекращает действие с 1 января 2027 года.\n",
	    FROM_RU " сроком до 1 января 2027 года.\n",
	    FROM_RU ".\n3. Настоящий приказ утрачивает силу с 1 января 2027 "
		    "года.\n",
	};
	static const char *const kk[] = {
	    FROM_KK ".\n3. Осы бұйрықтың қолданылу мерзімі – 2027 жылғы 1 "
		    "қаңтарға дейін.\n",
	    FROM_KK " және 2027 жылғы 1 қаңтарға дейін қолданыста болады.\n",
	    FROM_KK ".\n3. Осы бұйрық 2026 жылғы 31 желтоқсанды қоса алғанда "
		    "қолданылады.\n",
	    FROM_KK ".\n3. Осы бұйрық 2027 жылғы 1 қаңтардан бастап күшін "
		    "жояды.\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(ru) / sizeof(*ru); i++)
		holds(HEAD_RU, ru[i], "2025-06-06..2027-01-01");
	for (size_t i = 0; i < sizeof(kk) / sizeof(*kk); i++)
		holds(HEAD_KK, kk[i], "2025-06-06..2027-01-01");
	/* A term that is not a day: nothing is guessed. */
	holds(HEAD_RU, FROM_RU " сроком на один год.\n",
	      "its clause on that is not understood");
}

static void what_a_suspended_order_changes_waits(void **state)
{
	(void)state;
	holds(HEAD_RU,
	      FROM_RU ".\n3. Действие настоящего приказа приостановить до 1 "
	              "января 2027 года.\n",
	      "2027-01-01..");
	holds(HEAD_RU,
	      FROM_RU ".\n3. Приостановить действие пункта 1 настоящего "
	              "приказа до 1 января 2027 года.\n",
	      "2027-01-01..");
	holds(HEAD_RU,
	      FROM_RU ".\n3. Приостановить действие пункта 4 настоящего "
	              "приказа до 1 января 2027 года.\n4. Хранить год.\n",
	      "2025-06-06..");
	holds(HEAD_KK,
	      FROM_KK ".\n3. Осы бұйрықтың қолданысы 2027 жылғы 1 қаңтарға "
	              "дейін тоқтатыла тұрсын.\n",
	      "2027-01-01..");
}

static void the_day_of_another_act_is_not_told(void **state)
{
	(void)state;
	holds(HEAD_RU,
	      "2. Настоящий приказ вводится в действие со дня введения в "
	      "действие Закона Республики Казахстан «О хлебе».\n",
	      "another act comes into force, which the text does not say (a "
	      "pin gives the day): Закона Республики Казахстан \"О хлебе\"");
	holds(
	    HEAD_RU,
	    "2. Настоящий приказ вводится в действие одновременно с введением "
	    "в действие Закона от 5 мая 2025 года № 310-VIII «О хлебе» и "
	    "подлежит опубликованию.\n",
	    "Закона от 5 мая 2025 года № 310-VIII \"О хлебе\"");
	holds(
	    HEAD_RU,
	    "2. Настоящий приказ вводится в действие по истечении десяти дней "
	    "после дня введения в действие Закона «О хлебе».\n",
	    "Закона \"О хлебе\"");
	holds(HEAD_KK,
	      "2. Осы бұйрық «Нан туралы» Қазақстан Республикасының Заңы "
	      "қолданысқа енгізілген күннен бастап қолданысқа енгізіледі.\n",
	      "\"Нан туралы\" Қазақстан Республикасының Заңы");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(an_order_may_end_by_its_own_term),
	    CHANGE_TEST(what_a_suspended_order_changes_waits),
	    CHANGE_TEST(the_day_of_another_act_is_not_told),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
