/* The comparative table: its rows, and what of the wordings they show. */
#include "act.h"
#include "base/archive.h"
#include "form/comparative.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void passage_print(const struct passage *p)
{
	for (size_t i = 0; i < p->runs.n; i++) {
		const struct run *r = &p->runs.p[i];
		bool added = r->style & STYLE_ADDED;
		bool removed = r->style & STYLE_REMOVED;

		buf_format(&test.out, "%s%.*s%s",
		           added     ? "{"
		           : removed ? "["
		                     : "",
		           STR_ARG(r->text),
		           added     ? "}"
		           : removed ? "]"
		                     : "");
	}
}

/* A table as its rows, cells with "!" between them, spans as 1x2. */
static void grid_print(const struct grid *g)
{
	for (size_t i = 0; i < g->lines.n; i++) {
		const struct grid_line *l = &g->lines.p[i];

		buf_add(&test.out, i ? STR(" // ") : STR(""));
		for (size_t k = 0; k < l->cells.n; k++) {
			const struct grid_cell *c = &l->cells.p[k];

			buf_add(&test.out, k ? STR(" ! ") : STR(""));
			if (c->cols > 1 || c->rows > 1)
				buf_format(&test.out, "%zux%zu:", c->rows,
				           c->cols);
			for (size_t n = 0; n < c->text.list.n; n++)
				passage_print(&c->text.list.p[n]);
		}
	}
}

static void redaction_print(const struct redaction *w)
{
	for (size_t i = 0; i < w->parts.n; i++) {
		buf_add(&test.out, i ? STR(" / ") : STR(""));
		if (w->parts.p[i].grid)
			grid_print(w->parts.p[i].grid);
		else
			passage_print(&w->parts.p[i].text);
	}
}

/* Compare two acts: each row a line, "element | old | new". */
static void rows_are(const char *old, const char *fresh, const char *want)
{
	struct doc *x, *y;
	struct comparative c;
	struct diff d;

	test.lang = NULL;
	x = act_of(old);
	y = act_of(fresh);
	diff_read(&d, x, y, (struct ignore){0});
	comparative_read(&d, &c);
	test.out.n = 0;
	for (size_t i = 0; i < c.rows.n; i++) {
		const struct comparative_row *row = &c.rows.p[i];

		for (size_t k = 0; k < row->element.n; k++)
			buf_format(&test.out, "%s%.*s", k ? " / " : "",
			           STR_ARG(row->element.p[k]));
		buf_add(&test.out, STR(" | "));
		redaction_print(&row->old);
		buf_add(&test.out, STR(" | "));
		redaction_print(&row->fresh);
		buf_char(&test.out, '\n');
	}
	buf_is(&test.out, want);
	diff_free(&d);
	doc_free(x);
	doc_free(y);
}

#define LAW "Закон Республики Казахстан от 19 января 2001 года № 143\nО зерне\n"
#define ZAN                                                                                                            \
	"Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңы\n" \
	"Астық туралы\n"

static void
a_subpoint_stands_with_its_article_and_the_words_of_its_point(void **state)
{
	(void)state;
	rows_are(LAW "Статья 1. Понятия\n1. Используются понятия:\n"
	             "1) зерно - плоды;\n2) мука - порошок;\n3) хлеб - еда.\n",
	         LAW "Статья 1. Понятия\n1. Используются понятия:\n"
	             "1) зерно - плоды;\n2) мука - мелкий порошок;\n"
	             "3) хлеб - еда.\n",
	         "статья 1, пункт 1, подпункт 2) | "
	         "Статья 1. Понятия / 1. Используются понятия: / … / "
	         "2) мука - порошок; | "
	         "Статья 1. Понятия / 1. Используются понятия: / … / "
	         "2) мука - {мелкий }порошок;\n");
}

static void what_was_not_there_and_what_goes_is_said(void **state)
{
	(void)state;
	rows_are(LAW "Статья 1. Цвет\nЗерно белое.\n"
	             "Статья 2. Сдача\nСдают его летом.\n",
	         LAW "Статья 1. Цвет\nЗерно белое.\n"
	             "Статья 3. Цена\nЦена зерна свободна всегда.\n",
	         "статья 2 | [Статья 2.] [Сдача] / [Сдают его летом.] | "
	         "Исключить.\n"
	         "статья 3 | Отсутствует. | {Статья 3.} {Цена} / "
	         "{Цена зерна свободна всегда.}\n");
	rows_are(ZAN "1-бап. Түс\nАстық ақ.\n"
	             "2-бап. Тапсыру\nОны жазда тапсырады.\n",
	         ZAN "1-бап. Түс\nАстық ақ.\n"
	             "3-бап. Баға\nАстық бағасы әрқашан еркін.\n",
	         "2-бап | [2-бап.] [Тапсыру] / [Оны жазда тапсырады.] | "
	         "Алып тасталсын.\n"
	         "3-бап | Жоқ. | {3-бап.} {Баға} / "
	         "{Астық бағасы әрқашан еркін.}\n");
}

