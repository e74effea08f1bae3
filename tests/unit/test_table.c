#include "parse/table.h"
#include "reading.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD "№ Аудандар Орындау мерзімі Жауапты органдар\n\n"

static void same(struct buf *got, const char *want)
{
	if (!str_eq(buf_str(got), str_from(want)))
		fail_msg("got:\n%.*swant:\n%s", STR_ARG(buf_str(got)), want);
}

/* The rows below the heading, and what was said. */
static void gives(const char *raw, const char *rows, const char *said)
{
	struct reading r;
	struct str s;

	reading_open(&r, str_from(raw));
	reading_tables(&r);
	s = buf_str(&r.rows);
	str_cut(&s, '\n');
	if (!str_eq(s, str_from(rows)))
		fail_msg("got:\n%.*swant:\n%s", STR_ARG(s), rows);
	same(&r.said, said);
	reading_close(&r);
}

static void cells_of_one_line(void **state)
{
	(void)state;
	gives(HEAD "1 Бөрілі ауданы маусым, 2026 жыл Бөрілі ауданының "
	           "білім бөлімі\n\n"
	           "2 Орал қ. шілде, 2026 жыл Орал қаласы әкімдігі, \n"
	           "Білім басқармасы\n",
	      "1|Бөрілі ауданы|маусым, 2026 жыл|Бөрілі ауданының білім "
	      "бөлімі\n"
	      "2|Орал қ.|шілде, 2026 жыл|Орал қаласы әкімдігі, Білім "
	      "басқармасы\n",
	      "");
}

static void a_heading_names_the_class(void **state)
{
	struct reading r;
	size_t end;

	(void)state;
	reading_open(&r, STR(HEAD "1 Орал қ. шілде, 2026 жыл Әкімдік\n"));
	assert_true(str_eq(node_attr(table_read(&r.p, 0, &end), STR("class")),
	                   STR("plan")));
	reading_close(&r);
	reading_open(&r, STR("№ Қалалар Сомасы\n\n1 Орал қ. 200,5\n"));
	assert_null(node_attr(table_read(&r.p, 0, &end), STR("class")).p);
	reading_close(&r);
}

static void a_line_that_heads_no_table(void **state)
{
	(void)state;
	gives("№ 189 бұйрығына қосымша\n\n1 Орал қ.\n", "", "");
	gives("№ Аудандар Орындау мерзімі\n\nҚала әкімдігі\n", "", "");
	gives("Аудандар Орындау мерзімі\n\n1 Орал қ.\n", "", "");
}

static void a_merged_cell_spans_until_the_next(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ.\n\nшілде, 2026 жыл\n\nОрал қаласының \n"
	           "білім бөлімі\n\n"
	           "2 Ақсай қ. Ақсай қаласының \nбілім бөлімі\n\n"
	           "3 Бөрілі ауданы\nжелтоқсан, 2026 \nжыл\n\nБөрілі \n"
	           "ауданының білім \nбөлімі\n\n"
	           "4 Тасқала ауданы Тасқала ауданының \nбілім бөлімі\n",
	      "1|Орал қ.|{2}шілде, 2026 жыл|Орал қаласының білім бөлімі\n"
	      "2|Ақсай қ.|Ақсай қаласының білім бөлімі\n"
	      "3|Бөрілі ауданы|{2}желтоқсан, 2026 жыл|Бөрілі ауданының білім "
	      "бөлімі\n"
	      "4|Тасқала ауданы|Тасқала ауданының білім бөлімі\n",
	      "");
}

static void a_page_cuts_a_row(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ. шілде, 2026 жыл Орал қаласының \n"
	           "білім бөлімі\n\n"
	           "2 Ақсай қ. тамыз, 2026 жыл Ақсай қаласының \n"
	           "білім бөлімі\n\n"
	           "Батыс Қазақстан \nоблысының әкімдігі, \n\n \n\n"
	           "3 Бөрілі ауданы қазан, 2026 жыл Бөрілі ауданының \n"
	           "білім бөлімі\n",
	      "1|Орал қ.|шілде, 2026 жыл|Орал қаласының білім бөлімі\n"
	      "2|Ақсай қ.|тамыз, 2026 жыл|Ақсай қаласының білім бөлімі\n"
	      "3|Бөрілі ауданы|қазан, 2026 жыл|Батыс Қазақстан облысының "
	      "әкімдігі, Бөрілі ауданының білім бөлімі\n",
	      "cell-moved: row 3\n");
}

