#include "act.h"
#include "json.h"
#include "parse/unanchor.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

static struct parser p;

static int set_up(void **state)
{
	test_set_up(state);
	p = (struct parser){.a = &test.a,
	                    .scratch = &test.a,
	                    .lang = act_language("kk"),
	                    .report = &test.said.in};
	matcher_init(&p.matcher, &test.said.in, STR("act"));
	return 0;
}

static int tear_down(void **state)
{
	matcher_free(&p.matcher);
	return test_tear_down(state);
}

static void mend(struct str raw)
{
	p.source = source_read(&test.a, STR("act"), raw, &test.said.in);
	assert_non_null(p.source);
	p.lines = lines_read(&test.a, p.source);
	p.mended = NULL;
	said_clear(&test.said);
	unanchor(&p);
}

static struct str line_text(size_t i)
{
	return p.mended && p.mended[i] ? p.mended[i]->text : p.lines.p[i].s;
}

static int byte_order(const void *x, const void *y)
{
	return *(const char *)x - *(const char *)y;
}

/* The characters of a line that are not spaces, sorted. */
static struct str sorted(struct str s)
{
	struct str copy = {arena_alloc(&test.a, s.n), 0};
	char *to = (char *)copy.p;

	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != ' ')
			to[copy.n++] = s.p[i];
	qsort(to, copy.n, 1, byte_order);
	return copy;
}

/* What is mended has the same characters, each led back to where it was. */
static void is_permutation(size_t i)
{
	const struct origin *o = p.mended ? p.mended[i] : NULL;

	if (o == NULL)
		return;
	assert_true(str_eq(sorted(o->text), sorted(p.lines.p[i].s)));
	for (size_t k = 0; k < o->npieces; k++) {
		const struct piece *q = &o->pieces[k];

		assert_true(q->n > 0);
		assert_true(q->to + q->n <= o->text.n);
		assert_memory_equal(o->text.p + q->to, p.source->text.p + q->at,
		                    q->n);
	}
}

