/* Which lines had room for the next word, 512 at that one, and which had none,
   1024; where full lines are spread, 2, their paragraph goes on. */
#include "paper.h"

#include <stdio.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define LEFT 60
#define RIGHT 534
#define EM 6

/* Words from x to an edge. */
static void spread_to(float x, float edge, float y, const char *words)
{
	struct str rest = str_from(words), all = rest, word;
	size_t gaps = 0;
	float gap;

	for (size_t i = 0; i < all.n; i++)
		gaps += all.p[i] == ' ';
	gap = (edge - x - (float)(str_runes(all) - gaps) * EM) / (float)gaps;
	while (rest.n != 0) {
		char z[100];

		word = str_cut(&rest, ' ');
		snprintf(z, sizeof(z), "%.*s", STR_ARG(word));
		paper_words(&paper.pages, x, y, z);
		x += (float)str_runes(word) * EM + gap;
	}
}

static void spread_from(float x, float y, const char *words)
{
	spread_to(x, RIGHT, y, words);
}

static void spread(float y, const char *words)
{
	spread_from(LEFT, y, words);
}

static void a_heading_ends_where_spread_lines_do_not(void **state)
{
	(void)state;
	spread(100,
	       "Осы Заң тұқым шаруашылығы саласындағы қоғамдық қатынастарды "
	       "құқықтық");
	paper_words(&paper.pages, LEFT, 112,
	            "реттейді және оның тәртібін айқындайды.");
	paper_words(&paper.pages, LEFT, 124,
	            "1-бап. Осы Заңда пайдаланылатын негізгі ұғымдар мен "
	            "анықтамалары");
	spread(136, "Осы Заңда мынадай негізгі ұғымдар және олардың негізгі "
	            "анықтамалары");
	paper_words(&paper.pages, LEFT, 148, "пайдаланылады:");
	paper_shows("L1|Осы Заң тұқым шаруашылығы саласындағы қоғамдық "
	            "қатынастарды құқықтық \n"
	            "L1027|реттейді және оның тәртібін айқындайды.\n"
	            "L513|1-бап. Осы Заңда пайдаланылатын негізгі ұғымдар мен "
	            "анықтамалары\n"
	            "L513|Осы Заңда мынадай негізгі ұғымдар және олардың "
	            "негізгі анықтамалары \n"
	            "L1027|пайдаланылады:\n");
}

/* As where white space stands at the indent, too. */
static void a_paragraph_may_open_far_from_the_margin(void **state)
{
	(void)state;
	spread_from(LEFT + 90, 100,
	            "1. «Мемлекеттік білім беру жинақтау жүйесі туралы»");
	spread(112, "Қазақстан Республикасының Заңында белгіленген мөлшерде "
	            "бюджет қаражаты");
	paper_words(&paper.pages, LEFT, 124,
	            "есебінен екі айда бір рет төленеді.");
	spread_from(LEFT + 90, 136,
	            "2. Мектеп оқушыларды қабылдау туралы хабарламаны ата");
	spread(148, "аналарға жібереді және оны интернет-ресурста он күн "
	            "ішінде жариялап,");
	paper_words(&paper.pages, LEFT, 160,
	            "сақтайды және бес жыл бойы есепке алады.");
	paper_reads("L1|1. «Мемлекеттік білім беру жинақтау жүйесі туралы»\n"
	            "L3|Қазақстан Республикасының Заңында белгіленген мөлшерде "
	            "бюджет қаражаты \n"
	            "L3|есебінен екі айда бір рет төленеді.\n"
	            "L1\n"
	            "L1|2. Мектеп оқушыларды қабылдау туралы хабарламаны ата\n"
	            "L3|аналарға жібереді және оны интернет-ресурста он күн "
	            "ішінде жариялап, \n"
	            "L3|сақтайды және бес жыл бойы есепке алады.\n");
}

/* A page may have far more room at its right than at its left. */
static void lines_are_full_where_they_are_spread_to(void **state)
{
	static const char *const lines[] = {
	    "2. Орган рассматривает жалобу, которую подал",
	    "заявитель, в течение пяти рабочих дней.",
	    "Отказ допускается в случаях, что названы",
	    "в законе, и заявитель об этом извещается",
	    "в тот же день письмом. Плата не взимается",
	    "ни с заявителя, ни с его представителей",
	};

	(void)state;
	for (size_t i = 0; i < 6; i++)
		spread_to(i == 0 ? LEFT + 24 : LEFT, LEFT + 280,
		          100 + 12 * (float)i, lines[i]);
	paper_words(&paper.pages, LEFT, 172, "в суде.");
	paper_shows("L1|    2. Орган рассматривает жалобу, которую подал \n"
	            "L1025|заявитель, в течение пяти рабочих дней.\n"
	            "L1025|Отказ допускается в случаях, что названы \n"
	            "L1025|в законе, и заявитель об этом извещается \n"
	            "L1025|в тот же день письмом. Плата не взимается \n"
	            "L1025|ни с заявителя, ни с его представителей \n"
	            "L1025|в суде.\n");
}

static void a_line_had_room_for_the_next_word(void **state)
{
	static const char *const lines[] = {
	    "1. Утвердить прилагаемые правила ведения учета зерна, муки и "
	    "продуктов его",
	    "переработки на всей территории республики и на складах, а также "
	    "все формы",
	    "отчетности.",
	    "2. Сведения о заявителе и его представителе (при наличии)",
	    "3. Сведения о зерне",
	};

	(void)state;
	paper_lines(&paper.pages, LEFT, 100, lines, 5);
	paper_shows(
	    "L1|1. Утвердить прилагаемые правила ведения учета зерна, муки и "
	    "продуктов его \n"
	    "L1025|переработки на всей территории республики и на складах, "
	    "а также все формы \n"
	    "L1025|отчетности.\n"
	    "L513|2. Сведения о заявителе и его представителе (при наличии)\n"
	    "L513|3. Сведения о зерне\n");
}

static void of_lines_that_are_all_short_nothing_is_told_but_that(void **state)
{
	static const char *const lines[] = {"Сведения о зерне",
	                                    "Сведения о заявителе"};

	(void)state;
	paper_lines(&paper.pages, LEFT, 100, lines, 2);
	paper_shows("L1|Сведения о зерне\nL513|Сведения о заявителе\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		a_heading_ends_where_spread_lines_do_not, paper_set_up,
		paper_tear_down),
	    cmocka_unit_test_setup_teardown(
		a_paragraph_may_open_far_from_the_margin, paper_set_up,
		paper_tear_down),
	    cmocka_unit_test_setup_teardown(
		lines_are_full_where_they_are_spread_to, paper_set_up,
		paper_tear_down),
	    cmocka_unit_test_setup_teardown(a_line_had_room_for_the_next_word,
	                                    paper_set_up, paper_tear_down),
	    cmocka_unit_test_setup_teardown(
		of_lines_that_are_all_short_nothing_is_told_but_that,
		paper_set_up, paper_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
