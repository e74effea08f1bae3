/* Documents of word processors: what of them is text, and what stands where. */
#include "packed.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#define P(words) "<w:p>" T(words) "</w:p>"
#define T(words) "<w:r><w:t>" words "</w:t></w:r>"
#define DEL(words) "<w:del><w:r><w:delText>" words "</w:delText></w:r></w:del>"
#define INS(words) "<w:ins>" T(words) "</w:ins>"
#define TC(pr, words) "<w:tc><w:tcPr>" pr "</w:tcPr>" P(words) "</w:tc>"
#define FLD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"

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

/* What a document becomes, and what is told of it where told is not NULL. */
static void read_is(const struct packed *p, bool reject, const char *sheet,
                    const char *told)
{
	struct buf said = {0};
	struct str s =
	    packed_read(&arena, packed_docx(&arena, p), reject, &said);

	if (!str_eq(s, str_from(sheet)))
		fail_msg("not\n%s\nbut\n%.*s", sheet, STR_ARG(s));
	if (told != NULL && !str_eq(buf_str(&said), str_from(told)))
		fail_msg("told not\n%s\nbut\n%.*s", told,
		         STR_ARG(buf_str(&said)));
	buf_free(&said);
}

static void body_is(const char *body, const char *sheet)
{
	const struct packed p = {.body = body};

	read_is(&p, false, sheet, NULL);
}

static void digits_above_the_line_join_no_other_number(void **state)
{
	(void)state;
	body_is("<w:p>" T(
		    "статье 5") "<w:r><w:rPr><w:vertAlign w:val="
	                        "\"superscript\"/></w:rPr><w:t>1</w:t></w:r>" T(
				    " Закона") "</w:p>",
	        "L 0 1 1\tстатье 5\nW 1 9\t¹\nW 1 10\t Закона\n");
	/* Raised by halves of a point, as some word processors write it. */
	body_is("<w:p>" T("статье 5") "<w:r><w:rPr><w:position w:val=\"8\"/>"
	                              "</w:rPr><w:t>1</w:t></w:r><w:r><w:rPr>"
	                              "<w:position w:val=\"-2\"/></w:rPr>"
	                              "<w:t> Закона 2</w:t></w:r></w:p>",
	        "L 0 1 1\tстатье 5\nW 1 9\t¹\nW 1 10\t Закона 2\n");
}

#define SUNK "<w:position w:val=\"-2\"/>"
#define RISEN "<w:position w:val=\"3\"/>"
#define SIZED(rise, size, words)                                               \
	"<w:r><w:rPr>" rise "<w:sz w:val=\"" size "\"/></w:rPr><w:t "          \
	"xml:space=\"preserve\">" words "</w:t></w:r>"

static void digits_below_the_line_are_no_numbers_in_it(void **state)
{
	(void)state;
	body_is("<w:p>" T("CO") "<w:r><w:rPr><w:vertAlign w:val="
	                        "\"subscript\"/></w:rPr><w:t>2</w:t></w:r>" T(
				    ", x") "<w:r><w:rPr><w:vertAlign w:val="
	                                   "\"baseline\"/><w:position "
	                                   "w:val=\"-4\"/></w:rPr><w:t>i+1"
	                                   "</w:t></w:r></w:p>",
	        "L 0 1 1\tCO\nW 1 3\t₂\nW 1 4\t, x\nW 1 7\tᵢ₊₁\n");
	/* By a little, as some word processors set it by themselves: smaller
	   letters are meant so, those of one size are not. */
	body_is("<w:p>" SIZED("", "28", "V") SIZED(SUNK, "19", "1")
	            SIZED("", "28", ", K") SIZED(SUNK, "28", "2")
	                SIZED(SUNK, "26", "3") "</w:p><w:p>" T("N")
	                    SIZED(SUNK, "16", "1") T(" м")
	                        SIZED(RISEN, "12", "2") "</w:p>",
	        "L 0 1 1\tV\nW 1 2\t₁\nW 1 3\t, K\nW 1 6\t2\nW 1 7\t3\n"
	        "L 0 2 1\tN\nW 2 2\t₁\nW 2 3\t м\nW 2 5\t²\n");
}

