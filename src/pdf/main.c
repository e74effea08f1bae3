/*
 * nusqa-pdf: a PDF on standard input becomes a sheet (text/read_sheet.h) on
 * standard output.  A program of its own, that nusqa runs: what parses hostile
 * files must not be able to do anything but that.
 */
#include "base/buf.h"
#include "nusqa.h"
#include "pdf/confine.h"
#include "pdf/draw.h"
#include "pdf/layout.h"
#include "pdf/scan.h"
#include "text/read_sheet.h"
#include "text/tail.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FAILED = 2, USAGE = 3 };

#define INPUT_MOST ((size_t)512 << 20)

/* The one line that tells why there is no sheet. */
static int fail(const char *why)
{
	fprintf(stderr, "nusqa-pdf: %s\n", why);
	return FAILED;
}

static bool input_read(struct buf *in)
{
	for (;;) {
		size_t room = in->n > (1 << 16) ? in->n : 1 << 16;
		ssize_t got = read(STDIN_FILENO, buf_room(in, room), room);

		if (got == 0)
			return true;
		if (got < 0 && errno != EINTR)
			return false;
		if (got > 0)
			in->n += (size_t)got;
		if (in->n > INPUT_MOST)
			return false;
	}
}

static bool output_write(struct str out)
{
	while (out.n != 0) {
		ssize_t put = write(STDOUT_FILENO, out.p, out.n);

		if (put < 0 && errno != EINTR)
			return false;
		if (put > 0)
			out = str_after(out, (size_t)put);
	}
	return true;
}

static int run(void)
{
	struct buf in = {0}, out = {0};
	struct arena arena;
	struct pages pages = {.a = &arena};
	struct sheet *sheet;
	const char *why;

	if (!confine_limits() || !confine_calls())
		return fail("this system does not let it be confined");
	if (!input_read(&in))
		return fail("it cannot be read, or is larger than 512 MiB");
	arena_init(&arena);
	sheet = sheet_open(&arena, STR(""));
	why = scan_read(&pages, buf_str(&in));
	if (why == NULL) {
		draw_read(&pages, buf_str(&in));
		why = layout_fails(&pages);
	}
	if (why != NULL)
		return fail(why);
	layout_write(&pages, sheet);
	tail_find(sheet);
	sheet_print(sheet, &out);
	return output_write(buf_str(&out)) ? 0 : fail("it cannot be written");
}

int main(int argc, char **argv)
{
	int status;

	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		puts("nusqa-pdf " NUSQA_VERSION);
		return 0;
	}
	if (argc != 1) {
		fputs("usage: nusqa-pdf <FILE.pdf >FILE.sheet\n", stderr);
		return USAGE;
	}
	status = run();
	fflush(stderr);
	/* What libraries do at the end is of no use here. */
	_exit(status);
}
