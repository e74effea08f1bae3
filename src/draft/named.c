/* What approved documents are called. */
#include "draft/named.h"

#include "edit/note_place.h"

enum { FRONT_MOST = 3 }; /* words before a noun that its title follows */

/* Does a title stand before its noun, as what a noun is of does? */
static bool title_leads(const struct namer *n)
{
	return str_starts(language_label(n->lang, STR("unit-heading")),
	                  STR("{unit}"));
}

/* Words of a title on one line, one blank between them. */
static struct str title_read(const struct namer *n, const struct node *appendix)
{
	const struct node *doc = node_document(appendix);
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	const struct node *top =
	    preface ? node_child(preface, NODE_LONG_TITLE) : NULL;
	struct str title = STR("");

	for (const struct node *p = top; p != NULL; p = node_next(p, top)) {
		struct str text, word;

		if (p->kind != NODE_P)
			continue;
		text = note_flat(n->a, p);
		while ((word = str_word(&text)).n != 0)
			title = title.n
			            ? str_format(n->a, "%.*s %.*s",
			                         STR_ARG(title), STR_ARG(word))
			            : word;
	}
	return title;
}

static const struct word *kind_of(const struct namer *n, struct str words)
{
	return wordlist_find(language_list(n->lang, STR("annexed")), words);
}

/* Is a word as titles have it: not "of rules"? */
static bool is_subject(const struct word *w)
{
	return w->features.n == 0 || str_eq(w->features, STR("PL")) ||
	       str_eq(w->features, STR("POSS3")) ||
	       str_eq(w->features, STR("PL.POSS3"));
}

/* A part of a title between two bytes. */
static struct str between(struct str s, size_t from, size_t to)
{
	return str_strip(str_sub(s, from, to));
}

/* Is the word at byte `at` the noun? */
static bool noun_at(const struct namer *n, struct str title, size_t at,
                    struct named *out)
{
	struct str rest = str_after(title, at);
	struct str word = str_word(&rest);
	const struct word *w = kind_of(n, word);

	if (w == NULL || !is_subject(w))
		return false;
	out->noun = w->entry;
	out->has = w->features;
	out->front = between(title, 0, at);
	out->behind = str_strip(rest);
	return true;
}

/* Where the title goes before it, the noun is its last word. */
static struct named cut_behind(const struct namer *n, struct str title)
{
	struct named named = {.noun = NULL};
	size_t at = title.n;

	while (at > 0 && title.p[at - 1] != ' ')
		at--;
	noun_at(n, title, at, &named);
	return named;
}

/* Where it follows, the noun is the first one: before it stand adjectives. */
static struct named cut_front(const struct namer *n, struct str title)
{
	struct named named = {.noun = NULL};
	struct str rest = title;

	for (size_t k = 0; k <= FRONT_MOST && rest.n && !named.noun; k++) {
		noun_at(n, title, (size_t)(rest.p - title.p), &named);
		str_word(&rest);
		rest = str_after(rest, str_spaces(rest));
	}
	return named;
}

/* Does a stamp stand over an appendix, by its first or last word? */
static bool is_stamped(const struct namer *n, const struct node *appendix)
{
	const struct wordlist *list = language_list(n->lang, STR("approved"));
	const struct node *heading = node_child(appendix, NODE_HEADING);
	struct str text = heading ? note_flat(n->a, heading) : STR("");
	struct str first = str_word(&text), last = first, word;

	while ((word = str_word(&text)).n != 0)
		last = word;
	return wordlist_find(list, first) || wordlist_find(list, last);
}

/* The words of s that are the same as `like`, but for capitals; where their
   bytes do not tell, those of `like`. */
static struct str spelled(struct str s, struct str fold, size_t at,
                          struct str like)
{
	return s.n == fold.n ? str_sub(s, at, at + like.n) : like;
}

/* Where a title begins whose noun is at byte `at` of a text: as many words
   before it as it has. */
static size_t first_word(struct str text, size_t at, const struct named *named)
{
	struct str front = named->front;

	while (str_word(&front).n != 0) {
		while (at > 0 && text.p[at - 1] == ' ')
			at--;
		while (at > 0 && text.p[at - 1] != ' ')
			at--;
	}
	return at;
}

/* Does a text speak of what is called so?  The title gets its capitals and
   small letters there. */
static bool is_spoken_of(const struct namer *n, struct str text,
                         struct named *named)
{
	bool leads = title_leads(n);
	struct str fold = lexicon_fold(n->a, text), rest = fold, word;
	struct str *tail = leads ? &named->front : &named->behind;
	struct str key = lexicon_fold(n->a, *tail);

	while ((word = str_word(&rest)).n != 0) {
		size_t at = (size_t)(word.p - fold.p), from = at + word.n;
		struct str bare = word;
		const struct word *w;

		while (bare.n &&
		       (bare.p[bare.n - 1] == ',' ||
		        bare.p[bare.n - 1] == ';' || bare.p[bare.n - 1] == '.'))
			bare.n--;
		w = kind_of(n, bare);
		if (w == NULL || w->entry != named->noun)
			continue;
		if (leads && (at < key.n + 1 ||
		              !str_ends(str_sub(fold, 0, at - 1), key)))
			continue;
		from = leads ? at - 1 - key.n : from + (key.n != 0);
		if (!leads && !str_starts(str_after(fold, from), key))
			continue;
		*tail = spelled(text, fold, from, *tail);
		named->small =
		    text.n == fold.n && str_begins_lower(str_after(
					    text, first_word(fold, at, named)));
		return true;
	}
	return false;
}

