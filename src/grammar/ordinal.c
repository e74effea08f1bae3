#include "grammar/ordinal.h"

#include <stdio.h>

enum {
	HUNDRED = 100,
	THOUSAND = 1000,
	ORDINAL_MAX = 100 * THOUSAND,
};

/* A number while its words are read: whole thousands, and what follows. */
struct reading {
	unsigned thousands, rest;
};

/* Up to the next white space of any kind, which goes too. */
static struct str word_cut(struct str *s)
{
	struct str w = *s;

	for (size_t i = 0; i < s->n; i++) {
		size_t blank = str_spaces(str_after(*s, i));

		if (blank) {
			w.n = i;
			*s = str_after(*s, i + blank);
			return w;
		}
	}
	*s = str_after(*s, s->n);
	return w;
}

static bool word_value(const struct language *lang, struct str list,
                       struct str word, unsigned *value)
{
	const struct word *w = wordlist_find(language_list(lang, list), word);

	return w != NULL &&
	       str_number(entry_cell(w->entry, STR("value")), value);
}

static void reading_add(struct reading *r, unsigned value)
{
	if (value == THOUSAND) {
		r->thousands += r->rest ? r->rest : 1;
		r->rest = 0;
	} else if (value == HUNDRED && r->rest > 0 && r->rest < 10) {
		r->rest *= HUNDRED;
	} else {
		r->rest += value;
	}
}

bool language_ordinal(const struct language *lang, struct str words,
                      unsigned *value)
{
	struct reading r = {0};
	unsigned v;

	words = str_strip(words);
	while (words.n && r.thousands + r.rest < ORDINAL_MAX) {
		struct str w = word_cut(&words);
		struct str list = words.n ? STR("numerals") : STR("ordinals");

		if (!word_value(lang, list, w, &v))
			return false;
		reading_add(&r, v);
		if (words.n == 0) {
			*value = r.thousands * THOUSAND + r.rest;
			return true;
		}
	}
	return false;
}

static const struct entry *value_word(const struct language *lang,
                                      struct str list, unsigned value)
{
	char digits[16];
	int n = snprintf(digits, sizeof(digits), "%u", value);

	return wordlist_entry(language_list(lang, list), STR("value"),
	                      (struct str){digits, (size_t)n});
}

/* What stands before the ordinal of less than a value: the largest word that
   is no more than it, *by what it stands for; NULL. */
static const struct entry *word_below(const struct language *lang,
                                      unsigned value, unsigned *by)
{
	unsigned unit = value >= HUNDRED ? HUNDRED : 10;

	*by = value / unit * unit;
	return *by ? value_word(lang, STR("numerals"), *by) : NULL;
}

struct str language_ordinal_print(struct arena *a, const struct language *lang,
                                  unsigned value, struct str features)
{
	struct str words = STR("");
	const struct entry *e;
	unsigned by;

	if (value == 0 || value >= THOUSAND)
		return words;
	/* Where hundreds have no word of their own, how many they are. */
	if (value / HUNDRED > 1 &&
	    value_word(lang, STR("numerals"), value / HUNDRED * HUNDRED) ==
	        NULL) {
		e = value_word(lang, STR("numerals"), value / HUNDRED);
		if (e == NULL)
			return words;
		words = str_join(a, e->lemma, STR(" "));
		value = value % HUNDRED + HUNDRED;
	}
	for (;;) {
		e = value_word(lang, STR("ordinals"), value);
		if (e != NULL)
			return str_join(a, words, entry_form(e, features));
		e = word_below(lang, value, &by);
		if (e == NULL || by == value)
			return STR("");
		words = str_format(a, "%.*s%.*s ", STR_ARG(words),
		                   STR_ARG(e->lemma));
		value -= by;
	}
}
