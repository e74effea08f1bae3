#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD_RU                                                                                                                         \
	"О внесении изменений\nПриказ Министра юстиции Республики Казахстан " \
	"от 5 мая 2025 года № 300\nПРИКАЗЫВАЮ:\n1. Внести в приказ Министра "                 \
	"юстиции Республики Казахстан от 5 мая 2024 года № 30 следующие "                 \
	"изменения:\n"
#define HEAD_KK                                                                                                                            \
	"Өзгерістер енгізу туралы\nҚазақстан Республикасы Әділет министрінің " \
	"2025 жылғы 5 мамырдағы № 300 бұйрығы\nБҰЙЫРАМЫН:\n1. Қазақстан "                         \
	"Республикасы Әділет министрінің 2024 жылғы 5 мамырдағы № 30 "                        \
	"бұйрығына мынадай өзгерістер енгізілсін:\n"
#define LACKS                                                                  \
	"quote-lacks: new text is announced and stands in no quotation "       \
	"marks; "                                                              \
	"it is no unit of this act, and where it ends cannot be told\n"

static void read(const char *lang, const char *text)
{
	test.lang = lang;
	test_read(str_from(text));
}

/* The units of the body: "1 2 3", those in them in brackets. */
static void units_are(const char *want)
{
	const struct node *body = act_find(test.doc, NODE_BODY);
	struct buf out = {0};

	for (const struct node *n = body->first; n != NULL; n = n->next) {
		buf_format(&out, "%s%.*s", out.n ? " " : "", STR_ARG(n->num));
		for (const struct node *c = n->first; c != NULL; c = c->next)
			if (c->kind == NODE_SUBPARAGRAPH)
				buf_format(&out, "(%.*s)", STR_ARG(c->num));
	}
	buf_is(&out, want);
}

static void new_text_without_quotes_is_no_unit_of_the_act(void **state)
{
	(void)state;
	read("ru",
	     HEAD_RU "пункт 2 изложить в следующей редакции:\n"
	             "2. Правила обязательны.\nОни размещаются на "
	             "сайте.\nпункт 3 исключить.\n"
	             "2. Контроль оставляю за собой.\n3. Настоящий приказ "
	             "вводится в действие со дня подписания.\n");
	units_are("1 2 3");
	said_is(&test.said, "6:1 " LACKS);
	said_clear(&test.said);
	read("kk",
	     HEAD_KK "2-тармақ мынадай редакцияда жазылсын:\n"
	             "2. Қағидалар міндетті.\n3-тармақ алып тасталсын.\n"
	             "2. Бақылау вице-министрге жүктелсін.\n3. Осы бұйрық "
	             "қол қойылған күнінен бастап қолданысқа енгізіледі.\n");
	units_are("1 2 3");
	said_is(&test.said, "6:1 " LACKS);
}

static void its_lists_and_all_units_that_are_ordered_go_with_it(void **state)
{
	(void)state;
	read("ru",
	     HEAD_RU "пункты 2 и 3 изложить в следующей редакции:\n"
	             "2. Правила:\n1) обязательны;\n2) точны.\n"
	             "3. Отчет сдается.\n"
	             "2. Департаменту обеспечить:\n1) регистрацию;\n2) "
	             "размещение.\n3. Настоящий приказ вводится в действие "
	             "со дня подписания.\n");
	units_are("1 2(1)(2) 3");
	said_is(&test.said, "6:1 " LACKS);
}

static void inserted_units_are_ordered_by_their_numbers(void **state)
{
	(void)state;
	read("ru", HEAD_RU "дополнить пунктом 5 следующего содержания:\n"
	                   "5. Срок – день.\n2. Настоящий приказ вводится в "
	                   "действие со дня подписания.\n");
	units_are("1 2");
	said_is(&test.said, "6:1 " LACKS);
}

/* Where the words are not there at all the act goes on. */
static void what_comes_once_is_the_act_s_own(void **state)
{
	(void)state;
	read("ru", HEAD_RU "пункт 2 изложить в следующей редакции:\n"
	                   "2. Департаменту обеспечить регистрацию.\n3. "
	                   "Настоящий приказ вводится в действие со дня "
	                   "подписания.\n");
	units_are("1 2 3");
	assert_true(said_has(&test.said, "quote-lacks"));
	said_clear(&test.said);
	read("ru", HEAD_RU "пункт 2 изложить в следующей редакции:\n"
	                   "2. Настоящий приказ вводится в действие со дня "
	                   "подписания.\n");
	units_are("1 2");
	said_clear(&test.said);
	read("ru", HEAD_RU "пункт 2 изложить в следующей редакции:\n"
	                   "\"2. Правила обязательны.\".\n2. Настоящий приказ "
	                   "вводится в действие со дня подписания.\n");
	units_are("1 2");
	said_is(&test.said, "");
}

/* "Points 1, 3 and 5 shall read" leaves none out; "chapter 1" does. */
static void numbers_in_quotes_are_those_that_are_ordered(void **state)
{
	(void)state;
	read("kk", HEAD_KK "1, 3 және 5-тармақтар мынадай редакцияда "
	                   "жазылсын:\n\"1. Бір.\n3. Үш.\n5. Бес.\";\n"
	                   "7-тармақ алып тасталсын.\n2. Екі.\n");
	assert_false(said_has(&test.said, "number-gap"));
	said_clear(&test.said);
	read("kk", HEAD_KK "1-тарау мынадай редакцияда жазылсын:\n"
	                   "\"1-тарау. Жалпы\n1. Бір.\n3. Үш.\";\n"
	                   "7-тармақ алып тасталсын.\n2. Екі.\n");
	assert_true(said_has(&test.said, "number-gap"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(new_text_without_quotes_is_no_unit_of_the_act),
	    TEST(its_lists_and_all_units_that_are_ordered_go_with_it),
	    TEST(inserted_units_are_ordered_by_their_numbers),
	    TEST(what_comes_once_is_the_act_s_own),
	    TEST(numbers_in_quotes_are_those_that_are_ordered),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
