#include "act.h"

#include "base/told.h"
#include "text/source.h"
#include "tree/eid.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <setjmp.h>
#include <cmocka.h>

nusqa_grammar *act_grammar;
struct test test;

void str_is(struct str s, const char *want)
{
	struct buf told = {0};
	bool same;

	told_add(s, NULL, &told);
	same = str_eq(buf_str(&told), str_from(want));
	buf_free(&told);
	if (!same)
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(s), want);
}

void buf_is(struct buf *lines, const char *want)
{
	struct buf told = {0};
	bool same;

	told_add(buf_str(lines), NULL, &told);
	same = str_eq(buf_str(&told), str_from(want));
	if (!same)
		print_error("this:\n%.*s\nis not:\n%s\n",
		            STR_ARG(buf_str(&told)), want);
	buf_free(&told);
	buf_free(lines);
	assert_true(same);
}

static void said_put(struct said *s, size_t line, size_t col,
                     const struct str (*parts)[3])
{
	buf_format(&s->text, "%zu:%zu %.*s: %.*s", line, col,
	           STR_ARG((*parts)[0]), STR_ARG((*parts)[1]));
	if ((*parts)[2].n)
		buf_format(&s->text, ": %.*s", STR_ARG((*parts)[2]));
	buf_char(&s->text, '\n');
}

static void said_in(void *ctx, const struct message *m)
{
	struct said *s = ctx;
	nusqa_level level = diag_level(m->code);
	const struct str parts[3] = {diag_slug(m->code),
	                             m->say.n ? m->say : diag_text(m->code),
	                             m->detail};

	s->worst = level > s->worst ? level : s->worst;
	said_put(s, m->line, m->col, &parts);
}

static void said_out(void *ctx, const nusqa_message *m)
{
	struct said *s = ctx;
	const struct str parts[3] = {{m->slug.p, m->slug.n},
	                             {m->text.p, m->text.n},
	                             {m->detail.p, m->detail.n}};

	s->worst = m->level > s->worst ? m->level : s->worst;
	said_put(s, m->line, m->col, &parts);
}

void said_open(struct said *s)
{
	*s = (struct said){.in = {.put = said_in}, .out = {.put = said_out}};
	s->in.ctx = s->out.ctx = s;
}

void said_clear(struct said *s)
{
	s->text.n = 0;
	s->worst = s->in.worst = NUSQA_OK;
}

void said_close(struct said *s)
{
	buf_free(&s->text);
}

bool said_has(const struct said *s, const char *part)
{
	struct str all = buf_str(&s->text);

	return str_find(all, str_from(part)) < all.n;
}

void said_is(const struct said *s, const char *want)
{
	if (!str_eq(buf_str(&s->text), str_from(want)))
		fail_msg("said:\n%.*snot:\n%s", STR_ARG(buf_str(&s->text)),
		         want);
}

int act_set_up(void **state)
{
	(void)state;
	act_grammar = nusqa_grammar_load(NULL, NULL);
	return act_grammar == NULL;
}

int act_tear_down(void **state)
{
	(void)state;
	nusqa_grammar_free(act_grammar);
	return 0;
}

const struct language *act_language(const char *code)
{
	return grammar_language((const struct grammar *)act_grammar,
	                        str_from(code));
}

int test_set_up(void **state)
{
	(void)state;
	test = (struct test){.doc = doc_new(), .lang = "kk"};
	test.doc->root = node_new(&test.doc->arena, NODE_ROOT);
	arena_init(&test.a);
	said_open(&test.said);
	return 0;
}

int test_tear_down(void **state)
{
	(void)state;
	doc_free(test.doc);
	buf_free(&test.out);
	said_close(&test.said);
	arena_free(&test.a);
	return 0;
}

struct doc *act_read(struct str bytes, struct said *said)
{
	const nusqa_input input = {.name = "act",
	                           .bytes = bytes.p,
	                           .n = bytes.n,
	                           .lang = test.lang,
	                           .made = "2026-01-02"};

