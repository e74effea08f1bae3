#include "change.h"
#include "edit/note.h"
#include "tree/check.h"
#include "tree/eid.h"
#include "tree/meta.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define NOTED(in_act, in_2)                                                                                               \
	"Жоспар туралы\n" NAME_77                                                                                         \
	"бұйрығы\nБҰЙЫРАМЫН:\n1. Осы бұйрыққа 2-қосымшаға сәйкес жоспар " \
	"бекітілсін.\n" in_act "2. " SIGNING SIGNED                                                                       \
	    THEIRS("1-") "1. Бірінші қосымшаның мәтіні.\n" THEIRS(                                                        \
		"2-") "1. Ескі жоспар.\n"                                                                       \
		      "2. Тағы бір іс.\n" in_2

/* An amendment of 2023 of point 1; one of point 2 of appendix 2. */
#define NOTE_1                                                                                                              \
	"Ескерту. 1-тармақ жаңа редакцияда - ҚР Қаржы министрінің 02.06.2023 " \
	"№ 90 (01.07.2023 бастап қолданысқа енгізіледі) бұйрығымен.\n"
#define NOTE_2                                                                                                              \
	"Ескерту. 2-тармақ жаңа редакцияда - ҚР Қаржы министрінің 09.10.2023 " \
	"№ 95 бұйрығымен.\n"

static const struct node *meta_of(const struct doc *doc)
{
	return node_child(node_document(doc->root), NODE_META);
}

/* The attributes "to" and "by" of a modification. */
static struct str part_of(const struct doc *doc, const char *mod,
                          const char *part)
{
	const struct node *n = node_named(act_unit(doc, mod), str_from(part));

	return n ? node_attr(n, STR("href")) : STR("");
}

static void checked(const struct doc *doc)
{
	said_clear(&test.said);
	check_doc(doc, &test.said.in);
	said_is(&test.said, "");
}

static void metadata_of_notes_is_kept_and_goes_on(void **state)
{
	(void)state;
	change_applied(NOTED(NOTE_1, NOTE_2), order_189);
	checked(now.done);
	/* What was told of point 1 stands as it did. */
	str_is(part_of(now.done, "textualMod_1", "destination"), "#para_1");
	str_is(node_attr(act_unit(now.done, "rp_1"), STR("href")),
	       "/akn/kz/act/order/min-fin/2023-06-02/90");
	/* The appendix has no point 2 any more. */
	str_is(part_of(now.done, "textualMod_2", "destination"), "#att_2");
	/* The order is the third. */
	str_is(part_of(now.done, "textualMod_3", "source"),
	       "/akn/kz/act/order/min-fin/2024-04-03/189/kaz@2024-04-03/"
	       "!main~mod_1");
	act_unit(now.done, "rp_3");
	str_is(node_attr(act_unit(now.done, "eref_5"), STR("date")),
	       "2024-04-03");
	str_is(node_attr(act_unit(now.done, "eref_5"),
	                 STR("originatingExpression")),
	       "true");
	assert_null(node_attr(act_unit(now.done, "eref_4"),
	                      STR("originatingExpression"))
	                .p);
}

static void the_base_is_the_edition_that_the_notes_tell(void **state)
{
	const struct node *previous;

	(void)state;
	change_applied(NOTED(NOTE_1, NOTE_2), order_189);
	previous =
	    node_named(act_unit(now.done, "textualMod_3"), STR("previous"));
	str_is(node_attr(previous, STR("href")),
	       "/akn/kz/act/order/min-fin/2023-03-01/77/kaz@2023-10-09/"
	       "!appendix_2");
	assert_int_equal(meta_expression_date(now.done).year, 2024);
}

static void an_order_older_than_the_notes_is_refused(void **state)
{
	(void)state;
	change_amend(NOTED("Ескерту. 1-тармақ жаңа редакцияда - ҚР Қаржы "
	                   "министрінің 09.10.2024 № 95 бұйрығымен.\n",
	                   ""),
	             order_189);
	assert_null(now.done);
	assert_true(said_has(&test.said, "out-of-order"));
}