/* The text, mended, is that; so many messages are given, of that name. */
static void becomes(const char *raw, const char *want)
{
	mend(str_from(raw));
	test.out.n = 0;
	for (size_t i = 0; i < p.lines.n; i++) {
		is_permutation(i);
		if (i > 0)
			buf_char(&test.out, '\n');
		buf_add(&test.out, line_text(i));
	}
	if (!str_eq(buf_str(&test.out), str_from(want)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(buf_str(&test.out)),
		         want);
}

/* It stays as it is, and nothing is said. */
static void stays(const char *raw)
{
	mend(str_from(raw));
	assert_null(p.mended);
	said_is(&test.said, "");
}

/* It stays as it is, and that is said. */
static void undecided(const char *raw)
{
	mend(str_from(raw));
	assert_null(p.mended);
	assert_true(said_has(&test.said, "displaced-link-undecided"));
}

static void one_link_goes_into_its_gap(void **state)
{
	(void)state;
	becomes("Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189  мынадай "
	        "өзгеріс енгізілсін: бұйрығына",
	        "Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығына "
	        "мынадай өзгеріс енгізілсін:");
	said_is(&test.said,
	        "1:1 displaced-link: put the words of a lost link back "
	        "into their gap: бұйрығына\n");
	becomes("Қазақстан Республикасы Заңының  4) тармақшасына сәйкес "
	        "5-бабының",
	        "Қазақстан Республикасы Заңының 5-бабының 4) тармақшасына "
	        "сәйкес");
}

static void words_glued_to_the_line_are_cut_off(void **state)
{
	(void)state;
	becomes("№ 189  мынадай өзгеріс енгізілсін:бұйрығына",
	        "№ 189 бұйрығына мынадай өзгеріс енгізілсін:");
	becomes("№ 189  мынадай өзгерісбұйрығына",
	        "№ 189 бұйрығына мынадай өзгеріс");
}

static void two_links_keep_their_order(void **state)
{
	(void)state;
	becomes("көрсетілген бұйрықтың  осы бұйрыққа  сәйкес жаңа 2-қосымшасы "
	        "қосымшаға",
	        "көрсетілген бұйрықтың 2-қосымшасы осы бұйрыққа қосымшаға "
	        "сәйкес жаңа");
	said_is(&test.said,
	        "1:1 displaced-link: put the words of a lost link back "
	        "into their gap: 2-қосымшасы, қосымшаға\n");
}

static void three_links_keep_their_order(void **state)
{
	(void)state;
	becomes("№ 189  мынадай: көрсетілген бұйрықтың  осы бұйрыққа  "
	        "сәйкесбұйрығына 2-қосымшасы 1-қосымшаға",
	        "№ 189 бұйрығына мынадай: көрсетілген бұйрықтың 2-қосымшасы "
	        "осы бұйрыққа 1-қосымшаға сәйкес");
}

static void a_link_may_begin_its_line(void **state)
{
	(void)state;
	becomes("жоспар осы\n сәйкес бекітілсін және орындалсын. бұйрыққа",
	        "жоспар осы\nбұйрыққа сәйкес бекітілсін және орындалсын.");
	/* Such a line may stand behind an empty one. */
	becomes("жоспар және осы \n\n сәйкес бекітілсін. бұйрыққа",
	        "жоспар және осы\nбұйрыққа сәйкес бекітілсін.");
}

static void what_stood_on_the_line_before_decides(void **state)
{
	(void)state;
	becomes("министрінің 2024 жылғы 3 сәуірдегі № 189\n мынадай өзгеріс "
	        "енгізілсін: бұйрығына",
	        "министрінің 2024 жылғы 3 сәуірдегі № 189\nбұйрығына мынадай "
	        "өзгеріс енгізілсін:");
	undecided("министрінің 2024 жылғы 3 сәуірдегі\n мынадай өзгеріс "
	          "енгізілсін: бұйрығына");
}

static void a_link_at_the_end_of_a_line_is_in_its_place(void **state)
{
	(void)state;
	becomes("Қазақстан Республикасының  бұйрығына",
	        "Қазақстан Республикасының бұйрығына");
	said_is(&test.said, "");
}

static void double_spaces_of_no_link_stay(void **state)
{
	(void)state;
	stays("2024 жылғы  3 сәуірде  қабылданған жоспар");
	stays("осы бұйрық  қол қойылған күнінен бастап күшіне енеді.");
	stays(" Бір бос орыннан басталған жол.");
	stays("      Министр     А. Серікбаева");
}

static void what_no_rule_reads_stays_and_is_said(void **state)
{
	(void)state;
	undecided("жоспар  бекітілсін және жариялансын бұйрығына");
	undecided("бөлім  мынадай өзгеріс енгізілсін: 3-қосымшасы");
}

static void what_two_ways_read_stays_and_is_said(void **state)
{
	(void)state;
	/* Two gaps that could each hold the one link. */
	undecided("№ 189  және № 190  мынадай өзгерістер енгізілсін: "
	          "бұйрығына");
}

static void many_gaps_are_no_links(void **state)
{
	struct buf line = {0};

	(void)state;
	for (size_t i = 0; i < 2000; i++)
		buf_add(&line, STR("№ 1  "));
	buf_add(&line, STR("бұйрығына"));
	mend(buf_str(&line));
	assert_null(p.mended);
	buf_free(&line);
}

/* Words of links that the truth has in brackets: where a line was mended, is
   it as it should be? */
struct score {
	size_t lines, right, wrong, left;
};

/* A paragraph of the truth without its brackets, spaces single. */
static struct str plain(struct str s)
{
	char *to = arena_alloc(&test.a, s.n);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\\' && i + 1 < s.n)
			i++;
		else if (s.p[i] == '[' || s.p[i] == ']')
			continue;
		to[n++] = s.p[i];
	}
	return (struct str){to, n};
}

static struct str without_spaces(struct str s)
{
	char *to = arena_alloc(&test.a, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != ' ' && s.p[i] != '\n')
			to[n++] = s.p[i];
	return (struct str){to, n};
}

