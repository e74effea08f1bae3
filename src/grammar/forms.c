/* Makes the forms of words by the table of suffixes. */
#include "grammar/fold.h"

#include <stdlib.h>

enum {
	FORMS_MAX = 256, /* of one word; a table that loops ends here */
	FORMS_USUAL = 24,
};

/* A form on its way: what may be put on it next. */
struct shape {
	unsigned last;        /* bit of its last feature; STEM_BIT */
	unsigned classes;     /* sound classes of its last letter */
	unsigned declensions; /* of the word */
	bool front;           /* its harmony */
	bool one;             /* it has no plural */
};

/* The last letter of s. */
static struct str last_letter(struct str s)
{
	return str_after(s, str_last(s));
}

static bool has_letter(struct str letters, struct str letter)
{
	return letter.n && str_find(letters, letter) < letters.n;
}

static unsigned classes_of(const struct lexicon *lex, struct str form)
{
	struct str letter = last_letter(form);
	size_t len;
	uint32_t c = letter.n ? str_rune(letter, &len) : 0;

	return c < LETTERS ? lex->class_bits[c] : 0;
}

static void settle_classes(struct lexicon *lex)
{
	for (size_t i = 0; i < lex->nclasses; i++) {
		struct str rest = lex->classes[i];

		while (rest.n) {
			size_t len;
			uint32_t c = str_rune(rest, &len);

			if (c < LETTERS)
				lex->class_bits[c] |= 1u << i;
			rest = str_after(rest, len);
		}
	}
}

/* The bit of the feature of that name; 0 if no row puts it on. */
static unsigned feature_bit(const struct lexicon *lex, struct str name)
{
	for (size_t i = 0; i < lex->suffixes.n; i++)
		if (str_eq(lex->suffixes.p[i].feature, name))
			return lex->suffixes.p[i].feature_bit;
	return 0;
}

static bool settle_features(struct lexicon *lex)
{
	unsigned n = 0;

	for (size_t i = 0; i < lex->suffixes.n; i++) {
		struct suffix *s = &lex->suffixes.p[i];

		s->feature_bit = feature_bit(lex, s->feature);
		if (s->feature_bit != 0)
			continue;
		if (n == SUFFIX_NAMES)
			return false;
		s->feature_bit = 1u << n++;
	}
	return true;
}

static void settle_after(const struct lexicon *lex, struct suffix *s)
{
	struct str list = s->after;

	while (list.n) {
		struct str item = str_trim(str_cut(&list, ','));

		unsigned bits = str_eq(item, STR("*")) ? ANY_BIT : 0;

		for (size_t i = 0; i < lex->nclasses; i++)
			if (str_eq(item, lex->class_names[i]))
				bits |= 1u << i;
		s->class_bits |= bits;
		s->spells |= bits == 0;
	}
}

/* Most forms cannot be followed by anything: they look at no suffix. */
static void settle_next(struct lexicon *lex, const struct suffix *s)
{
	for (size_t i = 0; i <= SUFFIX_NAMES; i++)
		if (s->from_bits & 1u << i)
			*vec_push(lex->a, &lex->next[i]) = s;
}

bool lexicon_settle(struct lexicon *lex)
{
	if (!settle_features(lex))
		return false;
	settle_classes(lex);
	lex->folding =
	    folding_read(lex->a, lexicon_list(lex, STR("lookalikes")));
	for (size_t i = 0; i < lex->suffixes.n; i++) {
		struct suffix *s = &lex->suffixes.p[i];
		struct str from = s->from;

		while (from.n) {
			struct str item = str_trim(str_cut(&from, ','));

			s->from_bits |= str_eq(item, STR("stem"))
			                    ? STEM_BIT
			                    : feature_bit(lex, item);
		}
		settle_after(lex, s);
		settle_next(lex, s);
	}
	return true;
}

/* Does form end in one of the endings that `after` spells out? */
static bool ends_in(struct str after, struct str form)
{
	while (after.n)
		if (str_ends(form, str_trim(str_cut(&after, ','))))
			return true;
	return false;
}

static bool suffix_fits(const struct suffix *s, struct str form,
                        struct shape shape)
{
	return (s->declensions == 0 ||
	        (s->declensions & shape.declensions) != 0) &&
	       ((s->class_bits & (shape.classes | ANY_BIT)) != 0 ||
	        (s->spells && ends_in(s->after, form)));
}

bool lexicon_harmony(struct arena *a, const struct lexicon *lex,
                     struct str words, bool *front)
{
	struct str s = lexicon_fold(a, words);

