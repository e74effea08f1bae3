/* Tells by its title whether an appendix is what an order calls it. */
#include "edit/called.h"

#include "base/buf.h"
#include "edit/token.h"
#include "edit/wording.h"
#include "parse/cite.h"

enum {
	ENDING_MOST = 3, /* letters of an ending */
	STEM_LEAST = 3,  /* letters of what it is put on */
};

/* Words of a title, folded, without blanks. */
struct title {
	struct str *p;
	size_t n, cap;
};

struct str called_key(struct arena *a, const struct folding *f, struct str s)
{
	struct buf out = {0};
	struct str key;
	size_t len;
	char rune[4];

	s = wording_fold(a, f, s);
	for (; s.n; s = str_after(s, len)) {
		uint32_t c = rune_lower(str_rune(s, &len));

		if (rune_is_letter(c) || rune_is_digit(c)) {
			size_t n = rune_put(c, rune);

			buf_add(&out, (struct str){rune, n});
		}
	}
	key = str_copy(a, buf_str(&out));
	buf_free(&out);
	return key;
}

/* What is between is no word: dashes, single marks. */
static struct title title_read(struct finder *f, struct str s)
{
	const struct folding *by = f->lang->lexicon.folding;
	struct title t = {0};

	s = wording_fold(f->a, by, s);
	for (struct str word = str_word(&s); word.n; word = str_word(&s)) {
		struct str key = called_key(f->a, by, word);

		if (key.n)
			*vec_push(f->a, &t) = key;
	}
	return t;
}

/* Words from..to-1, blanks aside. */
static struct str title_part(struct finder *f, const struct title *t,
                             size_t from, size_t to)
{
	struct buf out = {0};
	struct str s;

	for (size_t i = from; i < to; i++)
		buf_add(&out, t->p[i]);
	s = str_copy(f->a, buf_str(&out));
	buf_free(&out);
	return s;
}

static bool same_part(struct finder *f, const struct title *x, size_t from,
                      const struct title *y, size_t first)
{
	return str_eq(title_part(f, x, from, x->n),
	              title_part(f, y, first, y->n));
}

/* The same but for an ending: "типовых", "типовые". */
static bool agrees(struct str x, struct str y)
{
	size_t same = 0, len;

	while (same < x.n && same < y.n) {
		struct str rx = str_after(x, same), ry = str_after(y, same);

		if (str_rune(rx, &len) != str_rune(ry, &len))
			break;
		same += len;
	}
	x = str_after(x, same);
	y = str_after(y, same);
	return (x.n == 0 && y.n == 0) ||
	       (str_runes(x) <= ENDING_MOST && str_runes(y) <= ENDING_MOST &&
	        same > STEM_LEAST);
}

/* Before the noun stand adjectives, which change with it, where its title comes
   behind; else words that do not. */
static bool same_front(struct finder *f, const struct title *t, size_t noun,
                       const struct title *front)
{
	bool inflected = !cite_owner_leads(f->lang);

	if (noun < front->n)
		return false;
	for (size_t i = 0; i < front->n; i++) {
		struct str x = t->p[noun - front->n + i], y = front->p[i];

		if (!(inflected ? agrees(x, y) : str_eq(x, y)))
			return false;
	}
	return true;
}

static bool is_and(struct finder *f, struct str word)
{
	const struct word *w =
	    wordlist_find(language_list(f->lang, STR("locators")), word);

	return w && str_eq(entry_cell(w->entry, STR("role")), STR("and"));
}

/* Of two nouns the second one changes as well, and words that agree with one of
   them and follow it: "Правил и условий отчета", "Перечне должностей и размерах
   доплат", "Изменениях, вносимых в решения".  may: a word here may be another
   form of the same. */
static bool same_behind(struct finder *f, const struct title *t, size_t noun,
                        const struct title *behind, bool may)
{
	if (same_part(f, t, noun + 1, behind, 0))
		return true;
	if (t->n - noun - 1 != behind->n)
		return false;
	for (size_t i = 0; i < behind->n; i++) {
		struct str x = t->p[noun + 1 + i], y = behind->p[i];
		bool same = str_eq(x, y);

		if (!same && !(may && agrees(x, y)))
			return false;
		may = same ? is_and(f, y) : may;
	}
	return true;
}

