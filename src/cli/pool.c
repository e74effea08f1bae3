#include "cli/pool.h"

#include "base/told.h"
#include "cli/record.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	DEPTH = 2,      /* tasks that a process has at once: one to do, and one
	                   so that it need not wait for the next */
	WORKERS = 1024, /* at most */
	CHUNK = 1 << 16,
	TICK = 200, /* milliseconds */
};

struct queued {
	size_t seq;
	struct buf task;
};

struct worker {
	pid_t pid; /* 0: there is none */
	int fd;
	struct buf out; /* that it has not got yet */
	struct buf in;  /* of an answer that is not whole */
	struct queued queue[DEPTH];
	size_t queued;
	int64_t since; /* when it began the first task; milliseconds */
	bool late;     /* it was ended for taking too long */
};

struct pool_state {
	const struct pool *pool;
	struct worker *workers;
	struct pollfd *polled;
	size_t seq;           /* of the next task */
	size_t busy;          /* tasks that workers have */
	struct queued *again; /* given to processes that ended before they
	                         began */
	size_t nagain;
	bool hungry; /* somebody has nothing to do */
	int64_t ticked;
};

size_t pool_processors(void)
{
	cpu_set_t set;
	int n =
	    sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;

	return n > 0 ? (size_t)n : 1;
}

static int64_t pool_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Write all of it to where its reader may have gone. */
static bool fd_put(int fd, struct str bytes)
{
	while (bytes.n != 0) {
		ssize_t n = send(fd, bytes.p, bytes.n, MSG_NOSIGNAL);

		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0)
			bytes = str_after(bytes, (size_t)n);
	}
	return true;
}

/* More bytes into in; what read(2) gives. */
static ssize_t fd_more(int fd, struct buf *in)
{
	ssize_t n;

	do
		n = read(fd, buf_room(in, CHUNK), CHUNK);
	while (n < 0 && errno == EINTR);
	if (n > 0)
		in->n += (size_t)n;
	return n;
}

/* Take what was read of a buffer off its front. */
static void buf_keep(struct buf *b, struct str rest)
{
	memmove(b->p, rest.p, rest.n);
	b->n = rest.n;
}

/* The life of a process: tasks in, answers out, until there are none. */
static void worker_live(const struct pool *p, int fd)
{
	struct buf in = {0}, answer = {0}, framed = {0};

	while (fd_more(fd, &in) > 0) {
		struct str rest = buf_str(&in), task;
		bool written = true;

		while (written && record_take(&rest, &task)) {
			answer.n = framed.n = 0;
			p->work(p->ctx, task, &answer);
			if (answer.n > RECORD_MOST)
				exit(1);
			record_put(&framed, buf_str(&answer));
			written = fd_put(fd, buf_str(&framed));
		}
		if (!written)
			break;
		buf_keep(&in, rest);
	}
	buf_free(&in);
	buf_free(&answer);
	buf_free(&framed);
}

static void worker_be(const struct pool *p, int fd)
{
	enum { OWN = 3 };
	struct rlimit limit = {p->memory, p->memory};

	/* The ends of the other processes are not ours to keep open. */
	if (dup2(fd, OWN) != OWN)
		_exit(1);
	close_range(OWN + 1, ~0U, 0);
	if (p->memory != 0)
		setrlimit(RLIMIT_AS, &limit);
	worker_live(p, OWN);
	exit(0);
}

