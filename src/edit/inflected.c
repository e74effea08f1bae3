/* Words put in the case of those that they stand for. */
#include "edit/inflected.h"

#include "base/told.h"

/* What words end in: a stem, or the ending of possession. */
enum base { BASE_STEM, BASE_POSS, BASE_UNSURE };

static const struct str poss = STR_INIT("POSS3");

struct maker {
	struct arena *a;
	const struct language *lang;
	struct inflected *out;
	bool goes; /* there are no new words */
	enum base base;
	struct words stem, owned; /* forms of the new words as either */
};

/* The longest ending of the list of ends that words have; NULL. */
static const struct entry *end_of(struct arena *a, const struct language *lang,
                                  struct str words)
{
	const struct wordlist *ends = language_list(lang, STR("ends"));
	const struct entry *hit = NULL;
	size_t longest = 0;

	words = lexicon_fold(a, words);
	for (size_t i = 0; ends && i < ends->entries.n; i++) {
		const struct entry *e = &ends->entries.p[i];
		struct str end = entry_cell(e, STR("end"));

		if (str_ends(words, end) && end.n > longest) {
			hit = e;
			longest = end.n;
		}
	}
	return hit;
}

static enum base base_of(struct arena *a, const struct language *lang,
                         struct str words)
{
	const struct entry *e = end_of(a, lang, words);
	struct str is = e ? entry_cell(e, STR("is")) : STR("stem");

	if (str_eq(is, STR("phrase")))
		return str_find(words, STR(" ")) < words.n ? BASE_POSS
		                                           : BASE_UNSURE;
	return str_eq(is, STR("poss")) ? BASE_POSS : BASE_STEM;
}

/* Where tables tell no accusative, it is as the nominative. */
static const struct {
	struct str feature, as;
} silent[] = {
    {STR_INIT("ACC"), STR_INIT("")},
    {STR_INIT("PL.ACC"), STR_INIT("PL")},
};

/* The accusative, and where tables tell none, the nominative that it is as. */
static const struct str *silent_of(struct str features)
{
	for (size_t i = 0; i < sizeof(silent) / sizeof(*silent); i++)
		if (str_eq(features, silent[i].feature))
			return &silent[i].as;
	return NULL;
}

static struct str form_told(const struct words *words, struct str features)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_eq(words->p[i].features, features))
			return words->p[i].form;
	return STR("");
}

static struct str form_of(const struct words *words, struct str features)
{
	struct str form = form_told(words, features);
	const struct str *as = form.n ? NULL : silent_of(features);

	return as ? form_told(words, *as) : form;
}

/* The form of words that have the ending of possession: it comes but once. */
static struct str owned_of(const struct words *words, struct str features)
{
	if (str_starts(features, poss))
		features = str_after(features, poss.n + (features.n > poss.n));
	return form_of(words, features);
}

/* The new words in that form; empty: it cannot be told, or there is none. */
static struct str new_form(const struct maker *m, struct str features)
{
	struct str stem = form_of(&m->stem, features);
	struct str owned = owned_of(&m->owned, features);

	if (m->base == BASE_STEM)
		return stem;
	if (m->base == BASE_POSS)
		return owned;
	return str_eq(stem, owned) ? stem : STR("");
}

static void pair_add(struct maker *m, struct str old, struct str features)
{
	struct inflected *out = m->out;
	struct str new = m->goes ? STR("") : new_form(m, features);
	bool doubt = new.n == 0 && !m->goes;

	for (size_t i = 0; i < out->pairs.n; i++) {
		struct inflected_pair *p = &out->pairs.p[i];

		if (!str_eq(p->old, old))
			continue;
		if (str_eq(p->new, new))
			return;
		if (p->subject && silent_of(features) && !doubt &&
		    (p->object.n == 0 || str_eq(p->object, new)))
			p->object = new;
		else
			p->doubt = true;
		return;
	}
	*vec_push(m->a, &out->pairs) = (struct inflected_pair){
	    .old = old,
	    .new = new,
	    .subject = features.n == 0 || str_eq(features, STR("PL")),
	    .doubt = doubt};
}

/* All forms of the old words as a stem, or with the ending of possession. */
static size_t pairs_add(struct maker *m, struct str old, struct str has)
{
	struct words forms;

	lexicon_inflect(m->a, &m->lang->lexicon, old, has, &forms);
	for (size_t i = 0; i < forms.n; i++)
		pair_add(m, forms.p[i].form, forms.p[i].features);
	for (size_t i = 0; i < sizeof(silent) / sizeof(*silent); i++) {
		struct str form = form_of(&forms, silent[i].feature);

		if (form.n)
			pair_add(m, form, silent[i].feature);
	}
	return forms.n;
}

static bool unknown(struct arena *a, struct str words, struct str *why)
{
	*why = told(a, "no table tells how it is inflected: \"%.*s\"",
	            STR_ARG(words));
	return false;
}

/* Capitals only, as "МВД": how they are spoken settles their endings. */
static bool is_short(struct str words)
{
	size_t letters = 0, len;

	while (str_find(words, STR(" ")) < words.n)
		str_cut(&words, ' ');
	for (; words.n; words = str_after(words, len), letters++) {
		uint32_t c = str_rune(words, &len);

		if (rune_is_lower(c))
			return false;
	}
	return letters > 1;
}

bool inflected_make(struct arena *a, const struct language *lang,
                    struct str old, struct str new, struct inflected *out)
{
	const struct lexicon *lex = &lang->lexicon;
	struct maker m = {.a = a, .lang = lang, .out = out, .goes = new.n == 0};
	enum base base = base_of(a, lang, old);
	size_t n = 0;

	*out = (struct inflected){.proposed = lex->declensions.n != 0};
	if (!m.goes) {
		m.base = base_of(a, lang, new);
		lexicon_inflect(a, lex, new, STR(""), &m.stem);
		lexicon_inflect(a, lex, new, poss, &m.owned);
		if (m.stem.n < 2 || is_short(new))
			return unknown(a, new, &out->why);
	}
	if (base != BASE_POSS)
		n += pairs_add(&m, old, STR(""));
	if (base != BASE_STEM)
		n += pairs_add(&m, old, poss);
	return (n > 1 && !is_short(old)) || unknown(a, old, &out->why);
}
