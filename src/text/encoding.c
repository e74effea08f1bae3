#include "text/encoding.h"

#include "base/block.h"
#include "base/told.h"

#include <string.h>

enum {
	FRONT = 1 << 16, /* bytes that are looked at */
	HALF = 0x80,     /* the first byte that is not ASCII */
	PERCENT = 100,
	LETTERS_LEAST = 95,  /* of 100 bytes over 0x7F: letters and marks */
	FREQUENT_LEAST = 20, /* of 100 letters: frequent ones */
	WIDE_LEAST = 90,     /* of 100 high bytes in UTF-16: of an alphabet */
};

/* RK1048 (KZ-1048) from 0x80 on; 0: no character. */
static const uint16_t rk1048[HALF] = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC,
    0x2030, 0x0409, 0x2039, 0x040A, 0x049A, 0x04BA, 0x040F, 0x0452, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0000, 0x2122, 0x0459,
    0x203A, 0x045A, 0x049B, 0x04BB, 0x045F, 0x00A0, 0x04B0, 0x04B1, 0x04D8,
    0x00A4, 0x04E8, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0492, 0x00AB, 0x00AC,
    0x00AD, 0x00AE, 0x04AE, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x04E9, 0x00B5,
    0x00B6, 0x00B7, 0x0451, 0x2116, 0x0493, 0x00BB, 0x04D9, 0x04A2, 0x04A3,
    0x04AF, 0x0410, 0x0411, 0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0417,
    0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D, 0x041E, 0x041F, 0x0420,
    0x0421, 0x0422, 0x0423, 0x0424, 0x0425, 0x0426, 0x0427, 0x0428, 0x0429,
    0x042A, 0x042B, 0x042C, 0x042D, 0x042E, 0x042F, 0x0430, 0x0431, 0x0432,
    0x0433, 0x0434, 0x0435, 0x0436, 0x0437, 0x0438, 0x0439, 0x043A, 0x043B,
    0x043C, 0x043D, 0x043E, 0x043F, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444,
    0x0445, 0x0446, 0x0447, 0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D,
    0x044E, 0x044F,
};

static unsigned char byte_at(struct str s, size_t i)
{
	return (unsigned char)s.p[i];
}

/* Is every other byte, from `from` on, the high byte of a letter of an act,
   and the zero of an ASCII character among them? */
static bool is_wide(struct str s, size_t from)
{
	size_t n = 0, fit = 0, zeros = 0;

	for (size_t i = from; i < s.n; i += 2) {
		unsigned char b = byte_at(s, i);

		n++;
		zeros += b == 0;
		fit += b == 0 || b == 0x04 || b == 0x20 || b == 0x21;
	}
	return n > 1 && zeros > 0 && fit * PERCENT >= n * WIDE_LEAST;
}

static bool has_zero(struct str s)
{
	return s.n != 0 && memchr(s.p, 0, s.n) != NULL;
}

/* Are of each four bytes two zeros, from `from` on: of characters in four? */
static bool is_widest(struct str s, size_t from)
{
	for (size_t i = from; i + 1 < s.n; i += 4)
		if (byte_at(s, i) != 0 || byte_at(s, i + 1) != 0)
			return false;
	return s.n >= 8;
}

/* UTF-16 and UTF-32 by their marks, or by where their zeros stand. */
static bool find_wide(struct str s, struct encoding *e)
{
	bool little, big;

	if (str_starts(s, (struct str){"\xFF\xFE\0\0", 4}) ||
	    str_starts(s, (struct str){"\0\0\xFE\xFF", 4}) || is_widest(s, 0) ||
	    is_widest(s, 2)) {
		*e = (struct encoding){ENCODING_OTHER, STR("UTF-32")};
		return true;
	}
	little = str_starts(s, STR("\xFF\xFE"));
	big = str_starts(s, STR("\xFE\xFF"));
	if (!little && !big && has_zero(s)) {
		little = is_wide(s, 1);
		big = is_wide(s, 0);
	}
	if (little == big)
		return false;
	*e = little ? (struct encoding){ENCODING_UTF16LE, STR("UTF-16LE")}
	            : (struct encoding){ENCODING_UTF16BE, STR("UTF-16BE")};
	return true;
}

/* How many characters of two bytes and more are well-formed, and how many
   bytes are none. */
static void count_utf8(struct str s, size_t *good, size_t *bad)
{
	*good = *bad = 0;
	for (size_t i = 0; i < s.n;) {
		size_t len = 1;
		bool ascii = byte_at(s, i) < HALF;
		struct block b;

		if (s.n - i >= BLOCK_BYTES && block_read(s.p + i, &b)) {
			/* A lead that is the last byte is none of it. */
			*good += (size_t)__builtin_popcount(b.lead & 0x7FFF);
			i += b.n;
			continue;
		}
		if (!ascii)
			str_rune(str_after(s, i), &len);
		*good += len > 1;
		*bad += !ascii && len == 1;
		i += len;
	}
}

