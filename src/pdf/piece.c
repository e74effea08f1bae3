#include "pdf/piece.h"

#include <string.h>

enum {
	DIGITS_MOST = 30,
	BEHIND = 8, /* bytes behind an image that must be of a stream */
};

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

static bool is_bound(char c)
{
	return is_blank(c) || (c != '\0' && strchr("()<>[]{}/%", c) != NULL);
}

static void skip(struct str *s, size_t n)
{
	*s = str_after(*s, n);
}

static void skip_blanks(struct str *s)
{
	while (s->n != 0 && (is_blank(s->p[0]) || s->p[0] == '%')) {
		bool comment = s->p[0] == '%';

		skip(s, 1);
		while (comment && s->n != 0 && s->p[0] != '\n' &&
		       s->p[0] != '\r')
			skip(s, 1);
	}
}

/* "(...)", with what is in it; brackets in it are in pairs or escaped. */
static size_t string_size(struct str *s, bool *cut)
{
	size_t depth = 0, size = 0;

	do {
		char c = s->p[0];

		skip(s, c == '\\' ? 2 : 1);
		depth += c == '(';
		depth -= c == ')';
		size++;
	} while (s->n != 0 && depth != 0);
	*cut = depth != 0;
	return size > 1 ? size - 2 : 0;
}

/* "<0041>" */
static size_t hex_size(struct str *s, bool *cut)
{
	size_t size = 0;

	while (s->n != 0 && s->p[0] != '>') {
		size += !is_blank(s->p[0]);
		skip(s, 1);
	}
	*cut = s->n == 0;
	skip(s, 1);
	return size / 2;
}

/* A run of bytes that nothing bounds. */
static struct str run(struct str *s)
{
	struct str all = *s;

	while (s->n != 0 && !is_bound(s->p[0]))
		skip(s, 1);
	return (struct str){all.p, all.n - s->n};
}

/* "-12.5", ".5", "+3"; false where it is none. */
static bool number_read(struct str s, double *value)
{
	double sum = 0, unit = 1;
	bool minus = s.n != 0 && s.p[0] == '-', point = false;
	size_t digits = 0;

	while (s.n != 0 && (s.p[0] == '-' || s.p[0] == '+'))
		s = str_after(s, 1);
	for (; s.n != 0; s = str_after(s, 1)) {
		if (s.p[0] == '.' && !point) {
			point = true;
		} else if (byte_is_digit(s.p[0]) && digits < DIGITS_MOST) {
			sum = sum * 10 + (s.p[0] - '0');
			unit *= point ? 10 : 1;
			digits++;
		} else {
			return false;
		}
	}
	*value = (minus ? -sum : sum) / unit;
	return digits != 0;
}

static struct piece piece_mark(struct str *s)
{
	struct piece t = {.kind = PIECE_MARK};
	size_t n =
	    s->n > 1 && (s->p[0] == '<' || s->p[0] == '>') && s->p[1] == s->p[0]
		? 2
		: 1;

	t.word = str_sub(*s, 0, n);
	skip(s, n);
	return t;
}

struct piece piece_next(struct str *s)
{
	struct piece t = {.kind = PIECE_END};

	skip_blanks(s);
	if (s->n == 0)
		return t;
	if (s->p[0] == '(') {
		t.size = string_size(s, &t.cut);
		t.kind = PIECE_STRING;
	} else if (s->p[0] == '<' && !(s->n > 1 && s->p[1] == '<')) {
		skip(s, 1);
		t.size = hex_size(s, &t.cut);
		t.kind = PIECE_STRING;
	} else if (s->p[0] == '/') {
		skip(s, 1);
		t.word = run(s);
		t.kind = PIECE_NAME;
	} else if (is_bound(s->p[0])) {
		return piece_mark(s);
	} else {
		t.word = run(s);
		t.kind =
		    number_read(t.word, &t.number) ? PIECE_NUMBER : PIECE_WORD;
	}
	return t;
}

/* Could operators stand in these bytes? */
static bool is_stream(struct str s)
{
	for (size_t i = 0; i < s.n && i < BEHIND; i++)
		if ((unsigned char)s.p[i] >= 0x7F ||
		    ((unsigned char)s.p[i] < ' ' && !is_blank(s.p[i])))
			return false;
	return true;
}

bool piece_skip_image(struct str *s)
{
	while (s->n > 2 &&
	       !(is_blank(s->p[0]) && s->p[1] == 'E' && s->p[2] == 'I' &&
	         (s->n == 3 || is_bound(s->p[3])) &&
	         is_stream(str_after(*s, 3))))
		skip(s, 1);
	if (s->n <= 2)
		return false;
	skip(s, 3);
	return true;
}
