#include "act.h"
#include "diff/exact.h"
#include "diff/marked.h"
#include "notes.h"
#include "render/renderers.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* What is shown, without colour, of what has changed between two texts. */
static void shown_as(const char *old, const char *new,
                     struct doc *(*mark)(struct diff *d), const char *want)
{
	const struct render_options o = {.changes = true};
	struct doc *x, *y, *marked;
	struct buf out = {0};
	struct diff d;

	test.lang = "ru";
	x = act_of(old);
	y = act_of(new);
	diff_read(&d, x, y, (struct ignore){0});
	marked = mark(&d);
	text_render(marked, &o, &out);
	buf_is(&out, want);
	doc_free(marked);
	diff_free(&d);
	doc_free(x);
	doc_free(y);
}

static void shown_is(const char *old, const char *new, const char *want)
{
	shown_as(old, new, diff_shown, want);
}

static void words_stand_beside_those_that_went(void **state)
{
	(void)state;
	shown_is(LAW_RU("", "1. Срок составляет пять дней.\n2. Два.\n"),
	         LAW_RU("", "1. Срок составляет десять дней.\n2. Два.\n"),
	         "@@ статья 3, пункт 1\n"
	         "1. Срок составляет [-пять-]{+десять+} дней.\n");
	/* Links of the law are no obstacle. */
	shown_is(LAW_RU("", "1. Согласно статье 2 настоящего Закона.\n"),
	         LAW_RU("", "1. Согласно статье 1 настоящего Закона.\n"),
	         "@@ статья 3, пункт 1\n"
	         "1. Согласно статье [-2-]{+1+} настоящего Закона.\n");
}

static void what_went_is_shown_where_it_stood(void **state)
{
	(void)state;
	shown_is(LAW_RU("", "1. Один.\n2. Два.\n3. Три.\n"),
	         LAW_RU("", "1. Один.\n3. Три.\n"),
	         "@@ статья 3, пункт 2\n[-2. Два.-]\n");
	shown_is(LAW_RU("", "1. Один.\n2. Два:\n1) три;\n2) четыре.\n"),
	         LAW_RU("", "1. Один.\n"),
	         "@@ статья 3, пункт 2\n"
	         "[-2. Два:-]\n[-1) три;-]\n[-2) четыре.-]\n");
	shown_is(LAW_RU("", "1. Один.\n2. Два:\n1) три;\n2) пять;\n3) семь.\n"),
	         LAW_RU("", "1. Один.\n2. Два:\n1) три.\n"),
	         "@@ статья 3, пункт 2, подпункт 1)\n"
	         "1) три[-;-]{+.+}\n\n"
	         "@@ статья 3, пункт 2, подпункт 2)\n[-2) пять;-]\n\n"
	         "@@ статья 3, пункт 2, подпункт 3)\n[-3) семь.-]\n");
}

static void what_stands_elsewhere_is_said_to(void **state)
{
	(void)state;
	shown_is(
	    LAW_RU("", "1. Орган ведет реестр.\n2. Заявитель подает бумаги.\n"
	               "3. Решение принимает комиссия органа.\n"),
	    LAW_RU("", "1. Орган ведет реестр.\n2. Решение принимает комиссия "
	               "органа.\n"),
	    "@@ статья 3, пункт 2\n[-2. Заявитель подает бумаги.-]\n\n"
	    "@@ статья 3, пункт 2 (прежде: статья 3, пункт 3)\n"
	    "[-3-]{+2+}. Решение принимает комиссия органа.\n");
}

/* Of a chapter whose heading went its articles did not. */
static void what_moved_is_not_shown_as_gone_or_new(void **state)
{
	const char *with =
	    LAW_RU("", "1. Орган ведет реестр.\nГлава 3. Пасеки\n"
	               "Статья 3-1. Пасека\n1. Пасека стоит в поле летом.\n");
	const char *without =
	    LAW_RU("", "1. Орган ведет реестр.\n"
	               "Статья 3-1. Пасека\n1. Пасека стоит в поле летом.\n");

	(void)state;
	shown_is(with, without,
	         "@@ глава 2, статья 3-1 (перемещено, прежде: глава 3, статья "
	         "3-1)\nСтатья 3-1. Пасека\n\n"
	         "@@ глава 2, статья 4 (перемещено, прежде: глава 3, статья "
	         "4)\nСтатья 4. Заключение\n\n"
	         "@@ глава 3\n[-Глава 3. Пасеки-]\n");
}

