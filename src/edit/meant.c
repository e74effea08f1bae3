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

/* Is the base one of several acts that are changed together? */
static bool is_among(const struct edit *e, const struct work *base)
{
	for (size_t i = 0; e->among != NULL && i < e->among->n; i++)
		if (base->number.n != 0 && work_same(&e->among->p[i], base))
			return true;
	return false;
}

enum meant meant_act(struct arena *a, const struct language *lang,
                     const struct edit *e, const struct doc *base)
{
	const struct work *want = &e->base, *has = &base->work;
	bool cited = want->date.year && str_eq(want->subtype, has->subtype) &&
	             str_eq(want->author, has->author);

	if ((want->number.n && has->number.n && work_same(want, has)) ||
	    is_among(e, has))
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
	size_t acts, others;
	bool bare;        /* of one neither day nor number is said */
	bool maybe;       /* one of them is, or may be, the base */
	struct mask mask; /* of the sentence */
};

static void citing_meet(void *to, const struct work *w, struct cited_at at)
{
	struct citing *c = to;

	c->acts += !at.unit;
	if (contradicts(w, c->base))
		c->others++;
	else if (w->date.year == 0 && w->number.n == 0)
		c->bare = true;
	else
		c->maybe = true;
}

/* How many acts does a sentence call by titles of theirs?  None where it says
   "the said act" as well. */
static size_t citing_titles(const struct language *lang,
                            const struct mask *mask)
{
	struct matcher matcher;
	struct str rest = mask->text;
	struct match m;
	size_t n = 0;

	matcher_init(&matcher, NULL, STR(""));
	if (!mask->odd &&
	    !language_match(&matcher, lang, STR("act-said"), rest, &m))
		for (; language_match(&matcher, lang, STR("act-titled"), rest,
		                      &m);
		     n++)
			rest = str_after(rest,
			                 (size_t)(m.all.p - rest.p) + m.all.n);
	matcher_free(&matcher);
	return n;
}

/* Is each act that a sentence names another one than the base, by its day, its
   number or its title?  No title of the base is quoted in it. */
static bool is_other(struct arena *a, const struct language *lang,
                     const struct doc *base, const struct citing *c)
{
	struct entitled titles;

	if (!c->bare)
		return c->others != 0;
	entitled_read(a, lang, base, &titles);
	return titles.n != 0 && c->acts != 0 &&
	       citing_titles(lang, &c->mask) >= c->acts;
}

/* What the sentence of an edit cites; false where that may be the base. */
static bool citing_read(struct arena *a, const struct language *lang,
                        const struct edit *e, const struct doc *base,
                        struct citing *c)
{
	struct str words = scope_text(a, e->block);

	*c = (struct citing){.base = &base->work};
	mask_read(a, &lang->lexicon, words, MASK_NESTED, &c->mask);
	scope_cited(e->block, words, &c->mask, citing_meet, c);
	return !c->maybe && !is_quoted(a, lang, base, words);
}

bool meant_elsewhere(struct arena *a, const struct language *lang,
                     const struct edit *e, const struct doc *base)
{
	struct citing c;

	if (e->op != EDIT_UNREAD || e->block == NULL ||
	    str_ends(str_strip(e->text), STR(":")) ||
	    !citing_read(a, lang, e, base, &c))
		return false;
	/* It says itself of which act it is. */
	if (e->by != NULL && str_eq(e->by->does, STR("another")))
		return is_other(a, lang, base, &c);
	return !c.bare && contradicts(&e->base, &base->work);
}

bool meant_titled(struct arena *a, const struct language *lang,
                  const struct edit *e, const struct doc *base)
{
	struct citing c;

	return (e->op == EDIT_REPEAL || e->op == EDIT_SUSPEND) &&
	       e->block != NULL && e->at.of == ADDRESS_BASE &&
	       e->base.number.n == 0 && e->base.date.year == 0 &&
	       citing_read(a, lang, e, base, &c) && c.bare &&
	       is_other(a, lang, base, &c);
}

bool meant_untitled(struct arena *a, const struct language *lang,
                    const struct edit *e, const struct doc *base)
{
	return is_among(e, &base->work) && base->title.n != 0 &&
	       !is_quoted(a, lang, base, e->named);
}

/* Of a sentence that names several acts, which of them is meant is not told
   here. */
struct str meant_title(struct arena *a, const struct language *lang,
                       const struct edit *e, const struct doc *base)
{
	struct str title = STR(""), rest;
	struct entitled titles;
	struct matcher matcher;
	struct match m;
	struct mask mask;
	size_t n = 0;

	entitled_read(a, lang, base, &titles);
	mask_read(a, &lang->lexicon, e->named, MASK_NESTED, &mask);
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