	while (s.n) {
		struct str c = last_letter(s);

		if (str_eq(c, STR(" ")))
			return false;
		*front = has_letter(lex->front, c);
		if (*front || has_letter(lex->back, c))
			return true;
		s.n -= c.n;
	}
	return false;
}

bool lexicon_ends_in(const struct lexicon *lex, struct str after,
                     struct str words)
{
	unsigned classes = classes_of(lex, words);

	while (after.n) {
		struct str item = str_trim(str_cut(&after, ','));
		size_t i = 0;

		while (i < lex->nclasses && !str_eq(item, lex->class_names[i]))
			i++;
		if (str_eq(item, STR("*")) ||
		    (i < lex->nclasses ? (classes & 1u << i) != 0
		                       : str_ends(words, item)))
			return true;
	}
	return false;
}

/* Front harmony?  By the entry's own word, else by the last vowel of its last
   word; front where that has none. */
static bool is_front(struct arena *a, const struct entry *e)
{
	struct str own = entry_own(e, STR("harmony"));
	bool front = true;

	if (own.n)
		return str_eq(own, STR("front"));
	return !lexicon_harmony(a, e->list->lexicon, e->lemma, &front) || front;
}

/* "PL" and "POSS3" are "PL.POSS3"; each such string is made once. */
static struct str forms_features(struct forms *f, struct str base,
                                 struct str feature)
{
	struct arena *a = &f->arena;
	struct str s;

	if (base.n == 0)
		return feature;
	for (size_t i = 0; i < f->features.n; i++) {
		s = f->features.p[i];
		if (s.n == base.n + 1 + feature.n && str_starts(s, base) &&
		    str_ends(s, feature))
			return s;
	}
	s = str_join(a, str_join(a, base, STR(".")), feature);
	*vec_push(a, &f->features) = s;
	return s;
}

/* w with that ending, as one more of out. */
static void forms_add(struct forms *f, struct words *out, struct word w,
                      const struct suffix *s, bool front)
{
	struct arena *a = &f->arena;
	bool small = w.folded.p == w.form.p;
	struct str ending = front ? s->front : s->back;

	for (unsigned k = 0; k < s->cut; k++) {
		w.form.n -= last_letter(w.form).n;
		w.folded.n -= last_letter(w.folded).n;
	}
	w.form = str_join(a, w.form, ending);
	/* Endings are written in lower case. */
	w.folded = small ? w.form : str_join(a, w.folded, ending);
	w.features = forms_features(f, w.features, s->feature);
	w.last = s->feature_bit;
	*vec_push(a, out) = w;
}

/* All forms that one more suffix makes of a word; of each feature by the
   first row that fits. */
static void forms_extend(struct forms *f, struct words *out, struct word base,
                         struct shape shape)
{
	const struct lexicon *lex = base.entry->list->lexicon;
	size_t last = (size_t)__builtin_ctz(shape.last);
	unsigned done = 0;

	for (size_t i = 0; i < lex->next[last].n; i++) {
		const struct suffix *s = lex->next[last].p[i];

		if ((s->feature_bit & done) != 0 ||
		    (shape.one && str_eq(s->feature, STR("PL"))) ||
		    !suffix_fits(s, base.form, shape))
			continue;
		done |= s->feature_bit;
		forms_add(f, out, base, s, shape.front);
	}
}

/* All forms of a word, itself first, behind those that out has. */
static void forms_of_word(struct forms *f, struct words *out, struct word w,
                          struct shape shape)
{
	const struct lexicon *lex = w.entry->list->lexicon;
	size_t first = out->n;

	*vec_push(&f->arena, out) = w;
	for (size_t i = first; i < out->n && out->n - first < FORMS_MAX; i++) {
		w = out->p[i];
		shape.last = w.last;
		shape.classes = classes_of(lex, w.form);
		forms_extend(f, out, w, shape);
	}
}

static struct str form_with(const struct words *words, struct str features)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_eq(words->p[i].features, features))
			return words->p[i].form;
	return STR("");
}

/* Words that agree, and what follows them: in each form of the last that the
   others have too. */
static void forms_agree(struct forms *f, const struct phrase *ph,
                        const struct words *parts)
{
	struct arena *a = &f->arena;
	const struct words *head = &parts[ph->n - 1];

	for (size_t i = 0; i < head->n; i++) {
		struct word w = head->p[i];
		struct str s = STR("");
		bool whole = true;

		for (size_t k = 0; k < ph->n; k++) {
			struct str one = form_with(&parts[k], w.features);

			whole &= one.n != 0;
			s = k ? str_format(a, "%.*s %.*s", STR_ARG(s),
			                   STR_ARG(one))
			      : one;
		}
		if (!whole)
			continue;
		w.form = str_join(a, s, ph->after);
		w.folded = lexicon_fold(a, w.form);
		*vec_push(a, &f->words) = w;
	}
}

