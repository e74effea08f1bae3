#include "grammar/pattern.h"

#include "base/buf.h"

#include <stdlib.h>
#include <string.h>

/* A name used in a pattern, and how often. */
struct pattern_name {
	struct str name;
	size_t uses;
	bool absent; /* it stands for nothing */
};

struct pattern_names {
	struct arena *a;
	const struct language *lang;
	bool in_place; /* may lists stand where they are used? */
	VEC(struct pattern_name *) list;
	struct map map;
};

static const struct str CALL = STR_INIT("(?&");

static void names_collect(struct pattern_names *names, struct str source)
{
	for (;;) {
		size_t at = str_find(source, CALL);
		struct pattern_name *n;
		struct str name;
		void **slot;

		if (at == source.n)
			return;
		source = str_after(source, at + CALL.n);
		name = str_cut(&source, ')');
		slot = map_put(names->a, &names->map, name);
		if (*slot == NULL) {
			n = arena_alloc(names->a, sizeof(*n));
			n->name = name;
			*vec_push(names->a, &names->list) = n;
			*slot = n;
		}
		n = *slot;
		n->uses++;
	}
}

static size_t rune_length(char c)
{
	unsigned char u = (unsigned char)c;

	return u < 0x80 ? 1 : u < 0xE0 ? 2 : u < 0xF0 ? 3 : 4;
}

static void put_literal(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == ' ') {
			buf_add(out, STR("\\h+"));
			continue;
		}
		if (memchr("\\^$.[]|()?*+{}#-", s.p[i], 16) != NULL)
			buf_char(out, '\\');
		buf_char(out, s.p[i]);
	}
}

/*
 * The words w[0..n), sorted and different, as one pattern that tries no
 * letter twice: words that begin alike share that beginning.  All agree in
 * the first `from` bytes.  Recurses once per letter of a grammar's word.
 */
static void put_trie(struct buf *out, const struct str *w, size_t n,
                     size_t from)
{
	bool ends = w[0].n == from;
	size_t i = ends;

	if (n == 1) {
		put_literal(out, str_after(w[0], from));
		return;
	}
	buf_add(out, STR("(?:"));
	while (i < n) {
		size_t len = rune_length(w[i].p[from]), j = i + 1;
		struct str letter = str_sub(w[i], from, from + len);

		while (j < n && str_starts(str_after(w[j], from), letter))
			j++;
		if (i > ends)
			buf_char(out, '|');
		put_literal(out, letter);
		put_trie(out, w + i, j - i, from + len);
		i = j;
	}
	buf_add(out, ends ? STR(")?+") : STR(")"));
}

static int str_order(const void *x, const void *y)
{
	return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

/* "PL.POSS3.DAT" and "POSS3.DAT" are POSS3.DAT; with `any`, so is what goes
   on behind it. */
static bool features_fit(struct str have, struct str want, bool any)
{
	if (str_starts(have, STR("PL")) && !str_starts(want, STR("PL")))
		have = str_after(have, have.n > 2 ? 3 : 2);
	if (!any)
		return str_eq(have, want);
	return want.n == 0 || str_eq(have, want) ||
	       (str_starts(have, want) && have.p[want.n] == '.');
}

/* The list that a name begins with; *features gets the rest, '_' as '.'. */
static const struct wordlist *name_list(struct arena *a,
                                        const struct language *lang,
                                        struct str name, struct str *features)
{
	struct str list = str_cut(&name, '_');
	char *p = arena_alloc(a, name.n);

	for (size_t i = 0; i < name.n; i++)
		p[i] = name.p[i] == '_' ? '.' : name.p[i];
	*features = (struct str){p, name.n};
	return lexicon_list(&lang->lexicon, list);
}

static bool put_words(struct arena *a, const struct language *lang,
                      struct str name, struct buf *out)
{
	struct str want;
	const struct wordlist *list = name_list(a, lang, name, &want);
	bool any = str_ends(want, STR("any"));
	const struct forms *f;
	struct str *w;
	size_t n = 0, k = 0;

	if (list == NULL)
		return false;
	f = wordlist_forms(list);
	if (any)
		want.n -= want.n > 3 ? 4 : 3;
	w = arena_array(a, f->words.n + 1, sizeof(*w));
	for (size_t i = 0; i < f->words.n; i++)
		if (features_fit(f->words.p[i].features, want, any))
			w[n++] = f->words.p[i].form;
	if (n == 0)
		return false;
	qsort(w, n, sizeof(*w), str_order);
	for (size_t i = 0; i < n; i++)
		if (k == 0 || !str_eq(w[i], w[k - 1]))
			w[k++] = w[i];
	buf_add(out, STR("(?i:"));
	put_trie(out, w, k, 0);
	buf_add(out, STR(")(?!\\pL)"));
	return true;
}

static const struct define *name_define(const struct pattern_names *names,
                                        struct str name)
{
	return map_get(&names->lang->defines, name);
}

/* A word list used once stands where it is used: calling it costs more than
   reading it, at every letter of a text. */
static bool name_is_inline(const struct pattern_names *names,
                           const struct pattern_name *n)
{
	return names->in_place && n->uses == 1 &&
	       name_define(names, n->name) == NULL;
}

/* A source, lists that are used once in their places. */
static void put_source(const struct pattern_names *names, struct str source,
                       struct buf *out)
{
	for (;;) {
		size_t at = str_find(source, CALL);
		struct str rest = str_after(source, at + CALL.n), name;
		struct pattern_name *n;

		buf_add(out, str_sub(source, 0, at));
		if (at == source.n)
			return;
		name = str_cut(&rest, ')');
		n = map_get(&names->map, name);
		n->absent = name_is_inline(names, n) &&
		            !put_words(names->a, names->lang, name, out);
		if (!name_is_inline(names, n))
			buf_format(out, "(?&%.*s)", STR_ARG(name));
		source = rest;
	}
}

static bool put_name(const struct pattern_names *names, struct str name,
                     struct buf *out)
{
	const struct define *d = name_define(names, name);

	buf_format(out, "(?<%.*s>", STR_ARG(name));
	if (d != NULL)
		put_source(names, d->source, out);
	else if (!put_words(names->a, names->lang, name, out))
		return false;
	buf_char(out, ')');
	return true;
}

struct str pattern_expand(struct arena *a, const struct language *lang,
                          struct str source, bool in_place, struct str *missing)
{
	struct pattern_names names = {
	    .a = a, .lang = lang, .in_place = in_place};
	struct buf out = {0}, defined = {0};
	struct str s;

	names_collect(&names, source);
	for (size_t i = 0; i < names.list.n; i++) {
		const struct define *d =
		    name_define(&names, names.list.p[i]->name);

		if (d != NULL)
			names_collect(&names, d->source);
	}
	buf_add(&out, STR("(?:"));
	put_source(&names, source, &out);
	buf_char(&out, ')');
	for (size_t i = 0; i < names.list.n && missing->p == NULL; i++) {
		struct pattern_name *n = names.list.p[i];

		if (!name_is_inline(&names, n))
			n->absent = !put_name(&names, n->name, &defined);
	}
	for (size_t i = 0; i < names.list.n && missing->p == NULL; i++) {
		if (names.list.p[i]->absent)
			*missing = names.list.p[i]->name;
	}
	if (defined.n)
		buf_format(&out, "(?(DEFINE)%.*s)", STR_ARG(buf_str(&defined)));
	s = str_copy(a, buf_str(&out));
	buf_free(&defined);
	buf_free(&out);
	return s;
}
