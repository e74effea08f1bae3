#include "cli/pdf.h"

#include "base/told.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	SECONDS = 60, /* that one may take */
	SECONDS_MOST = 86400,
	SAID_MOST = 4096, /* bytes of a complaint */
	CHUNK = 1 << 16,
	FAILED = 2, /* statuses of the program */
	NOT_STARTED = 127,
};

#define SHEET_MOST ((size_t)512 << 20)
#define SHEET_FIRST STR("nusqa-sheet 1\n")

/* The program at work. */
struct helper {
	pid_t pid;
	int in, out, err; /* our ends; -1: closed */
	struct str input; /* that it has not got yet */
	struct buf *sheet, said;
	const char *why; /* it was ended; NULL: it ended by itself */
};

/* Where the program is; NULL: nowhere.  To be freed. */
static char *helper_path(void)
{
	char *path = file_beside("nusqa-pdf", "");

	return path ? path : file_beside("../libexec/nusqa/nusqa-pdf", "");
}

/* The new process: nothing is left to it but its three ends. */
static void helper_exec(char *path, const int ends[3])
{
	char name[] = "nusqa-pdf", locale[] = "LC_ALL=C.UTF-8";
	char *const argv[] = {name, NULL}, *const env[] = {locale, NULL};

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGPIPE, SIG_DFL);
	for (int i = 0; i < 3; i++)
		if (dup2(ends[i], i) < 0)
			_exit(NOT_STARTED);
	close_range(3, ~0U, 0);
	execve(path, argv, env);
	_exit(NOT_STARTED);
}

static void end_close(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Start it; false where the system does not. */
static bool helper_start(struct helper *h, char *path)
{
	int pipes[3][2], ends[3] = {-1, -1, -1}, made = 0;
	bool good;

	while (made < 3 && pipe2(pipes[made], O_CLOEXEC) == 0)
		made++;
	if (made == 3) {
		/* None of ours is 0, 1 or 2, unless those were closed. */
		ends[0] = pipes[0][0];
		ends[1] = pipes[1][1];
		ends[2] = pipes[2][1];
		h->pid = fork();
		if (h->pid == 0)
			helper_exec(path, ends);
	}
	good = made == 3 && h->pid > 0;
	h->in = good ? pipes[0][1] : -1;
	h->out = good ? pipes[1][0] : -1;
	h->err = good ? pipes[2][0] : -1;
	for (int i = 0; i < made; i++)
		for (int k = 0; k < 2; k++)
			if (!good || pipes[i][k] == ends[i])
				close(pipes[i][k]);
	if (good)
		fcntl(h->in, F_SETFL, O_NONBLOCK);
	return good;
}

/* Some of the input goes in. */
static void helper_feed(struct helper *h)
{
	ssize_t n = write(h->in, h->input.p, h->input.n);

	if (n > 0)
		h->input = str_after(h->input, (size_t)n);
	else if (n < 0 && errno != EINTR && errno != EAGAIN)
		h->input.n = 0; /* it has enough, and will say why */
	if (h->input.n == 0)
		end_close(&h->in);
}

/* Some of what it gives comes out; what is more than most is not kept. */
static void helper_drain(int *fd, struct buf *to, size_t most)
{
	char *room = buf_room(to, CHUNK);
	ssize_t n = read(*fd, room, CHUNK);

	if (n == 0 || (n < 0 && errno != EINTR))
		end_close(fd);
	else if (n > 0 && to->n <= most)
		to->n += (size_t)n;
}

static long long now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static unsigned seconds_most(void)
{
	const char *given = getenv("NUSQA_PDF_SECONDS");
	unsigned n;

	return given != NULL && str_number(str_from(given), &n) && n != 0 &&
	               n <= SECONDS_MOST
	           ? n
	           : (unsigned)SECONDS;
}

/* Until it has closed its ends, or may not go on. */
static void helper_serve(struct helper *h)
{
	long long end = now_ms() + (long long)seconds_most() * 1000;

	while (h->out >= 0 || h->err >= 0) {
		long long left = end - now_ms();
		struct pollfd fds[] = {{h->in, POLLOUT, 0},
		                       {h->out, POLLIN, 0},
		                       {h->err, POLLIN, 0}};

		if (left <= 0 || h->sheet->n > SHEET_MOST) {
			h->why = left <= 0
			             ? TOLD_Z("it takes too long")
			             : TOLD_Z("it holds more than 512 MiB");
			kill(h->pid, SIGKILL);
			break;
		}
		if (poll(fds, 3, (int)left) <= 0)
			continue;
		if (fds[0].revents != 0)
			helper_feed(h);
		if (fds[1].revents != 0)
			helper_drain(&h->out, h->sheet, SHEET_MOST);
		if (fds[2].revents != 0)
			helper_drain(&h->err, &h->said, SAID_MOST);
	}
	end_close(&h->in);
	end_close(&h->out);
	end_close(&h->err);
}

/* Words of the program as a form: they can be told in other languages. */
static void helper_words(struct buf *why, struct str words)
{
	if (told_is(words))
		return;
	buf_add(why, STR(TOLD_OPEN));
	buf_add(why, words);
	buf_add(why, STR(TOLD_CLOSE));
}

/* Why there is no sheet, into why; nothing where there is one. */
static void helper_verdict(const struct helper *h, int status, struct buf *why)
{
	struct str said = buf_str(&h->said), name = STR("nusqa-pdf: ");
	/* Libraries may have complained before it. */
	size_t own = str_find(said, name);
	size_t end = own + str_find(str_after(said, own), STR("\n"));
	int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;

	if (h->why != NULL)
		buf_add(why, str_from(h->why));
	else if (signal == SIGXCPU || signal == SIGKILL)
		buf_add(why, TOLD("it takes too long"));
	else if (signal != 0)
		told_put(why,
		         "its reader broke down on it (signal %d): it is "
		         "damaged, or takes more memory than there may be",
		         signal);
	else if (WEXITSTATUS(status) == NOT_STARTED)
		buf_add(why, TOLD("nusqa-pdf cannot be started"));
	else if (WEXITSTATUS(status) == FAILED && own < said.n)
		helper_words(why, str_sub(said, own + name.n, end));
	else if (WEXITSTATUS(status) != 0 ||
	         !str_starts(buf_str(h->sheet), SHEET_FIRST))
		buf_add(why, TOLD("its reader gives nothing that can be used"));
}

bool pdf_read(struct messages *ms, const struct file *f, struct buf *out)
{
	char *path = helper_path();
	struct helper h = {.input = f->bytes, .sheet = out};
	void (*broken)(int) = signal(SIGPIPE, SIG_IGN);
	struct buf why = {0};
	bool good;
	int status = 0;

	if (path == NULL) {
		messages_code(ms, DIAG_PDF_ABSENT, f->name, STR(""));
	} else if (!helper_start(&h, path)) {
		messages_code(ms, DIAG_PDF_FAILED, f->name,
		              str_from(messages_error(errno)));
	} else {
		helper_serve(&h);
		while (waitpid(h.pid, &status, 0) < 0 && errno == EINTR)
			continue;
		helper_verdict(&h, status, &why);
		if (why.n != 0)
			messages_code(ms, DIAG_PDF_FAILED, f->name,
			              buf_str(&why));
	}
	good = path != NULL && h.pid > 0 && why.n == 0;
	signal(SIGPIPE, broken);
	buf_free(&why);
	buf_free(&h.said);
	free(path);
	return good;
}
