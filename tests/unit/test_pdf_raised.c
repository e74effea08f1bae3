/* From characters on paper to words: what stands above the line. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void signs_above_the_line_stay_in_it(void **state)
{
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	paper_words(&paper.pages, 60, 100, "10 м2 земли");
	p->glyphs.p[4].at.y0 = 98;
	p->glyphs.p[4].at.y1 = 104;
	paper_words(&paper.pages, 60, 112, "и воды");
	paper_reads("L1|10 м² земли\nL1|и воды\n");
}

/* The last n characters that were printed, above the line and small. */
static void raise(size_t n)
{
	struct page *p = &paper.pages.list.p[0];

	for (size_t i = p->glyphs.n - n; i < p->glyphs.n; i++) {
		p->glyphs.p[i].at.y0 = 98;
		p->glyphs.p[i].at.y1 = 104;
	}
}

/* As LibreOffice and a browser print an index; the last but one are small words
   in the line, and such of a font that goes farther below it, and the last is
   an index of a document of a word processor. */
static void signs_below_the_line_stay_in_it(void **state)
{
	static const struct {
		size_t at;
		float y0, y1;
	} small[] = {
	    {10, 103.8F, 109.64F},  {14, 103.6F, 111.97F},
	    {15, 97.85F, 106.2F},   {19, 101.7F, 109.67F},
	    {23, 102.26F, 109.98F}, {27, 102.29F, 110.21F},
	};
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	paper_words(&paper.pages, 60, 100, "Выбросы CO2, x12, a3, b4, V5.");
	for (size_t i = 0; i < sizeof(small) / sizeof(*small); i++) {
		p->glyphs.p[small[i].at].at.y0 = small[i].y0;
		p->glyphs.p[small[i].at].at.y1 = small[i].y1;
	}
	paper_words(&paper.pages, 60, 112, "и воды");
	paper_reads("L1|Выбросы CO₂, x₁², a3, b4, V₅.\nL1|и воды\n");
}

static void letters_without_a_sign_above_the_line_stay_themselves(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "10млн");
	raise(3);
	paper_words(&paper.pages, 96, 100, "и 2-ші");
	raise(3);
	paper_words(&paper.pages, 60, 112, "теңге мен доллар");
	paper_reads("L1|10млн и 2-ші\nL1|теңге мен доллар\nS|млн\n");
}

static void small_words_beside_large_ones_stay_themselves(void **state)
{
	(void)state;
	paper_words(&paper.pages, 60, 100, "Z");
	paper_words(&paper.pages, 72, 100, "no 5 of 12");
	raise(10);
	paper_words(&paper.pages, 60, 112, "x");
	paper_words(&paper.pages, 66, 112, "abcdefghij");
	raise(10);
	for (size_t i = 0; i < 10; i++) {
		struct page *p = &paper.pages.list.p[0];

		p->glyphs.p[p->glyphs.n - 1 - i].at.y0 += 12;
		p->glyphs.p[p->glyphs.n - 1 - i].at.y1 += 12;
	}
	paper_reads("L1|Z no 5 of 12\nL1|xabcdefghij\n");
}

/* What poppler puts between words of two sizes is no space. */
static void a_sliver_before_a_raised_digit_is_no_space(void **state)
{
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	paper_words(&paper.pages, 60, 100, "статьёй 2");
	paper_words(&paper.pages, 60 + 9 * 6, 100, " ");
	p->glyphs.p[p->glyphs.n - 1].at.x1 -= 5.5F;
	paper_words(&paper.pages, 60 + 9 * 6 + 0.5F, 100, "1");
	raise(1);
	paper_words(&paper.pages, 60, 112, "осы Заңның");
	paper_words(&paper.pages, 60 + 11 * 6, 112, "3");
	paper_words(&paper.pages, 60 + 12 * 6 + 2.5F, 112, "бап");
	paper_reads("L1|статьёй 2¹\nL1|осы Заңның 3 бап\n");
}

