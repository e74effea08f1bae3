#include "act.h"
#include "edit/active.h"
#include "edit/history.h"
#include "notes.h"
#include "tree/check.h"
#include "tree/meta.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define LEN(list) (sizeof(list) / sizeof(*(list)))
#define BASE "/akn/kz/act/law/2001-01-10/30"

/* An edit that names its place by an address. */
struct ordered_as {
	enum edit_op op;
	const char *target, *want;
};

static const struct ordered_as orders[] = {
    {EDIT_REPLACE_UNIT, "art:3/pt:2",
     "substitution " BASE "/!main~art_3__para_2"},
    {EDIT_INSERT_UNIT, "ch:2/art:5-1", "insertion " BASE "/!main~art_5-1"},
    {EDIT_DELETE_UNIT, "art:3/pt:2/sp:1)",
     "repeal " BASE "/!main~art_3__para_2__subpara_1"},
    {EDIT_SUBST_TEXT, "art:3/abz:2",
     "substitution inside " BASE "/!main~art_3"},
    {EDIT_APPEND_TEXT, "ch:1/pt:7", "insertion inside " BASE "/!main~para_7"},
    {EDIT_REPLACE_TITLE, "ch:2/title",
     "substitution " BASE "/!main~chp_2__heading"},
    {EDIT_DELETE_TEXT, "preamble", "repeal inside " BASE "/!main~preamble"},
    {EDIT_INSERT_ROW, "app:2/row:7", "insertion inside " BASE "/!appendix_2"},
    {EDIT_SUBST_TEXT, "rules/pt:4",
     "substitution inside " BASE "/!appendix~para_4"},
    {EDIT_SUBST_TEXT, "", "substitution inside " BASE},
    {EDIT_REPEAL, "", "repeal " BASE},
    {EDIT_RENUMBER, "art:3/pt:11", "renumbering " BASE "/!main~art_3__para_11"},
    {EDIT_SUSPEND, "art:3", "inapplication " BASE "/!main~art_3"},
    /* What changes the order itself, or nothing. */
    {EDIT_SUBST_TEXT, "@self/pt:2", ""},
    {EDIT_INTRO, "art:3", ""},
    {EDIT_UNREAD, "art:3", ""},
};

static const struct work base_work = {.country = STR_INIT("kz"),
                                      .subtype = STR_INIT("law"),
                                      .date = {2001, 1, 10},
                                      .number = STR_INIT("30")};

static struct edit edit_of(enum edit_op op, const char *target)
{
	struct edit e = {.op = op, .base = base_work, .force = {2018, 6, 1}};

	assert_true(address_read(&test.a, str_from(target), &e.at));
	return e;
}

static void each_edit_is_an_active_modification(void **state)
{
	(void)state;
	for (size_t i = 0; i < LEN(orders); i++) {
		struct edit e = edit_of(orders[i].op, orders[i].target);
		struct edits list = {.order = test.doc};
		const struct ordered *o;
		struct str got = STR("");

		test.doc->ordered.n = test.doc->changed.n = 0;
		*vec_push(&test.a, &list.list) = e;
		active_note(&list);
		o = test.doc->ordered.n ? &test.doc->ordered.p[0] : NULL;
		if (o != NULL)
			got =
			    str_format(&test.a, "%.*s%s %.*s", STR_ARG(o->type),
			               o->inside ? " inside" : "",
			               STR_ARG(o->destination));
		str_is(got, orders[i].want);
		assert_int_equal(test.doc->changed.n, o != NULL);
	}
}

static void quoted_words_are_old_new_and_beside(void **state)
{
	struct edit e = edit_of(EDIT_INSERT_TEXT, "art:3");
	struct edits list = {.order = test.doc};
	struct node *mod = node_add(&test.a, test.doc->root, NODE_MOD);
	const char *words[] = {"два", "три"};
	const struct ordered *o;

	(void)state;
	for (size_t i = 0; i < LEN(words); i++)
		node_append(node_add(&test.a, mod, NODE_QUOTED_TEXT),
		            node_text(&test.a, str_from(words[i])));
	e.mod = mod;
	e.of = STR("два");
	e.new = STR("три");
	e.where = WHERE_AFTER;
	*vec_push(&test.a, &list.list) = e;
	active_note(&list);
	o = &test.doc->ordered.p[0];
	assert_ptr_equal(o->beside, mod->first);
	assert_ptr_equal(o->fresh[0], mod->last);
	assert_null(o->old);
	str_is(o->pos, "after");
}

