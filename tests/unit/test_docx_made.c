/* Documents of word processors: formulas, fields and looks that a change, a
   setting or what stands beside them decides. */
#include "packed.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define T(words) "<w:r><w:t>" words "</w:t></w:r>"
#define M(words) "<m:r><m:t>" words "</m:t></m:r>"
#define MATH(words) "<m:oMath>" words "</m:oMath>"
#define FLD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define INSTR(words) "<w:r><w:instrText>" words "</w:instrText></w:r>"
#define EQ(words) FLD("begin") INSTR(words) FLD("end")
#define INDEX "<m:sSub><m:e>" M("x") "</m:e><m:sub>" M("1") "</m:sub></m:sSub>"
#define OVER "<m:f><m:num>" M("1") "</m:num><m:den>" M("2") "</m:den></m:f>"

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

/* The words of a document of one paragraph, and what is told of them, where
   told is not NULL. */
static void words_are(const struct packed *p, bool reject, const char *words,
                      const char *told)
{
	struct buf said = {0}, got = {0};
	struct str s =
	    packed_read(&arena, packed_docx(&arena, p), reject, &said);

	while (s.n != 0) {
		struct str line = str_cut(&s, '\n');
		struct str kind = str_cut(&line, '\t');

		if (str_starts(kind, STR("L")) || str_starts(kind, STR("W")))
			buf_add(&got, line);
	}
	if (!str_eq(buf_str(&got), str_from(words)))
		fail_msg("not\n%s\nbut\n%.*s", words, STR_ARG(buf_str(&got)));
	if (told != NULL && !str_eq(buf_str(&said), str_from(told)))
		fail_msg("told not\n%s\nbut\n%.*s", told,
		         STR_ARG(buf_str(&said)));
	buf_free(&got);
	buf_free(&said);
}

static void paragraph_is(const char *body, const char *words)
{
	const struct packed p = {
	    .body = str_z(&arena, str_format(&arena, "<w:p>%s</w:p>", body))};

	words_are(&p, false, words, NULL);
}

/* The same field where elements have a sign between them that is told. */
static void eq_is(const char *parts, const char *eq, const char *words)
{
	const struct packed p = {
	    .body = str_z(&arena, str_format(&arena, "<w:p>%s%s%s</w:p>",
	                                     FLD("begin"), eq, FLD("end"))),
	    .settings = parts};

	words_are(&p, false, words, NULL);
}

static void a_run_has_its_old_look_where_changes_are_rejected(void **state)
{
	const struct packed p = {
	    .body =
		"<w:p>" T("м") "<w:r><w:rPr><w:rPrChange><w:rPr>"
			       "<w:vertAlign w:val='superscript'/></w:rPr>"
			       "</w:rPrChange></w:rPr><w:t>2</w:t></w:r>"
			       "<w:r><w:rPr><w:vanish/><w:rPrChange><w:rPr/>"
			       "</w:rPrChange></w:rPr><w:t>!</w:t></w:r>"
			       "</w:p>"};

	(void)state;
	words_are(&p, false, "м2", NULL);
	words_are(&p, true, "м²!", "");
}

static void
a_paragraph_has_its_old_number_where_changes_are_rejected(void **state)
{
	const struct packed p = {
	    .body = "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl "
		    "w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
		    "</w:pPrChange></w:pPr>" T("Утвердить") "</w:p>",
	    .numbering =
		"<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
		"<w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText "
		"w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
		"<w:abstractNumId w:val='0'/></w:num>"};

	(void)state;
	words_are(&p, false, "Утвердить", NULL);
	words_are(&p, true, "1. Утвердить", NULL);
}

