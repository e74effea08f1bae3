#include "pdf/numbers.h"

#include "base/buf.h"

bool numbers_alone(struct str worn)
{
	size_t len, marks = 0;

	for (; worn.n != 0; worn = str_after(worn, len)) {
		uint32_t c = str_rune(worn, &len);

		if (c == '#')
			marks++;
		else if (c != ' ' && c != '-' && c != 0x2013 && c != 0x2014)
			return false;
	}
	return marks == 1;
}

struct str numbers_cut(struct str *s)
{
	size_t n = 1;
	struct str cut;

	while (byte_is_digit(s->p[0]) && n < s->n && byte_is_digit(s->p[n]))
		n++;
	cut = str_sub(*s, 0, n);
	*s = str_after(*s, n);
	return cut;
}

/* How often a number stands in it. */
static size_t numbers_times(struct str text, size_t number)
{
	size_t n = 0;

	while (text.n != 0) {
		unsigned value;

		n += str_number(numbers_cut(&text), &value) && value == number;
	}
	return n;
}

size_t numbers_pair(struct str text, size_t page, size_t pages)
{
	static const struct str parts[] = {STR_INIT("/"), STR_INIT(" / "),
	                                   STR_INIT(" of "), STR_INIT(" из ")};
	struct str rest = text;

	while (rest.n != 0) {
		size_t at = text.n - rest.n;
		unsigned value;

		if (!str_number(numbers_cut(&rest), &value) || value != page ||
		    (at > 0 && text.p[at - 1] == '/'))
			continue;
		for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
			struct str next = str_after(rest, parts[i].n);

			if (str_starts(rest, parts[i]) && next.n != 0 &&
			    str_number(numbers_cut(&next), &value) &&
			    value == pages && !str_starts(next, STR("/")))
				return at;
		}
	}
	return text.n;
}

struct str numbers_worn(struct arena *a, struct str text, size_t page,
                        size_t pages)
{
	struct buf out = {0};
	struct str rest = text, worn;
	size_t pair = numbers_pair(text, page, pages);
	unsigned value;

	if (pair < text.n) {
		rest = str_after(text, pair);
		numbers_cut(&rest);
		return str_format(a, "%.*s#%.*s", (int)pair, text.p,
		                  STR_ARG(rest));
	}
	while (rest.n != 0) {
		struct str cut = numbers_cut(&rest);

		if (str_number(cut, &value) && value == page)
			buf_char(&out, '#');
		else
			buf_add(&out, cut);
	}
	worn = str_copy(a, buf_str(&out));
	buf_free(&out);
	return numbers_alone(worn) ||
	               numbers_times(text, pages) > (page == pages)
	           ? worn
	           : str_copy(a, text);
}

struct str numbers_without(struct arena *a, struct str text, size_t page,
                           size_t k)
{
	struct str rest = text;

	while (rest.n != 0) {
		size_t at = text.n - rest.n;
		struct str cut = numbers_cut(&rest);
		unsigned value;

		if (!str_number(cut, &value) || value != page || k-- != 0)
			continue;
		return str_format(a, "%.*s#%.*s", (int)at, text.p,
		                  STR_ARG(rest));
	}
	return text;
}
