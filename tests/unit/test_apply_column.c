/* Columns of tables put in, replaced and taken out, spans kept right. */
#include "tabled.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const char plain[] = "!№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n";
static const char numbered[] = "!№|Орган|Срок\n1|2|3\n1|Алматы|май\n"
			       "2|Астана|июнь\n";
static const char headed[] = "!{2}№|[2]Срок|{2}Орган\n!начало|конец\n1|2|3|4\n"
			     "[4]Раздел 1\n1|май|июль|Алматы\n"
			     "2|{2}июнь|август|Астана\n3|октябрь|Актау\n";

#define COMES(place, words)                                                    \
	(struct said_edit)                                                     \
	{                                                                      \
		.op = "INSERT_UNIT", .at = "app:2/col:" place, .fresh = words  \
	}
#define CHANGES(place, words)                                                  \
	(struct said_edit)                                                     \
	{                                                                      \
		.op = "REPLACE_UNIT", .at = "app:2/col:" place, .fresh = words \
	}
#define GOES(place)                                                            \
	(struct said_edit)                                                     \
	{                                                                      \
		.op = "DELETE_UNIT", .at = "app:2/col:" place                  \
	}

static void a_column_comes_line_by_line(void **state)
{
	(void)state;
	tabled_done(plain, COMES("4", "\n\nГлава\n\nСеитов\n\nОмаров\n\n"));
	tabled_is("!№|Орган|Срок|Глава\n1|Алматы|май|Сеитов\n"
	          "2|Астана|июнь|Омаров\n");
	/* At the end, where it has no number. */
	tabled_done(plain, (struct said_edit){
			       .op = "INSERT_UNIT",
			       .at = "app:2/col",
			       .fresh = "\n\nГлава\n\nСеитов\n\nОмаров\n\n"});
	tabled_is("!№|Орган|Срок|Глава\n1|Алматы|май|Сеитов\n"
	          "2|Астана|июнь|Омаров\n");
	/* Behind the one that the order names. */
	tabled_done(plain, (struct said_edit){
			       .op = "INSERT_UNIT",
			       .at = "app:2/col",
			       .where = WHERE_AFTER,
			       .of = "Орган",
			       .fresh = "\n\nГлава\n\nСеитов\n\nОмаров\n\n"});
	tabled_is("!№|Орган|Глава|Срок\n1|Алматы|Сеитов|май\n"
	          "2|Астана|Омаров|июнь\n");
	tabled_refused(plain, COMES("4", "\n\nГлава\n\n"),
	               "the new wording has 1, the column 3");
	tabled_refused(plain, COMES("3", "\n\nГлава\n\nСеитов\n\nОмаров\n\n"),
	               "column 3 is there already");
	tabled_refused(plain, COMES("5", "\n\nГлава\n\nСеитов\n\nОмаров\n\n"),
	               "there is no column \"4\"");
}

/* The row that numbers the columns has a cell for the new one. */
static void the_row_of_numbers_goes_on(void **state)
{
	(void)state;
	tabled_done(numbered, COMES("4", "\n\nГлава\n\nСеитов\n\nОмаров\n\n"));
	tabled_is("!№|Орган|Срок|Глава\n1|2|3|4\n1|Алматы|май|Сеитов\n"
	          "2|Астана|июнь|Омаров\n");
	tabled_done(numbered,
	            COMES("2-1", "\n\nГлава\n\n2-1\n\nСеитов\n\nОмаров\n\n"));
	tabled_is("!№|Орган|Глава|Срок\n1|2|2-1|3\n1|Алматы|Сеитов|май\n"
	          "2|Астана|Омаров|июнь\n");
	/* Without that number no cell is in the wrong row. */
	tabled_refused(numbered,
	               COMES("4", "\n\nГлава\n\n5\n\nСеитов\n\nОмаров\n\n"),
	               "which cell of a new column goes into which row");
	/* A column that went leaves a gap, and keeps the others' numbers. */
	tabled_done(numbered, GOES("2"));
	tabled_is("!№|Срок\n1|3\n1|май\n2|июнь\n");
	tabled_done("!№|Срок\n1|3\n1|май\n2|июнь\n", GOES("3"));
	tabled_is("!№\n1\n1\n2\n");
	tabled_refused("!№|Срок\n1|3\n1|май\n2|июнь\n", GOES("2"),
	               "there is no column \"2\"");
	/* Figures of a row are no numbers of columns. */
	tabled_refused("!№|Мин|Макс\n1|2|5\n2|7|9\n", GOES("5"), "they differ");
	tabled_done("!№|Мин|Макс\n1|2|5\n2|7|9\n", GOES("2"));
	tabled_is("!№|Макс\n1|5\n2|9\n");
}

