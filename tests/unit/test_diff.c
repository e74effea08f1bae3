#include "act.h"
#include "diff/diff.h"
#include "diff/patch.h"
#include "diff/path.h"
#include "notes.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* Two editions, and what they differ in. */
struct editions {
	struct doc *old, *new;
	struct diff diff;
};

static struct editions compare_with(const char *lang, const char *old,
                                    const char *new, struct ignore ignore)
{
	struct editions e;

	test.lang = lang;
	e.old = act_of(old);
	e.new = act_of(new);
	diff_read(&e.diff, e.old, e.new, ignore);
	return e;
}

static struct editions compare(const char *lang, const char *old,
                               const char *new)
{
	return compare_with(lang, old, new, (struct ignore){0});
}

static void editions_free(struct editions *e)
{
	diff_free(&e->diff);
	doc_free(e->old);
	doc_free(e->new);
}

static const char *kind_name(const struct change *c)
{
	static const char *const names[CHANGE_KINDS] = {
	    "words", "added", "removed", "renumbered", "span"};

	return c->moved ? "moved" : names[c->kind];
}

/* "words [-a-]{+b+}" of a leaf, "added PATH", "moved PATH from PATH". */
static void change_line(struct diff *d, const struct change *c, struct buf *out)
{
	struct paths x = {.a = &d->arena, .doc = d->new_doc, .o = &d->x};
	struct paths y = {.a = &d->arena, .doc = d->new_doc, .o = &d->y};
	struct str path =
	    c->y == NOWHERE ? path_print(&x, c->x) : path_print(&y, c->y);

	buf_format(out, "%s %.*s", kind_name(c), STR_ARG(path));
	if (c->kind == CHANGE_PLACE)
		buf_format(out, " < %.*s", STR_ARG(path_print(&x, c->x)));
	for (size_t i = 0; i < c->nhunks; i++) {
		const struct hunk *h = &c->hunks[i];
		struct str old = d->x.p[c->x].text, new = d->y.p[c->y].text;

		buf_format(out, " [-%.*s-]{+%.*s+}",
		           STR_ARG(str_sub(old, h->x, h->x + h->nx)),
		           STR_ARG(str_sub(new, h->y, h->y + h->ny)));
	}
	buf_char(out, '\n');
}

/* What the edits give, read again as they are written, is the new text: the
   list of edits says all. */
static void edits_hold(struct editions *e)
{
	struct doc *list = patch_make(&e->diff), *made;
	struct diff again;

	made = patch_apply(e->old, list, &test.said.in);
	said_is(&test.said, "");
	assert_non_null(made);
	diff_read(&again, made, e->new, (struct ignore){0});
	assert_int_equal(again.list.n, 0);
	diff_free(&again);
	doc_free(made);
	doc_free(list);
}

static void changes_are(struct editions *e, const char *want)
{
	struct buf out = {0};

	for (size_t i = 0; i < e->diff.list.n; i++)
		change_line(&e->diff, &e->diff.list.p[i], &out);
	buf_is(&out, want);
}

/* The changes from one law's text to another's are those, and their edits hold
   both ways. */
static void differ(const char *old, const char *new, const char *want)
{
	struct editions e = compare("ru", old, new), back;

	changes_are(&e, want);
	edits_hold(&e);
	back = compare("ru", new, old);
	edits_hold(&back);
	editions_free(&back);
	editions_free(&e);
}

static void the_same_text_has_no_changes(void **state)
{
	(void)state;
	differ(LAW_RU("", "1. Один.\n2. Два:\n1) три;\n2) четыре.\n"),
	       LAW_RU("", "1. Один.\n2. Два:\n1) три;\n2) четыре.\n"), "");
}

static void words_are_compared_in_their_provision(void **state)
{
	(void)state;
	differ(LAW_RU("", "1. Срок составляет десять рабочих дней со дня "
	                  "подачи.\n2. Два.\n"),
	       LAW_RU("", "1. Срок составляет пять календарных дней со дня "
	                  "подачи.\n2. Два.\n"),
	       "words статья 3, пункт 1 [-десять рабочих-]"
	       "{+пять календарных+}\n");
	differ(LAW_RU("", "1. Заявление, справка и договор подаются.\n"),
	       LAW_RU("", "1. Заявление, копия устава, справка подаются.\n"),
	       "words статья 3, пункт 1 [--]{+копия устава, +} "
	       "[-и договор -]{++}\n");
}

