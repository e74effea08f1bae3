#include "base/told.h"

#include <string.h>

enum {
	DEPTH = 64,  /* forms in forms */
	VALUES = 16, /* of one form */
	SPEC = 16,   /* bytes of "%.*s" and its like */
};

static bool is_mark(char c)
{
	return c == TOLD_OPEN[0] || c == TOLD_VALUE[0] || c == TOLD_CLOSE[0] ||
	       c == TOLD_COUNT[0];
}

bool told_is(struct str s)
{
	return s.n != 0 && memchr(s.p, TOLD_OPEN[0], s.n) != NULL;
}

/* Are the marks in a value those of whole forms? */
static bool value_holds(struct str s)
{
	size_t depth = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (!is_mark(s.p[i]))
			continue;
		if (s.p[i] == TOLD_OPEN[0])
			depth++;
		else if (depth == 0)
			return false;
		else if (s.p[i] == TOLD_CLOSE[0])
			depth--;
	}
	return depth == 0;
}

/* One "%.*2$s" of some words: its place among the arguments (0: the next), and
   whether one before it gives its width. */
struct spec {
	size_t n;       /* bytes */
	unsigned place; /* "2$" */
	bool starred;
	char kind; /* 's', 'u', '%' */
	int longs; /* of "l"; 3: "z" */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static struct spec spec_read(const char *p)
{
	struct spec s = {.n = 1};
	unsigned n = 0;

	for (; p[s.n] != '\0' && s.n < SPEC - 1; s.n++) {
		char c = p[s.n];

		if (is_digit(c)) {
			n = n * 10 + (unsigned)(c - '0');
			continue;
		}
		if (c == '$' && s.place == 0 && !s.starred)
			s.place = n;
		else if (c == '*')
			s.starred = true;
		else if (c == 'l' || c == 'z')
			s.longs += c == 'z' ? 3 : 1;
		else if (c != '$' && c != '.')
			break;
		n = 0;
	}
	s.kind = p[s.n];
	if (s.kind != '\0')
		s.n++;
	return s;
}

/* Adds a number: how wide the argument is, the format says. */
static void number_add(struct buf *out, const char *format, int longs,
                       va_list *ap)
{
	if (longs == 0)
		buf_format(out, format, va_arg(*ap, int));
	if (longs == 1)
		buf_format(out, format, va_arg(*ap, long));
	if (longs == 2)
		buf_format(out, format, va_arg(*ap, long long));
	if (longs >= 3)
		buf_format(out, format, va_arg(*ap, size_t));
}

/* Adds the next argument as text. */
static void value_add(struct buf *out, const char *p, const struct spec *s,
                      va_list *ap)
{
	char spec[SPEC + 1] = "";
	struct str text = {0};

	memcpy(spec, p, s->n);
	if (s->kind == 's' && s->starred) {
		text.n = (size_t)va_arg(*ap, int);
		text.p = va_arg(*ap, const char *);
	} else if (s->kind == 's') {
		text = str_from(va_arg(*ap, const char *));
	} else if (s->kind == 'c') {
		buf_char(out, (char)va_arg(*ap, int));
	} else {
		number_add(out, spec, s->longs, ap);
	}
	if (value_holds(text))
		buf_add(out, text);
	else
		for (size_t i = 0; i < text.n; i++)
			buf_char(out, is_mark(text.p[i]) ? '?' : text.p[i]);
}

/* Adds a form: its words, and the values that its format has. */
static void form_add(struct buf *out, struct str words, const char *format,
                     va_list *ap)
{
	buf_add(out, STR(TOLD_OPEN));
	buf_add(out, words);
	for (const char *p = strchr(format, '%'); p; p = strchr(p, '%')) {
		struct spec s = spec_read(p);

		if (s.kind != '%') {
			buf_add(out, STR(TOLD_VALUE));
			value_add(out, p, &s, ap);
		}
		p += s.n;
	}
	buf_add(out, STR(TOLD_CLOSE));
}

static struct str form_kept(struct arena *a, struct buf *out)
{
	struct str form = str_copy(a, buf_str(out));

	buf_free(out);
	return form;
}

void told_put(struct buf *out, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	form_add(out, str_from(format), format, &ap);
	va_end(ap);
}

void told_list(struct buf *out, const char *format, va_list *ap)
{
	form_add(out, str_from(format), format, ap);
}

struct str told(struct arena *a, const char *format, ...)
{
	struct buf out = {0};
	va_list ap;

