/* Makes the forms of words by the table of suffixes. */
#include "grammar/lexicon.h"

enum {
	FORMS_MAX = 256, /* of one word; a table that loops ends here */
};

/* The last letter of s. */
static struct str last_letter(struct str s)
{
	size_t i = s.n;

	while (i > 0 && ((unsigned char)s.p[--i] & 0xC0) == 0x80)
		;
	return str_after(s, i);
}

static bool has_letter(struct str letters, struct str letter)
{
	return letter.n && str_find(letters, letter) < letters.n;
}

/* Is s one of the words of a comma list? */
static bool list_has(struct str list, struct str s)
{
	while (list.n)
		if (str_eq(str_trim(str_cut(&list, ',')), s))
			return true;
	return false;
}

/* Does form end in one of the endings or sound classes of a comma list? */
static bool ends_in(const struct lexicon *lex, struct str list,
                    struct str form)
{
	while (list.n) {
		struct str item = str_trim(str_cut(&list, ','));
		const struct str *class = map_get(&lex->classes, item);

		if (str_eq(item, STR("*")) || str_ends(form, item) ||
		    (class != NULL && has_letter(*class, last_letter(form))))
			return true;
	}
	return false;
}

/* Front harmony?  By the entry's own word, else by the last vowel of its last
   word; front where that has none. */
static bool is_front(const struct lexicon *lex, const struct entry *e)
{
	struct str own = entry_cell(e, STR("harmony"));
	struct str s = lexicon_fold(lex->a, e->lemma);

	if (own.n)
		return str_eq(own, STR("front"));
	while (s.n) {
		struct str c = last_letter(s);

		if (str_eq(c, STR(" ")))
			return true;
		if (has_letter(lex->front, c))
			return true;
		if (has_letter(lex->back, c))
			return false;
		s.n -= c.n;
	}
	return true;
}

/* The last of "PL.POSS3"; "stem" of none. */
static struct str last_feature(struct str features)
{
	struct str last = STR("stem");

	while (features.n)
		last = str_cut(&features, '.');
	return last;
}

static const struct suffix *find_suffix(const struct lexicon *lex,
                                        struct str feature, struct str form,
                                        struct str last)
{
	for (size_t i = 0; i < lex->suffixes.n; i++) {
		const struct suffix *s = &lex->suffixes.p[i];

		if (str_eq(s->feature, feature) &&
		    list_has(s->from, last) && ends_in(lex, s->after, form))
			return s;
	}
	return NULL;
}

static void forms_add(struct lexicon *lex, struct wordlist *list,
                      struct word w)
{
	struct word *slot = vec_push(lex->a, &list->words);

	*slot = w;
}

static void forms_extend(struct lexicon *lex, struct wordlist *list,
                         struct word base, bool front)
{
	struct str last = last_feature(base.features), done = STR("");

	for (size_t i = 0; i < lex->suffixes.n; i++) {
		struct str feature = lex->suffixes.p[i].feature;
		const struct suffix *s;
		struct word w = base;

		if (str_eq(feature, done))
			continue;
		done = feature;
		s = find_suffix(lex, feature, base.form, last);
		if (s == NULL)
			continue;
		for (unsigned k = 0; k < s->cut; k++)
			w.form.n -= last_letter(w.form).n;
		w.form = str_join(lex->a, w.form, front ? s->front : s->back);
		w.features = feature;
		if (base.features.n)
			w.features = str_join(
			    lex->a, str_join(lex->a, base.features, STR(".")),
			    feature);
		forms_add(lex, list, w);
	}
}

static void forms_of_entry(struct lexicon *lex, struct wordlist *list,
                           const struct entry *e)
{
	size_t first = list->words.n;
	bool front;

	if (e->lemma.n == 0)
		return;
	forms_add(lex, list, (struct word){e, e->lemma, STR("")});
	if (str_eq(entry_cell(e, STR("inflect")), STR("no")))
		return;
	front = is_front(lex, e);
	for (size_t i = first;
	     i < list->words.n && list->words.n - first < FORMS_MAX; i++)
		forms_extend(lex, list, list->words.p[i], front);
}

static void wordlist_build(struct lexicon *lex, struct wordlist *list)
{
	for (size_t i = 0; i < list->entries.n; i++)
		forms_of_entry(lex, list, &list->entries.p[i]);
	for (size_t i = 0; i < list->words.n; i++) {
		struct word *w = &list->words.p[i];
		void **slot =
		    map_put(lex->a, &list->forms, lexicon_fold(lex->a, w->form));

		if (*slot == NULL)
			*slot = w;
	}
}

void lexicon_build(struct lexicon *lex)
{
	for (size_t i = 0; i < lex->all.n; i++)
		wordlist_build(lex, lex->all.p[i]);
}
