#include "act.h"
#include "tree/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD                                                                                                                      \
	"Есеп беру туралы\n"                                                                                        \
	"Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № " \
	"189 бұйрығы\nБҰЙЫРАМЫН:\n"

/* What lint says of an act. */
static void lint_of(const char *text)
{
	struct doc *doc = act_of(text);

	said_clear(&test.said);
	nusqa_lint(act_grammar, (const nusqa_doc *)doc, &test.said.out);
	doc_free(doc);
}

/* What it says of point 1 of an order. */
static void says(const char *point, const char *want)
{
	char text[4096];

	strcpy(text, HEAD "1. ");
	strcat(text, point);
	strcat(text, "\n2. Бақылау жүктелсін.\n");
	lint_of(text);
	said_is(&test.said, want);
}

static void what_is_well_is_not_told(void **state)
{
	(void)state;
	says("\"Есеп туралы\" қағида 2024 жылғы 29 ақпаннан бастап «бұдан әрі "
	     "– Қағида» № 7 және XXI ғасыр, ISO 9001, GSM-байланыс бекітілсін.",
	     "");
}

static void letters_of_two_alphabets_are_told(void **state)
{
	(void)state;
	says("Есеп бекiтілсін.",
	     "4:9 mixed-letters: a word has letters of two alphabets: "
	     "бекiтілсін: \"i\" is Latin\n");
	says("ISO және HТTP бекітілсін.",
	     "4:13 mixed-letters: a word has letters of two alphabets: HТTP: "
	     "\"Т\" is Cyrillic\n");
}

static void cyrillic_letters_in_roman_numbers_are_told(void **state)
{
	(void)state;
	says("№ 147-VІ Заңы ХІХ ғасыр.",
	     "4:10 roman-cyrillic: a Roman number has Cyrillic letters: VІ\n"
	     "4:18 roman-cyrillic: a Roman number has Cyrillic letters: ХІХ\n");
}

static void characters_that_are_not_seen_are_told(void **state)
{
	(void)state;
	says("Есеп\xC2\xA0және жос\xC2\xADпар\xE2\x80\x8B бекітілсін.",
	     "4:8 hidden-character: a character that is not seen: no-break "
	     "space\n"
	     "4:17 hidden-character: a character that is not seen: soft "
	     "hyphen\n"
	     "4:21 hidden-character: a character that is not seen: zero-width "
	     "space\n");
	says("Есеп  және жоспар.",
	     "4:8 space-run: several spaces between words\n");
}

static void quotes_pair_within_a_unit(void **state)
{
	(void)state;
	says("«Есеп» және «жоспар бекітілсін.",
	     "4:16 quote-unbalanced: a quotation mark has no partner: opened, "
	     "and not closed\n");
	says("Есеп» бекітілсін.",
	     "4:8 quote-unbalanced: a quotation mark has no partner: closed, "
	     "and not opened\n");
	says("\"Есеп\" және жоспар\" бекітілсін.",
	     "4:22 quote-unbalanced: a quotation mark has no partner: opened, "
	     "and not closed\n");
	says("„Есеп“ және “жоспар” бекітілсін.", "");
}

static void days_that_are_none_are_told(void **state)
{
	(void)state;
	says("2024 жылғы 31 сәуірдегі тізім 30.02.2024 бекітілсін.",
	     "4:4 date-impossible: no such day in the calendar: 2024 жылғы 31 "
	     "сәуірдегі\n"
	     "4:34 date-impossible: no such day in the calendar: 30.02.2024\n");
	says("1.10.2024 және 31.12.2024.15 бекітілсін.", "");
}

static void signs_and_lost_spaces_are_told_by_rules(void **state)
{
	(void)state;
	says("Тізілімде N 7 болып тіркелген.",
	     "4:14 number-sign: another sign stands for №: N\n");
	says("Осы тізбенің көрсетілген аудандарын1-бөлімде қараңыз.",
	     "4:29 words-glued: a space seems to be missing: "
	     "аудандарын1-бөлімде\n");
}

static void numbers_that_stand_twice_are_told(void **state)
{
	(void)state;
	lint_of("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/"
	        "akn/3.0\"><act name=\"order\">\n<body xml:lang=\"kk\">\n"
	        "<paragraph><num>1.</num><content><p>Бір.</p></content>"
	        "</paragraph>\n<paragraph><num>1.</num><content><p>Екі.</p>"
	        "</content></paragraph>\n</body></act></akomaNtoso>");
	said_is(&test.said, "4:0 number-twice: two units have one number: 1\n");
}

static void a_hundred_are_told_one_by_one(void **state)
{
	char text[8192];

	(void)state;
	strcpy(text, HEAD "1. ");
	for (int i = 0; i < 120; i++)
		strcat(text, "бiр ");
	strcat(text, "бекітілсін.\n");
	lint_of(text);
	assert_true(said_has(&test.said,
	                     "0:0 mixed-letters: a word has letters of "
	                     "two alphabets: 20 more\n"));
}

