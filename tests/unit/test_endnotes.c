/* Footnotes with plain marks at the end of acts, in all formats. */
#include "base/buf.h"
#include "nusqa.h"
#include "packed.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

enum { LINES_MOST = 12 };

static struct {
	struct arena a;
	nusqa_grammar *g;
} test;

static int set_up(void **state)
{
	(void)state;
	arena_init(&test.a);
	test.g = nusqa_grammar_load(NULL, NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	nusqa_grammar_free(test.g);
	arena_free(&test.a);
	return 0;
}

/* Paragraphs of an act; "^1^" is raised. */
struct act {
	const char *head[LINES_MOST];
	const char *body[LINES_MOST];
};

/* How a format writes paragraphs, and what is raised in them. */
static const struct way {
	const char *opens, *closes, *up, *down;
} text = {"", "\n", "", ""}, page = {"<p>", "</p>\n", "<sup>", "</sup>"},
  word = {"<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>",
          "</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/>"
          "</w:rPr><w:t>",
          "</w:t></w:r><w:r><w:t xml:space=\"preserve\">"};

static void line_write(struct buf *out, const struct way *way, const char *s)
{
	static const char *const digits[] = {"\u2070", "\u00B9", "\u00B2",
	                                     "\u00B3", "\u2074"};
	bool up = false;

	buf_add(out, str_from(way->opens));
	for (; *s != 0; s++) {
		if (*s == '^') {
			up = !up;
			buf_add(out, str_from(up ? way->up : way->down));
		} else if (up && way == &text && *s >= '0' && *s <= '4') {
			buf_add(out, str_from(digits[*s - '0']));
		} else {
			buf_char(out, *s);
		}
	}
	buf_add(out, str_from(way->closes));
}

static struct str act_write(const struct act *act, const struct way *way)
{
	struct buf out = {0};
	struct packed p = {0};
	struct str s;

	if (way == &page)
		buf_add(&out, STR("<html><head><meta charset=\"utf-8\"></head>"
		                  "<body>"));
	for (size_t i = 0; i < LINES_MOST && act->head[i] != NULL; i++)
		line_write(&out, way, act->head[i]);
	for (size_t i = 0; i < LINES_MOST && act->body[i] != NULL; i++)
		line_write(&out, way, act->body[i]);
	if (way == &page)
		buf_add(&out, STR("</body></html>"));
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	if (way != &word)
		return s;
	p.body = str_z(&test.a, s);
	return packed_docx(&test.a, &p);
}

static struct str act_tree(const struct act *act, const struct way *way)
{
	const struct str bytes = act_write(act, way);
	const nusqa_input in = {.name = "a", .bytes = bytes.p, .n = bytes.n};
	const nusqa_render_options how = {.format = "akn"};
	nusqa_doc *doc = nusqa_read(test.g, &in, NULL, NULL);
	nusqa_buf out = {0};
	struct str s;
	size_t at;

	assert_non_null(doc);
	assert_true(nusqa_render(doc, &how, &out));
	s = str_copy(&test.a, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	nusqa_doc_free(doc);
	at = str_find(s, STR("</meta>"));
	return str_after(s, at);
}

static size_t count(struct str s, const char *what)
{
	size_t n = 0, at;

	while ((at = str_find(s, str_from(what))) < s.n) {
		s = str_after(s, at + 1);
		n++;
	}
	return n;
}

/* Each format has so many notes, and blocks that may be some. */
static void act_is(const struct act *act, size_t notes, size_t unsure)
{
	struct str tree = act_tree(act, &page);

	assert_int_equal(count(tree, "<authorialNote"), notes);
	assert_int_equal(count(tree, "class=\"unsure\""), unsure);
	assert_true(str_eq(tree, act_tree(act, &word)));
	assert_true(str_eq(tree, act_tree(act, &text)));
}

#define RU                                                                                                                  \
	{                                                                                                                   \
		"Об утверждении тарифа",                                                                                    \
		    "Приказ Министра финансов Республики Казахстан от 5 мая " \
		    "2024 года № "                                                                                    \
		    "12",                                                                                                   \
		    "ПРИКАЗЫВАЮ:"                                                                                 \
	}
#define KK                                                                                                             \
	{                                                                                                              \
		"Тарифті бекіту туралы",                                                                               \
		    "Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 " \
		    "мамырдағы № "                                                                          \
		    "12 бұйрығы",                                                                                      \
		    "БҰЙЫРАМЫН:"                                                                              \
	}
#define SIGNED_RU "Министр финансов А. Иванов"
#define SIGNED_KK "Қаржы министрі А. Иванов"

static void above_those_who_sign(void **state)
{
	const struct act ru = {
	    RU,
	    {"1. Тариф^1^ применяется с января, объем 5 м^2^.",
	     "2. Приказ вводится в действие со дня подписания^2^.",
	     "Тариф публикуется по статье 5^3^ Кодекса.",
	     "^1^ Тариф указан без налога.", "^2^ Подписан 5 мая.", SIGNED_RU},
	};
	const struct act kk = {
	    KK,
	    {"1. Тариф[1] қаңтардан бастап қолданылады.",
	     "2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "
	     "енгізіледі[2].",
	     "Тариф[1] жарияланады.", "[1] Тариф салықсыз көрсетілген.",
	     "[2] Мамырда қойылды.", SIGNED_KK},
	};

	(void)state;
	act_is(&ru, 2, 0);
	act_is(&kk, 2, 0);
}

static void below_those_who_sign(void **state)
{
	const struct act ru = {
	    RU,
	    {"1. Тариф* применяется с января.",
	     "2. Приказ вводится в действие со дня подписания**.", SIGNED_RU,
	     "____________", "* Тариф указан без налога", "** Подписан 5 мая"},
	};
	const struct act kk = {
	    KK,
	    {"1. Тариф^1)^ қаңтардан бастап қолданылады.",
	     "2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "
	     "енгізіледі.",
	     SIGNED_KK, "Ескертпе:", "^1)^ Тариф салықсыз көрсетілген."},
	};

	(void)state;
	act_is(&ru, 2, 0);
	act_is(&kk, 1, 0);
}

/* A mark lacks, a note lacks, they are out of order, other text follows. */
static void not_to_be_told(void **state)
{
	const struct act lacks = {
	    RU,
	    {"1. Тариф^1^ применяется с января.",
	     "2. Приказ вводится в действие со дня подписания.",
	     "Тариф публикуется.", "^1^ Тариф указан без налога.",
	     "^2^ Подписан 5 мая.", SIGNED_RU},
	};
	const struct act more = {
	    KK,
	    {"1. Тариф^1^ қаңтардан бастап қолданылады.",
	     "2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "
	     "енгізіледі^2^.",
	     "Тариф жарияланады.", "^1^ Тариф салықсыз көрсетілген.",
	     SIGNED_KK},
	};
	const struct act turned = {
	    RU,
	    {"1. Тариф[2] применяется[1] с января.",
	     "2. Приказ вводится в действие со дня подписания.",
	     "[1] Тариф указан без налога.", "[2] Подписан 5 мая.", SIGNED_RU},
	};
	const struct act goes_on = {
	    KK,
	    {"1. Тариф[1] қаңтардан бастап қолданылады.", "Тариф бар.",
	     "[1] Тариф салықсыз көрсетілген.",
	     "2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "
	     "енгізіледі.",
	     SIGNED_KK},
	};

	(void)state;
	act_is(&lacks, 0, 2);
	act_is(&more, 0, 1);
	act_is(&turned, 0, 2);
	act_is(&goes_on, 0, 1);
}

/* Lists of books, of points, of asterisks. */
static void other_lists(void **state)
{
	const struct act books = {
	    RU,
	    {"1. Тариф применяется согласно закону [1].",
	     "2. Приказ вводится в действие со дня подписания.", "Библиография",
	     "[1] Закон о тарифе.", "[2] Закон о цене.", SIGNED_RU},
	};
	const struct act stars = {
	    KK,
	    {"1. Тарифке мыналар кіреді:", "* су;", "* жылу.",
	     "2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "
	     "енгізіледі.",
	     SIGNED_KK},
	};
	const struct act brackets = {
	    RU,
	    {"1. Тариф применяется.", "2. В тариф входят:", "[1] вода;",
	     "[2] тепло.", SIGNED_RU},
	};

	(void)state;
	act_is(&books, 0, 2);
	act_is(&stars, 0, 0);
	act_is(&brackets, 0, 0);
}

/* A note may be printed in several lines; where it ends must be known. */
static void printed(void **state)
{
	const struct act ru = {
	    RU,
	    {"1. Тариф[1] применяется с января.",
	     "2. Приказ вводится в действие со дня подписания.",
	     "[1] Тариф указан без налога на добавленную стоимость и без "
	     "расходов, которые",
	     "возникают у потребителя.", SIGNED_RU},
	};
	const struct act kk = {
	    KK,
	    {"1. Тариф[1] қаңтардан бастап қолданылады.",
	     "2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "
	     "енгізіледі.",
	     "[1] Тариф қосылған құн салығынсыз көрсетілген, оны Қазақстан "
	     "Республикасының",
	     "Салық кодексі белгілейді.", SIGNED_KK},
	};
	struct str tree = act_tree(&ru, &text);

	(void)state;
	assert_int_equal(count(tree, "<authorialNote"), 1);
	assert_int_equal(count(tree, "которые возникают"), 1);
	tree = act_tree(&kk, &text);
	assert_int_equal(count(tree, "<authorialNote"), 0);
	assert_int_not_equal(count(tree, "class=\"unsure\""), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(above_those_who_sign),
	    cmocka_unit_test(below_those_who_sign),
	    cmocka_unit_test(not_to_be_told),
	    cmocka_unit_test(other_lists),
	    cmocka_unit_test(printed),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