static void spans_stretch_and_shrink(void **state)
{
	(void)state;
	tabled_done(headed, COMES("5", "\n\nГлава\n\n5\n\nСеитов\n\nОмаров\n\n"
	                               "Искаков\n\n"));
	tabled_is("!{2}№|[2]Срок|{2}Орган|{2}Глава\n!начало|конец\n1|2|3|4|5\n"
	          "[5]Раздел 1\n1|май|июль|Алматы|Сеитов\n"
	          "2|{2}июнь|август|Астана|Омаров\n3|октябрь|Актау|Искаков\n");
	/* Between columns of one group: it is one of them. */
	tabled_done(headed,
	            COMES("2-1", "\n\nсередина\n\n2-1\n\nапрель\n\nмай\n\n"
	                         "июнь\n\n"));
	tabled_is(
	    "!{2}№|[3]Срок|{2}Орган\n!начало|середина|конец\n1|2|2-1|3|4\n"
	    "[5]Раздел 1\n1|май|апрель|июль|Алматы\n"
	    "2|{2}июнь|май|август|Астана\n3|июнь|октябрь|Актау\n");
	tabled_done(headed, GOES("2"));
	tabled_is("!{2}№|Срок|{2}Орган\n!конец\n1|3|4\n[3]Раздел 1\n"
	          "1|июль|Алматы\n2|август|Астана\n3|октябрь|Актау\n");
	/* Its own cells, the one of two rows too. */
	tabled_done(headed,
	            CHANGES("2", "\n\nпуск\n\n2\n\nянварь\n\nмарт\n\n"));
	tabled_is(
	    "!{2}№|[2]Срок|{2}Орган\n!пуск|конец\n1|2|3|4\n[4]Раздел 1\n"
	    "1|январь|июль|Алматы\n2|{2}март|август|Астана\n3|октябрь|Актау\n");
}

static void a_column_is_replaced(void **state)
{
	(void)state;
	tabled_done(plain, CHANGES("Срок", "\n\nДень\n\nпервый\n\nвторой\n\n"));
	tabled_is("!№|Орган|День\n1|Алматы|первый\n2|Астана|второй\n");
	/* Its number need not be said again. */
	tabled_done(numbered, CHANGES("3", "\n\nДень\n\nпервый\n\nвторой\n\n"));
	tabled_is("!№|Орган|День\n1|2|3\n1|Алматы|первый\n"
	          "2|Астана|второй\n");
	tabled_refused(plain, CHANGES("Срок", "\n\nДень\n\n"),
	               "the new wording has 1, the column 3");
}

/* A table that has other columns beside the new one: these must be those of
   the base, word for word. */
static void a_table_tells_which_row_is_which(void **state)
{
	(void)state;
	tabled_done(plain, CHANGES("3", "\n№\tДень\n1\tпервый\n2\tвторой\n"));
	tabled_is("!№|Орган|День\n1|Алматы|первый\n2|Астана|второй\n");
	tabled_done(plain,
	            COMES("2-1", "\n№\tОрган\tГлава\tСрок\n1\tАлматы\tА\tмай\n"
	                         "2\tАстана\tБ\tиюнь\n"));
	tabled_is("!№|Орган|Глава|Срок\n1|Алматы|А|май\n2|Астана|Б|июнь\n");
	tabled_refused(plain, CHANGES("3", "\n№\tДень\n1\tпервый\n3\tвторой\n"),
	               "which column of the new wording is meant");
	tabled_refused(plain, CHANGES("3", "\n№\tДень\n1\tпервый\n"),
	               "has other columns or rows");
}

/* All columns are those of the base as it was before the order. */
static void several_columns_at_once(void **state)
{
	(void)state;
	tabled_base(headed);
	ordered_add(GOES("2"));
	ordered_add(COMES("2-1", "\n\nход\n\n2-1\n\nодин\n\nдва\n\nтри\n\n"));
	ordered_add(CHANGES("3", "\n\nитог\n\n3\n\nпять\n\nшесть\n\nсемь\n\n"));
	ordered_add(
	    COMES("5", "\n\nГлава\n\n5\n\nСеитов\n\nОмаров\n\nИсаев\n\n"));
	ordered_apply();
	assert_non_null(now.done);
	tabled_is("!{2}№|[2]Срок|{2}Орган|{2}Глава\n!ход|итог\n1|2-1|3|4|5\n"
	          "[5]Раздел "
	          "1\n1|один|пять|Алматы|Сеитов\n2|два|шесть|Астана|Омаров\n"
	          "3|три|семь|Актау|Исаев\n");
	tabled_base(plain);
	ordered_add(GOES("2"));
	ordered_add(GOES("3"));
	ordered_apply();
	assert_non_null(now.done);
	tabled_is("!№\n1\n2\n");
}

static void what_meets_is_refused(void **state)
{
	static const struct {
		struct said_edit more;
		const char *says;
	} rows[] = {
	    {{.op = "DELETE_ROW", .at = "app:2/row:2"},
	     "changes columns of this table"},
	    {{.op = "DELETE_UNIT", .at = "app:2/col:Срок"},
	     "changes this provision twice"},
	    {{.op = "SUBST_TEXT",
	      .at = "app:2/col:3",
	      .old = "май",
	      .new = "март"},
	     "all that holds these words is replaced"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		tabled_base(plain);
		ordered_add(GOES("3"));
		ordered_add(rows[i].more);
		ordered_apply();
		assert_null(now.done);
		if (!said_has(&test.said, rows[i].says))
			fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
	}
	tabled_base(plain);
	ordered_add(GOES("1"));
	ordered_add(GOES("2"));
	ordered_add(GOES("3"));
	ordered_apply();
	assert_null(now.done);
	assert_true(said_has(&test.said, "no column would be left"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_column_comes_line_by_line),
	    CHANGE_TEST(the_row_of_numbers_goes_on),
	    CHANGE_TEST(spans_stretch_and_shrink),
	    CHANGE_TEST(a_column_is_replaced),
	    CHANGE_TEST(a_table_tells_which_row_is_which),
	    CHANGE_TEST(several_columns_at_once),
	    CHANGE_TEST(what_meets_is_refused),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