/* What is said of two versions. */
static void twins_of(struct doc *a, struct doc *b)
{
	nusqa_twins *twins = nusqa_align(act_grammar, (const nusqa_doc *)a,
	                                 (const nusqa_doc *)b);

	said_clear(&test.said);
	nusqa_twins_report(twins, &test.said.out);
	nusqa_twins_free(twins);
}

static void versions_are_compared_by_units(void **state)
{
	struct doc *a = act_of(HEAD "1. Бір:\n1) екі;\n2) үш.\n2. Төрт 7.\n");
	struct doc *b = act_of(HEAD "1. Бір:\n1) екі.\n2. Төрт 8.\n3. Бес.\n");

	(void)state;
	twins_of(a, a);
	said_is(&test.said, "");
	twins_of(a, b);
	said_is(&test.said,
	        "6:1 language-versions: the language versions differ: "
	        "missing: 1-тармақ, 2) тармақша is not in act\n"
	        "7:4 language-versions: the language versions differ: "
	        "number: \"7\" in 2-тармақ, \"8\" in 2-тармақ of act\n"
	        "7:1 language-versions: the language versions differ: "
	        "missing: 3-тармақ is not in act\n");
	/* Both are Kazakh. */
	assert_int_equal(
	    nusqa_is_twin((const nusqa_doc *)a, (const nusqa_doc *)b), -1);
	doc_free(a);
	doc_free(b);
}

static void brackets_that_are_not_closed_are_told(void **state)
{
	(void)state;
	says("Есеп (бұдан әрі – есеп (нысан) бекітілсін.",
	     "4:9 bracket-open: a bracket is opened, and not closed\n");
	/* The number of an item closes nothing that the law opened. */
	says("Есеп (5-бап) бекітілсін: 1) нысан; 2) жоспар (қосымша).", "");
}

#define ORDER(point, of)                                                                                         \
	HEAD "1. Тізбе бекітілсін.\n2. " point "\n"                                                              \
	     "Министр А. Серікбаева\nҚазақстан Республикасы\nҚаржы " \
	     "министрінің\n" of "\n1-қосымша\nМекемелердің тізбесі\n1. "               \
	     "Басқармалар.\n"
#define CAPTION(of) ORDER("Бақылау жүктелсін.", of)
#define CITING(number, of)                                                                                       \
	ORDER("Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 " \
	      "сәуірдегі № " number " бұйрығы ескерілсін.",                                                      \
	      of)

static void a_caption_of_another_number_is_told(void **state)
{
	(void)state;
	lint_of(CAPTION("2024 жылғы 3 сәуірдегі\n№ 190 бұйрығына"));
	assert_true(said_has(&test.said, "caption-other"));
	said_clear(&test.said);
	lint_of(CAPTION("2024 жылғы 4 сәуірдегі\n№ 189 бұйрығына"));
	assert_true(said_has(&test.said, "caption-other"));
	said_clear(&test.said);
	lint_of(CAPTION("2024 жылғы 3 сәуірдегі\n№ 189 бұйрығына"));
	said_is(&test.said, "");
	/* The text cites № 1905, which begins with the same digits. */
	lint_of(CITING("1905", "2024 жылғы 3 сәуірдегі\n№ 190 бұйрығына"));
	assert_true(said_has(&test.said, "caption-other"));
	said_clear(&test.said);
	lint_of(CITING("190", "2024 жылғы 3 сәуірдегі\n№ 190 бұйрығына"));
	said_is(&test.said, "");
	/* One that another act gets. */
	lint_of(CAPTION("2023 жылғы 5 мамырдағы\n№ 12 бұйрығына"));
	said_is(&test.said, "");
}

static void a_missing_appendix_is_named(void **state)
{
	static const char text[] =
	    "О формах\nПриказ Министра финансов Республики Казахстан от 5 мая "
	    "2025 года № 100\nПРИКАЗЫВАЮ:\n1. Утвердить формы.\nМинистр М. "
	    "Такиев\nПриложение 1\nк приказу Министра финансов\nРеспублики "
	    "Казахстан\nот 5 мая 2025 года № 100\nФорма\n1. Заявка.\n"
	    "Приложение 3\nк приказу Министра финансов\nРеспублики "
	    "Казахстан\nот 5 мая 2025 года № 100\nФорма\n1. Отчет.\n";

	(void)state;
	test.lang = "ru";
	test_read(STR(text));
	said_clear(&test.said);
	check_doc(test.doc, &test.said.in);
	said_is(&test.said,
	        "0:0 number-gap: numbers do not follow one another: "
	        "attachment 2 is missing before 3\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_is_well_is_not_told),
	    TEST(letters_of_two_alphabets_are_told),
	    TEST(cyrillic_letters_in_roman_numbers_are_told),
	    TEST(characters_that_are_not_seen_are_told),
	    TEST(quotes_pair_within_a_unit),
	    TEST(days_that_are_none_are_told),
	    TEST(signs_and_lost_spaces_are_told_by_rules),
	    TEST(numbers_that_stand_twice_are_told),
	    TEST(a_hundred_are_told_one_by_one),
	    TEST(versions_are_compared_by_units),
	    TEST(brackets_that_are_not_closed_are_told),
	    TEST(a_caption_of_another_number_is_told),
	    TEST(a_missing_appendix_is_named),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