	va_start(ap, format);
	form_add(&out, str_from(format), format, &ap);
	va_end(ap);
	return form_kept(a, &out);
}

struct str told_count(struct arena *a, size_t n, const char *one,
                      const char *many, ...)
{
	struct buf words = {0}, out = {0};
	va_list ap;

	buf_format(&words, "%s" TOLD_COUNT "%s" TOLD_COUNT "%zu", one, many, n);
	va_start(ap, many);
	form_add(&out, buf_str(&words), many, &ap);
	va_end(ap);
	buf_free(&words);
	return form_kept(a, &out);
}

struct str told_whole(struct arena *a, struct str words)
{
	if (words.n == 0 || told_is(words))
		return words;
	return str_format(a, TOLD_OPEN "%.*s" TOLD_CLOSE, STR_ARG(words));
}

/* A form taken apart: words, which end in NUL, and values. */
struct form {
	const char *words, *many; /* many: what one's words are for more */
	unsigned long count;      /* of what, where there is many */
	struct str values[VALUES];
	size_t n;
	unsigned places[VALUES]; /* of each among the arguments of printf */
};

static void form_places(struct form *f)
{
	const char *words = f->many ? f->many : f->words;
	unsigned place = 0;
	size_t i = 0;

	for (const char *p = strchr(words, '%'); p; p = strchr(p, '%')) {
		struct spec spec = spec_read(p);

		p += spec.n;
		if (spec.kind == '%' || i == VALUES)
			continue;
		place += spec.starred ? 2 : 1;
		f->places[i++] = place;
	}
}

/* whole: the words, each ending in NUL, an empty one, and the values. */
static void form_read(struct str whole, struct form *f)
{
	struct str words = str_cut(&whole, '\0'), many, count;
	unsigned n = 0;

	*f = (struct form){.words = words.p};
	many = str_cut(&whole, '\0');
	if (many.n != 0) {
		count = str_cut(&whole, '\0');
		f->many = many.p;
		f->count = str_number(count, &n) ? n : 1000000000;
		str_cut(&whole, '\0');
	}
	while (whole.n != 0 && f->n < VALUES)
		f->values[f->n++] = str_cut(&whole, TOLD_VALUE[0]);
	form_places(f);
}

static const char *form_words(const struct form *f,
                              const struct told_words *words)
{
	if (f->many == NULL)
		return words ? words->find(words->ctx, f->words) : f->words;
	if (words != NULL && words->count != NULL)
		return words->count(words->ctx, f->words, f->many, f->count);
	return f->count == 1 ? f->words : f->many;
}

/* The value that a "%" of translated words wants. */
static struct str form_value(const struct form *f, const struct spec *s,
                             size_t next)
{
	size_t i = next;

	for (size_t k = 0; s->place != 0 && k < VALUES; k++)
		if (f->places[k] == s->place)
			i = k;
	return i < f->n ? f->values[i] : STR("");
}

static void form_tell(struct str whole, const struct told_words *words,
                      struct buf *out)
{
	struct form f;
	const char *p, *from;
	size_t next = 0;

	form_read(whole, &f);
	p = form_words(&f, words);
	for (from = strchr(p, '%'); from; from = strchr(p, '%')) {
		struct spec s = spec_read(from);

		buf_add(out, (struct str){p, (size_t)(from - p)});
		if (s.kind == '%')
			buf_char(out, '%');
		else
			buf_add(out, form_value(&f, &s, next++));
		p = from + s.n;
	}
	buf_add(out, str_from(p));
}

/* The form that begins at byte `at` of work and ends there becomes what it
   says. */
static void work_tell(struct buf *work, size_t at,
                      const struct told_words *words)
{
	struct buf whole = {0}, out = {0};
	struct str form = str_after(buf_str(work), at);
	struct str said = str_cut(&form, TOLD_VALUE[0]);

	do {
		buf_add(&whole, str_cut(&said, TOLD_COUNT[0]));
		buf_char(&whole, '\0');
	} while (said.n != 0);
	buf_char(&whole, '\0');
	buf_add(&whole, form);
	form_tell(buf_str(&whole), words, &out);
	work->n = at;
	buf_add(work, buf_str(&out));
	buf_free(&whole);
	buf_free(&out);
}

void told_add(struct str s, const struct told_words *words, struct buf *out)
{
	struct buf work = {0};
	size_t open[DEPTH], depth = 0;

	if (!told_is(s)) {
		buf_add(out, s);
		return;
	}
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == TOLD_OPEN[0] && depth < DEPTH)
			open[depth++] = work.n;
		else if (s.p[i] == TOLD_CLOSE[0] && depth != 0)
			work_tell(&work, open[--depth], words);
		else
			buf_char(&work, s.p[i]);
	}
	buf_add(out, buf_str(&work));
	buf_free(&work);
}

struct str told_plain(struct arena *a, struct str s)
{
	struct buf out = {0};
	struct str plain;

	if (!told_is(s))
		return s;
	told_add(s, NULL, &out);
	plain = str_copy(a, buf_str(&out));
	buf_free(&out);
	return plain;
}
