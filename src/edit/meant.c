#include "edit/meant.h"

#include "edit/entitled.h"
#include "edit/mask.h"
#include "edit/scope.h"
#include "tree/work.h"

/* Do two texts differ, both being known? */
static bool differs(struct str x, struct str y)
{
	return x.n && y.n && !str_eq(x, y);
}

/* Is anything known of both, and not the same? */
static bool contradicts(const struct work *x, const struct work *y)
{
	struct work z = *y;

	if (differs(x->subtype, y->subtype) || differs(x->author, y->author) ||
	    (x->date.year && y->date.year && date_cmp(x->date, y->date) != 0))
		return true;
	z.country = x->country;
	z.subtype = x->subtype;
	z.author = x->author;
	z.date = x->date;
	return x->number.n && y->number.n && !work_same(x, &z);
}

/* Is a title of the base quoted in the sentence that names the act? */
static bool is_quoted(struct arena *a, const struct language *lang,
                      const struct doc *base, struct str text)
{
	struct entitled titles;

	entitled_read(a, lang, base, &titles);
	return entitled_quoted(&titles, entitled_words(a, lang, text));
}

enum meant meant_act(struct arena *a, const struct language *lang,
                     const struct edit *e, const struct doc *base)
{
	const struct work *want = &e->base, *has = &base->work;
	bool cited = want->date.year && str_eq(want->subtype, has->subtype) &&
	             str_eq(want->author, has->author);

	if (want->number.n && has->number.n && work_same(want, has))
		return MEANT_SURE;
	if (contradicts(want, has))
		return MEANT_OTHER;
	if (!is_quoted(a, lang, base, e->named))
		return MEANT_NOT;
	return cited && has->number.n && date_cmp(want->date, has->date) == 0
	           ? MEANT_SURE
	           : MEANT_TITLE;
}

/* The acts that a sentence cites, against a base. */
struct citing {
	const struct work *base;
	size_t others;
	bool maybe; /* one of them is, or may be, the base */
};

static void citing_meet(void *to, const struct work *w, size_t at)
{
	struct citing *c = to;

	(void)at;
	if (contradicts(w, c->base))
		c->others++;
	else
		c->maybe = true;
}

bool meant_elsewhere(struct arena *a, const struct language *lang,
                     const struct edit *e, const struct doc *base)
{
	struct citing c = {.base = &base->work};
	struct mask mask;
	struct str words;

	if (e->op != EDIT_UNREAD || e->block == NULL ||
	    str_ends(str_strip(e->text), STR(":")))
		return false;
	words = scope_text(a, e->block);
	mask_read(a, lang->lexicon.folding, words, MASK_NESTED, &mask);
	scope_cited(e->block, words, &mask, citing_meet, &c);
	if (c.maybe || is_quoted(a, lang, base, words))
		return false;
	if (e->by != NULL && str_eq(e->by->name, STR("unread-hold")))
		return c.others != 0;
	return contradicts(&e->base, &base->work);
}

/* Of a sentence that names several acts, which of them is meant is not told
   here. */
struct str meant_title(struct arena *a, const struct language *lang,
                       const struct edit *e, const struct doc *base)
{
	const struct folding *by = lang->lexicon.folding;
	struct str title = STR(""), rest;
	struct entitled titles;
	struct matcher matcher;
	struct match m;
	struct mask mask;
	size_t n = 0;

	entitled_read(a, lang, base, &titles);
	mask_read(a, by, e->named, MASK_NESTED, &mask);
	matcher_init(&matcher, NULL, STR(""));
	for (rest = mask.text;
	     titles.n != 0 && !mask.odd &&
	     language_match(&matcher, lang, STR("act-and-title"), rest, &m);
	     n++) {
		struct str at = m.cap[CAP_title], quote = STR("");

		rest = str_after(rest, (size_t)(at.p - rest.p) + at.n);
		if (!mask_next(&mask, &at, &quote))
			continue;
		title = entitled_has(&titles, entitled_key(a, lang, quote))
		            ? STR("")
		            : quote;
		if (title.n == 0)
			break;
	}
	matcher_free(&matcher);
	return n == 1 ? title : STR("");
}