static bool worker_start(const struct pool *p, struct worker *w)
{
	int pair[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
		return false;
	fflush(NULL);
	w->pid = fork();
	if (w->pid == 0)
		worker_be(p, pair[1]);
	close(pair[1]);
	if (w->pid < 0) {
		close(pair[0]);
		w->pid = 0;
		return false;
	}
	w->fd = pair[0];
	fcntl(w->fd, F_SETFL, O_NONBLOCK);
	w->out.n = w->in.n = 0;
	w->late = false;
	return true;
}

static void worker_end(struct worker *w)
{
	if (w->pid != 0) {
		close(w->fd);
		while (waitpid(w->pid, NULL, 0) < 0 && errno == EINTR)
			;
	}
	w->pid = 0;
}

static bool pool_may_begin(const struct pool_state *s)
{
	size_t oldest = s->seq;

	if (s->pool->ahead == 0)
		return true;
	for (size_t i = 0; i < s->nagain; i++)
		if (s->again[i].seq < oldest)
			oldest = s->again[i].seq;
	for (size_t i = 0; i < s->pool->workers; i++)
		if (s->workers[i].queued != 0 &&
		    s->workers[i].queue[0].seq < oldest)
			oldest = s->workers[i].queue[0].seq;
	return s->seq - oldest < s->pool->ahead;
}

static void worker_send(struct worker *w)
{
	ssize_t n = send(w->fd, w->out.p, w->out.n, MSG_NOSIGNAL);

	/* An end that is gone is noticed when it is read from. */
	if (n < 0 && errno != EAGAIN && errno != EINTR)
		w->out.n = 0;
	if (n > 0)
		buf_keep(&w->out, str_after(buf_str(&w->out), (size_t)n));
}

/* Give a worker one more task; false where there is none. */
static bool worker_feed(struct pool_state *s, struct worker *w)
{
	struct queued *q = &w->queue[w->queued];

	if (s->nagain != 0) {
		*q = s->again[--s->nagain];
	} else {
		*q = (struct queued){.seq = s->seq};
		if (!pool_may_begin(s) ||
		    !s->pool->next(s->pool->ctx, &q->task)) {
			buf_free(&q->task);
			return false;
		}
		s->seq++;
	}
	if (w->queued++ == 0)
		w->since = pool_now();
	s->busy++;
	record_put(&w->out, buf_str(&q->task));
	worker_send(w);
	return true;
}

/* The first task of a worker is over. */
static void worker_done(struct pool_state *s, struct worker *w,
                        struct str answer, const char *failed)
{
	struct queued q = w->queue[0];
	const struct outcome o = {q.seq, buf_str(&q.task), answer, failed};

	memmove(w->queue, w->queue + 1, (--w->queued) * sizeof(*w->queue));
	w->since = pool_now();
	s->busy--;
	s->pool->done(s->pool->ctx, &o);
	buf_free(&q.task);
}

/* What ended a process, as a form. */
static const char *signal_words(int signal)
{
	static const struct {
		int signal;
		const char *words;
	} signals[] = {
	    {SIGKILL, TOLD_Z("Killed")},
	    {SIGSEGV, TOLD_Z("Segmentation fault")},
	    {SIGABRT, TOLD_Z("Aborted")},
	    {SIGBUS, TOLD_Z("Bus error")},
	    {SIGFPE, TOLD_Z("Arithmetic error")},
	    {SIGTERM, TOLD_Z("Terminated")},
	    {SIGINT, TOLD_Z("Interrupt")},
	    {SIGXCPU, TOLD_Z("CPU time limit exceeded")},
	};

	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		if (signals[i].signal == signal)
			return signals[i].words;
	return TOLD_Z("a signal");
}

/* A process has ended: the task at hand has failed, and the one behind it is
   for another one. */
static void worker_lost(struct pool_state *s, struct worker *w)
{
	struct buf why = {0};
	int status = 0;

	close(w->fd);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	w->pid = 0;
	if (w->late)
		told_put(&why, "it took more than %u seconds",
		         s->pool->seconds);
	else if (WIFSIGNALED(status))
		told_put(&why, "its process was ended: %s",
		         signal_words(WTERMSIG(status)));
	else
		buf_add(&why, TOLD("its process ended"));
	buf_char(&why, '\0');
	if (w->queued != 0)
		worker_done(s, w, STR(""), why.p);
	buf_free(&why);
	if (w->queued != 0) {
		s->again[s->nagain++] = w->queue[0];
		w->queued = 0;
		s->busy--;
	}
}

static void worker_answers(struct pool_state *s, struct worker *w)
{
	ssize_t n = fd_more(w->fd, &w->in);
	struct str rest = buf_str(&w->in), answer;

	while (w->queued != 0 && record_take(&rest, &answer))
		worker_done(s, w, answer, NULL);
	buf_keep(&w->in, rest);
	if (n == 0 || (n < 0 && errno != EAGAIN))
		worker_lost(s, w);
}

/* End what takes too long.  It is noticed by the end of its answers. */
static void worker_watch(const struct pool *p, struct worker *w, int64_t now)
{
	if (p->seconds == 0 || w->queued == 0 || w->late ||
	    now - w->since < (int64_t)p->seconds * 1000)
		return;
	w->late = true;
	kill(w->pid, SIGKILL);
}

/* One more task for each worker that has no more than so many; false where
   there are no tasks.  *alive: somebody is at work. */
static bool pool_deal(struct pool_state *s, size_t most, bool *alive)
{
	for (size_t i = 0; i < s->pool->workers; i++) {
		struct worker *w = &s->workers[i];

		if (w->pid == 0 && !worker_start(s->pool, w))
			continue;
		*alive = true;
		if (w->queued <= most && !worker_feed(s, w))
			return false;
	}
	return true;
}

static bool pool_fill(struct pool_state *s)
{
	bool alive = false, more = true;

	/* Evenly: nobody has two tasks where somebody has none. */
	for (size_t most = 0; more && most < DEPTH; most++)
		more = pool_deal(s, most, &alive);
	s->hungry = !more;
	return alive;
}

static void pool_wait(struct pool_state *s)
{
	int64_t now;

	for (size_t i = 0; i < s->pool->workers; i++) {
		struct worker *w = &s->workers[i];

		s->polled[i] = (struct pollfd){
		    .fd = w->pid ? w->fd : -1,
		    .events = (short)(POLLIN | (w->out.n ? POLLOUT : 0)),
		};
	}
	s->polled[s->pool->workers] = (struct pollfd){
	    .fd = s->hungry && s->pool->source ? *s->pool->source : -1,
	    .events = POLLIN,
	};
	poll(s->polled, s->pool->workers + 1, TICK);
	now = pool_now();
	if (s->polled[s->pool->workers].revents != 0)
		s->pool->readable(s->pool->ctx);
	for (size_t i = 0; i < s->pool->workers; i++) {
		struct worker *w = &s->workers[i];

		if (w->pid != 0 && s->polled[i].revents & POLLOUT)
			worker_send(w);
		if (w->pid != 0 &&
		    s->polled[i].revents & (POLLIN | POLLHUP | POLLERR))
			worker_answers(s, w);
		if (w->pid != 0)
			worker_watch(s->pool, w, now);
	}
	if (s->pool->tick != NULL && now - s->ticked >= TICK) {
		s->pool->tick(s->pool->ctx);
		s->ticked = now;
	}
}

bool pool_run(const struct pool *p)
{
	struct pool_state s = {.pool = p};
	struct pool own = *p;
	bool good;

	if (own.workers > WORKERS)
		own.workers = WORKERS;
	s.pool = &own;
	s.workers = mem_alloc(own.workers * sizeof(*s.workers));
	s.polled = mem_alloc((own.workers + 1) * sizeof(*s.polled));
	s.again = mem_alloc(own.workers * DEPTH * sizeof(*s.again));
	memset(s.workers, 0, own.workers * sizeof(*s.workers));
	while ((good = pool_fill(&s)) &&
	       (s.busy != 0 || s.nagain != 0 ||
	        (own.source != NULL && *own.source >= 0)))
		pool_wait(&s);
	for (size_t i = 0; i < own.workers; i++) {
		worker_end(&s.workers[i]);
		buf_free(&s.workers[i].out);
		buf_free(&s.workers[i].in);
	}
	free(s.workers);
	free(s.polled);
	free(s.again);
	return good;
}
