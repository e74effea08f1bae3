/* What the parts of the reader of sentences share. */
#include "edit/reader.h"

bool reader_refuse(struct reader *r, const char *why, struct str words)
{
	r->why = words.n ? str_format(r->a, "%s: %.*s", why, STR_ARG(words))
	                 : str_from(why);
	return false;
}

/* Is the noun at the end of words one of an act that another one approves? */
static bool is_annexed(const struct places *at)
{
	return at->n && at->p[0].n &&
	       step_rank(at->p[0].p[0].kind) == step_rank(STEP_ANNEXED) &&
	       at->p[0].p[0].kind != STEP_TOC;
}

static bool places_try(struct reader *r, struct str words, struct places *out)
{
	struct str why;

	return places_read(r->a, r->lang, words, out, &why) && is_annexed(out);
}

/* "... есеп беру қағидаларының 2-қосымшасы": its title goes before. */
static bool annexed_behind(struct reader *r, struct str words,
                           struct places *out)
{
	struct str rest = words;

	while (rest.n) {
		if (places_try(r, rest, out))
			return true;
		str_word(&rest);
		rest = str_strip(rest);
	}
	return false;
}

/* "в пункте 5 Правил отчета": its title goes behind; "Типовых правил" has
   words of it in front, too. */
static bool annexed_before(struct reader *r, struct str words,
                           struct places *out)
{
	struct str rest = words;

	for (struct str word = str_word(&rest); word.n;
	     word = str_word(&rest)) {
		size_t end = (size_t)(word.p - words.p) + word.n;
		struct str head = str_sub(words, 0, end), tail = head, first;

		if (places_try(r, head, out))
			return true;
		first = str_word(&tail);
		tail = str_strip(tail);
		/* Behind "в", what begins with a big letter. */
		for (size_t len; first.n && tail.n;) {
			if (rune_is_upper(str_rune(first, &len)) &&
			    places_try(r, tail, out))
				return true;
			first = str_word(&tail);
			tail = str_strip(tail);
		}
	}
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

/* "In the rules that the order approved, point 3": units in what was named. */
static bool place_inner(struct reader *r, struct str words, struct places *out)
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

static bool place_words(struct reader *r, struct str words, struct places *out)
{
	struct match m;
	struct str target;

	if (!language_match(r->m, r->lang, STR("place-annexed"), words, &m))
		return places_read(r->a, r->lang, words, out, &r->why);
	target = str_strip(m.cap[CAP_target]);
	if (target.p + target.n < words.p + words.n
	        ? annexed_before(r, target, out)
	        : annexed_behind(r, target, out))
		return place_inner(r, str_strip(m.cap[CAP_unit]), out);
	return reader_refuse(r, "not understood", words);
}

bool reader_units(struct reader *r, struct str words, struct places *out)
{
	return places_read(r->a, r->lang, words, out, &r->why) &&
	       names_read(r, out);
}

bool reader_place(struct reader *r, struct str words, struct places *out)
{
	const struct places *over = r->last.n ? &r->last : &r->scope;
	enum hold hold = r->last.n ? HOLD_RANK : r->hold;

	*out = (struct places){0};
	words = str_strip(words);
	if (words.n && (!place_words(r, words, out) || !names_read(r, out)))
		return false;
	/* "The said order" names no place in it, "the whole text" does. */
	if (out->n == 0 && out->all)
		*vec_push(r->a, out) =
		    (struct address){.p = {{.kind = STEP_TEXT}}, .n = 1};
	if (out->n == 0) {
		*out = *over;
		if (out->n == 0)
			vec_push(r->a, out);
	} else if (!places_under(r->a, over, hold, out)) {
		return reader_refuse(r, "too many places", words);
	}
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
