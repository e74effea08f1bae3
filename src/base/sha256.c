#include "base/sha256.h"

#include <endian.h>
#include <stdatomic.h>
#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotate(uint32_t x, int n)
{
	return x >> n | x << (32 - n);
}

/* One round: the eight words are a to h in turn, x the round's word. */
#define ROUND(a, b, c, d, e, f, g, h, x)                                       \
	do {                                                                   \
		uint32_t t =                                                   \
		    (h) + (x) + ((g) ^ ((e) & ((f) ^ (g)))) +                  \
		    (rotate((e), 6) ^ rotate((e), 11) ^ rotate((e), 25));      \
		(d) += t;                                                      \
		(h) = t + (((a) & (b)) | ((c) & ((a) | (b)))) +                \
		      (rotate((a), 2) ^ rotate((a), 13) ^ rotate((a), 22));    \
	} while (0)

static void sha256_rounds(uint32_t s[8], const uint32_t w[64])
{
	uint32_t a = s[0], b = s[1], c = s[2], d = s[3];
	uint32_t e = s[4], f = s[5], g = s[6], h = s[7];

	for (int i = 0; i < 64; i += 8) {
		ROUND(a, b, c, d, e, f, g, h, K[i] + w[i]);
		ROUND(h, a, b, c, d, e, f, g, K[i + 1] + w[i + 1]);
		ROUND(g, h, a, b, c, d, e, f, K[i + 2] + w[i + 2]);
		ROUND(f, g, h, a, b, c, d, e, K[i + 3] + w[i + 3]);
		ROUND(e, f, g, h, a, b, c, d, K[i + 4] + w[i + 4]);
		ROUND(d, e, f, g, h, a, b, c, K[i + 5] + w[i + 5]);
		ROUND(c, d, e, f, g, h, a, b, K[i + 6] + w[i + 6]);
		ROUND(b, c, d, e, f, g, h, a, K[i + 7] + w[i + 7]);
	}
	s[0] += a, s[1] += b, s[2] += c, s[3] += d;
	s[4] += e, s[5] += f, s[6] += g, s[7] += h;
}

static void sha256_block(uint32_t h[8], const unsigned char *p)
{
	uint32_t w[64];

	for (int i = 0; i < 16; i++) {
		uint32_t x;

		memcpy(&x, p + i * 4, 4);
		w[i] = be32toh(x);
	}
	for (int i = 16; i < 64; i++) {
		uint32_t x = w[i - 15], y = w[i - 2];

		w[i] = w[i - 16] + w[i - 7] +
		       (rotate(x, 7) ^ rotate(x, 18) ^ x >> 3) +
		       (rotate(y, 17) ^ rotate(y, 19) ^ y >> 10);
	}
	sha256_rounds(h, w);
}

static void sha256_blocks_plain(uint32_t h[8], const unsigned char *p, size_t n)
{
	for (; n > 0; n--, p += 64)
		sha256_block(h, p);
}

#if defined(__x86_64__)

/* Four rounds: the words x, and the next four in place of those that are
   used up.  Intel SHA Extensions, new instructions supporting SHA-256. */
__attribute__((target("sha,sse4.1"))) static void
sha256_quad(__m128i *cdgh, __m128i *abef, __m128i x, int i)
{
	__m128i k = _mm_loadu_si128((const __m128i *)(const void *)(K + i));

	k = _mm_add_epi32(x, k);
	*cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, k);
	*abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(k, 0x0E));
}

__attribute__((target("sha,sse4.1"))) static void
sha256_blocks_fast(uint32_t h[8], const unsigned char *p, size_t n)
{
	const __m128i order =
	    _mm_set_epi64x(0x0C0D0E0F08090A0BLL, 0x0405060700010203LL);
	__m128i abef =
	    _mm_set_epi32((int)h[0], (int)h[1], (int)h[4], (int)h[5]);
	__m128i cdgh =
	    _mm_set_epi32((int)h[2], (int)h[3], (int)h[6], (int)h[7]);
	uint32_t out[8];

	for (; n > 0; n--, p += 64) {
		__m128i w[4], abef_was = abef, cdgh_was = cdgh;

		for (int i = 0; i < 4; i++)
			w[i] = _mm_shuffle_epi8(
			    _mm_loadu_si128(
				(const __m128i *)(const void *)(p + 16 * i)),
			    order);
		for (int i = 0; i < 16; i++) {
			__m128i x = w[0];

			sha256_quad(&cdgh, &abef, x, 4 * i);
			x = _mm_sha256msg1_epu32(x, w[1]);
			x = _mm_add_epi32(x, _mm_alignr_epi8(w[3], w[2], 4));
			x = _mm_sha256msg2_epu32(x, w[3]);
			w[0] = w[1], w[1] = w[2], w[2] = w[3], w[3] = x;
		}
		abef = _mm_add_epi32(abef, abef_was);
		cdgh = _mm_add_epi32(cdgh, cdgh_was);
	}
	_mm_storeu_si128((__m128i *)(void *)out, abef);
	_mm_storeu_si128((__m128i *)(void *)(out + 4), cdgh);
	h[0] = out[3], h[1] = out[2], h[4] = out[1], h[5] = out[0];
	h[2] = out[7], h[3] = out[6], h[6] = out[5], h[7] = out[4];
}

/* Leaf 7: EBX bit 29 is SHA; leaf 1: ECX bit 19 is SSE4.1. */
static bool sha256_has_fast(void)
{
	unsigned a, b, c, d;

	return __get_cpuid(1, &a, &b, &c, &d) && (c & 1u << 19) != 0 &&
	       __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & 1u << 29) != 0;
}

/* Asked once: a virtual machine takes as long to answer as to hash 10 kB. */
static bool sha256_is_fast(void)
{
	enum { UNASKED, PLAIN, FAST };
	static atomic_int known = UNASKED;
	int is = atomic_load_explicit(&known, memory_order_relaxed);

	if (is == UNASKED) {
		is = sha256_has_fast() ? FAST : PLAIN;
		atomic_store_explicit(&known, is, memory_order_relaxed);
	}
	return is == FAST;
}

static void sha256_blocks(uint32_t h[8], const unsigned char *p, size_t n)
{
	if (sha256_is_fast())
		sha256_blocks_fast(h, p, n);
	else
		sha256_blocks_plain(h, p, n);
}

#else

static void sha256_blocks(uint32_t h[8], const unsigned char *p, size_t n)
{
	sha256_blocks_plain(h, p, n);
}

#endif

struct str sha256_hex(struct arena *a, struct str s)
{
	uint32_t h[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
	                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
	unsigned char last[128] = {0};
	size_t whole = s.n / 64 * 64, rest = s.n - whole;
	size_t end = rest < 56 ? 64 : 128;
	char *hex = arena_alloc(a, 64);
	struct str r = {hex, 64};

	sha256_blocks(h, (const unsigned char *)s.p, whole / 64);
	if (rest)
		memcpy(last, s.p + whole, rest);
	last[rest] = 0x80;
	for (size_t i = 0; i < 8; i++)
		last[end - 1 - i] =
		    (unsigned char)((uint64_t)s.n * 8 >> (8 * i));
	sha256_blocks(h, last, end / 64);
	for (size_t i = 0; i < 64; i++)
		hex[i] =
		    "0123456789abcdef"[h[i / 8] >> (28 - 4 * (i % 8)) & 15];
	return r;
}
