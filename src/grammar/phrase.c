/* Tells which words of a lemma are inflected, and by which declension. */
#include "grammar/lexicon.h"

static const struct str inflect_words[] = {
    [INFLECT_LAST] = STR_INIT("last"),
    [INFLECT_FIRST] = STR_INIT("first"),
    [INFLECT_HEAD] = STR_INIT("head"),
    [INFLECT_NO] = STR_INIT("no"),
};

bool inflect_read(struct str word, enum inflect *out)
{
	for (size_t i = 0; i <= INFLECT_NO; i++)
		if (str_eq(word, inflect_words[i])) {
			*out = (enum inflect)i;
			return true;
		}
	return false;
}

bool declension_bits(struct lexicon *lex, struct str names, unsigned *bits)
{
	while (names.n) {
		struct str name = str_trim(str_cut(&names, ','));
		size_t i = 0;

		while (i < lex->ndeclensions &&
		       !str_eq(lex->declension_names[i], name))
			i++;
		if (i == SUFFIX_NAMES)
			return false;
		if (i == lex->ndeclensions)
			lex->declension_names[lex->ndeclensions++] = name;
		*bits |= 1u << i;
	}
	return true;
}

/* Does the word end in one of these, divided by commas (*: any does)? */
static bool ends_so(struct str word, struct str endings)
{
	while (endings.n) {
		struct str end = str_trim(str_cut(&endings, ','));

		if (str_eq(end, STR("*")) || str_ends(word, end))
			return true;
	}
	return false;
}

/* What the list of words whose ending does not tell says of a word, or of its
   part behind the last hyphen. */
static unsigned declension_listed(const struct lexicon *lex, struct str word)
{
	const struct wordlist *list = lexicon_list(lex, STR("declensions"));
	const struct entry *e = NULL;

	while (list != NULL && word.n && e == NULL) {
		e = wordlist_entry(list, STR("word"), word);
		str_cut(&word, '-');
	}
	return e != NULL ? e->declensions : 0;
}

static unsigned declension_by_end(const struct lexicon *lex, struct str word)
{
	unsigned bits = 0;

	for (size_t i = 0; bits == 0 && i < lex->declensions.n; i++)
		if (ends_so(word, lex->declensions.p[i].endings))
			bits = lex->declensions.p[i].bits;
	return bits;
}

static unsigned declension_of(const struct lexicon *lex, struct str word)
{
	unsigned bits = declension_listed(lex, word);

	return bits ? bits : declension_by_end(lex, word);
}

/* Up to its first blank; *rest gets what follows, with that. */
static struct str first_word(struct str s, struct str *rest)
{
	size_t n = str_find(s, STR(" "));

	*rest = str_after(s, n);
	return str_sub(s, 0, n);
}

static bool is_adjective(const struct lexicon *lex, struct str word)
{
	return ends_so(word, lex->adjective) &&
	       declension_listed(lex, word) == 0;
}

/* Is it in the list as a noun before some words only, and not before that one?
   "уполномоченный орган" against "уполномоченный по правам". */
static bool is_adjective_here(const struct lexicon *lex, struct str word,
                              struct str rest)
{
	const struct wordlist *list = lexicon_list(lex, STR("declensions"));
	const struct entry *e =
	    list ? wordlist_entry(list, STR("word"), word) : NULL;
	struct str before = e ? entry_cell(e, STR("before")) : STR("");
	struct str next = first_word(str_after(rest, 1), &rest);

	if (before.n == 0)
		return false;
	while (before.n)
		if (str_eq(str_trim(str_cut(&before, ',')), next))
			return false;
	return true;
}

/* The words from the front that agree: adjectives, and the noun after them. */
static void phrase_head(struct phrase *ph, struct arena *a,
                        const struct entry *e, bool one)
{
	const struct lexicon *lex = e->list->lexicon;
	struct str rest = e->lemma;
	bool more = true;

	while (more && ph->n < LEMMA_WORDS) {
		struct str word = first_word(rest, &rest);
		struct str small = lexicon_fold(a, word);

		bool here =
		    !one && rest.n && is_adjective_here(lex, small, rest);

		more = here || (!one && rest.n && is_adjective(lex, small));
		ph->words[ph->n] = word;
		ph->declensions[ph->n++] = here ? declension_by_end(lex, small)
		                                : declension_of(lex, small);
		ph->after = rest;
		rest = str_after(rest, 1);
	}
}

/* Adjectives take the declension of their noun beside their own: what is told
   apart there by what it names. */
static void phrase_agree(struct phrase *ph)
{
	for (size_t i = 0; i + 1 < ph->n; i++)
		ph->declensions[i] |= ph->declensions[ph->n - 1];
}

void phrase_of(struct phrase *ph, struct arena *a, const struct entry *e)
{
	enum inflect how = e->list->lexicon->inflect;

	*ph = (struct phrase){.after = STR("")};
	inflect_read(entry_own(e, STR("inflect")), &how);
	if (how == INFLECT_NO)
		return;
	if (how != INFLECT_LAST) {
		phrase_head(ph, a, e, how == INFLECT_FIRST);
	} else {
		struct str last = e->lemma, rest = e->lemma;

		while (rest.n)
			last = first_word(str_after(rest, rest.p[0] == ' '),
			                  &rest);
		ph->words[0] = e->lemma;
		ph->declensions[0] =
		    declension_of(e->list->lexicon, lexicon_fold(a, last));
		ph->n = 1;
	}
	if (e->declensions != 0)
		ph->declensions[ph->n - 1] = e->declensions;
	phrase_agree(ph);
}
