/* Tells the words of an address apart. */
#include "edit/token.h"

#include "grammar/ordinal.h"

#include "tree/number.h"

enum { PHRASE_WORDS = 6 }; /* of one noun, or one ordinal */

static size_t letters(struct str s, size_t i)
{
	size_t len;

	while (i < s.n && rune_is_letter(str_rune(str_after(s, i), &len)))
		i += len;
	return i;
}

static const struct word *word_in(const struct language *lang, const char *list,
                                  struct str s)
{
	return wordlist_find(language_list(lang, str_from(list)), s);
}

const struct word *token_noun(const struct language *lang, struct str s)
{
	const struct word *w = word_in(lang, "steps", s);

	return w ? w : word_in(lang, "titled", s);
}

static struct str role_of(const struct language *lang, struct str s)
{
	const struct word *w = word_in(lang, "locators", s);

	return w ? entry_cell(w->entry, STR("role")) : STR("");
}

/* "01.01.2027" is a day. */
static bool is_day(struct str s)
{
	enum { DAY_BYTES = 10, FIRST_DOT = 2, NEXT_DOT = 5 };

	for (size_t i = 0; i < s.n; i++)
		if ((i == FIRST_DOT || i == NEXT_DOT) != (s.p[i] == '.'))
			return false;
	return s.n == DAY_BYTES;
}

/* "5-1", "1.74", "2)", "3-", "1-ші": ends behind its hyphen, if a noun
   follows. */
static struct token token_digits(const struct language *lang, struct str *s)
{
	struct token t = {.kind = TOKEN_NUMBER};
	const char *p = s->p;
	size_t n = s->n, i = 0, end;

	while (i < n &&
	       (byte_is_digit(p[i]) || ((p[i] == '-' || p[i] == '.') &&
	                                i + 1 < n && byte_is_digit(p[i + 1]))))
		i++;
	t.num = str_sub(*s, 0, i);
	if (is_day(t.num))
		t.kind = TOKEN_BAD;
	if (i < n && p[i] == ')') {
		t.bracket = true;
		i++;
	}
	if (i + 1 < n && p[i] == '-') {
		size_t to = i + 1 + (p[i + 1] == ' ');

		end = letters(*s, to);
		if (end > to) {
			struct str word = str_sub(*s, to, end);

			t.hyphen = true;
			t.ordinal = str_eq(role_of(lang, word), STR("suffix"));
			i = t.ordinal ? end : to;
		}
	}
	t.words = str_sub(*s, 0, i);
	*s = str_after(*s, i);
	return t;
}

/* Words of s up to the n-th blank. */
static struct str first_words(struct str s, size_t n)
{
	size_t i = 0;

	while (i < s.n) {
		size_t len;
		uint32_t c = str_rune(str_after(s, i), &len);

		if (c == ' ' && --n == 0)
			break;
		if (c != ' ' && c != '-' && !rune_is_letter(c))
			break;
		i += len;
	}
	while (i && s.p[i - 1] == ' ')
		i--;
	return str_sub(s, 0, i);
}

bool token_begins_noun(const struct language *lang, struct str s)
{
	struct str words = STR("");

	s = str_after(s, str_spaces(s));
	for (size_t n = 1; n <= PHRASE_WORDS; n++) {
		struct str more = first_words(s, n);

		if (str_eq(more, words))
			continue;
		words = more;
		if (token_noun(lang, words) != NULL)
			return true;
	}
	return false;
}

static const struct {
	struct str role;
	enum token_kind kind;
} roles[] = {
    {STR_INIT("last"), TOKEN_NUMBER}, {STR_INIT("before-last"), TOKEN_NUMBER},
    {STR_INIT("and"), TOKEN_AND},     {STR_INIT("all"), TOKEN_ALL},
    {STR_INIT("row"), TOKEN_ROW},     {STR_INIT("skip"), TOKEN_SKIP},
    {STR_INIT("self"), TOKEN_SELF},   {STR_INIT("said"), TOKEN_SKIP},
    {STR_INIT("link"), TOKEN_SKIP},   {STR_INIT("from"), TOKEN_FROM},
    {STR_INIT("to"), TOKEN_TO},       {STR_INIT("in"), TOKEN_IN},
};

static enum token_kind kind_of(struct str role)
{
	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (str_eq(roles[i].role, role))
			return roles[i].kind;
	return TOKEN_BAD;
}

static bool step_of(struct str name, enum step_kind *out)
{
	struct arena scratch;
	struct address at;
	bool good;

	arena_init(&scratch);
	good = address_read(&scratch, name, &at) && at.n == 1;
	if (good)
		*out = at.p[0].kind;
	arena_free(&scratch);
	return good;
}

/* "Вторую": no other case has that form. */
static bool ordinal_is_object(const struct language *lang, struct str words)
{
	struct str word = STR("");
	const struct word *w;

	while (words.n)
		word = str_word(&words);
	w = word_in(lang, "ordinals", word);
	return w != NULL && str_ends(w->features, STR("ACC"));
}

/* What those words are as a whole; TOKEN_BAD: nothing. */
static struct token token_phrase(struct arena *a, const struct language *lang,
                                 struct str words)
{
	struct token t = {.kind = TOKEN_BAD, .words = words};
	const struct word *w;
	unsigned value;