static void boxes_and_lists_of_forms_show_what_was_chosen(void **state)
{
	(void)state;
	paragraph_is("<w:r><w:sym w:font='Wingdings' w:char='F0FD'/>"
	             "<w:sym w:font='Wingdings' w:char='F0FE'/>"
	             "<w:sym w:font='Wingdings 2' w:char='F052'/>"
	             "<w:sym w:font='Wingdings 2' w:char='F0A3'/></w:r>",
	             "☒☑☑□");
	paragraph_is("<w:r><w:fldChar w:fldCharType='begin'><w:ffData>"
	             "<w:ddList><w:result w:val='1'/><w:listEntry w:val='иә'/>"
	             "<w:listEntry w:val='жоқ'/></w:ddList></w:ffData>"
	             "</w:fldChar></w:r>" INSTR("FORMDROPDOWN") FLD("end"),
	             "жоқ");
}

static void arrays_and_lists_of_fields_are_read(void **state)
{
	(void)state;
	paragraph_is(EQ("EQ \\a\\al\\co2\\vs3(1;2;3;4)"), "■(1&2@3&4)");
	paragraph_is(EQ("EQ \\l(а;ә;б)"), "а;ә;б");
	paragraph_is(EQ("EQ \\o(а;б)"), "\\o(а;б)");
	paragraph_is(EQ("EQ \\d\\fo10()"), "\\d\\fo10()");
}

static void settings_tell_the_sign_between_elements(void **state)
{
	static const char comma[] = "<w:listSeparator w:val=','/>";
	static const char semicolon[] = "<w:listSeparator w:val=';'/>";

	(void)state;
	eq_is(comma, INSTR("EQ \\r(3,х)"), "√(3&х)");
	eq_is(semicolon, INSTR("EQ \\r(1,5)"), "√1,5");
	eq_is(comma, INSTR("EQ \\f(1,5;х)"), "\\f(1,5;х)");
}

static void a_field_in_how_another_is_made_is_part_of_it(void **state)
{
	(void)state;
	paragraph_is(FLD("begin") INSTR("EQ \\f(") EQ("eq \\r(х)") INSTR(";2)")
	                 FLD("end"),
	             "(√х)/2");
}

static void words_beside_a_formula_do_not_join_it(void **state)
{
	(void)state;
	paragraph_is(MATH(INDEX) T("2"), "x_1 2");
	paragraph_is(MATH(INDEX) T("-ші"), "x_1-ші");
	paragraph_is(MATH(INDEX) MATH(M("у")), "x_1 у");
	paragraph_is(T("5") MATH(OVER) T("м"), "5 1/2 м");
	paragraph_is(MATH(M("1")) T("2"), "1 2");
	paragraph_is(MATH(M("х")) T(", где"), "х, где");
}

#define R(pr, words) "<w:r><w:rPr>" pr "</w:rPr><w:t>" words "</w:t></w:r>"

static void words_that_look_as_if_they_did_not_count_are_told(void **state)
{
	const struct packed p = {
	    .body = "<w:p>" T("мерзімі ") R("<w:strike/>", "бес ")
		R("<w:dstrike/>", "күн") T(" он ")
		    R("<w:color w:val='FFFFFF'/>", "тайно")
			R("<w:color w:val='ffffff'/><w:shd w:fill='000080'/>",
	                  "ашық") "</w:p><w:p><w:pPr><w:pStyle w:val='S'/>"
				  "</w:pPr>" T("3. ") R("<w:strike w:val='0'/>",
	                                                "Жоқ.") "</w:p>",
	    .styles = "<w:style w:type='paragraph' w:styleId='S'><w:rPr>"
		      "<w:strike/></w:rPr></w:style>"};

	(void)state;
	words_are(&p, false, "мерзімі бес күн он тайноашық3. Жоқ.",
	          "N1041 1:9 бес күн\nN1042 1:20 тайно\nN1041 2:1 3.\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_run_has_its_old_look_where_changes_are_rejected),
	    TEST(a_paragraph_has_its_old_number_where_changes_are_rejected),
	    TEST(boxes_and_lists_of_forms_show_what_was_chosen),
	    TEST(arrays_and_lists_of_fields_are_read),
	    TEST(settings_tell_the_sign_between_elements),
	    TEST(a_field_in_how_another_is_made_is_part_of_it),
	    TEST(words_beside_a_formula_do_not_join_it),
	    TEST(words_that_look_as_if_they_did_not_count_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
