/* Units put into an act, replaced, taken out, numbered anew. */
#include "ordered.h"
#include "shared.h"
#include "tree/check.h"
#include "tree/meta.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define BY_RU "приказом Министра финансов РК от 03.04.2024 № 189"
#define BY_KK "ҚР Қаржы министрінің 03.04.2024 № 189 бұйрығымен"

static void a_unit_is_replaced_by_its_new_edition(void **state)
{
	(void)state;
	ordered_one(
	    rules_ru,
	    (struct said_edit){.op = "REPLACE_UNIT",
	                       .at = "pt:2",
	                       .fresh = "2. Департаменту:\n1) раз;\n2) два."});
	ordered_differs(
	    "\n2. Департаменту бюджета обеспечить:\n1) регистрацию приказа в "
	    "Министерстве юстиции;\n2) размещение приказа на сайте;\n3) "
	    "исполнение иных мер.",
	    "\n2. Департаменту:\n1) раз;\n2) два.");
	act_unit(now.done, "para_2__subpara_2");
	ordered_one(law_kk, (struct said_edit){
				.op = "REPLACE_UNIT",
				.at = "art:1",
				.fresh = "1-бап. Мереке\nМереке болады."});
	ordered_differs("\n1-бап. Мерекелер\nҚазақстан Республикасында "
	                "мерекелер атап өтіледі.",
	                "\n1-бап. Мереке\nМереке болады.");
	/* A unit is found though the chapter is not named. */
	ordered_one(rules_ru,
	            (struct said_edit){.op = "REPLACE_UNIT",
	                               .at = "rules/pt:4",
	                               .fresh = "4. Орган выдает ответ."});
	ordered_differs("4. Портал выдает ответ.", "4. Орган выдает ответ.");
}

static void alineas_are_replaced_by_their_place(void **state)
{
	(void)state;
	ordered_one(rules_ru, (struct said_edit){.op = "REPLACE_UNIT",
	                                         .at = "rules/pt:3/abz:3",
	                                         .fresh = "трех дней;"});
	ordered_differs("пяти рабочих дней;", "трех дней;");
	ordered_one(law_ru, (struct said_edit){.op = "REPLACE_UNIT",
	                                       .at = "art:2/abz:1",
	                                       .fresh = "Праздники:"});
	ordered_differs("Праздничными днями являются:", "Праздники:");
	/* A part is a paragraph that begins with a capital, with its list. */
	ordered_one(rules_ru, (struct said_edit){.op = "REPLACE_UNIT",
	                                         .at = "rules/pt:3/part:2",
	                                         .fresh = "Срок – месяц."});
	ordered_differs("Орган рассматривает заявление в течение:\nпяти "
	                "рабочих дней;\nдесяти рабочих дней (для юридических "
	                "лиц);\nодного месяца.",
	                "Срок – месяц.");
}

static void what_is_inserted_by_number_stands_in_its_order(void **state)
{
	(void)state;
	ordered_one(rules_ru, (struct said_edit){.op = "INSERT_UNIT",
	                                         .at = "rules/pt:3-1",
	                                         .fresh = "3-1. Новый пункт."});
	ordered_differs("направляется заявителю.",
	                "направляется заявителю.\n3-1. Новый пункт.");
	act_unit(now.done, "att_1__para_3-1__content");
	/* The only list that has the number before. */
	ordered_one(rules_ru, (struct said_edit){.op = "INSERT_UNIT",
	                                         .at = "rules/sp:2-1",
	                                         .fresh = "2-1) сайт;"});
	ordered_differs("его рассматривает;", "его рассматривает;\n2-1) сайт;");
	/* Several, one of them behind the other. */
	ordered_base(law_ru);
	ordered_add((struct said_edit){.op = "INSERT_UNIT",
	                               .at = "art:3-2",
	                               .fresh = "Статья 3-2. Б\nДва."});
	ordered_add((struct said_edit){.op = "INSERT_UNIT",
	                               .at = "art:3-1",
	                               .fresh = "Статья 3-1. А\nОдин."});
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("разрешается Правительством.",
	                "разрешается Правительством.\nСтатья 3-1. "
	                "А\nОдин.\nСтатья 3-2. Б\nДва.");
	str_is(act_unit(now.done, "art_3-2")->parent->eid, "chp_1");
}

