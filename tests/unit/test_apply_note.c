/* Notes and rows of an appendix that is a table. */
#include "ordered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* An order whose only appendix is a table, with what stands behind it. */
#define LIST(behind)                                                                                                         \
	"Об утверждении перечня\nПриказ Министра финансов Республики "   \
	"Казахстан от 1 марта 2023 года № 77\nПРИКАЗЫВАЮ:\n1. Утвердить "           \
	"перечень согласно приложению.\n2. Настоящий приказ вводится в "   \
	"действие со дня подписания.\nМинистр А. Сейтова\nПриложение\nк "   \
	"приказу Министра финансов\nРеспублики Казахстан\nот 1 марта 2023 " \
	"года № 77\nПеречень\n№\tНаименование\tСрок\n1\t2\t3\n1\tЗаявка\t5 "           \
	"лет\n2\tСправка\t3 года\n\n" behind

static void a_note_of_an_appendix_is_changed(void **state)
{
	struct str text;

	(void)state;
	ordered_one(LIST("Примечание: срок – с 1 января.\n"),
	            (struct said_edit){.op = "REPLACE_UNIT",
	                               .at = "app/note",
	                               .fresh = "Примечание: срок – с 1 мая."});
	ordered_differs("с 1 января.", "с 1 мая.");
	ordered_one(LIST("Примечание.\n* Срок – с 1 января.\n** Срок общий.\n"),
	            (struct said_edit){.op = "DELETE_UNIT", .at = "app/note"});
	text = ordered_text(now.done);
	assert_int_equal(str_find(text, STR("общий")), text.n);
	assert_true(str_find(text, STR("Справка")) < text.n);
}

static void where_a_note_ends_must_be_told(void **state)
{
	(void)state;
	ordered_refused(
	    LIST("Примечание: срок – с 1 января.\nРуководитель подписывает.\n"),
	    (struct said_edit){.op = "DELETE_UNIT", .at = "app/note"},
	    "where the note ends cannot be told");
	ordered_refused(
	    LIST("Примечание: срок – с 1 января.\nПримечание: иной срок.\n"),
	    (struct said_edit){.op = "DELETE_UNIT", .at = "app/note"},
	    "there is more than one note");
}

static void what_numbers_the_columns_is_no_row(void **state)
{
	(void)state;
	ordered_one(LIST(""), (struct said_edit){.op = "SUBST_TEXT",
	                                         .at = "app/row:1",
	                                         .old = "5 лет",
	                                         .new = "6 лет"});
	ordered_differs("5 лет", "6 лет");
	ordered_refused(
	    LIST(""),
	    (struct said_edit){.op = "DELETE_ROW", .at = "app/row:Спр"},
	    "nearest to it is \"Справка\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_note_of_an_appendix_is_changed),
	    CHANGE_TEST(where_a_note_ends_must_be_told),
	    CHANGE_TEST(what_numbers_the_columns_is_no_row),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
