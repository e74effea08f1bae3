#include "cli/terminal.h"

#include "base/str.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

size_t terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	unsigned width;

	if (columns != NULL && str_number(str_from(columns), &width) &&
	    width != 0)
		return width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		return size.ws_col;
	return 0;
}
