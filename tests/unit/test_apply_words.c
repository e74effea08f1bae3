/* Words replaced, put in and taken out, and those that are not there. */
#include "ordered.h"
#include "tree/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void one(const char *base, const char *op, const char *at,
                struct said_edit rest)
{
	rest.op = op;
	rest.at = at;
	ordered_one(base, rest);
}

static void words_take_the_place_of_others(void **state)
{
	(void)state;
	one(rules_ru, "SUBST_TEXT", "pt:2/sp:1",
	    (struct said_edit){.old = "Министерстве юстиции",
	                       .new = "органах юстиции"});
	ordered_differs("в Министерстве юстиции;", "в органах юстиции;");
	one(rules_kk, "SUBST_TEXT", "rules/pt:2/sp:2",
	    (struct said_edit){.old = "ведомство", .new = "мекеме"});
	ordered_differs("қарайтын ведомство;", "қарайтын мекеме;");
	/* Words are whole: "1" is not in "1-2", "дня" not in "дням". */
	one(law_ru, "SUBST_TEXT", "art:2",
	    (struct said_edit){.old = "9", .new = "10"});
	ordered_differs("9 мая", "10 мая");
	ordered_refused(
	    law_ru,
	    (struct said_edit){
		.op = "SUBST_TEXT", .at = "art:2", .old = "2", .new = "3"},
	    "\"2\" is not in article 2");
}

static void every_place_in_the_target_changes(void **state)
{
	(void)state;
	one(rules_ru, "SUBST_TEXT", "rules/pt:3",
	    (struct said_edit){.old = "рабочих дней", .new = "дней"});
	assert_true(change_says("пяти дней;"));
	assert_true(change_says("десяти дней (для"));
	assert_true(said_has(&test.said, "2 times in the rules, point 3"));
}

static void pairs_are_changed_at_once(void **state)
{
	(void)state;
	ordered_base(rules_ru);
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "rules/pt:3",
	                               .old = "пяти",
	                               .new = "десяти"});
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "rules/pt:3",
	                               .old = "десяти",
	                               .new = "пяти"});
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("пяти рабочих дней;\nдесяти рабочих",
	                "десяти рабочих дней;\nпяти рабочих");
}

static void words_come_beside_others(void **state)
{
	(void)state;
	one(rules_ru, "INSERT_TEXT", "rules/pt:4",
	    (struct said_edit){
		.of = "Портал", .new = "или орган", .where = WHERE_AFTER});
	ordered_differs("4. Портал выдает", "4. Портал или орган выдает");
	one(rules_ru, "INSERT_TEXT", "rules/pt:4",
	    (struct said_edit){
		.of = "выдает", .new = ", как правило,", .where = WHERE_AFTER});
	ordered_differs("Портал выдает ответ",
	                "Портал выдает, как правило, ответ");
	one(rules_kk, "INSERT_TEXT", "rules/pt:4",
	    (struct said_edit){
		.of = "жауап", .new = "дереу", .where = WHERE_BEFORE});
	ordered_differs("Портал жауап", "Портал дереу жауап");
	/* At the end of the bracket behind the words. */
	one(rules_ru, "INSERT_TEXT", "rules/pt:3",
	    (struct said_edit){.of = "десяти рабочих дней",
	                       .new = ", кроме банков",
	                       .where = WHERE_END});
	ordered_differs("юридических лиц)", "юридических лиц, кроме банков)");
	one(rules_ru, "INSERT_TEXT", "rules/pt:4",
	    (struct said_edit){.new = "Только", .where = WHERE_START});
	ordered_differs("4. Портал", "4. Только Портал");
}

static void words_come_before_the_mark_at_the_end(void **state)
{
	(void)state;
	one(rules_ru, "APPEND_TEXT", "rules/pt:2/sp:2",
	    (struct said_edit){.new = "в срок"});
	ordered_differs("его рассматривает;", "его рассматривает в срок;");
	one(rules_kk, "APPEND_TEXT", "rules/pt:4",
	    (struct said_edit){.new = ", оның ішінде қағазда"});
	ordered_differs("жауап береді.", "жауап береді, оның ішінде қағазда.");
	/* With a mark of their own. */
	one(rules_ru, "APPEND_TEXT", "rules/pt:4",
	    (struct said_edit){.new = ". Ответ бесплатный."});
	ordered_differs("выдает ответ.", "выдает ответ. Ответ бесплатный.");
	ordered_refused(rules_ru,
	                (struct said_edit){
			    .op = "APPEND_TEXT", .at = "pt:2", .new = "сразу"},
	                "which text is to go on");
}