static void
runs_tabs_breaks_and_odd_hyphens_are_the_words_of_a_line(void **state)
{
	(void)state;
	body_is(
	    "<w:p>" T("О внесении")
		T(" изменений") "<w:r><w:tab/><w:t>№ "
				"5</w:t><w:br/><w:t>вице</w:t>"
				"<w:noBreakHyphen/><w:t>ми</w:t><w:softHyphen/>"
				"<w:sym w:font=\"Symbol\" "
				"w:char=\"F0B7\"/></w:r></w:p>" P(
				    "Бұйрық &amp; &lt;б&gt;"),
	    "L 0 1 1\tО внесении\n"
	    "W 1 11\t изменений\nW 1 21\t\t\nW 1 22\t№ 5\n"
	    "L 2 1 26\tвице\nW 1 30\t\u2011\nW 1 31\tми\n"
	    "W 1 33\t\u00AD\nW 1 34\t\u2022\n"
	    "L 0 2 1\tБұйрық & <б>\n");
}

static void what_wraps_text_is_passed_through(void **state)
{
	(void)state;
	body_is("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p>"
	        "<w:smartTag>" T("а") "</w:smartTag><w:sdt><w:sdtContent>" T(
		    "б") "</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>",
	        "L 0 1 1\tа\nW 1 2\tб\n");
}

static void a_text_box_stands_once_behind_its_paragraph(void **state)
{
	(void)state;
	body_is("<w:p>" T(
		    "а") "<w:r><mc:AlternateContent><mc:Choice>"
	                 "<w:txbxContent>" P(
			     "в рамке") "</w:txbxContent></mc:Choice>"
	                                "<mc:Fallback><w:txbxContent>" P(
					    "в рамке") "</w:txbxContent></"
	                                               "mc:Fallback></"
	                                               "mc:AlternateContent></"
	                                               "w:r>" T("б") "</w:p>" P(
							   "в"),
	        "L 0 1 1\tа\nW 1 2\tб\nL 0 2 1\tв рамке\nL 0 3 1\tв\n");
}

static void pages_and_indents_are_marks_of_lines(void **state)
{
	(void)state;
	body_is(
	    "<w:p><w:pPr><w:ind w:firstLine=\"708\"/></w:pPr>" T(
		"а") "<w:r><w:br w:type=\"page\"/><w:t>б</w:t></w:r></w:p>"
		     "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" T(
			 "в") "</w:p>"
			      "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
			      "<w:p><w:pPr><w:sectPr/></w:pPr>" T(
				  "г") "</w:p>"
				       "<w:p><w:pPr><w:sectPr><w:type "
				       "w:val=\"continuous\"/>"
				       "</w:sectPr></w:pPr>" T("д") "</w:p>" P(
					   "е"),
	    "L 16 1 1\tа\nL 10 1 2\tб\nL 8 2 1\tв\nL 0 3 1\t\n"
	    "L 8 4 1\tг\nL 8 5 1\tд\nL 0 6 1\tе\n");
}

static void links_lead_and_bookmarks_name_places(void **state)
{
	const struct packed p = {
	    .body = "<w:bookmarkStart w:id=\"1\" w:name=\"z1\"/><w:p>" T("см. ") "<w:hyperlink r:id=\"h\">" T(
		"Закон") "</w:hyperlink>"
			 "<w:bookmarkStart w:id=\"2\" w:name=\"z2\"/>"
			 "<w:hyperlink w:anchor=\"z7\">" T(
			     "пункт 7") "</w:hyperlink>"
					"</w:p><w:p>" FLD(
					    "begin") "<w:r><w:instrText> "
						     "HYPERLINK "
						     "\"http://a.kz/x\" \\l "
						     "\"z3\" "
						     "</w:instrText></w:r>" FLD(
							 "separate") T("бап")
							 FLD("end") "<w:"
								    "fldSimple "
								    "w:instr="
								    "\"HYPERLIN"
								    "K "
								    "&quot;"
								    "http://"
								    "b&quot;"
								    "\">" T(
									"в") "<"
									     "/"
									     "w"
									     ":"
									     "f"
									     "l"
									     "d"
									     "S"
									     "i"
									     "m"
									     "p"
									     "l"
									     "e"
									     ">"
									     "<"
									     "/"
									     "w"
									     ":"
									     "p"
									     ">",
	    .relations =
		"<Relationship Id=\"h\" Type=\"x/hyperlink\" "
		"TargetMode=\"External\" Target=\"http://a/?a&amp;b\"/>"};

	(void)state;
	read_is(
	    &p, false,
	    "A\tz1\nL 0 1 1\tсм. \nW 1 5\tЗакон\nK 10\thttp://a/?a&b\n"
	    "A\tz2\nW 1 10\tпункт 7\nK 12\t#z7\n"
	    "L 0 2 1\tбап\nK 6\thttp://a.kz/x#z3\nW 2 4\tв\nK 2\thttp://b\n",
	    "");
}