	if ((t.noun = token_noun(lang, words)) != NULL &&
	    step_of(entry_cell(t.noun->entry, STR("step")), &t.step)) {
		t.kind = TOKEN_STEP;
	} else if (language_ordinal(lang, words, &value)) {
		t.kind = TOKEN_NUMBER;
		t.ordinal = true;
		t.object = ordinal_is_object(lang, words);
		t.num = str_format(a, "%u", value);
	} else if ((w = word_in(lang, "locators", words)) != NULL) {
		t.num = entry_cell(w->entry, STR("role"));
		t.kind = kind_of(t.num);
		t.ordinal = t.kind == TOKEN_NUMBER;
		if (!t.ordinal)
			t.num = STR("");
	} else if ((w = word_in(lang, "owners", words)) != NULL) {
		t.kind = kind_of(entry_cell(w->entry, STR("what")));
	} else if (word_in(lang, "acts", words) != NULL) {
		t.kind = TOKEN_ACT;
	}
	return t;
}

/* Roman, or one letter with a bracket. */
static bool token_letters(struct arena *a, struct str *s, struct token *t)
{
	static const struct str roman[] = {
	    STR_INIT("I"), STR_INIT("V"), STR_INIT("X"),
	    STR_INIT("L"), STR_INIT("І"), STR_INIT("Х"),
	};
	size_t end = letters(*s, 0), i = 0, len, k;

	*t = (struct token){.kind = TOKEN_NUMBER};
	if (end == 0)
		return false;
	str_rune(*s, &len);
	if (len == end && end < s->n && s->p[end] == ')') {
		t->num = lexicon_fold(a, str_sub(*s, 0, end));
		t->bracket = true;
		t->words = str_sub(*s, 0, end + 1);
		*s = str_after(*s, end + 1);
		return true;
	}
	while (i < end) {
		for (k = 0; k < sizeof(roman) / sizeof(*roman); k++)
			if (str_starts(str_after(*s, i), roman[k]))
				break;
		if (k == sizeof(roman) / sizeof(*roman))
			return false;
		i += roman[k].n;
	}
	/* "II-1" was put in behind II. */
	if (end + 1 < s->n && s->p[end] == '-')
		for (len = end + 1; len < s->n && byte_is_digit(s->p[len]);)
			end = ++len;
	t->words = str_sub(*s, 0, end);
	t->num = number_clean(a, t->words);
	*s = str_after(*s, end);
	if (s->n && s->p[0] == '-' && letters(*s, 1) > 1)
		*s = str_after(*s, 1);
	return true;
}

static struct token token_sign(struct str *s)
{
	size_t len;
	uint32_t c = str_rune(*s, &len);
	struct token t = {.kind = TOKEN_BAD};

	/* "№ 2" is 2. */
	if (c == 0x2116)
		t.kind = TOKEN_SKIP;
	else if (c == ',' || c == ';')
		t.kind = TOKEN_COMMA;
	else if (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		t.kind = TOKEN_DASH;
	if (c == '"') {
		struct str rest = str_after(*s, 1), num = str_cut(&rest, '"');
		unsigned value;

		if (str_number(num, &value)) {
			t.kind = TOKEN_QUOTE;
			len = num.n + 2;
		}
	}
	t.words = str_sub(*s, 0, len);
	*s = str_after(*s, len);
	return t;
}

struct token token_next(struct arena *a, const struct language *lang,
                        struct str *s)
{
	struct token t;
	struct str words = STR("");

	*s = str_after(*s, str_spaces(*s));
	if (s->n == 0)
		return (struct token){.kind = TOKEN_END};
	if (byte_is_digit(s->p[0]))
		return token_digits(lang, s);
	if (token_letters(a, s, &t))
		return t;
	if (letters(*s, 0) == 0)
		return token_sign(s);
	for (size_t n = PHRASE_WORDS; n > 0; n--) {
		struct str more = first_words(*s, n);

		if (str_eq(more, words))
			continue;
		words = more;
		t = token_phrase(a, lang, words);
		if (t.kind != TOKEN_BAD)
			break;
	}
	t.words = words;
	*s = str_after(*s, words.n);
	return t;
}

bool noun_has_form(const struct word *noun, struct str features)
{
	return str_eq(entry_form(noun->entry, features), noun->folded);
}

bool noun_is_object(const struct word *noun)
{
	return noun_has_form(noun, STR("")) ||
	       noun_has_form(noun, STR("ACC")) ||
	       noun_has_form(noun, STR("PL")) ||
	       noun_has_form(noun, STR("PL.ACC"));
}

bool noun_is_where(const struct word *noun)
{
	return noun_has_form(noun, STR("LOC")) ||
	       noun_has_form(noun, STR("PL.LOC"));
}

bool noun_is_genitive(const struct word *noun)
{
	return str_ends(noun->features, STR("GEN"));
}

bool noun_is_plural(const struct word *noun, bool target)
{
	if (target && noun_has_form(noun, STR("PL")))
		return true;
	return str_starts(noun->features, STR("PL")) &&
	       !noun_has_form(noun, STR("GEN"));
}
