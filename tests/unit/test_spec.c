/*
 * The examples of tests/spec.md, each a test of the name "spec.md:LINE name".
 * An example is a fenced block,
 *
 *     ```example NAME [kk|ru] [PART...]
 *     the raw text of an act
 *     .
 *     its tree, as `nusqa render -t tree` gives it, without metadata and eIds
 *     .
 *     its messages, a line each: LINE:COLUMN slug (where it is about them)
 *     ```
 *
 * PART names the big parts that are shown: preface, preamble, body,
 * conclusions, attachments; without one all are.  A line `@order` stands for
 * the head of an order in the example's language (its lines do not count).
 * An example of amending has the text of an act, what an order says, and what
 * then changes in the act (see booked.h):
 *
 *     ```change NAME kk|ru [OPTION...]
 *     a part of the text of an act
 *     .
 *     what an order says of it
 *     .
 *     - a line of the text that went
 *     + a line that came
 *     .
 *     what was said of it
 *     ```
 *
 * With NUSQA_BLESS what comes out is written into the file.
 */
#include "base/buf.h"
#include "base/vec.h"
#include "booked.h"
#include "nusqa.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <setjmp.h>
#include <cmocka.h>

#define SPEC "tests/spec.md"

static const struct str FENCE = STR_INIT("```");

struct example {
	char *name;       /* "spec.md:331 appendix.ref" */
	struct str lang;  /* "kk" */
	struct str parts; /* words; empty: all */
	struct str input, tree, said;
	bool changes;      /* it is one of amending: */
	struct str order;  /* what the order says; the tree is what changes */
	bool tells;        /* it has a pane for messages */
	struct span whole; /* of the panes behind the input, in the file */
};

static struct arena a;
static nusqa_grammar *grammar;
static struct str spec;
static VEC(struct example) examples;
static VEC(struct str) fresh; /* what comes out, by example */

static const struct {
	struct str lang, head;
} heads[] = {
    {STR_INIT("kk"),
     STR_INIT("Есеп беру қағидаларын бекіту туралы\n"
              "Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 "
              "сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n")},
    {STR_INIT("ru"),
     STR_INIT("Об утверждении Правил отчетности\n"
              "Приказ Министра финансов Республики Казахстан от 3 апреля "
              "2024 года № 189\nПРИКАЗЫВАЮ:\n")},
};

static struct str line_next(struct str *rest)
{
	return str_cut(rest, '\n');
}

/* The lines up to one that is `stop` or closes the block; *rest goes behind
   that line.  *closed tells which it was. */
static struct str pane(struct str *rest, bool *closed)
{
	const char *from = rest->p;

	*closed = true;
	while (rest->n != 0) {
		const char *at = rest->p;
		struct str line = line_next(rest);

		*closed = str_eq(line, FENCE);
		if (*closed || str_eq(line, STR(".")))
			return (struct str){from, (size_t)(at - from)};
	}
	return (struct str){from, 0};
}

/* The head of an order before the text, where it asks for one. */
static struct str input_whole(const struct example *e, struct str input)
{
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		if (str_eq(heads[i].lang, e->lang) &&
		    str_starts(input, STR("@order\n")))
			return str_join(&a, heads[i].head,
			                str_after(input, sizeof("@order")));
	return input;
}

static void example_read(struct example *e, struct str head, size_t number,
                         struct str *rest)
{
	struct str name = str_word(&head), word, all = head;
	bool closed;

	e->name = str_z(
	    &a, str_format(&a, "spec.md:%zu %.*s", number, STR_ARG(name)));
	word = str_word(&all);
	e->lang = word.n == 2 ? word : STR("kk");
	e->parts = word.n == 2 ? all : head;
	e->input = input_whole(e, pane(rest, &closed));
	if (e->changes && !closed)
		e->order = pane(rest, &closed);
	e->whole.at = (size_t)(rest->p - spec.p);
	if (!closed)
		e->tree = pane(rest, &closed);
	e->tells = !closed;
	if (!closed)
		e->said = pane(rest, &closed);
	e->whole.n = (size_t)(rest->p - spec.p) - e->whole.at - FENCE.n - 1;
}

static void spec_read(void)
{
	static const struct str open = STR_INIT("```example "),
				change = STR_INIT("```change ");
	struct str rest = spec;
	size_t number = 0;

	while (rest.n != 0) {
		const char *at = rest.p;
		struct str line = line_next(&rest);

		bool changes = str_starts(line, change);
		struct example *e;

		number++;
		if (!str_starts(line, open) && !changes)
			continue;
		e = vec_push(&a, &examples);
		*e = (struct example){.changes = changes};
		example_read(e, str_after(line, changes ? change.n : open.n),
		             number, &rest);
		for (at += line.n + 1; at < rest.p; at++)
			number += *at == '\n';
	}
}

static void said_put(void *ctx, const nusqa_message *m)
{
	struct buf *out = ctx;

	if (m->line != 0)
		buf_format(out, "%zu:%zu ", m->line, m->col);
	buf_format(out, "%.*s\n", (int)m->slug.n, m->slug.p);
}

static bool is_shown(struct str parts, struct str element)
{
	struct str part;

	if (str_trim(parts).n == 0)
		return true;
	while ((part = str_word(&parts)).n != 0)
		if (str_eq(part, element))
			return true;
	return false;
}