static void how_a_field_is_made_is_no_text(void **state)
{
	(void)state;
	body_is("<w:p>" T("стр. ") FLD(
		    "begin") "<w:r><w:instrText>IF "
	                     "</w:instrText></w:r>" FLD(
				 "begin") "<w:r><w:instrText>PAGE</"
	                                  "w:instrText></w:r>" FLD("separat"
	                                                           "e") T("9")
	                                      FLD("end") FLD("separate") T("5")
	                                          FLD("end") T(" из") "</w:p>",
	        "L 0 1 1\tстр. \nW 1 6\t5\nW 1 7\t из\nX 1 6\t9\n");
}

static void a_field_that_nothing_ends_swallows_nothing(void **state)
{
	(void)state;
	body_is("<w:p>" FLD("begin") T("1. Бап") "</w:p><w:p>" FLD("end")
	            FLD("separate") T("2. Бап") FLD("begin") T("в") "</w:p>",
	        "L 0 1 1\t\nL 0 2 1\t2. Бап\nW 2 7\tв\nX 1 1\t1. Бап\n");
}

static void what_is_hidden_or_around_the_text_is_left_and_told(void **state)
{
	const struct packed p = {
	    .body = "<w:p>" T(
		"а") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно"
		     "</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>"
		     "</w:p>",
	    .comments = "<w:comment w:id=\"1\">" P("проверить")
		P("позже") "</w:comment><w:comment w:id=\"2\">" P(
		    "забыто") "</w:comment>",
	    .header = P("Страница 1")};

	(void)state;
	read_is(&p, false,
	        "L 0 1 1\tа\nX 1 2\tпроверить позже\nX 1 2\tтайно\n"
	        "X 1 2\tзабыто\nX 0 0\tСтраница 1\n",
	        "");
}

#define FOOT(id) "<w:r><w:footnoteReference w:id=\"" id "\"/></w:r>"
#define NOTE(of, words) "<w:footnote w:id=" of ">" words "</w:footnote>"

static void a_note_at_the_foot_is_told_from_the_text(void **state)
{
	const struct packed p = {
	    .body =
		"<w:p>" T("Ставка") FOOT("2") T(" равна") "</w:p>" P("Далее"),
	    .footnotes = NOTE("\"2\"", "<w:p><w:r><w:footnoteRef/></w:r>" T(
					   "С учетом налога") "</w:p>")
		NOTE("\"0\" w:type=\"separator\"", P("-"))
		    NOTE("\"9\"", P("Лишняя"))};

	(void)state;
	read_is(&p, false,
	        "L 0 1 1\tСтавка\nW 1 7\t равна\nL 0 2 1\tС учетом налога\n"
	        "L 0 3 1\tДалее\nQ 12 1 2\t1\nX 3 6\tЛишняя\n",
	        "");
}

/* As programs keep the notes of a page: marks and notes lead to one another. */
static void a_note_whose_mark_is_a_link_is_none_of_the_text(void **state)
{
	static const struct packed p = {
	    .body = "<w:p>" T("Ставка") "<w:hyperlink w:anchor=\"_ftn1\">" T(
		"["
		"1"
		"]") "</w:hyperlink>" T(" равна") "</w:p>" P("Далее") "<w:p><"
								      "w:"
								      "hyperli"
								      "nk "
								      "w:"
								      "anchor="
								      "\"_"
								      "ftnref1"
								      "\">" T(
									  "[1"
									  "]") "</"
									       "w:"
									       "hy"
									       "pe"
									       "rl"
									       "in"
									       "k"
									       ">" T(
										   " С учетом налога") "</w:p>"};

	(void)state;
	read_is(&p, false,
	        "L 0 1 1\tСтавка\nW 1 10\t равна\nL 0 2 1\tДалее\n"
	        "L 0 3 4\tС учетом налога\nQ 12 2 3\t1\n"
	        "M 3 1\tС учетом налога\n",
	        "");
}

/* Where not every mark has its note, nothing is taken for one. */
static void a_link_that_has_no_note_stays_text(void **state)
{
	static const struct packed p = {
	    .body = "<w:p>" T("Ставка") "<w:hyperlink w:anchor=\"a\">" T(
		"[1]") "</w:hyperlink>" T(" равна") "</w:p>" P("Далее")};

	(void)state;
	read_is(&p, false,
	        "L 0 1 1\tСтавка\nW 1 7\t[1]\nK 3\t#a\nW 1 10\t равна\n"
	        "L 0 2 1\tДалее\n",
	        "");
}

