/* Acts that stand in documents of word processors, as lawyers have them. */
#include "nusqa.h"
#include "packed.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define BR "</w:t><w:br/><w:t>"
#define ITEM(level, words)                                                     \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level                          \
	"\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" words         \
	"</w:t></w:r></w:p>"
#define TYPED(number, words)                                                   \
	"<w:p><w:r><w:t>" number "</w:t><w:tab/><w:t>" words                   \
	"</w:t></w:r></w:p>"
#define LVL(level, text)                                                       \
	"<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt "         \
	"w:val=\"decimal\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define BULLET(level, sign)                                                    \
	"<w:lvl w:ilvl=\"" level "\"><w:numFmt w:val=\"bullet\"/><w:lvlText "  \
	"w:val=\"" sign "\"/></w:lvl>"
#define NUMBERS                                                                \
	"<w:abstractNum w:abstractNumId=\"7\">" LVL("0", "%1.")                \
	    LVL("1", "%2)") "</w:abstractNum><w:num w:numId=\"1\">"            \
			    "<w:abstractNumId w:val=\"7\"/></w:num>"
#define TC(paragraphs) "<w:tc>" paragraphs "</w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define BARE(rows) "<w:tbl>" rows "</w:tbl>"
#define SIDE(name) "<w:" name " w:val=\"single\"/>"
#define FRAMED(rows)                                                           \
	"<w:tbl><w:tblPr><w:tblBorders>" SIDE("top") SIDE("left")              \
	    SIDE("insideH") SIDE("insideV") "</w:tblBorders></w:tblPr>" rows   \
					    "</w:tbl>"

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

/* The act of a file in a format, its metadata left out. */
static struct str act_of(struct str bytes, bool reject, const char *format)
{
	const nusqa_input in = {
	    .name = "a", .bytes = bytes.p, .n = bytes.n, .reject = reject};
	const nusqa_render_options how = {.format = format};
	nusqa_doc *doc = nusqa_read(test.g, &in, NULL, NULL);
	nusqa_buf out = {0};
	struct str s;

