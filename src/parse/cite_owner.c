/* Tells whose units a text cites: "осы Заңның", "указанного приказа". */
#include "parse/cite.h"

enum {
	OWNER_WORDS = 4,      /* between "this" and the noun, at most */
	APPROVED_WORDS = 4,   /* between units and the noun of their document */
	APPROVED_TITLE = 700, /* bytes between that noun and who approves it */
};

bool cite_owner_leads(const struct language *lang)
{
	const struct wordlist *list = language_list(lang, STR("owners"));

	return list != NULL && list->entries.n != 0 &&
	       str_eq(entry_cell(&list->entries.p[0], STR("side")),
	              STR("before"));
}

/* A place in a text from which words are read one way. */
struct walk {
	struct inliner *in;
	struct str text;
	size_t at;
	bool back;
};

static bool is_word_rune(uint32_t c)
{
	return rune_is_letter(c) || c == '-' || (c >= '0' && c <= '9');
}

/* The rune that ends before byte at of s; *len its bytes. */
static uint32_t rune_before(struct str s, size_t at, size_t *len)
{
	size_t i = str_last(str_sub(s, 0, at)), one;

	*len = at - i;
	return str_rune(str_after(s, i), &one);
}

/* The next rune in the direction of the walk; 0 at the end. */
static uint32_t walk_peek(const struct walk *w, size_t *len)
{
	*len = 0;
	if (w->back)
		return w->at ? rune_before(w->text, w->at, len) : 0;
	return w->at < w->text.n ? str_rune(str_after(w->text, w->at), len) : 0;
}

static void walk_step(struct walk *w, size_t len)
{
	w->at = w->back ? w->at - len : w->at + len;
}

/* The next word, white space before it; empty where something else stands. */
static struct str walk_word(struct walk *w)
{
	size_t len, from;
	uint32_t c;

	while (c = walk_peek(w, &len), c != 0 && rune_is_space(c))
		walk_step(w, len);
	from = w->at;
	while (c = walk_peek(w, &len), c != 0 && is_word_rune(c))
		walk_step(w, len);
	return w->back ? str_sub(w->text, w->at, from)
	               : str_sub(w->text, from, w->at);
}

static const struct word *walk_find(const struct walk *w, const char *list,
                                    struct str word)
{
	return wordlist_find(language_list(w->in->p->lang, str_from(list)),
	                     word);
}

/* What a word of owners.tsv says: "self", "said", "link"; "" for others. */
static struct str walk_says(const struct walk *w, struct str word)
{
	const struct word *f = walk_find(w, "owners", word);

	return f ? entry_cell(f->entry, STR("what")) : STR("");
}

/* A noun that may own units. */
struct noun {
	const struct word *act, *annexed, *annex, *unit;
};

static bool noun_read(const struct walk *w, struct str word, struct noun *n)
{
	*n = (struct noun){.act = walk_find(w, "acts", word)};
	if (n->act == NULL)
		n->annexed = walk_find(w, "annexed", word);
	if (n->act == NULL && n->annexed == NULL)
		n->annex = walk_find(w, "annex", word);
	if (n->act == NULL && n->annexed == NULL && n->annex == NULL)
		n->unit = walk_find(w, "units", word);
	return n->act != NULL || n->annexed != NULL || n->annex != NULL ||
	       n->unit != NULL;
}

static struct owner owner_named(const struct inliner *in, struct str type)
{
	for (size_t i = 0; i < in->named.n; i++)
		if (str_eq(in->named.p[i]->subtype, type))
			return (struct owner){.kind = OWNER_WORK,
			                      .work = in->named.p[i],
			                      .said = true};
	return (struct owner){.kind = OWNER_UNKNOWN};
}

/* "this" or "the said", and a noun. */
static struct owner owner_make(const struct inliner *in, bool self,
                               const struct noun *n)
{
	struct owner o = {.kind = OWNER_UNKNOWN};

	if (!self && n->act != NULL)
		return owner_named(in, entry_cell(n->act->entry, STR("type")));
	if (!self)
		return o;
	if (n->act != NULL) {
		o.kind = OWNER_ACT;
		o.type = entry_cell(n->act->entry, STR("type"));
	} else if (n->annexed != NULL || n->annex != NULL) {
		o.kind = OWNER_ANNEXED;
		o.annexed = n->annexed ? n->annexed->entry : NULL;
	} else {
		o.kind = OWNER_UNIT;
		o.unit =
		    node_kind_of(entry_cell(n->unit->entry, STR("element")));
	}
	return o;
}

