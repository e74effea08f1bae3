#include "parse/sequence.h"

#include <string.h>

enum {
	SKIP_MAX = 3, /* numbers that may be missing before one is no unit */
};

void sequence_start(struct sequence *s)
{
	*s = (struct sequence){0};
	for (size_t k = 0; k < NODE_KINDS; k++)
		s->fresh[k] = true;
}

/* The value of a Roman digit, in Latin or Cyrillic letters; 0: none. */
static unsigned roman_digit(uint32_t c)
{
	static const struct {
		uint32_t rune;
		unsigned value;
	} digits[] = {
	    {'I', 1},     {0x406, 1},  {0x4C0, 1},  {'V', 5},
	    {'X', 10},    {0x425, 10}, {'L', 50},   {'C', 100},
	    {0x421, 100}, {'D', 500},  {'M', 1000}, {0x41C, 1000},
	};

	for (size_t i = 0; i < sizeof(digits) / sizeof(*digits); i++)
		if (digits[i].rune == c)
			return digits[i].value;
	return 0;
}

/* The Roman number at the front of s, which it takes off; 0: none. */
static unsigned number_roman(struct str *s)
{
	unsigned sum = 0, last = 0;

	while (s->n) {
		size_t len;
		unsigned value = roman_digit(str_rune(*s, &len));

		if (value == 0)
			break;
		sum += value > last ? value - 2 * last : value;
		last = value;
		*s = str_after(*s, len);
	}
	return sum;
}

/* The digits at the front of s, which it takes off. */
static bool number_digits(struct str *s, unsigned *value)
{
	size_t n = 0;

	while (n < s->n && s->p[n] >= '0' && s->p[n] <= '9')
		n++;
	if (!str_number(str_sub(*s, 0, n), value))
		return false;
	*s = str_after(*s, n);
	return true;
}

/* The same of digits above the line: "5" and above it "1" is 5-1. */
static bool number_above(struct str *s, unsigned *value)
{
	enum { MOST = 9 };
	char digits[MOST];
	size_t n = 0, len = 0;

	while (n < MOST && s->n != 0 &&
	       (digits[n] = rune_raised(str_rune(*s, &len))) != 0) {
		*s = str_after(*s, len);
		n++;
	}
	return str_number((struct str){digits, n}, value);
}

/* A number of at most three digits, one of which is the Cyrillic letter that
   looks like a three. */
static bool number_slip(struct str s, unsigned *value)
{
	enum { LETTER = 0x417 };
	unsigned sum = 0, digits = 0, slips = 0;
	size_t len;

	for (; s.n; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);
		bool digit = c >= '0' && c <= '9';

		if (!digit && c != LETTER)
			return false;
		slips += !digit;
		digits++;
		sum = sum * 10 + (digit ? c - '0' : 3);
	}
	*value = sum;
	return slips == 1 && digits <= 3;
}

/* A sign that goes on with a number, and spaces around it. */
static bool number_joint(struct str *s)
{
	struct str rest = str_after(*s, str_spaces(*s));
	size_t len;
	uint32_t c = rest.n ? str_rune(rest, &len) : 0;

	if (c != '-' && c != '.' && !(c >= 0x2010 && c <= 0x2014) &&
	    c != 0x2212)
		return false;
	rest = str_after(rest, len);
	*s = str_after(rest, str_spaces(rest));
	return true;
}

/* The place of a letter in the alphabet, from 1; 0: none. */
static unsigned number_letter(const struct language *lang, struct str s)
{
	const struct wordlist *letters = language_list(lang, STR("letters"));
	const struct word *w = letters ? wordlist_find(letters, s) : NULL;
	size_t len;
	uint32_t c = rune_lower(str_rune(s, &len));

	if (w != NULL)
		return (unsigned)(w->entry - letters->entries.p) + 1;
	return c >= 'a' && c <= 'z' && len == s.n ? c - 'a' + 1 : 0;
}

/* "2) - 6)", "7, 8": the last number in s that nothing but marks and words
   stand before; 0: none. */
static unsigned number_range(struct str s)
{
	unsigned value = 0;

	while (s.n) {
		while (s.n && (s.p[0] < '0' || s.p[0] > '9'))
			s = str_after(s, 1);
		if (s.n && !number_digits(&s, &value))
			return 0;
	}
	return value;
}

/* "II", "II-1"; false, and s as it is, where it is none. */
static bool number_romans(struct number *r, struct str *s)
{
	struct str rest = *s;
	unsigned value = number_roman(&rest);

	if (value == 0)
		return false;
	r->part[r->n++] = value;
	if (rest.n && number_joint(&rest) && number_digits(&rest, &value))
		r->part[r->n++] = value;
	if (rest.n != 0) {
		r->n = 0;
		return false;
	}
	*s = rest;
	return true;
}

struct number number_read(const struct language *lang, struct str s)
{
	struct number r = {0};
	struct str rest = str_strip(s);
	unsigned value;

