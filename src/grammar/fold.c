#include "grammar/fold.h"

#include "base/block.h"
#include "base/buf.h"

#include <string.h>

enum {
	LATIN = 1,
	CYRILLIC = 2,
	BOTH = LATIN | CYRILLIC,
	ALWAYS = 4, /* is folded in any word */
	FAR_MAX = 32,
	NEAR_MAX = 4,
	WORD_MAX = 64, /* letters of a word; longer ones are none */
};

/* A code point beyond the tables. */
struct far {
	uint32_t seen, meant;
};

struct folding {
	unsigned char bits[LETTERS]; /* script of a letter; ALWAYS */
	uint32_t meant[LETTERS];     /* for a Latin one: the Cyrillic one */
	uint32_t latin[LETTERS];     /* for a Cyrillic one: the Latin one */
	struct far far[FAR_MAX];
	size_t nfar;
	struct far joint[NEAR_MAX]; /* between a digit and a letter only */
	size_t njoint;
	/* Letters from U+0400 to U+047F that are ALWAYS folded: few. */
	char near[NEAR_MAX][2];
	size_t nnear;
	bool calm; /* nothing else before U+0480 is */
};

/* "U+00AD", or the letter itself. */
static uint32_t seen_read(struct str s)
{
	size_t len;
	uint32_t c = 0;

	if (!str_starts(s, STR("U+")))
		return s.n ? str_rune(s, &len) : 0;
	for (size_t i = 2; i < s.n; i++) {
		unsigned d = (unsigned char)s.p[i];

		c = c * 16 + (d <= '9' ? d - '0' : d - 'A' + 10);
	}
	return c;
}

static void folding_always(struct folding *f, uint32_t seen, uint32_t meant)
{
	if (seen < LETTERS) {
		f->bits[seen] |= ALWAYS;
		f->meant[seen] = meant;
	} else if (f->nfar < FAR_MAX) {
		f->far[f->nfar++] = (struct far){seen, meant};
	}
}

static void folding_joint(struct folding *f, uint32_t seen, uint32_t meant)
{
	if (f->njoint < NEAR_MAX)
		f->joint[f->njoint++] = (struct far){seen, meant};
}

static void folding_row(struct folding *f, const struct entry *e)
{
	uint32_t seen = seen_read(entry_cell(e, STR("seen")));
	uint32_t meant = seen_read(e->lemma);
	struct str when = entry_cell(e, STR("when"));

	if (str_eq(when, STR("always"))) {
		folding_always(f, seen, meant);
	} else if (str_eq(when, STR("joint"))) {
		folding_joint(f, seen, meant);
	} else if (seen && meant && seen < LETTERS && meant < LETTERS) {
		f->meant[seen] = meant;
		f->latin[meant] = seen;
	}
}

static unsigned script_of(uint32_t c)
{
	if (!rune_is_letter(c))
		return 0;
	return c < 0x370 ? LATIN : c >= 0x400 && c < 0x530 ? CYRILLIC : 0;
}

/* What blocks are looked through for. */
static void folding_near(struct folding *f)
{
	f->calm = true;
	for (uint32_t c = 0; c < 0x80; c++) {
		f->calm &= (f->bits[c] & ALWAYS) == 0;
		if ((f->bits[0x400 + c] & ALWAYS) == 0)
			continue;
		if (f->nnear == NEAR_MAX)
			f->calm = false;
		else
			rune_put(0x400 + c, f->near[f->nnear++]);
	}
}

const struct folding *folding_read(struct arena *a, const struct wordlist *list)
{
	struct folding *f;

	if (list == NULL)
		return NULL;
	f = arena_alloc(a, sizeof(*f));
	for (uint32_t c = 'A'; c < 0x530; c++)
		f->bits[c] = (unsigned char)script_of(c);
	for (size_t i = 0; i < list->entries.n; i++)
		folding_row(f, &list->entries.p[i]);
	folding_near(f);
	return f;
}

static const struct far *far_find(const struct folding *f, uint32_t c)
{
	for (size_t i = 0; i < f->nfar; i++)
		if (f->far[i].seen == c)
			return &f->far[i];
	return NULL;
}

/* What the mark at the front of s is, that joins a letter to the digit before
   it; NULL: it is none. */
static const struct far *joint_find(const struct folding *f, struct str s)
{
	size_t len, more;
	uint32_t c = str_rune(s, &len);

	for (size_t i = 0; i < f->njoint && s.n > len; i++)
		if (f->joint[i].seen == c &&
		    rune_is_letter(str_rune(str_after(s, len), &more)))
			return &f->joint[i];
	return NULL;
}

/* What f says of the letter of two bytes at p. */
static unsigned pair_bits(const struct folding *f, const unsigned char *p)
{
	return f->bits[(p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu)];
}