struct owner cite_owner_said(const struct inliner *in, struct str says,
                             struct str noun)
{
	const struct language *lang = in->p->lang;
	const struct word *f =
	    wordlist_find(language_list(lang, STR("owners")), str_strip(says));
	struct noun n = {
	    .act = wordlist_find(language_list(lang, STR("acts")), noun)};

	if (f == NULL || n.act == NULL)
		return (struct owner){.kind = OWNER_UNKNOWN};
	return owner_make(
	    in, str_eq(entry_cell(f->entry, STR("what")), STR("self")), &n);
}

/* The same word for an act: the form of its noun may differ. */
static bool alias_fits(const struct walk *w, const struct alias *a)
{
	struct walk at = *w;
	struct str first = a->words, rest, word;
	const struct word *noun;
	size_t gap;

	word = walk_word(&at);
	noun = walk_find(w, "acts", word);
	if (noun == NULL)
		noun = walk_find(w, "annexed", word);
	/* "КоБС" is no noun: it stands as it was given. */
	if (a->noun == NULL)
		return str_eq(str_sub(word, 0, str_find(word, STR("-"))),
		              a->words);
	if (noun == NULL || noun->entry != a->noun)
		return false;
	/* The other words of the name stand as they were given. */
	if (w->back) {
		rest = str_sub(w->text, 0, at.at);
		while (first.n && first.p[first.n - 1] != ' ')
			first.n--;
		return first.n == 0 ||
		       str_ends(str_strip(rest), str_strip(first));
	}
	rest = str_after(w->text, at.at);
	gap = str_find(first, STR(" "));
	return str_starts(str_strip(rest), str_strip(str_after(first, gap)));
}

/* Does the name of an act go on where the short one ends: "Закона о банках",
   where "Закон" is another one? */
static bool alias_goes_on(const struct walk *w, const struct alias *a)
{
	struct walk at = *w;
	struct match m;
	struct str rest;

	if (a->noun == NULL || str_find(a->words, STR(" ")) < a->words.n)
		return false;
	walk_word(&at);
	rest = str_after(w->text, at.at);
	if (w->back)
		rest = walk_word(&at);
	return parser_match(w->in->p, STR("cite-title"), rest, &m);
}

static const struct alias *alias_find(const struct walk *w)
{
	const struct alias *best = NULL;

	for (size_t i = 0; i < w->in->aliases.n; i++) {
		const struct alias *a = &w->in->aliases.p[i];

		if ((best == NULL || a->words.n > best->words.n) &&
		    alias_fits(w, a) && !alias_goes_on(w, a))
			best = a;
	}
	return best;
}

struct owner cite_approved(const struct cites *cites,
                           const struct cite_approval *a)
{
	size_t low = 0, high = cites->marks.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (cites->marks.p[mid].from < a->noun)
			low = mid + 1;
		else
			high = mid;
	}
	return low < cites->marks.n && cites->marks.p[low].from == a->noun
	           ? cites->marks.p[low].owner
	           : a->owner;
}

/* The noun of a document as it is called: "Қағидаларының" is "Қағидалары". */
static struct str approved_noun(struct arena *a, const struct word *w,
                                struct str seen, bool ahead)
{
	struct str all = w->features, last = all, form;
	size_t len, n;

	while (str_find(last, STR(".")) < last.n)
		str_cut(&last, '.');
	if (!str_eq(last, STR("PL")) && !str_eq(last, STR("POSS3")))
		all.n = last.n < all.n ? all.n - last.n - 1 : 0;
	/* "Инструкции" behind units is no nominative. */
	else if (ahead && str_eq(all, STR("PL")))
		all.n = 0;
	form = entry_form(w->entry, all);
	/* Its first letter as it is printed. */
	str_rune(seen, &len);
	str_rune(form, &n);
	return str_join(a, str_sub(seen, 0, len), str_after(form, n));
}

/* The last approval that ends at or before byte at, or the first that begins
   at or behind it; NULL. */
static const struct cite_approval *approval_near(const struct cites *cites,
                                                 size_t at, bool back)
{
	const struct cite_approval *p = cites->approvals.p;
	size_t low = 0, high = cites->approvals.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (back ? p[mid].to <= at : p[mid].from < at)
			low = mid + 1;
		else
			high = mid;
	}
	if (back)
		return low ? &p[low - 1] : NULL;
	return low < cites->approvals.n ? &p[low] : NULL;
}

