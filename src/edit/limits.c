/* Reads what limits changes of words: "но кроме статьи 4", "во втором случае"
   (phrase.rules). */
#include "edit/limits.h"

#include "edit/token.h"

/* One of the two: in the clause, or in its place. */
static bool only_one(struct reader *r, const struct match *m, struct str *words,
                     struct str said)
{
	if (words->n && said.n)
		return reader_refuse(r, "said twice", m->all);
	if (said.n)
		*words = said;
	return true;
}

/* "первом и третьем". */
static bool nth_read(struct reader *r, struct str words, struct limits *out)
{
	struct token t;
	struct str rest = words;

	while ((t = token_next(r->a, r->lang, &rest)).kind != TOKEN_END) {
		unsigned n;

		if (t.kind == TOKEN_AND || t.kind == TOKEN_COMMA)
			continue;
		if (t.kind != TOKEN_NUMBER || !str_number(t.num, &n) || n == 0)
			return reader_refuse(r, "which case", words);
		*vec_push(r->a, &out->nth) = n;
	}
	return out->nth.n != 0 || reader_refuse(r, "which case", words);
}

static bool times_read(struct reader *r, struct str words, struct limits *out)
{
	struct match m;

	words = str_strip(words);
	if (words.n == 0)
		return true;
	if (language_match(r->m, r->lang, STR("times-all"), words, &m))
		return out->all = true;
	if (language_match(r->m, r->lang, STR("times-nth"), words, &m))
		return nth_read(r, m.cap[CAP_count], out);
	if (language_match(r->m, r->lang, STR("times-count"), words, &m) &&
	    reader_count(r, m.cap[CAP_count], &out->times))
		return true;
	return reader_refuse(r, "in which cases", words);
}

bool limits_cut(struct reader *r, const struct match *m, struct str *place,
                struct limits *out)
{
	struct str times = m->cap[CAP_count];
	struct match in;

	*out = (struct limits){.except = m->cap[CAP_except]};
	if (language_match(r->m, r->lang, STR("place-times"), *place, &in)) {
		*place = in.cap[CAP_place];
		if (!only_one(r, m, &times, in.cap[CAP_count]))
			return false;
	}
	if (language_match(r->m, r->lang, STR("place-except"), *place, &in)) {
		*place = in.cap[CAP_place];
		if (!only_one(r, m, &out->except, in.cap[CAP_except]))
			return false;
	}
	out->except = str_strip(out->except);
	return times_read(r, times, out);
}

bool limits_but(struct reader *r, const struct places *at, struct limits *out)
{
	struct places over = {0};
	struct address *in;

	if (out->except.n == 0)
		return true;
	if (at->n != 1)
		return reader_refuse(r, "left out of which of several places",
		                     out->except);
	in = vec_push(r->a, &over);
	*in = at->p[0];
	in->n -= in->n && in->p[in->n - 1].kind == STEP_TEXT;
	if (!annexed_place(r, out->except, &out->but))
		return false;
	for (size_t i = 0; i < out->but.n; i++)
		if (out->but.p[i].n == 0 || out->but.p[i].of != ADDRESS_BASE)
			return reader_refuse(r, "what is left out",
			                     out->except);
	return (out->but.n != 0 &&
	        places_under(r->a, &over, HOLD_FIXED, &out->but)) ||
	       reader_refuse(r, "what is left out", out->except);
}
