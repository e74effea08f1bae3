#include "cli/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static int64_t progress_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void progress_begin(struct progress *p, const struct messages *ms, size_t total)
{
	*p = (struct progress){
	    .shown = !ms->json && isatty(STDERR_FILENO) != 0,
	    .words = messages_words(ms),
	    .total = total,
	    .since = progress_now(),
	};
}

/* "1:02:03", "4:05". */
static struct str progress_time(struct arena *a, uint64_t seconds)
{
	unsigned s = (unsigned)(seconds % 60);
	unsigned m = (unsigned)(seconds / 60 % 60);
	unsigned long h = (unsigned long)(seconds / 3600);

	return h != 0 ? str_format(a, "%lu:%02u:%02u", h, m, s)
	              : str_format(a, "%u:%02u", m, s);
}

struct str progress_line(struct arena *a, const struct progress *p,
                         int64_t spent)
{
	double seconds = (double)(spent > 0 ? spent : 1) / 1000;
	size_t worked = p->done - p->skipped;
	double rate = (double)worked / seconds;
	struct str head = told(a, "%zu of %zu  %zu %%", p->done, p->total,
	                       p->total ? p->done * 100 / p->total : 100);
	struct str left = STR("");

	if (worked == 0)
		return head;
	if (p->done < p->total)
		left = told(
		    a, "  %.*s left",
		    STR_ARG(progress_time(
			a, (uint64_t)((double)(p->total - p->done) / rate))));
	return told(
	    a, "%.*s  %s files/s  %s MB/s%.*s", STR_ARG(head),
	    str_z(a, str_format(a, "%.0f", rate)),
	    str_z(a, str_format(a, "%.1f", (double)p->bytes / 1e6 / seconds)),
	    STR_ARG(left));
}

void progress_tick(const struct progress *p)
{
	struct arena scratch;
	struct buf line = {0};

	if (!p->shown)
		return;
	arena_init(&scratch);
	told_add(progress_line(&scratch, p, progress_now() - p->since),
	         p->words, &line);
	fprintf(stderr, "\r%.*s\033[K", STR_ARG(line));
	buf_free(&line);
	arena_free(&scratch);
}

void progress_end(const struct progress *p)
{
	if (p->shown)
		fputs("\r\033[K", stderr);
}
