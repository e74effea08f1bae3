#include "twin/amount.h"

#include <string.h>

enum {
	FIGURES_MAX = 40, /* digits that are put together */
	NAME_DIGITS = 24,
	MEASURE_WORDS = 4,
	HUNDRED = 100,
	GROUP = 3,         /* digits of a thousand */
	BRACKET_MAX = 160, /* bytes of a number in words, in brackets */
};

void tongue_read(struct tongue *t, const struct language *lang)
{
	*t = (struct tongue){
	    .lang = lang,
	    .months = language_list(lang, STR("months")),
	    .ordinals = language_list(lang, STR("ordinals")),
	    .cardinals = language_list(lang, STR("cardinals")),
	    .measures = language_list(lang, STR("measures")),
	    .roles = language_list(lang, STR("roles")),
	    .letters = language_list(lang, STR("letters")),
	};
}

/* FNV-1a of 64 bits, its bits mixed once more. */
uint64_t value_name(struct str digits)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < digits.n; i++)
		h = (h ^ (unsigned char)digits.p[i]) * 0x100000001b3u;
	h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdu;
	return h ^ (h >> 33);
}

static uint64_t number_name(unsigned long long value)
{
	char digits[NAME_DIGITS];
	size_t n = sizeof(digits);

	do {
		digits[--n] = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	return value_name((struct str){digits + n, sizeof(digits) - n});
}

size_t word_length(struct str s)
{
	size_t n = 0, len;

	while (n < s.n && rune_is_letter(str_rune(str_after(s, n), &len)))
		n += len;
	return n;
}

unsigned month_number(const struct tongue *t, struct str word)
{
	const struct word *w = wordlist_find(t->months, word);
	unsigned value = 0;

	if (w != NULL)
		str_number(entry_cell(w->entry, STR("value")), &value);
	return value;
}

/* The zeros of a word that multiplies, and its bytes with the space before it;
   0: there is none. */
static size_t multiplier(const struct tongue *t, struct str s, unsigned *zeros)
{
	size_t gap = str_spaces(s), n = word_length(str_after(s, gap));
	const struct word *w;

	if (n == 0)
		return 0;
	w = wordlist_find(t->cardinals, str_sub(s, gap, gap + n));
	if (w == NULL || !str_number(entry_cell(w->entry, STR("zeros")), zeros))
		return 0;
	return gap + n;
}

static size_t digits_length(struct str s)
{
	size_t n = 0;

	while (n < s.n && byte_is_digit(s.p[n]))
		n++;
	return n;
}

/* Bytes of one more thousand, " 000". */
static size_t thousand_length(struct str s)
{
	size_t len, gap;

	if (s.n == 0 || *s.p == '\n' || *s.p == '\t')
		return 0;
	gap = rune_is_space(str_rune(s, &len)) ? len : 0;
	return gap && digits_length(str_after(s, gap)) == GROUP ? gap + GROUP
	                                                        : 0;
}

/* Digits put together. */
struct figures {
	char p[FIGURES_MAX];
	size_t n;
};

static void figures_add(struct figures *f, struct str digits)
{
	for (size_t i = 0; i < digits.n && f->n < FIGURES_MAX; i++)
		f->p[f->n++] = digits.p[i];
}

/* Zeros at the front say nothing. */
static uint64_t figures_name(const struct figures *f)
{
	size_t from = 0;

	while (from + 1 < f->n && f->p[from] == '0')
		from++;
	return value_name((struct str){f->p + from, f->n - from});
}

/* "1,5 млн": what follows the digits, multiplied into them. */
static size_t figures_multiply(const struct tongue *t, struct figures *f,
                               struct str s)
{
	size_t part = 0, n;
	unsigned zeros = 0;

	if (s.n > 1 && (*s.p == ',' || *s.p == '.'))
		part = digits_length(str_after(s, 1));
	n = part ? 1 + part : 0;
	n += multiplier(t, str_after(s, n), &zeros);
	if (zeros == 0 || part > zeros)
		return 0;
	figures_add(f, str_sub(s, 1, 1 + part));
	for (size_t i = part; i < zeros; i++)
		figures_add(f, STR("0"));
	return n;
}

struct amount amount_figures(const struct tongue *t, struct str s, bool inner)
{
	size_t n = digits_length(s), more;
	struct figures f = {.n = 0};

	if (n > FIGURES_MAX / 2 || inner)
		return (struct amount){.n = n,
		                       .value = value_name(str_sub(s, 0, n))};
	figures_add(&f, str_sub(s, 0, n));
	while (n <= FIGURES_MAX / 2 &&
	       (n > GROUP || digits_length(s) <= GROUP) && *s.p != '0' &&
	       (more = thousand_length(str_after(s, n))) != 0) {
		figures_add(&f, str_sub(s, n + more - GROUP, n + more));
		n += more;
	}
	n += figures_multiply(t, &f, str_after(s, n));
	return (struct amount){.n = n, .value = figures_name(&f)};
}

static uint64_t part_name(unsigned long long many, unsigned long long of)
{
	return value_name(STR("/")) ^ number_name(many) * 3 ^ number_name(of);
}

uint64_t value_below(uint64_t value)
{
	return value ^ value_name(STR("-"));
}

struct amount amount_part(struct str s)
{
	size_t n = digits_length(s), m = 0;
	unsigned many = 0, of = 0;

	if (n < s.n && s.p[n] == '/')
		m = digits_length(str_after(s, n + 1));
	if (m == 0 || !str_number(str_sub(s, 0, n), &many) ||
	    !str_number(str_sub(s, n + 1, n + 1 + m), &of) || many == 0 ||
	    many >= of || of > HUNDRED ||
	    (n + 1 + m < s.n && s.p[n + 1 + m] == '/'))
		return (struct amount){0};
	return (struct amount){.n = n + 1 + m, .value = part_name(many, of)};
}

/* A number in words while it is read. */
struct spelled {
	unsigned long long whole, rest;
	unsigned long long of; /* it is so many parts of that many; 0: none */
	bool from;             /* of is "of three", how many comes behind it */
	bool minus;            /* it is no number, but its sign */
	unsigned long long below; /* what may still be added is less */
	unsigned long long times; /* it was multiplied by; 0: not yet */
	bool ordinal;
};

static bool spelled_add(struct spelled *p, unsigned value)
{
	if (value == HUNDRED && p->rest > 0 && p->rest < 10) {
		p->rest *= HUNDRED;
		p->below = HUNDRED;
		return true;
	}
	if (value >= p->below)
		return false;
	p->rest += value;
	p->below = value < 20 && value != 10 ? 1
	           : value < HUNDRED         ? 10
	           : value % HUNDRED         ? 1
	                                     : HUNDRED;
	return true;
}

static bool spelled_multiply(struct spelled *p, unsigned zeros)
{
	unsigned long long times = 1;

	for (unsigned i = 0; i < zeros; i++)
		times *= 10;
	/* Thousands stand behind millions, and the word alone is one of it. */
	if (p->times != 0 && times >= p->times)
		return false;
	p->times = times;
	p->whole += (p->rest ? p->rest : 1) * times;
	p->rest = 0;
	p->below = times;
	return true;
}

static unsigned word_number(const struct word *w, struct str column)
{
	unsigned value = 0;

	if (w != NULL)
		str_number(entry_cell(w->entry, column), &value);
	return value;
}

/* So many parts of a whole: less than all of them. */
static bool spelled_part(struct spelled *p, unsigned of)
{
	unsigned long long many = p->whole + p->rest;

	if (p->from || p->of != 0 || many >= of)
		return false;
	p->of = of;
	p->rest += many == 0;
	p->below = 0;
	return true;
}

/* "үштен": the parts of which those behind it are taken. */
static bool spelled_from(struct spelled *p, const struct word *w,
                         unsigned value)
{
	if (p->from && value < p->of && p->rest == 0) {
		p->rest = value;
		p->below = 0;
		return true;
	}
	if (p->from || p->whole + p->rest != 0 ||
	    !str_eq(w->features, STR("ABL")))
		return false;
	p->from = true;
	p->of = value;
	return true;
}

/* Only the last word of a number has an ending: "тоқсанның" is ninety, or a
   quarter, and goes on no further. */
static bool spelled_word(struct spelled *p, const struct word *w,
                         unsigned value)
{
	if (!spelled_add(p, value))
		return false;
	p->below = w->features.n ? 0 : p->below;
	return true;
}

static bool spelled_ordinal(struct spelled *p, unsigned value)
{
	if (value == 0)
		return false;
	/* "две пятых" */
	if (p->whole + p->rest != 0 && value >= p->below)
		return spelled_part(p, value);
	p->ordinal = spelled_add(p, value);
	return p->ordinal;
}

static bool spelled_read(const struct tongue *t, struct str word,
                         struct spelled *p)
{
	const struct word *w = wordlist_find(t->cardinals, word);
	unsigned value = word_number(w, STR("value"));

	if (value != 0)
		return spelled_from(p, w, value) ||
		       (!p->from && p->of == 0 && spelled_word(p, w, value));
	if (p->of != 0 || p->from)
		return false;
	value = word_number(w, STR("zeros"));
	if (value != 0)
		return spelled_multiply(p, value);
	value = word_number(w, STR("part"));
	if (value != 0)
		return spelled_part(p, value);
	if (w != NULL && entry_cell(w->entry, STR("sign")).n) {
		p->minus = p->whole + p->rest == 0;
		return p->minus;
	}
	return spelled_ordinal(
	    p, word_number(wordlist_find(t->ordinals, word), STR("value")));
}

/* "үштен" that no number follows is one itself. */
static void spelled_end(struct spelled *p)
{
	if (p->from && p->rest == 0) {
		p->rest = p->of;
		p->of = 0;
	}
}

struct amount amount_words(const struct tongue *t, struct str s)
{
	struct spelled p = {.below = ~0ull};
	struct amount out = {0};
	size_t at = 0;

	while (!p.ordinal && !p.minus) {
		size_t n = word_length(str_after(s, at));

		if (n == 0 || !spelled_read(t, str_sub(s, at, at + n), &p))
			break;
		out.n = at + n;
		at = out.n + str_spaces(str_after(s, out.n));
		if (at == out.n)
			break;
	}
	spelled_end(&p);
	out.value =
	    p.of ? part_name(p.rest, p.of) : number_name(p.whole + p.rest);
	out.one = p.whole + p.rest == 1 && p.of == 0;
	out.minus = p.minus;
	out.ordinal = p.ordinal;
	return out;
}

static unsigned roman_digit(uint32_t c)
{
	switch (c) {
	case 'I':
	case 0x406: /* Cyrillic І */
		return 1;
	case 'V':
		return 5;
	case 'X':
	case 0x425: /* Cyrillic Х */
		return 10;
	default:
		return 0;
	}
}

struct amount amount_roman(struct str word)
{
	unsigned value = 0, before = 0;
	size_t len;

	for (size_t at = 0; at < word.n; at += len) {
		unsigned v = roman_digit(str_rune(str_after(word, at), &len));

		if (v == 0 || value > HUNDRED)
			return (struct amount){0};
		value += v > before ? v - 2 * before : v;
		before = v;
	}
	return (struct amount){.n = word.n, .value = number_name(value)};
}

/* Bytes of the space and the words in brackets at the front of s. */
static size_t bracketed_length(struct str s)
{
	size_t gap = str_spaces(s), end;
	struct str in = str_sub(s, gap, gap + BRACKET_MAX);

	if (in.n == 0 || *in.p != '(')
		return 0;
	end = str_find(in, STR(")"));
	return end < in.n && str_find(str_sub(in, 0, end), STR(";")) == end
	           ? gap + end + 1
	           : 0;
}

/* Bytes of a word in the name of a measure: "м²", "кв." */
static size_t measure_length(struct str s)
{
	size_t n = word_length(s), len;
	uint32_t c = n < s.n ? str_rune(str_after(s, n), &len) : 0;

	if (n != 0 && (c == 0xB2 || c == 0xB3 || c == '2' || c == '3'))
		n += len;
	return n;
}

/* The longest name of a measure at the front of s, which is a word. */
static struct str measure_find(const struct tongue *t, struct str s)
{
	size_t at = 0, n = 0;
	struct str found = {0};

	for (int i = 0; i < MEASURE_WORDS; i++) {
		const struct word *w;
		size_t len = measure_length(str_after(s, at));

		if (len == 0)
			break;
		n = at + len;
		w = wordlist_find(t->measures, str_sub(s, 0, n));
		if (w != NULL)
			found = entry_cell(w->entry, STR("measure"));
		at = n + (n < s.n && s.p[n] == '.');
		at += str_spaces(str_after(s, at));
		if (at == n)
			break;
	}
	return found;
}

struct str amount_measure(const struct tongue *t, struct str s)
{
	const struct word *sign;
	struct str found;
	size_t n;

	s = str_after(s, bracketed_length(s));
	s = str_after(s, str_spaces(s));
	if (s.n == 0)
		return s;
	n = word_length(s);
	if (n == 0) {
		str_rune(s, &n);
		sign = wordlist_find(t->measures, str_sub(s, 0, n));
		return sign ? entry_cell(sign->entry, STR("measure"))
		            : (struct str){0};
	}
	found = measure_find(t, s);
	if (found.n)
		return found;
	/* A word may tell more of what is counted: "рабочих дней". */
	s = str_after(s, n);
	n = str_spaces(s);
	return n ? measure_find(t, str_after(s, n)) : (struct str){0};
}
