#include "text/normalise.h"

#include "base/block.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { MESSAGES_MAX = 100 };

/* Bytes of the sequence at p, at least 1 before end; 0 if malformed. */
static size_t utf8_length(const unsigned char *p, const unsigned char *end)
{
	size_t left = (size_t)(end - p), n;

	if (p[0] < 0x80)
		return 1;
	n = p[0] < 0xC2   ? 0
	    : p[0] < 0xE0 ? 2
	    : p[0] < 0xF0 ? 3
	    : p[0] < 0xF5 ? 4
	                  : 0;
	if (n == 0 || left < n)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((p[i] & 0xC0) != 0x80)
			return 0;
	if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F) ||
	    (p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
		return 0;
	return n;
}

/* Half of a surrogate pair in the three bytes that it would have in UTF-8 if
   that had such characters. */
static bool is_surrogate(const unsigned char *p, const unsigned char *end)
{
	return end - p >= 3 && p[0] == 0xED && p[1] >= 0xA0 && p[1] < 0xC0 &&
	       (p[2] & 0xC0) == 0x80;
}

/* The same, where lone surrogates are characters too. */
static size_t rune_length(const unsigned char *p, const unsigned char *end)
{
	return is_surrogate(p, end) ? 3 : utf8_length(p, end);
}

/* XML 1.0, section 2.2; p is valid UTF-8, or a lone surrogate. */
static bool is_forbidden(const unsigned char *p)
{
	if (p[0] == 0xED)
		return p[1] >= 0xA0;
	if (p[0] < 0x20)
		return p[0] != '\t' && p[0] != '\n' && p[0] != '\r' &&
		       p[0] != '\f';
	return p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE;
}

/*
 * Could the character at p be changed by normal form C or be forbidden?  A
 * quick no for what acts are written in: ASCII, Latin and Cyrillic letters
 * that are composed already, general punctuation.
 */
static bool is_doubtful(const unsigned char *p)
{
	if (p[0] < 0x80)
		return is_forbidden(p);
	if (p[0] < 0xCC || p[0] == 0xD0 || p[0] == 0xD1 || p[0] == 0xD3)
		return false;
	if (p[0] == 0xD2)
		return p[1] >= 0x83 && p[1] <= 0x87;
	/* General punctuation but U+2000 and U+2001; №, but not the signs that
	   are letters: U+2126, U+212A, U+212B. */
	if (p[0] == 0xE2 && p[1] == 0x80)
		return p[2] < 0x82;
	if (p[0] == 0xE2 && p[1] == 0x84)
		return p[2] >= 0xA6;
	return true;
}

/*
 * Bytes that begin no doubtful character, by is_doubtful: ASCII but control
 * characters, the second byte of what is valid, and the first bytes of Latin
 * and Cyrillic letters.
 */
static bool is_plain(unsigned char c)
{
	return (c >= 0x20 && c < 0xCC) || c == 0xD0 || c == 0xD1 || c == '\n';
}

/* Bytes from p on, of sixteen, that are valid and not doubtful; 0: there may be
   others among them. */
static size_t plain_block(const unsigned char *p)
{
	struct block b;

	return block_read((const char *)p, &b) && b.odd == 0 ? b.n : 0;
}

size_t utf8_check(struct str s, bool *doubtful)
{
	const unsigned char *p = (const unsigned char *)s.p, *end = p + s.n;
	const unsigned char *again = p; /* where blocks are worth a look */

	*doubtful = false;
	while (p < end) {
		size_t n = 0;

		if (p >= again && end - p >= BLOCK_BYTES) {
			n = plain_block(p);
			again = p + (n > 0 ? n : BLOCK_BYTES);
			p += n;
		}
		if (n > 0)
			continue;
		n = 1;
		if (*p >= 0xC2 && *p < 0xE0 && p + 1 < end &&
		    (p[1] & 0xC0) == 0x80)
			n = 2;
		else if (*p >= 0x80)
			n = rune_length(p, end);
		if (n == 0)
			break;
		*doubtful |= !is_plain(*p) && is_doubtful(p);
		p += n;
	}
	return (size_t)(p - (const unsigned char *)s.p);
}

