/*
 * Tables with cells that reach over rows and columns, changed at random and
 * shown with the changes in them: a page or a document of a word processor that
 * is read back gives the new table, and the old one where its changes are
 * rejected.
 */
#include "gridded.h"
#include "tabled.h"
#include "text/read_docx.h"
#include "text/read_html.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { ROUNDS = 150 };

static const struct {
	const char *name;
	struct sheet *(*read)(struct sheet *s, struct str bytes,
	                      const struct reader_options *o,
	                      struct report *report);
} forms[] = {{"html", html_read}, {"docx", docx_read}};

/* The words of a cell; those of its lines stand behind one another. */
static void cell_print(const struct sheet *s, const struct sheet_cell *c,
                       struct buf *out)
{
	if (c->rowspan > 1)
		buf_format(out, "{%u}", c->rowspan);
	if (c->colspan > 1)
		buf_format(out, "[%u]", c->colspan);
	for (size_t i = c->from; i < c->to; i++) {
		size_t end =
		    i + 1 < s->lines.n ? s->lines.p[i + 1].at : s->text.n;

		buf_add(out, str_trim(str_sub(s->text, s->lines.p[i].at, end)));
	}
}

/* The tables of a file in the notation of tabled.h. */
static const char *sheet_tables(const struct sheet *s)
{
	struct buf out = {0};
	const char *text;

	for (size_t r = 0; r < s->rows.n; r++) {
		const struct sheet_row *row = &s->rows.p[r];

		for (size_t c = row->from; c < row->to; c++) {
			if (c > row->from)
				buf_char(&out, '|');
			cell_print(s, &s->cells.p[c], &out);
		}
		buf_char(&out, '\n');
	}
	text = str_z(&test.a, buf_str(&out));
	buf_free(&out);
	return text;
}

static void reads_back(const struct doc *marked, const char *old,
                       const char *new, uint64_t seed)
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct str file = change_rendered(marked, forms[i].name);

		for (int reject = 0; reject < 2; reject++) {
			const struct reader_options o = {.reject = reject};
			struct report report = {0};
			struct sheet *s = forms[i].read(
			    sheet_open(&test.a, STR("a")), file, &o, &report);
			const char *want = reject ? old : new;
			const char *got = sheet_tables(s);

			if (!str_eq(str_from(got), str_from(want)))
				fail_msg("round %u, %s, %s\nis\n%snot\n%s",
				         (unsigned)seed, forms[i].name,
				         reject ? "rejected" : "accepted", got,
				         want);
		}
	}
}

static void what_an_amendment_marks_gives_both(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		const char *base;

		gridded_make(seed);
		base = gridded_text();
		tabled_base(base);
		gridded_change();
		if (ordered_count() == 0)
			continue;
		now.options.mark = 1;
		ordered_apply();
		assert_non_null(now.done);
		reads_back(now.done, base, gridded_text(), seed);
	}
}

/* Compare the base with one whose table is another. */
static void compared(const char *old, const char *new, uint64_t seed)
{
	struct doc *x;
	nusqa_doc *marked;
	nusqa_diff *d;

	tabled_base(old);
	x = now.base;
	now.base = NULL;
	tabled_base(new);
	d = nusqa_compare((nusqa_doc *)x, (nusqa_doc *)now.base,
	                  &(nusqa_diff_options){0});
	marked = nusqa_diff_marked(d);
	reads_back((struct doc *)marked, old, new, seed);
	nusqa_doc_free(marked);
	nusqa_diff_free(d);
	doc_free(x);
}

static void what_a_comparison_marks_gives_both(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		const char *base;

		gridded_make(seed);
		base = gridded_text();
		tabled_base(base);
		gridded_change();
		compared(base, gridded_text(), seed);
	}
}

static void tables_that_have_little_in_common_do_too(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		const char *base;

		gridded_make(seed);
		base = gridded_text();
		gridded_make(seed + ROUNDS);
		compared(base, gridded_text(), seed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(what_an_amendment_marks_gives_both),
	    CHANGE_TEST(what_a_comparison_marks_gives_both),
	    CHANGE_TEST(tables_that_have_little_in_common_do_too),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