static void what_is_inserted_by_place_moves_the_rest(void **state)
{
	const struct node *n;

	(void)state;
	ordered_one(law_kk, (struct said_edit){.op = "INSERT_UNIT",
	                                       .at = "art:2/abz:3",
	                                       .fresh = "1 ақпан – күн;"});
	ordered_differs("Жаңа жыл;", "Жаңа жыл;\n1 ақпан – күн;");
	n = act_unit(now.done, "art_2__al_4");
	str_is(node_attr(n, STR("wId")), "art_2__al_3");
	/* Two of one sentence, the last at the end. */
	ordered_base(law_ru);
	ordered_add((struct said_edit){
	    .op = "INSERT_UNIT", .at = "art:2/abz:5", .fresh = "2 мая – раз;"});
	ordered_add((struct said_edit){
	    .op = "INSERT_UNIT", .at = "art:2/abz:4", .fresh = "1 мая – два;"});
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs("женский день;",
	                "женский день;\n1 мая – два;\n2 мая – раз;");
	/* A single paragraph becomes the first of two. */
	ordered_one(law_kk, (struct said_edit){.op = "INSERT_UNIT",
	                                       .at = "art:1/part:2",
	                                       .fresh = "Екінші бөлік."});
	ordered_differs("атап өтіледі.", "атап өтіледі.\nЕкінші бөлік.");
	act_unit(now.done, "art_1__al_2");
	ordered_one(law_kk, (struct said_edit){.op = "INSERT_UNIT",
	                                       .at = "art:2/abz:1",
	                                       .fresh = "Бірінші."});
	ordered_differs("Мына күндер", "Бірінші.\nМына күндер");
}

static void what_is_excluded_leaves_its_number(void **state)
{
	(void)state;
	ordered_one(rules_ru,
	            (struct said_edit){.op = "DELETE_UNIT", .at = "pt:3"});
	ordered_differs("3. Контроль возложить на вице-министра. Срок контроля "
	                "– один год. Отчет подается ежегодно.",
	                "3. Исключен " BY_RU ".");
	str_is(node_attr(act_unit(now.done, "para_3"), STR("status")),
	       "removed");
	ordered_one(rules_ru,
	            (struct said_edit){.op = "DELETE_UNIT", .at = "pt:2/sp:2"});
	ordered_differs("2) размещение приказа на сайте;",
	                "2) исключен " BY_RU ";");
	ordered_one(law_ru,
	            (struct said_edit){.op = "DELETE_UNIT", .at = "art:3"});
	ordered_differs("Статья 3. Отмена\nОтмена праздников не "
	                "допускается.\nПеренос дней разрешается "
	                "Правительством.",
	                "Статья 3. Исключена " BY_RU ".");
	ordered_one(rules_kk,
	            (struct said_edit){.op = "DELETE_UNIT", .at = "pt:3"});
	ordered_differs("3. Бақылау вице-министрге жүктелсін. Бақылау мерзімі "
	                "– бір жыл. Есеп жыл сайын беріледі.",
	                "3. Алып тасталды – " BY_KK ".");
	/* It is read as a stub again. */
	change_go_on();
	test_read(change_rendered(now.base, "text"));
	str_is(node_attr(act_unit(test.doc, "para_3"), STR("status")),
	       "removed");
}

static void text_without_a_number_just_goes(void **state)
{
	(void)state;
	ordered_one(law_ru, (struct said_edit){.op = "DELETE_UNIT",
	                                       .at = "art:2/abz:3"});
	ordered_differs("\n8 марта – женский день;", "");
	/* What stays alone is the content of the unit. */
	ordered_one(law_ru, (struct said_edit){.op = "DELETE_UNIT",
	                                       .at = "art:3/part:2"});
	ordered_differs("\nПеренос дней разрешается Правительством.", "");
	act_unit(now.done, "art_3__content");
	ordered_refused(
	    law_kk,
	    (struct said_edit){.op = "DELETE_UNIT", .at = "art:1/part:1"},
	    "without text");
}

static void titles_and_the_preamble_are_replaced(void **state)
{
	(void)state;
	ordered_one(law_ru, (struct said_edit){.op = "REPLACE_TITLE",
	                                       .at = "art:3/title",
	                                       .fresh = "Статья 3. Запрет"});
	ordered_differs("Статья 3. Отмена", "Статья 3. Запрет");
	ordered_one(law_ru, (struct said_edit){.op = "REPLACE_TITLE",
	                                       .at = "title",
	                                       .fresh = "О днях"});
	ordered_differs("О праздниках", "О днях");
	ordered_one(rules_ru, (struct said_edit){.op = "REPLACE_TITLE",
	                                         .at = "rules/ch:2/title",
	                                         .fresh = "Глава 2. Выдача"});
	ordered_differs("Глава 2. Порядок выдачи", "Глава 2. Выдача");
	ordered_one(rules_ru,
	            (struct said_edit){.op = "REPLACE_UNIT",
	                               .at = "preamble",
	                               .fresh = "Во исполнение ПРИКАЗЫВАЮ:"});
	ordered_differs("В соответствии со статьей 5 Закона Республики "
	                "Казахстан от 5 мая 2020 года № 300-VI \"О финансах\" "
	                "ПРИКАЗЫВАЮ:",
	                "Во исполнение ПРИКАЗЫВАЮ:");
}

