/* No character is lost, whatever is read; and nothing breaks the reader. */
#include "act.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

static struct str seed, stand_in;

static int set_up(void **state)
{
	test_set_up(state);
	seed = own_file(&test.a, "corpus/order-258/source.txt");
	stand_in = own_file(&test.a, "corpus/order-372/source.txt");
	return 0;
}

/* Read it: a document that holds all of it, or NULL after a fatal message. */
static struct doc *read_whole(struct str bytes, const char *name)
{
	struct doc *doc;

	said_clear(&test.said);
	doc = act_read(bytes, &test.said);
	if (doc == NULL && test.said.worst != NUSQA_FATAL)
		fail_msg("%s: no document, and no word why", name);
	if (doc == NULL)
		return NULL;
	if (said_has(&test.said, "text-lost"))
		fail_msg("%s: %.*s", name, STR_ARG(buf_str(&test.said.text)));
	act_whole(doc, name);
	return doc;
}

static void must_read(struct str bytes, const char *name)
{
	struct doc *doc = read_whole(bytes, name);

	if (doc == NULL)
		fail_msg("%s: %.*s", name, STR_ARG(buf_str(&test.said.text)));
	doc_free(doc);
}

static void may_read(struct str bytes, const char *name)
{
	struct doc *doc = read_whole(bytes, name);

	if (doc != NULL)
		doc_free(doc);
}

static void the_corpus_is_read_whole(void **state)
{
	(void)state;
	must_read(seed, "order 258");
	must_read(stand_in, "order 372");
}

/* Each file of a folder of the shared material that is text. */
static void folder_is_read_whole(const char *folder)
{
	struct names names = shared_names(&test.a, folder, ".txt");

	if (names.n == 0)
		skip();
	for (size_t i = 0; i < names.n; i++) {
		struct arena_mark mark = arena_mark(&test.a);

		must_read(shared_file(&test.a, names.p[i]), names.p[i]);
		arena_release(&test.a, mark);
	}
}

static void flattened_tables_are_read_whole(void **state)
{
	(void)state;
	folder_is_read_whole("tables");
}

static void real_acts_are_read_whole(void **state)
{
	(void)state;
	folder_is_read_whole("acts/kk");
}

static void acts_in_another_language_are_read_whole(void **state)
{
	(void)state;
	folder_is_read_whole("acts/ru");
}

static void samples_are_read_whole(void **state)
{
	(void)state;
	folder_is_read_whole("acts/samples");
}

static void editions_are_read_whole(void **state)
{
	(void)state;
	folder_is_read_whole("acts/chains/law-10612");
	folder_is_read_whole("acts/chains/law-17235");
	folder_is_read_whole("acts/chains/law-4559");
}

/* A text, and where each of its lines begins; its end too. */
struct cut {
	struct str text;
	size_t *at, n;
};

static struct cut lines_of(struct str text)
{
	struct cut c = {text, arena_array(&test.a, text.n + 2, sizeof(size_t)),
	                0};

	c.at[c.n++] = 0;
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '\n')
			c.at[c.n++] = i + 1;
	if (c.at[c.n - 1] != text.n)
		c.at[c.n++] = text.n;
	return c;
}

/* The text with line i `times` times. */
static struct str with_line(const struct cut *c, size_t i, size_t times)
{
	struct buf out = {0};
	struct str s;

	buf_add(&out, str_sub(c->text, 0, c->at[i]));
	buf_repeat(&out, str_sub(c->text, c->at[i], c->at[i + 1]), times);
	buf_add(&out, str_after(c->text, c->at[i + 1]));
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void each_line(size_t times)
{
	struct cut c = lines_of(seed);

	for (size_t i = 0; i + 1 < c.n; i++) {
		struct arena_mark mark = arena_mark(&test.a);
		char name[40];

		snprintf(name, sizeof(name), "line %zu %zu times", i + 1,
		         times);
		must_read(with_line(&c, i, times), name);
		arena_release(&test.a, mark);
	}
}

static void a_line_may_be_missing(void **state)
{
	(void)state;
	each_line(0);
}

static void a_line_may_stand_twice(void **state)
{
	(void)state;
	each_line(2);
}

/* Lines change places with the next. */
static void lines_may_be_swapped(void **state)
{
	struct cut c = lines_of(seed);

	(void)state;
	for (size_t i = 0; i + 2 < c.n; i += 2) {
		struct arena_mark mark = arena_mark(&test.a);
		struct buf out = {0};
		char name[40];

		buf_add(&out, str_sub(seed, 0, c.at[i]));
		buf_add(&out, str_sub(seed, c.at[i + 1], c.at[i + 2]));
		buf_add(&out, str_sub(seed, c.at[i], c.at[i + 1]));
		buf_add(&out, str_after(seed, c.at[i + 2]));
		snprintf(name, sizeof(name), "line %zu swapped", i + 1);
		must_read(buf_str(&out), name);
		buf_free(&out);
		arena_release(&test.a, mark);
	}
}

static void the_text_may_end_anywhere(void **state)
{
	(void)state;
	for (size_t n = 0; n < seed.n; n += 53) {
		char name[40];

		snprintf(name, sizeof(name), "the first %zu bytes", n);
		may_read(str_sub(seed, 0, n), name);
	}
}

/* The same numbers every time. */
static uint32_t roll(uint32_t *seed_of)
{
	*seed_of = *seed_of * 1664525u + 1013904223u;
	return *seed_of >> 8;
}

/* Change, insert or take out up to eight bytes. */
static struct str with_bytes_changed(struct str s, uint32_t *dice)
{
	char *p = arena_alloc(&test.a, s.n + 8);
	size_t n = s.n;

