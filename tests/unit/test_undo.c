#include "change.h"
#include "edit/undo.h"
#include "edit/undo_tree.h"
#include "tree/eid.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define LEN(list) (sizeof(list) / sizeof(*(list)))

/* Ways to change a tree; each may be done to any node, or do nothing. */
static void unlink_it(struct node *n)
{
	if (n->parent && node_class(n->kind) == CLASS_HIER)
		node_unlink(n);
}

static void copy_it(struct node *n)
{
	if (node_class(n->kind) == CLASS_HIER || n->kind == NODE_P)
		node_after(n, node_copy(&now.done->arena, n));
}

static void reword_it(struct node *n)
{
	if (n->kind == NODE_TEXT)
		n->text = STR("басқа сөздер");
}

static void split_it(struct node *n)
{
	if (n->kind != NODE_TEXT || n->text.n < 8 ||
	    ((unsigned char)n->text.p[4] & 0xC0) == 0x80)
		return;
	node_after(n, node_text(&now.done->arena, str_after(n->text, 4)));
	n->text.n = 4;
	node_after(n, node_text(&now.done->arena, STR(" және ")));
}

static void mark_it(struct node *n)
{
	if (n->kind == NODE_PARAGRAPH)
		node_set(&now.done->arena, n, STR("status"), STR("removed"));
}

static void move_it(struct node *n)
{
	struct node *next = n->next;

	if (next != NULL && node_class(n->kind) == CLASS_HIER) {
		node_unlink(n);
		node_after(next, n);
	}
}

static void (*const ways[])(struct node *n) = {unlink_it, copy_it, reword_it,
                                               split_it,  mark_it, move_it};

/* The base copied, its k-th node and every step-th after it changed. */
static void change_some(size_t way, size_t k, size_t step)
{
	struct node *n, *next;

	change_forget(&now.done);
	now.done = doc_new();
	now.done->root = node_copy(&now.done->arena, now.base->root);
	now.done->work = now.base->work;
	for (n = now.done->root; n != NULL; n = next) {
		next = node_skip(n, now.done->root);
		if (n->kind != NODE_META)
			next = node_next(n, now.done->root);
		if (k-- == 0) {
			k = step;
			if (way != 1 && n->kind != NODE_META)
				next = node_skip(n, now.done->root);
			ways[way](n);
		}
	}
	eid_assign(&now.done->arena, now.done->root);
}

/* The changes of the order at hand taken out of an act. */
static struct doc *revert_one(const struct doc *doc)
{
	const struct doc *const order = now.order;

	return undo_apply(doc, &(struct undo_orders){&order, 1}, &test.said.in);
}

/* Undone in memory, and from the file: the base again. */
static void comes_back(void)
{
	struct str want = change_rendered(now.base, "akn");
	struct doc *read, *back;

	undo_record(now.done, now.base, &now.order->work);
	back = revert_one(now.done);
	assert_non_null(back);
	str_is(change_rendered(back, "akn"), str_z(&test.a, want));
	doc_free(back);
	read = act_read(change_rendered(now.done, "akn"), NULL);
	assert_non_null(read);
	back = revert_one(read);
	assert_non_null(back);
	str_is(change_rendered(back, "akn"), str_z(&test.a, want));
	doc_free(back);
	doc_free(read);
}

static void any_change_of_a_tree_comes_back(void **state)
{
	(void)state;
	now.base = act_of(base_text);
	change_order(order_189);
	for (size_t way = 0; way < LEN(ways); way++)
		for (size_t k = 3; k < 40; k += 4) {
			change_some(way, k, 7 + k % 5);
			comes_back();
		}
}

/* What the order now.order did is taken out of now.done. */
static struct str reverted(void)
{
	struct doc *back = revert_one(now.done);
	struct str s;

	if (back == NULL)
		return STR("");
	s = change_rendered(back, "akn");
	doc_free(back);
	return s;
}

static void an_order_is_reverted_the_last_one_first(void **state)
{
	struct str base, first;

	(void)state;
	change_applied(base_text, order_189);
	base = change_rendered(now.base, "akn");
	str_is(reverted(), str_z(&test.a, base));
	first = change_rendered(now.done, "akn");
	change_go_on();
	change_order(order_200);
	change_apply();
	assert_non_null(now.done);
	str_is(reverted(), str_z(&test.a, first));
	/* The one before it is not the last. */
	change_order(order_189);
	str_is(reverted(), "");
	assert_true(said_has(&test.said, "revert-later"));
}

