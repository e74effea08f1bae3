#include "act.h"
#include "grammar/grammar.h"
#include "grammar/match.h"
#include "shared.h"

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <setjmp.h>
#include <cmocka.h>

static struct grammar *g;
static char folder[] = "/tmp/nusqa-test-XXXXXX";

static const char *const files[] = {"xx/language.conf", "xx/a.rules",
                                    "xx/things.tsv", "xx/suffixes.tsv",
                                    "xx/b.rules"};

/* A grammar of its own, in a folder. */
static void write_file(const char *name, const char *text)
{
	FILE *f = fopen(
	    str_z(&test.a, str_format(&test.a, "%s/%s", folder, name)), "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static int set_up(void **state)
{
	test_set_up(state);
	g = NULL;
	if (mkdtemp(folder) == NULL ||
	    mkdir(str_z(&test.a, str_format(&test.a, "%s/xx", folder)), 0700) !=
	        0)
		return -1;
	write_file("xx/language.conf", "code xx\ncode3 xxx\nback а\nfront ә\n"
	                               "class V аәы\nclass T кқ\n");
	write_file("xx/things.tsv",
	           "word\tkind\nалма\tfruit\nтас\tstone\nүлкен тас\tboulder\n");
	write_file("xx/suffixes.tsv",
	           "feature\tfrom\tafter\tcut\tback\tfront\n"
	           "POSS3\tstem\tV\t0\tсы\tсі\nPOSS3\tstem\t*\t0\tы\tі\n"
	           "DAT\tPOSS3\t*\t0\tна\tне\n");
	return 0;
}

static int tear_down(void **state)
{
	grammar_free(g);
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		unlink(str_z(&test.a,
		             str_format(&test.a, "%s/%s", folder, files[i])));
	rmdir(str_z(&test.a, str_format(&test.a, "%s/xx", folder)));
	rmdir(folder);
	snprintf(folder, sizeof(folder), "/tmp/nusqa-test-XXXXXX");
	return test_tear_down(state);
}

static bool load(const char *rules)
{
	write_file("xx/a.rules", rules);
	grammar_free(g);
	said_clear(&test.said);
	g = grammar_load(folder, &test.said.in);
	return g != NULL;
}

/* All that checking it says. */
static void check_says(const char *rules, const char *want)
{
	assert_true(load(rules));
	grammar_check(g, &test.said.in);
	said_is(&test.said, want);
}

#define GOOD                                                                   \
	"rule r\n  makes x\n  match ^(?<num>[0-9]+) (?<text>(?&things))$\n"    \
	"  ok 5 алма | num=5 | text=алма\n  no 5 сөз\n"

static void a_grammar_is_a_folder(void **state)
{
	struct buf out = {0};

	(void)state;
	check_says(GOOD, "");
	grammar_list(g, &out);
	assert_true(str_eq(buf_str(&out), STR("xx/a.rules:1\tr\tx\n")));
	out.n = 0;
	assert_true(grammar_show(g, STR("r"), &out));
	assert_true(str_starts(buf_str(&out), STR("# xx/a.rules:1\nrule r\n")));
	assert_false(grammar_show(g, STR("s"), &out));
	buf_free(&out);
}

static void a_folder_without_a_language_is_refused(void **state)
{
	(void)state;
	assert_null(grammar_load("/nowhere/at/all", &test.said.in));
	assert_true(said_has(&test.said, "grammar-file"));
	assert_int_equal(test.said.worst, NUSQA_FATAL);
	unlink(
	    str_z(&test.a, str_format(&test.a, "%s/xx/language.conf", folder)));
	assert_false(load(GOOD));
	assert_true(said_has(&test.said, "it has no language"));
}

static void two_files_may_not_have_one_rule(void **state)
{
	(void)state;
	write_file("xx/b.rules", "rule s\n  match x\nrule r\n  match x\n");
	assert_false(load(GOOD));
	said_is(&test.said,
	        "3:1 grammar-syntax: this line is not in the form of a "
	        "grammar file: a second rule of that name\n");
}

static void mistakes_in_lists_and_settings_are_named(void **state)
{
	(void)state;
	write_file("xx/things.tsv", "word\tkind\nалма\tfruit\tred\n");
	assert_false(load(GOOD));
	said_is(&test.said,
	        "2:1 grammar-syntax: this line is not in the form of a "
	        "grammar file: more cells than columns\n");
	write_file("xx/things.tsv", "# Nothing.\n");
	assert_false(load(GOOD));
	assert_true(said_has(&test.said, "no line with the columns"));
	write_file("xx/things.tsv", "word\nалма\n");
	write_file("xx/language.conf", "code xx\nfrob 1\n");
	assert_false(load(GOOD));
	assert_true(said_has(&test.said, "2:1 grammar-syntax"));
}

static void an_example_that_does_not_come_out_is_said(void **state)
{
	(void)state;
	check_says("rule r\n  match ^(?<num>[0-9]+)$\n  ok x5\n  no x\n",
	           "3:1 grammar-example: an example does not come out as the "
	           "rule says: it should match\n");
	check_says("rule r\n  match ^(?<num>[0-9]+)$\n  ok 5\n  no 6\n",
	           "4:1 grammar-example: an example does not come out as the "
	           "rule says: it should not match\n");
	check_says("rule r\n  match ^(?<num>[0-9]+)$\n  ok 5 | num=6\n  no x\n",
	           "3:1 grammar-example: an example does not come out as the "
	           "rule says: num=6\n");
	check_says("rule r\n  match ^(?<num>[0-9]+)$\n"
	           "  ok 5 | num=5 | text=x\n  no x\n",
	           "3:1 grammar-example: an example does not come out as the "
	           "rule says: text=x\n");
	/* A name that no capture has. */
	check_says("rule r\n  match ^5$\n  ok 5 | nmu=5\n  no x\n",
	           "3:1 grammar-example: an example does not come out as the "
	           "rule says: nmu=5\n");
}

static void a_rule_without_examples_is_said(void **state)
{
	(void)state;
	check_says("rule r\n  match ^5$\n",
	           "1:1 grammar-bare: the rule lacks an example: ok\n"
	           "1:1 grammar-bare: the rule lacks an example: no\n");
}

static void a_pattern_that_is_none_is_named_with_its_place(void **state)
{
	(void)state;
	assert_true(load("rule r\n  match ^ab(cd\n  ok a\n  no b\n"));
	grammar_check(g, &test.said.in);
	assert_true(str_starts(buf_str(&test.said.text),
	                       STR("2:15 grammar-pattern: ")));
	check_says("rule r\n  match ^(?&stones)$\n  ok a\n  no b\n",
	           "2:13 grammar-words: no such word list or form: stones\n");
	check_says("rule r\n  match ^(?&things_GEN)$\n  ok a\n  no b\n",
	           "2:13 grammar-words: no such word list or form: "
	           "things_GEN\n");
	/* It counts as not matching where it is used. */
	check_says("rule r\n  match ^(?&things_POSS3_DAT)$\n"
	           "  ok тасына\n  ok алмасына\n  no тасы\n",
	           "");
}

static bool matches(struct matcher *m, const char *s, size_t from)
{
	const struct rule *r = language_rule(g->languages.p[0], STR("r"));
	struct match found;

	return rule_match(m, r, str_from(s), from, &found);
}

static void lists_match_whole_words_in_any_case(void **state)
{
	struct matcher m;

	(void)state;
	assert_true(load("rule r\n  match (?<![\\pL])(?&things)\n  ok тас\n"
	                 "  no сөз\n"));
	matcher_init(&m, &test.said.in, STR("act"));
	assert_true(matches(&m, "мына ТАС", 0));
	assert_true(matches(&m, "үлкен  тас", 0));
	assert_false(matches(&m, "тасы", 0));
	assert_false(matches(&m, "тастар", 0));
	assert_false(matches(&m, "мұрттас", 0));
	said_is(&test.said, "");
	matcher_free(&m);
}

static void an_anchored_pattern_matches_at_its_place_only(void **state)
{
	struct matcher m;

	(void)state;
	assert_true(load("rule r\n  match ^б\n  ok б\n  no а\n"));
	matcher_init(&m, &test.said.in, STR("act"));
	assert_false(matches(&m, "аб", 0));
	assert_true(matches(&m, "аб", 2));
	matcher_free(&m);
	assert_true(load("rule r\n  match (?i:Русь)\n  ok русь\n  no а\n"));
	matcher_init(&m, &test.said.in, STR("act"));
	assert_true(matches(&m, "ққ русь", 0));
	assert_true(matches(&m, "ққ РУСЬ", 0));
	assert_false(matches(&m, "ққ РУСЬ", 7));
	matcher_free(&m);
}

static void a_pattern_that_gives_up_is_said_and_does_not_match(void **state)
{
	struct matcher m;
	struct buf text = {0};
	bool found;

	(void)state;
	assert_true(load("rule r\n  match ^(?:а|аа|ааа|аааа)*б$\n  ok б\n"
	                 "  no а\n"));
	buf_repeat(&text, STR("а"), 60);
	buf_add(&text, STR("бв"));
	buf_char(&text, '\0');
	matcher_init(&m, &test.said.in, STR("act"));
	found = matches(&m, text.p, 0);
	matcher_free(&m);
	buf_free(&text);
	assert_false(found);
	assert_true(said_has(&test.said, "match-limit"));
}

enum { THREADS = 8 };

struct worker {
	pthread_t thread;
	struct str text;
	struct str result;
	struct arena a;
};

/* Read an act; what it was made of, as text. */
static void *work(void *ctx)
{
	struct worker *w = ctx;
	const nusqa_input input = {
	    .name = "act", .bytes = w->text.p, .n = w->text.n, .lang = "kk"};
	const nusqa_render_options o = {.format = "akn"};
	nusqa_doc *doc =
	    nusqa_read((const nusqa_grammar *)g, &input, NULL, NULL);
	nusqa_buf out = {0};

	nusqa_render(doc, &o, &out);
	w->result = str_copy(&w->a, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	nusqa_doc_free(doc);
	return NULL;
}

/* Of each line of needs one must be there, in a text that is held or not. */
static void what_a_rule_needs_is_asked_for(void **state)
{
	static const struct {
		struct str text;
		bool want;
	} cases[] = {
	    {STR_INIT("алма мен нан 5"), true},
	    {STR_INIT("тоң мен нан 5"), true},
	    {STR_INIT("алма мен тоң"), false},
	    {STR_INIT("нан 5"), false},
	    {STR_INIT(""), false},
	};
	struct matcher m;
	struct match out;

	(void)state;
	assert_true(load("rule r\n  makes  p\n  match  .\n"
	                 "  needs  алма | тоң\n  needs  5\n  ok  алма 5\n"));
	matcher_init(&m, NULL, STR("t"));
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct rule *r =
		    language_rule(grammar_language(g, STR("xx")), STR("r"));
		struct str s = cases[i].text;

		assert_int_equal(rule_match(&m, r, s, 0, &out), cases[i].want);
		matcher_hold(&m, s);
		assert_int_equal(rule_match(&m, r, s, 0, &out), cases[i].want);
		assert_int_equal(rule_match(&m, r, str_after(s, 2), 0, &out),
		                 cases[i].want);
		matcher_hold(&m, STR(""));
	}
	matcher_free(&m);
}

/* A line of a text that has what the rule needs in another line has it not; a
   line put together from two has what neither of them has. */
static void what_an_act_has_not_no_part_of_it_has(void **state)
{
	static const char act[] = "алма мен нан 5\nал\nма 5\nнан 5";
	const struct language *lang;
	const struct rule *r;
	struct str text = str_from(act), rest = text;
	bool want[] = {true, false, false, false};
	struct matcher m;
	struct match out;

	(void)state;
	assert_true(load("rule r\n  makes  p\n  match  .\n"
	                 "  needs  алма | тоң\n  needs  5\n  ok  алма 5\n"));
	lang = grammar_language(g, STR("xx"));
	r = language_rule(lang, STR("r"));
	matcher_init(&m, NULL, STR("t"));
	matcher_meet(&m, lang, text);
	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++)
		assert_int_equal(
		    rule_match(&m, r, str_cut(&rest, '\n'), 0, &out), want[i]);
	text = str_sub(text, str_find(text, STR("\n")), text.n);
	matcher_meet(&m, lang, text);
	assert_false(rule_match(&m, r, text, 0, &out));
	assert_true(rule_match(&m, r, STR("алма 5"), 0, &out));
	matcher_free(&m);
}

static void threads_share_a_grammar(void **state)
{
	struct worker workers[THREADS];
	struct str text = own_file(&test.a, "corpus/order-258/source.txt");

	(void)state;
	/* Nothing is compiled yet when they begin. */
	g = grammar_load(NULL, &test.said.in);
	assert_non_null(g);
	for (size_t i = 0; i < THREADS; i++) {
		workers[i].text = text;
		arena_init(&workers[i].a);
		assert_int_equal(
		    pthread_create(&workers[i].thread, NULL, work, &workers[i]),
		    0);
	}
	for (size_t i = 0; i < THREADS; i++)
		pthread_join(workers[i].thread, NULL);
	for (size_t i = 0; i < THREADS; i++) {
		assert_true(str_eq(workers[i].result, workers[0].result));
		assert_true(workers[i].result.n > 1000);
	}
	for (size_t i = 0; i < THREADS; i++)
		arena_free(&workers[i].a);
}

static void count_frozen(void *ctx, const struct rule *rule)
{
	for (size_t i = 0; i < rule->patterns.n; i++)
		*(size_t *)ctx += rule->patterns.p[i].frozen == 0;
}

/* Those of a folder are not, though it holds the same. */
static void only_the_built_in_grammar_is_compiled_before(void **state)
{
	size_t missing = 0;

	(void)state;
	g = grammar_load(NULL, &test.said.in);
	assert_non_null(g);
	grammar_each(g, count_frozen, &missing);
	assert_int_equal(missing, 0);
	assert_true(load(GOOD));
	grammar_each(g, count_frozen, &missing);
	assert_int_equal(missing, 1);
}

static void the_built_in_grammar_is_good(void **state)
{
	(void)state;
	g = grammar_load(NULL, &test.said.in);
	assert_non_null(g);
	grammar_check(g, &test.said.in);
	said_is(&test.said, "");
}

static void the_language_is_told_by_its_letters(void **state)
{
	bool sure;
	(void)state;
	g = grammar_load(NULL, &test.said.in);
	assert_non_null(g);
	assert_true(
	    str_eq(grammar_detect(g, STR("бұйрық"), &sure)->code, STR("kk")));
	assert_true(sure);
	assert_null(grammar_language(g, STR("xx")));
}

/* Which letters a pattern can begin with is remembered: for the front of a text
   that is not what it is for a place within. */
static void what_stands_before_counts_within_a_text(void **state)
{
	static const struct str texts[] = {STR_INIT("хб"), STR_INIT("аб")};
	const struct rule *r;
	struct matcher m;
	struct match found;

	(void)state;
	assert_true(load("define b [бв]\nrule r\n  match ^(?<=а)(?&b)\n"));
	r = language_rule(grammar_language(g, STR("xx")), STR("r"));
	matcher_init(&m, &test.said.in, STR("t"));
	for (int again = 0; again < 2; again++) {
		assert_false(rule_match(&m, r, STR("б"), 0, &found));
		assert_false(rule_match(&m, r, texts[0], 2, &found));
		assert_true(rule_match(&m, r, texts[1], 2, &found));
		assert_true(found.all.p == texts[1].p + 2);
	}
	matcher_free(&m);
}

#define OWN_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    OWN_TEST(what_stands_before_counts_within_a_text),
	    OWN_TEST(a_grammar_is_a_folder),
	    OWN_TEST(a_folder_without_a_language_is_refused),
	    OWN_TEST(two_files_may_not_have_one_rule),
	    OWN_TEST(mistakes_in_lists_and_settings_are_named),
	    OWN_TEST(an_example_that_does_not_come_out_is_said),
	    OWN_TEST(a_rule_without_examples_is_said),
	    OWN_TEST(a_pattern_that_is_none_is_named_with_its_place),
	    OWN_TEST(lists_match_whole_words_in_any_case),
	    OWN_TEST(an_anchored_pattern_matches_at_its_place_only),
	    OWN_TEST(a_pattern_that_gives_up_is_said_and_does_not_match),
	    OWN_TEST(what_a_rule_needs_is_asked_for),
	    OWN_TEST(what_an_act_has_not_no_part_of_it_has),
	    OWN_TEST(threads_share_a_grammar),
	    OWN_TEST(only_the_built_in_grammar_is_compiled_before),
	    OWN_TEST(the_built_in_grammar_is_good),
	    OWN_TEST(the_language_is_told_by_its_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
