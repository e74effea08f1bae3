#include "twin/signer.h"

#include "base/buf.h"

#include <string.h>

/* Is a node a post, or the words of a signature beside it? */
static enum fact_kind segment_kind(const struct node *n,
                                   const struct node **signature)
{
	enum fact_kind kind = FACT_PERSON;

	for (*signature = NULL; n != NULL && *signature == NULL;
	     n = n->parent) {
		if (n->kind == NODE_ROLE)
			kind = FACT_POST;
		if (n->kind == NODE_SIGNATURE)
			*signature = n;
	}
	return kind;
}

/* A word of a name in letters of Latin, without the vowels behind its first
   letter, in which the languages differ: "Сейітов", "Сеитов" are both stv. */
static struct str name_bones(const struct tongue *t, struct str word,
                             struct buf *out)
{
	size_t len, from = out->n;

	for (; word.n; word = str_after(word, len)) {
		const struct word *w;
		struct str latin;

		str_rune(word, &len);
		w = wordlist_find(t->letters, str_sub(word, 0, len));
		latin = w ? entry_cell(w->entry, STR("latin")) : STR("");
		if (latin.n == 0 ||
		    (out->n > from && (strchr("aeiouy", latin.p[0]) != NULL ||
		                       latin.p[0] == out->p[out->n - 1])))
			continue;
		buf_add(out, latin);
	}
	return str_after(buf_str(out), from);
}

/* The names of a person, in any order: the longest of them, and the first
   initial; 0: there are no such. */
static uint64_t person_value(const struct tongue *t, struct str s)
{
	struct str longest = STR(""), given = STR("");
	struct buf bones = {0};
	uint64_t value;
	size_t len, n;

	for (; s.n; s = str_after(s, n)) {
		str_rune(s, &len);
		n = word_length(s);
		if (n == len && n < s.n && s.p[n] == '.' && given.n == 0)
			given = str_sub(s, 0, n);
		if (n > longest.n)
			longest = str_sub(s, 0, n);
		n = n ? n : len;
	}
	if (given.n == 0 || longest.n <= given.n)
		return 0;
	value = value_name(name_bones(t, longest, &bones)) ^
	        3 * value_name(name_bones(t, given, &bones));
	buf_free(&bones);
	return value;
}

/* Bytes of a word that may have hyphens and points in it: "и.о.",
   "Премьер-Министра". */
static size_t post_length(struct str s)
{
	size_t n = word_length(s), more;

	while (n != 0 && n < s.n && (s.p[n] == '-' || s.p[n] == '.') &&
	       (more = word_length(str_after(s, n + 1))) != 0)
		n += 1 + more;
	/* The point behind the last letter belongs to a short form. */
	if (n < s.n && s.p[n] == '.' &&
	    str_find(str_sub(s, 0, n), STR(".")) < n)
		n++;
	return n;
}

/* The name of the post or the ordinal that a word is; empty: neither. */
static struct str post_name(const struct tongue *t, struct str word)
{
	const struct word *w = wordlist_find(t->roles, word);

	if (w != NULL)
		return entry_cell(w->entry, STR("role"));
	w = wordlist_find(t->ordinals, word);
	return w ? entry_cell(w->entry, STR("value")) : STR("");
}

/* The posts that are named, in any order; 0: none is known. */
static uint64_t post_value(const struct tongue *t, struct str s)
{
	uint64_t value = 0;

	while (s.n) {
		size_t len, n = post_length(s);
		struct str name = n ? post_name(t, str_sub(s, 0, n)) : STR("");

		str_rune(s, &len);
		value += name.n ? value_name(name) : 0;
		s = str_after(s, n ? n : len);
	}
	return value;
}

static void signer_add(struct arena *a, const struct tongue *t,
                       const struct fact *found, struct str text,
                       struct facts *out)
{
	struct str words = str_sub(text, found->at, found->at + found->n);
	struct str plain = str_strip(words);
	uint64_t value = found->kind == FACT_POST ? post_value(t, plain)
	                                          : person_value(t, plain);
	struct fact *f;

	if (value == 0)
		return;
	f = vec_push(a, out);
	*f = *found;
	f->value = value;
	f->at += (size_t)(plain.p - words.p);
	f->n = plain.n;
}

void signers_read(struct arena *a, const struct tongue *t,
                  const struct outline *o, size_t leaf, struct facts *out)
{
	const struct item *item = &o->p[leaf];
	const struct node *open = NULL;
	struct fact f = {.n = 0};

	for (size_t i = item->segment; i < item->behind; i++) {
		const struct segment *g = &o->segments.p[i];
		const struct node *signature;
		enum fact_kind kind = segment_kind(g->node, &signature);
		size_t end = i + 1 < item->behind ? g[1].at : item->text.n;

		if (f.n != 0 && (signature != open || kind != f.kind)) {
			signer_add(a, t, &f, item->text, out);
			f.n = 0;
		}
		open = signature;
		if (signature == NULL)
			continue;
		if (f.n == 0)
			f = (struct fact){.kind = kind,
			                  .leaf = leaf,
			                  .at = g->at,
			                  .year = NOWHERE};
		f.n = end - f.at;
	}
	if (f.n != 0)
		signer_add(a, t, &f, item->text, out);
}