/* A line of the tree without eId and language. */
static void line_put(struct buf *out, struct str line)
{
	struct str word = line, rest;
	size_t at = str_find(line, STR(" #"));

	if (line.n == 0 || str_trim(line).p[0] == '"') {
		buf_add(out, line);
		buf_char(out, '\n');
		return;
	}
	rest = str_after(line, at);
	buf_add(out, str_sub(line, 0, at));
	str_word(&rest);
	if (rest.n != 0)
		buf_char(out, ' ');
	word = str_trim(rest);
	at = str_find(word, STR("xml:lang=\""));
	if (at < word.n)
		word = str_trim(str_sub(word, 0, at));
	buf_add(out, word);
	while (out->n > 0 && out->p[out->n - 1] == ' ')
		out->n--;
	buf_char(out, '\n');
}

/* The big parts that an example shows, from the tree as rendered. */
static struct str tree_parts(const struct example *e, struct str tree)
{
	enum { BIG = 4 }; /* blanks before the name of a big part */
	struct buf out = {0};
	bool shown = false;
	struct str all;

	while (tree.n != 0) {
		struct str line = line_next(&tree), name = line;
		size_t indent = str_spaces(line);

		name = str_word(&name);
		if (indent == BIG)
			shown = !str_eq(name, STR("meta")) &&
			        is_shown(e->parts, name);
		if (indent >= BIG && shown && !str_eq(name, STR("meta")))
			line_put(&out, str_after(line, BIG));
	}
	all = str_copy(&a, buf_str(&out));
	buf_free(&out);
	return all;
}

/* The tree of what an example reads. */
static struct str example_reads(const struct example *e, struct str *told)
{
	struct buf said = {0};
	const nusqa_report report = {said_put, &said};
	const nusqa_input input = {.name = "act",
	                           .bytes = e->input.p,
	                           .n = e->input.n,
	                           .lang = str_z(&a, e->lang)};
	const nusqa_render_options o = {.format = "tree"};
	nusqa_doc *doc = nusqa_read(grammar, &input, NULL, &report);
	nusqa_buf out = {0};
	struct str tree;

	assert_non_null(doc);
	nusqa_render(doc, &o, &out);
	tree = tree_parts(e, (struct str){out.p, out.n});
	*told = str_copy(&a, buf_str(&said));
	nusqa_buf_free(&out);
	buf_free(&said);
	nusqa_doc_free(doc);
	return tree;
}

/* What an example changes. */
static struct str example_changes(const struct example *e, struct str *told)
{
	const struct booked b = {.lang = e->lang,
	                         .options = e->parts,
	                         .base = e->input,
	                         .says = e->order};

	return booked_change(&a, grammar, &b, told);
}

static void example_run(void **state)
{
	const struct example *e = *state;
	struct str told;
	struct str tree =
	    e->changes ? example_changes(e, &told) : example_reads(e, &told);
	/* What is said of a change is always shown. */
	bool tells = e->changes ? told.n != 0 : e->tells;

	fresh.p[e - examples.p] =
	    tells ? str_format(&a, "%.*s.\n%.*s", STR_ARG(tree), STR_ARG(told))
		  : tree;
	if (getenv("NUSQA_BLESS") != NULL)
		return;
	if (!str_eq(tree, e->tree))
		fail_msg("the tree is\n%.*snot\n%.*s", STR_ARG(tree),
		         STR_ARG(e->tree));
	if ((tells || e->tells) && !str_eq(told, e->said))
		fail_msg("it says\n%.*snot\n%.*s", STR_ARG(told),
		         STR_ARG(e->said));
}

static void spec_bless(void)
{
	FILE *f = fopen(SPEC, "w");
	size_t at = 0;

	assert_non_null(f);
	for (size_t i = 0; i < examples.n; i++) {
		const struct span w = examples.p[i].whole;

		fwrite(spec.p + at, 1, w.at - at, f);
		fwrite(fresh.p[i].p, 1, fresh.p[i].n, f);
		at = w.at + w.n;
	}
	fwrite(spec.p + at, 1, spec.n - at, f);
	assert_int_equal(fclose(f), 0);
}

static bool spec_load(void)
{
	FILE *f = fopen(SPEC, "rb");
	struct buf all = {0};
	char block[4096];
	size_t n;

	if (f == NULL)
		return false;
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		buf_add(&all, (struct str){block, n});
	fclose(f);
	spec = str_copy(&a, buf_str(&all));
	buf_free(&all);
	return true;
}

int main(void)
{
	struct CMUnitTest *tests;
	int failed;

	arena_init(&a);
	grammar = nusqa_grammar_load(getenv("NUSQA_GRAMMAR"), NULL);
	if (grammar == NULL || !spec_load())
		return 2;
	spec_read();
	tests = arena_array(&a, examples.n, sizeof(*tests));
	vec_reserve(&a, &fresh, examples.n);
	fresh.n = examples.n;
	for (size_t i = 0; i < examples.n; i++)
		tests[i] = (struct CMUnitTest){.name = examples.p[i].name,
		                               .test_func = example_run,
		                               .initial_state = &examples.p[i]};
	failed = _cmocka_run_group_tests("spec", tests, examples.n, NULL, NULL);
	if (getenv("NUSQA_BLESS") != NULL)
		spec_bless();
	nusqa_grammar_free(grammar);
	arena_free(&a);
	return failed;
}