static void one_that_is_only_announced_is_no_hindrance(void **state)
{
	(void)state;
	change_applied(NOTED("ЗҚАИ-ның ескертпесі! 1-тармақ жаңа редакцияда "
	                     "көзделген – ҚР Қаржы министрінің 09.10.2024 № 95 "
	                     "(01.01.2027 бастап қолданысқа енгізіледі) "
	                     "бұйрығымен.\n",
	                     ""),
	               order_189);
	checked(now.done);
	str_is(node_attr(act_unit(now.done, "textualMod_1"), STR("refersTo")),
	       "#foreseen");
	assert_int_equal(meta_expression_date(now.done).month, 4);
}

static void what_was_announced_is_applied_and_no_more_announced(void **state)
{
	(void)state;
	change_applied(NOTED("", "ЗҚАИ-ның ескертпесі! 2-қосымша жаңа "
	                         "редакцияда көзделген – ҚР Қаржы министрінің "
	                         "03.04.2024 № 189 бұйрығымен.\n"),
	               order_189);
	checked(now.done);
	assert_null(
	    node_attr(act_unit(now.done, "textualMod_1"), STR("refersTo")).p);
	assert_non_null(meta_of(now.done));
}

static void an_order_that_the_notes_tell_of_is_applied(void **state)
{
	(void)state;
	change_amend(NOTED("", "Ескерту. 2-қосымша жаңа редакцияда - ҚР Қаржы "
	                       "министрінің 03.04.2024 № 189 бұйрығымен.\n"),
	             order_189);
	assert_null(now.done);
	assert_true(said_has(&test.said, "applied-before"));
}

/* What an appendix that went had in it is not spoken of any more: neither an
   appendix of its own, nor what was noticed there. */
static void nothing_leads_to_what_is_not_there(void **state)
{
	(void)state;
	test.lang = "ru";
	change_applied("Об утверждении Правил учета\nПриказ Министра финансов "
	               "Республики Казахстан от 15 мая 2023 года № 97\n"
	               "ПРИКАЗЫВАЮ:\n1. Утвердить прилагаемые Правила.\n"
	               "Министр финансов Е. Иванов\n"
	               "Приложение 1\nк приказу Министра финансов\n"
	               "Республики Казахстан\nот 15 мая 2023 года № 97\n"
	               "Правила учета\n1. Отчет дается.\n2. Срок дан в пункте "
	               "9 настоящих Правил.\n"
	               "Приложение\nк Правилам учета\nФорма\n1. Отчет.\n",
	               "О внесении изменения\nПриказ Министра финансов "
	               "Республики Казахстан от 3 июня 2024 года № 12\n"
	               "ПРИКАЗЫВАЮ:\n1. Внести в приказ Министра финансов "
	               "Республики Казахстан от 15 мая 2023 года № 97 \"Об "
	               "утверждении Правил учета\" следующее изменение:\n"
	               "приложение 1 исключить.\n2. Настоящий приказ вводится "
	               "в действие со дня подписания.\n"
	               "Министр финансов Е. Иванов\n");
	checked(now.done);
	assert_non_null(eid_find(now.done->root, STR("wappendix_1")));
	assert_null(eid_find(now.done->root, STR("wappendix_1__appendix_1")));
	assert_null(eid_find(now.done->root, STR("ha_2")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(metadata_of_notes_is_kept_and_goes_on),
	    CHANGE_TEST(the_base_is_the_edition_that_the_notes_tell),
	    CHANGE_TEST(an_order_older_than_the_notes_is_refused),
	    CHANGE_TEST(one_that_is_only_announced_is_no_hindrance),
	    CHANGE_TEST(what_was_announced_is_applied_and_no_more_announced),
	    CHANGE_TEST(an_order_that_the_notes_tell_of_is_applied),
	    CHANGE_TEST(nothing_leads_to_what_is_not_there),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