	assert_non_null(doc);
	assert_true(nusqa_render(doc, &how, &out));
	s = str_copy(&test.a, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	nusqa_doc_free(doc);
	return s;
}

static void same(struct str a, struct str b)
{
	if (!str_eq(a, b))
		fail_msg("%.*s\nis not\n%.*s", STR_ARG(a), STR_ARG(b));
}

static const struct packed ru = {
    .body = P("Об утверждении Правил учета") P(
	"Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № "
	"12") P("ПРИКАЗЫВАЮ:") ITEM("0", "Утвердить Правила учета.")
	ITEM("0", "Департаменту обеспечить:") ITEM("1", "регистрацию;")
	    ITEM("1", "размещение на сайте.")
		ITEM("0", "Приказ вводится в действие со дня подписания.")
		    BARE(TR(TC(P("Министр финансов")) TC(P("Е. Иванов"))))
			BARE(TR(TC(P("")) TC(P("Утверждены" BR
                                               "приказом Министра финансов" BR
                                               "от 5 мая 2024 года № 12"))))
			    P("Правила учета") P("Глава 1. Общие положения")
				TYPED("1.", "Правила определяют порядок.")
				    TYPED("2.", "Сроки указаны в таблице:")
					FRAMED(TR(TC(P("№")) TC(P("Мера"))) TR(
					    TC(P("1")) TC(P("Принять")))),
    .numbering = NUMBERS,
};

static const char ru_text[] =
    "Об утверждении Правил учета\n\n"
    "Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12\n\n"
    "ПРИКАЗЫВАЮ:\n\n"
    "1. Утвердить Правила учета.\n2. Департаменту обеспечить:\n"
    "1) регистрацию;\n2) размещение на сайте.\n"
    "3. Приказ вводится в действие со дня подписания.\n\n"
    "Министр финансов Е. Иванов\n\n"
    "Утверждены\nприказом Министра финансов\nот 5 мая 2024 года № 12\n\n"
    "Правила учета\n\nГлава 1. Общие положения\n\n"
    "1. Правила определяют порядок.\n2. Сроки указаны в таблице:\n\n"
    "№ | Мера\n--+--------\n1 | Принять\n";

static const struct packed kk = {
    .body = P("Есеп қағидаларын бекіту туралы") P(
	"Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 "
	"бұйрығы") P("БҰЙЫРАМЫН:") ITEM("0", "Есеп қағидалары бекітілсін.")
	ITEM("0", "Департамент:") ITEM("1", "бұйрықты тіркеуді;")
	    ITEM("1", "бұйрықты сайтқа орналастыруды қамтамасыз етсін.")
		BARE(TR(TC(P("Қаржы министрі")) TC(P("Е. Иванов"))))
		    BARE(TR(TC(P("")) TC(P("Қазақстан Республикасы" BR
                                           "Қаржы министрінің" BR
                                           "2024 жылғы 5 мамырдағы" BR
                                           "№ 12 бұйрығына" BR "қосымша"))))
			P("Есеп қағидалары") P("1-тарау. Жалпы ережелер")
			    TYPED("1.", "Қағидалар тәртіпті айқындайды."),
    .numbering = NUMBERS,
};

static const char kk_text[] =
    "Есеп қағидаларын бекіту туралы\n\n"
    "Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 "
    "бұйрығы\n\n"
    "БҰЙЫРАМЫН:\n\n"
    "1. Есеп қағидалары бекітілсін.\n2. Департамент:\n"
    "1) бұйрықты тіркеуді;\n"
    "2) бұйрықты сайтқа орналастыруды қамтамасыз етсін.\n\n"
    "Қаржы министрі Е. Иванов\n\n"
    "Қазақстан Республикасы\nҚаржы министрінің\n2024 жылғы 5 мамырдағы\n"
    "№ 12 бұйрығына\nқосымша\n\n"
    "Есеп қағидалары\n\n1-тарау. Жалпы ережелер\n\n"
    "1. Қағидалар тәртіпті айқындайды.\n";

static void an_act_is_the_same_as_typed(void **state)
{
	(void)state;
	same(act_of(packed_docx(&test.a, &ru), false, "text"), STR(ru_text));
	same(act_of(packed_docx(&test.a, &kk), false, "text"), STR(kk_text));
}

static void numbers_that_were_made_are_those_of_units(void **state)
{
	struct str s = act_of(packed_docx(&test.a, &kk), false, "akn");

	(void)state;
	assert_true(str_find(s, STR("eId=\"para_2__subpara_2\"")) < s.n);
	assert_true(str_find(s, STR("eId=\"att_1__para_1\"")) < s.n);
}

static void a_change_that_is_rejected_leaves_the_act_as_it_was(void **state)
{
	const struct packed p = {
	    .body = P("Об утверждении Правил учета") P(
		"Приказ Министра финансов Республики Казахстан от 5 мая 2024 "
		"года № 12") P("ПРИКАЗЫВАЮ:")
		ITEM("0",
	             "Утвердить Правила.") "<w:p><w:pPr><w:numPr><w:ilvl "
					   "w:val=\"0\"/><w:numId "
					   "w:val=\"1\"/></"
					   "w:numPr><w:rPr><w:ins/></w:rPr></"
					   "w:pPr><w:ins>"
					   "<w:r><w:t>Признать утратившим силу "
					   "приказ № 5.</w:t></w:r>"
					   "</w:ins></w:p>" ITEM(
					       "0",
					       "Приказ вводится в действие."),
	    .numbering = NUMBERS};
	struct str docx = packed_docx(&test.a, &p);
	struct str after = act_of(docx, false, "text");
	struct str before = act_of(docx, true, "text");

	(void)state;
	assert_true(str_ends(after, STR("1. Утвердить Правила.\n"
	                                "2. Признать утратившим силу приказ "
	                                "№ 5.\n"
	                                "3. Приказ вводится в действие.\n")));
	assert_true(str_ends(before, STR("1. Утвердить Правила.\n"
	                                 "2. Приказ вводится в действие.\n")));
}

/* The lines of a that b does not have in their place. */
static size_t lines_apart(struct str a, struct str b)
{
	size_t n = 0;

	while (a.n != 0 || b.n != 0)
		n += !str_eq(str_cut(&a, '\n'), str_cut(&b, '\n'));
	return n;
}

/* a without the first place of some words. */
static struct str without(struct str a, struct str words)
{
	size_t at = str_find(a, words);

