/* Tables of which columns came, went or moved, together with rows. */
#include "act.h"
#include "base/vec.h"
#include "diff/marked.h"
#include "diff/patch.h"
#include "render/view.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { COLS = 8, ROWS = 16 };

static const struct tongue {
	const char *code, *front;
	const char *heads[COLS];
} tongues[] = {
    {"ru",
     "О порядке ведения реестра\n"
     "Приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № "
     "200\n\nПРИКАЗЫВАЮ:\n1. Утвердить перечень.\n\nМинистр А. "
     "Сейітова\n\nПриложение к приказу\nМинистра финансов\nот 3 "
     "апреля 2024 года № 200\n\nПеречень объектов\n\n",
     {"№", "Объект", "Адрес", "Срок", "Сумма", "Заказчик", "Примечание",
      "Источник средств"}},
    {"kk",
     "Тізілімді жүргізу тәртібі туралы\n"
     "Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 200 "
     "бұйрығы\n\nБҰЙЫРАМЫН:\n1. Тізбе бекітілсін.\n\nМинистр А. "
     "Сейітова\n\nҚаржы министрінің\n2024 жылғы 3 сәуірдегі\n№ "
     "200 бұйрығына қосымша\n\nОбъектілер тізбесі\n\n",
     {"№", "Объект", "Мекенжай", "Мерзім", "Сома", "Тапсырыс беруші",
      "Ескертпе", "Қаражат көзі"}},
};

/* The words of a table, row by row. */
struct page {
	struct str cells[ROWS][COLS];
	size_t rows, cols;
};

static struct doc *page_act(const struct tongue *t, const struct page *p)
{
	struct buf out = {0};
	struct doc *doc;

	buf_format(&out, "%s", t->front);
	for (size_t r = 0; r < p->rows; r++)
		for (size_t c = 0; c < p->cols; c++)
			buf_format(&out, "%.*s%c", STR_ARG(p->cells[r][c]),
			           c + 1 < p->cols ? '\t' : '\n');
	test.lang = t->code;
	doc = act_of(str_z(&test.a, buf_str(&out)));
	buf_free(&out);
	return doc;
}

static void column_insert(struct page *p, size_t at, const struct str *words)
{
	for (size_t r = 0; r < p->rows; r++) {
		for (size_t c = p->cols; c > at; c--)
			p->cells[r][c] = p->cells[r][c - 1];
		p->cells[r][at] = words[r];
	}
	p->cols++;
}

/* Take a column out; its words. */
static void column_take(struct page *p, size_t at, struct str *words)
{
	for (size_t r = 0; r < p->rows; r++) {
		words[r] = p->cells[r][at];
		for (size_t c = at; c + 1 < p->cols; c++)
			p->cells[r][c] = p->cells[r][c + 1];
	}
	p->cols--;
}

static void row_insert(struct page *p, size_t at, const struct str *words)
{
	for (size_t r = p->rows; r > at; r--)
		for (size_t c = 0; c < p->cols; c++)
			p->cells[r][c] = p->cells[r - 1][c];
	for (size_t c = 0; c < p->cols; c++)
		p->cells[at][c] = words[c];
	p->rows++;
}

static void row_take(struct page *p, size_t at)
{
	for (size_t r = at; r + 1 < p->rows; r++)
		for (size_t c = 0; c < p->cols; c++)
			p->cells[r][c] = p->cells[r + 1][c];
	p->rows--;
}

/* Rows are numbered anew where their first column is that of numbers. */
static void rows_number(struct page *p)
{
	for (size_t r = 1; r < p->rows; r++)
		if (str_eq(p->cells[0][0], STR("№")))
			p->cells[r][0] = str_format(&test.a, "%zu", r);
}

struct editions {
	struct doc *old, *new, *marked;
	struct diff diff;
};

static void editions_open(struct editions *e, const struct tongue *t,
                          const struct page *old, const struct page *new)
{
	e->old = page_act(t, old);
	e->new = page_act(t, new);
	diff_read(&e->diff, e->old, e->new, (struct ignore){0});
	e->marked = diff_marked(&e->diff);
}

static void editions_free(struct editions *e)
{
	doc_free(e->marked);
	diff_free(&e->diff);
	doc_free(e->old);
	doc_free(e->new);
}

/* The words of a table: cells with bars, rows on lines. */
static struct str table_text(const struct node *table)
{
	struct str all = {0};

	for (const struct node *tr = table->first; tr; tr = tr->next)
		for (const struct node *td = tr->first; td; td = td->next)
			all = str_format(&test.a, "%.*s%.*s%s", STR_ARG(all),
			                 STR_ARG(act_text(&test.a, td)),
			                 td->next ? "|" : "\n");
	return all;
}

/* What the edits give is the new text. */
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

/* Without what is new the marked table is the old one, without what went the
   new one. */
