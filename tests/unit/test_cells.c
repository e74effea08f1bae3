/* What tables only set side by side, in pages and in documents of word
   processors alike: letterheads, the two texts of an act; tables in tables;
   pages that end in a sentence; what stands above the line. */
#include "act.h"

#include "packed.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "akn/write.h"
#include "tree/work.h"

/* The language is found out. */
static int set_up(void **state)
{
	int made = test_set_up(state);

	test.lang = NULL;
	return made;
}

/* How a format marks up what a test has as plain lines. */
struct marks {
	const char *para, *para_end, *table, *framed, *table_end, *row,
	    *row_end, *cell, *cell_end, *page, *above, *above_end, *below,
	    *below_end;
};

static const struct marks web = {
    .para = "<p>",
    .para_end = "</p>",
    .table = "<table>",
    .framed = "<table border=1>",
    .table_end = "</table>",
    .row = "<tr>",
    .row_end = "</tr>",
    .cell = "<td>",
    .cell_end = "</td>",
    .page = "<br style='page-break-before:always'>",
    .above = "<sup>",
    .above_end = "</sup>",
    .below = "<sub>",
    .below_end = "</sub>",
};

#define RUN "<w:r><w:t xml:space='preserve'>"
#define RUN_END "</w:t></w:r>"
#define SIDE(name) "<w:" name " w:val='single'/>"

static const struct marks word = {
    .para = "<w:p>" RUN,
    .para_end = RUN_END "</w:p>",
    .table = "<w:tbl>",
    .framed = "<w:tbl><w:tblPr><w:tblBorders>" SIDE("top") SIDE("left")
	SIDE("insideH") SIDE("insideV") "</w:tblBorders></w:tblPr>",
    .table_end = "</w:tbl>",
    .row = "<w:tr>",
    .row_end = "</w:tr>",
    .cell = "<w:tc>",
    .cell_end = "</w:tc>",
    .page = RUN_END "<w:r><w:br w:type='page'/></w:r><w:r>"
		    "<w:lastRenderedPageBreak/><w:t xml:space='preserve'>",
    .above = RUN_END "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
		     "<w:t>",
    .above_end = RUN_END RUN,
    .below = RUN_END "<w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr>"
		     "<w:t>",
    .below_end = RUN_END RUN,
};

/* '@' is an end of a page, "^1^" stands above the line, "_1_"
   below it. */
static void words_put(const struct marks *m, struct str s, struct buf *out)
{
	bool above = false, below = false;

	buf_add(out, str_from(m->para));
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '@') {
			buf_add(out, str_from(m->page));
		} else if (s.p[i] == '^') {
			above = !above;
			buf_add(out, str_from(above ? m->above : m->above_end));
		} else if (s.p[i] == '_') {
			below = !below;
			buf_add(out, str_from(below ? m->below : m->below_end));
		} else {
			buf_char(out, s.p[i]);
		}
	}
	buf_add(out, str_from(m->para_end));
}

/* Paragraphs divided by '~'; "{a}" is a framed table of one row. */
static void cell_put(const struct marks *m, struct str s, struct buf *out)
{
	buf_add(out, str_from(m->cell));
	do {
		struct str para = str_cut(&s, '~');

		if (!str_starts(para, STR("{"))) {
			words_put(m, para, out);
			continue;
		}
		buf_format(out, "%s%s%s", m->framed, m->row, m->cell);
		words_put(m, str_sub(para, 1, para.n - 1), out);
		buf_format(out, "%s%s%s", m->cell_end, m->row_end,
		           m->table_end);
	} while (s.n != 0);
	buf_add(out, str_from(m->cell_end));
}

/* The cells of a row, divided by '|'. */
static void row_put(const struct marks *m, struct str s, struct buf *out)
{
	bool more = true;

	buf_add(out, str_from(m->row));
	while (more) {
		size_t was = s.n;
		struct str cell = str_cut(&s, '|');

		more = cell.n < was;
		cell_put(m, cell, out);
	}
	buf_add(out, str_from(m->row_end));
}

/* Lines are paragraphs, but "|a|b" a row of cells of a table, "#a|b" of a
   framed one; "=" ends it. */
static struct str marked(const struct marks *m, const char *lines)
{
	struct str rest = str_from(lines), s;
	struct buf out = {0};
	bool open = false;

