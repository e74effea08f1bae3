/* Enacting words, and who enacts. */
#include "draft/enact.h"

#include "draft/act.h"
#include "draft/fresh.h"

enum {
	ENDING_MOST = 3, /* letters of an ending */
	STEM_LEAST = 2,  /* letters of what it is put on */
};

static struct str upper(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n * 2 + 1);
	size_t n = 0;

	while (s.n) {
		size_t len;

		n += rune_put(rune_upper(str_rune(s, &len)), out + n);
		s = str_after(s, len);
	}
	return (struct str){out, n};
}

/* The same word but for its ending: both in lower case. */
static bool is_same(struct str x, struct str y)
{
	size_t same = 0, len;

	while (same < x.n && same < y.n &&
	       str_rune(str_after(x, same), &len) ==
	           str_rune(str_after(y, same), &len))
		same += len;
	return str_runes(str_sub(x, 0, same)) >= STEM_LEAST &&
	       str_runes(str_after(x, same)) <= ENDING_MOST &&
	       str_runes(str_after(y, same)) <= ENDING_MOST;
}

/* A bag of words, each of which may be taken once. */
struct bag {
	VEC(struct str) words;
};

static bool bag_take(struct bag *bag, struct str word)
{
	for (size_t i = 0; i < bag->words.n; i++)
		if (bag->words.p[i].n && is_same(bag->words.p[i], word)) {
			bag->words.p[i] = STR("");
			return true;
		}
	return false;
}

/* Where the words at the end of s begin that name an issuer: those of its name
   in the line with the day, in other forms. */
static size_t issuer_begin(const struct namer *n, struct str s,
                           struct str authority)
{
	struct bag bag = {.words = {0}};
	struct str word;
	size_t begin = s.n;

	authority = lexicon_fold(n->a, authority);
	while ((word = str_word(&authority)).n != 0)
		*vec_push(n->a, &bag.words) = word;
	for (size_t at = s.n;;) {
		size_t end = at;

		while (end > 0 && (s.p[end - 1] == ' ' || s.p[end - 1] == '\n'))
			end--;
		at = end;
		while (at > 0 && s.p[at - 1] != ' ' && s.p[at - 1] != '\n')
			at--;
		if (at == end ||
		    !bag_take(&bag, lexicon_fold(n->a, str_sub(s, at, end))))
			return begin;
		begin = at;
	}
}

/* A body of the state by its name as the subject: "Правительство Республики
   Казахстан" of "Правительства Республики Казахстан". */
static struct str issuer_named(const struct namer *n, struct str authority)
{
	const struct wordlist *list = language_list(n->lang, STR("bodies"));
	struct str rest = authority, owner;

	for (struct str word = str_word(&rest); word.n;
	     word = str_word(&rest)) {
		size_t at = (size_t)(word.p - authority.p);
		const struct word *w =
		    wordlist_find(list, str_sub(authority, 0, at + word.n));
		const struct word *tail =
		    wordlist_find(list, str_after(authority, at));

		owner = STR("POSS3");
		if (tail == NULL)
			owner = STR("");
		w = tail ? tail : w;
		if (w != NULL)
			return str_fill(
			    n->a, language_label(n->lang, STR("body-of-state")),
			    STR("{body}"), entry_form(w->entry, owner));
	}
	return STR("");
}

/* Enacting words as they stand in a text. */
struct enacted {
	const struct entry *entry; /* NULL: none fits the act */
	size_t at;                 /* where they begin; the text's end */
};

static struct enacted enacted_find(const struct namer *n, const struct doc *doc,
                                   struct str fold)
{
	const struct wordlist *list = language_list(n->lang, STR("enacting"));
	struct enacted hit = {.entry = NULL, .at = fold.n};

	for (size_t i = 0; list && i < list->entries.n; i++) {
		const struct entry *e = &list->entries.p[i];
		size_t at = str_find(fold, e->lemma);

		if (!str_eq(entry_cell(e, STR("type")), doc->work.subtype))
			continue;
		if (hit.entry == NULL || at < fold.n)
			hit = (struct enacted){e, at};
	}
	return hit;
}

struct str enact_words(const struct namer *n, const struct doc *doc)
{
	const struct node *act = node_document(doc->root);
	const struct node *preamble =
	    act ? node_child(act, NODE_PREAMBLE) : NULL;
	struct str authority = act_authority(n, doc), text, who, words;
	struct enacted hit;
	struct buf said = {0};

	if (preamble != NULL)
		fresh_print(preamble, true, &said);
	text = str_copy(n->a, buf_str(&said));
	buf_free(&said);
	hit = enacted_find(n, doc, lexicon_fold(n->a, text));
	if (hit.entry == NULL)
		return STR("");
	words = str_join(n->a, upper(n->a, hit.entry->lemma), STR(":"));
	if (!str_eq(entry_cell(hit.entry, STR("issuer")), STR("yes")))
		return words;
	who = str_sub(text, 0, hit.at);
	who = str_strip(str_after(who, issuer_begin(n, who, authority)));
	if (who.n == 0)
		who = issuer_named(n, authority);
	return who.n
	           ? str_format(n->a, "%.*s %.*s",
	                        STR_ARG(str_capital(n->a, who)), STR_ARG(words))
	           : words;
}
