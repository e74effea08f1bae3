/* Several acts that one sentence repeals or suspends (phrase.rules). */
#include "edit/apiece.h"

#include "edit/aside.h"
#include "edit/scope.h"
#include "tree/work.h"

enum {
	PARTS_MOST = 64, /* acts in one sentence */
	CITED_MOST = 256,
};

/* An act that the sentence cites, and where in its masked words. */
struct cited {
	struct work work;
	size_t at;
};

struct sentence {
	struct reader *r;
	struct str text; /* its words */
	struct mask mask;
	enum edit_op op;
	struct str lead, tail; /* what is said of all */
	struct str kind, noun; /* what acts are called in the plural, before the
	                          first of them, behind the last; or empty */
	VEC(struct cited) cited;
	VEC(struct str) parts; /* of the masked words */
	struct asides asides;
};

/* The place and the act that a rule has found, with the words between. */
static struct str apiece_words(const struct match *m)
{
	struct str place = m->cap[CAP_place], act = m->cap[CAP_act];
	const char *end = act.p + act.n;

	if (place.n == 0)
		return str_strip(act);
	if (act.n == 0)
		return str_strip(place);
	if (place.p + place.n > end)
		end = place.p + place.n;
	if (place.p < act.p)
		act.p = place.p;
	act.n = (size_t)(end - act.p);
	return str_strip(act);
}

bool apiece_several(struct reader *r, struct str words)
{
	struct match m;

	return language_match(r->m, r->lang, STR("acts-several"),
	                      aside_bare(r, words), &m);
}

bool apiece_is(struct reader *r, const struct match *m)
{
	struct str words = apiece_words(m);
	struct match next;

	return language_match(r->m, r->lang, STR("repeal-next"), words,
	                      &next) ||
	       apiece_several(r, words);
}

bool apiece_unnamed(struct reader *r, struct str words)
{
	size_t numbers = 0, marks = 0;

	words = aside_bare(r, words);
	for (size_t i = 0; i < words.n; i++) {
		numbers += str_starts(str_after(words, i), STR("№"));
		marks += words.p[i] == '"';
	}
	return numbers > marks / 2;
}

static void cited_meet(void *to, const struct work *w, struct cited_at in)
{
	struct sentence *s = to;
	struct mask front;

	if (s->cited.n > CITED_MOST || aside_has(&s->asides, in.at))
		return;
	mask_read(s->r->a, &s->r->lang->lexicon, str_sub(s->text, 0, in.at),
	          MASK_NESTED, &front);
	/* The blank behind them is no part of the words before. */
	*vec_push(s->r->a, &s->cited) =
	    (struct cited){*w, front.text.n ? front.text.n + 1 : 0};
}

/* Cut the list of acts; false where it is no list. */
static bool parts_cut(struct sentence *s, struct str list)
{
	struct reader *r = s->r;
	struct match m;

	while (s->parts.n < PARTS_MOST &&
	       language_match(r->m, r->lang, STR("repeal-next"), list, &m)) {
		*vec_push(r->a, &s->parts) = str_strip(m.cap[CAP_act]);
		list = str_strip(str_after(list, m.all.n));
	}
	*vec_push(r->a, &s->parts) = list;
	if (language_match(r->m, r->lang, STR("repeal-shared"), s->parts.p[0],
	                   &m))
		s->kind = str_strip(m.cap[CAP_act]);
	if (language_match(r->m, r->lang, STR("repeal-noun"), list, &m))
		s->noun = str_strip(m.cap[CAP_act]);
	return s->parts.n > 1 && s->parts.n <= PARTS_MOST;
}

/* The only act cited in a part; no number: none, or several, which *several
   tells. */