	while (rest.n != 0) {
		struct str line = str_cut(&rest, '\n');
		bool row = line.p[0] == '|' || line.p[0] == '#';

		if (open && !row)
			buf_add(&out, str_from(m->table_end));
		if (row && !open)
			buf_add(&out, str_from(line.p[0] == '#' ? m->framed
			                                        : m->table));
		open = row;
		if (!row) {
			if (!str_eq(line, STR("=")))
				words_put(m, line, &out);
			continue;
		}
		row_put(m, str_after(line, 1), &out);
	}
	if (open)
		buf_add(&out, str_from(m->table_end));
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static struct str file_of(const struct marks *m, const char *lines)
{
	struct str body = marked(m, lines);
	struct packed packed = {.body = str_z(&test.a, body)};

	if (m == &word)
		return packed_docx(&test.a, &packed);
	return str_format(&test.a, "<!doctype html><meta charset=utf-8>%.*s",
	                  STR_ARG(body));
}

static void file_read(const struct marks *m, const char *lines)
{
	doc_free(test.doc);
	said_clear(&test.said);
	test.doc = act_read(file_of(m, lines), &test.said);
	assert_non_null(test.doc);
	assert_false(said_has(&test.said, "text-lost"));
}

/* The act, in either format, reads so. */
static void reads(const char *lines, const char *want)
{
	static const struct marks *const formats[] = {&web, &word};

	for (size_t i = 0; i < 2; i++) {
		const nusqa_render_options how = {.format = "text"};
		nusqa_buf out = {0};

		file_read(formats[i], lines);
		assert_true(nusqa_render((nusqa_doc *)test.doc, &how, &out));
		str_is((struct str){out.p, out.n}, want);
		nusqa_buf_free(&out);
	}
}

/* ... is that act, in either format. */
static void is_act(const char *lines, const char *iri, const char *title)
{
	static const struct marks *const formats[] = {&web, &word};

	for (size_t i = 0; i < 2; i++) {
		file_read(formats[i], lines);
		str_is(work_iri(&test.doc->arena, &test.doc->work), iri);
		str_is(test.doc->title, title);
	}
}

#define KK                                                                                                                  \
	"Есеп қағидаларын бекіту туралы\nБҰЙЫРАМЫН:\n1. Есеп қағидалары " \
	"бекітілсін.\n"
#define RU                                                                                                                  \
	"Об утверждении Правил учета\nПРИКАЗЫВАЮ:\n1. Утвердить Правила " \
	"учета.\n"
#define BODY_KK "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ~ҚАРЖЫ МИНИСТРЛІГІ"
#define BODY_RU "МИНИСТЕРСТВО ФИНАНСОВ~РЕСПУБЛИКИ КАЗАХСТАН"
#define IRI "/akn/kz/act/order/min-fin/2025-11-12/258"
#define TITLE_KK "Есеп қағидаларын бекіту туралы"
#define TITLE_RU "Об утверждении Правил учета"

static void
a_letterhead_in_columns_of_two_languages_tells_of_the_acts_own(void **state)
{
	static const char head[] =
	    "|" BODY_KK "||" BODY_RU "\n|БҰЙРЫҚ||ПРИКАЗ\n"
	    "|2025 жылғы 12 қарашадағы||№ 258\n|Астана қаласы||г. Астана\n";
	struct str text;

	(void)state;
	text = str_join(&test.a, str_from(head), STR(KK));
	is_act(str_z(&test.a, text), IRI, TITLE_KK);
	text = str_join(&test.a, str_from(head), STR(RU));
	is_act(str_z(&test.a, text), IRI, TITLE_RU);
	test.lang = "kk";
	text = str_join(&test.a, str_from(head), STR(KK));
	is_act(str_z(&test.a, text), IRI, TITLE_KK);
	reads(str_z(&test.a, text),
	      "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ҚАРЖЫ МИНИСТРЛІГІ\n\nБҰЙРЫҚ\n\n2025 "
	      "жылғы 12 қарашадағы\n\nАстана қаласы\n\nМИНИСТЕРСТВО ФИНАНСОВ "
	      "РЕСПУБЛИКИ КАЗАХСТАН\n\nПРИКАЗ\n\n№ 258\n\nг. "
	      "Астана\n" TITLE_KK "\n\nБҰЙЫРАМЫН:\n\n1. Есеп қағидалары "
	      "бекітілсін.\n");
}

static void a_name_that_goes_on_in_the_rows_below_is_one(void **state)
{
	(void)state;
	is_act("|ҚАЗАҚСТАН РЕСПУБЛИКАСЫ|МИНИСТЕРСТВО\n|ҚАРЖЫ "
	       "МИНИСТРЛІГІ|ФИНАНСОВ\n||РЕСПУБЛИКИ КАЗАХСТАН\n|БҰЙРЫҚ|ПРИКАЗ\n"
	       "|№ 258|12 ноября 2025 года\n" RU,
	       IRI, TITLE_RU);
}

static void day_number_and_place_stand_in_cells_of_a_row(void **state)
{
	(void)state;
	is_act("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ҚАРЖЫ МИНИСТРЛІГІ\nБҰЙРЫҚ\n"
	       "|2025 жылғы 12 қараша|№ 258|Астана қаласы\n" KK,
	       IRI, TITLE_KK);
	is_act("|" BODY_RU "\n=\nПРИКАЗ\n"
	       "|12 ноября 2025 года||№ 258\n|город Астана||\n" RU,
	       IRI, TITLE_RU);
}

static void a_table_behind_the_head_of_the_act_is_no_letterhead(void **state)
{
	(void)state;
	reads("Приказ Министра финансов Республики Казахстан от 12 ноября "
	      "2025 года № 258\n" RU "|№ 7|5 мая 2025 года\n|№ 8|6 мая 2025 "
	      "года\n",
	      "Приказ Министра финансов Республики Казахстан от 12 ноября "
	      "2025 года № 258\n" TITLE_RU "\n\nПРИКАЗЫВАЮ:\n\n1. "
	      "Утвердить Правила учета.\n\n№ 7 | 5 мая 2025 года\n----+"
	      "----------------\n№ 8 | 6 мая 2025 года\n");
}

#define LONG_KK                                                                                                              \
	"2. Мемлекеттік мекемелер есепті осы бұйрықпен бекітілген "          \
	"қағидаларға сәйкес жыл сайын жүргізсін және оның нәтижелерін " \
	"министрлікке ұсынсын."
#define LONG_RU                                                                                                                      \
	"2. Государственным учреждениям ежегодно вести учет в соответствии " \
	"с правилами, утвержденными настоящим приказом, и представлять его " \
	"итоги в министерство."
#define HEAD_KK                                                                                                                  \
	"Қазақстан Республикасы Қаржы министрінің 2025 жылғы 12 қарашадағы " \
	"№ 258 бұйрығы"
#define HEAD_RU                                                                                                             \
	"Приказ Министра финансов Республики Казахстан от 12 ноября 2025 " \
	"года № 258"
#define READ_KK                                                                              \
	HEAD_KK "\n" TITLE_KK "\n\nБҰЙЫРАМЫН:\n\n1. Есеп қағидалары " \
		"бекітілсін.\n" LONG_KK "\n"
#define READ_RU                                                                                    \
	HEAD_RU "\n" TITLE_RU "\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить Правила " \
		"учета.\n" LONG_RU "\n"

static const char by_rows[] =
    "#" HEAD_KK "|" HEAD_RU "\n#" TITLE_KK "|" TITLE_RU
    "\n#БҰЙЫРАМЫН:|ПРИКАЗЫВАЮ:\n#1. Есеп қағидалары бекітілсін.|1. Утвердить "
    "Правила учета.\n#" LONG_KK "|" LONG_RU "\n";

static void the_texts_of_an_act_side_by_side_are_read_one_by_one(void **state)
{
	(void)state;
	reads(by_rows, READ_KK "\n" READ_RU);
	str_is(act_find(test.doc, NODE_ATTACHMENT)->attrs->value, "ru");
	reads("|" HEAD_KK "~" TITLE_KK "~БҰЙЫРАМЫН:~1. Есеп қағидалары "
	      "бекітілсін.~" LONG_KK "|" HEAD_RU "~" TITLE_RU
	      "~ПРИКАЗЫВАЮ:~1. Утвердить Правила учета.~" LONG_RU "\n",
	      READ_KK "\n" READ_RU);
}

static void the_language_that_is_asked_for_is_the_act(void **state)
{
	(void)state;
	test.lang = "ru";
	reads(by_rows, READ_RU "\n" READ_KK);
	test.lang = "kk";
	reads(by_rows, READ_KK "\n" READ_RU);
}

static void names_in_two_languages_are_a_table(void **state)
{
	(void)state;
	reads(HEAD_KK "\n" KK "|Қазақ тілінде|Орыс тілінде\n|мемлекеттік "
	              "мекеме|государственное учреждение\n|есеп жүргізу|"
	              "ведение учета\n",
	      HEAD_KK "\n" TITLE_KK "\n\nБҰЙЫРАМЫН:\n\n1. Есеп қағидалары "
	              "бекітілсін.\n\nҚазақ тілінде      | Орыс "
	              "тілінде\nмемлекеттік мекеме | государственное "
	              "учреждение\nесеп жүргізу       | ведение учета\n");
}

static void a_table_in_a_cell_is_text_of_the_cell_and_told(void **state)
{
	(void)state;
	reads(HEAD_RU "\n" RU "#№|Состав\n#1|Товары:~{хлеб}~всего\n#2|нет\n",
	      HEAD_RU "\n" TITLE_RU "\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить Правила "
	              "учета.\n\n№ | Состав\n--+--------\n1 | "
	              "Товары: хлеб всего\n2 | нет\n");
	assert_true(said_has(&test.said, "table-nested"));
	file_read(&web,
	          HEAD_RU "\n" RU "#№|Состав\n#1|Товары:~{хлеб}\n#2|нет\n");
	assert_true(said_has(&test.said, "table-nested"));
}

static void a_page_ends_in_a_sentence_and_not_in_a_paragraph(void **state)
{
	(void)state;
	reads(HEAD_KK "\n" TITLE_KK "\nБҰЙЫРАМЫН:\n1. Есеп қағидалары @Қаржы "
	              "министрлігінде бекітілсін.@2. Бақылау "
	              "@департаментке жүктелсін.\n",
	      HEAD_KK "\n" TITLE_KK
	              "\n\nБҰЙЫРАМЫН:\n\n1. Есеп қағидалары Қаржы "
	              "министрлігінде бекітілсін.\n2. Бақылау департаментке "
	              "жүктелсін.\n");
}

static void what_is_above_or_below_the_line_stays_there_or_is_told(void **state)
{
	(void)state;
	reads(HEAD_RU
	      "\n" TITLE_RU "\nПРИКАЗЫВАЮ:\n1. Весом 10^n^ кг, 5^-й^ "
	      "раз, площадью x^а^ м^2^, см. 3^1)^.\n2. Выбросы CO_2_ по "
	      "норме a_i_^2^ и P_нм_.\n",
	      HEAD_RU "\n" TITLE_RU "\n\nПРИКАЗЫВАЮ:\n\n1. Весом 10ⁿ кг, 5-й "
	              "раз, площадью xа м², см. 3¹).\n2. Выбросы CO₂ по норме "
	              "aᵢ² и Pнм.\n");
	said_is(&test.said,
	        "4:37 raised-lined: what stands above or below the line has no "
	        "characters that do so by themselves; it was put into the "
	        "line: а\n"
	        "5:32 raised-lined: what stands above or below the line has no "
	        "characters that do so by themselves; it was put into the "
	        "line: нм\n");
}

/* The tables of the act, as XML. */
static struct str tables_written(void)
{
	struct buf xml = {0}, out = {0};
	struct str all;

