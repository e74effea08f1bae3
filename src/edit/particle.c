/* Small words that agree with the word before them. */
#include "edit/particle.h"

/* The row of a particle by the form that stands there; NULL. */
static const struct entry *
particle_of(struct arena *a, const struct language *lang, struct str form)
{
	static const struct str columns[] = {STR_INIT("back"),
	                                     STR_INIT("front")};
	const struct wordlist *list = language_list(lang, STR("particles"));

	for (size_t i = 0; list && i < list->entries.n; i++)
		for (size_t k = 0; k < sizeof(columns) / sizeof(*columns);
		     k++) {
			const struct entry *e = &list->entries.p[i];
			struct str cell = entry_cell(e, columns[k]);

			if (str_eq(wording_fold(a, lang->lexicon.folding, cell),
			           form))
				return e;
		}
	return NULL;
}

/* The form of that particle behind some words; empty: nothing tells. */
static struct str form_behind(struct arena *a, const struct language *lang,
                              const struct entry *particle, struct str words)
{
	const struct wordlist *list = particle->list;
	struct str name = entry_cell(particle, STR("particle"));
	bool front;

	words = lexicon_fold(a, words);
	for (size_t i = 0; i < list->entries.n; i++) {
		const struct entry *e = &list->entries.p[i];

		if (!str_eq(entry_cell(e, STR("particle")), name) ||
		    !lexicon_ends_in(&lang->lexicon,
		                     entry_cell(e, STR("after")), words))
			continue;
		if (str_eq(entry_cell(e, STR("back")),
		           entry_cell(e, STR("front"))))
			return entry_cell(e, STR("back"));
		if (!lexicon_harmony(a, &lang->lexicon, words, &front))
			return STR("");
		return entry_cell(e, front ? STR("front") : STR("back"));
	}
	return STR("");
}

static bool is_word(uint32_t c)
{
	return rune_is_letter(c) || rune_is_digit(c) || c == '-';
}

/* The word behind a range, a blank between them; false where none is. */
static bool word_behind(const struct wording *w, struct range r,
                        struct range *out)
{
	if (wording_rune(w, r.to) != ' ')
		return false;
	*out = (struct range){r.to + 1, r.to + 1};
	while (out->to < w->n && is_word(wording_rune(w, out->to)))
		out->to++;
	return out->to > out->from;
}

/* The word before a range, a blank between them; empty. */
static struct str word_before(struct arena *a, const struct wording *w,
                              struct range r)
{
	size_t to = r.from, from;

	if (to == 0 || wording_rune(w, --to) != ' ')
		return STR("");
	for (from = to; from > 0 && is_word(wording_rune(w, from - 1)); from--)
		;
	return wording_text(a, w, (struct range){from, to});
}

/* Words that end in no letter: nothing agrees with them by rule. */
static bool ends_in_letter(struct str words)
{
	size_t len;

	return words.n != 0 && rune_is_letter(str_rune(
				   str_after(words, str_last(words)), &len));
}

bool particle_find(struct arena *a, const struct language *lang,
                   const struct wording *w, struct particle *p)
{
	const struct folding *by = lang->lexicon.folding;
	const struct entry *e;
	struct str is, was, new = p->new;

	if (!word_behind(w, p->words, &p->at))
		return false;
	is = wording_text(a, w, p->at);
	e = particle_of(a, lang, wording_fold(a, by, is));
	if (e == NULL)
		return false;
	if (new.n == 0)
		new = word_before(a, w, p->words);
	was = form_behind(a, lang, e, wording_text(a, w, p->words));
	p->fresh = ends_in_letter(new) ? form_behind(a, lang, e, new) : STR("");
	if (str_eq(p->fresh, is))
		return false;
	p->doubt = p->fresh.n == 0 || !str_eq(was, is) ||
	           entry_cell(e, STR("doubt")).n != 0;
	return true;
}
