/* Changes of contents lists. */
#include "change.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <string.h>
#include <cmocka.h>

#define TEXT_RU                                                                                                         \
	"Глава 1. Общие положения\n\nСтатья 1. Понятия\n\n1. Понятия "           \
	"ясны.\n\nСтатья 2. Цель\n\n1. Цель ясна.\n\nГлава 2. "                              \
	"Порядок\n\nСтатья 3. Срок\n\n1. Срок год.\n\nПрезидент Республики " \
	"Казахстан К. Токаев\n"
#define HEAD_RU                                                                                                       \
	"Кодекс Республики Казахстан\nОб учете\n\nКодекс Республики " \
	"Казахстан "                                                                                         \
	"от 10 марта 2020 года № 145-VI ЗРК\n\n"
#define LIST_RU                                                                                                              \
	"ОГЛАВЛЕНИЕ\n\nГлава 1. Общие положения\nСтатья 1. Понятия\nСтатья " \
	"2. "                                                                                                                \
	"Цель\nГлава 2. Порядок\nСтатья 3. Срок\n\n"
#define TEXT_KK                                                                                                 \
	"1-тарау. Жалпы ережелер\n\n1-бап. Ұғымдар\n\n1. Ұғымдар "           \
	"анық.\n\n2-бап. Мақсаты\n\n1. Мақсаты анық.\n\n2-тарау. "                \
	"Тәртібі\n\n3-бап. Мерзімі\n\n1. Мерзімі бір жыл.\n\nҚазақстан " \
	"Республикасының Президенті Қ. Тоқаев\n"
#define HEAD_KK                                                                                                                   \
	"Есеп туралы\n\nҚазақстан Республикасының 2020 жылғы 10 наурыздағы № " \
	"145-VI Кодексі\n\n"
#define LIST_KK                                                                                             \
	"МАЗМҰНЫ\n\n1-тарау. Жалпы ережелер\n1-бап. Ұғымдар\n2-бап. " \
	"Мақсаты\n2-тарау. Тәртібі\n3-бап. Мерзімі\n\n"

static const char order_ru[] =
    "О внесении изменений в Кодекс Республики Казахстан \"Об учете\"\n\nЗакон "
    "Республики Казахстан от 3 апреля 2024 года № 90-VIII ЗРК\n\nСтатья 1. "
    "Внести в Кодекс Республики Казахстан от 10 марта 2020 года \"Об учете\" "
    "следующие изменения:\n1) в оглавлении:\n%s\nСтатья 2. Настоящий Закон "
    "вводится в действие с 1 июля 2024 года.\n\nПрезидент Республики Казахстан "
    "К. Токаев\n";
static const char order_kk[] =
    "«Есеп туралы» Қазақстан Республикасының Кодексіне өзгерістер енгізу "
    "туралы\n\nҚазақстан Республикасының 2024 жылғы 3 сәуірдегі № 90-VIII "
    "Заңы\n\n1-бап. 2020 жылғы 10 наурыздағы «Есеп туралы» Қазақстан "
    "Республикасының Кодексіне мынадай өзгерістер енгізілсін:\n1) "
    "мазмұнында:\n%s\n2-бап. Осы Заң 2024 жылғы 1 шілдеден бастап қолданысқа "
    "енгізіледі.\n\nҚазақстан Республикасының Президенті Қ. Тоқаев\n";

static void amend(const char *lang, const char *base, const char *says)
{
	test.lang = lang;
	change_amend(
	    base,
	    str_z(&test.a,
	          str_format(&test.a, strcmp(lang, "ru") ? order_kk : order_ru,
	                     says)));
}

#define LIST_AS_READ                                                                                                          \
	"ОГЛАВЛЕНИЕ\nГлава 1. Общие положения\nСтатья 1. Понятия\nСтатья 2. " \
	"Цель\nГлава 2. Порядок\nСтатья 3. Срок\n"

/* The lines of the list, one for each. */
static struct str lines(const struct doc *doc)
{
	struct str all = STR("");

