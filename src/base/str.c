#include "base/str.h"

#include "base/block.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { FORMATTED = 256 /* bytes that most of what is formatted has room in */ };

bool str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

int str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	return c != 0 ? c : (a.n > b.n) - (a.n < b.n);
}

bool str_starts(struct str s, struct str head)
{
	return s.n >= head.n && str_eq(str_sub(s, 0, head.n), head);
}

bool str_ends(struct str s, struct str tail)
{
	return s.n >= tail.n && str_eq(str_after(s, s.n - tail.n), tail);
}

struct str str_from(const char *nul_terminated)
{
	struct str s = {nul_terminated, strlen(nul_terminated)};

	return s;
}

struct str str_sub(struct str s, size_t from, size_t to)
{
	struct str r = {s.p + from, to - from};

	return r;
}

struct str str_after(struct str s, size_t from)
{
	return str_sub(s, from < s.n ? from : s.n, s.n);
}

#if defined(__SSE2__)

/* Does needle begin at one of the sixteen bytes at p whose bits are set? */
static size_t find_bit(const char *p, struct str needle, unsigned bits)
{
	for (; bits != 0; bits &= bits - 1) {
		size_t i = (size_t)__builtin_ctz(bits);

		if (memcmp(p + i, needle.p, needle.n) == 0)
			return i;
	}
	return 16;
}

/* str_find where there is room for sixteen places: these are looked at at
   once, by the second and the last byte of needle; the first is that of half
   an alphabet.  General searching costs more to begin than a line of an act
   has bytes. */
static size_t find_fast(struct str s, struct str needle)
{
	const __m128i second = _mm_set1_epi8(needle.p[1]);
	const __m128i last = _mm_set1_epi8(needle.p[needle.n - 1]);
	size_t end = s.n - needle.n - 15;

	for (size_t i = 0;; i += 16) {
		const char *p = s.p + (i < end ? i : end);
		const void *x = p + 1, *y = p + needle.n - 1;
		__m128i fit =
		    _mm_and_si128(_mm_cmpeq_epi8(_mm_loadu_si128(x), second),
		                  _mm_cmpeq_epi8(_mm_loadu_si128(y), last));
		unsigned bits = (unsigned)_mm_movemask_epi8(fit);
		size_t k = bits ? find_bit(p, needle, bits) : 16;

		if (k < 16)
			return (size_t)(p - s.p) + k;
		if (i >= end)
			return s.n;
	}
}

#endif

size_t str_find(struct str s, struct str needle)
{
	const char *p;

	if (needle.n == 0)
		return 0;
	if (s.n < needle.n)
		return s.n;
#if defined(__SSE2__)
	if (needle.n > 1 && s.n - needle.n >= 15)
		return find_fast(s, needle);
#endif
	p = memmem(s.p, s.n, needle.p, needle.n);
	return p ? (size_t)(p - s.p) : s.n;
}

struct str str_cut(struct str *s, char c)
{
	const char *p = s->n ? memchr(s->p, c, s->n) : NULL;
	struct str head = p ? str_sub(*s, 0, (size_t)(p - s->p)) : *s;

	*s = str_after(*s, head.n + (p != NULL));
	return head;
}

struct str str_word(struct str *s)
{
	size_t i = 0, j;

	while (i < s->n && (s->p[i] == ' ' || s->p[i] == '\t'))
		i++;
	for (j = i; j < s->n && s->p[j] != ' ' && s->p[j] != '\t';)
		j++;
	struct str word = str_sub(*s, i, j);

	*s = str_after(*s, j);
	return word;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct str str_trim(struct str s)
{
	while (s.n && is_blank(s.p[s.n - 1]))
		s.n--;
	while (s.n && is_blank(s.p[0]))
		s = str_after(s, 1);
	return s;
}

struct str str_copy(struct arena *a, struct str s)
{
	struct str r = {arena_alloc(a, s.n), s.n};

	if (s.n)
		memcpy((char *)r.p, s.p, s.n);
	return r;
}

char *str_z(struct arena *a, struct str s)
{
	char *z = arena_alloc(a, s.n + 1);

	if (s.n)
		memcpy(z, s.p, s.n);
	return z;
}

struct str str_join(struct arena *a, struct str x, struct str y)
{
	char *p = arena_alloc(a, x.n + y.n);
	struct str r = {p, x.n + y.n};