static void a_page_cuts_a_row_below_its_number(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ. шілде, 2026 жыл Батыс Қазақстан \n"
	           "облысының әкімдігі,\n\n\n\nОрал қаласының \n"
	           "білім бөлімі\n\n"
	           "2 Ақсай қ. тамыз, 2026 жыл Ақсай қаласының \n"
	           "білім бөлімі\n",
	      "1|Орал қ.|шілде, 2026 жыл|Батыс Қазақстан облысының "
	      "әкімдігі, Орал қаласының білім бөлімі\n"
	      "2|Ақсай қ.|тамыз, 2026 жыл|Ақсай қаласының білім бөлімі\n",
	      "");
}

#define LONG(district)                                                         \
	"\n\nБатыс Қазақстан \nоблысының \nәкімдігі, \n" district              \
	"\nбілім бөлімі\n\n"

/* Row 1 of any height, then three more; the second merged cell is printed on
   the second page. */
#define PAGED(first, glue)                                                                                  \
	HEAD first "2 Ақсай қ." LONG(                                                                       \
	    "Ақсай қаласының ") "3 Бөрілі ауданы Бөрілі ауданының \nбілім " \
				"бөлімі\n\n"                                                          \
				"4 Казталов ауданы Казталов ауданының "      \
				"\nбілім бөлімі\n\n\n\n"                                         \
				"тамыз, 2026 жыл" glue                                                      \
				"5 Тасқала ауданы Тасқала ауданының \n"        \
				"білім бөлімі\n"
#define WHOLE(district)                                                        \
	"Батыс Қазақстан облысының әкімдігі, " district " білім бөлімі\n"

static void a_cell_seen_late_begins_in_a_range(void **state)
{
	(void)state;
	gives(
	    PAGED("1 Орал қ.\n\nшілде, 2026 жыл" LONG("Орал қаласының "),
	          "\n\n"),
	    "1|Орал қ.|{2}шілде, 2026 жыл|" WHOLE(
		"Орал қаласының") "2|Ақсай қ.|" WHOLE("Ақсай қаласының") "3|"
									 "Бөріл"
									 "і "
									 "аудан"
									 "ы|{"
									 "unkno"
									 "wn}["
									 "шілде"
									 ", "
									 "2026 "
									 "жыл "
									 "| "
									 "тамыз"
									 ", "
									 "2026 "
									 "жыл]|"
									 "Бөріл"
									 "і "
									 "аудан"
									 "ының "
									 "білім"
									 " бөлі"
									 "мі\n"
									 "4|"
									 "Казта"
									 "лов "
									 "аудан"
									 "ы|{2}"
									 "тамыз"
									 ", "
									 "2026 "
									 "жыл|"
									 "Казта"
									 "лов "
									 "аудан"
									 "ының "
									 "білім"
									 " "
									 "бөлім"
									 "і\n"
									 "5|"
									 "Тасқа"
									 "ла "
									 "аудан"
									 "ы|"
									 "Тасқа"
									 "ла "
									 "аудан"
									 "ының "
									 "білім"
									 " бөлі"
									 "мі\n",
	    "cell-unknown: row 3: [шілде, 2026 жыл | тамыз, 2026 жыл]\n");
}

/* All rows are of five lines, and one stands behind the page break: the middle
   of what begins before row 7 would stand before it. */
static void a_range_ends_where_the_page_would_not_hold_it(void **state)
{
	struct buf text = {0};
	struct reading r;

	(void)state;
	buf_add(&text, STR(HEAD "1 Орал қ.\n\nшілде, 2026 жыл" LONG("Орал ")));
	for (size_t i = 2; i < 9; i++)
		buf_format(&text, "%zu Ақсай қ.%s", i, LONG("Ақсай "));
	buf_add(&text, STR("\n\n\nтамыз, 2026 жыл\n\n9 Бөрілі ауданы" LONG(
			   "Бөрілі ")));
	reading_open(&r, buf_str(&text));
	reading_tables(&r);
	same(&r.said,
	     "cell-unknown: row 7: [шілде, 2026 жыл | тамыз, 2026 жыл]\n");
	reading_close(&r);
	buf_free(&text);
}