static void what_came_and_went_is_one_change_each(void **state)
{
	(void)state;
	differ(LAW_RU("", "1. Один.\n2. Два:\n1) три;\n2) четыре.\n"),
	       LAW_RU("", "1. Один.\n2. Два:\n1) три;\n2) четыре;\n3) пять: "
	                  "шесть.\n3. Новый пункт:\n1) раз;\n2) два.\n"),
	       "words статья 3, пункт 2, подпункт 2) [-.-]{+;+}\n"
	       "added статья 3, пункт 2, подпункт 3)\n"
	       "added статья 3, пункт 3\n");
	/* A second paragraph makes the first one no other. */
	differ(LAW_RU("", "1. Первый абзац пункта.\n2. Два.\n"),
	       LAW_RU("", "1. Первый абзац пункта.\nВторой абзац.\n2. Два.\n"),
	       "added статья 3, пункт 1, абзац 2\n");
}

static void numbers_that_shift_are_told_as_such(void **state)
{
	(void)state;
	differ(LAW_RU("", "1. Орган ведет реестр организаций.\n"
	                  "2. Заявитель подает заявление в орган.\n"
	                  "3. Решение принимает комиссия большинством.\n"),
	       LAW_RU("", "1. Орган ведет реестр организаций.\n"
	                  "2. Плата за ведение не взимается никогда.\n"
	                  "3. Заявитель подает заявление в орган.\n"
	                  "4. Решение принимает комиссия большинством.\n"),
	       "added статья 3, пункт 2\n"
	       "renumbered статья 3, пункт 3 < статья 3, пункт 2\n"
	       "renumbered статья 3, пункт 4 < статья 3, пункт 3\n");
}

#define TABLE(rows)                                                            \
	LAW_RU("", "1. Перечень:\n№\tГород\tСрок\tСумма\n" rows "2. Два.\n")

static void rows_are_paired_by_number_and_text_and_cells_compared(void **state)
{
	(void)state;
	differ(TABLE("1\tАлматы\tянварь\t100\n2\tАстана\tмарт\t200\n"
	             "3\tШымкент\tапрель\t300\n"),
	       TABLE("1\tАлматы\tянварь\t100\n2\tАстана\tмай\t250\n"
	             "3\tШымкент\tапрель\t300\n"),
	       "words статья 3, пункт 1, таблица, строка, порядковый номер 2, "
	       "графа 3 [-март-]{+май+}\n"
	       "words статья 3, пункт 1, таблица, строка, порядковый номер 2, "
	       "графа 4 [-200-]{+250+}\n");
	differ(TABLE("1\tАлматы\tянварь\t100\n2\tАстана\tмарт\t200\n"
	             "3\tШымкент\tапрель\t300\n4\tСемей\tмай\t400\n"),
	       TABLE("2\tАстана\tмарт\t200\n3\tШымкент\tапрель\t300\n"
	             "4\tСемей\tмай\t400\n1\tАлматы\tянварь\t100\n"),
	       "moved статья 3, пункт 1, таблица, строка, порядковый номер 1 "
	       "< статья 3, пункт 1, таблица, строка, порядковый номер 1\n");
}

#define NAKED                                                                                                                  \
	"О плане\nПриказ Министра просвещения Республики Казахстан от 30 " \
	"декабря 2024 года № 372\nПРИКАЗЫВАЮ:\n"