/* Does a word name a kind of documents? */
static bool is_kind(struct finder *f, struct str word)
{
	return wordlist_find(language_list(f->lang, STR("annexed")), word) ||
	       token_noun(f->lang, word);
}

static bool is_noun(struct finder *f, const struct called *c, struct str word)
{
	const struct word *w = token_noun(f->lang, word);

	return w != NULL && str_eq(w->entry->lemma, c->noun);
}

/* Is the noun at `noun` the one that says what the document is: the first one,
   or, where titles go before it, the last word? */
static bool is_head(struct finder *f, const struct title *t, size_t noun)
{
	if (cite_owner_leads(f->lang))
		return noun + 1 == t->n;
	for (size_t i = 0; i < noun; i++)
		if (is_kind(f, t->p[i]))
			return false;
	return true;
}

struct str called_long(struct arena *a, struct matcher *m,
                       const struct language *lang, struct str s)
{
	struct match match;
	size_t at;

	if (str_find(s, STR("(")) == s.n ||
	    !language_match(m, lang, STR("called-short"), s, &match))
		return s;
	at = (size_t)(match.all.p - s.p);
	return str_format(a, "%.*s%.*s", STR_ARG(str_sub(s, 0, at)),
	                  STR_ARG(str_after(s, at + match.all.n)));
}

bool called_fits(struct finder *f, const struct called *called,
                 struct str title)
{
	struct title t, front = title_read(f, called->front);
	struct title behind = title_read(f, called->behind);
	/* What a comma divides from the noun agrees with it. */
	bool comma = str_starts(str_strip(called->behind), STR(","));
	struct matcher m;

	matcher_init(&m, NULL, STR(""));
	t = title_read(f, called_long(f->a, &m, f->lang, title));
	matcher_free(&m);
	for (size_t i = 0; i < t.n; i++) {
		if (!is_noun(f, called, t.p[i]))
			continue;
		if (!called->titled && is_head(f, &t, i) &&
		    same_front(f, &t, i, &front))
			return true;
		if (called->titled && same_behind(f, &t, i, &behind, comma) &&
		    ((i == front.n && same_front(f, &t, i, &front)) ||
		     str_eq(title_part(f, &t, 0, i),
		            title_part(f, &front, 0, front.n))))
			return true;
	}
	return false;
}

/* Is it called so anywhere in that text? */
static bool called_in(struct finder *f, const struct called *called,
                      struct str text)
{
	struct title t = title_read(f, text);
	struct title front = title_read(f, called->front);
	struct title behind = title_read(f, called->behind);

	for (size_t i = 0; i < t.n; i++) {
		size_t k = 0;

		if (!is_noun(f, called, t.p[i]) ||
		    !same_front(f, &t, i, &front) || behind.n > t.n - i - 1)
			continue;
		while (k < behind.n && str_eq(t.p[i + 1 + k], behind.p[k]))
			k++;
		if (k == behind.n)
			return true;
	}
	return false;
}

bool called_approved(struct finder *f, const struct called *called)
{
	const struct node *n = f->act;
	struct wording w;

	while (n != NULL) {
		if (n->kind == NODE_ATTACHMENTS || n->mark == MARK_REMOVED) {
			n = node_skip(n, f->act);
			continue;
		}
		if (n->kind == NODE_P || n->kind == NODE_HEADING) {
			wording_read(f->a, f->lang->lexicon.folding, n, &w);
			if (called_in(f, called, w.text))
				return true;
		}
		n = node_next(n, f->act);
	}
	return false;
}

struct str called_title(struct finder *f, const struct node *appendix)
{
	const struct node *doc = node_document(appendix);
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	const struct node *top =
	    preface ? node_child(preface, NODE_LONG_TITLE) : NULL;
	struct str title = STR("");
	struct wording w;

	for (const struct node *n = top; n != NULL; n = node_next(n, top)) {
		if (n->kind != NODE_P)
			continue;
		wording_read(f->a, f->lang->lexicon.folding, n, &w);
		title = str_format(f->a, "%.*s %.*s", STR_ARG(title),
		                   STR_ARG(w.text));
	}
	return str_strip(title);
}