static void an_act_that_is_not_as_it_was_left_is_not_reverted(void **state)
{
	(void)state;
	change_applied(base_text, order_189);
	node_set(&now.done->arena, act_unit(now.done, "para_1"), STR("class"),
	         STR("x"));
	str_is(reverted(), "");
	assert_true(said_has(&test.said, "revert-altered"));
	now.options.forget = 1;
	change_applied(base_text, order_189);
	str_is(reverted(), "");
	assert_true(said_has(&test.said, "revert-lost"));
	change_order(order_200);
	str_is(reverted(), "");
	assert_true(said_has(&test.said, "revert-none"));
}

/* A second part of the order at hand goes into what came out. */
static void change_part(void)
{
	change_go_on();
	change_some(2, 30, 40);
	undo_record(now.done, now.base, &now.order->work);
}

/* Are these taken out, and is the act then what it was? */
static bool revert_to(const struct undo_orders *orders, struct str was)
{
	struct doc *back = undo_apply(now.done, orders, &test.said.in);
	bool good = back != NULL && str_eq(change_rendered(back, "akn"), was);

	if (back != NULL)
		doc_free(back);
	return good;
}

static void an_order_of_several_days_is_reverted_as_a_whole(void **state)
{
	const struct doc *list[2] = {0};
	struct doc *other = act_of(order_200);
	struct str base;

	(void)state;
	change_applied(base_text, order_189);
	base = change_rendered(now.base, "akn");
	change_part();
	str_is(reverted(), str_z(&test.a, base));
	/* Another order between the two parts. */
	change_applied(base_text, order_189);
	change_go_on();
	change_order(order_200);
	change_apply();
	list[0] = other;
	change_order(order_189);
	change_part();
	list[1] = now.order;
	assert_false(revert_to(&(struct undo_orders){list, 1}, base));
	assert_true(said_has(&test.said, "revert-later"));
	said_clear(&test.said);
	assert_false(revert_to(&(struct undo_orders){list + 1, 1}, base));
	assert_true(said_has(&test.said, "revert-later"));
	assert_true(revert_to(&(struct undo_orders){list, 2}, base));
	doc_free(other);
}

/* What came out becomes base with the marks of what changed since. */
static void mark_since(const struct doc *base)
{
	struct doc *plain = now.done;

	now.done = (struct doc *)nusqa_marked((const nusqa_doc *)base,
	                                      (nusqa_doc *)plain);
	doc_free(plain);
}

static void orders_marked_together_are_reverted_together(void **state)
{
	struct doc *first = act_of(order_189), *base, *read;
	const struct doc *list[2] = {first};
	struct str want;

	(void)state;
	change_applied(base_text, order_189);
	base = now.base;
	now.base = NULL;
	want = change_rendered(base, "akn");
	change_go_on();
	change_order(order_200);
	change_apply();
	mark_since(base);
	list[1] = now.order;
	assert_false(revert_to(&(struct undo_orders){list, 1}, want));
	assert_true(said_has(&test.said, "revert-together"));
	said_clear(&test.said);
	assert_false(revert_to(&(struct undo_orders){list + 1, 1}, want));
	assert_true(said_has(&test.said, "revert-together"));
	assert_true(revert_to(&(struct undo_orders){list, 2}, want));
	/* And from the file. */
	read = act_read(change_rendered(now.done, "akn"), NULL);
	doc_free(now.done);
	now.done = read;
	assert_true(revert_to(&(struct undo_orders){list, 2}, want));
	doc_free(base);
	doc_free(first);
}

static void what_was_kept_before_outlives_marks(void **state)
{
	struct doc *first = act_of(order_189);
	const struct doc *list[2] = {NULL, first};
	struct str start, want;

	(void)state;
	change_applied(base_text, order_189);
	start = change_rendered(now.base, "akn");
	change_go_on();
	want = change_rendered(now.base, "akn");
	change_order(order_200);
	change_apply();
	mark_since(now.base);
	list[0] = now.order;
	assert_true(revert_to(&(struct undo_orders){list, 1}, want));
	assert_true(revert_to(&(struct undo_orders){list, 2}, start));
	doc_free(first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(any_change_of_a_tree_comes_back),
	    CHANGE_TEST(an_order_is_reverted_the_last_one_first),
	    CHANGE_TEST(an_order_of_several_days_is_reverted_as_a_whole),
	    CHANGE_TEST(orders_marked_together_are_reverted_together),
	    CHANGE_TEST(what_was_kept_before_outlives_marks),
	    CHANGE_TEST(an_act_that_is_not_as_it_was_left_is_not_reverted),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