static void a_cell_of_one_row_tells_where_the_next_begins(void **state)
{
	(void)state;
	gives(PAGED("1 Орал қ. шілде, 2026 жыл Орал қаласының \nбілім "
	            "бөлімі\n\n",
	            ""),
	      "1|Орал қ.|шілде, 2026 жыл|Орал қаласының білім бөлімі\n"
	      "2|Ақсай қ.|{4}тамыз, 2026 жыл|" WHOLE(
		  "Ақсай қаласының") "3|Бөрілі ауданы|Бөрілі ауданының білім "
	                             "бөлімі\n"
	                             "4|Казталов ауданы|Казталов ауданының "
	                             "білім бөлімі\n"
	                             "5|Тасқала ауданы|Тасқала ауданының білім "
	                             "бөлімі\n",
	      "glued: \"тамыз, 2026 жыл\" and \"5\"\n");
}

static void sections_count_anew_and_end_merged_cells(void **state)
{
	(void)state;
	gives(HEAD "1 бөлім. Қалалар мен аудандарда \nкезең-кезеңімен\n\n"
	           "1 Орал қ.\n\nшілде, 2026 жыл\n\nОрал қаласы әкімдігі\n\n"
	           "2 Ақсай қ. Ақсай қаласы әкімдігі\n\n"
	           "3 Тараз қ. Тараз қаласы әкімдігі\n\n"
	           "2 бөлім. Аудандарда2-кезеңде\n\n\n\n"
	           "1 Бөрілі ауданы тамыз, 2026 жыл Бөрілі ауданы әкімдігі\n",
	      "{4}1 бөлім. Қалалар мен аудандарда кезең-кезеңімен\n"
	      "1|Орал қ.|{3}шілде, 2026 жыл|Орал қаласы әкімдігі\n"
	      "2|Ақсай қ.|Ақсай қаласы әкімдігі\n"
	      "3|Тараз қ.|Тараз қаласы әкімдігі\n"
	      "{4}2 бөлім. Аудандарда2-кезеңде\n"
	      "1|Бөрілі ауданы|тамыз, 2026 жыл|Бөрілі ауданы әкімдігі\n",
	      "bracket-missing: \"Аудандарда2-кезеңде\"\n"
	      "truncated-input: it ends after the first row of a section\n");
}

static void what_does_not_fit_its_row_is_kept(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ. шілде, 2026 жыл Орал қаласының білім бөлімі\n\n"
	           "2 Ақсай қ. шілде, 2026 жыл Тараз қаласының білім бөлімі\n\n"
	           "3 Тараз қ. шілде, 2026 жыл Тараз қаласы білім бөлімі\n\n"
	           "4 Сырым ауданы шілде, 2026 жыл Сырым ауданының білім "
	           "бөлімі\n\n"
	           "5 Көксу ауданы. шілде, 2026 жыл Көксу ауданының білім "
	           "бөлімі\n\n"
	           "6 Аксу ауданы шілде, 2026 жыл Аксу қаласының білім "
	           "бөлімі\n",
	      "1|Орал қ.|шілде, 2026 жыл|Орал қаласының білім бөлімі\n"
	      "2|Ақсай қ.|шілде, 2026 жыл|{verbatim}Тараз қаласының білім "
	      "бөлімі\n"
	      "3|Тараз қ.|шілде, 2026 жыл|{verbatim}Тараз қаласы білім бөлімі\n"
	      "4|Сырым ауданы|шілде, 2026 жыл|Сырым ауданының білім бөлімі\n"
	      "5|{verbatim}Көксу ауданы.|шілде, 2026 жыл|Көксу ауданының "
	      "білім бөлімі\n"
	      "6|Аксу ауданы|шілде, 2026 жыл|{verbatim}Аксу қаласының білім "
	      "бөлімі\n",
	      "row-odd: row 2: \"Тараз қаласының\" stands beside \"Ақсай қ.\", "
	      "another place\n"
	      "row-odd: row 3: \"Тараз қаласы білім бөлімі\" lacks a genitive\n"
	      "row-odd: row 6: \"Аксу қаласының\" stands beside \"Аксу "
	      "ауданы\", another kind of place\n"
	      "row-odd: row 5: a full stop\n");
}

