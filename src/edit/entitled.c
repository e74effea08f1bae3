#include "edit/entitled.h"

#include "base/buf.h"
#include "edit/mask.h"
#include "edit/wording.h"

#include <stdlib.h>

/* Words without what is said of the edition of an act. */
static struct str words_bare(struct arena *a, const struct language *lang,
                             struct str s)
{
	struct buf out = {0};
	struct matcher matcher;
	struct match m;
	struct str bare;

	if (str_find(s, STR("(")) == s.n)
		return s;
	matcher_init(&matcher, NULL, STR(""));
	while (language_match(&matcher, lang, STR("title-edition"), s, &m)) {
		size_t at = (size_t)(m.all.p - s.p);

		buf_add(&out, str_sub(s, 0, at));
		s = str_after(s, at + m.all.n);
	}
	matcher_free(&matcher);
	buf_add(&out, s);
	bare = str_copy(a, buf_str(&out));
	buf_free(&out);
	return bare;
}

/* A key while it is written. */
struct keying {
	struct arena *a;
	const struct folding *by;
	char *out;
	size_t n;
};

static void key_mark(struct keying *k)
{
	if (k->n == 0 || k->out[k->n - 1] != '"')
		k->out[k->n++] = '"';
}

/* The letters of s. */
static void key_letters(struct keying *k, struct str s)
{
	size_t len;

	for (s = wording_fold(k->a, k->by, s); s.n; s = str_after(s, len)) {
		uint32_t c = rune_lower(str_rune(s, &len));

		if (rune_is_letter(c) || rune_is_digit(c))
			k->n += rune_put(c, k->out + k->n);
	}
}

/* The same of words whose marks have no partners, as those of titles in titles
   that one mark closes: the first opens the outer one, the last closes it. */
static void key_outer(struct keying *k, struct str s)
{
	size_t from, to;

	s = wording_fold(k->a, k->by, s);
	from = str_find(s, STR("\""));
	for (to = s.n; to > from + 1 && s.p[to - 1] != '"'; to--)
		;
	key_letters(k, str_sub(s, 0, from));
	if (to <= from + 1)
		return;
	key_mark(k);
	key_letters(k, str_sub(s, from, to));
	key_mark(k);
	key_letters(k, str_after(s, to));
}

struct str entitled_words(struct arena *a, const struct language *lang,
                          struct str words)
{
	struct str s = words_bare(a, lang, words);
	struct keying k = {a, lang->lexicon.folding,
	                   arena_alloc(a, 4 * s.n + 4), 0};
	struct mask mask;

	mask_read(a, &lang->lexicon, s, MASK_NESTED, &mask);
	for (size_t i = 0; i < mask.quotes.n && !mask.odd; i++) {
		struct str quote = mask.quotes.p[i];
		size_t at = (size_t)(quote.p - s.p);

		key_letters(&k, str_sub(s, 0, at));
		key_mark(&k);
		key_letters(&k, quote);
		key_mark(&k);
		s = str_after(s, at + quote.n);
	}
	(mask.odd ? key_outer : key_letters)(&k, s);
	return (struct str){k.out, k.n};
}

struct str entitled_key(struct arena *a, const struct language *lang,
                        struct str title)
{
	struct str s = words_bare(a, lang, title);
	struct keying k = {a, lang->lexicon.folding,
	                   arena_alloc(a, 4 * s.n + 4), 0};

	key_letters(&k, s);
	return (struct str){k.out, k.n};
}

/* Of each front of a key: how long the longest other front is that it ends
   in. */
static size_t *key_fronts(struct str key)
{
	size_t *fronts = mem_alloc(key.n * sizeof(*fronts));
	size_t same = 0;

	fronts[0] = 0;
	for (size_t i = 1; i < key.n; i++) {
		while (same > 0 && key.p[same] != key.p[i])
			same = fronts[same - 1];
		same += key.p[same] == key.p[i];
		fronts[i] = same;
	}
	return fronts;
}

/* Where the letter stands that is n letters behind the one at byte `at`. */
static size_t letters_behind(struct str words, size_t at, size_t n)
{
	for (; n > 0; n--)
		do
			at++;
		while (words.p[at] == '"');
	return at;
}

bool entitled_in(struct str words, struct str key)
{
	size_t *fronts = NULL, same = 0, from = 0;
	bool found = false;

	if (key.n == 0 || words.n < key.n + 2)
		return false;
	fronts = key_fronts(key);
	/* from: the first of the letters up to `at` that are the same. */
	for (size_t at = 0; at < words.n && !found; at++) {
		if (words.p[at] == '"')
			continue;
		while (same == key.n ||
		       (same > 0 && words.p[at] != key.p[same])) {
			size_t next = fronts[same - 1];

			if (next > 0)
				from = letters_behind(words, from, same - next);
			same = next;
		}
		if (words.p[at] != key.p[same])
			continue;
		from = same > 0 ? from : at;
		same++;
		found = same == key.n && from > 0 && words.p[from - 1] == '"' &&
		        at + 1 < words.n && words.p[at + 1] == '"';
	}
	free(fronts);
	return found;
}

bool entitled_has(const struct entitled *titles, struct str key)
{
	for (size_t i = 0; i < titles->n; i++)
		if (str_eq(titles->p[i], key))
			return true;
	return false;
}

bool entitled_quoted(const struct entitled *titles, struct str words)
{
	for (size_t i = 0; i < titles->n; i++)
		if (entitled_in(words, titles->p[i]))
			return true;
	return false;
}

static void entitled_add(struct arena *a, const struct language *lang,
                         struct str title, struct entitled *out)
{
	struct str key = entitled_key(a, lang, title);

	if (key.n != 0 && !entitled_has(out, key))
		*vec_push(a, out) = key;
}

void entitled_read(struct arena *a, const struct language *lang,
                   const struct doc *doc, struct entitled *out)
{
	const struct node *act = node_document(doc->root);
	const struct node *top = act ? node_child(act, NODE_PREFACE) : NULL;
	const struct node *n = top;

	*out = (struct entitled){0};
	entitled_add(a, lang, doc->title, out);
	while (n != NULL && n->kind != NODE_DOC_TITLE)
		n = n->mark == MARK_REMOVED ? node_skip(n, top)
		                            : node_next(n, top);
	if (n != NULL)
		entitled_add(a, lang,
		             wording_plain(a, lang->lexicon.folding, n), out);
	for (size_t i = 0; i < doc->titles.n; i++)
		entitled_add(a, lang, doc->titles.p[i], out);
}
