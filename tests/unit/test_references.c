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
	static const char *const hows[] = {"changes",    "repeals", "cites",
	                                   "changed by", "awaits",  "unread",
	                                   "renames",    "over",    "names"};

	if (r->how == NUSQA_LASTS)
		return;
	buf_format(ctx, "%s %.*s %.*s", hows[r->how], (int)r->iri.n, r->iri.p,
	           (int)r->day.n, r->day.p);
	if (r->how == NUSQA_NAMES)
		buf_format(ctx, "in %.*s", (int)r->words.n, r->words.p);
	if (r->how == NUSQA_RENAMES)
		buf_format(ctx, " [%.*s] -> [%.*s]%s", (int)r->old.n, r->old.p,
		           (int)r->title.n, r->title.p,
		           r->behind ? " behind" : "");
	buf_char(ctx, '\n');
}

/* What it tells of its own time. */
static void put_lasting(void *ctx, const nusqa_reference *r)
{
	if (r->how == NUSQA_LASTS)
		buf_format(ctx, "%.*s [%.*s] %s..%s\n", (int)r->iri.n, r->iri.p,
		           (int)r->time->at.n, r->time->at.p, r->time->from,
		           r->time->until);
}

static void text_tells(const char *text,
                       void (*each)(void *, const nusqa_reference *),
                       const char *to)
{
	const nusqa_input input = {
	    .name = "t", .bytes = text, .n = strlen(text)};
	nusqa_doc *doc = nusqa_read(grammar, &input, NULL, NULL);
	struct buf said = {0};

	assert_non_null(doc);
	nusqa_references(grammar, doc, each, &said);
	buf_char(&said, '\0');
	assert_string_equal(said.p, to);
	buf_free(&said);
	nusqa_doc_free(doc);
}

static void text_refers(const char *text, const char *to)
{
	text_tells(text, put, to);
}