static void marks_hold(struct editions *e)
{
	const struct node *table = act_find(e->marked, NODE_TABLE);
	struct str old = table_text(act_find(e->old, NODE_TABLE));
	struct str new = table_text(act_find(e->new, NODE_TABLE));

	str_is(table_text(view_make(&test.a, table, MARK_ADDED, NULL)),
	       str_z(&test.a, old));
	str_is(table_text(view_make(&test.a, table, MARK_REMOVED, NULL)),
	       str_z(&test.a, new));
	assert_true(view_is_one(&test.a, table));
}

/* Bytes of words that are marked in the marked text. */
static size_t marked_bytes(const struct doc *doc)
{
	size_t n = 0;

	for (const struct node *t = doc->root; t; t = node_next(t, doc->root)) {
		const struct node *in = t;

		if (t->kind != NODE_TEXT)
			continue;
		while (in != NULL && in->mark == MARK_NONE)
			in = in->parent;
		if (in != NULL)
			n += t->text.n;
	}
	return n;
}

/* Each change a line: what is said of it. */
static void changes_are(struct editions *e, const char *want)
{
	struct paths x = {&e->diff.arena, e->new, &e->diff.x};
	struct paths y = {&e->diff.arena, e->new, &e->diff.y};
	struct change_paths paths = {&x, &y};
	struct buf out = {0};

	for (size_t i = 0; i < e->diff.list.n; i++) {
		const struct change *c = &e->diff.list.p[i];
		struct str path = change_path(&paths, &e->diff, c);
		const char *sign =
		    c->x == NOWHERE || (c->new_column && c->old_column == 0)
			? "+"
		    : c->y == NOWHERE || (c->old_column && c->new_column == 0)
			? "-"
			: "";

		buf_format(&out, "%s%.*s\n", sign, STR_ARG(path));
	}
	buf_is(&out, want);
}

static void page_open(struct page *p, const struct tongue *t)
{
	static const char *const rows[][5] = {
	    {"1", "Школа № 5", "Абай 1", "2025", "100000"},
	    {"2", "Аурухана", "Республика 5", "2026", "250000"},
	    {"3", "Кітапхана", "Байтұрсынов 7", "2027", "340000"},
	    {"4", "Балабақша", "Сейфуллин 9", "2028", "70000"}};

	*p = (struct page){.rows = 5, .cols = 5};
	for (size_t c = 0; c < 5; c++) {
		p->cells[0][c] = str_from(t->heads[c]);
		for (size_t r = 0; r < 4; r++)
			p->cells[r + 1][c] = str_from(rows[r][c]);
	}
}

static void two_columns_that_change_places_are_one_change(void **state)
{
	struct page old, new;
	struct str words[ROWS];
	struct editions e;

	(void)state;
	page_open(&old, &tongues[0]);
	new = old;
	column_take(&new, 2, words);
	column_insert(&new, 3, words);
	editions_open(&e, &tongues[0], &old, &new);
	changes_are(&e, "приложение, таблица, графа 4 (перемещено, прежде: "
	                "приложение, таблица, графа 3; стоит после: графа "
	                "3)\n");
	edits_hold(&e);
	marks_hold(&e);
	assert_int_equal(marked_bytes(e.marked), 0);
	editions_free(&e);
	page_open(&old, &tongues[1]);
	new = old;
	column_take(&new, 4, words);
	column_insert(&new, 1, words);
	editions_open(&e, &tongues[1], &old, &new);
	changes_are(&e, "қосымша, кесте, 2-баған (ауыстырылды, бұрын: "
	                "қосымша, кесте, 5-баған; алдындағысы: 1-баған)\n");
	edits_hold(&e);
	marks_hold(&e);
	editions_free(&e);
}

/* The number of a row is not what it is known by, when rows are put in. */
static void rows_are_known_by_the_columns_that_both_have(void **state)
{
	static const struct str fresh[] = {
	    STR_INIT("Заказчик"), STR_INIT("Отдел образования"),
	    STR_INIT("Отдел здравоохранения"), STR_INIT("Отдел культуры"),
	    STR_INIT("Отдел детства")};
	static const struct str row[] = {STR_INIT("2"),
	                                 STR_INIT("Стадион"),
	                                 STR_INIT("Отдел спорта"),
	                                 STR_INIT("Республика 6"),
	                                 STR_INIT("2026"),
	                                 STR_INIT("250000")};
	struct page old, new;
	struct editions e;

	(void)state;
	page_open(&old, &tongues[0]);
	new = old;
	column_insert(&new, 2, fresh);
	row_insert(&new, 2, row);
	new.cells[3][5] = STR("260000");
	rows_number(&new);
	editions_open(&e, &tongues[0], &old, &new);
	changes_are(&e,
	            "+приложение, таблица, графа 3\n"
	            "+приложение, таблица, строка, порядковый номер 2\n"
	            "приложение, таблица, строка, порядковый номер 3 (прежде: "
	            "приложение, таблица, строка, порядковый номер 2)\n"
	            "приложение, таблица, строка, порядковый номер 3, графа "
	            "6\n"
	            "приложение, таблица, строка, порядковый номер 4 (прежде: "
	            "приложение, таблица, строка, порядковый номер 3)\n"
	            "приложение, таблица, строка, порядковый номер 5 (прежде: "
	            "приложение, таблица, строка, порядковый номер 4)\n");
	edits_hold(&e);
	marks_hold(&e);
	editions_free(&e);
}

