#include "act.h"
#include "tree/eid.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* A node in parent, with a number (or none, ""). */
static struct node *put(struct node *parent, enum node_kind kind,
                        const char *num)
{
	struct node *n = node_add(&test.a, parent, kind);

	n->num = str_from(num);
	return n;
}

static struct node *act(void)
{
	return put(node_new(&test.a, NODE_ROOT), NODE_ACT, "");
}

static void is(const struct node *n, const char *eid)
{
	str_is(n->eid, eid);
}

static void units_have_their_place_and_number(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *para = put(body, NODE_PARAGRAPH, "1");
	struct node *sub = put(para, NODE_SUBPARAGRAPH, "2-1");
	struct node *content = put(sub, NODE_CONTENT, "");
	struct node *p = put(content, NODE_P, "");
	struct node *num = put(para, NODE_NUM, "");

	(void)state;
	eid_assign(&test.a, body->parent->parent);
	is(body, "body");
	is(para, "para_1");
	is(sub, "para_1__subpara_2-1");
	is(content, "para_1__subpara_2-1__content");
	is(p, "");
	is(num, "");
}

static void numbers_of_articles_run_through_chapters(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *one = put(body, NODE_CHAPTER, "1");
	struct node *two = put(body, NODE_CHAPTER, "2");
	struct node *art1 = put(one, NODE_ARTICLE, "1");
	struct node *art2 = put(two, NODE_ARTICLE, "2");
	struct node *para = put(art2, NODE_PARAGRAPH, "1");
	struct node *sub = put(one, NODE_SUBCHAPTER, "1");

	(void)state;
	eid_assign(&test.a, body->parent->parent);
	is(art1, "art_1");
	is(art2, "art_2");
	is(para, "art_2__para_1");
	is(sub, "chp_1__subchp_1");
}

static void a_number_that_stands_twice_is_counted_on(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *n[3];

	(void)state;
	for (size_t i = 0; i < 3; i++)
		n[i] = put(body, NODE_PARAGRAPH, "1");
	eid_assign(&test.a, body->parent->parent);
	is(n[0], "para_1");
	is(n[1], "para_1_2");
	is(n[2], "para_1_3");
}

static void units_without_number_keep_clear_of_numbers(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *none = put(body, NODE_PARAGRAPH, "");
	struct node *one = put(body, NODE_PARAGRAPH, "1");
	struct node *more = put(body, NODE_PARAGRAPH, "");
	struct node *part = put(body, NODE_PART, "");

	(void)state;
	eid_assign(&test.a, body->parent->parent);
	is(none, "para_2");
	is(one, "para_1");
	is(more, "para_3");
	is(part, "part_1");
}

static void blocks_count_in_containers_only(void **state)
{
	struct node *top = act();
	struct node *preface = put(top, NODE_PREFACE, "");
	struct node *title = put(preface, NODE_LONG_TITLE, "");
	struct node *p = put(preface, NODE_P, "");
	struct node *sign = put(p, NODE_SIGNATURE, "");

	(void)state;
	eid_assign(&test.a, top->parent);
	is(title, "preface__longTitle_1");
	is(p, "preface__p_1");
	is(sign, "preface__signature_1");
}

/* An attachment with a table, a reference and a point. */
static struct node *attachment(struct node *attachments)
{
	struct node *att = put(attachments, NODE_ATTACHMENT, "");
	struct node *doc = put(att, NODE_DOC, "");
	struct node *body = put(doc, NODE_MAIN_BODY, "");
	struct node *tr = put(put(body, NODE_TABLE, ""), NODE_TR, "");

	put(put(put(tr, NODE_TD, ""), NODE_P, ""), NODE_REF, "");
	put(body, NODE_PARAGRAPH, "1");
	return att;
}

static void all_in_an_attachment_carries_its_eid(void **state)
{
	struct node *top = act();
	struct node *all = put(top, NODE_ATTACHMENTS, "");
	struct node *att, *body, *tr;

	(void)state;
	attachment(all);
	att = attachment(all);
	eid_assign(&test.a, top->parent);
	body = att->first->first;
	tr = body->first->first;
	is(att, "att_2");
	is(body, "att_2__body");
	is(tr, "att_2__table_1__tr_1");
	is(tr->first, "");
	is(tr->first->first->first, "att_2__ref_1");
	is(body->last, "att_2__para_1");
}