static void numbers_change_last(void **state)
{
	(void)state;
	ordered_base(rules_ru);
	ordered_add(GETS("pt:4", "3"));
	ordered_add((struct said_edit){.op = "DELETE_UNIT", .at = "pt:3"});
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "pt:4",
	                               .old = "подписания",
	                               .new = "опубликования"});
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs(
	    "3. Контроль возложить на вице-министра. Срок контроля – один "
	    "год. Отчет подается ежегодно.\n4. Настоящий приказ вводится в "
	    "действие со дня подписания.",
	    "3. Настоящий приказ вводится в действие со дня опубликования.");
	str_is(node_attr(act_unit(now.done, "para_3"), STR("wId")), "para_4");
	ordered_refused(rules_ru, GETS("pt:4", "3"),
	                "point 3 is there already");
	/* What an earlier order left of a unit keeps its number. */
	ordered_refused(
	    "О сроках\nЗакон Республики Казахстан от 13 декабря 2001 года № "
	    "267\nСтатья 1. Сроки\n1. Срок – год.\n2. Исключен Законом РК от "
	    "05.05.2019 № 200-VI.\n3. Срок продлевается.\nСтатья 2. Введение в "
	    "действие\nНастоящий Закон вводится в действие со дня "
	    "опубликования.\nПрезидент Н. Назарбаев\n",
	    GETS("art:1/pt:3", "2"), "point 2 was excluded earlier");
}

static void what_is_not_there_is_refused_with_what_is(void **state)
{
	(void)state;
	ordered_refused(law_ru,
	                (struct said_edit){.op = "DELETE_UNIT", .at = "art:7"},
	                "the act has no article 7; near it are articles 2, 3 "
	                "and 4");
	ordered_refused(
	    law_ru, (struct said_edit){.op = "DELETE_UNIT", .at = "art:1/pt:3"},
	    "article 1 has no point 3; it has points 1 and 2");
	ordered_refused(
	    law_ru,
	    (struct said_edit){.op = "DELETE_UNIT", .at = "art:2/abz:9"},
	    "article 2 has no paragraph of text 9; it has 4");
	ordered_refused(rules_ru,
	                (struct said_edit){.op = "DELETE_UNIT", .at = "app:3"},
	                "the act has no appendix 3; it has appendices 1 and 2");
	ordered_refused(law_ru,
	                (struct said_edit){.op = "INSERT_UNIT",
	                                   .at = "art:9",
	                                   .fresh = "Статья 9. Х\nТекст."},
	                "cannot tell behind which it goes");
	ordered_refused(law_ru,
	                (struct said_edit){.op = "INSERT_UNIT",
	                                   .at = "art:3",
	                                   .fresh = "Статья 3. Х\nТекст."},
	                "article 3 is there already");
	ordered_refused(law_ru,
	                (struct said_edit){.op = "REPLACE_UNIT",
	                                   .at = "art:3",
	                                   .fresh = "Статья 4. Х\nТекст."},
	                "the new wording is article 4");
}

/* Have an order put its appendix into the base as appendix 2-1. */
static void appendix_put(const char *order)
{
	struct edit *e;

	change_amend(base_text, order);
	assert_null(now.done);
	/* The reader does not know the sentence: it is told what it says. */
	assert_int_not_equal(now.edits->list.n, 0);
	for (size_t i = 0; i < now.edits->list.n; i++) {
		e = &now.edits->list.p[i];
		if (e->op != EDIT_UNREAD)
			continue;
		e->op = EDIT_INSERT_UNIT;
		e->target = STR("app:2-1");
		assert_true(address_read(&test.a, e->target, &e->at));
		e->fresh = act_find(now.order, NODE_ATTACHMENT);
	}
	said_clear(&test.said);
	change_apply();
	if (now.done == NULL)
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
}