static void a_paragraph_that_is_all_red_is_a_note(void **state)
{
	const struct packed p = {
	    .body = "<w:p><w:pPr><w:pStyle w:val=\"N\"/></w:pPr>" T(
		"Ескерту.") "<w:r><w:br/><w:t>Жаңа редакцияда</w:t></w:r></w:p>"
			    "<w:p><w:r><w:rPr><w:color "
			    "w:val=\"FF0000\"/></w:rPr>"
			    "<w:t>Сноска.</w:t></w:r><w:r><w:t> "
			    "</w:t></w:r></w:p>"
			    "<w:p><w:r><w:rPr><w:color "
			    "w:val=\"ff0000\"/></w:rPr>"
			    "<w:t>1.</w:t></w:r>" T("Статья") "</w:p>",
	    .styles = "<w:style w:styleId=\"N\"><w:basedOn w:val=\"M\"/>"
		      "</w:style><w:style w:styleId=\"M\"><w:rPr><w:color "
		      "w:val=\"FF0000\"/></w:rPr></w:style>"};

	(void)state;
	read_is(&p, false,
	        "L 4 1 1\tЕскерту.\nL 6 1 10\tЖаңа редакцияда\n"
	        "L 4 2 1\tСноска.\nW 2 8\t \nL 0 3 1\t1.\nW 3 3\tСтатья\n",
	        "");
}

static void changes_are_accepted_or_rejected(void **state)
{
	const struct packed p = {
	    .body = "<w:p>" T("Осы ") DEL("Заң")
		INS("Кодекс") "</w:p>"
			      "<w:p><w:moveFrom>" T("а") "</w:moveFrom>" T(
				  "б") "<w:moveTo>" T("а") "</w:moveTo></w:p>"};

	(void)state;
	read_is(&p, false,
	        "L 0 1 1\tОсы \nW 1 5\tКодекс\nL 0 2 1\tб\nW 2 2\tа\n"
	        "X 1 5\tЗаң\nX 2 1\tа\n",
	        "N1023 0:0 4, accepted: this is the text after them\n");
	read_is(&p, true,
	        "L 0 1 1\tОсы \nW 1 5\tЗаң\nL 0 2 1\tа\nW 2 2\tб\n"
	        "X 1 8\tКодекс\nX 2 3\tа\n",
	        "N1023 0:0 4, rejected: this is the text before them\n");
}

#define MARK(what) "<w:pPr><w:rPr><w:" what "/></w:rPr></w:pPr>"

static void a_mark_of_a_paragraph_that_goes_joins_two(void **state)
{
	const struct packed gone = {
	    .body = "<w:p>" MARK("del")
		T("1. Ввести") "</w:p>" P(" в действие") "<w:p>" MARK("del")
		    DEL("2. Лишний.") "</w:p>" P("3. Пункт.")};
	const struct packed come = {.body = "<w:p>" MARK("ins") INS(
					"4. Новый.") "</w:p>" P("5. Пункт.")};

	(void)state;
	read_is(&gone, false,
	        "L 0 1 1\t1. Ввести\nW 2 1\t в действие\n"
	        "L 0 4 1\t3. Пункт.\nX 3 1\t2. Лишний.\n",
	        NULL);
	read_is(&gone, true,
	        "L 0 1 1\t1. Ввести\nL 0 2 1\t в действие\n"
	        "L 0 3 1\t2. Лишний.\nL 0 4 1\t3. Пункт.\n",
	        NULL);
	read_is(&come, false, "L 0 1 1\t4. Новый.\nL 0 2 1\t5. Пункт.\n", NULL);
	read_is(&come, true, "L 0 2 1\t5. Пункт.\nX 1 1\t4. Новый.\n", NULL);
}

static void rows_come_and_go_with_changes(void **state)
{
	const struct packed p = {
	    .body = "<w:tbl><w:tr>" TC(
		"", "а") "</w:tr>"
			 "<w:tr><w:trPr><w:del/></w:trPr>" TC(
			     "", "б") "</w:tr>"
				      "<w:tr><w:trPr><w:ins/></w:trPr>" TC(
					  "", "в") "</w:tr>"
						   "</w:tbl>"};

	(void)state;
	read_is(&p, false,
	        "T 0 0\nR\nC 1 1 0\nL 0 1 1\tа\nR\nC 1 1 0\nL 0 3 1\tв\nE\n"
	        "X 2 1\tб\n",
	        "N1023 0:0 2, accepted: this is the text after them\n");
	read_is(&p, true,
	        "T 0 0\nR\nC 1 1 0\nL 0 1 1\tа\nR\nC 1 1 0\nL 0 2 1\tб\nE\n"
	        "X 3 1\tв\n",
	        NULL);
}