/* The texts of the truth's paragraphs, without spaces, a line each. */
static struct str paragraphs_of(struct str json)
{
	struct buf all = {0};
	struct json t, last = {0};
	struct str s;

	while ((t = json_next(&json)).kind) {
		if (t.kind == '"' && last.kind == ':' && all.n &&
		    all.p[all.n - 1] == '=') {
			all.n--;
			buf_add(&all, without_spaces(plain(t.text)));
			buf_char(&all, '\n');
		}
		if (t.kind == '"' && str_eq(t.text, STR("text")))
			buf_char(&all, '=');
		last = t;
	}
	s = str_copy(&test.a, buf_str(&all));
	buf_free(&all);
	return s;
}

static void score_file(struct score *score, struct str raw, struct str truth)
{
	struct str want = paragraphs_of(truth);

	mend(raw);
	for (size_t i = 0; i < p.lines.n; i++) {
		struct str s = line_text(i);
		bool gap =
		    str_find(p.lines.p[i].s, STR("  ")) < p.lines.p[i].s.n ||
		    p.lines.p[i].indent == 1;
		bool mended = p.mended && p.mended[i];
		bool good = str_find(want, without_spaces(s)) < want.n;

		is_permutation(i);
		if (!gap)
			continue;
		score->lines++;
		score->right += mended && good;
		score->left += !mended && !good;
		if (mended && !good) {
			print_error("wrong: %.*s\n", STR_ARG(s));
			score->wrong++;
		} else if (!mended && !good) {
			print_message("left: %.*s\n", STR_ARG(s));
		}
	}
}

static void links_of_flattened_orders_are_put_back(void **state)
{
	struct names names = shared_names(&test.a, "tables", ".txt");
	struct score score = {0};

	(void)state;
	if (names.n == 0)
		skip();
	for (size_t i = 0; i < names.n; i++) {
		struct str name = str_from(names.p[i]);
		struct str raw = shared_file(&test.a, names.p[i]), truth;

		name.n -= sizeof("txt") - 1;
		truth = shared_file(
		    &test.a,
		    str_z(&test.a, str_join(&test.a, name, STR("json"))));
		if (truth.p == NULL)
			skip();
		score_file(&score, raw, truth);
	}
	print_message("links: of %zu lines with gaps %zu mended right, "
	              "%zu wrong, %zu left\n",
	              score.lines, score.right, score.wrong, score.left);
	assert_int_equal(score.wrong, 0);
	assert_true(score.left * 100 <= score.lines);
}

static void the_seed_has_its_links_again(void **state)
{
	(void)state;
	mend(own_file(&test.a, "corpus/order-258/source.txt"));
	assert_non_null(p.mended);
	for (size_t i = 0; i < p.lines.n; i++) {
		is_permutation(i);
		if (p.mended[i])
			assert_true(p.lines.p[i].number == 15 ||
			            p.lines.p[i].number == 16);
	}
	said_is(&test.said,
	        "15:1 displaced-link: put the words of a lost link back into "
	        "their gap: бұйрығына\n"
	        "16:7 displaced-link: put the words of a lost link back into "
	        "their gap: 3-қосымшасы, қосымшаға\n");
}

#define OWN_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    OWN_TEST(one_link_goes_into_its_gap),
	    OWN_TEST(words_glued_to_the_line_are_cut_off),
	    OWN_TEST(two_links_keep_their_order),
	    OWN_TEST(three_links_keep_their_order),
	    OWN_TEST(a_link_may_begin_its_line),
	    OWN_TEST(what_stood_on_the_line_before_decides),
	    OWN_TEST(a_link_at_the_end_of_a_line_is_in_its_place),
	    OWN_TEST(double_spaces_of_no_link_stay),
	    OWN_TEST(what_no_rule_reads_stays_and_is_said),
	    OWN_TEST(what_two_ways_read_stays_and_is_said),
	    OWN_TEST(many_gaps_are_no_links),
	    OWN_TEST(links_of_flattened_orders_are_put_back),
	    OWN_TEST(the_seed_has_its_links_again),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
