/* Which files look like PDF. */
#include "base/sniff.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void a_mark_at_the_front_is_enough(void **state)
{
	(void)state;
	assert_true(sniff_pdf(STR("%PDF-1.7\n1 0 obj")));
	assert_true(sniff_pdf(STR("%PDF-")));
	assert_true(sniff_pdf(STR("%PDF")));
	assert_true(sniff_pdf(STR("\n %PDF-x\nБұйрық")));
	assert_true(sniff_pdf(STR("mail\n%PDF-1.4\n")));
}

static void so_is_what_stands_at_the_end(void **state)
{
	(void)state;
	assert_true(sniff_pdf(STR("%XYZ\n1 0 obj\nstartxref\n9\n%%EOF\n")));
	assert_false(sniff_pdf(STR("1 0 obj\n%%EOF\n")));
}

static void text_is_none(void **state)
{
	(void)state;
	assert_false(sniff_pdf(STR("")));
	assert_false(sniff_pdf(STR("%PD")));
	assert_false(sniff_pdf(STR("Бұйрық")));
	assert_false(sniff_pdf(STR("файл в виде %PDF-документа")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_mark_at_the_front_is_enough),
	    cmocka_unit_test(so_is_what_stands_at_the_end),
	    cmocka_unit_test(text_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
