/* From characters on paper to lines: notes at the foot of a page. */
#include "paper.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { LINES = 40 };

/* A page whose last lines are these, a short line drawn below them, a note. */
static void page_with_note(const char *last, const char *note)
{
	for (size_t i = 0; i < LINES; i++)
		paper_words(&paper.pages, 60, 100 + (float)i * 12,
		            "слова закона, которые идут до конца строки без "
		            "перерыва и");
	paper_words(&paper.pages, 60, 100 + LINES * 12, last);
	paper_line(&paper.pages, 60, 760, 160, 760);
	paper_words(&paper.pages, 60, 770, note);
	paper_page(&paper.pages);
	paper_words(&paper.pages, 60, 60, "до конца предложения.");
	paper_words(&paper.pages, 90, 72, "2. Другой абзац.");
}

static void ends_in(const char *wanted)
{
	struct str got = paper_read(&paper.pages);

	if (!str_ends(got, str_from(wanted)))
		fail_msg("wanted:\n%s\ngot:\n%.*s", wanted, STR_ARG(got));
}

static void
a_note_does_not_cut_the_sentence_that_goes_on_behind_it(void **state)
{
	(void)state;
	page_with_note("слова, которые идут", "* Түсініктеме.");
	ends_in("L1|слова, которые идут\n"
	        "L9|до конца предложения.\n"
	        "L1\nL1|* Түсініктеме.\nL1\n"
	        "L1|     2. Другой абзац.\n"
	        "N|* Түсініктеме.\n");
}

static void a_note_behind_a_whole_sentence_stays(void **state)
{
	(void)state;
	page_with_note("слова, которые идут.", "* Примечание.");
	ends_in("L1|слова, которые идут.\n"
	        "L1\nL1|* Примечание.\n"
	        "L9|до конца предложения.\n"
	        "L1|     2. Другой абзац.\n");
}

static void words_below_a_line_that_open_no_note_stay(void **state)
{
	(void)state;
	page_with_note("слова, которые идут", "3 дня считаются");
	ends_in("L1|слова, которые идут\n"
	        "L1\nL1|3 дня считаются\n"
	        "L9|до конца предложения.\n"
	        "L1|     2. Другой абзац.\n");
}

#define TEST(f)                                                                \
	cmocka_unit_test_setup_teardown(f, paper_set_up, paper_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_note_does_not_cut_the_sentence_that_goes_on_behind_it),
	    TEST(a_note_behind_a_whole_sentence_stays),
	    TEST(words_below_a_line_that_open_no_note_stay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
