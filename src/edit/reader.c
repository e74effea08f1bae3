/* What the parts of the reader of sentences share. */
#include "edit/reader.h"

#include "base/told.h"

bool reader_refuse(struct reader *r, const char *why, struct str words)
{
	words = mask_words(r->a, &r->mask, words);
	r->why = told_whole(r->a, str_from(why));
	if (words.n)
		r->why =
		    told(r->a, "%.*s: %.*s", STR_ARG(r->why), STR_ARG(words));
	return false;
}

/* What rows, columns and tables are called by, in the place of "1". */
static bool names_read(struct reader *r, struct places *at)
{
	for (size_t i = 0; i < at->n; i++)
		for (size_t k = 0; k < at->p[i].n; k++) {
			struct str *num = &at->p[i].p[k].num, next = *num;
			struct str name = STR("");

			if (!str_starts(next, STR("\"")))
				continue;
			if (r->mask.odd || !mask_next(&r->mask, &next, &name))
				return reader_refuse(r, "not understood", *num);
			name = str_strip(name);
			if (name.n == 0)
				return reader_refuse(r, "an empty quotation",
				                     *num);
			*num = name;
		}
	return true;
}

bool reader_units(struct reader *r, struct str words, struct places *out)
{
	return places_read(r->a, r->lang, words, out, &r->why) &&
	       names_read(r, out);
}

void reader_itself(struct reader *r)
{
	const struct places *scope = &r->scope;

	r->scope.unsure = scope->n && scope->p[0].n &&
	                  step_node(scope->p[0].p[0].kind) == NODE_ATTACHMENT;
}

bool reader_sure(struct reader *r, const struct places *over)
{
	return over != &r->scope || !over->unsure ||
	       reader_refuse(r,
	                     "of the act that the line before names, or of "
	                     "what the header names",
	                     STR(""));
}

/* "Point 2 of the said order" is the order's, whatever a header names; what
   comes behind that line without a word on whose it is may be of either. */
static bool owner_settle(struct reader *r, struct str words,
                         const struct places **over, const struct places *out)
{
	static const struct places itself;
	bool held = (*over)->n != 0;

	for (size_t i = 0; i < out->n && out->p[i].n; i++)
		held = held || step_annexed(out->p[i].p[0].kind);
	if (out->act && out->mixed && held)
		return reader_refuse(r, "in which act", words);
	if (!out->act)
		return annexed_is(out) || reader_sure(r, *over);
	reader_itself(r);
	*over = &itself;
	return true;
}

void reader_gave(struct reader *r, size_t from)
{
	for (size_t i = from; i < r->edits->list.n; i++) {
		const struct edit *e = &r->edits->list.p[i];

		if (!edit_is_change(e) || e->at.of != ADDRESS_BASE)
			continue;
		r->scope.used = true;
		if (!places_hold(&r->scope, &e->at))
			r->scope.left = r->scope.n != 0;
	}
}

/* Is it "the whole text", of nothing that it names? */
static bool is_bare_text(const struct places *at)
{
	return at->n == 1 && at->p[0].of == ADDRESS_BASE && at->p[0].n == 1 &&
	       at->p[0].p[0].kind == STEP_TEXT;
}

/* Is a place in a text, and none that is a text by itself? */
static bool is_piece(const struct address *at)
{
	return at->n != 0 &&
	       step_rank(at->p[at->n - 1].kind) >= step_rank(STEP_ART);
}

/* Behind a line about what is beside the place that a header names, nothing
   tells whether a place is in it; nor behind any line, whose "whole text" is
   meant. */
static bool stay_settle(struct reader *r, struct str words,
                        const struct places *over, const struct places *out)
{
	if (over != &r->scope || !places_stay(over, r->hold, out))
		return true;
	if (over->used && over->n && is_piece(&over->p[0]) && is_bare_text(out))
		return reader_refuse(r,
		                     "of what the header names, or of all that "
		                     "this is in",
		                     words);
	return !over->left || reader_refuse(r,
	                                    "in what the header names, or "
	                                    "beside it, as the line before",
	                                    words);
}

