#include "cli/file.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILE_LIMIT ((size_t)512 << 20)
#define SMALL ((size_t)16 << 10)

static bool file_is_stdin(const char *name)
{
	return strcmp(name, "-") == 0;
}

bool file_stat(const char *name, struct stat *st)
{
	if (file_is_stdin(name))
		return fstat(STDIN_FILENO, st) == 0;
	return stat(name, st) == 0;
}

char *file_beside(const char *place, const char *file)
{
	char own[4096];
	struct buf b = {0};
	ssize_t n = readlink("/proc/self/exe", own, sizeof(own));
	size_t end;

	while (n > 0 && own[n - 1] != '/')
		n--;
	if (n <= 0)
		return NULL;
	buf_add(&b, (struct str){own, (size_t)n});
	buf_add(&b, str_from(place));
	end = b.n;
	buf_add(&b, str_from(file));
	buf_char(&b, '\0');
	if (access(b.p, R_OK) != 0) {
		buf_free(&b);
		return NULL;
	}
	b.p[end] = '\0';
	return b.p;
}

/* The size of a plain file; 0 where it cannot be known. */
static size_t file_size(int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size <= 0)
		return 0;
	if ((uintmax_t)st.st_size > FILE_LIMIT)
		return FILE_LIMIT + 1;
	return (size_t)st.st_size;
}

/* Reads to the end, or until there is more than the limit.  A byte more than
   the size at first, to find the end without growing. */
static bool file_fill(int fd, struct buf *b)
{
	size_t room = file_size(fd) + 1;

	if (room < SMALL)
		room = SMALL;
	while (b->n <= FILE_LIMIT) {
		ssize_t got;

		if (b->cap == b->n)
			b->p = mem_resize(b->p, b->cap = b->n + room);
		got = read(fd, b->p + b->n, b->cap - b->n);
		if (got == 0)
			return true;
		if (got < 0 && errno != EINTR)
			return false;
		if (got > 0)
			b->n += (size_t)got;
		room = b->n < SMALL ? SMALL : b->n;
	}
	return true;
}

bool file_read(struct messages *ms, const char *name, struct file *f)
{
	int fd = file_is_stdin(name) ? STDIN_FILENO
	                             : open(name, O_RDONLY | O_CLOEXEC);
	struct buf b = {0};
	bool large = fd >= 0 && file_size(fd) > FILE_LIMIT;
	bool ok = large || (fd >= 0 && file_fill(fd, &b));

	if (!ok)
		messages_say(ms, "%s: %s", name, messages_error(errno));
	if (fd > STDIN_FILENO)
		close(fd);
	if (large || b.n > FILE_LIMIT) {
		messages_code(ms, DIAG_INPUT_TOO_LONG, name,
		              TOLD("more than 512 MiB"));
		ok = false;
	}
	if (!ok)
		buf_free(&b);
	*f = (struct file){name, buf_str(&b), b.p};
	return ok;
}

bool file_same(struct messages *ms, const char *x, const char *y)
{
	struct file files[2];
	bool same = false;

	if (!file_read(ms, x, &files[0]))
		return false;
	if (file_read(ms, y, &files[1])) {
		same = str_eq(files[0].bytes, files[1].bytes);
		file_free(&files[1]);
	}
	file_free(&files[0]);
	return same;
}

void file_free(struct file *f)
{
	free(f->memory);
	*f = (struct file){0};
}
