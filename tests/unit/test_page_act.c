/* Pages of HTML as acts: which part of a page is the act, what its links lead
   to, and that no bytes do harm. */
#include "paged.h"

#include "nusqa.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static void the_body_is_found_among_what_a_site_puts_around_it(void **state)
{
	(void)state;
	paged_is("<head><title>О зерне - Әділет</title></head>"
	         "<div class=top><h1>Әділет</h1><ul><li><a href=/>Главная</a>"
	         "</ul></div><div class='container_alpha slogan'>"
	         "<h1>О зерне</h1><p><span class='status'>Обновленный</span>"
	         "Закон от 19 января 2001 года № 143</p></div>"
	         "<p>Печать</p><a href='/x/2024'>2024</a>"
	         "<div class='container_gamma text text_upd'><article>"
	         "<h3>Глава 1</h3><p>1. Зерно.</p></article></div>"
	         "<div class=footer><p>© 2012</p></div>",
	         ":О зерне\n:Закон от 19 января 2001 года № 143\n:Глава 1\n"
	         ":1. Зерно.\nX О зерне - Әділет\nX Әділет\nX Главная\n"
	         "X Обновленный\nX Печать\nX 2024\nX © 2012\n");
}

static void a_heading_that_the_body_has_itself_is_not_said_twice(void **state)
{
	(void)state;
	paged_is("<main><h2>Закон «О зерне»</h2><div><p>О зерне</p>"
	         "<p>Закон от 19 января 2001 года № 143</p><p>Зерно.</p>"
	         "</div></main>",
	         ":О зерне\n:Закон от 19 января 2001 года № 143\n:Зерно.\n"
	         "X Закон «О зерне»\n");
}

static void a_page_without_a_site_is_kept_whole(void **state)
{
	(void)state;
	paged_is("<div><p>Зерно туралы</p></div><div><p>1. Бір.</p>"
	         "<p>2. Екі, және тағы да көп сөз осы жерде тұр.</p></div>"
	         "<div>Министр А. Серіков</div>",
	         ":Зерно туралы\n:1. Бір.\n"
	         ":2. Екі, және тағы да көп сөз осы жерде тұр.\n"
	         ":Министр А. Серіков\n");
}

static void a_page_that_a_table_lays_out_is_read_from_its_cell(void **state)
{
	(void)state;
	paged_is("<table><tr><td><a href=/a>Меню</a><td><p>О зерне</p>"
	         "<table border=1><tr><td>1<td>2</table></table>",
	         ":О зерне\nTF\nR\nC1x1\n:1\nC1x1\n:2\nE\nX Меню\n");
}

static void every_encoding_gives_the_same_text(void **state)
{
	static const char wide[] = "<\0p\0>\0\x1E\x04\x41\x04\x4B\x04";
	struct sheet *s;

	(void)state;
	s = paged_read((struct str){wide, sizeof(wide) - 1});
	assert_true(str_eq(s->text, STR("Осы")));
	s = paged_read(STR("<meta charset=windows-1251><p>"
	                   "\xCE\xF1\xFB</p>"));
	assert_true(str_eq(s->text, STR("Осы")));
	s = paged_read(STR("<meta charset=windows-1251><p>Осы</p>"));
	assert_true(str_eq(s->text, STR("Осы")));
	s = paged_read(STR("\xEF\xBB\xBF<p>Осы</p>"));
	assert_true(str_eq(s->text, STR("Осы")));
}

static void bytes_in_no_encoding_are_refused_with_their_place(void **state)
{
	(void)state;
	assert_null(paged_read(STR("<p>Осы бұйрық\n енеді\xFF</p>")));
	assert_string_equal(str_z(&paged.a, buf_str(&paged.said)),
	                    "N1001 at 2:7 a broken character in a text that "
	                    "is UTF-8 else; mend it in the file;");
}

static void a_page_is_known_by_what_it_begins_with(void **state)
{
	static const char *const pages[] = {
	    "<!DOCTYPE HTML><p>",
	    "\n <html>",
	    "<?xml version='1.0'?>\n<html>",
	    "\xEF\xBB\xBF<!-- x --><div class=a>",
	    "<TABLE>",
	    "<h1>x"};
	static const char *const others[] = {
	    "<akomaNtoso>", "<act>", "Осы <p>", "", "<", "<!--"};

	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++)
		assert_true(html_sniff(str_from(pages[i])));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		assert_false(html_sniff(str_from(others[i])));
}