/* What is named here is in what a header line named: that may have ended. */
static void reader_apart(const struct reader *r, const struct places *over,
                         struct places *under)
{
	bool apart = over == &r->scope;

	for (size_t i = 0; over->n && i < over->p[0].n && under->n; i++)
		apart |= over->p[0].p[i].apart && under->p[0].n &&
		         over->p[0].p[i].kind == under->p[0].p[0].kind;
	for (size_t i = 0; i < under->n; i++)
		if (under->p[i].n)
			under->p[i].p[0].apart = apart;
}

bool reader_place(struct reader *r, struct str words, struct places *out)
{
	const struct places *over = r->last.n ? &r->last : &r->scope;
	enum hold hold = r->last.n ? HOLD_RANK : r->hold;

	*out = (struct places){0};
	words = str_strip(words);
	if (words.n && (!annexed_place(r, words, out) || !names_read(r, out)))
		return false;
	if (!owner_settle(r, words, &over, out))
		return false;
	/* "The said order" names no place in it, "the whole text" does. */
	if (out->n == 0 && out->all)
		*vec_push(r->a, out) =
		    (struct address){.p = {{.kind = STEP_TEXT}}, .n = 1};
	if (!stay_settle(r, words, over, out))
		return false;
	if (out->n == 0) {
		bool act = out->act;

		*out = *over;
		if (out->n == 0)
			vec_push(r->a, out);
		out->act = act;
	} else {
		annexed_within(r, over, out);
		reader_apart(r, over, out);
		if (!places_under(r->a, over, hold, out))
			return reader_refuse(r, "too many places", words);
	}
	annexed_again(over, out);
	r->last = *out;
	return true;
}

struct edit *reader_add(struct reader *r, enum edit_op op,
                        const struct address *at)
{
	struct edit *e = vec_push(r->a, &r->edits->list);

	*e = r->like;
	e->op = op;
	e->at = *at;
	e->target = address_print(r->a, at);
	return e;
}

bool reader_annexes(struct reader *r, const struct match *m, size_t n,
                    struct str **out)
{
	struct places annexes;

	*out = arena_array(r->a, n, sizeof(**out));
	if (m->cap[CAP_annex].n == 0) {
		for (size_t i = 0; i < n; i++)
			(*out)[i] = STR("annex:");
		return n == 1 ||
		       reader_refuse(r, "one appendix for several", m->all);
	}
	if (!places_read(r->a, r->lang, m->cap[CAP_annex], &annexes, &r->why))
		return false;
	if (annexes.n != n)
		return reader_refuse(r, "not one appendix for each",
		                     m->cap[CAP_annex]);
	for (size_t i = 0; i < n; i++) {
		const struct address *at = &annexes.p[i];

		if (at->n != 1 || at->p[0].kind != STEP_APP)
			return reader_refuse(r, "not an appendix",
			                     m->cap[CAP_annex]);
		(*out)[i] =
		    str_format(r->a, "annex:%.*s", STR_ARG(at->p[0].num));
	}
	return true;
}

bool reader_count(struct reader *r, struct str words, unsigned *out)
{
	const struct wordlist *list = language_list(r->lang, STR("counts"));

	if (list == NULL)
		list = language_list(r->lang, STR("numerals"));
	words = str_strip(words);
	if (words.n && byte_is_digit(words.p[0]))
		return str_number(words, out);
	*out = 0;
	while (words.n) {
		struct str word = str_word(&words);
		const struct word *w = wordlist_find(list, word);
		unsigned value;

		if (w == NULL ||
		    !str_number(entry_cell(w->entry, STR("value")), &value))
			return false;
		*out += value;
		words = str_strip(words);
	}
	return *out != 0;
}
