/* Rows of tables put in, replaced and taken out, spans kept right. */
#include "tabled.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const char plain[] = "№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n"
			    "3|Актау|июль\n";
static const char spanned[] = "№|Орган|Срок\n1|Алматы|{3}май\n2|Астана\n"
			      "3|Актау\n4|Семей|июль\n";

static void a_row_goes_by_its_number(void **state)
{
	(void)state;
	tabled_done(
	    plain, (struct said_edit){.op = "DELETE_ROW", .at = "app:2/row:2"});
	tabled_is("№|Орган|Срок\n1|Алматы|май\n3|Актау|июль\n");
	tabled_refused(
	    plain, (struct said_edit){.op = "DELETE_ROW", .at = "app:2/row:7"},
	    "there is no row \"7\"; the rows near it are 1, 2 and 3");
}

static void spans_shrink_and_stretch(void **state)
{
	(void)state;
	tabled_done(spanned, (struct said_edit){.op = "DELETE_ROW",
	                                        .at = "app:2/row:2"});
	tabled_is("№|Орган|Срок\n1|Алматы|{2}май\n3|Актау\n4|Семей|июль\n");
	/* The cell begins in the row that goes. */
	tabled_done(spanned, (struct said_edit){.op = "DELETE_ROW",
	                                        .at = "app:2/row:1"});
	tabled_is("№|Орган|Срок\n2|Астана|{2}май\n3|Актау\n4|Семей|июль\n");
	tabled_done(spanned,
	            (struct said_edit){.op = "INSERT_ROW",
	                               .at = "app:2/row:2-1",
	                               .fresh = "\n\n2-1\n\nАксай\n\n"});
	tabled_is("№|Орган|Срок\n1|Алматы|{4}май\n2|Астана\n2-1|Аксай\n"
	          "3|Актау\n4|Семей|июль\n");
	tabled_refused(
	    spanned,
	    (struct said_edit){.op = "INSERT_ROW",
	                       .at = "app:2/row:2-1",
	                       .fresh = "\n\n2-1\n\nАксай\n\nмай\n\n"},
	    "has not the columns");
}

static void a_row_comes_and_is_replaced(void **state)
{
	(void)state;
	tabled_done(plain,
	            (struct said_edit){.op = "INSERT_ROW",
	                               .at = "app:2/row:4",
	                               .fresh = "\n\n4\n\nСемей\n\nмай\n\n"});
	tabled_is("№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n3|Актау|июль\n"
	          "4|Семей|май\n");
	tabled_done(plain,
	            (struct said_edit){.op = "REPLACE_ROW",
	                               .at = "app:2/row:3",
	                               .fresh = "\n\n3\n\nСемей\n\nмай\n\n"});
	tabled_is("№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n3|Семей|май\n");
	/* In the order of their numbers, whatever the order of sentences. */
	tabled_base(plain);
	ordered_add((struct said_edit){.op = "INSERT_ROW",
	                               .at = "app:2/row:4",
	                               .fresh = "\n\n4\n\nСемей\n\nмай\n\n"});
	ordered_add((struct said_edit){.op = "INSERT_ROW",
	                               .at = "app:2/row:3-1",
	                               .fresh = "\n\n3-1\n\nАксай\n\nмай\n\n"});
	ordered_apply();
	tabled_is("№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n3|Актау|июль\n"
	          "3-1|Аксай|май\n4|Семей|май\n");
	/* By its words. */
	tabled_done(plain,
	            (struct said_edit){.op = "REPLACE_ROW",
	                               .at = "app:2/row:2 Астана июнь",
	                               .fresh = "\n\n2\n\nАстана\n\nмай\n\n"});
	tabled_is("№|Орган|Срок\n1|Алматы|май\n2|Астана|май\n3|Актау|июль\n");
	tabled_refused(spanned,
	               (struct said_edit){.op = "REPLACE_ROW",
	                                  .at = "app:2/row:2",
	                                  .fresh = "\n\n2\n\nСемей\n\nмай\n\n"},
	               "reach over several rows");
}

static void a_row_comes_behind_what_is_inserted_before_it(void **state)
{
	(void)state;
	tabled_done("№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n"
	            "2-1|Актау|июль\n",
	            (struct said_edit){.op = "INSERT_ROW",
	                               .at = "app:2/row:3",
	                               .fresh = "\n\n3\n\nСемей\n\nмай\n\n"});
	tabled_is("№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n"
	          "2-1|Актау|июль\n3|Семей|май\n");
}

static void words_of_a_cell_change(void **state)
{
	(void)state;
	tabled_done(plain, (struct said_edit){.op = "SUBST_TEXT",
	                                      .at = "app:2/row:1/col:3",
	                                      .old = "май",
	                                      .new = "март"});
	tabled_is("№|Орган|Срок\n1|Алматы|март\n2|Астана|июнь\n3|Актау|июль\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_row_goes_by_its_number),
	    CHANGE_TEST(spans_shrink_and_stretch),
	    CHANGE_TEST(a_row_comes_and_is_replaced),
	    CHANGE_TEST(a_row_comes_behind_what_is_inserted_before_it),
	    CHANGE_TEST(words_of_a_cell_change),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