/* Does a point of the act approve it? */
static bool is_approved(const struct namer *n, const struct doc *act,
                        struct named *named)
{
	const struct node *doc = node_document(act->root);
	const struct node *body = doc ? node_child(doc, NODE_BODY) : NULL;
	const struct entry *row = namer_row(n, "approve");
	bool spoken = false, approves = false;

	for (const struct node *p = body; p != NULL; p = node_next(p, body)) {
		struct str text;

		if (p->kind != NODE_P)
			continue;
		text = note_flat(n->a, p);
		spoken = spoken || is_spoken_of(n, text, named);
		approves =
		    approves ||
		    (row && str_find(lexicon_fold(n->a, text),
		                     entry_cell(row, STR("text"))) < text.n);
	}
	return spoken && approves;
}

struct named named_read(const struct namer *n, const struct doc *act,
                        const struct node *appendix)
{
	static const struct named none;
	struct str title = title_read(n, appendix);
	struct named named =
	    title_leads(n) ? cut_behind(n, title) : cut_front(n, title);
	bool approved;

	if (named.noun == NULL)
		return none;
	approved = is_approved(n, act, &named);
	return approved || is_stamped(n, appendix) ? named : none;
}

/* A form that has features already: "POSS3" and "LOC". */
static struct str form_with(const struct namer *n, struct str has,
                            struct str form)
{
	return has.n && form.n
	           ? str_format(n->a, "%.*s.%.*s", STR_ARG(has), STR_ARG(form))
	       : has.n ? has
	               : form;
}

/* A word beside the noun in another form; has: the form that it has already.
   Empty: none is known. */
static struct str inflected(const struct namer *n, struct str word,
                            struct str has, struct str form)
{
	const struct word *w = kind_of(n, word);
	struct words forms = {0};

	if (form.n == 0)
		return word;
	if (w != NULL && is_subject(w))
		return entry_form(w->entry, form_with(n, w->features, form));
	lexicon_inflect(n->a, &n->lang->lexicon, lexicon_fold(n->a, word), has,
	                &forms);
	for (size_t i = 0; i < forms.n; i++)
		if (str_eq(forms.p[i].features, form))
			return forms.p[i].form;
	return STR("");
}

/* Adjectives, each with a blank behind it; false where one is not known. */
static bool front_print(const struct namer *n, struct str front,
                        struct str form, struct str *out)
{
	struct str word;

	*out = STR("");
	while ((word = str_word(&front)).n != 0) {
		word = inflected(n, lexicon_fold(n->a, word), STR(""), form);
		if (word.n == 0)
			return false;
		*out =
		    str_format(n->a, "%.*s%.*s ", STR_ARG(*out), STR_ARG(word));
	}
	return true;
}

/* What follows the noun; a second noun is put in its form: "Правилах и условиях
   выдачи". */
static bool behind_print(const struct namer *n, struct str behind,
                         struct str form, struct str *out)
{
	struct str rest = behind, and = str_word(&rest), word = str_word(&rest);

	*out = behind;
	if (!str_eq(and, language_label(n->lang, STR("note-last"))))
		return true;
	word = inflected(n, word, STR("PL"), form);
	*out = str_format(n->a, "%.*s %.*s%.*s", STR_ARG(and), STR_ARG(word),
	                  STR_ARG(rest));
	return word.n != 0;
}

struct str named_print(const struct namer *n, const struct named *named,
                       struct str form)
{
	struct str front, behind, words;
	struct str noun =
	    entry_form(named->noun, form_with(n, named->has, form));

	if (title_leads(n))
		return str_strip(str_format(
		    n->a, "%.*s %.*s", STR_ARG(named->front), STR_ARG(noun)));
	if (!front_print(n, named->front, form, &front) ||
	    !behind_print(n, named->behind, form, &behind))
		return STR("");
	words = str_strip(str_format(n->a, "%.*s%.*s %.*s", STR_ARG(front),
	                             STR_ARG(noun), STR_ARG(behind)));
	return named->small ? words : str_capital(n->a, words);
}

struct str named_bare(const struct namer *n, const struct named *named,
                      struct str form)
{
	struct str has =
	    str_starts(named->has, STR("PL")) ? STR("PL") : STR("");

	struct str noun = entry_form(named->noun, form_with(n, has, form));

	return named->small && !title_leads(n) ? noun : str_capital(n->a, noun);
}

/* The gender, or the number, that words take beside the noun. */
static struct str named_gender(const struct namer *n, const struct named *named)
{
	return str_starts(named->has, STR("PL"))
	           ? STR("PL")
	           : namer_agree(n, named->noun, "ordinal");
}

struct str named_agreeing(const struct namer *n, const struct named *named,
                          const char *role, struct str form)
{
	const struct entry *e =
	    wordlist_entry(language_list(n->lang, STR("agreeing")), STR("role"),
	                   str_from(role));

	return e ? entry_form(e, form_with(n, named_gender(n, named), form))
	         : STR("");
}
