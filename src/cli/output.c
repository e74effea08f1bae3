#include "cli/output.h"

#include "cli/file.h"
#include "cli/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool output_among(const struct identity *p, size_t n,
                         const struct stat *st)
{
	for (size_t i = 0; i < n; i++)
		if (p[i].dev == st->st_dev && p[i].ino == st->st_ino)
			return true;
	return false;
}

void output_protect(struct arena *a, struct output *o, int argc, char **argv)
{
	struct stat st;

	for (int i = 0; i < argc; i++)
		if (file_stat(argv[i], &st) && S_ISREG(st.st_mode))
			*vec_push(a, &o->inputs) =
			    (struct identity){st.st_dev, st.st_ino};
}

void sink_put(struct sink *to, const char *p, size_t n)
{
	while (n != 0 && to->error == 0 && !to->gone) {
		ssize_t put = write(to->fd, p, n);

		if (put < 0 && errno == EPIPE)
			to->gone = true;
		else if (put < 0 && errno != EINTR)
			to->error = errno;
		if (put > 0) {
			p += put;
			n -= (size_t)put;
		}
	}
}

static void bytes_produce(const struct content *c, struct sink *to)
{
	sink_put(to, c->bytes.p, c->bytes.n);
}

struct content content_bytes(struct str bytes)
{
	return (struct content){.produce = bytes_produce, .bytes = bytes};
}

/* False, with errno telling why, where not all could be written. */
static bool output_all(int fd, const struct content *content)
{
	struct sink to = {.fd = fd};

	content->produce(content, &to);
	errno = to.error;
	return to.error == 0;
}

static enum output_result output_fail(const struct messages *ms,
                                      const char *path)
{
	messages_say(ms, "%s: %s", path, messages_error(errno));
	return OUTPUT_FAILED;
}

/* Is st free to be written?  Says so if not. */
static enum output_result output_allowed(const struct output *o,
                                         const struct messages *ms,
                                         const char *path,
                                         const struct stat *st)
{
	if (output_among(o->inputs.p, o->inputs.n, st)) {
		messages_say(ms,
		             "%s is an input; nothing is written over an input",
		             path);
		return OUTPUT_OVER_INPUT;
	}
	if (output_among(o->written.p, o->written.n, st)) {
		messages_say(ms, "%s was just written for another input", path);
		return OUTPUT_FAILED;
	}
	return OUTPUT_DONE;
}

/* The rights that a new file at path has: those of the old one, if any. */
static mode_t output_mode(const char *path)
{
	struct stat st;
	mode_t mask;

	if (stat(path, &st) == 0)
		return st.st_mode & 07777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/* False, with errno telling why, leaves what was there as it was. */
static bool output_replace(struct arena *a, struct output *o, const char *path,
                           const struct content *content)
{
	char *temporary = str_z(a, str_format(a, "%s.XXXXXX", path));
	int fd = mkostemp(temporary, O_CLOEXEC), why;
	struct stat st;
	bool ok;

	if (fd < 0)
		return false;
	ok = output_all(fd, content) && fchmod(fd, output_mode(path)) == 0 &&
	     fstat(fd, &st) == 0;
	why = errno;
	if (close(fd) != 0 && ok) {
		why = errno;
		ok = false;
	}
	if (ok && rename(temporary, path) != 0) {
		why = errno;
		ok = false;
	}
	if (!ok) {
		unlink(temporary);
		errno = why;
		return false;
	}
	*vec_push(a, &o->written) = (struct identity){st.st_dev, st.st_ino};
	return true;
}

/* What is no plain file keeps its place: /dev/null, a named pipe. */
static enum output_result output_into(const struct messages *ms,
                                      const char *path,
                                      const struct content *content)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool ok = fd >= 0 && output_all(fd, content);

	if (!ok)
		output_fail(ms, path);
	if (fd >= 0)
		close(fd);
	return ok ? OUTPUT_DONE : OUTPUT_FAILED;
}

static enum output_result output_stdout(const struct output *o,
                                        const struct messages *ms,
                                        const struct content *content)
{
	static const char name[] = "standard output";
	struct stat st;

	if (fstat(STDOUT_FILENO, &st) == 0 && S_ISREG(st.st_mode) &&
	    output_among(o->inputs.p, o->inputs.n, &st))
		return output_allowed(o, ms, name, &st);
	if (!output_all(STDOUT_FILENO, content))
		return output_fail(ms, name);
	return OUTPUT_DONE;
}

enum output_result output_write(struct arena *a, struct output *o,
                                const struct messages *ms, const char *path,
                                const struct content *content)
{
	enum output_result result;
	char *real;
	struct stat st;

	if (path == NULL)
		return output_stdout(o, ms, content);
	if (stat(path, &st) != 0)
		return output_replace(a, o, path, content)
		           ? OUTPUT_DONE
		           : output_fail(ms, path);
	if (!S_ISREG(st.st_mode))
		return output_into(ms, path, content);
	result = output_allowed(o, ms, path, &st);
	if (result != OUTPUT_DONE)
		return result;
	/* Behind a link, the file changes and the link stays. */
	real = realpath(path, NULL);
	if (real == NULL || !output_replace(a, o, real, content))
		result = output_fail(ms, path);
	free(real);
	return result;
}

enum output_result output_write_below(struct arena *a, struct output *o,
                                      const struct messages *ms,
                                      const char *path,
                                      const struct content *content)
{
	char *folders = str_z(a, str_from(path));

	if (!store_folders(folders))
		return output_fail(ms, path);
	return output_write(a, o, ms, path, content);
}
