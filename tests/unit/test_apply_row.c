/* Rows of tables put in, replaced and taken out, spans kept right. */
#include "ordered.h"
#include "tree/check.h"
#include "tree/eid.h"
#include "tree/table.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* A cell of a row: "{2}text" spans two rows. */
static void cell_add(struct node *tr, struct str text)
{
	struct arena *a = &now.base->arena;
	struct node *td = node_add(a, tr, NODE_TD);

	if (str_starts(text, STR("{"))) {
		node_set(a, td, STR("rowspan"), str_sub(text, 1, 2));
		text = str_after(text, 3);
	}
	node_append(node_add(a, td, NODE_P), node_text(a, text));
}

/* Give appendix 2 of the base a table. */
static void table_base(const char *rows)
{
	struct arena *a;
	struct node *body, *table;
	struct str rest = str_from(rows);

	ordered_base(rules_ru);
	a = &now.base->arena;
	body = act_unit(now.base, "att_2__body");
	while (body->first != NULL)
		node_unlink(body->first);
	table = node_add(a, body, NODE_TABLE);
	while (rest.n) {
		struct str line = str_cut(&rest, '\n');
		struct node *tr = node_add(a, table, NODE_TR);

		while (line.n)
			cell_add(tr, str_cut(&line, '|'));
	}
	eid_assign(a, now.base->root);
}

static const char plain[] = "№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n"
			    "3|Актау|июль\n";
static const char spanned[] = "№|Орган|Срок\n1|Алматы|{3}май\n2|Астана\n"
			      "3|Актау\n4|Семей|июль\n";

/* The rows of the table of the result are those. */
static void rows_are(const char *want)
{
	const struct node *table = act_find(now.done, NODE_TABLE);
	struct buf out = {0};
	struct table t;

	for (const struct node *tr = table->first; tr; tr = tr->next) {
		for (const struct node *c = tr->first; c; c = c->next) {
			struct str span = node_attr(c, STR("rowspan"));

			if (c != tr->first)
				buf_char(&out, '|');
			if (span.n)
				buf_format(&out, "{%.*s}", STR_ARG(span));
			buf_add(&out, act_text(&test.a, c));
		}
		buf_char(&out, '\n');
	}
	buf_is(&out, want);
	table_lay(&test.a, table, false, &t);
	assert_int_equal(t.faults.n, 0);
}

static void row(const char *rows, struct said_edit e)
{
	table_base(rows);
	ordered_add(e);
	ordered_apply();
	if (now.done == NULL)
		fail_msg("refused: %.*s", STR_ARG(buf_str(&test.said.text)));
}

static void refused(const char *rows, struct said_edit e, const char *says)
{
	table_base(rows);
	ordered_add(e);
	ordered_apply();
	assert_null(now.done);
	if (!said_has(&test.said, says))
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
}

static void a_row_goes_by_its_number(void **state)
{
	(void)state;
	row(plain, (struct said_edit){.op = "DELETE_ROW", .at = "app:2/row:2"});
	rows_are("№|Орган|Срок\n1|Алматы|май\n3|Актау|июль\n");
	refused(plain,
	        (struct said_edit){.op = "DELETE_ROW", .at = "app:2/row:7"},
	        "there is no row \"7\"; the rows near it are 1, 2 and 3");
}

static void spans_shrink_and_stretch(void **state)
{
	(void)state;
	row(spanned,
	    (struct said_edit){.op = "DELETE_ROW", .at = "app:2/row:2"});
	rows_are("№|Орган|Срок\n1|Алматы|{2}май\n3|Актау\n4|Семей|июль\n");
	/* The cell begins in the row that goes. */
	row(spanned,
	    (struct said_edit){.op = "DELETE_ROW", .at = "app:2/row:1"});
	rows_are("№|Орган|Срок\n2|Астана|{2}май\n3|Актау\n4|Семей|июль\n");
	row(spanned, (struct said_edit){.op = "INSERT_ROW",
	                                .at = "app:2/row:2-1",
	                                .fresh = "\n\n2-1\n\nАксай\n\n"});
	rows_are("№|Орган|Срок\n1|Алматы|{4}май\n2|Астана\n2-1|Аксай\n"
	         "3|Актау\n4|Семей|июль\n");
	refused(spanned,
	        (struct said_edit){.op = "INSERT_ROW",
	                           .at = "app:2/row:2-1",
	                           .fresh = "\n\n2-1\n\nАксай\n\nмай\n\n"},
	        "has not the columns");
}

static void a_row_comes_and_is_replaced(void **state)
{
	(void)state;
	row(plain, (struct said_edit){.op = "INSERT_ROW",
	                              .at = "app:2/row:4",
	                              .fresh = "\n\n4\n\nСемей\n\nмай\n\n"});
	rows_are("№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n3|Актау|июль\n"
	         "4|Семей|май\n");
	row(plain, (struct said_edit){.op = "REPLACE_ROW",
	                              .at = "app:2/row:3",
	                              .fresh = "\n\n3\n\nСемей\n\nмай\n\n"});
	rows_are("№|Орган|Срок\n1|Алматы|май\n2|Астана|июнь\n3|Семей|май\n");
	/* By its words. */
	row(plain, (struct said_edit){.op = "REPLACE_ROW",
	                              .at = "app:2/row:2 Астана июнь",
	                              .fresh = "\n\n2\n\nАстана\n\nмай\n\n"});
	rows_are("№|Орган|Срок\n1|Алматы|май\n2|Астана|май\n3|Актау|июль\n");
	refused(spanned,
	        (struct said_edit){.op = "REPLACE_ROW",
	                           .at = "app:2/row:2",
	                           .fresh = "\n\n2\n\nСемей\n\nмай\n\n"},
	        "reach over several rows");
}

static void words_of_a_cell_change(void **state)
{
	(void)state;
	row(plain, (struct said_edit){.op = "SUBST_TEXT",
	                              .at = "app:2/row:1/col:3",
	                              .old = "май",
	                              .new = "март"});
	rows_are("№|Орган|Срок\n1|Алматы|март\n2|Астана|июнь\n3|Актау|июль\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(a_row_goes_by_its_number),
	    CHANGE_TEST(spans_shrink_and_stretch),
	    CHANGE_TEST(a_row_comes_and_is_replaced),
	    CHANGE_TEST(words_of_a_cell_change),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