static void a_row_that_moved_is_known_by_its_name(void **state)
{
	(void)state;
	differ(TABLE("1\tАлматинская область\tапрель\t100\n"
	             "2\tАтырауская область\tмай\t200\n"
	             "3\tПавлодарская область\tиюль\t300\n"),
	       TABLE("2\tАтырауская область\tмай\t200\n"
	             "3\tПавлодарская область\tиюль\t300\n"
	             "1\tАлматинская область\tавгуст\t150\n"),
	       "moved статья 3, пункт 1, таблица, строка, порядковый номер 1 "
	       "< статья 3, пункт 1, таблица, строка, порядковый номер 1\n"
	       "words статья 3, пункт 1, таблица, строка, порядковый номер 1, "
	       "графа 3 [-апрель-]{+август+}\n"
	       "words статья 3, пункт 1, таблица, строка, порядковый номер 1, "
	       "графа 4 [-100-]{+150+}\n");
	/* Where little else is the same it is another row, and so are its
	   cells. */
	differ(TABLE("1\tАлматы\tне позднее первого апреля\tдва центра\n"
	             "2\tАстана\tмай\t200\n3\tСемей\tиюль\t300\n"),
	       TABLE("2\tАстана\tмай\t200\n3\tСемей\tиюль\t300\n"
	             "1\tАлматы\tежегодно в августе\tодин отдел\n"),
	       "removed статья 3, пункт 1, таблица, строка, порядковый номер "
	       "1\n"
	       "added статья 3, пункт 1, таблица, строка, порядковый номер "
	       "1\n");
}

#define TABLES(rows, others)                                                   \
	TABLE(rows)                                                            \
	"4. Другой:\n№\tМесто\tДень\tМера\n1\tУшарал\tпервый\tдва\n" others
#define FIRST "статья 3, пункт 1, таблица, строка, порядковый номер "
#define OTHER "статья 4, пункт 4, таблица, строка, порядковый номер "

static void a_row_that_went_to_another_table_has_its_cells_once(void **state)
{
	(void)state;
	differ(TABLES("1\tгород\tгород Алматы и область\tотдел надзора\n"
	              "2\tАстана\tмай\t200\n3\tСемей\tиюль\t300\n",
	              "2\tАягоз\tвторой\tтри\n"),
	       TABLES("1\tАстана\tмай\t200\n2\tСемей\tиюль\t300\n",
	              "2\tотдел надзора\tгород\tгород Алматы и область\n"
	              "3\tАягоз\tвторой\tтри\n"),
	       "renumbered " FIRST "1 < " FIRST "2\n"
	       "renumbered " FIRST "2 < " FIRST "3\n"
	       "moved " OTHER "2 < " FIRST "1\n"
	       "words " OTHER "2, графа 2 [-город-]{+отдел надзора+}\n"
	       "words " OTHER "2, графа 3 [- Алматы и область-]{++}\n"
	       "words " OTHER
	       "2, графа 4 [-отдел надзора-]{+город Алматы и область+}\n"
	       "renumbered " OTHER "3 < " OTHER "2\n");
}

static void text_that_stands_in_no_unit_has_a_place_too(void **state)
{
	(void)state;
	differ(NAKED "1. Утвердить план.\n2. Опубликовать приказ.\n",
	       NAKED "Общие слова приказа.\n1. Утвердить план.\n"
	             "2. Опубликовать приказ.\n",
	       "added текст\n");
}

static void what_stands_elsewhere_is_moved(void **state)
{
	(void)state;
	differ(LAW_RU("",
	              "1. Орган ведет реестр организаций и лиц.\n"
	              "2. Заявитель подает заявление в орган надзора.\n"
	              "Статья 3-1. Вторая\n1. Решение принимает комиссия.\n"),
	       LAW_RU("", "1. Орган ведет реестр организаций и лиц.\n"
	                  "Статья 3-1. Вторая\n1. Решение принимает комиссия.\n"
	                  "2. Заявитель подает заявление в орган надзора.\n"),
	       "moved статья 3-1, пункт 2 < статья 3, пункт 2\n");
}

#define APPENDIX(n, text)                                                                                    \
	"\nПриложение " n "\nк приказу Министра финансов\nот 3 апреля 2024 " \
	"года № 200\n\n" text
#define ORDER(rest)                                                                                                         \
	"О порядке\nПриказ Министра финансов Республики Казахстан от 3 " \
	"апреля 2024 года № 200\n\nПРИКАЗЫВАЮ:\n1. Утвердить приложения.\n"        \
	"\nМинистр А. Сейітова\n" rest