static void a_new_appendix_takes_its_place_among_the_others(void **state)
{
	static const char order[] =
	    ORDER(APRIL, "189") INTRO "бұйрық 2-1-қосымшамен толықтырылсын.\n"
				      "2. " SIGNING SIGNED OWN(APRIL, "189", "")
					  THEIRS("2-1-") "1. Жаңа жоспар.\n";

	(void)state;
	appendix_put(order);
	str_is(act_text(&test.a, act_unit(now.done, "att_3__para_1__content")),
	       "Жаңа жоспар.");
	str_is(act_unit(now.done, "att_3")->num, "2-1");
	/* What leads to the appendix behind it still does. */
	str_is(node_attr(act_unit(now.done, "ref_2"), STR("href")), "#att_4");
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
}

/* The order's annex may be but the new appendix, under the order's caption. */
static void a_new_appendix_has_a_caption_though_none_is_brought(void **state)
{
	static const char order[] = ORDER(APRIL, "189") INTRO
	    "бұйрық 2-1-қосымшамен толықтырылсын.\n"
	    "2. " SIGNING SIGNED OWN(APRIL, "189",
	                             "") "Жаңа жоспар\n1. Жаңа.\n";

	(void)state;
	appendix_put(order);
	/* It is one to the act, as those of the others are. */
	str_is(act_text(&test.a, act_unit(now.done, "att_3__heading")),
	       "Қазақстан Республикасы  Қаржы министрінің  2023 жылғы 1 "
	       "наурыздағы  № 77 бұйрығына 2-1-қосымша");
}

static void what_cannot_be_told_is_refused(void **state)
{
	(void)state;
	ordered_refused(
	    rules_ru,
	    (struct said_edit){.op = "DELETE_UNIT", .at = "pt:2/abz:1"},
	    "a list hangs on this text");
	ordered_refused(
	    law_ru, (struct said_edit){.op = "DELETE_UNIT", .at = "toc/art:1"},
	    "the act has no contents list");
	ordered_refused(law_ru,
	                (struct said_edit){.op = "INSERT_UNIT",
	                                   .at = "art:2/abz:5",
	                                   .fresh = "раз;\n\nдва."},
	                "more paragraphs than the order names");
	ordered_refused(rules_ru,
	                (struct said_edit){
			    .op = "SUSPEND", .at = "pt:2", .fresh = "2. Иное."},
	                "until when the wording holds");
	ordered_refused(
	    law_ru,
	    (struct said_edit){.op = "REPLACE_UNIT",
	                       .at = "art:1",
	                       .fresh = "Статья 1. Только заголовок"},
	    "a title only");
}

static void changes_that_meet_are_refused(void **state)
{
	(void)state;
	ordered_base(law_ru);
	ordered_add((struct said_edit){.op = "DELETE_UNIT", .at = "art:2"});
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "art:2/abz:3",
	                               .old = "женский",
	                               .new = "весенний"});
	ordered_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "also changes all of art:2"));
}

static void marks_show_what_went_and_came(void **state)
{
	struct str text;

	(void)state;
	ordered_base(law_ru);
	now.options.mark = true;
	ordered_add((struct said_edit){.op = "DELETE_UNIT", .at = "art:3"});
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "art:2/abz:3",
	                               .old = "женский",
	                               .new = "весенний"});
	ordered_apply();
	assert_non_null(now.done);
	text = change_rendered(now.done, "text");
	if (str_find(text, STR("8 марта – [-женский-]{+весенний+} день;")) ==
	    text.n)
		fail_msg("%.*s", STR_ARG(text));
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
}

/* A list stands where a paragraph did: what went is shown in its words of
   introduction, which come first. */
static void marks_keep_what_an_introduction_replaces(void **state)
{
	struct str text;

	(void)state;
	ordered_base(law_ru);
	now.options.mark = true;
	ordered_add((struct said_edit){.op = "REPLACE_UNIT",
	                               .at = "art:3/part:2",
	                               .fresh = "Перенос дней:\n1) раз;\n2) "
	                                        "два."});
	ordered_add(
	    (struct said_edit){.op = "DELETE_UNIT", .at = "art:3/part:1"});
	ordered_apply();
	assert_non_null(now.done);
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
	text = change_rendered(now.done, "akn");
	assert_true(str_find(text, STR("was__art_3__al_1")) == text.n);
	text = change_rendered(now.done, "text");
	if (str_find(text, STR("[-Отмена праздников не допускается.-]")) ==
	    text.n)
		fail_msg("%.*s", STR_ARG(text));
}