static void words_go_with_their_space(void **state)
{
	(void)state;
	one(rules_ru, "DELETE_TEXT", "rules/pt:3/abz:3",
	    (struct said_edit){.old = "рабочих"});
	ordered_differs("пяти рабочих дней;", "пяти дней;");
	one(rules_ru, "DELETE_TEXT", "rules/pt:2/sp:1",
	    (struct said_edit){.old = ", которое подает заявление"});
	ordered_differs("лицо, которое подает заявление;", "лицо;");
	one(rules_ru, "DELETE_TEXT", "rules/pt:3/abz:4",
	    (struct said_edit){.old = "(для юридических лиц)"});
	ordered_differs("дней (для юридических лиц);", "дней;");
	/* A mark behind words that the order names. */
	one(rules_ru, "DELETE_TEXT", "rules/pt:2/sp:1",
	    (struct said_edit){.old = ",", .of = "лицо", .where = WHERE_AFTER});
	ordered_differs("лицо, которое", "лицо которое");
}

static void references_do_not_hide_words(void **state)
{
	const struct node *n;

	(void)state;
	/* Through the reference: it is plain text afterwards. */
	one(rules_ru, "SUBST_TEXT", "rules/pt:1",
	    (struct said_edit){.old = "пунктом 2 статьи 7 Закона",
	                       .new = "статьей 8 Закона"});
	ordered_differs("с пунктом 2 статьи 7 Закона", "с статьей 8 Закона");
	/* Beside it: it stays. */
	one(rules_ru, "SUBST_TEXT", "pt:1",
	    (struct said_edit){.old = "выдачи", .new = "приема"});
	n = act_unit(now.done, "para_1");
	while (n != NULL && n->kind != NODE_REF)
		n = node_next(n, act_unit(now.done, "para_1"));
	assert_non_null(n);
	str_is(node_attr(n, STR("href")), "#att_1");
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
}

static void signs_and_letters_are_compared_by_what_they_mean(void **state)
{
	(void)state;
	/* Latin i of the base, a long dash and other quotes. */
	one(rules_kk, "SUBST_TEXT", "rules/pt:1",
	    (struct said_edit){.old = "әзірленді", .new = "дайындалды"});
	ordered_differs("әзiрлендi.", "дайындалды.");
	one(law_ru, "SUBST_TEXT", "art:2/abz:2",
	    (struct said_edit){.old = "января - Новый",
	                       .new = "января – новый"});
	ordered_differs("1-2 января – Новый год", "1-2 января – новый год");
	one(rules_ru, "SUBST_TEXT", "preamble",
	    (struct said_edit){.old = "«О финансах»", .new = "«О бюджете»"});
	ordered_differs("300-VI \"О финансах\" ПРИКАЗЫВАЮ",
	                "300-VI «О бюджете» ПРИКАЗЫВАЮ");
}

static void throughout_the_text_is_all_of_it(void **state)
{
	(void)state;
	one(rules_ru, "SUBST_TEXT", "text",
	    (struct said_edit){.old = "выдачи", .new = "приема", .all = true});
	assert_true(change_says("Утвердить Правила приема"));
	assert_true(change_says("Глава 2. Порядок приема"));
	assert_true(change_says("Правила приема\n"));
	assert_true(change_says("Об утверждении Правил\n"));
	/* Titles of other acts are theirs. */
	ordered_refused(rules_ru,
	                (struct said_edit){.op = "SUBST_TEXT",
	                                   .at = "text",
	                                   .old = "финансах",
	                                   .new = "бюджете",
	                                   .all = true},
	                "\"финансах\" is not in the text");
}

static void sentences_are_counted(void **state)
{
	(void)state;
	one(rules_ru, "REPLACE_UNIT", "pt:3/sent:2",
	    (struct said_edit){.fresh = "Срок контроля – два года."});
	ordered_differs("один год", "два года");
	one(rules_kk, "DELETE_UNIT", "pt:3/sent:2", (struct said_edit){0});
	ordered_differs(" Бақылау мерзімі – бір жыл.", "");
	one(rules_ru, "INSERT_UNIT", "pt:3/sent:2",
	    (struct said_edit){.fresh = "Он несет ответственность."});
	ordered_differs("вице-министра.",
	                "вице-министра. Он несет ответственность.");
	one(rules_ru, "SUBST_TEXT", "pt:3/sent:3",
	    (struct said_edit){.old = "ежегодно", .new = "ежемесячно"});
	ordered_differs("ежегодно", "ежемесячно");
	ordered_refused(
	    rules_ru,
	    (struct said_edit){.op = "DELETE_UNIT", .at = "pt:3/sent:4"},
	    "there is no sentence 4");
}

/* A law with these words as point 2 of its article 1. */
static const char *law_saying(const char *words)
{
	struct buf out = {0};
	const char *z;

	buf_add(&out, STR("О сроках\nЗакон Республики Казахстан от 13 декабря "
	                  "2001 года № 267\nСтатья 1. Сроки\n1. Сроки "
	                  "установлены.\n2. "));
	buf_add(&out, str_from(words));
	buf_add(&out, STR("\nСтатья 2. Введение в действие\nНастоящий Закон "
	                  "вводится в действие со дня опубликования.\n"
	                  "Президент Н. Назарбаев\n"));
	z = str_z(&test.a, buf_str(&out));
	buf_free(&out);
	return z;
}