/* Does another act stand between bytes from..to? */
static bool marks_between(const struct cites *cites, size_t from, size_t to)
{
	size_t low = 0, high = cites->marks.n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (cites->marks.p[mid].from < from)
			low = mid + 1;
		else
			high = mid;
	}
	return low < cites->marks.n && cites->marks.p[low].from < to;
}

/* The document that the noun at bytes from..to of the text is for, where an
   act beside it approves it; OWNER_NONE. */
static struct owner owner_approved(const struct walk *w,
                                   const struct cites *cites, size_t from,
                                   size_t to)
{
	struct owner none = {.kind = OWNER_NONE}, o;
	struct str noun = str_sub(w->text, from, to), gap;
	const struct word *word = walk_find(w, "annexed", noun);
	const struct cite_approval *a =
	    approval_near(cites, w->back ? from : to, w->back);

	if (a == NULL || word == NULL)
		return none;
	gap = w->back ? str_sub(w->text, a->to, from)
	              : str_sub(w->text, to, a->from);
	if (gap.n > APPROVED_TITLE || str_find(gap, STR(";")) < gap.n ||
	    (w->back ? marks_between(cites, a->to, from)
	             : marks_between(cites, to, a->from)))
		return none;
	o = cite_approved(cites, a);
	if (o.kind != OWNER_WORK && o.kind != OWNER_ACT)
		return none;
	gap = str_strip(gap);
	if (str_ends(gap, STR(",")))
		gap.n--;
	noun = approved_noun(w->in->p->scratch, word, noun, !w->back);
	o.said = false;
	o.approved = word->entry;
	o.title = w->back ? str_format(w->in->p->a, "%.*s%s%.*s", STR_ARG(gap),
	                               gap.n ? " " : "", STR_ARG(noun))
	                  : str_format(w->in->p->a, "%.*s%s%.*s", STR_ARG(noun),
	                               gap.n ? " " : "", STR_ARG(gap));
	return o;
}

struct owner cite_approved_before(struct inliner *in, struct str text,
                                  const struct cites *cites, size_t end)
{
	struct walk w = {in, text, end, true};
	struct str word = walk_word(&w);

	return owner_approved(&w, cites, w.at, w.at + word.n);
}

/* Where the owner of an appendix is sought: behind "to", in languages where it
   comes behind. */
static size_t behind_link(struct walk w)
{
	size_t at = w.at;

	return str_eq(walk_says(&w, walk_word(&w)), STR("link")) ? w.at : at;
}

/* The same for units: the noun stands right before them, or some adjectives
   behind them. */
static struct owner owner_document(struct inliner *in, struct str text,
                                   const struct cites *cites,
                                   const struct cite_step *first,
                                   const struct cite_step *last)
{
	bool back = cite_owner_leads(in->p->lang);
	struct walk w = {in, text, back ? first->from : last->to, back};
	const struct cite_step *steps = cites->steps.p;
	struct owner none = {.kind = OWNER_NONE};
	const struct cite_approval *a =
	    approval_near(cites, back ? first->from : last->to, back);
	size_t from = 0;
	struct noun n;

	/* Units of something else between them. */
	if (!back && last->place.kind == NODE_ATTACHMENT)
		w.at = behind_link(w);
	if (a == NULL || (back ? first > steps && first[-1].to > a->to
	                       : last + 1 < steps + cites->steps.n &&
	                             last[1].from < a->from))
		return none;
	if (back)
		return cite_approved_before(in, text, cites, w.at);
	for (size_t i = 0; i < APPROVED_WORDS; i++) {
		struct str word = walk_word(&w);

		if (word.n == 0 || walk_says(&w, word).n)
			return none;
		if (i == 0)
			from = w.at - word.n;
		if (!noun_read(&w, word, &n))
			continue;
		/* "Типовых правил" is one noun, if it is known. */
		none = owner_approved(&w, cites, from, w.at);
		return none.approved != NULL
		           ? none
		           : owner_approved(&w, cites, w.at - word.n, w.at);
	}
	return none;
}

/* Kazakh: the noun stands right before, "this" some words before it. */
static struct owner owner_back(struct walk *w)
{
	struct owner unknown = {.kind = OWNER_UNKNOWN};
	struct owner none = {.kind = OWNER_NONE};
	const struct alias *alias = alias_find(w);
	struct noun n, other;

	if (!noun_read(w, walk_word(w), &n))
		return alias ? alias->owner : none;
	for (size_t i = 0; i < OWNER_WORDS; i++) {
		struct str word = walk_word(w);
		struct str says = walk_says(w, word);

		if (word.n == 0)
			break;
		if (says.n)
			return owner_make(w->in, str_eq(says, STR("self")), &n);
		if (noun_read(w, word, &other))
			break;
	}
	return alias ? alias->owner : unknown;
}