/* Where the first word (run without a space or newline) with a doubtful
   character begins; s.n where none does. */
static size_t first_doubtful(struct str s, size_t from)
{
	size_t i = from;

	while (i < s.n && (is_plain((unsigned char)s.p[i]) ||
	                   !is_doubtful((const unsigned char *)s.p + i)))
		i++;
	if (i == s.n)
		return i;
	while (i > from && s.p[i] != ' ' && s.p[i] != '\n')
		i--;
	return i;
}

static size_t word_end(struct str s, size_t from)
{
	size_t i = from;

	do
		i++;
	while (i < s.n && s.p[i] != ' ' && s.p[i] != '\n');
	return i;
}

struct normaliser {
	struct arena *a;
	struct source *s;
	struct report *report;
	char *out;
	size_t n, cap, messages;
};

static void normaliser_add(struct normaliser *z, struct str s, size_t raw_at)
{
	struct source_step last = {0, 0};

	if (z->s->steps.n != 0)
		last = z->s->steps.p[z->s->steps.n - 1];
	if (z->s->steps.n == 0 || raw_at - last.raw_at != z->n - last.text_at)
		*vec_push(z->a, &z->s->steps) =
		    (struct source_step){z->n, raw_at};
	if (z->cap - z->n < s.n) {
		size_t cap = z->cap + z->cap / 2 + s.n;

		z->out = arena_grow(z->a, z->out, z->cap, cap);
		z->cap = cap;
	}
	memcpy(z->out + z->n, s.p, s.n);
	z->n += s.n;
}

static void normaliser_refuse(struct normaliser *z, size_t at, size_t n)
{
	const unsigned char *p = (const unsigned char *)z->s->raw.p + at;
	struct message m = {.code = DIAG_INPUT_CONTROL, .name = z->s->name};
	uint32_t c;
	size_t len;

	if (z->messages++ >= MESSAGES_MAX)
		return;
	if (p[0] == 0xED)
		c = 0xD000u | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
	else
		c = str_rune(str_sub(z->s->raw, at, at + n), &len);
	m.detail = str_format(z->a, "U+%04X", (unsigned)c);
	source_place_raw(z->s, at, &m.line, &m.col);
	diag_put(z->report, &m);
}

/* One word: forbidden characters out, the rest in normal form C. */
static void normaliser_word(struct normaliser *z, size_t from, size_t to)
{
	size_t begin = from;
	struct str raw = z->s->raw;

	for (size_t i = from; i <= to;) {
		const unsigned char *p = (const unsigned char *)raw.p + i;
		size_t n = i < to ? rune_length(p, p + (to - i)) : 1;
		bool stop = i == to || is_forbidden(p);
		utf8proc_uint8_t *nfc = NULL;

		if (stop && i > begin) {
			utf8proc_ssize_t k = utf8proc_map(
			    (const utf8proc_uint8_t *)raw.p + begin,
			    (utf8proc_ssize_t)(i - begin), &nfc,
			    UTF8PROC_STABLE | UTF8PROC_COMPOSE);
			struct str word = str_sub(raw, begin, i);

			if (k >= 0)
				word = (struct str){(char *)nfc, (size_t)k};
			normaliser_add(z, word, begin);
			free(nfc);
		}
		if (stop && i < to)
			normaliser_refuse(z, i, n);
		i += n;
		if (stop)
			begin = i;
	}
}

void normalise(struct arena *a, struct source *s, struct report *report)
{
	struct normaliser z = {.a = a, .s = s, .report = report};
	size_t at = 0, next = first_doubtful(s->raw, 0);

	if (next == s->raw.n) {
		s->text = s->raw;
		return;
	}
	z.cap = s->raw.n;
	z.out = arena_alloc(a, z.cap);
	while (at < s->raw.n) {
		if (next > at)
			normaliser_add(&z, str_sub(s->raw, at, next), at);
		if (next == s->raw.n)
			break;
		at = word_end(s->raw, next);
		normaliser_word(&z, next, at);
		next = first_doubtful(s->raw, at);
	}
	s->text = (struct str){z.out, z.n};
}