static void pictures_and_formulas_are_told(void **state)
{
	const struct packed p = {
	    .body = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r>" T(
		"S=") "<m:oMath><m:f><m:num><m:r><m:t>а</m:t></m:r></"
		      "m:num><m:den>"
		      "<m:r><m:t>б</m:t></m:r></m:den></m:f></m:oMath></w:p>"};

	(void)state;
	read_is(&p, false, "L 0 1 1\tS=\nW 1 3\tа\nW 1 4\t/\nW 1 5\tб\n",
	        "N1025 1:1 \nN1026 1:3 \n");
}

#define M(words) "<m:r><m:t>" words "</m:t></m:r>"
#define MATH(inside) "<w:p><m:oMath>" inside "</m:oMath></w:p>"

/* The words of a formula, one behind the other. */
static void formula_is(const char *math, const char *want)
{
	const struct packed p = {.body = math};
	struct buf said = {0}, words = {0};
	struct str s =
	    packed_read(&arena, packed_docx(&arena, &p), false, &said);

	while (s.n != 0) {
		struct str line = str_cut(&s, '\n');

		str_cut(&line, '\t');
		buf_add(&words, line);
	}
	assert_string_equal(str_z(&arena, buf_str(&words)), want);
	buf_free(&words);
	buf_free(&said);
}

static void parts_of_formulas_keep_together(void **state)
{
	(void)state;
	formula_is(MATH("<m:f><m:num>" M("а+б") "</m:num><m:den>" M(
		       "в") "</m:den></m:f>"),
	           "(а+б)/в");
	formula_is(MATH("<m:f><m:num>" M("12,5") "</m:num><m:den><m:d><m:e>" M(
		       "ә-б") "</m:e></m:d></m:den></m:f>"),
	           "12,5/(ә-б)");
	formula_is(MATH("<m:sSup><m:e><m:d><m:dPr><m:begChr m:val=\"[\"/>"
	                "<m:endChr m:val=\"]\"/></m:dPr><m:e>" M(
			    "х") "</m:e>"
	                         "<m:e>" M("у") "</m:e></m:d></m:e><m:sup>" M(
				     "n+1") "</m:sup></m:sSup>"),
	           "[х|у]^(n+1)");
	formula_is(MATH("<m:rad><m:e>" M("х+1") "</m:e></m:rad>"), "√(х+1)");
	formula_is(MATH("<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr>"
	                "<m:sub>" M("i=1") "</m:sub><m:sup>" M(
			    "n") "</m:sup><m:e>" M("х") "</m:e></m:nary>"),
	           "∑_(i=1)^n х");
}

#define EQ(words)                                                              \
	"<w:p>" T("П=") FLD("begin") "<w:r><w:instrText>" words                \
				     "</w:instrText></w:r>" FLD("separate")    \
					 FLD("end") "</w:p>"

static void objects_of_formulas_can_be_told_apart_in_a_line(void **state)
{
	(void)state;
	formula_is(MATH("<m:rad><m:deg>" M("3") "</m:deg><m:e>" M(
		       "х") "</m:e></m:rad>"),
	           "√(3&х)");
	formula_is(MATH("<m:sSup><m:e><m:f><m:num>" M("а") "</m:num><m:den>" M(
		       "ә") "</m:den></m:f></m:e>"
	                    "<m:sup>" M("2") "</m:sup></m:sSup>" M("у")),
	           "(а/ә)^2 у");
	formula_is(MATH(M("2") "<m:f><m:num>" M("а") "</m:num><m:den>" M(
		       "б") "</m:den></m:f>"),
	           "2(а/б)");
	formula_is(MATH("<m:bar><m:barPr><m:pos m:val=\"top\"/></m:barPr>"
	                "<m:e>" M("х") "</m:e></m:bar>"),
	           "х\u0305");
	formula_is(
	    MATH("<m:m><m:mr><m:e>" M("1") "</m:e><m:e>" M(
		"2") "</m:e></m:mr><m:mr><m:e>" M("3") "</m:e><m:e>" M("4") "</"
	                                                                    "m:"
	                                                                    "e>"
	                                                                    "</"
	                                                                    "m:"
	                                                                    "mr"
	                                                                    "><"
	                                                                    "/m"
	                                                                    ":m"
	                                                                    ">"),
	    "■(1&2@3&4)");
	formula_is(MATH("<m:func><m:fName>" M("ln") "</m:fName><m:e>" M(
		       "х+1") "</m:e></m:func>"),
	           "ln(х+1)");
	formula_is(MATH("<m:sPre><m:sub>" M("2") "</m:sub><m:sup>" M(
		       "3") "</m:sup><m:e>" M("Х") "</m:e></m:sPre>"),
	           "(_2^3)Х");
}