static void parts_of_an_article_have_rows_of_their_own(void **state)
{
	(void)state;
	rows_are(LAW "Статья 2. Сдача\nЗерно сдается летом.\n"
	             "Приемка идет десять дней.\nКонтроль обязателен.\n",
	         LAW "Статья 2. Сдача\nЗерно сдается летом.\n"
	             "Приемка идет сорок дней.\nКонтроль обязателен.\n"
	             "Итоги заносятся в журнал.\n",
	         "статья 2, часть 2 | Статья 2. Сдача / … / "
	         "Приемка идет [десять] дней. | Статья 2. Сдача / … / "
	         "Приемка идет {сорок} дней.\n"
	         "статья 2, часть 4 | Отсутствует. | Статья 2. Сдача / … / "
	         "{Итоги заносятся в журнал.}\n");
}

static void of_a_chapter_only_the_heading_is_shown(void **state)
{
	(void)state;
	rows_are(ZAN "1-тарау. Жалпы\n1-бап. Түс\nАстық ақ.\n",
	         ZAN "1-тарау. Жалпы ережелер\n1-бап. Түс\nАстық ақ.\n",
	         "1-тарау, тақырып | 1-тарау. Жалпы | "
	         "1-тарау. Жалпы{ ережелер}\n");
}

static void another_number_is_said_and_marked(void **state)
{
	(void)state;
	rows_are(LAW "Статья 1. Цвет\nЗерно белое.\n"
	             "Статья 2. Сдача\nСдают его летом в амбары.\n",
	         LAW "Статья 1. Цвет\nЗерно белое.\n"
	             "Статья 3. Сдача\nСдают его летом в амбары.\n",
	         "статья 3 (прежде: статья 2) | Статья [2]. Сдача / … | "
	         "Статья {3}. Сдача / …\n");
}

#define TABLED(rows)                                                           \
	"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/"    \
	"3.0\"><act name=\"order\"><meta><identification source=\"#x\">"       \
	"<FRBRExpression><FRBRlanguage language=\"rus\"/></FRBRExpression>"    \
	"</identification></meta><body xml:lang=\"ru\"><paragraph "            \
	"eId=\"para_1\">"                                                      \
	"<num>1.</num><content><p>План:</p><table><tr><th><p>№</p></th>" \
	"<th><p>Город</p></th><th><p>Срок</p></th></tr>" rows                  \
	"</table></content></paragraph></body></act></akomaNtoso>"
#define ROW(n, town) "<tr><td><p>" n "</p></td><td><p>" town "</p></td></tr>"
#define TOP(n, town, rows, when)                                               \
	"<tr><td><p>" n "</p></td><td><p>" town "</p></td><td rowspan=\"" rows \
	"\"><p>" when "</p></td></tr>"

static void a_row_stands_under_the_head_with_what_reaches_into_it(void **state)
{
	(void)state;
	rows_are(TABLED(TOP("1", "Семей", "3", "май") ROW("2", "Орал")
	                    ROW("3", "Тараз")),
	         TABLED(TOP("1", "Семей", "3", "май") ROW("2", "Актау")
	                    ROW("3", "Тараз")),
	         "пункт 1, таблица, строка, порядковый номер 2, графа 2 | "
	         "1. План: / № ! Город ! Срок // 1x3:… // 2 ! [Орал] ! май | "
	         "1. План: / № ! Город ! Срок // 1x3:… // 2 ! {Актау} ! май\n");
}

static void a_new_row_was_not_there(void **state)
{
	(void)state;
	rows_are(TABLED(TOP("1", "Семей", "1", "май")),
	         TABLED(TOP("1", "Семей", "1", "май")
	                    TOP("2", "Актау", "1", "июнь")),
	         "пункт 1, таблица, строка, порядковый номер 2 | "
	         "Отсутствует. | 1. План: / № ! Город ! Срок // 1x3:… // "
	         "{2} ! {Актау} ! {июнь}\n");
}

static void notes_of_editors_are_no_text_of_the_law(void **state)
{
	(void)state;
	rows_are(LAW "Статья 1. Цвет\nЗерно белое.\n",
	         LAW "Статья 1. Цвет\nЗерно белое.\n"
	             "Сноска. Статья 1 с изменением, внесенным Законом РК "
	             "от 05.05.2023 № 12-VIII.\n",
	         "");
}

static void what_is_the_same_has_no_rows(void **state)
{
	(void)state;
	rows_are(LAW "Статья 1. Цвет\nЗерно белое.\n",
	         LAW "Статья 1. Цвет\nЗерно белое.\n", "");
}

static void banners_are(const char *old, const char *fresh, const char *want)
{
	struct doc *x, *y;
	struct comparative c;
	struct diff d;

	test.lang = NULL;
	x = act_of(old);
	y = act_of(fresh);
	diff_read(&d, x, y, (struct ignore){0});
	comparative_read(&d, &c);
	test.out.n = 0;
	buf_format(&test.out, "%.*s\n%.*s\n%.*s\n", STR_ARG(c.above),
	           STR_ARG(c.title), STR_ARG(c.below));
	buf_is(&test.out, want);
	diff_free(&d);
	doc_free(x);
	doc_free(y);
}