/* An appendix is known by its text, when it has another number. */
static void appendices_get_other_numbers(void **state)
{
	(void)state;
	differ(ORDER(APPENDIX("1", "Правила учета\n\n1. Учет ведет орган.\n")
	                 APPENDIX("2", "Перечень лиц\n\n1. Лица входят.\n")),
	       ORDER(APPENDIX("1", "Перечень лиц\n\n1. Лица входят.\n")),
	       "removed приложение 1\n"
	       "renumbered приложение 1 < приложение 2\n");
}

/* What makes no difference where it is asked not to. */
static void what_is_ignored_is_no_change(void **state)
{
	const char *old = LAW_RU("", "1. Один, два  и три.\n");
	const char *new = LAW_RU("", "1. Один два и ТРИ.\n");
	struct editions e = compare_with(
	    "ru", old, new, (struct ignore){true, true, true, false});

	(void)state;
	changes_are(&e, "");
	editions_free(&e);
	e = compare_with("ru", old, new, (struct ignore){.letter_case = true});
	assert_int_not_equal(e.diff.list.n, 0);
	editions_free(&e);
}

/* How much white space there is may be ignored, not that words are two. */
static void words_that_space_divides_stay_two(void **state)
{
	const struct ignore space = {.space = true};
	struct editions e = compare_with(
	    "ru", LAW_RU("", "1. Срок 15 дней, (пункт 5).\n"),
	    LAW_RU("", "1. Срок  15 дней , ( пункт 5 ) .\n"), space);

	(void)state;
	changes_are(&e, "");
	editions_free(&e);
	e = compare_with("ru", LAW_RU("", "1. Срок 1 5 дней.\n"),
	                 LAW_RU("", "1. Срок 15 дней.\n"), space);
	changes_are(&e, "words статья 3, пункт 1 [-1 5-]{+15+}\n");
	editions_free(&e);
	e = compare_with("kk", LAW("", "1. Мерзімі 1 5 күн.\n"),
	                 LAW("", "1. Мерзімі 15 күн.\n"), space);
	changes_are(&e, "words 3-бап, 1-тармақ [-1 5-]{+15+}\n");
	editions_free(&e);
}

/* A paragraph that got a number, or lost it, is one change. */
static void paragraphs_get_numbers_and_lose_them(void **state)
{
	const char *plain = LAW_RU("", "Отчет подается в орган до марта.\n");
	const char *numbered =
	    LAW_RU("", "1. Отчет подается в орган до марта.\n"
	               "2. Отчет хранится в архиве.\n");
	struct editions e;

	(void)state;
	differ(plain, numbered,
	       "renumbered статья 3, пункт 1 < статья 3\n"
	       "added статья 3, пункт 2\n");
	differ(numbered, plain,
	       "renumbered статья 3 < статья 3, пункт 1\n"
	       "removed статья 3, пункт 2\n");
	e = compare("kk", LAW("", "Есеп органға наурызға дейін беріледі.\n"),
	            LAW("", "1. Есеп органға наурызға дейін беріледі.\n"));
	changes_are(&e, "renumbered 3-бап, 1-тармақ < 3-бап\n");
	assert_true(e.diff.list.p[0].numbered);
	edits_hold(&e);
	editions_free(&e);
}

/* An editor's note is told as one, and may be ignored. */
static void notes_are_told_as_notes_and_may_be_ignored(void **state)
{
	const char *with = LAW_RU(
	    "", TEXT_3_RU "Сноска. Статья 3 с изменением, внесенным Законом РК "
			  "от 20.12.2024 № 1012.\n");
	struct editions e = compare("ru", LAW_RU("", TEXT_3_RU), with);

	(void)state;
	assert_int_equal(e.diff.list.n, 1);
	assert_int_equal(e.diff.y.p[e.diff.list.p[0].y].class, NODE_REMARK);
	edits_hold(&e);
	editions_free(&e);
	e = compare_with("ru", LAW_RU("", TEXT_3_RU), with,
	                 (struct ignore){.notes = true});
	changes_are(&e, "");
	editions_free(&e);
}

