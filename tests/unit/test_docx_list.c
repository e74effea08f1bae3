/* Numbers that word processors make. */
#include "packed.h"
#include "text/docx_count.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define NUM(num, level)                                                        \
	"<w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" num          \
	"\"/></w:numPr>"
#define ITEM(pr, words)                                                        \
	"<w:p><w:pPr>" pr "</w:pPr><w:r><w:t>" words "</w:t></w:r></w:p>"
#define STYLE(name) "<w:pStyle w:val=\"" name "\"/>"
#define LVL(level, format, text, more)                                         \
	"<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/>"                   \
	"<w:numFmt w:val=\"" format "\"/>" more "<w:lvlText w:val=\"" text     \
	"\"/></w:lvl>"
#define LIST(id, levels)                                                       \
	"<w:abstractNum w:abstractNumId=\"" id "\">" levels "</w:abstractNum>"
#define USE(id, list, more)                                                    \
	"<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" list "\"/>" more \
	"</w:num>"

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* The paragraphs as lines, without marks and places. */
static void text_is(const struct packed *p, bool reject, const char *wanted)
{
	struct buf said = {0}, text = {0};
	struct str s =
	    packed_read(&arena, packed_docx(&arena, p), reject, &said);

	while (s.n != 0) {
		struct str line = str_cut(&s, '\n'), front = line;

		if (str_starts(line, STR("L")) && text.n != 0)
			buf_char(&text, '|');
		str_cut(&front, '\t');
		buf_add(&text, front);
	}
	if (!str_eq(buf_str(&text), str_from(wanted)))
		fail_msg("not %s but %.*s", wanted, STR_ARG(buf_str(&text)));
	buf_free(&said);
	buf_free(&text);
}

static void levels_count_and_begin_anew(void **state)
{
	const struct packed p = {
	    .body = ITEM(NUM("1", "0"), "Бап") ITEM(NUM("1", "1"), "а")
		ITEM(NUM("1", "1"), "б") ITEM(NUM("1", "2"), "в")
		    ITEM(NUM("1", "0"), "Бап") ITEM(NUM("1", "1"), "г")
			ITEM("", "жай") ITEM(NUM("1", "1"), "д"),
	    .numbering = LIST("7", LVL("0", "decimal", "%1-бап.", "")
	                               LVL("1", "decimal", "%1.%2.", "")
	                                   LVL("2", "decimal", "%3)", ""))
		USE("1", "7", "")};

	(void)state;
	text_is(&p, false,
	        "1-бап. Бап|1.1. а|1.2. б|1) в|2-бап. Бап|2.1. г|жай|2.2. д");
}

static void a_level_that_is_passed_over_has_begun(void **state)
{
	const struct packed p = {
	    .body = ITEM(NUM("1", "0"), "а") ITEM(NUM("1", "2"), "б")
		ITEM(NUM("1", "1"), "в"),
	    .numbering = LIST("7", LVL("0", "decimal", "%1.", "")
	                               LVL("1", "decimal", "%1.%2.", "")
	                                   LVL("2", "decimal", "%1.%2.%3.", ""))
		USE("1", "7", "")};

	(void)state;
	text_is(&p, false, "1. а|1.1.1. б|1.2. в");
}

static void numbers_have_all_forms(void **state)
{
	static const struct {
		const char *format, *wanted;
	} forms[] = {
	    {"decimal", "12) "},     {"lowerLetter", "l) "},
	    {"upperLetter", "L) "},  {"lowerRoman", "xii) "},
	    {"upperRoman", "XII) "}, {"russianLower", "м) "},
	    {"russianUpper", "М) "}, {"decimalZero", "12) "},
	    {"chineseNone", "12) "},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct str list = str_format(
		    &arena,
		    LIST("7", "<w:lvl w:ilvl=\"0\"><w:start w:val=\"12\"/>"
		              "<w:numFmt w:val=\"%s\"/><w:lvlText "
		              "w:val=\"%%1)\"/></w:lvl>") USE("1", "7", ""),
		    forms[i].format);
		const struct packed p = {.body = ITEM(NUM("1", "0"), ""),
		                         .numbering = str_z(&arena, list)};

		text_is(&p, false, forms[i].wanted);
	}
}

static void letters_behind_the_last_are_doubled(void **state)
{
	static const struct {
		size_t value;
		const char *format, *wanted;
	} cases[] = {{29, "russianLower", "я"},  {30, "russianLower", "аа"},
	             {26, "lowerLetter", "z"},   {27, "lowerLetter", "aa"},
	             {53, "upperLetter", "AAA"}, {10, "russianUpper", "К"}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buf out = {0};

		docx_count(cases[i].value, str_from(cases[i].format), &out);
		assert_true(str_eq(buf_str(&out), str_from(cases[i].wanted)));
		buf_free(&out);
	}
}

static void a_list_may_begin_elsewhere_and_another_begins_it_anew(void **state)
{
	const struct packed p = {
	    .body = ITEM(NUM("1", "0"), "а") ITEM(NUM("1", "0"), "б")
		ITEM(NUM("2", "0"), "в") ITEM(NUM("2", "0"), "г")
		    ITEM(NUM("1", "0"), "д") ITEM(NUM("3", "0"), "е"),
	    .numbering = LIST("7", LVL("0", "decimal", "%1)", "")) USE(
		"1", "7",
		"") USE("2", "7",
	                "<w:lvlOverride w:ilvl=\"0\"><w:startOverride "
	                "w:val=\"5\"/></w:lvlOverride>")
		USE("3", "7",
	            "<w:lvlOverride w:ilvl=\"0\">" LVL(
			"0", "lowerLetter", "(%1)", "") "</w:lvlOverride>")};

	(void)state;
	text_is(&p, false, "1) а|2) б|5) в|6) г|7) д|(h) е");
}

