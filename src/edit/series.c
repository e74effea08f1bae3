#include "edit/series.h"

/* How far from the front of the letters that lists are numbered by, of a number
   its value.  False for any other. */
static bool value_of(struct str letters, struct str num, unsigned *value)
{
	size_t len;

	if (str_number(num, value))
		return true;
	for (*value = 0; letters.n; letters = str_after(letters, len)) {
		str_rune(letters, &len);
		if (str_eq(str_sub(letters, 0, len), num))
			return true;
		++*value;
	}
	return false;
}

/* Cut what stands before the last hyphen: "5-" of "5-2". */
static struct str head_cut(struct str *num)
{
	size_t i = num->n;
	struct str head;

	while (i && num->p[i - 1] != '-')
		i--;
	head = str_sub(*num, 0, i);
	*num = str_after(*num, i);
	return head;
}

bool series_read(struct str letters, struct str from, struct str to,
                 struct series *out)
{
	struct str other = head_cut(&to);

	*out = (struct series){.head = head_cut(&from)};
	if (!value_of(letters, from, &out->from) ||
	    !value_of(letters, to, &out->to) || out->from >= out->to ||
	    !str_eq(out->head, other))
		return false;
	if (!byte_is_digit(from.p[0]))
		out->letters = letters;
	return true;
}

bool series_hyphen(struct str num, struct series *out)
{
	size_t hyphens = 0, at = 0;

	for (size_t i = 0; i < num.n; i++)
		if (num.p[i] == '-')
			hyphens++;
	/* The one in the middle. */
	for (size_t k = 0; at < num.n && k <= hyphens / 2; at++)
		k += num.p[at] == '-';
	return (hyphens == 1 || hyphens == 3) &&
	       series_read(STR(""), str_sub(num, 0, at - 1), str_after(num, at),
	                   out);
}

struct str series_num(struct arena *a, const struct series *s, unsigned value)
{
	struct str rest = s->letters;
	size_t len = 0;

	if (rest.n == 0)
		return str_format(a, "%.*s%u", STR_ARG(s->head), value);
	for (unsigned at = 0; at <= value && rest.n; at++) {
		rest = str_after(rest, len);
		str_rune(rest, &len);
	}
	return str_sub(rest, 0, len);
}
