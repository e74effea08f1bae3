/* Tells which language a text is in. */
#include "grammar/grammar.h"

enum {
	SAMPLE = 8000, /* bytes looked at, at the front and in the middle */
	INITIAL = 2,   /* bytes of one letter */
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

static bool is_in_word(uint32_t c)
{
	return rune_is_letter(c) || c == '-' || c == 0xAD || c == 0x2011;
}

/* A word, or its front, in small letters. */
struct small {
	char bytes[64];
	uint32_t runes[64];
	size_t n, nrunes;
	size_t letters; /* of the whole word */
	bool initial;   /* a capital alone is mostly an initial */
};

/* Reads the next run of letters in s, which shrinks to what follows it: each
   is decoded once.  False where none is left. */
static bool small_next(struct small *w, struct str *s)
{
	size_t i = 0, len;
	uint32_t c = 0;

	for (; i < s->n; i += len)
		if (rune_is_letter(c = str_rune(str_after(*s, i), &len)))
			break;
	w->n = w->nrunes = w->letters = 0;
	w->initial = i < s->n && rune_is_upper(c);
	for (; i < s->n; i += len) {
		c = str_rune(str_after(*s, i), &len);
		if (!is_in_word(c))
			break;
		w->letters++;
		if (w->n + 4 > sizeof(w->bytes))
			continue;
		c = rune_lower(c);
		w->runes[w->nrunes++] = c;
		w->n += rune_put(c, w->bytes + w->n);
	}
	*s = str_after(*s, i);
	w->initial &= w->n <= INITIAL;
	return w->letters != 0;
}

static void word_weigh(const struct language *l, const struct small *w,
                       struct evidence *e)
{
	unsigned seen = 0, tells = 0;

	for (size_t i = 0; i < w->nrunes; i++) {
		uint32_t c = w->runes[i];
		unsigned bits = c < LETTERS ? l->letter_bits[c] : 0;

		e->letters += (bits & LETTER_ALPHABET) != 0;
		seen |= bits;
	}
	if (seen & LETTER_OWN)
		tells = OWN_TELLS;
	else if (seen & LETTER_LIKELY)
		tells = LIKELY_TELLS;
	if (!w->initial && w->n <= l->common_longest &&
	    map_get(&l->common, (struct str){w->bytes, w->n}) != NULL)
		tells = COMMON_TELLS;
	e->tells += tells;
}

static void detection_add(struct detection *d, struct str s)
{
	struct small w;

	while (small_next(&w, &s)) {
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

	detection_add(&d, str_sub(s, 0, s.n < SAMPLE ? s.n : SAMPLE));
	if (s.n > 2 * SAMPLE)
		detection_add(&d, str_sub(s, s.n / 2, s.n / 2 + SAMPLE));
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

	detection_add(&d, str_sub(s, 0, s.n < SAMPLE ? s.n : SAMPLE));
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

	detection_add(&d, str_sub(s, 0, s.n < SAMPLE ? s.n : SAMPLE));
	best = detection_best(&d, &next);
	return best < g->languages.n && of[best].tells >= OWN_TELLS &&
	               of[best].tells > next
	           ? g->languages.p[best]
	           : NULL;
}