static void what_all_rows_do_is_not_odd(void **state)
{
	(void)state;
	gives(HEAD "1 Көксу ауданы. шілде, 2026 жыл Көксу қаласы әкімдігі\n\n"
	           "2 Сырым ауданы. шілде, 2026 жыл Сырым қаласы әкімдігі\n\n"
	           "3 Тараз қ. шілде, 2026 жыл Жамбыл облысының әкімдігі\n",
	      "1|Көксу ауданы.|шілде, 2026 жыл|Көксу қаласы әкімдігі\n"
	      "2|Сырым ауданы.|шілде, 2026 жыл|Сырым қаласы әкімдігі\n"
	      "3|Тараз қ.|шілде, 2026 жыл|Жамбыл облысының әкімдігі\n",
	      "");
}

static void typed_cells_part_columns_of_words(void **state)
{
	(void)state;
	gives("№ Іс-шараның атауы Орындау мерзімі Аяқтау нысаны Орындаушылар\n"
	      "\n1 2 3 4 5\n\nI. Дайындық\n\n"
	      "1\n\nЖылу желілерін \nжөндеу жұмыстары\n\n"
	      "2026 жылғы 1 қыркүйекке дейін\n\nҮкіметке ақпарат\n\n"
	      "Қаржы министрлігі\n\n"
	      "2 Жол салу жыл сайын Есеп Көлік министрлігі\n\n"
	      "      Ескертпе: тізім толық емес.\n",
	      "1|2|3|4|5\n{5}I. Дайындық\n"
	      "1|Жылу желілерін жөндеу жұмыстары|2026 жылғы 1 қыркүйекке "
	      "дейін|Үкіметке ақпарат|Қаржы министрлігі\n"
	      "2|Жол салу|жыл сайын|Есеп|Көлік министрлігі\n",
	      "");
}

static void numbers_that_may_be_one_or_two_are_unknown(void **state)
{
	(void)state;
	gives("№ Көрсеткіштер Саны Сомасы\n\n1 Мектептер 12 1 200,5\n\n"
	      "2 Балабақшалар 3 200,0\n",
	      "1|Мектептер|12|1 200,5\n"
	      "2|Балабақшалар|{unknown}3 200,0|{unknown}[3 200,0 | —]\n",
	      "cell-unknown: row 2: text of several cells\n"
	      "cell-unknown: row 2: [3 200,0 | —]\n");
}

static void deadlines_are_drafted_in_many_forms(void **state)
{
	static const char *const dates[] = {
	    "шілде-тамыз, 2026 жыл",
	    "шілде айы, 2026 жыл",
	    "шілде, 2026 ж",
	    "Шілде, 2026 жыл",
	    "шілде, 2026",
	    "I, II тоқсан, 2026 жыл",
	    "2026 жылғы 1 шілдеге дейін",
	    "2026 жылдың соңына дейін",
	    "2026 жылғы екінші жартыжылдық",
	    "жыл бойы",
	    "келісім бойынша",
	    "тұрақты",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(dates) / sizeof(*dates); i++) {
		char raw[512], rows[512];

		snprintf(raw, sizeof(raw),
		         HEAD "1 Орал қ. маусым, 2026 жыл Орал әкімдігі\n\n"
		              "2 Ақсай қ. %s Ақсай әкімдігі\n\n"
		              "3 Тараз қ.\n\n%s\n\nТараз әкімдігі\n",
		         dates[i], dates[i]);
		snprintf(rows, sizeof(rows),
		         "1|Орал қ.|маусым, 2026 жыл|Орал әкімдігі\n"
		         "2|Ақсай қ.|%s|Ақсай әкімдігі\n"
		         "3|Тараз қ.|%s|Тараз әкімдігі\n",
		         dates[i], dates[i]);
		gives(raw, rows, "");
	}
}

/* Four rows of which the second has a text of its own before its last cell,
   and the third shares it. */
#define STRANGE(text)                                                                                  \
	HEAD "1 Орал қ.\n\nшілде, 2026 жыл\n\nОрал қаласы әкімдігі\n\n" \
	     "2 Ақсай қ.\n\n" text "\n\nАқсай қаласы әкімдігі\n\n"                  \
	     "3 Тараз қ.\n\nТараз қаласы әкімдігі\n\n"                        \
	     "4 Семей қ. тамыз, 2026 жыл Семей қаласы әкімдігі\n"

