#include "act.h"
#include "base/buf.h"
#include "grammar/fold.h"
#include "grammar/grammar.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct language *kk, *ru;
static struct matcher m;

/* For all tests. */
static int set_up(void **state)
{
	if (act_set_up(state) != 0)
		return -1;
	matcher_init(&m, NULL, STR("test"));
	kk = act_language("kk");
	ru = act_language("ru");
	return kk == NULL || ru == NULL;
}

static int tear_down(void **state)
{
	matcher_free(&m);
	return act_tear_down(state);
}

static const struct {
	const char *text, *folded;
} folds[] = {
    /* Latin i, as all Kazakh texts had it for years. */
    {"енгiзiлсiн", "енгізілсін"},
    {"Осы бұйрық күшiне енедi.", "Осы бұйрық күшіне енеді."},
    {"Yкiметiнiң", "Үкіметінің"},
    {"нeмece xaбарлай eскеріле", "немесе хабарлай ескеріле"},
    {"жəне ӛзгеріс ҥшін", "және өзгеріс үшін"},
    /* Roman numerals with Cyrillic letters: V is Latin only. */
    {"147-VІ", "147-VI"},
    {"ХІV тарау", "XIV тарау"},
    /* What is of one script stays. */
    {"XIV тарау", "XIV тарау"},
    {"ХІІ", "ХІІ"},
    {"№ 8С-5/3", "№ 8С-5/3"},
    {"www.adilet.zan.kz сайты", "www.adilet.zan.kz сайты"},
    {"IT-компания", "IT-компания"},
    /* What goes on with a number above the line; not a power of a unit. */
    {"Статья 2¹. 3¹²-бап 10⁴", "Статья 2-1. 3-12-бап 10-4"},
    {"5 м² 3 ¹ а¹", "5 м² 3 ¹ а¹"},
    /* What does not show, and dashes. */
    {"бұй\xC2\xADрық", "бұйрық"},
    {"2\xE2\x80\x91тармақ", "2-тармақ"},
    {"5 \xE2\x88\x92 7", "5 - 7"},
    /* A dash that joins what goes on with a number; a range is none. */
    {"3–қосымша, № 12–VІІІ", "3-қосымша, № 12-VIII"},
    {"3–5-тармақтар", "3–5-тармақтар"},
    {"1 – 3) – ә–б 7–", "1 – 3) – ә–б 7–"},
    {"\xEF\xBB\xBF"
     "1.",
     "1."},
    {"о\xE2\x80\x8Bсы", "осы"},
    /* A letter that is folded beside those that share a byte with it. */
    {"Ёлка, ещё", "Елка, еще"},
    {"Сбор Б. с басс", "Сбор Б. с басс"},
    {"", ""},
};

static void letters_are_what_they_are_meant_to_be(void **state)
{
	const struct folding *f = kk->lexicon.folding;

	(void)state;
	for (size_t i = 0; i < sizeof(folds) / sizeof(*folds); i++) {
		struct str s = str_from(folds[i].text);
		struct str got = fold_text(&test.a, f, s).text;
		bool same = str_eq(got, s);

		if (!str_eq(got, str_from(folds[i].folded)))
			fail_msg("%s gives %.*s", folds[i].text, STR_ARG(got));
		if (!same)
			assert_true(folding_changes(f, s));
	}
}

static void each_language_has_its_own_letters(void **state)
{
	(void)state;
	assert_true(
	    str_eq(fold_text(&test.a, kk->lexicon.folding, STR("Yкімет")).text,
	           STR("Үкімет")));
	assert_true(
	    str_eq(fold_text(&test.a, ru->lexicon.folding, STR("Yказ")).text,
	           STR("Указ")));
}

/* What a rule captures in s, by the grammar of a language; empty if it does
   not match. */
static struct str captured(const struct language *lang, const char *rule,
                           const char *s, enum capture c)
{
	struct match found;

	if (!language_match(&m, lang, str_from(rule), str_from(s), &found))
		return STR("");
	return found.cap[c];
}

