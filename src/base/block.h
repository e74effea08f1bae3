#ifndef BASE_BLOCK_H
#define BASE_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/*
 * Sixteen bytes of a text looked at at once.  Nearly all of an act is ASCII
 * and Cyrillic, where passing over it letter by letter would be most of the
 * work.  Each set of bytes is a number with a bit for each.
 */
struct block {
	size_t n;        /* bytes of whole letters: 16, or 15 */
	unsigned latin;  /* ASCII letters */
	unsigned lead;   /* first bytes of letters of Cyrillic */
	unsigned far;    /* of them those from U+0480 on */
	unsigned odd;    /* control characters but newline; second bytes of
	                    marks that combine with the letter before */
	unsigned quoted; /* control characters, and " & < > */
};

enum { BLOCK_BYTES = 16 };

#if defined(__SSE2__)

static inline unsigned block_between(__m128i v, int above, int below)
{
	__m128i fit =
	    _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8((char)above)),
	                  _mm_cmplt_epi8(v, _mm_set1_epi8((char)below)));

	return (unsigned)_mm_movemask_epi8(fit);
}

static inline unsigned block_is(__m128i v, int mask, int byte)
{
	v = _mm_and_si128(v, _mm_set1_epi8((char)mask));
	return (unsigned)_mm_movemask_epi8(
	    _mm_cmpeq_epi8(v, _mm_set1_epi8((char)byte)));
}

/*
 * Look at the sixteen bytes from p on, where a letter begins.  False where
 * they are not all ASCII and valid letters of Cyrillic, U+0400 to U+04FF: then
 * they are to be read one by one.
 */
static inline bool block_read(const char *p, struct block *b)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	unsigned high = (unsigned)_mm_movemask_epi8(v);
	unsigned tail = block_is(v, 0xC0, 0x80);

	b->lead = block_is(v, 0xFC, 0xD0);
	if (high != (b->lead | tail) || tail != (b->lead << 1 & 0xFFFF))
		return false;
	b->n = BLOCK_BYTES - (b->lead >> 15);
	b->far = block_is(v, 0xFE, 0xD2);
	b->latin = block_between(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a' - 1,
	                         'z' + 1);
	b->quoted = block_between(v, -1, 0x20);
	b->odd = (b->quoted & ~block_is(v, 0xFF, '\n')) |
	         (block_is(v, 0xFF, 0xD2) << 1 & block_between(v, 0x82, 0x88));
	b->quoted |= block_is(v, 0xFF, '"') | block_is(v, 0xFF, '&') |
	             block_is(v, 0xFD, '<');
	return true;
}

/* At which of the sixteen bytes from p on the two of a letter end. */
static inline unsigned block_ends(const char *p, const char letter[2])
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);

	return block_is(v, 0xFF, letter[0]) << 1 & block_is(v, 0xFF, letter[1]);
}

/* May two characters of white space stand beside each other where the first is
   among the sixteen bytes from p on?  The one behind them is looked at, too. */
static inline bool block_gap(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i w = _mm_loadu_si128((const __m128i *)(const void *)(p + 1));
	unsigned blank = block_between(v, 8, 14) | block_is(v, 0xFF, ' ');
	unsigned next = block_between(w, 8, 14) | block_is(w, 0xFF, ' ');

	/* That of other planes begins so. */
	return (blank & next) | block_is(v, 0xFF, 0xC2) |
	       block_is(v, 0xFC, 0xE0);
}

/* At which of the sixteen bytes from p on a letter begins. */
static inline unsigned block_begins(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);

	return (unsigned)_mm_movemask_epi8(
	    _mm_cmpgt_epi8(v, _mm_set1_epi8((char)0xBF)));
}

#else

static inline unsigned block_begins(const char *p)
{
	unsigned begins = 0;

	for (unsigned i = 0; i < BLOCK_BYTES; i++)
		begins |= (unsigned)((p[i] & 0xC0) != 0x80) << i;
	return begins;
}

static inline bool block_gap(const char *p)
{
	(void)p;
	return true;
}

static inline unsigned block_ends(const char *p, const char letter[2])
{
	(void)p;
	(void)letter;
	return 0;
}

static inline bool block_read(const char *p, struct block *b)
{
	(void)p;
	(void)b;
	return false;
}

#endif

#endif