/* last: bit of the feature that the lemma itself has; STEM_BIT: none. */
static void forms_of_entry(struct forms *f, const struct entry *e,
                           unsigned last)
{
	struct arena *a = &f->arena;
	struct words parts[LEMMA_WORDS] = {{0}};
	struct word w = {e, e->lemma, lexicon_fold(a, e->lemma), STR(""), last};
	struct shape shape = {0};
	struct phrase ph;

	if (e->lemma.n == 0)
		return;
	phrase_of(&ph, a, e);
	if (ph.n == 0) {
		*vec_push(a, &f->words) = w;
		return;
	}
	shape.front = is_front(a, e);
	shape.one = str_eq(entry_own(e, STR("number")), STR("one"));
	if (ph.n == 1 && ph.after.n == 0) {
		shape.declensions = ph.declensions[0];
		forms_of_word(f, &f->words, w, shape);
		return;
	}
	for (size_t i = 0; i < ph.n; i++) {
		w.form = w.folded = ph.words[i];
		shape.declensions = ph.declensions[i];
		forms_of_word(f, &parts[i], w, shape);
	}
	forms_agree(f, &ph, parts);
}

static struct forms *forms_build(const struct wordlist *list)
{
	struct forms *f = mem_alloc(sizeof(*f));

	*f = (struct forms){0};
	arena_init(&f->arena);
	vec_reserve(&f->arena, &f->words, list->entries.n * FORMS_USUAL);
	for (size_t i = 0; i < list->entries.n; i++)
		forms_of_entry(f, &list->entries.p[i], STEM_BIT);
	return f;
}

void lexicon_inflect(struct arena *a, const struct lexicon *lex,
                     struct str phrase, struct str has, struct words *out)
{
	struct wordlist list = {.lexicon = lex};
	struct entry e = {.list = &list, .lemma = phrase};
	unsigned last = has.n ? feature_bit(lex, has) : STEM_BIT;
	struct forms f = {0};

	*out = (struct words){0};
	if (last == 0)
		return;
	arena_init(&f.arena);
	forms_of_entry(&f, &e, last);
	for (size_t i = 0; i < f.words.n; i++) {
		struct word *w = vec_push(a, out);

		*w = f.words.p[i];
		w->entry = NULL;
		w->form = str_copy(a, w->form);
		w->folded = str_copy(a, w->folded);
		w->features = str_copy(a, w->features);
	}
	arena_free(&f.arena);
}

static struct forms_index *index_build(const struct wordlist *list)
{
	const struct forms *f = wordlist_forms(list);
	struct forms_index *x = mem_alloc(sizeof(*x));

	*x = (struct forms_index){0};
	arena_init(&x->arena);
	map_reserve(&x->arena, &x->map, f->words.n);
	for (size_t i = 0; i < f->words.n; i++) {
		struct word *w = &f->words.p[i];
		void **slot = map_put(&x->arena, &x->map, w->folded);
		size_t len;
		uint32_t c = w->folded.n ? str_rune(w->folded, &len) : 0;

		if (*slot == NULL)
			*slot = w;
		if (c < LETTERS)
			x->firsts[c / 8] |= (unsigned char)(1u << c % 8);
		if (w->folded.n > x->longest)
			x->longest = w->folded.n;
	}
	return x;
}

static void index_free(struct forms_index *x)
{
	if (x == NULL)
		return;
	arena_free(&x->arena);
	free(x);
}

static void forms_free(struct forms *f)
{
	if (f == NULL)
		return;
	arena_free(&f->arena);
	free(f);
}

const struct forms *wordlist_forms(const struct wordlist *list)
{
	struct wordlist *l = (struct wordlist *)list;
	struct forms *f = atomic_load(&l->forms), *none = NULL;

	if (f != NULL)
		return f;
	f = forms_build(list);
	if (!atomic_compare_exchange_strong(&l->forms, &none, f)) {
		forms_free(f);
		f = none;
	}
	return f;
}

const struct forms_index *wordlist_index(const struct wordlist *list)
{
	struct wordlist *l = (struct wordlist *)list;
	struct forms_index *x = atomic_load(&l->index), *none = NULL;

	if (x != NULL)
		return x;
	x = index_build(list);
	if (!atomic_compare_exchange_strong(&l->index, &none, x)) {
		index_free(x);
		x = none;
	}
	return x;
}

void wordlist_free(struct wordlist *list)
{
	index_free(atomic_load(&list->index));
	forms_free(atomic_load(&list->forms));
}