static void a_formula_that_a_field_makes_is_read(void **state)
{
	(void)state;
	formula_is(EQ(" EQ \\f(V·S;100) "), "П=(V·S)/100");
	formula_is(EQ("EQ \\r(3;а+1)·х\\s\\up8(2)"), "П=√(3&а+1)·х^2");
	formula_is(EQ("EQ \\b\\bc\\[(\\f(1,5;ә))"), "П=[1,5/ә]");
	formula_is("<w:p><w:fldSimple w:instr=\"EQ \\f(а;б)\"/></w:p>", "а/б");
}

static void what_a_field_does_not_show_is_told(void **state)
{
	const struct packed odd = {.body = EQ("EQ \\q(а;б)")};
	const struct packed left = {.body = EQ("AUTONUM")};

	(void)state;
	read_is(&odd, false, "L 0 1 1\tП=\nW 1 3\t\\q(а;б)\n",
	        "N1037 1:3 \\q(а;б)\n");
	read_is(&left, false, "L 0 1 1\tП=\n", "N1038 1:3 AUTONUM\n");
}

static void boxes_of_forms_are_checked_or_not(void **state)
{
	(void)state;
	body_is("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"
	        "<w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>"
	        "</w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>" FLD(
		    "end") T(" бар") "</w:p>",
	        "L 0 1 1\t☒\nW 1 2\t бар\n");
}

static void a_part_in_another_format_is_told(void **state)
{
	const struct packed ru = {.body = P("а") "<w:altChunk/>" P("б")};
	const struct packed kk = {.body = P("ә") "<w:altChunk/>"};

	(void)state;
	read_is(&ru, false, "L 0 1 1\tа\nL 0 2 1\tб\n", "N1034 1:2 \n");
	read_is(&kk, false, "L 0 1 1\tә\n", "N1034 1:2 \n");
}

static void words_outside_of_paragraphs_are_not_lost(void **state)
{
	(void)state;
	body_is(T("вне") "<w:tbl>" P("а") "<w:tr>" P("б")
	            TC("", "в") "</w:tr></w:tbl>" P("г"),
	        "T 0 0\nR\nC 1 1 0\nL 0 3 1\tв\nE\nL 0 4 1\tг\n"
	        "X 0 0\tвнеа\nX 2 1\tб\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(digits_above_the_line_join_no_other_number),
	    TEST(digits_below_the_line_are_no_numbers_in_it),
	    TEST(runs_tabs_breaks_and_odd_hyphens_are_the_words_of_a_line),
	    TEST(what_wraps_text_is_passed_through),
	    TEST(a_text_box_stands_once_behind_its_paragraph),
	    TEST(pages_and_indents_are_marks_of_lines),
	    TEST(links_lead_and_bookmarks_name_places),
	    TEST(how_a_field_is_made_is_no_text),
	    TEST(a_field_that_nothing_ends_swallows_nothing),
	    TEST(what_is_hidden_or_around_the_text_is_left_and_told),
	    TEST(a_note_at_the_foot_is_told_from_the_text),
	    TEST(a_note_whose_mark_is_a_link_is_none_of_the_text),
	    TEST(a_link_that_has_no_note_stays_text),
	    TEST(a_paragraph_that_is_all_red_is_a_note),
	    TEST(changes_are_accepted_or_rejected),
	    TEST(a_mark_of_a_paragraph_that_goes_joins_two),
	    TEST(rows_come_and_go_with_changes),
	    TEST(pictures_and_formulas_are_told),
	    TEST(parts_of_formulas_keep_together),
	    TEST(objects_of_formulas_can_be_told_apart_in_a_line),
	    TEST(a_formula_that_a_field_makes_is_read),
	    TEST(what_a_field_does_not_show_is_told),
	    TEST(boxes_of_forms_are_checked_or_not),
	    TEST(a_part_in_another_format_is_told),
	    TEST(words_outside_of_paragraphs_are_not_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