/* Sixteen bytes in which no letter of one script stands beside one of another:
   how many of them are whole letters; 0 where they are to be read one by one.
   *before: the script of the letter before them, then that of the last. */
static size_t calm_block(const struct folding *f, const unsigned char *p,
                         unsigned *before)
{
	struct block b;
	unsigned beside;

	if (!f->calm || !block_read((const char *)p, &b))
		return 0;
	beside = (b.latin << 1 & b.lead) | (b.lead << 2 & b.latin);
	if (*before & LATIN)
		beside |= b.lead & 1;
	if (*before & CYRILLIC)
		beside |= b.latin & 1;
	if (beside != 0)
		return 0;
	for (size_t i = 0; i < f->nnear; i++)
		if (block_ends((const char *)p, f->near[i]) != 0)
			return 0;
	/* A lead that is the last byte is none of this block. */
	for (unsigned far = b.far & 0x7FFF; far != 0; far &= far - 1)
		if (pair_bits(f, p + __builtin_ctz(far)) & ALWAYS)
			return 0;
	p += b.n;
	*before = p[-1] < 0x80 ? f->bits[p[-1]] : pair_bits(f, p - 2);
	return b.n;
}

/* Does nothing change in the last bytes of a text, less than sixteen? */
static bool calm_rest(const struct folding *f, const unsigned char *p, size_t n,
                      unsigned before)
{
	unsigned char block[BLOCK_BYTES];

	memset(block, ' ', sizeof(block));
	memcpy(block, p, n);
	return calm_block(f, block, &before) != 0;
}

/* Does the letter at *p, the front of rest, change by itself?  digit: it stands
   behind one.  *p is then behind it, *bits is what the tables say of it. */
static bool rune_changes(const struct folding *f, const unsigned char **p,
                         struct str rest, bool digit, unsigned *bits)
{
	size_t len = 1, any;

	if (**p < 0x80) {
		*bits = f->bits[**p];
	} else if (**p < 0xE0 && rest.n > 1) {
		*bits = pair_bits(f, *p);
		len = 2;
	} else if (far_find(f, str_rune(rest, &len)) != NULL ||
	           (digit && joint_find(f, rest) != NULL)) {
		return true;
	}
	*p += len;
	return (digit && rune_raised(str_rune(rest, &any)) != 0) ||
	       (*bits & ALWAYS) != 0;
}

bool folding_changes(const struct folding *f, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p, *end = p + s.n;
	const unsigned char *again = p; /* where blocks are worth a look */
	unsigned before = 0;

	while (p < end) {
		struct str rest = {(const char *)p, (size_t)(end - p)};
		unsigned bits = 0;
		size_t n;

		if (p >= again && end - p >= BLOCK_BYTES) {
			n = calm_block(f, p, &before);
			p += n;
			if (n > 0)
				continue;
			again = p + BLOCK_BYTES;
		} else if (p >= again) {
			if (calm_rest(f, p, (size_t)(end - p), before))
				return false;
			again = end;
		}
		if (rune_changes(f, &p, rest,
		                 rest.p > s.p && byte_is_digit(rest.p[-1]),
		                 &bits) ||
		    (bits | before) == BOTH)
			return true;
		before = bits;
	}
	return false;
}

/* The letters of a word, and what they can be. */
struct fold_word {
	size_t n;
	unsigned scripts;             /* of its letters */
	bool odd;                     /* something in it is always folded */
	size_t latin, cyrillic;       /* how many are of each, */
	size_t no_latin, no_cyrillic; /* and cannot be of the other */
};

static void word_add(const struct folding *f, struct fold_word *w, uint32_t c)
{
	unsigned bits = c < LETTERS ? f->bits[c] : ALWAYS;

	if (bits & ALWAYS) {
		w->odd = true;
		c = c < LETTERS ? f->meant[c] : 0;
		bits = c && c < LETTERS ? f->bits[c] & BOTH : 0;
	}
	if (bits == 0)
		return;
	w->scripts |= bits;
	w->n++;
	if (bits == LATIN) {
		w->latin++;
		w->no_cyrillic += f->meant[c] == 0;
	} else {
		w->cyrillic++;
		w->no_latin += f->latin[c] == 0;
	}
}

/* Into which script a mixed word is turned: the one that it can be turned into
   as a whole, else the one that more of its letters are of. */
static unsigned word_script(const struct fold_word *w)
{
	if (w->scripts != BOTH)
		return 0;
	if ((w->no_cyrillic == 0) != (w->no_latin == 0))
		return w->no_cyrillic == 0 ? CYRILLIC : LATIN;
	return w->latin > w->cyrillic ? LATIN : CYRILLIC;
}