	assert_true(at < a.n);
	return str_join(&test.a, str_sub(a, 0, at), str_after(a, at + words.n));
}

static void the_seed_is_the_act_of_its_text_with_its_cells_decided(void **state)
{
	static const struct str doubt = STR_INIT(
	    "                td status=\"unknown\"\n"
	    "                  p\n"
	    "                    remark status=\"editorial\"\n"
	    "                      \"[сәуір, 2025 жыл | мамыр, 2025 жыл]\"\n");
	struct str text = shared_file(&test.a, "seed/order-258.txt");
	struct str docx = shared_file(&test.a, "seed/seed.docx");

	(void)state;
	if (text.p == NULL || docx.p == NULL)
		skip();
	/* The cell above it spans its row too. */
	assert_int_equal(
	    lines_apart(without(act_of(text, false, "tree"), doubt),
	                act_of(docx, false, "tree")),
	    1);
}

static void the_tracked_one_is_read_both_ways(void **state)
{
	struct str docx = shared_file(&test.a, "seed/tracked-numbered.docx");
	struct buf said = {0};
	struct str s;

	(void)state;
	if (docx.p == NULL)
		skip();
	s = packed_read(&test.a, docx, false, &said);
	assert_true(str_starts(s, STR("L 0 1 1\t1. \nW 1 4\tБірінші\n"
	                              "L 0 2 1\t2. \nW 2 4\tЕкінші\n"
	                              "L 0 3 1\t1. \nW 3 4\tІшкі\n"
	                              "L 0 4 1\tОсы \nW 4 5\tКодекс\n"
	                              "T 0 0\nR\nC 1 2 0\n")));
	s = packed_read(&test.a, docx, true, &said);
	assert_true(str_find(s, STR("W 4 5\tЗаң\n")) < s.n);
	assert_true(str_ends(s, STR("X 4 8\tКодекс\n")));
	buf_free(&said);
}

/* The same act with the lines of its caption as paragraphs, and as typed. */
static void captions_same(const char *body, const char *typed)
{
	const struct packed docx = {.body = body};
	struct str text = str_from(typed);

	same(act_of(packed_docx(&test.a, &docx), false, "tree"),
	     act_of(text, false, "tree"));
}

static void each_line_of_a_caption_may_be_a_paragraph(void **state)
{
	(void)state;
	captions_same(
	    P("О тарифах") P("Приказ Министра финансов Республики Казахстан от "
	                     "1 июля 2022 года № 9") P("ПРИКАЗЫВАЮ:")
		P("1. Утвердить Правила.") P("Министр Е. Ким") P("Утверждены")
		    P("приказом Министра финансов") P("Республики Казахстан")
			P("от 1 июля 2022 года № 9") P("Правила учета")
			    P("1. Первый пункт.") P("Приложение 1 к Правилам")
				P("учета") P("Форма") P("Отчет"),
	    "О тарифах\n\nПриказ Министра финансов Республики Казахстан от "
	    "1 июля 2022 года № 9\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить Правила.\n\n"
	    "Министр Е. Ким\n\nУтверждены\nприказом Министра финансов\n"
	    "Республики Казахстан\nот 1 июля 2022 года № 9\n\n"
	    "Правила учета\n\n1. Первый пункт.\n\nПриложение 1 к Правилам\n"
	    "учета\n\nФорма\n\nОтчет\n");
	captions_same(
	    P("Тарифтер туралы")
		P("Қазақстан Республикасы Қаржы министрінің 2022 жылғы 1 "
	          "шілдедегі № 9 бұйрығы") P("БҰЙЫРАМЫН:")
		    P("1. Қағидалар бекітілсін.") P("Министр Е. Ким")
			P("Қазақстан Республикасы") P("Қаржы министрінің")
			    P("2022 жылғы 1 шілдедегі") P("№ 9 бұйрығымен")
				P("бекітілген") P("Есеп қағидалары")
				    P("1. Бірінші тармақ."),
	    "Тарифтер туралы\n\nҚазақстан Республикасы Қаржы министрінің 2022 "
	    "жылғы 1 шілдедегі № 9 бұйрығы\n\nБҰЙЫРАМЫН:\n\n1. Қағидалар "
	    "бекітілсін.\n\nМинистр Е. Ким\n\nҚазақстан Республикасы\nҚаржы "
	    "министрінің\n2022 жылғы 1 шілдедегі\n№ 9 бұйрығымен\nбекітілген"
	    "\n\nЕсеп қағидалары\n\n1. Бірінші тармақ.\n");
}

#define NOTED(words, note)                                                     \
	"<w:p><w:r><w:t>" words "</w:t></w:r><w:r><w:footnoteReference "       \
	"w:id=\"" note "\"/></w:r></w:p>"
#define NOTE(id, words) "<w:footnote w:id=\"" id "\">" P(words) "</w:footnote>"

/* Who signs in a table signs, with notes on his post and his name. */
static void notes_make_no_table_of_those_who_sign(void **state)
{
	static const struct packed acts[] = {
	    {.body = P("Об утверждении Правил учета")
	         P("Приказ Министра финансов Республики Казахстан от 5 мая "
	           "2024 года № 12") P("ПРИКАЗЫВАЮ:")
	             P("1. Утвердить Правила учета.")
	                 BARE(TR(TC(NOTED("Министр финансов", "1"))
	                             TC(NOTED("Е. Иванов", "2")))),
	     .footnotes = NOTE("1", "По указу.") NOTE("2", "Подпись.")},
	    {.body = P("Есепке алу қағидаларын бекіту туралы")
	         P("Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 "
	           "мамырдағы № 12 бұйрығы") P("БҰЙЫРАМЫН:")
	             P("1. Есепке алу қағидалары бекітілсін.")
	                 FRAMED(TR(TC(NOTED("Қаржы министрі", "1"))
	                               TC(NOTED("Е. Иванов", "2")))),
	     .footnotes = NOTE("1", "Жарлық бойынша.") NOTE("2", "Қолы.")},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++) {
		struct str tree =
		    act_of(packed_docx(&test.a, &acts[i]), false, "tree");

		assert_true(str_find(tree, STR("signature #")) < tree.n);
		assert_true(str_find(tree, STR("table #")) == tree.n);
		assert_true(str_find(tree, STR("marker=\"2\"")) < tree.n);
	}
}

/* Signs of lists are those that the same act has as a page. */
static void lists_of_signs_are_those_of_pages(void **state)
{
	static const char page[] =
	    "<html><body><p>Об утверждении Правил учета</p>"
	    "<p>Приказ Министра финансов Республики Казахстан от 5 мая 2024 "
	    "года № 12</p><p>ПРИКАЗЫВАЮ:</p><p>1. Учету подлежат:</p>"
	    "<ul><li>вода;<ul><li>горячая вода;</li></ul></li>"
	    "<li>тепло.</li></ul><p>Министр финансов А. Иванов</p>";
	const struct packed p = {
	    .body = P("Об утверждении Правил учета")
		P("Приказ Министра финансов Республики Казахстан от 5 мая 2024 "
	          "года № 12") P("ПРИКАЗЫВАЮ:") P("1. Учету подлежат:")
		    ITEM("0", "вода;") ITEM("1", "горячая вода;")
			ITEM("0", "тепло.") P("Министр финансов А. Иванов"),
	    .numbering =
		"<w:abstractNum w:abstractNumId=\"7\">" BULLET("0", "•")
		    BULLET("1", "o") "</w:abstractNum><w:num w:numId=\"1\">"
				     "<w:abstractNumId w:val=\"7\"/></w:num>",
	};
	struct str tree = act_of(STR(page), false, "tree");

	(void)state;
	same(act_of(packed_docx(&test.a, &p), false, "text"),
	     act_of(STR(page), false, "text"));
	assert_true(str_find(tree, STR("• вода;")) < tree.n);
	assert_true(str_find(tree, STR("◦ горячая вода;")) < tree.n);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_act_is_the_same_as_typed),
	    TEST(numbers_that_were_made_are_those_of_units),
	    TEST(a_change_that_is_rejected_leaves_the_act_as_it_was),
	    TEST(the_seed_is_the_act_of_its_text_with_its_cells_decided),
	    TEST(the_tracked_one_is_read_both_ways),
	    TEST(each_line_of_a_caption_may_be_a_paragraph),
	    TEST(notes_make_no_table_of_those_who_sign),
	    TEST(lists_of_signs_are_those_of_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
