#include "act.h"
#include "grammar/grammar.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static const struct grammar *g;

/* For all tests. */
static int set_up(void **state)
{
	if (act_set_up(state) != 0)
		return -1;
	g = (const struct grammar *)act_grammar;
	return 0;
}

/* A paragraph, and the language that it is surely in; NULL: none is sure. */
static const struct {
	const char *text, *code;
} pieces[] = {
    {"2. Осы бұйрық қол қойылған күнінен бастап күшіне енеді.", "kk"},
    {"2. Настоящий приказ вступает в силу со дня подписания.", "ru"},
    {"осы буйрыктын 3-тармагында мынадай редакция бойынша", "kk"},
    {"Жоғарыда көрсетілген", "kk"},
    /* Names of the other language do not change it. */
    {"опубликовать в газетах «Егемен Қазақстан» и «Айқын» в течение десяти "
     "дней",
     "ru"},
    {"«О бюджете» деген сөздер «О республиканском бюджете» деген сөздермен "
     "ауыстырылсын",
     "kk"},
    /* Old texts have Latin letters among theirs. */
    {"Осы бұйрық қол қойылған күнiнен бастап күшiне енедi.", "kk"},
    {"А. Сеитов", NULL},
    {"12,5", NULL},
    {"", NULL},
    {"Osy buıryq qol qoıylǵan kúninen bastap kúshine enedi.", NULL},
    {"This order comes into force on the day of its signing.", NULL},
    {"وسى بۇيرىق قول قويىلعان كۇنىنەن باستاپ كۇشىنە ەنەدى", NULL},
};

static void a_paragraph_tells_its_language(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		const struct language *l =
		    grammar_detect_piece(g, str_from(pieces[i].text));

		if (pieces[i].code == NULL
		        ? l != NULL
		        : l == NULL ||
		              !str_eq(l->code, str_from(pieces[i].code)))
			fail_msg("%s: %.*s", pieces[i].text,
			         l ? (int)l->code.n : 4,
			         l ? l->code.p : "none");
	}
}

/* n times the text. */
static struct str times(const char *text, size_t n)
{
	struct buf b = {0};
	struct str s;

	while (n--)
		buf_add(&b, str_from(text));
	s = str_copy(&test.a, buf_str(&b));
	buf_free(&b);
	return s;
}

static void a_text_in_no_language_of_the_grammar_is_told(void **state)
{
	static const char *const foreign[] = {
	    "Osy buıryq qol qoıylǵan kúninen bastap kúshine enedi. ",
	    "This order comes into force on the day of its signing. ",
	    "وسى بۇيرىق قول قويىلعان كۇنىنەن باستاپ كۇشىنە ەنەدى ",
	    "Dieser Erlass tritt am Tag seiner Unterzeichnung in Kraft. ",
	};
	bool sure;

	(void)state;
	for (size_t i = 0; i < sizeof(foreign) / sizeof(*foreign); i++) {
		grammar_detect(g, times(foreign[i], 20), &sure);
		assert_false(sure);
		grammar_detect(g, str_from(foreign[i]), &sure);
		assert_false(sure);
	}
}

static void a_text_is_in_the_language_of_most_of_it(void **state)
{
	struct str kk = times(pieces[0].text, 20);
	struct str ru = times(pieces[1].text, 20);
	bool sure;

	(void)state;
	assert_true(str_eq(grammar_detect(g, kk, &sure)->code, STR("kk")));
	assert_true(sure);
	assert_true(str_eq(grammar_detect(g, ru, &sure)->code, STR("ru")));
	assert_true(sure);
	/* Half of each is in neither. */
	grammar_detect(g, str_join(&test.a, kk, ru), &sure);
	assert_false(sure);
	/* What is short may show nothing. */
	assert_true(str_eq(grammar_detect(g, STR(""), &sure)->code, STR("kk")));
	assert_true(sure);
}

/* Of the real acts each is in the language of its folder, and no paragraph of
   one is taken for the other's. */
static void real_acts_are_told(void **state)
{
	static const char *const folders[] = {"kk", "ru"};
	size_t seen = 0;

	(void)state;
	for (size_t k = 0; k < 2; k++) {
		struct str folder = str_format(&test.a, "acts/%s", folders[k]);
		struct names names =
		    shared_names(&test.a, str_z(&test.a, folder), ".txt");

		for (size_t i = 0; i < names.n; i++) {
			struct str s = shared_file(&test.a, names.p[i]);
			bool sure;
			const struct language *l = grammar_detect(g, s, &sure);

			assert_true(sure);
			assert_string_equal(str_z(&test.a, l->code),
			                    folders[k]);
			while (s.n) {
				const struct language *p =
				    grammar_detect_piece(g, str_cut(&s, '\n'));

				assert_true(p == NULL || p == l);
			}
			seen++;
		}
	}
	if (seen == 0)
		skip();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_paragraph_tells_its_language),
	    TEST(a_text_in_no_language_of_the_grammar_is_told),
	    TEST(a_text_is_in_the_language_of_most_of_it),
	    TEST(real_acts_are_told),
	};

	return cmocka_run_group_tests(tests, set_up, act_tear_down);
}