static uint32_t letter_turned(const struct folding *f, uint32_t c,
                              unsigned script)
{
	uint32_t other = 0;

	if (c >= LETTERS)
		return c;
	if (script == CYRILLIC && (f->bits[c] & LATIN))
		other = f->meant[c];
	else if (script == LATIN && (f->bits[c] & CYRILLIC))
		other = f->latin[c];
	return other ? other : c;
}

/* What c is in a word that is turned into a script; 0: nothing. */
static uint32_t rune_fold(const struct folding *f, uint32_t c, unsigned script)
{
	const struct far *far;

	if (c < LETTERS) {
		if (f->bits[c] & ALWAYS)
			c = f->meant[c];
		return letter_turned(f, c, script);
	}
	far = far_find(f, c);
	return far != NULL ? far->meant : c;
}

uint32_t folding_rune(const struct folding *f, uint32_t c)
{
	return f != NULL ? rune_fold(f, c, CYRILLIC) : c;
}

/* Is c of a word: a letter, or something that does not show? */
static bool is_of_word(const struct folding *f, uint32_t c)
{
	const struct far *far;

	if (c < LETTERS)
		return f->bits[c] != 0;
	far = far_find(f, c);
	return far != NULL && far->meant == 0;
}

/* The word at the front of s. */
static struct str word_read(const struct folding *f, struct str s,
                            struct fold_word *w)
{
	struct str rest = s;

	*w = (struct fold_word){0};
	while (rest.n && w->n < WORD_MAX) {
		size_t len;
		uint32_t c = str_rune(rest, &len);

		if (!is_of_word(f, c))
			break;
		word_add(f, w, c);
		rest = str_after(rest, len);
	}
	return str_sub(s, 0, s.n - rest.n);
}

/* A fold while it is written. */
struct folder {
	struct arena *a;
	const struct folding *by;
	struct fold fold;
	char *out;
	size_t from, to; /* bytes read and written */
	bool digit;      /* what was written last is a digit of a number, */
	bool raised;     /* read above the line */
};

/* The letter c of len bytes is meant to be another, or is not there. */
static void folder_letter(struct folder *d, uint32_t c, size_t len,
                          uint32_t meant)
{
	size_t n = meant ? rune_put(meant, d->out + d->to) : 0;

	if (meant != c)
		*vec_push(d->a, &d->fold.steps) =
		    (struct fold_step){d->from, len, d->to, n};
	d->from += len;
	d->to += n;
}

static void folder_put(struct folder *d, struct str s, unsigned script)
{
	while (s.n) {
		size_t len;
		uint32_t c = str_rune(s, &len);

		folder_letter(d, c, len, rune_fold(d->by, c, script));
		s = str_after(s, len);
	}
}

/* What is as it is meant to be. */
static void folder_keep(struct folder *d, struct str s)
{
	memcpy(d->out + d->to, s.p, s.n);
	d->from += s.n;
	d->to += s.n;
}

/* A digit above the line right behind a number: another part of that, "-1". */
static void folder_raise(struct folder *d, size_t len, char digit)
{
	size_t from = d->to;

	if (!d->raised)
		d->out[d->to++] = '-';
	d->out[d->to++] = digit;
	*vec_push(d->a, &d->fold.steps) =
	    (struct fold_step){d->from, len, from, d->to - from};
	d->from += len;
	d->raised = true;
}

/* The character at the front of s, which is of no word; its bytes. */
static size_t folder_sign(struct folder *d, struct str s)
{
	size_t len;
	uint32_t c = str_rune(s, &len);
	const struct far *joint = d->digit ? joint_find(d->by, s) : NULL;

	if (d->digit && rune_raised(c) != 0) {
		folder_raise(d, len, rune_raised(c));
		return len;
	}
	folder_letter(d, c, len,
	              joint != NULL ? joint->meant : rune_fold(d->by, c, 0));
	d->digit = rune_is_digit(c);
	d->raised = false;
	return len;
}

/* Words, and what is between them.  number: every word is turned into Latin
   but where it has a letter that only Cyrillic has. */
static struct fold folder_run(struct arena *a, const struct folding *f,
                              struct str s, bool number)
{
	struct folder d = {.a = a, .by = f};

	/* No letter takes more than twice its bytes. */
	d.out = arena_array(a, s.n + 2, 2);
	while (s.n) {
		struct fold_word w;
		struct str word = word_read(f, s, &w);
		unsigned script = word_script(&w);

		if (number)
			script = w.no_latin ? CYRILLIC : LATIN;
		if (word.n == 0) {
			s = str_after(s, folder_sign(&d, s));
			continue;
		}
		d.digit = d.raised = false;
		if (script || w.odd)
			folder_put(&d, word, script);
		else
			folder_keep(&d, word);
		s = str_after(s, word.n);
	}
	d.fold.text = (struct str){d.out, d.to};
	return d.fold;
}