/* Not the mark of an editors' note, which stands behind them. */
static void a_stub_ends_as_the_words_did(void **state)
{
	struct str text;

	(void)state;
	ordered_one(
	    "О праздниках\nЗакон Республики Казахстан от 13 декабря 2001 года "
	    "№ 267\nСтатья 1. Праздники\nПраздниками являются:\n"
	    "1) национальные;\n2) государственные;\n"
	    "Сноска. Статья 1 с изменениями, внесенными Законом РК от "
	    "03.05.2010 № 277-IV.\nСтатья 2. Отмена\nОтмена не "
	    "допускается.\n",
	    (struct said_edit){.op = "DELETE_UNIT", .at = "art:1/sp:2"});
	text = change_rendered(now.done, "text");
	if (str_find(text, STR("\n2) исключен " BY_RU ";\n")) == text.n)
		fail_msg("%.*s", STR_ARG(text));
}

static void the_result_is_a_good_document(void **state)
{
	(void)state;
	ordered_base(rules_ru);
	ordered_add((struct said_edit){
	    .op = "REPLACE_UNIT",
	    .at = "rules/pt:2",
	    .fresh = "2. Понятия пункта 1 настоящих Правил:\n1) одно."});
	ordered_add(
	    (struct said_edit){.op = "DELETE_UNIT", .at = "rules/pt:3/abz:3"});
	ordered_add((struct said_edit){.op = "DELETE_UNIT", .at = "app:2"});
	ordered_apply();
	assert_non_null(now.done);
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
}

static void follows_schema(nusqa_schema *schema, const char *what)
{
	said_clear(&test.said);
	nusqa_schema_check(schema, (nusqa_doc *)now.done, &test.said.out);
	if (test.said.text.n)
		fail_msg("%s: %.*s", what, STR_ARG(buf_str(&test.said.text)));
}

static void the_results_follow_the_schema(void **state)
{
	static const struct said_edit list[] = {
	    {.op = "INSERT_UNIT", .at = "art:2/abz:1", .fresh = "Раз:"},
	    {.op = "INSERT_UNIT", .at = "art:3/part:3", .fresh = "Три."},
	    {.op = "DELETE_UNIT", .at = "art:3/part:2"},
	    {.op = "DELETE_UNIT", .at = "art:1/pt:2/sp:1"},
	    {.op = "DELETE_UNIT", .at = "ch:2"},
	    {.op = "REPLACE_TITLE", .at = "title", .fresh = "О днях"},
	    {.op = "REPLACE_TITLE",
	     .at = "art:3/title",
	     .fresh = "Статья 3. Запрет"},
	    {.op = "REPLACE_UNIT",
	     .at = "art:1/pt:1",
	     .fresh = "1. Раз:\n1) два;\n2) три."},
	    {.op = "RENUMBER", .at = "art:4", .new = "5"},
	    {.op = "SUSPEND", .at = "art:3"},
	    {.op = "REPEAL", .at = ""},
	    {.op = "SUBST_TEXT", .at = "text", .old = "дней", .new = "дат"},
	};
	struct str xsd = shared_file(&test.a, "xsd/akomantoso30.xsd");
	nusqa_schema *schema;

	(void)state;
	if (xsd.p == NULL)
		skip();
	schema = nusqa_schema_load(shared_path(&test.a, "xsd/akomantoso30.xsd"),
	                           NULL);
	assert_non_null(schema);
	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++) {
		ordered_one(law_ru, list[i]);
		follows_schema(schema, list[i].op);
	}
	nusqa_schema_free(schema);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_unit_is_replaced_by_its_new_edition),
	    CHANGE_TEST(alineas_are_replaced_by_their_place),
	    CHANGE_TEST(what_is_inserted_by_number_stands_in_its_order),
	    CHANGE_TEST(what_is_inserted_by_place_moves_the_rest),
	    CHANGE_TEST(what_is_excluded_leaves_its_number),
	    CHANGE_TEST(text_without_a_number_just_goes),
	    CHANGE_TEST(titles_and_the_preamble_are_replaced),
	    CHANGE_TEST(numbers_change_last),
	    CHANGE_TEST(what_is_not_there_is_refused_with_what_is),
	    CHANGE_TEST(a_new_appendix_takes_its_place_among_the_others),
	    CHANGE_TEST(a_new_appendix_has_a_caption_though_none_is_brought),
	    CHANGE_TEST(what_cannot_be_told_is_refused),
	    CHANGE_TEST(changes_that_meet_are_refused),
	    CHANGE_TEST(marks_show_what_went_and_came),
	    CHANGE_TEST(marks_keep_what_an_introduction_replaces),
	    CHANGE_TEST(a_stub_ends_as_the_words_did),
	    CHANGE_TEST(the_result_is_a_good_document),
	    CHANGE_TEST(the_results_follow_the_schema),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