/* What text in a single byte an alphabet could be. */
struct tally {
	size_t high;         /* bytes over 0x7F */
	size_t marks;        /* of them signs such as quotes, dashes, No. */
	size_t small, great; /* letters, as windows-1251 has them */
	size_t frequent;     /* а, е, и, н, о, т, і, ы among them */
};

static bool is_mark(unsigned char b)
{
	static const char marks[] =
	    "\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xA7\xAB\xAC\xAD"
	    "\xB0\xB1\xB7\xB9\xBB";

	for (size_t i = 0; i + 1 < sizeof(marks); i++)
		if ((unsigned char)marks[i] == b)
			return true;
	return false;
}

static bool is_frequent(unsigned char b)
{
	return b == 0xE0 || b == 0xE5 || b == 0xE8 || b == 0xED || b == 0xEE ||
	       b == 0xF2 || b == 0xB3 || b == 0xFB;
}

static struct tally tally_take(struct str s)
{
	/* The Kazakh ones, small and great, and yo. */
	static const struct str small = STR_INIT("\x9D\x9E\xA2\xB3\xB4\xB8"
	                                         "\xBA\xBC\xBE\xBF");
	static const struct str great = STR_INIT("\x8D\x8E\xA1\xA3\xA5\xA8"
	                                         "\xAA\xAF\xB2\xBD");
	struct tally t = {0};

	for (size_t i = 0; i < s.n; i++) {
		unsigned char b = byte_at(s, i);
		struct str one = str_sub(s, i, i + 1);

		if (b < HALF)
			continue;
		t.high++;
		t.frequent += is_frequent(b);
		if (b >= 0xE0 || str_find(small, one) < small.n)
			t.small++;
		else if (b >= 0xC0 || str_find(great, one) < great.n)
			t.great++;
		else
			t.marks += is_mark(b);
	}
	return t;
}

/* Where a single-byte encoding has letters: from byte on n of them, the first
   of which is a letter by its place in its order. */
struct run {
	unsigned char byte, n, letter;
	bool great;
};

/* Where encodings have the letters of Russian. */
static const struct alphabet {
	struct str name; /* as iconv calls it */
	bool koi;        /* in the order of KOI8, not in that of the alphabet */
	struct run runs[3];
} alphabets[] = {
    {STR_INIT("WINDOWS-1251"),
     false,
     {{0xC0, 32, 0, true}, {0xE0, 32, 0, false}}},
    {STR_INIT("KOI8-R"), true, {{0xE0, 32, 0, true}, {0xC0, 32, 0, false}}},
    {STR_INIT("CP866"),
     false,
     {{0x80, 32, 0, true}, {0xA0, 16, 0, false}, {0xE0, 16, 16, false}}},
    {STR_INIT("MAC-CYRILLIC"),
     false,
     {{0x80, 32, 0, true}, {0xE0, 31, 0, false}, {0xDF, 1, 31, false}}},
    {STR_INIT("ISO-8859-5"),
     false,
     {{0xB0, 32, 0, true}, {0xD0, 32, 0, false}}},
};

enum { ALPHABETS = sizeof(alphabets) / sizeof(*alphabets) };

/* What a letter, or a byte that is none, says for an alphabet. */
enum { SMALL = 1, FREQUENT = 3, NO_LETTER = -1, GREAT_INSIDE = -3 };

/* Is a letter one of а, е, и, н, о, р, с, т? */
static bool letter_is_frequent(const struct alphabet *x, unsigned letter)
{
	static const bool plain[32] = {
	    [0] = true,  [5] = true,  [8] = true,  [13] = true,
	    [14] = true, [16] = true, [17] = true, [18] = true};
	static const bool koi[32] = {
	    [1] = true,  [5] = true,  [9] = true,  [14] = true,
	    [15] = true, [18] = true, [19] = true, [20] = true};

	return x->koi ? koi[letter] : plain[letter];
}

static const struct run *run_of(const struct alphabet *x, unsigned char b)
{
	for (size_t i = 0; i < sizeof(x->runs) / sizeof(*x->runs); i++)
		if (b >= x->runs[i].byte && b - x->runs[i].byte < x->runs[i].n)
			return &x->runs[i];
	return NULL;
}