	if (x.n)
		memcpy(p, x.p, x.n);
	if (y.n)
		memcpy(p + x.n, y.p, y.n);
	return r;
}

struct str str_format(struct arena *a, const char *format, ...)
{
	va_list ap;
	int n;
	char *p, most[FORMATTED];

	va_start(ap, format);
	n = vsnprintf(most, sizeof(most), format, ap);
	va_end(ap);
	if (n < 0)
		return STR("");
	p = arena_alloc(a, (size_t)n + 1);
	if ((size_t)n < sizeof(most)) {
		memcpy(p, most, (size_t)n + 1);
	} else {
		va_start(ap, format);
		vsnprintf(p, (size_t)n + 1, format, ap);
		va_end(ap);
	}
	struct str r = {p, (size_t)n};

	return r;
}

struct str str_fill(struct arena *a, struct str words, struct str slot,
                    struct str value)
{
	size_t at = str_find(words, slot);

	if (at == words.n)
		return words;
	return str_format(a, "%.*s%.*s%.*s", (int)at, words.p, STR_ARG(value),
	                  STR_ARG(str_after(words, at + slot.n)));
}

bool str_number(struct str s, unsigned *value)
{
	unsigned v = 0;

	if (s.n == 0 || s.n > 9)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		v = v * 10 + (unsigned)(s.p[i] - '0');
	}
	*value = v;
	return true;
}

uint32_t str_rune_far(struct str s, size_t *len)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t n;

	n = utf8proc_iterate((const utf8proc_uint8_t *)s.p,
	                     (utf8proc_ssize_t)s.n, &c);
	*len = n > 0 ? (size_t)n : 1;
	return n > 0 ? (uint32_t)c : 0xFFFD;
}

size_t str_utf8(struct str s)
{
	size_t i = 0;

	while (i < s.n) {
		unsigned char c = (unsigned char)s.p[i];
		utf8proc_int32_t rune;
		utf8proc_ssize_t n;
		struct block b;

		if (s.n - i >= BLOCK_BYTES && block_read(s.p + i, &b)) {
			i += b.n;
			continue;
		}
		if (c < 0x80) {
			i++;
			continue;
		}
		if (c >= 0xC2 && c < 0xE0 && s.n - i > 1 &&
		    ((unsigned char)s.p[i + 1] & 0xC0) == 0x80) {
			i += 2;
			continue;
		}
		n = utf8proc_iterate((const utf8proc_uint8_t *)s.p + i,
		                     (utf8proc_ssize_t)(s.n - i), &rune);
		if (n <= 0)
			break;
		i += (size_t)n;
	}
	return i;
}

size_t str_runes(struct str s)
{
	size_t k = 0, i = 0;

	/* Those that do not begin one, eight bytes at a time. */
	for (; s.n - i >= 8; i += 8) {
		const uint64_t ones = 0x0101010101010101u;
		uint64_t word;

		memcpy(&word, s.p + i, sizeof(word));
		word = word >> 7 & ~word >> 6 & ones;
		k += 8 - (word * ones >> 56);
	}
	for (; i < s.n; i++)
		k += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return k;
}

size_t str_width(struct str s)
{
	size_t w = 0;

	while (s.n) {
		size_t len;
		uint32_t c = str_rune(s, &len);
		int cw = utf8proc_charwidth((utf8proc_int32_t)c);

		w += cw > 0 ? (size_t)cw : 0;
		s = str_after(s, len);
	}
	return w;
}