	write_akn(test.doc, &xml, false);
	all = buf_str(&xml);
	while (str_find(all, STR("<table")) < all.n) {
		size_t to;

		all = str_after(all, str_find(all, STR("<table")));
		to = str_find(all, STR("</table>"));
		buf_add(&out, str_sub(all, 0, to));
		all = str_after(all, to);
	}
	all = str_copy(&test.a, buf_str(&out));
	buf_free(&xml);
	buf_free(&out);
	return all;
}

/* Rendered and read again an act has the same tables. */
static void comes_back(const char *text, const char *part)
{
	static const char *const formats[] = {"html", "docx"};
	struct str want;

	doc_free(test.doc);
	test.doc = act_of(text);
	want = tables_written();
	assert_true(str_find(want, str_from(part)) < want.n);
	for (size_t i = 0; i < 2; i++) {
		const nusqa_render_options how = {.format = formats[i]};
		nusqa_buf out = {0};
		struct doc *first = test.doc;

		assert_true(nusqa_render((nusqa_doc *)first, &how, &out));
		said_clear(&test.said);
		test.doc = act_read((struct str){out.p, out.n}, &test.said);
		assert_non_null(test.doc);
		str_is(tables_written(), str_z(&test.a, want));
		assert_true(said_has(&test.said, "cell-unknown"));
		nusqa_buf_free(&out);
		doc_free(test.doc);
		test.doc = first;
	}
}

static void cells_that_nobody_knows_come_back_from_a_page_as_such(void **state)
{
	(void)state;
	comes_back(HEAD_RU "\n" TITLE_RU "\n\nПРИКАЗЫВАЮ:\n1. Утвердить:\n\n"
	                   "№\tПитомник\tПлощадь\n"
	                   "\t\tвсего\tв том числе\n\t2\t3\t4\n"
	                   "1\tАлматинский\t12,5\t10\nИтого\t19,5\t20\n",
	           "<th status=\"unknown\"><p><remark "
	           "status=\"editorial\">[неизвестно]</remark></p></th>");
}

#define EACH(f) cmocka_unit_test_setup_teardown(f, set_up, test_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(
		a_letterhead_in_columns_of_two_languages_tells_of_the_acts_own),
	    EACH(a_name_that_goes_on_in_the_rows_below_is_one),
	    EACH(day_number_and_place_stand_in_cells_of_a_row),
	    EACH(a_table_behind_the_head_of_the_act_is_no_letterhead),
	    EACH(the_texts_of_an_act_side_by_side_are_read_one_by_one),
	    EACH(the_language_that_is_asked_for_is_the_act),
	    EACH(names_in_two_languages_are_a_table),
	    EACH(a_table_in_a_cell_is_text_of_the_cell_and_told),
	    EACH(a_page_ends_in_a_sentence_and_not_in_a_paragraph),
	    EACH(what_is_above_or_below_the_line_stays_there_or_is_told),
	    EACH(cells_that_nobody_knows_come_back_from_a_page_as_such),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
