#include "edit/series.h"

/* The letters that lists are numbered by, in their order. */
static const struct str alphabet = STR_INIT("абвгдежзиклмнопрстуфхцчшщэюя");

/* How far from the front of the alphabet, in letters; of a number its value.
   False for any other. */
static bool value_of(struct str num, unsigned *value)
{
	size_t at, len;

	if (str_number(num, value))
		return true;
	if (num.n == 0)
		return false;
	str_rune(num, &len);
	at = str_find(alphabet, num);
	if (len != num.n || at == alphabet.n)
		return false;
	*value = (unsigned)(at / len);
	return true;
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

bool series_read(struct str from, struct str to, struct series *out)
{
	struct str other = head_cut(&to);

	*out = (struct series){.head = head_cut(&from)};
	if (!value_of(from, &out->from) || !value_of(to, &out->to) ||
	    out->from >= out->to || !str_eq(out->head, other))
		return false;
	out->letters = from.p[0] < '0' || from.p[0] > '9';
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
	       series_read(str_sub(num, 0, at - 1), str_after(num, at), out) &&
	       !out->letters;
}

struct str series_num(struct arena *a, const struct series *s, unsigned value)
{
	if (!s->letters)
		return str_format(a, "%.*s%u", STR_ARG(s->head), value);
	return str_sub(alphabet, (size_t)value * 2, (size_t)value * 2 + 2);
}