	if (number_slip(rest, &value))
		return (struct number){
		    .part = {value}, .n = 1, .last = value, .slip = true};
	while (r.n < NUMBER_PARTS && number_digits(&rest, &value)) {
		r.part[r.n++] = value;
		if (r.n < NUMBER_PARTS && number_above(&rest, &value))
			r.part[r.n++] = value;
		if (!number_joint(&rest))
			break;
	}
	if (r.n == 0 && rest.n && !number_romans(&r, &rest)) {
		value = number_letter(lang, rest);
		rest = STR("");
		r.letter = true;
		r.part[0] = value;
		r.n = value != 0;
	}
	r.last = r.part[0];
	if (r.n == 2 && r.part[1] > r.part[0])
		r.last = r.part[1];
	if (!r.letter && rest.n && number_range(rest) > r.last)
		r.last = number_range(rest);
	/* "2a" stands where 2-1 does. */
	if (!r.letter && r.n == 1 && str_runes(rest) == 1 &&
	    number_letter(lang, rest) != 0) {
		r.part[r.n++] = number_letter(lang, rest);
		r.lettered = true;
	}
	return r;
}

int number_cmp(const struct number *a, const struct number *b)
{
	for (size_t i = 0; i < a->n && i < b->n; i++)
		if (a->part[i] != b->part[i])
			return a->part[i] < b->part[i] ? -1 : 1;
	return (a->n > b->n) - (a->n < b->n);
}

/* May num come behind last, at most `skip` missing between? */
static bool follows(const struct number *last, const struct number *num,
                    unsigned skip)
{
	unsigned x = last->part[0], y = num->part[0];

	if (last->letter != num->letter || number_cmp(num, last) <= 0)
		return false;
	return x == y || y <= x + 1 + skip ||
	       (y > last->last && y <= last->last + 1 + skip);
}

/* Do numbers of the kind run on through the units above? */
static bool runs_on(enum node_kind kind)
{
	return node_rank(kind) < node_rank(NODE_SUBPARAGRAPH);
}

bool sequence_takes(const struct sequence *s, enum node_kind kind,
                    const struct number *num)
{
	const struct number *last = &s->last[kind];

	if (num->n == 0)
		return true;
	if (!s->fresh[kind])
		return last->n == 0 || follows(last, num, SKIP_MAX);
	if (last->n && runs_on(kind) && follows(last, num, SKIP_MAX))
		return true;
	return num->part[0] <= 1 + SKIP_MAX;
}

bool sequence_next(const struct sequence *s, enum node_kind kind,
                   const struct number *num)
{
	const struct number *last = &s->last[kind];

	return last->n && num->n && !s->fresh[kind] && follows(last, num, 0);
}

bool sequence_repeats(const struct sequence *s, enum node_kind kind,
                      const struct number *num)
{
	const struct number *last = &s->last[kind];

	return last->n == 1 && num->n == 1 && !s->fresh[kind] &&
	       last->letter == num->letter && num->part[0] <= last->part[0];
}

void sequence_pass(struct sequence *s, enum node_kind kind,
                   const struct number *num, struct str printed)
{
	s->last[kind] = *num;
	s->printed[kind] = printed;
	s->fresh[kind] = false;
	for (size_t k = 0; k < NODE_KINDS; k++)
		if (node_class((enum node_kind)k) == CLASS_HIER &&
		    node_rank((enum node_kind)k) > node_rank(kind))
			s->fresh[k] = true;
}

unsigned sequence_passed(const struct sequence *s, enum node_kind kind)
{
	return s->fresh[kind] || s->last[kind].letter ? 0
	                                              : s->last[kind].part[0];
}

unsigned sequence_missing(const struct sequence *s, enum node_kind kind,
                          const struct number *num)
{
	const struct number *last = &s->last[kind];

	/* Alphabets differ in the letters that they have between two. */
	if (num->n == 0 || num->part[0] == 0 || num->letter)
		return 0;
	if (last->n == 0 || (s->fresh[kind] &&
	                     !(runs_on(kind) && follows(last, num, SKIP_MAX))))
		return num->part[0] - 1;
	return num->part[0] > last->last + 1 ? num->part[0] - last->last - 1
	                                     : 0;
}

/* Is that place of a sentence behind a number the end of it: "2-тармақ", and
   not "2-1"? */
static bool number_over(struct str s, size_t end)
{
	if (end == s.n || memchr(" ),:;", s.p[end], 5) != NULL)
		return true;
	return s.p[end] == '-' &&
	       (end + 1 == s.n || s.p[end + 1] < '0' || s.p[end + 1] > '9');
}

bool number_named(struct str s, struct str num)
{
	while (s.n >= num.n && num.n != 0) {
		size_t at = str_find(s, num), end = at + num.n;

		if (end > s.n)
			return false;
		if ((at == 0 || s.p[at - 1] == ' ') && number_over(s, end))
			return true;
		s = str_after(s, end);
	}
	return false;
}