#define AMENDING(first)                                                                                                      \
	"О внесении изменений\n"                                                                           \
	"Закон Республики Казахстан от 20 декабря 2024 года № 1012\n"                 \
	"Статья 1. Внести в Закон Республики Казахстан от 14 июня 2023 года " \
	"\"О пчеловодстве\" следующие изменения:\n" first                                                                    \
	"2) пункт 3 статьи 4 исключить.\n"                                                               \
	"Статья 2. Настоящий Закон вводится в действие с 1 января 2025 "         \
	"года.\n"

/* A paragraph that quotes larger things is written whole, whatever it was. */
static void edits_hold_where_quotations_come_and_go(void **state)
{
	static const char *const texts[] = {
	    AMENDING("1) пункт 2 статьи 4 изложить в следующей редакции:\n"
	             "\"2. Сроки определяет орган.\";\n"),
	    AMENDING("1) пункт 2 статьи 4 изложить в следующей редакции:\n"
	             "2. Сроки определяет орган.;\n"),
	    AMENDING("1) пункт 2 статьи 4 изложить в следующей редакции:\n"
	             "\"2. Сроки опыления определяет местный орган.\";\n"),
	    AMENDING("1) пункт 2 статьи 4 исключить;\n")};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		for (size_t k = 0; k < sizeof(texts) / sizeof(*texts); k++) {
			struct editions e = compare("ru", texts[i], texts[k]);

			assert_true((e.diff.list.n == 0) == (i == k));
			edits_hold(&e);
			editions_free(&e);
		}
}

/* The minus of a number is no mark between words. */
static void the_sign_of_a_number_is_never_ignored(void **state)
{
	struct editions e = compare_with(
	    "ru", LAW_RU("", "1. Дефицит равен -792 тысячи, не больше.\n"),
	    LAW_RU("", "1. Дефицит равен 792 тысячи не больше.\n"),
	    (struct ignore){.punct = true});

	(void)state;
	changes_are(&e, "words статья 3, пункт 1 [--792-]{+792+}\n");
	editions_free(&e);
}

/* Applied to another text, or altered, a list of edits is refused. */
static void edits_for_another_text_are_refused(void **state)
{
	struct editions e = compare("ru", LAW_RU("", "1. Один.\n2. Два.\n"),
	                            LAW_RU("", "1. Один.\n2. Три.\n"));
	struct doc *list = patch_make(&e.diff);
	struct node *edit;

	(void)state;
	assert_true(patch_is(list));
	assert_false(patch_is(e.old));
	assert_null(patch_apply(e.new, list, &test.said.in));
	assert_true(said_has(&test.said, "edits-other"));
	edit = (struct node *)node_document(list->root)->first->first;
	node_set(&list->arena, edit, STR("at"), STR("99999"));
	assert_null(patch_apply(e.old, list, &test.said.in));
	assert_true(said_has(&test.said, "edits-broken"));
	doc_free(list);
	editions_free(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_same_text_has_no_changes),
	    TEST(words_are_compared_in_their_provision),
	    TEST(what_came_and_went_is_one_change_each),
	    TEST(numbers_that_shift_are_told_as_such),
	    TEST(rows_are_paired_by_number_and_text_and_cells_compared),
	    TEST(a_row_that_moved_is_known_by_its_name),
	    TEST(a_row_that_went_to_another_table_has_its_cells_once),
	    TEST(text_that_stands_in_no_unit_has_a_place_too),
	    TEST(what_stands_elsewhere_is_moved),
	    TEST(appendices_get_other_numbers),
	    TEST(what_is_ignored_is_no_change),
	    TEST(words_that_space_divides_stay_two),
	    TEST(paragraphs_get_numbers_and_lose_them),
	    TEST(notes_are_told_as_notes_and_may_be_ignored),
	    TEST(edits_hold_where_quotations_come_and_go),
	    TEST(the_sign_of_a_number_is_never_ignored),
	    TEST(edits_for_another_text_are_refused),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
