/*
 * Memory that ends.  This program is linked so that what asks for memory asks
 * here (Makefile): whichever allocation fails, the process says so in one line
 * and aborts, as nusqa.h tells, or does without; nothing else comes of it.
 */
#include "act.h"
#include "shared.h"

#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

void *__real_malloc(size_t n);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *p, size_t n);
void *__wrap_malloc(size_t n);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *p, size_t n);

static size_t asked, fails; /* fails 0: none */

static bool starved(void)
{
	return ++asked == fails;
}

void *__wrap_malloc(size_t n)
{
	return starved() ? NULL : __real_malloc(n);
}

void *__wrap_calloc(size_t n, size_t size)
{
	return starved() ? NULL : __real_calloc(n, size);
}

void *__wrap_realloc(void *p, size_t n)
{
	return starved() ? NULL : __real_realloc(p, n);
}

static struct str base_text, order_text;

static int set_up(void **state)
{
	test_set_up(state);
	base_text = own_file(&test.a, "corpus/order-372/source.txt");
	order_text = own_file(&test.a, "corpus/order-258/source.txt");
	return 0;
}

static nusqa_doc *read_text(const nusqa_grammar *g, struct str s)
{
	const nusqa_input input = {
	    .name = "a", .bytes = s.p, .n = s.n, .made = "2025-01-01"};

	return nusqa_read(g, &input, NULL, NULL);
}

/* What is made of an act, added to out. */
static void render(const nusqa_doc *doc, nusqa_buf *out)
{
	static const char *const formats[] = {"akn", "html", "term"};

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		const nusqa_render_options how = {.format = formats[i]};

		nusqa_render(doc, &how, out);
	}
}

static void amend(const nusqa_grammar *g, const nusqa_doc *base,
                  nusqa_doc *order, nusqa_buf *out)
{
	const nusqa_apply_options how = {.made = "2025-01-01"};
	nusqa_edits *edits = nusqa_amendments(g, order, NULL, NULL);
	nusqa_doc *changed = nusqa_apply(g, base, edits, &how, NULL);

	render(changed, out);
	nusqa_doc_free(changed);
	nusqa_edits_free(edits);
}

static void compare(const nusqa_grammar *g, const nusqa_doc *base,
                    const nusqa_doc *order, nusqa_buf *out)
{
	const nusqa_diff_options exact = {0};
	nusqa_diff *diff = nusqa_compare(base, order, &exact);
	nusqa_twins *twins = nusqa_align(g, base, order);

	nusqa_diff_print(diff, "json", out);
	nusqa_twins_print(twins, "json", 0, out);
	nusqa_twins_free(twins);
	nusqa_diff_free(diff);
}

/* All that the library does, once. */
static void work(nusqa_buf *out)
{
	nusqa_grammar *g = nusqa_grammar_load(NULL, NULL);
	nusqa_doc *base = read_text(g, base_text);
	nusqa_doc *order = read_text(g, order_text);

	render(order, out);
	amend(g, base, order, out);
	compare(g, base, order, out);
	nusqa_doc_free(base);
	nusqa_doc_free(order);
	nusqa_grammar_free(g);
}

/* The same in a process of its own, the n-th allocation failing; its status is
   0 where it made what it makes with enough memory. */
static int work_starved(size_t n, const nusqa_buf *want, char *said,
                        size_t most)
{
	int ends[2], status = 0;
	ssize_t got;
	pid_t pid;

	assert_int_equal(pipe(ends), 0);
	pid = fork();
	if (pid == 0) {
		nusqa_buf out = {0};

		dup2(ends[1], STDERR_FILENO);
		asked = 0;
		fails = n;
		work(&out);
		_exit(out.n != want->n || memcmp(out.p, want->p, out.n) != 0);
	}
	close(ends[1]);
	got = read(ends[0], said, most - 1);
	said[got > 0 ? got : 0] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return status;
}

static void memory_that_ends_is_told_wherever_it_ends(void **state)
{
	nusqa_buf want = {0};
	size_t total, step;
	char said[200];

	(void)state;
	asked = 0;
	work(&want);
	total = asked;
	assert_true(total > 100);
	/* Each of the first, then ever fewer. */
	for (size_t n = 1; n <= total; n += step) {
		int status = work_starved(n, &want, said, sizeof(said));

		step = 1 + n / 40;
		if (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT &&
		    strcmp(said, "nusqa: out of memory\n") == 0)
			continue;
		if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
			fail_msg("allocation %zu of %zu: %s", n, total, said);
	}
	nusqa_buf_free(&want);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		memory_that_ends_is_told_wherever_it_ends, set_up,
		test_tear_down),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