static struct str repeated(const char *s, size_t times)
{
	size_t n = strlen(s);
	char *p = arena_alloc(&paged.a, n * times + 1);

	for (size_t i = 0; i < times; i++)
		memcpy(p + i * n, s, n);
	return (struct str){p, n * times};
}

static void no_page_takes_long_or_too_much(void **state)
{
	static const char *const pieces[] = {
	    "&",
	    "<",
	    "<p",
	    "<!--",
	    "</i>",
	    "<b></i>",
	    "<tr><td>x",
	    "<li>x",
	    "<td rowspan=99999 colspan=99999>x",
	    "&amp;&#9;&bogus;&#1;",
	    "<font>x</p><p>",
	    "<ol><li>x</ol>",
	    "<a name=x>",
	    "<h1>x</h1>",
	    "<table>",
	    "<p hidden>x",
	    "\xC2\xA0 ",
	    "<sup>1</sup>"};

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++)
		paged_read(repeated(pieces[i], 20000));
}

static void elements_nested_too_deeply_are_refused(void **state)
{
	(void)state;
	assert_null(paged_read(repeated("<table><tr><td>", 10000)));
	assert_true(str_starts(buf_str(&paged.said), STR("N1012 at 1:")));
	assert_null(paged_read(repeated("<div>", 10000)));
}

static void an_element_of_countless_attributes_is_refused(void **state)
{
	struct buf page = {0};

	(void)state;
	buf_add(&page, STR("<p>x</p><script>if (a <b"));
	buf_repeat(&page, STR(" c"), 1000);
	buf_add(&page, STR("</script><p style='"));
	buf_repeat(&page, STR("d: e "), 1000);
	buf_add(&page, STR("'>y</p>"));
	assert_non_null(paged_read(buf_str(&page)));
	buf_add(&page, STR("<p"));
	for (unsigned i = 0; i < 1000; i++)
		buf_format(&page, " a%u='>'", i);
	assert_null(paged_read(buf_str(&page)));
	assert_true(str_starts(buf_str(&paged.said), STR("N1012 at 1:")));
	buf_free(&page);
}

static void entities_of_a_page_are_not_made_larger(void **state)
{
	struct sheet *s =
	    paged_read(STR("<!DOCTYPE html [<!ENTITY a SYSTEM '/etc/passwd'>"
	                   "<!ENTITY b '&a;&a;&a;'>]><p>x &b;&a;</p>"));

	(void)state;
	assert_true(s->text.n < 40);
}

static void zeros_and_controls_are_told(void **state)
{
	struct sheet *s = paged_read((struct str){"<p>a\0b\x01 c</p>", 14});

	(void)state;
	assert_non_null(s);
	assert_int_equal(str_find(s->text, STR("c")), s->text.n - 1);
	assert_true(str_starts(buf_str(&paged.said), STR("N1003 at 1:5 ")));
}

/* What a page gives in a format. */
static struct str act_of(struct str page, const char *format)
{
	nusqa_grammar *g = nusqa_grammar_load(NULL, NULL);
	const nusqa_input in = {.name = "page", .bytes = page.p, .n = page.n};
	const nusqa_render_options how = {.format = format};
	nusqa_doc *doc = nusqa_read(g, &in, NULL, NULL);
	nusqa_buf out = {0};
	struct str s;

