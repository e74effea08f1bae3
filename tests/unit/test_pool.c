/* Processes that do tasks: what one does wrong stays with it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/told.h"
#include "cli/pool.h"
#include "cli/record.h"

enum { MOST = 512 };

/* Tasks are lines; what came of each. */
struct job {
	const char *const *tasks;
	size_t ntasks, given;
	char answers[MOST][64];
	char failed[MOST][96];
	size_t done[MOST];
	size_t furthest; /* tasks given while the first was not done */
	bool first_done;
};

static bool job_next(void *ctx, struct buf *task)
{
	struct job *j = ctx;

	if (j->given == j->ntasks)
		return false;
	buf_add(task, str_from(j->tasks[j->given++]));
	if (!j->first_done)
		j->furthest = j->given;
	return true;
}

static void job_work(void *ctx, struct str task, struct buf *answer)
{
	(void)ctx;
	if (str_eq(task, STR("crash")))
		raise(SIGKILL);
	if (str_eq(task, STR("leave")))
		_exit(0);
	if (str_eq(task, STR("hang")))
		for (;;)
			pause();
	if (str_eq(task, STR("slow")))
		usleep(300000);
	if (str_eq(task, STR("large")))
		buf_repeat(answer, STR("0123456789"), 1 << 18);
	buf_add(answer, STR("did "));
	buf_add(answer, task);
}

static void job_done(void *ctx, const struct outcome *o)
{
	struct job *j = ctx;
	size_t n = o->answer.n < 63 ? o->answer.n : 63;

	j->done[o->seq]++;
	assert_true(str_eq(o->task, str_from(j->tasks[o->seq])));
	memcpy(j->answers[o->seq], o->answer.p, n);
	if (o->failed != NULL)
		strncpy(j->failed[o->seq], o->failed, 95);
	if (o->seq == 0)
		j->first_done = true;
}

static struct pool job_pool(struct job *j, size_t workers)
{
	return (struct pool){
	    .workers = workers,
	    .ctx = j,
	    .next = job_next,
	    .work = job_work,
	    .done = job_done,
	};
}

static struct job *job_run(const char *const *tasks, size_t n, size_t workers)
{
	static struct job j;
	struct pool p = job_pool(&j, workers);

	memset(&j, 0, sizeof(j));
	j.tasks = tasks;
	j.ntasks = n;
	p.seconds = 1;
	assert_true(pool_run(&p));
	for (size_t i = 0; i < n; i++)
		assert_int_equal(j.done[i], 1);
	return &j;
}

static void each_task_has_its_own_answer(void **state)
{
	static const char *const tasks[] = {"a", "b", "c", "d", "e"};
	static const char *const answers[] = {"did a", "did b", "did c",
	                                      "did d", "did e"};

	(void)state;
	for (size_t workers = 1; workers <= 7; workers += 2) {
		const struct job *j = job_run(tasks, 5, workers);

		for (size_t i = 0; i < 5; i++) {
			assert_string_equal(j->answers[i], answers[i]);
			assert_string_equal(j->failed[i], "");
		}
	}
}

/* What is said of a failure, in English. */
static void failed_is(const char *form, const char *want)
{
	struct buf told = {0};

	told_add(str_from(form), NULL, &told);
	buf_char(&told, '\0');
	assert_string_equal(told.p, want);
	buf_free(&told);
}

static void a_crash_takes_nothing_with_it(void **state)
{
	static const char *const tasks[] = {"crash", "b", "crash", "leave",
	                                    "crash", "f", "crash"};

	(void)state;
	for (size_t workers = 1; workers <= 3; workers++) {
		const struct job *j = job_run(tasks, 7, workers);

		assert_string_equal(j->answers[1], "did b");
		assert_string_equal(j->answers[5], "did f");
		failed_is(j->failed[0], "its process was ended: Killed");
		failed_is(j->failed[3], "its process ended");
		assert_string_equal(j->failed[5], "");
		failed_is(j->failed[6], "its process was ended: Killed");
	}
}

static void all_may_crash_at_once(void **state)
{
	static const char *tasks[MOST];
	const struct job *j;

	(void)state;
	for (size_t i = 0; i < MOST; i++)
		tasks[i] = i % 5 == 4 ? "x" : "crash";
	j = job_run(tasks, MOST, 4);
	for (size_t i = 0; i < MOST; i++)
		assert_string_equal(j->answers[i], i % 5 == 4 ? "did x" : "");
}

static void what_takes_too_long_is_ended(void **state)
{
	static const char *const tasks[] = {"hang", "b", "c"};
	const struct job *j = job_run(tasks, 3, 1);

	(void)state;
	failed_is(j->failed[0], "it took more than 1 seconds");
	assert_string_equal(j->answers[1], "did b");
	assert_string_equal(j->answers[2], "did c");
}

static void long_answers_come_whole(void **state)
{
	static const char *const tasks[] = {"large", "large", "b", "large"};
	const struct job *j = job_run(tasks, 4, 2);

	(void)state;
	assert_string_equal(j->answers[2], "did b");
	assert_memory_equal(j->answers[3], "0123456789012345", 16);
}

static void no_more_is_begun_than_may_wait(void **state)
{
	static const char *tasks[100] = {"slow"};
	static struct job j;
	struct pool p = job_pool(&j, 3);

	(void)state;
	for (size_t i = 1; i < 100; i++)
		tasks[i] = "x";
	memset(&j, 0, sizeof(j));
	j.tasks = tasks;
	j.ntasks = 100;
	p.ahead = 10;
	assert_true(pool_run(&p));
	assert_int_equal(j.furthest, 10);
	assert_string_equal(j.answers[99], "did x");
}

static void without_tasks_nothing_is_done(void **state)
{
	(void)state;
	assert_int_equal(job_run(NULL, 0, 3)->given, 0);
}

static void a_record_is_taken_when_it_is_whole(void **state)
{
	struct buf b = {0};
	struct str in, record;

	(void)state;
	record_put(&b, STR("әжім"));
	record_put(&b, STR(""));
	for (size_t n = 0; n < 4 + 8; n++) {
		in = (struct str){b.p, n};
		assert_false(record_take(&in, &record));
		assert_int_equal(in.n, n);
	}
	in = buf_str(&b);
	assert_true(record_take(&in, &record));
	assert_true(str_eq(record, STR("әжім")));
	assert_true(record_take(&in, &record));
	assert_int_equal(record.n, 0);
	assert_false(record_take(&in, &record));
	assert_false(record_too_long(buf_str(&b)));
	assert_true(record_too_long(STR("\xff\xff\xff\xff")));
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_task_has_its_own_answer),
	    cmocka_unit_test(a_crash_takes_nothing_with_it),
	    cmocka_unit_test(all_may_crash_at_once),
	    cmocka_unit_test(what_takes_too_long_is_ended),
	    cmocka_unit_test(long_answers_come_whole),
	    cmocka_unit_test(no_more_is_begun_than_may_wait),
	    cmocka_unit_test(without_tasks_nothing_is_done),
	    cmocka_unit_test(a_record_is_taken_when_it_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