	for (const struct node *n = doc->root; n; n = node_next(n, doc->root))
		if (str_eq(node_attr(n, STR("class")), STR("toc")))
			all = str_format(&test.a, "%.*s%.*s\n", STR_ARG(all),
			                 STR_ARG(act_text(&test.a, n)));
	return all;
}

static void lines_are(const char *lang, const char *says, const char *want)
{
	bool kk = strcmp(lang, "ru") != 0;

	amend(lang, kk ? HEAD_KK LIST_KK TEXT_KK : HEAD_RU LIST_RU TEXT_RU,
	      says);
	if (now.done == NULL)
		fail_msg("refused: %.*s", STR_ARG(buf_str(&test.said.text)));
	str_is(lines(now.done), want);
	assert_true(change_says(kk ? "Ескерту. Мазмұн" : "Сноска. Оглавление"));
}

static void refused(const char *base, const char *says, const char *why)
{
	amend("ru", base, says);
	assert_null(now.done);
	if (!said_has(&test.said, why))
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
}

static void lines_come_change_and_go(void **state)
{
	(void)state;
	lines_are("ru",
	          "заголовок статьи 2 изложить в следующей "
	          "редакции:\n\"Статья 2. Цель и задачи\";\n"
	          "заголовок статьи 3 исключить;\n"
	          "дополнить заголовками статей 1-1 и 2-1 следующего "
	          "содержания:\n\"Статья 1-1. Основы\";\n\"Статья 2-1. "
	          "Ход\";\nв заголовке главы 1 слово \"Общие\" заменить "
	          "словом \"Основные\".",
	          "ОГЛАВЛЕНИЕ\nГлава 1. Основные положения\nСтатья 1. "
	          "Понятия\nСтатья 1-1. Основы\nСтатья 2. Цель и "
	          "задачи\nСтатья 2-1. Ход\nГлава 2. Порядок\n");
	/* A chapter comes behind all that the one before it holds. */
	lines_are("ru",
	          "дополнить заголовком главы 1-1 следующего "
	          "содержания:\n\"Глава 1-1. Иное\".",
	          "ОГЛАВЛЕНИЕ\nГлава 1. Общие положения\nСтатья 1. "
	          "Понятия\nСтатья 2. Цель\nГлава 1-1. Иное\nГлава 2. "
	          "Порядок\nСтатья 3. Срок\n");
	lines_are("kk",
	          "2-баптың тақырыбы мынадай редакцияда жазылсын:\n«2-бап. "
	          "Мақсаты мен міндеттері»;\nмынадай мазмұндағы 3-1-баптың "
	          "тақырыбымен толықтырылсын:\n«3-1-бап. Қорытынды».",
	          "МАЗМҰНЫ\n1-тарау. Жалпы ережелер\n1-бап. Ұғымдар\n2-бап. "
	          "Мақсаты мен міндеттері\n2-тарау. Тәртібі\n3-бап. "
	          "Мерзімі\n3-1-бап. Қорытынды\n");
}

static void lines_come_behind_the_one_that_is_named(void **state)
{
	(void)state;
	lines_are("ru",
	          "после заголовка статьи 2 дополнить заголовками статей 2-1 "
	          "и 2-2 следующего содержания:\n\"Статья 2-1. Ход\nСтатья "
	          "2-2. Итог\".",
	          "ОГЛАВЛЕНИЕ\nГлава 1. Общие положения\nСтатья 1. "
	          "Понятия\nСтатья 2. Цель\nСтатья 2-1. Ход\nСтатья 2-2. "
	          "Итог\nГлава 2. Порядок\nСтатья 3. Срок\n");
	/* A chapter behind all that the other one holds. */
	lines_are("ru",
	          "после заголовка главы 1 дополнить заголовком главы 1-1 "
	          "следующего содержания:\n\"Глава 1-1. Иное\".",
	          "ОГЛАВЛЕНИЕ\nГлава 1. Общие положения\nСтатья 1. "
	          "Понятия\nСтатья 2. Цель\nГлава 1-1. Иное\nГлава 2. "
	          "Порядок\nСтатья 3. Срок\n");
	lines_are("kk",
	          "2-баптың тақырыбынан кейін мынадай мазмұндағы 2-1-баптың "
	          "тақырыбымен толықтырылсын:\n«2-1-бап. Барысы».",
	          "МАЗМҰНЫ\n1-тарау. Жалпы ережелер\n1-бап. Ұғымдар\n2-бап. "
	          "Мақсаты\n2-1-бап. Барысы\n2-тарау. Тәртібі\n3-бап. "
	          "Мерзімі\n");
}

