/* Pages whose text is drawn sideways or upside down. */
#include "paper.h"
#include "pdf/layout.h"
#include "pdf/turn.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

static struct {
	struct arena a;
	struct pages pages;
} test;

static int set_up(void **state)
{
	(void)state;
	arena_init(&test.a);
	test.pages = (struct pages){.a = &test.a};
	paper_page(&test.pages);
	paper_words(&test.pages, 60, 100, "Осы қаулы қол қойылған күнінен");
	paper_words(&test.pages, 60, 112, "бастап қолданысқа енгізіледі");
	paper_line(&test.pages, 60, 130, 300, 130);
	paper_line(&test.pages, 60, 130, 60, 190);
	paper_link(&test.pages, (struct box){60, 99, 78, 111}, "/kaz/docs/1");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&test.a);
	return 0;
}

/* By a quarter, clockwise. */
static struct box quarter(struct box b, float height)
{
	return (struct box){height - b.y1, b.x0, height - b.y0, b.x1};
}

static void page_quarter(struct page *p)
{
	float h = p->height;

	for (size_t i = 0; i < p->glyphs.n; i++)
		p->glyphs.p[i].at = quarter(p->glyphs.p[i].at, h);
	for (size_t i = 0; i < p->links.n; i++)
		p->links.p[i].at = quarter(p->links.p[i].at, h);
	for (size_t i = 0; i < p->rules.n; i++) {
		struct rule *r = &p->rules.p[i], was = *r;

		r->upright = !was.upright;
		r->at = was.upright ? was.at : h - was.at;
		r->from = was.upright ? h - was.to : was.from;
		r->to = was.upright ? h - was.from : was.to;
	}
	p->height = p->width;
	p->width = h;
}

static void a_page_is_turned_upright_whichever_way_it_lies(void **state)
{
	struct page *p = &test.pages.list.p[0];
	struct glyph was[64];
	struct rule rules[2];
	struct box link = p->links.p[0].at;

	(void)state;
	assert_true(p->glyphs.n <= 64);
	memcpy(was, p->glyphs.p, p->glyphs.n * sizeof(*was));
	memcpy(rules, p->rules.p, sizeof(rules));
	for (int turns = 0; turns < 4; turns++) {
		for (int k = 0; k < turns; k++)
			page_quarter(p);
		turn_upright(p);
		assert_true(p->width == 595 && p->height == 842);
		for (size_t i = 0; i < p->glyphs.n; i++)
			assert_memory_equal(&p->glyphs.p[i], &was[i],
			                    sizeof(*was));
		assert_memory_equal(&p->links.p[0].at, &link, sizeof(link));
		for (size_t i = 0; i < 2; i++) {
			assert_true(p->rules.p[i].upright == rules[i].upright);
			assert_true(p->rules.p[i].at == rules[i].at &&
			            p->rules.p[i].from == rules[i].from &&
			            p->rules.p[i].to == rules[i].to);
		}
	}
}

static void a_page_with_a_word_on_its_side_stays(void **state)
{
	struct page *p = &test.pages.list.p[0];
	struct box first = p->glyphs.p[0].at;
	size_t from = p->glyphs.n;

	(void)state;
	paper_words(&test.pages, 400, 300, "Нысан");
	for (size_t i = from; i < p->glyphs.n; i++)
		p->glyphs.p[i].at =
		    (struct box){400, 300 + (float)(i - from) * 6, 410,
		                 306 + (float)(i - from) * 6};
	turn_upright(p);
	assert_memory_equal(&p->glyphs.p[0].at, &first, sizeof(first));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_page_is_turned_upright_whichever_way_it_lies),
	    TEST(a_page_with_a_word_on_its_side_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
