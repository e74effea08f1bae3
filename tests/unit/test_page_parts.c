/* Pages whose act stands in several parts, or in what sites put around one. */
#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void a_text_divided_over_articles_is_one(void **state)
{
	(void)state;
	paged_is("<header>Сайт</header><main><article><h1>О тарифах</h1>"
	         "<p>1. Первый пункт приказа.</p><p>2. Второй пункт.</p>"
	         "</article><article><p>3. Третий пункт.</p></article></main>"
	         "<footer>подвал</footer>",
	         ":О тарифах\n:1. Первый пункт приказа.\n:2. Второй пункт.\n"
	         ":3. Третий пункт.\nX Сайт\nX подвал\n");
	paged_is("<div><article><p>1-бап. Бірінші баптың мәтіні</p>"
	         "<p>мәтін жалғасы осы жерде.</p></article>"
	         "<section><p><b>2</b>-бап. Екінші</p></section></div>",
	         ":1-бап. Бірінші баптың мәтіні\n:мәтін жалғасы осы жерде.\n"
	         ":2-бап. Екінші\n");
}

static void an_article_of_news_is_none_of_the_text(void **state)
{
	(void)state;
	paged_is("<article><p>1. Первый пункт приказа.</p></article>"
	         "<article>12.05.2024 Новость</article>",
	         ":1. Первый пункт приказа.\nX 12.05.2024 Новость\n");
}

static void what_is_folded_up_and_goes_on_with_the_numbers_is_text(void **state)
{
	(void)state;
	paged_is("<main><p>1. Бірінші.</p><div style='display:none'>"
	         "<p>2. Екінші.</p></div><p>3. Үшінші.</p></main>",
	         ":1. Бірінші.\n:2. Екінші.\n:3. Үшінші.\n");
	paged_is("<main><p>1) первое;</p><div class=banner>2) второе;</div>"
	         "<p>3) третье.</p></main>",
	         ":1) первое;\n:2) второе;\n:3) третье.\n");
	paged_is("<main><p>1. Первый.</p><p>2. Второй.</p>"
	         "<div style='display:none'><p>1. Бірінші.</p></div></main>",
	         ":1. Первый.\n:2. Второй.\nX 1. Бірінші.\n");
}

static void a_note_beside_the_text_is_one_of_editors(void **state)
{
	(void)state;
	paged_is("<article><p>1. Первый.</p><aside>Сноска. Пункт 1 с "
	         "изменением.</aside><p>2. Второй.</p></article>",
	         ":1. Первый.\nn:Сноска. Пункт 1 с изменением.\n"
	         ":2. Второй.\n");
	paged_is("<article><p>1. Бірінші.</p><aside class=sidebar>Ескерту"
	         "</aside><aside><a href=/x>Басқа</a> акт</aside></article>",
	         ":1. Бірінші.\nX Ескерту\nX Басқа акт\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, paged_set_up, paged_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_text_divided_over_articles_is_one),
	    TEST(an_article_of_news_is_none_of_the_text),
	    TEST(what_is_folded_up_and_goes_on_with_the_numbers_is_text),
	    TEST(a_note_beside_the_text_is_one_of_editors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