static void a_block_that_no_rule_reads_is_a_cell(void **state)
{
	static const char *const texts[] = {
	    "шыльде, 2026 жыл",  /* misspelt */
	    "шіlде, 2026 жыл",   /* a Latin letter */
	    "Жөндеу біткен соң", /* no date at all */
	    "министрлік хабарлаған күн",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		char raw[512], rows[512], said[256];

		snprintf(raw, sizeof(raw), STRANGE("%s"), texts[i]);
		snprintf(rows, sizeof(rows),
		         "1|Орал қ.|шілде, 2026 жыл|Орал қаласы әкімдігі\n"
		         "2|Ақсай қ.|{2}{unknown}%s|Ақсай қаласы әкімдігі\n"
		         "3|Тараз қ.|Тараз қаласы әкімдігі\n"
		         "4|Семей қ.|тамыз, 2026 жыл|Семей қаласы әкімдігі\n",
		         texts[i]);
		snprintf(said, sizeof(said),
		         "row-odd: row 2: \"%s\" is not what its column "
		         "holds\n",
		         texts[i]);
		gives(raw, rows, said);
	}
}

static void a_beginning_like_no_other_is_a_cell(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ. шілде, 2026 жыл Орал қаласы әкімдігі\n\n"
	           "2 Ақсай қ. шыльде, 2026 жыл Ақсай қаласы әкімдігі\n\n"
	           "3 Тараз қ. тамыз, 2026 жыл Тараз қаласы әкімдігі\n",
	      "1|Орал қ.|шілде, 2026 жыл|Орал қаласы әкімдігі\n"
	      "2|Ақсай қ.|{unknown}шыльде, 2026 жыл|Ақсай қаласы әкімдігі\n"
	      "3|Тараз қ.|тамыз, 2026 жыл|Тараз қаласы әкімдігі\n",
	      "row-odd: row 2: \"шыльде, 2026 жыл\" is not what its column "
	      "holds\n");
}

static void a_cell_that_cannot_be_told_apart_is_a_candidate(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ. шілде, 2026 жыл Орал қаласы әкімдігі\n\n"
	           "2 Ақсай қ. жөндеуден кейін қала әкімдігі\n\n"
	           "3 Тараз қ. тамыз, 2026 жыл Тараз қаласы әкімдігі\n",
	      "1|Орал қ.|шілде, 2026 жыл|Орал қаласы әкімдігі\n"
	      "2|Ақсай қ.|{unknown}[жөндеуден кейін қала әкімдігі | —]|"
	      "{unknown}жөндеуден кейін қала әкімдігі\n"
	      "3|Тараз қ.|тамыз, 2026 жыл|Тараз қаласы әкімдігі\n",
	      "cell-unknown: row 2: [жөндеуден кейін қала әкімдігі | —]\n"
	      "cell-unknown: row 2: text of several cells\n");
}

static void the_last_row_holds_what_ends_as_others_do(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ.\n\nшілде, 2026 жыл\n\nОрал қаласы әкімдігі\n\n"
	           "2 Ақсай қ.\n\nЖөндеу біткен соң\n\n"
	           "Ақсай қаласы әкімдігі\n",
	      "1|Орал қ.|шілде, 2026 жыл|Орал қаласы әкімдігі\n"
	      "2|Ақсай қ.|{unknown}Жөндеу біткен соң|Ақсай қаласы әкімдігі\n",
	      "row-odd: row 2: \"Жөндеу біткен соң\" is not what its column "
	      "holds\n");
}

static void a_row_may_begin_with_a_number(void **state)
{
	(void)state;
	gives("№ Атауы Сомасы Орындаушы\n\n"
	      "1 Мектеп салу 200,5 Орал қаласы әкімдігі\n\n"
	      "2 № 12 мектеп 300,0 Ақсай қаласы әкімдігі\n\n"
	      "3 2026 300,0 Тараз қаласы әкімдігі\n",
	      "1|Мектеп салу|200,5|Орал қаласы әкімдігі\n"
	      "2|{unknown}№|12|мектеп 300,0 Ақсай қаласы әкімдігі\n"
	      "3||{unknown}2026 300,0|Тараз қаласы әкімдігі\n",
	      "cell-unknown: row 2: text of several cells\n"
	      "cell-unknown: row 3: text of several cells\n");
}

