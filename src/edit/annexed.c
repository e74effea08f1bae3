/* Reads places in acts that another one approves, called by their titles. */
#include "edit/reader.h"

#include "base/buf.h"
#include "edit/called.h"
#include "edit/token.h"
#include "parse/citation.h"
#include "parse/cite.h"

enum { FRONT_MOST = 4 }; /* words before the noun: "Типовых правил" */

/* A noun among the words of a place. */
struct found {
	struct str word;
	const struct word *noun;
};

bool annexed_is(const struct places *at)
{
	return at->n && at->p[0].n && step_annexed(at->p[0].p[0].kind);
}

/* The noun at the front of words, of one word or of several. */
static bool noun_read(struct reader *r, struct str words, struct found *out)
{
	struct token t = {0};

	/* Most words of a title are none, which is told more quickly. */
	if (token_begins_noun(r->lang, words))
		t = token_next(r->a, r->lang, &words);
	*out = (struct found){.word = t.words, .noun = t.noun};
	return t.kind == TOKEN_STEP && step_annexed(t.step) &&
	       (words.n == 0 || words.p[0] == ',' || words.p[0] == ' ');
}

static bool places_try(struct reader *r, struct str words, struct places *out)
{
	struct str why;

	if (!places_read(r->a, r->lang, words, out, &why) || !annexed_is(out))
		return false;
	/* "өзгерістер мен толықтыруларда": the last noun is that of all. */
	for (size_t i = 0; i < out->n; i++)
		if (out->p[i].n == 0 || !step_annexed(out->p[i].p[0].kind) ||
		    !str_eq(out->p[i].p[0].called->noun,
		            out->p[0].p[0].called->noun))
			return false;
	return true;
}

/* Words with what stands in their quotes. */
static struct str title_words(struct reader *r, struct str words)
{
	struct buf out = {0};
	struct str title;

	while (words.n) {
		size_t at = str_find(words, STR("\""));
		struct str quote = STR("");

		buf_add(&out, str_sub(words, 0, at));
		words = str_after(words, at);
		if (words.n == 0 || !mask_next(&r->mask, &words, &quote))
			continue;
		buf_format(&out, "\"%.*s\"", STR_ARG(quote));
	}
	title = str_strip(str_copy(r->a, buf_str(&out)));
	buf_free(&out);
	return title;
}

/* All places are in the act of that noun, called by those words. */
static void annexed_put(struct reader *r, const struct found *noun,
                        const struct called *like, struct places *out)
{
	struct called *called = arena_alloc(r->a, sizeof(*called));
	struct str kind = str_strip(str_format(
	    r->a, "%.*s %.*s", STR_ARG(like->front), STR_ARG(noun->word)));

	*called = *like;
	called->noun = noun->noun->entry->lemma;
	called->words = str_strip(str_format(r->a, "%.*s %.*s", STR_ARG(kind),
	                                     STR_ARG(like->behind)));
	/* "Типовых правил": a kind of rules, but no title. */
	called->titled = like->behind.n ||
	                 (like->front.n &&
	                  wordlist_find(language_list(r->lang, STR("annexed")),
	                                kind) == NULL);
	for (size_t i = 0; i < out->n; i++)
		out->p[i].p[0].called = called;
}

/* "... есеп беру қағидаларының 2-қосымшасы": its title goes before. */
static bool annexed_behind(struct reader *r, struct str words, struct str app,
                           struct places *out)
{
	struct str rest = words;
	struct found noun;

	for (; rest.n; rest = str_strip(rest)) {
		struct str from = rest;
		struct called called = {.app = app};

		str_word(&rest);
		if (!noun_read(r, from, &noun) || !places_try(r, from, out))
			continue;
		called.front = title_words(
		    r, str_sub(words, 0, (size_t)(from.p - words.p)));
		annexed_put(r, &noun, &called, out);
		return true;
	}
	return false;
}

/* Words without numbers and without nouns for units: they may be a title, and
   are no places. */
static bool is_plain(struct reader *r, struct str words)
{
	for (struct str word = str_word(&words); word.n;
	     word = str_word(&words)) {
		const struct word *w = token_noun(r->lang, word);

		for (size_t i = 0; i < word.n; i++)
			if (word.p[i] >= '0' && word.p[i] <= '9')
				return false;
		if (w != NULL && !noun_read(r, word, &(struct found){0}))
			return false;
	}
	return true;
}

static bool looks_titled(struct str words)
{
	return str_begins_upper(words) || str_starts(words, STR("\""));
}

/* Are those words a title that begins before the noun: "Типовых"?  A sentence
   begins in capitals, too: "Подпункт 2) п. 3" of the rules is none. */
static bool begins_title(struct reader *r, struct str words)
{
	struct str rest = words;

	if (str_starts(words, STR("\"")))
		str_word(&rest);
	return looks_titled(words) && is_plain(r, rest);
}

/* Where the k-th word before byte `at` of words begins; false: there are not so
   many. */
static bool back_words(struct str words, size_t k, size_t at, size_t *out)
{
	for (; k > 0; k--) {
		while (at > 0 && words.p[at - 1] == ' ')
			at--;
		if (at == 0)
			return false;
		while (at > 0 && words.p[at - 1] != ' ')
			at--;
	}
	*out = at;
	return true;
}

/* "в пункте 5 Типовых правил отчета": the title goes behind, words of it in
   front, too; what is before them is the place in it. */
static bool annexed_before(struct reader *r, struct str words, struct str app,
                           struct places *out)
{
	struct str rest = words;
	struct found noun;