static void metadata_of_an_attachment_moves_with_it(void **state)
{
	struct node *top = act();
	struct node *all = put(top, NODE_ATTACHMENTS, "");
	struct node *att = attachment(all);
	struct node *meta = node_new(&test.a, NODE_META);
	struct node *note = node_element(&test.a, STR("note"));

	(void)state;
	node_before(att->first->first, meta);
	node_append(meta, note);
	eid_assign(&test.a, top->parent);
	note->eid = STR("att_1__note_1");
	node_before(att, node_new(&test.a, NODE_ATTACHMENT));
	eid_assign(&test.a, top->parent);
	is(att, "att_2");
	is(note, "att_2__note_1");
}

static void quotations_carry_their_mod(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *para = put(body, NODE_PARAGRAPH, "1");
	struct node *p = put(put(para, NODE_CONTENT, ""), NODE_P, "");
	struct node *mod = put(p, NODE_MOD, "");
	struct node *ref = put(mod, NODE_REF, "");
	struct node *text = put(mod, NODE_QUOTED_TEXT, "");
	struct node *quote = put(mod, NODE_QUOTED_STRUCTURE, "");
	struct node *inner = put(quote, NODE_PARAGRAPH, "1");

	(void)state;
	eid_assign(&test.a, body->parent->parent);
	is(mod, "mod_1");
	is(ref, "ref_1");
	is(text, "mod_1__qtext_1");
	is(quote, "mod_1__qstr_1");
	is(inner, "mod_1__qstr_1__para_1");
}

static void what_is_removed_counts_for_nothing(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *old = put(body, NODE_PARAGRAPH, "1");
	struct node *fresh = put(body, NODE_PARAGRAPH, "1");

	(void)state;
	old->mark = MARK_REMOVED;
	old->eid = STR("para_1");
	eid_assign(&test.a, body->parent->parent);
	is(old, "para_1");
	is(fresh, "para_1");
}

static void elements_of_others_keep_having_one(void **state)
{
	struct node *all = put(act(), NODE_ATTACHMENTS, "");
	struct node *att = put(all, NODE_ATTACHMENT, "");
	struct node *dref = node_element(&test.a, STR("documentRef"));
	struct node *bare = node_element(&test.a, STR("foreign"));

	(void)state;
	dref->eid = STR("x");
	node_append(att, dref);
	node_append(att, bare);
	eid_assign(&test.a, all->parent->parent);
	is(dref, "att_1__dref_1");
	is(bare, "");
}

static void numbers_with_odd_characters_stay_one_word(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *n = put(body, NODE_PARAGRAPH, "1 _a\xFF");

	(void)state;
	eid_assign(&test.a, body->parent->parent);
	is(n, "para_1-a?");
}

static void one_is_found_by_its_eid(void **state)
{
	struct node *body = put(act(), NODE_BODY, "");
	struct node *n = put(body, NODE_PARAGRAPH, "7");

	(void)state;
	eid_assign(&test.a, body->parent->parent);
	assert_ptr_equal(eid_find(body->parent->parent, STR("para_7")), n);
	assert_null(eid_find(body->parent->parent, STR("para_8")));
	assert_null(eid_find(body->parent->parent, STR("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(units_have_their_place_and_number),
	    TEST(numbers_of_articles_run_through_chapters),
	    TEST(a_number_that_stands_twice_is_counted_on),
	    TEST(units_without_number_keep_clear_of_numbers),
	    TEST(blocks_count_in_containers_only),
	    TEST(all_in_an_attachment_carries_its_eid),
	    TEST(metadata_of_an_attachment_moves_with_it),
	    TEST(quotations_carry_their_mod),
	    TEST(what_is_removed_counts_for_nothing),
	    TEST(elements_of_others_keep_having_one),
	    TEST(numbers_with_odd_characters_stay_one_word),
	    TEST(one_is_found_by_its_eid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