	assert_non_null(doc);
	assert_true(nusqa_render(doc, &how, &out));
	s = str_copy(&paged.a, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	nusqa_doc_free(doc);
	nusqa_grammar_free(g);
	return s;
}

static void act_has(struct str act, const char *words)
{
	if (str_find(act, str_from(words)) == act.n)
		fail_msg("no %s in: %.*s", words, (int)act.n, act.p);
}

static void a_link_tells_which_of_several_units_is_meant(void **state)
{
	struct str kk =
	    act_of(STR("<h1>Ереже туралы</h1><p>Қазақстан Республикасы Қаржы "
	               "министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы</p>"
	               "<p>1. Мыналар:</p><p>1) бір;</p><p id=z4>2) екі.</p>"
	               "<p>2. Мыналар:</p><p>1) үш;</p><p id=z7>2) төрт.</p>"
	               "<p>3. Бұл <a href='#z7'>2) тармақшада</a> тұр, <a "
	               "href='#z4'>9) тармақшада</a> тұрмайды.</p>"),
	           "akn");
	struct str ru = act_of(
	    STR("<h1>О правилах</h1><p>Приказ Министра финансов Республики "
	        "Казахстан от 5 мая 2024 года № 12</p>"
	        "<p>1. Органам:</p><p>1) раз;</p><p id=z4>2) два.</p>"
	        "<p>2. Органам:</p><p>1) три;</p><p id=z7>2) четыре.</p>"
	        "<p>3. Сказано в <a href='#z4'>подпункте 2)</a>.</p>"),
	    "akn");

	(void)state;
	act_has(kk, "href=\"#para_2__subpara_2\">2) тармақшада</ref> тұр, 9)");
	act_has(ru, "href=\"#para_1__subpara_2\">подпункте 2)</ref>.");
}

static void a_link_to_another_act_of_the_portal_is_kept(void **state)
{
	struct str xml = act_of(
	    STR("<h1>Ереже туралы</h1><p>Қазақстан Республикасы Қаржы "
	        "министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы</p>"
	        "<p>\"Білім туралы\" Қазақстан Республикасы <a "
	        "href='https://adilet.zan.kz/kaz/docs/Z070000319_'>Заңының"
	        "</a> 5-бабына сәйкес <b>БҰЙЫРАМЫН</b>:</p>"
	        "<p>1. Ереже бекітілсін.</p>"),
	    "akn");

	(void)state;
	act_has(xml, "kz:link=\"/kaz/docs/Z070000319_\">Заңының</ref>");
	assert_true(str_eq(act_of(xml, "akn"), xml));
}

/* A tree without what tells which rows of a table share a deadline. */
static struct str tree_of(const char *name)
{
	struct str file = shared_file(&paged.a, name), tree;
	struct buf out = {0};

	if (file.p == NULL)
		return file;
	for (tree = act_of(file, "tree"); tree.n != 0;) {
		struct str line = str_cut(&tree, '\n');

		if (str_find(line, STR("td status=")) < line.n)
			for (int i = 0; i < 3; i++)
				str_cut(&tree, '\n');
		else
			buf_format(&out, "%.*s\n",
			           (int)str_find(line, STR("=\"")), line.p);
	}
	file = str_copy(&paged.a, buf_str(&out));
	buf_free(&out);
	return file;
}

/* The tree of a page is that of the same act in bare text. */
static void trees_same(const char *page, const char *text)
{
	struct str x = tree_of(page), y = tree_of(text);

	if (x.p != NULL && y.p != NULL && !str_eq(x, y))
		fail_msg("another tree of %s", page);
}

static void a_page_has_the_tree_of_the_text(void **state)
{
	(void)state;
	trees_same("seed/seed.html", "seed/order-258.txt");
	trees_same("acts/html/zakon.html", "acts/ru/zakon.txt");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paged_set_up, paged_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_body_is_found_among_what_a_site_puts_around_it),
	    TEST(a_heading_that_the_body_has_itself_is_not_said_twice),
	    TEST(a_page_without_a_site_is_kept_whole),
	    TEST(a_page_that_a_table_lays_out_is_read_from_its_cell),
	    TEST(every_encoding_gives_the_same_text),
	    TEST(bytes_in_no_encoding_are_refused_with_their_place),
	    TEST(a_page_is_known_by_what_it_begins_with),
	    TEST(no_page_takes_long_or_too_much),
	    TEST(elements_nested_too_deeply_are_refused),
	    TEST(an_element_of_countless_attributes_is_refused),
	    TEST(entities_of_a_page_are_not_made_larger),
	    TEST(zeros_and_controls_are_told),
	    TEST(a_link_tells_which_of_several_units_is_meant),
	    TEST(a_link_to_another_act_of_the_portal_is_kept),
	    TEST(a_page_has_the_tree_of_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
