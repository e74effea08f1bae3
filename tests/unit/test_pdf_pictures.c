/* What of a page are pictures: none of its words, and told. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void picture(float x0, float y0, float x1, float y1)
{
	paper_picture(&paper.pages, (struct box){x0, y0, x1, y1});
}

static void words(const char *s)
{
	paper_words(&paper.pages, 60, 100, s);
}

static void
each_picture_of_a_page_with_words_is_told_with_its_size(void **state)
{
	(void)state;
	words("Мөр орны");
	picture(60, 200, 160, 300);
	picture(300, 200, 500, 240);
	paper_reads("L1|Мөр орны\nP|1 35 35 0\nP|1 71 14 0\n");
}

static void one_that_stands_on_every_page_is_told_once(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++) {
		if (i != 0)
			paper_page(&paper.pages);
		words("Текст.");
		picture(60, 20, 160, 50);
	}
	picture(60, 300, 160, 330);
	paper_reads("L1|Текст.\nL9|Текст.\nL9|Текст.\nL9|Текст.\n"
	            "P|1 35 11 3\nP|4 35 11 0\n");
}

static void marks_of_a_list_are_told_once(void **state)
{
	(void)state;
	words("Список");
	for (int i = 0; i < 30; i++)
		picture(60, 200 + (float)i * 14, 68, 208 + (float)i * 14);
	paper_reads("L1|Список\nP|1 3 3 29\n");
}

static void a_stamp_put_upon_the_page_is_told_with_those_drawn(void **state)
{
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	words("Текст");
	picture(60, 200, 160, 300);
	*vec_push(&paper.a, &p->seen) = (struct box){300, 600, 400, 700};
	/* Those that are seen also stand among these with their sides swapped.
	 */
	p->drawn.p[0].x1 = 110;
	paper_reads("L1|Текст\nP|1 18 35 0\nP|1 35 35 0\n");
}

static void lines_and_what_lies_beside_the_page_show_nothing(void **state)
{
	(void)state;
	words("Текст");
	picture(60, 200, 500, 201);
	picture(-300, 200, -100, 400);
	paper_reads("L1|Текст\n");
}

static void strips_and_tiles_of_a_picture_are_one(void **state)
{
	(void)state;
	words("Текст");
	for (int i = 0; i < 10; i++)
		picture(60, 200 + (float)i * 2, 160, 202 + (float)i * 2);
	for (int i = 0; i < 4; i++) {
		picture(300, 400 + (float)i * 50, 350, 450 + (float)i * 50);
		picture(350, 400 + (float)i * 50, 400, 450 + (float)i * 50);
	}
	paper_reads("L1|Текст\nP|1 35 7 0\nP|1 35 71 0\n");
}

static void scans_behind_recognised_words_are_told_once(void **state)
{
	(void)state;
	words("Текст.");
	picture(0, 0, 595, 842);
	paper_page(&paper.pages);
	words("Текст.");
	picture(2, 1, 590, 840);
	paper_reads("L1|Текст.\nL9|Текст.\nP|1 210 297 1\n");
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(each_picture_of_a_page_with_words_is_told_with_its_size),
	    TEST(one_that_stands_on_every_page_is_told_once),
	    TEST(marks_of_a_list_are_told_once),
	    TEST(a_stamp_put_upon_the_page_is_told_with_those_drawn),
	    TEST(lines_and_what_lies_beside_the_page_show_nothing),
	    TEST(strips_and_tiles_of_a_picture_are_one),
	    TEST(scans_behind_recognised_words_are_told_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
