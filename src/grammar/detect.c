/* Tells which language a text is in. */
#include "grammar/grammar.h"

enum {
	SAMPLE = 1200, /* bytes looked at in each part of a long text */
	PARTS = 4,     /* so many, at even distances */
	PIECE = 8000,  /* bytes looked at of a piece of a text */
	RUNES = 32,    /* letters of a word that are looked at */
	SHORT = 400,   /* a text with less may show nothing of its language */
	/* What a word tells: one of the frequent words, one with a letter that
	   only the language has, one with a letter that it likes. */
	COMMON_TELLS = 4,
	OWN_TELLS = 2,
	LIKELY_TELLS = 1,
	/* A text is in a language when its words tell so much, of a hundred
	   words, and this many times more than for any other language. */
	ENOUGH = 20,
	CLEARLY = 3,
};

/* What speaks for a language. */
struct evidence {
	size_t letters; /* of its alphabet */
	size_t tells;
};

struct detection {
	const struct grammar *g;
	struct evidence *of; /* for each language */
	size_t words, letters;
};

static bool is_hyphen(uint32_t c)
{
	return c == '-' || c == 0xAD || c == 0x2011;
}

void grammar_letters(struct grammar *g)
{
	for (uint32_t c = 0; c < LETTERS; c++)
		if (rune_is_letter(c) || is_hyphen(c))
			g->small[c] = (uint16_t)rune_lower(c);
}

/* A word, or its front, in small letters. */
struct small {
	uint32_t runes[RUNES];
	size_t n;
	size_t letters, bytes; /* of the whole word */
	bool initial;          /* a capital alone is mostly an initial */
};

/* The small letter of what may be in a word; 0: it may not. */
static inline uint32_t small_of(const struct grammar *g, uint32_t c)
{
	if (c < LETTERS)
		return g->small[c];
	return rune_is_letter(c) || is_hyphen(c) ? rune_lower(c) : 0;
}

/* Reads the next run of letters in s, which shrinks to what follows it.  False
   where none is left. */
static bool small_next(const struct grammar *g, struct small *w, struct str *s)
{
	size_t i = 0, len = 0;
	uint32_t c = 0, small = 0;

	for (; i < s->n; i += len) {
		c = str_rune(str_after(*s, i), &len);
		small = small_of(g, c);
		if (small != 0 && !is_hyphen(c))
			break;
	}
	w->n = w->letters = 0;
	w->bytes = i;
	w->initial = small != c;
	while (i < s->n && small != 0) {
		if (w->n < RUNES)
			w->runes[w->n++] = small;
		w->letters++;
		i += len;
		if (i < s->n)
			small = small_of(g, str_rune(str_after(*s, i), &len));
	}
	w->bytes = i - w->bytes;
	*s = str_after(*s, i);
	w->initial &= w->letters == 1;
	return w->letters != 0;
}

/* Is it one of the frequent words? */
static bool word_is_common(const struct language *l, const struct small *w)
{
	char bytes[4 * RUNES];
	size_t n = 0;

	if (w->initial || w->letters > RUNES || w->bytes > l->common_longest)
		return false;
	for (size_t i = 0; i < w->n; i++)
		n += rune_put(w->runes[i], bytes + n);
	return map_get(&l->common, (struct str){bytes, n}) != NULL;
}

static void word_weigh(const struct language *l, const struct small *w,
                       struct evidence *e)
{
	unsigned seen = 0, tells = 0;

	for (size_t i = 0; i < w->n; i++) {
		uint32_t c = w->runes[i];
		unsigned bits = c < LETTERS ? l->letter_bits[c] : 0;

		e->letters += bits & LETTER_ALPHABET;
		seen |= bits;
	}
	if (seen & LETTER_OWN)
		tells = OWN_TELLS;
	else if (seen & LETTER_LIKELY)
		tells = LIKELY_TELLS;
	if (word_is_common(l, w))
		tells = COMMON_TELLS;
	e->tells += tells;
}

static void detection_add(struct detection *d, struct str s)
{
	struct small w;

	while (small_next(d->g, &w, &s)) {
		d->words++;
		d->letters += w.letters;
		for (size_t i = 0; i < d->g->languages.n; i++)
			word_weigh(d->g->languages.p[i], &w, &d->of[i]);
	}
}

/* Most letters of the text are in the language's alphabet. */
static bool is_written_in(const struct detection *d, size_t i)
{
	return 2 * d->of[i].letters > d->letters;
}

/* The language most speaks for, of those whose letters they are; *next is how
   much speaks for the second.  n where none comes into question. */
static size_t detection_best(const struct detection *d, size_t *next)
{
	size_t n = d->g->languages.n, best = n;

	*next = 0;
	for (size_t i = 0; i < n; i++) {
		if (!is_written_in(d, i))
			continue;
		if (best == n || d->of[i].tells > d->of[best].tells) {
			*next = best == n ? 0 : d->of[best].tells;
			best = i;
		} else if (d->of[i].tells > *next) {
			*next = d->of[i].tells;
		}
	}
	return best;
}

static bool is_clear(const struct detection *d, size_t best, size_t next)
{
	size_t tells = d->of[best].tells;

	return tells > 0 && tells * 100 >= d->words * ENOUGH &&
	       tells >= next * CLEARLY;
}

const struct language *grammar_detect(const struct grammar *g, struct str s,
                                      bool *sure)
{
	struct evidence of[LANGUAGES_MAX] = {{0}};
	struct detection d = {.g = g, .of = of};
	size_t best, next;

	if (s.n <= PARTS * SAMPLE)
		detection_add(&d, s);
	for (size_t i = 0; i < PARTS && s.n > PARTS * SAMPLE; i++) {
		size_t from = s.n / PARTS * i;

		detection_add(&d, str_sub(s, from, from + SAMPLE));
	}
	best = detection_best(&d, &next);
	*sure =
	    best < g->languages.n && (is_clear(&d, best, next) ||
	                              (s.n < SHORT && of[best].tells >= next));
	if (d.letters == 0)
		*sure = s.n < SHORT;
	return g->languages.p[best < g->languages.n ? best : 0];
}

const struct language *grammar_detect_piece(const struct grammar *g,
                                            struct str s)
{
	struct evidence of[LANGUAGES_MAX] = {{0}};
	struct detection d = {.g = g, .of = of};
	size_t best, next;

	detection_add(&d, str_sub(s, 0, s.n < PIECE ? s.n : PIECE));
	best = detection_best(&d, &next);
	if (best == g->languages.n || !is_clear(&d, best, next) ||
	    of[best].tells < COMMON_TELLS)
		return NULL;
	return g->languages.p[best];
}

const struct language *grammar_leans(const struct grammar *g, struct str s)
{
	struct evidence of[LANGUAGES_MAX] = {{0}};
	struct detection d = {.g = g, .of = of};
	size_t best, next;

	detection_add(&d, str_sub(s, 0, s.n < PIECE ? s.n : PIECE));
	best = detection_best(&d, &next);
	return best < g->languages.n && of[best].tells >= OWN_TELLS &&
	               of[best].tells > next
	           ? g->languages.p[best]
	           : NULL;
}