/* A law changed by hand, as an applier would. */
static struct history h;
static struct doc by;

static void open_law(void)
{
	by = (struct doc){
	    .lang3 = STR("rus"),
	    .show = STR("закон РК от 24.05.2018 № 56-VI"),
	    .work = {.country = STR("kz"),
	             .subtype = STR("law"),
	             .date = {2018, 5, 24},
	             .number = STR("56-vi")},
	};
	test.lang = "ru";
	test_read(STR(LAW_RU("", TEXT_3_RU)));
	h = (struct history){.a = &test.doc->arena,
	                     .doc = test.doc,
	                     .order = &by,
	                     .lang = act_language("ru"),
	                     .force = {2018, 6, 1},
	                     .was = STR(BASE "/rus@2001-01-10")};
	history_open(&h);
}

/* "substitution #art_3 inside #tmpg_1", of the last modification. */
static struct str last_mod(void)
{
	const struct node *n = act_find(test.doc, NODE_META);
	const struct node *to, *force;

	n = node_named(n, STR("analysis"));
	assert_non_null(n);
	n = node_named(n, STR("passiveModifications"))->last;
	to = node_named(n, STR("destination"));
	force = node_named(n, STR("force"));
	if (force == NULL)
		force = node_named(n, STR("efficacy"));
	return str_format(&test.a, "%.*s %.*s %.*s%s%.*s",
	                  STR_ARG(node_name(n)),
	                  STR_ARG(node_attr(n, STR("type"))),
	                  STR_ARG(node_attr(to, STR("href"))),
	                  node_attr(to, STR("pos")).n ? " inside " : " ",
	                  STR_ARG(node_attr(force, STR("period"))));
}

static void changed(enum edit_op op, const char *eid, const char *want)
{
	struct edit e = {.op = op, .force = {2018, 6, 1}};

	history_change(&h, &e, *eid ? act_unit(test.doc, eid) : NULL, false);
	str_is(last_mod(), want);
}

static void each_change_is_a_passive_modification(void **state)
{
	(void)state;
	open_law();
	changed(EDIT_REPLACE_UNIT, "art_1",
	        "textualMod substitution #art_1 #tmpg_1");
	changed(EDIT_SUBST_TEXT, "art_2",
	        "textualMod substitution #art_2 inside #tmpg_1");
	changed(EDIT_INSERT_UNIT, "art_3__para_1",
	        "textualMod insertion #art_3__para_1 #tmpg_1");
	changed(EDIT_DELETE_UNIT, "art_3__para_2__subpara_1",
	        "textualMod repeal #art_3__para_2__subpara_1 #tmpg_1");
	changed(EDIT_RENUMBER, "art_3__para_2",
	        "textualMod renumbering #art_3__para_2 #tmpg_1");
	changed(EDIT_REPLACE_TITLE, "chp_2__heading",
	        "textualMod substitution #chp_2__heading #tmpg_1");
	changed(EDIT_SUSPEND, "art_4",
	        "efficacyMod inapplication #art_4 #tmpg_1");
	changed(EDIT_DELETE_TEXT, "",
	        "textualMod repeal " BASE " inside #tmpg_1");
	changed(EDIT_REPEAL, "", "forceMod endOfEnactment " BASE " #tmpg_1");
	check_doc(test.doc, &test.said.in);
	said_is(&test.said, "");
}

static void each_day_has_its_period_and_the_last_makes_the_edition(void **state)
{
	struct edit later = {.op = EDIT_SUBST_TEXT, .force = {2019, 1, 1}};
	struct edit ends = {
	    .op = EDIT_SUSPEND, .force = {2018, 6, 1}, .until = {2020, 1, 1}};

	(void)state;
	open_law();
	changed(EDIT_SUBST_TEXT, "art_1",
	        "textualMod substitution #art_1 inside #tmpg_1");
	history_change(&h, &later, act_unit(test.doc, "art_2"), false);
	str_is(last_mod(), "textualMod substitution #art_2 inside #tmpg_2");
	history_change(&h, &ends, act_unit(test.doc, "art_3"), false);
	str_is(last_mod(), "efficacyMod inapplication #art_3 #tmpg_3");
	assert_int_equal(meta_expression_date(test.doc).year, 2019);
	check_doc(test.doc, &test.said.in);
	said_is(&test.said, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(each_edit_is_an_active_modification),
	    TEST(quoted_words_are_old_new_and_beside),
	    TEST(each_change_is_a_passive_modification),
	    TEST(each_day_has_its_period_and_the_last_makes_the_edition),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
