#include "rendered.h"

#include "act.h"
#include "akn/read.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

void rendered(const char *name, const struct render_options *o, const char *xml)
{
	const struct renderer *r = renderer_find(str_from(name));
	struct report report = {0};

	doc_free(test.doc);
	test.doc = doc_new();
	test.doc->raw = str_from(xml);
	assert_true(read_akn(test.doc, &report));
	assert_non_null(r);
	buf_free(&test.out);
	test.out = (struct buf){0};
	r->render(test.doc, o, &test.out);
}

void rendered_is(const char *name, const struct render_options *o,
                 const char *xml, const char *want)
{
	rendered(name, o, xml);
	buf_is(&test.out, want);
}

void rendered_has(const char *part)
{
	struct str out = buf_str(&test.out);

	if (str_find(out, str_from(part)) == out.n)
		fail_msg("'%s' is not in: %.*s", part, STR_ARG(out));
}

void rendered_lacks(const char *part)
{
	struct str out = buf_str(&test.out);

	if (str_find(out, str_from(part)) != out.n)
		fail_msg("'%s' is in: %.*s", part, STR_ARG(out));
}
