/* Posts that go on below their first line and the name beside it. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD_RU                                                                                                                  \
	"О плане\n\nПриказ Министра финансов Республики Казахстан от 5 мая " \
	"2025 года № 45\n\nПРИКАЗЫВАЮ:\n      1. План утвердить.\n\n"
#define HEAD_KK                                                                                                            \
	"Жоспар туралы\n\nҚазақстан Республикасы Қаржы министрінің 2025 " \
	"жылғы 5 мамырдағы № 45 бұйрығы\n\nБҰЙЫРАМЫН:\n      1. Жоспар "             \
	"бекітілсін.\n\n"
#define GAP "                    "

/* What the act ends with, where lines stand below its head. */
static void ends_with(const char *text, const char *want)
{
	test.lang = str_starts(str_from(text), STR("Ж")) ? "kk" : "ru";
	test_read(str_from(text));
	act_is(act_find(test.doc, NODE_CONCLUSIONS), want);
}

static void the_rest_of_a_post_below_its_name_is_of_it(void **state)
{
	(void)state;
	ends_with(HEAD_RU "Министр финансов" GAP "А. Сериков\n"
	                  "Республики Казахстан\n",
	          "conclusions{p{signature{role{Министр финансов Республики "
	          "Казахстан} А. Сериков}}}");
	ends_with(HEAD_KK "Қазақстан Республикасының" GAP "А. Серіков\n"
	                  "Қаржы министрі\n",
	          "conclusions{p{signature{role{Қазақстан Республикасының "
	          "Қаржы министрі} А. Серіков}}}");
}

static void those_who_sign_below_one_another_have_their_own_posts(void **state)
{
	(void)state;
	ends_with(HEAD_RU "Министр финансов" GAP "А. Сериков\n"
	                  "Республики Казахстан\n"
	                  "Аким" GAP "Б. Омаров\n"
	                  "Карагандинской области\n",
	          "conclusions{p{signature{role{Министр финансов Республики "
	          "Казахстан} А. Сериков}}p{signature{role{Аким "
	          "Карагандинской области} Б. Омаров}}}");
	ends_with(HEAD_KK "Қазақстан Республикасының" GAP "А. Серіков\n"
	                  "Қаржы министрі\n"
	                  "Қазақстан Республикасының" GAP "Б. Омаров\n"
	                  "Әділет министрінің\nміндетін атқарушы\n",
	          "conclusions{p{signature{role{Қазақстан Республикасының "
	          "Қаржы министрі} А. Серіков}}p{signature{role{Қазақстан "
	          "Республикасының Әділет министрінің міндетін атқарушы} Б. "
	          "Омаров}}}");
}

/* Names beside the last lines: what stands below is of the next one. */
static void a_post_above_its_name_keeps_its_lines(void **state)
{
	(void)state;
	ends_with(HEAD_RU "Министр финансов\n"
	                  "Республики Казахстан" GAP "А. Сериков\n"
	                  "Место печати\n",
	          "conclusions{p{signature{role{Министр финансов Республики "
	          "Казахстан} А. Сериков}}p{Место печати}}");
	ends_with(HEAD_KK "Қазақстан Республикасының\n"
	                  "Қаржы министрі" GAP "А. Серіков\n"
	                  "Қазақстан Республикасының\n"
	                  "Әділет министрі" GAP "Б. Омаров\n",
	          "conclusions{p{signature{role{Қазақстан Республикасының "
	          "Қаржы министрі} А. Серіков}}p{signature{role{Қазақстан "
	          "Республикасының Әділет министрі} Б. Омаров}}}");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    TEST(the_rest_of_a_post_below_its_name_is_of_it),
	    TEST(those_who_sign_below_one_another_have_their_own_posts),
	    TEST(a_post_above_its_name_keeps_its_lines),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
