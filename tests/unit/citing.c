#include "citing.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

int missed;

static struct str refs(void)
{
	const struct node *root = test.doc->root;
	struct buf out = {0};
	struct str s;

	for (const struct node *n = root; n; n = node_next(n, root)) {
		struct str to = node_attr(n, STR("upTo"));

		if (n->kind != NODE_REF && n->kind != NODE_RREF)
			continue;
		buf_format(
		    &out, "%s%.*s -> %.*s", out.n ? "; " : "",
		    STR_ARG(act_text(&test.a, n)),
		    STR_ARG(node_attr(n, n->kind == NODE_RREF ? STR("from")
		                                              : STR("href"))));
		if (n->kind == NODE_RREF)
			buf_format(&out, " .. %.*s", STR_ARG(to));
	}
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

void refs_are(const char *text, const char *want)
{
	struct str s = refs();

	if (str_eq(s, str_from(want)))
		return;
	print_error("%s\n  gives %.*s\n  not   %s\n", text, STR_ARG(s), want);
	missed++;
}

void samples_read(const char *head, const struct sample *list, size_t n)
{
	missed = 0;
	for (size_t i = 0; i < n; i++) {
		test_read(str_format(&test.a, "%s%s\n", head, list[i].text));
		refs_are(list[i].text, list[i].refs);
	}
	assert_int_equal(missed, 0);
}