static void what_is_found_is_a_part_of_the_text(void **state)
{
	(void)state;
	assert_true(str_eq(
	    captured(kk, "date", "2011 жылғы 5 сәуiрдегi № 5", CAP_month),
	    STR("сәуiрдегi")));
	assert_true(str_eq(captured(kk, "enacting", "ҚАУЛЫ ЕТЕДI:", CAP_text),
	                   STR("ҚАУЛЫ ЕТЕДI:")));
	assert_true(
	    str_eq(captured(kk, "point", "\xC2\xADЗ.", CAP_num), STR("")));
	assert_true(str_eq(captured(kk, "point",
	                            "\xC2\xAD"
	                            "5\xE2\x80\x91"
	                            "1. Мә\xC2\xADтін\xC2\xAD",
	                            CAP_num),
	                   STR("5\xE2\x80\x91"
	                       "1")));
	assert_true(str_eq(captured(kk, "article", "2¹-бап. Мәні", CAP_num),
	                   STR("2¹")));
	assert_true(str_eq(captured(ru, "article", "Статья 12³. Суть", CAP_num),
	                   STR("12³")));
	assert_true(str_eq(captured(ru, "subpoint", "3¹) отчет;", CAP_text),
	                   STR("отчет;")));
	assert_true(
	    str_eq(captured(ru, "date", "3 aпреля 2024 года", CAP_month),
	           STR("aпреля")));
	assert_true(str_eq(captured(kk, "point",
	                            "\xC2\xAD"
	                            "5. Мә\xC2\xADтін\xC2\xAD",
	                            CAP_text),
	                   STR("Мә\xC2\xADтін\xC2\xAD")));
}

static void words_are_found_however_they_are_written(void **state)
{
	const struct wordlist *acts = language_list(kk, STR("acts"));
	const struct word *w = wordlist_find(acts, STR("шешiмiне"));

	(void)state;
	assert_non_null(w);
	assert_true(str_eq(w->features, STR("POSS3.DAT")));
	assert_ptr_equal(wordlist_find(acts, STR("ше\xC2\xADшіміне")), w);
	assert_null(wordlist_find(acts, STR("шешlміне")));
}

static void numbers_are_in_one_script(void **state)
{
	static const char *const same[][2] = {
	    {"С-45/2", "C-45/2"},   {"8С 34/8", "8C 34/8"},
	    {"147-VІ", "147-VI"},   {"ХІІ-5", "XII-5"},
	    {"389-НҚ", "389-HҚ"},   {"ҚР ДСМ-282/2020", "ҚP ДCM-282/2020"},
	    {"А-1/321", "A-1/321"},
	};
	const struct folding *f = kk->lexicon.folding;

	(void)state;
	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		assert_true(
		    str_eq(fold_number(&test.a, f, str_from(same[i][0])),
		           fold_number(&test.a, f, str_from(same[i][1]))));
	assert_false(str_eq(fold_number(&test.a, f, STR("С-45/2")),
	                    fold_number(&test.a, f, STR("С-45/3"))));
}

/* All that is matched in a text with nothing to fold is matched as it is. */
static void a_text_is_looked_at_once(void **state)
{
	(void)state;
	matcher_meet(&m, kk, STR("1. Мәтін № 5 XIV."));
	assert_true(m.plain);
	matcher_meet(&m, kk, STR("1. Мәтiн."));
	assert_false(m.plain);
	assert_int_equal(m.expect, sizeof("1. Мәтiн.") - 1);
}

/* Parts of one long text, each with something to fold, cost what they are
   long. */
static void a_long_text_is_folded_once(void **state)
{
	struct buf b = {0};
	struct str s;
	struct folds kept = {0};
	const struct folding *f = kk->lexicon.folding;

	(void)state;
	for (int i = 0; i < 20000; i++)
		buf_add(&b, STR("бiр "));
	s = buf_str(&b);
	for (size_t at = 0; at + 6 <= s.n; at += 6) {
		struct str part = str_sub(s, at, at + 6);
		struct fold_view v;

		if (at == 0)
			fold_view(&kept, f, s);
		v = fold_view(&kept, f, part);
		assert_true(str_eq(str_sub(v.text, 0, 6), STR("бір")));
		assert_true(str_eq(fold_view_back(&v, str_sub(v.text, 2, 4)),
		                   STR("i")));
	}
	assert_int_equal(kept.next, 1);
	folds_free(&kept);
	buf_free(&b);
}

/* Sixteen bytes are looked at at once: at each place in and across them, and in
   what is left at the end. */
static void what_is_folded_is_seen_at_each_place(void **state)
{
	const struct folding *f = kk->lexicon.folding;

	(void)state;
	for (size_t i = 0; i < sizeof(folds) / sizeof(*folds); i++)
		for (size_t k = 0; k < 40; k++) {
			struct str s = str_format(
			    &test.a, "%.*s %s.........................", (int)k,
			    "........................................",
			    folds[i].text);
			bool changes = !str_eq(str_from(folds[i].text),
			                       str_from(folds[i].folded));

			assert_int_equal(folding_changes(f, s), changes);
			s.n -= sizeof(".........................") - 1;
			assert_int_equal(folding_changes(f, s), changes);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(letters_are_what_they_are_meant_to_be),
	    TEST(what_is_folded_is_seen_at_each_place),
	    TEST(each_language_has_its_own_letters),
	    TEST(what_is_found_is_a_part_of_the_text),
	    TEST(words_are_found_however_they_are_written),
	    TEST(numbers_are_in_one_script),
	    TEST(a_text_is_looked_at_once),
	    TEST(a_long_text_is_folded_once),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