static void last_cells_that_all_begin_small_are_not_strange(void **state)
{
	(void)state;
	gives(HEAD "1 Орал қ. шілде, 2026 жыл қала әкімдігі\n\n"
	           "2 Ақсай қ.\nтамыз, 2026 жыл\nқала әкімдігі\n\n"
	           "3 Тараз қ. қала әкімдігі\n",
	      "1|Орал қ.|шілде, 2026 жыл|қала әкімдігі\n"
	      "2|Ақсай қ.|{2}тамыз, 2026 жыл|қала әкімдігі\n"
	      "3|Тараз қ.|қала әкімдігі\n",
	      "");
}

static void words_beside_words_stay_lines(void **state)
{
	struct reading r;
	size_t end = 0;

	(void)state;
	reading_open(&r, STR("№ Іс-шара Жауапты орган\n\n"
	                     "1 Жол салу Көлік министрлігі\n\n"
	                     "2 Үй салу Құрылыс комитеті\n"
	                     "      2. Осы бұйрық күшіне енеді.\n"));
	assert_true(table_opens(&r.p, 0));
	assert_null(table_read(&r.p, 0, &end));
	assert_int_equal(end, 3);
	same(&r.said, "table-unread: \n");
	reading_close(&r);
}

static void what_follows_a_table_is_not_in_it(void **state)
{
	static const char *const behind[] = {
	    "Қазақстан Республикасы\nҚаржы министрінің\n\n"
	    "2024 жылғы 3 сәуірдегі\n№ 189 бұйрығына 4-қосымша\n",
	    "      2. Осы бұйрық күшіне енеді.\n",
	    "Ескерту. Тізім өзгерді.\n",
	    "Тізім осымен аяқталды.\n",
	    HEAD "1 Орал қ. шілде, 2026 жыл Орал қаласы әкімдігі\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(behind) / sizeof(*behind); i++) {
		struct buf text = {0};
		struct reading r;
		size_t end = 0;

		buf_add(&text,
		        STR(HEAD "1 Орал қ. шілде, 2026 жыл Орал қаласы "
		                 "әкімдігі\n\n2 Ақсай қ. тамыз, 2026 жыл "
		                 "Ақсай қаласы әкімдігі\n\n3 Тараз қ. тамыз, "
		                 "2026 жыл Тараз қаласы әкімдігі\n\n"));
		buf_add(&text, str_from(behind[i]));
		reading_open(&r, buf_str(&text));
		assert_non_null(table_read(&r.p, 0, &end));
		assert_int_equal(end, 4);
		reading_close(&r);
		buf_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(cells_of_one_line),
	    cmocka_unit_test(a_heading_names_the_class),
	    cmocka_unit_test(a_line_that_heads_no_table),
	    cmocka_unit_test(a_merged_cell_spans_until_the_next),
	    cmocka_unit_test(a_page_cuts_a_row),
	    cmocka_unit_test(a_page_cuts_a_row_below_its_number),
	    cmocka_unit_test(a_cell_seen_late_begins_in_a_range),
	    cmocka_unit_test(a_range_ends_where_the_page_would_not_hold_it),
	    cmocka_unit_test(a_cell_of_one_row_tells_where_the_next_begins),
	    cmocka_unit_test(sections_count_anew_and_end_merged_cells),
	    cmocka_unit_test(what_does_not_fit_its_row_is_kept),
	    cmocka_unit_test(what_all_rows_do_is_not_odd),
	    cmocka_unit_test(typed_cells_part_columns_of_words),
	    cmocka_unit_test(numbers_that_may_be_one_or_two_are_unknown),
	    cmocka_unit_test(deadlines_are_drafted_in_many_forms),
	    cmocka_unit_test(a_block_that_no_rule_reads_is_a_cell),
	    cmocka_unit_test(a_beginning_like_no_other_is_a_cell),
	    cmocka_unit_test(a_cell_that_cannot_be_told_apart_is_a_candidate),
	    cmocka_unit_test(the_last_row_holds_what_ends_as_others_do),
	    cmocka_unit_test(a_row_may_begin_with_a_number),
	    cmocka_unit_test(last_cells_that_all_begin_small_are_not_strange),
	    cmocka_unit_test(words_beside_words_stay_lines),
	    cmocka_unit_test(what_follows_a_table_is_not_in_it),
	};

	return cmocka_run_group_tests(tests, reading_set_up, reading_tear_down);
}