static void a_doubtful_stop_ends_no_sentence(void **state)
{
	static const char *const doubtful[] = {
	    "Решения действуют с 2025 г. Срок не ограничен. Споры решает суд.",
	    "План на 2020–2025 гг. Он публикуется. Он хранится.",
	    "Отчет сдается до 5 ч. Он утверждается. Он хранится.",
	    "Учет скота, птицы и т.д. Он ведется акимом. Это правило.",
	    "Меры: 1. Первая мера. 2. Вторая мера.",
	    "Плата – 5 млн. Она вносится сразу. Возврат запрещен.",
	    "Область – Жамбылская обл. Срок – год. Он продлевается.",
	    "Срок истекает. 2025 год не считается. Он продлевается.",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(doubtful) / sizeof(*doubtful); i++)
		ordered_refused(law_saying(doubtful[i]),
		                (struct said_edit){.op = "DELETE_UNIT",
		                                   .at = "art:1/pt:2/sent:2"},
		                "where its sentences end");
	/* These stand before names and numbers. */
	one(law_saying("Адрес – г. Астана, ул. Абая, и ст. 5 Закона о нем. Он "
	               "указан. Конец."),
	    "DELETE_UNIT", "art:1/pt:2/sent:2", (struct said_edit){0});
	ordered_differs("о нем. Он указан.", "о нем.");
}

static void words_that_are_not_there_are_refused_with_the_nearest(void **state)
{
	(void)state;
	ordered_refused(rules_ru,
	                (struct said_edit){.op = "SUBST_TEXT",
	                                   .at = "pt:2",
	                                   .old = "регистрации приказа в "
	                                          "министерстве юстиции",
	                                   .new = "учет"},
	                "nearest to it is \"регистрацию приказа в "
	                "Министерстве юстиции\"");
	ordered_refused(rules_kk,
	                (struct said_edit){.op = "DELETE_TEXT",
	                                   .at = "pt:3",
	                                   .old = "мүлдем басқа нәрсе"},
	                "nothing there is like it");
}

static void one_text_is_not_changed_twice(void **state)
{
	(void)state;
	ordered_base(rules_ru);
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "rules/pt:4",
	                               .old = "выдает ответ",
	                               .new = "отвечает"});
	ordered_add((struct said_edit){
	    .op = "DELETE_TEXT", .at = "rules", .old = "ответ"});
	ordered_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "changes these words twice"));
}

/* A case of a noun may be another word as well. */
static void words_like_a_case_are_told_with_their_places(void **state)
{
	static const char law[] =
	    "Тәртіп туралы\n"
	    "Қазақстан Республикасының 2001 жылғы 10 қаңтардағы № 30 Заңы\n"
	    "1-бап. Тәртіп\n1. Әр заңды тұлға бұл заңға және заңның талабына "
	    "сәйкес.\n2. Бос орынды, орынға, орны, орнын, орналасу.\n";

	(void)state;
	ordered_one(law, (struct said_edit){.op = "SUBST_TEXT",
	                                    .at = "art:1/pt:1",
	                                    .old = "заң",
	                                    .new = "кодекс",
	                                    .fitting = true});
	assert_true(
	    str_find(ordered_text(now.done), STR("кодекске және кодекстің")) <
	    ordered_text(now.done).n);
	assert_true(said_has(&test.said, "\"заңды тұлға\" in art_1__para_1"));
	assert_false(said_has(&test.said, "\"заңға"));
	ordered_one(law, (struct said_edit){.op = "SUBST_TEXT",
	                                    .at = "art:1/pt:2",
	                                    .old = "орын",
	                                    .new = "жер",
	                                    .fitting = true});
	assert_true(said_has(&test.said, "\"орны\", \"орнын\""));
	assert_false(said_has(&test.said, "орналасу"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(words_take_the_place_of_others),
	    CHANGE_TEST(every_place_in_the_target_changes),
	    CHANGE_TEST(pairs_are_changed_at_once),
	    CHANGE_TEST(words_come_beside_others),
	    CHANGE_TEST(words_come_before_the_mark_at_the_end),
	    CHANGE_TEST(words_go_with_their_space),
	    CHANGE_TEST(references_do_not_hide_words),
	    CHANGE_TEST(signs_and_letters_are_compared_by_what_they_mean),
	    CHANGE_TEST(throughout_the_text_is_all_of_it),
	    CHANGE_TEST(sentences_are_counted),
	    CHANGE_TEST(a_doubtful_stop_ends_no_sentence),
	    CHANGE_TEST(words_that_are_not_there_are_refused_with_the_nearest),
	    CHANGE_TEST(words_like_a_case_are_told_with_their_places),
	    CHANGE_TEST(one_text_is_not_changed_twice),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