static void a_level_goes_on_where_its_list_says_so(void **state)
{
	const struct packed p = {
	    .body = ITEM(NUM("1", "0"), "а") ITEM(NUM("1", "1"), "б")
		ITEM(NUM("1", "0"), "в") ITEM(NUM("1", "1"), "г"),
	    .numbering = LIST("7", LVL("0", "upperRoman", "%1-тарау.", "") LVL(
				       "1", "decimal", "%1.%2-бап.",
				       "<w:lvlRestart w:val=\"0\"/><w:isLgl/>"))
		USE("1", "7", "")};

	(void)state;
	text_is(&p, false, "I-тарау. а|1.1-бап. б|II-тарау. в|2.2-бап. г");
}

static void a_style_may_number_and_a_paragraph_refuse(void **state)
{
	const struct packed p = {
	    .body = ITEM(STYLE("B"), "а") ITEM(STYLE("C"), "б")
		ITEM(STYLE("B") NUM("0", "0"), "без") ITEM(STYLE("B"), "в"),
	    .styles = "<w:style w:styleId=\"A\"><w:pPr><w:numPr>"
		      "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
		      "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/>"
		      "</w:style><w:style w:styleId=\"C\"><w:basedOn "
		      "w:val=\"A\"/></w:style>",
	    .numbering = LIST("7", LVL("0", "decimal", "%1.", "") LVL(
				       "1", "decimal", "%1.%2)", STYLE("C")))
		USE("1", "7", "")};

	(void)state;
	text_is(&p, false, "1. а|1.1) б|без|2. в");
}

static void styles_that_go_in_circles_end(void **state)
{
	const struct packed p = {
	    .body = ITEM(STYLE("A"), "а"),
	    .styles = "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/>"
		      "</w:style><w:style w:styleId=\"B\"><w:basedOn "
		      "w:val=\"A\"/></w:style>"};

	(void)state;
	text_is(&p, false, "а");
}

static void marks_of_lists_are_letters_of_unicode(void **state)
{
	const struct packed p = {
	    .body = ITEM(NUM("1", "0"), "а") ITEM(NUM("1", "1"), "б")
		ITEM(NUM("1", "2"), "в") ITEM(NUM("1", "3"), "г"),
	    .numbering = LIST(
		"7", LVL("0", "bullet", "\uF0B7", "")
			 LVL("1", "bullet", "–", "") LVL("2", "none", "", "")
			     LVL("3", "decimal", "%4",
	                         "<w:suff w:val="
	                         "\"nothing\"/>")) USE("1", "7", "")};

	(void)state;
	text_is(&p, false, "• а|– б|в|1г");
}

static void a_list_may_have_the_levels_of_a_style(void **state)
{
	const struct packed p = {
	    .body = ITEM(NUM("2", "0"), "а"),
	    .styles = "<w:style w:type=\"numbering\" w:styleId=\"S\"><w:pPr>"
		      "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
		      "</w:style>",
	    .numbering = LIST("7", LVL("0", "decimal", "§ %1.", ""))
		LIST("8", "<w:numStyleLink w:val=\"S\"/>") USE("1", "7", "")
		    USE("2", "8", "")};

	(void)state;
	text_is(&p, false, "§ 1. а");
}

static void what_goes_is_not_counted(void **state)
{
	const struct packed p = {
	    .body = ITEM(NUM("1", "0"), "а") "<w:p><w:pPr>" NUM(
		"1",
		"0") "<w:rPr><w:del/></w:rPr></w:pPr>"
		     "<w:del><w:r><w:delText>б</w:delText></w:r></w:del></w:p>"
		     "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/>"
		     "<w:numId "
		     "w:val=\"1\"/><w:ins/></w:numPr></w:pPr><w:r><w:t>в"
		     "</w:t></w:r></w:p>",
	    .numbering =
		LIST("7", LVL("0", "decimal", "%1)", "")) USE("1", "7", "")};

	(void)state;
	text_is(&p, false, "1) а|2) вб");
	text_is(&p, true, "1) а|2) б|в");
}

static void that_numbers_were_made_is_told_once(void **state)
{
	const struct packed p = {.body = ITEM("", "а") ITEM(NUM("1", "0"), "б")
	                             ITEM(NUM("1", "0"), "в"),
	                         .numbering =
	                             LIST("7", LVL("0", "decimal", "%1)", ""))
	                                 USE("1", "7", "")};
	struct buf said = {0};

	(void)state;
	packed_read(&arena, packed_docx(&arena, &p), false, &said);
	assert_true(str_eq(buf_str(&said), STR("N1022 2:1 of 2 paragraphs\n")));
	buf_free(&said);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(levels_count_and_begin_anew),
	    TEST(a_level_that_is_passed_over_has_begun),
	    TEST(numbers_have_all_forms),
	    TEST(letters_behind_the_last_are_doubled),
	    TEST(a_list_may_begin_elsewhere_and_another_begins_it_anew),
	    TEST(a_level_goes_on_where_its_list_says_so),
	    TEST(a_style_may_number_and_a_paragraph_refuse),
	    TEST(styles_that_go_in_circles_end),
	    TEST(marks_of_lists_are_letters_of_unicode),
	    TEST(a_list_may_have_the_levels_of_a_style),
	    TEST(what_goes_is_not_counted),
	    TEST(that_numbers_were_made_is_told_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