#define ORDER                                                                                                                       \
	"Приказ Министра просвещения Республики Казахстан от 30 декабря 2024 " \
	"года № 372\nО плане\n1. Утвердить план.\n"
#define BUYRYQ                                                                                                                    \
	"Жоспар туралы\nҚазақстан Республикасы Оқу-ағарту министрінің 2024 " \
	"жылғы 30 желтоқсандағы № 372 бұйрығы\n1. Жоспар бекітілсін.\n"

static void the_title_names_the_draft_and_the_act_that_it_changes(void **state)
{
	(void)state;
	banners_are(LAW "Статья 1. Цвет\nЗерно белое.\n",
	            LAW "Статья 1. Цвет\nЗерно желтое.\n",
	            "\nСРАВНИТЕЛЬНАЯ ТАБЛИЦА\nк проекту Закона Республики "
	            "Казахстан «О внесении изменений в Закон Республики "
	            "Казахстан от 19 января 2001 года № 143 \"О зерне\"»\n");
	banners_are(ORDER "2. Опубликовать приказ.\n",
	            ORDER
	            "2. Опубликовать приказ.\n3. Ознакомить всех с ним.\n",
	            "\nСРАВНИТЕЛЬНАЯ ТАБЛИЦА\nк проекту приказа «О внесении "
	            "дополнений в приказ Министра просвещения Республики "
	            "Казахстан от 30 декабря 2024 года № 372 \"О плане\"»\n");
	banners_are(BUYRYQ "2. Бұйрық жариялансын.\n",
	            BUYRYQ "2. Бұйрық ертең жариялансын.\n"
	                   "3. Барлығы онымен танысып шықсын.\n",
	            "«\"Жоспар туралы\" Қазақстан Республикасы Оқу-ағарту "
	            "министрінің 2024 жылғы 30 желтоқсандағы № 372 бұйрығына "
	            "өзгерістер мен толықтырулар енгізу туралы» бұйрық "
	            "жобасына\nСАЛЫСТЫРМА КЕСТЕ\n\n");
}

static void an_act_without_requisites_is_named_by_its_title(void **state)
{
	(void)state;
	banners_are("О праздниках\nНастоящий Закон устанавливает праздники.\n"
	            "Статья 1. Дни\nПраздник наступает весной.\n",
	            "О праздниках\nНастоящий Закон устанавливает праздники.\n"
	            "Статья 1. Дни\nПраздник наступает осенью.\n",
	            "\nСРАВНИТЕЛЬНАЯ ТАБЛИЦА\nк проекту Закона Республики "
	            "Казахстан «О внесении изменений в Закон Республики "
	            "Казахстан \"О праздниках\"»\n");
}

static void what_was_moved_into_a_new_unit_has_its_old_wording(void **state)
{
	(void)state;
	rows_are(
	    LAW "Статья 1. Цвет\nЗерно белое.\n"
		"Приемка зерна на элеватор ведется в течение десяти дней.\n",
	    LAW "Статья 1. Цвет\nЗерно белое.\n"
		"Статья 2. Приемка на элеватор\n"
		"Приемка зерна на элеватор ведется в течение десяти дней.\n",
	    "статья 2 / статья 2 (перемещено, прежде: статья 1, часть 2) | "
	    "Статья 1. Цвет / … / "
	    "Приемка зерна на элеватор ведется в течение десяти дней. | "
	    "{Статья 2.} {Приемка на элеватор} / "
	    "{Приемка зерна на элеватор ведется в течение десяти дней.}\n");
}

static void
a_zip_file_begins_and_ends_as_such_and_is_the_same_twice(void **state)
{
	const struct archive_part parts[] = {
	    {STR("a.txt"), STR("text text text text")}, {STR("b/c"), STR("")}};
	struct buf out[2] = {{0}, {0}};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		setenv("TZ", i ? "Asia/Almaty" : "UTC", 1);
		tzset();
		assert_int_equal(archive_write(parts, 2, &out[i]),
		                 ARCHIVE_GOOD);
	}
	assert_true(str_eq(buf_str(&out[0]), buf_str(&out[1])));
	assert_true(str_starts(buf_str(&out[0]), STR("PK\3\4")));
	assert_memory_equal(out[0].p + out[0].n - 22, "PK\5\6", 4);
	buf_free(&out[0]);
	buf_free(&out[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_subpoint_stands_with_its_article_and_the_words_of_its_point),
	    TEST(what_was_not_there_and_what_goes_is_said),
	    TEST(parts_of_an_article_have_rows_of_their_own),
	    TEST(of_a_chapter_only_the_heading_is_shown),
	    TEST(another_number_is_said_and_marked),
	    TEST(a_row_stands_under_the_head_with_what_reaches_into_it),
	    TEST(a_new_row_was_not_there),
	    TEST(notes_of_editors_are_no_text_of_the_law),
	    TEST(what_is_the_same_has_no_rows),
	    TEST(the_title_names_the_draft_and_the_act_that_it_changes),
	    TEST(an_act_without_requisites_is_named_by_its_title),
	    TEST(what_was_moved_into_a_new_unit_has_its_old_wording),
	    TEST(a_zip_file_begins_and_ends_as_such_and_is_the_same_twice),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