	for (struct str word = str_word(&rest); word.n;
	     word = str_word(&rest)) {
		size_t at = (size_t)(word.p - words.p), from = at;

		if (!noun_read(r, str_after(words, at), &noun))
			continue;
		for (size_t k = 0;
		     k <= FRONT_MOST && back_words(words, k, at, &from); k++) {
			struct called called = {.app = app};
			struct str front = str_sub(words, from, at), place;

			if (k && !begins_title(r, front))
				continue;
			place = str_format(r->a, "%.*s %.*s",
			                   STR_ARG(str_sub(words, 0, from)),
			                   STR_ARG(noun.word));
			if (!places_try(r, place, out))
				continue;
			called.front = title_words(r, front);
			called.behind =
			    title_words(r, str_after(words, at + noun.word.n));
			annexed_put(r, &noun, &called, out);
			return true;
		}
	}
	return false;
}

typedef bool annexed_reader(struct reader *r, struct str words, struct str app,
                            struct places *out);

/* Is it a noun that lists of an appendix are called by? */
static bool is_list(struct reader *r, const struct called *called)
{
	const struct wordlist *list = language_list(r->lang, STR("lists"));

	for (size_t i = 0; list != NULL && i < list->entries.n; i++)
		if (str_eq(list->entries.p[i].lemma, called->noun))
			return true;
	return false;
}

/* "в приложении 1 к Правилам отчета": that they are the said order's goes
   without saying.  What does not fit a title is refused by the base. */
static bool annexed_bare(struct reader *r, struct str words, struct places *out)
{
	annexed_reader *read =
	    cite_owner_leads(r->lang) ? annexed_behind : annexed_before;
	const struct called *called;

	if (!read(r, words, STR(""), out))
		return false;
	called = out->p[0].p[0].called;
	return called->titled &&
	       (looks_titled(called->words) || is_list(r, called)) &&
	       is_plain(r, called->front) && is_plain(r, called->behind);
}

/* "In the rules that the order approved, point 3": units in what was named. */
static bool annexed_inner(struct reader *r, struct str words,
                          struct places *out)
{
	struct places in;

	if (words.n == 0)
		return true;
	if (!places_read(r->a, r->lang, words, &in, &r->why))
		return false;
	if (!places_under(r->a, out, HOLD_FIXED, &in))
		return reader_refuse(r, "too many places", words);
	*out = in;
	return true;
}

/* Is the act that is cited the one that the order said it changes? */
static bool is_base(struct reader *r, const struct match *m)
{
	struct parser p = {
	    .a = r->a, .scratch = r->a, .lang = r->lang, .matcher = *r->m};
	struct citation c = {.authority = m->cap[CAP_authority],
	                     .date = m->cap[CAP_date],
	                     .number = m->cap[CAP_number],
	                     .act = m->cap[CAP_act]};
	const struct work *base = &r->like.base;

	return citation_read(&p, &c) && base->number.n &&
	       str_eq(c.work.number, base->number) &&
	       str_eq(c.work.subtype, base->subtype) && c.date_good &&
	       date_cmp(c.work.date, base->date) == 0;
}

/* "In appendix 2, approved by the said order": its number tells which. */
static bool appendix_place(struct reader *r, struct str words,
                           struct places *out)
{
	struct str why;

	if (!places_read(r->a, r->lang, words, out, &why))
		return false;
	for (size_t i = 0; i < out->n; i++)
		if (out->p[i].n == 0 || out->p[i].p[0].kind != STEP_APP)
			return false;
	return out->n != 0;
}

bool annexed_place(struct reader *r, struct str words, struct places *out)
{
	annexed_reader *read;
	struct match m;
	struct str target;

	if (!language_match(r->m, r->lang, STR("place-annexed"), words, &m))
		return places_read(r->a, r->lang, words, out, &r->why) ||
		       annexed_bare(r, words, out);
	if (m.cap[CAP_number].n && !is_base(r, &m))
		return reader_refuse(r, "of another act", words);
	target = str_strip(m.cap[CAP_target]);
	read = target.p > words.p ? annexed_behind : annexed_before;
	target = called_long(r->a, r->m, r->lang, target);
	if ((m.cap[CAP_num].n == 0 && appendix_place(r, target, out)) ||
	    (!(r->mask.odd && str_find(target, STR("\"")) < target.n) &&
	     read(r, target, m.cap[CAP_num], out)))
		return annexed_inner(r, str_strip(m.cap[CAP_unit]), out);
	return reader_refuse(r, "not understood", words);
}

void annexed_within(struct reader *r, const struct places *over,
                    struct places *out)
{
	const struct address *first = over->n == 1 ? &over->p[0] : NULL;
	struct address *in;

	if (!annexed_is(out) || first == NULL || first->n == 0 ||
	    first->of != ADDRESS_BASE ||
	    step_node(first->p[0].kind) != NODE_ATTACHMENT)
		return;
	in = arena_alloc(r->a, sizeof(*in));
	*in = *first;
	while (in->n > 1 && step_node(in->p[in->n - 1].kind) != NODE_ATTACHMENT)
		in->n--;
	for (size_t i = 0; i < out->n; i++) {
		struct step *step = &out->p[i].p[0];
		struct called *called;

		if (step->called == NULL || !is_list(r, step->called) ||
		    step->called->in != NULL)
			continue;
		called = arena_alloc(r->a, sizeof(*called));
		*called = *step->called;
		called->in = in;
		step->called = called;
	}
}

void annexed_again(const struct places *before, struct places *out)
{
	const struct called *same;

	if (!annexed_is(before) || !annexed_is(out))
		return;
	same = before->p[0].p[0].called;
	for (size_t i = 0; i < out->n; i++) {
		struct step *step = &out->p[i].p[0];

		if (same != NULL && step->called != NULL &&
		    step->called != same && !step->called->titled &&
		    step->called->front.n == 0 &&
		    str_eq(step->called->noun, same->noun))
			step->called = same;
	}
}