#define TABLE(rows)                                                            \
	LAW_RU("", "1. Перечень:\n№\tГород\tСрок\n" rows "2. Два.\n")

static void of_a_table_its_head_and_what_changed_is_shown(void **state)
{
	(void)state;
	shown_is(TABLE("1\tАлматы\tянварь\n2\tАстана\tмарт\n3\tСемей\tмай\n"),
	         TABLE("1\tАлматы\tянварь\n2\tАстана\tиюнь\n3\tСемей\tмай\n"),
	         "@@ статья 3, пункт 1, таблица, строка, порядковый номер 2, "
	         "графа 3\n"
	         "№ | Город  | Срок\n"
	         "--+--------+-----------------\n"
	         "2 | Астана | [-март-]{+июнь+}\n");
	shown_is(TABLE("1\tАлматы\tянварь\n2\tАстана\tмарт\n3\tСемей\tмай\n"),
	         TABLE("1\tАлматы\tянварь\n3\tСемей\tмай\n"),
	         "@@ статья 3, пункт 1, таблица, строка, порядковый номер 2\n"
	         "№     | Город      | Срок\n"
	         "------+------------+---------\n"
	         "[-2-] | [-Астана-] | [-март-]\n");
}

static void what_moved_is_said_to_stand_behind_something(void **state)
{
	(void)state;
	shown_is(TABLE("1\tАлматы\tянварь\n2\tАстана\tмарт\n3\tСемей\tмай\n"
	               "4\tОрал\tиюль\n"),
	         TABLE("2\tАстана\tмарт\n3\tСемей\tмай\n1\tАлматы\tянварь\n"
	               "4\tОрал\tиюль\n"),
	         "@@ статья 3, пункт 1, таблица, строка, порядковый номер 1 "
	         "(перемещено, прежде: статья 3, пункт 1, таблица, строка, "
	         "порядковый номер 1; стоит после: строка, порядковый номер "
	         "3)\n"
	         "№ | Город  | Срок\n"
	         "--+--------+-------\n"
	         "1 | Алматы | январь\n");
}

/* So that the marks give both editions; what stands around it is not marked. */
static void of_the_whole_what_moved_is_removed_and_added(void **state)
{
	(void)state;
	shown_as(TABLE("1\tАлматы\tянварь\n2\tАстана\tмарт\n3\tСемей\tмай\n"),
	         TABLE("2\tАстана\tмарт\n3\tСемей\tмай\n1\tАлматы\tянварь\n"),
	         diff_marked,
	         "@@ статья 3, пункт 1, таблица, строка, порядковый номер 1 "
	         "(перемещено, прежде: статья 3, пункт 1, таблица, строка, "
	         "порядковый номер 1; стоит после: строка, порядковый номер "
	         "3)\n"
	         "№     | Город      | Срок\n"
	         "------+------------+-----------\n"
	         "[-1-] | [-Алматы-] | [-январь-]\n"
	         "{+1+} | {+Алматы+} | {+январь+}\n");
}

/* Rules of two chapters, or of one where the second has no heading. */
#define CHAPTERS_RU(second)                                                                                              \
	"Об утверждении Правил\nПриказ Министра финансов Республики " \
	"Казахстан от 3 апреля 2024 года № 189\nПРИКАЗЫВАЮ:\n1. Утвердить "    \
	"Правила.\nМинистр А. Ким\n\nУтверждены\nприказом Министра "         \
	"финансов\nРеспублики Казахстан\nот 3 апреля 2024 года № "              \
	"189\n\nПравила\n\nГлава 1. Общие положения\n\n1. Один.\n\n2. "                    \
	"Два.\n\n" second "3. Реестр ведется оператором.\n\n4. Сведения "                 \
	"вносятся по заявлению.\n"