struct fold fold_text(struct arena *a, const struct folding *f, struct str s)
{
	return folder_run(a, f, s, false);
}

struct str fold_number(struct arena *a, const struct folding *f, struct str s)
{
	return f != NULL ? folder_run(a, f, s, true).text : s;
}

/* The last step that begins at or before a byte of the folded text, or of the
   source; NULL. */
static const struct fold_step *step_at(const struct fold *f, size_t at,
                                       bool source)
{
	size_t n = source ? vec_below(&f->steps, from, at + 1)
	                  : vec_below(&f->steps, to, at + 1);

	return n ? &f->steps.p[n - 1] : NULL;
}

static size_t fold_to(const struct fold *f, size_t at)
{
	const struct fold_step *step = step_at(f, at, true);

	if (step == NULL)
		return at;
	if (at < step->from + step->from_n)
		return step->to + (at > step->from ? step->to_n : 0);
	return step->to + step->to_n + (at - step->from - step->from_n);
}

/* Where the letter begins that byte `at` of the folded text is of, and where
   it ends. */
static struct span fold_letter(const struct fold *f, size_t at)
{
	const struct fold_step *step = step_at(f, at, false);

	if (step == NULL)
		return (struct span){at, 1};
	if (at < step->to + step->to_n)
		return (struct span){step->from, step->from_n};
	at += step->from + step->from_n;
	return (struct span){at - step->to - step->to_n, 1};
}

static void kept_free(struct fold_kept *k)
{
	if (k->by != NULL)
		arena_free(&k->arena);
	*k = (struct fold_kept){0};
}

void folds_free(struct folds *folds)
{
	for (size_t i = 0; i < FOLDS_KEPT; i++)
		kept_free(&folds->kept[i]);
}

void folds_hold(struct folds *folds, struct str s)
{
	/* What was kept of other words at that place is not meant. */
	folds_free(folds);
	folds->held = s;
}

/* Is s a part of whole, by its place? */
static bool is_part(struct str whole, struct str s)
{
	size_t at = (size_t)((uintptr_t)s.p - (uintptr_t)whole.p);

	return at <= whole.n && s.n <= whole.n - at;
}

/* Is s, by place and content, the text kept or a part of it? */
static bool kept_holds(const struct folds *folds, const struct fold_kept *k,
                       const struct folding *f, struct str s)
{
	struct str whole = {k->p, k->source.n};

	return k->by == f && is_part(whole, s) &&
	       ((folds->held.n != 0 && is_part(folds->held, s)) ||
	        memcmp(k->source.p + (s.p - k->p), s.p, s.n) == 0);
}

static void kept_make(struct fold_kept *k, const struct folding *f,
                      struct str s)
{
	kept_free(k);
	arena_init(&k->arena);
	k->by = f;
	k->p = s.p;
	k->source = str_copy(&k->arena, s);
	if (folding_changes(f, s))
		k->fold = fold_text(&k->arena, f, s);
}

struct fold_view fold_view(struct folds *folds, const struct folding *f,
                           struct str s)
{
	struct fold_view v = {.source = s, .text = s};
	struct fold_kept *k = NULL;

	if (f == NULL || s.n == 0)
		return v;
	for (size_t i = 0; k == NULL && i < FOLDS_KEPT; i++)
		if (kept_holds(folds, &folds->kept[i], f, s))
			k = &folds->kept[i];
	if (k == NULL) {
		k = &folds->kept[folds->next++ % FOLDS_KEPT];
		kept_make(k, f, s);
	}
	if (k->fold.steps.n == 0)
		return v;
	v.fold = &k->fold;
	v.from = (size_t)(s.p - k->p);
	v.at = fold_to(v.fold, v.from);
	v.text = str_sub(v.fold->text, v.at, fold_to(v.fold, v.from + s.n));
	return v;
}

size_t fold_view_to(const struct fold_view *v, size_t at)
{
	if (v->fold == NULL)
		return at;
	at = fold_to(v->fold, v->from + at);
	return at < v->at ? 0 : at - v->at;
}

struct str fold_view_back(const struct fold_view *v, struct str part)
{
	size_t at = (size_t)(part.p - v->text.p) + v->at;
	size_t from = fold_letter(v->fold, at).at, to = from;

	if (part.n) {
		struct span last = fold_letter(v->fold, at + part.n - 1);

		to = last.at + last.n;
	}
	/* What does not show behind the last letter goes with it. */
	if (part.n && part.p + part.n == v->text.p + v->text.n)
		to = v->from + v->source.n;
	return str_sub(v->source, from - v->from, to - v->from);
}