static void a_chapter_is_quoted_with_its_articles(void **state)
{
	(void)state;
	lines_are("ru",
	          "дополнить заголовками главы 3 и статей 4 и 5 следующего "
	          "содержания:\n\"Глава 3. Иное\nСтатья 4. Ход\nСтатья 5. "
	          "Итог\".",
	          LIST_AS_READ "Глава 3. Иное\nСтатья 4. Ход\nСтатья 5. "
	                       "Итог\n");
	lines_are("ru",
	          "после заголовка статьи 3 дополнить заголовками главы 3 и "
	          "статьи 4 следующего содержания:\n\"Глава 3. Иное\nСтатья "
	          "4. Ход\".",
	          LIST_AS_READ "Глава 3. Иное\nСтатья 4. Ход\n");
	lines_are("ru",
	          "заголовки главы 2 и статьи 3 изложить в следующей "
	          "редакции:\n\"Глава 2. Ход\nСтатья 3. Год\".",
	          "ОГЛАВЛЕНИЕ\nГлава 1. Общие положения\nСтатья 1. "
	          "Понятия\nСтатья 2. Цель\nГлава 2. Ход\nСтатья 3. Год\n");
}

static void what_is_not_there_is_said(void **state)
{
	static const char base[] = HEAD_RU LIST_RU TEXT_RU;

	(void)state;
	refused(HEAD_RU TEXT_RU, "заголовок статьи 2 исключить.",
	        "the act has no contents list");
	refused(base, "заголовок статьи 7 исключить.",
	        "the contents list has no line of article 7");
	refused(base,
	        "заголовок статьи 2 изложить в следующей "
	        "редакции:\n\"Цель\".",
	        "the new wording is not the line of article 2");
	refused(base,
	        "дополнить заголовком статьи 2 следующего "
	        "содержания:\n\"Статья 2. Иное\".",
	        "article 2 is there already");
}

static void lines_that_do_not_fit_are_refused(void **state)
{
	static const char base[] = HEAD_RU LIST_RU TEXT_RU;

	(void)state;
	refused(base,
	        "дополнить заголовком главы 3 следующего "
	        "содержания:\n\"Глава 3. Иное\nСтатья 4. Ход\".",
	        "the new wording is not the line of chapter 3");
	refused(base,
	        "дополнить заголовками статей 2-2 и 2-1 следующего "
	        "содержания:\n\"Статья 2-1. Ход\nСтатья 2-2. Итог\".",
	        "quoted in another order");
	refused(base,
	        "после заголовка статьи 7 дополнить заголовком статьи 8 "
	        "следующего содержания:\n\"Статья 8. Ход\".",
	        "the contents list has no line of article 7");
	refused(base,
	        "после заголовка главы 1 дополнить заголовком статьи 2-1 "
	        "следующего содержания:\n\"Статья 2-1. Ход\".",
	        "behind a line of another kind");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(lines_come_change_and_go),
	    CHANGE_TEST(lines_come_behind_the_one_that_is_named),
	    CHANGE_TEST(a_chapter_is_quoted_with_its_articles),
	    CHANGE_TEST(what_is_not_there_is_said),
	    CHANGE_TEST(lines_that_do_not_fit_are_refused),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