	return (struct doc *)nusqa_read(act_grammar, &input, NULL,
	                                said ? &said->out : NULL);
}

struct doc *act_of(const char *text)
{
	struct doc *doc = act_read(str_from(text), NULL);

	assert_non_null(doc);
	return doc;
}

void test_read(struct str bytes)
{
	doc_free(test.doc);
	said_clear(&test.said);
	test.doc = act_read(bytes, &test.said);
	assert_non_null(test.doc);
	act_whole(test.doc, "act");
	assert_false(said_has(&test.said, "text-lost"));
}

static void outline_open(const struct node *n, struct buf *out)
{
	struct str href = node_attr(n, STR("href"));

	buf_add(out, node_name(n));
	if (n->num.n)
		buf_format(out, " %.*s", STR_ARG(n->num));
	if (href.n)
		buf_format(out, "[%.*s]", STR_ARG(href));
	buf_char(out, '{');
}

void act_outline(const struct node *root, struct buf *out)
{
	const struct node *n = root, *next;

	while (n != NULL) {
		bool leaf = n->kind == NODE_TEXT || n->kind == NODE_META;

		if (n->kind == NODE_TEXT)
			buf_add(out, n->text);
		else if (n->kind != NODE_META)
			outline_open(n, out);
		next = leaf ? node_skip(n, root) : node_next(n, root);
		if (!leaf && n->first != NULL) {
			n = next;
			continue;
		}
		if (!leaf)
			buf_char(out, '}');
		for (; n != root && n->next == NULL; n = n->parent)
			buf_char(out, '}');
		n = next;
	}
}

void act_is(const struct node *root, const char *want)
{
	struct buf out = {0};

	act_outline(root, &out);
	buf_is(&out, want);
}

struct str act_text(struct arena *a, const struct node *root)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = root; n; n = node_next(n, root)) {
		buf_add(&out, n->kind == NODE_TEXT ? n->text : STR(""));
		buf_add(&out, n->kind == NODE_EOL ? STR(" ") : STR(""));
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

struct node *act_find(const struct doc *doc, enum node_kind kind)
{
	struct node *n = doc->root;

	while (n != NULL && n->kind != kind)
		n = node_next(n, doc->root);
	if (n == NULL)
		fail_msg("there is no such node");
	return n;
}

struct node *act_unit(const struct doc *doc, const char *eid)
{
	struct node *n = eid_find(doc->root, str_from(eid));

	if (n == NULL)
		fail_msg("there is no %s", eid);
	return n;
}

/* How often each code point stands somewhere, white space left out. */
struct tally {
	long *counts;
};

enum { CODE_POINTS = 0x110000 };

static void tally_add(struct tally *t, struct str s, long times)
{
	while (s.n) {
		size_t len;
		uint32_t c = str_rune(s, &len);

		if (!rune_is_space(c))
			t->counts[c] += times;
		s = str_after(s, len);
	}
}

void act_whole(const struct doc *doc, const char *name)
{
	struct tally t = {calloc(CODE_POINTS, sizeof(long))};
	uint32_t bad = 0;

	assert_non_null(t.counts);
	tally_add(&t, doc->source->text, 1);
	for (const struct node *n = doc->root; n;
	     n = n->kind == NODE_META ? node_skip(n, doc->root)
	                              : node_next(n, doc->root)) {
		bool made = n->span.n == 0 && node_above(n, NODE_REMARK);

		if (n->kind == NODE_TEXT && !made)
			tally_add(&t, n->text, -1);
		if (n->kind == NODE_QUOTED_STRUCTURE) {
			tally_add(&t, node_attr(n, STR("startQuote")), -1);
			tally_add(&t, node_attr(n, STR("endQuote")), -1);
		}
	}
	for (uint32_t c = 0; c < CODE_POINTS && bad == 0; c++)
		if (t.counts[c] != 0)
			bad = c;
	if (bad)
		print_error("%s: U+%04X is %s\n", name, (unsigned)bad,
		            t.counts[bad] > 0 ? "lost" : "there too often");
	free(t.counts);
	assert_int_equal(bad, 0);
}
