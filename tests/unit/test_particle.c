/* Small words behind words that are put in the case of others. */
#include "ordered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define BASE(point)                                                            \
	"Есеп туралы\n" NAME_77 "бұйрығы\nБҰЙЫРАМЫН:\n1. " point "\n"          \
	"2. Бақылау жүргізілсін.\n" SIGNED

static void fits(const char *new, const char *was, const char *is)
{
	struct buf base = {0};

	buf_format(&base, BASE("%s") "%c", was, 0);
	ordered_base(base.p);
	ordered_add((struct said_edit){.op = "SUBST_TEXT",
	                               .at = "pt:1",
	                               .old = "министрлік",
	                               .new = new,
	                               .fitting = true});
	ordered_apply();
	assert_non_null(now.done);
	ordered_differs(was, is);
	buf_free(&base);
}

static void they_agree_with_the_new_words(void **state)
{
	(void)state;
	fits("агенттік", "Мұны министрлік те біледі.",
	     "Мұны агенттік те біледі.");
	fits("комиссия", "Мұны министрлік те біледі.",
	     "Мұны комиссия да біледі.");
	fits("мекеме", "Мұны министрлікте де, министрлік те біледі.",
	     "Мұны мекемеде де, мекеме де біледі.");
	fits("сот", "Мұны министрлік пен ведомство біледі.",
	     "Мұны сот пен ведомство біледі.");
	fits("басқарма", "Мұны министрлік пен ведомство біледі.",
	     "Мұны басқарма мен ведомство біледі.");
	fits("заң", "Бұл министрлік пе, жоқ па?", "Бұл заң ба, жоқ па?");
	fits("ұйым", "Мұны тек министрлік қана біледі.",
	     "Мұны тек ұйым ғана біледі.");
	fits("кеңес", "Мұны министрліктің де білуі керек.",
	     "Мұны кеңестің де білуі керек.");
	fits("қызмет", "Мұны министрліктің де білуі керек.",
	     "Мұны қызметтің де білуі керек.");
	fits("қор", "Мұны министрліктің де білуі керек.",
	     "Мұны қордың да білуі керек.");
	said_is(&test.said, "");
}

static void what_may_be_another_word_is_told(void **state)
{
	(void)state;
	fits("комиссия", "Тізімді министрлік қой басына береді.",
	     "Тізімді комиссия қой басына береді.");
	assert_true(said_has(&test.said, "министрлік қой"));
	/* It agreed with nothing before. */
	fits("комиссия", "Мұны министрлік де біледі.",
	     "Мұны комиссия де біледі.");
	assert_true(said_has(&test.said, "министрлік де"));
	/* Other words, and such behind a mark, are none. */
	fits("комиссия", "Мұны министрлік, те тегі, біледі.",
	     "Мұны комиссия, те тегі, біледі.");
	said_is(&test.said, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(they_agree_with_the_new_words),
	    CHANGE_TEST(what_may_be_another_word_is_told),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