/* Russian: "this", some words, the noun. */
static struct owner owner_ahead(struct walk *w, bool annex)
{
	struct owner unknown = {.kind = OWNER_UNKNOWN};
	struct walk start = *w;
	struct str word = walk_word(w), says = walk_says(w, word);
	const struct alias *alias;
	struct noun n;
	struct match m;

	if (annex && str_eq(says, STR("link"))) {
		start = *w;
		word = walk_word(w);
		says = walk_says(w, word);
	}
	alias = alias_find(&start);
	if (alias != NULL)
		return alias->owner;
	if (says.n == 0 || str_eq(says, STR("link"))) {
		if (parser_match(w->in->p, STR("cite-bare"),
		                 str_after(start.text, start.at), &m))
			unknown.kind = OWNER_NONE;
		return unknown;
	}
	for (size_t i = 0; i < OWNER_WORDS; i++) {
		word = walk_word(w);
		if (word.n == 0)
			break;
		if (noun_read(w, word, &n))
			return owner_make(w->in, str_eq(says, STR("self")), &n);
	}
	return unknown;
}

/* The mark beside byte at, nothing between them but white space, or brackets
   behind the mark. */
static const struct cite_mark *mark_beside(struct inliner *in, struct str text,
                                           const struct cites *cites, size_t at,
                                           bool back)
{
	struct match m;
	size_t behind = vec_below(&cites->marks, from, at);

	if (back ? behind == 0 : behind == cites->marks.n)
		return NULL;
	const struct cite_mark *k = &cites->marks.p[back ? behind - 1 : behind];
	struct str gap = back ? str_sub(text, k->to < at ? k->to : at, at)
	                      : str_sub(text, at, k->from);

	if (back && k->to > at)
		return NULL;
	gap = str_strip(gap);
	return gap.n == 0 || (back && gap.p[0] == '(' &&
	                      parser_match(in->p, STR("cite-gap"), gap, &m))
	           ? k
	           : NULL;
}

/* Does a clause begin at byte at: the text, or behind a comma? */
static bool is_clause(struct str text, size_t at)
{
	struct str before = str_strip(str_sub(text, 0, at));

	return before.n == 0 || str_ends(before, STR(",")) ||
	       str_ends(before, STR(";"));
}

const struct cite_mark *cite_mark_of(struct inliner *in, struct str text,
                                     const struct cites *cites,
                                     const struct cite_step *first,
                                     const struct cite_step *last)
{
	bool back = cite_owner_leads(in->p->lang);
	struct walk w = {in, text, back ? first->from : last->to, back};
	size_t at = !back && last->place.kind == NODE_ATTACHMENT
	                ? behind_link(w)
	                : w.at;

	return mark_beside(in, text, cites, at, back);
}

/* "..., but for points 3 and 4" behind an act: of which, is not told. */
static bool is_excepted(struct inliner *in, struct str text,
                        const struct cites *cites, size_t at)
{
	size_t behind = vec_below(&cites->marks, from, at);
	size_t from = behind ? cites->marks.p[behind - 1].to : at;
	struct match m;

	return from < at && at - from < APPROVED_TITLE &&
	       parser_match(in->p, STR("cite-except"), str_sub(text, from, at),
	                    &m);
}

struct owner cite_owner(struct inliner *in, struct str text,
                        const struct cites *cites,
                        const struct cite_step *first,
                        const struct cite_step *last)
{
	bool back = cite_owner_leads(in->p->lang);
	struct walk w = {in, text, back ? first->from : last->to, back};
	const struct cite_mark *k = cite_mark_of(in, text, cites, first, last);
	struct owner o;

	if (k != NULL)
		return k->owner;
	o = owner_document(in, text, cites, first, last);
	if (o.approved != NULL)
		return o;
	if (!back) {
		o = owner_ahead(&w, last->place.kind == NODE_ATTACHMENT);
		if (o.kind == OWNER_NONE &&
		    is_excepted(in, text, cites, first->from))
			o.kind = OWNER_UNKNOWN;
		return o;
	}
	o = owner_back(&w);
	/* "its point 3": of something that was not told right here. */
	if (o.kind == OWNER_NONE &&
	    str_find(first->noun->features, STR("POSS3")) <
	        first->noun->features.n)
		o.kind =
		    is_clause(text, first->from) ? OWNER_ABOVE : OWNER_UNKNOWN;
	return o;
}