	memcpy(p, s.p, n);
	for (uint32_t k = 1 + roll(dice) % 8; k > 0; k--) {
		size_t at = roll(dice) % n;

		switch (roll(dice) % 3) {
		case 0:
			p[at] = (char)roll(dice);
			break;
		case 1:
			memmove(p + at + 1, p + at, n - at);
			p[at] = (char)roll(dice);
			n++;
			break;
		default:
			memmove(p + at, p + at + 1, n - at - 1);
			n--;
		}
	}
	return (struct str){p, n};
}

/* Put up to six characters of an act's own where others were. */
static struct str with_words_changed(struct str s, uint32_t *dice)
{
	static const char *const pieces[] = {
	    " ",   "  ",  "\n",   "\n\n\n\n", "\n      ", ".",       ")",
	    "1. ", "2) ", "\n1 ", "№ ",       "»",        "бұйрығы", ",",
	    "\f",  "\t",  "¬",    "\xC2\xA0", "\r\n",     "қосымша", "⟦",
	};
	struct buf out = {0};
	size_t at = 0;

	for (uint32_t k = 1 + roll(dice) % 6; k > 0; k--) {
		size_t to = at + roll(dice) % (s.n - at + 1);

		while (to < s.n && ((unsigned char)s.p[to] & 0xC0) == 0x80)
			to++;
		buf_add(&out, str_sub(s, at, to));
		buf_add(&out, str_from(pieces[roll(dice) % (sizeof(pieces) /
		                                            sizeof(*pieces))]));
		at = to;
	}
	buf_add(&out, str_after(s, at));
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void random(struct str (*change)(struct str s, uint32_t *dice))
{
	uint32_t dice = 258;

	for (size_t i = 0; i < 150; i++) {
		struct arena_mark mark = arena_mark(&test.a);
		char name[40];

		snprintf(name, sizeof(name), "random change %zu", i);
		may_read(change(i % 2 ? seed : stand_in, &dice), name);
		arena_release(&test.a, mark);
	}
}

static void bytes_may_be_changed(void **state)
{
	(void)state;
	random(with_bytes_changed);
}

static void words_may_be_put_in_anywhere(void **state)
{
	(void)state;
	random(with_words_changed);
}

/* What stands outside the appendix that the seed changes. */
static struct str outside(struct arena *to, const struct doc *doc)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = doc->root; n;) {
		bool skip =
		    n->kind == NODE_META ||
		    (n->kind == NODE_ATTACHMENT && str_eq(n->num, STR("3")));

		if (n->kind == NODE_TEXT)
			buf_add(&out, n->text);
		n = skip ? node_skip(n, doc->root) : node_next(n, doc->root);
	}
	s = str_copy(to, buf_str(&out));
	buf_free(&out);
	return s;
}

/* Apply what a spoilt order says: a result that leaves all but appendix 3 as
   it was, or a refusal with a reason. */
static bool applies(struct doc *base, struct str order)
{
	const nusqa_apply_options options = {.made = "2026-01-02"};
	struct doc *doc = act_read(order, NULL), *out;
	nusqa_edits *edits;

	if (doc == NULL)
		return false;
	said_clear(&test.said);
	edits = nusqa_amendments(act_grammar, (nusqa_doc *)doc, NULL,
	                         &test.said.out);
	out = (struct doc *)nusqa_apply(act_grammar, (nusqa_doc *)base, edits,
	                                &options, &test.said.out);
	if (out == NULL)
		assert_true(test.said.worst >= NUSQA_ERROR);
	else if (!str_eq(outside(&test.a, base), outside(&test.a, out)))
		fail_msg("text outside appendix 3 was changed");
	nusqa_edits_free(edits);
	doc_free(doc);
	if (out != NULL)
		doc_free(out);
	return out != NULL;
}

static void a_spoilt_order_changes_its_appendix_or_nothing(void **state)
{
	struct doc *base = act_read(stand_in, NULL);
	struct cut c = lines_of(seed);
	size_t done = 0;
	uint32_t dice = 372;

	(void)state;
	assert_non_null(base);
	for (size_t i = 0; i + 1 < c.n; i++) {
		struct arena_mark mark = arena_mark(&test.a);

		done += applies(base, with_line(&c, i, i % 2 ? 2 : 0));
		arena_release(&test.a, mark);
	}
	assert_true(done > c.n / 2);
	assert_true(done < c.n - 1);
	for (size_t i = 0; i < 60; i++) {
		struct arena_mark mark = arena_mark(&test.a);

		applies(base, with_words_changed(seed, &dice));
		arena_release(&test.a, mark);
	}
	doc_free(base);
}

#define CORPUS_TEST(f)                                                         \
	cmocka_unit_test_setup_teardown(f, set_up, test_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CORPUS_TEST(the_corpus_is_read_whole),
	    CORPUS_TEST(flattened_tables_are_read_whole),
	    CORPUS_TEST(real_acts_are_read_whole),
	    CORPUS_TEST(acts_in_another_language_are_read_whole),
	    CORPUS_TEST(samples_are_read_whole),
	    CORPUS_TEST(editions_are_read_whole),
	    CORPUS_TEST(a_line_may_be_missing),
	    CORPUS_TEST(a_line_may_stand_twice),
	    CORPUS_TEST(lines_may_be_swapped),
	    CORPUS_TEST(the_text_may_end_anywhere),
	    CORPUS_TEST(bytes_may_be_changed),
	    CORPUS_TEST(words_may_be_put_in_anywhere),
	    CORPUS_TEST(a_spoilt_order_changes_its_appendix_or_nothing),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