static struct work part_act(const struct sentence *s, struct str part,
                            bool *several)
{
	size_t from = (size_t)(part.p - s->mask.text.p);
	struct work act = {0};

	*several = false;
	for (size_t i = 0; i < s->cited.n; i++) {
		const struct cited *c = &s->cited.p[i];

		if (c->at < from || c->at >= from + part.n)
			continue;
		*several |= act.number.n != 0 && !work_same(&act, &c->work);
		act = c->work;
	}
	return act;
}

/* The words of a part as a sentence of its own: of one that has no noun, with
   that of all. */
static struct str part_words(const struct sentence *s, struct str part)
{
	const struct str said[] = {s->lead, s->kind, part, s->noun, s->tail};
	const size_t n = sizeof(said) / sizeof(*said);
	struct reader *r = s->r;
	struct match m;
	bool bare = language_match(r->m, r->lang, STR("repeal-bare"), part, &m);
	struct str out = STR("");

	for (size_t i = 0; i < n; i++)
		if (bare || (i != 1 && i != 3))
			out = str_format(r->a, "%.*s%s%.*s", STR_ARG(out),
			                 out.n && said[i].n ? " " : "",
			                 STR_ARG(said[i]));
	return out;
}

/* An act that is named by its title alone is known by that. */
static bool part_read(const struct sentence *s, struct str part)
{
	struct reader *r = s->r;
	struct str words = part_words(s, part);
	struct str named = mask_words(r->a, &s->mask, words);
	bool several;
	struct work act = part_act(s, part, &several);
	struct places scope = r->scope;
	size_t from = r->edits->list.n;

	if (several ||
	    (act.number.n == 0 && str_find(part, STR("\"")) == part.n))
		return reader_refuse(r, "which act", words);
	if (!sentence_read(r, named))
		return false;
	if (r->edits->list.n == from)
		return reader_refuse(r, "several acts", words);
	r->scope = scope;
	for (size_t i = from; i < r->edits->list.n; i++) {
		struct edit *e = &r->edits->list.p[i];

		if (e->op != s->op || e->at.of != ADDRESS_BASE)
			return reader_refuse(r, "several acts", words);
		e->base = act;
		e->named = named;
		e->settled = true;
	}
	return true;
}

static bool apiece_refuse(struct reader *r, struct str words)
{
	r->acts = true;
	return reader_refuse(r, "several acts", words);
}

bool apiece_read(struct reader *r, const struct match *m)
{
	bool item = r->scope.n && r->scope.p[0].of == ADDRESS_LIST;
	struct sentence s = {.r = r,
	                     .text = r->like.text,
	                     .mask = r->mask,
	                     .op = edit_op_find(m->rule->makes)};
	const struct reader was = *r;
	struct str list = m->all, why;
	struct match of;
	bool good;

	if (!item) {
		if (!language_match(r->m, r->lang,
		                    s.op == EDIT_REPEAL
		                        ? STR("repeal-several")
		                        : STR("suspend-several"),
		                    m->all, &of))
			return apiece_refuse(r, m->all);
		list = str_strip(of.cap[CAP_act]);
		s.lead = str_strip(of.cap[CAP_lead]);
		s.tail = str_strip(of.cap[CAP_operation]);
	}
	/* What ends an item is no part of the last act. */
	while (item && list.n &&
	       (str_ends(list, STR(".")) || str_ends(list, STR(";")) ||
	        str_ends(list, STR(",")) || str_ends(list, STR(" "))))
		list.n--;
	if (r->mask.odd || r->like.block == NULL || !parts_cut(&s, list))
		return apiece_refuse(r, m->all);
	asides_read(r, s.text, &s.asides);
	scope_cited(r->like.block, s.text, &s.mask, cited_meet, &s);
	good = s.cited.n <= CITED_MOST;
	for (size_t i = 0; i < s.parts.n && good; i++)
		good = part_read(&s, s.parts.p[i]);
	why = r->why;
	*r = was;
	if (good)
		return true;
	r->why = why;
	r->acts = true;
	return why.n == 0 && reader_refuse(r, "several acts", m->all);
}
