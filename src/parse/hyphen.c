#include "parse/hyphen.h"

#include "parse/given.h"
#include "parse/wordbook.h"

enum {
	WORD_BYTES = 80,  /* of one that is looked at */
	SIGNS_SOFT = 4,   /* of the signs of hyphens break a word only */
	WORD_LETTERS = 4, /* of a half that is a word by itself */
};

/* A word that a line's end divides. */
struct divided {
	struct str head; /* without the hyphen */
	struct str tail;
	struct str whole; /* both, with it between */
	size_t hyphen;    /* its bytes */
	bool soft;        /* it stands in broken words only */
	bool kept;        /* it is another sign, which breaks none */
	bool address;
};

/* The bytes of a hyphen at the end of s: itself, its own sign, a soft one,
   which printers show by either of these behind it, the sign that copies have
   for that; 0: there is none. */
static size_t hyphen_ends(struct str s, bool *soft)
{
	static const struct str signs[] = {
	    STR_INIT("\xC2\xAD-"), STR_INIT("\xC2\xAD\xE2\x80\x90"),
	    STR_INIT("\xC2\xAD"),  STR_INIT("\xC2\xAC"),
	    STR_INIT("-"),         STR_INIT("\xE2\x80\x90")};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (str_ends(s, signs[i])) {
			*soft = i < SIGNS_SOFT;
			return signs[i].n;
		}
	return 0;
}

/* The bytes of another sign at the end of s, behind which a line may be broken
   where no space stands: "п/п", "2025–2027"; 0.  A slash that closes what one
   opened, or that stands in an address, tells nothing. */
static size_t sign_ends(struct str s)
{
	static const struct str dashes[] = {STR_INIT("\xE2\x80\x93"),
	                                    STR_INIT("\xE2\x80\x94")};
	size_t from = s.n, slashes = 0;

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++)
		if (str_ends(s, dashes[i]))
			return dashes[i].n;
	if (!str_ends(s, STR("/")))
		return 0;
	while (from > 0 && s.n - from < WORD_BYTES && s.p[from - 1] != ' ')
		slashes += s.p[--from] == '/';
	return slashes == 1;
}

/* Is the last character of s a letter or a digit? */
static bool text_ends_within(struct str s)
{
	size_t len;
	uint32_t c;

	if (s.n == 0)
		return false;
	c = str_rune(str_after(s, str_last(s)), &len);
	return rune_is_letter(c) || rune_is_digit(c);
}

/* The part of s behind its last space. */
static struct str word_last(struct str s)
{
	size_t i = s.n, len;

	while (i > 0 && s.n - i < WORD_BYTES) {
		size_t k = str_last(str_sub(s, 0, i));

		if (!wordbook_holds(str_rune(str_after(s, k), &len)))
			break;
		i = k;
	}
	return str_after(s, i);
}

/* A word without its soft hyphens. */
static struct str word_plain(struct arena *a, struct str s)
{
	struct str plain = STR("");

	while (s.n != 0) {
		size_t at = str_find(s, STR("\xC2\xAD"));

		plain = str_join(a, plain, str_sub(s, 0, at));
		s = at < s.n ? str_after(s, at + 2) : STR("");
	}
	return plain;
}

/* Does an address stand at the end of a line, which goes on: "https://a.kz/b-",
   or at the front of the next: "b@a.kz"? */
static bool address_goes_on(struct str s, struct str next)
{
	size_t from = s.n, to = 0;
	struct str front, rest;

	while (from > 0 && s.n - from < WORD_BYTES && s.p[from - 1] != ' ')
		from--;
	while (to < next.n && to < WORD_BYTES && next.p[to] != ' ')
		to++;
	front = str_after(s, from);
	rest = str_sub(next, 0, to);
	return str_find(front, STR("://")) < front.n ||
	       str_find(front, STR("@")) < front.n ||
	       str_find(rest, STR("@")) < rest.n ||
	       str_starts(front, STR("www."));
}

/* Does the line end in the first part of a word, or of what is written with
   hyphens, and the next begin in the rest? */
static bool divided_read(const struct line *l, const struct line *next,
                         struct divided *d)
{
	struct str s = l->s;
	size_t hyphen = hyphen_ends(s, &d->soft);
	bool turns = next->feed && (next->marks & SHEET_BREAK) == 0;

	d->kept = hyphen == 0;
	hyphen = d->kept ? sign_ends(s) : hyphen;
	if (hyphen == 0 || next->indent > l->indent + 2 || turns)
		return false;
	s = str_sub(s, 0, s.n - hyphen);
	d->hyphen = hyphen;
	d->address = address_goes_on(s, next->s);
	d->head = word_last(s);
	d->tail = str_sub(next->s, 0, wordbook_letters(next->s));
	return s.n != 0 && !rune_is_space((unsigned char)s.p[s.n - 1]) &&
	       (!d->kept || text_ends_within(s)) &&
	       (d->tail.n != 0 || byte_is_digit(next->s.p[0]));
}