static void an_act_tells_of_its_own_time(void **state)
{
	(void)state;
	text_tells("Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\n"
	           "О зерне\n"
	           "Статья 1. Зерно\n"
	           "Зерно хранится в элеваторах.\n"
	           "Статья 2. Порядок введения в действие\n"
	           "Настоящий Закон вводится в действие с 1 июля 2023 года, за "
	           "исключением статьи 1, которая вводится в действие с 1 "
	           "января 2024 года.\n",
	           put_lasting,
	           "/akn/kz/act/law/2023-05-05/12 [] 2023-07-01..\n"
	           "/akn/kz/act/law/2023-05-05/12 [art:1] 2024-01-01..\n");
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

static void new_words_for_another_act_name_acts(void **state)
{
	(void)state;
	text_refers(
	    "Закон Республики Казахстан от 7 ноября 2023 года № 33-VIII\n"
	    "О внесении изменений в Закон\n"
	    "Статья 1. Внести в Закон Республики Казахстан от 5 мая 2023 года "
	    "№ 12-VIII следующее изменение:\n"
	    "в статье 1 слова \"от 19 января 2001 года № 143\" заменить "
	    "словами \"от 20 января 2001 года № 144-VI\".\n"
	    "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	    "года и действует до 1 января 2026 года.\n",
	    "over /akn/kz/act/law/2023-05-05/12 2026-01-01\n"
	    "names № 144 in /akn/kz/act/law/2023-05-05/12\n"
	    "changes /akn/kz/act/law/2023-05-05/12 2024-01-01\n");
	text_refers(
	    "Қазақстан Республикасының 2023 жылғы 7 қарашадағы № 33-VIII Заңы\n"
	    "Заңға өзгерістер енгізу туралы\n"
	    "1-бап. 2023 жылғы 5 мамырдағы № 12-VIII Қазақстан Республикасының "
	    "Заңына мынадай өзгеріс енгізілсін:\n"
	    "1-баптағы \"143\" деген цифрлар \"144\" деген цифрлармен "
	    "ауыстырылсын.\n"
	    "2-бап. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа "
	    "енгізіледі.\n",
	    "names № 144 in /akn/kz/act/law/2023-05-05/12\n"
	    "changes /akn/kz/act/law/2023-05-05/12 2024-01-01\n");
}

/* May words quote the title? */
static bool quotes_in(const char *lang, const char *words, const char *title)
{
	struct titles called;
	struct arena a;
	struct str key;
	bool found;

	arena_init(&a);
	title_called(&a, title_key(&a, grammar, lang, str_from(words)),
	             &called);
	key = title_letters(&a, title_key(&a, grammar, lang, str_from(title)));
	/* It would be one more, were it not there. */
	found = key.n != 0 && !titles_add(&a, &called, key);
	arena_free(&a);
	return found;
}

static bool quotes(const char *words, const char *title)
{
	return quotes_in("ru", words, title);
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

static void letters_that_are_meant_alike_are_alike(void **state)
{
	(void)state;
	assert_true(quotes("В Закон \"О счётах\":", "О счетах"));
	assert_true(quotes("В Закон \"О cчетax\":", "О счетах"));
	assert_true(quotes("В Закон \"О социально- экономическом\":",
	                   "О социально-экономическом."));
	assert_true(quotes_in("kk", "\"Асыл тұқымды мал туралы\" Заңға",
	                      "АСЫЛ ТҰҚЫМДЫ МАЛ ТУРАЛЫ"));
	assert_true(quotes_in("kk", "\"Aсыл тұқымды мaл туралы\" Заңға",
	                      "Асыл тұқымды мал туралы"));
}

static void what_is_said_of_an_edition_is_no_title(void **state)
{
	(void)state;
	assert_true(quotes("В Закон \"О зерне\" (с изменениями от 5 мая 2021 "
	                   "года):",
	                   "О зерне (с изменениями и дополнениями по "
	                   "состоянию на 01.01.2021 г.)"));
	assert_true(quotes_in("kk", "\"Астық туралы\" Заңға",
	                      "Астық туралы (2021.01.01. берілген өзгерістер "
	                      "мен толықтыруларымен)"));
	assert_false(quotes("В Закон \"О зерне\":", "О зерне (пшенице)"));
}

static void a_change_of_a_title_is_told(void **state)
{
	(void)state;
	text_refers(
	    "Закон Республики Казахстан от 5 мая 2023 года № 12-VIII\n"
	    "О внесении изменений в некоторые законодательные акты\n"
	    "Статья 1. Внести изменения в следующие законодательные акты:\n"
	    "1. В Закон Республики Казахстан от 19 января 2001 года \"О "
	    "гречихе\":\n"
	    "1) заголовок изложить в следующей редакции:\n"
	    "\"О хлебе\";\n"
	    "2) в заголовке статьи 2 слово \"летом\" заменить словом "
	    "\"осенью\".\n"
	    "2. В Закон Республики Казахстан от 19 января 2001 года № 144 \"О "
	    "муке\":\n"
	    "1) в заголовке слово \"муке\" заменить словом \"крупе\";\n"
	    "2) заголовок после слова \"О\" дополнить словом \"белой\";\n"
	    "3) заголовок дополнить словами \"и соли\".\n"
	    "Статья 2. Настоящий Закон вводится в действие с 1 января 2024 "
	    "года.\n",
	    "renames /akn/kz/act/law/2001-01-19/nn 2024-01-01 [] -> [О "
	    "хлебе]\n"
	    "changes /akn/kz/act/law/2001-01-19/nn 2024-01-01\n"
	    "renames /akn/kz/act/law/2001-01-19/144 2024-01-01 [муке] -> "
	    "[крупе]\n"
	    "changes /akn/kz/act/law/2001-01-19/144 2024-01-01\n"
	    "renames /akn/kz/act/law/2001-01-19/144 2024-01-01 [О] -> [О "
	    "белой]\n"
	    "renames /akn/kz/act/law/2001-01-19/144 2024-01-01 [] -> [и "
	    "соли] behind\n");
}

static void a_part_of_a_title_is_another_title(void **state)
{
	(void)state;
	assert_false(quotes("В Закон \"О зерне и муке\":", "О зерне"));
	assert_false(quotes("В Закон \"Не о зерне\":", "О зерне"));
	assert_false(quotes("В Закон о зерне:", "О зерне"));
	assert_false(quotes("В Закон \"О внесении изменений в Закон \"О "
	                    "зерне\"\":",
	                    "О зерне"));
	assert_false(quotes_in("kk",
	                       "\"\"Астық туралы\" Заңға өзгерістер енгізу "
	                       "туралы\" Заңға",
	                       "Астық туралы"));
	assert_false(quotes("В Закон \"\":", ""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_act_tells_of_its_own_time),
	    cmocka_unit_test(each_act_is_told_once_for_each_day_of_its_changes),
	    cmocka_unit_test(a_repeal_of_an_act_is_none_of_its_units),
	    cmocka_unit_test(a_text_tells_which_acts_have_changed_it),
	    cmocka_unit_test(new_words_for_another_act_name_acts),
	    cmocka_unit_test(a_title_is_found_whatever_its_marks),
	    cmocka_unit_test(letters_that_are_meant_alike_are_alike),
	    cmocka_unit_test(what_is_said_of_an_edition_is_no_title),
	    cmocka_unit_test(a_change_of_a_title_is_told),
	    cmocka_unit_test(a_part_of_a_title_is_another_title),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