/* How well bytes read as words of an alphabet; *letters of them are some. */
static long alphabet_weigh(const struct alphabet *x, struct str s,
                           size_t *letters)
{
	bool small = false;
	long weight = 0;

	*letters = 0;
	for (size_t i = 0; i < s.n; i++) {
		unsigned char b = byte_at(s, i);
		const struct run *run = b < HALF ? NULL : run_of(x, b);

		if (run == NULL) {
			weight += b < HALF ? 0 : NO_LETTER;
			small = false;
			continue;
		}
		++*letters;
		if (run->great)
			weight += small ? GREAT_INSIDE : 0;
		else
			weight += letter_is_frequent(
				      x, (unsigned)b - run->byte + run->letter)
			              ? FREQUENT
			              : SMALL;
		small = !run->great;
	}
	return weight;
}

/* The single-byte encoding that the bytes seem to be in. */
static struct encoding find_narrow(struct str s)
{
	struct tally t = tally_take(s);
	const struct alphabet *best = alphabets;
	size_t n, letters;
	long most = alphabet_weigh(best, s, &letters), weight;

	for (size_t i = 1; i < ALPHABETS; i++) {
		weight = alphabet_weigh(&alphabets[i], s, &n);
		if (weight <= most)
			continue;
		best = &alphabets[i];
		most = weight;
		letters = n;
	}
	if (best == alphabets) {
		letters = t.small + t.great;
		if ((letters + t.marks) * PERCENT >= t.high * LETTERS_LEAST &&
		    t.small > t.great &&
		    t.frequent * PERCENT >= letters * FREQUENT_LEAST)
			return (struct encoding){ENCODING_RK1048,
			                         STR("windows-1251 or RK1048")};
	} else if (t.high > 2 && most > 0 &&
	           letters * PERCENT >= t.high * LETTERS_LEAST) {
		return (struct encoding){ENCODING_OTHER, best->name};
	}
	return (struct encoding){ENCODING_OTHER, STR("")};
}

/* The front of s, from where it is not ASCII any more. */
static struct str front(struct str s)
{
	size_t i = 0;

	while (i < s.n && byte_at(s, i) < HALF)
		i++;
	return str_sub(s, i, s.n - i > FRONT ? i + FRONT : s.n);
}

struct encoding encoding_find(struct str s)
{
	struct encoding e = {ENCODING_UTF8, STR("UTF-8")};
	struct str part;
	size_t good, bad;

	if (find_wide(str_sub(s, 0, s.n < FRONT ? s.n : FRONT), &e))
		return e;
	part = front(s);
	count_utf8(part, &good, &bad);
	return bad > good ? find_narrow(part) : e;
}

struct str encoding_advise(struct arena *a, struct encoding e)
{
	if (e.kind == ENCODING_UTF8)
		return TOLD("a broken character in a text that is UTF-8 else; "
		            "mend it in the file");
	if (e.name.n == 0)
		return STR("");
	return told(a,
	            "it seems to be %.*s; save it as UTF-8, as by iconv "
	            "-f %.*s -t UTF-8",
	            STR_ARG(e.name), STR_ARG(e.name));
}

/* A character of UTF-16 at byte *i, which is moved on; a lone surrogate is
   given as it is. */
static uint32_t wide_rune(struct str s, size_t *i, bool little)
{
	uint32_t c =
	    (uint32_t)byte_at(s, *i + little) << 8 | byte_at(s, *i + !little);
	uint32_t d;

	*i += 2;
	if (c < 0xD800 || c > 0xDBFF || *i + 1 >= s.n)
		return c;
	d = (uint32_t)byte_at(s, *i + little) << 8 | byte_at(s, *i + !little);
	if (d < 0xDC00 || d > 0xDFFF)
		return c;
	*i += 2;
	return 0x10000 + ((c - 0xD800) << 10) + (d - 0xDC00);
}

struct str encoding_convert(struct arena *a, struct str s, struct encoding e)
{
	bool narrow = e.kind == ENCODING_RK1048;
	bool little = e.kind == ENCODING_UTF16LE;
	size_t most = narrow ? 3 * s.n : s.n / 2 * 3 + 3, n = 0, i = 0;
	char *out;

	if (e.kind == ENCODING_UTF8 || e.kind == ENCODING_OTHER)
		return s;
	/* rune_put wants room for four. */
	out = arena_alloc(a, most + 4);
	while (narrow ? i < s.n : i + 1 < s.n) {
		uint32_t c =
		    narrow ? byte_at(s, i++) : wide_rune(s, &i, little);

		if (narrow && c >= HALF)
			c = rk1048[c - HALF] ? rk1048[c - HALF] : 0xFFFD;
		n += rune_put(c, out + n);
	}
	/* Half a character at the end. */
	if (i < s.n)
		n += rune_put(0xFFFD, out + n);
	return (struct str){out, n};
}
