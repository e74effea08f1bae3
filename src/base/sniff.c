#include "base/sniff.h"

enum { NEAR = 1024 }; /* bytes of an end among which its marks stand */

static const struct str MARK = STR_INIT("%PDF-");

bool sniff_pdf(struct str bytes)
{
	struct str front = str_sub(bytes, 0, bytes.n < NEAR ? bytes.n : NEAR);
	struct str end = str_after(bytes, bytes.n - front.n);
	struct str first = str_after(bytes, str_spaces(bytes));
	size_t at = str_find(front, MARK), next = at + MARK.n;

	/* The mark may be all that there is, or have lost its version. */
	if (str_starts(first, str_sub(MARK, 0, MARK.n - 1)))
		return true;
	if (next < front.n && byte_is_digit(front.p[next]))
		return true;
	return str_find(end, STR("startxref")) < end.n &&
	       str_find(end, STR("%%EOF")) < end.n;
}
