/* Which acts a document is about, and how titles of acts are found in words. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>

#include <cmocka.h>
#include <string.h>

#include "base/buf.h"
#include "cli/title.h"
#include "nusqa.h"

static nusqa_grammar *grammar;

static int set_up(void **state)
{
	(void)state;
	grammar = nusqa_grammar_load(NULL, NULL);
	return grammar == NULL;
}

static int tear_down(void **state)
{
	(void)state;
	nusqa_grammar_free(grammar);
	return 0;
}

static void put(void *ctx, const nusqa_reference *r)
{
	static const char *const hows[] = {"changes", "repeals", "cites",
	                                   "changed by", "awaits"};

	buf_format(ctx, "%s %.*s %.*s\n", hows[r->how], (int)r->iri.n, r->iri.p,
	           (int)r->day.n, r->day.p);
}

static void text_refers(const char *text, const char *to)
{
	const nusqa_input input = {
	    .name = "t", .bytes = text, .n = strlen(text)};
	nusqa_doc *doc = nusqa_read(grammar, &input, NULL, NULL);
	struct buf said = {0};

	assert_non_null(doc);
	nusqa_references(grammar, doc, put, &said);
	buf_char(&said, '\0');
	assert_string_equal(said.p, to);
	buf_free(&said);
	nusqa_doc_free(doc);
}

static void each_act_is_told_once_for_each_day_of_its_changes(void **state)
{
	(void)state;
	text_refers(
	    "Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\n"
	    "О внесении изменений в некоторые законодательные акты\n"
	    "Статья 1. Внести изменения в следующие законодательные акты:\n"
	    "1. В Закон Республики Казахстан от 19 января 2001 года № 143 \"О "
	    "зерне\":\n"
	    "1) в статье 1 слово \"белым\" заменить словом \"красным\";\n"
	    "2) в статье 2 слово \"летом\" заменить словом \"осенью\";\n"
	    "3) в статье 3 слово \"семя\" заменить словом \"зерно\".\n"
	    "2. В Закон Республики Казахстан от 19 января 2001 года \"О "
	    "муке\":\n"
	    "в статье 1 слово \"белой\" заменить словом \"черной\".\n"
	    "3. В Закон Республики Казахстан от 19 января 2001 года \"О "
	    "соли\":\n"
	    "в статье 1 слово \"белой\" заменить словом \"черной\".\n"
	    "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	    "года, за исключением подпункта 3) пункта 1 статьи 1, который "
	    "вводится в действие с 1 января 2026 года.\n",
	    "changes /akn/kz/act/law/2001-01-19/143 2024-01-01\n"
	    "changes /akn/kz/act/law/2001-01-19/143 2026-01-01\n"
	    "changes /akn/kz/act/law/2001-01-19/nn 2024-01-01\n"
	    "changes /akn/kz/act/law/2001-01-19/nn 2024-01-01\n");
}

static void a_repeal_of_an_act_is_none_of_its_units(void **state)
{
	(void)state;
	text_refers(
	    "Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы\n"
	    "Заңнамалық актілер туралы\n"
	    "1-бап. \"Астық туралы\" Қазақстан Республикасының 2001 жылғы 19 "
	    "қаңтардағы № 143 Заңының күші жойылды деп танылсын.\n"
	    "2-бап. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа "
	    "енгізіледі.\n",
	    "repeals /akn/kz/act/law/2001-01-19/143 2024-01-01\n");
}

static void a_text_tells_which_acts_have_changed_it(void **state)
{
	(void)state;
	text_refers(
	    "Закон Республики Казахстан от 19 января 2001 года № 143\n"
	    "О зерне\n"
	    "Статья 1. Цвет\n"
	    "Зерно должно быть красным по Закону Республики Казахстан от 3 "
	    "марта 1999 года № 7 \"О цвете\".\n"
	    "Сноска. Статья 1 с изменением, внесенным Законом РК от 05.05.2023 "
	    "№ 12-VIII (вводится в действие с 01.01.2024).\n",
	    "cites /akn/kz/act/law/1999-03-03/7 \n"
	    "cites /akn/kz/act/law/2023-05-05/12 \n"
	    "changed by /akn/kz/act/law/2023-05-05/12 2024-01-01\n");
}

/* Does words quote the title? */
static bool quotes(const char *words, const char *title)
{
	struct arena a;
	struct str in, of;
	bool found;

	arena_init(&a);
	in = title_key(&a, str_from(words));
	of = title_quoted(&a, str_from(title));
	found = of.n != 0 && str_find(in, of) < in.n;
	arena_free(&a);
	return found;
}

static void a_title_is_found_whatever_its_marks(void **state)
{
	(void)state;
	assert_true(quotes("В Закон «О  зерне»:", "О зерне"));
	assert_true(quotes("“Астық туралы” Заңға", "Астық туралы"));
	assert_true(quotes("«О зерне – семени»", "О зерне - семени"));
	assert_true(quotes("\"О ЗЕРНЕ\"", "О зерне"));
	/* One mark serves for two. */
	assert_true(quotes("приказ \"О мерах по закону \"О зерне\"",
	                   "О мерах по закону \"О зерне\""));
	assert_true(quotes("«\"Астық туралы\" Заң туралы» бұйрық",
	                   "\"Астық туралы\" Заң туралы"));
}

static void a_part_of_a_title_is_another_title(void **state)
{
	(void)state;
	assert_false(quotes("В Закон \"О зерне и муке\":", "О зерне"));
	assert_false(quotes("В Закон \"Не о зерне\":", "О зерне"));
	assert_false(quotes("В Закон о зерне:", "О зерне"));
	assert_false(quotes("В Закон \"\":", ""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_act_is_told_once_for_each_day_of_its_changes),
	    cmocka_unit_test(a_repeal_of_an_act_is_none_of_its_units),
	    cmocka_unit_test(a_text_tells_which_acts_have_changed_it),
	    cmocka_unit_test(a_title_is_found_whatever_its_marks),
	    cmocka_unit_test(a_part_of_a_title_is_another_title),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
