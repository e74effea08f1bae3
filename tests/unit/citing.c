#include "citing.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <setjmp.h>
#include <cmocka.h>

int citing_set_up(void **state)
{
	struct citing *c = calloc(1, sizeof(*c));

	assert_non_null(c);
	arena_init(&c->a);
	said_open(&c->said);
	c->language = "kk";
	*state = c;
	return 0;
}

int citing_tear_down(void **state)
{
	struct citing *c = *state;

	if (c->doc != NULL)
		doc_free(c->doc);
	said_close(&c->said);
	arena_free(&c->a);
	free(c);
	return 0;
}

void citing_read(struct citing *c, struct str text)
{
	const nusqa_input input = {.name = "act",
	                           .bytes = text.p,
	                           .n = text.n,
	                           .lang = c->language,
	                           .made = "2026-01-02"};

	if (c->doc != NULL)
		doc_free(c->doc);
	said_clear(&c->said);
	c->doc =
	    (struct doc *)nusqa_read(act_grammar, &input, NULL, &c->said.out);
	assert_non_null(c->doc);
	act_whole(c->doc, "act");
}

static struct str refs(struct citing *c)
{
	const struct node *root = c->doc->root;
	struct buf out = {0};
	struct str s;

	for (const struct node *n = root; n; n = node_next(n, root)) {
		struct str to = node_attr(n, STR("upTo"));

		if (n->kind != NODE_REF && n->kind != NODE_RREF)
			continue;
		buf_format(
		    &out, "%s%.*s -> %.*s", out.n ? "; " : "",
		    STR_ARG(act_text(&c->a, n)),
		    STR_ARG(node_attr(n, n->kind == NODE_RREF ? STR("from")
		                                              : STR("href"))));
		if (n->kind == NODE_RREF)
			buf_format(&out, " .. %.*s", STR_ARG(to));
	}
	s = str_copy(&c->a, buf_str(&out));
	buf_free(&out);
	return s;
}

void refs_are(struct citing *c, const char *text, const char *want)
{
	struct str s = refs(c);

	if (str_eq(s, str_from(want)))
		return;
	print_error("%s\n  gives %.*s\n  not   %s\n", text, STR_ARG(s), want);
	c->missed++;
}

void samples_read(struct citing *c, const char *head, const struct sample *list,
                  size_t n)
{
	c->missed = 0;
	for (size_t i = 0; i < n; i++) {
		citing_read(c, str_format(&c->a, "%s%s\n", head, list[i].text));
		refs_are(c, list[i].text, list[i].refs);
	}
	assert_int_equal(c->missed, 0);
}