bool rune_is_space_far(uint32_t c)
{
	return c == 0x85 || c == 0xA0 || c == 0x1680 ||
	       (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
	       c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool rune_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

bool byte_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool byte_is_white(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

char rune_raised(uint32_t c)
{
	if (c == 0xB9)
		return '1';
	if (c == 0xB2 || c == 0xB3)
		return (char)(c - 0xB0 + '0');
	return c == 0x2070 || (c > 0x2073 && c < 0x207A)
	           ? (char)(c - 0x2070 + '0')
	           : 0;
}

bool rune_is_upper(uint32_t c)
{
	return rune_lower(c) != c;
}

bool rune_is_lower(uint32_t c)
{
	return rune_is_letter(c) && !rune_is_upper(c);
}

bool rune_is_letter_far(uint32_t c)
{
	utf8proc_category_t cat = utf8proc_category((utf8proc_int32_t)c);

	return cat >= UTF8PROC_CATEGORY_LU && cat <= UTF8PROC_CATEGORY_LO;
}

uint32_t rune_lower_far(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

uint32_t rune_upper(uint32_t c)
{
	/* Small letters stand behind the large ones by one of a few distances.
	 */
	static const uint32_t distances[] = {0x20, 0x50, 1};

	for (size_t i = 0; i < sizeof(distances) / sizeof(*distances); i++)
		if (c > distances[i] && rune_lower(c - distances[i]) == c)
			return c - distances[i];
	return c;
}

size_t rune_put(uint32_t c, char *out)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)c,
	                                    (utf8proc_uint8_t *)out);
}

size_t str_spaces(struct str s)
{
	struct str rest = s;

	while (rest.n) {
		size_t len;

		if (!rune_is_space(str_rune(rest, &len)))
			break;
		rest = str_after(rest, len);
	}
	return s.n - rest.n;
}

int span_order(const void *x, const void *y)
{
	const struct span *a = x, *b = y;

	return (a->at > b->at) - (a->at < b->at);
}

struct span str_gap(struct str s, size_t least, size_t from)
{
	size_t at = 0, blanks = 0, len;

	for (size_t i = from; i < s.n; i += len) {
		if (least > 1 && blanks == 0 && s.n - i > BLOCK_BYTES &&
		    !block_gap(s.p + i)) {
			len = BLOCK_BYTES;
			continue;
		}
		if (rune_is_space(str_rune(str_after(s, i), &len))) {
			at = blanks++ != 0 ? at : i;
			continue;
		}
		if (blanks >= least)
			return (struct span){at, i - at};
		blanks = 0;
	}
	return (struct span){0};
}

size_t str_last(struct str s)
{
	size_t i = s.n;

	while (i > 0 && ((unsigned char)s.p[--i] & 0xC0) == 0x80)
		;
	return i;
}

/* The code point at the end of s, which is not empty; where it begins. */
static uint32_t last_rune(struct str s, size_t *at)
{
	size_t len;

	*at = str_last(s);
	return str_rune(str_after(s, *at), &len);
}

struct str str_strip(struct str s)
{
	s = str_after(s, str_spaces(s));
	for (size_t at; s.n != 0 && rune_is_space(last_rune(s, &at)); s.n = at)
		;
	return s;
}

bool str_begins_upper(struct str s)
{
	size_t len;

	return s.n != 0 && rune_is_upper(str_rune(s, &len));
}

bool str_begins_lower(struct str s)
{
	size_t len;

	return s.n != 0 && rune_is_lower(str_rune(s, &len));
}

struct str str_capital(struct arena *a, struct str s)
{
	char out[4] = {0};
	size_t len, n;

	if (!str_begins_lower(s))
		return s;
	n = rune_put(rune_upper(str_rune(s, &len)), out);
	return str_join(a, (struct str){out, n}, str_after(s, len));
}

size_t str_run_back(struct str s, bool (*is)(uint32_t c))
{
	size_t n = 0;

	for (size_t at; s.n != 0 && is(last_rune(s, &at)); s.n = at)
		n++;
	return n;
}

const char *str_library(void)
{
	return utf8proc_version();
}

struct str str_unquoted(struct str s)
{
	static const struct str marks[] = {STR_INIT("\""), STR_INIT("«"),
	                                   STR_INIT("“"), STR_INIT("„")};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(s, marks[i]))
			return str_after(s, marks[i].n);
	return s;
}

bool str_same(struct str a, struct str b)
{
	while (a.n != 0 && b.n != 0) {
		size_t na, nb;

		if (rune_lower(str_rune(a, &na)) !=
		    rune_lower(str_rune(b, &nb)))
			return false;
		a = str_after(a, na);
		b = str_after(b, nb);
	}
	return a.n == b.n;
}
