/* Numbers of appendices in a sentence. */
#include "edit/annexes.h"

#include "base/map.h"
#include "edit/series.h"

/* The numbers in it, none of "қосымшасы". */
static struct numbers numbers_read(struct arena *a, struct str s)
{
	struct numbers out = {0};
	size_t i = 0;

	while (i < s.n) {
		size_t from = i;

		while (i < s.n && ((s.p[i] >= '0' && s.p[i] <= '9') ||
		                   (s.p[i] == '-' && i > from && i + 1 < s.n &&
		                    s.p[i + 1] >= '0' && s.p[i + 1] <= '9')))
			i++;
		if (i > from)
			*vec_push(a, &out) = str_sub(s, from, i);
		else
			i++;
	}
	return out;
}

/* "1-3-қосымшалар", in the plural, is a range. */
static bool is_range(const struct language *lang, struct str words,
                     const struct numbers *numbers)
{
	const struct wordlist *nouns = language_list(lang, STR("annex"));
	struct str rest = words;
	const struct word *w;

	if (numbers->n != 1 ||
	    str_find(numbers->p[0], STR("-")) == numbers->p[0].n)
		return false;
	/* The noun stands in front of the number or behind it. */
	w = wordlist_find(nouns, str_cut(&rest, ' '));
	while (w == NULL && str_find(words, STR("-")) < words.n)
		str_cut(&words, '-');
	if (w == NULL)
		w = wordlist_find(nouns, words);
	return w == NULL || str_starts(w->features, STR("PL"));
}

struct numbers annexes_read(struct arena *a, const struct language *lang,
                            struct str words, struct str *as)
{
	struct numbers out = numbers_read(a, words), all = {0};
	struct series series;

	*as = STR("");
	if (!is_range(lang, words, &out) || !series_hyphen(out.p[0], &series) ||
	    series.to - series.from > ANNEXES_MOST)
		return out;
	*as = out.p[0];
	for (unsigned v = series.from; v <= series.to; v++)
		*vec_push(a, &all) = series_num(a, &series, v);
	return all;
}

bool annexes_twice(struct arena *a, const struct numbers *numbers)
{
	struct map seen = {0};

	for (size_t i = 0; i < numbers->n; i++) {
		void **slot = map_put(a, &seen, numbers->p[i]);

		if (*slot != NULL)
			return true;
		*slot = &numbers->p[i];
	}
	return false;
}