static uint64_t seed;

static size_t chance(size_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(seed >> 33) % n;
}

/* What stands in a row of a column: the same is said of several. */
static struct str cell_words(const struct tongue *t, size_t column)
{
	static const char *const few[] = {"да", "нет", "2025"};

	if (column % 3 == 0)
		return str_from(few[chance(3)]);
	return str_format(&test.a, "%s %zu-%zu", t->heads[column],
	                  chance(90000), chance(90000));
}

/* Columns and rows of a new edition, from those of the old one; how many
   columns came, went and moved, and how many bytes differ. */
struct truth {
	size_t columns, bytes;
};

static void columns_change(const struct tongue *t, struct page *p,
                           struct truth *truth)
{
	struct str words[ROWS];
	size_t how = chance(5);

	if (how == 0 || how == 3) {
		column_take(p, 1 + chance(p->cols - 1), words);
		truth->columns++;
		for (size_t r = 0; r < p->rows; r++)
			truth->bytes += words[r].n;
	}
	if (how == 1 || how == 3) {
		words[0] = str_from(t->heads[7]);
		for (size_t r = 1; r < p->rows; r++)
			words[r] = str_format(&test.a, "x %zu", chance(90000));
		for (size_t r = 0; r < p->rows; r++)
			truth->bytes += words[r].n;
		column_insert(p, chance(p->cols + 1), words);
		truth->columns++;
	}
	if (how == 2) {
		size_t at = 1 + chance(p->cols - 2);

		column_take(p, at, words);
		column_insert(p, at + 1, words);
		truth->columns++;
	}
}

/* A table, and what was made of it: what is told is what was done. */
static void table_holds(const struct tongue *t)
{
	struct page old = {.rows = 9, .cols = 5 + chance(2)}, new;
	struct truth truth = {0};
	struct str words[COLS];
	struct editions e;
	size_t columns = 0, at = 1 + chance(7);

	for (size_t c = 0; c < old.cols; c++) {
		old.cells[0][c] = str_from(t->heads[c]);
		for (size_t r = 1; r < old.rows; r++)
			old.cells[r][c] = cell_words(t, c);
	}
	rows_number(&old);
	new = old;
	columns_change(t, &new, &truth);
	for (size_t c = 0; c < new.cols; c++) {
		words[c] = str_format(&test.a, "z %zu", chance(90000));
		truth.bytes += c ? words[c].n : 1;
	}
	row_insert(&new, at, words);
	if (!str_eq(new.cells[0][0], STR("№")))
		truth.bytes += words[0].n - 1;
	else
		truth.bytes += 2 * (old.rows - at);
	rows_number(&new);
	editions_open(&e, t, &old, &new);
	for (size_t i = 0; i < e.diff.list.n; i++)
		columns += e.diff.list.p[i].kind == CHANGE_COLUMN;
	assert_int_equal(columns, truth.columns);
	assert_true(marked_bytes(e.marked) * 100 <= truth.bytes * 102);
	edits_hold(&e);
	marks_hold(&e);
	editions_free(&e);
}

static void what_is_told_of_tables_is_what_was_done(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(tongues) / sizeof(*tongues); i++)
		for (seed = 1; seed < 60000000000u; seed += 1000000000u) {
			uint64_t from = seed;

			table_holds(&tongues[i]);
			seed = from;
		}
}

/* Rows that go or come keep their own columns, whatever became of them. */
static void whatever_became_of_a_table_the_edits_and_marks_hold(void **state)
{
	(void)state;
	for (size_t turn = 1; turn < 120; turn++) {
		const struct tongue *t = &tongues[turn % 2];
		struct page old, new;
		struct truth truth;
		struct editions e;

		seed = turn * 7919;
		page_open(&old, t);
		new = old;
		for (size_t n = 1 + chance(3); n > 0; n--)
			columns_change(t, &new, &truth);
		if (new.cols < 2 || new.cols > COLS - 1)
			continue;
		row_take(&new, 1 + chance(new.rows - 1));
		new.cells[1 + chance(new.rows - 1)][new.cols - 1] = STR("иное");
		rows_number(&new);
		editions_open(&e, t, &old, &new);
		edits_hold(&e);
		marks_hold(&e);
		editions_free(&e);
		editions_open(&e, t, &new, &old);
		edits_hold(&e);
		marks_hold(&e);
		editions_free(&e);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(two_columns_that_change_places_are_one_change),
	    TEST(rows_are_known_by_the_columns_that_both_have),
	    TEST(what_is_told_of_tables_is_what_was_done),
	    TEST(whatever_became_of_a_table_the_edits_and_marks_hold),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