/* All words of the lines, but for the parts of those that may be broken. */
static void words_read(struct parser *p, struct wordbook *out)
{
	bool broken = false, soft;

	for (size_t i = 0; i < p->lines.n; i++) {
		struct str s = p->lines.p[i].s;

		if (broken)
			s = str_after(s, wordbook_letters(s));
		broken = hyphen_ends(s, &soft) != 0;
		if (broken)
			s = str_sub(s, 0, s.n - word_last(s).n);
		wordbook_add(p->scratch, out, s);
	}
	wordbook_close(out);
}

/* Are the parts one word twice, or two words that stand elsewhere, of which
   none is made with those before it? */
static bool halves_are_words(struct parser *p, const struct divided *d,
                             const struct wordbook *words)
{
	struct str head = wordbook_small(p->scratch, d->head);
	struct str tail = wordbook_small(p->scratch, d->tail);
	struct match m;

	if (str_eq(head, tail))
		return true;
	return str_runes(head) >= WORD_LETTERS &&
	       str_runes(tail) >= WORD_LETTERS && wordbook_has(words, head) &&
	       wordbook_has(words, tail) &&
	       !parser_match(p, STR("hyphen-made"), d->whole, &m);
}

/* Does the hyphen only break a word? */
static bool hyphen_breaks(struct parser *p, const struct divided *d,
                          const struct wordbook *words)
{
	struct str front = wordbook_front(d->tail);
	struct match m;
	struct str joined, kept;

	if (d->head.n == 0 || d->tail.n == 0 || d->kept)
		return false;
	if (d->soft)
		return true;
	if (d->address)
		return false;
	if (str_begins_upper(d->tail) &&
	    (parser_match(p, STR("word-small"), d->head, &m) ||
	     parser_match(p, STR("word-small"), d->tail, &m)))
		return false;
	if (parser_match(p, STR("hyphen-own"), d->whole, &m))
		return false;
	joined =
	    wordbook_small(p->scratch, str_join(p->scratch, d->head, front));
	kept = wordbook_small(p->scratch,
	                      str_format(p->scratch, "%.*s-%.*s",
	                                 STR_ARG(d->head), STR_ARG(front)));
	if (wordbook_begins(words, joined) != wordbook_begins(words, kept))
		return wordbook_begins(words, joined);
	if (halves_are_words(p, d, words))
		return false;
	return !parser_match(p, STR("hyphen-likely"), d->whole, &m);
}

/* Settle how a line is put together with the next. */
static void hyphen_settle(struct parser *p, struct line *l, struct divided *d,
                          const struct wordbook *words)
{
	struct str both;
	struct match m;

	d->head = word_plain(p->scratch, d->head);
	d->tail = word_plain(p->scratch, d->tail);
	both = str_format(p->scratch, "%.*s|%.*s", STR_ARG(d->head),
	                  STR_ARG(d->tail));

	if (!d->kept && parser_match(p, STR("hyphen-hangs"), both, &m))
		return;
	d->whole = str_format(p->scratch, "%.*s-%.*s", STR_ARG(d->head),
	                      STR_ARG(d->tail));
	l->joins = hyphen_breaks(p, d, words) ? (unsigned char)d->hyphen
	                                      : (unsigned char)LINE_WHOLE;
	if (l->joins != LINE_WHOLE)
		*vec_push(p->a, &p->breaks) = (struct word_break){
		    .at = l->at + l->s.n - d->hyphen,
		    .n = d->hyphen,
		    .word = str_join(p->a, d->head, d->tail)};
}

/* The same of all lines; cells: only of those with which a sheet says that a
   paragraph of a cell goes on. */
static void hyphens_settle(struct parser *p, const struct lines *lines,
                           struct wordbook *words, bool cells)
{
	struct divided d = {0};

	for (size_t i = 0; i + 1 < lines->n; i++) {
		struct line *l = &lines->p[i], *next = l + 1;
		bool goes_on = !next->given && next->marks & SHEET_BREAK;

		if (l->joins != 0 || next->before > 0 || (cells && !goes_on) ||
		    !divided_read(l, next, &d))
			continue;
		if (words->n == 0)
			words_read(p, words);
		hyphen_settle(p, l, &d, words);
	}
}

void hyphen_find(struct parser *p)
{
	struct arena_mark mark = arena_mark(p->scratch);
	struct wordbook words = {0};

	hyphens_settle(p, &p->lines, &words, false);
	if (p->lain != NULL)
		hyphens_settle(p, &p->lain->all, &words, true);
	arena_release(p->scratch, mark);
}
