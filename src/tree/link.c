#include "tree/link.h"

/* May it stand in an address as it is? */
static bool is_address(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ' || s.p[i] == 0x7F ||
		    s.p[i] == '\\')
			return false;
	return true;
}

struct str link_address(struct arena *a, const struct node *ref)
{
	struct str to = node_attr(ref, STR("kz:link"));

	if (to.n == 0 || !is_address(to))
		return STR("");
	if (str_starts(to, STR("https://")) || str_starts(to, STR("http://")))
		return to;
	/* "//other.example" is an address of its own. */
	if (to.p[0] != '/' || str_starts(to, STR("//")))
		return STR("");
	return str_format(a, LINK_PORTAL "%.*s", STR_ARG(to));
}