#define CHAPTERS_KK(second)                                                                                                    \
	"Қағидаларды бекіту туралы\nҚазақстан Республикасы Қаржы "            \
	"министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n1. "         \
	"Қағидалар бекітілсін.\nМинистр А. Ким\n\nҚазақстан Республикасы\n" \
	"Қаржы министрінің\n2024 жылғы 3 сәуірдегі\n№ 189 бұйрығымен "               \
	"бекітілген\n\nҚағидалар\n\n1-тарау. Жалпы ережелер\n\n1. Бір.\n\n2. "         \
	"Екі.\n\n" second "3. Тізілімді оператор жүргізеді.\n\n4. "                                  \
	"Мәліметтер өтініш бойынша енгізіледі.\n"

static struct doc *marked_of(const char *old, const char *new)
{
	struct doc *x = act_of(old), *y = act_of(new), *marked;
	struct diff d;

	diff_read(&d, x, y, (struct ignore){0});
	marked = diff_marked(&d);
	diff_free(&d);
	assert_true(exact_marks(marked, x, y));
	doc_free(x);
	doc_free(y);
	return marked;
}

/* All that is marked so in an act, piece by piece. */
static void marked_is(const struct doc *doc, enum node_mark mark,
                      const char *want)
{
	const struct node *n = doc->root, *in = NULL;
	struct buf out = {0};

	for (; n != NULL; n = node_next(n, doc->root)) {
		bool marked = false;

		for (in = n; in != NULL; in = in->parent)
			marked |= in->mark == mark;
		if (marked && n->kind == NODE_TEXT)
			buf_format(&out, "[%.*s]", STR_ARG(n->text));
	}
	buf_is(&out, want);
}

/* Of two texts one has a heading that the other has not. */
static void heading_is_marked(const char *with, const char *without,
                              const char *heading)
{
	struct doc *doc = marked_of(with, without);

	marked_is(doc, MARK_REMOVED, heading);
	marked_is(doc, MARK_ADDED, "");
	doc_free(doc);
	doc = marked_of(without, with);
	marked_is(doc, MARK_REMOVED, "");
	marked_is(doc, MARK_ADDED, heading);
	doc_free(doc);
}

static void of_a_heading_that_goes_or_comes_it_alone_is_marked(void **state)
{
	(void)state;
	test.lang = "ru";
	heading_is_marked(CHAPTERS_RU("Глава 2. Порядок\n\n"), CHAPTERS_RU(""),
	                  "[Глава 2.][Порядок]");
	test.lang = "kk";
	heading_is_marked(CHAPTERS_KK("2-тарау. Тәртіп\n\n"), CHAPTERS_KK(""),
	                  "[2-тарау.][Тәртіп]");
}

/* A part of an article is only a note now, the points under it are gone. */
static void units_that_went_stay_behind_the_text_that_led_them(void **state)
{
	struct doc *doc;

	(void)state;
	test.lang = "ru";
	doc = marked_of(
	    LAW_RU("", "Орган ведет реестр:\n1) один;\n2) два.\n"
	               "Комиссия вправе:\n1) три;\n2) четыре.\n"),
	    LAW_RU("", "Орган ведет реестр:\n1) один;\n2) два.\n"
	               "Исключена Законом РК от 10.07.2025 № 78-VIII.\n"));
	marked_is(doc, MARK_REMOVED,
	          "[Комиссия вправе:][1)][три;][2)][четыре.]");
	doc_free(doc);
	test.lang = "kk";
	doc = marked_of(
	    LAW("", "Орган тізілім жүргізеді:\n1) бір;\n2) екі.\n"
	            "Комиссия құқылы:\n1) үш;\n2) төрт.\n"),
	    LAW("", "Орган тізілім жүргізеді:\n1) бір;\n2) екі.\n"
	            "Алып тасталды – ҚР 10.07.2025 № 78-VIII Заңымен.\n"));
	marked_is(doc, MARK_REMOVED, "[Комиссия құқылы:][1)][үш;][2)][төрт.]");
	doc_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(words_stand_beside_those_that_went),
	    TEST(what_went_is_shown_where_it_stood),
	    TEST(what_stands_elsewhere_is_said_to),
	    TEST(what_moved_is_not_shown_as_gone_or_new),
	    TEST(what_moved_is_said_to_stand_behind_something),
	    TEST(of_the_whole_what_moved_is_removed_and_added),
	    TEST(of_a_heading_that_goes_or_comes_it_alone_is_marked),
	    TEST(units_that_went_stay_behind_the_text_that_led_them),
	    TEST(of_a_table_its_head_and_what_changed_is_shown),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
