#include "parse/proper.h"

/* How a word is written within lines. */
struct written {
	bool small, capital;
};

/* A word without what stands around its letters. */
static struct str word_bare(struct str word)
{
	size_t len;

	while (word.n != 0 && !rune_is_letter(str_rune(word, &len)))
		word = str_after(word, len);
	for (size_t n = 0; n < word.n; n += len)
		if (!rune_is_letter(str_rune(str_after(word, n), &len)))
			return str_sub(word, 0, n);
	return word;
}

/* The same with a small letter at its front. */
static struct str word_small(struct arena *a, struct str word)
{
	size_t len, n;
	uint32_t c;
	char *out;

	if (word.n == 0)
		return word;
	c = str_rune(word, &len);
	if (!rune_is_upper(c))
		return word;
	out = arena_array(a, word.n + 4, 1);
	n = rune_put(rune_lower(c), out);
	for (size_t i = len; i < word.n; i++)
		out[n++] = word.p[i];
	return (struct str){out, n};
}

/* Does a word stand within a sentence behind this one?  A letter with a stop
   may be one of a name. */
static bool word_within(struct str before)
{
	char last = before.n ? before.p[before.n - 1] : 0;

	return before.n != 0 && last != '.' && last != ':' && last != ';' &&
	       last != ')' && last != '!' && last != '?';
}

static void proper_note(struct parser *p, struct proper *out, struct str word)
{
	struct str bare = word_bare(word);
	struct written *w;
	void **slot;

	/* A mark before it begins a title, stops within it are of a name. */
	if (bare.n == 0 || bare.p != word.p || bare.n + 1 < word.n)
		return;
	slot = map_put(p->scratch, &out->words, word_small(p->scratch, bare));
	if (*slot == NULL)
		*slot = arena_array(p->scratch, 1, sizeof(*w));
	w = *slot;
	if (str_begins_upper(bare))
		w->capital = true;
	else
		w->small = true;
}

struct proper proper_read(struct parser *p)
{
	struct proper out = {0};

	for (size_t i = 0; i < p->lines.n; i++) {
		struct str rest = p->lines.p[i].s, word = {0}, before;

		while (rest.n != 0) {
			before = word;
			word = str_word(&rest);
			if (word_within(before))
				proper_note(p, &out, word);
		}
	}
	return out;
}

static struct written proper_written(struct parser *p,
                                     const struct proper *names, struct str s)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str rest = s, word = str_word(&rest);
	const struct written *w =
	    map_get(&names->words, word_small(p->a, word_bare(word)));
	struct written found = {0};

	if (w != NULL)
		found = *w;
	arena_release(p->a, mark);
	return found;
}

bool proper_never(struct parser *p, const struct proper *names, struct str s)
{
	struct written w = proper_written(p, names, s);

	return w.small && !w.capital;
}

bool proper_is(struct parser *p, const struct proper *names, struct str s)
{
	return proper_written(p, names, s).capital;
}
