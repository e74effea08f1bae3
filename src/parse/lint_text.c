#include "parse/lint_text.h"

#include "base/buf.h"
#include "base/told.h"

enum { ZERO_WIDTH_SPACE = 0x200B };

enum alphabet { ALPHABET_NONE, ALPHABET_LATIN, ALPHABET_CYRILLIC };

/* Characters that are not seen, or look like a plain space. */
static const struct hidden {
	uint32_t rune;
	struct str name;
} hidden[] = {
    {0x00A0, TOLD_INIT("no-break space")},
    {0x00AD, TOLD_INIT("soft hyphen")},
    {0x200B, TOLD_INIT("zero-width space")},
    {0x200C, TOLD_INIT("zero-width non-joiner")},
    {0x200D, TOLD_INIT("zero-width joiner")},
    {0x200E, TOLD_INIT("left-to-right mark")},
    {0x200F, TOLD_INIT("right-to-left mark")},
    {0x202F, TOLD_INIT("narrow no-break space")},
    {0x2060, TOLD_INIT("word joiner")},
    {0xFEFF, TOLD_INIT("byte order mark")},
    {0xFFFD, TOLD_INIT("replacement character")},
};

static enum alphabet alphabet_of(uint32_t c)
{
	if (c >= 0x400 && c < 0x530)
		return ALPHABET_CYRILLIC;
	if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	    (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || c == 0x259)
		return ALPHABET_LATIN;
	return ALPHABET_NONE;
}

/* Is it a Roman digit, or a Cyrillic letter that looks like one? */
static bool is_roman(uint32_t c)
{
	return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C' ||
	       c == 0x406 || c == 0x425;
}

/* What a word is made of. */
struct word_letters {
	size_t n, latin, cyrillic, roman;
	size_t last_latin, last_cyrillic; /* where one of them stands */
};

static struct word_letters word_letters(struct str word)
{
	struct word_letters w = {0};
	size_t len;

	for (size_t i = 0; i < word.n; i += len) {
		uint32_t c = str_rune(str_after(word, i), &len);
		enum alphabet a = alphabet_of(c);

		w.n++;
		w.roman += is_roman(c);
		if (a == ALPHABET_LATIN) {
			w.latin++;
			w.last_latin = i;
		} else if (a == ALPHABET_CYRILLIC) {
			w.cyrillic++;
			w.last_cyrillic = i;
		}
	}
	return w;
}

static void lint_word(struct lint *l, const struct node *leaf, struct str word)
{
	struct word_letters w = word_letters(word);
	struct span where = {(size_t)(word.p - leaf->text.p), word.n};
	bool latin = w.latin <= w.cyrillic;
	size_t at = latin ? w.last_latin : w.last_cyrillic, len;

	if (w.cyrillic != 0 && w.roman == w.n &&
	    (w.n > 1 || word.p[word.n - 1] == '\x86'))
		lint_put(l, DIAG_LINT_ROMAN, leaf, where, word);
	else if (w.latin != 0 && w.cyrillic != 0) {
		str_rune(str_after(word, at), &len);
		lint_put(l, DIAG_LINT_MIXED, leaf, where,
		         told(&l->scratch,
		              latin ? N_("%.*s: \"%.*s\" is Latin")
		                    : N_("%.*s: \"%.*s\" is Cyrillic"),
		              STR_ARG(word), (int)len, word.p + at));
	}
}

static void lint_hidden(struct lint *l, const struct node *leaf, struct span at,
                        uint32_t c)
{
	for (size_t i = 0; i < sizeof(hidden) / sizeof(*hidden); i++)
		if (hidden[i].rune == c)
			lint_put(l, DIAG_LINT_HIDDEN, leaf, at, hidden[i].name);
}

/* Where the letters from byte i on end. */
static size_t word_end(struct str s, size_t i)
{
	while (i < s.n) {
		size_t len;

		if (alphabet_of(str_rune(str_after(s, i), &len)) ==
		    ALPHABET_NONE)
			break;
		i += len;
	}
	return i;
}

/* Several spaces between words; before and behind all words they are layout,
   and in a signature they divide post and name. */
static size_t lint_spaces(struct lint *l, const struct node *leaf, size_t i)
{
	struct str s = leaf->text;
	size_t n = str_spaces(str_after(s, i));
	size_t runes = 0, len;

	for (size_t k = i; k < i + n; k += len)
		runes += str_rune(str_after(s, k), &len) != ZERO_WIDTH_SPACE;
	if (runes > 1 && i > 0 && i + n < s.n &&
	    node_above(leaf, NODE_SIGNATURE) == NULL)
		lint_put(l, DIAG_LINT_SPACES, leaf, (struct span){i, n},
		         STR(""));
	return n;
}

void lint_letters(struct lint *l, const struct node *leaf)
{
	struct str s = leaf->text;
	size_t len;

	for (size_t i = 0; i < s.n; i += len) {
		uint32_t c = str_rune(str_after(s, i), &len);
		size_t end;

		if (alphabet_of(c) != ALPHABET_NONE) {
			end = word_end(s, i);
			lint_word(l, leaf, str_sub(s, i, end));
			len = end - i;
			continue;
		}
		if (c > 0x7F)
			lint_hidden(l, leaf, (struct span){i, len}, c);
		if (rune_is_space(c) && i + len < s.n) {
			size_t spaces = lint_spaces(l, leaf, i), next;

			for (size_t k = i + len; k < i + spaces; k += next)
				lint_hidden(l, leaf, (struct span){k, 1},
				            str_rune(str_after(s, k), &next));
			len = spaces;
		}
	}
}
