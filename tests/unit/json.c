#include "json.h"

#include <string.h>

struct json json_next(struct str *s)
{
	struct json t = {0};
	size_t n = 0;

	while (s->n && memchr(" \t\r\n", s->p[0], 4))
		*s = str_after(*s, 1);
	if (s->n == 0)
		return t;
	t.kind = s->p[0];
	if (memchr("[]{}:,", t.kind, 6)) {
		n = 1;
	} else if (t.kind == '"') {
		for (n = 1; n < s->n && s->p[n] != '"'; n++)
			n += s->p[n] == '\\';
		t.text = str_sub(*s, 1, n < s->n ? n : s->n);
		n++;
	} else {
		t.kind = '0';
		while (n < s->n && !memchr(" \t\r\n[]{}:,", s->p[n], 10))
			n++;
		t.text = str_sub(*s, 0, n);
	}
	*s = str_after(*s, n);
	return t;
}
