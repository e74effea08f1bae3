#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD                                                                                                                      \
	"Есеп беру туралы\n"                                                                                        \
	"Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № " \
	"189 бұйрығы\nБҰЙЫРАМЫН:\n1. Мына тізбе бекітілсін:\n"
#define UNREAD " unread: no rule reads this; kept as plain text\n"

static void says(const char *text, const char *want)
{
	test_read(str_from(text));
	said_is(&test.said, want);
}

static void sentences_and_members_of_lists_are_read(void **state)
{
	(void)state;
	says(HEAD "темір жол;\n– жарнама;\nОсы тізбе жыл сайын жаңартылады.\n",
	     "");
}

static void words_and_numbers_alone_are_not(void **state)
{
	(void)state;
	says(HEAD "Барлығы.\n", "5:1" UNREAD);
	says(HEAD "12 345,6\nОсы тізбе жыл сайын жаңартылады.\n", "5:1" UNREAD);
}

static void a_heading_is_read_where_no_table_is_torn(void **state)
{
	(void)state;
	says(HEAD "Ауыл шаруашылығы өнімдерінің тізбесі\n"
	          "Осы тізбе жыл сайын жаңартылады.\n",
	     "");
	/* Between the numbers of a table it may be a cell. */
	says(HEAD "Ауыл шаруашылығы өнімдерінің тізбесі\n12\n"
	          "Бидай мен тары қоспасы\n13\nБидай ұны және жарма\n"
	          "Осы тізбе жыл сайын жаңартылады.\n",
	     "6:1" UNREAD "7:1" UNREAD "8:1" UNREAD "9:1" UNREAD);
}

static void what_looks_like_a_unit_is_no_paragraph(void **state)
{
	(void)state;
	says(HEAD "5-бап. Уәкілетті орган тізілімді жүргізеді.\n",
	     "5:1 number-gap: numbers do not follow one another: 5 does not "
	     "follow nothing; kept as text\n5:1" UNREAD);
	says(HEAD "\"5-бап. Уәкілетті орган тізілімді жүргізеді.\";\n", "");
}

static void the_rule_is_kept_with_the_block(void **state)
{
	(void)state;
	says(HEAD "темір жол;\nОсы тізбе жыл сайын жаңартылады.\n", "");
	nusqa_buf out = {0};

	nusqa_explain((const nusqa_doc *)test.doc, 6, &out);
	assert_true(str_find((struct str){out.p, out.n}, STR(" sentence: ")) <
	            out.n);
	nusqa_buf_free(&out);
}

#define RU_HEAD                                                                                                        \
	"О внесении изменений в приказ\n"                                                     \
	"Приказ Министра финансов Республики Казахстан от 6 июня 2025 " \
	"года № 90\nПРИКАЗЫВАЮ:\n1. Внести в приказ Министра финансов "   \
	"Республики Казахстан от 3 апреля 2024 года № 189 «О плане» "         \
	"следующие изменения:\n"

static void cells_of_a_column_in_quotes_have_a_line_each(void **state)
{
	(void)state;
	test.lang = NULL;
	says(RU_HEAD "таблицу дополнить графой 4 следующего содержания:\n"
	             "«Срок\nдо 5 числа\nдо 10 числа\n12».\n",
	     "");
	says(RU_HEAD "графу 3 таблицы 2 изложить в следующей редакции:\n"
	             "«Срок\nдо 5 числа\nдо 10 числа\n12».\n",
	     "");
	says(HEAD "2. \"Жоспар туралы\" 2023 жылғы 1 наурыздағы № 77 "
	          "бұйрыққа мынадай өзгеріс енгізілсін:\n"
	          "кесте мынадай мазмұндағы 4-бағанмен толықтырылсын:\n"
	          "\"Мерзімі\n5-іне дейін\n12\n13\".\n",
	     "");
	/* A table that is torn is one in quotes, too. */
	says(RU_HEAD "таблицу 2 изложить в следующей редакции:\n"
	             "«Срок\n12\n13\n14».\n",
	     "6:2" UNREAD "7:1" UNREAD "8:1" UNREAD "9:1" UNREAD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(sentences_and_members_of_lists_are_read),
	    TEST(words_and_numbers_alone_are_not),
	    TEST(a_heading_is_read_where_no_table_is_torn),
	    TEST(what_looks_like_a_unit_is_no_paragraph),
	    TEST(the_rule_is_kept_with_the_block),
	    TEST(cells_of_a_column_in_quotes_have_a_line_each),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