/* A space that is narrower than such a line is high stays one. */
static void
a_raised_digit_does_not_make_the_spaces_of_its_line_narrower(void **state)
{
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	paper_words(&paper.pages, 60, 100, "21-бап.");
	p->glyphs.p[1].at.y0 = 98;
	p->glyphs.p[1].at.y1 = 104;
	paper_words(&paper.pages, 60 + 7 * 6 + 3, 100, "Өзге");
	paper_words(&paper.pages, 60 + 11 * 6 + 3, 100, " ");
	p->glyphs.p[p->glyphs.n - 1].at.x1 -= 4;
	paper_words(&paper.pages, 60 + 11 * 6 + 5, 100, "ұғымдар");
	paper_reads("L1|2¹-бап. Өзге ұғымдар\n");
}

/* A letter of another font may be higher than the space before it is wide. */
static void a_space_before_a_higher_letter_stays_one(void **state)
{
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	paper_words(&paper.pages, 60, 100, "2-бап.");
	paper_words(&paper.pages, 60 + 6 * 6, 100, " ");
	p->glyphs.p[p->glyphs.n - 1].at.x1 -= 4;
	paper_words(&paper.pages, 60 + 6 * 6 + 2, 100, "Ұғымдар");
	for (size_t i = p->glyphs.n - 7; i < p->glyphs.n; i++)
		p->glyphs.p[i].at.y0 -= 2;
	paper_reads("L1|2-бап. Ұғымдар\n");
}

/* As a reader of pages gives it where a raised digit is a word by itself: the
   space lies over it. */
static void a_space_over_a_raised_digit_comes_behind_it(void **state)
{
	struct page *p = &paper.pages.list.p[0];

	(void)state;
	paper_words(&paper.pages, 60, 100, "Порог 10");
	paper_words(&paper.pages, 60 + 8 * 6, 100, " ");
	p->glyphs.p[p->glyphs.n - 1].at.x0 -= 0.01F;
	p->glyphs.p[p->glyphs.n - 1].at.x1 = 60 + 10 * 6;
	paper_words(&paper.pages, 60 + 8 * 6, 100, "6");
	raise(1);
	paper_words(&paper.pages, 60 + 10 * 6, 100, "Бк");
	paper_reads("L1|Порог 10⁶ Бк\n");
}

/* Lines of columns are gathered from those of the page. */
static void a_sign_above_a_line_of_a_column_is_told_once_at_most(void **state)
{
	struct str text;
	size_t at;

	(void)state;
	for (size_t i = 0; i < 12; i++) {
		float y = 100 + (float)i * 12;

		paper_words(&paper.pages, 60, y,
		            "слова первого столбца текста");
		paper_words(&paper.pages, 300, y,
		            "слова второго столбца в тексте");
	}
	paper_words(&paper.pages, 60 + 28 * 6, 100, "n");
	raise(1);
	paper_words(&paper.pages, 300 + 30 * 6, 100, "мың");
	raise(3);
	text = paper_read(&paper.pages);
	assert_true(str_find(text, STR("текстаⁿ")) < text.n);
	at = str_find(text, STR("\nS|"));
	assert_true(str_eq(str_after(text, at), STR("\nS|мың\n")));
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(signs_above_the_line_stay_in_it),
	    TEST(signs_below_the_line_stay_in_it),
	    TEST(letters_without_a_sign_above_the_line_stay_themselves),
	    TEST(small_words_beside_large_ones_stay_themselves),
	    TEST(a_sliver_before_a_raised_digit_is_no_space),
	    TEST(a_raised_digit_does_not_make_the_spaces_of_its_line_narrower),
	    TEST(a_sign_above_a_line_of_a_column_is_told_once_at_most),
	    TEST(a_space_before_a_higher_letter_stays_one),
	    TEST(a_space_over_a_raised_digit_comes_behind_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
